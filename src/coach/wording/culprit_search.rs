//! Looking for who.

use super::person_words::Person;
use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::is_done_by_someone;

pub(super) const RULE: WordingRule = WordingRule {
    id: "culprit-search",
    what: "A search for who: who did, whose fault, to blame, responsible for breaking.",
    why: "A name answers nothing about the next time, and the room falls silent.",
    example: "Whose fault was the broken deploy?",
    innocent: &[
        "The team responsible for payments joined at 14:20.",
        "A segmentation fault ended the worker.",
    ],
    asks: &["How did the change get there?", "Which check sits on that path, and what did it see?"],
    check,
};

const ALWAYS: &[Phrase] = &[
    phrase(&["who's", "whos"], "to blame|responsible|guilty"),
    phrase(&["who's"], "fault"),
    phrase(
        &["whose"],
        "~ fault|mistake|error|idea|job|commit|change|deploy|responsibility|blunder|screwup|bug",
    ),
    phrase(
        &["culprit", "culprits", "perpetrator", "scapegoat", "wrongdoer", "offender", "guilty", "liable"],
        "",
    ),
    phrase(
        &["responsible", "accountable"],
        "for|of ~ the? this? that? an? .. breaking|outage|incident|failure|error|mistake|crash|downtime|damage|loss|causing|bug|mess|problem|disaster|disruption|breakage|regression",
    ),
    phrase(&["is", "are", "was", "were", "am", "be"], "~ to blame"),
    phrase(&["takes", "take", "took", "carries", "bears", "deserves"], "~ the? full|all? blame"),
    phrase(&["at"], "fault"),
    phrase(&["blame"], "~ lies|is|falls|rests with|on"),
    phrase(&["held", "hold", "holding"], ".. accountable|responsible for"),
    phrase(&["held", "hold", "holding"], "<person> accountable|responsible"),
    phrase(&["held"], "accountable|responsible"),
    phrase(&["point", "pointing", "points", "pointed"], "a|the? finger|fingers at"),
    phrase(&["blame", "blames", "blamed", "blaming"], "<person>"),
    phrase(&["i", "we", "they", "people", "everyone"], "blame|blamed the?"),
    phrase(
        &["his", "her", "their", "my", "your", "our", "nobody's", "somebody's", "someone's"],
        "own? fault|mistake|blunder|screwup|doing",
    ),
    phrase(&["who"], "~ broke|screwed|messed|forgot|caused"),
    phrase(&["who"], "the hell"),
];

/// These count where "who" asks; "the engineer who deployed it" only tells.
const ASKED: &[Phrase] = &[
    phrase(&["who"], "~ is|was|were ~ responsible|guilty|behind"),
    phrase(
        &["who"],
        "~ did|didn't|pushed|deployed|approved|deleted|changed|merged|edited|removed|committed|released|shipped|allowed|let|ran|wrote|reviewed|signed|disabled|touched|misconfigured|ignored|missed|decided|made|introduced|triggered",
    ),
    phrase(
        &["which"],
        "engineer|developer|person|colleague|operator|admin|reviewer|team|idiot ~ did|pushed|deployed|approved|deleted|changed|merged|caused|broke|made|wrote|ran|forgot",
    ),
];

const ASKING: &[&str] = &[
    "ask",
    "asked",
    "check",
    "decide",
    "determine",
    "establish",
    "exactly",
    "figure",
    "find",
    "identify",
    "know",
    "knows",
    "learn",
    "out",
    "see",
    "tell",
    "unclear",
    "and",
    "so",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        if !is_harmless(reading, first, last) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, ASKED) {
        let asks = reading.starts_clause(first) || ASKING.contains(&reading.before(first, 1));
        if asks {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        let owned = reading.person(at) == Some(Person::Name) && reading.word(at).ends_with("'s");
        if owned && matches!(reading.after(at, 1), "fault" | "mistake" | "error" | "blunder" | "doing") {
            findings.add(at, at + 1);
        }
    }
}

fn is_harmless(reading: &Reading, first: usize, last: usize) -> bool {
    const NEGATIONS: [&str; 9] =
        ["not", "no", "never", "without", "nobody", "isn't", "wasn't", "don't", "rather"];
    let negated = reading.recently(first, 3, &NEGATIONS)
        || (first..=last).any(|at| matches!(reading.word(at), "not" | "never"));
    // `git blame` is a command.
    let command = reading.word(first) == "blame" && reading.before(first, 1) == "git";
    // "a condition whose change stops the class" asks nothing.
    let relative = reading.word(first) == "whose"
        && !reading.starts_clause(first)
        && !ASKING.contains(&reading.before(first, 1));
    // "the bugs responsible for the outage" are things.
    let of_a_thing = reading.word(first) == "responsible"
        && !reading.starts_clause(first)
        && reading.before(first, 1) != "hold"
        && !is_done_by_someone(reading, first);
    negated
        || command
        || relative
        || of_a_thing
        || (reading.word(first) == "liable" && reading.after(first, 1) == "to")
}
