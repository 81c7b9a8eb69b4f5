//! Code where a value would stand: types, calls, variables, templates, methods to hash and to sign.

use super::placeholder::LETTERS;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER};

/// `tariff_cbc_set_decrypt_key`: what a function does with a key.
pub(super) fn is_function(value: &[u8]) -> bool {
    value.ends_with(b"crypt_key")
        && value.iter().filter(|byte| **byte == b'_').count() > 2
        && value.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || *byte == b'_')
}

/// `0009_alter_user_email`: a migration of a database, by its number and what it does.
pub(super) fn is_migration(value: &[u8]) -> bool {
    // A password of words has a number before it, too.
    const DONE: &[&str] = &[
        "_add_",
        "_alter_",
        "_auto_",
        "_change_",
        "_create_",
        "_delete_",
        "_drop_",
        "_initial",
        "_populate_",
        "_remove_",
        "_rename_",
        "_squashed_",
        "_update_",
    ];
    let rest = value.get(4..).unwrap_or_default();
    value.starts_with(b"0")
        && class::all(value.get(..4).unwrap_or_default(), DIGIT)
        && class::one_at(rest, 0, DONE).is_some()
        && rest.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || *byte == b'_')
}

/// `${X}`, `{{ .Values.x }}`, `$(cat key)`, `<%= x %>`: what a program fills in.
pub(super) fn is_template(value: &[u8]) -> bool {
    let opens = |pair: &[u8]| matches!(pair, b"${" | b"{{" | b"}}" | b"#{" | b"$(" | b"<%" | b"%{");
    // The marks of a template may have been taken for emphasis by whoever asks.
    value.windows(2).any(opens)
        || value.ends_with(b"@@")
        // `"password=" + read() + "&"`, between two texts of a program.
        || value.len() > 2 && value.starts_with(b"+") && value.ends_with(b")+")
        // `[[.Build.Secret]]`, `path={.spec.password}`
        || value.starts_with(b"[[") && value.ends_with(b"]]")
        || class::contains(value, b"={.") && value.ends_with(b"}")
}

/// What YAML calls the sort of a value, which stands behind it; those with capitals are of CloudFormation.
pub(super) fn is_tag(name: &[u8]) -> bool {
    name.iter().all(|byte| class::is(*byte, LOWER) || *byte == b'-')
        || matches!(
            name,
            b"Ref" | b"Sub" | b"GetAtt" | b"ImportValue" | b"Join" | b"Select" | b"FindInMap" | b"If"
        )
}

/// `vault:secret/data/db#password`, `ssm:/app/db`: where the value is kept.
pub(super) fn is_reference(value: &[u8]) -> bool {
    let stores = [
        "akv:",
        "arn:",
        "aws-sm:",
        "awssm:",
        "env:",
        "file:",
        "gcpsm:",
        "keychain:",
        "keyring:",
        "kv-v2/",
        "kv/data/",
        "ref+",
        "secret:",
        "ssm:",
        "vault:",
    ];
    stores.iter().any(|store| class::starts_with_folded(value, 0, store))
}

/// Ways to hash, to sign and to encrypt.
pub(super) fn is_method(value: &[u8]) -> bool {
    const METHODS: &[&str] = &[
        "aes", "argon", "argon2d", "argon2i", "argon2id", "bcrypt", "chacha20", "ecdsa", "ed25519", "es256",
        "es384", "hs256", "hs384", "hs512", "md5", "pbkdf2", "ps256", "rs256", "rs384", "rs512", "rsa",
        "scram", "scrypt", "sha", "sha1", "sha224", "sha256", "sha384", "sha512", "tls", "x25519",
        "yescrypt",
    ];
    let digits_or_method = |part: &[u8]| {
        let part = part.to_ascii_lowercase();
        let stem = part.iter().position(|byte| class::is(*byte, DIGIT)).unwrap_or(part.len());
        let known = |name: &[u8]| METHODS.iter().any(|method| method.as_bytes() == name);
        known(&part)
            || part.len() <= 6 && part.get(..stem).is_some_and(|stem| stem.is_empty() || known(stem))
            || matches!(part.as_slice(), b"gcm" | b"cbc" | b"ctr" | b"hmac" | b"plus" | b"with" | b"poly1305")
    };
    let mut parts = value.split(|byte| matches!(byte, b'-' | b'_' | b'/'));
    parts.next().is_some_and(|first| class::is(class::at(first, 0), LETTERS) && digits_or_method(first))
        && parts.all(digits_or_method)
}

/// `os.environ["X"]`, `getSecret()`, `request.headers`, `token::Kind`, `u32`: read from somewhere or a type, not
/// written here.
pub(super) fn is_code(value: &[u8]) -> bool {
    // `"token": "node scripts/count-tokens.js"`
    if class::one_at(value, 0, &["bash ", "node ", "npm ", "npx ", "pnpm ", "python ", "yarn "]).is_some() {
        return true;
    }
    let name = class::run_end(value, 0, usize::MAX, |byte| {
        class::is(byte, ALPHANUMERIC) || matches!(byte, b'_' | b'.')
    });
    let macro_mark = usize::from(class::at(value, name) == b'!');
    let index = value.get(name + 1..).unwrap_or_default();
    // `Sup3rS3[I` is no list: its name is mixed, and what an index looks like does not follow.
    let listed = index.iter().all(|byte| class::is(*byte, DIGIT | LOWER) || *byte == b']')
        || !value.iter().take(name).any(|byte| class::is(*byte, DIGIT));
    // `Quartz(clock)17`: a call does not go on behind its bracket.
    let goes_on = value.windows(2).any(|pair| matches!(pair, [b')', next] if class::is(*next, ALPHANUMERIC)));
    let called = match class::at(value, name + macro_mark) {
        b'(' => name > 2 && !goes_on,
        b'[' => name > 2 && listed,
        _ => false,
    };
    let letters_only = value.iter().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'.'));
    let dotted =
        value.iter().filter(|byte| **byte == b'.').count() >= 1 && name == value.len() && letters_only;
    // `cuijzf.ZScZKBdAZq`: nobody calls a field so.
    let drawn = value.split(|byte| *byte == b'.').any(|part| {
        part.len() >= 8 && class::turns(part) * 8 >= part.len() * 3 && class::longest_run(part, LOWER) <= 4
    });
    let dotted = dotted && !drawn;
    let path = name < 40 && class::at(value, name) == b':' && class::at(value, name + 1) == b':';
    called || dotted || path || is_type(value)
}

/// A variable that something is read out of.
pub(super) fn is_variable(name: &[u8]) -> bool {
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
    // `Option<String>`, `string | null`.
    let of_type = |byte: &u8| class::is(*byte, LETTERS) || b"_:&<>, '|".contains(byte);
    if value.iter().all(of_type)
        && (value.ends_with(b">") && value.contains(&b'<') || class::contains(value, b" | "))
    {
        return true;
    }
    // Of GraphQL.
    if matches!(name, b"String!" | b"Boolean!" | b"Float!" | b"Int!" | b"ID!") {
        return true;
    }
    let kind = class::run_end(name, 0, 8, |byte| byte.is_ascii_lowercase());
    let (kind, size) = name.split_at(kind);
    matches!(kind, b"u" | b"i" | b"f" | b"s" | b"int" | b"uint" | b"float" | b"varchar" | b"char")
        && matches!(size, b"8" | b"16" | b"32" | b"64" | b"128")
}
