//! Loud words.

use super::phrase::{longest, places};
use super::reading::{Gap, Reading};
use super::rule::{Findings, WordingRule};
use super::words::{TECHNICAL, has};

pub(super) const RULE: WordingRule = WordingRule {
    id: "animated-tone",
    what: "A loud word: ridiculous, insane, disaster, what a mess.",
    why: "It tells how somebody feels; a reader next year needs what happened and how much.",
    example: "The rollback was a complete disaster.",
    innocent: &["The disaster recovery plan was followed.", "Garbage collection paused the broker."],
    asks: &["What is the plain fact, and its number?"],
    check,
};

const LOUD: &str = "\
    absurd absurdly abysmal abysmally appalling appallingly atrocious atrociously awful awfully bonkers catastrophe \
    catastrophic catastrophically clusterfuck crap crappy crazy bullshit damn damned debacle disaster disastrous \
    disastrously disgrace disgraceful disgusting dreadful dreadfully embarrassing embarrassingly embarrassment \
    farce farcical ffs fiasco freaking frightening fucked fucking garbage ghastly hellish hideous hilarious \
    horrendous horrible horribly horrific horrifying horror idiocy idiotic incredible incredibly inexcusable infuriating \
    insane insanely insanity laughable ludicrous ludicrously lunacy madness maddening mindboggling miracle \
    mindblowing nightmare nightmarish nuts omg outrageous outrageously pathetic pathetically preposterous ridiculous \
    ridiculously rubbish scandal scandalous screwup shambles shambolic shameful shit shitshow shitty shocked shocking \
    shockingly staggering stupid sucks sucked terrible terribly trainwreck trash unacceptable unbelievable unbelievably \
    unforgivable unthinkable woeful wtf hopeless hopelessly bloody crazily";

const PHRASES: &[&str] = &[
    "a|the|this|total|complete|absolute|huge|what|such|one ~ total|complete|absolute|huge|real|big|whole|hot|bloody? \
     mess|joke|circus|clownshow|zoo",
    "a|one clown show",
    "train wreck",
    "dumpster|tyre|tire fire",
    "the hell",
    "was|is|were|been|like|from|through ~ hell",
    "total|complete|absolute|utter|pure|sheer|epic|massive|big ~ chaos|failure|breakdown|meltdown|panic|fail|catastrophe",
    "beyond belief|me|words",
    "beggars belief",
    "blew|blows up in our|their|my faces|face",
    "shot ~ ourselves|themselves|himself|herself in",
    "for god's|fuck's|heaven's|goodness|christ's sake|sakes",
    "how can|could this|that ~ even",
    "are you|they kidding|serious|joking",
    "i ~ can't|cannot believe",
    "hard|difficult to believe",
    "jaw dropping",
    "mind boggling|blowing|boggles",
    "seriously",
];

/// Terms of the trade that begin with a loud word.
const TERMS: &[&str] = &[
    "disaster recovery|plan|plans|site|drill|drills|scenario|scenarios|exercise|tolerance|preparedness|readiness|area|zone",
    "garbage collection|collections|collector|collectors|collected|collect|collecting|values|bytes|data|in",
    "catastrophic backtracking|regex|cancellation|forgetting",
    "nuts and",
    "trash can|bin|folder",
    "nightmare scenario|scenarios|mode",
    "crazy quilt",
    "horror film|films|movie|movies",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        if has(LOUD, reading.word(at)) && reading.stands_alone(at) && !is_term(reading, at) {
            findings.add(at, at);
        }
        let joint = reading.joint(at);
        if joint.contains("!!") || joint.contains("?!") || joint.contains("!?") {
            findings.add(at, at);
        }
    }
    for (first, last) in places(reading, PHRASES) {
        let named = reading.is_proper(last) && first != last
            || has(TECHNICAL, reading.after(last, 1))
            || mess_hall(reading, last);
        // "Seriously degraded" measures, "Seriously?" does not.
        let degree = reading.word(first) == "seriously" && !reading.ends_clause(first);
        let asked = reading.word(first) == "how" && !reading.in_question(first);
        if !named && !degree && !asked {
            findings.add(first, last);
        }
    }
}

/// "The mess of wires", "the mess hall": things.
fn mess_hall(reading: &Reading, last: usize) -> bool {
    reading.word(last) == "mess" && has("hall of", reading.after(last, 1))
}

/// A term of the trade, a part of a machine, or a proper name.
fn is_term(reading: &Reading, at: usize) -> bool {
    let attributive = !reading.ends_clause(at) && has(TECHNICAL, reading.after(at, 1));
    let script = matches!(reading.word(at), "stupid" | "idiotic" | "crappy" | "damn" | "bloody")
        && reading.after(at, 1) == "script";
    let reaches = (1..=2).any(|ahead| has(TECHNICAL, reading.after(at, ahead)) && !reading.ends_clause(at));
    let named = reading.is_proper(at + 1) && reading.gap(at + 1) == Gap::Space;
    ((attributive || reaches) && !script) || named || longest(reading, at, TERMS).is_some()
}
