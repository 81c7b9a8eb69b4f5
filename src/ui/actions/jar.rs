//! The jar: what was thrown in at any moment becomes an action, joins one, or is declined with a reason.

use crate::ui::dialogs::shown_text;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, ProseField, RemoveButton};
use crate::workshop::{
    Action, ActionId, DeclineReason, Edit, Idea, IdeaId, IdeaOutcome, RowId, RowKind, TextAt, TextField,
};
use leptos::prelude::*;

/// The ideas that wait, and what became of the others.
#[component]
pub fn Jar() -> impl IntoView {
    let editor = use_editor();
    let waiting = Memo::new(move |_| ideas(editor, |outcome| outcome == IdeaOutcome::Waiting));
    let answered = Memo::new(move |_| ideas(editor, |outcome| outcome != IdeaOutcome::Waiting));
    view! {
        <section class="jar" aria-labelledby="jar-heading">
            <h2 id="jar-heading">"The jar"</h2>
            <Show when=move || waiting.with(Vec::is_empty)>
                <p class="empty">
                    "No idea waits. F3 throws one in from any stage, without stopping the room."
                </p>
            </Show>
            <ul class="ideas">
                <For each=move || waiting.get() key=|id| *id let:id>
                    <WaitingIdea id=id />
                </For>
            </ul>
            <Show when=move || !answered.with(Vec::is_empty)>
                <details class="answered-ideas">
                    <summary>{move || format!("Ideas that have an answer: {}", answered.with(Vec::len))}</summary>
                    <ul class="ideas">
                        <For each=move || answered.get() key=|id| *id let:id>
                            <AnsweredIdea id=id />
                        </For>
                    </ul>
                </details>
            </Show>
        </section>
    }
}

#[component]
fn WaitingIdea(id: IdeaId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Idea(id);
    view! {
        <li id=ids::row(row) class="idea">
            <b class="number">{id.to_string()}</b>
            <div class="idea-text">
                <ProseField at=TextAt::new(row, TextField::Statement) label=format!("Idea {id}") label_hidden=true />
            </div>
            <div class="idea-answers">
                <button type="button" class="plain" on:click=move |_| make_action(editor, id)>
                    "Make it an action"
                    <span class="visually-hidden">{format!(": {id}")}</span>
                </button>
                <MergeInto id=id />
                <Decline id=id />
                <RemoveButton row=row />
            </div>
        </li>
    }
}

