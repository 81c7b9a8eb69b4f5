//! The why-tree as an outline: which cause stands under which, and where a shared one is only named.

use crate::order::Gather;
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::{CauseId, Document, Leg};

/// One entry under a question or a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OutlineEntry {
    /// The cause.
    pub cause: CauseId,
    /// The cause stands elsewhere and is only named here.
    pub is_reference: bool,
}

/// What stands under what. Siblings are in the order of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyOutline {
    roots: SortedMap<Leg, Vec<OutlineEntry>>,
    under: SortedMap<CauseId, Vec<OutlineEntry>>,
    home: SortedMap<CauseId, CauseId>,
    leg: SortedMap<CauseId, Leg>,
    together: SortedMap<CauseId, Vec<CauseId>>,
}

impl WhyOutline {
    /// The outline of all legs. A cause that explains several stands under the one it was linked to first.
    pub fn of(document: &Document) -> Self {
        let mut outline = Self::default();
        let present: SortedSet<CauseId> = document.causes.iter().map(|cause| cause.id).gathered();
        let mut effects: SortedMap<CauseId, Vec<CauseId>> = SortedMap::new();
        for link in document.links.iter().filter(|link| present.contains(&link.effect)) {
            effects.or_default(link.cause).push(link.effect);
        }
        let mut numbered: SortedMap<u32, Vec<CauseId>> = SortedMap::new();
        for cause in &document.causes {
            let effects = effects.get(&cause.id).map(Vec::as_slice).unwrap_or_default();
            if effects.is_empty() {
                let entry = OutlineEntry { cause: cause.id, is_reference: false };
                outline.roots.or_default(cause.leg).push(entry);
            }
            for (index, effect) in effects.iter().enumerate() {
                let entry = OutlineEntry { cause: cause.id, is_reference: index > 0 };
                outline.under.or_default(*effect).push(entry);
                outline.home.or_insert(cause.id, || *effect);
            }
            if let Some(number) = cause.only_together {
                numbered.or_default(number).push(cause.id);
            }
        }
        for leg in Leg::ALL {
            for answer in outline.answers(leg).to_vec() {
                for cause in outline.branch(answer.cause) {
                    outline.leg.insert(cause, leg);
                }
            }
        }
        for members in numbered.values() {
            for cause in members {
                let others = members.iter().copied();
                let others = others.filter(|other| other != cause && document.stand_together(*cause, *other));
                outline.together.insert(*cause, others.collect());
            }
        }
        outline
    }

    /// The causes that answer the question of a leg themselves.
    pub fn answers(&self, leg: Leg) -> &[OutlineEntry] {
        self.roots.get(&leg).map(Vec::as_slice).unwrap_or_default()
    }

    /// The causes that made `effect` possible.
    pub fn under(&self, effect: CauseId) -> &[OutlineEntry] {
        self.under.get(&effect).map(Vec::as_slice).unwrap_or_default()
    }

    /// The cause under which it stands; none: it answers the question of its leg itself.
    pub fn home(&self, cause: CauseId) -> Option<CauseId> {
        self.home.get(&cause).copied()
    }

    /// The leg in whose tree it stands, which is that of the first cause above it.
    pub fn leg(&self, cause: CauseId) -> Option<Leg> {
        self.leg.get(&cause).copied()
    }

    /// How many causes stand in the tree of a leg.
    pub fn count(&self, leg: Leg) -> usize {
        self.leg.values().filter(|other| **other == leg).count()
    }

    /// The cause and everything that stands under it, from top to bottom; what is only named there is left out.
    pub fn branch(&self, cause: CauseId) -> Vec<CauseId> {
        let mut open = vec![cause];
        let mut branch = Vec::new();
        while let Some(at) = open.pop() {
            branch.push(at);
            // Only in a circle, which no edit can make, does a branch come back to where it began.
            let standing = self.under(at).iter().rev();
            let standing = standing.filter(|entry| !entry.is_reference && entry.cause != cause);
            open.extend(standing.map(|entry| entry.cause));
        }
        branch
    }

    /// The causes above it, from the answer to the question down to where it stands.
    pub fn way_to(&self, cause: CauseId) -> Vec<CauseId> {
        let mut way: Vec<CauseId> = Vec::new();
        // A circle has no leg and no way: only a document that no edit could have made holds one.
        let mut at = self.leg(cause).and_then(|_| self.home(cause));
        while let Some(above) = at {
            way.push(above);
            at = self.home(above);
        }
        way.reverse();
        way
    }

