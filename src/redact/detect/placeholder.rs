//! What stands where a value would stand and is none.

use super::placeholder_code::{
    is_code, is_function, is_method, is_migration, is_reference, is_tag, is_template, is_variable,
};
use super::stock::is_stock;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

pub(super) const LETTERS: u8 = LOWER | UPPER;

/// Words that people and programs write instead of a value, or about it.
const WORDS: &[&str] = &[
    "absent",
    "an",
    "and",
    "any",
    "are",
    "asterisks",
    "b64dec",
    "b64enc",
    "bearer",
    "been",
    "being",
    "blank",
    "blob",
    "boolean",
    "by",
    "bytes",
    "cannot",
    "changed",
    "changeme",
    "char",
    "contraseña",
    "correct",
    "credentials",
    "deleted",
    "denied",
    "disabled",
    "empty",
    "enabled",
    "encrypted",
    "env",
    "error",
    "example",
    "exceeded",
    "expired",
    "failed",
    "failure",
    "false",
    "file",
    "filtered",
    "for",
    "found",
    "from",
    "generated",
    "given",
    "has",
    "hashed",
    "hidden",
    "in",
    "incorrect",
    "integer",
    "invalid",
    "is",
    "it",
    "kennwort",
    "lambda:",
    "leaked",
    "length",
    "limit",
    "limits",
    "masked",
    "mismatch",
    "missing",
    "must",
    "n/a",
    "new",
    "nil",
    "no",
    "none",
    "not",
    "null",
    "number",
    "obfuscated",
    "of",
    "off",
    "ok",
    "old",
    "omitted",
    "on",
    "only",
    "optional",
    "or",
    "our",
    "pass",
    "passwd",
    "password",
    "passwort",
    "placeholder",
    "plaintext",
    "policy",
    "prompt",
    "provided",
    "pwd",
    "redacted",
    "refresh",
    "rejected",
    "removed",
    "required",
    "reset",
    "revoked",
    "rotated",
    "rotation",
    "same",
    "sanitized",
    "scrubbed",
    "secret",
    "secrets",
    "secretstring",
    "set",
    "some",
    "stale",
    "stored",
    "string",
    "tbd",
    "text",
    "that",
    "the",
    "their",
    "this",
    "to",
    "todo",
    "token",
    "true",
    "undefined",
    "unknown",
    "unset",
    "update",
    "updated",
    "used",
    "user",
    "username",
    "valid",
    "value",
    "verified",
    "was",
    "were",
    "when",
    "which",
    "will",
    "wip",
    "with",
    "withheld",
    "wrong",
    "xxx",
    "yes",
    "you",
    "your",
];

/// True for variables, templates, masks, calls, aliases of ours and words that only stand for a value.
pub(super) fn is_placeholder(value: &[u8]) -> bool {
    let value = unquoted(value.trim_ascii());
    if value.is_empty() || is_template(value) {
        return true;
    }
    begins_otherwise(value).unwrap_or_else(|| {
        is_marked(value)
            || is_mask(value)
            || is_masked(value)
            || is_code(value)
            || is_reference(value)
            || is_method(value)
            || is_migration(value)
            || is_function(value)
            || is_said_for(value)
            || is_documented(value)
    })
}

/// `'$PASSWORD'` within other quotes.
fn unquoted(value: &[u8]) -> &[u8] {
    match value {
        // `"\$PASSWORD"`, for a shell within a shell.
        [b'\\', inner @ ..] if inner.starts_with(b"$") => inner,
        // `#REPLACE_ME#`, too.
        [first @ (b'\'' | b'"' | b'#'), inner @ .., last] if first == last => inner,
        _ => value,
    }
}

/// What manuals print in place of a key or an account, to the letter: nobody can enter anything with it.
#[inline(never)]
pub(super) fn is_documented(key: &[u8]) -> bool {
    const PRINTED: &[&[u8]] = &[
        b"111122223333",
        b"123456789012",
        b"444455556666",
        b"AKIAI44QH8DHBEXAMPLE",
        b"AKIAIOSFODNN7EXAMPLE",
        b"ASIAIOSFODNN7EXAMPLE",
        b"MyNewPass",
        b"cn389ncoiwuencr",
        b"gX1fBat3bV",
        b"mF_9.B5f-4.1JqM",
        b"2YotnFZFEjr1zCsicMWpAA",
        b"SlAV32hkKG",
        b"tGzv3JOkF0XG5Qx2TlKWIA",
        b"sk_test_4eC39HqLyjWDarjtT1zdp7dc",
        b"sk_test_BQokikJOvBiI2HlWgH4olfQ2",
        b"wrong-password",
    ];
    PRINTED.contains(&key) || key.len() >= 40 && key.ends_with(b"EXAMPLEKEY")
}

