//! Clocks without an offset around both changes of a year, held against jiff's own reading of the zone.

use crate::{at, read, zone};
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone};
use whybone::evidence::ClockNote;
use whybone::evidence::paste::{self, PasteContext};
use whybone::workshop::{EventTime, Instant, ZoneTable};

/// With the days on which clocks change in 2025: in the north, in the south, by half an hour, and at midnight.
const CHANGES: [(&str, [civil::Date; 2]); 7] = [
    ("Europe/Berlin", [civil::date(2025, 3, 30), civil::date(2025, 10, 26)]),
    ("Europe/London", [civil::date(2025, 3, 30), civil::date(2025, 10, 26)]),
    ("America/New_York", [civil::date(2025, 3, 9), civil::date(2025, 11, 2)]),
    ("America/Los_Angeles", [civil::date(2025, 3, 9), civil::date(2025, 11, 2)]),
    ("Australia/Lord_Howe", [civil::date(2025, 4, 6), civil::date(2025, 10, 5)]),
    ("America/Santiago", [civil::date(2025, 4, 5), civil::date(2025, 9, 7)]),
    ("Asia/Beirut", [civil::date(2025, 3, 30), civil::date(2025, 10, 25)]),
];

fn instant(civil: civil::DateTime, offset: jiff::tz::Offset) -> Instant {
    Instant::from_civil(civil, offset.seconds())
}

/// What a clock reading means by jiff, and what is odd about it.
fn expected(zone: &TimeZone, civil: civil::DateTime) -> (Option<(Instant, Instant)>, Option<ClockNote>) {
    match zone.to_ambiguous_timestamp(civil).offset() {
        AmbiguousOffset::Unambiguous { offset } => {
            let only = instant(civil, offset);
            (Some((only, only)), None)
        }
        AmbiguousOffset::Fold { before, after } => {
            (Some((instant(civil, before), instant(civil, after))), Some(ClockNote::CameTwice))
        }
        // It never came: the moment of the change stands for it, whichever that is.
        AmbiguousOffset::Gap { .. } => (None, Some(ClockNote::Skipped)),
    }
}

fn day_of_change(name: &str, day: civil::Date) -> [usize; 3] {
    let (zone, database) = (zone(name), TimeZone::get(name).unwrap());
    let start = day.at(0, 0, 0, 0).checked_sub(jiff::SignedDuration::from_hours(2)).unwrap();
    let mut counts = [0; 3];
    for minutes in (0..28 * 60).step_by(10) {
        let civil = start.checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap();
        let paste = read(&format!("{} x\n", civil.strftime("%Y-%m-%d %H:%M:%S")), &zone);
        let event = &paste.events[0];
        let (range, note) = expected(&database, civil);
        assert_eq!(event.clock_note, note, "{civil} in {name}");
        match range {
            Some((earliest, latest)) => {
                assert_eq!(event.time, EventTime::Between { earliest, latest }, "{civil} in {name}");
            }
            None => {
                let change = event.time.earliest().unwrap();
                assert!(
                    zone.transitions.iter().any(|transition| transition.at == change),
                    "{civil} in {name}"
                );
            }
        }
        counts[note.map_or(0, |note| if note == ClockNote::Skipped { 1 } else { 2 })] += 1;
    }
    counts
}

#[test]
fn clocks_around_both_changes_of_seven_zones_mean_what_the_database_says() {
    for (name, days) in CHANGES {
        let counts = days.map(|day| day_of_change(name, day));
        let (skipped, twice) = (counts[0][1] + counts[1][1], counts[0][2] + counts[1][2]);
        assert!(skipped >= 3 && twice >= 3, "{name}: {counts:?}");
    }
}

#[test]
fn a_zone_beside_the_clock_leaves_nothing_to_guess() {
    let paste =
        read("2025-10-26 02:30:00 CEST first\n2025-10-26 02:30:00 CET second\n", &zone("Europe/Berlin"));
    let times: Vec<_> = paste.events.iter().map(|event| (event.time, event.clock_note)).collect();
    assert_eq!(
        times,
        [
            (EventTime::exactly(at("2025-10-26T00:30:00Z")), None),
            (EventTime::exactly(at("2025-10-26T01:30:00Z")), None)
        ]
    );
}

#[test]
fn an_age_counts_through_a_change() {
    let berlin = zone("Europe/Berlin");
    let context = PasteContext::new(&berlin, at("2025-10-26T02:00:00Z"));
    let paste = paste::read("2h ago: rolled back\n", &context, &mut str::to_owned);
    assert_eq!(
        paste.events[0].time,
        EventTime::Between { earliest: at("2025-10-25T23:00:00Z"), latest: at("2025-10-26T00:00:00Z") }
    );
}

#[test]
fn a_zone_without_changes_is_read_like_any_other() {
    let paste = read("2025-10-26 02:30:00 x\n", &zone("Asia/Kolkata"));
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2025-10-25T21:00:00Z")));
    let paste = read("2025-10-26 02:30:00 x\n", &ZoneTable::utc());
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2025-10-26T02:30:00Z")));
}

#[test]
fn clocks_of_each_source_are_of_the_zone_chosen_for_it() {
    let (utc, berlin) = (zone("UTC"), zone("Europe/Berlin"));
    let of_sources = [("chat".to_owned(), berlin), ("klog".to_owned(), zone("Asia/Tokyo"))];
    let context =
        PasteContext { of_sources: &of_sources, ..PasteContext::new(&utc, at("2026-03-12T18:00:00Z")) };
    let text = "2026-03-12 14:02:11 ERROR config not loaded\n\nKim Lindqvist  15:03\nlooking\n\nE0312 23:04:00.000000       1 a.go:1] failed\n";
    let paste = paste::read(text, &context, &mut str::to_owned);
    let read: Vec<_> =
        paste.events.iter().map(|event| (event.source, event.stated.unwrap(), event.zone_assumed)).collect();
    assert_eq!(
        read,
        [
            ("log", at("2026-03-12T14:02:11Z"), true),
            ("chat", at("2026-03-12T14:03:00Z"), true),
            ("klog", at("2026-03-12T14:04:00Z"), true),
        ]
    );
}

#[test]
fn a_time_that_says_its_zone_assumes_none() {
    let text = "2026-03-12T14:02:11Z x\n\n1773324131 y\n\n12 Mar 2026 14:02:11 +0100 z\n";
    assert!(read(text, &zone("Asia/Tokyo")).events.iter().all(|event| !event.zone_assumed));
}
