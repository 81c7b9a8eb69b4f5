//! Over many workshops: look-alikes, numbers by quarter, class cards, templates to start from, the sample incident.
//!
//! **Invariants.** A template's timeboxes add up to its meeting; the sample reads back without repair; digests are
//! enough. Nothing here reads a whole workshop but to keep its set-up, and to know what must not be in an export
//! ([`register_of`]).
//! **Start reading** at `templates.rs`, for what a library learns at `likeness.rs`, `quarters.rs` and `charts.rs`.

mod charts;
mod company;
mod likeness;
mod quarters;
mod report;
mod sample;
mod search;
mod standing;
mod templates;
mod trends;

pub use charts::{Caveat, Chart, ChartNumbers, ChartRow, charts};
pub use company::{Company, company_among};
pub use likeness::{ASKED_ON_RETURN, Likeness, look_alikes};
pub use quarters::*;
pub use report::{numbers_file, register_of, team_report};
pub use sample::*;
pub use search::{Label, LabelKind, Owed, OwedLook, is_found, labels, owed, owed_looks};
pub use standing::{Standing, standing};
pub use templates::*;
