//! A word that means a secret, and what is given as its value: in code, configuration, commands and prose.

#[cfg(test)]
use super::Examples;
use super::placeholder::is_placeholder;
use super::walk::Word;
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::ByteSpan;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, HEX, JOINER, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&ASSIGNMENT, &SPOKEN];

static ASSIGNMENT: Rule = Rule {
    name: "secret-assignment",
    kind: Kind::Password,
    reason: "The name says that the value opens something.",
    known_format: false,
    #[cfg(test)]
    examples: Examples {
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
    },
};

static SPOKEN: Rule = Rule {
    name: "secret-in-prose",
    kind: Kind::Password,
    reason: "The sentence says what the secret was.",
    known_format: false,
    #[cfg(test)]
    examples: Examples {
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
    },
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
    "passe",
    "senha",
    "senord",
    "wachtwoord",
    "passord",
    "adgangskode",
    "salasana",
    "heslo",
    "parola",
    "lozinka",
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

/// True when a word ends like one that names a secret, a header or a telephone: the families look closer then.
pub(super) fn may_name(word: Word<'_>) -> bool {
    let mut end = word.end;
    if word.mask & (DIGIT | JOINER) != 0 {
        while end > word.start && class::is(class::before(word.text, end), DIGIT | JOINER) {
            end -= 1;
        }
    }
    if end < word.start + 3 {
        return word.len() == 2 && word.bytes().eq_ignore_ascii_case(b"pw");
    }
    let Some([first, second, third]) = word.text.get(end - 3..end) else { return false };
    let ending = ending(*first, *second, *third);
    ENDINGS.get(ending >> 6).is_some_and(|bits| bits & (1 << (ending & 63)) != 0)
}

/// The last three letters of a word, without their case.
const fn ending(first: u8, second: u8, third: u8) -> usize {
    ((first & 31) as usize) << 10 | ((second & 31) as usize) << 5 | (third & 31) as usize
}

/// One bit for each ending of the words that families wait for.
static ENDINGS: [u64; 512] = {
    let mut bits = [0; 512];
    add_endings(&mut bits, STRONG);
    add_endings(&mut bits, &["key"]);
    add_endings(&mut bits, super::headers::NAMES);
    add_endings(&mut bits, super::phone::NAMES);
    add_endings(&mut bits, super::commands::NAMES);
    add_endings(&mut bits, super::syslog::NAMES);
    bits
};

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
const fn add_endings(bits: &mut [u64; 512], words: &[&str]) {
    let mut index = 0;
    while index < words.len() {
        let word = words[index].as_bytes();
        if let [.., first, second, third] = word {
            let ending = ending(*first, *second, *third);
            bits[ending >> 6] |= 1 << (ending & 63);
        }
        index += 1;
    }
}

/// Asked at a word that may be the name of a secret; returns up to where its value was read.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let (bytes, start) = (word.text, word.start);
    let mut name_end = word.end;
    while name_end > start && matches!(class::before(bytes, name_end), b'-' | b'_') {
        name_end -= 1;
    }
    let inner = word.next() == b'.' && class::is(class::at(bytes, word.end + 1), ALPHANUMERIC);
    let name = bytes.get(start..name_end).unwrap_or_default();
    // `[TOKEN-1]`: an alias names nothing.
    let inner = inner || word.previous() == b'[' && word.next() == b']';
    if inner || name.len() < 2 || name.len() > LONGEST_NAME {
        return word.end;
    }
    let name = if name.eq_ignore_ascii_case(b"key") {
        Some(Name::key(bytes, start))
    } else {
        Name::read(name, word.previous())
    };
    let Some(name) = name else { return word.end };
    assigned(bytes, start, word.end, &name, sink)
        .or_else(|| said_before(bytes, start, &name, sink))
        .unwrap_or(word.end)
}

/// Names in other scripts, which are no words to the walk: looked for where something is assigned.
pub(super) fn at_operator(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let blank = |byte: u8| matches!(byte, b' ' | b'"' | b'\'' | b'*' | b'`');
    let name_end = class::run_start(bytes, at, 4, blank);
    let foreign = (1..=3).any(|back| name_end >= back && class::at(bytes, name_end - back) >= 128);
    if !foreign {
        return;
    }
    let start = class::run_start(bytes, name_end, 40, |byte| class::is(byte, ALPHANUMERIC | OTHER_LETTER));
    let name = ByteSpan::new(start, name_end).snapped(sink.text()).of(sink.text()).to_lowercase();
    if FOREIGN.iter().any(|word| name.ends_with(word)) {
        assigned(bytes, start, name_end, &Name { option: false, plain: true, says: Says::Secret }, sink);
    }
}

