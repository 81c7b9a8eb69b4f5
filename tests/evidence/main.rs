//! Pasted text from outside the room: damaged copies of the corpus, arbitrary bytes, clock changes. What the corpus
//! gives as it stands is held by `evidence_program.rs`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail the test that calls them"
)]

mod clock_changes;
mod damaged;
mod files;
mod said;

use whybone::evidence::paste::{self, Paste, PasteContext};
use whybone::workshop::{Instant, ZoneTable};

/// When every text of the corpus was taken.
const TAKEN_AT: &str = "2026-03-12T15:10:00Z";

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

fn read(text: &str, zone: &ZoneTable) -> Paste {
    paste::read(text, &PasteContext::new(zone, at(TAKEN_AT)), &mut str::to_owned)
}

fn zone(name: &str) -> ZoneTable {
    ZoneTable::from_database(name, at(TAKEN_AT)).unwrap()
}
