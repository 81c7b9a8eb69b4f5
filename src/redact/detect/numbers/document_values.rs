//! Where the number of a document stands behind its name, and where it ends.

use super::document_tongues::is_foreign_letter;
use crate::redact::alias::alias_end;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// How the name of a document goes on before its number.
const NUMBERS: &[&str] = &[
    " number",
    " numbers",
    " no.",
    " no",
    " nr.",
    " nr",
    " num",
    " card",
    " code",
    " id",
    " number is",
    " reg",
    " n°",
    " nº",
    " de conduire",
    " de conducir",
    " di guida",
    " n.",
    "-nr",
    "-nummer",
    " szám",
    " číslo",
    " numer",
    " nummer",
    " nomor",
];

/// Past "number", "no.", "#" and what says that the value follows.
pub(super) fn value_start(text: &[u8], end: usize) -> Option<usize> {
    let mut at = end;
    for _ in 0..2 {
        // Their second letters, by which most texts are passed.
        let begins = matches!(class::at(text, at + 1) | 0x20, b'n' | b'c' | b'i' | b'd' | b'r' | b's' | 0xe4);
        let more = NUMBERS.iter().filter(|said| {
            begins
                && class::starts_with_folded(text, at, said)
                && !class::is(class::at(text, at + said.len()), ALPHANUMERIC)
        });
        at += more.map(|said| said.len()).max().unwrap_or(0);
    }
    at = past_owner(text, at);
    for link in LINKS {
        if class::starts_with_folded(text, at, link) {
            at += link.len() - 1;
        }
    }
    let at = at + usize::from(class::at(text, at) == b'.');
    // `SerialNumber` above the number, as Windows answers.
    let below = class::run_end(text, at, 8, |byte| matches!(byte, b' ' | b'\r' | b'\n'));
    if class::one_before(text, end, &["serialnumber", "SerialNumber"]).is_some() && below > at {
        return Some(below);
    }
    // ` Chassis Asset Tag     : X`, in a column.
    let wide = class::spaces_end(text, at, 24);
    let at = if matches!(class::at(text, wide), b':' | b'=') { wide } else { at };
    let start = class::run_end(text, at, 6, |byte| {
        class::is(byte, BLANK) && byte != b'\n'
            || matches!(byte, b':' | b'=' | b'#' | b'"' | b'\'' | b'`' | b'*' | b'(' | b'\\' | b'>')
    });
    // `S/N [S4EVNX0R518822]`, and no alias.
    let bracket = class::at(text, start) == b'[' && start > end && alias_end(text, start).is_none();
    let start = start + usize::from(bracket);
    (start > end && class::is(class::at(text, start), DIGIT | UPPER)).then_some(start)
}

/// What may stand between the label and the number in a sentence.
const LINKS: &[&str] = &[
    " is ", " was ", " of ", " ist ", " war ", " lautet ", " est ", " es ", " era ", " è ", " é ", " jest ",
    " to ", " je ", " är ", " er ", " on ", " este ",
];

/// Past "van de klant" of "het BSN van de klant is X", and past "klienta" of "PESEL klienta to X". Where a word says whose
/// it is, the number may follow at once: "DNI del cliente X".
fn past_owner(text: &[u8], at: usize) -> usize {
    let owns = [
        " of ", " for ", " van ", " de ", " del ", " della ", " di ", " des ", " der ", " du ", " do ",
        " da ", " von ", " vom ",
    ];
    let owned = owns.iter().any(|owner| class::starts_with_folded(text, at, owner));
    let mut past = at;
    for _ in 0..if owned { 5 } else { 2 } {
        if class::at(text, past) != b' ' {
            break;
        }
        past = class::run_of(text, past + 1, 24, LOWER | UPPER | OTHER_LETTER);
        if class::at(text, past) == b':'
            || LINKS.iter().any(|link| class::starts_with_folded(text, past, link))
            || owned && class::at(text, past) == b' ' && long_number(text, past + 1)
        {
            return past;
        }
    }
    at
}

/// Seven digits or more begin there.
fn long_number(text: &[u8], at: usize) -> bool {
    class::run_of(text, at, 7, DIGIT) == at + 7
}

/// Where the groups end that the value is written in. A group behind a space is digits, or letters of a plate.
pub(super) fn value_end(text: &[u8], start: usize, plate: bool) -> usize {
    let mut end = start;
    let mut at = start;
    let mut longest = 0;
    for _ in 0..10 {
        let stop = class::run_of(text, at, 34, ALPHANUMERIC);
        let group = text.get(at..stop).unwrap_or_default();
        let digits = class::count(group, DIGIT);
        let spaced = at > start && class::before(text, at) == b' ';
        // "FQ-719-QV OK": a plate with dashes has no more letters behind a space.
        let plate = plate && (digits > 0 || !text.get(start..at).is_some_and(|head| head.contains(&b'-')));
        let lower = class::any(group, LOWER);
        let letters = group.len() - digits;
        let fits = !group.is_empty()
            && !lower
            && !is_foreign_letter(text, stop)
            && (!spaced
                || longest < 8 && (digits > 0 && letters <= 2 || letters == 1 || plate && letters <= 3));
        if !fits || stop - start > 34 {
            break;
        }
        longest = longest.max(group.len());
        end = stop;
        if !matches!(class::at(text, stop), b' ' | b'-' | b'.' | b'/' | b'_') {
            break;
        }
        at = stop + 1;
    }
    end
}

/// `2024-03-12`, `12.03.2024`
pub(super) fn is_date(value: &[u8]) -> bool {
    let parted = |first: usize, second: usize, sign: u8| {
        class::at(value, first) == sign && class::at(value, second) == sign
    };
    value.len() >= 10
        && (parted(4, 7, b'-') || value.len() == 10 && (parted(2, 5, b'.') || parted(2, 5, b'/')))
}
