//! Which incident this is and how the room is set up.

use super::{CalendarDate, HintName, Prose, Stamp, ZoneTable};
use serde::{Deserialize, Serialize};

/// How bad it was, by the usual four steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The worst: everybody was hurt.
    One,
    /// Many were hurt.
    Two,
    /// Some were hurt.
    Three,
    /// Nobody was hurt yet.
    Four,
}

impl Severity {
    /// Every value, in the order shown.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::One => "1, critical",
            Self::Two => "2, major",
            Self::Three => "3, minor",
            Self::Four => "4, near miss",
        }
    }
}

/// What the room sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Wall {
    /// The wall is the same picture as the laptop.
    #[default]
    Mirrored,
    /// The wall is a second screen.
    SecondScreen,
    /// One window is shared in a call.
    SharedWindow,
}

impl Wall {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Mirrored, Self::SecondScreen, Self::SharedWindow];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Mirrored => "the same picture as this laptop",
            Self::SecondScreen => "a second screen",
            Self::SharedWindow => "a shared window of a call",
        }
    }
}

/// The frame of the workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Frame {
    /// What people call the incident.
    pub title: Prose,
    /// How bad it was.
    pub severity: Option<Severity>,
    /// Which service was hit.
    pub service: Prose,
    /// Which class of incident: configuration change, capacity, dependency...
    pub incident_class: Prose,
    /// What the service is called where it runs, for commands that look for evidence.
    #[serde(skip_serializing_if = "Prose::is_empty")]
    pub workload: Prose,
    /// The namespace it runs in, for the same commands.
    #[serde(skip_serializing_if = "Prose::is_empty")]
    pub namespace: Prose,
    /// Which actions of earlier incidents like this one were done and why they were not enough, and what outranked the
    /// others.
    #[serde(skip_serializing_if = "Prose::is_empty")]
    pub earlier_actions: Prose,
    /// The day it began; completes clocks without a date.
    pub day: Option<CalendarDate>,
    /// The day the room met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met_on: Option<CalendarDate>,
    /// The zone in which times are read and shown.
    pub zone: ZoneTable,
    /// How long the meeting may take.
    pub meeting_minutes: u16,
    /// What the room sees.
    pub wall: Wall,
    /// Hints of the coach that stay silent in this workshop.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints_silenced: Vec<HintName>,
    /// Last change.
    pub stamp: Stamp,
}