/// Names of secrets that are not written in ASCII alone.
const FOREIGN: &[&str] = &[
    "contraseña",
    "пароль",
    "пароля",
    "ключ",
    "hasło",
    "jelszó",
    "密码",
    "密碼",
    "口令",
    "パスワード",
    "비밀번호",
];

/// What the name of a secret looks like.
struct Name {
    /// An option of a command, `--password`: a space is enough.
    option: bool,
    /// One plain word, as in a sentence.
    plain: bool,
    says: Says,
}

/// What a name says of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// It is a secret, whatever it looks like.
    Secret,
    /// A short word that means a secret only with a tight `=` or quotes: `pass`, `pin`.
    Perhaps,
    /// A key opens a door, orders a table or is pressed: the value has to look made.
    Key,
}

impl Name {
    /// "API key", "access key": two words that mean what one of them does not.
    fn key(bytes: &[u8], start: usize) -> Self {
        const KINDS: [&str; 9] = [
            "api ",
            "access ",
            "secret ",
            "signing ",
            "license ",
            "encryption ",
            "private ",
            "master ",
            "account ",
        ];
        let said = KINDS.iter().any(|kind| {
            start.checked_sub(kind.len()).is_some_and(|at| class::starts_with_folded(bytes, at, kind))
        });
        Self { option: false, plain: true, says: if said { Says::Secret } else { Says::Key } }
    }

    fn read(name: &[u8], previous: u8) -> Option<Self> {
        let mut joined = [0; LONGEST_NAME];
        let mut length = 0;
        // Where the last part of the name begins, and how many there are.
        let (mut last, mut parts) = (0, 1);
        let mut before = 0;
        for byte in name {
            let letter = class::is(*byte, ALPHANUMERIC);
            let hump = class::is(*byte, UPPER) && class::is(before, LOWER | DIGIT);
            let begins = letter && length > 0 && (hump || !class::is(before, ALPHANUMERIC));
            if begins {
                (last, parts) = (length, parts + 1);
            }
            if letter && let Some(slot) = joined.get_mut(length) {
                *slot = byte.to_ascii_lowercase();
                length += 1;
            }
            before = *byte;
        }
        while length > last && joined.get(length - 1).is_some_and(u8::is_ascii_digit) {
            length -= 1;
        }
        let joined = joined.get(..length)?;
        let last = joined.get(last..)?;
        let ends =
            |word: &&&str| joined.ends_with(word.as_bytes()) && (word.len() > 5 || last == word.as_bytes());
        let holds = |word: &&str| joined.windows(word.len()).any(|window| window == word.as_bytes());
        let says = match STRONG.iter().find(ends) {
            Some(strong) if strong.len() <= 4 && *strong != "pwd" => Says::Perhaps,
            Some(_) => Says::Secret,
            None if joined.ends_with(b"key") && !ORDERING_KEYS.iter().any(|word| holds(word)) => Says::Key,
            None => return None,
        };
        if HARMLESS.iter().any(|word| holds(word)) {
            return None;
        }
        Some(Self { option: previous == b'-', plain: parts == 1 && previous != b'.', says })
    }
}

/// Keys that order or find things.
const ORDERING_KEYS: &[&str] = &[
    "cache",
    "candidate",
    "composite",
    "config",
    "dedup",
    "document",
    "foreign",
    "group",
    "hotkey",
    "idempotency",
    "index",
    "item",
    "keyboard",
    "label",
    "lock",
    "lookup",
    "message",
    "monkey",
    "object",
    "partition",
    "primary",
    "public",
    "range",
    "redis",
    "row",
    "shard",
    "shortcut",
    "sort",
    "tag",
    "unique",
];

/// Longer names are words of a program.
const LONGEST_NAME: usize = 100;

