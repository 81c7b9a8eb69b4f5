//! Other words that must not leave: customers, systems, code names.

use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{AddLine, Among, Choice, ProseField, RemoveButton};
use crate::workshop::{RowId, RowKind, Stamp, TextAt, TextField, Word, WordId, WordKind};
use leptos::prelude::*;

/// The list of words.
#[component]
pub fn Words() -> impl IntoView {
    let editor = use_editor();
    let words = Memo::new(move |_| {
        editor.table(RowKind::Word, |document| document.words.iter().map(|word| word.id).collect::<Vec<_>>())
    });
    view! {
        <section aria-labelledby="words-heading">
            <h2 id="words-heading">"Other words that must not leave"</h2>
            <ul class="register">
                <For each=move || words.get() key=|id| *id let:id>
                    <WordRow id=id />
                </For>
            </ul>
            <AddLine
                id="add-word"
                label=Signal::stored("A customer, a system or a code name".to_owned())
                hint="Enter adds it: nobody outside this room reads it. A system may be read by colleagues, if it is said to be one. Secrets, addresses and host names are found without being listed."
                on_enter=move |line: String| {
                    // What it names is for a person to say: the name of a system may be read by colleagues.
                    let kind = WordKind::default();
                    editor.put(Word { id: editor.next::<WordId>(), text: line.into(), kind, stamp: Stamp::default() })
                }
            />
        </section>
    }
}

#[component]
fn WordRow(id: WordId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Word(id);
    let kind = Memo::new(move |_| editor.row(row, |document| document.words.get(id).map(|word| word.kind)));
    view! {
        <li id=ids::row(row) class="word">
            <b class="number">{id.to_string()}</b>
            <ProseField at=TextAt::new(row, TextField::WordText) label="Word or words" />
            <Choice
                id=format!("{id}-kind")
                label="It names a"
                among=Among::values(
                    &WordKind::ALL,
                    WordKind::words,
                    move || kind.get(),
                    move |kind| editor.change(id, |word| word.kind = kind),
                )
            />
            <RemoveButton row=row />
        </li>
    }
}
