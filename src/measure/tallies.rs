//! Shows of hands: how many votes the room has, how many were cast, and what they say.

use crate::order::{Gather, Order};
use crate::sorted::SortedMap;
use crate::workshop::{Cause, CauseId, CauseKind, Document, Presence, Support};

/// Votes per person where nothing else is set.
const USUAL_VOTES_PER_PERSON: u32 = 3;

/// The votes the room has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteBudget {
    /// How many people vote.
    pub voters: u32,
    /// How many votes each has.
    pub votes_per_person: u32,
    /// How many hands were counted.
    pub cast: u32,
}

impl VoteBudget {
    /// All votes of the room.
    pub fn votes(&self) -> u32 {
        self.voters.saturating_mul(self.votes_per_person)
    }

    /// Hands counted beyond what the room has: somebody was counted twice. While nobody is known to be in the room,
    /// there is nothing to be beyond.
    pub fn over(&self) -> u32 {
        if self.voters == 0 { 0 } else { self.cast.saturating_sub(self.votes()) }
    }

    /// Whether the count is more than the room has and nobody has said yet that it stands. `kept`: the count that does.
    pub fn is_asked_about(&self, kept: Option<u32>) -> bool {
        self.over() > 0 && kept != Some(self.cast)
    }
}

/// The votes the room has and has cast. Voters not stated: everybody present or remote.
pub fn vote_budget(document: &Document) -> VoteBudget {
    let taking_part = || {
        let here = document.people.iter().filter(|person| person.presence != Presence::Absent).count();
        u32::try_from(here).unwrap_or(u32::MAX)
    };
    VoteBudget {
        voters: match document.weighing.voters {
            0 => taking_part(),
            stated => stated.into(),
        },
        votes_per_person: match document.weighing.votes_per_person {
            0 => USUAL_VOTES_PER_PERSON,
            stated => stated.into(),
        },
        cast: document
            .tallies
            .iter()
            .filter(|tally| document.causes.get(tally.cause).is_none_or(is_voted_on))
            .map(|tally| u32::from(tally.votes))
            .fold(0, u32::saturating_add),
    }
}

/// The same, were so many hands counted for a cause.
pub fn vote_budget_with(document: &Document, cause: CauseId, votes: u16) -> VoteBudget {
    let budget = vote_budget(document);
    let counted = document.causes.get(cause).is_none_or(is_voted_on);
    let before = document.tallies.get(cause).filter(|_| counted).map_or(0, |tally| tally.votes);
    let others = budget.cast.saturating_sub(before.into());
    VoteBudget { cast: others.saturating_add(votes.into()), ..budget }
}

/// Why no hands are counted for a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoHands {
    /// Hands go to conditions: a human action is where asking starts.
    HumanAction,
    /// It did not contribute.
    Refuted,
    /// It is still a condition, and left out of the vote.
    Parked,
}

impl NoHands {
    /// None: hands are counted for it.
    pub fn of(cause: &Cause) -> Option<Self> {
        if cause.kind == CauseKind::HumanAction {
            return Some(Self::HumanAction);
        }
        if cause.support == Support::Refuted {
            return Some(Self::Refuted);
        }
        cause.parked.then_some(Self::Parked)
    }
}

/// Whether it is a condition, parked or not.
pub fn is_weighed(cause: &Cause) -> bool {
    matches!(NoHands::of(cause), None | Some(NoHands::Parked))
}

/// Whether hands are counted for it.
pub fn is_voted_on(cause: &Cause) -> bool {
    NoHands::of(cause).is_none()
}

/// What is voted on, with its votes: in the order of the document while hands are counted, so that the order tells
/// nothing; by votes once they are revealed.
pub fn weighed(document: &Document) -> Vec<(CauseId, u16)> {
    let mut causes = causes_by_votes(document);
    causes.retain(|(cause, _)| document.causes.get(*cause).is_some_and(is_voted_on));
    if !document.weighing.revealed {
        let places: SortedMap<CauseId, usize> =
            document.causes.iter().map(|cause| cause.id).zip(0..).gathered();
        causes.order_by_key(|(cause, _)| places.get(cause).copied());
    }
    causes
}

