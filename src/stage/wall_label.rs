//! The few characters a cause has on an overview of forty.

use crate::coach::WALL_LABEL_MOST;
use crate::redact::SafeText;

/// The stated label; where there is none, the text up to its last whole word that fits.
pub(super) fn wall_label(stated: &SafeText, text: &SafeText) -> SafeText {
    let source = if stated.as_str().is_empty() { text } else { stated };
    source.shortened_at_word(WALL_LABEL_MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_ends_at_a_word_and_keeps_its_length() {
        let text = SafeText::fixed("Alert routes have no owner once a team is renamed");
        let label = wall_label(&SafeText::default(), &text);
        assert_eq!(label.as_str(), "Alert routes have no owner…");
        assert!(label.as_str().chars().count() <= WALL_LABEL_MOST);
    }

    #[test]
    fn a_stated_label_goes_first() {
        let label =
            wall_label(&SafeText::fixed("No route owner"), &SafeText::fixed("Alert routes have no owner"));
        assert_eq!(label.as_str(), "No route owner");
    }
}
