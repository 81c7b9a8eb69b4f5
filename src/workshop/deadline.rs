//! The date an action is promised for.
//!
//! **Invariants.** On the day it is agreed it is corrected as often as need be. From the next day on it moves earlier as
//! anybody likes, later once and with a picked cause, and never again; it is not taken away. What is closed keeps its
//! date, and opening it again frees nothing.

use super::{Action, CalendarDate};
use serde::{Deserialize, Serialize};

/// What held an action up. Picked, so that a year of them can be counted.
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

/// A deadline that was put off, once it was missed or before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Slip {
    /// The date that was promised.
    pub missed: CalendarDate,
    /// Why.
    pub because: SlipCause,
}

/// Why a deadline stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStands {
    /// It was agreed, and nobody said what holds it up.
    NeedsCause,
    /// It was put off before.
    NoThirdDate,
    /// The new day is over.
    Past,
    /// The action is closed.
    Closed,
}

impl DateStands {
    /// What is said of it, also on the wall.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NeedsCause => {
                "That date was agreed on an earlier day. A later one needs what held it up, on the console."
            }
            Self::NoThirdDate => {
                "There is no third date. The first two stay as they are: the manager of the service decides."
            }
            Self::Past => "That day has passed. Choose one from today on.",
            Self::Closed => "It is closed, so its date stays as it was.",
        }
    }
}

impl Action {
    /// The day on which its deadline was agreed. In older files that do not say it, the last change stands for it.
    pub fn agreed_day(&self) -> CalendarDate {
        self.agreed_on.unwrap_or_else(|| CalendarDate(self.stamp.at.civil_utc().date()))
    }

    /// True while its deadline can be typed: there is none yet, it was agreed today, or it had passed when it was
    /// entered, which is a slip of the hand.
    pub fn is_deadline_free(&self, today: CalendarDate) -> bool {
        let agreed = self.agreed_day();
        self.is_open() && self.slips.is_empty() && self.due.is_none_or(|due| agreed >= today || agreed > due)
    }

    /// True while a later date is to be had for a cause: the second, which is corrected on the day it is given.
    pub fn can_be_put_off(&self, today: CalendarDate) -> bool {
        self.is_open() && (self.slips.is_empty() || self.agreed_on == Some(today))
    }

    /// Agrees a deadline: the first, one that is corrected, or an earlier one.
    pub fn agree(&mut self, due: Option<CalendarDate>, today: CalendarDate) -> Result<(), DateStands> {
        if self.is_deadline_free(today) {
            self.due = due;
            self.agreed_on = Some(today);
            return Ok(());
        }
        match due {
            _ if due == self.due => {}
            _ if !self.is_open() => return Err(DateStands::Closed),
            Some(due) if due < today => return Err(DateStands::Past),
            // Who promised it for later keeps that day on which it was promised.
            Some(due) if self.due.is_some_and(|promised| due < promised) => self.due = Some(due),
            _ if self.can_be_put_off(today) => return Err(DateStands::NeedsCause),
            _ => return Err(DateStands::NoThirdDate),
        }
        Ok(())
    }

