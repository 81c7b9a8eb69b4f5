//! Deadlines and what happens when they pass: a second date with a picked cause, then a decision, never a third date.

use crate::workshop::{Action, CalendarDate, Document, Escalation, Severity};

/// How many days an action usually gets, by the severity of what it answers. The field gives two weeks to what hurt
/// everybody and a month to what hurt many; past two months an action is seldom done at all.
pub const fn usual_days(severity: Option<Severity>) -> i64 {
    match severity {
        Some(Severity::One) => 14,
        Some(Severity::Two) | None => 30,
        Some(Severity::Three) => 45,
        Some(Severity::Four) => 60,
    }
}

/// The deadline that is offered for actions of this workshop, counted from the day the room met.
pub fn usual_deadline(document: &Document, today: CalendarDate) -> CalendarDate {
    document.frame.met_on.unwrap_or(today).plus_days(usual_days(document.frame.severity))
}

/// When the actions are looked at together: as agreed, else the first deadline that is open.
pub fn follow_up_day(document: &Document) -> Option<CalendarDate> {
    let open = document.actions.iter().filter(|action| action.is_open());
    document.closing.follow_up.or_else(|| open.filter_map(|action| action.due).min())
}

/// Where an action stands with its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lateness {
    /// Its deadline is not over, or there is none, or the action is closed.
    InTime,
    /// Its first date has passed: it needs a new one and the cause.
    FirstSlip,
    /// Its second date has passed: the manager of the service decides.
    SecondSlip,
    /// That was decided; it stays late until it is closed.
    Decided(Escalation),
}

/// Where an action stands with its deadline on a day. The last day itself is in time.
pub fn lateness(action: &Action, today: CalendarDate) -> Lateness {
    if !action.is_open() || action.due.is_none_or(|due| due >= today) {
        return Lateness::InTime;
    }
    match (action.escalation, action.slips.is_empty()) {
        (Some(decided), _) => Lateness::Decided(decided),
        (None, true) => Lateness::FirstSlip,
        (None, false) => Lateness::SecondSlip,
    }
}

/// True once a deadline can no longer be agreed anew, only put off: it was moved before, or it has passed since it was
/// agreed. One that had passed when it was entered is a slip of the hand, and may be mended. In older files that do not
/// say when it was agreed, the last change of the action stands for that day.
pub fn is_deadline_fixed(action: &Action, today: CalendarDate) -> bool {
    let agreed = action.agreed_on.unwrap_or_else(|| CalendarDate(action.stamp.at.civil_utc().date()));
    let was_ahead = action.due.is_some_and(|due| agreed <= due);
    !action.slips.is_empty() || (was_ahead && lateness(action, today) != Lateness::InTime)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{ActionId, ActionStatus, Instant, ManagerAnswer, SlipCause, Stamp};

    fn day(month: i8, day: i8) -> CalendarDate {
        CalendarDate::new(2026, month, day).unwrap()
    }

    fn until(due: CalendarDate) -> Action {
        Action { due: Some(due), ..Action::new(ActionId(1), "add a canary stage") }
    }

    #[test]
    fn a_year_of_one_action_from_in_time_to_decided() {
        let mut action = until(day(4, 10));
        assert_eq!(lateness(&action, day(4, 10)), Lateness::InTime);
        assert_eq!(lateness(&action, day(4, 11)), Lateness::FirstSlip);
        action.put_off(SlipCause::Outranked, day(5, 8)).unwrap();
        assert_eq!(lateness(&action, day(5, 8)), Lateness::InTime);
        assert_eq!(lateness(&action, day(5, 9)), Lateness::SecondSlip);
        assert!(action.put_off(SlipCause::Blocked, day(6, 1)).is_err());
        let decided = Escalation { answer: ManagerAnswer::Staffs, by: None, on: Some(day(5, 12)) };
        action.escalation = Some(decided);
        assert_eq!(lateness(&action, day(12, 31)), Lateness::Decided(decided));
        action.set_status(ActionStatus::Done, day(12, 31));
        assert_eq!(lateness(&action, day(12, 31)), Lateness::InTime);
    }

    #[test]
    fn a_deadline_is_fixed_once_it_has_passed_or_was_moved_but_not_when_it_was_entered_too_late() {
        let touched = |on: &str| Action {
            stamp: Stamp { at: Instant::parse_rfc3339(on).unwrap(), writer: 1 },
            ..until(day(4, 10))
        };
        let in_march = touched("2026-03-12T10:00:00Z");
        assert!(!is_deadline_fixed(&in_march, day(4, 10)));
        assert!(is_deadline_fixed(&in_march, day(4, 11)));
        assert!(!is_deadline_fixed(&touched("2026-05-01T10:00:00Z"), day(5, 1)));
        let changed_since = Action { agreed_on: Some(day(3, 12)), ..touched("2026-05-01T10:00:00Z") };
        assert!(
            is_deadline_fixed(&changed_since, day(5, 1)),
            "a change of something else agrees no new date"
        );
        let mut moved = in_march;
        moved.put_off(SlipCause::Bigger, day(6, 1)).unwrap();
        assert!(is_deadline_fixed(&moved, day(4, 12)));
    }

    #[test]
    fn the_worse_the_incident_the_sooner_the_usual_deadline() {
        let days = [Severity::One, Severity::Two, Severity::Three, Severity::Four]
            .map(|severity| usual_days(Some(severity)));
        assert!(days.is_sorted());
        let workshop = a_workshop()
            .with_frame(|frame| {
                frame.severity = Some(Severity::One);
                frame.met_on = Some(day(3, 16));
            })
            .build();
        assert_eq!(usual_deadline(&workshop, day(7, 1)), day(3, 30));
    }

    #[test]
    fn the_follow_up_is_as_agreed_or_on_the_first_open_deadline() {
        let workshop = a_workshop().with(until(day(4, 10)));
        assert_eq!(follow_up_day(&workshop.clone().build()), Some(day(4, 10)));
        let mut workshop = workshop.build();
        let closing = crate::workshop::Closing { follow_up: Some(day(4, 2)), ..workshop.closing.clone() };
        workshop.apply(crate::workshop::Edit::put(closing)).unwrap();
        assert_eq!(follow_up_day(&workshop), Some(day(4, 2)));
    }
}
