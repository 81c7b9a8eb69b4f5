//! How long things took, as ranges where the times they rest on are ranges.
//!
//! Sources differ on where such clocks start, so every interval carries its definition and it is printed with it.

use crate::workshop::{
    Document, Event, EventKind, EventTime, Instant, Leg, ShortNumber, Span, TriggerAnswer,
};

/// Which stretch of the incident is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntervalKind {
    /// From the trigger to the start of customer impact.
    Onset,
    /// From the start of customer impact until the team knew.
    Detect,
    /// From the moment the team knew until somebody took it up.
    Acknowledge,
    /// From the moment the team knew until customers were no longer hurt.
    Recover,
    /// From the start of customer impact until customers were no longer hurt.
    Mitigate,
    /// From the start of customer impact until everything was back to normal.
    Resolve,
}

impl IntervalKind {
    /// Those that every postmortem prints, as far as they can be measured.
    pub const PRINTED: [Self; 4] = [Self::Detect, Self::Acknowledge, Self::Mitigate, Self::Resolve];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Onset => "time from trigger to impact",
            Self::Detect => "time to detect",
            Self::Acknowledge => "time to acknowledge",
            Self::Recover => "time from knowing to recovery",
            Self::Mitigate => "time to mitigate",
            Self::Resolve => "time to resolve",
        }
    }

    /// From where to where it is measured; printed wherever the interval is.
    pub const fn definition(self) -> &'static str {
        match self {
            Self::Onset => "from the trigger to the start of customer impact",
            Self::Detect => "from the start of customer impact to the first moment the team knew of it",
            Self::Acknowledge => {
                "from the first moment the team knew of it to the first moment somebody took it up"
            }
            Self::Recover => {
                "from the first moment the team knew to the first moment customers were no longer hurt"
            }
            Self::Mitigate => {
                "from the start of customer impact to the first moment customers were no longer hurt"
            }
            Self::Resolve => "from the start of customer impact to the last return to normal",
        }
    }

    /// The interval that a leg's question asks about.
    pub const fn for_leg(leg: Leg) -> Self {
        match leg {
            Leg::Happened => Self::Onset,
            Leg::Unnoticed => Self::Detect,
            Leg::Lasted => Self::Recover,
        }
    }
}

/// A measured stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Which stretch.
    pub kind: IntervalKind,
    /// It took at least this long.
    pub shortest: Span,
    /// It took at most this long.
    pub longest: Span,
    /// The event or impact window it is measured from.
    pub from: ShortNumber,
    /// The event or impact window it is measured to.
    pub to: ShortNumber,
}

impl Interval {
    fn between(kind: IntervalKind, from: Moment, to: Moment) -> Self {
        let longest = to.latest - from.earliest;
        let shortest = to.earliest - from.latest;
        // Where two inexact times overlap, the order is possible and the shortest is no time at all.
        let shortest = if longest >= Span(0) { shortest.max(Span(0)) } else { shortest };
        Self { kind, shortest, longest, from: from.at, to: to.at }
    }

    /// True when its end lies before its start whatever the inexact times were: one of the two is wrong, and
    /// the lengths are negative.
    pub fn is_impossible(&self) -> bool {
        self.longest < Span(0)
    }

    /// True when both ends are exact.
    pub fn is_exact(&self) -> bool {
        self.shortest == self.longest
    }
}

/// A point of the incident, as exactly as it is known, and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) at: ShortNumber,
    pub(super) earliest: Instant,
    pub(super) latest: Instant,
}

/// The marked points of the incident.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Markers {
    pub(super) trigger: Option<Moment>,
    pub(super) start: Option<Moment>,
    pub(super) detection: Option<Moment>,
    pub(super) acknowledgement: Option<Moment>,
    pub(super) mitigation: Option<Moment>,
    pub(super) resolution: Option<Moment>,
}

