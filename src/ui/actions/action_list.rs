//! The first pass, in the room: one line says what will change; who and until when stand beside it.

use super::action_row::ActionRow;
use super::line::{self, ADDED};
use crate::ui::dialogs::shown_text;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::ui::whys::gestures;
use crate::ui::widgets::{AddLine, LongList};
use crate::workshop::{ActionId, CauseId, NextNumber, RowId, RowKind};
use leptos::prelude::*;

/// The line that takes the next action.
pub const ADD_ACTION: &str = "add-action";

/// The actions, and the line for the next one.
#[component]
pub fn ActionList() -> impl IntoView {
    let editor = use_editor();
    let actions = Memo::new(move |_| {
        editor.table(RowKind::Action, |document| {
            document.actions.iter().map(|action| RowId::Action(action.id)).collect::<Vec<_>>()
        })
    });
    let draw = Callback::new(|row: RowId| match row {
        RowId::Action(id) => view! { <ActionRow id=id /> },
        // The list holds actions alone.
        _ => ().into_any(),
    });
    let label = Signal::derive(move || {
        let next = editor.table(RowKind::Action, ActionId::next_in);
        format!("Next action, {next}")
    });
    view! {
        <section aria-labelledby="actions-heading">
            <h2 id="actions-heading">"What will change, who, until when"</h2>
            <Show when=move || actions.with(Vec::is_empty)>
                <p class="empty">
                    "No action yet. Ask: which of these conditions could we remove, so that nobody has to remember it?"
                </p>
            </Show>
            <LongList class="actions" order=actions row=draw />
            <AddLine
                id=ADD_ACTION
                label=label
                hint="What will change, who, until when: Renew certificates by a job @Ada until 15 Dec. Later, A3 @Ada, A3 15 Dec, or A3 high/low: risk removed, effort."
                on_enter=move |line: String| take(editor, &line)
            />
            <Inherits />
        </section>
    }
}

/// What the line says, as on the wall; elsewhere a number leads to what it names.
fn take(editor: Editor, line: &str) -> bool {
    match line::take(editor, line) {
        None => gestures::take_line(editor, line, 'A', |_| false),
        Some(Ok(said)) => {
            if said != ADDED {
                editor.notices().say(said.into_owned());
            }
            true
        }
        Some(Err(refused)) => {
            if !refused.is_empty() {
                editor.notices().warn(refused);
            }
            false
        }
    }
}

/// Says which condition the next action will treat, with a way out of it.
#[component]
fn Inherits() -> impl IntoView {
    let editor = use_editor();
    let focus = Memo::new(move |_| {
        editor.session.track();
        inherited(editor)
    });
    view! {
        {move || {
            focus
                .get()
                .map(|cause| {
                    let statement = shown_text(editor, cause.into());
                    view! {
                        <p class="inherits">
                            <span>"It will treat " <b class="number">{cause.to_string()}</b> " " {statement}</span>
                            <button
                                type="button"
                                class="quiet"
                                on:click=move |_| editor.session.update(|session| session.focus = None)
                            >
                                "None yet"
                                <span class="visually-hidden">": choose what the next action treats later"</span>
                            </button>
                        </p>
                    }
                })
        }}
    }
}

/// The cause the room was asking about: what a new action treats until somebody says otherwise.
pub fn inherited(editor: Editor) -> Option<CauseId> {
    let focus = editor.session.with_untracked(|session| session.focus)?;
    editor.read(|document| document.causes.contains(focus)).then_some(focus)
}
