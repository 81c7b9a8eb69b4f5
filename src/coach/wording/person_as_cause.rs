//! A person where the cause stands.

use super::person_words::Person;
use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, subject};

pub(super) const RULE: WordingRule = WordingRule {
    id: "person-as-cause",
    what: "A person as the cause: a name or \"he\" before pushed, deleted, caused.",
    why: "The name travels with the document, and the tool that accepted the change stays out of sight.",
    example: "He deleted the production table.",
    innocent: &["The deploy tool accepted the change.", "The on-call engineer rolled the release back."],
    asks: &[
        "Which role or system is the subject: what did the tool accept?",
        "How was this step possible for anybody?",
    ],
    check,
};

/// Ordinary steps: a name or "he" before them points, a role or "we" tells.
const STEPS: &[&str] = &[
    "added",
    "applied",
    "approved",
    "bypassed",
    "changed",
    "committed",
    "configured",
    "deleted",
    "deployed",
    "disabled",
    "dropped",
    "edited",
    "enabled",
    "executed",
    "installed",
    "killed",
    "launched",
    "lowered",
    "merged",
    "migrated",
    "modified",
    "overwrote",
    "pasted",
    "published",
    "pushed",
    "ran",
    "released",
    "removed",
    "renamed",
    "reset",
    "scaled",
    "set",
    "shipped",
    "started",
    "terminated",
    "triggered",
    "truncated",
    "turned",
    "typed",
    "unplugged",
    "updated",
    "upgraded",
    "wrote",
    "deleted",
    "increased",
    "introduced",
    "moved",
    "rebooted",
    "restarted",
    "skipped",
    "switched",
    "tweaked",
    "touched",
    "accidentally",
    "mistakenly",
];

/// Harm: it points with every person as its subject.
const HARM: &[Phrase] = &[
    phrase(
        &[
            "caused",
            "causes",
            "crashed",
            "corrupted",
            "destroyed",
            "nuked",
            "wiped",
            "misconfigured",
            "sabotaged",
            "ruined",
        ],
        "",
    ),
    phrase(&["took", "brought", "knocked"], "down|out the"),
    phrase(&["took", "brought", "knocked"], "the .. down|out|offline"),
    phrase(&["took", "brought", "knocked"], "everything|it|production|prod|us down|out|offline"),
    phrase(&["led"], "to the"),
    phrase(&["accidentally", "mistakenly", "wrongly", "inadvertently", "blindly", "prematurely"], "<ed>"),
    phrase(&["introduced"], "the|a|this bug|error|fault|defect|regression|mistake"),
    phrase(&["created"], "the|this problem|outage|incident|mess"),
];

const BECAUSE: &[Phrase] = &[
    phrase(&["because"], "of <person>"),
    phrase(&["due"], "to <person>"),
    phrase(&["thanks"], "to <person>"),
];

const CHANGES: &[&str] = &[
    "change",
    "changes",
    "command",
    "commit",
    "config",
    "configuration",
    "deploy",
    "deployment",
    "edit",
    "error",
    "fix",
    "merge",
    "migration",
    "patch",
    "pr",
    "push",
    "query",
    "release",
    "rollout",
    "script",
    "update",
    "typo",
    "bug",
    "code",
    "hotfix",
    "decision",
    "action",
    "actions",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for at in 0..reading.len() {
        steps(reading, at, findings);
        possession(reading, at, findings);
    }
    for (first, last) in places(reading, HARM) {
        if matches!(subject(reading, first), Some(person) if person != Person::Speaker || is_own_harm(reading, first))
            && !reading.in_question(first)
        {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, BECAUSE) {
        let pointed = matches!(reading.person(last), Some(Person::Name | Person::Role | Person::Group))
            && reading.ends_clause(last);
        let named = reading.person(last) == Some(Person::Name) && !reading.word(last).ends_with("'s");
        if pointed || named {
            findings.add(first, last);
        }
    }
}

fn steps(reading: &Reading, at: usize, findings: &mut Findings) {
    let word = reading.word(at);
    if !STEPS.contains(&word) && !matches!(word, "caused" | "broken" | "made" | "misconfigured" | "written") {
        return;
    }
    let named = match subject(reading, at) {
        Some(Person::Name) => true,
        Some(Person::Pronoun) => {
            matches!(reading.before(at, 1), "he" | "she" | "you") || is_helped_pronoun(reading, at)
        }
        Some(Person::Role) => matches!(word, "accidentally" | "mistakenly"),
        _ => false,
    };
    if named && STEPS.contains(&word) && !is_recovery(reading, at) && !is_speech(reading, at) {
        findings.add(at.saturating_sub(1), at);
    }
    if let Some((agent, person)) = agent_after(reading, at) {
        let harm = matches!(word, "caused" | "misconfigured" | "broken");
        if person == Person::Name || (harm && person != Person::Speaker) {
            findings.add(at, agent);
        }
    }
}

/// "he had deployed", "she then deleted", and a name before "who deleted".
fn is_helped_pronoun(reading: &Reading, at: usize) -> bool {
    let named = reading.before(at, 1) == "who"
        && at.checked_sub(2).and_then(|name| reading.person(name)) == Some(Person::Name);
    named || matches!(reading.before(at, 2), "he" | "she" | "you")
}

/// Steps of the recovery: telling who took them harms nobody, though a role reads better.
fn is_recovery(reading: &Reading, at: usize) -> bool {
    reading.soon(
        at,
        4,
        &["rollback", "fix", "hotfix", "failover", "bridge", "call", "incident", "back", "investigation"],
    )
}

/// "He wrote:" before a quotation.
fn is_speech(reading: &Reading, at: usize) -> bool {
    reading.word(at) == "wrote" && reading.ends_clause(at)
}

/// A registered name before "deploy", as its owner.
fn possession(reading: &Reading, at: usize, findings: &mut Findings) {
    let word = reading.word(at);
    let owner = reading.person(at) == Some(Person::Name)
        && (word.ends_with("'s") || reading.joint(at).starts_with(['\'', '’']));
    if owner && CHANGES.contains(&reading.after(at, 1)) {
        findings.add(at, at + 1);
    }
}

fn is_own_harm(reading: &Reading, at: usize) -> bool {
    matches!(reading.word(at), "caused" | "nuked" | "wiped" | "misconfigured" | "corrupted" | "destroyed")
}
