//! Frame.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn FrameStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