/// Merging takes two steps, choose and confirm: in a closed list each arrow key chooses.
#[component]
fn MergeInto(id: IdeaId) -> impl IntoView {
    let editor = use_editor();
    let actions = Memo::new(move |_| {
        let ids = editor.table(RowKind::Action, |document| {
            document.actions.iter().map(|action| action.id).collect::<Vec<_>>()
        });
        let said = |id: ActionId| (id, format!("{id} {}", shown_text(editor, id.into())));
        ids.into_iter().map(said).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(None::<ActionId>);
    let merge = move |_| {
        if let Some(action) = chosen.get_untracked() {
            answer(editor, id, IdeaOutcome::MergedInto(action), Vec::new());
        }
    };
    view! {
        <Show when=move || !actions.with(Vec::is_empty)>
            <div class="pick">
                <Choice
                    id=format!("{id}-merge")
                    label=format!("Merge {id} into…")
                    among=Among::rows_or(
                        "choose an action",
                        actions,
                        move || chosen.get(),
                        move |action| chosen.set(action),
                    )
                />
                <button type="button" class="plain" prop:disabled=move || chosen.get().is_none() on:click=merge>
                    "Merge"
                    <span class="visually-hidden">{format!(" {id}")}</span>
                </button>
            </div>
        </Show>
    }
}

#[component]
fn Decline(id: IdeaId) -> impl IntoView {
    let editor = use_editor();
    let chosen = RwSignal::new(None::<DeclineReason>);
    let decline = move |_| {
        if let Some(reason) = chosen.get_untracked() {
            answer(editor, id, IdeaOutcome::Declined(reason), Vec::new());
        }
    };
    view! {
        <div class="pick">
            <Choice
                id=format!("{id}-decline")
                label=format!("Decline {id} because it…")
                among=Among::values_or(
                    "choose a reason",
                    &DeclineReason::ALL,
                    DeclineReason::words,
                    move || chosen.get(),
                    move |reason| chosen.set(reason),
                )
            />
            <button type="button" class="plain" prop:disabled=move || chosen.get().is_none() on:click=decline>
                "Decline"
                <span class="visually-hidden">{format!(" {id}")}</span>
            </button>
        </div>
    }
}

#[component]
fn AnsweredIdea(id: IdeaId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Idea(id);
    let words = move || {
        let outcome = editor.row(row, |document| document.ideas.get(id).map(|idea| idea.outcome));
        let answer = match outcome {
            Some(IdeaOutcome::BecameAction(action)) => format!("became {action}"),
            Some(IdeaOutcome::MergedInto(action)) => format!("joined {action}"),
            Some(IdeaOutcome::Declined(reason)) => format!("declined: {}", reason.words()),
            Some(IdeaOutcome::Waiting) | None => String::new(),
        };
        (shown_text(editor, id.into()), answer)
    };
    view! {
        <li id=ids::row(row) class="idea">
            <b class="number">{id.to_string()}</b>
            <span class="idea-text">{move || words().0} " " <small>{move || words().1}</small></span>
            <button
                type="button"
                class="quiet"
                on:click=move |_| answer(editor, id, IdeaOutcome::Waiting, Vec::new())
            >
                "Back into the jar"
                <span class="visually-hidden">{format!(": {id}")}</span>
            </button>
        </li>
    }
}

fn ideas(editor: Editor, wanted: fn(IdeaOutcome) -> bool) -> Vec<IdeaId> {
    editor.table(RowKind::Idea, |document| {
        document.ideas.iter().filter(|idea| wanted(idea.outcome)).map(|idea| idea.id).collect()
    })
}

/// The idea becomes an action.
fn make_action(editor: Editor, id: IdeaId) {
    let Some(idea) = editor.read(|document| document.ideas.get(id).cloned()) else { return };
    let new = action_of(editor, &idea);
    answer(editor, id, IdeaOutcome::BecameAction(new.id), vec![Edit::put(new)]);
}

/// The action that an idea becomes: it treats what the room was asking about.
pub(super) fn action_of(editor: Editor, idea: &Idea) -> Action {
    Action {
        treats: super::action_list::inherited(editor).into_iter().collect(),
        stamp: editor.stamp(),
        ..Action::new(editor.next::<ActionId>(), idea.statement.clone())
    }
}

/// Gives an idea its answer, with what else belongs to that gesture before it; `false` where it was refused.
pub(super) fn give(editor: Editor, id: IdeaId, outcome: IdeaOutcome, before: Vec<Edit>) -> bool {
    let Some(idea) = editor.read(|document| document.ideas.get(id).cloned()) else { return false };
    let mut edits = before;
    edits.push(Edit::put(Idea { outcome, stamp: editor.stamp(), ..idea }));
    editor.apply(Edit::Gesture(edits))
}

/// Answers an idea here; the focus goes on to the next that waits.
fn answer(editor: Editor, id: IdeaId, outcome: IdeaOutcome, before: Vec<Edit>) {
    if !give(editor, id, outcome, before) {
        return;
    }
    let next = editor.read(|document| {
        document.ideas.iter().find(|idea| idea.outcome == IdeaOutcome::Waiting).map(|idea| idea.id)
    });
    ids::once_drawn(move || match next {
        Some(next) => ids::focus_row(RowId::Idea(next)),
        None => {
            ids::focus(super::action_list::ADD_ACTION);
        }
    });
}
