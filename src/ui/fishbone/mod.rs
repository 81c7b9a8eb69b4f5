//! Fishbone.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn FishboneStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
