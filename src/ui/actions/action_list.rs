//! The first pass, in the room: one line says what will change; who and until when stand beside it.

use super::action_row::ActionRow;
use crate::stage::capture::{self, Capture};
use crate::ui::dialogs::shown_text;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::whys::gestures;
use crate::ui::widgets::AddLine;
use crate::workshop::{Action, ActionId, CauseId, NextNumber, RowKind, ShortNumber};
use leptos::prelude::*;

/// The line that takes the next action.
pub const ADD_ACTION: &str = "add-action";

/// The actions, and the line for the next one.
#[component]
pub fn ActionList() -> impl IntoView {
    let editor = use_editor();
    let actions = Memo::new(move |_| {
        editor.table(RowKind::Action, |document| {
            document.actions.iter().map(|action| action.id).collect::<Vec<_>>()
        })
    });
    let label = Signal::derive(move || {
        let next = editor.table(RowKind::Action, ActionId::next_in);
        format!("Next action, {next} (what will change)")
    });
    view! {
        <section aria-labelledby="actions-heading">
            <h2 id="actions-heading">"What will change, who, until when"</h2>
            <Show when=move || actions.with(Vec::is_empty)>
                <p class="empty">
                    "No action yet. Ask: which of these conditions could we remove, so that nobody has to remember it?"
                </p>
            </Show>
            <ol class="actions">
                <For each=move || actions.get() key=|id| *id let:id>
                    <ActionRow id=id />
                </For>
            </ol>
            <AddLine
                id=ADD_ACTION
                label=label
                on_enter=move |line: String| take(editor, &line)
            />
            <Inherits />
        </section>
    }
}

/// A text is an action; the number of a cause says what the next one treats, as on the wall.
fn take(editor: Editor, line: &str) -> bool {
    match capture::read(line, 'A') {
        Capture::Jump(ShortNumber::Cause(cause))
            if editor.read(|document| document.causes.contains(cause)) =>
        {
            editor.session.update(|session| session.focus = Some(cause));
            true
        }
        _ => gestures::take_line(editor, line, 'A', |line| {
            let treats = inherited(editor).into_iter().collect();
            editor.put(Action { treats, ..Action::new(editor.next::<ActionId>(), line) })
        }),
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
