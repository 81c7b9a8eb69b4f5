//! A labelled field for a whole number. What is none stays in it and is told.

use super::label::named;
use crate::evidence::number::{self, NumberError};
use crate::ui::erased::view;
use leptos::prelude::*;

/// A whole number, or none.
#[component]
pub fn NumberField(
    /// The element id, unique in the page.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// The number shown.
    #[prop(into)]
    value: Signal<Option<u64>>,
    /// What happens when a number was entered, or the field was emptied.
    #[prop(into)]
    on_change: Callback<Option<u64>>,
    /// The largest number taken.
    #[prop(default = u64::MAX)]
    max: u64,
    /// The least number taken.
    #[prop(default = 0)]
    min: u64,
    /// The label is read aloud only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let refused = RwSignal::new(None::<NumberError>);
    let note_id = format!("{id}-note");
    let shown = move || value.get().map_or_else(String::new, |number| number.to_string());
    let change = move |event: leptos::ev::Event| {
        let read = number::read_from(min, &event_target_value(&event), max);
        refused.set(read.err());
        if let Ok(number) = read {
            on_change.run(number);
            // The same number in other signs does not change the value, but the field should show it the usual way.
            event_target::<web_sys::HtmlInputElement>(&event).set_value(&untrack(shown));
        }
    };
    let (label, aria_label) = named(&id, label, label_hidden);
    view! {
        <div class="field number">
            {label}
            <input
                id=id
                aria-label=aria_label
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=move || refused.get().map(|_| "true")
                aria-describedby=note_id.clone()
                prop:value=shown
                on:change=change
            />
            <p class="field-hint" id=note_id>
                {move || refused.get().map(|refused| refused.to_string())}
            </p>
        </div>
    }
}