impl Markers {
    /// Reads the markers from the events; start and mitigation fall back on the impact windows.
    pub(super) fn of(document: &Document) -> Self {
        let marked = |kind| document.events.iter().filter(move |event| event.kind == kind);
        let earliest = |moment: &Moment| (moment.earliest, moment.latest);
        let window_start = document
            .windows
            .iter()
            .filter_map(|window| Some(exact(window.id.into(), window.from?)))
            .min_by_key(earliest);
        let window_end = document
            .windows
            .iter()
            .filter_map(|window| Some(exact(window.id.into(), window.until?)))
            .min_by_key(earliest);
        let trigger = match document.trigger.answer {
            Some(TriggerAnswer::NoClear) => None,
            _ => document
                .trigger
                .events
                .iter()
                .filter_map(|id| happened(document.events.get(*id)?))
                .max_by_key(earliest),
        };
        Self {
            trigger,
            start: marked(EventKind::Start).filter_map(happened).min_by_key(earliest).or(window_start),
            detection: marked(EventKind::Detection).filter_map(known).min_by_key(earliest),
            acknowledgement: marked(EventKind::Acknowledgement).filter_map(happened).min_by_key(earliest),
            mitigation: marked(EventKind::Mitigation)
                .filter_map(happened)
                .min_by_key(earliest)
                .or(window_end),
            resolution: marked(EventKind::Resolution)
                .filter_map(happened)
                .max_by_key(|moment| (moment.latest, moment.earliest)),
        }
    }
}

fn exact(at: ShortNumber, instant: Instant) -> Moment {
    Moment { at, earliest: instant, latest: instant }
}

/// When the event happened; none for "after E4" and unknown times, which have no clock.
pub(super) fn happened(event: &Event) -> Option<Moment> {
    match event.time {
        EventTime::Between { earliest, latest } => Some(Moment { at: event.id.into(), earliest, latest }),
        EventTime::After(_) | EventTime::Unknown => None,
    }
}

/// When the team knew: an alert that nobody reads detects nothing.
fn known(event: &Event) -> Option<Moment> {
    event.known_to_team.map(|instant| exact(event.id.into(), instant)).or_else(|| happened(event))
}

/// The interval, where both its ends have a time.
pub fn interval(document: &Document, kind: IntervalKind) -> Option<Interval> {
    between(&Markers::of(document), kind)
}

/// The printed intervals, in order, as far as they can be measured.
pub fn printed_intervals(document: &Document) -> Vec<Interval> {
    let markers = Markers::of(document);
    IntervalKind::PRINTED.into_iter().filter_map(|kind| between(&markers, kind)).collect()
}

/// Which ends of an interval have a time: its beginning, its end.
pub fn known_ends(document: &Document, kind: IntervalKind) -> (bool, bool) {
    let (from, to) = ends(&Markers::of(document), kind);
    (from.is_some(), to.is_some())
}

fn between(markers: &Markers, kind: IntervalKind) -> Option<Interval> {
    let (from, to) = ends(markers, kind);
    Some(Interval::between(kind, from?, to?))
}

