//! Where words begin, and parts of words, eight bytes at a time.

use super::class::eight::{self, HIGH, each, last_bytes};
use super::class::visits;

/// What begins at a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// A run of letters and digits of ASCII; so does every byte of other letters.
    Word,
    /// A part of such a run: a capital letter behind a small one or a digit, `GlobexTenant`.
    Part,
}

/// Shows `each` where words begin in `from..to` of `bytes`, and with `PARTS` where parts of them do, in order. What
/// begins before `from` is none of them.
#[inline]
pub fn word_starts<const PARTS: bool>(
    bytes: &[u8],
    from: usize,
    to: usize,
    mut each: impl FnMut(usize, Begins),
) {
    let bytes = bytes.get(..to).unwrap_or(bytes);
    let before = from.checked_sub(1).and_then(|before| bytes.get(before)).map_or(0, |byte| u64::from(*byte));
    let mut inside = alphanumeric(before);
    let mut behind_small = small(inside, before);
    let (eights, rest) = bytes.get(from..).unwrap_or_default().as_chunks();
    let eights = eights.iter().map(|eight| u64::from_le_bytes(*eight)).chain([last_bytes(rest)]);
    let mut at = from;
    eights.for_each(|eight| {
        let letters = alphanumeric(eight);
        // The byte before, in the place of each; of the first it is the last of the eight before.
        let words = letters & !(letters << 8 | inside) | eight & HIGH;
        inside = letters >> 56;
        let mut begins = words;
        if PARTS {
            let small = small(letters, eight);
            begins |= letters & !small & (small << 8 | behind_small);
            behind_small = small >> 56;
        }
        while begins != 0 {
            let first = begins & begins.wrapping_neg();
            each(
                at + eight::first(begins),
                if !PARTS || words & first != 0 { Begins::Word } else { Begins::Part },
            );
            begins ^= first;
        }
        at += 8;
        visits::add(8);
    });
}

/// Those of `letters`, the letters and digits among these bytes, that are no capital letters: these alone lack the bit
/// that sets small letters apart.
#[inline]
const fn small(letters: u64, eight: u64) -> u64 {
    letters & eight << 2
}

/// The highest bit of each byte that is a letter or a digit of ASCII.
#[inline]
const fn alphanumeric(eight: u64) -> u64 {
    // Without the highest bit, so that no sum runs over into the next byte.
    let low = eight & !HIGH;
    let small = low | each(0x20);
    let letter = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digit = at_least(low, b'0') & !at_least(low, b'9' + 1);
    (letter | digit) & !eight & HIGH
}

/// The highest bit of each byte below 128 that is `least` or more.
#[inline]
const fn at_least(eight: u64, least: u8) -> u64 {
    eight + each(0x80 - least)
}

#[cfg(test)]
mod tests {
    use super::super::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER};
    use super::*;

    proptest::proptest! {
        #[test]
        fn starts_are_where_the_table_says(text in "(?s).{0,40}|[ -~]{0,60}", from in 0_usize..20) {
            let bytes = text.as_bytes();
            let expected: Vec<usize> = (from..bytes.len()).filter(|at| {
                let begins = class::is(class::at(bytes, *at), ALPHANUMERIC)
                    && !class::is(class::before(bytes, *at), ALPHANUMERIC);
                begins || class::is(class::at(bytes, *at), OTHER_LETTER)
            }).collect();
            let found = |begins: Begins| {
                let mut found = Vec::new();
                word_starts::<true>(bytes, from, bytes.len(), |at, here| {
                    if here == begins {
                        found.push(at);
                    }
                });
                found
            };
            proptest::prop_assert_eq!(found(Begins::Word), expected);
            let expected: Vec<usize> = (from..bytes.len()).filter(|at| {
                class::is(class::at(bytes, *at), UPPER) && class::is(class::before(bytes, *at), LOWER | DIGIT)
            }).collect();
            proptest::prop_assert_eq!(found(Begins::Part), expected);
        }
    }
}
