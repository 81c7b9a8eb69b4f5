//! What a sentence gives away of a secret without saying that it is one: its first letters, what it decodes to, how
//! somebody had misspelled it, what it was in other languages before it was changed.
//! **Start reading** at [`given_away`].

use super::extent::ends_line;
use super::told::{report_both, word};
use super::value::{is_mixed, may_be_said};
use super::{SPOKEN, users};
use crate::redact::detect::Sink;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

/// Asked where nothing else was found behind the name at `start..end`.
#[inline(never)]
pub(super) fn given_away(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    typed(bytes, start, end, sink)
        .or_else(|| in_part(bytes, end, sink))
        .or_else(|| decoded(bytes, end, sink))
        .or_else(|| misspelled(bytes, start, end, sink))
}

/// Where the words behind `marker` begin, in the clause of at most `reach` bytes from `at` on.
fn behind(bytes: &[u8], at: usize, reach: usize, markers: &[&str]) -> Option<usize> {
    let stop = class::line_end(bytes, at, reach);
    let clause = bytes.get(at..stop)?;
    markers.iter().find_map(|marker| {
        let found = class::find(clause, marker)?;
        Some(at + found + marker.len())
    })
}

/// `USER app` and some lines below `PASS X`, as transfers of files are logged.
fn typed(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    (bytes.get(start..end) == Some(b"PASS") && class::at(bytes, end) == b' ').then_some(())?;
    let head = bytes.get(start.saturating_sub(240)..start)?;
    let named = class::find_last(head, b"USER ")?;
    let user = start - head.len() + named + 5;
    let user_end = class::run_end(bytes, user, 64, |byte| byte > b' ');
    let to = class::run_end(bytes, end + 1, 128, |byte| byte > b' ');
    let value = bytes.get(end + 1..to)?;
    let lines = matches!(class::at(bytes, user_end), b'\n' | b'\r') && ends_line(bytes, to);
    // Right below, or below the answer that asks for it.
    let between = bytes.get(user_end..start)?;
    let asked = [&b"331"[..], b"assword", b"+OK"].iter().any(|said| class::contains(between, said));
    (asked || between.iter().filter(|byte| **byte == b'\n').count() == 1).then_some(())?;
    let told = class::is(class::at(value, 0), LOWER | UPPER | DIGIT) && !value.contains(&b'/');
    (lines && value.len() >= 3 && told).then_some(())?;
    sink.hit(&SPOKEN, end + 1, to);
    users::report(bytes, user, user_end, sink);
    Some(to)
}

/// "the API token, the one starting with X"
fn in_part(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const PARTS: &[&str] = &[
        " starting with ",
        " beginning with ",
        " that starts with ",
        " ends in ",
        " ends with ",
        " ending in ",
        " ending with ",
    ];
    let (from, to) = word(bytes, behind(bytes, end, 40, PARTS)?);
    let part = bytes.get(from..to)?;
    (part.len() >= 4 && is_mixed(part) && may_be_said(part)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// "the secret in the pod is base64: Y, which decodes to X"
fn decoded(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let (from, to) = word(bytes, behind(bytes, end, 160, &[" decodes to ", " decoded to ", " decoded: "])?);
    let value = bytes.get(from..to)?;
    (value.len() >= 6 && is_mixed(value) && may_be_said(value)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// "had written the password as X where the server had Y": Y is X but for a letter.
fn misspelled(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let head = bytes.get(start.saturating_sub(40)..start)?;
    let written = ["written", "typo", "typed", "spelled", "entered", "misread"]
        .iter()
        .any(|verb| class::contains(head, verb));
    (written && class::starts_with_folded(bytes, end, " as ")).then_some(())?;
    let (from, to) = word(bytes, end + 4);
    let value = bytes.get(from..to)?;
    (value.len() >= 8 && class::has_each(value, ALPHANUMERIC) && may_be_said(value)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    let line = class::line_end(bytes, to, 100);
    let mut at = to + 1;
    while at < line {
        let (other, other_end) = word(bytes, at);
        let twin = bytes.get(other..other_end).unwrap_or_default();
        let same = twin.iter().zip(value).filter(|(one, two)| one == two).count();
        if twin.len().abs_diff(value.len()) <= 1 && same + 2 >= value.len() && same >= 6 {
            sink.hit(&SPOKEN, other, other_end);
        }
        at = class::run_end(bytes, other_end.max(at), 100, |byte| byte > b' ') + 1;
    }
    Some(to)
}

/// The word at `at`, or all that stands in quotes there.
fn in_quotes(bytes: &[u8], at: usize) -> (usize, usize) {
    let quote = class::at(bytes, at);
    let end = class::run_end(bytes, at + 1, 64, |byte| byte > b' ' && byte != quote);
    if matches!(quote, b'"' | b'\'' | b'`') && class::at(bytes, end) == quote {
        (at + 1, end)
    } else {
        word(bytes, at)
    }
}

/// What happens to a secret that is another afterwards.
const CHANGING: &[&str] = &["chang", "replac", "reset", "rotat", "switch", "updat", " set "];

/// "the password was changed from X to Y", "cambié la contraseña de X a Y": what it was and what it is.
#[inline(never)]
pub(super) fn exchanged(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const LINKS: &[(&str, &str)] = &[
        (" from ", " to "),
        (" de ", " a "),
        (" de ", " para "),
        (" da ", " a "),
        (" de ", " à "),
        (" von ", " auf "),
        (" van ", " naar "),
        (" från ", " till "),
        (" fra ", " til "),
        (" z ", " na "),
    ];
    let clause = class::run_end(bytes, end, 48, |byte| byte >= b' ' && !matches!(byte, b'.' | b';' | b':'));
    for at in (end..clause).filter(|at| class::at(bytes, *at) == b' ') {
        for (first, second) in LINKS.iter().filter(|(first, _)| class::starts_with_folded(bytes, at, first)) {
            let old = in_quotes(bytes, at + first.len());
            let link = class::run_end(bytes, old.1, 3, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
            let new = in_quotes(bytes, link + second.len());
            if class::starts_with_folded(bytes, link, second)
                && (*first != " from " || is_changed(bytes, end, at))
                && let Some(end) = report_both(bytes, old, new, sink)
            {
                return Some(end);
            }
        }
    }
    None
}

/// In English much else goes from one to another: a verb has to say that the secret changed.
fn is_changed(bytes: &[u8], end: usize, at: usize) -> bool {
    let sentence = bytes.get(end.saturating_sub(64)..at).unwrap_or_default();
    let verb = |verb: &&str| class::contains_folded(sentence, verb);
    CHANGING.iter().any(verb)
}
