//! Prompts, wording hints, causation checks, action strength, course questions.
//!
//! **Invariants.** The coach only asks and proposes: it changes nothing and blocks nothing, and what it says about
//! wording is for the console alone. Every text here is our own and passes the wording rules itself.
//! **Start reading** at `course.rs` (what a facilitator is taught where), then `prompts.rs` (what the room is
//! asked), then `hints.rs` and `wording/mod.rs` (what is noticed while people type), then
//! `advice.rs` (what of that is asked about a row).

mod action_wording;
mod advice;
mod aloud;
mod causation;
mod course;
mod cues;
mod definitions;
mod hints;
mod opening;
mod prompts;
mod stage_help;
mod stop_reasons;
mod strength;
mod strength_words;
mod topic;
mod wall_label;
pub mod wording;

#[cfg(test)]
mod own_words;

pub use action_wording::{ActionAsk, action_asks};
pub use advice::*;
pub use aloud::*;
pub use causation::*;
pub use course::*;
pub use cues::*;
pub use definitions::*;
pub use hints::*;
pub use opening::*;
pub use prompts::*;
pub use stage_help::*;
pub use stop_reasons::*;
pub use strength::{StrengthSuggestion, suggest_strength};
pub use wall_label::*;
