//! Impact: when customers were hurt, what they could not do, what it cost, and one plain line.

mod whole;
mod window_row;
mod windows;

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
