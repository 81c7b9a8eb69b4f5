//! Details whose content is there only while they are unfolded.

use crate::ui::erased::{Show, view};
use leptos::children::{ChildrenFn, ViewFn};
use leptos::prelude::*;

/// A summary that can be unfolded. Its content is drawn then and not before: hundreds of rows have such a part, and what
/// stands in it may take long to work out.
#[component]
pub fn Unfolding(
    /// The class of the element.
    #[prop(optional)]
    class: &'static str,
    /// What is always seen.
    #[prop(into)]
    summary: ViewFn,
    /// It is unfolded from the beginning.
    #[prop(optional)]
    unfolded: bool,
    /// What is seen when it is unfolded.
    children: ChildrenFn,
) -> impl IntoView {
    let is_unfolded = RwSignal::new(unfolded);
    let toggled = move |event: leptos::ev::Event| {
        is_unfolded.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    view! {
        <details class=class open=unfolded on:toggle=toggled>
            <summary>{summary.run()}</summary>
            <Show when=move || is_unfolded.get()>{children()}</Show>
        </details>
    }
}
