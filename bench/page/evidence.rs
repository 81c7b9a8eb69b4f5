//! The reading of pasted text as the page has it: `paste(text)`, `pasteWhole(text)`, `readAlone(text)` and `splitLines(text)` on the global
//! object. Built by `bench/page/build`, measured in Chromium.

#[cfg(target_arch = "wasm32")]
#[path = "../evidence.rs"]
mod evidence;
#[cfg(target_arch = "wasm32")]
#[path = "offer.rs"]
mod offer;

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        offer::offer("paste", evidence::paste);
        offer::offer("pasteWhole", evidence::paste_whole);
        offer::offer("readAlone", evidence::read_alone);
        offer::offer("splitLines", evidence::lines);
    }
}
