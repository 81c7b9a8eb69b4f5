//! The order of events, stretches without information, and orders that cannot be.

use super::intervals::{Interval, IntervalKind, Markers, happened, interval};
use crate::order::{Gather, Order};
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::{Document, Event, EventId, EventTime, Instant, ShortNumber, Span, WindowId};

/// A stretch longer than this with nothing recorded is shown as a gap.
pub const GAP_THRESHOLD: Span = Span::minutes(15);

/// An event further than this from the incident is probably dated wrongly.
pub const FAR_FROM_INCIDENT: Span = Span::minutes(24 * 60);

/// A stretch of the incident about which nothing is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The last event before it.
    pub after: EventId,
    /// The first event after it.
    pub before: EventId,
    /// How long it is at least.
    pub length: Span,
}

/// An order of things that cannot be: one of the times is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImpossibleOrder {
    /// These events are each said to be after the next, and the last after the first.
    AfterCircle(Vec<EventId>),
    /// The interval ends before it starts.
    Backwards(Interval),
    /// The team knew of the event before it happened.
    KnownBeforeHappened(EventId),
    /// The impact window ends before it begins.
    WindowBackwards(WindowId),
}

impl ImpossibleOrder {
    /// The thing to look at.
    pub fn about(&self) -> Option<ShortNumber> {
        match self {
            Self::AfterCircle(events) => events.first().copied().map(ShortNumber::from),
            Self::Backwards(interval) => Some(interval.to),
            Self::KnownBeforeHappened(event) => Some((*event).into()),
            Self::WindowBackwards(window) => Some((*window).into()),
        }
    }

    /// The words shown for it.
    pub fn words(&self) -> &'static str {
        match self {
            Self::AfterCircle(_) => "these events are each after the other",
            Self::Backwards(interval) => match interval.kind {
                IntervalKind::Onset => "impact starts before its trigger",
                IntervalKind::Detect => "detected before it started",
                IntervalKind::Acknowledge => "acknowledged before it was detected",
                IntervalKind::Recover => "mitigated before it was detected",
                IntervalKind::Mitigate => "mitigated before it started",
                IntervalKind::Resolve => "resolved before it started",
            },
            Self::KnownBeforeHappened(_) => "known before it happened",
            Self::WindowBackwards(_) => "the impact ends before it begins",
        }
    }
}

/// The events in the order in which they are told: by their earliest time, "after E4" behind E4, unknown times
/// last; ties by number, so that the order never jumps.
pub fn ordered(document: &Document) -> Vec<&Event> {
    let mut followers: SortedMap<EventId, Vec<&Event>> = SortedMap::new();
    let mut timed = Vec::new();
    let mut unknown = Vec::new();
    for event in &document.events {
        match event.time {
            EventTime::After(other) => followers.or_default(other).push(event),
            EventTime::Between { earliest, latest } => timed.push((earliest, latest, event)),
            EventTime::Unknown => unknown.push(event),
        }
    }
    timed.order_by_key(|(earliest, latest, event)| (*earliest, *latest, event.id));
    unknown.order_by_key(|event| event.id);
    let mut told = Vec::with_capacity(document.events.len());
    for event in timed.into_iter().map(|(_, _, event)| event).chain(unknown) {
        tell(event, &mut followers, &mut told);
    }
    // What is left hangs on a circle of "after"; it is told last, by number.
    let mut left: Vec<&Event> = followers.into_values().flatten().collect();
    left.order_by_key(|event| event.id);
    told.extend(left);
    told
}

fn tell<'a>(event: &'a Event, followers: &mut SortedMap<EventId, Vec<&'a Event>>, told: &mut Vec<&'a Event>) {
    let mut waiting = vec![event];
    while let Some(event) = waiting.pop() {
        told.push(event);
        if let Some(mut next) = followers.remove(&event.id) {
            next.order_by_key(|event| std::cmp::Reverse(event.id));
            waiting.append(&mut next);
        }
    }
}

