//! The same program without the engine: what is left is not the engine's weight.

#[cfg(target_arch = "wasm32")]
#[path = "offer.rs"]
mod offer;

fn main() {
    #[cfg(target_arch = "wasm32")]
    offer::offer("redact", str::len);
}
