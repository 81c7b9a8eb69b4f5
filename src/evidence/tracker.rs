//! The state of actions, read back from a tracker's CSV export: the way home of what left as rows.
//!
//! An action is known by the reference it left with, or by its ticket. Whatever else stands in the file is passed over,
//! and nothing of it is kept.

use super::closing_day::{day, is_closing_day};
use crate::workshop::{ActionId, ActionStatus, CalendarDate, Document, Edit, For};

/// What a file says about one action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActionNews {
    /// Which action.
    pub action: ActionId,
    /// Where it stands there.
    pub status: ActionStatus,
    /// Since when it is closed, where the file says so in a way that can mean one day alone.
    pub closed_on: Option<CalendarDate>,
}

/// What a file says about the actions of a workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackerNews {
    /// Actions that stand elsewhere than here, in the order of the file.
    pub changed: Vec<ActionNews>,
    /// How many actions of the file stand as they do here.
    pub unchanged: usize,
    /// How many rows are about nothing of this workshop.
    pub others: usize,
    /// Words for a state that are not known; the actions behind them stay as they are.
    pub unknown_states: Vec<String>,
}

impl TrackerNews {
    /// What takes the states in, with the day on which something was closed: today, where the file tells none; nothing
    /// changed, no edit.
    pub fn edit(&self, document: &Document, today: CalendarDate) -> Option<Edit> {
        let moved = self.changed.iter().filter_map(|row| {
            let mut action = document.actions.get(row.action)?.clone();
            action.set_status(row.status, row.closed_on.map_or(today, |closed| closed.min(today)));
            Some(Edit::put(action))
        });
        let edits: Vec<Edit> = moved.collect();
        (!edits.is_empty()).then_some(Edit::Gesture(edits))
    }

    /// How many rows are about this workshop.
    pub fn rows_here(&self) -> usize {
        self.changed.len() + self.unchanged + self.unknown_states.len()
    }
}

/// Why a file says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrackerError {
    /// No row names its columns.
    #[error(
        "That is no table of a tracker. Nothing was changed. Export the issues as CSV, with a column for their status."
    )]
    NoStatusColumn,
}

/// Reads an export against a workshop whose actions left under one of `references`.
pub fn read(csv: &str, document: &Document, references: &[String]) -> Result<TrackerNews, TrackerError> {
    let mut rows = rows(csv).into_iter();
    let heading = rows.next().unwrap_or_default();
    let named = |names: &[&str]| heading.iter().position(|name| names.contains(&plain(name).as_str()));
    let column = named(&["status", "state", "workflowstate"]).ok_or(TrackerError::NoStatusColumn)?;
    // How it ended: a closed issue may have been done or dropped.
    let ending = named(&["resolution", "statereason"]);
    let days: Vec<bool> = heading.iter().map(|name| is_closing_day(&plain(name))).collect();
    // An export names other issues in a row as well, such as the parent: they say nothing about themselves there.
    let names_the_issue = |name: &String| {
        matches!(
            name.trim().to_lowercase().as_str(),
            "key" | "issue key" | "id" | "issue id" | "identifier" | "number" | "url" | "link" | "ticket"
        )
    };
    let own: Vec<bool> = heading.iter().map(names_the_issue).collect();
    let mut news = TrackerNews::default();
    for row in rows {
        let named = row.iter().zip(&own).filter(|(_, own)| **own).map(|(cell, _)| cell.trim());
        let left_as = |cell: &String| references.iter().find_map(|reference| by_reference(cell, reference));
        let action = row.iter().find_map(left_as).or_else(|| by_ticket(named, document));
        let Some(action) = action.and_then(|id| document.actions.get(id)) else {
            news.others += 1;
            continue;
        };
        let cell = |column: usize| row.get(column).map(|cell| cell.trim()).unwrap_or_default();
        let (said, ended) = (cell(column), ending.map(cell).unwrap_or_default());
        match status(said, ended) {
            Some(status) if same(status, action.status) || is_left_open(said, ended, action.status) => {
                news.unchanged += 1;
            }
            // Of several rows about one action the last one stands.
            Some(status) => {
                news.changed.retain(|other| other.action != action.id);
                let mut closed =
                    row.iter().zip(&days).filter(|(_, is_day)| **is_day).filter_map(|(cell, _)| day(cell));
                news.changed.push(ActionNews { action: action.id, status, closed_on: closed.next() });
            }
            None => news.unknown_states.push(said.chars().take(40).collect()),
        }
    }
    Ok(news)
}

