//! No clear trigger: three questions whose answers become actions, and where the tree begins instead.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::ProseField;
use crate::workshop::{
    Action, ActionId, Cause, CauseId, Document, Leg, Purpose, RowId, RowKind, TextAt, TextField,
};
use leptos::prelude::*;

/// Where the tree begins when nothing started it.
const FIRST_NODE: &str = "The system could reach this state";

const FIRST_NODE_ID: &str = "first-node";

/// The questions.
#[component]
pub fn NoClear() -> impl IntoView {
    view! {
        <section aria-labelledby="no-clear-heading">
            <h2 id="no-clear-heading">"No clear trigger"</h2>
            <Answered field=TextField::LimitCrossed label="Which limit was crossed?" />
            <Answered field=TextField::TrendFirstVisible label="When was the trend first visible, and where?" />
            <Answered
                field=TextField::ToRecordNextTime
                label="What must be recorded to answer this next time?"
            />
            <FirstNode />
        </section>
    }
}

/// An answer that becomes an action by Enter or by its button.
#[component]
fn Answered(field: TextField, label: &'static str) -> impl IntoView {
    let editor = use_editor();
    let at = TextAt::new(RowId::Trigger, field);
    let is_blank = Memo::new(move |_| editor.text(at).trim().is_empty());
    let action = Memo::new(move |_| {
        // The answer and the actions both decide whether it is one already.
        editor.row(RowId::Trigger, |_| ());
        editor.table(RowKind::Action, |document| action_of(document, at))
    });
    let make = move || {
        if is_blank.get_untracked() || action.get_untracked().is_some() {
            return;
        }
        let Some(what) = editor.read(|document| document.text(at).cloned()) else { return };
        let id = editor.next::<ActionId>();
        let stub = Action { purpose: Some(Purpose::Investigate), ..Action::new(id, what) };
        if editor.put(stub) {
            editor
                .notices()
                .say(format!("{id} is an action now. It waits at Actions for an owner and a date."));
        }
    };
    let on_enter = move |key: leptos::ev::KeyboardEvent| {
        let in_field = leptos::prelude::document()
            .active_element()
            .is_some_and(|at_focus| at_focus.id() == ids::text(at));
        if key.key() == "Enter" && !key.is_composing() && in_field {
            key.prevent_default();
            make();
        }
    };
    view! {
        <div class="answered" on:keydown=on_enter>
            <ProseField at=at label=label hint="Enter makes it an action." />
            {move || match action.get() {
                Some(action) => view! { <p class="carried">{format!("{action} carries this.")}</p> },
                None => {
                    view! {
                        <button type="button" class="plain" disabled=move || is_blank.get() on:click=move |_| {
                                make();
                                // The button goes away with what it did.
                                ids::focus(&ids::text(at));
                            }>
                            "Make this an action"
                            <span class="visually-hidden">{format!(": {label}")}</span>
                        </button>
                    }
                }
            }}
        </div>
    }
}

/// The action that says exactly this.
fn action_of(document: &Document, at: TextAt) -> Option<ActionId> {
    let answer = document.text(at).filter(|answer| !answer.is_blank())?;
    document.actions.iter().find(|action| action.what == *answer).map(|action| action.id)
}

/// Where the tree begins: with the state that could be reached, unless it has begun already.
#[component]
fn FirstNode() -> impl IntoView {
    let editor = use_editor();
    let first = Memo::new(move |_| {
        editor.table(RowKind::Cause, |document| document.roots_of(Leg::Happened).next().map(|cause| cause.id))
    });
    let begin = move |_| {
        editor.put(Cause::new(editor.next::<CauseId>(), Leg::Happened, FIRST_NODE));
        // The button goes away; what it did stands in its place.
        ids::focus(FIRST_NODE_ID);
    };
    view! {
        <div class="first-node" id=FIRST_NODE_ID tabindex="-1">
            {move || match first.get() {
                Some(first) => view! { <p>{format!("The tree at Whys begins with {first}.")}</p> },
                None => {
                    view! {
                        <p>
                            "Without a trigger, the tree at Whys begins with: " <b>{FIRST_NODE}</b>
                            ". From there the room asks what made that possible."
                        </p>
                        <button type="button" class="plain" on:click=begin>
                            "Begin the tree with it"
                        </button>
                    }
                }
            }}
        </div>
    }
}
