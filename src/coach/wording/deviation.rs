//! "Did not follow the procedure" as the end of the search.

use super::phrase::places;
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, is_done_by_someone};
use super::words::has;

pub(super) const RULE: WordingRule = WordingRule {
    id: "deviation",
    what: "A deviation as an explanation: did not follow the procedure, skipped the review.",
    why: "Written and normal work differ everywhere; the reason they differ here is the finding.",
    example: "The procedure was not followed.",
    innocent: &[
        "The job skipped the canary because its condition was false.",
        "The foreign key violation stopped the import.",
    ],
    asks: &["What does normal work do here?", "What made the written way hard to take?"],
    check,
};

const ALWAYS: &[&str] = &[
    "didn't|don't|doesn't|wasn't|weren't|isn't|not|without|never|instead|nobody|rather|hadn't of|than? ~ \
     follow|followed|follows|following|adhere|adhered|adhering|comply|complied|obey|obeyed|stick|stuck|observe|respect|\
     apply|use to|with|by? .. <plan>",
    "failure|failed to ~ follow|comply|adhere|observe|respect .. <plan>",
    "violated|violates|violating|violation|breached|breach|broke|flouted|contravened|disobeyed|disregarded of? .. <plan>",
    "circumvented|circumventing|sidestepped|subverted .. <check>",
    "against|outside|ignoring|contrary to? the? our? company|change|release|team|agreed|approved? <plan>",
    "outside the|our|an? ~ approved|agreed|maintenance|change|planned? maintenance|change? window",
    "went|going|gone|worked around|outside|past .. <check>",
    "non compliance|compliant",
    "noncompliance|noncompliant",
    "unauthorised|unauthorized|unapproved|unsanctioned|unreviewed ~ change|changes|deploy|deployment|release|push|action|\
     edit|access|upgrade|restart|maintenance|migration",
    "deviated|deviating|deviation|departed|departing|strayed from .. <plan>",
    "didn't|not ~ do|done ~ by the book",
    "in breach|violation|defiance|contravention of",
    "rubber stamped|stamping|stamp",
    "rubberstamped",
];

const PASSIVE: &[&str] = &[
    "procedure|procedures|process|runbook|playbook|policy|checklist|protocol|instructions|rules|guidelines|steps|freeze|\
     rule|plan|standard|standards|guideline|routine ~ was|were|wasn't|weren't|had|hadn't ~ not? ~ been? ~ \
     followed|respected|observed|obeyed|adhered|violated|disregarded|broken|ignored|breached|flouted",
    "review|reviews|approval|process|procedure|procedures|checklist|runbook|protocol|canary|freeze|run|test|tests|testing|\
     rehearsal|check|checks|validation|plan|gate|staging|step|steps ~ step? was|were|got|had ~ been? ~ \
     skipped|bypassed|circumvented|ignored|omitted|neglected|overridden",
    "deploy|change|release|migration|patch|fix|update|upgrade|rollout|commit|hotfix|query|script|maintenance|it|that|this \
     ~ was|were|wasn't|weren't|had|hadn't ~ not ~ been? ~ reviewed|tested|approved|announced|rehearsed|validated|signed",
    "deploy|change|release|migration|patch|fix|update|upgrade|rollout|commit|hotfix|query|script|maintenance \
     ~ wasn't|weren't|hadn't ~ been? ~ reviewed|tested|approved|announced|rehearsed|validated|signed",
    "went|go|going out|live|through|in without ~ a|an|the|any|proper? ~ approval|review|test|testing|check|checks|canary|sign|second",
    "was|were|been ~ done|made|deployed|released|pushed|merged|applied|carried|performed|shipped|executed|rolled \
     out|live? without ~ a|an|the|any|proper? ~ approval|review|ticket|permission|notice|warning|test|testing|backup|\
     sign|announcement|telling|change|canary|dry|second|rehearsal",
    "was|were|been ~ not ~ carried|executed|done|performed out? as ~ documented|written|described|required|planned",
    "weren't|wasn't ~ carried|executed|done|performed out? as ~ documented|written|described|required|planned",
];

const BY_SOMEONE: &[&str] = &[
    "skipped|skipping|skips|bypassed|bypassing|ignored|disregarded|omitted|avoided|overrode .. <check>",
    "disabled|disabling .. safety|check|checks|alarm|alarms|guard|guardrail|gate|test|tests|validation|protection",
    "merged|deployed|pushed|released|acted|shipped|changed|ran|rolled|applied|upgraded|restarted .. without .. \
     review|approval|permission|authorisation|authorization|testing|asking|telling|checking|informing|ticket|notice|warning",
    "merged|approved|reviewed|signed off? his|her|their|my|your|own own",
    "took|taking|takes a|the|some shortcut|shortcuts|liberties",
    "cut|cutting|cuts corners",
    "went|going rogue|ahead",
    "went|going over|behind",
    "pushed|pushing|committed|merged ~ directly|straight to",
    "didn't|hadn't ~ wait|waited|ask|asked for .. approval|review|permission|sign|green",
    "did not ~ wait|ask for .. approval|review|permission|sign|green",
    "gave|gives himself|herself|themselves",
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        let technical = reading.recently(
            last,
            1,
            "security network retention bucket admission cors csp lint style selinux",
        ) || reading.word(last) == "rule" && reading.word(first) == "violation";
        // "broke the work into three steps" divides, it does not break a rule.
        let divides = (first..=last).any(|at| reading.word(at) == "into");
        // "broke the build pipeline" and "broke the process" of a machine are failures, not deviations.
        let divides = divides || reading.word(first) == "broke" && !is_done_by_someone(reading, first);
        if !technical && !divides && !is_possible(reading, first) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, PASSIVE) {
        let positive = has("followed respected observed obeyed adhered", reading.word(last))
            && !(first..=last).any(|at| has("not never wasn't weren't hadn't", reading.word(at)));
        let by_machine = (1..=6).any(|ahead| {
            reading.after(last, ahead) == "by" && agent_after(reading, last + ahead - 1).is_none()
        });
        let conditional = reading.soon(last, 8, "when if automatically because until unless flag hotfix")
            && !reading.word(last).ends_with("followed");
        if !conditional && !positive && !by_machine && !reading.in_question(first) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, BY_SOMEONE) {
        if is_done_by_someone(reading, first) || reading.starts_clause(first) {
            findings.add(first, last);
        }
    }
}

/// "The pipeline lets a change go around the review" tells a condition.
fn is_possible(reading: &Reading, at: usize) -> bool {
    reading.recently(at, 6, "allow allows allowed lets permits possible can could")
}
