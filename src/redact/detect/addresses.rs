//! Where somebody lives or what is sent where: a street and a number, with the place behind them.
//!
//! English puts the number first, most other languages of Europe put it last. The word for a street tells both from
//! prose; the place is taken along where it stands behind a comma.

use super::beside::{is_one_of, is_word};
use super::waiting::Cue;
use super::walk::Word;
use super::words::Words;
use super::{Examples, Shown};
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&STREET];

static STREET: Rule = Rule::shown(Shown {
    name: "street-address",
    kind: Kind::Id,
    reason: "Says where somebody lives or works.",
    known_format: false,
    examples: Examples {
        positive: &[
            "ship to «742 Evergreen Terrace, Springfield, IL 62704» today",
            "lives at «221B Baker Street, London» now",
            "Adresse: «Hauptstraße 12, 10115 Berlin»",
            "Adresse: «Lange Str. 4a, 04109 Leipzig».",
            "address: «12 rue de la Paix, 75002 Paris»",
            "«1600 Pennsylvania Ave NW, Washington, DC 20500» was the address",
            "«Calle Mayor 25, 28013 Madrid»",
            "«Keizersgracht 123, 1015 CJ Amsterdam»",
            "\"street\":\"«350 Fifth Avenue»\"",
            "«Via Roma 10, 00184 Roma»",
            "sent to «10 Downing St, London SW1A 2AA»",
            "«2201 W Olive Ave Apt 12, Burbank, CA 91506»",
            "«P.O. Box 1234, Austin, TX 78701»",
            "ships to «1 Infinite Loop, Cupertino, CA 95014»",
            "address: «Av. Paulista 1578, São Paulo»",
            "lives on «Elm Street 13»",
            "seen at «Unter den Linden 77, 10117 Berlin» today",
            "«Karl Johans gate 1, 0154 Oslo»",
            "«Andrássy út 22, 1061 Budapest»",
            "«Mannerheimintie 5, 00100 Helsinki»",
            "«8 bis rue Victor Hugo, 69002 Lyon»",
            "«48 Rue des Lilas, 75011 Paris»",
            "«Strada Victoriei 12, București»",
            "«ul. Marszałkowska 10, 00-590 Warszawa»",
            "«2 Rockefeller Ctr, New York, NY 10111» was on the label",
        ],
        negative: &[
            "12 Road works",
            "3 Hard Drive failures",
            "Wall Street opened at 9",
            "200 OK and 12 Errors",
            "12 Monkeys on Drive",
            "via port 10 and via route 12",
            "the place 12 of 40",
            "Spring 5 and Ring 3",
            "14 Place holders",
            "12 Network Drive mounts",
            "4 Fast Lane jobs",
            "3 Errors, Warnings 12",
            "error 77, 10117 Rows were lost",
            "Release 12, 2024 Edition",
            "5 Retries, Then OK",
            "Wall Street 24/7 desk",
        ],
        disguised: &["«742 Evergreen\u{a0}Terrace, Springfield»", "«Haupt\u{ad}straße 12»"],
    },
});

/// Words for a street behind its name.
static STREETS: Words = Words::of(&[
    "alley",
    "ave",
    "avenue",
    "blvd",
    "boulevard",
    "cir",
    "circle",
    "close",
    "court",
    "crescent",
    "ct",
    "dr",
    "drive",
    "gardens",
    "grove",
    "highway",
    "hwy",
    "lane",
    "ln",
    "mews",
    "parade",
    "parkway",
    "pkwy",
    "pl",
    "place",
    "plaza",
    "quay",
    "rd",
    "road",
    "row",
    "sq",
    "square",
    "st",
    "street",
    "terrace",
    "way",
]);

/// Of these a street needs a place behind it: they are words of every day.
static DOUBTFUL: Words = Words::of(&[
    "alley", "circle", "close", "court", "ct", "dr", "drive", "gardens", "grove", "lane", "parade", "pl",
    "place", "plaza", "quay", "row", "square", "st", "way",
]);

