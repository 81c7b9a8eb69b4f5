//! A word that means a secret, and what is given as its value: in code, configuration, commands and prose.

use super::placeholder::is_placeholder;
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&ASSIGNMENT, &SPOKEN];

static ASSIGNMENT: Rule = Rule {
    name: "secret-assignment",
    kind: Kind::Password,
    reason: "The name says that the value opens something.",
    known_format: false,
    positive: &[
        "DB_PASSWORD=«tiger»",
        "password: «hunter2»",
        "\"api_key\": \"«f00ba7c0ffee»\",",
        "secret := \"«correct horse battery»\"",
        "'passwd' => '«t1g3r!»',",
        "REGISTRY_PASSWORD ?= «tiger7»",
        "<password>«t1g3r»</password>",
        "mysql --password «t1g3r» app",
        "--token=«f00ba7c0ffee»",
        "AWS_SECRET_ACCESS_KEY = «wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzKEYx»",
        "clientSecret: '«aB3dE6gH9j»'",
        "PagerDuty integration_key=«0123456789abcdef0123456789abcdef»",
        "spring.datasource.password=«t1g3r»",
        "AccountKey=«aB3dE6gH9jK2mN5pQ8sT1vaB3dE6gH9jK2mN5pQ8sT1vaB3dE6gH9jK2mN5pQ8sT1v==»;EndpointSuffix=x",
        "//registry.example.com/:_authToken=«0f8fad5b-d9cb-469f-a165-70867728950e»",
        "\"auth\": \"«YXBwOnNlY3JldA==»\"",
        "- name: DB_PASSWORD\n  value: «tigertiger»\n",
        "{\"name\": \"API_KEY\", \"value\": \"«f00ba7c0ffee»\"}",
    ],
    negative: &[
        "password: ${DB_PASSWORD}",
        "password=$DB_PASSWORD",
        "password: {{ .Values.password }}",
        "password = os.environ[\"PW\"]",
        "token = getToken()",
        "password: <your password>",
        "password: ********",
        "api_key = \"\"",
        "secretName: db-credentials",
        "secretKeyRef:\n  name: db-credentials\n  key: password",
        "public_key = abc123",
        "csrf_token: on",
        "token: expired",
        "password: required",
        "secret: kept",
        "tokens: 4096",
        "max_tokens=512",
        "passwordPolicy: strict",
        "token_count=17",
        "resourceVersion: \"48573829\"",
        "password rotation is due",
        "Secret: the team did not know",
        "imagePullSecrets: registry",
        "secret/db-credentials created",
        "keyboard: ctrl+shift+down",
        "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db-credentials\n      key: password",
        "the token for the team is old",
    ],
    disguised: &[
        "pass\u{200b}word=«tiger7»",
        "password&#61;«tiger7»",
        "{\\\"password\\\":\\\"«tiger7»\\\"}",
        "pass%77ord%3D«tiger7»",
        "**password**: `«tiger7»`",
        "| password | «tiger7» |",
    ],
};

static SPOKEN: Rule = Rule {
    name: "secret-in-prose",
    kind: Kind::Password,
    reason: "The sentence says what the secret was.",
    known_format: false,
    positive: &[
        "the password was «tiger7», changed since",
        "The API key is \"«f00ba7c0ffee»\".",
        "the secret was «wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzKEYx»",
        "with the password «t1g3r-w00d» we got in",
        "password for the admin is '«S3cure!pass»'",
        "login app password «t1g3rw00d»",
        "passphrase set to '«correct horse»'",
    ],
    negative: &[
        "the password was expired",
        "the token is old",
        "the secret was rotated at 12:30",
        "the password was reset by on-call",
        "the token was issued 2026-03-12",
        "the password was changed in v1.2.3",
    ],
    disguised: &[
        "the password was «ti\u{200b}ger7»",
        "the password was `«tiger7»`",
        "the password was **«tiger7»**",
    ],
};

/// Parts of a name that say: the value is a secret, whatever it looks like.
const STRONG: &[&str] = &[
    "apikey",
    "authtoken",
    "clientsecret",
    "connectionstring",
    "credential",
    "credentials",
    "encryptionkey",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "pwd",
    "secret",
    "secretkey",
    "secretaccesskey",
    "signingkey",
    "accesskey",
    "accountkey",
    "sharedaccesskey",
    "integrationkey",
    "routingkey",
    "servicekey",
    "masterkey",
    "accesstoken",
    "refreshtoken",
    "bearertoken",
    "token",
    "authkey",
    "appkey",
    "licensekey",
    "webhooksecret",
    "sessionkey",
    "pass",
    "pw",
    "auth",
    "passwort",
    "kennwort",
    "motdepasse",
    "contrasena",
    "pin",
];

