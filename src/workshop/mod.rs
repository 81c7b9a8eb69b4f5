//! The document and the closed set of edits that change it; undo and redo.
//!
//! **Invariants.** A `Workshop` changes only through [`Workshop::apply`]; ids are unique and never used again;
//! no row points at a row that does not exist; text that may identify someone is [`Prose`].
//! **Start reading** at `document.rs` (what there is), then `edit.rs` (how it changes).

mod ids;
mod prose;
mod release;
mod time;
mod timeline;
mod zone;

pub use ids::*;
pub use prose::*;
pub use release::*;
pub use time::*;
pub use timeline::*;
pub use zone::*;
