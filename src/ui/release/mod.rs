//! Release.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn ReleaseStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
