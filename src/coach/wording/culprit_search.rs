//! Looking for who.

use super::person_words::Person;
use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::is_done_by_someone;
use super::words::{TECHNICAL, has};

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

const ALWAYS: &[&str] = &[
    "who's|whos to blame|responsible|guilty|behind|fault",
    "whose ~ bright|great|stupid? fault|mistake|error|idea|job|commit|change|deploy|responsibility|blunder|screwup|bug|decision",
    "culprit|culprits|perpetrator|scapegoat|wrongdoer|offender|guilty|liable",
    "responsible|accountable for|of ~ the? this? that? an? .. breaking|outage|incident|failure|error|mistake|crash|downtime|\
     damage|loss|causing|bug|mess|problem|disaster|disruption|breakage|regression|delay|corruption|leak|breach|it|this",
    "is|are|was|were|am|be ~ to blame",
    "takes|take|took|carries|bears|deserves|accept|accepts ~ the? full|all? blame",
    "at fault",
    "blame|fault|guilt|responsibility ~ lies|is|falls|rests|sits ~ squarely|entirely? with|on",
    "responsibility for .. lies|falls|rests|sits with|on",
    "held|hold|holding .. accountable|responsible for",
    "held|hold|holding <person> accountable|responsible",
    "held accountable|responsible",
    "answer|answers|answerable for this|that|it|the",
    "point|pointing|points|pointed a|the? finger|fingers at",
    "blame|blames|blamed|blaming <person>",
    "i|we|they|people|everyone blame|blamed the?",
    "his|her|their|my|your|our|nobody's|somebody's|someone's|vendor's|team's|engineer's|developer's|operator's|admin's|\
     provider's|supplier's|manager's|contractor's|management's|qa's|ops'|reviewer's|intern's|dba's own? \
     fault|mistake|blunder|screwup|doing|negligence|slip|error",
    "who ~ broke|screwed|messed|forgot|caused",
    "who was|is it that|who",
    "take|takes|took|taking|assume|accept ~ full? responsibility for",
    "who the hell|heck|devil|fuck",
    "who on earth",
    "who should have|of <ed>",
    "person|people|engineer|one|individual|party|those|colleague responsible has|was|is|must|needs|should|will|have|for",
    "guilty party",
    "the one|ones|person|engineer|guy who|that ~ broke|caused|deleted|dropped|forgot",
    "is|was|are|were the one|ones who|to|responsible",
    "is|was ~ on you|me|him|her|them|us|ops|qa",
    "it's|that's|this's ~ on you|me|him|her|them|us|ops|qa|dev|management",
    "find|identify|catch|name|finding|identifying ~ out? the ~ person|engineer|one|culprit|developer|people who|that|responsible|behind",
    "heads must|will|should|have roll|to",
    "consequences for <person>",
    "disciplinary action",
];

/// These count where "who" asks; "the engineer who deployed it" only tells.
const ASKED: &[&str] = &[
    "who ~ is|was|were ~ responsible|guilty|behind|last|supposed|driving|careless|at|the|on",
    "who ~ <past>",
    "who ~ did|didn't|let|put|hit",
    "who ~ had|has|have ~ been|<ed>",
    "which engineer|developer|person|colleague|operator|admin|reviewer|team|idiot|genius|one of? you|them|us? ~ <past>",
];

/// What may be asked of anybody: how the sign travelled.
const SIGNALS: &str = "\
    noticed reported saw seen detected found joined helped answered knew heard received got paged called told asked \
    alerted informed needed affected notified used spotted raised acknowledged confirmed woke woken could";

const ASKING: &str = "\
    ask asked check decide determine establish exactly figure find identify know knows learn out see tell \
    unclear and so";

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        if !is_harmless(reading, first, last) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, ASKED) {
        let asks = has(ASKING, reading.before(first, 1))
            || reading.starts_clause(first)
                && (first == reading.sentence_start(first) || reading.in_question(first));
        let verb = reading.word(last);
        // "Who noticed it first?" asks for the sign, "Who was paged?" for the signal's way.
        let asks_for_the_signal = has(SIGNALS, verb)
            || has("is was were are had has have", verb)
            || (verb == "been" && has(SIGNALS, reading.after(last, 1)))
            || (verb == "on" && (reading.after(last, 1) != "call" || reading.word(first + 1) == "is"))
            || (verb == "at" && !has("the his her", reading.after(last, 1)))
            || (verb == "the" && !has("last one person engineer idiot genius", reading.after(last, 1)));
        if asks && !asks_for_the_signal {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        let owned = reading.person(at) == Some(Person::Name) && reading.word(at).ends_with("'s");
        if owned
            && matches!(
                reading.after(at, 1),
                "fault" | "mistake" | "error" | "blunder" | "doing" | "negligence" | "slip"
            )
        {
            findings.add(at, at + 1);
        }
    }
}

fn is_harmless(reading: &Reading, first: usize, last: usize) -> bool {
    const NEGATIONS: &str = "not no never without nobody isn't wasn't don't rather";
    let negated = reading.recently(first, 3, NEGATIONS)
        || (first..=last).any(|at| matches!(reading.word(at), "not" | "never"));
    // `git blame` is a command.
    let command = reading.word(first) == "blame" && reading.before(first, 1) == "git";
    // "a condition whose change stops the class" asks nothing.
    let relative = reading.word(first) == "whose"
        && !reading.starts_clause(first)
        && !has(ASKING, reading.before(first, 1));
    // "the bugs responsible for the outage" are things.
    let of_a_thing = reading.word(first) == "responsible"
        && !reading.starts_clause(first)
        && reading.before(first, 1) != "hold"
        && !is_done_by_someone(reading, first);
    negated
        || command
        || relative
        || of_a_thing
        || (has("guilty offender liable", reading.word(first)) && has(TECHNICAL, reading.after(first, 1)))
        || (reading.word(first) == "liable" && reading.after(first, 1) == "to")
}
