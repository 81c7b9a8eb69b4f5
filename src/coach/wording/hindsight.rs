//! Certainty that only the outcome gives.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::verbs::is_participle;

pub(super) const RULE: WordingRule = WordingRule {
    id: "hindsight",
    what: "Certainty after the fact: obviously, everyone knows, bound to happen.",
    why: "It is obvious only now; the sign that was visible before the outcome is what the room needs.",
    example: "It was obvious that the disk would fill up.",
    innocent: &["The socket was bound to port 8080.", "Each environment is clearly labelled."],
    asks: &["Which sign was visible before the outcome was known?", "Who could see it, and where?"],
    check,
};

const ALWAYS: &[Phrase] = &[
    phrase(&["everyone", "everybody", "anyone", "anybody"], "~ knows|knew"),
    phrase(&["everyone", "everybody", "anyone", "anybody"], "~ would|could|should ~ have|of"),
    phrase(&["everyone", "anyone", "anybody"], "~ could|can ~ see|tell"),
    phrase(
        &["any", "every"],
        "competent|reasonable|decent|experienced|sane? competent|reasonable|decent|experienced|half? engineer|developer|operator|admin|person|team|professional ~ would|could|should|knows|can",
    ),
    phrase(
        &["bound"],
        "to ~ happen|fail|break|go|crash|occur|fall|explode|blow|cause|end|come|bite|overload|overflow|run",
    ),
    phrase(&["in", "with"], "hindsight|retrospect"),
    phrase(&["hindsight"], "is|shows|tells"),
    phrase(&["no"], "brainer"),
    phrase(&["common"], "sense|knowledge"),
    phrase(&["needless"], "to say"),
    phrase(&["goes"], "without saying"),
    phrase(&["waiting"], "to happen"),
    phrase(&["inevitable", "inevitably", "unsurprisingly", "undoubtedly", "evidently", "plainly"], ""),
    phrase(&["could"], "see|tell ~ it|this|that .. coming"),
    phrase(&["saw", "seen", "see"], "it|this|that ~ coming"),
    phrase(&["knew", "known"], "better"),
    phrase(&["only"], "a matter|question of time"),
    phrase(&["was", "were"], "~ predictable|foreseeable|avoidable|preventable"),
    phrase(
        &["entirely", "totally", "completely", "perfectly"],
        "predictable|foreseeable|avoidable|preventable",
    ),
    phrase(&["no"], "surprise that"),
    phrase(&["no"], "way anyone|anybody|you|they|he|she could|can"),
    phrase(&["doomed"], "from|to"),
    phrase(&["it"], "was ~ clear that|to"),
    phrase(&["of"], "course"),
    phrase(&["as"], "expected the? of"),
    phrase(&["staring"], "us|them|you|him|her|everyone in"),
    phrase(&["blatantly", "glaringly", "painfully"], "~ obvious|clear|wrong"),
];

/// What "clearly" may do without judging: telling how a thing is shown.
const SHOWN: &[&str] = &[
    "different",
    "distinct",
    "labelled",
    "labeled",
    "legible",
    "marked",
    "named",
    "separate",
    "shows",
    "names",
    "lists",
    "explains",
    "describes",
    "identifies",
    "separates",
    "separated",
    "show",
    "states",
    "visible",
    "readable",
    "distinguishable",
    "enough",
    "say",
    "says",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        let listed = reading.word(last) == "avoidable" && reading.recently(last, 2, &["not"]);
        let questioned = reading.in_question(first) && reading.word(first) == "of";
        // "37 minutes passed before anyone knew" measures.
        let measures = reading.before(first, 1) == "before";
        if !listed && !questioned && !measures && !is_negated(reading, first) {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        let word = reading.word(at);
        let obvious =
            matches!(word, "obvious" | "obviously") && !is_negated(reading, at) && !reading.in_question(at);
        let clearly = word == "clearly" && is_assertion(reading, at) && !is_negated(reading, at);
        if obvious || clearly {
            findings.add(at, at);
        }
    }
}

fn is_negated(reading: &Reading, at: usize) -> bool {
    reading.recently(
        at,
        3,
        &[
            "not", "no", "never", "less", "non", "isn't", "wasn't", "weren't", "aren't", "hardly", "nothing",
            "without", "more", "nobody",
        ],
    )
}

fn is_assertion(reading: &Reading, at: usize) -> bool {
    let next = reading.after(at, 1);
    if SHOWN.contains(&next) {
        return false;
    }
    let after_copula = matches!(reading.before(at, 1), "is" | "are" | "be" | "been" | "being");
    let how_shown = is_participle(next) && (after_copula || matches!(reading.before(at, 1), "was" | "were"))
        || reading.ends_clause(at);
    reading.starts_clause(at) || (!how_shown && !next.is_empty())
}
