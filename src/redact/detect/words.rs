//! Lists of words, with a quick no for the many words that are on none.

/// Words in small letters.
pub(super) struct Words {
    words: &'static [&'static str],
    /// One bit for each sort of word on the list, of 256.
    sorts: [u64; 4],
}

impl Words {
    /// The list of these words.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    pub(super) const fn of(words: &'static [&'static str]) -> Self {
        let mut sorts = [0; 4];
        let mut index = 0;
        while index < words.len() {
            let sort = sort(words[index].as_bytes());
            sorts[sort >> 6] |= 1 << (sort & 63);
            index += 1;
        }
        Self { words, sorts }
    }

    /// True when `word` is one of them, in letters of any case.
    pub(super) fn hold(&self, word: &[u8]) -> bool {
        let sort = sort(word);
        self.sorts.get(sort >> 6).is_some_and(|sorts| sorts & (1 << (sort & 63)) != 0)
            && self.words.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word))
    }
}

/// Words of one sort have the same first and last letter, without case, and the same length, or nearly.
const fn sort(word: &[u8]) -> usize {
    match word {
        [first, .., last] => ((*first as usize & 31) * 37 + (*last as usize & 31) * 11 + word.len()) & 255,
        _ => 0,
    }
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
}
