//! Lists of words, with a quick no for the many words that are on none.

use crate::redact::detect::beside::is_one_of;
use crate::text::class;

/// Words in small letters.
pub(super) struct Words {
    words: &'static [&'static str],
    sorts: Sorts<8>,
}

impl Words {
    /// All of them.
    pub(super) const fn all(&self) -> &'static [&'static str] {
        self.words
    }

    /// The list of these words.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    pub(super) const fn of(words: &'static [&'static str]) -> Self {
        let mut sorts = Sorts([0; 8]);
        let mut index = 0;
        while index < words.len() {
            sorts.add(words[index].as_bytes());
            index += 1;
        }
        Self { words, sorts }
    }

    /// True when `word` is one of them, in letters of any case.
    pub(super) fn hold(&self, word: &[u8]) -> bool {
        self.sorts.hold(word) && is_one_of(word, self.words)
    }
}

/// A bit for each sort of word in a table, of 64 in each of the numbers: a quick no.
pub(super) struct Sorts<const NUMBERS: usize>([u64; NUMBERS]);

impl<const NUMBERS: usize> Sorts<NUMBERS> {
    /// Those of the words that begin the rows.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    pub(super) const fn of_rows<T>(rows: &[(&str, T)]) -> Self {
        let mut sorts = Self([0; NUMBERS]);
        let mut index = 0;
        while index < rows.len() {
            sorts.add(rows[index].0.as_bytes());
            index += 1;
        }
        sorts
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    const fn add(&mut self, word: &[u8]) {
        let sort = sort(word) % (NUMBERS * 64);
        self.0[sort >> 6] |= 1 << (sort & 63);
    }

    /// False for most words that are not in the table.
    pub(super) fn hold(&self, word: &[u8]) -> bool {
        let sort = sort(word) % (NUMBERS * 64);
        self.0.get(sort >> 6).is_some_and(|sorts| sorts & (1 << (sort & 63)) != 0)
    }
}

/// How words end: a quick no before any of several lists is asked.
pub(super) struct Endings([u64; 16]);

impl Endings {
    /// The last two letters of all these words.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    pub(super) const fn of(lists: &[&[&str]]) -> Self {
        let mut endings = [0; 16];
        let mut list = 0;
        while list < lists.len() {
            let mut index = 0;
            while index < lists[list].len() {
                let ending = ending(lists[list][index].as_bytes());
                endings[ending >> 6] |= 1 << (ending & 63);
                index += 1;
            }
            list += 1;
        }
        Self(endings)
    }

    /// The same of words in one text, with a space between.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    pub(super) const fn of_text(words: &str) -> Self {
        let bytes = words.as_bytes();
        let mut endings = [0; 16];
        let mut at = 2;
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                let ending = (bytes[at - 2] as usize & 31) << 5 | bytes[at - 1] as usize & 31;
                endings[ending >> 6] |= 1 << (ending & 63);
            }
            at += 1;
        }
        Self(endings)
    }

    /// True when one of the words ends like `word`, in letters of any case.
    pub(super) fn hold(&self, word: &[u8]) -> bool {
        let ending = ending(word);
        self.0.get(ending >> 6).is_some_and(|endings| endings & (1 << (ending & 63)) != 0)
    }
}

/// The last two letters, without their case.
const fn ending(word: &[u8]) -> usize {
    match word {
        [.., first, last] => (*first as usize & 31) << 5 | *last as usize & 31,
        _ => 0,
    }
}

/// Words of one sort have the same first, second and last letter, without case, and the same length, or nearly.
const fn sort(word: &[u8]) -> usize {
    match word {
        [first, second, .., last] => {
            let letters =
                (*first as usize & 31) * 37 + (*second as usize & 31) * 149 + (*last as usize & 31) * 11;
            letters + word.len()
        }
        [first, last] => (*first as usize & 31) * 37 + (*last as usize & 31) * 11,
        _ => 0,
    }
}