/// Names that end like a secret and hold none.
const HARMLESS_ENDINGS: &[&str] = &[
    "name", "names", "ref", "count", "counts", "policy", "length", "size", "limit", "path", "file", "url",
    "uri", "endpoint", "type", "id", "expiry", "expires", "ttl", "age", "rotation", "field", "hint", "hash",
    "version", "manager", "store", "provider", "required", "enabled", "bucket", "usage", "timeout", "header",
];

/// Names that hold a strong word and are public.
const HARMLESS: &[&str] = &[
    "publickey",
    "csrf",
    "xsrf",
    "maxtoken",
    "maxtokens",
    "imagepullsecret",
    "imagepullsecrets",
    "nextpagetoken",
    "pagetoken",
    "continuationtoken",
    "tokenizer",
    "secretkeyref",
];

pub(super) fn scan(bytes: &[u8], sink: &mut Sink<'_>) {
    let name_byte = |byte: u8| class::is(byte, WORD) || byte == b'.';
    let mut at = 0;
    while at < bytes.len() {
        let start = class::run_end(bytes, at, usize::MAX, |byte| !class::is(byte, WORD));
        let end = class::run_end(bytes, start, usize::MAX, name_byte);
        at = end.max(start + 1);
        let mut name_end = end;
        while name_end > start && matches!(class::before(bytes, name_end), b'.' | b'-' | b'_') {
            name_end -= 1;
        }
        let name = bytes.get(start..name_end).unwrap_or_default();
        if name.len() < 2 || name.len() > 100 {
            continue;
        }
        let name =
            if name.eq_ignore_ascii_case(b"key") { Name::spoken_key(bytes, start) } else { Name::read(name) };
        let Some(name) = name else { continue };
        if let Some(next) = assigned(bytes, start, end, &name, sink) {
            at = next;
        }
    }
}

/// What the name of a secret looks like.
struct Name {
    /// An option of a command, `--password`: a space is enough.
    option: bool,
    /// One plain word, as in a sentence.
    plain: bool,
    /// Short words that mean a secret only with a tight `=` or quotes.
    weak: bool,
}

impl Name {
    /// "API key", "access key": two words that mean what one of them does not.
    fn spoken_key(bytes: &[u8], start: usize) -> Option<Self> {
        const KINDS: [&str; 7] =
            ["api ", "access ", "secret ", "signing ", "license ", "encryption ", "private "];
        let said = KINDS.iter().any(|kind| {
            start.checked_sub(kind.len()).is_some_and(|at| class::starts_with_folded(bytes, at, kind))
        });
        said.then_some(Self { option: false, plain: true, weak: false })
    }

    fn read(name: &[u8]) -> Option<Self> {
        let mut parts: Vec<String> = Vec::new();
        let mut part = String::new();
        let mut previous = 0;
        for byte in name {
            let hump = class::is(*byte, UPPER) && class::is(previous, LOWER | DIGIT);
            if (hump || !class::is(*byte, ALPHANUMERIC)) && !part.is_empty() {
                parts.push(std::mem::take(&mut part));
            }
            if class::is(*byte, ALPHANUMERIC) {
                part.push(char::from(byte.to_ascii_lowercase()));
            }
            previous = *byte;
        }
        parts.push(part);
        let joined = parts.concat();
        if HARMLESS.iter().any(|word| joined.contains(word)) {
            return None;
        }
        let last = parts.last()?.trim_end_matches(|c: char| c.is_ascii_digit());
        let ends = |word: &&&str| {
            joined.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with(**word)
                && (word.len() > 5 || last == **word)
        };
        let strong = STRONG.iter().find(ends)?;
        if HARMLESS_ENDINGS.contains(&last) {
            return None;
        }
        let weak = strong.len() <= 4 && *strong != "pwd";
        Some(Self {
            option: name.starts_with(b"-"),
            plain: parts.len() == 1 || (parts.len() == 2 && parts.first().is_some_and(String::is_empty)),
            weak,
        })
    }
}

fn assigned(bytes: &[u8], start: usize, end: usize, name: &Name, sink: &mut Sink<'_>) -> Option<usize> {
    let closing =
        class::run_end(bytes, end, 4, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*' | b']' | b'\\'));
    let spaced = class::run_end(bytes, closing, 40, |byte| matches!(byte, b' ' | b'\t'));
    let (after, operator) = operator(bytes, spaced);
    let tight = spaced == closing && operator == b'=';
    let value_at = class::run_end(bytes, after, 40, |byte| matches!(byte, b' ' | b'\t'));
    match operator {
        0 if name.option && spaced > end => value(bytes, spaced, name, Setting::Command, sink),
        0 => named_value(bytes, closing, name, sink).or_else(|| spoken(bytes, end, name, sink)),
        b'>' => value(bytes, after, name, Setting::Markup, sink),
        b'|' => value(bytes, value_at, name, Setting::Loose, sink),
        b':' if is_reference(bytes, start) => None,
        b'=' if tight || name.option => value(bytes, value_at, name, Setting::Tight, sink),
        _ => value(bytes, value_at, name, Setting::Loose, sink),
    }
}

