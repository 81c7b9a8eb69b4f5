//! A user and a password that signs join, as programs write them: lines of password files, sources of databases, codes
//! of wireless networks.

use super::extent::{ends_line, trimmed_end};
use super::pair::{is_of_password, report};
use super::shape::is_odd;
use super::{PAIR, users};
use crate::redact::detect::Sink;
use crate::redact::detect::machines::wireless;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, UPPER, WORD};

/// Asked at a word of digits between colons: `host:5432:database:user:X`, a line of a password file.
pub(in crate::redact::detect) fn at_port(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    if word.previous() == b':' && matches!(word.len(), 4 | 5) {
        let field = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b'*');
        let host = class::run_start(bytes, word.start - 1, 128, field);
        if host < word.start - 1 && !matches!(class::before(bytes, host), b':' | b'/') {
            fields(bytes, host, word.end, sink);
        }
    }
}

/// Asked at the colon behind `:*`: a password file may hold for every port.
#[inline(never)]
pub(super) fn at_any_port(bytes: &[u8], colon: usize, sink: &mut Sink<'_, '_>) {
    let field = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b'*');
    let host = class::run_start(bytes, colon - 2, 128, field);
    if host < colon - 2 && class::before(bytes, host) != b':' {
        fields(bytes, host, colon, sink);
    }
}

/// `:database:user:X` to the end of the line that begins at `host`.
fn fields(bytes: &[u8], host: usize, colon: usize, sink: &mut Sink<'_, '_>) {
    let field = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b'*');
    let database = class::run_end(bytes, colon + 1, 64, field);
    let user = class::run_end(bytes, database + 1, 64, field);
    let joined = class::at(bytes, database) == b':' && class::at(bytes, user) == b':';
    if joined && database > colon + 1 && user > database + 1 {
        let end = class::run_end(bytes, user + 1, 128, is_of_password);
        if matches!(class::at(bytes, end), 0 | b'\n' | b'\r' | b'`' | b'"' | b'\'' | b' ') {
            let whole = matches!(class::before(bytes, host), 0 | b'\n')
                && matches!(class::at(bytes, end), 0 | b'\n' | b'\r');
            let value = bytes.get(user + 1..end).unwrap_or_default();
            // An address.
            if value.contains(&b':') {
                return;
            }
            // A line of such a file, whatever the password looks like.
            let named = |from: usize, to: usize| {
                bytes.get(from..to).is_some_and(|name| name.iter().any(|byte| !class::is(*byte, DIGIT)))
            };
            if whole
                && value.len() >= 4
                && named(colon + 1, database)
                && named(database + 1, user)
                && !is_placeholder(value)
            {
                sink.hit(&PAIR, user + 1, end);
                users::report(bytes, database + 1, user, sink);
            } else if report(bytes, user + 1, end, sink).is_some() {
                users::report(bytes, database + 1, user, sink);
            }
        }
    }
}

/// What stands before a user whose password follows.
const WHOSE: &[&str] = &[
    ": ",
    ";",
    "| ",
    "\t",
    "use ",
    "try ",
    "with ",
    "login ",
    "user ",
    "account ",
    "benutzer ",
    "usuario ",
    "utente ",
];

/// "https://10.7.0.9, service / X", "10.7.0.9 (admin / X)": where somebody is let in stands before.
#[inline(never)]
fn is_behind_address(bytes: &[u8], user: usize) -> bool {
    let Some(joint) = class::one_before(bytes, user, &[", ", " (", " - ", " — ", " – "]) else {
        return false;
    };
    let end = user - joint.len();
    let start = class::run_start(bytes, end, 120, |byte| byte > b' ');
    let place = bytes.get(start..end).unwrap_or_default();
    class::contains(place, b"://") || place.iter().filter(|byte| **byte == b'.').count() >= 2
}

/// Asked at a word with a digit or before a sign behind "/ ": "kiosk: app / X", a line of notes.
pub(in crate::redact::detect) fn behind_slash(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    let Some(slash) = word.start.checked_sub(3).filter(|at| class::starts_with_folded(bytes, *at, " / "))
    else {
        return;
    };
    let user = class::run_start(bytes, slash, 64, |byte| {
        class::is(byte, LOWER | DIGIT) || matches!(byte, b'_' | b'.' | b'-' | b'@' | b'\\')
    });
    // `scan@harbour.example`, `.\breakglass`: nothing else is written so.
    let written = || {
        bytes.get(user..slash).is_some_and(|name| name.contains(&b'@') || name.starts_with(b".\\"))
            && matches!(class::before(bytes, user), 0 | b' ' | b'\n')
    };
    let named = user < slash
        && (class::one_before(bytes, user, WHOSE).is_some() || is_behind_address(bytes, user) || written());
    let end = class::run_end(bytes, word.start, 64, is_of_password);
    let named = named || user + 3 < slash && is_framed(bytes, user, end);
    let ends = || {
        framed_end(bytes, end) || ends_line(bytes, end) || matches!(class::at(bytes, end), b',' | b';' | b')')
    };
    if named
        && ends()
        && bytes.get(word.start..end).is_some_and(is_odd)
        && report(bytes, word.start, end, sink).is_some()
    {
        users::report(bytes, user, slash, sink);
    }
}

