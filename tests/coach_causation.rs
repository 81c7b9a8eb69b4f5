//! The first rule of causation on tables of statements: a bare topic led to nothing, a condition did.
#![cfg(not(target_arch = "wasm32"))]

use whybone::coach::{CausationRule, CauseInput, check_causation};
use whybone::workshop::{CauseKind, For};

const TOPICS: [&str; 51] = [
    "Monitoring",
    "monitoring.",
    "DNS",
    "Kubernetes",
    "The database",
    "Deploy pipeline",
    "Our deploy pipeline",
    "On-call rotation",
    "On call rotation",
    "Alert routing",
    "Alerting",
    "Communication",
    "Team communication",
    "Configuration management",
    "Change management",
    "Feature flags",
    "Release process",
    "The review process",
    "Code review",
    "Staffing",
    "Ownership",
    "Ownership of the service",
    "Documentation",
    "Runbooks",
    "Runbook quality",
    "Testing",
    "Integration tests",
    "Staging environment",
    "Capacity planning",
    "Certificates",
    "Certificate management",
    "Secrets management",
    "Third-party vendor",
    "The provider",
    "Network",
    "Network configuration",
    "Roles and permissions",
    "Knowledge",
    "Training",
    "Onboarding and training",
    "Culture",
    "Human factor",
    "Human factors",
    "Legacy code",
    "Tooling",
    "Deadlines",
    "Priorities",
    "Load balancer",
    "Message queue",
    "Connection pool",
    "Disk and memory",
];

const CONDITIONS: [&str; 78] = [
    "No monitoring",
    "One dashboard",
    "Ownership on a page",
    "No canary stage",
    "Missing canary stage",
    "Missing alerts",
    "Lack of ownership",
    "Alert fatigue",
    "Retry storm",
    "Memory leak",
    "Configuration drift",
    "Schema mismatch",
    "Stale DNS cache",
    "Stale cache",
    "Expired certificate",
    "Certificate expired",
    "Full disk",
    "Disk full",
    "Disk was full",
    "Slow rollback",
    "Manual rollback",
    "Nine steps by hand",
    "Single point of failure",
    "One person approves",
    "One averaged dashboard",
    "Alert to a closed channel",
    "Closed channel",
    "Unowned alert routes",
    "Unclear ownership",
    "Two owners",
    "Nobody owned it",
    "Shared database",
    "Shared credentials",
    "Hard-coded timeout",
    "Timeout of 30 s",
    "30 s timeout",
    "Timeout too short",
    "Short timeout",
    "Wrong time zone",
    "Old runbook",
    "Outdated documentation",
    "Untested backups",
    "Backups never restored",
    "Restore never tried",
    "Pool exhausted",
    "Connection pool exhaustion",
    "Thundering herd",
    "Deadlock",
    "Overload",
    "Race condition",
    "Split brain",
    "Network partition",
    "Time pressure",
    "Technical debt",
    "Late handover",
    "Night shift",
    "Holiday staffing",
    "Empty list accepted",
    "Fast path without checks",
    "Renamed setting",
    "Setting renamed",
    "All regions at once",
    "Deploy on Friday",
    "Deploys were frozen",
    "Queue without limit",
    "Unlimited retries",
    "Retries without backoff",
    "Silent failure",
    "Errors swallowed",
    "Alert muted",
    "Page went to sales",
    "Logs rotated",
    "Logs lost",
    "Quota reached",
    "Quota of 40 pods",
    "Docs contradict the tool",
    "Tool hides errors",
    "Alert routes have no owner",
];

fn leads_nowhere(statement: &str) -> bool {
    let cause =
        CauseInput { statement, kind: CauseKind::Condition, is_explained: true, people: &["Robin Example"] };
    check_causation(&cause).contains(&CausationRule::ShowsTheEffect)
}

#[test]
fn a_bare_topic_is_asked_what_about_it() {
    let unnoticed: Vec<_> = TOPICS.into_iter().filter(|topic| !leads_nowhere(topic)).collect();
    assert_eq!(unnoticed, [] as [&str; 0]);
}

#[test]
fn a_condition_is_left_alone() {
    let disturbed: Vec<_> = CONDITIONS.into_iter().filter(|condition| leads_nowhere(condition)).collect();
    assert_eq!(disturbed, [] as [&str; 0]);
}

#[test]
fn no_sentence_of_the_wording_tables_is_a_topic() {
    let tables = [include_str!("coach/innocent.txt"), include_str!("coach/blaming.txt")];
    let sentences = tables
        .iter()
        .flat_map(|table| table.lines())
        .map(|line| line.split_once(" | ").map_or(line, |(_, sentence)| sentence));
    let disturbed: Vec<_> = sentences.filter(|sentence| leads_nowhere(sentence)).collect();
    assert_eq!(disturbed, [] as [&str; 0]);
}

#[test]
fn every_cause_of_the_sample_says_what_could_lead_to_something() {
    let sample = whybone::vault::read(whybone::library::sample_text()).expect("the sample").workshop;
    for cause in &sample.causes {
        for text in [&cause.statement, &cause.wall_label] {
            let text = text.reveal(For::Coaching);
            assert!(!leads_nowhere(text), "{text}");
        }
    }
}
