//! A labelled field for a day of the calendar.

use super::label::named;
use crate::ui::erased::view;
use crate::workshop::CalendarDate;
use leptos::prelude::*;

/// A day, or none.
#[component]
pub fn DateField(
    /// The element id, unique in the page.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// The day shown.
    #[prop(into)]
    value: Signal<Option<CalendarDate>>,
    /// What happens when a whole day was entered, or the field was emptied.
    #[prop(into)]
    on_change: Callback<Option<CalendarDate>>,
    /// The label is read aloud only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let change = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        match CalendarDate::parse(&text) {
            Some(day) => on_change.run(Some(day)),
            None if text.is_empty() => on_change.run(None),
            None => {}
        }
    };
    let (label, aria_label) = named(&id, label, label_hidden);
    view! {
        <div class="field date">
            {label}
            <input
                id=id
                aria-label=aria_label
                type="date"
                autocomplete="off"
                prop:value=move || value.get().map_or_else(String::new, |day| day.to_string())
                on:change=change
            />
        </div>
    }
}
