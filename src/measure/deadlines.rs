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

/// The deadline that is offered for actions of this workshop: counted from the day the room meets, or from today where it
/// has met.
pub fn usual_deadline(document: &Document, today: CalendarDate) -> CalendarDate {
    let begins = document.frame.met_on.map_or(today, |met_on| met_on.max(today));
    begins.plus_days(usual_days(document.frame.severity))
}

/// When the actions are looked at together: as agreed, else on the first deadline that is open. Where the day is known, no
/// meeting is on one that is over: what is late then is looked at today.
pub fn follow_up_day(document: &Document, today: Option<CalendarDate>) -> Option<CalendarDate> {
    let is_ahead = |day: &CalendarDate| today.is_none_or(|today| *day >= today);
    let open = document.actions.iter().filter(|action| action.is_open());
    let first = open.filter_map(|action| action.due).min();
    let agreed = document.closing.follow_up.filter(is_ahead);
    agreed.or_else(|| first.map(|first| today.map_or(first, |today| first.max(today))))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{ActionId, ActionStatus, ManagerAnswer, SlipCause};

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
        action.put_off(SlipCause::Outranked, day(5, 8), day(4, 11)).unwrap();
        assert_eq!(lateness(&action, day(5, 8)), Lateness::InTime);
        assert_eq!(lateness(&action, day(5, 9)), Lateness::SecondSlip);
        assert!(action.put_off(SlipCause::Blocked, day(6, 1), day(5, 9)).is_err());
        let decided = Escalation { answer: ManagerAnswer::Staffs, by: None, on: Some(day(5, 12)) };
        action.escalation = Some(decided);
        assert_eq!(lateness(&action, day(12, 31)), Lateness::Decided(decided));
        action.set_status(ActionStatus::Done, day(12, 31));
        assert_eq!(lateness(&action, day(12, 31)), Lateness::InTime);
    }

    #[test]
    fn the_worse_the_incident_the_sooner_the_usual_deadline() {
        let days = [Severity::One, Severity::Two, Severity::Three, Severity::Four]
            .map(|severity| usual_days(Some(severity)));
        assert!(days.is_sorted());
    }

    #[test]
    fn the_usual_deadline_counts_from_the_meeting_and_never_from_a_day_that_is_over() {
        let workshop = a_workshop()
            .with_frame(|frame| {
                frame.severity = Some(Severity::One);
                frame.met_on = Some(day(3, 16));
            })
            .build();
        let offered = [day(3, 12), day(3, 16), day(7, 1)].map(|today| usual_deadline(&workshop, today));
        assert_eq!(offered, [day(3, 30), day(3, 30), day(7, 15)]);
    }

    #[test]
    fn the_follow_up_is_as_agreed_or_on_the_first_open_deadline() {
        let workshop = a_workshop().with(until(day(4, 10)));
        assert_eq!(follow_up_day(&workshop.clone().build(), None), Some(day(4, 10)));
        let mut workshop = workshop.build();
        let closing = crate::workshop::Closing { follow_up: Some(day(4, 2)), ..workshop.closing.clone() };
        workshop.apply(crate::workshop::Edit::put(closing)).unwrap();
        assert_eq!(follow_up_day(&workshop, None), Some(day(4, 2)));
        assert_eq!(follow_up_day(&workshop, Some(day(4, 2))), Some(day(4, 2)));
        assert_eq!(follow_up_day(&workshop, Some(day(4, 3))), Some(day(4, 10)), "what was agreed is over");
        assert_eq!(
            follow_up_day(&workshop, Some(day(6, 1))),
            Some(day(6, 1)),
            "what is late is looked at today"
        );
    }
}
