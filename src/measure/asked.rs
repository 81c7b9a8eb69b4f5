//! What the room is asked about now, from where the facilitator is and what the tree holds. Console and wall both
//! read it, so that they ask the same and show the same branch.

use super::{IntervalKind, WhyOutline, interval};
use crate::order::Order;
use crate::sorted::SortedSet;
use crate::workshop::{CauseId, Document, Leg, Session, Span};

/// What is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The leg.
    pub leg: Leg,
    /// The cause whose causes are asked for; none: the leg's question itself.
    pub cause: Option<CauseId>,
    /// The cause whose branch alone is shown.
    pub branch: Option<CauseId>,
    collapsed: SortedSet<CauseId>,
}

impl Asked {
    /// What `session` points at, as far as it is there: a cause that was removed is asked about no longer, and what
    /// is asked about is never hidden.
    pub fn of(document: &Document, outline: &WhyOutline, session: &Session) -> Self {
        let cause = session.focus.filter(|cause| outline.leg(*cause).is_some());
        let chosen = || session.leg.unwrap_or_else(|| legs_in_order(document)[0]);
        let leg = cause.and_then(|cause| outline.leg(cause)).unwrap_or_else(chosen);
        let way = cause.map(|cause| outline.way_to(cause)).unwrap_or_default();
        let branch = session.branch.filter(|branch| cause == Some(*branch) || way.contains(branch));
        let collapsed = session.collapsed.iter().copied().filter(|cause| !way.contains(cause)).collect();
        Self { leg, cause, branch, collapsed }
    }

    /// True when what stands under the cause is not shown.
    pub fn is_collapsed(&self, cause: CauseId) -> bool {
        self.collapsed.contains(&cause)
    }

    /// The causes shown, from top to bottom. One that stands in the tree of another leg is among them where it is
    /// named.
    pub fn shown(&self, outline: &WhyOutline) -> Vec<CauseId> {
        let mut open: Vec<CauseId> = match self.branch {
            Some(branch) => vec![branch],
            None => outline.answers(self.leg).iter().rev().map(|entry| entry.cause).collect(),
        };
        let mut seen = SortedSet::new();
        let mut shown = Vec::new();
        while let Some(cause) = open.pop() {
            let is_new = seen.insert(cause);
            if is_new {
                shown.push(cause);
            }
            if is_new && outline.leg(cause) == Some(self.leg) && !self.is_collapsed(cause) {
                open.extend(outline.under(cause).iter().rev().map(|entry| entry.cause));
            }
        }
        shown
    }
}

/// The legs in the order in which they are offered: the one whose interval may have been longest comes first.
pub fn legs_in_order(document: &Document) -> [Leg; 3] {
    let mut legs = Leg::ALL;
    legs.order_by_key(|leg| {
        let measured = interval(document, IntervalKind::for_leg(*leg)).filter(|row| !row.is_impossible());
        std::cmp::Reverse(measured.map_or(Span(-1), |row| row.longest))
    });
    legs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{EventKind, Link, LinkId, Stamp, Workshop};

    /// C1 to C3 in a row on the first leg, C4 on the last; C3 explains C4 too.
    fn a_tree() -> Workshop {
        a_workshop()
            .with_cause(Leg::Happened, "one")
            .because(CauseId(1), "two")
            .because(CauseId(2), "three")
            .with_cause(Leg::Lasted, "four")
            .with(Link { id: LinkId(9), cause: CauseId(3), effect: CauseId(4), stamp: Stamp::default() })
            .build()
    }

    fn asked(workshop: &Workshop, session: &Session) -> (Asked, Vec<u32>) {
        let outline = WhyOutline::of(workshop);
        let asked = Asked::of(workshop, &outline, session);
        let shown = asked.shown(&outline).into_iter().map(|cause| cause.0).collect();
        (asked, shown)
    }

    #[test]
    fn the_leg_that_took_longest_is_asked_about_first() {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:00:00Z", EventKind::Start, "requests fail")
            .with_event("2026-03-12T13:37:00Z", EventKind::Detection, "the alert was read")
            .with_event("2026-03-12T13:40:00Z", EventKind::Mitigation, "requests succeed")
            .build();
        assert_eq!(legs_in_order(&workshop), [Leg::Unnoticed, Leg::Lasted, Leg::Happened]);
        assert_eq!(asked(&workshop, &Session::default()).0.leg, Leg::Unnoticed);
        let chosen = Session { leg: Some(Leg::Lasted), ..Session::default() };
        assert_eq!(asked(&workshop, &chosen).0.leg, Leg::Lasted);
    }

    #[test]
    fn what_stands_under_a_collapsed_cause_is_not_shown() {
        let session =
            Session { collapsed: [CauseId(2)].into(), leg: Some(Leg::Happened), ..Session::default() };
        assert_eq!(asked(&a_tree(), &session).1, [1, 2]);
    }

    #[test]
    fn what_is_asked_about_is_never_hidden() {
        let session =
            Session { collapsed: [CauseId(1)].into(), focus: Some(CauseId(3)), ..Session::default() };
        assert_eq!(asked(&a_tree(), &session).1, [1, 2, 3]);
    }

    #[test]
    fn one_branch_alone_is_shown_until_something_outside_it_is_asked_about() {
        let session = Session { branch: Some(CauseId(2)), focus: Some(CauseId(3)), ..Session::default() };
        assert_eq!(asked(&a_tree(), &session).1, [2, 3]);
        let outside = Session { focus: Some(CauseId(1)), ..session };
        assert_eq!(asked(&a_tree(), &outside).1, [1, 2, 3]);
    }

    #[test]
    fn a_cause_of_another_leg_is_shown_where_it_is_named() {
        let session = Session { leg: Some(Leg::Lasted), ..Session::default() };
        assert_eq!(asked(&a_tree(), &session).1, [4, 3]);
    }

    #[test]
    fn a_removed_cause_is_asked_about_no_longer() {
        let session = Session { focus: Some(CauseId(99)), leg: Some(Leg::Lasted), ..Session::default() };
        assert_eq!(asked(&a_tree(), &session).0.cause, None);
    }
}
