//! What has a place on an axis of time: events, impact and the measured intervals.

use super::{Interval, far_events, printed_intervals};
use crate::workshop::{Document, EventId, EventKind, EventTime, Instant, ShortNumber, Span, WindowId};

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

impl<T> Stretch<T> {
    /// Its beginning and its end, as a diagram counts.
    pub fn milliseconds(&self) -> (i64, i64) {
        (self.from.as_milliseconds(), self.to.as_milliseconds())
    }
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

impl OnAxis {
    /// From the first time to the last; none where nothing has a time.
    pub fn reach(&self) -> Option<(Instant, Instant)> {
        let events = self.events.iter().map(|event| (event.from, event.to));
        let impacts = self.impacts.iter().map(|window| (window.from, window.to));
        let intervals = self.intervals.iter().map(|interval| (interval.from, interval.to));
        events
            .chain(impacts)
            .chain(intervals)
            .reduce(|(from, to), (begin, end)| (from.min(begin), to.max(end)))
    }

    /// What lies between two instants, as far as it does.
    #[must_use]
    pub fn between(self, from: Instant, to: Instant) -> Self {
        fn cut<T>(stretches: Vec<Stretch<T>>, from: Instant, to: Instant) -> Vec<Stretch<T>> {
            let inside = stretches.into_iter().filter(|stretch| stretch.from <= to && stretch.to >= from);
            inside
                .map(|stretch| Stretch { from: stretch.from.max(from), to: stretch.to.min(to), ..stretch })
                .collect()
        }
        Self {
            events: cut(self.events, from, to),
            impacts: cut(self.impacts, from, to),
            intervals: cut(self.intervals, from, to),
        }
    }
}

/// A part of the axis looked at closer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zoom {
    /// How often the stretch was halved; 0 is all of it.
    pub halvings: u32,
    /// The middle of what is looked at; none: of the whole.
    pub middle: Option<Instant>,
}

impl Zoom {
    /// Closer than this nothing gets clearer.
    pub const MOST: u32 = 8;

    /// From where to where it looks, inside the whole.
    pub fn window(self, (from, to): (Instant, Instant)) -> (Instant, Instant) {
        let half = Span((to - from).0 >> (self.halvings.min(Self::MOST) + 1));
        let middle = self.middle.unwrap_or(from + Span((to - from).0 / 2));
        let middle = middle.max(from + half).min(to - half);
        if self.halvings == 0 { (from, to) } else { (middle - half, middle + half) }
    }

    /// Half of the stretch.
    #[must_use]
    pub fn closer(self) -> Self {
        Self { halvings: (self.halvings + 1).min(Self::MOST), ..self }
    }

    /// Twice the stretch.
    #[must_use]
    pub fn further_away(self) -> Self {
        Self { halvings: self.halvings.saturating_sub(1), ..self }
    }

    /// The same stretch, half of its length earlier; it does not leave the whole.
    #[must_use]
    pub fn earlier(self, whole: (Instant, Instant)) -> Self {
        self.around(self.window(whole).0, whole)
    }

    /// The same stretch, half of its length later; it does not leave the whole.
    #[must_use]
    pub fn later(self, whole: (Instant, Instant)) -> Self {
        self.around(self.window(whole).1, whole)
    }

    fn around(self, middle: Instant, whole: (Instant, Instant)) -> Self {
        let (from, to) = self.window(whole);
        let half = Span((to - from).0 / 2);
        Self { middle: Some(middle.max(whole.0 + half).min(whole.1 - half)), ..self }
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

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    #[test]
    fn a_part_holds_what_lies_in_it_cut_at_its_ends() {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:00:00Z", EventKind::Start, "uploads fail")
            .with_event("2026-03-12T13:40:00Z", EventKind::Detection, "a customer called")
            .with_event("2026-03-12T14:00:00Z", EventKind::Mitigation, "rolled back")
            .build();
        let part =
            OnAxis::of(&workshop, |_| false).between(at("2026-03-12T13:30:00Z"), at("2026-03-12T13:50:00Z"));
        assert_eq!(part.events.iter().map(|event| event.of.0.0).collect::<Vec<_>>(), [2]);
        assert_eq!(part.reach(), Some((at("2026-03-12T13:30:00Z"), at("2026-03-12T13:50:00Z"))));
    }

    #[test]
    fn a_closer_look_stays_inside_the_whole() {
        let whole = (at("2026-03-12T13:00:00Z"), at("2026-03-12T14:00:00Z"));
        let zoom = Zoom { halvings: 1, middle: None };
        assert_eq!(zoom.window(whole), (at("2026-03-12T13:15:00Z"), at("2026-03-12T13:45:00Z")));
        let later = zoom.later(whole);
        assert_eq!(later.window(whole), (at("2026-03-12T13:30:00Z"), whole.1));
        assert_eq!(later.later(whole), later);
        assert_eq!(zoom.earlier(whole).window(whole), (whole.0, at("2026-03-12T13:30:00Z")));
        assert_eq!(Zoom::default().window(whole), whole);
    }

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
