//! What becomes of an action after the meeting: its state, its slips, what a manager decided, and the full form of its
//! risk.

use super::{Action, ActionStatus, CalendarDate, PersonId};
use serde::{Deserialize, Serialize};

/// Why a deadline was missed. Picked, so that a year of them can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SlipCause {
    /// It waits for somebody or something else.
    Blocked,
    /// Other work was put before it.
    Outranked,
    /// It is more work than it looked.
    Bigger,
    /// What it was for has changed.
    Obsolete,
}

impl SlipCause {
    /// Every value, in the order shown.
    pub const ALL: [Self; 4] = [Self::Blocked, Self::Outranked, Self::Bigger, Self::Obsolete];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Blocked => "blocked",
            Self::Outranked => "outranked by other work",
            Self::Bigger => "bigger than it looked",
            Self::Obsolete => "obsolete",
        }
    }
}

/// A deadline that was missed and given a second date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Slip {
    /// The date that was missed.
    pub missed: CalendarDate,
    /// Why.
    pub because: SlipCause,
}

/// What the manager of the service answers when the second date was missed too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ManagerAnswer {
    /// Somebody gets the time for it now.
    Staffs,
    /// It becomes small enough to be done now.
    Shrinks,
    /// The risk stays, and the manager answers for it.
    SignsRisk,
}

impl ManagerAnswer {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Staffs, Self::Shrinks, Self::SignsRisk];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Staffs => "staffs it now",
            Self::Shrinks => "shrinks it",
            Self::SignsRisk => "signs the risk",
        }
    }
}

/// A decision after the second missed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Escalation {
    /// What was answered.
    pub answer: ManagerAnswer,
    /// The manager of the service.
    #[serde(default)]
    pub by: Option<PersonId>,
    /// When.
    #[serde(default)]
    pub on: Option<CalendarDate>,
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

/// Why an action got no new date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "There is no third date. The first two stay as they are: the manager of the service staffs it, shrinks it or signs the risk."
)]
pub struct NoThirdDate;

impl Action {
    /// True while it is neither done nor dropped.
    pub const fn is_open(&self) -> bool {
        matches!(self.status, ActionStatus::Open | ActionStatus::Started)
    }

    /// Moves it to a state; the day is kept once it is closed, and forgotten when it is opened again.
    pub fn set_status(&mut self, status: ActionStatus, today: CalendarDate) {
        if status == self.status {
            return;
        }
        self.status = status;
        self.closed_on = (!self.is_open()).then_some(today);
    }

    /// Agrees a deadline.
    pub fn agree(&mut self, due: Option<CalendarDate>, today: CalendarDate) {
        self.due = due;
        self.agreed_on = Some(today);
    }

    /// Gives a missed deadline its second date.
    pub fn put_off(&mut self, because: SlipCause, until: CalendarDate) -> Result<(), NoThirdDate> {
        if !self.slips.is_empty() {
            return Err(NoThirdDate);
        }
        self.slips.extend(self.due.map(|missed| Slip { missed, because }));
        self.due = Some(until);
        Ok(())
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
    fn a_missed_deadline_gets_a_second_date_and_no_third() {
        let mut action = Action { due: Some(day(1)), ..Action::new(ActionId(1), "add a canary stage") };
        assert_eq!(action.put_off(SlipCause::Outranked, day(15)), Ok(()));
        assert_eq!(action.slips, [Slip { missed: day(1), because: SlipCause::Outranked }]);
        assert_eq!(action.put_off(SlipCause::Blocked, day(29)), Err(NoThirdDate));
        assert_eq!(action.due, Some(day(15)));
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
    fn a_rating_outside_its_steps_counts_as_the_nearest() {
        let rating = |text: &str| serde_json::from_str::<Rating>(text).unwrap().value();
        assert_eq!((rating("0"), rating("3"), rating("250")), (1, 3, 5));
    }
}
