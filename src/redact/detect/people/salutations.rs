//! Names where a letter begins and where it ends: "Hi Lena,", "Kind regards,\nHelena Brandt", "Thanks! — Helena".
//!
//! Such words are said in the midst of a sentence as well, so a name behind them has to end its line or to stand before a
//! comma. **Start reading** at [`greeted`] for the beginning, at [`below_letter`] for the end.

use super::in_place::begins_given;
use super::name_cues::{CLOSINGS, DOUBTFUL_GREETINGS, GREETED, GREETINGS};
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::name_end;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class;

pub(super) static GREETS: Words = Words::of(GREETINGS);
pub(super) static CLOSES: Words = Words::of(CLOSINGS);
pub(super) static IS_GREETED: Words = Words::of(GREETED);

/// "Hi Lena," and "Estimado Sr. Gutiérrez,".
pub(super) fn greeted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let titles = ["Sr. ", "Sra. ", "Srta. "];
    let title = titles.iter().find(|title| class::starts_with_folded(text, word.end + 1, title));
    let at = word.end + 1 + title.map_or(0, |title| title.len());
    if let Some(end) = name_end(sink.text(), at, 1)
        && matches!(class::at(text, end), b',' | b'!' | b'\n' | b'\r' | b':')
        && (!is_one_of(word.bytes(), DOUBTFUL_GREETINGS) || begins_given(text, at, end))
    {
        sink.hit(&SIGNED, at, end);
    }
}

/// "Kind regards,\nHelena Brandt", "Freundliche Grüße\nAnnegret Pohl", "Thanks! — Helena".
pub(super) fn below_letter(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let greeting = [" grüße", " grüßen", " grüsse", " gruesse"];
    let greeting = greeting
        .iter()
        .filter(|end| class::starts_with_folded(text, word.end, end))
        .map(|end| end.len())
        .max();
    if greeting.is_none() && !CLOSES.hold(word.bytes()) {
        return;
    }
    let end = word.end + greeting.unwrap_or(0);
    let comma = class::run_end(text, end, 2, |byte| matches!(byte, b',' | b'!' | b'.'));
    let at = class::run_of(text, comma, 6, class::BLANK);
    let breaks = text.get(comma..at).is_some_and(|gap| gap.contains(&b'\n'));
    let at = at + class::one_at(text, at, &["— ", "– ", "- "]).filter(|_| breaks).map_or(0, str::len);
    // "i. A. Quorra Vexley": whoever signs for somebody else.
    let stands_in = ["i. A. ", "i.A. ", "i. V. ", "i.V. ", "ppa. ", "p.p. ", "p.o. ", "p/o "];
    let at = at + class::one_at(text, at, &stands_in).filter(|_| breaks).map_or(0, str::len);
    // "Best", and on the next line "Practices": such a word ends a letter with a comma, or before a whole name.
    let least = if comma == end && is_one_of(word.bytes(), &["best", "thanks"]) { 2 } else { 1 };
    if breaks
        && let Some(end) = name_end(sink.text(), at, least)
        && matches!(class::at(text, end), 0 | b'\n' | b'\r')
    {
        sink.hit(&SIGNED, at, end);
    } else {
        behind_closing(word, comma, sink);
    }
}

/// "Thanks! — Helena", "Thanks, Dmitri": on the line of the words that close the letter, up to its end.
fn behind_closing(word: Word<'_>, comma: usize, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let dashes = [" — ", " – ", " - ", " -", " ..", " "];
    let Some(dash) = dashes.iter().find(|dash| class::starts_with_folded(text, comma, dash)) else { return };
    let at = comma + dash.len();
    if let Some(end) = name_end(sink.text(), at, 1)
        && matches!(class::at(text, end), 0 | b'\n' | b'\r')
        && (begins_given(text, at, end)
            || comma > word.end
                && is_one_of(word.bytes(), &["regards", "rgds", "sincerely"])
                && sink.text().get(at..end).is_some_and(is_nothing_else))
    {
        sink.hit(&SIGNED, at, end);
    }
}
