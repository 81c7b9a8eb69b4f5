//! Times as people type and read them: the entry's grammar in fields, lengths in words.
//!
//! A time is typed the same way everywhere: `14:07`, `14:07~5`, `13:30-13:45`, `2026-03-12 14:07`, `after E4`, `?`.

use crate::evidence::entry::{self, Entry, EntryContext};
use crate::measure::{self, Interval};
use crate::platform::clock;
use crate::workshop::{
    CalendarDate, Document, Event, EventId, EventKind, EventTime, Instant, Prose, Span, Stamp,
};

/// Reads a line of the timeline; clocks without a date continue from the last event that has a time.
pub fn read_line(document: &Document, line: &str) -> Entry {
    let previous = measure::ordered(document).into_iter().rev().find_map(|event| event.time.earliest());
    read_after(document, line, previous)
}

/// The letter of a bare number in the timeline: none where it can be a time, else that of an event.
pub fn letter_of_number(document: &Document, line: &str) -> char {
    if read_line(document, line).time == EventTime::Unknown { 'E' } else { '#' }
}

/// Reads a line whose clocks continue from `previous`, or stand on the incident's day.
pub fn read_after(document: &Document, line: &str, previous: Option<Instant>) -> Entry {
    let zone = &document.frame.zone;
    let day = previous.map_or_else(|| day_of(document), |at| CalendarDate(zone.civil(at).date()));
    entry::read(line, &EntryContext { zone, day, previous })
}

/// The time alone, as it would be typed; nothing for an unknown one.
pub fn time_text(document: &Document, time: EventTime) -> String {
    let event = Event {
        id: EventId(0),
        time,
        kind: EventKind::default(),
        statement: Prose::default(),
        known_to_team: None,
        source: Prose::default(),
        evidence: Prose::default(),
        stamp: Stamp::default(),
    };
    entry::write(&event, &document.frame.zone, day_of(document))
}

/// One moment, as it would be typed.
pub fn moment_text(document: &Document, moment: Option<Instant>) -> String {
    moment.map_or_else(String::new, |at| time_text(document, EventTime::exactly(at)))
}

/// What stands in a field for a time; `None` when it is not a time. Nothing and `?` are the unknown time.
pub fn read_time(document: &Document, text: &str, near: Option<Instant>) -> Option<Entry> {
    let read = read_after(document, text, near);
    let nothing_else = read.statement.is_empty()
        && read.source.is_empty()
        && read.known_to_team.is_none()
        && read.kind == EventKind::default();
    let unknown = matches!(text.trim(), "" | "?");
    (unknown || (nothing_else && read.time != EventTime::Unknown)).then_some(read)
}

/// The day on which clocks without a date are read: the frame's, else the first event's, else today.
pub fn day_of(document: &Document) -> CalendarDate {
    let of = |at: Instant| CalendarDate(document.frame.zone.civil(at).date());
    let first_event = || document.events.iter().filter_map(|event| event.time.earliest()).min();
    document.frame.day.unwrap_or_else(|| of(first_event().unwrap_or_else(clock::now)))
}

/// A length in words: `47 min`, `2 h 5 min`, `3 d 4 h`.
pub fn length_words(length: Span) -> String {
    let minutes = length.as_minutes();
    match minutes {
        ..120 => format!("{minutes} min"),
        120..2880 if minutes % 60 == 0 => format!("{} h", minutes / 60),
        120..2880 => format!("{} h {} min", minutes / 60, minutes % 60),
        _ if minutes / 60 % 24 == 0 => format!("{} d", minutes / 1440),
        _ => format!("{} d {} h", minutes / 1440, minutes / 60 % 24),
    }
}

/// An interval in words: `44 to 47 min` where its ends are not exact.
pub fn interval_words(interval: &Interval) -> String {
    if interval.is_impossible() {
        return "not possible as entered".to_owned();
    }
    let (shortest, longest) = (length_words(interval.shortest), length_words(interval.longest));
    if shortest == longest {
        return longest;
    }
    // One unit is said once.
    let shortest = if longest.ends_with(" min") && !longest.contains('h') {
        shortest.trim_end_matches(" min")
    } else {
        &shortest
    };
    format!("{shortest} to {longest}")
}
