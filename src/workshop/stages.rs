//! The stages of a workshop and the agenda that gives each its time.

use super::{AgendaId, Stamp};
use serde::{Deserialize, Serialize};

/// A stage of the workshop. In the order of the meeting; any order is allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The workshops on this device.
    #[default]
    Library,
    /// Which incident, who is here, how we talk.
    Frame,
    /// What happened, and when it was known.
    Timeline,
    /// What it did to customers and to us.
    Impact,
    /// What started it this time.
    Trigger,
    /// What had to be in place, branch by branch.
    Whys,
    /// The same causes by category.
    Fishbone,
    /// What matters most, and what we do not agree on.
    Weigh,
    /// What will change, by whom and until when.
    Actions,
    /// What went well, what stays open, what leaves this room.
    Close,
    /// The redacted postmortem.
    Release,
}

impl Stage {
    /// Every value, in the order shown.
    pub const ALL: [Self; 11] = [
        Self::Library,
        Self::Frame,
        Self::Timeline,
        Self::Impact,
        Self::Trigger,
        Self::Whys,
        Self::Fishbone,
        Self::Weigh,
        Self::Actions,
        Self::Close,
        Self::Release,
    ];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Library => "Library",
            Self::Frame => "Frame",
            Self::Timeline => "Timeline",
            Self::Impact => "Impact",
            Self::Trigger => "Trigger",
            Self::Whys => "Whys",
            Self::Fishbone => "Fishbone",
            Self::Weigh => "Weigh",
            Self::Actions => "Actions",
            Self::Close => "Close",
            Self::Release => "Release",
        }
    }
}

/// One timebox of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AgendaItem {
    /// Its short number.
    pub id: AgendaId,
    /// Which stage.
    pub stage: Stage,
    /// How long it may take.
    #[serde(default)]
    pub minutes: u16,
    /// Whether it waits for a second sitting.
    #[serde(default)]
    pub second_sitting: bool,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}
