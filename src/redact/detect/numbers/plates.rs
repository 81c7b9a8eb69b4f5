//! Plates of cars: what they are called, and those that stand before the word for them.
//!
//! The rule and its examples are those of [`super::documents`], which asks here.

use super::document_rules::DOCUMENT;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, UPPER};

/// What the plate of a car is called.
pub(in crate::redact::detect) const PLATES: Cue = &[
    "plate",
    "kennzeichen",
    "spz",
    "targa",
    "immatriculation",
    "kenteken",
    "nummernschild",
    "plaka",
    "placa",
    "rej",
    "rendsz",
    "kjennemerke",
    "skilt",
    "skiltet",
    "skylt",
    "skylten",
    "registreringsskylt",
    "nummerplade",
    "nummerpladen",
    "nummerplaat",
    "rekisterikilpi",
    "rekisterinumero",
    "tablica",
    "tablici",
    "registreringsnummer",
    "tablice",
    "cula",
    "rejestracyjna",
    "rejestracyjny",
];

/// "ZG81 YAZ (GB plate)": the plate stands before it.
#[inline(never)]
pub(super) fn before_plate(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let country = class::run_back(text, word.start.saturating_sub(1), 4, UPPER);
    let Some(opening) = class::one_before(text, country, &[" ("]) else { return };
    let end = country - opening.len();
    let part =
        |at: usize| class::run_start(text, at, 10, |byte| class::is(byte, UPPER | DIGIT) || byte == b'-');
    let mut start = part(end);
    if class::before(text, start) == b' ' && start < end {
        let first = part(start - 1);
        start = if first + 1 < start { first } else { start };
    }
    let plate = text.get(start..end).unwrap_or_default();
    let digits = class::count(plate, DIGIT);
    if digits > 0 && (5..=10).contains(&plate.len()) && class::count(plate, UPPER) > 1 {
        sink.hit(&DOCUMENT, start, end);
    }
}
