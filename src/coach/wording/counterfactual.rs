//! What should have happened instead.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::is_done_by_someone;
use super::verbs::is_filler;

pub(super) const RULE: WordingRule = WordingRule {
    id: "counterfactual",
    what: "A past that did not happen: should have, could have, if only.",
    why: "It describes a world nobody was in, and hides what people saw and knew at that moment.",
    example: "The engineer should have checked the dashboard.",
    innocent: &["Every service should have an owner.", "The timeout could have caused the retries."],
    asks: &["What was seen and known at that moment?", "What made the step that was taken look right?"],
    check,
};

const ALWAYS: &[Phrase] = &[
    phrase(&["should", "shouldn't", "shouldnt"], "~ have|of ~ <ed>"),
    phrase(&["should've", "shouldn't've", "shoulda"], "~ <ed>"),
    phrase(&["ought"], "not? to ~ have ~ <ed>"),
    phrase(
        &["would"],
        "~ have ~ been ~ better|wiser|smarter|easier|safer|simpler|prudent|preferable|nice|advisable",
    ),
    phrase(&["would've"], "~ been ~ better|wiser|smarter|easier|safer|simpler"),
    phrase(&["would"], "~ have ~ prevented|avoided|caught|averted|noticed|spotted"),
    phrase(&["would've"], "~ prevented|avoided|caught|averted|noticed|spotted"),
    phrase(
        &["could", "might"],
        "~ have|of ~ been ~ prevented|avoided|caught|averted|detected|stopped|noticed|seen|spotted|foreseen|anticipated|tested",
    ),
    phrase(
        &["could've", "might've"],
        "~ been ~ prevented|avoided|caught|averted|detected|stopped|noticed|seen|spotted|foreseen",
    ),
    phrase(&["could've", "coulda"], "~ been ~ avoided|prevented"),
    phrase(&["if"], "only <person>"),
    phrase(&["if"], "only it|this|that|there had"),
    phrase(&["if"], "only the .. had"),
    phrase(&["if"], "<person> ~ had|hadn't ~ <ed>"),
    phrase(&["better"], "to have <ed>"),
    phrase(&["wish"], "<person> had|hadn't"),
];

/// These count with a person as the subject: "the timeout could have caused it" is a hypothesis.
const BY_SOMEONE: &[Phrase] = &[
    phrase(&["could", "couldn't", "might"], "~ have|of ~ <ed>"),
    phrase(&["could've", "might've"], "~ <ed>"),
    phrase(&["needed"], "to have <ed>"),
    phrase(&["supposed"], "to"),
    phrase(&["was", "were"], "meant to"),
    phrase(&["had"], "better ~ <ed>"),
];

const HAD_THEY: &[Phrase] = &[phrase(&["had"], "<person> ~ <ed>")];

const BY_DESIGN: &[&str] = &["slo", "slos", "sla", "slas", "spec", "specification", "specified", "rfc"];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        let asked = reading.in_question(first)
            && matches!(reading.word(reading.sentence_start(first)), "what" | "how" | "which" | "where");
        if !asked && !reading.recently(first, 6, BY_DESIGN) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, BY_SOMEONE) {
        if is_done_by_someone(reading, first) && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, HAD_THEY) {
        // "they had checked" is a past that did happen; only an opening "Had they checked" is not.
        let opens = reading.starts_clause(first) || is_filler(reading.before(first, 1));
        if opens && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
}
