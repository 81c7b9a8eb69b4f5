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

/// Groups events by what they say, one after the other as they are read.
#[derive(Default)]
pub(super) struct Folding {
    /// In order of the first event of each.
    groups: Vec<Group>,
    found: BTreeMap<(&'static str, EventKind, String), usize>,
}

impl Folding {
    /// Takes the event at that position of `Paste::events`.
    pub(super) fn take(&mut self, position: usize, event: &ProposedEvent) {
        let key = (event.source, event.kind, shape(&event.text));
        let at = *self.found.entry(key).or_insert(self.groups.len());
        match self.groups.get_mut(at) {
            Some(group) => group.take(position, event),
            None => {
                let mut group = Group { members: Vec::new(), repeats: 0, span: None, interest: 0 };
                group.take(position, event);
                self.groups.push(group);
            }
        }
    }

    /// The groups.
    pub(super) fn into_groups(self) -> Vec<Group> {
        self.groups
    }
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
    const FIRST_WORDS: usize = 40;
    let mut shape = String::with_capacity(text.len().min(400));
    let words = text.split(|c: char| c.is_ascii_whitespace()).filter(|word| !word.is_empty());
    for word in words.take(FIRST_WORDS) {
        shape.push_str(if word.bytes().any(|byte| byte.is_ascii_digit()) { "#" } else { word });
        shape.push(' ');
    }
    shape
}