fn ends(markers: &Markers, kind: IntervalKind) -> (Option<Moment>, Option<Moment>) {
    match kind {
        IntervalKind::Onset => (markers.trigger, markers.start),
        IntervalKind::Detect => (markers.start, markers.detection),
        IntervalKind::Acknowledge => (markers.detection, markers.acknowledgement),
        IntervalKind::Recover => (markers.detection, markers.mitigation),
        IntervalKind::Mitigate => (markers.start, markers.mitigation),
        IntervalKind::Resolve => (markers.start, markers.resolution),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Edit, EventId, ImpactWindow, Prose, Stamp, Trigger, WindowId, Workshop};

    fn at(clock: &str) -> Instant {
        Instant::parse_rfc3339(&format!("2026-03-12T{clock}:00Z")).unwrap()
    }

    fn change(workshop: &mut Workshop, id: u32, change: impl FnOnce(&mut Event)) {
        let mut event = workshop.events.get(EventId(id)).unwrap().clone();
        change(&mut event);
        workshop.apply(Edit::put(event)).unwrap();
    }

    #[test]
    fn taking_it_up_is_measured_from_the_moment_the_team_knew() {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:39:00Z", EventKind::Detection, "a customer called")
            .with_event("2026-03-12T13:44:00Z", EventKind::Acknowledgement, "on-call answered")
            .with_event("2026-03-12T13:50:00Z", EventKind::Acknowledgement, "a second team answered")
            .build();
        let measured = interval(&workshop, IntervalKind::Acknowledge).unwrap();
        assert_eq!((measured.shortest, measured.longest), (Span::minutes(5), Span::minutes(5)));
    }

    fn an_outage() -> Workshop {
        a_workshop()
            .with_event("2026-03-12T13:01:00Z", EventKind::Change, "rolled out")
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "playback fails")
            .with_event("2026-03-12T13:39:00Z", EventKind::Detection, "a customer calls")
            .with_event("2026-03-12T13:46:00Z", EventKind::Mitigation, "rolled back")
            .with_event("2026-03-12T14:31:00Z", EventKind::Resolution, "caches are clean")
            .with(Trigger { events: vec![EventId(1)], ..Trigger::default() })
            .build()
    }

    fn minutes(workshop: &Workshop, kind: IntervalKind) -> Option<(i64, i64)> {
        interval(workshop, kind).map(|found| (found.shortest.as_minutes(), found.longest.as_minutes()))
    }

    #[test]
    fn each_interval_runs_from_marker_to_marker() {
        let workshop = an_outage();
        assert_eq!(minutes(&workshop, IntervalKind::Onset), Some((1, 1)));
        assert_eq!(minutes(&workshop, IntervalKind::Detect), Some((37, 37)));
        assert_eq!(minutes(&workshop, IntervalKind::Recover), Some((7, 7)));
        assert_eq!(minutes(&workshop, IntervalKind::Mitigate), Some((44, 44)));
        assert_eq!(minutes(&workshop, IntervalKind::Resolve), Some((89, 89)));
        let detect = interval(&workshop, IntervalKind::Detect).unwrap();
        assert_eq!((detect.from.to_string(), detect.to.to_string()), ("E2".to_owned(), "E3".to_owned()));
    }

    #[test]
    fn an_inexact_end_makes_a_range() {
        let mut workshop = an_outage();
        change(&mut workshop, 4, |event| {
            event.time = EventTime::Between { earliest: at("13:46"), latest: at("13:49") };
        });
        assert_eq!(minutes(&workshop, IntervalKind::Mitigate), Some((44, 47)));
        assert!(!interval(&workshop, IntervalKind::Mitigate).unwrap().is_exact());
    }

    #[test]
    fn an_alert_nobody_read_detects_only_when_it_was_known() {
        let mut workshop = an_outage();
        change(&mut workshop, 3, |event| event.known_to_team = Some(at("13:44")));
        assert_eq!(minutes(&workshop, IntervalKind::Detect), Some((42, 42)));
    }

    #[test]
    fn without_a_start_event_the_first_impact_window_starts_the_clock() {
        let mut workshop = an_outage();
        change(&mut workshop, 2, |event| event.kind = EventKind::Symptom);
        assert_eq!(minutes(&workshop, IntervalKind::Detect), None);
        let window = ImpactWindow {
            id: WindowId(1),
            from: Some(at("13:03")),
            until: None,
            what: Prose::default(),
            users: None,
            share_percent: None,
            how_measured: Prose::default(),
            stamp: Stamp::default(),
        };
        workshop.apply(Edit::put(window)).unwrap();
        assert_eq!(minutes(&workshop, IntervalKind::Detect), Some((36, 36)));
        assert_eq!(interval(&workshop, IntervalKind::Detect).unwrap().from, WindowId(1).into());
    }

    #[test]
    fn overlapping_inexact_times_are_possible_and_never_negative() {
        let mut workshop = an_outage();
        change(&mut workshop, 3, |event| {
            event.time = EventTime::Between { earliest: at("13:00"), latest: at("13:05") };
        });
        assert_eq!(minutes(&workshop, IntervalKind::Detect), Some((0, 3)));
        assert!(!interval(&workshop, IntervalKind::Detect).unwrap().is_impossible());
    }

    #[test]
    fn an_end_before_its_start_says_that_it_is_impossible() {
        let mut workshop = an_outage();
        change(&mut workshop, 3, |event| event.time = EventTime::exactly(at("12:39")));
        assert!(interval(&workshop, IntervalKind::Detect).unwrap().is_impossible());
    }

    #[test]
    fn nothing_is_measured_without_times() {
        let workshop = a_workshop().build();
        assert!(printed_intervals(&workshop).is_empty());
    }
}
