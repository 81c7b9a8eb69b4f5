//! What only a browser can answer, run by `make test` in headless Chromium.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at its first surprise"
)]

mod calendar;
mod files;
mod seal;
mod storage;
mod store;
mod zones;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