fn assigned(bytes: &[u8], start: usize, end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let closing =
        class::run_end(bytes, end, 4, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*' | b']' | b'\\'));
    let spaced = class::run_end(bytes, closing, 40, |byte| matches!(byte, b' ' | b'\t'));
    let (after, operator) = operator(bytes, spaced);
    let tight = spaced == closing && operator == b'=';
    let value_at = class::run_end(bytes, after, 40, |byte| matches!(byte, b' ' | b'\t'));
    match operator {
        0 if name.option && spaced > end => value(bytes, spaced, name, Setting::Command, sink),
        0 if class::at(bytes, spaced) == b'(' => value(bytes, spaced + 1, name, Setting::Aside, sink),
        0 => named_value(bytes, closing, name, sink).or_else(|| spoken(bytes, end, name, sink)),
        b'>' => value(bytes, after, name, Setting::Markup, sink),
        b'|' => value(bytes, value_at, name, Setting::Loose, sink),
        b':' if is_reference(bytes, start) => None,
        b'=' if tight || name.option => value(bytes, value_at, name, Setting::Tight, sink),
        b':' => value(bytes, next_line(bytes, value_at), name, Setting::Loose, sink),
        _ => value(bytes, value_at, name, Setting::Loose, sink),
    }
}

/// Past `>-` or `|` at the end of a line: the value stands on the next.
fn next_line(bytes: &[u8], at: usize) -> usize {
    let mark = class::run_end(bytes, at, 2, |byte| matches!(byte, b'|' | b'>' | b'-'));
    if mark > at && class::at(bytes, mark) == b'\n' {
        class::run_end(bytes, mark, 40, |byte| class::is(byte, BLANK))
    } else {
        at
    }
}

/// `name: DB_PASSWORD` and then `value: …`, as environments of containers are written.
fn named_value(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
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
    /// `the password (value)`.
    Aside,
}

