//! Timeline: one line per event, the intervals it gives, and what was pasted.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn TimelineStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
