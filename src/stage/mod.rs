//! What the wall shows: cue + document -> `StageFrame`.
//!
//! **Invariants.** A [`StageFrame`] is made of `SafeText`, fixed words, numbers and ids alone: people appear by
//! their role, who carries something is named, a secret never gets here. No hint, no warning, no tally in progress,
//! no event that was not revealed yet is part of a frame, so nothing that draws one can show it.
//! **Start reading** at `frame.rs` (what there is to see), then `compose.rs` (from where it comes), `wire.rs` (how it
//! travels), then `capture.rs` (what the facilitator's one line means).

mod actions;
mod aloud;
pub mod capture;
mod causes;
mod clock;
mod closing;
mod compose;
mod fishbone;
mod frame;
mod heard;
mod mistyped;
mod opening;
mod pages;
mod question;
mod story;
mod wall;
mod wall_label;
mod weigh;
mod why_tree;
mod wire;

pub use actions::ASKED_OF_THE_JAR;
pub use aloud::read_aloud;
pub use clock::ClockReading;
pub use closing::PRICE_OF_CLOSING;
pub use compose::{Cue, compose, nothing};
pub use fishbone::{laid_out, undrawn_links};
pub use frame::*;
pub use heard::{Heard, heading};
pub use mistyped::mistyped;
pub use question::{AskedQuestion, asked_question, leg_took};
pub use why_tree::{tree_drawing, with_behind};
pub use wire::*;