/// `name: DB_PASSWORD` and then `value: …`, as environments of containers are written.
fn named_value(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_>) -> Option<usize> {
    let between = |byte: u8| class::is(byte, BLANK) || matches!(byte, b',' | b'"' | b'\'');
    let at = class::run_end(bytes, end, 80, between);
    class::starts_with_folded(bytes, at, "value").then_some(())?;
    let colon = class::run_end(bytes, at + 5, 4, between);
    matches!(class::at(bytes, colon), b':' | b'=').then_some(())?;
    let value_at = class::run_end(bytes, colon + 1, 8, |byte| byte == b' ');
    value(bytes, value_at, name, Setting::Tight, sink)
}

/// Past "for the admin" between the word and what is said of it.
fn past_owner(bytes: &[u8], at: usize) -> usize {
    if !["for ", "of ", "on "].iter().any(|word| class::starts_with_folded(bytes, at, word)) {
        return at;
    }
    let mut past = at;
    for _ in 0..4 {
        if ["is ", "was ", "set ", "were "].iter().any(|word| class::starts_with_folded(bytes, past, word)) {
            return past;
        }
        let word = class::run_end(bytes, past, 64, |byte| byte > b' ' && !matches!(byte, b'.' | b',' | b';'));
        past = class::run_end(bytes, word, 2, |byte| byte == b' ');
    }
    at
}

/// `:`, `=`, `:=`, `=>`, `?=`, `>` of a tag, `|` of a table; where it ends and its last telling byte.
fn operator(bytes: &[u8], at: usize) -> (usize, u8) {
    let second = class::at(bytes, at + 1);
    match (class::at(bytes, at), second) {
        (b'=', b'=') | (b'!' | b'<', _) | (b':', b':') => (at, b' '),
        (b':' | b'?' | b'+', b'=') | (b'=', b'>') => (at + 2, b'='),
        (b'=', _) => (at + 1, b'='),
        (b':', b'/') if class::at(bytes, at + 2) == b'/' => (at, b' '),
        (b':', _) => (at + 1, b':'),
        (b'>', _) => (at + 1, b'>'),
        (b'|', b'|') => (at, b' '),
        (b'|', _) => (at + 1, b'|'),
        _ => (at, 0),
    }
}

/// `key: password` below `secretKeyRef`: the name of a field, and the field names nothing.
fn is_reference(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(5)..start).unwrap_or_default();
    head.ends_with(b"key: ") || head.ends_with(b"ref: ")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    /// `NAME=value`.
    Tight,
    /// `name: value`, `name = value`.
    Loose,
    /// `--name value`.
    Command,
    /// `<name>value</name>`.
    Markup,
}

fn value(bytes: &[u8], at: usize, name: &Name, setting: Setting, sink: &mut Sink<'_>) -> Option<usize> {
    let prefix = class::run_end(bytes, at, 3, |byte| matches!(byte, b'*' | b'\\' | b'`'));
    let quote = class::at(bytes, prefix);
    let (start, end, quoted) = if matches!(quote, b'"' | b'\'')
        || class::before(bytes, prefix) == b'`' && prefix > at
    {
        let (start, quote) = if matches!(quote, b'"' | b'\'') { (prefix + 1, quote) } else { (prefix, b'`') };
        let end = class::run_end(bytes, start, 1024, |byte| byte != quote && byte != b'\n' && byte != b'\\');
        (start, end, true)
    } else if setting == Setting::Markup {
        (at, class::run_end(bytes, at, 1024, |byte| byte != b'<' && byte != b'\n'), true)
    } else {
        let stop = |byte: u8| {
            byte <= b' '
                || matches!(byte, b'"' | b'\'' | b',' | b';' | b'`' | b'|' | b'<' | b'>' | b'&')
                || (byte == b')')
        };
        let end = class::run_end(bytes, prefix, 1024, |byte| !stop(byte));
        (prefix, trimmed_end(bytes, prefix, end), false)
    };
    let found = bytes.get(start..end)?;
    let whole = quoted || setting == Setting::Tight || ends_line(bytes, end);
    if !is_secret_value(found, name, quoted, whole, setting) {
        return None;
    }
    sink.hit(&ASSIGNMENT, start, end);
    Some(end)
}

fn trimmed_end(bytes: &[u8], start: usize, mut end: usize) -> usize {
    while end > start && matches!(class::before(bytes, end), b'.' | b':' | b'*' | b'}' | b']' | b'\\') {
        end -= 1;
    }
    end
}

