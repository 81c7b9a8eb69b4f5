//! Addresses that a word before them tells: the word for a street before its name, and the label of the whole.

use super::address_parts::{PARTICLES, is_capital, name_end, place_end};
use super::address_rules::STREET;
use super::towns::{then_code, then_line};
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::people::in_place;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Sink, beside};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// Words for a street before its name.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "av", "ul", "al", "strada", "rue", "avenue", "chemin", "impasse", "quai", "via", "viale", "piazza",
    "corso", "calle", "avenida", "paseo", "carrer", "rua", "travessa", "ulica", "box", "postfach",
];

static BEFORE: Words = Words::of(NAMES);

/// What the address of somebody is for, in one word with it.
const JOINED: &[&str] = &[
    "bezoek", "bezorg", "empf", "factuur", "firmen", "haus", "heim", "kunden", "liefer", "melde", "post",
    "privat", "rechnung", "versand", "woon", "wohn",
];

/// Asked at a word that ends like one of [`NAMES`]: "12 rue de la Paix", "Calle Mayor 25", "P.O. Box 1234".
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let last = beside::last_part(word.bytes()).1;
    // "Lieferadresse", "bezorgadres": what for is written in one word with it. A "Startadresse" is in a memory.
    let joined = || {
        ["adresse", "anschrift", "adres"].iter().any(|label| last.ends_with(label.as_bytes()))
            && class::one_at(&last.to_ascii_lowercase(), 0, JOINED).is_some()
    };
    if is_one_of(last, LABELS) || joined() || is_street(word) {
        return labelled(word, sink);
    }
    let dotted = usize::from(word.next() == b'.');
    if class::one_before(word.text, word.start, &["et "]).is_some() {
        return;
    }
    if class::at(word.text, word.end + dotted) != b' ' || !BEFORE.hold(word.bytes()) {
        return;
    }
    if is_one_of(word.bytes(), &["box", "postfach"]) {
        return box_of_post(word, sink);
    }
    let text = sink.text();
    let bytes = text.as_bytes();
    let Some(end) = street_end(text, word, word.end + dotted + 1) else { return };
    let gap = class::run_end(bytes, end, 2, |byte| matches!(byte, b' ' | b','));
    // "48 Rue des Lilas, 75011 Paris": behind the comma stands the code of the town.
    let numbered = bytes.get(end..gap).is_some_and(|gap| gap.contains(&b','))
        && word.start >= 2
        && class::is(class::before(bytes, word.start - 1), DIGIT);
    if let Some(stop) = number_end(bytes, gap).filter(|stop| {
        gap > end && !numbered && (dotted > 0 || is_capital_word(word) || names_town(bytes, *stop))
    }) {
        let end = place_end(text, stop);
        sink.hit(&STREET, word.start, end);
        then_code(end, sink);
        in_place::before_place(word.start, sink);
    } else if let Some(first) = number_before(text, word) {
        let end = place_end(text, end);
        sink.hit(&STREET, first, end);
        then_code(end, sink);
        then_line(end, sink);
        in_place::before_place(first, sink);
    }
}

/// ", 48012 Brandvika": the code of a town and the town, behind "via dei Gelsi 63" in small letters.
fn names_town(bytes: &[u8], at: usize) -> bool {
    let code = class::run_end(bytes, at, 4, |byte| matches!(byte, b',' | b' ' | b'-'));
    let end = class::run_of(bytes, code, 6, DIGIT);
    code > at
        && matches!(end - code, 4 | 5)
        && class::at(bytes, end) == b' '
        && class::is(class::at(bytes, end + 1), UPPER)
}

/// Where the number of a house at `at` ends: digits, and perhaps a letter.
fn number_end(bytes: &[u8], at: usize) -> Option<usize> {
    let end = class::run_of(bytes, at, 5, DIGIT);
    let end = class::run_end(bytes, end, 1, |byte| byte.is_ascii_alphabetic());
    (end > at && class::is(class::at(bytes, at), DIGIT) && !class::is(class::at(bytes, end), ALPHANUMERIC))
        .then_some(end)
}

/// "P.O. Box 1234", "Postfach 1234"
fn box_of_post(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let posts = ["P.O. ", "PO ", "P. O. ", "P.O.", "POST OFFICE ", "Post Office "];
    let post = class::one_before(word.text, word.start, &posts);
    let start = word.start - post.map_or(0, |post| post.len());
    if (post.is_some() || is_word(word.bytes(), "postfach"))
        && let Some(end) = number_end(word.text, word.end + 1)
    {
        sink.hit(&STREET, start, place_end(text, end));
    }
}