/// `my-cluster`, `sample-db-2`, `myResourceGroup`: what documentation calls whatever its reader has.
#[inline(never)]
pub(super) fn is_of_tutorials(name: &[u8]) -> bool {
    const BEGINNINGS: &[&str] = &["amzn-s3-demo-", "example-", "my-", "my_", "sample-", "your-"];
    let begins = |label: &[u8]| class::one_at(label, 0, BEGINNINGS).is_some();
    let capital = name.starts_with(b"my") && class::is(class::at(name, 2), UPPER);
    // `ProtectHostname=yes`
    let answer = matches!(name, b"yes" | b"true" | b"false");
    capital || answer || is_stock(name) || begins(name) && !is_ones_own(name, begins)
}

/// `my-quorra-prod`, `my-db.quorra.internal`, `my-laptop-marta`: it runs somewhere, under a name that somebody has.
#[inline(never)]
fn is_ones_own(name: &[u8], begins: impl Fn(&[u8]) -> bool) -> bool {
    const STAGES: &[&[u8]] = &[b"prd", b"prod", b"production", b"staging", b"stg", b"uat"];
    let staged = name
        .split(|byte| matches!(byte, b'-' | b'_' | b'.'))
        .any(|part| STAGES.contains(&part) || is_given_alone(part));
    let mut domain = name.split(|byte| *byte == b'.').skip(1);
    let second = domain.next();
    staged || domain.next().is_some() && !second.is_some_and(begins) && !name.ends_with(b".cluster.local")
}

/// What the first sign says, where it says something for sure.
fn begins_otherwise(value: &[u8]) -> Option<bool> {
    let (first, rest) = value.split_first()?;
    let stands_for = match first {
        // `{AS9raP…=}`: what Maven sealed.
        b'{' => return Some(!(value.len() >= 40 && value.ends_with(b"=}"))),
        b'<' | b'(' => true,
        // `$NAME`, `$env:NAME`, `$_POST[`, `$user->password`.
        b'$' => {
            let rest = rest.strip_prefix(b"env:").unwrap_or(rest);
            // `$Aae8c039db64f0d3…`: nobody calls a variable so.
            let made = rest.len() >= 20 && class::count(rest, DIGIT) >= 6 && !rest.contains(&b'_');
            // `$CI_API_URL/projects`: the way goes on behind it.
            let name = class::run_end(rest, 0, 80, |byte| class::is(byte, UPPER | DIGIT) || byte == b'_');
            // A password has digits and capital letters on either side of the slash, and no low line before it.
            let way = rest.get(..name).is_some_and(|name| name.contains(&b'_'))
                || rest.get(name..).is_some_and(|way| !class::any(way, UPPER | DIGIT));
            if name > 2 && class::at(rest, name) == b'/' && way {
                return Some(true);
            }
            !rest.is_empty()
                && !made
                && rest.iter().all(|byte| class::is(*byte, ALPHANUMERIC) || *byte == b'_')
                || is_variable(rest)
        }
        // A borrowed type or value: `&Password`, `&user.password`.
        b'&' => rest.iter().all(|byte| class::is(*byte, LETTERS) || matches!(byte, b'_' | b'.' | b':')),
        // An address.
        b'0' => {
            value.len() <= 18 && class::at(value, 1) == b'x' && rest.iter().skip(1).all(u8::is_ascii_hexdigit)
        }
        // `%DB_PASSWORD%`, and `%(db_password)s` up to its bracket.
        // `%$rows` of Perl, too.
        b'%' if rest.starts_with(b"$") => {
            rest.iter().skip(1).all(|byte| class::is(*byte, LETTERS | DIGIT) || *byte == b'_')
        }
        b'%' => {
            let name = rest.strip_prefix(b"(").unwrap_or_default();
            value.ends_with(b"%")
                // `https://%s:%s@github.com`
                || matches!(rest, [b'd' | b'q' | b's' | b'v'])
                || !name.is_empty()
                    && name.iter().all(|byte| class::is(*byte, LETTERS) || b"_.".contains(byte))
        }
        // A tag of YAML: `!vault`, `!Ref`.
        b'!' => is_tag(rest),
        _ => false,
    };
    stands_for.then_some(true)
}

