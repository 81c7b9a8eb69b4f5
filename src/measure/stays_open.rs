//! The price of closing now: what stays open. Closing early is allowed; it is said, with who carries it and until when.

use super::branch_ends;
use super::coverage::answered;
use crate::workshop::{Document, ShortNumber};

/// Something that stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StaysOpen {
    /// What.
    pub about: ShortNumber,
    /// In what way.
    pub reason: &'static str,
}

/// Everything that stays open, each once, what is not explained first.
pub fn stays_open(document: &Document) -> Vec<StaysOpen> {
    let (mut untreated, _) = answered(document);
    let unexplained = branch_ends(document).into_iter().filter(|end| end.is_unexplained());
    let mut open: Vec<StaysOpen> = unexplained
        .map(|end| {
            let before = untreated.len();
            untreated.retain(|cause| *cause != end.cause);
            let reason = if untreated.len() < before {
                "not yet explained, and neither an action nor an accepted risk"
            } else {
                "not yet explained"
            };
            StaysOpen { about: end.cause.into(), reason }
        })
        .collect();
    let untreated = untreated.into_iter();
    open.extend(
        untreated
            .map(|cause| StaysOpen { about: cause.into(), reason: "neither an action nor an accepted risk" }),
    );
    open.extend(
        document
            .actions
            .iter()
            .filter(|action| action.is_open() && action.owner.is_none())
            .map(|action| StaysOpen { about: action.id.into(), reason: "nobody carries it" }),
    );
    open.extend(document.questions.iter().map(|question| StaysOpen {
        about: question.id.into(),
        reason: if question.owner.is_some() { "open question" } else { "open question, nobody looks yet" },
    }));
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Action, ActionId, CauseId, Leg};

    #[test]
    fn closing_now_leaves_open_what_is_unexplained_untreated_and_uncarried() {
        let workshop = a_workshop()
            .with_cause(Leg::Happened, "no canary")
            .with(Action::new(ActionId(1), "add one"))
            .build();
        let cause = CauseId(1).into();
        assert_eq!(
            stays_open(&workshop),
            [
                StaysOpen {
                    about: cause,
                    reason: "not yet explained, and neither an action nor an accepted risk",
                },
                StaysOpen { about: ActionId(1).into(), reason: "nobody carries it" },
            ]
        );
        assert_eq!(stays_open(&a_workshop().build()), []);
    }
}
