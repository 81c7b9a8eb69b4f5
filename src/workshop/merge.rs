//! Two causes that are one: everything that pointed at the duplicate points at the other.

use super::*;

impl Document {
    /// The gesture that makes `duplicate` part of `kept`. The words of `kept` stand; evidence, votes, links, actions,
    /// risks, questions and marks of both are its own then. None where there are not two. Where one of them led to
    /// the other over a third, the links would lead in a circle, and applying it is refused.
    pub fn merging(&self, duplicate: CauseId, kept: CauseId) -> Option<Edit> {
        let (gone, into) = (self.causes.get(duplicate)?, self.causes.get(kept)?);
        if duplicate == kept {
            return None;
        }
        let mut edits = vec![Edit::put(joined(gone, into))];
        edits.extend(self.links_merged(duplicate, kept));
        for user in self.users_of(duplicate.into()) {
            let id = user.id();
            match user {
                Row::Action(mut row) => {
                    let treats_both = row.treats.contains(&kept);
                    row.treats.retain(|cause| *cause != duplicate || !treats_both);
                    row.treats
                        .iter_mut()
                        .filter(|cause| **cause == duplicate)
                        .for_each(|cause| *cause = kept);
                    edits.push(Edit::put(row));
                }
                Row::Question(row) => edits.push(Edit::put(OpenQuestion { about: Some(kept), ..row })),
                Row::Risk(row) => edits.push(Edit::put(AcceptedRisk { cause: Some(kept), ..row })),
                Row::Tally(row) => {
                    let votes = self.tallies.get(kept).map_or(0, |tally| tally.votes);
                    let votes = votes.saturating_add(row.votes);
                    edits.extend([Edit::put(Tally { cause: kept, votes, ..row }), Edit::Remove { row: id }]);
                }
                Row::Mark(row) => {
                    let present = self.mark(kept.into()).cloned().unwrap_or_else(|| Mark::new(kept.into()));
                    let both = Mark {
                        tonight: present.tonight || row.tonight,
                        withheld: present.withheld || row.withheld,
                        restricted: present.restricted.clone().or(row.restricted),
                        asked: present.asked.clone().or(row.asked),
                        ..present
                    };
                    edits.extend([Edit::put(both), Edit::Remove { row: id }]);
                }
                // Links are merged above; no other row points at a cause.
                _ => {}
            }
        }
        edits.push(Edit::Remove { row: RowId::Cause(duplicate) });
        Some(Edit::Gesture(edits))
    }

    /// The links of both, each once and none from a cause to itself. Those that go come first: on the way there must
    /// be no circle either.
    fn links_merged(&self, duplicate: CauseId, kept: CauseId) -> Vec<Edit> {
        let (mut gone, mut moved) = (Vec::new(), Vec::new());
        let mut pairs: Vec<(CauseId, CauseId)> =
            self.links.iter().map(|link| (link.cause, link.effect)).collect();
        let merged = |cause: CauseId| if cause == duplicate { kept } else { cause };
        for link in self.links.iter().filter(|link| link.cause == duplicate || link.effect == duplicate) {
            let (cause, effect) = (merged(link.cause), merged(link.effect));
            if cause == effect || pairs.contains(&(cause, effect)) {
                gone.push(self.removal(RowId::Link(link.id)));
            } else {
                pairs.push((cause, effect));
                moved.push(Edit::put(Link { cause, effect, ..link.clone() }));
            }
        }
        gone.extend(moved);
        gone
    }
}

impl Document {
    /// A third cause over which one of two led to the other: those two are not one cause.
    pub fn between(&self, one: CauseId, other: CauseId) -> Option<CauseId> {
        let leads = |from: CauseId, to: CauseId| {
            self.effects_of(from).find(|next| *next != to && self.leads_to(*next, to))
        };
        leads(one, other).or_else(|| leads(other, one))
    }

    /// Whether a cause made another one possible, at however many removes.
    fn leads_to(&self, from: CauseId, to: CauseId) -> bool {
        let back = Link { id: LinkId(0), cause: to, effect: from, stamp: Stamp::default() };
        self.circle_through(&back).is_some()
    }
}

/// The kept cause with what only the duplicate knew.
fn joined(gone: &Cause, kept: &Cause) -> Cause {
    Cause {
        evidence: kept.evidence.and(&gone.evidence),
        bone: kept.bone.or(gone.bone),
        nature: kept.nature.or(gone.nature),
        stop: kept.stop.or(gone.stop),
        parked: kept.parked && gone.parked,
        only_together: kept.only_together.or(gone.only_together),
        ..kept.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;

    #[test]
    fn two_causes_are_not_one_where_a_third_stands_between_them() {
        let causes = (0..3).fold(a_workshop(), |workshop, _| workshop.with_cause(Leg::Happened, "one"));
        let link = |id, cause, effect| Link {
            id: LinkId(id),
            cause: CauseId(cause),
            effect: CauseId(effect),
            stamp: Stamp::default(),
        };
        // C3 led to C1 by itself, and by way of C2.
        let workshop = causes.with(link(1, 2, 1)).with(link(2, 3, 2)).with(link(3, 3, 1)).build();
        for (one, other, between) in [(1, 3, Some(2)), (3, 1, Some(2)), (1, 2, None), (2, 3, None)] {
            let (one, other) = (CauseId(one), CauseId(other));
            assert_eq!(workshop.between(one, other), between.map(CauseId));
            let merging = workshop.merging(one, other).map(|edit| workshop.clone().apply(edit));
            assert_eq!(merging.is_some_and(|applied| applied.is_ok()), between.is_none(), "{one} {other}");
        }
    }
}
