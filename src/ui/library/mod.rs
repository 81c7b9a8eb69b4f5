//! Library.

use leptos::prelude::*;

/// The stage.
#[component]
pub fn LibraryStage() -> impl IntoView {
    view! { <p class="empty">"Soon."</p> }
}

/// The library while no workshop is open.
#[component]
pub fn LibraryAlone() -> impl IntoView {
    use crate::ui::app::use_desk;
    let desk = use_desk();
    view! {
        <main id="main">
            <h1 id="stage-heading" tabindex="-1">"Whybone"</h1>
            <button type="button" on:click=move |_| desk.begin(crate::workshop::Workshop::begin(crate::workshop::Frame::default()))>"Begin a workshop"</button>
        </main>
    }
}
