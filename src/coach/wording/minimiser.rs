//! Making the step sound small.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};

pub(super) const RULE: WordingRule = WordingRule {
    id: "minimiser",
    what: "A step made small: just, simply, only had to, all they needed.",
    why: "It hides what the step takes in practice: access, time, knowledge, somebody awake.",
    example: "They only had to restart the service.",
    innocent: &["We had just deployed when the alert fired.", "The pod started just before the failover."],
    asks: &["What does that step take in practice: access, time, knowledge?"],
    check,
};

const PHRASES: &[Phrase] = &[
    phrase(&["was", "is", "were"], "simply|merely a|an|one|the|that"),
    phrase(&["just", "only", "simply", "merely"], "a matter|question|case of <ing>"),
    phrase(&["it", "that", "this"], "only takes|took"),
    phrase(&["simply", "just"], "<ing>"),
    phrase(
        &["could", "should", "can", "would", "must", "may"],
        "~ have|of? just|simply|merely|easily|only|trivially have|of? ~",
    ),
    phrase(&["could've", "should've"], "just|simply|merely|easily"),
    phrase(&["just", "simply", "merely"], "needed|need|needs|had|has|have to"),
    phrase(&["needed", "need", "needs", "had", "has", "have", "ought"], "to just|simply|merely"),
    phrase(&["only"], "had|needed|have|need|has|needs to"),
    phrase(&["all"], "<person> ~ had|needed|have|need|has|needs|did|do"),
    phrase(&["all"], "it|that ~ took|takes|needed|would"),
    phrase(&["all"], "that was needed|required|missing"),
    phrase(
        &["just", "simply", "merely"],
        "a|an|one ~ simple|small|tiny|little|quick|minor|matter|case|question|typo|config|configuration|line|flag|restart|click|command|setting",
    ),
    phrase(&["matter"], "of just|simply"),
    phrase(&["nothing"], "more than"),
    phrase(&["how"], "hard can|could|is it|that"),
    phrase(&["rocket"], "science|surgery"),
    phrase(
        &["trivial", "trivially", "child's"],
        "to|play|fix|change|step|task|avoidable|preventable|avoided|prevented|fixed",
    ),
    phrase(
        &["simple", "quick", "easy"],
        "enough|fix|to ~ avoid|prevent|check|fix|restart|spot|see|notice|find|do|test",
    ),
    phrase(
        &["simply", "merely"],
        "forgot|ignored|missed|failed|did|didn't|chose|overlooked|skipped|neglected",
    ),
    phrase(
        &["just", "simply"],
        "didn't|did not|wasn't|weren't|don't|forgot|ignored|missed|skipped|assumed|guessed",
    ),
    phrase(&["why"], "not just|simply"),
];

/// Plain imperatives after "just": "Just restart it".
const IMPERATIVES: &[&str] = &[
    "add", "ask", "be", "call", "change", "check", "click", "do", "fix", "follow", "increase", "look",
    "press", "put", "raise", "read", "reboot", "redeploy", "remember", "restart", "revert", "roll", "run",
    "set", "switch", "tell", "test", "turn", "use", "wait", "write",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, PHRASES) {
        if !is_harmless(reading, first, last) {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        let small = matches!(reading.word(at), "just" | "simply" | "merely") && reading.stands_alone(at);
        let next = reading.after(at, 1);
        let leads = reading.starts_clause(at)
            || matches!(reading.before(at, 1), "to" | "and" | "please" | "then" | "you" | "we" | "they");
        if small
            && leads
            && IMPERATIVES.contains(&next)
            && !matches!(reading.after(at, 2), "before" | "after")
        {
            findings.add(at, at + 1);
        }
    }
}

fn is_harmless(reading: &Reading, first: usize, last: usize) -> bool {
    let only = reading.word(last) == "only" || (first..=last).any(|at| reading.word(at) == "only");
    let one_of = only && matches!(reading.word(first), "can" | "may" | "must" | "should" | "could" | "would");
    let belittles_difficulty = matches!(reading.word(first), "rocket" | "how");
    let not_only =
        !belittles_difficulty && reading.recently(first, 2, &["not", "isn't", "wasn't", "no", "never"]);
    // "The gateway has only to" counts with a person; "it only needs to" is how a machine works.
    let machine = reading.word(first) == "only"
        && reading.after(first, 1) != "a"
        && super::subject::subject(reading, first).is_none()
        && !matches!(reading.before(first, 1), "it" | "that")
        && !reading.starts_clause(first);
    let nothing = !(first..=last)
        .any(|at| matches!(reading.word(at), "just" | "simply" | "merely" | "easily" | "only" | "trivially"))
        && matches!(reading.word(first), "could" | "should" | "can" | "would" | "must" | "may");
    let possible_now = reading.word(first) == "can" && (first..=last).any(|at| reading.word(at) == "easily");
    // "just starting" tells a time; "Simply restarting would do" makes it small.
    let in_time =
        reading.word(first) == "just" && reading.word(last).ends_with("ing") && !reading.starts_clause(first);
    one_of || in_time || not_only || machine || nothing || possible_now
}
