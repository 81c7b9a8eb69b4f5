//! What follows from the document: intervals, order and gaps of the timeline, coverage, tallies, branch ends,
//! the agenda's sum and the list for tonight.
//!
//! **Invariants.** Nothing here changes the document or is stored; every answer is computed from it and is total
//! on any document. No cost grows faster than n log n. "Today" is an argument, never a clock.
//! **Start reading** at `intervals.rs`; `tonight.rs` brings everything together.

mod agenda;
mod asked;
mod axis;
mod branches;
mod coverage;
mod crowd;
mod deadlines;
mod digest;
mod impact;
mod intervals;
mod outline;
mod portfolio;
mod quality;
mod risk_form;
mod shift;
mod stage_of;
mod stays_open;
mod tallies;
mod timeline;
mod tonight;
mod worth;

pub use agenda::*;
pub use asked::*;
pub use axis::*;
pub use branches::*;
pub use coverage::*;
pub use crowd::*;
pub use deadlines::*;
pub use digest::*;
pub use impact::*;
pub use intervals::*;
pub use outline::*;
pub use portfolio::*;
pub use quality::*;
pub use risk_form::*;
pub use shift::*;
pub use stage_of::*;
pub use stays_open::*;
pub use tallies::*;
pub use timeline::*;
pub use tonight::*;
pub use worth::*;
