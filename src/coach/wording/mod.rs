//! Wording hints: which words of a sentence point at a person, and the question that turns them round.
//!
//! **Invariants.** Total and linear in the text; a hint never changes the text; nothing inside quotation marks,
//! code or pasted log lines is touched; a failure verb counts only with a person or a team as its subject ("a pod
//! failed to start" is a fact). Hints belong on the console, never on the wall.
//! **Start reading** at `rule.rs` (what a rule is), then any rule file, then `reading.rs`.

mod absolute;
mod animated_tone;
mod character;
mod counterfactual;
mod culprit_search;
mod deviation;
mod exempt;
mod exhortation;
mod failure_verb;
mod group_blame;
mod hindsight;
mod human_error;
mod minimiser;
mod person_as_cause;
pub(in crate::coach) mod person_words;
pub(in crate::coach) mod phrase;
pub(in crate::coach) mod reading;
mod rule;
mod single_cause;
pub(in crate::coach) mod subject;
mod vague_negative;
pub(in crate::coach) mod verbs;
mod why_you;
pub(in crate::coach) mod words;

use crate::order::Order;
pub use rule::{WordingFinding, WordingRule};

use reading::Reading;
use rule::Findings;

/// Every rule, one per family of wording, in alphabetical order of their ids.
pub const RULES: [&WordingRule; 16] = [
    &absolute::RULE,
    &animated_tone::RULE,
    &character::RULE,
    &counterfactual::RULE,
    &culprit_search::RULE,
    &deviation::RULE,
    &exhortation::RULE,
    &failure_verb::RULE,
    &group_blame::RULE,
    &hindsight::RULE,
    &human_error::RULE,
    &minimiser::RULE,
    &person_as_cause::RULE,
    &single_cause::RULE,
    &vague_negative::RULE,
    &why_you::RULE,
];

/// The hints for a text, in reading order. `people` are the names of the register: as the subject of a sentence
/// they count as persons. Ranges are bytes of `text`; one rule never reports overlapping ranges twice.
pub fn check(text: &str, people: &[&str]) -> Vec<WordingFinding> {
    let reading = Reading::new(text, people);
    let mut all = Vec::new();
    for rule in RULES {
        let mut findings = Findings::new(&reading);
        (rule.check)(&reading, &mut findings);
        all.extend(findings.ranges().into_iter().map(|range| WordingFinding {
            rule: rule.id,
            start: range.start,
            end: range.end,
            ask: rule.ask(),
        }));
    }
    all.order_by_key(|finding| (finding.start, finding.end));
    all
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static WordingRule> {
    RULES.into_iter().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests;
