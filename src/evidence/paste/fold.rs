//! Repeats folded: entries that differ in their numbers only are one group with a count and a span.

use super::ProposedEvent;
use crate::workshop::{EventKind, Instant};
use std::collections::BTreeMap;

/// Entries of one paste that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Positions in `Paste::events`, in order of their lines.
    pub(super) members: Vec<usize>,
    /// How often it happened, with what the sources themselves counted.
    pub(super) repeats: u32,
    /// The earliest and the latest instant, where any is known.
    pub(super) span: Option<(Instant, Instant)>,
    /// The highest interest of a member.
    pub(super) interest: u8,
}

/// Groups events by what they say, in order of the first of each group.
pub(super) fn fold(events: &[ProposedEvent]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut found: BTreeMap<(&'static str, EventKind, String), usize> = BTreeMap::new();
    for (position, event) in events.iter().enumerate() {
        let key = (event.source, event.kind, shape(&event.text));
        let at = *found.entry(key).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.take(position, event),
            None => {
                let mut group = Group { members: Vec::new(), repeats: 0, span: None, interest: 0 };
                group.take(position, event);
                groups.push(group);
            }
        }
    }
    groups
}

impl Group {
    fn take(&mut self, position: usize, event: &ProposedEvent) {
        self.members.push(position);
        self.repeats = self.repeats.saturating_add(event.repeats);
        self.interest = self.interest.max(event.interest);
        let first = event.first_time.and_then(|time| time.earliest()).or(event.time.earliest());
        let (Some(first), Some(last)) = (first, event.time.latest()) else { return };
        self.span = Some(self.span.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
    }
}

/// A text with every word that has a digit in it taken as the same: counts, ids, pod names, addresses.
pub(super) fn shape(text: &str) -> String {
    let mut shape = String::with_capacity(text.len().min(200));
    for word in text.split_whitespace().take(40) {
        if word.bytes().any(|b| b.is_ascii_digit()) {
            shape.push('#');
        } else {
            shape.push_str(word);
        }
        shape.push(' ');
    }
    shape
}