/// `[hidden]`, `@password` of a statement, `:password`, and aliases of ours.
fn is_marked(value: &[u8]) -> bool {
    let marked = match class::at(value, 0) {
        b'[' => value.ends_with(b"]"),
        b'@' | b':' => true,
        _ => false,
    };
    let words = |rest: &[u8]| rest.iter().all(|byte| is_of_words(byte) || *byte == b']');
    is_alias(value) || marked && value.get(1..).is_some_and(words)
}

fn is_of_words(byte: &u8) -> bool {
    class::is(*byte, LETTERS) || matches!(byte, b' ' | b'_' | b'-')
}

/// One character again and again, or dots and the like.
fn is_mask(value: &[u8]) -> bool {
    value.iter().all(|byte| Some(byte) == value.first())
        // `VEXLO-*****-QUORR`, `eyJhbGci..[Redacted]`: shown in part.
        || class::contains(value, b"*****")
        || class::find_folded(value, b"[redacted").is_some()
        || value.iter().all(|byte| matches!(byte, b'*' | b'.' | b'x' | b'X' | b'-' | b'_' | b'#' | b'?'))
}

/// Words that are written instead of a value, and beginnings of such.
fn is_said_for(value: &[u8]) -> bool {
    const TOLD: &[&str] = &[
        "ask ",
        "get it ",
        "get this ",
        "in ",
        "not ",
        "see ",
        "set in ",
        "stored ",
        "taken from ",
        "read from ",
    ];
    const BEGINNINGS: &[&str] = &[
        "your",
        "my-",
        "my_",
        "example",
        "placeholder",
        "changeme",
        "change-me",
        "change_me",
        "insert-",
        "replace-",
        "replace_",
        "dummy",
        "fake",
        "not-a-",
        "not_a_",
        "votre_",
        "votre-",
        "deine_",
        "deine-",
        "dein_",
        "dein-",
        "ihr_",
        "ihre_",
        "tu_",
        "tuo_",
        "jouw_",
        "twoj_",
    ];
    let begins = |words: &[&str]| words.iter().any(|word| class::starts_with_folded(value, 0, word));
    // `insert_key_here`
    let gap = begins(&["insert", "enter", "paste", "put", "add"]) && value.ends_with(b"here");
    // `xoxb-your-token`
    let yours =
        || value.split(|byte| matches!(byte, b'-' | b'_')).any(|part| part.eq_ignore_ascii_case(b"your"));
    WORDS.iter().any(|word| word.as_bytes().eq_ignore_ascii_case(value))
        || !class::any(value, DIGIT) && (gap || yours())
        || begins(TOLD) && value.iter().all(is_of_words)
        || begins(BEGINNINGS) && !class::any(value, DIGIT)
}

/// `ghp_xxxxxxxx`, `sk-****`, `AKIAXXXXXXXX`: how a token begins, and a mask.
fn is_masked(value: &[u8]) -> bool {
    let masks = |byte: &&u8| matches!(byte, b'x' | b'X' | b'*' | b'.' | b'-' | b'_');
    let mask = value.iter().rev().take_while(masks).count();
    let (begins, mask) = value.split_at(value.len() - mask);
    let masking = mask.iter().filter(|byte| !matches!(byte, b'-' | b'_')).count();
    // `aB38Q~xxxxxxxx…`
    masking >= 20 && begins.len() <= 8
        || masking >= 6
            && begins.len() <= 12
            && begins.iter().all(|byte| class::is(*byte, LETTERS) || b"_-".contains(byte))
}

/// `[HOST-1]`: an alias of ours.
fn is_alias(value: &[u8]) -> bool {
    class::at(value, 0) == b'['
        && value.iter().skip(1).take_while(|byte| byte.is_ascii_uppercase()).count() >= 2
        && {
            let word = class::run_end(value, 1, 12, |byte| byte.is_ascii_uppercase());
            class::at(value, word) == b'-'
        }
}
