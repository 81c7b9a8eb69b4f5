//! What stands where a value would stand and is none.

use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

const LETTERS: u8 = LOWER | UPPER;

/// Words that people and programs write instead of a value, or about it.
const WORDS: &[&str] = &[
    "absent",
    "an",
    "and",
    "any",
    "are",
    "asterisks",
    "bearer",
    "been",
    "being",
    "blank",
    "by",
    "cannot",
    "changed",
    "changeme",
    "correct",
    "deleted",
    "denied",
    "disabled",
    "empty",
    "enabled",
    "env",
    "error",
    "example",
    "exceeded",
    "expired",
    "failed",
    "failure",
    "false",
    "file",
    "for",
    "found",
    "from",
    "generated",
    "given",
    "has",
    "hidden",
    "in",
    "incorrect",
    "invalid",
    "is",
    "it",
    "leaked",
    "length",
    "limit",
    "limits",
    "masked",
    "missing",
    "mismatch",
    "must",
    "new",
    "nil",
    "no",
    "none",
    "not",
    "null",
    "of",
    "off",
    "ok",
    "old",
    "on",
    "only",
    "optional",
    "or",
    "our",
    "placeholder",
    "policy",
    "contraseña",
    "kennwort",
    "password",
    "passwd",
    "passwort",
    "username",
    "credentials",
    "pass",
    "pwd",
    "secrets",
    "prompt",
    "provided",
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
    "secret",
    "set",
    "some",
    "stale",
    "stored",
    "string",
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
    "valid",
    "value",
    "verified",
    "was",
    "were",
    "when",
    "which",
    "will",
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
    let value = value.trim_ascii();
    let first = class::at(value, 0);
    let rest = value.get(1..).unwrap_or_default();
    let contains = |needle: &[u8]| value.windows(needle.len()).any(|window| window == needle);
    if value.is_empty() || contains(b"${") || contains(b"{{") || contains(b"$(") || contains(b"<%") {
        return true;
    }
    // The marks of a template may have been taken for emphasis by whoever asks.
    if value.ends_with(b"@@") {
        return true;
    }
    match first {
        b'$' if rest.iter().all(|byte| class::is(*byte, ALPHANUMERIC) || *byte == b'_')
            && !rest.is_empty() =>
        {
            return true;
        }
        b'<' | b'(' | b'{' => return true,
        // A borrowed type or value: `&Password`, `&user.password`.
        b'&' if rest.iter().all(|byte| class::is(*byte, LETTERS) || matches!(byte, b'_' | b'.' | b':')) => {
            return true;
        }
        // `$_POST[`, `$user->password`.
        b'$' if is_variable(rest) => return true,
        // An address.
        b'0' if value.len() <= 18
            && class::at(value, 1) == b'x'
            && rest.iter().skip(1).all(u8::is_ascii_hexdigit) =>
        {
            return true;
        }
        b'%' if value.ends_with(b"%") => return true,
        // A tag of YAML: `!vault`.
        b'!' if rest.iter().all(u8::is_ascii_lowercase) => return true,
        _ => {}
    }
    if is_alias(value) {
        return true;
    }
    // A mask: one character again and again, or dots.
    let distinct = {
        let mut seen = [false; 256];
        value.iter().for_each(|byte| {
            if let Some(slot) = seen.get_mut(usize::from(*byte)) {
                *slot = true;
            }
        });
        seen.iter().filter(|seen| **seen).count()
    };
    if distinct <= 1
        || value.iter().all(|byte| matches!(byte, b'*' | b'.' | b'x' | b'X' | b'-' | b'_' | b'#' | b'?'))
    {
        return true;
    }
    if is_code(value) {
        return true;
    }
    let lower = value.to_ascii_lowercase();
    let plain = std::str::from_utf8(&lower).unwrap_or_default();
    WORDS.contains(&plain)
        || [
            "your",
            "my-",
            "my_",
            "example",
            "placeholder",
            "changeme",
            "change-me",
            "insert-",
            "replace-",
            "replace_",
            "dummy",
        ]
        .iter()
        .any(|word| plain.starts_with(word) && !plain.bytes().any(|byte| byte.is_ascii_digit()))
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

/// `os.environ["X"]`, `getSecret()`, `request.headers`, `token::Kind`, `u32`: read from somewhere or a type, not
/// written here.
fn is_code(value: &[u8]) -> bool {
    let name = class::run_end(value, 0, usize::MAX, |byte| {
        class::is(byte, ALPHANUMERIC) || matches!(byte, b'_' | b'.')
    });
    let macro_mark = usize::from(class::at(value, name) == b'!');
    let index = value.get(name + 1..).unwrap_or_default();
    // `Sup3rS3[I` is no list: its name is mixed, and what an index looks like does not follow.
    let listed = index.iter().all(|byte| class::is(*byte, DIGIT | LOWER) || *byte == b']')
        || !value.iter().take(name).any(|byte| class::is(*byte, DIGIT));
    let called = match class::at(value, name + macro_mark) {
        b'(' => name > 2,
        b'[' => name > 2 && listed,
        _ => false,
    };
    let letters_only = value.iter().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'.'));
    let dotted =
        value.iter().filter(|byte| **byte == b'.').count() >= 1 && name == value.len() && letters_only;
    let path = class::at(value, name) == b':' && class::at(value, name + 1) == b':';
    called || dotted || path || is_type(value)
}

/// A variable that something is read out of.
fn is_variable(name: &[u8]) -> bool {
    let end = class::run_end(name, 0, usize::MAX, |byte| class::is(byte, ALPHANUMERIC) || byte == b'_');
    end > 0
        && (class::at(name, end) == b'['
            || class::at(name, end) == b'-' && matches!(class::at(name, end + 1), 0 | b'>'))
}

/// `u32`, `__u64`, `int8`, `uint16_t`.
fn is_type(value: &[u8]) -> bool {
    let underscores = value.iter().take_while(|byte| **byte == b'_').count();
    let name = value.get(underscores..).unwrap_or_default();
    let name = name.strip_suffix(b"_t").unwrap_or(name);
    // Of GraphQL.
    if matches!(name, b"String!" | b"Boolean!" | b"Float!" | b"Int!" | b"ID!") {
        return true;
    }
    let kind = class::run_end(name, 0, 8, |byte| byte.is_ascii_lowercase());
    let (kind, size) = name.split_at(kind);
    matches!(kind, b"u" | b"i" | b"f" | b"s" | b"int" | b"uint" | b"float" | b"varchar" | b"char")
        && matches!(size, b"8" | b"16" | b"32" | b"64" | b"128")
}
