//! Ideas, action items and accepted risks.

use super::{
    ActionId, CalendarDate, CauseId, DropReason, Escalation, IdeaId, PersonId, Prose, RiskForm, RiskId, Slip,
    Stamp,
};
use serde::{Deserialize, Serialize};

/// What an action is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Prevents the class.
    Prevent,
    /// Notices it sooner.
    Detect,
    /// Shortens or softens it.
    Mitigate,
    /// Repairs what this one broke.
    Repair,
    /// Finds out what is not known.
    Investigate,
}

impl Purpose {
    /// Every value, in the order shown.
    pub const ALL: [Self; 5] = [Self::Prevent, Self::Detect, Self::Mitigate, Self::Repair, Self::Investigate];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Prevent => "prevent",
            Self::Detect => "detect",
            Self::Mitigate => "mitigate",
            Self::Repair => "repair",
            Self::Investigate => "investigate",
        }
    }
}

/// How well an action holds on a tired night.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Removes the path or makes the unsafe state impossible.
    Stronger,
    /// Helps people and machines to notice or recover.
    Intermediate,
    /// Relies on memory and care.
    Weaker,
}

impl Strength {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Stronger, Self::Intermediate, Self::Weaker];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Stronger => "stronger",
            Self::Intermediate => "intermediate",
            Self::Weaker => "weaker",
        }
    }
}

/// High, medium, low.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// High.
    High,
    /// Medium.
    Medium,
    /// Low.
    Low,
}

impl Level {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// Whether product agrees with what an action displaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProductAnswer {
    /// Nobody asked yet.
    #[default]
    NotAsked,
    /// Agreed.
    Yes,
    /// Not agreed.
    No,
}

impl ProductAnswer {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::NotAsked, Self::Yes, Self::No];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotAsked => "not asked",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// Where an action stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    Started,
    /// Done.
    Done,
    /// Dropped.
    Dropped,
}

impl ActionStatus {
    /// Every value, in the order shown.
    pub const ALL: [Self; 4] = [Self::Open, Self::Started, Self::Done, Self::Dropped];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Started => "started",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}

/// An action item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Action {
    /// Its short number.
    pub id: ActionId,
    /// What will change.
    #[serde(default)]
    pub what: Prose,
    /// The person who carries it.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// The team, where no person is named yet.
    #[serde(default)]
    pub owner_team: Prose,
    /// Until when.
    #[serde(default)]
    pub due: Option<CalendarDate>,
    /// The day on which that was agreed; none in older files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_on: Option<CalendarDate>,
    /// The conditions and detection gaps it treats.
    #[serde(default)]
    pub treats: Vec<CauseId>,
    /// What it is for.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// How well it holds.
    #[serde(default)]
    pub strength: Option<Strength>,
    /// How much work.
    #[serde(default)]
    pub effort: Option<Level>,
    /// How much risk it removes.
    #[serde(default)]
    pub risk_removed: Option<Level>,
    /// The full form behind that: likelihood and severity, before and after.
    #[serde(default, skip_serializing_if = "RiskForm::is_empty")]
    pub risk_form: RiskForm,
    /// How everybody can see that it is done.
    #[serde(default)]
    pub done_when: Prose,
    /// Its ticket.
    #[serde(default)]
    pub tracker: Prose,
    /// Where it stands.
    #[serde(default)]
    pub status: ActionStatus,
    /// The day it was done or dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<CalendarDate>,
    /// Why it was dropped, where somebody said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped_because: Option<DropReason>,
    /// Deadlines that were put off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slips: Vec<Slip>,
    /// What was decided when the second date was missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Escalation>,
    /// What it displaces.
    #[serde(default)]
    pub displaces: Prose,
    /// Whether product agrees with that.
    #[serde(default)]
    pub product_agrees: ProductAnswer,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// What became of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// Exists already.
    AlreadyThere,
    /// Treats no condition found here.
    DoesNotTreat,
    /// Would not hold on a tired night.
    TooWeak,
    /// Costs more than the risk.
    TooDear,
    /// Belongs to another team or meeting.
    Elsewhere,
}

impl DeclineReason {
    /// Every value, in the order shown.
    pub const ALL: [Self; 5] =
        [Self::AlreadyThere, Self::DoesNotTreat, Self::TooWeak, Self::TooDear, Self::Elsewhere];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::AlreadyThere => "exists already",
            Self::DoesNotTreat => "treats no condition found here",
            Self::TooWeak => "would not hold on a tired night",
            Self::TooDear => "costs more than the risk",
            Self::Elsewhere => "belongs elsewhere",
        }
    }
}

/// What became of an idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IdeaOutcome {
    /// Became that action.
    BecameAction(ActionId),
    /// Was declined.
    Declined(DeclineReason),
    /// Was merged into that action.
    MergedInto(ActionId),
    /// Waits in the jar.
    #[default]
    Waiting,
}

/// An idea thrown in at any moment; it waits in the jar until Actions opens it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Idea {
    /// Its short number.
    pub id: IdeaId,
    /// The idea.
    #[serde(default)]
    pub statement: Prose,
    /// What became of it.
    #[serde(default)]
    pub outcome: IdeaOutcome,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}

/// A risk accepted with open eyes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AcceptedRisk {
    /// Its short number.
    pub id: RiskId,
    /// The condition or gap left as it is.
    #[serde(default)]
    pub cause: Option<CauseId>,
    /// The risk.
    #[serde(default)]
    pub statement: Prose,
    /// What makes it acceptable.
    #[serde(default)]
    pub reason: Prose,
    /// Who carries it.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// When it is looked at again.
    #[serde(default)]
    pub review: Option<CalendarDate>,
    /// The action that stays undone, where a manager signed this for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<ActionId>,
    /// Last change.
    #[serde(default)]
    pub stamp: Stamp,
}
