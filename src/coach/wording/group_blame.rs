//! A whole team or supplier where the cause stands.

use super::failure_verb::{FAILURES, is_harmless};
use super::person_words::Person;
use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, subject};

pub(super) const RULE: WordingRule = WordingRule {
    id: "group-blame",
    what: "A team, a department or a supplier as the one who failed.",
    why: "It turns a hand-over into a border; the signal that got lost between the two is what can be changed.",
    example: "QA missed the regression.",
    innocent: &["The QA environment failed to start.", "The team had no access to the console."],
    asks: &["Which hand-over or signal was there between the teams, and what did it carry?"],
    check,
};

const REFUSALS: &[Phrase] = &[
    phrase(
        &["didn't", "didnt", "don't", "doesn't", "won't", "wouldn't"],
        "~ tell|inform|communicate|warn|answer|review|catch|care|deliver|document|follow|do|update|fix|monitor|share|hand|announce|say|raise|act|help|own|listen|consider|plan|prepare|investigate|support|cooperate|want|alert|run|understand|coordinate",
    ),
    phrase(
        &["did", "does", "do", "would", "will"],
        "not ~ tell|inform|communicate|warn|answer|review|catch|care|deliver|document|follow|do|update|fix|monitor|share|hand|announce|say|raise|act|help|own|listen|consider|plan|prepare|investigate|support|cooperate|alert|run|understand|coordinate",
    ),
    phrase(&["never"], ""),
    phrase(&["let"], "us|everyone|customers|the down"),
    phrase(&["refused", "refuses", "blocked", "dragged"], "to|us|their|our|the"),
    phrase(&["sat"], "on"),
    phrase(&["couldn't", "can't"], "be bothered"),
    phrase(&["is", "are", "was", "were"], "~ useless|hopeless|slow|unresponsive|incapable|clueless"),
    phrase(&["threw", "throws"], "it|this|that|things over"),
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, FAILURES) {
        if is_harmless(reading, first, last) {
            continue;
        }
        if subject(reading, first) == Some(Person::Group) {
            findings.add(first, last);
        }
        if let Some((agent, Person::Group)) = agent_after(reading, last) {
            findings.add(first, agent);
        }
    }
    for (first, last) in places(reading, REFUSALS) {
        let own_rule = reading.word(first) == "never"
            && (matches!(reading.before(first, 1), "must" | "should" | "will" | "can" | "has" | "had")
                || matches!(
                    reading.after(first, 1),
                    "received" | "got" | "saw" | "heard" | "had" | "needed"
                ));
        if subject(reading, first) == Some(Person::Group) && !own_rule && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
}
