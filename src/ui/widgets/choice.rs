//! A labelled choice from a closed list.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::workshop::{For, PersonId, RowKind};
use leptos::prelude::*;

/// The options of a choice over an enum's values, in order.
pub fn choices<T: Copy>(values: &[T], words: fn(T) -> &'static str) -> Vec<String> {
    values.iter().map(|value| words(*value).to_owned()).collect()
}

/// A labelled list of options of which at most one is chosen.
#[component]
pub fn Choice(
    /// The element id, unique in the page.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// The options in the order shown.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// Which option is chosen.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// What happens on a choice.
    #[prop(into)]
    on_choose: Callback<Option<usize>>,
    /// The words for "none chosen"; without them one option is always chosen.
    #[prop(optional)]
    none: Option<&'static str>,
    /// The label is read aloud only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let choose = move |event: leptos::ev::Event| on_choose.run(event_target_value(&event).parse().ok());
    view! {
        <div class="field choice">
            <label for=id.clone() class:visually-hidden=label_hidden>
                {label}
            </label>
            <select
                id=id
                prop:value=move || {
                    // Options that come later would leave the browser's own choice standing.
                    options.track();
                    chosen.get().map_or_else(String::new, |chosen| chosen.to_string())
                }
                on:change=choose
            >
                {none.map(|none| view! { <option value="">{none}</option> })}
                {move || {
                    options
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(index, words)| {
                            view! {
                                <option value=index.to_string() selected=move || chosen.get() == Some(index)>
                                    {words}
                                </option>
                            }
                        })
                        .collect_view()
                }}
            </select>
        </div>
    }
}

/// A choice of a person of the register.
#[component]
pub fn PersonChoice(
    /// The element id, unique in the page.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// Who is chosen.
    #[prop(into)]
    chosen: Signal<Option<PersonId>>,
    /// What happens on a choice.
    #[prop(into)]
    on_choose: Callback<Option<PersonId>>,
    /// The label is read aloud only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let editor = use_editor();
    let people = Memo::new(move |_| {
        editor.table(RowKind::Person, |document| {
            document.people.iter().map(|person| person.id).collect::<Vec<_>>()
        })
    });
    let options = Memo::new(move |_| {
        people
            .get()
            .into_iter()
            .map(|id| {
                editor.row(crate::workshop::RowId::Person(id), |document| {
                    let name = document
                        .people
                        .get(id)
                        .map(|person| person.full_name.reveal(For::Console).to_owned());
                    name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| id.to_string())
                })
            })
            .collect::<Vec<_>>()
    });
    let position =
        Memo::new(move |_| chosen.get().and_then(|id| people.get().iter().position(|person| *person == id)));
    view! {
        <Choice
            id=id
            label=label
            options=options
            chosen=position
            none="nobody yet"
            label_hidden=label_hidden
            on_choose={move |index: Option<usize>| {
                on_choose.run(index.and_then(|index| people.get_untracked().get(index).copied()));
            }}
        />
    }
}
