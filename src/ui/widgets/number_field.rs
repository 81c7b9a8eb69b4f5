//! A labelled field for a whole number.

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
    /// The label is read aloud only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let change = move |event: leptos::ev::Event| {
        let digits: String = event_target_value(&event).chars().filter(char::is_ascii_digit).collect();
        on_change.run(digits.parse().ok().map(|number: u64| number.min(max)));
    };
    view! {
        <div class="field number">
            <label for=id.clone() class:visually-hidden=label_hidden>
                {label}
            </label>
            <input
                id=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                prop:value=move || value.get().map_or_else(String::new, |number| number.to_string())
                on:change=change
            />
        </div>
    }
}
