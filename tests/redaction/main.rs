//! Redaction judged from outside: what must go is gone, what may stay is there, however it is written.
//!
//! Secrets are generated, never real. A family of cases is a table and a test that prints `N of M` and holds its bar;
//! `cargo test --test redaction -- --nocapture` shows what failed.
//! **Start reading** at `judge.rs` (what is asked of one case), then `formats.rs` (secrets) and `carriers.rs` (where
//! they stand).
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that cannot be"
)]

mod adversarial;
mod aliases;
mod carriers;
mod disguises;
mod documents;
mod formats;
mod found;
mod infrastructure;
mod innocent;
mod judge;
mod leak;
mod long;
mod numbers;
mod pattern;
mod people;
mod personal;
mod program;
mod random;
mod scan;
mod score;
mod structured;
mod table;
