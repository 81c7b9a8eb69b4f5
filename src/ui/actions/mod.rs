//! Actions.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn ActionsStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}
