//! One cause for everything.

use super::phrase::{Phrase, phrase, places};
use super::reading::{Gap, Reading};
use super::rule::{Findings, WordingRule};

pub(super) const RULE: WordingRule = WordingRule {
    id: "single-cause",
    what: "One cause for everything: the root cause is, it all comes down to.",
    why: "Outages need several conditions at once; the first one named takes the light from the others.",
    example: "The root cause was the missing index.",
    innocent: &["The root cause is not known yet.", "The root cause analysis starts on Monday."],
    asks: &["What else had to be true?", "Would the outage have been possible without the others?"],
    check,
};

const PHRASES: &[Phrase] = &[
    phrase(
        &["the", "this", "our"],
        "~ single|one|only|sole|real|true|actual|ultimate|main|primary|underlying|fundamental root? cause|reason .. is|was|remains|lies|lay",
    ),
    phrase(&["the", "this", "our"], "root cause ~ here? is|was|remains|lies|lay"),
    phrase(
        &["the"],
        "cause|reason of|for|behind the|this|that|our outage|incident|failure is|was|remains|lies|lay",
    ),
    phrase(&["the"], "single|one|only|sole|real|true|actual|ultimate root? cause|reason|problem|culprit"),
    phrase(&["all", "everything", "it", "this"], "~ comes|came|boils|boiled|goes|leads ~ down|back to"),
    phrase(&["boils", "boiled"], "down to"),
    phrase(
        &["solely", "purely", "entirely", "exclusively", "only"],
        "~ due|caused|because|by|responsible|attributable to|by|of?",
    ),
    phrase(&["caused", "happened", "due"], "~ solely|purely|entirely|exclusively"),
    phrase(&["nothing"], "else but|than"),
    phrase(&["reason"], "is|was simple"),
    phrase(&["the", "this", "our"], "root cause of|for|behind .. is|was|remains|lies|lay"),
    phrase(&["the"], "one and only cause|reason"),
    phrase(&["the"], "one thing that ~ caused|broke|went|failed"),
    phrase(&["single", "sole"], "root? cause"),
    phrase(&["had"], "one|a single cause|reason|root"),
];

const OPEN: &[&str] = &[
    "not", "unknown", "unclear", "open", "still", "being", "under", "yet", "never", "no", "isn't", "wasn't",
    "one", "hardly", "rarely", "seldom",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, PHRASES) {
        let cause = (first..=last).any(|at| matches!(reading.word(at), "cause" | "reason"));
        let still_open = reading.soon(last, 2, OPEN) && cause
            || reading.in_question(first)
            || reading.recently(first, 3, OPEN);
        if !still_open {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        // "Root cause: missing index" as a heading with an answer.
        let heading = reading.word(at) == "root" && matches!(reading.after(at, 1), "cause");
        let answered =
            reading.joint(at + 1).trim_start().starts_with(':') && reading.gap(at + 2) == Gap::Clause;
        if heading && reading.starts_clause(at) && answered && !OPEN.contains(&reading.word(at + 2)) {
            findings.add(at, at + 1);
        }
    }
}
