//! What a person is like, instead of what the situation was like.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::is_done_by_someone;

pub(super) const RULE: WordingRule = WordingRule {
    id: "character",
    what: "A trait given as a reason: careless, lazy, incompetent, not paying attention.",
    why: "A trait cannot be changed by next week; load, tools, hours and information can.",
    example: "The deploy was careless.",
    innocent: &["Lazy loading hid the missing file.", "The store uses a sloppy quorum."],
    asks: &[
        "What was the load, the hour and the information at hand?",
        "What would anybody have met in that place?",
    ],
    check,
};

const TRAITS: &[&str] = &[
    "amateur",
    "amateurish",
    "arrogance",
    "arrogant",
    "careless",
    "carelessly",
    "carelessness",
    "clueless",
    "complacency",
    "complacent",
    "complacently",
    "cowboy",
    "cowboys",
    "foolish",
    "foolishly",
    "hasty",
    "idiot",
    "idiotic",
    "idiots",
    "inattentive",
    "inattention",
    "incompetence",
    "incompetent",
    "incompetently",
    "ineptitude",
    "inept",
    "irresponsible",
    "irresponsibly",
    "laziness",
    "moron",
    "morons",
    "negligence",
    "negligent",
    "negligently",
    "recklessly",
    "reckless",
    "recklessness",
    "rookie",
    "sloppily",
    "sloppiness",
    "stupid",
    "stupidity",
    "stupidly",
    "thoughtless",
    "thoughtlessly",
    "unprofessional",
    "unqualified",
    "unskilled",
    "lackadaisical",
    "slacker",
    "slackers",
    "clumsy",
    "clumsiness",
    "clumsily",
    "overconfident",
    "overconfidence",
    "unreliable",
    "undisciplined",
];

const PHRASES: &[Phrase] = &[
    phrase(
        &["not", "wasn't", "weren't", "isn't", "aren't", "without", "never", "stopped"],
        "~ paying ~ enough|much|full|close|any|proper? attention",
    ),
    phrase(&["didn't", "don't", "doesn't"], "~ pay ~ enough|much|full|close|any|proper? attention"),
    phrase(&["did"], "not ~ pay ~ enough|much|full|close|any|proper? attention"),
    phrase(&["paid"], "no|little attention"),
    phrase(&["asleep", "sleeping"], "at the wheel|on|switch"),
    phrase(&["half"], "asleep"),
    phrase(&["too"], "lazy|junior|inexperienced"),
    phrase(&["cut", "cutting", "cuts"], "corners"),
    phrase(
        &["lack", "lacked", "lacks", "lacking"],
        "of? ~ common|basic? sense|skill|skills|discipline|diligence|professionalism|competence|experience",
    ),
    phrase(&["too"], "lazy|busy|proud|junior|inexperienced|tired|slow to"),
];

/// Words that are a trait of a person, and a term of the trade elsewhere.
const AMBIGUOUS: &[&str] = &[
    "lazy",
    "lazily",
    "dumb",
    "sloppy",
    "lax",
    "ignorant",
    "blind",
    "inexperienced",
    "cavalier",
    "distracted",
    "unreliable",
];

/// What those words describe where they are a judgement of somebody's work.
const WORK: &[&str] = &[
    "approach",
    "attitude",
    "behaviour",
    "behavior",
    "change",
    "coding",
    "commit",
    "decision",
    "deploy",
    "deployment",
    "engineer",
    "engineering",
    "handover",
    "job",
    "mistake",
    "move",
    "practice",
    "practices",
    "release",
    "review",
    "reviewing",
    "reviews",
    "rollout",
    "testing",
    "typo",
    "way",
    "work",
    "thinking",
    "error",
    "developer",
    "colleague",
    "person",
    "team",
    "operator",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        let word = reading.word(at);
        if word == "unreliable" && !is_of_somebody(reading, at) {
            continue;
        }
        if TRAITS.contains(&word) && !is_term(reading, at) && !is_negated(reading, at) {
            findings.add(at, at);
        }
        if AMBIGUOUS.contains(&word) && reading.stands_alone(at) && is_of_somebody(reading, at) {
            findings.add(at, at);
        }
    }
    for (first, last) in places(reading, PHRASES) {
        findings.add(first, last);
    }
}

fn is_term(reading: &Reading, at: usize) -> bool {
    let next = reading.after(at, 1);
    (reading.word(at) == "idiot" && next == "proof")
        || (reading.word(at) == "hasty" && next != "deploy" && !is_of_somebody(reading, at))
}

fn is_of_somebody(reading: &Reading, at: usize) -> bool {
    let after_copula = matches!(
        reading.before(at, 1),
        "is" | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "being"
            | "got"
            | "too"
            | "so"
            | "very"
            | "really"
            | "just"
            | "simply"
            | "a"
            | "plain"
    );
    (after_copula && is_done_by_someone(reading, at)) || WORK.contains(&reading.after(at, 1))
}

fn is_negated(reading: &Reading, at: usize) -> bool {
    reading.recently(at, 2, &["not", "nobody", "isn't", "wasn't", "neither"])
}
