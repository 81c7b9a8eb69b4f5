//! The wall picture.

use leptos::prelude::*;

/// The wall.
#[component]
pub fn Wall() -> impl IntoView {
    view! { <p>"Wall"</p> }
}
