//! Release: for whom, what is still missing, what is decided about each value, and the ways out through the gate.
//!
//! **Invariants.** What leaves from here for other readers was cleared by the gate: a postmortem goes through
//! `ways_out.rs`, the receipt, which holds counts alone, through `receipt.rs`. The private files of `private.rs` are
//! the exception and look like one.
//! **Start reading** at `ways_out.rs`, then `review.rs`, `compare.rs` and `fields.rs`.

mod compare;
mod cursor;
mod decisions;
mod fields;
mod forget;
mod kept;
mod missing;
mod past;
mod preview;
mod private;
mod readers;
mod receipt;
mod refusal;
mod review;
mod secrets;
mod sheet;
mod sitting;
mod value;
mod ways_out;

use crate::redact::Cleared;
use crate::ui::erased::view;
use crate::ui::points::Points;
use crate::workshop::{Audience, Document};
use leptos::prelude::*;

/// The stage.
#[component]
pub fn ReleaseStage() -> impl IntoView {
    let printed = RwSignal::new(None::<Cleared>);
    view! {
        <readers::Readers />
        <fields::Fields />
        <missing::Missing />
        <Points />
        <review::Review />
        <preview::Preview printed=printed />
        <ways_out::WaysOut printed=printed />
        <private::PrivateFiles />
        <sheet::Sheet printed=printed />
    }
}

/// For whom the release is prepared. The room is no audience of a file: its settings are those of the farthest reader.
fn audience(document: &Document) -> Audience {
    let chosen = document.release.audience;
    if Audience::RELEASED.contains(&chosen) { chosen } else { Audience::Public }
}
