//! The first pass, in the room: one line says what will change; who and until when stand beside it.

use super::action_row::ActionRow;
use crate::evidence::action_line;
use crate::measure::is_deadline_fixed;
use crate::stage::capture::{self, Capture};
use crate::ui::app;
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
            <ol class="actions">
                <For each=move || actions.get() key=|id| *id let:id>
                    <ActionRow id=id />
                </For>
            </ol>
            <AddLine
                id=ADD_ACTION
                label=label
                hint="What will change, who, until when: Renew certificates by a job @Ada until 15 Dec. Later, A3 @Ada or A3 15 Dec."
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
        _ => gestures::take_line(editor, line, 'A', |line| match take_action(editor, line) {
            Ok(said) => {
                if said == UNKNOWN_OWNER {
                    editor.notices().say(said);
                }
                true
            }
            Err(refused) => {
                if !refused.is_empty() {
                    editor.notices().warn(refused);
                }
                false
            }
        }),
    }
}

const UNKNOWN_OWNER: &str = "Added. No one person of the register is called that.";

/// Takes what, who and until when; after the number of an action, who and until when of that one. Says what was done, or
/// why not, in words that are safe on the wall; a refusal without words was said by the editor.
pub fn take_action(editor: Editor, line: &str) -> Result<&'static str, &'static str> {
    let today = app::today(editor);
    let about = line.split_once(' ').and_then(|(number, rest)| {
        let ShortNumber::Action(id) = ShortNumber::parse(number)? else { return None };
        let read = editor.read(|document| action_line::read(&format!(", {rest}"), document, today));
        let action = editor.read(|document| document.actions.get(id).cloned())?;
        read.what.is_empty().then_some((action, read))
    });
    let (mut action, read) = about.unwrap_or_else(|| {
        let read = editor.read(|document| action_line::read(line, document, today));
        let treats = inherited(editor).into_iter().collect();
        (Action { treats, ..Action::new(editor.next::<ActionId>(), read.what.as_str()) }, read)
    });
    if read.due.is_some() && is_deadline_fixed(&action, today) {
        return Err("Its date has passed: the second one needs its cause, on the console.");
    }
    action.owner = read.owner.or(action.owner);
    if read.due.is_some() {
        action.agree(read.due, today);
    }
    match editor.put(action) {
        false => Err(""),
        true if read.unknown_owner => Ok(UNKNOWN_OWNER),
        true => Ok("Added."),
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