/// What is to be said of words for a state that are not known; nothing where all are.
pub fn left_alone(unknown_states: &[String]) -> String {
    let first = unknown_states.first();
    first.map_or_else(String::new, |word| format!(" Not known as a state, so left alone: {word}."))
}

/// GitHub knows no "started": an issue that is open there may have been begun.
fn same(there: ActionStatus, here: ActionStatus) -> bool {
    there == here || (there == ActionStatus::Open && here == ActionStatus::Started)
}

/// "Closed" alone says neither done nor dropped: what was dropped here stays so.
fn is_left_open(said: &str, ended: &str, here: ActionStatus) -> bool {
    here == ActionStatus::Dropped && ended.is_empty() && plain(said) == "closed"
}

/// `postmortem-kfwqtzmbx-A3` among the labels of a row.
fn by_reference(cell: &str, reference: &str) -> Option<ActionId> {
    let mut labels = cell.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '[' | ']' | '"'));
    labels.find_map(|label| {
        let number = label.get(..reference.len()).filter(|head| head.eq_ignore_ascii_case(reference))?;
        let number = label
            .get(number.len()..)?
            .strip_prefix("-A")
            .or(label.get(number.len()..)?.strip_prefix("-a"))?;
        number.parse().ok().map(ActionId)
    })
}

/// A ticket that somebody wrote beside an action, alone or at the end of its address.
fn by_ticket<'a>(cells: impl Iterator<Item = &'a str>, document: &Document) -> Option<ActionId> {
    let keys: Vec<&str> = cells.filter(|cell| is_ticket(cell)).collect();
    let is_its = |ticket: &str| {
        !ticket.is_empty()
            && keys.iter().any(|key| {
                ticket
                    .strip_suffix(key)
                    .is_some_and(|before| before.is_empty() || before.ends_with(['/', '#', '=']))
            })
    };
    document
        .actions
        .iter()
        .find(|action| is_its(action.tracker.reveal(For::Measuring).trim()))
        .map(|row| row.id)
}

