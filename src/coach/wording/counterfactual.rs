//! What should have happened instead.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, is_done_by_someone, subject};
use super::verbs::is_filler;
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "counterfactual",
    what: "A past that did not happen: should have, could have, if only.",
    why: "It describes a world nobody was in, and hides what people saw and knew at that moment.",
    example: "The engineer should have checked the dashboard.",
    innocent: &["Every service should have an owner.", "The timeout could have caused the retries."],
    asks: &["What was seen and known at that moment?", "What made the step that was taken look right?"],
    check,
};

const ALWAYS: &[&str] = &[
    "should|shouldn't|shouldnt ~ have|of ~ <ed>",
    "should|shouldn't have",
    "should've|shouldn't've|shoulda|shouldve ~ <ed>",
    "should not've ~ <ed>",
    "should have|of|not've",
    "ought not? to ~ have ~ <ed>",
    "ought to've",
    "would ~ have ~ been ~ better|wiser|smarter|easier|safer|simpler|prudent|preferable|nice|advisable|good|so|enough|easy|sensible",
    "would've ~ been ~ better|wiser|smarter|easier|safer|simpler|good|nice|easy",
    "would|wouldn't ~ have ~ prevented|avoided|caught|averted|noticed|spotted|saved|stopped|shown|helped|told|found|detected|happened",
    "would've|wouldn't've ~ prevented|avoided|caught|averted|noticed|spotted|saved|stopped|shown|happened",
    "could|might ~ have|of ~ been ~ prevented|avoided|caught|averted|detected|stopped|noticed|seen|spotted|foreseen|\
     anticipated|tested|shorter|quicker|smaller|contained",
    "could've|might've ~ been ~ prevented|avoided|caught|averted|detected|stopped|noticed|seen|spotted|foreseen",
    "could've|coulda ~ been ~ avoided|prevented",
    "if only <person>",
    "if only it|this|that|there had",
    "if only the .. had",
    "if <person> ~ had|hadn't|did|would ~ not? ~ just? <ed>",
    "if <person> ~ had|hadn't",
    "if the|a|an|our .. had ~ been ~ <ed>",
    "better to have <ed>",
    "better if <person> had",
    "wish <person> had|hadn't|would",
    "might at least",
    "at the very? least have",
    "none of this would",
    "in an ideal|perfect world",
    "had ~ every|ample|plenty|enough .. chance|opportunity|time|warning",
    "missed .. chance|opportunity",
    "opportunity|chance was missed",
    "had they|someone|somebody|anyone|anybody|we|you|he|she|i ~ just|simply|only? ~ <ed>",
];

/// These count with a person as the subject: "the timeout could have caused it" is a hypothesis.
const BY_SOMEONE: &[&str] = &[
    "could|couldn't|might|would|must|may ~ have|of ~ <ed>",
    "could|couldn't|might|would ~ just|simply|at|easily|least have ~ just|simply|easily? ~ <ed>",
    "could've|might've|would've ~ <ed>",
    "needed to have <ed>",
    "supposed to",
    "was|were meant|obliged to",
    "had better ~ <ed>",
    "ought to",
];

const HAD_THEY: &[&str] = &["had <person> ~ <ed>"];

/// What makes "should have" a promise wherever it stands in the sentence, and what does right before it.
const PROMISES: &str =
    "slo slos sla slas spec specification specified rfc according contract asserts assert requirement";
const BY_DESIGN: &str = "per expected asserted says said test expects objective estimate documentation requirements \
    schedule forecast rule calculation model theory";

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        let asked = reading.in_question(first)
            && matches!(reading.word(reading.sentence_start(first)), "what" | "how" | "which" | "where");
        // "The spec says that it should have": a promise, not a reproach; a person as the subject makes it one again.
        let by_design = (reading.in_sentence(first, PROMISES) || reading.recently(first, 6, BY_DESIGN))
            && !matches!(subject(reading, first), Some(who) if who != Person::Group)
            && has("should shouldn't would ought", reading.word(first));
        // "If the lag had been over 30 seconds, the alert would fire": how a machine works.
        let machine = reading.word(first) == "if"
            && reading.person(last).is_none()
            && !(first..=last).any(|at| reading.person(at).is_some())
            && reading.word(first + 1) != "only";
        // "Each alert should have a runbook" asks for a thing; "they should have." ends there.
        // "should have been run by the pipeline" tells how a machine is meant to work.
        let by_machine = reading.word(first) == "should"
            && reading.soon(last, 2, "by")
            && subject(reading, first).is_none()
            && agent_after(reading, last).is_none();
        let wished = reading.word(last) == "have" && !reading.ends_clause(last);
        if !asked && !wished && !by_design && !machine && !by_machine {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, BY_SOMEONE) {
        // "He must have been in the tunnel" guesses; "must have known" accuses.
        let guesses =
            has("must may", reading.word(first)) && !has("known seen noticed read heard", reading.word(last));
        if is_done_by_someone(reading, first) && !reading.in_question(first) && !guesses {
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
