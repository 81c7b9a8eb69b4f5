//! "Did not follow the procedure" as the end of the search.

use super::phrase::{Phrase, phrase, places};
use super::reading::Reading;
use super::rule::{Findings, WordingRule};
use super::subject::{agent_after, is_done_by_someone};

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

macro_rules! written_work {
    () => {
        "procedure|procedures|process|processes|runbook|runbooks|playbook|policy|policies|checklist|checklists|protocol|protocols|instructions|rules|rule|guidelines|guideline|guidance|steps|practice|practices|standard|standards|sop|docs|documentation|manual|freeze"
    };
}

const ALWAYS: &[Phrase] = &[
    phrase(
        &[
            "didn't", "don't", "doesn't", "wasn't", "weren't", "isn't", "not", "without", "never", "instead",
            "nobody", "rather",
        ],
        concat!(
            "of|than? ~ follow|followed|follows|following|adhere|adhered|adhering|comply|complied|obey|obeyed to|with? .. ",
            written_work!()
        ),
    ),
    phrase(&["failure"], concat!("to follow|comply|adhere .. ", written_work!())),
    phrase(
        &[
            "violated",
            "violates",
            "violating",
            "violation",
            "breached",
            "breach",
            "broke",
            "flouted",
            "contravened",
            "disobeyed",
        ],
        concat!("of? .. ", written_work!()),
    ),
    phrase(
        &["circumvented", "circumventing", "sidestepped"],
        concat!(".. review|reviews|check|checks|approval|approvals|tests|canary|gate|", written_work!()),
    ),
    phrase(
        &["against", "outside", "ignoring", "contrary"],
        concat!("to? the? our? company|change|release|team? ", written_work!()),
    ),
    phrase(
        &["went", "going", "gone", "worked"],
        concat!("around|outside .. review|approval|", written_work!()),
    ),
    phrase(&["non"], "compliance|compliant"),
    phrase(&["noncompliance", "noncompliant"], ""),
    phrase(
        &["unauthorised", "unauthorized", "unapproved"],
        "change|changes|deploy|deployment|release|push|action|edit|access",
    ),
    phrase(&["deviated", "deviating", "deviation", "departed"], concat!("from .. ", written_work!())),
    phrase(&["didn't", "not"], "~ do|done ~ by the book"),
];

const PASSIVE: &[Phrase] = &[
    phrase(
        &[
            "procedure",
            "procedures",
            "process",
            "runbook",
            "playbook",
            "policy",
            "checklist",
            "protocol",
            "instructions",
            "rules",
            "guidelines",
            "steps",
            "freeze",
        ],
        "~ was|were|wasn't|weren't ~ not? ~ followed|respected|observed|obeyed|adhered|violated|disregarded",
    ),
    phrase(
        &[
            "review",
            "reviews",
            "approval",
            "process",
            "procedure",
            "procedures",
            "checklist",
            "runbook",
            "protocol",
            "canary",
            "freeze",
        ],
        "~ step? was|were|got ~ skipped|bypassed|circumvented|ignored|omitted|neglected",
    ),
];

const BY_SOMEONE: &[Phrase] = &[
    phrase(
        &[
            "skipped",
            "skipping",
            "skips",
            "bypassed",
            "bypassing",
            "ignored",
            "disregarded",
            "omitted",
            "avoided",
            "overrode",
        ],
        concat!(
            ".. review|reviews|check|checks|approval|approvals|tests|test|testing|canary|staging|gate|step|sign|validation|",
            written_work!()
        ),
    ),
    phrase(
        &["merged", "deployed", "pushed", "released", "acted", "shipped", "changed"],
        ".. without .. review|approval|permission|authorisation|authorization|testing|asking|telling|checking|informing",
    ),
];

fn check(reading: &Reading, findings: &mut Findings) {
    for (first, last) in places(reading, ALWAYS) {
        let technical = reading.recently(
            last,
            1,
            &["security", "network", "retention", "bucket", "admission", "cors", "csp"],
        );
        // "broke the work into three steps" divides, it does not break a rule.
        let divides = (first..=last).any(|at| reading.word(at) == "into");
        if !technical && !divides && !is_possible(reading, first) {
            findings.add(first, last);
        }
    }
    for (first, last) in places(reading, PASSIVE) {
        let positive =
            matches!(reading.word(last), "followed" | "respected" | "observed" | "obeyed" | "adhered")
                && !(first..=last)
                    .any(|at| matches!(reading.word(at), "not" | "never" | "wasn't" | "weren't"));
        let by_machine = reading.after(last, 1) == "by" && agent_after(reading, last).is_none();
        if !positive && !by_machine && !reading.in_question(first) {
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
    reading.recently(at, 6, &["allow", "allows", "allowed", "lets", "permits", "possible", "can", "could"])
}
