//! One line of private text that is not part of the document.

use crate::ui::erased::view;
use leptos::prelude::*;

/// A labelled line; `kind` is what the browser calls it, `text` or `password`.
pub fn line(id: String, kind: &'static str, label: &'static str, value: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type=kind
                spellcheck="false"
                autocomplete="off"
                translate="no"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
