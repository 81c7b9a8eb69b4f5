//! The field for text from elsewhere. A long text is taken past it: a field of 50,000 lines stops the browser for a
//! minute before the page is even told.

use crate::ui::erased::{Memo, view};
use leptos::prelude::*;

/// Its element id.
pub const TEXT: &str = "paste-text";
/// Longer texts are held by the page, and the field shows how they begin.
const LONGEST: usize = 400_000;
const LINES_SHOWN: usize = 200;

/// The field.
#[component]
pub fn Field(
    /// What was typed or pasted, all of it.
    text: RwSignal<String>,
    /// Told when it changes.
    #[prop(into)]
    changed: Callback<()>,
    /// Ctrl Enter.
    #[prop(into)]
    read: Callback<()>,
) -> impl IntoView {
    let is_long = Memo::new(move |_| text.with(|text| text.len() > LONGEST));
    let shown = move || text.with(|text| if text.len() > LONGEST { beginning(text) } else { text.clone() });
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        let Some(pasted) = pasted.filter(|pasted| pasted.len() > LONGEST) else { return };
        event.prevent_default();
        changed.run(());
        text.update(|text| {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&pasted);
        });
    };
    view! {
        <div class="field">
            <label for=TEXT>"Logs, chat, kubectl output, a table"</label>
            <textarea
                id=TEXT
                rows="3"
                spellcheck="false"
                autocomplete="off"
                translate="no"
                aria-describedby="paste-hint"
                readonly=move || is_long.get()
                prop:value=shown
                on:paste=paste
                on:keydown=move |key| {
                    if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) {
                        key.prevent_default();
                        read.run(());
                    }
                }
                on:input=move |event| {
                    changed.run(());
                    text.set(event_target_value(&event));
                }
            ></textarea>
            <p class="field-hint" id="paste-hint">
                {move || {
                    is_long
                        .get()
                        .then(|| {
                            let lines = text.with(|text| text.lines().count());
                            format!("{lines} lines were taken; the field shows the first {LINES_SHOWN}. ")
                        })
                }}
                "Ctrl Enter finds the events; you pick what becomes one. Secrets of a known format are replaced before anything is kept."
            </p>
        </div>
    }
}

fn beginning(text: &str) -> String {
    text.lines().take(LINES_SHOWN).collect::<Vec<_>>().join("\n")
}
