use super::*;
use crate::evidence::scanner::steps;
use crate::workshop::{EventKind, EventTime, Span};
use proptest::prelude::*;
use std::ops::Range;

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

const TAKEN_AT: &str = "2026-03-12T15:00:00Z";

fn read_in(zone: &ZoneTable, text: &str) -> Paste {
    read(text, &PasteContext::new(zone, at(TAKEN_AT)), &mut str::to_owned)
}

fn read_in_utc(text: &str) -> Paste {
    read_in(&ZoneTable::utc(), text)
}

fn between(earliest: &str, latest: &str) -> EventTime {
    EventTime::Between { earliest: at(earliest), latest: at(latest) }
}

#[test]
fn a_stack_trace_stays_one_event() {
    let paste = read_in_utc(
        "2026-03-12 14:02:11,250 ERROR could not load configuration\n\
         java.lang.IllegalStateException: no such key\n\
         \tat com.example.Config.load(Config.java:41)\n\
         \tat com.example.Main.main(Main.java:9)\n\
         2026-03-12 14:02:12,000 INFO retrying\n",
    );
    let lines: Vec<Range<usize>> = paste.events.iter().map(|event| event.lines.clone()).collect();
    assert_eq!(lines, [1..5, 5..6]);
    assert_eq!(paste.events[0].headline(), "ERROR could not load configuration");
    assert_eq!(paste.events[0].kind, EventKind::Symptom);
}

#[test]
fn an_age_is_resolved_with_its_rounding() {
    let paste = read_in_utc(
        "LAST SEEN           TYPE      REASON              OBJECT                       MESSAGE\n\
         12m (x5 over 1h)    Warning   BackOff             pod/playback-api-6d-x2       Back-off restarting\n\
         <unknown>           Normal    ScalingReplicaSet   deployment/playback-api      Scaled up\n",
    );
    let [repeated, unknown] = &paste.events[..] else { panic!("{paste:?}") };
    assert_eq!(repeated.time, between("2026-03-12T14:47:00Z", "2026-03-12T14:48:00Z"));
    assert_eq!(repeated.first_time, Some(between("2026-03-12T13:00:00Z", "2026-03-12T14:00:00Z")));
    assert_eq!(
        (repeated.repeats, repeated.text.as_str()),
        (5, "Warning BackOff pod/playback-api-6d-x2: Back-off restarting")
    );
    assert_eq!((unknown.time, unknown.kind), (EventTime::Unknown, EventKind::Change));
}

#[test]
fn a_table_squeezed_by_a_chat_is_still_read() {
    let paste = read_in_utc(
        "LAST SEEN TYPE REASON OBJECT MESSAGE\n3h20m Warning Unhealthy pod/playback-api-6d Readiness probe failed: 503\n",
    );
    assert_eq!(paste.events[0].text, "Warning Unhealthy pod/playback-api-6d: Readiness probe failed: 503");
}

#[test]
fn a_clock_later_than_the_paste_is_of_the_day_before() {
    let paste = read_in_utc("23:50 config rolled out\n00:10 alert fired\n");
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2026-03-11T23:50:00Z")));
    assert_eq!(paste.events[1].time, EventTime::exactly(at("2026-03-12T00:10:00Z")));
}

#[test]
fn a_day_line_dates_the_clocks_below_it() {
    let paste = read_in_utc("Monday, March 9th\nana  23:58\nlooking\nana  00:04\nrolled back\n");
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2026-03-09T23:58:00Z")));
    assert_eq!(paste.events[1].time, EventTime::exactly(at("2026-03-10T00:04:00Z")));
    assert_eq!(
        (paste.events[1].text.as_str(), paste.events[1].kind),
        ("ana: rolled back", EventKind::Mitigation)
    );
}