/// `PLAY-1412`, or an address: a bare number would match too much.
fn is_ticket(cell: &str) -> bool {
    let key = cell.split_once('-').is_some_and(|(project, number)| {
        project.len() >= 2
            && project.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    key || cell.starts_with("https://") || cell.starts_with("http://")
}

/// The states of the usual trackers, and how what is closed there ended.
fn status(said: &str, ended: &str) -> Option<ActionStatus> {
    Some(match plain(said).as_str() {
        "todo"
        | "open"
        | "opened"
        | "backlog"
        | "new"
        | "triage"
        | "reopened"
        | "blocked"
        | "unstarted"
        | "selectedfordevelopment"
        | "ready" => ActionStatus::Open,
        "inprogress" | "started" | "doing" | "inreview" | "review" | "active" | "indevelopment"
        | "testing" => ActionStatus::Started,
        "done" | "closed" | "resolved" | "completed" | "complete" | "merged" | "released" | "fixed" => {
            if is_dropping(&plain(ended)) {
                ActionStatus::Dropped
            } else {
                ActionStatus::Done
            }
        }
        dropped if is_dropping(dropped) => ActionStatus::Dropped,
        _ => return None,
    })
}

/// The words for what will not be done.
fn is_dropping(word: &str) -> bool {
    matches!(
        word,
        "canceled"
            | "cancelled"
            | "wontdo"
            | "wontfix"
            | "duplicate"
            | "cannotreproduce"
            | "declined"
            | "rejected"
            | "abandoned"
            | "obsolete"
            | "invalid"
            | "notplanned"
            | "closedasnotplanned"
    )
}

/// A word of a tracker without what is written in different ways.
fn plain(said: &str) -> String {
    said.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The cells of a table, row by row. What follows the heading is split as the heading is; a quoted cell may hold line
/// ends.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.trim_start_matches('\u{feff}');
    let heading = csv.lines().next().unwrap_or_default();
    let mark = [',', ';', '\t'].into_iter().max_by_key(|mark| heading.matches(*mark).count()).unwrap_or(',');
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            _ if quoted => cell.push(character),
            '\r' => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ if character == mark => row.push(std::mem::take(&mut cell)),
            _ => cell.push(character),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Action, Workshop};
    use proptest::prelude::*;

    const REFERENCE: &str = "postmortem-kfwqtzmbx";
    const OLDER: &str = "postmortem-2026-03-12-1302";

    fn two_actions() -> Workshop {
        a_workshop()
            .with(Action::new(ActionId(1), "add a canary stage"))
            .with(Action {
                tracker: "https://tickets.example/browse/PLAY-14".into(),
                ..Action::new(ActionId(2), "send a test alert")
            })
            .build()
    }

    fn news(csv: &str) -> TrackerNews {
        read(csv, &two_actions(), &[REFERENCE.to_owned()]).unwrap()
    }

    #[test]
    fn an_action_is_known_by_its_reference_among_labels() {
        let csv = format!("Summary,Labels,Status\nx,\"team, {REFERENCE}-A1\",In Progress\n");
        let started = ActionNews { action: ActionId(1), status: ActionStatus::Started, closed_on: None };
        assert_eq!(news(&csv).changed, [started]);
    }

    #[test]
    fn an_action_is_known_by_an_older_reference_where_that_is_asked_for() {
        let csv = format!("Labels,Status\n{OLDER}-A1,Done\n");
        let done = ActionNews { action: ActionId(1), status: ActionStatus::Done, closed_on: None };
        assert_eq!(
            read(&csv, &two_actions(), &[REFERENCE.to_owned(), OLDER.to_owned()]).unwrap().changed,
            [done]
        );
        assert_eq!(news(&csv).others, 1);
    }

    #[test]
    fn an_action_is_known_by_its_ticket() {
        let csv = "Issue key;Status\nPLAY-14;Done\nLAY-14;Done\nPLAY-1;Done\n";
        let done = ActionNews { action: ActionId(2), status: ActionStatus::Done, closed_on: None };
        assert_eq!((news(csv).changed, news(csv).others), (vec![done], 2));
    }

    #[test]
    fn an_issue_that_names_another_one_as_its_parent_says_nothing_about_that() {
        let csv = "Issue key,Status,Parent key\nPLAY-99,Done,PLAY-14\nPLAY-14,In Progress,\n";
        let begun = ActionNews { action: ActionId(2), status: ActionStatus::Started, closed_on: None };
        assert_eq!((news(csv).changed, news(csv).others), (vec![begun], 1));
    }

    #[test]
    fn what_a_file_says_is_one_step_that_can_be_taken_back() {
        let mut workshop = two_actions();
        let csv = format!("labels,state\n{REFERENCE}-A1,done\n{REFERENCE}-A2,open\n");
        let news = read(&csv, &workshop, &[REFERENCE.to_owned()]).unwrap();
        let today = CalendarDate::new(2026, 4, 2).unwrap();
        let applied = workshop.apply(news.edit(&workshop, today).unwrap()).unwrap();
        let action = workshop.actions.get(ActionId(1)).unwrap();
        assert_eq!((action.status, action.closed_on), (ActionStatus::Done, Some(today)));
        assert_eq!(news.rows_here(), 2);
        workshop.apply(applied.inverse).unwrap();
        assert_eq!(workshop.actions.get(ActionId(1)).unwrap().status, ActionStatus::Open);
        let unchanged = read("labels,state\n", &workshop, &[REFERENCE.to_owned()]).unwrap();
        assert_eq!(unchanged.edit(&workshop, today), None);
    }

    #[test]
    fn an_action_is_closed_on_the_day_the_tracker_says() {
        let mut workshop = two_actions();
        let today = CalendarDate::new(2026, 4, 10).unwrap();
        let mut closed = |heading: &str, cell: &str| {
            let csv = format!("Labels,Status,{heading}\n{REFERENCE}-A1,Done,\"{cell}\"\n");
            let edit =
                read(&csv, &workshop, &[REFERENCE.to_owned()]).unwrap().edit(&workshop, today).unwrap();
            let applied = workshop.apply(edit).unwrap();
            let day = workshop.actions.get(ActionId(1)).unwrap().closed_on;
            workshop.apply(applied.inverse).unwrap();
            day
        };
        for (heading, cell) in [
            ("Resolved", "2026-03-10 09:00"),
            ("Resolved", "10/Mar/26 9:00 AM"),
            ("closed_at", "2026-03-10T23:59:00Z"),
            ("Completed", "Tue Mar 10 2026 09:00:00 GMT+0000 (GMT)"),
            ("Completed At", "Mar 10, 2026, 9:00 AM"),
        ] {
            assert_eq!(closed(heading, cell), CalendarDate::new(2026, 3, 10), "{heading}: {cell}");
        }
        for (heading, cell) in [
            ("Resolved", ""),
            ("Resolved", "03/10/2026"),
            ("Resolved", "2026-05-01"),
            ("Resolved", "40/Mar/26"),
            ("Updated", "2026-03-10"),
        ] {
            assert_eq!(closed(heading, cell), Some(today), "{heading}: {cell}");
        }
    }

    #[test]
    fn the_reference_of_another_workshop_is_passed_over() {
        let csv = "Labels,Status\npostmortem-zzzzzzzzz-A1,Done\npostmortem-kfwqtzmbx-A12,Done\n";
        assert_eq!((news(csv).changed, news(csv).others), (vec![], 2));
    }

    #[test]
    fn a_state_nobody_knows_changes_nothing_and_is_said() {
        let csv = format!("labels,state\n{REFERENCE}-A1,Waiting for Godot\n");
        assert_eq!(news(&csv).unknown_states, ["Waiting for Godot"]);
        assert_eq!(news(&csv).changed, []);
    }

    #[test]
    fn how_an_issue_ended_tells_done_from_dropped() {
        let state = |heading: &str, row: &str| {
            let csv = format!("labels,{heading}\n{REFERENCE}-A1,{row}\n");
            news(&csv).changed.first().map(|row| row.status)
        };
        for (heading, row) in [
            ("state", "closed as not planned"),
            ("state,state_reason", "closed,not_planned"),
            ("State,stateReason", "CLOSED,NOT_PLANNED"),
            ("Status,Resolution", "Done,Won't Do"),
            ("Status,Resolution", "Done,Duplicate"),
            ("Resolution,Status", "Cannot Reproduce,Closed"),
            ("Status", "Canceled"),
            ("Status", "Duplicate"),
        ] {
            assert_eq!(state(heading, row), Some(ActionStatus::Dropped), "{heading}: {row}");
        }
        for (heading, row) in [
            ("state,state_reason", "closed,completed"),
            ("Status,Resolution", "Done,Fixed"),
            ("state", "closed"),
        ] {
            assert_eq!(state(heading, row), Some(ActionStatus::Done), "{heading}: {row}");
        }
    }

    #[test]
    fn what_was_dropped_here_and_is_closed_there_stays_dropped_until_it_is_said_to_be_done() {
        let mut workshop = two_actions();
        let dropped =
            Action { status: ActionStatus::Dropped, ..Action::new(ActionId(1), "add a canary stage") };
        workshop.apply(crate::workshop::Edit::put(dropped)).unwrap();
        let changed = |heading: &str, row: &str| {
            let csv = format!("labels,{heading}\n{REFERENCE}-A1,{row}\n");
            read(&csv, &workshop, &[REFERENCE.to_owned()]).unwrap().changed.len()
        };
        assert_eq!((changed("state", "closed"), changed("state,state_reason", "closed,")), (0, 0));
        assert_eq!(changed("state,state_reason", "closed,completed"), 1);
    }

    #[test]
    fn what_was_begun_here_and_is_open_there_stays_begun() {
        let mut workshop = two_actions();
        let begun =
            Action { status: ActionStatus::Started, ..Action::new(ActionId(1), "add a canary stage") };
        workshop.apply(crate::workshop::Edit::put(begun)).unwrap();
        let csv = format!("labels,state\n{REFERENCE}-A1,open\n");
        assert_eq!(read(&csv, &workshop, &[REFERENCE.to_owned()]).unwrap().unchanged, 1);
    }

    #[test]
    fn a_file_without_a_status_is_refused() {
        assert_eq!(read("a,b\n1,2", &two_actions(), &[]), Err(TrackerError::NoStatusColumn));
        assert_eq!(read("", &two_actions(), &[]), Err(TrackerError::NoStatusColumn));
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in ".{0,200}", rows in "[\",;\n\ra-z]{0,120}") {
            let _ = read(&text, &two_actions(), &[]);
            let _ = read(&format!("status,labels\n{rows}"), &two_actions(), std::slice::from_ref(&text));
        }
    }
}
