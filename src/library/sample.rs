//! The sample incident in its saved form. Its readable origin is `tests/sample/`.

/// A made-up outage of a streaming company, worked through from Frame to Close, as a saved workshop.
pub fn sample_text() -> &'static str {
    include_str!("sample.json")
}
