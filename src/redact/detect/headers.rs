//! Headers that let in whoever sends them.

#[cfg(test)]
use super::Examples;
use super::placeholder::is_placeholder;
use super::walk::Word;
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, BASE64, BLANK, DIGIT, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&AUTHORIZATION, &COOKIE, &COMMAND_USER];

static AUTHORIZATION: Rule = Rule {
    name: "authorization",
    kind: Kind::Token,
    reason: "Whoever sends this header is let in.",
    known_format: false,
    #[cfg(test)]
    examples: Examples {
        positive: &[
            "Authorization: Bearer «f00ba7c0ffee42f00ba7»",
            "-H 'Authorization: Basic «YXBwOnNlY3JldA==»'",
            "authorization: Token «9f86d081884c7d65»",
            "\"Authorization\": \"ApiKey «aB3dE6gH9jK2mN5p»\"",
            "sent Bearer «aB3dE6gH9jK2mN5pQ8sT» twice",
        ],
        negative: &[
            "Authorization: Bearer ${TOKEN}",
            "Authorization: Bearer <token>",
            "the bearer of bad news",
            "Basic authentication failed",
            "Bearer token expired",
        ],
        disguised: &[
            "Authorization&#58; Bearer «f00ba7c0ffee42f00ba7»",
            "Authorization: Bea\u{200b}rer «f00ba7c0ffee42f00ba7»",
            "Authorization: Bearer «f00ba7\u{ad}c0ffee42f00ba7»",
        ],
    },
};

static COOKIE: Rule = Rule {
    name: "cookie",
    kind: Kind::Token,
    reason: "A session: whoever sends it continues as its owner.",
    known_format: false,
    #[cfg(test)]
    examples: Examples {
        positive: &[
            "Cookie: «sid=f00ba7c0ffee; theme=dark»",
            "Set-Cookie: «_gitlab_session=0123456789abcdef»; Path=/; HttpOnly",
            "-H \"Cookie: «sid=9x1»\"",
        ],
        negative: &[
            "cookie banner: off",
            "Cookies: required",
            "Cookie: ${COOKIE}",
            "delete the cookie: it is stale",
        ],
        disguised: &["Coo\u{200b}kie: «sid=f00ba7c0ffee»", "Cookie&colon; «sid=f00ba7c0ffee»"],
    },
};

static COMMAND_USER: Rule = Rule {
    name: "command-user",
    kind: Kind::Password,
    reason: "A user and password given to a command.",
    known_format: false,
    #[cfg(test)]
    examples: Examples {
        positive: &[
            "curl -u «app:s3cr3t-pw» https://x/",
            "curl --user «app:s3cr3t-pw»",
            "wget --user='«app:s3cr3t-pw»'",
            "mysql -uroot -p«s3cr3tpw1» app",
        ],
        negative: &[
            "docker run -u 1000:1000 app",
            "curl -u \"$USER:$PASS\"",
            "sort -u file",
            "ssh -p 2222",
            "mkdir -p src/path",
            "cp -pr a b",
        ],
        disguised: &["curl -u «app:s3\u{200b}cr3t-pw»", "curl -u «app&#58;s3cr3t-pw»"],
    },
};

const SCHEMES: &[&str] = &["apikey", "basic", "bearer", "digest", "splunk", "token"];

/// Words that begin what is looked for here.
pub(super) const NAMES: &[&str] = &["authorization", "bearer", "basic", "cookie"];

/// Asked at a word that ends like one of [`NAMES`].
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (bytes, end, name) = (word.text, word.end, word.bytes());
    if name.len() > 32 {
        return;
    }
    if ends_with_folded(name, b"authorization") {
        authorization(bytes, end, sink);
    } else if name.eq_ignore_ascii_case(b"bearer") || name.eq_ignore_ascii_case(b"basic") {
        scheme(bytes, end, 16, sink);
    } else if name.eq_ignore_ascii_case(b"cookie") || name.eq_ignore_ascii_case(b"set-cookie") {
        cookie(bytes, end, sink);
    }
}

/// Asked at a word that dashes begin.
pub(super) fn at_option(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    if matches!(class::at(bytes, start + 1), b'u' | b'p' | b'-') {
        command_user(bytes, start, end, sink);
    }
}

