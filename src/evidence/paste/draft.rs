//! What a format says about a line.

use super::LeftoverReason;
use super::anchor::Placed;
use crate::workshop::{EventKind, EventTime};

/// Whose a line is.
pub(super) enum Outcome {
    /// It begins an event.
    Event(Draft),
    /// It belongs to the event that is open, which takes this text: a cell that runs over lines.
    More(String),
    /// It is understood and no event.
    Leftover(LeftoverReason),
}

/// How lines without a time of their own join the event above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joins {
    /// Not at all: a table row is complete.
    Never,
    /// The lines right below: stack traces, further lines of a log entry.
    Adjacent,
    /// Those, and after blank lines too: a chat message has paragraphs.
    AcrossBlank,
    /// Those down to the next heading: below a time as heading stands what happened then.
    UntilHeading,
}

/// An event being read; further lines may join it.
pub(super) struct Draft {
    pub(super) placed: Placed,
    pub(super) first_time: Option<EventTime>,
    /// `None`: guessed from the whole text when it is complete.
    pub(super) kind: Option<EventKind>,
    pub(super) text: String,
    /// What tells of the kind of event, but is not said of it.
    pub(super) unsaid: String,
    pub(super) source: &'static str,
    pub(super) repeats: u32,
    pub(super) joins: Joins,
}

impl Draft {
    /// A row of a table.
    pub(super) fn row(placed: Placed, text: String, source: &'static str) -> Self {
        let unsaid = String::new();
        Self { placed, first_time: None, kind: None, text, unsaid, source, repeats: 1, joins: Joins::Never }
    }

    /// An entry of a log.
    pub(super) fn log(placed: Placed, text: String, source: &'static str) -> Self {
        Self { joins: Joins::Adjacent, ..Self::row(placed, text, source) }
    }

    /// A message of a chat.
    pub(super) fn message(placed: Placed, text: String, source: &'static str) -> Self {
        Self { joins: Joins::AcrossBlank, ..Self::row(placed, text, source) }
    }

    /// Takes a further line in.
    pub(super) fn join(&mut self, line: &str) {
        let is_message = self.joins == Joins::AcrossBlank;
        let line = if is_message { line.trim_end().trim_end_matches("(edited)").trim_end() } else { line };
        // Java's own logging writes where on the first line, and what on the second.
        let levels = ["SEVERE: ", "WARNING: ", "INFO: "];
        if !self.text.contains('\n') && levels.into_iter().any(|level| line.starts_with(level)) {
            self.text = [line, " (", &self.text, ")"].concat();
            return;
        }
        if self.text.ends_with(':') && self.joins == Joins::AcrossBlank && !self.text.contains('\n') {
            self.text.push(' ');
        } else if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(line);
    }
}
