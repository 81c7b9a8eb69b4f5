//! Where somebody is, and when somebody was born: coordinates, and birthdays as people write them.

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::people::in_place;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&COORDINATE, &BIRTHDAY];

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

static BIRTHDAY: Rule = Rule::shown(Shown {
    name: "birthday",
    kind: Kind::Id,
    reason: "A birthday and one more fact name somebody.",
    known_format: false,
    examples: Examples {
        positive: &[
            "born «12 March 1981»",
            "wniosek, urodzona «18.06.1979»",
            "DOB: «12/03/1981»",
            "date of birth: «12.03.1981»",
            "born on «March 12, 1981»",
            "geboren am «12. März 1984»",
            "nacido el «3 de marzo de 1984»",
            "birthday: «March 12, 1984»",
            "born «July 4th, 1976»",
            "birth date: «28 Feb 1990»",
            "gave her birthday as «14.02.1988»",
            "date_of_birth=«19760704»",
            "date_of_birth: «1976-07-04»",
            "date of birth «1984/03/12»",
            "<BirthDate>«1990-04-01»</BirthDate>",
            "\"birthDate\":\"«1979-11-02»\"",
            "née le «14/03/1987» à Lyon",
            "Født «12.08.1979» i Oslo",
            "date de naissance : «14 mars 1987»",
            "pax DOB «03MAR88» nat NGA",
            "born «12/03/81»",
            "\"birthDate\":\"«07.06.84»\"",
            "{'last_name': 'x', 'dob': '«1984-11-03»', 'y': 1}",
        ],
        negative: &[
            "born of 12 things in 2019",
            "geboren am Montag",
            "born out of need",
            "released 12 March 1981",
            "DOB: 12",
            "DOB 03MAR88X",
            "born 1/2",
            "born in 12/2021 builds",
            "born out of the 2017 rewrite",
        ],
        disguised: &["DOB: «12/03\u{200b}/1981»"],
    },
});

/// Words before coordinates.
pub(in crate::redact::detect) const NAMES: Cue =
    &["lat", "latitude", "lon", "lng", "longitude", "geo", "gps", "coords", "latlng"];

static WAITED_FOR: Words = Words::of(NAMES);

/// Words that a birthday follows.
pub(in crate::redact::detect) const BIRTH_WORDS: Cue = &[
    "born",
    "dob",
    "birth",
    "birthday",
    "birthdate",
    "geboren",
    "geb",
    "geburtsdatum",
    "urodzony",
    "urodzona",
    "nato",
    "nata",
    "nacido",
    "nacida",
    "nascido",
    "nascida",
    "urodzony",
    "urodzona",
    "naissance",
    "nacimiento",
    "nascita",
    "nascimento",
    "geboortedatum",
    "syntynyt",
    "fodt",
    "narozen",
    "urodzenia",
    "narozena",
    "narodenia",
];

static BIRTHS: Words = Words::of(BIRTH_WORDS);

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

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (head, name) = last_part(word.bytes());
    // `birthDate`
    let name = if is_word(name, "date") && is_word(last_part(head).1, "birth") { b"birth" } else { name };
    if word.len() == 1 {
        return born_with_accent(word, sink);
    }
    // "ur. 18.06.1979" of Poland
    let born = BIRTHS.hold(name) || name == b"ur";
    // `dob==1.4.87` is the release of a program.
    if !WAITED_FOR.hold(name) && !born || class::one_at(word.text, word.end, &["=="]).is_some() {
        return;
    }
    let called = |names: &[&str]| is_one_of(name, names);
    let text = word.text;
    let dated =
        [" date", " as", " is", " was"].iter().find(|link| class::starts_with_folded(text, word.end, link));
    let dated = dated.map_or(0, |link| link.len());
    let link = class::run_end(text, word.end + dated, 4, |byte| {
        matches!(byte, b' ' | b':' | b'=' | b'"' | b'\'' | b'*' | b'.' | b'(' | b'[' | b'>')
    });
    // `birthDate: ISODate("1978-06-21T00:00:00.000Z")`
    let call = class::one_at(text, link, &["ISODate(", "new Date(", "'"]).map_or(0, str::len);
    let link = class::run_end(text, link + call, 1, |byte| call > 0 && matches!(byte, b'"' | b'\''));
    if called(&["lat", "latitude", "lon", "lng", "longitude"]) {
        let whole = class::run_of(text, link + usize::from(class::at(text, link) == b'-'), 3, DIGIT);
        let end = class::run_of(text, whole + 1, 16, DIGIT);
        let closed = !class::is(class::at(text, end), ALPHANUMERIC);
        if whole > link && link > word.end && class::at(text, whole) == b'.' && end - whole > 3 && closed {
            sink.hit(&COORDINATE, link, end);
        }
    } else if born {
        let verb = [
            "on ", "is ", "was ", "am ", "le ", "el ", "il ", "em ", "op ", "dnia ", "den ", "ist ",
            "est le ", "est ", "it's ", "it is ",
        ]
        .iter()
        .find(|verb| class::starts_with_folded(text, link, verb));
        let start = link + verb.map_or(0, |verb| verb.len());
        if let Some(end) = date_end(text, start).filter(|_| link > word.end) {
            sink.hit(&BIRTHDAY, start, end);
            in_place::before_birth(word.start, sink);
        }
    }
}

