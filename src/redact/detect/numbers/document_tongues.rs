//! Words for numbers of documents as they are written in tongues with accents, letters of their own, endings and short
//! forms: "rodné číslo", "ת.ז.", "CNP-ul clientei", "Kd.-Nr.".
//!
//! The rule and its examples are those of [`super::documents`], which asks here.

use super::document_labels::FOREIGN;
use super::document_rules::DOCUMENT;
use super::document_values::{is_date, value_end};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// "CPR opslag fejlede for 070761-4285": a few words may stand between, where no other number is called so.
pub(super) fn further(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let start = class::run_end(word.text, word.end, 40, |byte| {
        class::is(byte, LOWER | UPPER | OTHER_LETTER) || b" :,-()\"'".contains(&byte)
    });
    // "Versichertennummer laut Meldung (A123456780)": a letter begins some of them.
    let lettered = class::is(class::before(word.text, start), UPPER)
        && !class::is(class::before(word.text, start - 1), LOWER | UPPER | OTHER_LETTER);
    let start = if lettered && start > word.end + 1 { start - 1 } else { start };
    let end = value_end(word.text, start, false);
    let number = word.text.get(start..end).unwrap_or_default();
    let digits = class::count(number, DIGIT);
    if ((9..=15).contains(&digits) || digits >= 7 && is_in_thousands(number))
        && !class::is(class::before(word.text, start), LOWER | UPPER)
    {
        sink.hit(&DOCUMENT, start, end);
    }
}

/// A letter stands there that the walk does not see, and none of the signs that stand behind a number: `、`, `）`, `–`, `»`.
pub(super) fn is_foreign_letter(text: &[u8], at: usize) -> bool {
    let sign = matches!(
        (class::at(text, at), class::at(text, at + 1)),
        (0xe3, 0x80) | (0xef, 0xbc | 0xbd) | (0xe2 | 0xc2, _)
    );
    class::is(class::at(text, at), OTHER_LETTER) && !sign
}

/// `31.031.723`
fn is_in_thousands(number: &[u8]) -> bool {
    number.split(|byte| *byte == b'.').skip(1).all(|group| group.len() == 3) && number.contains(&b'.')
}

/// "Kd.-Nr.", "Vers. Nr.": whose number it is is cut short.
#[inline(never)]
pub(super) fn is_cut_short(word: Word<'_>) -> bool {
    static OWNERS: Lexicon = Lexicon::of(
        "acct auftr best cust kd kdn kto kund mand matr mitgl pers pol rech rg steuer tel vers vertr",
    );
    if !matches!(word.len(), 2 | 6) || !is_one_of(word.bytes(), &["no", "nr", "nummer"]) {
        return false;
    }
    let Some(sign) = class::one_before(word.text, word.start, &[".-", ". "]) else { return false };
    let end = word.start - sign.len();
    let start = class::run_back(word.text, end, 8, LOWER | UPPER);
    word.text.get(start..end).is_some_and(|owner| OWNERS.holds(owner))
}

/// "numéro de sécurité sociale", "rodné číslo": of the words with accents the walk sees their ends.
pub(super) fn behind_accent(word: Word<'_>) -> bool {
    let ends = |head: &str| word.text.get(..word.start).is_some_and(|text| text.ends_with(head.as_bytes()));
    match word.bytes() {
        b"cu" => ends("sé"),
        b"sociale" => ends("écurité ") || ends("ecurite "),
        b"social" => ends("seguridad ") || ends("eguridade "),
        b"slo" => ends("odné čí") || ends("OP čí"),
        b"cislo" => ends("odne "),
        // "RG 44.712.203-1" of Brazil
        b"RG" => word.next() == b' ' && class::at(word.text, word.end + 3) == b'.',
        b"O" => ends("IČ") || ends("EMŠ"),
        b"DI" | b"identit" | b"hrerschein" => word.next() >= 128 || ends("ü"),
        // "(OP 44712)", who stands at a till
        b"OP" if word.previous() == b'(' => true,
        b"OP" => ends("íslo ") || ends("islo "),
        b"symbol" => ends("ariabilní ") || ends("ariabilny "),
        b"dula" => ends("cé") || ends("Cé"),
        // "a/c 19709442"
        b"c" | b"C" => ends("a/") || ends("A/"),
        _ => false,
    }
}

/// Asked at a word with a digit behind letters of another alphabet, or a space behind them.
pub(in crate::redact::detect) fn behind_foreign(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let Some(head) = sink.text().get(..word.start) else { return };
    let head = head.trim_end_matches([' ', ':', '.', '：', '№']);
    let tail: String = head
        .chars()
        .rev()
        .take(14)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .flat_map(char::to_lowercase)
        .collect();
    if !FOREIGN.iter().any(|label| tail.ends_with(label)) {
        return;
    }
    let end = value_end(word.text, word.start, false);
    let number = word.text.get(word.start..end).unwrap_or_default();
    let digits = class::count(number, DIGIT);
    if digits >= 6 && !is_date(number) {
        sink.hit(&DOCUMENT, word.start, end);
    }
}
