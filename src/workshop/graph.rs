//! What follows from rows pointing at rows: who uses what, removal with all that hangs on it, circles, and which
//! causes were only together enough.

use super::*;
use crate::sorted::SortedMap;
use std::collections::VecDeque;

impl Document {
    /// The rows that point at `number`.
    pub fn users_of(&self, number: ShortNumber) -> impl Iterator<Item = Row> + '_ {
        self.rows().filter(move |row| row.points_at().contains(&number))
    }

    /// The gesture that removes a row and everything that would point at nothing without it.
    ///
    /// What made a removed cause possible stays in its branch: it now leads to what the removed cause led to.
    pub fn removal(&self, row: RowId) -> Edit {
        let mut edits = Vec::new();
        let effect_left = match row {
            RowId::Cause(cause) => self.effects_of(cause).next(),
            _ => None,
        };
        if let Some(number) = row.number() {
            for user in self.users_of(number) {
                let id = user.id();
                let passed_on = match (&user, effect_left) {
                    (Row::Link(link), Some(effect)) if RowId::Cause(link.effect) == row => {
                        let is_linked = self.effects_of(link.cause).any(|other| other == effect);
                        (!is_linked).then(|| Row::from(Link { effect, ..link.clone() }))
                    }
                    _ => user.without(number),
                };
                match passed_on {
                    Some(rest) => edits.push(Edit::put(rest)),
                    // A link may carry a mark of its own.
                    None if matches!(id, RowId::Link(_)) => edits.push(self.removal(id)),
                    None => edits.push(Edit::Remove { row: id }),
                }
            }
        }
        edits.push(Edit::Remove { row });
        Edit::Gesture(edits)
    }

    /// The cause under which `cause` stands: the one it was linked to first. None: it answers its leg's question.
    pub fn home_of(&self, cause: CauseId) -> Option<CauseId> {
        self.effects_of(cause).next()
    }

    /// True when both explain the same thing: a cause, or the question of a leg.
    pub fn stand_together(&self, one: CauseId, other: CauseId) -> bool {
        let leg_of = |cause| self.causes.get(cause).map(|cause| cause.leg);
        match (self.home_of(one), self.home_of(other)) {
            (None, None) => leg_of(one) == leg_of(other),
            _ => self.effects_of(one).any(|effect| self.effects_of(other).any(|also| also == effect)),
        }
    }

    /// The gesture that says that two causes were only together enough for what they explain, or, where that was
    /// said, that each of them is a cause of its own. None where they explain nothing in common.
    pub fn joining(&self, one: CauseId, other: CauseId) -> Option<Edit> {
        let (first, second) = (self.causes.get(one)?, self.causes.get(other)?);
        if one == other || !self.stand_together(one, other) {
            return None;
        }
        let is_joined = self.are_joined(one, other);
        let number = if is_joined {
            None
        } else {
            let highest = self.causes.iter().filter_map(|cause| cause.only_together).max();
            first.only_together.or(second.only_together).or(Some(highest.unwrap_or(0).saturating_add(1)))
        };
        let joined = |cause: &Cause| Edit::put(Cause { only_together: number, ..cause.clone() });
        // Told apart, the first of several may stay with the rest: only the second leaves.
        Some(if is_joined { joined(second) } else { Edit::Gesture(vec![joined(first), joined(second)]) })
    }

    /// Whether it was said that the two were only together enough.
    pub fn are_joined(&self, one: CauseId, other: CauseId) -> bool {
        let number = |cause| self.causes.get(cause).and_then(|cause| cause.only_together);
        number(one).is_some() && number(one) == number(other)
    }

    /// The link that would let both explain the same, so that they can be joined: from one of them to what the other
    /// made possible. None where it would lead in a circle, or neither made anything possible.
    pub fn link_to_join(&self, one: CauseId, other: CauseId) -> Option<(CauseId, CauseId)> {
        let shares = |cause: CauseId, with: CauseId| {
            self.effects_of(with).map(move |effect| (cause, effect)).find(|(cause, effect)| {
                let link = Link { id: LinkId(0), cause: *cause, effect: *effect, stamp: Stamp::default() };
                cause != effect && self.circle_through(&link).is_none()
            })
        };
        shares(other, one).or_else(|| shares(one, other))
    }

    /// The way round from the link's cause over its effect back to the cause, if the link would close a circle. The
    /// shortest there is: "C3 > C7 > C3".
    pub(super) fn circle_through(&self, link: &Link) -> Option<Vec<CauseId>> {
        let mut effects: SortedMap<CauseId, Vec<CauseId>> = SortedMap::new();
        for other in self.links.iter().filter(|other| other.id != link.id) {
            effects.or_default(other.cause).push(other.effect);
        }
        // Does the cause follow from its own effect? Walk from the effect to everything it made possible.
        let mut reached_from: SortedMap<CauseId, Option<CauseId>> = SortedMap::new();
        reached_from.insert(link.effect, None);
        let mut open = VecDeque::from([link.effect]);
        while let Some(at) = open.pop_front() {
            if at == link.cause {
                let before = |cause: &CauseId| reached_from.get(cause).copied().flatten();
                let mut path: Vec<CauseId> = std::iter::successors(Some(at), before).collect();
                path.push(link.cause);
                path.reverse();
                return Some(path);
            }
            for next in effects.get(&at).into_iter().flatten() {
                if !reached_from.contains_key(next) {
                    reached_from.insert(*next, Some(at));
                    open.push_back(*next);
                }
            }
        }
        None
    }
}

