//! Where words begin, and parts of words, eight bytes at a time.

use super::class::eight::{self, HIGH, each, last_bytes};
use super::class::visits;

/// Where the runs of letters and digits of ASCII begin in `from..to` of `bytes`, and every byte of other letters, in
/// order. What begins before `from` is none of them.
pub fn word_starts(bytes: &[u8], from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
    let bytes = bytes.get(..to).unwrap_or(bytes);
    let mut inside = from
        .checked_sub(1)
        .and_then(|before| bytes.get(before))
        .map_or(0, |byte| alphanumeric(u64::from(*byte)));
    let (eights, rest) = bytes.get(from..).unwrap_or_default().as_chunks();
    let mut eights = eights.iter();
    let mut rest = Some(last_bytes(rest));
    let (mut at, mut begins) = (from, 0_u64);
    std::iter::from_fn(move || {
        while begins == 0 {
            let eight = eights.next().map(|eight| u64::from_le_bytes(*eight)).or_else(|| rest.take())?;
            let letters = alphanumeric(eight);
            // The byte before, in the place of each; of the first it is the last of the eight before.
            begins = letters & !(letters << 8 | inside) | eight & HIGH;
            inside = letters >> 56;
            at += 8;
            visits::add(8);
        }
        let index = eight::first(begins);
        begins &= begins - 1;
        Some(at - 8 + index)
    })
}

/// Where a capital letter of ASCII follows a small one or a digit from `from` on, in order: `GlobexTenant`.
pub fn humps(bytes: &[u8], from: usize) -> impl Iterator<Item = usize> + '_ {
    let (mut at, mut found, mut before) = (from, 0_u64, 0);
    std::iter::from_fn(move || {
        while found == 0 {
            let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
            let eight =
                rest.first_chunk().map_or_else(|| last_bytes(rest), |eight| u64::from_le_bytes(*eight));
            let capital = between(eight, b'A', b'Z');
            let small = between(eight, b'a', b'z') | between(eight, b'0', b'9');
            found = capital & (small << 8 | before);
            before = small >> 56;
            at += 8;
            visits::add(8);
        }
        let index = eight::first(found);
        found &= found - 1;
        Some(at - 8 + index)
    })
}

/// The highest bit of each byte from `first` to `last`, which are of ASCII.
const fn between(eight: u64, first: u8, last: u8) -> u64 {
    let low = eight & !HIGH;
    at_least(low, first) & !at_least(low, last + 1) & !eight & HIGH
}

/// The highest bit of each byte that is a letter or a digit of ASCII.
const fn alphanumeric(eight: u64) -> u64 {
    // Without the highest bit, so that no sum runs over into the next byte.
    let low = eight & !HIGH;
    let small = low | each(0x20);
    let letter = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digit = at_least(low, b'0') & !at_least(low, b'9' + 1);
    (letter | digit) & !eight & HIGH
}

/// The highest bit of each byte below 128 that is `least` or more.
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
            let found: Vec<usize> = word_starts(bytes, from, bytes.len()).collect();
            proptest::prop_assert_eq!(found, expected);
            let expected: Vec<usize> = (from + 1..bytes.len()).filter(|at| {
                class::is(class::at(bytes, *at), UPPER) && class::is(class::before(bytes, *at), LOWER | DIGIT)
            }).collect();
            proptest::prop_assert_eq!(humps(bytes, from).collect::<Vec<_>>(), expected);
        }
    }
}
