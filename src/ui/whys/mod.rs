//! Whys.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn WhysStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
