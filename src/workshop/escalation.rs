//! What the manager of the service answers when the second date was missed: staffs it, shrinks it or signs the risk.
//!
//! **Invariants.** An answer names who gave it. Who signs the risk carries it: the action is dropped for that, and what it
//! treated is an accepted risk with a day to look again. Another answer takes that back.

use super::{
    AcceptedRisk, Action, ActionId, ActionStatus, CalendarDate, CauseId, Document, DropReason, Edit,
    NextNumber, PersonId, RiskId, RowId,
};
use serde::{Deserialize, Serialize};

/// What the manager of the service answers when the second date was missed too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ManagerAnswer {
    /// Somebody gets the time for it now.
    Staffs,
    /// It becomes small enough to be done now.
    Shrinks,
    /// The risk stays, and the manager answers for it.
    SignsRisk,
}

impl ManagerAnswer {
    /// Every value, in the order shown.
    pub const ALL: [Self; 3] = [Self::Staffs, Self::Shrinks, Self::SignsRisk];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Staffs => "staffs it now",
            Self::Shrinks => "shrinks it",
            Self::SignsRisk => "signs the risk",
        }
    }
}

/// A decision after the second missed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Escalation {
    /// What was answered.
    pub answer: ManagerAnswer,
    /// The manager of the service.
    #[serde(default)]
    pub by: Option<PersonId>,
    /// When.
    #[serde(default)]
    pub on: Option<CalendarDate>,
}

impl Document {
    /// The gesture that records what the manager answered about an action on a day; a signed risk is looked at again on
    /// `review`.
    pub fn deciding(
        &self,
        id: ActionId,
        (answer, by): (ManagerAnswer, PersonId),
        review: CalendarDate,
        today: CalendarDate,
    ) -> Option<Edit> {
        let mut action = self.actions.get(id)?.clone();
        action.escalation = Some(Escalation { answer, by: Some(by), on: Some(today) });
        let mut edits = Vec::new();
        if answer == ManagerAnswer::SignsRisk {
            action.drop_because(DropReason::RiskSigned, today);
            edits.extend(
                self.signed(&action)
                    .map(|risk| Edit::put(AcceptedRisk { owner: Some(by), review: Some(review), ..risk })),
            );
        } else {
            if action.dropped_because == Some(DropReason::RiskSigned) {
                action.set_status(ActionStatus::Open, today);
            }
            let signed = self.risks.iter().filter(|risk| risk.instead_of == Some(id));
            edits.extend(signed.map(|risk| self.removal(RowId::Risk(risk.id))));
        }
        edits.push(Edit::put(action));
        Some(Edit::Gesture(edits))
    }

    /// The risks that stand for an action: for each condition it treats the one signed before, else a new one.
    fn signed<'a>(&'a self, action: &'a Action) -> impl Iterator<Item = AcceptedRisk> + 'a {
        let treated = action.treats.iter().copied().map(Some);
        let causes: Vec<Option<CauseId>> =
            if action.treats.is_empty() { vec![None] } else { treated.collect() };
        let RiskId(first) = RiskId::next_in(self);
        (first..).zip(causes).map(move |(number, cause)| {
            let is_it = |risk: &&AcceptedRisk| risk.instead_of == Some(action.id) && risk.cause == cause;
            self.risks.iter().find(is_it).cloned().unwrap_or_else(|| {
                let treated = cause.and_then(|cause| self.causes.get(cause));
                let statement = treated.map_or(&action.what, |cause| &cause.statement);
                AcceptedRisk {
                    reason: format!(
                        "{} missed its second date: the manager of the service signed the risk.",
                        action.id
                    )
                    .into(),
                    instead_of: Some(action.id),
                    ..AcceptedRisk::new(RiskId(number), cause, statement.clone())
                }
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Leg, Workshop};

    fn day(month: i8, day: i8) -> CalendarDate {
        CalendarDate::new(2026, month, day).unwrap()
    }

    fn late_twice() -> Workshop {
        a_workshop()
            .with_person("Mirela Dragan", "release engineer")
            .with_cause(Leg::Happened, "no canary")
            .with_cause(Leg::Unnoticed, "the alert went nowhere")
            .with(Action {
                treats: vec![CauseId(1), CauseId(2)],
                ..Action::new(ActionId(1), "add a canary stage")
            })
            .build()
    }

    fn decide(workshop: &mut Workshop, answer: ManagerAnswer, review: CalendarDate) {
        let edit = workshop.deciding(ActionId(1), (answer, PersonId(1)), review, day(6, 1)).unwrap();
        workshop.apply(edit).unwrap();
    }

    #[test]
    fn who_signs_the_risk_carries_what_the_action_treated_until_a_day_to_look_again() {
        let mut workshop = late_twice();
        decide(&mut workshop, ManagerAnswer::SignsRisk, day(9, 1));
        let signed: Vec<_> =
            workshop.risks.iter().map(|risk| (risk.cause, risk.owner, risk.review)).collect();
        let carried = |cause| (Some(CauseId(cause)), Some(PersonId(1)), Some(day(9, 1)));
        assert_eq!(signed, [carried(1), carried(2)]);
        let action = workshop.actions.iter().next().unwrap();
        assert_eq!((action.is_open(), action.dropped_because), (false, Some(DropReason::RiskSigned)));
    }

    #[test]
    fn signed_again_it_is_looked_at_on_the_new_day_and_another_answer_takes_it_back() {
        let mut workshop = late_twice();
        decide(&mut workshop, ManagerAnswer::SignsRisk, day(9, 1));
        decide(&mut workshop, ManagerAnswer::SignsRisk, day(10, 1));
        let reviews: Vec<_> = workshop.risks.iter().map(|risk| (risk.id, risk.review)).collect();
        assert_eq!(reviews, [(RiskId(1), Some(day(10, 1))), (RiskId(2), Some(day(10, 1)))]);
        decide(&mut workshop, ManagerAnswer::Staffs, day(10, 1));
        assert_eq!(workshop.risks.iter().count(), 0);
        let action = workshop.actions.iter().next().unwrap();
        assert!(action.is_open());
        assert_eq!(action.escalation.and_then(|decided| decided.by), Some(PersonId(1)));
    }
}
