//! Impact: when customers were hurt, what they could not do, what it cost, and one plain line.
//!
//! **Start reading** at [`ImpactStage`]; `windows.rs` is when customers were hurt, `whole.rs` the rest.

mod whole;
mod window_row;
mod windows;

use crate::ui::erased::view;
use leptos::prelude::*;

/// The stage.
#[component]
pub fn ImpactStage() -> impl IntoView {
    view! {
        <windows::Windows />
        <whole::Customers />
        <whole::Recovery />
        <whole::Cost />
    }
}
