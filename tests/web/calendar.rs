//! Our calendar is the browser's calendar.

use wasm_bindgen_test::wasm_bindgen_test;
use whybone::workshop::Instant;

/// The year 1, the leap days of 1900 (none), 2000 and 2024, the epoch and the millisecond before it, the year 9999.
const MILLISECONDS: [i64; 8] = [
    -62_135_596_800_000,
    -2_203_891_200_000,
    -1,
    0,
    951_782_400_123,
    1_709_210_096_789,
    1_773_324_120_000,
    253_402_300_799_999,
];

#[wasm_bindgen_test]
fn an_instant_is_read_as_the_browser_reads_it() {
    for milliseconds in MILLISECONDS {
        let instant = Instant::from_milliseconds(milliseconds);
        let text = String::from(js_sys::Date::new(&instant.to_string().into()).to_iso_string());
        assert_eq!(text, browser_text(milliseconds));
    }
}

#[wasm_bindgen_test]
fn what_the_browser_writes_is_read_as_the_same_instant() {
    for milliseconds in MILLISECONDS {
        let read = Instant::parse_rfc3339(&browser_text(milliseconds));
        assert_eq!(read.map(Instant::as_milliseconds), Some(milliseconds));
    }
}

fn browser_text(milliseconds: i64) -> String {
    js_sys::Date::new(&(milliseconds as f64).into()).to_iso_string().into()
}
