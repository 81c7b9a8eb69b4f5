//! A labelled choice from a closed list.

use super::label::named;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::workshop::{For, PersonId, RowId, RowKind};
use leptos::prelude::*;

/// What is chosen among, and what is chosen now.
#[derive(Clone, Copy)]
pub struct Among {
    words: Signal<Vec<String>>,
    chosen: Signal<Option<usize>>,
    on_choose: Callback<Option<usize>>,
    none: Option<&'static str>,
}

impl Among {
    /// The values of an enum, one of which is always chosen.
    pub fn values<T: Copy + PartialEq + Send + Sync>(
        values: &'static [T],
        words: fn(T) -> &'static str,
        chosen: impl Fn() -> Option<T> + Send + Sync + 'static,
        on_choose: impl Fn(T) + Send + Sync + 'static,
    ) -> Self {
        let on_choose = move |at: Option<usize>| {
            if let Some(value) = at.and_then(|at| values.get(at)) {
                on_choose(*value);
            }
        };
        Self::list(
            Signal::stored(values.iter().map(|value| words(*value).to_owned()).collect()),
            Signal::derive(move || {
                chosen().and_then(|chosen| values.iter().position(|value| *value == chosen))
            }),
            on_choose,
        )
    }

    /// The values of an enum, or `none` of them.
    pub fn values_or<T: Copy + PartialEq + Send + Sync>(
        none: &'static str,
        values: &'static [T],
        words: fn(T) -> &'static str,
        chosen: impl Fn() -> Option<T> + Send + Sync + 'static,
        on_choose: impl Fn(Option<T>) + Send + Sync + 'static,
    ) -> Self {
        let on_choose =
            Callback::new(move |at: Option<usize>| on_choose(at.and_then(|at| values.get(at).copied())));
        Self { on_choose, none: Some(none), ..Self::values(values, words, chosen, |_| {}) }
    }

    /// Rows of the document by their words, or `none` of them.
    pub fn rows_or<K: Copy + PartialEq + Send + Sync + 'static>(
        none: &'static str,
        rows: Memo<Vec<(K, String)>>,
        chosen: impl Fn() -> Option<K> + Send + Sync + 'static,
        on_choose: impl Fn(Option<K>) + Send + Sync + 'static,
    ) -> Self {
        let words = move || rows.with(|rows| rows.iter().map(|(_, words)| words.clone()).collect());
        let place = move || {
            let chosen = chosen()?;
            rows.with(|rows| rows.iter().position(|(row, _)| *row == chosen))
        };
        let choose = move |at: Option<usize>| {
            on_choose(at.and_then(|at| rows.with_untracked(|rows| rows.get(at).map(|(row, _)| *row))));
        };
        Self { none: Some(none), ..Self::list(Signal::derive(words), Signal::derive(place), choose) }
    }

    /// Lines that have nothing but their place to be known by.
    pub fn list(
        words: Signal<Vec<String>>,
        chosen: Signal<Option<usize>>,
        on_choose: impl Fn(Option<usize>) + Send + Sync + 'static,
    ) -> Self {
        Self { words, chosen, on_choose: Callback::new(on_choose), none: None }
    }

    /// The same, or `none` of them.
    pub fn or(self, none: &'static str) -> Self {
        Self { none: Some(none), ..self }
    }
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
    /// The options.
    among: Among,
    /// The label is read aloud only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let Among { words, chosen, on_choose, none } = among;
    let choose = move |event: leptos::ev::Event| on_choose.run(event_target_value(&event).parse().ok());
    let (label, aria_label) = named(&id, label, label_hidden);
    view! {
        <div class="field choice">
            {label}
            <select
                id=id
                aria-label=aria_label
                prop:value=move || {
                    // Options that come later would leave the browser's own choice standing.
                    words.track();
                    chosen.get().map_or_else(String::new, |chosen| chosen.to_string())
                }
                on:change=choose
            >
                {none.map(|none| view! { <option value="">{none}</option> })}
                {move || {
                    words
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
        let ids = editor.table(RowKind::Person, |document| {
            document.people.iter().map(|person| person.id).collect::<Vec<_>>()
        });
        let named = |id: PersonId| {
            editor.row(RowId::Person(id), |document| {
                let name =
                    document.people.get(id).map(|person| person.full_name.reveal(For::Console).to_owned());
                (id, name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| id.to_string()))
            })
        };
        ids.into_iter().map(named).collect::<Vec<_>>()
    });
    let among =
        Among::rows_or("nobody yet", people, move || chosen.get(), move |person| on_choose.run(person));
    view! { <Choice id=id label=label among=among label_hidden=label_hidden /> }
}
