//! Where somebody lives or what is sent where: a street and a number, with the place behind them.
//!
//! English puts the number first, most other languages of Europe put it last. The word for a street tells both from
//! prose; the place is taken along where it stands behind a comma.

use super::address_parts::{PARTICLES, after_direction, is_capital, name_end, name_start, place_end};
use super::address_rules::STREET;
use super::street_words::{DOUBTFUL, GLUED, STREET_WORDS, STREETS, may_end};
use super::towns::{american_town, then_code, then_line};
use crate::redact::detect::Sink;
use crate::redact::detect::people::in_place;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, UPPER};

/// Asked at digits with a space behind them and a capital and a small letter behind that: "221B Baker Street".
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    // "6/31 Vexley Street": the flat stands before the house.
    let flat = if word.previous() == b'/' {
        class::run_back(word.text, word.start - 1, 3, DIGIT)
    } else {
        word.start
    };
    let split = flat < word.start && flat + 1 < word.start;
    let first = if split { flat } else { word.start };
    if !matches!(
        class::before(word.text, first),
        0 | b' ' | b'\n' | b'"' | b'\'' | b':' | b'>' | b'(' | b'=' | b'|' | b'*' | b'`'
    ) {
        return;
    }
    let mut at = word.end + 1;
    for named in 0..5 {
        let end = name_end(text, at);
        let Some(name) = text.get(at..end).filter(|name| !name.is_empty()) else { return };
        let street = named > 0 && STREETS.hold(name.as_bytes()) && is_capital(name);
        if street {
            let stop = end + usize::from(text.as_bytes().get(end) == Some(&b'.') && name.len() <= 4);
            let whole = place_end(text, after_direction(text, stop));
            let ends = matches!(class::at(text.as_bytes(), stop), 0 | b'"' | b'\n' | b'\'' | b'|' | b'*');
            if whole > stop || !split && (ends || !DOUBTFUL.hold(name.as_bytes())) {
                hit(first, if whole > stop { whole } else { end }, sink);
                return;
            }
        }
        if text.as_bytes().get(end) == Some(&b',') && named > 0 && is_capital(name) {
            // "1 Infinite Loop, Cupertino, CA 95014": of the United States, whatever the street is called.
            let whole = place_end(text, end);
            if text.get(end..whole).is_some_and(ends_with_state) {
                hit(word.start, whole, sink);
            }
            return;
        }
        if text.as_bytes().get(end) != Some(&b' ') || !is_capital(name) && !PARTICLES.contains(&name) {
            return;
        }
        at = end + 1;
    }
}

/// What somebody's address stands behind.
const TOLD: &[&str] = &[
    "address ",
    "address is ",
    "address: ",
    "lives at ",
    "live at ",
    "living at ",
    "resides at ",
    "residence at ",
    "residing at ",
    "deliver to ",
    "delivered to ",
    "ship to ",
    "shipped to ",
];

/// Asked at digits between spaces behind the last letter of what an address stands behind: "ship to 318 47th Street",
/// "residence at 914 Harbor Landing", written in small letters or without a word for a street.
#[inline(never)]
pub(in crate::redact::detect) fn at_told_number(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    if class::one_before(bytes, word.start, TOLD).is_none() {
        return;
    }
    let stop = class::run_end(bytes, word.end, 48, |byte| {
        class::is(byte, ALPHANUMERIC) || matches!(byte, b' ' | b'\'' | b'-')
    });
    let said = || bytes.get(word.end + 1..stop).unwrap_or_default().split(|byte| *byte == b' ');
    let street = said().skip(1).take(3).any(|part| STREETS.hold(part));
    // "ship to 20 customers"
    let named = said().take(3).filter(|part| class::is(class::at(part, 0), UPPER)).count() > 1;
    if street || named {
        hit(word.start, place_end(sink.text(), stop).max(stop), sink);
    }
}

/// `, CA 95014`
fn ends_with_state(place: &str) -> bool {
    let last = place.rsplit(", ").next().unwrap_or_default().as_bytes();
    matches!(last, [a, b, b' ', code @ ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase()
        && code.len() >= 5 && code.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b'-'))
}

/// What two capital letters behind a number mean elsewhere: "Queue 12, 2048 KB Blocks".
const UNITS: &[&str] =
    &["KB", "MB", "GB", "TB", "PB", "MS", "NS", "HZ", "OK", "QA", "AM", "PM", "IO", "RX", "TX"];

