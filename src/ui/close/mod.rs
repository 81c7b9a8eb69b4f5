//! Close.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn CloseStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
