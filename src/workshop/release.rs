//! For whom a release is, and what was decided about it.

use super::{CalendarDate, Instant, Prose, ShortNumber, Stamp};
use serde::{Deserialize, Serialize};

/// Who will read what leaves. From the closest to the farthest reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The wall: people as roles, action owners by name, no secret ever.
    Room,
    /// The team: people as roles in the story, owners by name; hosts, links and tickets stay.
    Team,
    /// The company: e-mail, phones, customers, hosts, addresses and handles go too.
    Company,
    /// Everybody: times become T+minutes, services become kinds, owners become roles.
    #[default]
    Public,
}

impl Audience {
    /// The audiences a file can be released for.
    pub const RELEASED: [Self; 3] = [Self::Team, Self::Company, Self::Public];

    /// Its word, as typed after `--audience` and shown on buttons.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Team => "team",
            Self::Company => "company",
            Self::Public => "public",
        }
    }
}

/// How far a release has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReleaseState {
    /// Still being written.
    #[default]
    Draft,
    /// Somebody else has read it.
    Reviewed,
    /// Sent.
    Final,
}

impl ReleaseState {
    /// Every state, in order.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Reviewed, Self::Final];

    /// The word shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
            Self::Final => "final",
        }
    }
}

/// Something that left, and when: a second release can say that it is not the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ReleaseRecord {
    /// When it left.
    pub at: Instant,
    /// For whom.
    pub audience: Audience,
    /// In which state.
    pub state: ReleaseState,
}

/// The settings of the release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Release {
    /// How far it has come.
    pub state: ReleaseState,
    /// For whom it is being prepared.
    pub audience: Audience,
    /// Whether evidence snippets are printed for the team and the company.
    pub with_evidence: bool,
    /// What has left so far.
    pub records: Vec<ReleaseRecord>,
    /// Last change.
    pub stamp: Stamp,
}

/// What is marked about one numbered thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Mark {
    /// The thing.
    pub about: ShortNumber,
    /// To be finished tonight, not in the room.
    #[serde(default)]
    pub tonight: bool,
    /// Somebody asked that it stays in this room.
    #[serde(default)]
    pub withheld: bool,
    /// Printed as withheld for security until fixed.
    #[serde(default)]
    pub restricted: Option<Restriction>,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// Until when, and by whom, something is held back for security.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Restriction {
    /// Until this day.
    pub until: Option<CalendarDate>,
    /// Held by this role.
    pub held_by: Prose,
}
