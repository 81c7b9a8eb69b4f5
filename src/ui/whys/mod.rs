//! Whys: three legs, their questions, the tree of causes, and one line that adds to it.
//!
//! **Start reading** at [`WhysStage`], then `state.rs` (what the parts of the stage share), then `cause.rs`;
//! `gestures.rs` holds what changes the graph.

mod branch_end;
mod capture_line;
mod cause;
mod cause_details;
mod drag;
pub(super) mod gestures;
mod legs;
mod move_cause;
pub(super) mod palette;
mod question;
mod shared;
mod state;
mod tree;

use crate::ui::erased::view;
use capture_line::CaptureLine;
pub(super) use capture_line::{take, take_and_ask};
use legs::Legs;
use leptos::prelude::*;
use question::Question;
pub(super) use state::Whys;
use tree::Tree;

/// The stage.
#[component]
pub(in crate::ui) fn WhysStage() -> impl IntoView {
    provide_context(Whys::new());
    view! {
        <div class="whys">
            <Legs />
            <Question />
            <Tree />
            <CaptureLine />
        </div>
    }
}
