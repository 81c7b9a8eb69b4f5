//! Zone tables from the browser's own database. Past dates only: databases differ about the future.

use wasm_bindgen_test::wasm_bindgen_test;
use whybone::platform::zones::{browser_zone, zone_names, zone_table};
use whybone::workshop::{Instant, ZoneTable};

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

fn changes(name: &str, from: &str, until: &str) -> Vec<(String, i32)> {
    let table = zone_table(name, at("2026-03-12T00:00:00Z")).unwrap();
    let within = table.transitions.iter().filter(|change| change.at > at(from) && change.at < at(until));
    within.map(|change| (change.at.to_string(), change.offset_seconds)).collect()
}

#[wasm_bindgen_test]
fn berlin_changes_its_clocks_twice_a_year() {
    assert_eq!(
        changes("Europe/Berlin", "2025-01-01T00:00:00Z", "2026-06-01T00:00:00Z"),
        [
            ("2025-03-30T01:00:00Z".to_owned(), 7_200),
            ("2025-10-26T01:00:00Z".to_owned(), 3_600),
            ("2026-03-29T01:00:00Z".to_owned(), 7_200),
        ]
    );
}

#[wasm_bindgen_test]
fn zones_west_of_greenwich_and_of_half_hours_are_read() {
    assert_eq!(
        changes("Australia/Lord_Howe", "2025-01-01T00:00:00Z", "2025-12-01T00:00:00Z"),
        [("2025-04-05T15:00:00Z".to_owned(), 37_800), ("2025-10-04T15:30:00Z".to_owned(), 39_600)]
    );
    let newfoundland = zone_table("America/St_Johns", at("2025-01-15T00:00:00Z")).unwrap();
    assert_eq!(newfoundland.offset_at(at("2025-01-15T00:00:00Z")), -12_600);
}

#[wasm_bindgen_test]
fn a_zone_without_changes_has_none() {
    let table = zone_table("UTC", at("2026-03-12T00:00:00Z")).unwrap();
    assert_eq!(table, ZoneTable::utc());
}

#[wasm_bindgen_test]
fn an_unknown_zone_is_none() {
    assert_eq!(zone_table("Atlantis/Capital", at("2026-03-12T00:00:00Z")), None);
}

#[wasm_bindgen_test]
fn the_picker_offers_utc_and_the_zone_the_browser_is_set_to_each_once() {
    let names = zone_names();
    for wanted in ["UTC", "Europe/Berlin", &browser_zone().unwrap()] {
        assert_eq!(names.iter().filter(|name| *name == wanted).count(), 1, "{wanted}");
    }
}
