//! `kubectl describe` of autoscalers, deployments, pods and nodes: written times, conditions, replica limits and
//! the Events table become events; the other properties are details.

use super::LeftoverReason;
use super::anchor::{Anchor, Placed};
use super::draft::{Draft, Outcome};
use super::kube_events::EventsTable;
use crate::evidence::stamp;
use crate::workshop::EventKind;

const SOURCE: &str = "kubectl describe";

/// A description being read.
pub(super) struct Description {
    name: String,
    part: Part,
    /// The last `Reason:` and `Exit Code:`, which explain the `Finished:` below them.
    reason: String,
    exit_code: String,
    maximum: Option<u32>,
}

enum Part {
    Properties,
    Conditions { has_status: bool },
    Events(Option<EventsTable>),
}

impl Description {
    /// Opens a description at its first line, `Name:   playback-api`.
    pub(super) fn open(line: &str) -> Option<Self> {
        let name = line.strip_prefix("Name:")?;
        name.starts_with([' ', '\t']).then(|| Self {
            name: name.trim().to_owned(),
            part: Part::Properties,
            reason: String::new(),
            exit_code: String::new(),
            maximum: None,
        })
    }

    /// Reads a line; `None` when the description is over.
    pub(super) fn line(&mut self, line: &str, anchor: &mut Anchor) -> Option<Outcome> {
        anchor.of(SOURCE);
        let detail = Some(Outcome::Leftover(LeftoverReason::Detail));
        let heading = Some(Outcome::Leftover(LeftoverReason::Heading));
        let indented = line.starts_with([' ', '\t']);
        let property = property(line);
        if !indented {
            let (key, value) = property?;
            self.part = match key {
                "Conditions" => Part::Conditions { has_status: false },
                "Events" if value.is_empty() => Part::Events(None),
                _ => Part::Properties,
            };
        }
        let trimmed = line.trim();
        match &mut self.part {
            Part::Events(table) if indented => {
                if trimmed.starts_with("---") {
                    return heading;
                }
                match table {
                    None => *table = EventsTable::open(line, &self.name),
                    Some(table) => return table.row(line, anchor).map(Outcome::Event).or(detail),
                }
                heading
            }
            Part::Conditions { has_status } if indented => {
                if trimmed.starts_with("---") || trimmed.starts_with("Type ") {
                    *has_status = true;
                    return heading;
                }
                let draft = has_status.then(|| condition(&self.name, trimmed, anchor)).flatten();
                draft.map(Outcome::Event).or(detail)
            }
            _ => self.property(property, anchor).map(Outcome::Event).or(detail),
        }
    }

    fn property(&mut self, property: Option<(&str, &str)>, anchor: &mut Anchor) -> Option<Draft> {
        let (key, value) = property?;
        match key {
            "Reason" => value.clone_into(&mut self.reason),
            "Exit Code" => value.clone_into(&mut self.exit_code),
            "Max replicas" => self.maximum = value.parse().ok(),
            _ => {}
        }
        if let Some(draft) = self.at_maximum(key, value, anchor) {
            return Some(draft);
        }
        let (stamp, length) = stamp::read(value)?;
        (length == value.len()).then_some(())?;
        let placed = anchor.place(stamp)?;
        let mut text = [&self.name, ": ", key].concat();
        if key == "Finished" && !self.reason.is_empty() {
            let reason = std::mem::take(&mut self.reason);
            let code = std::mem::take(&mut self.exit_code);
            text += &[" (", &reason, ", exit code ", &code, ")"].concat();
        }
        Some(Draft::row(placed, text, SOURCE))
    }

    /// `Deployment pods: 10 current / 10 desired` of an autoscaler that may not go further.
    fn at_maximum(&self, key: &str, value: &str, anchor: &Anchor) -> Option<Draft> {
        let maximum = self.maximum?;
        key.ends_with(" pods").then_some(())?;
        let current: u32 = value.split_whitespace().next()?.parse().ok()?;
        (current >= maximum).then_some(())?;
        let text = [&self.name, ": ", key, " ", value, ", at the maximum of ", &maximum.to_string()].concat();
        let kind = Some(EventKind::Symptom);
        Some(Draft { kind, ..Draft::row(Placed::exactly(anchor.taken_at()), text, SOURCE) })
    }
}

/// A row of the conditions, which says what held when the text was taken.
fn condition(name: &str, row: &str, anchor: &mut Anchor) -> Option<Draft> {
    let mut cells = row.split_whitespace();
    let (condition, status) = (cells.next()?, cells.next()?);
    matches!(status, "True" | "False" | "Unknown").then_some(())?;
    let rest = row.strip_prefix(condition)?.trim_start().strip_prefix(status)?.trim_start();
    // A node writes its last heartbeat and its last change before the reason.
    let changed = stamp::read(rest).and_then(|(_, length)| {
        let after = rest.get(length..)?.trim_start();
        let (stamp, length) = stamp::read(after)?;
        Some((anchor.place(stamp)?, after.get(length..)?.trim_start()))
    });
    let (placed, said) = changed.unwrap_or((Placed::exactly(anchor.taken_at()), rest));
    let words: Vec<&str> = said.split_whitespace().collect();
    let mut text = [name, ": ", condition, " ", status].concat();
    if !words.is_empty() {
        text += &[" ", &words.join(" ")].concat();
    }
    let bad_when_true =
        ["Pressure", "Unavailable", "Limited", "Failure"].into_iter().any(|end| condition.ends_with(end));
    let bad = status == "Unknown" || (status == "True") == bad_when_true;
    let kind = Some(if bad { EventKind::Symptom } else { EventKind::Other });
    Some(Draft { kind, ..Draft::row(placed, text, SOURCE) })
}

/// `Key:   value`, and `Key:` alone.
fn property(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim();
    let fits = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && (value.is_empty() || value.starts_with([' ', '\t']));
    fits.then(|| (key, value.trim()))
}
