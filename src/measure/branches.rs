//! Where asking ended, and what the tree still lacks.

use super::WhyOutline;
use crate::order::Gather;
use crate::sorted::SortedSet;
use crate::workshop::{Cause, CauseId, CauseKind, Document, Leg, Nature, StopReason, Support};

/// How a branch ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A human action: where asking starts, never where it ends. Not yet explained, whatever the stop reason.
    HumanAction,
    /// Nobody said why asking stopped.
    NoReason,
    /// Asking stopped for a stated reason.
    Stopped(StopReason),
}

/// A cause for which no cause is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BranchEnd {
    /// The cause.
    pub cause: CauseId,
    /// How the branch ends there.
    pub ending: Ending,
}

impl BranchEnd {
    /// True where it is shown and printed as "not yet explained".
    pub fn is_unexplained(&self) -> bool {
        !matches!(self.ending, Ending::Stopped(_))
    }
}

/// The ends of all branches, in the order of the document. A refuted cause is no end and explains nothing.
pub fn branch_ends(document: &Document) -> Vec<BranchEnd> {
    let refuted: SortedSet<CauseId> = document
        .causes
        .iter()
        .filter(|cause| cause.support == Support::Refuted)
        .map(|cause| cause.id)
        .gathered();
    let explained: SortedSet<CauseId> = document
        .links
        .iter()
        .filter(|link| !refuted.contains(&link.cause))
        .map(|link| link.effect)
        .gathered();
    document
        .causes
        .iter()
        .filter(|cause| !refuted.contains(&cause.id) && !explained.contains(&cause.id))
        .map(|cause| BranchEnd { cause: cause.id, ending: ending(cause) })
        .collect()
}

fn ending(cause: &Cause) -> Ending {
    match (cause.kind, cause.stop) {
        (CauseKind::HumanAction, _) => Ending::HumanAction,
        (_, None) => Ending::NoReason,
        (_, Some(reason)) => Ending::Stopped(reason),
    }
}

/// The legs about which nothing was said yet.
pub fn missing_legs(document: &Document) -> Vec<Leg> {
    let outline = WhyOutline::of(document);
    Leg::ALL.into_iter().filter(|leg| outline.answers(*leg).is_empty()).collect()
}

/// True when there are causes and none of them is of the organisation: the question that is easiest to skip.
pub fn lacks_organisational_condition(document: &Document) -> bool {
    let mut standing = document.causes.iter().filter(|cause| cause.support != Support::Refuted).peekable();
    standing.peek().is_some() && standing.all(|cause| document.nature_of(cause) != Nature::Organisational)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{BoneId, Edit, Workshop};

    fn change(workshop: &mut Workshop, id: u32, change: impl FnOnce(&mut Cause)) {
        let mut cause = workshop.causes.get(CauseId(id)).unwrap().clone();
        change(&mut cause);
        workshop.apply(Edit::put(cause)).unwrap();
    }

    fn a_branch() -> Workshop {
        a_workshop()
            .with_cause(Leg::Happened, "all regions at once")
            .because(CauseId(1), "no canary")
            .because(CauseId(2), "a fast path")
            .build()
    }

    #[test]
    fn a_branch_ends_where_no_cause_is_given() {
        assert_eq!(branch_ends(&a_branch()), [BranchEnd { cause: CauseId(3), ending: Ending::NoReason }]);
    }

    #[test]
    fn a_stop_reason_explains_an_end() {
        let mut workshop = a_branch();
        change(&mut workshop, 3, |cause| cause.stop = Some(StopReason::TimeRanOut));
        let ends = branch_ends(&workshop);
        assert_eq!(ends[0].ending, Ending::Stopped(StopReason::TimeRanOut));
        assert!(!ends[0].is_unexplained());
    }

    #[test]
    fn a_human_action_at_an_end_stays_unexplained_even_with_a_reason() {
        let mut workshop = a_branch();
        change(&mut workshop, 3, |cause| {
            cause.kind = CauseKind::HumanAction;
            cause.stop = Some(StopReason::NothingNew);
        });
        assert!(branch_ends(&workshop)[0].is_unexplained());
    }

    #[test]
    fn a_refuted_cause_explains_nothing() {
        let mut workshop = a_branch();
        change(&mut workshop, 3, |cause| cause.support = Support::Refuted);
        assert_eq!(branch_ends(&workshop), [BranchEnd { cause: CauseId(2), ending: Ending::NoReason }]);
    }

    #[test]
    fn a_leg_nobody_spoke_about_is_missing() {
        assert_eq!(missing_legs(&a_branch()), [Leg::Unnoticed, Leg::Lasted]);
    }

    #[test]
    fn a_bone_of_the_organisation_is_enough() {
        let mut workshop = a_branch();
        assert!(lacks_organisational_condition(&workshop));
        change(&mut workshop, 3, |cause| cause.bone = Some(BoneId(8)));
        assert!(!lacks_organisational_condition(&workshop));
        assert!(!lacks_organisational_condition(&a_workshop().build()));
    }
}