/// Stretches longer than `threshold` with nothing recorded, between the trigger or the start of impact and the
/// resolution, or the mitigation where there is none.
pub fn gaps(document: &Document, threshold: Span) -> Vec<Gap> {
    let markers = Markers::of(document);
    let Some(from) = markers.trigger.or(markers.start).map(|moment| moment.earliest) else {
        return Vec::new();
    };
    let until = markers.resolution.or(markers.mitigation).map(|moment| moment.latest);
    let mut moments: Vec<(Instant, Instant, EventId)> = document
        .events
        .iter()
        .filter_map(|event| happened(event).map(|moment| (moment.earliest, moment.latest, event.id)))
        .filter(|(earliest, latest, _)| *latest >= from && until.is_none_or(|until| *earliest <= until))
        .collect();
    moments.order_by(Ord::cmp);
    let mut found = Vec::new();
    let mut last: Option<(Instant, EventId)> = None;
    for (earliest, latest, event) in moments {
        if let Some((covered_until, after)) = last
            && earliest - covered_until > threshold
        {
            found.push(Gap { after, before: event, length: earliest - covered_until });
        }
        if last.is_none_or(|(covered_until, _)| latest >= covered_until) {
            last = Some((latest, event));
        }
    }
    found
}

/// Everything about the times that cannot be, whatever the inexact ones were.
pub fn impossible_orders(document: &Document) -> Vec<ImpossibleOrder> {
    let mut found: Vec<ImpossibleOrder> = after_circles(document);
    found.extend(
        document
            .events
            .iter()
            .filter(|event| is_known_too_early(event))
            .map(|event| ImpossibleOrder::KnownBeforeHappened(event.id)),
    );
    let kinds = [
        IntervalKind::Onset,
        IntervalKind::Detect,
        IntervalKind::Acknowledge,
        IntervalKind::Recover,
        IntervalKind::Mitigate,
        IntervalKind::Resolve,
    ];
    found.extend(
        kinds
            .into_iter()
            .filter_map(|kind| interval(document, kind))
            .filter(Interval::is_impossible)
            .map(ImpossibleOrder::Backwards),
    );
    found.extend(
        document
            .windows
            .iter()
            .filter(|window| window.from.zip(window.until).is_some_and(|(from, until)| until < from))
            .map(|window| ImpossibleOrder::WindowBackwards(window.id)),
    );
    found
}

fn is_known_too_early(event: &Event) -> bool {
    event.known_to_team.zip(event.time.earliest()).is_some_and(|(known, earliest)| known < earliest)
}

fn after_circles(document: &Document) -> Vec<ImpossibleOrder> {
    let after: SortedMap<EventId, EventId> = document
        .events
        .iter()
        .filter_map(|event| match event.time {
            EventTime::After(other) => Some((event.id, other)),
            _ => None,
        })
        .gathered();
    let mut found = Vec::new();
    let mut seen: SortedSet<EventId> = SortedSet::new();
    for start in after.keys() {
        let mut path = Vec::new();
        let mut at = *start;
        // Each event is after one other at most, so a walk either ends, meets an earlier walk, or itself.
        while seen.insert(at) {
            path.push(at);
            let Some(next) = after.get(&at) else { break };
            at = *next;
        }
        if after.contains_key(&at)
            && let Some(from) = path.iter().position(|event| *event == at)
        {
            found.push(ImpossibleOrder::AfterCircle(path.split_off(from)));
        }
    }
    found
}

/// Events more than a day before the first or after the last marked point of the incident.
pub fn far_events(document: &Document) -> Vec<EventId> {
    let markers = Markers::of(document);
    let marked = [markers.trigger, markers.start, markers.detection, markers.mitigation, markers.resolution];
    let first = marked.iter().flatten().map(|moment| moment.earliest).min();
    let last = marked.iter().flatten().map(|moment| moment.latest).max();
    let Some((first, last)) = first.zip(last) else { return Vec::new() };
    document
        .events
        .iter()
        .filter_map(happened_with_id)
        .filter(|(_, earliest, latest)| {
            *latest < first - FAR_FROM_INCIDENT || *earliest > last + FAR_FROM_INCIDENT
        })
        .map(|(event, _, _)| event)
        .collect()
}

