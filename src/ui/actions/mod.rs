//! Actions: the jar opens, each large condition gets an action or an accepted risk, and who carries what.
//!
//! **Start reading** at `action_list.rs` (the first pass), then `jar.rs`, `coverage_findings.rs`.

mod action_list;
mod action_row;
mod coverage_findings;
mod in_order;
mod jar;
mod late;
mod line;
mod manager;
mod next_owed;
mod picked;
mod risk_form;
mod risks;
mod second_pass;
mod tracker;
mod treats;

pub use line::take as take_line;

use crate::ui::erased::view;
use leptos::prelude::*;

/// The stage.
#[component]
pub fn ActionsStage() -> impl IntoView {
    view! {
        <next_owed::NextOwed />
        <jar::Jar />
        <action_list::ActionList />
        <coverage_findings::CoverageFindings />
        <in_order::InOrder />
        <risks::Risks />
        <tracker::Tracker />
    }
}