#[test]
fn clocks_are_of_the_given_zone() {
    let zone = ZoneTable::from_database("America/New_York", at(TAKEN_AT)).unwrap();
    let paste = read_in(&zone, "2026-03-08 02:30:00 x\n2025-11-02 01:30:00 y\n10:30 z\n");
    assert_eq!(paste.events[0].clock_note, Some(crate::evidence::ClockNote::Skipped));
    assert_eq!(paste.events[1].time, between("2025-11-02T05:30:00Z", "2025-11-02T06:30:00Z"));
    assert_eq!(paste.events[2].time, EventTime::exactly(at("2026-03-12T14:30:00Z")));
}

#[test]
fn a_time_as_heading_dates_the_paragraph_and_the_clocks_below() {
    let paste = read_in_utc(
        "## Timeline\n\n### 2026-02-22 16:30\n\nMails about the outage.\nCheck it.\n\n### 16:32\n\nLogs read.\n",
    );
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2026-02-22T16:30:00Z")));
    assert_eq!(paste.events[0].text, "Mails about the outage.\nCheck it.");
    assert_eq!(paste.events[1].time, EventTime::exactly(at("2026-02-22T16:32:00Z")));
    assert_eq!(paste.events[1].text, "Logs read.");
}

#[test]
fn a_day_without_a_year_is_of_the_year_above_it() {
    let paste = read_in_utc(
        "### 2018-04-18 19:47\n\nReverted.\n\n### 19. April, 11:00\n\nFixed.\n\n### 11:07\n\nOut.\n",
    );
    assert_eq!(paste.events[1].time, EventTime::exactly(at("2018-04-19T11:00:00Z")));
    assert_eq!(paste.events[2].time, EventTime::exactly(at("2018-04-19T11:07:00Z")));
}

#[test]
fn clocks_below_a_heading_run_over_midnight() {
    let paste = read_in_utc("### 2026-02-22 23:52\n\nMerged.\n\n### 00:10\n\nFails.\n");
    assert_eq!(paste.events[1].time, EventTime::exactly(at("2026-02-23T00:10:00Z")));
}

#[test]
fn a_time_that_is_about_keeps_its_width() {
    let expected = between("2026-03-12T14:00:00Z", "2026-03-12T14:10:00Z");
    for text in ["~14:05 x", "about 14:05 x", "14:05~5 x"] {
        let paste = read_in_utc(text);
        assert_eq!((paste.events[0].time, paste.events[0].text.as_str()), (expected, "x"), "{text}");
    }
}

#[test]
fn an_age_in_words_is_an_age() {
    let paste = read_in_utc("12m ago: configuration pushed");
    assert_eq!(paste.events[0].time, between("2026-03-12T14:47:00Z", "2026-03-12T14:48:00Z"));
    assert_eq!(paste.events[0].text, "configuration pushed");
}

#[test]
fn a_git_log_is_dated_by_its_offset() {
    let paste = read_in_utc("commit 3f2a9c\nDate:   Thu Mar 12 14:02:11 2026 +0100\n\n    raise the limit\n");
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2026-03-12T13:02:11Z")));
    assert!(paste.events[0].text.ends_with("raise the limit"));
}

#[test]
fn colour_codes_are_not_part_of_the_text() {
    let paste = read_in_utc("\u{feff}\u{1b}[31m2026-03-12T14:02:11Z ERROR\u{1b}[0m no route\n");
    assert_eq!(paste.events[0].text, "ERROR no route");
    assert!(paste.events[0].evidence.contains('\u{1b}'));
}

#[test]
fn a_log_line_right_below_a_table_is_no_row_of_it() {
    let paste = read_in_utc(
        "LAST SEEN   TYPE      REASON    OBJECT      MESSAGE\n\
         12m         Warning   BackOff   pod/api-x   Back-off\n\
         2026-03-12T14:49:30Z INFO serving again\n",
    );
    assert_eq!(paste.events[1].text, "INFO serving again");
}