fn happened_with_id(event: &Event) -> Option<(EventId, Instant, Instant)> {
    happened(event).map(|moment| (event.id, moment.earliest, moment.latest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::{WorkshopBuilder, a_workshop};
    use crate::workshop::{Edit, EventKind, Workshop};
    use proptest::prelude::*;

    fn with_time(workshop: &mut Workshop, id: u32, time: EventTime) {
        let event = Event { time, ..workshop.events.get(EventId(id)).unwrap().clone() };
        workshop.apply(Edit::put(event)).unwrap();
    }

    fn with_events(clocks: &[(&str, EventKind)]) -> WorkshopBuilder {
        clocks.iter().fold(a_workshop(), |builder, (clock, kind)| {
            builder.with_event(&format!("2026-03-12T{clock}:00Z"), *kind, "something")
        })
    }

    fn order(workshop: &Workshop) -> Vec<u32> {
        ordered(workshop).iter().map(|event| event.id.0).collect()
    }

    #[test]
    fn events_are_told_by_time_with_followers_behind_and_unknown_last() {
        let plain = EventKind::Other;
        let mut workshop = with_events(&[
            ("13:30", plain),
            ("13:10", plain),
            ("13:20", plain),
            ("13:00", plain),
            ("13:00", plain),
        ])
        .build();
        with_time(&mut workshop, 1, EventTime::After(EventId(2)));
        with_time(&mut workshop, 5, EventTime::After(EventId(1)));
        with_time(&mut workshop, 4, EventTime::Unknown);
        assert_eq!(order(&workshop), [2, 1, 5, 3, 4]);
    }

    #[test]
    fn a_circle_of_after_is_told_last_and_named() {
        let plain = EventKind::Other;
        let mut workshop = with_events(&[("13:30", plain), ("13:10", plain), ("13:20", plain)]).build();
        with_time(&mut workshop, 1, EventTime::After(EventId(2)));
        with_time(&mut workshop, 2, EventTime::After(EventId(1)));
        assert_eq!(order(&workshop), [3, 1, 2]);
        assert_eq!(
            impossible_orders(&workshop),
            [ImpossibleOrder::AfterCircle(vec![EventId(1), EventId(2)])]
        );
    }

    #[test]
    fn a_long_silence_between_start_and_resolution_is_a_gap() {
        let workshop = with_events(&[
            ("11:00", EventKind::Change),
            ("13:02", EventKind::Start),
            ("13:12", EventKind::Symptom),
            ("13:39", EventKind::Detection),
            ("13:54", EventKind::Resolution),
            ("15:00", EventKind::Communication),
        ])
        .build();
        assert_eq!(
            gaps(&workshop, GAP_THRESHOLD),
            [Gap { after: EventId(3), before: EventId(4), length: Span::minutes(27) }]
        );
    }

    #[test]
    fn detection_before_the_start_is_impossible() {
        let workshop = with_events(&[("13:02", EventKind::Start), ("12:39", EventKind::Detection)]).build();
        let found = impossible_orders(&workshop);
        assert_eq!(
            found.iter().map(ImpossibleOrder::words).collect::<Vec<_>>(),
            ["detected before it started"]
        );
        assert_eq!(found[0].about(), Some(EventId(2).into()));
    }

    #[test]
    fn knowing_before_it_happened_is_impossible() {
        let mut workshop = with_events(&[("13:02", EventKind::Symptom)]).build();
        let known = Instant::parse_rfc3339("2026-03-12T13:00:00Z");
        let event = Event { known_to_team: known, ..workshop.events.get(EventId(1)).unwrap().clone() };
        workshop.apply(Edit::put(event)).unwrap();
        assert_eq!(impossible_orders(&workshop), [ImpossibleOrder::KnownBeforeHappened(EventId(1))]);
    }

    #[test]
    fn an_event_of_another_week_is_far_from_the_incident() {
        let workshop = with_events(&[("13:02", EventKind::Start), ("13:40", EventKind::Mitigation)])
            .with_event("2026-03-20T06:30:00Z", EventKind::Symptom, "again")
            .build();
        assert_eq!(far_events(&workshop), [EventId(3)]);
    }

    proptest! {
        #[test]
        fn every_event_is_told_once_whatever_follows_whatever(
            times in prop::collection::vec(prop_oneof![
                (0..600_i64).prop_map(|minute| EventTime::exactly(Instant::from_milliseconds(minute * 60_000))),
                (1..12_u32).prop_map(|other| EventTime::After(EventId(other))),
                Just(EventTime::Unknown),
            ], 12)
        ) {
            let plain = [("13:00", EventKind::Other); 12];
            let mut workshop = with_events(&plain).build();
            for (id, time) in (1..).zip(times) {
                with_time(&mut workshop, id, time);
            }
            let mut told = order(&workshop);
            told.sort_unstable();
            prop_assert_eq!(told, (1..=12).collect::<Vec<_>>());
            prop_assert!(gaps(&workshop, GAP_THRESHOLD).is_empty());
            let _ = impossible_orders(&workshop);
        }
    }
}
