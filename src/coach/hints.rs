//! What the console says beside a text: hints on its wording, then the cue heard in it.

use super::causation::CausationRule;
use super::cues::{CUES, cues_in};
use super::wording;
use crate::workshop::TextField;
use std::ops::Range;

/// Something to ask about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The rule or the cue; by it a hint is left, silenced or taken up.
    pub name: &'static str,
    /// The words it is about, as bytes of the text.
    pub words: Range<usize>,
    /// What to ask.
    pub ask: &'static str,
    /// What such words cost, or show.
    pub why: &'static str,
}

/// The hints for a text, one for each rule, in reading order; then the cue. A cue whose words a hint is about already
/// is not said twice. `people` are the names of the register.
pub fn hints(text: &str, people: &[&str]) -> Vec<Hint> {
    let mut hints: Vec<Hint> = Vec::new();
    for finding in wording::check(text, people) {
        let Some(rule) = wording::rule(finding.rule) else { continue };
        if hints.iter().all(|hint| hint.name != rule.id) {
            let words = finding.start..finding.end;
            hints.push(Hint { name: rule.id, words, ask: finding.ask, why: rule.why });
        }
    }
    let is_new = |words: &Range<usize>| {
        hints.iter().all(|hint| hint.words.end <= words.start || words.end <= hint.words.start)
    };
    if let Some((cue, words)) = cues_in(text, people).into_iter().find(|(_, words)| is_new(words)) {
        hints.push(Hint { name: cue.name, words, ask: cue.ask, why: cue.shows });
    }
    hints
}

/// The question that goes by this name; none for a name that is not known (any more).
pub fn question_named(name: &str) -> Option<&'static str> {
    let of_rule = wording::rule(name).map(wording::WordingRule::ask);
    let of_cue = || CUES.iter().find(|cue| cue.name == name).map(|cue| cue.ask);
    let of_causation =
        || CausationRule::ALL.into_iter().find(|rule| rule.name() == name).map(CausationRule::ask);
    of_rule.or_else(of_cue).or_else(of_causation)
}

/// True for texts in which people state something. Names, titles, labels, sources and evidence are not judged: they
/// are somebody else's words, or none at all.
pub const fn is_statement(field: TextField) -> bool {
    use TextField as F;
    match field {
        F::Statement
        | F::ActionWhat
        | F::DoneWhen
        | F::CustomersWereTrying
        | F::PromiseBroken
        | F::AnsweredBy
        | F::BusinessCost
        | F::InternalCost
        | F::PlainLine
        | F::WindowWhat
        | F::NotHere
        | F::WouldSee
        | F::Reason
        | F::LimitCrossed
        | F::TrendFirstVisible
        | F::ToRecordNextTime
        | F::EarlierActions => true,
        F::Evidence
        | F::EvidenceFor
        | F::EvidenceAgainst
        | F::OwnerTeam
        | F::Tracker
        | F::Displaces
        | F::BoneLabel
        | F::BoneQuestion
        | F::WallLabel
        | F::Source
        | F::Title
        | F::Service
        | F::IncidentClass
        | F::Workload
        | F::Namespace
        | F::RecoveryTimePromised
        | F::RecoveryTimeActual
        | F::DataLossPromised
        | F::DataLossActual
        | F::HowMeasured
        | F::HeldBy
        | F::FullName
        | F::Handles
        | F::Role
        | F::WordText => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_rule_that_notices_twice_is_one_hint() {
        let text = "The engineer forgot the flag and missed the alert.";
        let named: Vec<_> = hints(text, &[]).into_iter().filter(|hint| hint.name == "failure-verb").collect();
        assert_eq!(named.len(), 1);
    }

    #[test]
    fn a_cue_is_not_said_again_where_a_hint_is_about_its_words() {
        let found = hints("Obviously the disk was full.", &[]);
        let names: Vec<_> = found.iter().map(|hint| hint.name).collect();
        assert_eq!(names, ["hindsight"]);
    }

    #[test]
    fn the_next_cue_is_offered_where_the_first_is_about_noticed_words() {
        let found = hints("Obviously the disk was full, and usually it is half empty.", &[]);
        let names: Vec<_> = found.iter().map(|hint| hint.name).collect();
        assert_eq!(names, ["hindsight", "cue-habit"]);
    }

    #[test]
    fn an_innocent_text_may_still_hold_a_cue() {
        let found = hints("Usually the drain takes four minutes.", &[]);
        assert_eq!(found.first().map(|hint| hint.ask), Some("What does a normal day look like?"));
    }

    #[test]
    fn every_name_is_of_one_question_alone() {
        let names: Vec<&str> = wording::RULES
            .iter()
            .map(|rule| rule.id)
            .chain(CUES.iter().map(|cue| cue.name))
            .chain(CausationRule::ALL.map(CausationRule::name))
            .collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        for name in names {
            assert!(question_named(name).is_some_and(|ask| ask.ends_with('?')), "{name}");
        }
        assert_eq!(question_named("no-such-hint"), None);
    }
}