/// Where the name of a street ends that begins at `at`: capital letters, and small words between them.
#[inline]
fn street_end(text: &str, word: Word<'_>, mut at: usize) -> Option<usize> {
    let mut found = None;
    for _ in 0..6 {
        let stop = name_end(text, at);
        let Some(name) = text.get(at..stop).filter(|name| !name.is_empty()) else { break };
        let capital = is_capital(name) && !name.starts_with(|first: char| first.is_ascii_digit());
        if !capital && !PARTICLES.contains(&name) {
            break;
        }
        // "17Z VIA SMS"
        if capital && !(word.mask & LOWER == 0 && name.len() <= 3) {
            found = Some(stop);
        }
        if class::at(text.as_bytes(), stop) != b' ' {
            break;
        }
        at = stop + 1;
    }
    found
}

/// Where the number of the house begins before the word for a street: "12 rue", "8 bis rue".
#[inline]
fn number_before(text: &str, word: Word<'_>) -> Option<usize> {
    let bytes = text.as_bytes();
    let again = class::one_before(bytes, word.start, &[" bis ", " ter ", " bis, ", " ter, "]);
    let again = again.map_or(0, |again| again.len() - 1);
    let space = class::run_start(bytes, word.start - again, 2, |byte| matches!(byte, b' ' | b','));
    let first = class::run_back(bytes, space, 5, ALPHANUMERIC);
    (space < word.start - again
        && number_end(bytes, first) == Some(space)
        && matches!(class::before(bytes, first), 0 | b' ' | b'\n' | b'"' | b'\'' | b':' | b'('))
    .then_some(first)
}

/// A capital letter begins it.
fn is_capital_word(word: Word<'_>) -> bool {
    word.bytes().first().is_some_and(u8::is_ascii_uppercase)
}

/// Words that name an address; of "dirección" and "bydliště" the walk sees what is before the accent.
pub(in crate::redact::detect) const LABELS: Cue = &[
    "addr",
    "address",
    "adresse",
    "adres",
    "adresa",
    "adress",
    "anschrift",
    "wohnhaft",
    "indirizzo",
    "direcci",
    "domicilio",
    "domicile",
    "endere",
    "bydli",
    "osoite",
];

/// Fields of a street, whatever the word for one is in it: `"street":"Na Quorrách 19"`; `addressLine1` ends like these.
pub(in crate::redact::detect) const STREETS: Cue = &[
    "street",
    "strasse",
    "ulice",
    "ulica",
    "calle",
    "rue",
    "rua",
    "straat",
    "strada",
    "utca",
    "ssline",
    "strtnm",
    "adrline",
    "streetname",
];

/// What a street is called in tags: `<StrtNm>Am Anger 3</StrtNm>`, `<cbc:StreetName>`.
const TAGS: &[&str] = &["addressline", "adrline", "streetname", "straatnaam", "strtnm"];

/// The name of a field that holds a street: `street`, `streetAddress`, `address1`, `address_line1`.
fn is_street(word: Word<'_>) -> bool {
    let tag = word.next() == b'>' && matches!(word.previous(), b'<' | b':');
    if tag && is_one_of(word.bytes(), TAGS) {
        return true;
    }
    if !tag && !matches!(word.next(), b':' | b'=' | b'"' | b'\\' | b'\'') {
        return false;
    }
    let (head, last) = beside::last_part(word.bytes().trim_ascii_end());
    let counted = class::is(class::before(word.text, word.end), DIGIT);
    let first = || class::contains(&word.bytes().to_ascii_lowercase(), b"addr");
    is_one_of(last, STREETS) || counted && first() || is_one_of(last, &["address"]) && is_word(head, "street")
}

/// What is numbered in forms, tables and programs, and no street.
const COUNTED: &[&str] = &[
    "champ", "column", "campo", "error", "feld", "fehler", "field", "line", "offset", "page", "pole",
    "register", "row", "schritt", "seite", "server", "spalte", "step", "wert", "zeile",
];

