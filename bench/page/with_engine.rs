//! The engine alone, as the page has it: `redact(text)` on the global object returns how much was replaced.
//! Built by `bench/page/build`, measured in Chromium and weighed against `without_engine.rs`.

#[cfg(target_arch = "wasm32")]
#[path = "../engine.rs"]
mod engine;
#[cfg(target_arch = "wasm32")]
#[path = "offer.rs"]
mod offer;

fn main() {
    #[cfg(target_arch = "wasm32")]
    offer::offer("redact", engine::redact);
}
