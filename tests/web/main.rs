//! The browser's adapters, run in a browser.
#![cfg(target_arch = "wasm32")]
