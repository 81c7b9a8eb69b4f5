//! How well a few typed letters fit some words, for finding a thing by typing a part of its name.

use super::fold;

/// A letter at the beginning of a word.
const WORD_START: u32 = 8;
/// A letter right behind the one before it.
const IN_A_ROW: u32 = 9;
/// Any other.
const ANYWHERE: u32 = 1;

/// The best way to find the letters of `typed` in `words`, in their order and in any case: the higher, the better.
/// `None` when they are not there. Spaces that are typed do not count.
///
/// The whole name typed beats its beginning, beginnings of words beat letters inside them: `ns` is "Next stage" before
/// it is "Turns". The cost is the product of both lengths, which are a line each.
pub fn likeness(typed: &str, words: &str) -> Option<u32> {
    let words: Vec<char> = fold(words).chars().collect();
    // best[j]: the best of all ways that put the last letter at `j`.
    let mut best: Vec<Option<u32>> = Vec::new();
    let mut is_first = true;
    for letter in fold(typed).chars().filter(|letter| !letter.is_whitespace()) {
        // The best of all ways that end before `j`, and of the one that ends right before it.
        let (mut before, mut beside) = (is_first.then_some(0), is_first.then_some(0));
        let mut ends = Vec::with_capacity(words.len());
        let mut previous = ' ';
        for (at, other) in words.iter().enumerate() {
            let starts_word = !previous.is_alphanumeric();
            ends.push((letter == *other).then_some(()).and_then(|()| {
                let in_a_row = beside.map(|sum| sum + IN_A_ROW);
                let loose = before.map(|sum| sum + if starts_word { WORD_START } else { ANYWHERE });
                in_a_row.filter(|_| !is_first).max(loose)
            }));
            if !is_first {
                beside = best.get(at).copied().flatten();
                before = before.max(beside);
            }
            previous = *other;
        }
        best = ends;
        is_first = false;
    }
    if is_first { Some(0) } else { best.into_iter().flatten().max() }
}

/// Whether each word that is typed begins a word of `words`: then this is what was meant, and not what only has the
/// letters somewhere. Nothing typed means nothing.
pub fn begins_words(typed: &str, words: &str) -> bool {
    let (typed, words) = (fold(typed), fold(words));
    in_words(&typed).next().is_some()
        && in_words(&typed).all(|begun| in_words(&words).any(|word| word.starts_with(begun)))
}

fn in_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_are_found_in_their_order_in_any_case_and_without_diacritics() {
        assert!(likeness("cafe", "The Café").is_some());
        assert!(likeness("tse", "Test stage").is_some());
        assert_eq!(likeness("est", "Set"), None);
        assert_eq!(likeness("stage", "Stag"), None);
    }

    #[test]
    fn beginnings_of_words_come_before_letters_inside_them() {
        assert!(likeness("ns", "Next stage") > likeness("ns", "Turns"));
        assert!(likeness("un", "Undo") > likeness("un", "Blank the wall, and back again"));
    }

    #[test]
    fn letters_in_a_row_come_before_letters_apart() {
        assert!(likeness("wall", "Blank the wall") > likeness("wall", "What a long lane"));
    }

    #[test]
    fn what_is_typed_begins_words_in_any_order_and_case() {
        assert!(begins_words("vote", "Votes: reveal them on the wall"));
        assert!(begins_words("wall Rev", "Votes: reveal them on the wall"));
        assert!(begins_words("cafe", "The Café"));
        for typed in ["vote", "move vote", "", " "] {
            assert!(!begins_words(typed, "Move the cause out, beside the one it stands under"), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_fits_everything_alike() {
        assert_eq!(likeness(" ", "Undo"), Some(0));
        assert_eq!(likeness("", ""), Some(0));
    }

    proptest! {
        #[test]
        fn any_letters_of_a_text_in_its_order_are_found(words in "\\PC{0,30}", picks in prop::collection::vec(any::<bool>(), 30)) {
            let typed: String = words.chars().zip(picks).filter(|(_, picked)| *picked).map(|(letter, _)| letter).collect();
            prop_assert!(likeness(&typed, &words).is_some());
        }
    }
}
