//! What a person did not do, said with a verb of failure.

use super::person_words::Person;
use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, subject};
use super::verbs::is_system_verb;

pub(super) const RULE: WordingRule = WordingRule {
    id: "failure-verb",
    what: "A verb of failure with a person as its subject: failed to, forgot, missed, broke.",
    why: "It ends the search at a person, while the step that normally prompts the action stays unseen.",
    example: "The engineer forgot to drain the node.",
    innocent: &[
        "The pod failed to start.",
        "The cache missed on every request.",
        "We failed over to the second region.",
    ],
    asks: &[
        "Which step did not happen, and what normally prompts it?",
        "What did the situation look like from where they stood?",
    ],
    check,
};

/// Verbs of failure, whoever's they are: `group_blame` uses them for teams.
pub(super) const FAILURES: &[Phrase] = &[
    phrase(&["failed", "failing", "fails", "fail"], "to|at"),
    phrase(
        &[
            "forgot",
            "forgets",
            "forgotten",
            "neglected",
            "neglects",
            "overlooked",
            "overlooks",
            "ignored",
            "ignores",
            "disregarded",
            "missed",
            "misses",
            "misread",
            "misjudged",
            "misunderstood",
            "mishandled",
            "bungled",
            "botched",
            "fumbled",
            "mismanaged",
            "misused",
            "mistyped",
        ],
        "",
    ),
    phrase(&["forgot", "neglected"], "to"),
    phrase(&["broke", "breaks"], ""),
    phrase(&["messed", "screwed", "slipped", "stuffed", "fouled"], "~ up"),
    phrase(&["messed", "screwed"], "it|this|that|things|everything up"),
    phrase(&["dropped"], "the ball"),
    phrase(&["bothered", "cared"], "to"),
    phrase(&["blew"], "it"),
    phrase(
        &["made"],
        "a|an|the|another ~ big|bad|stupid|serious|silly|wrong? mistake|error|blunder|typo|slip|call|decision",
    ),
    phrase(&["made"], "mistakes|errors"),
    phrase(
        &["didn't", "didnt", "don't", "doesn't", "never", "couldn't"],
        "~ bother|bothered|think|notice|check|checked|test|tested|verify|verified|look|read|ask|asked|care|cared|realise|realize|respond|react|escalate|validate|double",
    ),
    phrase(
        &["did", "does", "do"],
        "not ~ bother|think|notice|check|test|verify|look|read|ask|care|realise|realize|respond|react|escalate|validate|double",
    ),
    phrase(&["was", "were"], "~ wrong|negligent|unaware|asleep|sleeping|inattentive|distracted"),
    phrase(&["wasn't", "weren't", "isn't"], "~ paying|careful|looking|watching|listening"),
];

/// Verbs that only people do: they count without a named subject too.
const HUMAN_ONLY: &[Phrase] = &[
    phrase(&["didn't", "didnt", "couldn't", "without"], "~ be? bother|bothered|bothering"),
    phrase(&["did"], "not ~ bother"),
    phrase(&["dropped", "dropping"], "the ball"),
    phrase(&["asleep"], "at the wheel"),
    phrase(
        &["nobody", "noone"],
        "~ bothered|checked|tested|verified|asked|thought|cared|looked|reviewed|escalated|told|warned",
    ),
    phrase(
        &["no"],
        "one ~ bothered|checked|tested|verified|asked|thought|cared|looked|reviewed|escalated|told|warned",
    ),
    phrase(&["forgot", "neglected"], "to"),
    phrase(&["screwed", "messed"], "up"),
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, FAILURES) {
        if is_harmless(reading, first, last) {
            continue;
        }
        match subject(reading, first) {
            Some(Person::Group) => {}
            Some(Person::Speaker) if is_unnoticed(reading, last) => {}
            // "We do not ask who" is how we work, not what went wrong.
            Some(Person::Speaker) if matches!(reading.word(first), "do" | "don't") => {}
            Some(_) => findings.add(first, last),
            None => {}
        }
        if let Some((agent, person)) = agent_after(reading, last)
            && person != Person::Group
        {
            findings.add(first, agent);
        }
    }
    for (first, last) in places(reading, HUMAN_ONLY) {
        let by_machine = reading.word(first) == "neglected" && agent_after(reading, last).is_none();
        if !by_machine && subject(reading, first) != Some(Person::Group) && !is_a_thing(reading, first) {
            findings.add(first, last);
        }
    }
    ended_by_failed(reading, findings);
}

/// "The engineer failed." with nothing after it.
fn ended_by_failed(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        if reading.word(at) != "failed" || !reading.ends_clause(at) {
            continue;
        }
        if matches!(subject(reading, at), Some(Person::Name | Person::Role | Person::Pronoun))
            && reading.before(at, 1) != "they"
        {
            findings.add(at, at);
        }
    }
}

/// "We did not notice the drop until 14:40" is the detection gap itself, told by those who were there.
fn is_unnoticed(reading: &Reading, last: usize) -> bool {
    matches!(reading.word(last), "notice" | "realise" | "realize")
}

/// A thing is the subject: "the cache forgot to evict".
fn is_a_thing(reading: &Reading, verb: usize) -> bool {
    let article =
        (2..=4).any(|back| matches!(reading.before(verb, back), "the" | "a" | "an" | "its" | "our"));
    let pronoun = matches!(reading.before(verb, 1), "it" | "which" | "that" | "things");
    (article || pronoun) && subject(reading, verb).is_none()
}

/// The same verbs where they tell a fact.
pub(super) fn is_harmless(reading: &Reading, first: usize, last: usize) -> bool {
    let next = reading.after(last, 1);
    match reading.word(first) {
        "failed" | "fails" | "failing" | "fail" => {
            (is_system_verb(next) && may_be_a_machine(reading, first))
                || reading.word(last) == "at" && next.parse::<u32>().is_ok()
        }
        "missed" | "misses" => reading.soon(last, 4, &["slo", "slos", "sla", "target", "objective", "you"]),
        "broke" | "breaks" => {
            matches!(next, "down" | "even" | "ground" | "for") || reading.soon(last, 6, &["into", "smaller"])
        }
        "ignored" | "ignores" => {
            reading.before(first, 1) == "safely" || reading.before(first, 1) == "correctly"
        }
        "made" => reading.word(last) == "call" || reading.word(last) == "decision",
        "was" | "were" => reading.word(last) == "unaware",
        _ => false,
    }
}

/// Words that stand for people here and for software there: "they", "provider", "operator".
fn may_be_a_machine(reading: &Reading, verb: usize) -> bool {
    const EITHER: [&str; 13] = [
        "they",
        "we",
        "provider",
        "providers",
        "operator",
        "operators",
        "manager",
        "managers",
        "security",
        "support",
        "admin",
        "owner",
        "lead",
    ];
    reading.recently(verb, 3, &EITHER)
}
