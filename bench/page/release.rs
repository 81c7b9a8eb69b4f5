//! The writing of a release as the page does it: `releaseAll(backup)` and `openBackup(backup)` on the global object. Built
//! by `bench/page/build`, measured in Chromium.

#[cfg(target_arch = "wasm32")]
#[path = "offer.rs"]
mod offer;
#[cfg(target_arch = "wasm32")]
#[path = "../release.rs"]
mod release;

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        offer::offer("releaseAll", release::release_all);
        offer::offer("openBackup", release::open);
    }
}
