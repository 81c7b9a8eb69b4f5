//! Thousands of names, each kept without the letters that it begins with as the one before it does: in a page that is
//! compressed anyway they still weigh a fifth less so.
//!
//! The list is written out for readers in a text file; the compiler shortens it, and it is written out again when it is
//! first asked. **Start reading** at [`NameList::holds`].

use crate::redact::detect::words;
use crate::text::class::{self, UPPER};
use std::sync::OnceLock;

/// Names in small letters.
pub(in crate::redact) struct NameList {
    /// Each name: how many letters it has in common with the one before, counted from `A`, and its other letters.
    shortened: &'static [u8],
    written: OnceLock<Written>,
}

/// The list as it is looked up.
struct Written {
    /// The names in order, with a space before each of them.
    names: Vec<u8>,
    /// One bit for each sort of name: most words are none of them.
    sorts: Vec<u64>,
}

impl NameList {
    /// The list that [`shortened`] made.
    pub(in crate::redact) const fn of(shortened: &'static [u8]) -> Self {
        Self { shortened, written: OnceLock::new() }
    }

    /// True when `word` is one of them, in letters of any case.
    #[inline(never)]
    pub(in crate::redact) fn holds(&self, word: &[u8]) -> bool {
        self.may_hold(word) && self.written.get().is_some_and(|written| words::is_among(&written.names, word))
    }

    /// False for most words that are none of them.
    #[inline(never)]
    pub(in crate::redact) fn may_hold(&self, word: &[u8]) -> bool {
        let written = self.written.get_or_init(|| written(self.shortened));
        let sort = sort(word);
        word.len() > 1 && written.sorts.get(sort >> 6).is_some_and(|sorts| sorts & (1 << (sort & 63)) != 0)
    }
}

/// Names of one sort have the same length and the same first three letters and last one, or are mixed with them.
fn sort(word: &[u8]) -> usize {
    let letter = |at: usize| u32::from(class::at(word, at) & 31);
    let letters = [letter(0), letter(1), letter(2), letter(word.len().saturating_sub(1)), word.len() as u32];
    let number = letters.iter().fold(0, |number: u32, letter| number << 5 ^ letter);
    (number.wrapping_mul(0x9e37_79b1) >> 15) as usize
}

#[inline(never)]
fn written(shortened: &[u8]) -> Written {
    // Two of three bytes are those that the names share with the ones before.
    let mut names: Vec<u8> = Vec::with_capacity(shortened.len() * 3);
    let mut sorts = vec![0; 1 << 11];
    let mut start = 0;
    for (at, byte) in shortened.iter().enumerate() {
        if !class::is(*byte, UPPER) {
            names.push(*byte);
        } else {
            names.push(b' ');
            let before = start;
            start = names.len();
            names.extend_from_within(before..before + usize::from(byte - b'A'));
        }
        // The next name begins, or none.
        if class::is(class::at(shortened, at + 1), UPPER) || at + 1 == shortened.len() {
            let sort = sort(names.get(start..).unwrap_or_default());
            if let Some(bits) = sorts.get_mut(sort >> 6) {
                *bits |= 1 << (sort & 63);
            }
        }
    }
    Written { names, sorts }
}

/// How many bytes [`shortened`] makes of these names.
pub(in crate::redact) const fn shortened_length(names: &str) -> usize {
    shorten(names, &mut [])
}

/// These names, which white space parts, without what each has in common with the one before. Names out of order do
/// not build.
pub(in crate::redact) const fn shortened<const LENGTH: usize>(names: &str) -> [u8; LENGTH] {
    let mut into = [0; LENGTH];
    shorten(names, &mut into);
    into
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
const fn shorten(names: &str, into: &mut [u8]) -> usize {
    let bytes = names.as_bytes();
    let (mut before, mut start, mut at, mut length) = (0, 0, 0, 0);
    while at < bytes.len() {
        if bytes[at].is_ascii_whitespace() {
            let mut common = 0;
            while before < start && bytes[before + common] == bytes[start + common] {
                common += 1;
            }
            assert!(
                before == start || bytes[before + common] < bytes[start + common],
                "the names are in order"
            );
            let mut from = start + common;
            put(into, length, b'A' + common as u8);
            length += 1;
            while from < at {
                put(into, length, bytes[from]);
                (from, length) = (from + 1, length + 1);
            }
            (before, start) = (start, at + 1);
        }
        at += 1;
    }
    length
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
const fn put(into: &mut [u8], at: usize, byte: u8) {
    if at < into.len() {
        into[at] = byte;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &str = "ann anna annika\nbo bob\n";
    static LIST: NameList = NameList::of(&shortened::<{ shortened_length(NAMES) }>(NAMES));

    #[test]
    fn a_list_holds_its_names_in_any_case_and_no_others() {
        for name in ["ann", "Anna", "ANNIKA", "bo", "bob"] {
            assert!(LIST.holds(name.as_bytes()), "{name}");
        }
        for word in ["", "a", "an", "annik", "annikas", "bobo", "bo bob", "zo"] {
            assert!(!LIST.holds(word.as_bytes()), "{word}");
        }
    }

    #[test]
    fn what_names_have_in_common_is_kept_once() {
        assert_eq!(LIST.shortened, b"AannDaDikaAboCb");
    }
}
