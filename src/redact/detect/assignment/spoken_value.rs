//! What stands in a sentence where it says a secret, and whether it is one.

use super::extent::{ends_line, past_tags, trimmed_end};
use super::name::{Name, Says};
use super::plain;
use super::value::{is_digest, is_mixed, is_phrase, looks_chosen, looks_made};
use super::way::Way;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

/// What a sentence says of a secret.
pub(super) struct Said<'t> {
    /// The value, without its quotes.
    pub(super) value: &'t [u8],
    pub(super) opening: usize,
    pub(super) close: usize,
    /// What closes it, 0 where nothing opens it.
    pub(super) quote: u8,
}

impl<'t> Said<'t> {
    /// Between quotes, or up to the end of the word.
    #[inline]
    pub(super) fn at(bytes: &'t [u8], at: usize) -> Option<Self> {
        let opening = class::run_end(bytes, at, 4, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
        let opening = opening + monospaced(bytes, opening);
        if opening == at && class::at(bytes, at) == b'<' {
            return Self::between_tags(bytes, past_tags(bytes, at));
        }
        let quote = if opening > at { class::at(bytes, at) } else { 0 };
        let quote = if quote == b'{' { b'}' } else { quote };
        let stop = |byte: u8| {
            if quote == 0 {
                byte <= b' ' || matches!(byte, b',' | b';' | b')' | b'"' | b'<' | b'|')
            } else {
                byte == quote || byte == b'\n'
            }
        };
        let close = trimmed_end(bytes, opening, class::run_end(bytes, opening, 200, |byte| !stop(byte)));
        Some(Self { value: bytes.get(opening..close)?, opening, close, quote })
    }

    /// "the password was <code>k&amp;Tz&lt;9Q</code>": a word alone, however its signs are written.
    #[inline(never)]
    fn between_tags(bytes: &'t [u8], opening: usize) -> Option<Self> {
        let close = class::run_end(bytes, opening, 128, |byte| byte > b' ' && byte != b'<');
        let value = bytes.get(opening..close).filter(|value| !value.is_empty())?;
        class::one_at(bytes, close, &["</"])?;
        Some(Self { value, opening, close, quote: b'`' })
    }

    /// `neighbor 10.1.1.7 password a,b`: to the end of the line, where that is one of a configuration.
    #[inline(never)]
    pub(super) fn past_sign(self, bytes: &'t [u8], start: usize, end: usize) -> Option<Self> {
        let close = class::run_end(bytes, self.close, 128, |byte| byte > b' ' && byte != b'"');
        let line = matches!(class::at(bytes, close), 0 | b'\n' | b'\r') && is_configured(bytes, start, end);
        let close = if line { close } else { self.close };
        Some(Self { value: bytes.get(self.opening..close)?, close, ..self })
    }

    /// What the word for it, the way to it and its own looks make of it.
    #[inline]
    pub(super) fn is_secret(&self, bytes: &[u8], way: &Way, name: &Name) -> bool {
        let value = self.value;
        // "pin to `openssl>=3.0.8`": versions are pinned as well.
        let pinned = || bytes.get(way.start..way.end).is_some_and(|word| is_word(word, "pin"));
        // `password [success=1 default=ignore] pam_unix.so`
        let settings =
            value.starts_with(b"[success=") && class::starts_with_folded(bytes, self.close, " default=");
        if bounds_a_version(value) && pinned() || settings {
            return false;
        }
        if self.quote == b'"' && is_set(bytes, way.start) && ends_line(bytes, self.close + 1) {
            return value.len() >= 4
                && (name.says == Says::Secret
                    || name.says == Says::Key && is_joined_key(bytes, way.end) && class::any(value, LOWER));
        }
        match name.says {
            Says::Key => self.is_key(bytes, way),
            Says::Made if way.linked && looks_chosen(value) && names_wireless(bytes, way.start) => {
                !value.starts_with(b"WPA")
            }
            Says::Made => looks_made(value),
            Says::Short => {
                looks_chosen(value)
                    && (way.linked
                        || way.marked
                        || way.end == way.start + 2
                        || names_a_user(bytes, way.start)
                        || names_wireless(bytes, way.start))
            }
            Says::Perhaps => self.is_perhaps(bytes, way),
            Says::Secret => {
                self.is_configured(bytes, way).unwrap_or_else(|| self.is_password(bytes, way, name))
            }
        }
    }

    /// Behind "key".
    fn is_key(&self, bytes: &[u8], way: &Way) -> bool {
        let value = self.value;
        // "the WPA key, X, was on the board"
        if way.set_off && class::at(bytes, self.close) != b',' {
            return false;
        }
        if names_wireless(bytes, way.start) && looks_chosen(value)
            || is_seed(value) && names_app(bytes, way.start)
        {
            return true;
        }
        // `  key X`, a line of a switch below the server that it opens.
        if is_line_of_its_own(bytes, way.start) && ends_line(bytes, self.close) {
            return looks_chosen(value);
        }
        // "our key 4f2a… got throttled"
        looks_made(value) && !is_digest(value) && is_ours(bytes, way.start)
            || (way.linked || way.leveled)
                && (looks_made(value) && !is_digest(value) || looks_like_a_word_of_entry(value))
    }

    /// Behind a word that hardly says so.
    fn is_perhaps(&self, bytes: &[u8], way: &Way) -> bool {
        let (value, quote) = (self.value, self.quote);
        let called = |word: &[u8]| bytes.get(way.start..way.end) == Some(word);
        if called(b"AUTH") {
            // `AUTH X`, as typed to a cache.
            looks_chosen(value)
        } else if quote == b'"' && class::starts_with_folded(bytes, way.end - 3, "psk") {
            // A line of IPsec.
            value.len() >= 6
        } else if called(b"PSK") && quote == 0 {
            way.linked && value.len() >= 8 && looks_chosen(value)
        } else {
            way.linked && quote != 0 && is_mixed(value)
        }
    }

    /// Behind the word for a password on a line of configuration, if that is one.
    fn is_configured(&self, bytes: &[u8], way: &Way) -> Option<bool> {
        if self.quote != 0 {
            return None;
        }
        let chosen = || self.value.len() >= 5 && !plain::is_said(self.value);
        // `username app password X privilege 15`
        if class::starts_with_folded(bytes, self.close, " privilege ") {
            return Some(chosen());
        }
        // `username app privilege 15 secret 0 X`, `requirepass X`
        let line = ends_line(bytes, self.close)
            && (way.leveled && names_a_user(bytes, way.start) || is_configured(bytes, way.start, way.end));
        line.then(|| chosen() && !plain::is_another(bytes, self.close))
    }

    /// Behind the word for a password anywhere else.
    fn is_password(&self, bytes: &[u8], way: &Way, name: &Name) -> bool {
        let (value, quote) = (self.value, self.quote);
        let Way { start, end, linked, .. } = *way;
        let length = value.len();
        // `COMMENT ON COLUMN x.api_token IS 'rotated each month'`
        let first = value.split(|byte| *byte == b' ').next().unwrap_or_default();
        if quote != 0 && !name.chosen && first.len() < length && plain::is_said(first) {
            return false;
        }
        let digits = length >= 4 && class::all(value, DIGIT);
        let phrase = class::starts_with_folded(bytes, start, "passphrase");
        let told_of_digits =
            || linked && length >= 5 && ends_clause(bytes, self.close) || quote != 0 && length >= 6;
        digits && name.chosen && (told_of_digits() || is_once(bytes, start))
            // "the passphrase blue-lamp-by-the-lake"
            || phrase && is_phrase(value)
            // "the password is Blue-lamp-under-Lake"
            || linked && name.chosen && is_phrase(value) && class::any(value, UPPER)
            || is_mixed(value)
                && (linked || length >= 6)
                && (!way.set_off || class::at(bytes, self.close) == b',')
            || linked
                && matches!(quote, b'"' | b'\'' | b'`')
                && (length >= 6 || name.chosen && length >= 4 && !plain::is_said(value))
            // `ALTER USER app WITH PASSWORD 'X'`
            || bytes.get(start..end) == Some(b"PASSWORD") && quote == b'\'' && length >= 4
            // `the passphrase "four blue shoes"`
            || quote != 0 && value.contains(&b' ') && phrase
            // "the password for the admin: X"
            || way.owned > way.space
                && class::before(bytes, way.said - 1) == b':'
                && value.contains(&b'-')
                && length >= 8
                && ends_line(bytes, self.close)
    }
}

/// `openssl>=3.0.8`, `urllib3<2`
fn bounds_a_version(value: &[u8]) -> bool {
    let name = class::run_of(value, 0, 64, WORD);
    let bound =
        class::run_end(value, name, 3, |byte| matches!(byte, b'<' | b'>' | b'=' | b'~' | b'^' | b'!'));
    let sign = value.get(name..bound).unwrap_or_default();
    name > 0 && !sign.is_empty() && sign != b"=" && class::is(class::at(value, bound), DIGIT)
}

/// `{{X}}`, as a tracker writes what is typed: 2 where X is no variable of a template, whose name has no such signs.
fn monospaced(bytes: &[u8], at: usize) -> usize {
    if !class::starts_with_folded(bytes, at, "{{") {
        return 0;
    }
    let end = class::run_end(bytes, at + 2, 64, |byte| byte > b' ' && byte != b'}');
    let value = bytes.get(at + 2..end).unwrap_or_default();
    let sign = value.iter().any(|byte| matches!(byte, b'-' | b'!' | b'#' | b'%' | b'&' | b'+'));
    let typed = sign && looks_chosen(value) && class::any(value, UPPER) && !value.starts_with(b"-");
    if typed && class::starts_with_folded(bytes, end, "}}") { 2 } else { 0 }
}

/// The sentence ends here, or goes on behind a sign.
fn ends_clause(bytes: &[u8], at: usize) -> bool {
    let behind = class::run_end(bytes, at, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    matches!(class::at(bytes, behind), 0 | b'\n' | b'\r' | b',' | b';' | b')' | b'!')
        || class::at(bytes, behind) == b'.' && !class::is(class::at(bytes, behind + 1), DIGIT)
}

/// "one-time password": a few digits are one.
fn is_once(bytes: &[u8], start: usize) -> bool {
    class::one_before(bytes, start, &["one-time ", "onetime ", "temporary ", "temp ", "initial "]).is_some()
}

/// The line begins as those of a switch, of a directory or of a file of logins do: `enable password X`, `bindpw X`.
#[inline(never)]
fn is_configured(bytes: &[u8], start: usize, end: usize) -> bool {
    const COMMANDS: &[&str] = &[
        "enable ",
        "ip ftp ",
        "machine ",
        "neighbor ",
        "ppp ",
        "radius-server ",
        "tacacs-server ",
        "username ",
    ];
    let word = bytes.get(start..end).unwrap_or_default();
    let line = class::line_start(bytes, start, 120);
    let line = class::spaces_end(bytes, line, 8);
    is_one_of(word, &["requirepass", "masterauth", "bindpw", "rootpw"])
        || COMMANDS.iter().any(|command| bytes.get(line..line + command.len()) == Some(command.as_bytes()))
}

/// What an app for one-time codes begins with: capitals and digits up to 7, in eights.
fn is_seed(value: &[u8]) -> bool {
    value.len() >= 16
        && value.len().is_multiple_of(8)
        && value.iter().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7'))
        && class::count(value, DIGIT) >= 2
}

/// "MFA of the account: … key X"
fn names_app(bytes: &[u8], start: usize) -> bool {
    let line = class::line_start(bytes, start, 120);
    let head = bytes.get(line..start).unwrap_or_default();
    ["mfa", "2fa", "otp", "authenticator"].iter().any(|app| class::contains_folded(head, app))
}

/// `set system services secret "X"`, a line of a router.
fn is_set(bytes: &[u8], start: usize) -> bool {
    let line = class::line_start(bytes, start, 160);
    bytes.get(line..).is_some_and(|line| line.starts_with(b"set "))
}

/// `authentication-key`, and no key of a cache.
fn is_joined_key(bytes: &[u8], end: usize) -> bool {
    class::one_before(bytes, end, &["-key"]).is_some()
}

/// Blanks alone stand before on the line.
fn is_line_of_its_own(bytes: &[u8], start: usize) -> bool {
    let line = class::spaces_start(bytes, start, 8);
    line < start && class::before(bytes, line) == b'\n'
}

/// "our key", and no key of an object.
fn is_ours(bytes: &[u8], start: usize) -> bool {
    class::one_before(bytes, start, &["our ", "my ", "your ", "their ", "his ", "her "]).is_some()
}

/// "SSID Guest / key X"
fn names_wireless(bytes: &[u8], start: usize) -> bool {
    let line = class::line_start(bytes, start, 48);
    let says = |word: &[u8]| bytes.get(line..start).is_some_and(|head| class::contains_folded(head, word));
    says(b"ssid") || says(b"wifi") || says(b"wlan") || says(b"wpa2") || says(b"wpa ")
}

/// "the key is X", where X is no name of a field.
fn looks_like_a_word_of_entry(value: &[u8]) -> bool {
    let count = |mask| class::count(value, mask);
    let named = value.iter().any(|byte| matches!(byte, b'_' | b'.' | b':' | b'/'));
    !named && !is_digest(value) && value.len() >= 10 && count(DIGIT) >= 2 && count(LOWER | UPPER) >= 4
}

/// "user app" or "login app" stands before.
fn names_a_user(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(48)..start).unwrap_or_default().to_ascii_lowercase();
    [&b"user"[..], b"login", b"root ", b"admin "].iter().any(|word| class::contains(&head, word))
}
