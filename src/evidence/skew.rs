//! A clock that ran wrong: every event of one source moves by the same length, and the width of each stays.

use super::scanner::Scanner;
use crate::workshop::{Document, Edit, Event, EventTime, Prose, Span};

/// The sources that events name, in the order in which they first come, each with how many events.
pub fn sources(document: &Document) -> Vec<(Prose, usize)> {
    let mut sources: Vec<(Prose, usize)> = Vec::new();
    for event in document.events.iter().filter(|event| has_clock(event)) {
        match sources.iter_mut().find(|(source, _)| *source == event.source) {
            Some((_, count)) => *count += 1,
            None => sources.push((event.source.clone(), 1)),
        }
    }
    sources
}

/// Moves what the source says by so much. When the team knew is read from another clock, and stays.
pub fn shifted(document: &Document, source: &Prose, by: Span) -> Edit {
    let moved = document.events.iter().filter(|event| has_clock(event) && event.source == *source);
    let moved = moved.map(|event| {
        let time = match event.time {
            EventTime::Between { earliest, latest } => {
                EventTime::Between { earliest: earliest + by, latest: latest + by }
            }
            other => other,
        };
        Edit::put(Event { time, ..event.clone() })
    });
    Edit::Gesture(moved.collect())
}

/// Reads `+3m20s`, `-90s`, `-1h`; minutes where no unit is written. `None` for anything else, and for nothing.
pub fn read_shift(text: &str) -> Option<Span> {
    let mut scanner = Scanner::new(text.trim());
    let back = scanner.eat("-") || scanner.eat("\u{2212}");
    if !back {
        scanner.eat("+");
    }
    scanner.spaces();
    let length = scanner.length()?;
    (scanner.rest().is_empty() && length != Span::default()).then_some(Span(if back {
        -length.0
    } else {
        length.0
    }))
}

fn has_clock(event: &Event) -> bool {
    event.time.earliest().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{EventId, EventKind, Instant, Workshop};

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    fn with_sources(sources: &[&str]) -> Workshop {
        let mut workshop = sources
            .iter()
            .fold(a_workshop(), |builder, _| {
                builder.with_event("2026-03-12T14:00:00Z", EventKind::Other, "x")
            })
            .build();
        for (id, source) in (1..).zip(sources) {
            let event =
                Event { source: (*source).into(), ..workshop.events.get(EventId(id)).unwrap().clone() };
            workshop.apply(Edit::put(event)).unwrap();
        }
        workshop
    }

    #[test]
    fn one_source_moves_as_a_whole_and_the_others_stay() {
        let mut workshop = with_sources(&["gateway", "chat", "gateway"]);
        let known = at("2026-03-12T14:10:00Z");
        let event = Event {
            time: EventTime::Between {
                earliest: at("2026-03-12T14:00:00Z"),
                latest: at("2026-03-12T14:05:00Z"),
            },
            known_to_team: Some(known),
            ..workshop.events.get(EventId(3)).unwrap().clone()
        };
        workshop.apply(Edit::put(event)).unwrap();
        let edit = shifted(&workshop, &"gateway".into(), Span::minutes(-3));
        let undo = workshop.apply(edit).unwrap().inverse;
        let time = |workshop: &Workshop, id| workshop.events.get(EventId(id)).unwrap().time;
        assert_eq!(time(&workshop, 1), EventTime::exactly(at("2026-03-12T13:57:00Z")));
        assert_eq!(time(&workshop, 2), EventTime::exactly(at("2026-03-12T14:00:00Z")));
        let (earliest, latest) = (at("2026-03-12T13:57:00Z"), at("2026-03-12T14:02:00Z"));
        assert_eq!(time(&workshop, 3), EventTime::Between { earliest, latest });
        assert_eq!(workshop.events.get(EventId(3)).unwrap().known_to_team, Some(known));
        workshop.apply(undo).unwrap();
        assert_eq!(time(&workshop, 1), EventTime::exactly(at("2026-03-12T14:00:00Z")));
    }

    #[test]
    fn sources_are_counted_in_the_order_they_come() {
        let counted: Vec<_> = sources(&with_sources(&["gateway", "", "gateway"]));
        assert_eq!(counted, [("gateway".into(), 2), ("".into(), 1)]);
    }

    #[test]
    fn a_shift_is_read_with_its_sign() {
        assert_eq!(read_shift("+3m20s"), Some(Span::seconds(200)));
        assert_eq!(read_shift(" -90s "), Some(Span::seconds(-90)));
        assert_eq!(read_shift("5"), Some(Span::minutes(5)));
        assert_eq!(read_shift("-1h30m"), Some(Span::minutes(-90)));
        for text in ["", "+", "0", "3 apples", "3m x"] {
            assert_eq!(read_shift(text), None, "{text}");
        }
    }
}