fn value(bytes: &[u8], at: usize, name: &Name, setting: Setting, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let prefix =
        class::run_end(bytes, at, 3, |byte| matches!(byte, b'*' | b'\\' | b'`' | b'@' | b'_' | b'['));
    let quote = class::at(bytes, prefix);
    let quoted = matches!(quote, b'"' | b'\'');
    let code = class::before(bytes, prefix) == b'`' && prefix > at;
    let (start, end, quoted) = if quoted {
        // `\"` closes what `\"` opened; elsewhere it stands for a quote inside the value.
        let escaped = class::before(bytes, prefix) == b'\\';
        (prefix + 1, quoted_end(bytes, prefix + 1, quote, escaped), true)
    } else if code {
        (prefix, class::run_end(bytes, prefix, LONGEST_VALUE, |byte| byte != b'`' && byte != b'\n'), true)
    } else if setting == Setting::Markup {
        (at, class::run_end(bytes, at, LONGEST_VALUE, |byte| byte != b'<' && byte != b'\n'), true)
    } else {
        let stop = |byte: u8| {
            byte <= b' '
                || matches!(byte, b'"' | b'\'' | b',' | b';' | b'`' | b'|' | b'<' | b'>' | b'&' | b')')
        };
        let end = class::run_end(bytes, prefix, LONGEST_VALUE, |byte| !stop(byte));
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

/// Longer values are texts.
const LONGEST_VALUE: usize = 1024;

fn quoted_end(bytes: &[u8], start: usize, quote: u8, escaped: bool) -> usize {
    let mut end = start;
    loop {
        end =
            class::run_end(bytes, end, LONGEST_VALUE, |byte| byte != quote && byte != b'\n' && byte != b'\\');
        let goes_on = !escaped && class::at(bytes, end) == b'\\' && class::at(bytes, end + 1) > b' ';
        if !goes_on || end - start > LONGEST_VALUE {
            return end;
        }
        end += 2;
    }
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
    match name.says {
        Says::Key => return looks_made(value),
        Says::Perhaps => {
            return (setting == Setting::Tight || quoted)
                && value.len() >= 4
                && (mixed || has(DIGIT) && value.len() >= 6);
        }
        Says::Secret => {}
    }
    match setting {
        Setting::Tight => value.len() >= 4 || has(DIGIT),
        Setting::Command => mixed || value.len() >= 8 && !letters_only,
        Setting::Markup => true,
        Setting::Aside => mixed && value.len() >= 6 || quoted && value.len() >= 6,
        Setting::Loose if quoted => !letters_only || value.len() >= 6,
        Setting::Loose if mixed => true,
        // "secret: kept" is a sentence, "password: hunter" a line of a file.
        Setting::Loose => whole && !letters_only && value.len() >= 6,
    }
}

/// Nobody types it: letters and digits in turn, and no digest of a commit or an image.
fn looks_made(value: &[u8]) -> bool {
    let count = |mask| value.iter().filter(|byte| class::is(**byte, mask)).count();
    let (digits, letters) = (count(DIGIT), count(LOWER | UPPER));
    let plain =
        digits + letters + value.iter().filter(|byte| matches!(byte, b'+' | b'/' | b'=' | b'_')).count();
    let digest = matches!(value.len(), 40 | 64) && value.iter().all(|byte| class::is(*byte, HEX));
    let longest_word =
        value.split(|byte| !class::is(*byte, LOWER | UPPER)).map(<[u8]>::len).max().unwrap_or_default();
    value.len() >= 16 && digits >= 3 && letters >= 3 && plain == value.len() && longest_word <= 12 && !digest
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

/// What may stand between the word and the value in a sentence.
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
    "ist",
    "war",
    "lautet",
    "est",
    "es",
    "era",
    "to be",
    "now",
    "became",
    "equals",
    "=",
];

/// "the password was X", "the password X", "login app password X".
fn spoken(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    if !name.plain && name.says == Says::Secret && class::at(bytes, end) != b' ' {
        return None;
    }
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
    let mixed = is_mixed(value);
    let secret = match name.says {
        Says::Key => linked && looks_made(value),
        Says::Perhaps => linked && mixed && quote != 0,
        Says::Secret => {
            (mixed && (linked || value.len() >= 6))
                || (linked && matches!(quote, b'"' | b'\'' | b'`') && value.len() >= 6)
        }
    };
    if !secret || !may_be_said(value) {
        return None;
    }
    sink.hit(&SPOKEN, opening, close);
    Some(close)
}

/// "we used X as the password", "X is the admin password".
fn said_before(bytes: &[u8], start: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    if !name.plain || name.says != Says::Secret {
        return None;
    }
    let head = bytes.get(start.saturating_sub(120)..start)?;
    let mut words = Vec::new();
    let mut end = head.len();
    while words.len() < 6 {
        let stop = end - head.get(..end)?.iter().rev().take_while(|byte| **byte == b' ').count();
        let from = stop - head.get(..stop)?.iter().rev().take_while(|byte| **byte > b' ').count();
        if from == stop || stop == end && !words.is_empty() {
            break;
        }
        words.push((from, stop));
        end = from;
    }
    let link = words.iter().position(|(from, stop)| {
        matches!(head.get(*from..*stop), Some(b"as" | b"is" | b"was" | b"als" | b"for"))
    })?;
    let (from, stop) = *words.get(link + 1)?;
    let marks = |byte: &&u8| matches!(**byte, b'"' | b'\'' | b'`' | b'*' | b'(' | b')' | b',');
    let run = head.get(from..stop)?;
    let (before, after) = (run.iter().take_while(marks).count(), run.iter().rev().take_while(marks).count());
    let value = run.get(before..run.len().checked_sub(after)?)?;
    if !is_mixed(value) || value.len() < 6 || !may_be_said(value) {
        return None;
    }
    let offset = start - head.len();
    sink.hit(&SPOKEN, offset + from + before, offset + stop - after);
    None
}

fn is_mixed(value: &[u8]) -> bool {
    value.iter().any(|byte| class::is(*byte, DIGIT))
        && value.iter().any(|byte| class::is(*byte, LOWER | UPPER))
}

/// Neither a date nor a version, nor anything that stands for a value.
fn may_be_said(value: &[u8]) -> bool {
    let digits = value.iter().filter(|byte| class::is(**byte, DIGIT)).count();
    let date = digits * 2 > value.len() && value.contains(&b'-') && class::is(class::at(value, 0), DIGIT);
    let version =
        class::at(value, 0) == b'v' && class::is(class::at(value, 1), DIGIT) && value.contains(&b'.');
    !date
        && !version
        && (4..=128).contains(&value.len())
        && !is_placeholder(value)
        && !looks_like_a_name(value)
}
