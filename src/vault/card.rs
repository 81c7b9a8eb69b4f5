//! A workshop's line in the library: what the list shows without opening the workshop.
//!
//! Each card has a key of its own, so that a change of one workshop never rewrites the others' and two tabs
//! never overwrite each other's. Cards are derived: one that is lost is made again from the workshop, and so is, behind
//! the list, one of an older [form](Card::is_of_now).

use super::notice::OpenError;
use super::opening;
use super::second_copy::Entries;
use crate::measure::{Digest, Wording, digest};
use crate::workshop::{Document, Instant, Prose, Stage};
use serde::{Deserialize, Serialize};

/// The form of the cards that are written: one more as soon as a card holds what cards of before lack.
const FORM: u32 = 1;

/// What the library shows of a workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its form; cards from before there were several are of form 0.
    #[serde(default)]
    pub(super) form: u32,
    /// What people call the incident.
    pub title: Prose,
    /// The furthest stage that was opened.
    pub stage_reached: Stage,
    /// The last change.
    pub last_changed: Instant,
    /// What is counted, compared and still owed.
    pub digest: Digest,
    /// Where the workshop is closed and [packed](super::Packing): then the card is all that storage holds of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packed: Option<Packed>,
}

/// What is told of a packed workshop without unpacking it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// What it takes of the mirror, in bytes.
    pub units: usize,
    /// How many unreadable parts of it were set aside.
    pub set_aside: usize,
}

impl Card {
    /// The card of a document.
    pub fn of(document: &Document, stage_reached: Stage, last_changed: Instant, wording: Wording) -> Self {
        Self {
            form: FORM,
            title: document.frame.title.clone(),
            stage_reached,
            last_changed,
            digest: digest(document, wording),
            packed: None,
        }
    }

    /// False for one of before, which lacks what cards hold now.
    pub const fn is_of_now(&self) -> bool {
        self.form >= FORM
    }

    /// This card in the form of now, from all that is stored of its workshop. What the workshop does not tell stays: how
    /// far it came, what was found in its words, and that it is packed.
    pub fn made_again(&self, entries: &Entries) -> Result<Self, OpenError> {
        let workshop = opening::open(entries)?.workshop;
        let made = Self::of(&workshop, self.stage_reached, self.last_changed, self.digest.wording);
        Ok(Self { packed: self.packed, ..made })
    }

    /// Actions neither done nor dropped.
    pub fn open_actions(&self) -> usize {
        self.digest.actions.iter().filter(|action| action.is_open()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::super::keys::{Key, Saved, WorkshopKey};
    use super::super::snapshot::{self, Contains};
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{AcceptedRisk, CalendarDate, CauseId, Leg, PersonId, RiskId};
    use serde_json::Value;

    /// A card as pages of before wrote it: of no form, without the reference, the risks and the words of conditions.
    fn of_before(card: &Card) -> Card {
        let mut saved = serde_json::to_value(card).unwrap();
        let fields = saved.as_object_mut().unwrap();
        fields.remove("form");
        let digest = fields.get_mut("digest").and_then(Value::as_object_mut).unwrap();
        for field in ["incident", "risks", "condition_words"] {
            digest.remove(field);
        }
        serde_json::from_value(saved).unwrap()
    }

    fn with_a_risk() -> crate::workshop::Workshop {
        a_workshop()
            .with_person("Ines Okafor", "on-call engineer")
            .with_cause(Leg::Happened, "one setting reaches every gateway")
            .with(AcceptedRisk {
                reason: "it is rare".into(),
                owner: Some(PersonId(1)),
                review: CalendarDate::new(2026, 9, 1),
                ..AcceptedRisk::new(RiskId(1), Some(CauseId(1)), "few know the way back")
            })
            .build()
    }

    #[test]
    fn a_card_of_before_is_made_again_with_what_it_lacks_and_keeps_what_the_workshop_does_not_tell() {
        let (workshop, key) = (with_a_risk(), WorkshopKey(7));
        let at = Instant::parse_rfc3339("2026-03-12T15:00:00Z").unwrap();
        let packed = Some(Packed { units: 900, set_aside: 1 });
        let now = Card { packed, ..Card::of(&workshop, Stage::Close, at, Wording::Blameless) };
        let before = of_before(&now);
        assert!(now.is_of_now() && !before.is_of_now());
        assert!(!before.digest.incident.is_given() && before.digest.risks.is_empty());
        let whole = snapshot::write(&workshop, at, &Contains::new());
        let entries = [(Key::saved(key, Saved::Snapshot), whole)].into();
        let again = before.made_again(&entries).unwrap();
        assert_eq!(again.digest.risks.len(), 1);
        assert_eq!(again, now);
    }

    #[test]
    fn a_card_of_before_is_not_made_again_from_nothing() {
        let at = Instant::from_milliseconds(0);
        let before = of_before(&Card::of(&with_a_risk(), Stage::Close, at, Wording::NotRead));
        assert_eq!(before.made_again(&Entries::new()), Err(OpenError::NotThere));
    }
}
