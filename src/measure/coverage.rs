//! What the actions cover, and what they still lack.

use super::tallies::causes_by_votes;
use crate::order::Gather;
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::{
    AcceptedRisk, Action, ActionId, ActionStatus, CalendarDate, Cause, CauseId, CauseKind, Document,
    PersonId, Purpose, RiskId, Support,
};

/// More open actions than this on one person rarely get done.
pub const MOST_OPEN_ACTIONS: usize = 3;

/// A person who carries more than [`MOST_OPEN_ACTIONS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overload {
    /// The person.
    pub owner: PersonId,
    /// How many open actions.
    pub open: usize,
}

/// What the actions cover, and what they lack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Conditions and detection gaps with neither an action nor an accepted risk, most votes first.
    pub untreated: Vec<CauseId>,
    /// Actions that treat no condition; repairs and investigations need none.
    pub without_condition: Vec<ActionId>,
    /// Open actions that no person carries; a team is not a person.
    pub without_owner: Vec<ActionId>,
    /// Open actions without a deadline.
    pub without_deadline: Vec<ActionId>,
    /// Open actions whose deadline has passed.
    pub overdue: Vec<ActionId>,
    /// Actions that were dropped after their deadline, and nobody said why.
    pub dropped_silently: Vec<ActionId>,
    /// Accepted risks that should have been looked at again.
    pub to_be_looked_at: Vec<RiskId>,
    /// People who carry too much.
    pub overloaded: Vec<Overload>,
    /// How many conditions and detection gaps are treated or accepted.
    pub treated: usize,
}

/// Coverage as of `today`.
pub fn coverage(document: &Document, today: CalendarDate) -> Coverage {
    let open = || document.actions.iter().filter(|action| action.is_open());
    let numbers = |lacks: fn(&Action) -> bool| -> Vec<ActionId> {
        document.actions.iter().filter(|action| action.is_open() && lacks(action)).map(|row| row.id).collect()
    };
    let (untreated, treated) = answered(document, Some(today));
    Coverage {
        untreated,
        without_condition: numbers(|action| {
            action.treats.is_empty()
                && !matches!(action.purpose, Some(Purpose::Repair | Purpose::Investigate))
        }),
        without_owner: numbers(|action| action.owner.is_none()),
        without_deadline: numbers(|action| action.due.is_none()),
        overdue: open()
            .filter(|action| action.due.is_some_and(|due| due < today))
            .map(|row| row.id)
            .collect(),
        dropped_silently: document
            .actions
            .iter()
            .filter(|action| action.lacks_drop_reason())
            .map(|row| row.id)
            .collect(),
        to_be_looked_at: document
            .risks
            .iter()
            .filter(|risk| is_to_be_looked_at(risk, today))
            .map(|row| row.id)
            .collect(),
        overloaded: overloaded(open()),
        treated,
    }
}

/// Conditions and gaps that nothing answers, most votes first, and how many are answered. Where no day is known, no day to
/// look again has passed.
pub(super) fn answered(document: &Document, today: Option<CalendarDate>) -> (Vec<CauseId>, usize) {
    let holds = |risk: &&AcceptedRisk| {
        is_accepted(risk) && today.is_none_or(|today| !is_to_be_looked_at(risk, today))
    };
    let treated: SortedSet<CauseId> = document
        .actions
        .iter()
        .filter(|action| action.status != ActionStatus::Dropped)
        .flat_map(|action| action.treats.iter().copied())
        .chain(document.risks.iter().filter(holds).filter_map(|risk| risk.cause))
        .gathered();
    let to_treat: SortedSet<CauseId> =
        document.causes.iter().filter(|cause| wants_treatment(cause)).map(|cause| cause.id).gathered();
    let untreated = causes_by_votes(document)
        .into_iter()
        .map(|(cause, _)| cause)
        .filter(|cause| to_treat.contains(cause) && !treated.contains(cause))
        .collect();
    let both = to_treat.iter().filter(|cause| treated.contains(cause)).count();
    (untreated, both)
}

/// Leaving a condition as it is answers it once somebody carries that, says why, and looks again.
pub fn is_accepted(risk: &AcceptedRisk) -> bool {
    risk.owner.is_some() && risk.review.is_some() && !risk.reason.is_blank()
}

/// The day to look again has passed: until somebody has, nothing is accepted. The day itself holds.
pub fn is_to_be_looked_at(risk: &AcceptedRisk, today: CalendarDate) -> bool {
    is_accepted(risk) && risk.review.is_some_and(|review| review < today)
}

/// A human action is treated through what made it the sensible step, a refuted cause not at all.
fn wants_treatment(cause: &Cause) -> bool {
    cause.kind != CauseKind::HumanAction && cause.support != Support::Refuted
}

