//! Where a cause goes by one key, or when it is dropped beside another.

use super::WhyOutline;
use crate::workshop::{CauseId, Place, Under};

/// A step of a cause in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Before the cause above it.
    Up,
    /// After the cause below it.
    Down,
    /// Under the cause above it.
    In,
    /// Beside the cause it stands under.
    Out,
}

impl WhyOutline {
    /// The place that a step leads to; none where there is nothing in that direction.
    pub fn shifted(&self, cause: CauseId, by: Shift) -> Option<Place> {
        let siblings = self.siblings(cause);
        let at = siblings.iter().position(|other| *other == cause)?;
        let above = at.checked_sub(1).and_then(|at| siblings.get(at)).copied();
        match by {
            Shift::Up => Some(Place { under: self.stands_under(cause)?, before: Some(above?) }),
            Shift::Down => self.after(cause, *siblings.get(at + 1)?),
            Shift::In => Some(Place { under: Under::Cause(above?), before: None }),
            Shift::Out => self.after(cause, self.home(cause)?),
        }
    }

    /// The place before another cause.
    pub fn before(&self, cause: CauseId, sibling: CauseId) -> Option<Place> {
        self.past(0, cause, sibling)
    }

    /// The place after another cause.
    pub fn after(&self, cause: CauseId, sibling: CauseId) -> Option<Place> {
        self.past(1, cause, sibling)
    }

    /// The place past so many causes, counted from the sibling.
    fn past(&self, passed: usize, cause: CauseId, sibling: CauseId) -> Option<Place> {
        let siblings = self.siblings(sibling);
        let at = siblings.iter().position(|other| *other == sibling)? + passed;
        let mut rest = siblings.get(at..).unwrap_or_default().iter();
        let before = rest.find(|other| **other != cause).copied();
        Some(Place { under: self.stands_under(sibling)?, before })
    }

    fn stands_under(&self, cause: CauseId) -> Option<Under> {
        self.home(cause).map(Under::Cause).or_else(|| self.leg(cause).map(Under::Leg))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Leg, Workshop};

    /// C1 with C2 and C3 under it, then C4.
    fn a_tree() -> Workshop {
        a_workshop()
            .with_cause(Leg::Happened, "one")
            .because(CauseId(1), "two")
            .because(CauseId(1), "three")
            .with_cause(Leg::Happened, "four")
            .build()
    }

    /// The tree after a step, each cause with its depth; none where there is no such step.
    fn after(cause: u32, by: Shift) -> Option<Vec<(u32, usize)>> {
        let mut workshop = a_tree();
        let place = WhyOutline::of(&workshop).shifted(CauseId(cause), by)?;
        workshop.apply(workshop.moving(CauseId(cause), place)?).ok()?;
        let outline = WhyOutline::of(&workshop);
        let branches = outline.answers(Leg::Happened).iter().flat_map(|entry| outline.branch(entry.cause));
        Some(branches.map(|cause| (cause.0, outline.way_to(cause).len())).collect())
    }

    #[test]
    fn up_and_down_pass_the_neighbour() {
        let swapped = Some(vec![(1, 0), (3, 1), (2, 1), (4, 0)]);
        assert_eq!(after(3, Shift::Up), swapped);
        assert_eq!(after(2, Shift::Down), swapped);
    }

    #[test]
    fn in_goes_under_the_cause_above_with_all_that_stands_below() {
        assert_eq!(after(3, Shift::In), Some(vec![(1, 0), (2, 1), (3, 2), (4, 0)]));
        assert_eq!(after(4, Shift::In), Some(vec![(1, 0), (2, 1), (3, 1), (4, 1)]));
    }

    #[test]
    fn out_stands_after_what_it_stood_under() {
        assert_eq!(after(2, Shift::Out), Some(vec![(1, 0), (3, 1), (2, 0), (4, 0)]));
    }

    #[test]
    fn there_is_no_step_where_nothing_stands() {
        assert_eq!(after(1, Shift::Up), None);
        assert_eq!(after(3, Shift::Down), None);
        assert_eq!(after(2, Shift::In), None);
        assert_eq!(after(4, Shift::Out), None);
        assert_eq!(after(99, Shift::Up), None);
    }
}
