//! Words for numbers that some languages glue to what is numbered: `Matrikelnummer`, `Kundennr.`, `klantnr`.
//!
//! The rule and its examples are those of [`super::documents`], which asks here.

use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::waiting::Cue;

/// How words end that are glued to "Nr.", as in `Kundennr.`, `fakturanr` and `klantnr`.
pub(in crate::redact::detect) const GLUED: Cue =
    &["anr", "dnr", "enr", "gnr", "lnr", "nnr", "rnr", "snr", "tnr"];

/// `Matrikelnummer`, `rekeningnummer`: words for number of languages that glue them to what is numbered.
pub(super) fn is_compound(word: &[u8]) -> bool {
    const NOBODYS: &[&str] = &[
        "artikelnummer",
        "chargennummer",
        "aktennummer",
        "buildnummer",
        "fehlernummer",
        "hausnummer",
        "partnummer",
        "portnummer",
        "poortnummer",
        "seitennummer",
        "sequenznummer",
        "versionsnummer",
        "versienummer",
        "zeilennummer",
        "laufnummer",
        "regelnummer",
    ];
    if word.len() > 5 && word.last_chunk::<2>().is_some_and(|last| is_word(last, "nr")) {
        let numbered = word.get(..word.len() - 2).unwrap_or_default();
        let things = NOBODYS.iter().filter_map(|known| known.strip_suffix("ummer")?.strip_suffix('n'));
        return GLUED.iter().any(|end| word.ends_with(end.as_bytes()))
            && things.into_iter().all(|thing| !is_word(numbered, thing));
    }
    word.len() > 8
        && word.last_chunk::<6>().is_some_and(|last| is_word(last, "nummer"))
        && !is_one_of(word, NOBODYS)
}
