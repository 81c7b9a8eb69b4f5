//! What a paste gives.

use super::draft::Draft;
use crate::evidence::ClockNote;
use crate::evidence::guess::guess;
use crate::workshop::{EventKind, EventTime, Instant};
use std::ops::Range;

/// Everything that was pasted, in order of its lines: events, and what is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paste {
    /// Events to pick from.
    pub events: Vec<ProposedEvent>,
    /// Lines that are no event.
    pub leftovers: Vec<Leftover>,
    /// Seconds that clocks are ahead of UTC by a line of the text itself, such as "All times in PST".
    pub zone_said: Option<i32>,
}

/// An event as a parser understood it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedEvent {
    /// When it happened; the last time, where the source counts repeats.
    pub time: EventTime,
    /// When it happened first, where the source counts repeats.
    pub first_time: Option<EventTime>,
    /// The instant its source states, taken literally: an age before its rounding.
    pub stated: Option<Instant>,
    /// What was odd about the clock.
    pub clock_note: Option<ClockNote>,
    /// What it was, guessed from its words.
    pub kind: EventKind,
    /// What happened: the entry without its time; further lines as they were.
    pub text: String,
    /// The source lines as pasted.
    pub evidence: String,
    /// The format it was read from, in words.
    pub source: &'static str,
    /// Its lines in the paste, counted from 1, the end excluded.
    pub lines: Range<usize>,
    /// True where its clock was written without a zone: the one chosen for its source was taken.
    pub zone_assumed: bool,
    /// How often the source says it happened.
    pub repeats: u32,
    /// True where a secret stood in it.
    pub secret_replaced: bool,
    /// How likely it belongs on the timeline: 0 to 100.
    pub interest: u8,
}

impl ProposedEvent {
    /// The event of a complete draft, as it was pasted.
    pub(super) fn of(draft: Draft, evidence: String, lines: Range<usize>) -> Self {
        let guess = match draft.unsaid.as_str() {
            "" => guess(&draft.text),
            unsaid => guess(&[&draft.text, " ", unsaid].concat()),
        };
        Self {
            time: draft.placed.time,
            first_time: draft.first_time,
            stated: draft.placed.stated,
            clock_note: draft.placed.note,
            kind: draft.kind.unwrap_or(guess.kind),
            text: draft.text,
            evidence,
            source: draft.source,
            lines,
            zone_assumed: draft.placed.zone_assumed,
            repeats: draft.repeats,
            secret_replaced: false,
            interest: guess.interest,
        }
    }

    /// Replaces the secrets in its texts.
    pub(super) fn hide(&mut self, hide_secrets: &mut dyn FnMut(&str) -> String) {
        let evidence = hide_secrets(&self.evidence);
        self.secret_replaced = evidence != self.evidence;
        // Nothing stands in it that was not looked at just now: looking is most of the work.
        if self.secret_replaced || !self.evidence.contains(&self.text) {
            self.text = hide_secrets(&self.text);
        }
        self.evidence = evidence;
    }

    /// The first line of its text: what the list shows and the timeline takes as statement.
    pub fn headline(&self) -> &str {
        self.text.lines().next().unwrap_or_default()
    }
}

/// Lines that are no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Its lines in the paste, counted from 1, the end excluded.
    pub lines: Range<usize>,
    /// The lines as pasted.
    pub text: String,
    /// Why they are no event.
    pub reason: LeftoverReason,
}

/// Why lines are no event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftoverReason {
    /// Nothing on them.
    Blank,
    /// A property of a described object, such as its labels.
    Detail,
    /// A heading, a date line or a command: it explains the lines after it.
    Heading,
    /// No format of ours; kept as text.
    NotUnderstood,
}
