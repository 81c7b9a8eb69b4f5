//! One event to pick: entries of a paste that say the same, as the event they would become.

use crate::evidence::paste::{Group, ProposedEvent};
use crate::ui::when;
use crate::workshop::{Document, Event, EventId, EventKind, EventTime, Stamp};

/// Entries worth choosing at once, on the reader's scale from 0 to 100.
const LIKELY: u8 = 60;
/// Lines of evidence kept for one event; more of the same prove no more.
const MOST_EVIDENCE_LINES: usize = 40;

/// One event to pick.
pub struct Proposal {
    /// When it happened; the first time, where it repeats.
    pub time: EventTime,
    /// What it was, guessed.
    pub kind: EventKind,
    /// What happened, and how often.
    pub statement: String,
    /// The format it was read from.
    pub source: &'static str,
    /// Whether it probably belongs on the timeline.
    pub is_likely: bool,
    evidence: String,
}

impl Proposal {
    /// What a group of entries would become; `None` for a group without any.
    pub fn of(group: &Group, events: &[ProposedEvent], document: &Document) -> Option<Self> {
        let members: Vec<&ProposedEvent> =
            group.members.iter().filter_map(|member| events.get(*member)).collect();
        let begins = |event: &ProposedEvent| event.first_time.unwrap_or(event.time);
        // Some sources list the newest first.
        let first = members
            .iter()
            .copied()
            .min_by_key(|event| begins(event).earliest().map_or((true, None), |at| (false, Some(at))))?;
        let mut statement = first.headline().to_owned();
        if group.repeats > 1 {
            let until = group.span.filter(|(from, until)| from < until);
            let until = until.map_or_else(String::new, |(_, until)| {
                [", until ", &when::moment_text(document, Some(until))].concat()
            });
            statement += &format!(" ({} times{until})", group.repeats);
        }
        Some(Self {
            time: begins(first),
            kind: first.kind,
            statement,
            source: first.source,
            is_likely: group.interest >= LIKELY,
            evidence: evidence(&members),
        })
    }

    /// The event.
    pub fn event(&self, id: EventId, stamp: Stamp) -> Event {
        Event {
            id,
            time: self.time,
            kind: self.kind,
            statement: self.statement.as_str().into(),
            known_to_team: None,
            source: self.source.into(),
            evidence: self.evidence.as_str().into(),
            stamp,
        }
    }
}

fn evidence(members: &[&ProposedEvent]) -> String {
    let lines = || members.iter().flat_map(|member| member.evidence.lines());
    let mut evidence = lines().take(MOST_EVIDENCE_LINES).collect::<Vec<_>>().join("\n");
    let left_out = lines().skip(MOST_EVIDENCE_LINES).count();
    if left_out > 0 {
        evidence += &format!("\n({left_out} more lines like these were pasted and are not kept)");
    }
    evidence
}
