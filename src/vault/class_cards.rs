//! What colleagues have shared of their incidents: class cards, kept beside the workshops and counted like own ones.

use crate::measure::Digest;
use crate::workshop::{Prose, Reference};
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

/// What taking a card in did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenIn {
    /// It is the first of its incident.
    New,
    /// It stands in place of the one of the same incident.
    InPlaceOfBefore,
}

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
    /// Takes in the text of a file. Of one incident there is one card, the one that was taken in last; words of actions
    /// are never taken in.
    pub fn add(&mut self, text: &str) -> Result<TakenIn, ClassCardError> {
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
        let is_of_it = |other: &&mut Digest| {
            **other == card || card.incident.is_given() && other.incident == card.incident
        };
        if let Some(before) = self.0.iter_mut().find(is_of_it) {
            *before = card;
            return Ok(TakenIn::InPlaceOfBefore);
        }
        if self.0.len() >= MOST {
            return Err(ClassCardError::Full);
        }
        self.0.push(card);
        Ok(TakenIn::New)
    }

    /// The cards of incidents that are none of these: what is on this device itself counts once.
    pub fn besides(&self, own: &[Reference]) -> Vec<&Digest> {
        self.0.iter().filter(|card| !card.incident.is_given() || !own.contains(&card.incident)).collect()
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
        assert_eq!((cards.add(text), cards.add(text)), (Ok(TakenIn::New), Ok(TakenIn::InPlaceOfBefore)));
        assert_eq!(cards.0.len(), 1);
        assert!(cards.0[0].actions[0].what.is_blank());
    }

    fn card(incident: &str, gaps: usize) -> String {
        format!(
            r#"{{"format":"whybone-class-card","version":1,
            "card":{{"incident":"{incident}","incident_class":"capacity","detection_gaps":{gaps}}}}}"#
        )
    }

    #[test]
    fn a_newer_card_of_the_same_incident_stands_in_place_of_the_older() {
        let mut cards = ClassCards::default();
        assert_eq!(cards.add(&card("postmortem-kfwqtzmbx", 1)), Ok(TakenIn::New));
        assert_eq!(cards.add(&card("postmortem-kfwqtzmbx", 2)), Ok(TakenIn::InPlaceOfBefore));
        assert_eq!(cards.add(&card("postmortem-zzzzzzzzz", 1)), Ok(TakenIn::New));
        assert_eq!(cards.0.iter().map(|card| card.detection_gaps).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn a_card_of_an_incident_that_is_on_this_device_counts_once() {
        let mut cards = ClassCards::default();
        for incident in ["postmortem-kfwqtzmbx", "postmortem-zzzzzzzzz", ""] {
            cards.add(&card(incident, 1)).unwrap();
        }
        let own = [Reference::from("kfwqtzmbx".to_owned())];
        assert_eq!(cards.besides(&own).len(), 2);
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
