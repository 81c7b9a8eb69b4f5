//! The document and the closed set of edits that change it; undo and redo.
//!
//! **Invariants.** A `Workshop` changes only through [`Workshop::apply`]; ids are unique and never used again;
//! no row points at a row that does not exist; text that may identify someone is [`Prose`].
//! **Start reading** at `document.rs` (what there is), then `edit.rs` (how it changes).

mod actions;
pub mod builder;
mod category_sets;
mod causes;
mod clock;
mod closing;
mod document;
mod edit;
mod follow_up;
mod frame;
mod graph;
mod hints;
mod history;
mod ids;
mod impact;
mod ledger;
mod merge;
mod new_rows;
mod people;
mod place;
mod prose;
mod release;
mod repair;
mod row;
mod session;
mod stages;
mod start;
mod table;
mod text_at;
mod time;
mod timeline;
mod trigger;
mod zone;

pub use actions::*;
pub use category_sets::*;
pub use causes::*;
pub use clock::*;
pub use closing::*;
pub use document::*;
pub use edit::*;
pub use follow_up::*;
pub use frame::*;
pub use hints::*;
pub use history::*;
pub use ids::*;
pub use impact::*;
pub use ledger::*;
pub use people::*;
pub use place::*;
pub use prose::*;
pub use release::*;
pub use repair::Repair;
pub use row::*;
pub use session::*;
pub use stages::*;
pub use start::SOFTWARE_BONES;
pub use table::*;
pub use text_at::*;
pub use time::*;
pub use timeline::*;
pub use trigger::*;
pub use zone::*;
