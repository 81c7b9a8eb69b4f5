//! Where in a text a known value may begin: told by its first bytes, so that most words are passed at once.

use crate::text::class::{self, ALPHANUMERIC};
use crate::text::{Begins, word_starts};

/// One bit for each way in which values may begin, without case: by four bytes where they have four, else by two.
#[derive(Clone, Debug, Default)]
pub(super) struct Beginnings {
    /// None while nothing is known.
    long: Option<Bits>,
    short: Option<Bits>,
}

/// A bit for each number of sixteen bits.
type Bits = Box<[u64; 1024]>;

impl Beginnings {
    /// Values may begin like this one, of which the letters up to a sign stay together.
    pub(super) fn add(&mut self, value: &str) {
        let long = self.long.get_or_insert_with(none);
        let bytes = value.as_bytes();
        match bytes {
            [a, b, c, d, ..] => set(long, mixed(u32::from_le_bytes([*a, *b, *c, *d]))),
            [a, b, ..] => set(self.short.get_or_insert_with(none), pair(u16::from_le_bytes([*a, *b]))),
            _ => {
                let short = self.short.get_or_insert_with(none);
                // What follows a word of one letter is not part of it: a sign, or a letter of another alphabet.
                (0..=u8::MAX)
                    .filter(|second| !is_letter(*second))
                    .for_each(|second| set(short, pair(u16::from_le_bytes([class::at(bytes, 0), second]))));
            }
        }
    }

    /// True where a value may begin. Letters of other alphabets may be written in several ways: they always may.
    #[inline]
    pub(super) fn may_begin(&self, text: &[u8], at: usize) -> bool {
        // Whatever begins in the last bytes is soon read.
        let Some(four) = text.get(at..).and_then(|rest| rest.first_chunk()) else { return true };
        let four = u32::from_le_bytes(*four);
        four & 0x8080_8080 != 0
            || self.long.as_ref().is_some_and(|long| is_set(long, mixed(four)))
            || self.short.as_ref().is_some_and(|short| is_set(short, pair(four as u16))) && is_short(text, at)
    }

    /// Shows `each` where words begin in `from..to` that may be values. With `inner`, also those that hold a capital
    /// letter behind a small one, where a value may begin inside.
    pub(super) fn all(&self, text: &[u8], from: usize, to: usize, inner: bool, mut each: impl FnMut(usize)) {
        if !inner {
            return word_starts::<false>(text, from, to, |at, _| {
                if self.may_begin(text, at) {
                    each(at);
                }
            });
        }
        // The word that is looked at, until it was shown.
        let mut word = None;
        word_starts::<true>(text, from, to, |at, begins| {
            if begins == Begins::Word {
                word = Some(at);
            }
            if self.may_begin(text, at)
                && let Some(start) = word.take()
            {
                each(start);
            }
        });
        // The last may go on behind `to`.
        let rest = class::run_end(text, to, usize::MAX, is_letter);
        if rest > to && word.is_some_and(|start| class::run_end(text, start, to - start, is_letter) == to) {
            word_starts::<true>(text, to, rest, |at, begins| {
                if begins == Begins::Part
                    && self.may_begin(text, at)
                    && let Some(start) = word.take()
                {
                    each(start);
                }
            });
        }
    }
}

/// Words of up to three letters have no more than an "s" behind them.
fn is_short(text: &[u8], at: usize) -> bool {
    (at + 1..at + 5).any(|at| !is_letter(class::at(text, at)))
}

fn is_letter(byte: u8) -> bool {
    class::is(byte, ALPHANUMERIC)
}

fn none() -> Bits {
    Box::new([0; 1024])
}

fn set(bits: &mut Bits, bit: usize) {
    if let Some(word) = bits.get_mut(bit >> 6) {
        *word |= 1 << (bit & 63);
    }
}

#[inline]
fn is_set(bits: &Bits, bit: usize) -> bool {
    bits.get(bit >> 6).is_some_and(|word| word & (1 << (bit & 63)) != 0)
}

/// Two bytes as a number; letters count without their case.
const fn pair(bytes: u16) -> usize {
    (bytes | u16::from_le_bytes([CASE; 2])) as usize
}

/// Four bytes as a number of sixteen bits.
const fn mixed(bytes: u32) -> usize {
    let folded = bytes | u32::from_le_bytes([CASE; 4]);
    (folded.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// The bit that sets small letters apart from capital ones.
const CASE: u8 = 0x20;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::class::visits;

    #[test]
    fn the_words_of_a_part_cost_what_the_part_is_long_not_what_follows_it() {
        let mut known = Beginnings::default();
        known.add("globex");
        let text = "some words ".repeat(10_000) + "ofGlobex";
        let bytes = text.as_bytes();
        visits::take();
        let found = |from, to| {
            let mut found = Vec::new();
            known.all(bytes, from, to, true, |at| found.push(at));
            found
        };
        assert!(found(0, 110).is_empty());
        assert!(visits::take() < 500);
        let end = bytes.len();
        assert_eq!(found(end - 20, end - 6).last(), Some(&(end - 8)));
    }
}