/// Words for a street before its name.
pub(super) const NAMES: Cue = &[
    "av", "ul", "strada", "rue", "avenue", "chemin", "impasse", "quai", "via", "viale", "piazza", "corso",
    "calle", "avenida", "paseo", "carrer", "rua", "travessa", "ulica", "box", "postfach",
];

static BEFORE: Words = Words::of(NAMES);

/// Endings of a street's name in one word.
const GLUED: &[&str] = &[
    "straße", "strasse", "str.", "weg", "platz", "allee", "gasse", "damm", "ufer", "straat", "laan",
    "gracht", "plein", "kade", "singel", "gatan", "gade", "gata", "vej", "vägen", "veien", "katu", "utca",
];

/// Words for a street that are written small behind its name.
const STREET_WORDS: &[&str] =
    &["gate", "vei", "veg", "väg", "plass", "út", "utca", "tér", "körút", "ulice", "třída", "náměstí"];

/// Small words inside the name of a street or a place.
const PARTICLES: &[&str] = &[
    "de", "la", "le", "les", "du", "des", "del", "della", "di", "da", "do", "dos", "der", "den", "of", "the",
    "van", "von", "am", "im", "an", "el", "los", "las", "bis", "sur", "in",
];

/// Asked at digits with a space behind them and a capital and a small letter behind that: "221B Baker Street".
pub(super) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    if !matches!(
        word.previous(),
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
            if whole > stop || ends || !DOUBTFUL.hold(name.as_bytes()) {
                sink.hit(&STREET, word.start, if whole > stop { whole } else { end });
                return;
            }
        }
        if text.as_bytes().get(end) == Some(&b',') && named > 0 && is_capital(name) {
            // "1 Infinite Loop, Cupertino, CA 95014": of the United States, whatever the street is called.
            let whole = place_end(text, end);
            if text.get(end..whole).is_some_and(ends_with_state) {
                sink.hit(&STREET, word.start, whole);
            }
            return;
        }
        if text.as_bytes().get(end) != Some(&b' ') || !is_capital(name) && !PARTICLES.contains(&name) {
            return;
        }
        at = end + 1;
    }
}

/// `, CA 95014`
fn ends_with_state(place: &str) -> bool {
    let last = place.rsplit(", ").next().unwrap_or_default().as_bytes();
    matches!(last, [a, b, b' ', code @ ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase()
        && code.len() >= 5 && code.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b'-'))
}

/// True where the last two bytes of a word may be those of a street: of [`GLUED`].
#[inline]
const fn may_end(before: u8, last: u8) -> bool {
    matches!(
        [before, last],
        [0x9f, b'e']
            | [b's', b'e']
            | [b'r', b'.']
            | [b'e', b'g']
            | [b't', b'z']
            | [b'e', b'e']
            | [b'm', b'm']
            | [b'e', b'r']
            | [b'a', b't']
            | [b'a', b'n']
            | [b'h', b't']
            | [b'i', b'n']
            | [b'd', b'e']
            | [b'e', b'l']
            | [b't', b'a']
            | [b'e', b'j']
            | [b'e', b'n']
            | [b't', b'u']
            | [b'c', b'a']
            | [b'e', b't']
            | [b'a', b'd']
            | [b'u', b'e']
    )
}

