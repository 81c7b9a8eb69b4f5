//! Where programs name machines: the word beside such a name, and what stands around the two. [`members`](super::members)
//! asks here, and its rule shows examples.

use super::place_cues::BEFORE;
use super::place_words::BEHIND;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Sorts;
use crate::text::class;

/// The place of a name beside a word.
pub(super) struct Place {
    /// What stands before the first of the two; `\n` is also the beginning of the text, and what ends in a full stop may
    /// stand somewhere before it.
    before: &'static str,
    /// What stands between them; spaces may stand before a sign in it.
    between: &'static str,
    /// What stands behind the second.
    pub(super) after: &'static str,
    /// Words of prose stand there, too: the name has to look like one.
    pub(super) told: bool,
}

pub(super) const fn sure(before: &'static str, between: &'static str, after: &'static str) -> Place {
    Place { before, between, after, told: false }
}

pub(super) const fn told(before: &'static str, between: &'static str, after: &'static str) -> Place {
    Place { before, between, after, told: true }
}

impl Place {
    /// Where the name behind the word begins.
    pub(super) fn name_behind(&self, word: Word<'_>) -> Option<usize> {
        let text = word.text;
        // `Host Name        : x`, `Hostname . . . . : x`: values may stand in a column.
        let sign = matches!(class::at(self.between.as_bytes(), 0), b':' | b'=') && word.next() == b' ';
        let from = if sign {
            class::run_end(text, word.end, 48, |byte| matches!(byte, b' ' | b'.'))
        } else {
            word.end
        };
        self.text_at(text, from, self.between).then_some(())?;
        let head = text.get(word.start.saturating_sub(24)..word.start).unwrap_or_default();
        let stands = if self.before.ends_with('.') && self.before.len() > 4 {
            class::contains(head, self.before)
        } else {
            head.ends_with(self.before.as_bytes()) || self.before == "\n" && head.is_empty()
        };
        stands.then_some(())?;
        let start = class::spaces_end(text, from + self.between.len(), 40);
        self.text_at(text, name_end(text, start), self.after).then_some(start)
    }

    /// Where the name before the word begins.
    pub(super) fn name_before(&self, word: Word<'_>) -> Option<usize> {
        let text = word.text;
        self.text_at(text, word.end, self.after).then_some(())?;
        let end = class::one_before(text, word.start, &[self.between]).map(|it| word.start - it.len())?;
        let start = class::dotted_start(text, end, 80);
        let begins = self.before.is_empty() || start == 0 && self.before == "\n";
        (start < end && (begins || class::one_before(text, start, &[self.before]).is_some())).then_some(start)
    }

    /// The text has this there; the end of the text ends its line.
    fn text_at(&self, text: &[u8], at: usize, part: &str) -> bool {
        let rest = text.get(at..).unwrap_or_default();
        part == "\n" && matches!(class::at(rest, 0), 0 | b'\r')
            || rest.get(..part.len()).is_some_and(|rest| rest.eq_ignore_ascii_case(part.as_bytes()))
    }
}

/// Letters, digits, dashes, low lines and full stops; the full stop of a sentence is no part of it.
pub(super) fn name_end(text: &[u8], start: usize) -> usize {
    let end = class::dotted_end(text, start, 100);
    class::run_start(text, end, 3, |byte| byte == b'.')
}

type Places = &'static [(&'static str, &'static [Place])];

/// The places behind this word.
pub(super) fn places_of(word: &[u8]) -> impl Iterator<Item = &'static Place> {
    static SORTS: Sorts<32> = Sorts::of_rows(BEHIND);
    of((BEHIND, &SORTS), word)
}

/// The places before this word.
pub(super) fn places_before(word: &[u8]) -> impl Iterator<Item = &'static Place> {
    static SORTS: Sorts<32> = Sorts::of_rows(BEFORE);
    of((BEFORE, &SORTS), word)
}

fn of((places, sorts): (Places, &Sorts<32>), word: &[u8]) -> impl Iterator<Item = &'static Place> {
    let bare = class::run_end(word, 0, 2, |byte| byte == b'-');
    let bare = word.get(bare..).filter(|bare| bare.len() < word.len()).unwrap_or_default();
    let known = |word: &'_ _| if sorts.hold(word) { places } else { &[] };
    of_word(known(word), word).chain(of_word(known(bare), bare))
}

/// Words that differ in capital letters alone stand beside each other in the tables, which are in order.
fn of_word(places: Places, word: &[u8]) -> impl Iterator<Item = &'static Place> {
    let first = places.partition_point(|(known, _)| folded(known.as_bytes()).lt(folded(word)));
    places
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(move |(known, _)| known.as_bytes().eq_ignore_ascii_case(word))
        .filter(move |(known, _)| known.as_bytes() == word)
        .flat_map(|(_, places)| places.iter())
}

fn folded(word: &[u8]) -> impl Iterator<Item = u8> {
    word.iter().map(u8::to_ascii_lowercase)
}

#[cfg(test)]
pub(super) fn places_words() -> impl Iterator<Item = &'static str> {
    BEHIND.iter().chain(BEFORE).map(|(word, _)| *word)
}

#[cfg(test)]
mod tests {
    use super::{BEFORE, BEHIND};

    #[test]
    fn places_are_in_the_order_of_their_words() {
        for places in [BEHIND, BEFORE] {
            assert!(places.is_sorted_by_key(|(word, _)| word.to_ascii_lowercase()));
        }
    }
}
