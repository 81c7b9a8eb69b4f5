//! Headers that let in whoever sends them.

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::report_user;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, BASE64, BLANK, DIGIT, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&AUTHORIZATION, &COOKIE, &CREDENTIALS];

pub(in crate::redact::detect) static CREDENTIALS: Rule = Rule::shown(Shown {
    name: "encoded-login",
    kind: Kind::Password,
    reason: "A user and a password, encoded as mail servers take them.",
    known_format: true,
    examples: Examples {
        positive: &[
            "C: AUTH PLAIN «AG1haWxlcgBRdWFyejctSGlsZGU=»\nS: 535 5.7.8 no",
            "AUTH PLAIN\n334\n«AG1haWxlcgBRdWFyejctSGlsZGU=»\n235 ok",
            "A01 AUTHENTICATE PLAIN «AHF2ZXhsZXlAaGFyYm91ci5pbwB0MWczci13MDBk»",
        ],
        negative: &["AGreatDealOfWordsThatAreNone and AHarbourWithAnchors01, AUTH PLAIN LOGIN"],
        disguised: &["AUTH PLAIN «AG1haWxl\u{200b}cgBRdWFyejctSGlsZGU=»"],
    },
});

static AUTHORIZATION: Rule = Rule::shown(Shown {
    name: "authorization",
    kind: Kind::Token,
    reason: "Whoever sends this header is let in.",
    known_format: false,
    examples: Examples {
        positive: &[
            "Authorization: Hawk id=\"«cbkt686kv71z»\", ts=\"1353832234\", nonce=\"«3G3use»\"",
            "Authorization: Bearer «f00ba7c0ffee42f00ba7»",
            "-H 'Authorization: Basic «YXBwOnNlY3JldA==»'",
            "authorization: Token «9f86d081884c7d65»",
            "\"Authorization\": \"ApiKey «aB3dE6gH9jK2mN5p»\"",
            "sent Bearer «aB3dE6gH9jK2mN5pQ8sT» twice",
            "Authorization: Custom «f9e8d7c6b5a4f9e8d7c6b5a4»",
            "Authorization: OAuth «0123456789abcdef0123456789abcdef0123»",
            "Authorization: Digest username=\"app\", realm=\"x\", response=\"«0123456789abcdef0123456789abcdef»\"",
            "Authorization: Digest username=\"app\", nonce=\"«7f31c9a0b2d4e6f8»\", cnonce=\"«0a4f113b9c2d»\"",
            "Authorization: AWS4-HMAC-SHA256 SignedHeaders=host, Signature=«0123456789abcdef0123456789abcdef»",
            "x-honeycomb-team: «0f1e2d3c4b5a69788796a5b4c3d2e1f0»",
            "Sec-WebSocket-Protocol: token, «0f1e2d3c4b5a69788796a5b4c3d2e1f0»",
            "X-Amz-Signature=«0123456789abcdef0123456789abcdef» was refused",
            "X-Hub-Signature-256: sha256=«0123456789abcdef0123456789abcdef»",
            "Stripe-Signature: t=1773324120,v1=«0123456789abcdef0123456789abcdef»",
            "\"x-line-signature\": \"«aB3dE6gH9jK2mN5pQ8sT1vaB3dE6gH9jK2mN5pQ8sT1=»\"",
        ],
        negative: &[
            "Authorization: Bearer ${TOKEN}",
            "Authorization: Bearer <token>",
            "\"send it as Bearer <token>.\" We sent it as a parameter, Bearer <token>: 401",
            "the bearer of bad news",
            "Basic authentication failed",
            "Bearer token expired",
            "Authorization: required",
            "Authorization header missing, see response=401",
            "X-Hub-Signature-256: missing",
            "x-signature: v1=${SIGNATURE}",
            "signature: 0123456789abcdef0123456789abcdef",
        ],
        disguised: &[
            "Authorization&#58; Bearer «f00ba7c0ffee42f00ba7»",
            "Authorization: Bea\u{200b}rer «f00ba7c0ffee42f00ba7»",
            "Authorization: Bearer «f00ba7\u{ad}c0ffee42f00ba7»",
        ],
    },
});

static COOKIE: Rule = Rule::shown(Shown {
    name: "cookie",
    kind: Kind::Token,
    reason: "A session: whoever sends it continues as its owner.",
    known_format: false,
    examples: Examples {
        positive: &[
            "Cookie: lang=nb; sid=«f00ba7c0ffee»; remember=«bk91»; theme=dark",
            "Cookie: sid=«f00ba7c0ffee» and gets 419 Page Expired",
            "Set-Cookie: _gitlab_session=«0123456789abcdef»; Path=/; HttpOnly",
            "-H \"Cookie: sid=«9x1»\"",
        ],
        negative: &[
            "cookie banner: off",
            "Cookies: required",
            "Cookie: ${COOKIE}",
            "delete the cookie: it is stale",
        ],
        disguised: &["Coo\u{200b}kie: sid=«f00ba7c0ffee»", "Cookie&colon; sid=«f00ba7c0ffee»"],
    },
});

const SCHEMES: &[&str] = &["apikey", "basic", "bearer", "geniekey", "oauth", "splunk", "ssws", "token"];

