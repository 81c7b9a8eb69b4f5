//! "Human error" as an explanation.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::is_done_by_someone;

pub(super) const RULE: WordingRule = WordingRule {
    id: "human-error",
    what: "A label that puts the outage down to a slip: human error, user error, fat finger.",
    why: "People slip every day; the label stops the meeting before it asks what let one slip reach users.",
    example: "The outage was caused by human error.",
    innocent: &["The user error rate rose to four percent.", "A typo in the manifest passed validation."],
    asks: &[
        "What let one slip reach users?",
        "How many hands could have made the same slip, and what stops it elsewhere?",
    ],
    check,
};

const LABELS: &[Phrase] = &[
    phrase(
        &[
            "human",
            "operator",
            "user",
            "pilot",
            "admin",
            "manual",
            "engineer",
            "personal",
            "individual",
            "cockpit",
            "people",
        ],
        "error|errors|mistake|mistakes|failure|fault|slip|blunder",
    ),
    phrase(&["engineer's", "operator's", "user's", "admin's"], "error|mistake|slip|blunder"),
    phrase(&["error", "mistake"], "by the operator|engineer|user|admin|developer"),
    phrase(&["error", "errors"], "on the part of"),
    phrase(&["fat"], "finger|fingers|fingered|fingering"),
    phrase(&["fatfinger", "fatfingered", "pebkac", "pebcak", "typo'd", "typoed", "layer8"], ""),
    phrase(&["id10t", "picnic"], "error|problem"),
    phrase(&["layer"], "8|eight problem|issue"),
    phrase(&["finger"], "trouble|slip"),
    phrase(&["butterfingers"], ""),
];

const BY_SOMEONE: &[Phrase] = &[phrase(&["typed", "entered", "pasted"], "the? it? wrong")];

/// What makes the label a measured value or a message.
const MEASURED: &[&str] = &[
    "budget",
    "budgets",
    "class",
    "classes",
    "code",
    "codes",
    "count",
    "counter",
    "counts",
    "handler",
    "handling",
    "log",
    "logs",
    "message",
    "messages",
    "metric",
    "metrics",
    "page",
    "pages",
    "percentage",
    "rate",
    "rates",
    "ratio",
    "report",
    "reports",
    "response",
    "responses",
    "screen",
    "text",
    "texts",
    "type",
    "volume",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, LABELS) {
        let measured = MEASURED.contains(&reading.after(last, 1)) && !reading.ends_clause(last);
        let counted = reading.word(first) == "user" && matches!(reading.word(last), "errors" | "mistakes");
        if !measured && !counted {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, BY_SOMEONE) {
        if is_done_by_someone(reading, first) {
            findings.add(first, last);
        }
    }
}