    /// Gives it its second date.
    pub fn put_off(
        &mut self,
        because: SlipCause,
        until: CalendarDate,
        today: CalendarDate,
    ) -> Result<(), DateStands> {
        if self.slips.is_empty() && self.due.is_some_and(|due| until <= due) {
            return self.agree(Some(until), today);
        }
        if !self.is_open() {
            return Err(DateStands::Closed);
        }
        if until < today {
            return Err(DateStands::Past);
        }
        if !self.can_be_put_off(today) {
            return Err(DateStands::NoThirdDate);
        }
        match self.slips.last_mut() {
            Some(slip) => slip.because = because,
            None => self.slips.extend(self.due.map(|missed| Slip { missed, because })),
        }
        self.due = Some(until);
        self.agreed_on = Some(today);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{ActionId, ActionStatus, Instant, Stamp};

    fn day(month: i8, day: i8) -> CalendarDate {
        CalendarDate::new(2026, month, day).unwrap()
    }

    /// Agreed on 12 March for 10 April.
    fn promised() -> Action {
        let mut action = Action::new(ActionId(1), "add a canary stage");
        action.agree(Some(day(4, 10)), day(3, 12)).unwrap();
        action
    }

    #[test]
    fn a_date_is_corrected_as_often_as_need_be_on_the_day_it_is_agreed() {
        let mut action = promised();
        for due in [Some(day(5, 1)), None, Some(day(4, 2))] {
            assert_eq!(action.agree(due, day(3, 12)), Ok(()));
        }
        assert_eq!((action.due, action.slips.len()), (Some(day(4, 2)), 0));
    }

    #[test]
    fn from_the_next_day_on_a_later_date_needs_its_cause_also_before_it_has_passed() {
        let mut action = promised();
        assert_eq!(action.agree(Some(day(4, 11)), day(3, 13)), Err(DateStands::NeedsCause));
        assert_eq!(action.agree(None, day(3, 13)), Err(DateStands::NeedsCause));
        assert_eq!(action.put_off(SlipCause::Outranked, day(5, 8), day(3, 13)), Ok(()));
        assert_eq!(action.slips, [Slip { missed: day(4, 10), because: SlipCause::Outranked }]);
        assert_eq!(action.due, Some(day(5, 8)));
    }

    #[test]
    fn an_earlier_date_is_free_and_leaves_no_way_back() {
        let mut action = promised();
        assert_eq!(action.agree(Some(day(4, 1)), day(3, 20)), Ok(()));
        assert_eq!(action.agree(Some(day(4, 10)), day(3, 20)), Err(DateStands::NeedsCause));
        assert_eq!(action.agree(Some(day(3, 19)), day(3, 20)), Err(DateStands::Past));
        assert_eq!((action.due, action.slips.len()), (Some(day(4, 1)), 0));
    }

    #[test]
    fn a_missed_deadline_gets_a_second_date_from_today_on_and_no_third() {
        let mut action = promised();
        let put_off = |action: &mut Action, until, today| action.put_off(SlipCause::Blocked, until, today);
        assert_eq!(put_off(&mut action, day(4, 11), day(4, 12)), Err(DateStands::Past));
        assert_eq!(put_off(&mut action, day(4, 20), day(4, 12)), Ok(()));
        assert_eq!(put_off(&mut action, day(4, 24), day(4, 12)), Ok(()), "corrected on the day it is given");
        assert_eq!((action.due, action.slips.len()), (Some(day(4, 24)), 1));
        assert_eq!(put_off(&mut action, day(5, 29), day(4, 13)), Err(DateStands::NoThirdDate));
        assert_eq!(action.agree(Some(day(5, 29)), day(4, 13)), Err(DateStands::NoThirdDate));
        assert_eq!(action.agree(None, day(4, 13)), Err(DateStands::NoThirdDate));
        assert_eq!(action.agree(Some(day(4, 20)), day(4, 13)), Ok(()));
    }

    #[test]
    fn what_is_closed_keeps_its_date_and_opening_it_again_frees_nothing() {
        let mut action = promised();
        action.set_status(ActionStatus::Done, day(4, 20));
        assert_eq!(action.agree(Some(day(4, 30)), day(4, 20)), Err(DateStands::Closed));
        assert_eq!(action.put_off(SlipCause::Bigger, day(4, 30), day(4, 20)), Err(DateStands::Closed));
        action.set_status(ActionStatus::Open, day(4, 20));
        assert!(!action.is_deadline_free(day(4, 20)));
        assert_eq!(action.agree(Some(day(4, 30)), day(4, 20)), Err(DateStands::NeedsCause));
    }

    #[test]
    fn a_date_that_had_passed_when_it_was_entered_is_mended() {
        let mut action = Action::new(ActionId(1), "add a canary stage");
        action.agree(Some(day(4, 10)), day(5, 1)).unwrap();
        assert_eq!(action.agree(Some(day(5, 20)), day(5, 2)), Ok(()));
        assert_eq!(action.agree(Some(day(5, 21)), day(5, 3)), Err(DateStands::NeedsCause));
    }

    #[test]
    fn an_older_file_says_by_its_last_change_when_a_date_was_agreed() {
        let at = Instant::parse_rfc3339("2026-03-12T10:00:00Z").unwrap();
        let stamp = Stamp { at, writer: 1 };
        let action = Action { agreed_on: None, stamp, ..promised() };
        assert!(action.is_deadline_free(day(3, 12)) && !action.is_deadline_free(day(3, 13)));
    }
}