/// A sign closes what is written there.
fn framed_end(bytes: &[u8], end: usize) -> bool {
    matches!(class::at(bytes, end), b'"' | b'\'' | b'`')
}

/// "typed the new ones ("app / X")": both fill brackets or quotes, and the text before speaks of what opens something.
#[inline(never)]
fn is_framed(bytes: &[u8], user: usize, end: usize) -> bool {
    const SPOKEN_OF: &[&str] =
        &["credential", "login", "log in", "password", "passwort", "zugangsdaten", "identifiants"];
    let framed = matches!(
        (class::before(bytes, user), class::at(bytes, end)),
        (b'(', b')') | (b'"', b'"') | (b'\'', b'\'') | (b'`', b'`')
    );
    let head = bytes.get(user.saturating_sub(320)..user).unwrap_or_default();
    framed
        && bytes.get(user..end).is_some_and(|both| {
            class::any(both, DIGIT)
                && class::any(both, UPPER)
                && both.iter().any(|byte| b"._-!#%+".contains(byte))
        })
        && SPOKEN_OF.iter().any(|word| class::contains_folded(head, word))
}

/// Asked at `@`: `user:X@tcp(host)`, the source of a database.
pub(in crate::redact::detect) fn at_address(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    if !matches!(bytes.get(at + 1..at + 5), Some(b"tcp(" | b"unix")) {
        return before_host(bytes, at, sink);
    }
    let start = class::run_start(bytes, at, 128, |byte| byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`'));
    let source = bytes.get(start..at).unwrap_or_default();
    if let Some(colon) = source.iter().position(|byte| *byte == b':')
        && source.get(colon + 1..).is_some_and(|value| value.len() >= 3 && !is_placeholder(value))
    {
        sink.hit(&PAIR, start + colon + 1, at);
        users::report(bytes, start, start + colon, sink);
    }
}

/// `'app:X@host:5432'`: a user, a password and a machine with its port, in quotes and without a scheme.
#[inline(never)]
fn before_host(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let host = class::dotted_end(bytes, at + 1, 253);
    let port = class::run_of(bytes, host + 1, 5, ALPHANUMERIC);
    let start =
        class::run_start(bytes, at, 80, |byte| byte > b' ' && !matches!(byte, b'"' | b'\'' | b'/' | b'@'));
    let quote = class::before(bytes, start);
    if class::at(bytes, host) != b':' || class::at(bytes, port) != quote || !matches!(quote, b'"' | b'\'') {
        return;
    }
    let source = bytes.get(start..at).unwrap_or_default();
    let user = class::dotted_end(source, 0, 64);
    let value = source.get(user + 1..).unwrap_or_default();
    if user > 0 && class::at(source, user) == b':' && is_odd(value) && !is_placeholder(value) {
        sink.hit(&PAIR, start + user + 1, at);
        users::report(bytes, start, start + user, sink);
    }
}

/// Asked at `WIFI:`, as codes to be photographed hold it: `WIFI:T:WPA;S:name;P:X;;`.
pub(in crate::redact::detect) fn at_network(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::run_end(text, word.end, 300, |byte| byte >= b' ');
    let fields = text.get(word.end..line).unwrap_or_default();
    let field = |letter: u8| {
        let found = fields
            .windows(3)
            .position(|sign| matches!(sign, [b';' | b':', name, b':'] if *name == letter))?;
        let start = word.end + found + 3;
        let mut end = start;
        while end < line && class::at(text, end) != b';' {
            end += 1 + usize::from(class::at(text, end) == b'\\');
        }
        Some((start, end))
    };
    let Some((start, end)) = field(b'P') else { return };
    if word.bytes() == b"WIFI"
        && end >= start + 4
        && end < line
        && !is_placeholder(text.get(start..end).unwrap_or_default())
    {
        sink.hit(&PAIR, start, end);
        if let Some((start, end)) = field(b'S').filter(|(start, end)| start < end && *end < line) {
            wireless::report(start, end, sink);
        }
    }
}

/// Asked at a sign between two words: "uploaded with deployer7:X", "used app:X".
pub(super) fn at_colon(bytes: &[u8], colon: usize, sink: &mut Sink<'_, '_>) {
    let user = class::dotted_start(bytes, colon, 32);
    if colon - user == 8 && of_bundler(bytes, user, colon, sink) {
        return;
    }
    if matches!(class::before(bytes, user), b' ' | b'\t' | b'@') && behind_relay(bytes, colon, sink) {
        return;
    }
    if class::one_before(bytes, user, &["register => ", "register=>"]).is_some() {
        return registered(bytes, user, colon, sink);
    }
    // Most words are passed by how the one before ends.
    if !matches!(bytes.get(user.saturating_sub(2)..user), Some([b'h' | b'g' | b's', b' ']))
        || class::one_before(bytes, user, &[" auth ", " creds ", " using ", " with "]).is_none()
    {
        return;
    }
    let end = trimmed_end(bytes, colon + 1, class::run_end(bytes, colon + 1, 64, is_of_password));
    let value = bytes.get(colon + 1..end).unwrap_or_default();
    let sign = value.iter().any(|byte| matches!(byte, b'/' | b':' | b'='));
    if value.len() >= 6 && is_odd(value) && !sign && report(bytes, colon + 1, end, sink).is_some() {
        users::report(bytes, user, colon, sink);
    }
}

/// `register => 4711:X@sip.example.com/4711`: how a switchboard logs in to who connects it.
#[inline(never)]
fn registered(bytes: &[u8], user: usize, colon: usize, sink: &mut Sink<'_, '_>) {
    let end = class::run_end(bytes, colon + 1, 64, |byte| byte > b' ' && byte != b'@');
    let value = bytes.get(colon + 1..end).unwrap_or_default();
    if class::at(bytes, end) == b'@' && value.len() >= 3 && !is_placeholder(value) {
        sink.hit(&PAIR, colon + 1, end);
        users::report(bytes, user, colon, sink);
    }
}

/// `BUNDLE_ENTERPRISE__CONTRIBSYS__COM: 1f2e3d4c:5b6a7988`: whoever pays for the gems there has two halves of a key.
#[inline(never)]
fn of_bundler(bytes: &[u8], start: usize, colon: usize, sink: &mut Sink<'_, '_>) -> bool {
    let end = class::run_of(bytes, colon + 1, 9, HEX);
    let made = |from: usize, to: usize| {
        to - from == 8
            && bytes.get(from..to).is_some_and(|half| class::all(half, HEX) && class::any(half, DIGIT))
    };
    let name = class::run_start(bytes, start, 4, |byte| matches!(byte, b' ' | b':' | b'=' | b'"' | b'\''));
    let bundle = bytes.get(class::run_back(bytes, name, 64, WORD)..name);
    let found = bundle.is_some_and(|name| name.starts_with(b"BUNDLE_"))
        && made(start, colon)
        && made(colon + 1, end)
        && !class::is(class::at(bytes, end), WORD);
    if found {
        sink.hit(&PAIR, start, end);
    }
    found
}

/// `[smtp.example.com]:587 user:X`, `smtp.example.com user@example.com:X`, lines of `sasl_passwd`.
fn behind_relay(bytes: &[u8], colon: usize, sink: &mut Sink<'_, '_>) -> bool {
    let user =
        class::run_start(bytes, colon, 80, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b'@'));
    let blank = class::run_start(bytes, user, 8, |byte| matches!(byte, b' ' | b'\t'));
    let port = class::run_back(bytes, blank, 5, DIGIT);
    let bracketed = port < blank && class::one_before(bytes, port, &["]:"]).is_some();
    // `smtp.example.com user@example.com:X` at the beginning of its line.
    let plain = || {
        let host = class::dotted_start(bytes, blank, 80);
        let relay = bytes.get(host..blank).unwrap_or_default();
        relay.contains(&b'.')
            && ["smtp", "mail", "relay", "mx", "mta"]
                .iter()
                .any(|part| class::contains(relay, part.as_bytes()))
            && matches!(class::before(bytes, host), 0 | b'\n')
            && bytes.get(user..colon).is_some_and(|user| user.contains(&b'@'))
    };
    if blank == user || !(bracketed || plain()) {
        return false;
    }
    let end = class::run_end(bytes, colon + 1, 128, |byte| byte > b' ');
    let value = bytes.get(colon + 1..end).unwrap_or_default();
    let told = value.len() >= 4 && ends_line(bytes, end) && !is_placeholder(value);
    if told {
        sink.hit(&PAIR, colon + 1, end);
        users::report(bytes, user, colon, sink);
    }
    told
}

/// Asked at the colon behind `thin`: `jdbc:oracle:thin:user/X@host`.
pub(super) fn at_driver(bytes: &[u8], colon: usize, sink: &mut Sink<'_, '_>) {
    let driver = colon.checked_sub(11).is_some_and(|at| class::starts_with_folded(bytes, at, "oracle:thin"));
    let user = class::run_end(bytes, colon + 1, 64, |byte| class::is(byte, ALPHANUMERIC) || byte == b'_');
    if driver && user > colon + 1 && class::at(bytes, user) == b'/' {
        let end = class::run_end(bytes, user + 1, 128, |byte| is_of_password(byte) && byte != b'@');
        if class::at(bytes, end) == b'@' && end > user + 1 {
            // The form says that it is one, whatever it looks like.
            let end = trimmed_end(bytes, user + 1, end);
            let value = bytes.get(user + 1..end).unwrap_or_default();
            if end > user + 1 && !is_placeholder(value) {
                sink.hit(&PAIR, user + 1, end);
                users::report(bytes, colon + 1, user, sink);
            }
        }
    }
}
