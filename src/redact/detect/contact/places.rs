//! Where somebody is: coordinates, as people and devices write them.

use super::birthdays;
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&COORDINATE];

static COORDINATE: Rule = Rule::shown(Shown {
    name: "coordinate",
    kind: Kind::Id,
    reason: "Says where somebody or something is, to a few metres.",
    known_format: false,
    examples: Examples {
        positive: &[
            "GPS «48.8584° N, 2.2945° E»",
            "geo: «40.7128,-74.0060»",
            "last seen at coordinates «40.712776, -74.005974» then",
            "coords=«52.5200,13.4050»",
            "the truck stood at «52.3676, 4.9041» all night",
            "location: «52.5200,13.4050»",
            "«40°26'46\"N 79°58'56\"W» was the site",
            "lat: «41.40338», long: «2.17403»",
            "lat/long «41.40338, 2.17403»",
            "lat «52.370216», lon «4.895168»",
            "\"latitude\": «-33.86882»",
            "lng=«151.20929»",
            "pos=«52.5200,13.4050» speed=0",
            "$GPGGA,123519,«4807.038,N,01131.000,E»,1,08,0.9,545.4,M,46.9,M,,*47",
            "stuck at ///«lofty.paddle.crumbs», help",
        ],
        negative: &[
            "latency at 0.5123, 0.7719",
            "scores 0.9123, 0.8121",
            "it was 40°C outside",
            "turned by 90° N times",
            "gps was 0.5, 0.7 off",
            "location: 12",
            "lat 0.9 of the time",
            "lat: 12.5ms",
            "flat 52.370216",
            "file:///one.two.three",
            "// see a.b.c",
            "$TOTAL,1,2.5,N,3,E",
        ],
        disguised: &["lat: «52.37\u{200b}0216»"],
    },
});

/// Words before coordinates.
pub(in crate::redact::detect) const NAMES: Cue =
    &["lat", "latitude", "lon", "lng", "longitude", "geo", "gps", "coords", "latlng"];

static WAITED_FOR: Words = Words::of(NAMES);

/// Words that two numbers follow, of which the first says how far north.
static PLACES: Words = Words::of(&[
    "at",
    "coordinates",
    "coords",
    "geo",
    "gps",
    "lat",
    "latlng",
    "location",
    "near",
    "point",
    "pos",
    "loc",
    "position",
    "long",
    "origin",
    "destination",
    "pickup",
    "dropoff",
    "center",
    "ll",
]);

/// Asked at a word that ends like one of [`NAMES`], or like a word for a birthday.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (head, name) = last_part(word.bytes());
    if !WAITED_FOR.hold(name) {
        return birthdays::at_name(word, head, name, sink);
    }
    if !is_one_of(name, &["lat", "latitude", "lon", "lng", "longitude"]) {
        return;
    }
    let text = word.text;
    let link = class::run_end(text, word.end, 4, |byte| b" :=\"'*.([>".contains(&byte));
    let whole = class::run_of(text, link + usize::from(class::at(text, link) == b'-'), 3, DIGIT);
    let end = class::run_of(text, whole + 1, 16, DIGIT);
    let closed = !class::is(class::at(text, end), ALPHANUMERIC);
    if whole > link && link > word.end && class::at(text, whole) == b'.' && end - whole > 3 && closed {
        sink.hit(&COORDINATE, link, end);
    }
}

/// `48.8584° N, 2.2945° E`, `40.7128,-74.0060`: two numbers of degrees with a fraction of three digits at least.
fn pair_end(text: &[u8], start: usize) -> Option<usize> {
    let degrees = |at: usize| {
        let sign = at + usize::from(matches!(class::at(text, at), b'-' | b'+'));
        let whole = class::run_of(text, sign, 3, DIGIT);
        let end = class::run_of(text, whole + 1, 16, DIGIT);
        let fraction = class::at(text, whole) == b'.' && whole > sign && end > whole + 3;
        // `°` and the side of the world.
        let sign = class::run_end(text, end, 3, |byte| byte >= 128 || byte == b' ');
        let side = matches!(class::at(text, sign), b'N' | b'S' | b'E' | b'W' | b'O')
            && !class::is(class::at(text, sign + 1), ALPHANUMERIC);
        fraction.then_some(if side { sign + 1 } else { end })
    };
    let first = degrees(start)?;
    let second = class::run_end(text, first, 3, |byte| matches!(byte, b',' | b' ' | b';' | b'/'));
    (second > first).then(|| degrees(second)).flatten()
}

