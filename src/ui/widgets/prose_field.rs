//! A field for one text of the document. Typing goes into the document at every input, as splices.

use super::label::named;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::workshop::TextAt;
use leptos::prelude::*;

/// A labelled field for the text at a place.
#[component]
pub fn ProseField(
    /// Which text.
    at: TextAt,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// What to enter, in a few words.
    #[prop(optional)]
    hint: &'static str,
    /// A field of several lines.
    #[prop(optional)]
    lines: bool,
    /// The id of a list of values offered while typing.
    #[prop(optional)]
    suggestions: &'static str,
    /// The label is read aloud only: where a column heading shows it.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let editor = use_editor();
    let id = ids::text(at);
    let hint_id = format!("{id}-hint");
    let described_by = (!hint.is_empty()).then(|| hint_id.clone());
    let (label, aria_label) = named(&id, label, label_hidden);
    let text = Memo::new(move |_| editor.text(at));
    // One set of handlers for both elements: each closure of a view is compiled by itself.
    let value = move || text.get();
    let on_input = move |event: leptos::ev::Event| editor.type_into(at, &event_target_value(&event));
    let on_compositionend = move |_| editor.end_gesture();
    let on_focus = move |_| editor.attention.turn_to(at.row);
    let on_blur = move |_| editor.finish();
    let input = if lines {
        view! {
            <textarea
                id=id
                rows="2"
                spellcheck="false"
                autocomplete="off"
                translate="no"
                aria-label=aria_label
                aria-describedby=described_by
                prop:value=value
                on:input=on_input
                on:compositionend=on_compositionend
                on:focus=on_focus
                on:blur=on_blur
            ></textarea>
        }
    } else {
        view! {
            <input
                id=id
                type="text"
                spellcheck="false"
                autocomplete="off"
                translate="no"
                list=(!suggestions.is_empty()).then_some(suggestions)
                aria-label=aria_label
                aria-describedby=described_by
                prop:value=value
                on:input=on_input
                on:compositionend=on_compositionend
                on:focus=on_focus
                on:blur=on_blur
            />
        }
    };
    view! {
        <div class="field">
            {label}
            {input}
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
        </div>
    }
}
