//! One event to pick, made of all the entries that say the same.

use super::ProposedEvent;
use super::fold::Group;
use crate::evidence::ClockNote;
use crate::workshop::{EventId, EventKind, EventTime, Instant};
use std::ops::Range;

/// Interest from which an event is worth choosing at once.
const LIKELY: u8 = 60;
/// Lines of evidence kept for one event; more of the same prove no more.
const MOST_EVIDENCE_LINES: usize = 40;
/// Lines of one entry that are looked at for secrets: those kept, and more than a secret that begins in them has.
const MOST_LINES_LOOKED_AT: usize = 400;

/// One event to pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// When it happened; the first time, where it repeats.
    pub time: EventTime,
    /// What it was, guessed.
    pub kind: EventKind,
    /// What happened.
    pub statement: String,
    /// The format it was read from.
    pub source: String,
    /// The lines that show it, and no more of a kind than anybody reads.
    pub evidence: String,
    /// Its first lines in the paste, counted from 1, the end excluded.
    pub lines: Range<usize>,
    /// How often it happened.
    pub repeats: u32,
    /// When it happened last, where that is later than the first time.
    pub until: Option<Instant>,
    /// What was odd about its clock.
    pub clock_note: Option<ClockNote>,
    /// True where its clock was written without a zone: the one chosen for its source was taken.
    pub zone_assumed: bool,
    /// True where a secret stood in it.
    pub secret_replaced: bool,
    /// The event of the timeline that says the same.
    pub already: Option<EventId>,
    pub(super) interest: u8,
}

impl Proposal {
    /// True for what probably belongs on the timeline and is not there yet.
    pub const fn is_likely(&self) -> bool {
        self.interest >= LIKELY && self.already.is_none()
    }

    /// All of it but its texts, and the position of the event it was read from first.
    pub(super) fn without_texts(group: &Group, events: &[ProposedEvent]) -> Option<(Self, usize)> {
        let begins = |event: &ProposedEvent| event.first_time.unwrap_or(event.time);
        // Some sources list the newest first.
        let first = group.members.iter().copied().min_by_key(|member| {
            events
                .get(*member)
                .and_then(|event| begins(event).earliest())
                .map_or((true, None), |at| (false, Some(at)))
        })?;
        let event = events.get(first)?;
        let proposal = Self {
            time: begins(event),
            kind: event.kind,
            statement: String::new(),
            source: event.source.to_owned(),
            evidence: String::new(),
            lines: event.lines.clone(),
            repeats: group.repeats,
            until: group.span.filter(|(from, until)| from < until).map(|(_, until)| until),
            clock_note: event.clock_note,
            zone_assumed: event.zone_assumed,
            secret_replaced: false,
            already: None,
            interest: group.interest,
        };
        Some((proposal, first))
    }

    /// Takes its texts in, without their secrets: what it says from the first event, its evidence from all of them.
    pub(super) fn take_texts<'a>(
        &mut self,
        first: &ProposedEvent,
        all: impl Iterator<Item = &'a ProposedEvent>,
        hide_secrets: &mut dyn FnMut(&str) -> String,
    ) {
        self.statement =
            hidden_beginning(&first.text, hide_secrets).lines().next().unwrap_or_default().to_owned();
        let (mut kept, mut left_out) = (Vec::new(), 0);
        for event in all {
            let count = event.evidence.lines().count();
            let room = MOST_EVIDENCE_LINES - kept.len();
            if room == 0 {
                left_out += count;
                continue;
            }
            let shown = hidden_beginning(&event.evidence, hide_secrets);
            self.secret_replaced |= !event.evidence.starts_with(&shown);
            left_out +=
                count.saturating_sub(MOST_LINES_LOOKED_AT) + shown.lines().count().saturating_sub(room);
            kept.extend(shown.lines().take(room).map(str::to_owned));
        }
        self.evidence = kept.join("\n");
        if left_out > 0 {
            self.evidence += &format!("\n({left_out} more lines like these were pasted and are not kept)");
        }
    }
}

/// The first lines of a text without their secrets. A stack trace of a hundred thousand lines is no reason to wait.
pub(super) fn hidden_beginning(text: &str, hide_secrets: &mut dyn FnMut(&str) -> String) -> String {
    let end = text.match_indices('\n').nth(MOST_LINES_LOOKED_AT - 1).map_or(text.len(), |(at, _)| at);
    hide_secrets(text.get(..end).unwrap_or_default())
}