/// Asked at the whole part of a number with a fraction of three digits or more: a second one may follow.
pub(in crate::redact::detect) fn at_decimal(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.start - usize::from(matches!(word.previous(), b'-' | b'+'));
    let Some(end) = pair_end(text, start) else {
        let fraction = class::run_of(text, word.end + 1, 16, DIGIT);
        let long = Beside::before(text, start)
            .is_some_and(|beside| beside.is_assigned() && is_word(beside.word, "long"));
        if long {
            sink.hit(&COORDINATE, start, fraction);
        }
        return;
    };
    let degree = text.get(start..end).is_some_and(|pair| pair.contains(&0xc2));
    let named = || Beside::before(text, start).is_some_and(|beside| PLACES.hold(beside.says()));
    // Measures between nothing and one are no degrees.
    let small = class::at(text, word.start) == b'0' && word.len() == 1;
    if degree || !small && named() {
        sink.hit(&COORDINATE, start, end);
    }
}

/// Asked at a number with `°` behind it: `40°26'46"N 79°58'56"W`.
pub(in crate::redact::detect) fn at_degree(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let side = |start: usize| {
        let end = class::run_end(word.text, start, 20, |byte| {
            class::is(byte, DIGIT) || byte >= 128 || matches!(byte, b'\'' | b'"' | b'.')
        });
        let minutes = word.text.get(start..end).is_some_and(|run| class::count(run, DIGIT) >= 5);
        (minutes && matches!(class::at(word.text, end), b'N' | b'S' | b'E' | b'W' | b'O')).then_some(end + 1)
    };
    if word.start > 0 && class::is(word.previous(), ALPHANUMERIC) {
        return;
    }
    let Some(end) = side(word.start) else { return };
    let gap = class::run_end(word.text, end, 3, |byte| matches!(byte, b' ' | b','));
    sink.hit(&COORDINATE, word.start, side(gap).unwrap_or(end));
}

/// Asked at the name of a sentence of NMEA, behind its `$`: how far north and how far east stand in four of its fields.
pub(in crate::redact::detect) fn at_sentence(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let degrees = |at: usize, sides: &[u8; 2]| {
        let whole = class::run_of(text, at, 5, DIGIT);
        let end = class::run_of(text, whole + 1, 8, DIGIT);
        (whole >= at + 4
            && (class::at(text, whole), class::at(text, end)) == (b'.', b',')
            && sides.contains(&class::at(text, end + 1)))
        .then_some(end + 2)
    };
    let mut at = word.end;
    for _ in 0..4 {
        let start = at + 1;
        if let Some(north) = degrees(start, b"NS")
            && let Some(end) = degrees(north + 1, b"EW")
        {
            sink.hit(&COORDINATE, start, end);
        }
        at = class::run_end(text, start, 12, |byte| byte != b',');
    }
}

/// Asked at small letters behind a slash, and before a full stop: `///lofty.paddle.crumbs` is a place of three metres.
pub(in crate::redact::detect) fn at_three_words(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let mut end = word.end;
    let mut words = 1;
    while class::at(text, end) == b'.' && class::is(class::at(text, end + 1), LOWER) {
        end = class::run_of(text, end + 1, 20, LOWER);
        words += 1;
    }
    if words == 3
        && class::one_before(text, word.start, &["///"]).is_some()
        && !matches!(class::before(text, word.start - 3), b':' | b'/')
        && !class::is(class::at(text, end), ALPHANUMERIC)
    {
        sink.hit(&COORDINATE, word.start, end);
    }
}