/// Words in small letters in one text, in order and with a space between: many words, of which a slice for each would
/// weigh more than its letters.
pub(in crate::redact) struct Lexicon(&'static str);

impl Lexicon {
    /// The words of this text, which does not build out of order.
    pub(in crate::redact) const fn of(words: &'static str) -> Self {
        Self(in_order(words))
    }

    /// True when `word` is one of them, in letters of any case.
    pub(in crate::redact) fn holds(&self, word: &[u8]) -> bool {
        is_among(self.0.as_bytes(), word)
    }
}

/// A lexicon that is asked about many words, with a quick no for most of them.
pub(super) struct QuickLexicon {
    words: Lexicon,
    /// One bit for each sort of word, of 2048.
    sorts: [u64; 32],
}

impl QuickLexicon {
    /// The words of this text, which does not build out of order.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    pub(super) const fn of(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let mut sorts = [0; 32];
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                sorts[beginning(bytes[start], bytes[at - 1])] |= 1 << fine_sort(bytes[start + 1], at - start);
                start = at + 1;
            }
            at += 1;
        }
        Self { words: Lexicon::of(words), sorts }
    }

    /// True when `word` is one of them, in letters of any case.
    pub(super) fn holds(&self, word: &[u8]) -> bool {
        self.may_hold(word) && self.words.holds(word)
    }

    /// False for most words that are none of them.
    #[inline]
    pub(super) fn may_hold(&self, word: &[u8]) -> bool {
        let ([first, second, ..], Some(last)) = (word, word.last()) else { return false };
        let sorts = self.sorts.get(beginning(*first, *last)).copied().unwrap_or(0);
        sorts & (1 << fine_sort(*second, word.len())) != 0
    }
}

/// True when `word` is one of these, which are in order and parted by spaces, in letters of any case.
#[inline(never)]
pub(super) fn is_among(words: &[u8], word: &[u8]) -> bool {
    let (mut low, mut high) = (0, words.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = class::run_start(words, middle, middle - low, |byte| byte != b' ');
        let same = |(own, byte): &(&u8, &u8)| **own == byte.to_ascii_lowercase() && **own != b' ';
        let common = words.get(start..).unwrap_or_default().iter().zip(word).take_while(same).count();
        let own = class::at(words, start + common);
        match word.get(common) {
            None if matches!(own, b' ' | 0) => return true,
            Some(byte) if own < byte.to_ascii_lowercase() => {
                low = class::run_end(words, start + common, words.len(), |byte| byte != b' ') + 1;
            }
            _ => high = start,
        }
    }
    false
}

/// These words, which do not build out of order.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
const fn in_order(words: &'static str) -> &'static str {
    let bytes = words.as_bytes();
    let (mut start, mut at) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b' ' {
            let next = at + 1;
            let mut same = 0;
            while bytes[start + same] == bytes[next + same] && bytes[start + same] != b' ' {
                same += 1;
            }
            assert!(bytes[start + same] < bytes[next + same], "the words are in order");
            start = next;
        }
        at += 1;
    }
    words
}

/// The first and the last letter, mixed so that common ones do not meet.
const fn beginning(first: u8, last: u8) -> usize {
    let (first, last) = (first | 32, last | 32);
    ((first ^ last << 1 ^ last >> 3) & 31) as usize
}

/// The second letter and the length.
const fn fine_sort(second: u8, length: usize) -> u32 {
    (second as u32 & 31) ^ (length as u32 & 7) << 3
}

#[cfg(test)]
mod tests {
    use super::*;

    static LIST: Words = Words::of(&["host", "hosts", "a", "node"]);

    #[test]
    fn a_list_holds_its_words_in_any_case_and_no_others() {
        for word in ["host", "HOSTS", "Node", "a"] {
            assert!(LIST.hold(word.as_bytes()), "{word}");
        }
        for word in ["", "hos", "hostss", "b", "nodes", "hast"] {
            assert!(!LIST.hold(word.as_bytes()), "{word}");
        }
    }

    static TEXT: Lexicon = Lexicon::of("atlas titan zeus");
    static QUICK: QuickLexicon = QuickLexicon::of("atlas titan zeus");

    #[test]
    fn a_text_of_words_holds_them_in_any_case_and_no_others() {
        for word in ["atlas", "Titan", "ZEUS"] {
            assert!(TEXT.holds(word.as_bytes()) && QUICK.holds(word.as_bytes()), "{word}");
        }
        for word in ["", "a", "atla", "atlas titan", "titans", "zeus "] {
            assert!(!TEXT.holds(word.as_bytes()) && !QUICK.holds(word.as_bytes()), "{word}");
        }
    }
}
