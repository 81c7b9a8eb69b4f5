//! A short name for the wall, proposed from a statement.

use std::ops::Range;

/// As many characters as a wall label may have.
pub const WALL_LABEL_MOST: usize = 28;

/// The same in words, for the field.
pub const WALL_LABEL_HINT: &str = "At most 28 characters.";

/// Words that carry too little to begin a label with.
const ARTICLES: [&str; 3] = ["a", "an", "the"];

/// Words after which a label must go on; it ends before them instead.
const JOINING: [&str; 22] = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "is", "its", "no", "of", "on", "or",
    "that", "the", "to", "was", "were", "with",
];

/// The first words of the statement that fit, without an article before them or a joining word after them.
/// Empty where not even one word fits.
pub fn propose_wall_label(statement: &str) -> String {
    statement.get(wall_label_bytes(statement)).unwrap_or_default().to_owned()
}

/// The bytes of the statement that are proposed as its label.
pub fn wall_label_bytes(statement: &str) -> Range<usize> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for word in statement.split_whitespace() {
        let start = at + statement.get(at..).and_then(|rest| rest.find(word)).unwrap_or_default();
        at = start + word.len();
        words.push(start..at);
    }
    let said = |word: &Range<usize>| statement.get(word.clone()).unwrap_or_default();
    if words.len() > 1 && words.first().is_some_and(|word| is_one_of(&ARTICLES, said(word))) {
        words.remove(0);
    }
    let all = words.len();
    let start = words.first().map_or(0, |word| word.start);
    let length = |end: usize| statement.get(start..end).unwrap_or_default().chars().count();
    while words.last().is_some_and(|last| length(last.end) > WALL_LABEL_MOST) {
        words.pop();
    }
    let was_cut = words.len() < all;
    while was_cut && words.last().is_some_and(|word| is_one_of(&JOINING, said(word))) {
        words.pop();
    }
    let end = words.last().map_or(start, |word| word.end);
    let label = statement.get(start..end).unwrap_or_default();
    start..start + label.trim_end_matches(['.', ',', ';', ':']).len()
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|other| other.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_statement_is_its_own_label() {
        assert_eq!(propose_wall_label("No canary stage."), "No canary stage");
    }

    #[test]
    fn a_long_statement_ends_at_a_word_that_can_end_it() {
        let label = propose_wall_label("The playback alert went to a chat channel that was closed");
        assert_eq!(label, "playback alert went");
    }

    #[test]
    fn the_field_says_how_long_a_label_may_be() {
        assert!(WALL_LABEL_HINT.contains(&WALL_LABEL_MOST.to_string()));
    }

    #[test]
    fn a_word_too_long_for_the_wall_gives_no_label() {
        assert_eq!(propose_wall_label(&"x".repeat(WALL_LABEL_MOST + 1)), "");
    }

    proptest! {
        #[test]
        fn a_proposal_always_fits(statement in "\\PC*") {
            prop_assert!(propose_wall_label(&statement).chars().count() <= WALL_LABEL_MOST);
        }
    }
}
