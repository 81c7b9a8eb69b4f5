//! Always and never, said of people.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::subject;
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "absolute",
    what: "An absolute about people: always, never, every time they.",
    why: "One counter-example ends the talk; how often, and when it goes well, moves it on.",
    example: "They never update the runbook.",
    innocent: &["A write is never acknowledged before it is replicated.", "The service is always-on."],
    asks: &["How often, and from what data?", "When does it go well?"],
    check,
};

const ALWAYS: &[&str] = &[
    "every|each single? time <person>",
    "every single time",
    "whenever|wherever <person>",
    "nobody|noone ~ ever",
    "no one ~ ever",
    "everyone|everybody|nobody always|never",
    "time and time|again again?",
    "yet again",
    "once again <person>",
    "as usual <person>",
    "it's|it|its is? always the|you|him|her|them|us|ops|qa|someone|somebody|dev",
    "this|it|that|things|everything|deploys|releases|nothing always|never ~ \
     breaks|break|fails|fail|happens|happen|works|work|goes|go|ends|gets",
    "not once did|has|have|had <person>",
    "all the time",
    "same people|team|person|mistake|guys|engineers every|again|as",
];

const HABITS: &[&str] =
    &["keeps|keep|kept on? forgetting|breaking|ignoring|missing|making|pushing|failing|skipping"];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        // "The proxy is busy all the time" tells of a machine; "whenever someone logs in" when it happens.
        let of_machine = reading.word(first) == "all" && !is_of_people(reading, first);
        let condition = has("whenever wherever", reading.word(first))
            && has("someone somebody anyone anybody you we who they", reading.word(last));
        if !of_machine && !condition {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, HABITS) {
        if subject(reading, first).is_some() {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        let absolute =
            matches!(reading.word(at), "always" | "never" | "constantly" | "perpetually" | "forever");
        if !absolute || !reading.stands_alone(at) || reading.in_question(at) {
            continue;
        }
        let about = subject(reading, at);
        let rule_of_the_house =
            matches!(reading.before(at, 1), "must" | "should" | "shall" | "can" | "will" | "to");
        // "team" and "vendor" with "never" belong to the rule for groups.
        let of_a_group = about == Some(Person::Group) && reading.word(at) == "never";
        if about.is_some() && !rule_of_the_house && !of_a_group && !is_plain_past(reading, at) {
            findings.add(at, at);
        }
    }
}

/// A person begins the clause of "all the time".
fn is_of_people(reading: &Reading, at: usize) -> bool {
    let start = reading.sentence_start(at);
    (start..at.min(start + 3)).any(|early| reading.person(early).is_some())
}

/// "We never received the page" is one event, not a habit.
fn is_plain_past(reading: &Reading, at: usize) -> bool {
    const EVENTS: &str = "received got saw heard reached had been met knew found arrived needed used";
    reading.word(at) == "never"
        && (has(EVENTS, reading.after(at, 1))
            || has(EVENTS, reading.before(at, 1)) && reading.after(at, 1) == "been")
}
