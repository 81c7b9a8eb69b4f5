//! Bodies and trades whose kind stands before their name, or ends it: "the batch for Stadtwerke Kiebitztal", "the import for
//! Vexley Foods". Whoever speaks of them in an incident serves them.

use super::apposed::name_before;
use super::customers::CUSTOMER;
use super::customers_said::proper;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, OTHER_LETTER, UPPER};

/// Ends of the words for them: "Kreissparkasse"; of "Bäckerei" the walk sees "ckerei".
pub(in crate::redact::detect) const BODIES: Cue = &[
    "autohaus",
    "ayuntamiento",
    "bakkerij",
    "banco",
    "banque",
    "boulangerie",
    "brauerei",
    "ckerei",
    "clinique",
    "comune",
    "gemeente",
    "klinikum",
    "krankenhaus",
    "landratsamt",
    "mairie",
    "ospedale",
    "prefeitura",
    "raiffeisenbank",
    "sparkasse",
    "spedition",
    "stadtwerke",
    "volksbank",
    "waterschap",
    "ziekenhuis",
];

/// What the word for them stands before in German, which writes every noun so.
const THEIRS: &[&str] =
    &["app", "cliente", "clientes", "kunde", "kunden", "mitarbeiter", "patienten", "personal", "portal"];

/// What a trade is called at the end of a name.
pub(in crate::redact::detect) const TRADES: Cue = &[
    "airlines",
    "bank",
    "brewery",
    "clinic",
    "council",
    "dairy",
    "dental",
    "farms",
    "foods",
    "freight",
    "healthcare",
    "hospital",
    "insurance",
    "logistics",
    "pharmacy",
    "shipping",
    "textiles",
    "timber",
];

/// Asked at a word that ends like one of [`TRADES`]: "the import for Vexley Foods failed", "Harbour Savings Bank's feed".
fn behind_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const BEFORE: &[&str] = &["(", " at ", " by ", " for ", " from ", " of ", " only ", " to ", " with "];
    let text = word.text;
    let Some(start) = name_before(text, word.end) else { return };
    let whose = class::one_at(text, word.end, &["'s ", "' "]).is_some();
    let name = text.get(start..word.start).and_then(|name| std::str::from_utf8(name).ok()).map(str::trim_end);
    if (whose || class::one_before(text, start, BEFORE).is_some()) && name.is_some_and(is_nothing_else) {
        sink.hit(&CUSTOMER, start, word.end);
    }
}

/// Asked at a word that ends like one of [`BODIES`] or is one of [`TRADES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.has(UPPER) && word.previous() == b' ' && is_one_of(word.bytes(), TRADES) {
        return behind_name(word, sink);
    }
    let start = class::run_back(text, word.start, 24, ALPHANUMERIC | OTHER_LETTER);
    if word.next() != b' '
        || !class::is(class::at(text, start), UPPER)
        || class::one_before(&word.bytes().to_ascii_lowercase(), word.len(), BODIES).is_none()
    {
        return;
    }
    let named = |(end, count): &(usize, usize)| {
        let name = text.get(word.end + 1..*end).and_then(|name| std::str::from_utf8(name).ok());
        *count > 1 && name.is_some_and(|name| is_nothing_else(name) && !is_one_of(name.as_bytes(), THEIRS))
    };
    if let Some((end, _)) = proper(text, start).filter(named) {
        sink.hit(&CUSTOMER, start, end);
    }
}
