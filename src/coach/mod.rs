//! Prompts, wording hints, causation checks, action strength, course questions.
//!
//! **Invariants.** The coach only asks and proposes: it changes nothing, blocks nothing, and what it says about
//! wording is for the console alone. Every text here is our own and passes the wording rules itself.
//! **Start reading** at `course.rs` (what a facilitator is taught where), then `wording/mod.rs`.

pub mod wording;
