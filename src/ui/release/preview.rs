//! The very text that leaves, and part by part what it was in the room.

use super::audience;
use super::compare::Compared;
use super::refusal::Refused;
use super::sitting::as_released;
use crate::postmortem::release;
use crate::redact::{Cleared, Format};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Show, effect, view};
use crate::ui::settled::settled;
use leptos::html;
use leptos::prelude::*;

/// Before and after.
#[component]
pub fn Preview(
    /// The sheet that Ctrl+P prints: always what is shown here.
    printed: RwSignal<Option<Cleared>>,
) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let text = settled(editor, move |document| {
        let document = as_released(document, today);
        release(&document, audience(&document), Format::Markdown).map(|released| released.cleared)
    });
    effect(move || printed.set(text.with(|text| text.as_ref().and_then(|text| text.as_ref().ok().cloned()))));
    let element = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let toggled = move |_| open.set(element.get_untracked().is_some_and(|element| element.open()));
    view! {
        <section class="before-after" aria-labelledby="preview-heading">
            <h2 id="preview-heading">"The text that leaves"</h2>
            {move || match text.get() {
                None => view! { <p role="status">"Writing the postmortem…"</p> },
                Some(Err(error)) => view! { <Refused error=error format=Format::Markdown /> },
                Some(Ok(cleared)) => {
                    view! {
                        <pre class="released-text" tabindex="0" aria-label="The released text as Markdown">
                            {cleared.body().to_owned()}
                        </pre>
                    }
                }
            }}
            <details node_ref=element on:toggle=toggled>
                <summary>"Before and after, side by side"</summary>
                <Show when=move || open.get()>
                    <Compared />
                </Show>
            </details>
        </section>
    }
}
