//! Where in a text a known value may begin: told by two bytes, so that most words are passed at once.

use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// One bit for each pair of first bytes, without their case.
#[derive(Clone, Debug, Default)]
pub(super) struct Beginnings {
    /// Empty while nothing is known.
    pairs: Vec<u64>,
}

impl Beginnings {
    /// Values may begin like this one.
    pub(super) fn add(&mut self, value: &str) {
        self.pairs.resize(PAIRS, 0);
        let bytes = value.as_bytes();
        if bytes.len() == 1 {
            // What follows a word of one letter is not part of it.
            (0..=u8::MAX).for_each(|second| self.set(pair(class::at(bytes, 0), second)));
        } else {
            self.set(pair(class::at(bytes, 0), class::at(bytes, 1)));
        }
    }

    fn set(&mut self, pair: usize) {
        if let Some(bits) = self.pairs.get_mut(pair >> 6) {
            *bits |= 1 << (pair & 63);
        }
    }

    /// True where a value may begin. Letters of other alphabets may be written in several ways: they always may.
    pub(super) fn may_begin(&self, text: &[u8], at: usize) -> bool {
        let (first, second) = (class::at(text, at), class::at(text, at + 1));
        let pair = pair(first, second);
        first >= 128
            || second >= 128
            || self.pairs.get(pair >> 6).is_some_and(|bits| bits & (1 << (pair & 63)) != 0)
    }

    /// The first place from `from` on where a word begins that may be a value, or holds one behind a hump.
    pub(super) fn next(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut before = class::of(class::before(text, from));
        let mut word = from;
        for (offset, byte) in text.get(from..)?.iter().enumerate() {
            let at = from + offset;
            let of = class::of(*byte);
            let begins = of & (ALPHANUMERIC | OTHER_LETTER) != 0 && before & ALPHANUMERIC == 0;
            if begins {
                word = at;
                if self.may_begin(text, at) {
                    return Some(at);
                }
            } else if of & UPPER != 0 && before & (LOWER | DIGIT) != 0 && self.may_begin(text, at) {
                return Some(word);
            }
            before = of;
        }
        None
    }
}

const PAIRS: usize = 1024;

const fn pair(first: u8, second: u8) -> usize {
    (first.to_ascii_lowercase() as usize) << 8 | second.to_ascii_lowercase() as usize
}
