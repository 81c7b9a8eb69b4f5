//! The five rules of causation as questions about one cause. The sentence that reads a link aloud is in `aloud.rs`.

use super::topic::is_topic;
use super::wording;
use crate::workshop::CauseKind;

/// One cause as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CauseInput<'a> {
    /// Its statement.
    pub statement: &'a str,
    /// What it is.
    pub kind: CauseKind,
    /// Whether something on the wall explains it.
    pub is_explained: bool,
    /// The names of the register.
    pub people: &'a [&'a str],
}

/// One of the five rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CausationRule {
    /// A statement shows what it led to: its place in the tree says to what, and a bare topic leads to nothing.
    ShowsTheEffect,
    /// Plain facts instead of vague negatives.
    PlainWords,
    /// A human action has a cause before it.
    HumanActionHasCause,
    /// A deviation from a procedure has a cause before it.
    DeviationHasCause,
    /// Not acting counts only where something asked for the act.
    OmissionHasDuty,
}

impl CausationRule {
    /// Every rule, in order.
    pub const ALL: [Self; 5] = [
        Self::ShowsTheEffect,
        Self::PlainWords,
        Self::HumanActionHasCause,
        Self::DeviationHasCause,
        Self::OmissionHasDuty,
    ];

    /// Short and stable, used where its question was taken up or left.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ShowsTheEffect => "shows-the-effect",
            Self::PlainWords => "plain-words",
            Self::HumanActionHasCause => "human-action-has-cause",
            Self::DeviationHasCause => "deviation-has-cause",
            Self::OmissionHasDuty => "omission-has-duty",
        }
    }

    /// What to ask where the rule is not met yet.
    pub const fn ask(self) -> &'static str {
        match self {
            Self::ShowsTheEffect => "What about it, so that one can say “this led to that”?",
            Self::PlainWords => "What is there now, and what would be enough?",
            Self::HumanActionHasCause => {
                "Not yet explained: what made this the sensible step at that moment?"
            }
            Self::DeviationHasCause => "Not yet explained: what made the written way hard to take?",
            Self::OmissionHasDuty => {
                "What asks for this step: an agreement, an alert, a checklist in the tool?"
            }
        }
    }
}

/// The rules that a cause does not meet yet, in order.
pub fn check_causation(cause: &CauseInput) -> Vec<CausationRule> {
    let findings = wording::check(cause.statement, cause.people);
    let found = |id: &str| findings.iter().any(|finding| finding.rule == id);
    CausationRule::ALL
        .into_iter()
        .filter(|rule| match rule {
            CausationRule::ShowsTheEffect => is_topic(cause.statement),
            CausationRule::PlainWords => found("vague-negative"),
            CausationRule::HumanActionHasCause => {
                let by_somebody = found("person-as-cause") || found("human-error");
                (cause.kind == CauseKind::HumanAction || by_somebody) && !cause.is_explained
            }
            CausationRule::DeviationHasCause => found("deviation") && !cause.is_explained,
            CausationRule::OmissionHasDuty => {
                (found("failure-verb") || found("group-blame")) && !cause.is_explained
            }
        })
        .collect()
}

/// Backward test of a link, to be asked aloud.
pub const BACKWARD_TEST: &str = "If this condition holds, does the effect follow? And which other effects would we see then, and do we see them?";

#[cfg(test)]
mod tests {
    use super::*;

    fn cause(statement: &str) -> CauseInput<'_> {
        CauseInput { statement, kind: CauseKind::Condition, is_explained: false, people: &[] }
    }

    #[test]
    fn a_plain_condition_meets_every_rule() {
        assert_eq!(check_causation(&cause("The pipeline had no canary stage")), []);
    }

    #[test]
    fn a_bare_topic_is_asked_what_about_it_led_to_anything() {
        assert_eq!(check_causation(&cause("Deploy pipeline")), [CausationRule::ShowsTheEffect]);
        assert_eq!(check_causation(&cause("Deploy pipeline without a canary stage")), []);
    }

    #[test]
    fn a_vague_negative_is_asked_for_the_fact() {
        assert_eq!(check_causation(&cause("Inadequate monitoring")), [CausationRule::PlainWords]);
    }

    #[test]
    fn a_human_action_is_not_an_end() {
        let action =
            CauseInput { kind: CauseKind::HumanAction, ..cause("The change was applied to all regions") };
        assert_eq!(check_causation(&action), [CausationRule::HumanActionHasCause]);
        assert_eq!(check_causation(&CauseInput { is_explained: true, ..action }), []);
    }

    #[test]
    fn a_deviation_and_an_omission_need_what_stands_behind_them() {
        assert_eq!(
            check_causation(&cause("The procedure was not followed")),
            [CausationRule::DeviationHasCause]
        );
        assert_eq!(check_causation(&cause("The engineer forgot the flag")), [CausationRule::OmissionHasDuty]);
    }
}