fn overloaded<'a>(open: impl Iterator<Item = &'a Action>) -> Vec<Overload> {
    let mut carried: SortedMap<PersonId, usize> = SortedMap::new();
    for owner in open.filter_map(|action| action.owner) {
        *carried.or_default(owner) += 1;
    }
    carried
        .into_iter()
        .filter(|(_, open)| *open > MOST_OPEN_ACTIONS)
        .map(|(owner, open)| Overload { owner, open })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::{WorkshopBuilder, a_workshop};
    use crate::workshop::{Leg, Stamp, Tally};

    fn today() -> CalendarDate {
        CalendarDate::new(2026, 3, 13).unwrap()
    }

    fn action(id: u32) -> Action {
        Action {
            owner: Some(PersonId(1)),
            due: CalendarDate::new(2026, 4, 10),
            treats: vec![CauseId(1)],
            ..Action::new(ActionId(id), "add a canary stage")
        }
    }

    fn two_causes() -> WorkshopBuilder {
        a_workshop()
            .with_person("Mirela Dragan", "release engineer")
            .with_cause(Leg::Happened, "no canary")
            .with_cause(Leg::Unnoticed, "the alert went nowhere")
    }

    fn measured(builder: WorkshopBuilder) -> Coverage {
        coverage(&builder.build(), today())
    }

    #[test]
    fn a_condition_without_action_or_a_risk_accepted_in_full_is_untreated() {
        assert_eq!(measured(two_causes()).untreated, [CauseId(1), CauseId(2)]);
        let risk = AcceptedRisk::new(RiskId(1), Some(CauseId(2)), "");
        let half_said = measured(two_causes().with(action(1)).with(risk.clone()));
        assert_eq!(half_said.untreated, [CauseId(2)]);
        let accepted = AcceptedRisk {
            reason: "it goes away with the move in May".into(),
            owner: Some(PersonId(1)),
            review: CalendarDate::new(2026, 6, 1),
            ..risk
        };
        let covered = measured(two_causes().with(action(1)).with(accepted));
        assert_eq!((covered.untreated, covered.treated), (vec![], 2));
    }

    #[test]
    fn an_accepted_risk_covers_until_the_day_to_look_again_is_over() {
        let until = |review| {
            measured(two_causes().with(action(1)).with(AcceptedRisk {
                reason: "it goes away with the move".into(),
                owner: Some(PersonId(1)),
                review: Some(review),
                ..AcceptedRisk::new(RiskId(1), Some(CauseId(2)), "")
            }))
        };
        let holds = until(today());
        assert_eq!((holds.untreated, holds.to_be_looked_at), (vec![], vec![]));
        let over = until(today().plus_days(-1));
        assert_eq!((over.untreated, over.to_be_looked_at), (vec![CauseId(2)], vec![RiskId(1)]));
    }

    #[test]
    fn untreated_conditions_with_most_votes_come_first() {
        let voted = two_causes().with(Tally { cause: CauseId(2), votes: 4, stamp: Stamp::default() });
        assert_eq!(measured(voted).untreated, [CauseId(2), CauseId(1)]);
    }

    #[test]
    fn a_dropped_action_treats_nothing() {
        let dropped = two_causes().with(Action { status: ActionStatus::Dropped, ..action(1) });
        assert_eq!(measured(dropped).untreated, [CauseId(1), CauseId(2)]);
    }

    #[test]
    fn an_action_without_condition_owner_or_deadline_is_named() {
        let bare = measured(two_causes().with(Action::new(ActionId(1), "write it down")));
        assert_eq!(bare.without_condition, [ActionId(1)]);
        assert_eq!(bare.without_owner, [ActionId(1)]);
        assert_eq!(bare.without_deadline, [ActionId(1)]);
    }

    #[test]
    fn a_repair_needs_no_condition() {
        let repair = Action { treats: vec![], purpose: Some(Purpose::Repair), ..action(1) };
        assert!(measured(two_causes().with(repair)).without_condition.is_empty());
    }

    #[test]
    fn an_open_action_is_overdue_the_day_after_its_deadline() {
        let due = |date| two_causes().with(Action { due: Some(date), ..action(1) });
        assert!(measured(due(today())).overdue.is_empty());
        assert_eq!(measured(due(today().plus_days(-1))).overdue, [ActionId(1)]);
        let done = due(today().plus_days(-1)).with(Action {
            status: ActionStatus::Done,
            due: Some(today().plus_days(-1)),
            ..action(1)
        });
        assert!(measured(done).overdue.is_empty());
    }

    #[test]
    fn a_person_with_four_open_actions_carries_too_much() {
        let loaded = (1..=4).fold(two_causes(), |builder, id| builder.with(action(id)));
        assert_eq!(measured(loaded).overloaded, [Overload { owner: PersonId(1), open: 4 }]);
    }
}