/// Words that begin what is looked for here.
pub(in crate::redact::detect) const NAMES: Cue =
    &["authorization", "bearer", "basic", "cookie", "signature", "socket-protocol", "honeycomb-team"];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (bytes, end, name) = (word.text, word.end, word.bytes());
    if name.len() > 32 {
        return;
    }
    if ends_with_folded(name, b"authorization") {
        authorization(bytes, end, sink);
    } else if is_one_of(name, &["bearer", "basic"]) {
        scheme(bytes, end, 16, sink);
    } else if is_one_of(name, &["cookie", "set-cookie"]) {
        cookie(bytes, end, sink);
    } else if ends_with_folded(name, b"honeycomb-team") {
        if let Some(at) = value_at(bytes, end) {
            report(bytes, at, credential_end(bytes, at), 20, sink);
        }
    } else if ends_with_folded(name, b"socket-protocol") {
        subprotocol(bytes, end, sink);
    } else if name.contains(&b'-') && class::contains_folded(name, b"signature") {
        proofs(bytes, end, sink);
    }
}

/// `Sec-WebSocket-Protocol: token, X`: a browser can send no other header there.
fn subprotocol(bytes: &[u8], from: usize, sink: &mut Sink<'_, '_>) {
    let Some(at) = value_at(bytes, from) else { return };
    let word = class::run_of(bytes, at, 16, ALPHANUMERIC);
    let named = bytes.get(at..word).is_some_and(|word| is_one_of(word, SCHEMES));
    if let Some(comma) = class::one_at(bytes, word, &[", ", ","]).filter(|_| named) {
        let start = word + comma.len();
        report(bytes, start, credential_end(bytes, start), 12, sink);
    }
}

/// `X-Hub-Signature-256: sha256=…`, `Stripe-Signature: t=…,v1=…`: what proves who sent a request.
fn proofs(bytes: &[u8], from: usize, sink: &mut Sink<'_, '_>) {
    let Some(mut at) = value_at(bytes, from) else { return };
    for _ in 0..4 {
        let name = class::run_of(bytes, at, 16, ALPHANUMERIC);
        let start = if class::at(bytes, name) == b'=' { name + 1 } else { at };
        let end = credential_end(bytes, start);
        report(bytes, start, end, 32, sink);
        at = class::run_end(bytes, end, 2, |byte| matches!(byte, b',' | b';' | b' '));
        if at == end {
            return;
        }
    }
}

/// What Hawk proves itself by.
const HAWK: &[&str] = &["id", "nonce", "mac", "hash"];

/// What Digest and Amazon prove themselves by.
const DIGEST: &[&str] = &["cnonce", "credential", "nonce", "opaque", "response", "signature"];

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
    let word = class::run_of(bytes, at, 16, ALPHANUMERIC);
    let named = bytes.get(at..word).is_some_and(|word| is_one_of(word, SCHEMES));
    if named {
        scheme(bytes, word, 6, sink);
        return;
    }
    if class::at(bytes, word) == b' ' || class::at(bytes, word) == b'-' {
        let hawk = class::starts_with_folded(bytes, at, "hawk ");
        signed(bytes, word, hawk, sink);
        let at = class::spaces_end(bytes, word, 1);
        let end = credential_end(bytes, at);
        if bytes.get(at..end).is_some_and(|value| class::any(value, DIGIT)) {
            report(bytes, at, end, 20, sink);
        }
        return;
    }
    let end = credential_end(bytes, at);
    report(bytes, at, end, 12, sink);
}

/// What a signed header proves itself by: `nonce=` and `response=` of Digest, `Credential=` and `Signature=` of AWS, and all but the
/// time of Hawk.
fn signed(bytes: &[u8], from: usize, hawk: bool, sink: &mut Sink<'_, '_>) {
    let line = class::run_end(bytes, from, 1024, |byte| byte >= b' ');
    let mut at = from;
    while at < line {
        at = class::run_end(bytes, at, line - at, |byte| !class::is(byte, ALPHANUMERIC));
        let name = class::run_of(bytes, at, 64, ALPHANUMERIC);
        let proofs: &[&str] = if hawk { HAWK } else { DIGEST };
        let proves = bytes.get(at..name).is_some_and(|name| is_one_of(name, proofs));
        if proves && class::at(bytes, name) == b'=' {
            let start = name + 1 + usize::from(class::at(bytes, name + 1) == b'"');
            report(bytes, start, credential_end(bytes, start), if hawk { 4 } else { 12 }, sink);
        }
        if class::starts_with_folded(bytes, at, "username=\"") {
            let start = name + 2;
            let end = class::run_end(bytes, start, 80, |byte| byte != b'"' && byte >= b' ');
            report_user(bytes, start, end, sink);
        }
        at = name.max(at + 1);
    }
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
    // `Bearer eyJhbGci...`: shown in part.
    if value.len() <= 16 && class::starts_with_folded(bytes, end, "...") {
        return;
    }
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
    let name = class::dotted_end(pairs, 0, 64);
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
        let following = class::spaces_end(pairs, next + 1, 4);
        let pair = class::dotted_end(pairs, following, 64);
        if attribute(following) || class::at(pairs, pair) != b'=' {
            break;
        }
        end = next + 1;
    }
    // A sentence goes on behind the last pair.
    let last = pairs.iter().rposition(|byte| *byte == b'=').unwrap_or_default();
    let end = end.min(class::run_end(pairs, last, usize::MAX, |byte| byte != b' '));
    let value = pairs.get(..end).unwrap_or_default();
    let mut start = at;
    for pair in value.split(|byte| *byte == b';') {
        let sign = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let given = pair.get(sign + 1..).unwrap_or_default();
        // `theme=dark`, `v=2` open nothing.
        let opens = given.len() > 5 || given.len() > 2 && given.iter().any(|byte| !class::is(*byte, LOWER));
        if opens && !is_placeholder(given) {
            sink.hit(&COOKIE, start + sign + 1, start + pair.len());
        }
        start += pair.len() + 1;
    }
}
