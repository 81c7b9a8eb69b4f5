//! Where somebody is, and when somebody was born: coordinates, and birthdays as people write them.

use super::walk::Word;
use super::{Examples, Shown};
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&COORDINATE, &BIRTHDAY];

static COORDINATE: Rule = Rule::shown(Shown {
    name: "coordinate",
    kind: Kind::Id,
    reason: "Says where somebody or something is, to a few metres.",
    known_format: false,
    examples: Examples {
        positive: &["lat «52.370216», lon «4.895168»", "\"latitude\": «-33.86882»", "lng=«151.20929»"],
        negative: &["lat 0.9 of the time", "lat: 12.5ms", "flat 52.370216"],
        disguised: &["lat: «52.37\u{200b}0216»"],
    },
});

static BIRTHDAY: Rule = Rule::shown(Shown {
    name: "birthday",
    kind: Kind::Id,
    reason: "A birthday and one more fact name somebody.",
    known_format: false,
    examples: Examples {
        positive: &[
            "born «12 March 1981»",
            "DOB: «12/03/1981»",
            "date of birth: «12.03.1981»",
            "born on «March 12, 1981»",
        ],
        negative: &["born out of need", "released 12 March 1981", "DOB: 12", "born in 12/2021 builds"],
        disguised: &["DOB: «12/03\u{200b}/1981»"],
    },
});

/// Words before them.
pub(super) const NAMES: &[&str] =
    &["lat", "latitude", "lon", "lng", "longitude", "born", "dob", "birth", "geboren"];

/// Asked at a word that ends like one of [`NAMES`].
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let called = |names: &[&str]| names.iter().any(|name| word.bytes().eq_ignore_ascii_case(name.as_bytes()));
    let text = word.text;
    let link = class::run_end(text, word.end, 4, |byte| matches!(byte, b' ' | b':' | b'=' | b'"' | b'*'));
    if called(&["lat", "latitude", "lon", "lng", "longitude"]) {
        let whole = class::run_end(text, link + usize::from(class::at(text, link) == b'-'), 3, |byte| {
            class::is(byte, DIGIT)
        });
        let end = class::run_end(text, whole + 1, 16, |byte| class::is(byte, DIGIT));
        let closed = !class::is(class::at(text, end), ALPHANUMERIC);
        if whole > link && link > word.end && class::at(text, whole) == b'.' && end - whole > 3 && closed {
            sink.hit(&COORDINATE, link, end);
        }
    } else if called(&["born", "dob", "birth", "geboren"]) {
        let verb =
            ["on ", "is ", "was ", "am "].iter().find(|verb| class::starts_with_folded(text, link, verb));
        let start = link + verb.map_or(0, |verb| verb.len());
        if let Some(end) = date_end(text, start).filter(|_| link > word.end) {
            sink.hit(&BIRTHDAY, start, end);
        }
    }
}

const MONTHS: [&[u8]; 12] =
    [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];

/// `12 March 1981`, `March 12, 1981`, `12/03/1981`: a day, a month and a year of four digits.
fn date_end(text: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    for _ in 0..2 {
        let digits = class::run_end(text, at, 2, |byte| class::is(byte, DIGIT));
        let letters = class::run_end(text, at, 9, |byte| class::is(byte, LOWER | UPPER));
        let month = text
            .get(at..letters)
            .and_then(|word| word.get(..3))
            .is_some_and(|word| MONTHS.contains(&word.to_ascii_lowercase().as_slice()));
        let end = if digits > at {
            digits
        } else if month {
            letters
        } else {
            return None;
        };
        at = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | b'.' | b'/' | b'-' | b','));
        (at > end).then_some(())?;
    }
    let end = class::run_end(text, at, 4, |byte| class::is(byte, DIGIT));
    (end == at + 4 && !class::is(class::at(text, end), ALPHANUMERIC)).then_some(end)
}