/// Which of the links close a circle, walking from each cause along them in order; without those none is left.
/// Every link is looked at once, which `looked_at` counts: files may hold chains of thousands.
pub(super) fn closing_circles(links: &[Link], looked_at: &mut usize) -> Vec<LinkId> {
    let mut from: SortedMap<CauseId, Vec<&Link>> = SortedMap::new();
    for link in links.iter().rev() {
        from.or_default(link.cause).push(link);
    }
    let mut closing = Vec::new();
    // True while the walk stands below it, false once everything below is known.
    let mut is_open: SortedMap<CauseId, bool> = SortedMap::new();
    for start in links {
        if is_open.contains_key(&start.cause) {
            continue;
        }
        is_open.insert(start.cause, true);
        let mut way = vec![start.cause];
        while let Some(at) = way.last().copied() {
            let Some(link) = from.get_mut(&at).and_then(Vec::pop) else {
                is_open.insert(at, false);
                way.pop();
                continue;
            };
            *looked_at += 1;
            match is_open.get(&link.effect) {
                Some(true) => closing.push(link.id),
                Some(false) => {}
                None => {
                    is_open.insert(link.effect, true);
                    way.push(link.effect);
                }
            }
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;

    fn chain(length: u32) -> Vec<Link> {
        let link = |id| Link {
            id: LinkId(id),
            cause: CauseId(id + 1),
            effect: CauseId(id),
            stamp: Stamp::default(),
        };
        (1..=length).map(link).collect()
    }

    #[test]
    fn a_chain_of_ten_thousand_is_looked_at_once() {
        let mut looked_at = 0;
        let mut links = chain(10_000);
        let back =
            Link { id: LinkId(20_000), cause: CauseId(1), effect: CauseId(10_001), stamp: Stamp::default() };
        links.push(back);
        assert_eq!(closing_circles(&links, &mut looked_at).len(), 1);
        assert_eq!(looked_at, links.len());
    }

    #[test]
    fn a_cause_that_explains_itself_closes_a_circle() {
        let links = [Link { id: LinkId(1), cause: CauseId(1), effect: CauseId(1), stamp: Stamp::default() }];
        assert_eq!(closing_circles(&links, &mut 0), [LinkId(1)]);
    }

    /// C2 and C3 made C1 possible, C4 made C2 possible, C5 answers the question.
    fn a_tree() -> Workshop {
        let causes = a_workshop()
            .with_cause(Leg::Happened, "one")
            .with_cause(Leg::Happened, "two")
            .with_cause(Leg::Happened, "three")
            .with_cause(Leg::Happened, "four")
            .with_cause(Leg::Happened, "five");
        let link = |id, cause, effect| Link {
            id: LinkId(id),
            cause: CauseId(cause),
            effect: CauseId(effect),
            stamp: Stamp::default(),
        };
        causes.with(link(1, 2, 1)).with(link(2, 3, 1)).with(link(3, 4, 2)).build()
    }

    fn link_to_join(one: u32, other: u32) -> Option<(u32, u32)> {
        let link = a_tree().link_to_join(CauseId(one), CauseId(other));
        link.map(|(cause, effect)| (cause.0, effect.0))
    }

    #[test]
    fn the_link_that_is_proposed_lets_two_causes_be_joined() {
        assert_eq!(link_to_join(3, 4), Some((4, 1)));
        assert_eq!(link_to_join(5, 4), Some((5, 2)));
    }

    #[test]
    fn no_link_is_proposed_that_would_lead_in_a_circle() {
        assert_eq!(link_to_join(1, 2), None);
        assert_eq!(link_to_join(1, 5), None);
    }

    #[test]
    fn two_causes_are_joined_once_it_was_said() {
        let mut workshop = a_tree();
        let (one, other) = (CauseId(2), CauseId(3));
        assert!(!workshop.are_joined(one, other));
        let joining = workshop.joining(one, other).unwrap();
        workshop.apply(joining).unwrap();
        assert!(workshop.are_joined(one, other));
    }
}
