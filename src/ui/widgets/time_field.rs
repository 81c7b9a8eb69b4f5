//! A labelled field for a time in the grammar of the timeline's entry. What is no time stays in it and is told.

use super::label::named;
use crate::ui::erased::view;
use leptos::prelude::*;

/// A time as text.
#[component]
pub fn TimeField(
    /// The element id, unique in the page.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// The time as it would be typed.
    #[prop(into)]
    value: Signal<String>,
    /// Takes what was typed; `false`: it is not a time.
    #[prop(into)]
    on_change: Callback<String, bool>,
    /// What to enter, in a few words.
    #[prop(optional)]
    hint: &'static str,
    /// The label is read aloud only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    let note_id = format!("{id}-note");
    let change = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let taken = typed.trim() == value.get_untracked() || on_change.run(typed);
        refused.set(!taken);
        if taken {
            // The same time in other words does not change the value, but the field should show it the usual way.
            event_target::<web_sys::HtmlInputElement>(&event).set_value(&value.get_untracked());
        }
    };
    let (label, aria_label) = named(&id, label, label_hidden);
    view! {
        <div class="field time">
            {label}
            <input
                id=id
                aria-label=aria_label
                type="text"
                autocomplete="off"
                spellcheck="false"
                translate="no"
                aria-invalid=move || refused.get().then_some("true")
                aria-describedby=note_id.clone()
                prop:value=move || value.get()
                on:change=change
            />
            <p class="field-hint" id=note_id>
                {move || {
                    if refused.get() {
                        "Not read as a time, so nothing was changed. Write 14:07, 14:07~5 or 2026-03-12 14:07."
                    } else {
                        hint
                    }
                }}
            </p>
        </div>
    }
}
