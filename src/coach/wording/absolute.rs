//! Always and never, said of people.

use super::person_words::Person;
use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::subject;

pub(super) const RULE: WordingRule = WordingRule {
    id: "absolute",
    what: "An absolute about people: always, never, every time they.",
    why: "One counter-example ends the talk; how often, and when it goes well, moves it on.",
    example: "They never update the runbook.",
    innocent: &["A write is never acknowledged before it is replicated.", "The service is always-on."],
    asks: &["How often, and from what data?", "When does it go well?"],
    check,
};

const ALWAYS: &[Phrase] = &[
    phrase(&["every"], "single? time <person>"),
    phrase(&["every"], "single time"),
    phrase(&["nobody", "noone"], "~ ever"),
    phrase(&["no"], "one ~ ever"),
    phrase(&["everyone", "everybody", "nobody"], "always|never"),
    phrase(&["time"], "and time|again again?"),
    phrase(&["yet"], "again"),
    phrase(&["once"], "again <person>"),
    phrase(&["as"], "usual <person>"),
    phrase(
        &["this", "it", "that", "things", "everything", "deploys", "releases", "nothing"],
        "always|never ~ breaks|break|fails|fail|happens|happen|works|work|goes|go|ends|gets",
    ),
    phrase(&["not"], "once did|has|have|had <person>"),
];

const HABITS: &[Phrase] = &[phrase(
    &["keeps", "keep", "kept"],
    "on? forgetting|breaking|ignoring|missing|making|pushing|failing|skipping",
)];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        findings.add(first, last);
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

/// "We never received the page" is one event, not a habit.
fn is_plain_past(reading: &Reading, at: usize) -> bool {
    const EVENTS: [&str; 13] = [
        "received", "got", "saw", "heard", "reached", "had", "been", "met", "knew", "found", "arrived",
        "needed", "used",
    ];
    reading.word(at) == "never"
        && (EVENTS.contains(&reading.after(at, 1))
            || EVENTS.contains(&reading.before(at, 1)) && reading.after(at, 1) == "been")
}