#[test]
fn a_quoted_cell_may_run_over_lines() {
    let paste =
        read_in_utc("time,what\n2026-03-12T14:00:00Z,\"alert\nfired, twice\"\n2026-03-12T14:05:00Z,ok\n");
    assert_eq!(paste.events.iter().map(|event| event.lines.clone()).collect::<Vec<_>>(), [2..4, 4..5]);
    assert_eq!(paste.events[0].text, "alert\nfired, twice");
}

#[test]
fn the_sources_zone_in_a_table_heading_wins() {
    let zone = ZoneTable::from_database("Europe/Berlin", at(TAKEN_AT)).unwrap();
    let paste = read_in(&zone, "| Time (UTC) | What |\n|---|---|\n| 14:02 | alert fired |\n");
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2026-03-12T14:02:00Z")));
}

#[test]
fn repeats_fold_with_count_and_span() {
    let paste = read_in_utc(
        "14:00:01 ERROR segment 17 failed\n14:00:02 INFO ok\n14:00:09 ERROR segment 18 failed\n14:00:30 ERROR segment 2 failed\n",
    );
    let mut folding = fold::Folding::default();
    paste.events.iter().enumerate().for_each(|(position, event)| folding.take(position, event));
    let groups = folding.into_groups();
    assert_eq!(
        groups.iter().map(|group| group.members.clone()).collect::<Vec<_>>(),
        [vec![0, 2, 3], vec![1]]
    );
    assert_eq!(groups[0].repeats, 3);
    assert_eq!(groups[0].span, Some((at("2026-03-12T14:00:01Z"), at("2026-03-12T14:00:30Z"))));
}

#[test]
fn secrets_are_hidden_in_text_and_evidence_and_leftovers() {
    let paste = read(
        "14:00 key hunter2 used\n\nhunter2 alone\n",
        &PasteContext::new(&ZoneTable::utc(), at(TAKEN_AT)),
        &mut |text| text.replace("hunter2", "[secret 1]"),
    );
    assert!(!format!("{paste:?}").contains("hunter2"));
    assert_eq!(paste.events[0].text, "key [secret 1] used");
}

#[test]
fn stopping_early_keeps_the_rest_as_text() {
    let zone = ZoneTable::utc();
    let text = "14:00 a\n14:01 b\n14:02 c\n";
    let mut reader = Reader::new(text.to_owned(), &PasteContext::new(&zone, at(TAKEN_AT)));
    assert!(!reader.read_some(1).is_done());
    let paste = reader.finish().hide(&mut str::to_owned);
    assert_eq!(paste.events.len(), 1);
    assert_eq!(paste.leftovers[0].text, "14:01 b\n14:02 c");
}

#[test]
fn reading_in_steps_gives_the_same() {
    let text = CORPUS.concat();
    let zone = ZoneTable::utc();
    let mut reader = Reader::new(text.clone(), &PasteContext::new(&zone, at(TAKEN_AT)));
    while !reader.read_some(3).is_done() {}
    assert_eq!(reader.finish().hide(&mut str::to_owned), read_in_utc(&text));
}

#[test]
fn a_plain_line_of_a_log_is_not_asked_about_every_format() {
    steps::take();
    read_in_utc("2026-03-12T14:02:11Z INFO request served in 12 ms\n");
    let steps = steps::take();
    assert!(steps <= 110, "{steps}");
}

#[test]
fn ten_times_the_lines_take_ten_times_the_steps() {
    for line in [
        "2026-03-12T14:02:11Z ERROR segment failed with status 503",
        "{\"ts\":1773324131,\"level\":\"error\",\"msg\":\"x\"}",
        "{",
        "    {",
        "- apiVersion: v1\n  kind: Event",
        "commit 3f2a9c51\n    x",
        "commit 3f2a9c51",
        "From: a",
        "Kim",
        "2:15",
        "| 14:02 | x |",
        "time,what",
        "Name:  x\n  a: b",
        "LAST SEEN TYPE REASON OBJECT MESSAGE",
        "free text",
        "",
    ] {
        let steps_of = |count: usize| {
            steps::take();
            read_in_utc(&[line, "\n"].concat().repeat(count));
            steps::take().max(count)
        };
        let (small, large) = (steps_of(500), steps_of(5_000));
        assert!(large <= small * 12, "{line:?}: {small}, then {large}");
        assert!(small <= 500 * 800, "{line:?}: {} steps for one line", small / 500);
    }
}

