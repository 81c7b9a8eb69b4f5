//! Certainty that only the outcome gives.

use super::phrase::places;
use super::reading::{Gap, Reading};
use super::rule::{Findings, WordingRule};
use super::verbs::is_participle;
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "hindsight",
    what: "Certainty after the fact: obviously, everyone knows, bound to happen.",
    why: "It is obvious only now; the sign that was visible before the outcome is what the room needs.",
    example: "It was obvious that the disk would fill up.",
    innocent: &["The socket was bound to port 8080.", "Each environment is clearly labelled."],
    asks: &["Which sign was visible before the outcome was known?", "Who could see it, and where?"],
    check,
};

const ALWAYS: &[&str] = &[
    "everyone|everybody|anyone|anybody|we ~ all? ~ knows|knew that|this|it|the|you|how|we|better|all",
    "everyone|everybody|anyone|anybody ~ knows|knew",
    "everyone|everybody|anyone|anybody ~ would|could|should ~ have|of",
    "everyone|anyone|anybody|everybody ~ could|can ~ see|tell|know",
    "any|every competent|reasonable|decent|experienced|sane|half? competent|reasonable|decent|experienced? \
     engineer|developer|operator|admin|person|team|professional ~ would|could|should|knows|can",
    "bound to ~ happen|fail|break|go|crash|occur|fall|explode|blow|cause|end|come|bite|overload|overflow|run|be",
    "in|with ~ perfect? hindsight|retrospect",
    "hindsight is|shows|tells|bias",
    "looking back",
    "no brainer",
    "common sense|knowledge",
    "needless to say",
    "goes without saying",
    "waiting to happen",
    "in the making",
    "time bomb",
    "ticking bomb|clock",
    "recipe for disaster|failure|trouble",
    "inevitable|inevitably|unsurprisingly|undoubtedly|evidently|plainly|predictably|foreseeably",
    "could see|tell ~ it|this|that .. coming",
    "could ~ have|of? been foreseen|predicted|anticipated|expected",
    "saw|seen|see it|this|that ~ coming",
    "knew|known better",
    "knew|known ~ this|that|it|what would|was|could",
    "knew|known ~ all|full|very along|well",
    "only a matter|question of time",
    "it ~ had to ~ happen|fail|go|break|end",
    "sooner or later",
    "was|were|is|are ~ predictable|foreseeable|avoidable|preventable|unavoidable",
    "entirely|totally|completely|perfectly|easily predictable|foreseeable|avoidable|preventable",
    "no surprise|wonder that|it|the|this",
    "hardly|not a|surprising? surprise? that|it",
    "no way anyone|anybody|you|they|he|she could|can",
    "doomed from|to",
    "it|that was|is ~ clear|evident|apparent|plain that|to|from",
    "was|is|were ~ clear|evident|apparent|plain from the start|outset|beginning",
    "signs|sign|symptoms|warnings ~ were|was ~ clear|obvious|visible|there|plain|all",
    "there for|everyone|all everyone|all|anybody|anyone|to to? see",
    "plain to see",
    "self evident",
    "foregone conclusion",
    "writing ~ was|is? on the wall",
    "of course",
    "as expected the? of",
    "staring|stared us|them|you|him|her|everyone in",
    "in plain sight",
    "blatantly|glaringly|painfully ~ obvious|clear|wrong",
    "surely <person>",
    "must have known|seen|noticed",
    "should have been obvious|clear",
    "a child could|can|would",
    "told you|us|them so",
];

/// What "clearly" may do without judging: telling how a thing is shown.
const SHOWN: &str = "\
    different distinct labelled labeled legible marked named separate shows names lists explains describes \
    identifies separates separated show states visible readable distinguishable enough say says part diverge diverged differ differs";

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        let listed = reading.word(last) == "avoidable" && reading.recently(last, 2, "not");
        let questioned = reading.in_question(first) && has("of sign signs", reading.word(first));
        // "37 minutes passed before anyone knew" measures.
        let unclear = reading.word(last) != "not" && (first..=last).any(|at| reading.word(at) == "not");
        // "Everybody knew the channel" helps; "everybody knew the disk was full" knows better afterwards.
        let known = has("the all how", reading.word(last))
            && has("everyone everybody anyone anybody we", reading.word(first))
            && !reading.soon(last, 4, "was were is are would had could");
        let measures = reading.before(first, 1) == "before";
        // "The load was not predictable": how a thing behaves.
        const OUTCOME: &str = "it this that failure outage incident crash error";
        let behaves = has("predictable unavoidable", reading.word(last))
            && has("is are was were", reading.word(first))
            && !reading.recently(first, 3, OUTCOME)
            && last == first + 1;
        let rounding =
            reading.word(first) == "inevitable" && !reading.ends_clause(last) && reading.starts_clause(first);
        if !behaves
            && !rounding
            && !listed
            && !questioned
            && !measures
            && !unclear
            && !known
            && !is_negated(reading, first)
        {
            findings.add(first, last);
        }
    }
    for at in 0..reading.len() {
        let word = reading.word(at);
        let obvious = has("obvious obviously", word)
            && !is_negated(reading, at)
            && !reading.in_question(at)
            && !is_described(reading, at);
        // "Naturally, the backup was there too": only where it opens the sentence.
        let opening = has("naturally surely doubtless", word)
            && reading.gap(at) == Gap::Sentence
            && reading.joint(at).starts_with(',');
        let clearly = word == "clearly" && is_assertion(reading, at) && !is_negated(reading, at);
        if obvious || clearly || opening {
            findings.add(at, at);
        }
    }
}

fn is_negated(reading: &Reading, at: usize) -> bool {
    reading.recently(
        at,
        3,
        "not no never less non isn't wasn't weren't aren't hardly nothing without more nobody",
    )
}

/// "The obvious metric stayed flat" names one of several; "the obvious mistake" judges.
fn is_described(reading: &Reading, at: usize) -> bool {
    const JUDGED: &str = "\
        mistake mistakes error errors sign signs problem problems flaw flaws bug bugs risk risks warning warnings oversight gap thing danger signal signals that to from in it now";
    let named = reading.word(at) == "obviously" && !reading.stands_alone(at);
    let attributive = reading.word(at) == "obvious"
        && has("the an most more", reading.before(at, 1))
        && !reading.ends_clause(at)
        && !has(JUDGED, reading.after(at, 1));
    named || attributive
}

fn is_assertion(reading: &Reading, at: usize) -> bool {
    let next = reading.after(at, 1);
    if has(SHOWN, next) {
        return false;
    }
    let after_copula = matches!(reading.before(at, 1), "is" | "are" | "be" | "been" | "being");
    let how_shown = is_participle(next) && (after_copula || matches!(reading.before(at, 1), "was" | "were"))
        || reading.ends_clause(at);
    reading.starts_clause(at) || (!how_shown && !next.is_empty())
}
