//! In which order to begin: the risk an action removes against its effort.
//!
//! High, medium and low are the coarse form of the scale of the full form (see `risk_form.rs`): each stands for the
//! middle of what it holds there, so both forms give one order, and the full form, where it is there, says it finer.

use super::risk_form::{RiskArithmetic, risk_arithmetic};
use crate::order::Order;
use crate::workshop::{Action, ActionId, Document, Level};
use std::cmp::Reverse;

/// What an action is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Worth {
    /// The risk it removes, of 25: likelihood times severity before, less the same after.
    pub removed: i16,
    /// That in the words of the room.
    pub risk: Level,
    /// Its effort.
    pub effort: Level,
}

impl Worth {
    /// Risk removed for each step of effort, in tenths: the order to begin in.
    pub fn tenths(self) -> i16 {
        let (twice, steps) = (self.removed * 20, i16::from(self.effort_steps()));
        // Half a tenth more in its own direction: cut off, 2 ÷ 3 would be said to be 0.6.
        (twice + steps * twice.signum()) / (steps * 2)
    }

    /// The effort in steps from 1 to 3.
    pub const fn effort_steps(self) -> i8 {
        steps(self.effort)
    }
}

/// What an action is worth; none until somebody rated its effort, and its risk in either form.
pub fn worth(action: &Action) -> Option<Worth> {
    let effort = action.effort?;
    let in_full =
        risk_arithmetic(action).map(|form| Worth { removed: form.removed(), risk: form.level(), effort });
    in_full.or_else(|| action.risk_removed.map(|risk| Worth { removed: middle_of(risk), risk, effort }))
}

/// What a word of the room stands for on the scale of the full form.
pub const fn middle_of(level: Level) -> i16 {
    match level {
        Level::High => 18,
        Level::Medium => 8,
        Level::Low => 2,
    }
}

/// What is not finished, most risk removed for least effort first; of two alike, the one that removes more risk. Equal
/// ones stay as the room put them; what nobody has rated on both sides comes last.
pub fn actions_by_worth(document: &Document) -> Vec<ActionId> {
    let mut unfinished: Vec<&Action> = document.actions.iter().filter(|action| action.is_open()).collect();
    unfinished.order_by_key(|action| Reverse(worth(action).map(|worth| (worth.tenths(), worth.removed))));
    unfinished.into_iter().map(|action| action.id).collect()
}

/// Removing this much for each step of effort is of high priority, in tenths.
const HIGH: i16 = 70;

/// This much, of medium priority.
const MEDIUM: i16 = 30;

/// What a tracker calls the priority of an action: its place in the order to begin in, in three words. Where the effort
/// is not rated, the risk alone says it; where nothing is rated, nothing does.
pub fn priority(action: &Action) -> Option<Level> {
    let Some(worth) = worth(action) else {
        return risk_arithmetic(action).map(RiskArithmetic::level).or(action.risk_removed);
    };
    Some(match worth.tenths() {
        HIGH.. => Level::High,
        MEDIUM..HIGH => Level::Medium,
        _ => Level::Low,
    })
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
    use super::super::risk_form::level_of;
    use super::*;
    use crate::workshop::Workshop;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{ActionStatus, Rating, RiskForm};

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

    fn in_full(id: u32, numbers: [usize; 4], effort: Option<Level>) -> Action {
        let [likelihood_before, severity_before, likelihood_after, severity_after] =
            numbers.map(|number| Rating::ALL.get(number - 1).copied());
        let risk_form = RiskForm { likelihood_before, severity_before, likelihood_after, severity_after };
        Action { risk_form, effort, ..Action::new(ActionId(id), "change") }
    }

    fn in_words(id: u32, risk: Level, effort: Level) -> Action {
        Action { risk_removed: Some(risk), effort: Some(effort), ..Action::new(ActionId(id), "change") }
    }

    #[test]
    fn both_forms_give_one_order() {
        let workshop = a_workshop()
            .with(in_words(1, Level::Low, Level::Low))
            .with(in_words(2, Level::High, Level::Low))
            .with(in_full(3, [4, 5, 1, 5], Some(Level::Medium)))
            .with(in_words(4, Level::High, Level::High))
            .build();
        assert_eq!(actions_by_worth(&workshop), [ActionId(2), ActionId(3), ActionId(4), ActionId(1)]);
    }

    #[test]
    fn the_full_form_says_finer_what_a_word_says() {
        let said_high =
            Action { risk_removed: Some(Level::High), ..in_full(1, [5, 5, 1, 1], Some(Level::Low)) };
        let worth = worth(&said_high).unwrap();
        assert_eq!((worth.removed, worth.risk, worth.tenths()), (24, Level::High, 240));
        assert_eq!(super::worth(&in_full(1, [5, 5, 1, 1], None)), None, "nobody said how much work it is");
    }

    #[test]
    fn each_word_stands_for_the_middle_of_what_it_holds() {
        for level in Level::ALL {
            let of_level = (0..=24_i16).filter(|removed| level_of(*removed) == level).collect::<Vec<_>>();
            let middle = (of_level[0] + of_level[of_level.len() - 1]) / 2;
            assert_eq!(middle_of(level), middle, "{level:?}");
        }
    }

    #[test]
    fn much_risk_for_little_effort_has_the_highest_priority() {
        use Level::{High, Low, Medium};
        let rated = [(High, Low), (High, High), (Medium, Low), (Low, Medium)];
        let said = rated.map(|(risk, effort)| priority(&in_words(1, risk, effort)));
        assert_eq!(said, [Some(High), Some(Medium), Some(High), Some(Low)]);
        let one_side = |risk_removed, effort| {
            priority(&Action { risk_removed, effort, ..Action::new(ActionId(1), "change") })
        };
        assert_eq!((one_side(Some(High), None), one_side(None, Some(Low))), (Some(High), None));
        let said_low = Action { risk_removed: Some(Low), ..in_full(1, [5, 5, 1, 1], None) };
        assert_eq!(priority(&said_low), Some(High), "the full form says finer what the word says");
    }

    #[test]
    fn a_priority_never_contradicts_the_order_to_begin_in() {
        let words = Level::ALL
            .into_iter()
            .flat_map(|risk| Level::ALL.into_iter().map(move |effort| in_words(1, risk, effort)));
        let forms = (0..5_usize.pow(4)).flat_map(|at| {
            let numbers = [at / 125, at / 25, at / 5, at].map(|digit| digit % 5 + 1);
            Level::ALL.into_iter().map(move |effort| in_full(1, numbers, Some(effort)))
        });
        let mut rated: Vec<(i16, i8)> = words
            .chain(forms)
            .map(|action| (worth(&action).unwrap().tenths(), steps(priority(&action).unwrap())))
            .collect();
        rated.sort_unstable();
        assert!(rated.is_sorted_by_key(|(_, priority)| *priority));
    }

    #[test]
    fn finished_actions_are_left_out() {
        let done = Action { status: ActionStatus::Done, ..Action::new(ActionId(1), "done") };
        let dropped = Action { status: ActionStatus::Dropped, ..Action::new(ActionId(2), "dropped") };
        assert!(actions_by_worth(&a_workshop().with(done).with(dropped).build()).is_empty());
    }
}
