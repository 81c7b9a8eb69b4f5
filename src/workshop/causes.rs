//! Causes, the links between them, the bones they sort under, and competing explanations.

use super::{BoneId, CalendarDate, CauseId, ExplanationId, LinkId, PersonId, Prose, Stamp};
use serde::{Deserialize, Serialize};

/// The three legs of the why-tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Leg {
    /// It happened.
    #[default]
    Happened,
    /// It went unnoticed.
    Unnoticed,
    /// It lasted.
    Lasted,
}

impl Leg {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Happened, Self::Unnoticed, Self::Lasted];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Happened => "it happened",
            Self::Unnoticed => "it went unnoticed",
            Self::Lasted => "it lasted",
        }
    }
}

/// What a cause is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// Had to be there too; none alone sufficient.
    #[default]
    Condition,
    /// Kept it from being noticed sooner.
    DetectionGap,
    /// Where asking starts, never where it ends.
    HumanAction,
}

impl CauseKind {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Condition, Self::DetectionGap, Self::HumanAction];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Condition => "contributing condition",
            Self::DetectionGap => "detection gap",
            Self::HumanAction => "human action",
        }
    }
}

/// Whether a condition is of the technology or of the organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Of the technology.
    #[default]
    Technical,
    /// Of the organisation: goals, deadlines, staffing, ownership, hand-overs.
    Organisational,
}

impl Nature {
    /// Every value, in the order shown.
    pub const ALL: [Self; 2] = [Self::Technical, Self::Organisational];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Technical => "technical",
            Self::Organisational => "organisational",
        }
    }
}

/// How well a cause is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// Said, not yet shown.
    #[default]
    Supposed,
    /// Evidence shows it.
    Supported,
    /// Evidence speaks against it.
    Refuted,
}

impl Support {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Supposed, Self::Supported, Self::Refuted];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Supposed => "supposed",
            Self::Supported => "supported",
            Self::Refuted => "refuted",
        }
    }
}

/// Where asking stopped on a branch, and what made it stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StopReason {
    /// A structural change that we can make sits here.
    ChangeSitsHere,
    /// Outside our control: how do we withstand it next time?
    OutsideOurControl,
    /// No evidence and nobody to ask: becomes an open question.
    NoEvidence,
    /// The next answer adds nothing new.
    NothingNew,
    /// Joins another branch.
    JoinsAnother,
    /// Drifts into "people make mistakes".
    TooGeneral,
    /// The same class as an earlier incident.
    KnownClass,
    /// Time ran out.
    TimeRanOut,
}

impl StopReason {
    /// Every value, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::ChangeSitsHere,
        Self::OutsideOurControl,
        Self::NoEvidence,
        Self::NothingNew,
        Self::JoinsAnother,
        Self::TooGeneral,
        Self::KnownClass,
        Self::TimeRanOut,
    ];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::ChangeSitsHere => "a change we can make sits here",
            Self::OutsideOurControl => "outside our control",
            Self::NoEvidence => "no evidence, nobody to ask",
            Self::NothingNew => "nothing new comes",
            Self::JoinsAnother => "joins another branch",
            Self::TooGeneral => "too general",
            Self::KnownClass => "same class as an earlier incident",
            Self::TimeRanOut => "time ran out",
        }
    }

    /// The reason that somebody means by its place in the list, from 1, or by its first words; none where no reason
    /// begins so, or several do.
    pub fn meant(said: &str) -> Option<Self> {
        let said = said.trim();
        if let Ok(place) = said.parse::<usize>() {
            return place.checked_sub(1).and_then(|at| Self::ALL.get(at)).copied();
        }
        let said = in_words(said);
        let begins_so = |reason: &&Self| {
            let words = in_words(reason.words());
            !said.is_empty() && words.starts_with(&said)
        };
        let mut meant = Self::ALL.iter().filter(begins_so);
        meant.next().copied().filter(|_| meant.next().is_none())
    }
}

fn in_words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