/// Every cause with its votes, most votes first; ties, and causes without votes, in the order of the document.
pub fn causes_by_votes(document: &Document) -> Vec<(CauseId, u16)> {
    let votes: SortedMap<CauseId, u16> =
        document.tallies.iter().map(|tally| (tally.cause, tally.votes)).gathered();
    let mut causes: Vec<(CauseId, u16)> =
        document.causes.iter().map(|cause| (cause.id, votes.get(&cause.id).copied().unwrap_or(0))).collect();
    causes.order_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    causes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::{WorkshopBuilder, a_workshop};
    use crate::workshop::{Leg, Person, PersonId, Prose, Stamp, Tally, Weighing};

    fn three_causes() -> WorkshopBuilder {
        a_workshop()
            .with_cause(Leg::Happened, "one")
            .with_cause(Leg::Happened, "two")
            .with_cause(Leg::Happened, "three")
    }

    fn tally(cause: u32, votes: u16) -> Tally {
        Tally { cause: CauseId(cause), votes, stamp: Stamp::default() }
    }

    #[test]
    fn everybody_here_has_three_votes_unless_said_otherwise() {
        let absent = Person {
            id: PersonId(3),
            full_name: "Someone".into(),
            handles: Prose::default(),
            role: Prose::default(),
            presence: Presence::Absent,
            speaks_for_product: false,
            stamp: Stamp::default(),
        };
        let room = a_workshop().with_person("A B", "scribe").with_person("C D", "engineer").with(absent);
        assert_eq!(vote_budget(&room.clone().build()).votes(), 6);
        let stated = room.with(Weighing { voters: 8, votes_per_person: 2, ..Weighing::default() });
        assert_eq!(vote_budget(&stated.build()).votes(), 16);
    }

    #[test]
    fn hands_beyond_the_budget_are_told() {
        let room = three_causes().with(Weighing { voters: 1, ..Weighing::default() });
        let workshop = room.with(tally(1, 3)).with(tally(2, 1)).build();
        assert_eq!((vote_budget(&workshop).cast, vote_budget(&workshop).over()), (4, 1));
    }

    #[test]
    fn hands_that_are_counted_again_take_the_place_of_those_before() {
        let room = three_causes().with(Weighing { voters: 1, ..Weighing::default() });
        let workshop = room.with(tally(1, 3)).build();
        assert_eq!(vote_budget_with(&workshop, CauseId(1), 2).cast, 2);
        assert_eq!(vote_budget_with(&workshop, CauseId(2), 2).over(), 2);
    }

    #[test]
    fn hands_of_a_room_nobody_has_listed_are_not_too_many() {
        let workshop = three_causes().with(tally(1, 3)).build();
        assert_eq!((vote_budget(&workshop).votes(), vote_budget(&workshop).over()), (0, 0));
    }

    #[test]
    fn the_order_tells_nothing_until_the_votes_are_revealed() {
        let counted = three_causes().with(tally(3, 2)).with(tally(2, 1));
        let order = |workshop: &crate::workshop::Workshop| {
            weighed(workshop).into_iter().map(|(cause, _)| cause.0).collect::<Vec<_>>()
        };
        assert_eq!(order(&counted.clone().build()), [1, 2, 3]);
        let revealed = counted.with(Weighing { revealed: true, ..Weighing::default() });
        assert_eq!(order(&revealed.build()), [3, 2, 1]);
    }

    #[test]
    fn what_was_parked_is_left_out_of_the_vote_and_stays_a_condition() {
        let mut workshop = three_causes().build();
        let parked = Cause { parked: true, ..workshop.causes.get(CauseId(2)).unwrap().clone() };
        assert!(is_weighed(&parked));
        workshop.apply(crate::workshop::Edit::put(parked)).unwrap();
        let voted_on: Vec<u32> = weighed(&workshop).into_iter().map(|(cause, _)| cause.0).collect();
        assert_eq!(voted_on, [1, 3]);
    }

    #[test]
    fn hands_for_what_was_parked_since_are_free_again() {
        let mut workshop = three_causes().with(tally(1, 3)).with(tally(2, 2)).build();
        let parked = Cause { parked: true, ..workshop.causes.get(CauseId(2)).unwrap().clone() };
        assert_eq!(NoHands::of(&parked), Some(NoHands::Parked));
        workshop.apply(crate::workshop::Edit::put(parked)).unwrap();
        assert_eq!(vote_budget(&workshop).cast, 3);
        assert_eq!(vote_budget_with(&workshop, CauseId(1), 4).cast, 4);
    }

    #[test]
    fn ties_keep_the_order_of_the_document() {
        let workshop = three_causes().with(tally(3, 2)).with(tally(2, 2)).build();
        assert_eq!(causes_by_votes(&workshop), [(CauseId(2), 2), (CauseId(3), 2), (CauseId(1), 0)]);
    }
}
