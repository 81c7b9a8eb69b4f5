//! Workshop -> postmortem for one audience -> Markdown, HTML, rich text, a chat summary, pictures, mermaid,
//! and its actions for trackers and calendars (`backlog/`).
//!
//! **Invariants.** A postmortem is made of `SafeText` alone; what is printed for whom stands in one table, which
//! no field can miss; a part that is withheld is named and nothing follows from it; what is missing is said and
//! still exported.
//! **Start reading** at `policy.rs` (what for whom), then `build.rs` (how), then `release.rs` (the door out).

mod backlog;
mod blocked;
mod build;
mod causes;
mod changes;
mod chat;
mod class_card;
mod closing;
mod closing_page;
mod compared;
mod field_choice;
mod figures;
mod html;
mod impact;
mod interval;
mod leaving;
mod limits;
mod markdown;
mod markup;
mod model;
mod outline;
mod page;
mod plain;
pub mod policy;
mod range;
mod receipt;
mod release;
mod review;
mod revoke;
mod rich;
mod service_kind;
mod sheet;
mod story;
mod writer;

pub use blocked::{Blocked, blocked};
pub use build::{Built, build};
pub use changes::{Change, changes};
pub use compared::{ComparedText, compared};
pub use field_choice::{Gives, chosen, options, treatment};
pub use figures::{FigureAxis, FigureBone, FigureCause, FigureTimes, Figures};
pub use impact::{older_reference_of, reference_of};
pub use leaving::{Leaving, LeavingLine, leaving};
pub use model::*;
pub use plain::PlainLine;
pub use receipt::receipt;
pub use release::{AtTheDoor, ReleaseError, Released, artefact, release};
pub use review::{LiveSecret, Review, ReviewedValue, review};
pub use revoke::{is_in_actions, revoke};
pub use sheet::{Run, SheetBlock, SheetItem, sheet};
