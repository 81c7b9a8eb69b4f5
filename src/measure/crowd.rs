//! A fishbone with more causes than a wall can show: what to park, least missed first.

use crate::order::{Gather, Order};
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::{Cause, CauseId, Document};
use std::cmp::Reverse;

/// More causes than this cannot be read from eight metres at once.
pub const READABLE_CAUSES: usize = 40;

/// A cause that could be parked, and why it would be missed least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToPark {
    /// The cause.
    pub cause: CauseId,
    /// What speaks for it, in a few words each.
    pub because: Vec<&'static str>,
}

/// The causes on the fishbone beyond those that can be read; none that has votes, that an action treats, whose risk was
/// accepted or that somebody wants to keep in sight, so it may be fewer than there are too many.
pub fn to_park(document: &Document, in_sight: &[CauseId]) -> Vec<ToPark> {
    let shown: Vec<&Cause> = document.causes.iter().filter(|cause| cause.is_on_the_fishbone()).collect();
    let too_many = shown.len().saturating_sub(READABLE_CAUSES);
    if too_many == 0 {
        return Vec::new();
    }
    let votes: SortedMap<CauseId, u16> =
        document.tallies.iter().map(|tally| (tally.cause, tally.votes)).gathered();
    let counted = votes.values().any(|votes| *votes > 0);
    let staying: SortedSet<CauseId> = document
        .actions
        .iter()
        .flat_map(|action| action.treats.iter().copied())
        .chain(document.risks.iter().filter_map(|risk| risk.cause))
        .chain(in_sight.iter().copied())
        .gathered();
    let linked: SortedSet<CauseId> =
        document.links.iter().flat_map(|link| [link.cause, link.effect]).gathered();
    let mut proposed: Vec<&Cause> = shown
        .into_iter()
        .filter(|cause| !staying.contains(&cause.id) && votes.get(&cause.id).is_none_or(|votes| *votes == 0))
        .collect();
    let stands_alone = |cause: &Cause| !linked.contains(&cause.id);
    // The latest first: what came early, many have built on in their heads.
    proposed.order_by_key(|cause| {
        (!stands_alone(cause), !cause.evidence.is_blank(), cause.bone.is_some(), Reverse(cause.id))
    });
    proposed
        .into_iter()
        .take(too_many)
        .map(|cause| {
            let because = [
                (counted, "no votes"),
                (stands_alone(cause), "linked to no other cause"),
                (cause.evidence.is_blank(), "nothing noted that shows it"),
                (cause.bone.is_none(), "not sorted"),
            ];
            let because = because.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| words).collect();
            ToPark { cause: cause.id, because }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Action, ActionId, Edit, Leg, Stamp, Tally, Workshop};

    fn crowded(causes: u32) -> Workshop {
        let one_more =
            |workshop: crate::workshop::builder::WorkshopBuilder, _| workshop.with_cause(Leg::Happened, "a");
        (0..causes).fold(a_workshop(), one_more).build()
    }

    fn numbers(document: &Document) -> Vec<u32> {
        to_park(document, &[]).into_iter().map(|proposal| proposal.cause.0).collect()
    }

    #[test]
    fn forty_causes_may_stay() {
        assert!(to_park(&crowded(40), &[]).is_empty());
    }

    #[test]
    fn past_forty_as_many_are_proposed_as_there_are_too_many_the_latest_first() {
        assert_eq!(numbers(&crowded(43)), [43, 42, 41]);
    }

    #[test]
    fn what_is_to_stay_in_sight_makes_place_for_the_next_proposal() {
        let proposed = to_park(&crowded(42), &[CauseId(42)]);
        assert_eq!(proposed.iter().map(|proposal| proposal.cause.0).collect::<Vec<_>>(), [41, 40]);
    }

    #[test]
    fn what_has_votes_or_an_action_is_not_proposed() {
        let mut workshop = crowded(43);
        let action = Action { treats: vec![CauseId(43)], ..Action::new(ActionId(1), "a canary") };
        workshop.apply(Edit::put(action)).unwrap();
        workshop.apply(Edit::put(Tally { cause: CauseId(42), votes: 2, stamp: Stamp::default() })).unwrap();
        assert_eq!(numbers(&workshop), [41, 40, 39]);
        assert_eq!(
            to_park(&workshop, &[]).first().unwrap().because,
            ["no votes", "linked to no other cause", "nothing noted that shows it", "not sorted"]
        );
    }

    #[test]
    fn a_cause_that_explains_another_stays_before_one_that_stands_alone() {
        let workshop = (0..40)
            .fold(a_workshop(), |workshop, _| workshop.with_cause(Leg::Happened, "a"))
            .because(CauseId(1), "linked")
            .build();
        assert_eq!(numbers(&workshop), [40]);
    }

    #[test]
    fn what_was_parked_is_not_counted() {
        let mut workshop = crowded(42);
        for parked in [41, 42] {
            let cause = workshop.causes.get(CauseId(parked)).unwrap().clone();
            workshop.apply(Edit::put(Cause { parked: true, ..cause })).unwrap();
        }
        assert!(to_park(&workshop, &[]).is_empty());
    }
}
