//! Who speaks behind a day and an hour as the country writes them of whoever copies from a chat: `[8.1. 6.44] Quorra
//! Vexley-Holm: …`, `[14h02] …`, `8.1.2026 klo 6.44 - Quorra Vexley: …`, `[김민수] [오후 2:14] …`.

use super::clock::Clock;
use super::{NAME, STAMP, Span};
use crate::redact::detect::Sink;
use crate::redact::detect::people::han;
use crate::redact::detect::people::signed_rules::SIGNED;
use crate::redact::detect::people::spelled_names::{called_end, full_name_end, given_end, person_end};
use crate::redact::detect::walk::Word;
use crate::text::class::{self, BLANK, DIGIT};

/// Asked at the minutes before the bracket or the blank, where no colon stands before them.
#[inline(never)]
pub(in crate::redact::detect) fn at_local_minutes(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let minutes = class::run_back(text, word.end, 2, DIGIT);
    let open = class::run_start(text, word.end, STAMP, |byte| byte >= b' ' && byte != b'[');
    let line = if word.next() == b']' { open.saturating_sub(1) } else { open };
    let begins =
        matches!(class::before(text, line), 0 | b'\n') && (line == open || class::at(text, line) == b'[');
    let whole = minutes + 2 == word.end && matches!(class::at(text, minutes), b'0'..=b'5');
    let sign = matches!(class::before(text, minutes), b'.' | b'h')
        && class::is(class::before(text, minutes.saturating_sub(1)), DIGIT);
    if begins
        && whole
        && sign
        && let Some((start, end)) = behind(sink.text(), open, word.end)
    {
        sink.hit(&SIGNED, start, end);
    }
}

/// `[8.1. 06:44] Quorra Vexley: …`, `[김민수] [오후 2:14] …`: the bracket of the clock says the day, or the half of it.
pub(super) fn in_brackets(text: &str, clock: &Clock) -> Option<Span> {
    let bytes = text.as_bytes();
    (class::at(bytes, clock.end) == b']').then_some(())?;
    let open = class::run_start(bytes, clock.start, STAMP, |byte| byte >= b' ' && byte != b'[');
    let line = open.checked_sub(1).filter(|line| class::at(bytes, *line) == b'[')?;
    match class::before(bytes, line) {
        0 | b'\n' if !clock.seconds => behind(text, open, clock.end),
        0 | b'\n' => None,
        _ => before(bytes, open),
    }
}

/// The name between a day and an hour, which stand at `open..close`, and a colon. Where the day is one that logs write, or
/// none is there, the name has to be one that people have.
fn behind(text: &str, open: usize, close: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let bracket = class::at(bytes, close) == b']';
    let at = close + class::one_at(bytes, close, if bracket { &["] "] } else { &[" - "] })?.len();
    let colon = class::run_end(bytes, at, NAME, |byte| !matches!(byte, b':' | b'\n' | b' '));
    if class::at(bytes, colon) == b':' && text.get(at..colon).is_some_and(han::is_name) {
        return Some((at, colon));
    }
    // `[10:03] 西田 遥: 了解`
    let whole = class::run_end(bytes, at, NAME, |byte| !matches!(byte, b':' | b'\n'));
    if class::at(bytes, whole) == b':' && text.get(at..whole).is_some_and(is_eastern) {
        return Some((at, whole));
    }
    let end = match (has_local_day(bytes.get(open..close)?), bracket) {
        (true, true) => full_name_end(text, at).or_else(|| given_end(text, at)),
        // "8.1.2026 klo 6.44 - Verkko Vika: …": without a bracket whoever keeps a diary writes so, too.
        (true, false) => {
            called_end(text, at).or_else(|| given_end(text, at)).or_else(|| double_end(text, at))
        }
        (false, _) => person_end(text, at).or_else(|| double_end(text, at)),
    };
    end.filter(|end| class::starts_with_folded(bytes, *end, ": ")).map(|end| (at, end))
}

/// "8.1. 6.44", "gestern 14:02", and neither "14:02" nor "2026-03-12 14:02", as logs have it.
fn has_local_day(stamp: &[u8]) -> bool {
    let blank = stamp.iter().rposition(|byte| *byte == b' ').unwrap_or_default();
    let day = stamp.get(..blank).unwrap_or_default();
    let logged = class::run_of(day, 0, 5, DIGIT) == 4;
    !logged && (day.contains(&b' ') || day.len() > 1 && !class::all(day, DIGIT | BLANK))
}

/// The name of a family of the East, a blank, and another.
fn is_eastern(name: &str) -> bool {
    name.split_once([' ', '\u{3000}']).is_some_and(|(family, given)| {
        han::may_be_family(family)
            && (1..=4).contains(&given.chars().count())
            && given.chars().all(han::is_of_firm)
    })
}

/// Where a name with two surnames ends: only people are called "Quorra Brandvik-Niemi".
fn double_end(text: &str, at: usize) -> Option<usize> {
    let end = full_name_end(text, at)?;
    let (_, second) = text.get(at..end)?.rsplit(' ').next()?.split_once('-')?;
    second.starts_with(char::is_uppercase).then_some(end)
}

/// `[김민수] [오후 2:14] 확인`, before the bracket of the clock that opens at `open`: who speaks stands in one of its own.
fn before(text: &[u8], open: usize) -> Option<Span> {
    class::one_at(text, open, &["오전 ", "오후 ", "午前 ", "午後 ", "上午 ", "下午 "])?;
    let end = open - class::one_before(text, open, &["] ["])?.len();
    let start = class::run_start(text, end, NAME, |byte| byte >= b' ' && byte != b'[');
    let line = start.checked_sub(1).filter(|line| class::at(text, *line) == b'[')?;
    (matches!(class::before(text, line), 0 | b'\n') && end > start).then_some((start, end))
}
