//! "Human error" as an explanation.

use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, is_done_by_someone};
use super::words::has;

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

const LABELS: &[&str] = &[
    "human|operator|user|pilot|admin|manual|engineer|personal|individual|cockpit|people|developer|reviewer|personnel|handling \
     error|errors|mistake|mistakes|failure|fault|slip|blunder|failings",
    "human factor|factors",
    "engineer's|operator's|user's|admin's|developer's|call's|reviewer's|technician's|dba's|his|her|their|my|your error|mistake|slip|blunder|typo|oversight",
    "error|mistake|mistakes|typo|slip|blunder|oversight|misconfiguration|carelessness ~ made|committed? by|from|of <person>",
    "error|errors|mistake|carelessness|oversight|negligence|ignorance on the part of",
    "honest|silly|stupid|simple|basic|costly|rookie|careless|dumb|unforced|avoidable|classic|elementary|human mistake|error|slip|blunder",
    "copy paste|and error|mistake|slip",
    "fat finger|fingers|fingered|fingering",
    "fatfinger|fatfingered|pebkac|pebcak|typo'd|typoed|layer8",
    "id10t|picnic error|problem",
    "layer 8|eight problem|issue",
    "finger trouble|slip",
    "slip of the|a|his|her finger|hand|keyboard|tongue",
    "butterfingers",
    "between chair|keyboard|screen and",
    "brain fart|fade",
    "slip up|ups",
    "an oversight",
    "loss|lack of situational awareness",
];

const BY_SOMEONE: &[&str] = &[
    "typed|entered|pasted the? it? wrong",
    "pressed|hit|picked|chose|clicked|selected|typed|entered|pasted|opened|used|ran|targeted|pushed|confused|swapped|\
     restarted|pulled|restored|copied|edited|connected|logged|switched|set .. wrong",
    "made|makes a|an|the|another|some ~ <ed>? mistake|error|slip|typo|blunder",
    "mistyped|misclicked|misspelled|misspelt|misentered|miskeyed",
    "accidentally|mistakenly|inadvertently|unintentionally|unwittingly|erroneously|unknowingly",
    "got it|this|that ~ wrong|backwards",
    "slipped ~ up",
    "<past> .. by mistake|accident",
];

/// What makes the label a measured value or a message.
const MEASURED: &str = "\
    budget budgets class classes code codes count counter counts handler handling log logs message messages \
    metric metrics page pages percentage rate rates ratio report reports response responses screen text \
    texts type volume";

/// A slip without anybody named: things are not deleted by accident on their own.
const PASSIVE: &[&str] = &[
    "was|were|been|got accidentally|mistakenly|inadvertently|unintentionally|erroneously <ed>",
    "was|were|been|got <ed> accidentally|mistakenly|inadvertently|unintentionally|erroneously",
    "was|were|been|got <ed> .. by mistake|accident",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, LABELS) {
        let measured = has(MEASURED, reading.after(last, 1)) && !reading.ends_clause(last);
        let counted = reading.word(first) == "user" && matches!(reading.word(last), "errors" | "mistakes");
        // "an error from the provider" is a message.
        let message = has("error errors", reading.word(first)) && has("from of", reading.word(first + 1));
        let asked = reading.in_question(first) && reading.word(last) == "oversight";
        let negated = reading.recently(first, 2, "not no never");
        if !measured && !counted && !message && !asked && !negated {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, BY_SOMEONE) {
        if is_done_by_someone(reading, first) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, PASSIVE) {
        let by_machine = (1..=2).any(|ahead| {
            reading.after(last, ahead) == "by" && agent_after(reading, last + ahead - 1).is_none()
        });
        if !by_machine {
            findings.add(first, last);
        }
    }
}
