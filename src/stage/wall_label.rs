//! The few characters a cause has on an overview of forty.

use crate::coach::{WALL_LABEL_MOST, wall_label_words};
use crate::redact::{SafeText, say};

/// The stated label; where there is none, the one that is proposed, and where no word fits, as much as does.
pub(super) fn wall_label(stated: &SafeText, text: &SafeText) -> SafeText {
    if !stated.as_str().is_empty() {
        return stated.shortened_at_word(WALL_LABEL_MOST);
    }
    let words: Vec<SafeText> =
        wall_label_words(text.as_str()).into_iter().map(|word| text.cut(word)).collect();
    let proposed = say::join(&words, " ");
    if proposed.is_blank() { text.shortened_at_word(WALL_LABEL_MOST) } else { proposed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_ends_at_a_word_that_can_end_it() {
        let label = |text| wall_label(&SafeText::default(), &SafeText::fixed(text));
        let of_routes = label("Alert routes have no owner once a team is renamed");
        assert_eq!(of_routes.as_str(), "Alert routes have no owner");
        assert_eq!(label("There was no canary stage for that change").as_str(), "no canary stage");
    }

    #[test]
    fn a_word_longer_than_a_label_is_cut_and_says_so() {
        let label = wall_label(&SafeText::default(), &SafeText::fixed("x123456789x123456789x123456789"));
        assert_eq!(label.as_str().chars().count(), WALL_LABEL_MOST);
        assert!(label.as_str().ends_with('…'));
    }

    #[test]
    fn a_stated_label_goes_first() {
        let label =
            wall_label(&SafeText::fixed("No route owner"), &SafeText::fixed("Alert routes have no owner"));
        assert_eq!(label.as_str(), "No route owner");
    }
}
