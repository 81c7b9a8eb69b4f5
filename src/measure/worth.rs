//! In which order to begin: the risk an action removes against its effort.

use crate::order::Order;
use crate::workshop::{Action, ActionId, Document, Level};
use std::cmp::Reverse;

/// What is not finished, most risk removed for least effort first. Equal ones stay as the room put them; what nobody
/// has rated on both sides comes last.
pub fn actions_by_worth(document: &Document) -> Vec<ActionId> {
    let mut unfinished: Vec<&Action> = document.actions.iter().filter(|action| action.is_open()).collect();
    unfinished.order_by_key(|action| Reverse(worth(action)));
    unfinished.into_iter().map(|action| action.id).collect()
}

/// How far the risk outweighs the effort; of two alike, the one that removes more risk is worth more.
fn worth(action: &Action) -> Option<(i8, i8)> {
    let (risk, effort) = (steps(action.risk_removed?), steps(action.effort?));
    Some((risk - effort, risk))
}

pub(super) const fn steps(level: Level) -> i8 {
    match level {
        Level::High => 3,
        Level::Medium => 2,
        Level::Low => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::ActionStatus;
    use crate::workshop::Workshop;
    use crate::workshop::builder::a_workshop;

    fn with_actions(rated: &[(Option<Level>, Option<Level>)]) -> Workshop {
        let numbered = rated.iter().zip(1..);
        numbered
            .fold(a_workshop(), |builder, ((risk_removed, effort), id)| {
                builder.with(Action {
                    risk_removed: *risk_removed,
                    effort: *effort,
                    ..Action::new(ActionId(id), "change")
                })
            })
            .build()
    }

    #[test]
    fn much_risk_for_little_effort_comes_first() {
        let workshop = with_actions(&[
            (Some(Level::Low), Some(Level::High)),
            (Some(Level::High), Some(Level::High)),
            (Some(Level::High), Some(Level::Low)),
            (Some(Level::Low), Some(Level::Low)),
        ]);
        assert_eq!(actions_by_worth(&workshop), [ActionId(3), ActionId(2), ActionId(4), ActionId(1)]);
    }

    #[test]
    fn what_is_rated_on_one_side_only_comes_last_in_the_order_of_the_room() {
        let workshop = with_actions(&[
            (Some(Level::High), None),
            (None, Some(Level::Low)),
            (Some(Level::Low), Some(Level::High)),
        ]);
        assert_eq!(actions_by_worth(&workshop), [ActionId(3), ActionId(1), ActionId(2)]);
    }

    #[test]
    fn finished_actions_are_left_out() {
        let done = Action { status: ActionStatus::Done, ..Action::new(ActionId(1), "done") };
        let dropped = Action { status: ActionStatus::Dropped, ..Action::new(ActionId(2), "dropped") };
        assert!(actions_by_worth(&a_workshop().with(done).with(dropped).build()).is_empty());
    }
}
