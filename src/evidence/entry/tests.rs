use super::*;
use crate::workshop::{Event, EventId, Span};
use proptest::prelude::*;

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

fn berlin() -> ZoneTable {
    ZoneTable::from_database("Europe/Berlin", at("2026-03-12T00:00:00Z")).unwrap()
}

fn day(text: &str) -> CalendarDate {
    CalendarDate::parse(text).unwrap()
}

fn read_in_utc(line: &str) -> Entry {
    read(line, &EntryContext { zone: &ZoneTable::utc(), day: day("2026-03-12"), previous: None })
}

fn after_event(line: &str, previous: &str) -> Entry {
    read(
        line,
        &EntryContext { zone: &ZoneTable::utc(), day: day("2026-03-12"), previous: Some(at(previous)) },
    )
}

fn between(earliest: &str, latest: &str) -> EventTime {
    EventTime::Between { earliest: at(earliest), latest: at(latest) }
}

#[test]
fn the_whole_line_is_read() {
    let entry = read_in_utc("14:07~5 !detect alert fired (known 14:31) (source pager)");
    assert_eq!(entry.time, between("2026-03-12T14:02:00Z", "2026-03-12T14:12:00Z"));
    assert_eq!(entry.kind, EventKind::Detection);
    assert_eq!(entry.statement, "alert fired");
    assert_eq!(entry.known_to_team, Some(at("2026-03-12T14:31:00Z")));
    assert_eq!(entry.source, "pager");
    assert_eq!(entry.findings, []);
}

#[test]
fn exact_times_are_read_in_their_forms() {
    let expected = EventTime::exactly(at("2026-03-12T14:07:00Z"));
    for line in [
        "14:07 x",
        "14:07:00 x",
        "2:07 PM x",
        "2026-03-12 14:07 x",
        "2026-03-12T14:07Z x",
        "2026-03-12T15:07+01:00 x",
        "14:07 - x",
        "14:07: x",
        "14:07 UTC x",
    ] {
        let entry = read_in_utc(line);
        assert_eq!((entry.time, entry.statement.as_str()), (expected, "x"), "{line}");
    }
}

#[test]
fn ranges_are_read_with_any_dash() {
    for line in
        ["13:30-13:45 x", "~13:30-13:45 x", "13:30\u{2013}13:45 x", "13:30 - 13:45 x", "13:30 to 13:45 x"]
    {
        let entry = read_in_utc(line);
        assert_eq!(entry.time, between("2026-03-12T13:30:00Z", "2026-03-12T13:45:00Z"), "{line}");
        assert_eq!(entry.statement, "x", "{line}");
    }
}

#[test]
fn a_turned_range_is_exchanged_and_said() {
    let entry = read_in_utc("13:45-13:30 x");
    assert_eq!(entry.time, between("2026-03-12T13:30:00Z", "2026-03-12T13:45:00Z"));
    assert_eq!(entry.findings, [EntryFinding::RangeTurned]);
}

#[test]
fn a_range_over_midnight_ends_on_the_next_day() {
    assert_eq!(read_in_utc("23:50-00:10 x").time, between("2026-03-12T23:50:00Z", "2026-03-13T00:10:00Z"));
}

#[test]
fn a_clock_far_before_the_event_above_is_on_the_next_day() {
    let entry = after_event("00:12 x", "2026-03-12T23:50:00Z");
    assert_eq!(entry.time, EventTime::exactly(at("2026-03-13T00:12:00Z")));
    assert_eq!(entry.findings, [EntryFinding::NextDay(day("2026-03-13"))]);
    assert_eq!(after_event("13:00 x", "2026-03-12T14:50:00Z").findings, []);
}

#[test]
fn order_alone_is_enough() {
    assert_eq!(read_in_utc("after E4 traffic moved").time, EventTime::After(EventId(4)));
    assert_eq!(read_in_utc("after everything x").statement, "after everything x");
}

#[test]
fn minutes_are_counted_from_the_event_above() {
    let entry = after_event("+37 x", "2026-03-12T14:00:00Z");
    assert_eq!(entry.time, EventTime::exactly(at("2026-03-12T14:37:00Z")));
    assert_eq!(
        after_event("+1h20m x", "2026-03-12T14:00:00Z").time,
        EventTime::exactly(at("2026-03-12T15:20:00Z"))
    );
    assert_eq!(read_in_utc("+37 x").findings, [EntryFinding::NothingToCountFrom]);
}

#[test]
fn no_time_is_unknown() {
    for line in ["? x", "x"] {
        let entry = read_in_utc(line);
        assert_eq!((entry.time, entry.statement.as_str()), (EventTime::Unknown, "x"), "{line}");
    }
    assert_eq!(read_in_utc("3 pods restarted").statement, "3 pods restarted");
}

#[test]
fn about_a_time_is_five_minutes_each_way() {
    let entry = read_in_utc("~14:07 x");
    assert_eq!(entry.time, between("2026-03-12T14:02:00Z", "2026-03-12T14:12:00Z"));
    assert_eq!(entry.findings, [EntryFinding::AboutFiveMinutes]);
}

#[test]
fn the_kind_stands_anywhere() {
    for line in ["14:07 !ack on it", "14:07 on !ack it", "14:07 on it !ack"] {
        let entry = read_in_utc(line);
        assert_eq!((entry.kind, entry.statement.as_str()), (EventKind::Acknowledgement, "on it"), "{line}");
    }
}