/// Asked at four or five digits between a comma and a name: "Unter den Linden 77, 10117 Berlin".
pub(super) fn at_post_code(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let bytes = text.as_bytes();
    let Some(comma) = word.start.checked_sub(2).filter(|comma| class::at(bytes, *comma) == b',') else {
        return;
    };
    let letter = class::run_start(bytes, comma, 1, |byte| byte.is_ascii_lowercase());
    let number = class::run_start(bytes, letter, 4, |byte| class::is(byte, DIGIT));
    let year = word.len() == 4 && (word.bytes().starts_with(b"20") || word.bytes().starts_with(b"19"));
    if number == letter || class::before(bytes, number) != b' ' || year {
        return;
    }
    let mut start = number;
    let mut end = number - 1;
    let mut names = 0;
    for _ in 0..4 {
        let head = text.get(..end).unwrap_or_default();
        let length: usize = head
            .chars()
            .rev()
            .take(30)
            .take_while(|letter| letter.is_alphabetic() || matches!(letter, '-' | '.'))
            .map(char::len_utf8)
            .sum();
        let Some(name) = head.get(head.len() - length..).filter(|name| name.len() > 1) else { break };
        if is_capital(name) {
            start = end - length;
            names += 1;
        } else if STREET_WORDS.contains(&name) {
            names += 1;
        } else if !PARTICLES.contains(&name) {
            break;
        }
        if !head.get(..head.len() - length).is_some_and(|head| head.ends_with(' ')) {
            break;
        }
        end -= length + 1;
    }
    // One word with a number may be anything: "Release 12".
    if names > 1 || number - start > 10 && word.len() == 5 {
        sink.hit(&STREET, start, place_end(text, comma));
    }
}

/// Asked at a number behind a space: "Hauptstraße 12", "Lange Str. 4".
pub(super) fn behind_street(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let last = class::before(word.text, word.start.saturating_sub(1));
    if word.start < 3 || !may_end(class::before(word.text, word.start - 2), last) {
        return;
    }
    let Some(head) = word.start.checked_sub(1).and_then(|end| sink.text().get(..end)) else { return };
    let letters = head
        .chars()
        .rev()
        .take(40)
        .take_while(|letter| letter.is_alphabetic() || matches!(letter, '.' | '-'));
    let length: usize = letters.map(char::len_utf8).sum();
    let Some(name) = head.len().checked_sub(length).and_then(|start| head.get(start..)) else { return };
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
    let mut start = head.len() - length;
    // "Lange Str.": the name stands before it.
    if english || lower.starts_with("str") {
        let before = head.get(..start).unwrap_or_default().trim_end_matches(' ');
        let name: usize = before
            .chars()
            .rev()
            .take(30)
            .take_while(|letter| letter.is_alphabetic() || *letter == '-')
            .map(char::len_utf8)
            .sum();
        start = before.len() - name;
        if !head.get(start..).is_some_and(is_capital) {
            return;
        }
    }
    let end = word.end;
    let text = sink.text();
    let whole = place_end(text, end);
    sink.hit(&STREET, start, whole);
}

