//! The register of people and of other words that must not leave as they are.

use super::{PersonId, Prose, Stamp, WordId};
use serde::{Deserialize, Serialize};

/// Where a person is during the meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// In the room.
    #[default]
    Present,
    /// On the call.
    Remote,
    /// Not here.
    Absent,
}

impl Presence {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Present, Self::Remote, Self::Absent];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Present => "in the room",
            Self::Remote => "remote",
            Self::Absent => "not here",
        }
    }
}

/// A person of the register. The name exists here and nowhere else; everything else says the role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Person {
    /// Its short number.
    pub id: PersonId,
    /// First and last name.
    #[serde(default)]
    pub full_name: Prose,
    /// Handles, initials and e-mail addresses, separated by spaces or commas.
    #[serde(default)]
    pub handles: Prose,
    /// The role to be called by: "on-call engineer".
    #[serde(default)]
    pub role: Prose,
    /// Where the person is during the meeting.
    #[serde(default)]
    pub presence: Presence,
    /// Speaks for the product side.
    #[serde(default)]
    pub speaks_for_product: bool,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// What a registered word names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WordKind {
    /// A customer.
    Customer,
    /// A system or service.
    System,
    /// Anything else that must not leave.
    #[default]
    Other,
}

impl WordKind {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Customer, Self::System, Self::Other];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::System => "system",
            Self::Other => "other",
        }
    }
}

/// A word that must not leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Word {
    /// Its short number.
    pub id: WordId,
    /// The word or words.
    #[serde(default)]
    pub text: Prose,
    /// What it names.
    #[serde(default)]
    pub kind: WordKind,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}
