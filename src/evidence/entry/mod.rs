//! The one-line event entry: `14:07~5 !detect alert fired (known 14:31) (source pager)`.
//!
//! The time comes first, the kind anywhere, `(known …)` and `(source …)` last; the rest is the statement.
//! Reading never refuses: what is not understood stays in the statement, and a finding says so.
//! [`write()`] gives the line that reads back to the same event, so that a line can be edited in place.

mod finding;
mod read;
mod time;
mod write;

pub use finding::EntryFinding;
pub use read::read;
pub use write::write;

use crate::workshop::{CalendarDate, EventKind, EventTime, Instant, ZoneTable};

/// What a line needs from around it to be read.
#[derive(Clone, Copy, Debug)]
pub struct EntryContext<'a> {
    /// The zone in which clocks are written.
    pub zone: &'a ZoneTable,
    /// The day of the incident, for clocks without a date.
    pub day: CalendarDate,
    /// When the event before happened: clocks far earlier belong to the next day, and `+37` counts from it.
    pub previous: Option<Instant>,
}

/// A line as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it happened.
    pub time: EventTime,
    /// What it was.
    pub kind: EventKind,
    /// What happened.
    pub statement: String,
    /// When the team knew, where that is not when it happened.
    pub known_to_team: Option<Instant>,
    /// Where it is known from; empty when not said.
    pub source: String,
    /// What the writer should know about how the line was read.
    pub findings: Vec<EntryFinding>,
}

#[cfg(test)]
mod tests;
