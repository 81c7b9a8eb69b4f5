//! A source whose clock ran wrong: all its events move at once.

use crate::evidence::skew::{self, read_shift};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice};
use crate::workshop::{For, RowKind};
use leptos::prelude::*;

/// The element id of the field.
const SHIFT: &str = "skew-by";

/// The source, by how much, and the button.
#[component]
pub fn Skew() -> impl IntoView {
    let editor = use_editor();
    let sources = Memo::new(move |_| editor.table(RowKind::Event, skew::sources));
    let chosen = RwSignal::new(None::<usize>);
    let by = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        sources.with(|sources| {
            sources
                .iter()
                .map(|(source, count)| {
                    let name = source.reveal(For::Console);
                    let name = if name.trim().is_empty() { "no source named" } else { name };
                    if *count == 1 { format!("{name}: 1 event") } else { format!("{name}: {count} events") }
                })
                .collect::<Vec<_>>()
        })
    });
    let shift = move || {
        let source = sources.with_untracked(|sources| sources.get(chosen.get_untracked()?).cloned());
        let (Some((source, count)), Some(length)) = (source, by.with_untracked(|by| read_shift(by))) else {
            editor
                .notices()
                .say("Choose a source and write by how much, such as +3m20s or -90s. Nothing was moved.");
            ids::focus(SHIFT);
            return;
        };
        let edit = editor.read(|document| skew::shifted(document, &source, length));
        if editor.apply(edit) {
            let words = by.get_untracked();
            by.set(String::new());
            editor.notices().say(format!("{count} events moved by {}. Undo moves them back.", words.trim()));
        }
    };
    view! {
        <details class="skew">
            <summary>"A clock that ran wrong"</summary>
            <p class="field-hint">"Every event of the source moves by the same length; when the team knew stays."</p>
            <div class="fields">
                <Choice
                    id="skew-source"
                    label="Source"
                    among=Among::list(
                        options,
                        chosen.into(),
                        move |at| chosen.set(at)).or("choose one",
                    )
                />
                <div class="field">
                    <label for=SHIFT>"Move by"</label>
                    <input
                        id=SHIFT
                        type="text"
                        spellcheck="false"
                        autocomplete="off"
                        translate="no"
                        aria-describedby="skew-hint"
                        prop:value=move || by.get()
                        on:input=move |event| by.set(event_target_value(&event))
                        on:keydown=move |key| {
                            if key.key() == "Enter" && !key.is_composing() {
                                key.prevent_default();
                                shift();
                            }
                        }
                    />
                    <p class="field-hint" id="skew-hint">"Such as +3m20s where the clock was slow, -90s where it was fast."</p>
                </div>
            </div>
            <button type="button" class="plain" on:click=move |_| shift()>
                "Move the events of this source"
            </button>
        </details>
    }
}
