//! What becomes of an action after the meeting: its state, why it was dropped, and the full form of its risk. Its date
//! is in `deadline.rs`, what a manager decided in `escalation.rs`.

use super::{Action, ActionStatus, CalendarDate};
use serde::{Deserialize, Serialize};

/// Why an action was dropped. Picked, so that a year of them can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DropReason {
    /// What it was for has changed.
    Obsolete,
    /// Another action holds it now.
    Merged,
    /// It cannot be done here.
    CannotBeDone,
    /// It would cost more than the risk.
    TooDear,
    /// The manager of the service signed the risk.
    RiskSigned,
}

impl DropReason {
    /// Every value, in the order shown.
    pub const ALL: [Self; 5] =
        [Self::Obsolete, Self::Merged, Self::CannotBeDone, Self::TooDear, Self::RiskSigned];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Obsolete => "obsolete",
            Self::Merged => "merged into another",
            Self::CannotBeDone => "cannot be done",
            Self::TooDear => "costs more than the risk",
            Self::RiskSigned => "the manager signed the risk",
        }
    }
}

/// A step from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Rating(u8);

impl Rating {
    /// Every value, from the least.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Its number, 1 to 5 whatever a file says.
    pub fn value(self) -> u8 {
        self.0.clamp(1, 5)
    }

    /// The words shown for it.
    pub fn words(self) -> &'static str {
        match self.value() {
            1 => "1, hardly",
            2 => "2, little",
            3 => "3, medium",
            4 => "4, much",
            _ => "5, most",
        }
    }
}

/// How likely and how bad the outage is, before and after an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct RiskForm {
    /// How likely it is to happen again as things are.
    pub likelihood_before: Option<Rating>,
    /// How bad it would be as things are.
    pub severity_before: Option<Rating>,
    /// How likely once the action is done.
    pub likelihood_after: Option<Rating>,
    /// How bad once the action is done.
    pub severity_after: Option<Rating>,
}

impl RiskForm {
    /// True while nobody has entered anything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Action {
    /// True while it is neither done nor dropped.
    pub const fn is_open(&self) -> bool {
        matches!(self.status, ActionStatus::Open | ActionStatus::Started)
    }

    /// Moves it to a state; the day is kept once it is closed, and forgotten with its reason when it is opened again.
    pub fn set_status(&mut self, status: ActionStatus, today: CalendarDate) {
        if status == self.status {
            return;
        }
        self.status = status;
        self.dropped_because = None;
        self.closed_on = (!self.is_open()).then_some(today);
    }

    /// Drops it, and says why.
    pub fn drop_because(&mut self, reason: DropReason, today: CalendarDate) {
        self.set_status(ActionStatus::Dropped, today);
        self.dropped_because = Some(reason);
    }

    /// True where it was dropped after its date, and nobody said why.
    pub fn lacks_drop_reason(&self) -> bool {
        let was_late = self.due.zip(self.closed_on).is_some_and(|(due, closed)| due < closed);
        self.status == ActionStatus::Dropped && was_late && self.dropped_because.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::ActionId;

    fn day(day: i8) -> CalendarDate {
        CalendarDate::new(2026, 4, day).unwrap()
    }

    #[test]
    fn closing_keeps_the_day_and_opening_again_forgets_it() {
        let mut action = Action::new(ActionId(1), "add a canary stage");
        action.set_status(ActionStatus::Done, day(3));
        action.set_status(ActionStatus::Done, day(9));
        assert_eq!(action.closed_on, Some(day(3)));
        action.set_status(ActionStatus::Started, day(9));
        assert_eq!(action.closed_on, None);
    }

    #[test]
    fn an_action_dropped_after_its_date_asks_for_the_reason() {
        let mut action = Action { due: Some(day(1)), ..Action::new(ActionId(1), "add a canary stage") };
        action.set_status(ActionStatus::Dropped, day(1));
        assert!(!action.lacks_drop_reason());
        action.set_status(ActionStatus::Open, day(2));
        action.set_status(ActionStatus::Dropped, day(2));
        assert!(action.lacks_drop_reason());
        action.drop_because(DropReason::Merged, day(2));
        assert!(!action.lacks_drop_reason());
        action.set_status(ActionStatus::Open, day(3));
        assert_eq!(action.dropped_because, None);
    }

    #[test]
    fn a_rating_outside_its_steps_counts_as_the_nearest() {
        let rating = |text: &str| serde_json::from_str::<Rating>(text).unwrap().value();
        assert_eq!((rating("0"), rating("3"), rating("250")), (1, 3, 5));
    }
}