/// "née le 14/03/1987", "født 12.08.1979", asked at the first letter.
fn born_with_accent(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let forms = ["é le ", "ée le ", "é(e) le ", "é en ", "ée en ", "ødt ", "ødt den ", "ödd ", "ödd den "];
    let Some(form) = forms.iter().find(|form| class::starts_with_folded(word.text, word.end, form)) else {
        return;
    };
    let start = word.end + form.len();
    if let Some(end) = date_end(word.text, start) {
        sink.hit(&BIRTHDAY, start, end);
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

/// Letters of a word that joins the parts of a date.
fn is_joint(word: &[u8]) -> bool {
    matches!(word, b"de" | b"of" | b"del")
}

/// `12 March 1981`, `March 12, 1981`, `12/03/1981`, `1984/03/12`, `3 de marzo de 1984`: a day, a month in any language
/// and a year of four digits.
fn date_end(text: &[u8], start: usize) -> Option<usize> {
    let whole = class::run_of(text, start, 9, DIGIT);
    if whole == start + 8 && matches!(class::at(text, start), b'1' | b'2') {
        return (!class::is(class::at(text, whole), ALPHANUMERIC)).then_some(whole);
    }
    // `03MAR88`, as airlines write it.
    let month = class::run_of(text, start, 2, DIGIT);
    let year = class::run_of(text, month, 4, UPPER);
    let end = class::run_of(text, year, 5, DIGIT);
    if year == month + 3 && month > start && matches!(end - year, 2 | 4) {
        return (!class::is(class::at(text, end), ALPHANUMERIC)).then_some(end);
    }
    let mut at = start;
    let (mut year, mut day) = (false, false);
    for part in 0..3 {
        let digits = class::run_of(text, at, 4, DIGIT);
        let letters = class::run_of(text, at, 12, LOWER | UPPER | OTHER_LETTER);
        let end = if digits > at { digits } else { letters };
        let four = digits == at + 4;
        let month = digits == at && letters >= at + 3 && part < 2;
        // `12/03/81`, `12.03.81`
        let short = part == 2 && digits == at + 2 && matches!(class::before(text, at), b'/' | b'.' | b'-');
        if !(four && (part == 2 || part == 0) || (1..=2).contains(&(digits - at)) || month) {
            return None;
        }
        year |= four || short;
        day |= (1..=2).contains(&(digits - at));
        if part == 2 {
            let timed = class::starts_with_folded(text, end, "T00:00");
            return (year && day && (timed || !class::is(class::at(text, end), ALPHANUMERIC))).then_some(end);
        }
        let ordinal = ["st", "nd", "rd", "th"]
            .iter()
            .any(|ordinal| digits > at && class::starts_with_folded(text, end, ordinal));
        let end = end + if ordinal { 2 } else { 0 };
        at = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | b'.' | b'/' | b'-' | b','));
        (at > end).then_some(())?;
        let joint = class::run_of(text, at, 4, LOWER);
        if text.get(at..joint).is_some_and(is_joint) && class::at(text, joint) == b' ' {
            at = joint + 1;
        }
    }
    None
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
