//! The very text that leaves, and part by part what it was in the room.

use super::audience;
use super::compare::Compared;
use super::refusal::Refused;
use super::sitting::as_released;
use crate::postmortem::release;
use crate::redact::{Cleared, Format};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::{effect, view};
use crate::ui::settled::settled;
use crate::ui::widgets::Unfolding;
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
            <Unfolding summary=|| "Before and after, side by side">
                <Compared />
            </Unfolding>
        </section>
    }
}