fn ends_with_folded(word: &[u8], ending: &[u8]) -> bool {
    word.len()
        .checked_sub(ending.len())
        .and_then(|from| word.get(from..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
}

/// Past `:` or `=`, spaces and quotes.
fn value_at(bytes: &[u8], from: usize) -> Option<usize> {
    let spaces = class::run_end(bytes, from, 4, |byte| {
        class::is(byte, BLANK) || matches!(byte, b'"' | b'\'' | b'`' | b'*')
    });
    matches!(class::at(bytes, spaces), b':' | b'=').then_some(())?;
    Some(class::run_end(bytes, spaces + 1, 8, |byte| {
        matches!(byte, b' ' | b'\t' | b'"' | b'\'' | b'`' | b'*' | b'>')
    }))
}

fn credential_end(bytes: &[u8], from: usize) -> usize {
    class::run_end(bytes, from, 8192, |byte| {
        class::is(byte, WORD | BASE64) || matches!(byte, b'.' | b'~' | b':' | b'%')
    })
}

fn authorization(bytes: &[u8], from: usize, sink: &mut Sink<'_, '_>) {
    let Some(at) = value_at(bytes, from) else { return };
    let word = class::run_end(bytes, at, 16, |byte| class::is(byte, ALPHANUMERIC));
    let named = bytes
        .get(at..word)
        .is_some_and(|word| SCHEMES.iter().any(|scheme| scheme.as_bytes().eq_ignore_ascii_case(word)));
    if named {
        scheme(bytes, word, 6, sink);
        return;
    }
    let end = credential_end(bytes, at);
    report(bytes, at, end, 12, sink);
}

fn scheme(bytes: &[u8], from: usize, least: usize, sink: &mut Sink<'_, '_>) {
    let at = class::run_end(bytes, from, 4, |byte| matches!(byte, b' ' | b'\t' | b':' | b'='));
    if at > from {
        let end = credential_end(bytes, at);
        report(bytes, at, end, least, sink);
    }
}

fn report(bytes: &[u8], at: usize, mut end: usize, least: usize, sink: &mut Sink<'_, '_>) {
    while end > at && matches!(class::before(bytes, end), b'.' | b':') {
        end -= 1;
    }
    let value = bytes.get(at..end).unwrap_or_default();
    let made = value.iter().any(|byte| class::is(*byte, DIGIT | UPPER) || *byte == b'=');
    if value.len() >= least && made && !is_placeholder(value) {
        sink.hit(&AUTHORIZATION, at, end);
    }
}

fn cookie(bytes: &[u8], from: usize, sink: &mut Sink<'_, '_>) {
    let Some(at) = value_at(bytes, from) else { return };
    let line = class::run_end(bytes, at, 8192, |byte| {
        byte >= b' ' && !matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'|')
    });
    let pairs = bytes.get(at..line).unwrap_or_default();
    let name = class::run_end(pairs, 0, 64, |byte| class::is(byte, WORD) || byte == b'.');
    if class::at(pairs, name) != b'=' || name == 0 {
        return;
    }
    // Attributes of Set-Cookie are no secret; they end the pairs.
    let attribute = |from: usize| {
        ["path", "domain", "expires", "max-age", "httponly", "secure", "samesite"]
            .iter()
            .any(|word| class::starts_with_folded(pairs, from, word))
    };
    let mut end = 0;
    while end < pairs.len() {
        let next = class::run_end(pairs, end, usize::MAX, |byte| byte != b';');
        end = next;
        let following = class::run_end(pairs, next + 1, 4, |byte| byte == b' ');
        let pair = class::run_end(pairs, following, 64, |byte| class::is(byte, WORD) || byte == b'.');
        if attribute(following) || class::at(pairs, pair) != b'=' {
            break;
        }
        end = next + 1;
    }
    let value = pairs.get(..end.min(pairs.len())).unwrap_or_default();
    if !is_placeholder(value.get(name + 1..).unwrap_or_default()) {
        sink.hit(&COOKIE, at, at + value.len());
    }
}

fn command_user(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let option = bytes.get(start..end).unwrap_or_default();
    if !matches!(class::before(bytes, start), b' ' | b'\n' | 0 | b'"' | b'\'') {
        return;
    }
    if matches!(option, b"-u" | b"--user" | b"--proxy-user") {
        let at = class::run_end(bytes, end, 3, |byte| matches!(byte, b' ' | b'=' | b'"' | b'\''));
        let stop = class::run_end(bytes, at, 256, |byte| byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`'));
        let value = bytes.get(at..stop).unwrap_or_default();
        let Some(colon) = value.iter().position(|byte| *byte == b':') else { return };
        let password = value.get(colon + 1..).unwrap_or_default();
        let ids = value.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b':');
        let variable = password.first() == Some(&b'$');
        if at > end && password.len() >= 3 && !ids && !variable && !is_placeholder(password) {
            sink.hit(&COMMAND_USER, at, stop);
        }
        return;
    }
    // `-psecret` of database clients: a digit sets it apart from options glued together.
    let glued = option.strip_prefix(b"-p").unwrap_or_default();
    let stop =
        class::run_end(bytes, start + 2, 128, |byte| byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`'));
    let line_start = class::run_start(bytes, start, 200, |byte| byte != b'\n');
    let client = bytes.get(line_start..start).is_some_and(|line| {
        line.windows(5).any(|window| window == b"mysql" || window == b"maria" || window == b"sshpa")
    });
    if glued.len() >= 4 && client && glued.iter().any(|byte| class::is(*byte, DIGIT)) {
        sink.hit(&COMMAND_USER, start + 2, stop);
    }
}
