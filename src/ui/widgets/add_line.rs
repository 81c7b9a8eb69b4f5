//! One line that becomes a row on Enter. What is begun and not entered survives a reload.
//!
//! It is a form of its own: at each key Chromium looks through the form of the field for what it could fill in, and
//! fields without a form are one with all others of the page. The rows have none: where they are many the browser gives
//! up on them, and a form for each costs more than it saves.

use crate::keys::ASK_DEEPER;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::whys::gestures;
use leptos::prelude::*;

/// A labelled line; Enter hands it over and empties it.
#[component]
pub fn AddLine(
    /// The element id, unique in the page; also the draft's name.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: Signal<String>,
    /// What to type, in a few words.
    #[prop(optional)]
    hint: &'static str,
    /// The stage begins here: where it is, is told with the line.
    #[prop(optional)]
    first: bool,
    /// Takes the line; `false` leaves it in the field.
    #[prop(into)]
    on_enter: Callback<String, bool>,
    /// Takes the line at Tab; without it, and in an empty line, Tab goes to what comes next in the page.
    #[prop(into, optional)]
    on_tab: Option<Callback<String, bool>>,
    /// The letter of a bare number. With it, numbers and signs between two of them do here what they do everywhere;
    /// without it the line holds text alone.
    #[prop(optional, into)]
    number: Option<char>,
) -> impl IntoView {
    let editor = use_editor();
    let name = StoredValue::new(id.clone());
    let draft = Memo::new(move |_| editor.draft(|_| name.get_value()));
    let keep = move |text: String| editor.keep_draft(|_| name.get_value(), text);
    let hint_id = format!("{id}-hint");
    let described_by = [first.then_some(ids::STAGE_HEADING), (!hint.is_empty()).then_some(hint_id.as_str())];
    let described_by = described_by.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described_by = (!described_by.is_empty()).then_some(described_by);
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let line = draft.get_untracked();
        let line = line.trim();
        let take = match event.key().as_str() {
            "Enter" => on_enter,
            ASK_DEEPER if !line.is_empty() => match on_tab {
                Some(on_tab) => on_tab,
                None => return,
            },
            _ => return,
        };
        // Enter that ends a composition (Japanese, Chinese...) chooses a word; it does not enter the line.
        if event.is_composing() || event.shift_key() {
            return;
        }
        event.prevent_default();
        let add = |line: &str| take.run(line.to_owned());
        let is_taken = || match number {
            Some(letter) => gestures::take_line(editor, line, letter, add),
            None => add(line),
        };
        if !line.is_empty() && is_taken() {
            keep(String::new());
        }
    };
    view! {
        <form class="field add-line" on:submit=move |event| event.prevent_default()>
            <label for=id.clone()>{move || label.get()}</label>
            <input
                id=id
                type="text"
                spellcheck="false"
                autocomplete="off"
                translate="no"
                enterkeyhint="enter"
                aria-describedby=described_by
                prop:value=move || draft.get()
                on:input=move |event| keep(event_target_value(&event))
                on:keydown=on_keydown
            />
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
        </form>
    }
}
