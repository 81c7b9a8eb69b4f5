//! For whom a release is, and what was decided about it.

use super::{CalendarDate, HintName, Instant, Prose, ShortNumber, Stamp};
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

/// What happens to the value of a field on its way to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldTreatment {
    /// Text: redacted, and only where evidence was chosen for the release.
    Chosen,
    /// An instant: as clocks of the workshop's zone showed it, with the offset from UTC.
    Clock,
    /// Not printed; it decides how something else is.
    Decides,
    /// Does not leave.
    Drop,
    /// Part of the form of the postmortem: its numbers, its headings.
    Form,
    /// Text: a general kind stands for it.
    Kind,
    /// A person: by name.
    Name,
    /// As it is: a choice from a list, a date, a number that says nothing about anybody.
    Print,
    /// A figure or a length: as a range.
    Range,
    /// Text: redacted.
    Redact,
    /// A person: by role.
    Role,
    /// An instant: as the time since the stated start of the impact.
    TPlus,
    /// An instant: date and time in UTC.
    Utc,
    /// A line says that something was withheld, not what.
    Withheld,
}

impl FieldTreatment {
    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Chosen => "redacted, if evidence is chosen",
            Self::Clock => "clock time",
            Self::Decides => "not printed",
            Self::Drop => "stays here",
            Self::Form => "always",
            Self::Kind => "a general kind",
            Self::Name => "by name",
            Self::Print => "as it is",
            Self::Range => "as a range",
            Self::Redact => "redacted",
            Self::Role => "by role",
            Self::TPlus => "time since the start",
            Self::Utc => "date and time in UTC",
            Self::Withheld => "named as withheld",
        }
    }
}

/// Another treatment of one field for one audience than the usual one. The postmortem's table says which fields there
/// are and what may be chosen: a choice it does not know, or does not allow, changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FieldChoice {
    /// The type of row.
    pub row: String,
    /// Its field.
    pub field: String,
    /// For whom.
    pub audience: Audience,
    /// What happens to it.
    pub treatment: FieldTreatment,
    /// Why these readers get more than usual; nothing is asked where they get less.
    #[serde(default)]
    pub reason: Prose,
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
    /// Fields that leave otherwise than usual.
    pub fields: Vec<FieldChoice>,
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
    /// The question of the coach that was taken up about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<HintName>,
    /// Hints of the coach that were read and left where they stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints_left: Vec<HintName>,
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
