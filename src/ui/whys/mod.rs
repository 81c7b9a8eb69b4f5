//! Whys: three legs, their questions, the tree of causes, and one line that adds to it.
//!
//! **Start reading** at [`WhysStage`], then `state.rs` (what the parts of the stage share), then `cause.rs`.

mod branch_end;
mod capture_line;
mod cause;
mod cause_details;
mod legs;
mod move_cause;
mod question;
mod state;
mod tree;

use capture_line::CaptureLine;
pub(super) use capture_line::take;
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
