//! How the meeting ends.

use super::{CalendarDate, CauseId, NoteId, PersonId, Prose, QuestionId, Stamp};
use serde::{Deserialize, Serialize};

/// What a closing note says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Went well.
    #[default]
    WentWell,
    /// We got lucky.
    GotLucky,
    /// Surprised us.
    Surprised,
}

impl NoteKind {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::WentWell, Self::GotLucky, Self::Surprised];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::WentWell => "went well",
            Self::GotLucky => "got lucky",
            Self::Surprised => "surprised us",
        }
    }
}

/// A closing note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Note {
    /// Its short number.
    pub id: NoteId,
    /// What it says.
    #[serde(default)]
    pub kind: NoteKind,
    /// The note.
    #[serde(default)]
    pub statement: Prose,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// A question nobody in the room could answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct OpenQuestion {
    /// Its short number.
    pub id: QuestionId,
    /// The question.
    #[serde(default)]
    pub statement: Prose,
    /// Who looks.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// By when.
    #[serde(default)]
    pub by: Option<CalendarDate>,
    /// Which cause it is about.
    #[serde(default)]
    pub about: Option<CauseId>,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// The closing of the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Closing {
    /// Who was not here, and what they would have added.
    pub not_here: Prose,
    /// Hands: learned something usable.
    pub learned: Option<u16>,
    /// Hands: would come again.
    pub would_come_again: Option<u16>,
    /// Closing now: who carries what stays open.
    pub open_carried_by: Option<PersonId>,
    /// Closing now: until when.
    pub open_until: Option<CalendarDate>,
    /// When the actions are looked at together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<CalendarDate>,
    /// Last change.
    pub stamp: Stamp,
}
