//! What the wall shows: cue + document -> `StageFrame`, made of `SafeText` only.
//!
//! **Start reading** at `capture.rs` (what the facilitator's one line means).

pub mod capture;