/// "28014 Madrid no encontrada": behind the town and its code the sentence goes on, in small words.
#[inline(never)]
fn up_to_town(value: &[u8]) -> &[u8] {
    let value = class::find(value, " \u{2014} ").and_then(|dash| value.get(..dash)).unwrap_or(value);
    let mut end = value.len();
    loop {
        let start = class::run_start(value, end, value.len(), |byte| byte != b' ');
        let word = value.get(start..end).unwrap_or_default();
        let small = word.iter().all(|byte| class::is(*byte, LOWER) || *byte >= 128 || *byte == b',');
        if !small || start == 0 {
            break;
        }
        end = start - 1;
    }
    let coded = |address: &&[u8]| {
        let mut words = address.rsplit(|byte| *byte == b' ');
        words.next().is_some_and(|town| class::is(class::at(town, 0), UPPER))
            && words.take(3).any(|word| (4..=5).contains(&word.len()) && class::all(word, DIGIT))
    };
    let end = end - usize::from(class::before(value, end) == b',');
    value.get(..end).filter(coded).unwrap_or(value)
}

/// "12 Vexley Lane, Quorra. Plate …": up to the full stop behind the town.
fn one_sentence(value: &[u8]) -> &[u8] {
    let stop = class::find(value, b". ").filter(|stop| {
        let head = value.get(..*stop).unwrap_or_default();
        let town = class::run_back(head, *stop, 24, LOWER | UPPER | OTHER_LETTER);
        head.contains(&b',') && class::any(head, DIGIT) && *stop >= town + 4
    });
    stop.and_then(|stop| value.get(..stop)).unwrap_or(value)
}

/// "Anschrift: Am Anger 3": up to the end of the line or the quote, where it has a capital letter and a number. An "address"
/// may be one of anything: there the town stands behind a comma.
fn labelled(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let label = class::run_end(text, word.end, 12, |byte| byte >= 128 || byte.is_ascii_lowercase());
    let quote = class::run_end(text, label, 2, |byte| matches!(byte, b'"' | b'\'' | b'*' | b'\\'));
    // `<addr>`
    let marked = class::at(text, quote) == b'>' && matches!(word.previous(), b'<' | b':');
    // "Adresse : 92 …", as France sets colons.
    let quote = quote + usize::from(class::starts_with_folded(text, quote, " : "));
    if !marked && !matches!(class::at(text, quote), b':' | b'=') {
        return;
    }
    let start = class::run_end(text, quote + 1, 6, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'*' | b'\\'));
    let end = class::run_end(text, start, 100, |byte| byte >= b' ' && !b"\"';|<>{}()=:*\\".contains(&byte));
    let value = text.get(start..end).unwrap_or_default().trim_ascii_end();
    let value = up_to_town(one_sentence(value.strip_suffix(b".").unwrap_or(value)));
    let words = value.split(|byte| matches!(byte, b' ' | b',')).filter(|word| !word.is_empty());
    let (mut numbers, mut names, mut small) = (0, 0, 0);
    for word in words {
        match word {
            [first, ..] if class::is(*first, DIGIT) && word.len() <= 7 => numbers += 1,
            _ if is_one_of(word, COUNTED) => return,
            [first, ..] if class::is(*first, UPPER) || *first >= 128 => names += 1,
            _ if std::str::from_utf8(word).is_ok_and(|word| PARTICLES.contains(&word)) => {}
            _ => small += 1,
        }
    }
    let comma = value.contains(&b',');
    // "7 Alder Mews", "75002", "CT5 1AH"
    let count = |word: &[u8]| class::count(word, DIGIT);
    let code = |word: &[u8]| count(word) >= 4 || count(word) > 0 && word.iter().any(u8::is_ascii_uppercase);
    let coded =
        class::is(class::at(value, 0), DIGIT) || value.split(|byte| matches!(byte, b' ' | b',')).any(code);
    // "Lykourgou 22, Patras"
    let town = value.iter().rposition(|byte| *byte == b',').is_some_and(|comma| {
        let town = value.get(comma + 1..).unwrap_or_default().trim_ascii_start();
        class::is(class::before(value, comma), DIGIT)
            && class::is(class::at(town, 0), class::UPPER)
            && town.len() > 3
            && count(town) == 0
    });
    let any = is_one_of(beside::last_part(word.bytes()).1, &["addr", "address"]) && !is_street(word);
    let sure = comma && coded || town && numbers == 1 && small == 0 || !any;
    // "Indirizzo: via dei Carrubi 14"
    let first = value.split(|byte| *byte == b' ').next().unwrap_or_default();
    let told = class::is(class::at(value, 0), class::UPPER | DIGIT)
        || class::at(value, 0) >= 128
        || BEFORE.hold(first);
    // `<StrtNm>Lindengrund</StrtNm><BldgNb>3</BldgNb>`
    let alone = marked && is_street(word) && names > 0 && value.len() > 5;
    if told && sure && (numbers > 0 || alone) && names > 0 && names >= small && !value.contains(&b'@') {
        sink.hit(&STREET, start, start + value.len());
    }
}
