//! Whybone: a blameless root-cause workshop in one browser page.
//!
//! Rooms, one per folder, and the arrows between them, are the architecture (`ARCHITECTURE.md`). Pure rooms
//! know no browser: `platform` and `ui` compile for wasm32 only, so every native build proves the rest pure.

pub mod coach;
pub mod diagram;
pub mod evidence;
mod json;
pub mod keys;
pub mod library;
pub mod measure;
pub mod postmortem;
pub mod stage;
pub mod vault;

pub use whybone_document::workshop;
use whybone_document::{calendar, order, sorted};
pub use whybone_engine::{redact, text};

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
