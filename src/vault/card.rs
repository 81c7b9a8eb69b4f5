//! A workshop's line in the library: what the list shows without opening the workshop.
//!
//! Each card has a key of its own, so that a change of one workshop never rewrites the others' and two tabs
//! never overwrite each other's. Cards are derived: one that is lost, or of an older form, is made again from the
//! workshop.

use crate::measure::{Digest, Wording, digest};
use crate::workshop::{Document, Instant, Prose, Stage};
use serde::{Deserialize, Serialize};

/// What the library shows of a workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
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
            title: document.frame.title.clone(),
            stage_reached,
            last_changed,
            digest: digest(document, wording),
            packed: None,
        }
    }

    /// Actions neither done nor dropped.
    pub fn open_actions(&self) -> usize {
        self.digest.actions.iter().filter(|action| action.is_open()).count()
    }
}
