//! The printed intervals, and the start from which readers without clock times count.

use super::model::Interval;
use crate::measure;
use crate::redact::say;
use crate::workshop::{Document, EventKind, Instant, ShortNumber};

/// The printed intervals, but none that is measured from or to what `is_held_back`, or that cannot be.
pub(super) fn measured(document: &Document, is_held_back: impl Fn(ShortNumber) -> bool) -> Vec<Interval> {
    measure::printed_intervals(document)
        .into_iter()
        .filter(|row| !is_held_back(row.from) && !is_held_back(row.to) && !row.is_impossible())
        .map(|row| Interval { kind: row.kind, length: say::length_between(row.shortest, row.longest) })
        .collect()
}

/// The start of the impact as stated: the event that is marked so, else the first window.
pub(super) fn stated_start(
    document: &Document,
    is_held_back: impl Fn(ShortNumber) -> bool,
) -> Option<Instant> {
    let marked = document.events.iter().filter(|event| event.kind == EventKind::Start);
    let marked =
        marked.filter(|event| !is_held_back(event.id.into())).filter_map(|event| event.time.earliest());
    let windows = document.windows.iter().filter(|window| !is_held_back(window.id.into()));
    marked.min().or_else(|| windows.filter_map(|window| window.from).min())
}
