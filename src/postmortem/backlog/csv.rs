//! Rows for the imports of trackers.

use super::{details, planned, reference};
use crate::postmortem::model::{ActionLine, Postmortem};
use crate::redact::{SafeText, csv::rows, say};
use crate::workshop::{ActionStatus, Level};

/// Rows for Jira: System, External System Import, CSV.
pub(in crate::postmortem) fn jira(postmortem: &Postmortem) -> SafeText {
    let row = |action: &ActionLine| {
        vec![
            title(action),
            description(postmortem, action),
            SafeText::fixed("Task"),
            assignee(action),
            priority(action),
            due(action),
            state(action, ["To Do", "In Progress", "Done", "Done"]),
            state(action, ["", "", "Done", "Won't Do"]),
            reference(postmortem, action),
        ]
    };
    let heading = [
        "Summary",
        "Description",
        "Issue Type",
        "Assignee",
        "Priority",
        "Due Date",
        "Status",
        "Resolution",
        "Labels",
    ];
    rows(&heading, planned(postmortem).map(row).collect())
}

/// Rows for Linear's importer.
pub(in crate::postmortem) fn linear(postmortem: &Postmortem) -> SafeText {
    let row = |action: &ActionLine| {
        vec![
            title(action),
            description(postmortem, action),
            state(action, ["Todo", "In Progress", "Done", "Canceled"]),
            assignee(action),
            priority(action),
            due(action),
            reference(postmortem, action),
        ]
    };
    let heading = ["Title", "Description", "Status", "Assignee", "Priority", "Due Date", "Labels"];
    rows(&heading, planned(postmortem).map(row).collect())
}

/// Rows as the usual importers of GitHub issues read them; the names of the columns are lower case there. GitHub has no
/// field for a deadline or a priority: the text says both.
pub(in crate::postmortem) fn github(postmortem: &Postmortem) -> SafeText {
    let row = |action: &ActionLine| {
        vec![
            title(action),
            description(postmortem, action),
            assignee(action),
            reference(postmortem, action),
            state(action, ["open", "open", "closed", "closed"]),
            state(action, ["", "", "completed", "not_planned"]),
        ]
    };
    rows(
        &["title", "body", "assignees", "labels", "state", "state_reason"],
        planned(postmortem).map(row).collect(),
    )
}

/// The longest title the three take without cutting it themselves.
const TITLE: usize = 200;

fn title(action: &ActionLine) -> SafeText {
    let line = action.part.text.escape(|character| matches!(character, '\n' | '\r' | '\t').then_some(" "));
    line.shortened_at_word(TITLE)
}

fn description(postmortem: &Postmortem, action: &ActionLine) -> SafeText {
    let mut lines = vec![action.part.text.clone(), SafeText::default()];
    lines.extend(details(postmortem, action));
    say::join(&lines, "\n")
}

/// Blank where these readers do not get the name: a role is nobody's account.
fn assignee(action: &ActionLine) -> SafeText {
    action.assignee.clone().unwrap_or_default()
}

fn priority(action: &ActionLine) -> SafeText {
    SafeText::fixed(match action.priority {
        Some(Level::High) => "High",
        Some(Level::Medium) => "Medium",
        Some(Level::Low) => "Low",
        None => "",
    })
}

fn due(action: &ActionLine) -> SafeText {
    action.due.map(say::date).unwrap_or_default()
}

fn state(action: &ActionLine, [open, started, done, dropped]: [&'static str; 4]) -> SafeText {
    SafeText::fixed(match action.status {
        Some(ActionStatus::Open) | None => open,
        Some(ActionStatus::Started) => started,
        Some(ActionStatus::Done) => done,
        Some(ActionStatus::Dropped) => dropped,
    })
}
