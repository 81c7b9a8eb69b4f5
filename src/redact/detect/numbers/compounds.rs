//! Words for numbers that some languages glue to what is numbered: `Matrikelnummer`, `Kundennr.`, `klantnr`.
//!
//! The rule and its examples are those of [`super::documents`], which asks here.

use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_word;
use crate::redact::detect::words::Lexicon;

/// How words end that are glued to "Nr.", as in `Kundennr.`, `fakturanr` and `klantnr`.
pub(in crate::redact::detect) const GLUED: Cue =
    &["anr", "dnr", "enr", "gnr", "lnr", "nnr", "rnr", "snr", "tnr"];

/// What is numbered and is nobody's.
static THINGS: Lexicon = Lexicon::of(
    "abschnitt akten artikel bild block build chargen error etage fehler gate hal haus job kamer kanal \
     kapitel lauf mess modell part platz poort port prozess raum regel release revisions schritt seiten \
     sequenz sitz slot spalten tor versie versions zeilen zimmer",
);

/// `Matrikelnummer`, `rekeningnummer`, `Kundennr`: words for number of languages that glue them to what is numbered.
#[inline(never)]
pub(super) fn is_compound(word: &[u8]) -> bool {
    let glued = |number: &str| {
        let stem = word.len().checked_sub(number.len())?;
        word.get(stem..).filter(|last| is_word(last, number))?;
        word.get(..stem)
    };
    glued("nummer").or_else(|| glued("nr")).is_some_and(|stem| stem.len() > 2 && !THINGS.holds(stem))
}
