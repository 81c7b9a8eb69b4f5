//! Where in a text a known value may begin: told by its first bytes, so that most words are passed at once.

use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};
use crate::text::word_starts;

/// One bit for each way in which values may begin, without case: by four bytes where they have four, else by two.
#[derive(Clone, Debug, Default)]
pub(super) struct Beginnings {
    /// Empty while nothing is known.
    long: Vec<u64>,
    short: Vec<u64>,
}

/// Bits are found by a number of sixteen bits.
const WORDS: usize = 1024;

impl Beginnings {
    /// Values may begin like this one, of which the letters up to a sign stay together.
    pub(super) fn add(&mut self, value: &str) {
        self.long.resize(WORDS, 0);
        let bytes = value.as_bytes();
        match bytes {
            [a, b, c, d, ..] => set(&mut self.long, mixed([*a, *b, *c, *d])),
            [a, b, ..] => {
                self.short.resize(WORDS, 0);
                set(&mut self.short, pair(*a, *b));
            }
            _ => {
                self.short.resize(WORDS, 0);
                // What follows a word of one letter is not part of it.
                (0..=u8::MAX).for_each(|second| set(&mut self.short, pair(class::at(bytes, 0), second)));
            }
        }
    }

    /// True where a value may begin. Letters of other alphabets may be written in several ways: they always may.
    #[inline]
    pub(super) fn may_begin(&self, text: &[u8], at: usize) -> bool {
        let four = match text.get(at..at + 4) {
            Some([a, b, c, d]) => [*a, *b, *c, *d],
            _ => [class::at(text, at), class::at(text, at + 1), class::at(text, at + 2), 0],
        };
        u32::from_le_bytes(four) & 0x8080_8080 != 0
            || is_set(&self.long, mixed(four))
            || !self.short.is_empty() && is_set(&self.short, pair(four[0], four[1]))
    }

    /// Where words begin in `from..to` that may be values. With `humps`, also those that hold a capital letter behind a
    /// small one, where a value may begin inside.
    pub(super) fn all<'t>(
        &'t self,
        text: &'t [u8],
        from: usize,
        to: usize,
        humps: bool,
    ) -> impl Iterator<Item = usize> + 't {
        let begins = move |at: &usize| {
            self.may_begin(text, *at) || humps && self.has_hump(text, *at, end_of_letters(text, *at))
        };
        word_starts(text, from, to).filter(begins)
    }

    fn has_hump(&self, text: &[u8], start: usize, end: usize) -> bool {
        (start + 1..end).any(|at| {
            class::is(class::at(text, at), UPPER)
                && class::is(class::before(text, at), LOWER | DIGIT)
                && self.may_begin(text, at)
        })
    }
}

fn end_of_letters(text: &[u8], from: usize) -> usize {
    let mut end = from;
    while text.get(end).is_some_and(|byte| class::is(*byte, ALPHANUMERIC)) {
        end += 1;
    }
    end
}

fn set(bits: &mut [u64], bit: usize) {
    if let Some(word) = bits.get_mut(bit >> 6) {
        *word |= 1 << (bit & 63);
    }
}

fn is_set(bits: &[u64], bit: usize) -> bool {
    bits.get(bit >> 6).is_some_and(|word| word & (1 << (bit & 63)) != 0)
}

/// Two bytes as a number; letters count without their case.
const fn pair(first: u8, second: u8) -> usize {
    ((first | CASE) as usize) << 8 | (second | CASE) as usize
}

/// Four bytes as a number of sixteen bits.
const fn mixed(bytes: [u8; 4]) -> usize {
    let folded = u32::from_le_bytes(bytes) | u32::from_le_bytes([CASE; 4]);
    (folded.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// The bit that sets small letters apart from capital ones.
const CASE: u8 = 0x20;