#[test]
fn an_unknown_tag_stays_in_the_text() {
    let entry = read_in_utc("14:07 !banana fell !det");
    assert_eq!(entry.kind, EventKind::Detection);
    assert_eq!(entry.statement, "!banana fell");
    assert_eq!(entry.findings, [EntryFinding::UnknownKind("banana".into())]);
    assert_eq!(read_in_utc("!s x").findings, [EntryFinding::AmbiguousKind("s".into())]);
}

#[test]
fn known_on_the_next_morning_is_after_the_event() {
    let entry = read_in_utc("23:50 x (known 00:20)");
    assert_eq!(entry.known_to_team, Some(at("2026-03-13T00:20:00Z")));
}

#[test]
fn known_without_a_time_stays_in_the_text() {
    let entry = read_in_utc("14:07 x (known issue)");
    assert_eq!(entry.statement, "x (known issue)");
    assert_eq!(entry.findings, [EntryFinding::KnownUnreadable("issue".into())]);
}

#[test]
fn a_clock_that_never_came_is_the_change() {
    let zone = berlin();
    let entry = read("02:30 x", &EntryContext { zone: &zone, day: day("2026-03-29"), previous: None });
    assert_eq!(entry.time, EventTime::exactly(at("2026-03-29T01:00:00Z")));
    assert_eq!(entry.findings, [EntryFinding::ClockSkipped]);
}

#[test]
fn a_clock_that_came_twice_is_both() {
    let zone = berlin();
    let entry = read("02:30 x", &EntryContext { zone: &zone, day: day("2025-10-26"), previous: None });
    assert_eq!(entry.time, between("2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z"));
    assert_eq!(entry.findings, [EntryFinding::ClockTwice]);
}

#[test]
fn lines_are_written_as_people_write_them() {
    for line in [
        "14:07~5 !detection alert fired (known 14:31) (source pager)",
        "13:30-13:45 !change configuration rolled out",
        "2026-03-11 09:00 limits were copied (known 2026-03-12 15:00)",
        "after E4 !mitigation traffic moved",
        "memory grew",
    ] {
        let entry = read_in_utc(line);
        assert_eq!(write(&event(&entry), &ZoneTable::utc(), day("2026-03-12")), line);
    }
}

fn event(entry: &Entry) -> Event {
    Event {
        id: EventId(1),
        time: entry.time,
        kind: entry.kind,
        statement: entry.statement.as_str().into(),
        known_to_team: entry.known_to_team,
        source: entry.source.as_str().into(),
        evidence: "".into(),
        stamp: Default::default(),
    }
}

fn instants() -> impl Strategy<Value = Instant> {
    // Around both clock changes of Berlin, in steps that make whole minutes common.
    let near = prop_oneof![
        Just(at("2026-03-29T01:00:00Z")),
        Just(at("2025-10-26T01:00:00Z")),
        Just(at("2026-03-12T14:00:00Z"))
    ];
    let step = prop_oneof![Just(60_000_i64), Just(1_000), Just(1), Just(1_800_000)];
    (near, -100_i64..100, step).prop_map(|(near, count, step)| near + Span(count * step))
}

fn times() -> impl Strategy<Value = EventTime> {
    prop_oneof![
        Just(EventTime::Unknown),
        (0..u32::MAX).prop_map(|id| EventTime::After(EventId(id))),
        instants().prop_map(EventTime::exactly),
        (instants(), instants())
            .prop_map(|(a, b)| EventTime::Between { earliest: a.min(b), latest: a.max(b) }),
    ]
}

fn statements() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z!?~+:0-9 -]{0,12}",
        Just("14:07".to_owned()),
        Just("!detect".to_owned()),
        Just("!note".to_owned()),
        Just("(known 14:31)".to_owned()),
        Just("(source x)".to_owned()),
        Just("(source )".to_owned()),
        Just("(known ?)".to_owned()),
        Just("after E4".to_owned()),
        Just("-".to_owned()),
        Just("UTC".to_owned()),
        Just("\u{e4}\u{2013}\u{1f525} )(".to_owned()),
    ];
    proptest::collection::vec(word, 0..5).prop_map(|words| words.join(" ").trim().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn a_written_line_reads_back_to_the_same_event(
        time in times(),
        kind in 0..EventKind::ALL.len(),
        statement in statements(),
        known_to_team in proptest::option::of(instants()),
        source in "[a-z!]{0,5}( ?\\([a-z]{0,3}\\))?",
        day in 0..5_i64,
    ) {
        let zone = berlin();
        let day = day_near(day);
        let entry = Entry { time, kind: EventKind::ALL[kind], statement, known_to_team, source: source.trim().to_owned(), findings: vec![] };
        let line = write(&event(&entry), &zone, day);
        let back = read(&line, &EntryContext { zone: &zone, day, previous: None });
        prop_assert_eq!(Entry { findings: vec![], ..back }, entry, "{}", line);
    }

    #[test]
    fn any_text_is_an_entry(line in "\\PC{0,60}", previous in proptest::option::of(instants())) {
        let zone = berlin();
        let entry = read(&line, &EntryContext { zone: &zone, day: day_near(0), previous });
        if let EventTime::Between { earliest, latest } = entry.time {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn any_text_of_our_own_signs_is_an_entry(line in "[0-9:~+\\-!?() EAPMTZknowsurceafter]{0,40}") {
        let zone = berlin();
        let entry = read(&line, &EntryContext { zone: &zone, day: day_near(1), previous: None });
        prop_assert!(entry.statement.len() <= line.len());
    }
}

fn day_near(offset: i64) -> CalendarDate {
    [day("2026-03-29"), day("2025-10-26"), day("2026-03-12"), day("2026-03-28"), day("2024-02-29")]
        [offset as usize]
}