    /// The causes without which it was not enough for what they explain.
    pub fn only_together_with(&self, cause: CauseId) -> &[CauseId] {
        self.together.get(&cause).map(Vec::as_slice).unwrap_or_default()
    }

    /// The causes standing beside it, itself included, without those that are only named there.
    pub fn siblings(&self, cause: CauseId) -> Vec<CauseId> {
        let entries = match self.home(cause) {
            Some(effect) => self.under(effect),
            None => self.leg.get(&cause).map(|leg| self.answers(*leg)).unwrap_or_default(),
        };
        entries.iter().filter(|entry| !entry.is_reference).map(|entry| entry.cause).collect()
    }

    /// What was added last under a cause, or to the question of a leg: the highest number there.
    pub fn newest(&self, effect: Option<CauseId>, leg: Leg) -> Option<CauseId> {
        let entries = effect.map_or_else(|| self.answers(leg), |effect| self.under(effect));
        entries.iter().map(|entry| entry.cause).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Link, LinkId, Stamp, Workshop};

    fn a_shared_cause() -> Workshop {
        let second = Link { id: LinkId(9), cause: CauseId(3), effect: CauseId(2), stamp: Stamp::default() };
        a_workshop()
            .with_cause(Leg::Happened, "all regions at once")
            .with_cause(Leg::Lasted, "nine steps by hand")
            .because(CauseId(1), "a fast path")
            .with(second)
            .build()
    }

    fn entry(cause: u32, is_reference: bool) -> OutlineEntry {
        OutlineEntry { cause: CauseId(cause), is_reference }
    }

    #[test]
    fn a_cause_stands_under_what_it_made_possible() {
        let outline = WhyOutline::of(&a_shared_cause());
        assert_eq!(outline.answers(Leg::Happened), [entry(1, false)]);
        assert_eq!(outline.under(CauseId(1)), [entry(3, false)]);
        assert_eq!(outline.home(CauseId(3)), Some(CauseId(1)));
    }

    #[test]
    fn a_cause_that_explains_two_is_named_under_the_second() {
        assert_eq!(WhyOutline::of(&a_shared_cause()).under(CauseId(2)), [entry(3, true)]);
    }

    #[test]
    fn a_cause_belongs_to_the_leg_of_what_it_stands_under() {
        let mut workshop = a_shared_cause();
        let moved = crate::workshop::Cause::new(CauseId(3), Leg::Lasted, "a fast path");
        workshop.apply(crate::workshop::Edit::put(moved)).unwrap();
        assert_eq!(WhyOutline::of(&workshop).leg(CauseId(3)), Some(Leg::Happened));
    }

    #[test]
    fn siblings_do_not_count_those_only_named() {
        let outline = WhyOutline::of(&a_shared_cause());
        assert_eq!(outline.siblings(CauseId(3)), [CauseId(3)]);
        assert_eq!(outline.siblings(CauseId(2)), [CauseId(2)]);
    }

    #[test]
    fn the_newest_is_the_highest_number_there() {
        let workshop = a_workshop().with_cause(Leg::Happened, "one").with_cause(Leg::Happened, "two").build();
        let outline = WhyOutline::of(&workshop);
        assert_eq!(outline.newest(None, Leg::Happened), Some(CauseId(2)));
        assert_eq!(outline.newest(Some(CauseId(1)), Leg::Happened), None);
    }

    #[test]
    fn a_branch_is_told_from_top_to_bottom_and_the_way_to_it_from_the_question_down() {
        let workshop = a_workshop()
            .with_cause(Leg::Happened, "one")
            .because(CauseId(1), "two")
            .because(CauseId(2), "three")
            .because(CauseId(1), "four")
            .build();
        let outline = WhyOutline::of(&workshop);
        assert_eq!(outline.branch(CauseId(1)), [1, 2, 3, 4].map(CauseId));
        assert_eq!(outline.way_to(CauseId(3)), [1, 2].map(CauseId));
        assert_eq!(outline.count(Leg::Happened), 4);
    }

    #[test]
    fn an_unknown_cause_stands_nowhere() {
        let outline = WhyOutline::of(&a_shared_cause());
        assert_eq!((outline.leg(CauseId(99)), outline.siblings(CauseId(99))), (None, Vec::new()));
    }
}
