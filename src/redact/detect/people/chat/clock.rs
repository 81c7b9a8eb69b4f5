//! The clock of a line.

use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT};

/// `14:02`, `10:42:07`, `9:41 AM`, `14:03 Uhr`, with the bracket that closes it.
pub(super) struct Clock {
    /// Where the hour begins.
    pub(super) start: usize,
    /// Where the digits end.
    pub(super) digits: usize,
    /// Where what belongs to the clock ends: "AM" stands behind the digits, or "Uhr".
    pub(super) end: usize,
    /// Behind the bracket.
    pub(super) closed: usize,
    /// It has seconds, as clocks of logs do.
    pub(super) seconds: bool,
    /// It counts to twelve.
    pub(super) half: bool,
}

impl Clock {
    /// The clock whose minutes, or seconds, are `word`, a colon before them.
    pub(super) fn ending_in(word: Word<'_>) -> Self {
        let text = word.text;
        let pair = |colon: usize| class::run_back(text, colon, 2, DIGIT);
        let before = pair(word.start - 1);
        let seconds = class::before(text, before) == b':';
        let start = if seconds { pair(before - 1) } else { before };
        let half = [" AM", " PM"].iter().any(|half| class::starts_with_folded(text, word.end, half));
        let said = if half { Some(" AM") } else { class::one_at(text, word.end, &[" Uhr"]) };
        let end = word.end + said.map_or(0, str::len);
        let closed = end + usize::from(matches!(class::at(text, end), b']' | b')'));
        Self { start, digits: word.end, end, closed, seconds, half }
    }

    /// Nothing stands before it on its line.
    pub(super) fn begins_line(&self, text: &[u8]) -> bool {
        matches!(class::before(text, self.start), 0 | b'\n')
    }
}
