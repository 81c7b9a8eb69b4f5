//! Weigh.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn WeighStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
