//! What started it this time, as opposed to what made it possible.

use super::{EventId, Prose, Stamp};
use serde::{Deserialize, Serialize};

/// How many triggers there were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TriggerAnswer {
    /// One event started it.
    One,
    /// Several came together.
    Several,
    /// No clear trigger: the system could reach this state by itself.
    NoClear,
}

impl TriggerAnswer {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::One, Self::Several, Self::NoClear];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::One => "one trigger",
            Self::Several => "several together",
            Self::NoClear => "no clear trigger",
        }
    }
}

/// The trigger. It points at events, which are not entered twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Trigger {
    /// How many there were.
    pub answer: Option<TriggerAnswer>,
    /// Which events.
    pub events: Vec<EventId>,
    /// In one sentence.
    pub statement: Prose,
    /// Without a clear trigger: which limit was crossed.
    pub limit_crossed: Prose,
    /// Without a clear trigger: when the trend was first visible.
    pub trend_first_visible: Prose,
    /// Without a clear trigger: what must be recorded to answer next time.
    pub to_record_next_time: Prose,
    /// Last change.
    pub stamp: Stamp,
}
