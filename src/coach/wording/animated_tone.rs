//! Loud words.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};

pub(super) const RULE: WordingRule = WordingRule {
    id: "animated-tone",
    what: "A loud word: ridiculous, insane, disaster, what a mess.",
    why: "It tells how somebody feels; a reader next year needs what happened and how much.",
    example: "The rollback was a complete disaster.",
    innocent: &["The disaster recovery plan was followed.", "Garbage collection paused the broker."],
    asks: &["What is the plain fact, and its number?"],
    check,
};

const LOUD: &[&str] = &[
    "absurd",
    "absurdly",
    "abysmal",
    "appalling",
    "appallingly",
    "atrocious",
    "awful",
    "awfully",
    "bonkers",
    "catastrophe",
    "catastrophic",
    "catastrophically",
    "crap",
    "crappy",
    "crazy",
    "debacle",
    "disaster",
    "disastrous",
    "disgrace",
    "disgraceful",
    "disgusting",
    "dreadful",
    "embarrassing",
    "embarrassment",
    "farce",
    "fiasco",
    "garbage",
    "hilarious",
    "horrendous",
    "horrible",
    "horribly",
    "horrific",
    "idiocy",
    "inexcusable",
    "insane",
    "insanely",
    "insanity",
    "laughable",
    "ludicrous",
    "ludicrously",
    "mindboggling",
    "nightmare",
    "nuts",
    "outrageous",
    "pathetic",
    "ridiculous",
    "ridiculously",
    "scandalous",
    "shambles",
    "shameful",
    "shocking",
    "shockingly",
    "terrible",
    "terribly",
    "unacceptable",
    "unbelievable",
    "unbelievably",
    "unforgivable",
    "wtf",
    "madness",
    "screwup",
    "clusterfuck",
    "bullshit",
    "damn",
    "freaking",
    "fucking",
    "fucked",
];

const PHRASES: &[Phrase] = &[
    phrase(
        &["a", "the", "this", "total", "complete", "absolute", "huge"],
        "~ total|complete|absolute|huge|real|big|whole|bloody? mess|joke|circus|trainwreck",
    ),
    phrase(&["train"], "wreck"),
    phrase(&["dumpster"], "fire"),
    phrase(&["the"], "hell"),
    phrase(&["total", "complete", "absolute", "utter", "pure"], "chaos|failure|breakdown|meltdown|panic"),
    phrase(&["beyond"], "belief|me"),
    phrase(&["blew", "blows"], "up in our|their|my faces|face"),
    phrase(&["shot"], "~ ourselves|themselves|himself|herself in"),
];

/// Loud words inside a term of the trade.
const TERMS: &[(&str, &[&str])] = &[
    (
        "disaster",
        &[
            "recovery",
            "plan",
            "plans",
            "site",
            "drill",
            "drills",
            "scenario",
            "scenarios",
            "exercise",
            "tolerance",
            "preparedness",
            "readiness",
        ],
    ),
    (
        "garbage",
        &[
            "collection",
            "collections",
            "collector",
            "collectors",
            "collected",
            "collect",
            "collecting",
            "values",
            "bytes",
        ],
    ),
    ("catastrophic", &["backtracking", "regex", "cancellation"]),
];

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        let word = reading.word(at);
        let next = reading.after(at, 1);
        let term = TERMS.iter().any(|(loud, followers)| *loud == word && followers.contains(&next));
        let nuts_and_bolts = word == "nuts" && next == "and";
        if LOUD.contains(&word) && reading.stands_alone(at) && !term && !nuts_and_bolts {
            findings.add(at, at);
        }
        let joint = reading.joint(at);
        if joint.contains("!!") || joint.contains("?!") || joint.contains("!?") {
            findings.add(at, at);
        }
    }
    for (first, last) in places(reading, PHRASES) {
        findings.add(first, last);
    }
}
