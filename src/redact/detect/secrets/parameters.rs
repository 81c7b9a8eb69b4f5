//! Parameters of links and forms that open something, or say who asks.

use crate::redact::Kind;
use crate::redact::detect::assignment::{report_user, user_end};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::companies::customer_rules::CUSTOMER;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::people::signed_rules::SIGNED;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PARAMETER];

static PARAMETER: Rule = Rule::shown(Shown {
    name: "url-parameter",
    kind: Kind::Token,
    reason: "A parameter that lets whoever has the link act as somebody.",
    known_format: false,
    examples: Examples {
        positive: &[
            "GET /a?token=«f00ba7c0ffee»&x=1",
            "https://b.example.com/o?X-Amz-Credential=«ASIAQ3EGRIPLZ5KXJ7WM%2F20260312%2Fus-east-1%2Fs3%2Faws4_request»&X-Amz-Signature=«9f86d081884c7d65»",
            "?Expires=1&Key-Pair-Id=«K2JCJMDEHXQW5F»&Policy=x",
            "?sv=2024&sig=«aB3dE6gH9jK2mN5p%3D»&se=1",
            "/callback?code=«SplxlOBeZQQYbYS6WxSbIA»",
            "/callback?x=1&state=«sdxWTyBHfxguCkCh7»",
        ],
        negative: &[
            "?code=404",
            "?state=pending",
            "?key=value",
            "?token=${TOKEN}",
            "?page=2&sort=key",
            "exit code=137",
        ],
        disguised: &["?to%6ben=«f00ba7c0ffee»&x", "&amp;sig=«aB3dE6gH9jK2mN5p»"],
    },
});

/// Parameters whose values open something.
static PARAMETERS: Words = Words::of(&[
    "access_token",
    "apikey",
    "api_key",
    "api-key",
    "auth",
    "authuser_token",
    "code",
    "client_secret",
    "id_token",
    "jwt",
    "key",
    "key-pair-id",
    "pass",
    "passwd",
    "password",
    "pwd",
    "refresh_token",
    "secret",
    "session",
    "sessionid",
    "sid",
    "sig",
    "signature",
    "ticket",
    "token",
    "x-amz-credential",
    "x-amz-security-token",
    "x-amz-signature",
    "x-goog-credential",
    "x-goog-signature",
]);

/// Parameters that a login hands on: whoever has them goes on with it.
const PASSING: &[&str] = &["code_verifier", "nonce", "session_state", "state"];

/// Parameters that hold a name, whose words a form joins.
static WHO: Words = Words::of(&[
    "client",
    "company",
    "contact",
    "customer",
    "employee",
    "full_name",
    "fullname",
    "guest",
    "kunde",
    "name",
    "organisation",
    "organization",
    "patient",
    "recipient",
    "tenant",
]);

/// Those whose name is somebody's.
const PEOPLE: &[&str] = &["contact", "employee", "full_name", "fullname", "guest", "name", "patient"];

/// `Quorra+Vexley`, `Vexley+%26+Lund+Ltd`: words with a capital letter each that a form joined.
#[inline(never)]
fn joined_name(bytes: &[u8], start: usize, person: bool, sink: &mut Sink<'_, '_>) {
    let part = |byte: u8| class::is(byte, class::WORD) || matches!(byte, b'+' | b'%' | b'.');
    let end = class::run_end(bytes, start, 80, part);
    let value = String::from_utf8_lossy(bytes.get(start..end).unwrap_or_default()).replace("%20", "+");
    let capital = |word: &str| word.starts_with(|letter: char| letter.is_ascii_uppercase());
    let mut words = value.split('+');
    let first = words.next().is_some_and(|word| capital(word) && word.len() > 2);
    let rest: Vec<&str> = words.collect();
    let named = |word: &&str| capital(word) && word.chars().any(|letter| letter.is_ascii_lowercase());
    if !first || rest.is_empty() {
        return;
    }
    if !person && rest.iter().any(named) {
        sink.hit(&CUSTOMER, start, end);
    } else if person && rest.iter().all(named) && is_nothing_else(&value.replace('+', " ")) {
        sink.hit(&SIGNED, start, end);
    }
}

/// Asked at `?` and `&`.
pub(in crate::redact::detect) fn at_parameter(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let name_at = if class::starts_with_folded(bytes, at, "&amp;") { at + 5 } else { at + 1 };
    let name_end = class::run_of(bytes, name_at, 24, class::WORD);
    if class::at(bytes, name_end) != b'=' {
        return;
    }
    let name = bytes.get(name_at..name_end).unwrap_or_default();
    if is_one_of(name, &["login", "uid", "user", "username"]) {
        report_user(bytes, name_end + 1, user_end(bytes, name_end + 1), sink);
    }
    if WHO.hold(name) {
        return joined_name(bytes, name_end + 1, is_one_of(name, PEOPLE), sink);
    }
    if !PARAMETERS.hold(name) && !is_one_of(name, PASSING) {
        return;
    }
    let name = name.to_ascii_lowercase();
    let value = |byte: u8| {
        byte > b' '
            && !matches!(
                byte,
                b'&' | b'"' | b'\'' | b'<' | b'>' | b'`' | b'#' | b'|' | b'\\' | b')' | b',' | b';'
            )
    };
    let end = class::run_end(bytes, name_end + 1, 4096, value);
    let found = bytes.get(name_end + 1..end).unwrap_or_default();
    let mixed = class::any(found, DIGIT) || (class::any(found, UPPER) && class::any(found, LOWER));
    // Of a login in progress; a state may be a word, too.
    let passing = is_one_of(&name, PASSING) && found.len() >= 16 && mixed && !is_placeholder(found);
    if passing {
        sink.hit(&PARAMETER, name_end + 1, end);
    }
    let sure = name.ends_with(b"password") || name.ends_with(b"secret") || name.ends_with(b"token");
    if !is_one_of(&name, PASSING)
        && !is_placeholder(found)
        && ((found.len() >= 6 && mixed) || (found.len() >= 4 && sure))
        && !(found.len() < 8 && found.iter().all(u8::is_ascii_digit))
    {
        sink.hit(&PARAMETER, name_end + 1, end);
    }
}
