//! A proposal as the event it becomes, and the events there are already, for comparison.

use crate::evidence::paste::{Known, Proposal};
use crate::ui::when;
use crate::workshop::{Document, Event, EventId, For, Stamp};

/// The events of the timeline.
pub fn known(document: &Document) -> Vec<Known<'_>> {
    let events = document.events.iter();
    events
        .map(|event| Known {
            id: event.id,
            time: event.time,
            statement: event.statement.reveal(For::Console),
            evidence: event.evidence.reveal(For::Console),
        })
        .collect()
}

/// What happened, and how often.
pub fn statement(proposal: &Proposal, document: &Document) -> String {
    if proposal.repeats <= 1 {
        return proposal.statement.clone();
    }
    let until = proposal
        .until
        .map_or_else(String::new, |until| [", until ", &when::moment_text(document, Some(until))].concat());
    format!("{} ({} times{until})", proposal.statement, proposal.repeats)
}

/// The event.
pub fn event(proposal: &Proposal, document: &Document, id: EventId, stamp: Stamp) -> Event {
    Event {
        id,
        time: proposal.time,
        kind: proposal.kind,
        statement: statement(proposal, document).into(),
        known_to_team: None,
        source: proposal.source.as_str().into(),
        evidence: proposal.evidence.as_str().into(),
        stamp,
    }
}
