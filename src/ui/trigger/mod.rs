//! Trigger.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn TriggerStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