const CORPUS: [&str; 24] = [
    "$ kubectl get events -n prod\n",
    "LAST SEEN   TYPE      REASON    OBJECT      MESSAGE\n",
    "12m         Warning   BackOff   pod/api-x   Back-off restarting failed container\n",
    "deployment.apps/api \n",
    "REVISION  CHANGE-CAUSE\n",
    "41        <none>\n",
    "Name:         api-hpa\n",
    "Max replicas:   10\n",
    "Deployment pods:  10 current / 10 desired\n",
    "Events:\n",
    "  Type     Reason   Age   From     Message\n",
    "  Warning  BackOff  3m    kubelet  Back-off\n",
    "{\"ts\":1773324131.25,\"level\":\"error\",\"msg\":\"x\"}\n",
    "time=2026-03-12T14:02:11Z level=warn msg=\"a \\\"b\\\" c\"\n",
    "E0312 14:02:11.482913       1 a.go:1] failed\n",
    "Ana Ruiz  2:02 PM\n",
    "| Time | What |\n",
    "| 14:02 | \u{e4}lert |\n",
    "time,what\n",
    "2026-03-12T14:00:00Z,\"open quote\n",
    "\tat a.b.C(D.java:1)\n",
    "\n",
    "  \r\n",
    "free text\r\n",
];

/// Every line of the text, by whom it belongs to.
fn owners(paste: &Paste) -> Vec<Range<usize>> {
    let mut owners: Vec<Range<usize>> = paste
        .events
        .iter()
        .map(|event| event.lines.clone())
        .chain(paste.leftovers.iter().map(|leftover| leftover.lines.clone()))
        .collect();
    owners.sort_by_key(|lines| lines.start);
    owners
}

fn nothing_is_lost(text: &str) {
    let paste = read_in_utc(text);
    let mut next = 1;
    for lines in owners(&paste) {
        assert_eq!(lines.start, next, "{paste:?}");
        assert!(lines.end > lines.start);
        next = lines.end;
    }
    let count = text.split_inclusive('\n').count();
    assert_eq!(next, count + 1, "{paste:?}");
    let all: Vec<&str> = text.split_inclusive('\n').collect();
    for event in &paste.events {
        let source = all[event.lines.start - 1..event.lines.end - 1].concat();
        assert_eq!(event.evidence, source.trim_end_matches(['\n', '\r']));
    }
    assert!(paste.events.windows(2).all(|pair| pair[0].lines.end <= pair[1].lines.start));
    for event in &paste.events {
        if let EventTime::Between { earliest, latest } = event.time {
            assert!(earliest <= latest && latest - earliest <= Span::minutes(366 * 24 * 60 * 2));
        }
    }
}

proptest! {
    #[test]
    fn no_line_is_lost_from_any_text(text in "(?s).{0,200}") {
        nothing_is_lost(&text);
    }

    #[test]
    fn no_line_is_lost_from_mixed_formats(picks in proptest::collection::vec(0..CORPUS.len(), 0..40)) {
        nothing_is_lost(&picks.iter().map(|pick| CORPUS[*pick]).collect::<String>());
    }

    #[test]
    fn no_line_is_lost_from_damaged_formats(
        picks in proptest::collection::vec(0..CORPUS.len(), 1..12),
        damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<char>()), 0..6),
    ) {
        let mut text: Vec<char> = picks.iter().flat_map(|pick| CORPUS[*pick].chars()).collect();
        for (index, c) in damage {
            let at = index.index(text.len());
            text[at] = c;
        }
        nothing_is_lost(&text.into_iter().collect::<String>());
    }
}
