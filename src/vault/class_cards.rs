//! What colleagues have shared of their incidents: class cards, kept beside the workshops and counted like own ones.

use crate::measure::Digest;
use crate::workshop::Prose;
use serde::{Deserialize, Serialize};

/// Where they stand in storage.
pub const CLASS_CARDS: &str = "whybone/1/class-cards";

const FORMAT: &str = "whybone-class-card";

/// A device keeps so many: five years of somebody else's two hundred.
const MOST: usize = 1_000;

/// The class cards of this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClassCards(pub Vec<Digest>);

/// Why a file is no class card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClassCardError {
    /// Not the format.
    #[error("That is no class card. Nothing was changed. A class card is saved at Release, under More.")]
    NotACard,
    /// From a newer Whybone.
    #[error(
        "That class card comes from a newer version. Nothing was changed. Reload this page, then take it in again."
    )]
    TooNew,
    /// No room.
    #[error(
        "This device holds {MOST} class cards, which is all it takes. Nothing was changed. Remove some first."
    )]
    Full,
}

#[derive(Deserialize)]
struct File {
    format: String,
    version: u32,
    card: Digest,
}

impl ClassCards {
    /// Takes in the text of a file. The same card twice is one card; words of actions are never taken in.
    pub fn add(&mut self, text: &str) -> Result<(), ClassCardError> {
        let file: File = crate::json::from_text(text).map_err(|_| ClassCardError::NotACard)?;
        match (file.format.as_str(), file.version) {
            (FORMAT, 1) => {}
            (FORMAT, 2..) => return Err(ClassCardError::TooNew),
            _ => return Err(ClassCardError::NotACard),
        }
        let mut card = Digest { condition_words: Prose::default(), ..file.card };
        for action in &mut card.actions {
            action.what = Prose::default();
            action.owner = Prose::default();
            action.tracker = Prose::default();
        }
        if self.0.contains(&card) {
            return Ok(());
        }
        if self.0.len() >= MOST {
            return Err(ClassCardError::Full);
        }
        self.0.push(card);
        Ok(())
    }

    /// Takes one away. It counts no longer; the file it came from brings it back.
    pub fn remove(&mut self, card: &Digest) {
        self.0.retain(|other| other != card);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_taken_in_once_and_without_the_words_of_actions() {
        let text = r#"{"format":"whybone-class-card","version":1,
            "card":{"incident_class":"capacity","actions":[{"id":1,"what":"call Mirela"}]}}"#;
        let mut cards = ClassCards::default();
        assert_eq!((cards.add(text), cards.add(text)), (Ok(()), Ok(())));
        assert_eq!(cards.0.len(), 1);
        assert!(cards.0[0].actions[0].what.is_blank());
    }

    #[test]
    fn what_is_no_card_changes_nothing() {
        let mut cards = ClassCards::default();
        assert_eq!(cards.add("{}"), Err(ClassCardError::NotACard));
        assert_eq!(
            cards.add(r#"{"format":"whybone-class-card","version":2,"card":{}}"#),
            Err(ClassCardError::TooNew)
        );
        assert_eq!(
            cards.add(r#"{"format":"whybone-workshop","version":1,"card":{}}"#),
            Err(ClassCardError::NotACard)
        );
        assert!(cards.0.is_empty());
    }
}
