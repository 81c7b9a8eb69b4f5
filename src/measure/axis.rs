//! What has a place on an axis of time: events, impact and the measured intervals.

use super::{Interval, far_events, printed_intervals};
use crate::workshop::{Document, EventId, EventKind, EventTime, Instant, ShortNumber, WindowId};

/// What stands on the axis, each in the order of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnAxis {
    /// Events that have a time.
    pub events: Vec<Stretch<(EventId, EventKind)>>,
    /// Impact windows with both ends.
    pub impacts: Vec<Stretch<WindowId>>,
    /// Measured intervals, as long as they may have been.
    pub intervals: Vec<Stretch<Interval>>,
}

/// Something from one instant to another; both are the same where its time is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch<T> {
    /// What.
    pub of: T,
    /// When it began at the earliest.
    pub from: Instant,
    /// When it ended at the latest.
    pub to: Instant,
}

impl OnAxis {
    /// Everything with a time that may be told. An event of another week would press the rest into one point, so it
    /// is not on the axis.
    pub fn of(document: &Document, is_held_back: impl Fn(ShortNumber) -> bool) -> Self {
        let far = far_events(document);
        let tells = |number: ShortNumber| !is_held_back(number);
        let events =
            document.events.iter().filter(|event| tells(event.id.into()) && !far.contains(&event.id));
        let windows = document.windows.iter().filter(|window| tells(window.id.into()));
        let intervals = printed_intervals(document).into_iter();
        let intervals = intervals.filter(|row| !row.is_impossible() && tells(row.from) && tells(row.to));
        Self {
            events: events
                .filter_map(|event| {
                    let EventTime::Between { earliest, latest } = event.time else { return None };
                    Some(Stretch { of: (event.id, event.kind), from: earliest, to: latest })
                })
                .collect(),
            impacts: windows
                .filter_map(|window| Some(Stretch { of: window.id, from: window.from?, to: window.until? }))
                .collect(),
            intervals: intervals
                .filter_map(|row| {
                    let from = begins(document, row.from)?;
                    Some(Stretch { of: row, from, to: from + row.longest })
                })
                .collect(),
        }
    }
}

/// How much an event's name matters on an axis without room for every name: markers of the incident keep theirs.
pub const fn weight_on_axis(kind: EventKind) -> u8 {
    match kind {
        EventKind::Start | EventKind::Detection | EventKind::Mitigation | EventKind::Resolution => 2,
        EventKind::Change => 1,
        _ => 0,
    }
}

fn begins(document: &Document, at: ShortNumber) -> Option<Instant> {
    match at {
        ShortNumber::Event(event) => document.events.get(event)?.time.earliest(),
        ShortNumber::Window(window) => document.windows.get(window)?.from,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;

    #[test]
    fn what_is_held_back_has_no_place_and_no_interval_is_measured_from_it() {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:04:00Z", EventKind::Start, "uploads fail")
            .with_event("2026-03-12T13:39:00Z", EventKind::Detection, "a customer called")
            .build();
        let all = OnAxis::of(&workshop, |_| false);
        assert_eq!((all.events.len(), all.intervals.len()), (2, 1));
        let held = OnAxis::of(&workshop, |number| number == EventId(1).into());
        assert_eq!((held.events.len(), held.intervals.len()), (1, 0));
    }
}
