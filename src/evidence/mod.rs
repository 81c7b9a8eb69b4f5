//! Reads what people type and paste: the typed line of an event and of an action, and text copied from kubectl, logs,
//! chat and tables, which becomes events.
//!
//! **Invariants.** Reading is total: any text gives a value and findings, never a refusal. Every line of a paste
//! belongs to a proposed event or a leftover, so nothing pasted is lost. Pasted texts are handed out through the caller's
//! `hide_secrets` alone (`paste/raw.rs`), so a secret of a known format never reaches the document.
//! **Start reading** at `entry/read.rs` for the typed line, at `paste/reader.rs` for pasted text; `stamp.rs` knows
//! the ways a time is written, `collect.rs` where to look for what is missing, `tracker.rs`
//! what a tracker says about the actions that left.

pub mod action_line;
mod closing_day;
pub mod collect;
pub mod entry;
pub mod number;
pub mod paste;
pub mod people;
pub mod skew;
pub mod source_zone;
pub mod tracker;

mod age;
mod civil;
mod clock;
mod date;
mod guess;
mod kind_word;
mod scanner;
mod stamp;
mod zone_word;

pub use civil::ClockNote;
