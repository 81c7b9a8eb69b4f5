//! What happened, when, and when the team knew.

use super::{EventId, Instant, Prose, Stamp};
use serde::{Deserialize, Serialize};

/// When an event happened, as well as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventTime {
    /// Some time after another event: "after E4".
    After(EventId),
    /// Between two instants, which are the same where the time is exact.
    Between {
        /// Not before this.
        earliest: Instant,
        /// Not after this.
        latest: Instant,
    },
    /// Not known at all.
    #[default]
    Unknown,
}

impl EventTime {
    /// An exact time.
    pub const fn exactly(instant: Instant) -> Self {
        Self::Between { earliest: instant, latest: instant }
    }

    /// The earliest instant, where there is one.
    pub const fn earliest(self) -> Option<Instant> {
        match self {
            Self::Between { earliest, .. } => Some(earliest),
            _ => None,
        }
    }

    /// The latest instant, where there is one.
    pub const fn latest(self) -> Option<Instant> {
        match self {
            Self::Between { latest, .. } => Some(latest),
            _ => None,
        }
    }
}

/// What an event was. The markers of the intervals are `Start`, `Detection`, `Acknowledgement`, `Mitigation`
/// and `Resolution`. In the order in which an incident meets them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// Something was changed: release, configuration, scale, data.
    Change,
    /// Customers began to be hurt.
    Start,
    /// A sign of the fault, noticed or not.
    Symptom,
    /// The team learned of it.
    Detection,
    /// Somebody took it up.
    Acknowledgement,
    /// More people or a supplier were called.
    Escalation,
    /// Something was found out or tried.
    Diagnosis,
    /// Customers no longer hurt.
    Mitigation,
    /// Back to normal for good.
    Resolution,
    /// Customers or colleagues were told.
    Communication,
    /// Anything else.
    #[default]
    Other,
}

impl EventKind {
    /// Every kind, in order.
    pub const ALL: [Self; 11] = [
        Self::Change,
        Self::Start,
        Self::Symptom,
        Self::Detection,
        Self::Acknowledgement,
        Self::Escalation,
        Self::Diagnosis,
        Self::Mitigation,
        Self::Resolution,
        Self::Communication,
        Self::Other,
    ];

    /// The word shown and typed after `!` in the one-line entry.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Start => "start",
            Self::Symptom => "symptom",
            Self::Detection => "detection",
            Self::Acknowledgement => "acknowledgement",
            Self::Escalation => "escalation",
            Self::Diagnosis => "diagnosis",
            Self::Mitigation => "mitigation",
            Self::Resolution => "resolution",
            Self::Communication => "communication",
            Self::Other => "other",
        }
    }
}

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Event {
    /// Its short number.
    pub id: EventId,
    /// When it happened.
    pub time: EventTime,
    /// What it was.
    #[serde(default)]
    pub kind: EventKind,
    /// What happened.
    pub statement: Prose,
    /// When the team knew, where that is not when it happened.
    #[serde(default)]
    pub known_to_team: Option<Instant>,
    /// Where this is known from: a log, a ticket, memory.
    #[serde(default)]
    pub source: Prose,
    /// The lines that show it.
    #[serde(default)]
    pub evidence: Prose,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}
