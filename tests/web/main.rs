//! The browser's adapters, run in a browser.
#![cfg(target_arch = "wasm32")]

mod storage;
mod store;
mod zones;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
