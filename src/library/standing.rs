//! Where an action stands, in the words of a follow-up meeting: for the list of what is owed, and for what is asked when
//! a class is back.

use crate::measure::{DigestAction, Lateness};
use crate::workshop::{ActionStatus, CalendarDate};

/// Where an action stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In a few words.
    pub words: String,
    /// True where it is late and somebody has to decide.
    pub is_late: bool,
    /// The dates it missed, each with its cause; blank where there is none.
    pub missed: String,
}

/// Where an action stands on a day.
pub fn standing(action: &DigestAction, today: CalendarDate) -> Standing {
    let lateness = action.lateness(today);
    let missed = action.slips.iter().map(|slip| format!("{}, {}", slip.missed, slip.because.words()));
    Standing {
        words: words(action, lateness),
        is_late: action.is_open() && matches!(lateness, Lateness::FirstSlip | Lateness::SecondSlip),
        missed: missed.collect::<Vec<_>>().join("; "),
    }
}

fn words(action: &DigestAction, lateness: Lateness) -> String {
    let on = |day: Option<CalendarDate>| day.map_or_else(String::new, |day| format!(" on {day}"));
    match action.status {
        ActionStatus::Done => return format!("done{}", on(action.closed_on)),
        ActionStatus::Dropped => return format!("dropped{}", on(action.closed_on)),
        ActionStatus::Open | ActionStatus::Started => {}
    }
    let due = action.due.map_or_else(|| "no deadline".to_owned(), |due| format!("until {due}"));
    match lateness {
        Lateness::InTime => due,
        Lateness::FirstSlip => format!("{due}: late, needs a second date and the cause"),
        Lateness::SecondSlip => format!("{due}: late again, the manager decides"),
        Lateness::Decided(decided) => format!("{due}: the manager {}", decided.answer.words()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Wording, digest};
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Action, ActionId, SlipCause};

    fn day(month: i8, day: i8) -> CalendarDate {
        CalendarDate::new(2026, month, day).unwrap()
    }

    fn stands(action: Action) -> Standing {
        let digest = digest(&a_workshop().with(action).build(), Wording::NotRead);
        standing(&digest.actions[0], day(4, 10))
    }

    fn due(on: CalendarDate) -> Action {
        Action { due: Some(on), ..Action::new(ActionId(1), "add a canary stage") }
    }

    #[test]
    fn an_action_in_time_is_not_late() {
        let standing = stands(due(day(4, 20)));
        assert_eq!(
            (standing.words.as_str(), standing.is_late, standing.missed.as_str()),
            ("until 2026-04-20", false, "")
        );
    }

    #[test]
    fn an_action_that_is_late_again_says_what_outranked_it() {
        let mut action = due(day(4, 1));
        action.put_off(SlipCause::Outranked, day(4, 8), day(4, 2)).unwrap();
        let standing = stands(action);
        assert_eq!(standing.words, "until 2026-04-08: late again, the manager decides");
        assert_eq!(
            (standing.is_late, standing.missed.as_str()),
            (true, "2026-04-01, outranked by other work")
        );
    }

    #[test]
    fn a_done_action_says_when() {
        let done = Action { status: ActionStatus::Done, closed_on: Some(day(4, 9)), ..due(day(4, 1)) };
        let standing = stands(done);
        assert_eq!((standing.words.as_str(), standing.is_late), ("done on 2026-04-09", false));
    }
}
