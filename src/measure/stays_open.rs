//! The price of closing now: what stays open. Closing early is allowed; it is said, with who carries it and until when.

use super::branch_ends;
use super::coverage::answered;
use crate::workshop::{CalendarDate, Closing, Document, PersonId, ShortNumber};

/// Something that stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StaysOpen {
    /// What.
    pub about: ShortNumber,
    /// In what way.
    pub reason: &'static str,
    /// Who carries it by itself, beside whoever carries the rest.
    pub carried_by: Option<PersonId>,
    /// Until when, by itself.
    pub until: Option<CalendarDate>,
}

impl StaysOpen {
    /// Something that nobody carries by itself.
    fn new(about: impl Into<ShortNumber>, reason: &'static str) -> Self {
        Self { about: about.into(), reason, carried_by: None, until: None }
    }

    /// Who carries it, and until when: by itself, or with all the rest.
    pub fn carried(self, closing: &Closing) -> (Option<PersonId>, Option<CalendarDate>) {
        (self.carried_by.or(closing.open_carried_by), self.until.or(closing.open_until))
    }
}

/// Everything that stays open, each once, what is not explained first: on a day, or, where none is known, before any risk
/// is to be looked at again.
pub fn stays_open(document: &Document, today: Option<CalendarDate>) -> Vec<StaysOpen> {
    let (mut untreated, _) = answered(document, today);
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
            StaysOpen::new(end.cause, reason)
        })
        .collect();
    let untreated = untreated.into_iter();
    open.extend(untreated.map(|cause| StaysOpen::new(cause, "neither an action nor an accepted risk")));
    let uncarried = document.actions.iter().filter(|action| action.is_open() && action.owner.is_none());
    open.extend(
        uncarried
            .map(|action| StaysOpen { until: action.due, ..StaysOpen::new(action.id, "nobody carries it") }),
    );
    open.extend(document.risks.iter().map(|risk| StaysOpen {
        carried_by: risk.owner,
        until: risk.review,
        ..StaysOpen::new(risk.id, "accepted risk")
    }));
    open.extend(document.questions.iter().map(|question| {
        let reason =
            if question.owner.is_some() { "open question" } else { "open question, nobody looks yet" };
        StaysOpen { carried_by: question.owner, until: question.by, ..StaysOpen::new(question.id, reason) }
    }));
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{AcceptedRisk, Action, ActionId, CauseId, Leg, RiskId};

    #[test]
    fn closing_now_leaves_open_what_is_unexplained_untreated_and_uncarried() {
        let workshop = a_workshop()
            .with_cause(Leg::Happened, "no canary")
            .with(Action::new(ActionId(1), "add one"))
            .build();
        assert_eq!(
            stays_open(&workshop, None),
            [
                StaysOpen::new(CauseId(1), "not yet explained, and neither an action nor an accepted risk"),
                StaysOpen::new(ActionId(1), "nobody carries it"),
            ]
        );
        assert_eq!(stays_open(&a_workshop().build(), None), []);
    }

    #[test]
    fn an_accepted_risk_stays_open_with_whoever_carries_it_until_it_is_looked_at_again() {
        let day = CalendarDate::new(2026, 4, 10);
        let workshop = a_workshop()
            .with_person("Ada Brook", "the on-call engineer")
            .with(AcceptedRisk {
                reason: "a second one is planned".into(),
                owner: Some(PersonId(1)),
                review: day,
                ..AcceptedRisk::new(RiskId(1), None, "one region")
            })
            .build();
        let open = stays_open(&workshop, None);
        assert_eq!(open.len(), 1);
        assert_eq!(open[0].carried(&workshop.closing), (Some(PersonId(1)), day));
    }

    #[test]
    fn what_nobody_carries_by_itself_is_carried_with_the_rest() {
        let closing = Closing { open_carried_by: Some(PersonId(2)), ..Closing::default() };
        let open = StaysOpen::new(CauseId(1), "not yet explained");
        assert_eq!(open.carried(&closing), (Some(PersonId(2)), None));
    }
}