/// Nothing else stands on the line: configuration rather than a sentence.
fn ends_line(bytes: &[u8], end: usize) -> bool {
    let rest = class::run_end(bytes, end, 40, |byte| {
        matches!(byte, b' ' | b'\t' | b',' | b';' | b'|' | b'}' | b'*')
    });
    matches!(class::at(bytes, rest), 0 | b'\n' | b'\r' | b'#')
}

fn is_secret_value(value: &[u8], name: &Name, quoted: bool, whole: bool, setting: Setting) -> bool {
    let has = |mask| value.iter().any(|byte| class::is(*byte, mask));
    let letters_only = value
        .iter()
        .all(|byte| class::is(*byte, LOWER | UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'_' | b' '));
    let mixed = has(DIGIT) && has(LOWER | UPPER)
        || value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'^' | b'&' | b'+' | b'$'));
    if value.len() < 3 || is_placeholder(value) || looks_like_a_name(value) {
        return false;
    }
    if name.weak {
        return (setting == Setting::Tight || quoted)
            && value.len() >= 4
            && (mixed || has(DIGIT) && value.len() >= 6);
    }
    match setting {
        Setting::Tight => value.len() >= 4 || has(DIGIT),
        Setting::Command => mixed || value.len() >= 8 && !letters_only,
        Setting::Markup => true,
        Setting::Loose if quoted => !letters_only || value.len() >= 6,
        Setting::Loose if mixed => true,
        // "secret: kept" is a sentence, "password: hunter" a line of a file.
        Setting::Loose => whole && !letters_only && value.len() >= 6,
    }
}

/// A path, a version, a time, a number with a unit: values of other fields.
fn looks_like_a_name(value: &[u8]) -> bool {
    let path = matches!(class::at(value, 0), b'/' | b'.')
        && value.len() < 200
        && value.iter().filter(|byte| **byte == b'/').count() >= 2;
    let link = value.windows(3).any(|window| window == b"://");
    let numbers = value.iter().all(|byte| {
        class::is(*byte, DIGIT)
            || matches!(byte, b':' | b'.' | b'-' | b'/' | b'T' | b'Z' | b'%' | b's' | b'm' | b'h' | b'v')
    }) && value.len() < 32
        && value.iter().any(|byte| matches!(byte, b':' | b'.' | b'-' | b'%' | b's' | b'm' | b'h'));
    path || link || numbers
}

/// "the password was X", "the password X", "login app password X".
fn spoken(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_>) -> Option<usize> {
    if !name.plain && !name.weak && class::at(bytes, end) != b' ' {
        return None;
    }
    const LINKS: &[&str] = &[
        "was",
        "is",
        "were",
        "set to",
        "changed to",
        "set as",
        "to",
        "being",
        "of",
        "like",
        "named",
        "still",
    ];
    let space = class::run_end(bytes, end, 3, |byte| class::is(byte, BLANK));
    if space == end {
        return None;
    }
    let mut at = past_owner(bytes, space);
    let said = at;
    for _ in 0..2 {
        let link = LINKS.iter().find(|link| {
            let next = class::at(bytes, at + link.len());
            class::starts_with_folded(bytes, at, link) && (class::is(next, BLANK) || next == b':')
        });
        if let Some(link) = link {
            at = class::run_end(bytes, at + link.len(), 4, |byte| class::is(byte, BLANK) || byte == b':');
        }
    }
    let linked = at > said;
    if said > space && !linked {
        return None;
    }
    let opening = class::run_end(bytes, at, 4, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    let quote = if opening > at { class::at(bytes, at) } else { 0 };
    let stop = |byte: u8| {
        if quote == 0 {
            byte <= b' ' || matches!(byte, b',' | b';' | b')' | b'"' | b'<' | b'|')
        } else {
            byte == quote || byte == b'\n'
        }
    };
    let close = trimmed_end(bytes, opening, class::run_end(bytes, opening, 200, |byte| !stop(byte)));
    let value = bytes.get(opening..close)?;
    let has = |mask| value.iter().any(|byte| class::is(*byte, mask));
    let mixed = has(DIGIT) && has(LOWER | UPPER);
    let date = value.iter().filter(|byte| class::is(**byte, DIGIT)).count() * 2 > value.len()
        && value.contains(&b'-')
        && class::is(class::at(value, 0), DIGIT);
    let secret = if name.weak {
        linked && mixed && quote != 0
    } else {
        (mixed && (linked || value.len() >= 6))
            || (linked && matches!(quote, b'"' | b'\'' | b'`') && value.len() >= 6)
    };
    let version =
        class::at(value, 0) == b'v' && class::is(class::at(value, 1), DIGIT) && value.contains(&b'.');
    if !secret
        || date
        || version
        || value.len() < 4
        || value.len() > 128
        || is_placeholder(value)
        || looks_like_a_name(value)
    {
        return None;
    }
    sink.hit(&SPOKEN, opening, close);
    Some(close)
}
