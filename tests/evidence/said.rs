//! What the text itself says of its clocks is followed, and said.

use crate::{at, read, zone};
use whybone::evidence::paste::{self, PasteContext};
use whybone::workshop::{CalendarDate, EventTime};

#[test]
fn a_line_that_names_the_zone_of_all_times_is_followed() {
    let paste = read("All times in PST\n\n06:02 config rolled out\n", &zone("Europe/Berlin"));
    assert_eq!(paste.zone_said, Some(-8 * 3_600));
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2026-03-12T14:02:00Z")));
}

#[test]
fn an_abbreviation_of_several_zones_leaves_the_chosen_one() {
    let paste = read("All times in CST\n\n14:02 config rolled out\n", &zone("America/Chicago"));
    assert_eq!(paste.zone_said, None);
    assert_eq!(paste.events[0].time, EventTime::exactly(at("2026-03-11T19:02:00Z")));
}

#[test]
fn day_and_month_follow_the_clear_date_above() {
    let utc = zone("UTC");
    let day_first = read("25/02/2026 09:00 x\n02/03/2026 09:00 y\n", &utc);
    assert_eq!(day_first.events[1].time, EventTime::exactly(at("2026-03-02T09:00:00Z")));
    let month_first = read("02/25/2026 09:00 x\n02/03/2026 09:00 y\n", &utc);
    assert_eq!(month_first.events[1].time, EventTime::exactly(at("2026-02-03T09:00:00Z")));
}

#[test]
fn what_stands_below_a_time_as_heading_belongs_to_it_down_to_the_next_heading() {
    let paste = read(
        "### 2026-03-12 14:02\n\nConfig out.\n\n- dashboards green\n\n```\nkubectl get pods\n```\n\n## Lessons\n\nNone.\n",
        &zone("UTC"),
    );
    assert_eq!(paste.events.len(), 1);
    assert_eq!(paste.events[0].lines, 1..10);
    assert_eq!(paste.leftovers.last().unwrap().text, "None.");
}

#[test]
fn the_next_message_of_the_same_person_keeps_the_half_of_the_day() {
    let paste = read("Kim Lindqvist\n  2:14 PM\nack\n2:15\nlooking\n", &zone("UTC"));
    assert_eq!(paste.events[1].time, EventTime::exactly(at("2026-03-12T14:15:00Z")));
}

#[test]
fn clocks_below_a_heading_are_of_the_day_that_its_own_clock_showed() {
    let said =
        "All times in PST\n\n### 2026-02-22 16:30\n\nDown.\n\n### 16:32\n\nLooked.\n\n### 16:35\n\nUp.\n";
    let beside = "### 2026-02-22 16:30 PST\n\nDown.\n\n### 16:32 PST\n\nLooked.\n\n### 16:35 PST\n\nUp.\n";
    for text in [said, beside] {
        let paste = read(text, &zone("UTC"));
        let times: Vec<_> = paste.events.iter().map(|event| event.time).collect();
        let expected = ["2026-02-23T00:30:00Z", "2026-02-23T00:32:00Z", "2026-02-23T00:35:00Z"];
        assert_eq!(times, expected.map(|time| EventTime::exactly(at(time))), "{text}");
    }
}

#[test]
fn clocks_without_a_date_are_of_the_day_of_the_incident_and_go_on_past_midnight() {
    let utc = zone("UTC");
    let context = PasteContext {
        incident_day: CalendarDate::parse("2026-03-09"),
        ..PasteContext::new(&utc, at("2026-03-12T14:30:00Z"))
    };
    let text =
        "Ana Ruiz  22:40\nslow\n\nAna Ruiz  23:58\ndown\n\nAna Ruiz  00:10\nup\n\nAna Ruiz  14:00\nquiet\n";
    let paste = paste::read(text, &context, &mut str::to_owned);
    let times: Vec<_> = paste.events.iter().map(|event| event.time).collect();
    let expected =
        ["2026-03-09T22:40:00Z", "2026-03-09T23:58:00Z", "2026-03-10T00:10:00Z", "2026-03-10T14:00:00Z"];
    assert_eq!(times, expected.map(|time| EventTime::exactly(at(time))));
}

#[test]
fn a_chat_that_goes_on_after_the_text_was_taken_stays_in_its_order() {
    let paste = read("Ana Ruiz  14:50\ndown\n\nAna Ruiz  15:40\nup\n", &zone("UTC"));
    let times: Vec<_> = paste.events.iter().map(|event| event.time).collect();
    assert_eq!(times[0], EventTime::exactly(at("2026-03-12T14:50:00Z")));
    assert_eq!(times[1], EventTime::exactly(at("2026-03-12T15:40:00Z")));
}

#[test]
fn ages_in_a_message_count_back_from_the_message() {
    let table = |pod| {
        format!(
            "LAST SEEN   TYPE      REASON    OBJECT    MESSAGE\n10m         Warning   BackOff   pod/{pod}   Back-off restarting\n"
        )
    };
    let text = format!("Ana Ruiz  14:02\nlook:\n{}\n{}", table("api"), table("web"));
    let paste = read(&text, &zone("UTC"));
    let said = |event: usize| paste.events[event].stated.unwrap();
    assert_eq!(said(1), at("2026-03-12T13:52:00Z"));
    assert_eq!(said(2), at("2026-03-12T15:00:00Z"));
}

#[test]
fn an_entry_of_many_fields_says_what_happened_and_why_and_leaves_the_rest_to_its_line() {
    let line = r#"{"ts":"2026-03-12T13:59:42Z","level":"error","msg":"order failed","trace_id":"4bf92f3577b34da6","pool":"orders","note":"order failed","error":"pool is full","caller":"orders.go:41","empty":"","frames":"LONG"}"#
        .replace("LONG", &"frame ".repeat(40));
    let paste = read(&line, &zone("UTC"));
    assert_eq!(paste.events[0].text, "ERROR order failed error=pool is full pool=orders");
    assert_eq!(paste.events[0].evidence, line);
}
