//! A word as the walk sees it: where it stands, and what it is made of.

use crate::text::class::{self, JOINER, WORD};

/// A longest run of letters, digits, `_` and `-`.
#[derive(Clone, Copy)]
pub(in crate::redact::detect) struct Word<'t> {
    /// The whole text.
    pub(in crate::redact::detect) text: &'t [u8],
    /// Its first byte that is no `_` or `-`.
    pub(in crate::redact::detect) start: usize,
    /// The byte after its last.
    pub(in crate::redact::detect) end: usize,
    /// The classes that its bytes belong to, all of them together.
    pub(in crate::redact::detect) mask: u8,
}

impl<'t> Word<'t> {
    /// The word that begins at `first`, if one does.
    pub(in crate::redact::detect) fn at(text: &'t [u8], first: usize) -> Option<Self> {
        let mut start = first;
        while class::is(class::at(text, start), JOINER) {
            start += 1;
        }
        let mut word = Word { text, start, end: start, mask: 0 };
        for byte in text.get(start..).unwrap_or_default() {
            let classes = class::of(*byte);
            if classes & WORD == 0 {
                break;
            }
            word.mask |= classes;
            word.end += 1;
        }
        (start < word.end).then_some(word)
    }

    /// Its bytes.
    pub(in crate::redact::detect) fn bytes(self) -> &'t [u8] {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// How many bytes.
    pub(in crate::redact::detect) const fn len(self) -> usize {
        self.end - self.start
    }

    /// The byte after it, 0 at the end.
    pub(in crate::redact::detect) fn next(self) -> u8 {
        class::at(self.text, self.end)
    }

    /// The byte before it, 0 at the start.
    pub(in crate::redact::detect) fn previous(self) -> u8 {
        class::before(self.text, self.start)
    }

    /// A sign behind it, which is `next`, joins it to another word.
    pub(super) fn is_joined(self, next: u8) -> bool {
        matches!(next, b'.' | b'/' | b'\\' | b'+' | b'~' | b':' | b'@' | b'=')
            && class::is(class::at(self.text, self.end + 1), WORD)
    }

    /// A colon stands before it, where the line begins.
    pub(super) fn begins_tag(self) -> bool {
        self.previous() == b':' && matches!(class::before(self.text, self.start - 1), 0 | b'\n')
    }

    /// Some of its bytes belong to each of these classes.
    pub(in crate::redact::detect) const fn has(self, classes: u8) -> bool {
        self.mask & classes == classes
    }
}
