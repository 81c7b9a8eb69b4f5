//! What went well, where luck helped, what surprised: three short lists.

use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{AddLine, ProseField, RemoveButton, TonightButton};
use crate::workshop::{Note, NoteId, NoteKind, RowId, RowKind, Stamp, TextAt, TextField};
use leptos::prelude::*;

/// The three lists.
#[component]
pub fn Notes() -> impl IntoView {
    view! { <div class="notes">{NoteKind::ALL.into_iter().map(|kind| view! { <NoteList kind=kind /> }).collect_view()}</div> }
}

#[component]
fn NoteList(kind: NoteKind) -> impl IntoView {
    let editor = use_editor();
    let notes = Memo::new(move |_| {
        editor.table(RowKind::Note, |document| {
            document.notes.iter().filter(|note| note.kind == kind).map(|note| note.id).collect::<Vec<_>>()
        })
    });
    let words = Words::of(kind);
    let add = move |line: String| {
        editor.put(Note {
            id: editor.next::<NoteId>(),
            kind,
            statement: line.into(),
            stamp: Stamp::default(),
        })
    };
    view! {
        <section aria-labelledby=format!("{}-heading", words.add)>
            <h2 id=format!("{}-heading", words.add)>{words.heading}</h2>
            <ul class="note-list">
                <For each=move || notes.get() key=|id| *id let:id>
                    <NoteRow id=id />
                </For>
            </ul>
            <AddLine id=words.add number='N' label=Signal::stored(words.ask.to_owned()) on_enter=add />
        </section>
    }
}

#[component]
fn NoteRow(id: NoteId) -> impl IntoView {
    let row = RowId::Note(id);
    view! {
        <li id=ids::row(row) class="note">
            <b class="number">{id.to_string()}</b>
            <ProseField at=TextAt::new(row, TextField::Statement) label=format!("Note {id}") label_hidden=true lines=true />
            <div class="row-tools">
                <TonightButton about=id />
                <RemoveButton row=row />
            </div>
        </li>
    }
}

/// What a list is called and asks.
struct Words {
    heading: &'static str,
    /// The id of its line.
    add: &'static str,
    ask: &'static str,
}

impl Words {
    const fn of(kind: NoteKind) -> Self {
        match kind {
            NoteKind::WentWell => {
                Self { heading: "Went well", add: "add-went-well", ask: "What worked that we want to keep?" }
            }
            NoteKind::GotLucky => Self {
                heading: "We got lucky",
                add: "add-got-lucky",
                ask: "What helped that we cannot count on?",
            },
            NoteKind::Surprised => Self {
                heading: "Surprised us",
                add: "add-surprised",
                ask: "What worked differently from how we thought?",
            },
        }
    }
}