/// Asked at four or five digits between a comma and a name: "Unter den Linden 77, 10117 Berlin".
pub(in crate::redact::detect) fn at_post_code(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    // "120 00 Praha"
    let code = class::run_back(bytes, word.start - 1, 4, DIGIT);
    let grouped = word.len() == 2 && code + 4 == word.start;
    if word.len() == 2 && !grouped {
        return;
    }
    let code = if grouped { code } else { word.start };
    let Some(comma) = code.checked_sub(2).filter(|comma| class::at(bytes, *comma) == b',') else {
        return;
    };
    let letter = class::run_start(bytes, comma, 1, |byte| byte.is_ascii_lowercase());
    let number = class::run_back(bytes, letter, 4, DIGIT);
    // ", 1016 JB Amsterdam"
    let pair = class::run_of(bytes, word.end + 1, 3, UPPER) == word.end + 3;
    // "1734 MB Vexstad": what is counted in such is a round number.
    let round = sink.text().get(word.start..word.end).and_then(|code| code.parse::<u32>().ok());
    let round = round.is_none_or(|code| code % 100 == 0 || code % 128 == 0);
    let unit = round && class::one_at(bytes, word.end + 1, UNITS).is_some();
    let dutch = word.len() == 4 && pair && !unit && class::at(bytes, word.end + 3) == b' ';
    // "1542/12", "418-3"
    let slash = class::before(bytes, number) == b'/' || dutch && class::before(bytes, number) == b'-';
    let number = if slash { class::run_back(bytes, number - 1, 4, DIGIT) } else { number };
    let year =
        word.len() == 4 && !dutch && (word.bytes().starts_with(b"20") || word.bytes().starts_with(b"19"));
    if number == letter || class::before(bytes, number) != b' ' || year {
        return;
    }
    let mut start = number;
    let mut end = number - 1;
    let mut names = 0;
    for _ in 0..4 {
        let from = name_start(text, end);
        let Some(name) = text.get(from..end).filter(|name| name.len() > 1) else { break };
        if name.starts_with(|first: char| first.is_ascii_digit()) {
            break;
        }
        if is_capital(name) {
            start = from;
            names += 1;
        } else if STREET_WORDS.contains(&name) {
            names += 1;
        } else if !PARTICLES.contains(&name) || name == "an" && start == end + 1 {
            // "Ersatzteil an Lindenweg 4": where it goes.
            break;
        }
        if class::before(bytes, from) != b' ' {
            break;
        }
        end = from - 1;
    }
    // One word with a number may be anything: "Release 12".
    if names > 1
        || number - start > 4 && (slash || grouped)
        || number - start > 8 && dutch
        || number - start > 10 && word.len() == 5
    {
        hit(start, place_end(text, comma), sink);
    }
}

/// Asked at a number behind a space: "Hauptstraße 12", "Lange Str. 4".
pub(in crate::redact::detect) fn behind_street(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let last = class::before(word.text, word.start.saturating_sub(1));
    if word.len() == 5 {
        american_town(word, sink);
    }
    if word.start < 3 || !may_end(class::before(word.text, word.start - 2), last) {
        return;
    }
    let Some(head) = word.start.checked_sub(1).and_then(|end| sink.text().get(..end)) else { return };
    let begin = name_start(head, head.len());
    // The quote that opens is no apostrophe.
    let begin = begin + usize::from(class::at(word.text, begin) == b'\'');
    let Some(name) = head.get(begin..).filter(|name| !name.starts_with(|first: char| first.is_ascii_digit()))
    else {
        return;
    };
    if !is_capital(name) {
        return;
    }
    let lower = name.to_lowercase();
    let english = matches!(lower.as_str(), "street" | "road" | "avenue")
        && !class::is(word.next(), ALPHANUMERIC)
        && word.next() != b'/';
    let glued = english
        || GLUED.iter().any(|ending| {
            lower.ends_with(ending)
                && (lower.len() > ending.len() + 2 || lower == "str." || lower == "straße")
        });
    if !glued {
        return;
    }
    let mut start = begin;
    // "Lange Str.": the name stands before it.
    if english || lower.starts_with("str") {
        let before = head.get(..start).unwrap_or_default().trim_end_matches(' ');
        start = name_start(before, before.len());
        if start == before.len() || !head.get(start..).is_some_and(is_capital) {
            return;
        }
    }
    let end = word.end;
    let text = sink.text();
    let whole = place_end(text, end);
    hit(start, whole, sink);
}

/// "Flat 3, 27 Vexley Crescent": where the flat before the house begins.
#[inline(never)]
fn flat_before(text: &[u8], start: usize) -> usize {
    let number_end = start - class::one_before(text, start, &[", ", ",\n"]).map_or(0, str::len);
    let number = class::run_back(text, number_end, 4, ALPHANUMERIC);
    let named = class::one_before(text, number, &["Flat ", "flat ", "Apartment ", "Apt ", "Unit "]);
    named
        .filter(|_| number_end < start && class::is(class::at(text, number), DIGIT))
        .map_or(start, |flat| number - flat.len())
}

/// An address, and whose it is.
#[inline(never)]
fn hit(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let start = flat_before(sink.text().as_bytes(), start);
    sink.hit(&STREET, start, end);
    then_code(end, sink);
    then_line(end, sink);
    in_place::before_place(start, sink);
}
