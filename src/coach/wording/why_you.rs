//! "Why" asked of a person.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::is_done_by_someone;
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "why-you",
    what: "\"Why\" asked of a person: why did you, why did nobody.",
    why: "It asks for a justification; people defend themselves instead of telling what happened.",
    example: "Why did you restart the primary?",
    innocent: &["Why did the pod restart?", "How could we see this sooner?"],
    asks: &["How did that make sense at the time?", "What happened next?"],
    check,
};

const ASKED: &[&str] = &[
    "why ~ did|didn't|do|don't|does|doesn't|was|wasn't|were|weren't|is|isn't|are|aren't|would|wouldn't|could|couldn't|\
     should|shouldn't|has|hasn't|have|haven't|had|hadn't|can't|won't|must <person>",
    "why'd <person>",
    "why on earth|the",
    "how on earth|the did|could|can|do|hell|heck",
    "how could|can you|they|he|she|anyone|anybody|somebody|someone|nobody",
    "how did nobody|noone",
    "how did no one",
    "how did <person> ~ not|miss|fail|forget|overlook|manage|let",
    "what was|were|is|are you|they|he|she|we|i thinking",
    "what was|were <person> thinking",
    "what made? possessed <person>",
    "explain yourself|yourselves",
    "how come <person>",
    "how could <person> ~ not|miss|forget|let|overlook|ignore",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ASKED) {
        // "How could you tell?" asks for the sign.
        let asks_for_the_sign = reading.word(first) == "how"
            && matches!(reading.after(last, 1), "tell" | "know" | "recognise" | "verify");
        if asks_for_the_sign || is_about_a_thing(reading, first, last) {
            continue;
        }
        findings.add(first, last);
    }
    for at in 0..reading.len() {
        let tells =
            reading.word(at) == "why" && reading.person(at + 1).is_some() && !reading.starts_clause(at + 1);
        let blamed = (2..=5).any(|ahead| {
            has("didn't did failed ignored forgot missed never skipped", reading.after(at, ahead))
        });
        if tells && blamed && (2..=5).any(|ahead| is_done_by_someone(reading, at + ahead)) {
            findings.add(at, at + 1);
        }
    }
}

/// "Why did the operator pod restart?" asks about a thing; "why the hell" does not.
fn is_about_a_thing(reading: &Reading, first: usize, last: usize) -> bool {
    const THINGS: &str = "\
    alert alerts api cluster console dashboard dashboards environment job page pod pods queue service token \
    tool";
    if reading.word(last) == "the" {
        return !matches!(reading.after(last, 1), "hell" | "heck");
    }
    let part_of_a_name = matches!(reading.person(last), Some(Person::Role | Person::Group));
    let open_end = part_of_a_name && reading.word(first) == "why" && !reading.ends_clause(last);
    open_end && has(THINGS, reading.after(last, 1))
}