/// A cause. Typed once: it is the node of the tree, the twig on the bone, the row to weigh and the line in the postmortem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Cause {
    /// Its short number.
    pub id: CauseId,
    /// What had to be in place.
    #[serde(default)]
    pub statement: Prose,
    /// At most 28 characters for the wall; empty: the statement is shortened.
    #[serde(default)]
    pub wall_label: Prose,
    /// Which leg it stands on.
    #[serde(default)]
    pub leg: Leg,
    /// What it is.
    #[serde(default)]
    pub kind: CauseKind,
    /// Its category; none until sorted.
    #[serde(default)]
    pub bone: Option<BoneId>,
    /// Technical or organisational; none: as its bone proposes.
    #[serde(default)]
    pub nature: Option<Nature>,
    /// How well it is known.
    #[serde(default)]
    pub support: Support,
    /// What shows it, or speaks against it.
    #[serde(default)]
    pub evidence: Prose,
    /// Why asking stopped here.
    #[serde(default)]
    pub stop: Option<StopReason>,
    /// Causes with the same number that explain the same were only together enough for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_together: Option<u32>,
    /// Taken off the fishbone to keep it readable; it stays in the tree and in the postmortem.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub parked: bool,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

impl Cause {
    /// Whether it has a place on the fishbone, or waits for one: what was refuted or parked has none.
    pub fn is_on_the_fishbone(&self) -> bool {
        !self.parked && self.support != Support::Refuted
    }

    /// Whether it is to be sorted under a bone.
    pub fn waits_for_a_bone(&self) -> bool {
        self.bone.is_none() && self.is_on_the_fishbone()
    }
}

/// The cause made the effect possible. A cause without a link answers its leg's question itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Link {
    /// Its short number.
    pub id: LinkId,
    /// The cause.
    pub cause: CauseId,
    /// What it made possible.
    pub effect: CauseId,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// A category of causes: a bone of the fishbone. None is called People.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Bone {
    /// Its short number.
    pub id: BoneId,
    /// Its name.
    #[serde(default)]
    pub label: Prose,
    /// What an empty bone asks.
    #[serde(default)]
    pub question: Prose,
    /// What causes sorted here most often are.
    #[serde(default)]
    pub nature: Nature,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// Where a competing explanation stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Not told apart yet.
    #[default]
    Open,
    /// The observation spoke for it.
    Holds,
    /// The observation spoke against it.
    Refuted,
}

impl Standing {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Open, Self::Holds, Self::Refuted];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Holds => "holds",
            Self::Refuted => "refuted",
        }
    }
}

/// One of several explanations that compete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Explanation {
    /// Its short number.
    pub id: ExplanationId,
    /// The explanation.
    #[serde(default)]
    pub statement: Prose,
    /// If only this were true, what would we see that the others forbid?
    #[serde(default)]
    pub would_see: Prose,
    /// What speaks for it.
    #[serde(default)]
    pub evidence_for: Prose,
    /// What speaks against it.
    #[serde(default)]
    pub evidence_against: Prose,
    /// Who looks.
    #[serde(default)]
    pub who_looks: Option<PersonId>,
    /// By when.
    #[serde(default)]
    pub by: Option<CalendarDate>,
    /// Where it stands.
    #[serde(default)]
    pub standing: Standing,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// A show of hands on one cause: the sum only, no ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Tally {
    /// What was voted on.
    pub cause: CauseId,
    /// How many hands.
    #[serde(default)]
    pub votes: u16,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// How the room weighs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Weighing {
    /// How many votes each person has; 0: three.
    pub votes_per_person: u8,
    /// How many people vote; 0: those present or remote.
    pub voters: u8,
    /// Whether the sums are shown on the wall.
    pub revealed: bool,
    /// Last change.
    pub stamp: Stamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_reason_is_meant_by_its_number_or_its_first_words() {
        for (said, meant) in [
            ("8", Some(StopReason::TimeRanOut)),
            ("time", Some(StopReason::TimeRanOut)),
            ("Time ran out.", Some(StopReason::TimeRanOut)),
            ("no evidence", Some(StopReason::NoEvidence)),
            ("0", None),
            ("9", None),
            ("no", Some(StopReason::NoEvidence)),
            ("ran out", None),
            ("time ran out of us", None),
            ("", None),
        ] {
            assert_eq!(StopReason::meant(said), meant, "{said}");
        }
    }
}