/// Asked at a word that ends like one of [`NAMES`]: "12 rue de la Paix", "Calle Mayor 25", "P.O. Box 1234".
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let dotted = usize::from(word.next() == b'.');
    if class::at(word.text, word.end + dotted) != b' ' || !BEFORE.hold(word.bytes()) {
        return;
    }
    let text = sink.text();
    let bytes = text.as_bytes();
    let number = |at: usize| {
        let end = class::run_end(bytes, at, 5, |byte| class::is(byte, DIGIT));
        let end = class::run_end(bytes, end, 1, |byte| byte.is_ascii_alphabetic());
        (end > at
            && class::is(class::at(bytes, at), DIGIT)
            && !class::is(class::at(bytes, end), ALPHANUMERIC))
        .then_some(end)
    };
    if is_one_of(word.bytes(), &["box", "postfach"]) {
        let posts = ["P.O. ", "PO ", "P. O. ", "P.O.", "POST OFFICE ", "Post Office "];
        let post = class::one_before(bytes, word.start, &posts);
        let start = word.start - post.map_or(0, |post| post.len());
        if (post.is_some() || is_word(word.bytes(), "postfach"))
            && let Some(end) = number(word.end + 1)
        {
            sink.hit(&STREET, start, place_end(text, end));
        }
        return;
    }
    // The name: capital letters, and small words between them.
    let mut at = word.end + dotted + 1;
    let mut end = word.end;
    for _ in 0..6 {
        let stop = name_end(text, at);
        let Some(name) = text.get(at..stop).filter(|name| !name.is_empty()) else { break };
        let capital = is_capital(name) && !name.starts_with(|first: char| first.is_ascii_digit());
        if !capital && !PARTICLES.contains(&name) {
            break;
        }
        if capital {
            end = stop;
        }
        if class::at(bytes, stop) != b' ' {
            break;
        }
        at = stop + 1;
    }
    if end == word.end {
        return;
    }
    let gap = class::run_end(bytes, end, 2, |byte| matches!(byte, b' ' | b','));
    // "48 Rue des Lilas, 75011 Paris": behind the comma stands the code of the town.
    let numbered = bytes.get(end..gap).is_some_and(|gap| gap.contains(&b','))
        && word.start >= 2
        && class::is(class::before(bytes, word.start - 1), DIGIT);
    if let Some(stop) =
        number(gap).filter(|_| gap > end && !numbered && (dotted > 0 || is_capital_word(word)))
    {
        sink.hit(&STREET, word.start, place_end(text, stop));
        return;
    }
    // "8 bis rue"
    let again =
        if text.get(..word.start).is_some_and(|head| head.ends_with(" bis ") || head.ends_with(" ter ")) {
            4
        } else {
            0
        };
    let space = class::run_start(bytes, word.start - again, 2, |byte| matches!(byte, b' ' | b','));
    let first = class::run_start(bytes, space, 5, |byte| class::is(byte, ALPHANUMERIC));
    if space < word.start - again
        && number(first) == Some(space)
        && matches!(class::before(bytes, first), 0 | b' ' | b'\n' | b'"' | b':' | b'(')
    {
        sink.hit(&STREET, first, place_end(text, end));
    }
}

fn is_capital_word(word: Word<'_>) -> bool {
    word.bytes().first().is_some_and(u8::is_ascii_uppercase)
}

fn is_capital(name: &str) -> bool {
    name.chars().next().is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
}

/// Where a word of letters, dashes and apostrophes ends; "5th" is one, too.
fn name_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let length: usize = rest
        .chars()
        .take(30)
        .take_while(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’'))
        .map(char::len_utf8)
        .sum();
    at + length
}

/// "Ave NW"
fn after_direction(text: &str, end: usize) -> usize {
    let directions = [" NW", " NE", " SW", " SE", " N", " S", " E", " W"];
    let rest = text.get(end..).unwrap_or_default();
    let flat = [" Apt ", " Apt. ", " Suite ", " Ste ", " Unit ", " #", " Floor "];
    if let Some(flat) = class::one_at(text.as_bytes(), end, &flat) {
        let number = class::run_end(rest.as_bytes(), flat.len(), 6, |byte| class::is(byte, ALPHANUMERIC));
        if number > flat.len() {
            return end + number;
        }
    }
    directions
        .iter()
        .find(|direction| {
            rest.starts_with(**direction)
                && !class::is(class::at(rest.as_bytes(), direction.len()), ALPHANUMERIC)
        })
        .map_or(end, |direction| end + direction.len())
}

/// Where the places end that follow a street behind commas: a town, a district, a code for post.
fn place_end(text: &str, street_end: usize) -> usize {
    let mut end = street_end;
    for _ in 0..4 {
        let Some(joint) = class::one_at(text.as_bytes(), end, &[", ", ","]) else { break };
        let start = end + joint.len();
        let (mut at, mut stop) = (start, start);
        for _ in 0..4 {
            let word_end = name_end(text, at);
            let Some(name) = text.get(at..word_end).filter(|name| !name.is_empty()) else { break };
            let particle = at > start && PARTICLES.contains(&name);
            if !is_capital(name) && !particle {
                break;
            }
            if !particle {
                stop = word_end;
            }
            if text.as_bytes().get(word_end) != Some(&b' ') {
                break;
            }
            at = word_end + 1;
        }
        if stop == start {
            break;
        }
        end = stop;
    }
    end
}
