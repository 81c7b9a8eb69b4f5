//! What only a browser can answer, run by `make test` in headless Chromium.
#![cfg(target_arch = "wasm32")]

mod calendar;
mod storage;
mod store;
mod zones;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
