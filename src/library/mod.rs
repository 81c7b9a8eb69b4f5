//! Over many workshops: templates to start from and the sample incident.
//!
//! **Invariants.** A template's timeboxes add up to its meeting; the sample reads back without repair.
//! **Start reading** at `templates.rs`.

mod sample;
mod templates;

pub use sample::*;
pub use templates::*;
