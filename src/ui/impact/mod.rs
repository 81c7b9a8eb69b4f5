//! Impact.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn ImpactStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
