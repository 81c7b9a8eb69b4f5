//! An action whose date has passed: a second date with its cause, then the manager's answer. There is no third date.

use crate::measure::{Lateness, is_deadline_fixed, lateness};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice, DateField, PersonChoice};
use crate::workshop::{Action, ActionId, CalendarDate, Escalation, ManagerAnswer, PersonId, SlipCause};
use leptos::prelude::*;

/// The deadline while it can be agreed; once it was missed or moved, what it is.
#[component]
pub fn Deadline(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let fixed = Memo::new(move |_| {
        action.with(|action| {
            let action = action.as_ref()?;
            action.due.filter(|_| is_deadline_fixed(action, today))
        })
    });
    move || match fixed.get() {
        None => view! {
            <DateField
                id=format!("{id}-due")
                label="Deadline"
                value=Signal::derive(move || action.with(|action| action.as_ref().and_then(|action| action.due)))
                on_change={move |due: Option<CalendarDate>| editor.change(id, |action| action.agree(due, today))}
            />
        },
        Some(due) => view! { <p class="field">{format!("Until {due}")}</p> },
    }
}

/// What has to be said once the deadline has passed.
#[component]
pub fn Late(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let standing =
        Memo::new(move |_| action.with(|action| action.as_ref().map(|action| lateness(action, today))));
    move || match standing.get() {
        None | Some(Lateness::InTime) => ().into_any(),
        Some(Lateness::FirstSlip) => view! { <SecondDate id=id /> },
        Some(Lateness::SecondSlip) => view! { <Manager id=id today=today /> },
        Some(Lateness::Decided(decided)) => {
            let on = decided.on.map_or_else(String::new, |on| format!(" since {on}"));
            view! { <p class="late finding">{format!("Late twice; the manager {}{on}.", decided.answer.words())}</p> }
        }
    }
}

#[component]
fn SecondDate(id: ActionId) -> impl IntoView {
    let editor = use_editor();
    let cause = RwSignal::new(None::<SlipCause>);
    let until = RwSignal::new(None::<CalendarDate>);
    let put_off = move |_| {
        let (Some(cause), Some(until)) = (cause.get_untracked(), until.get_untracked()) else {
            return editor.notices().say("A second date needs the date and the cause.");
        };
        let Some(mut action) = editor.read(|document| document.actions.get(id).cloned()) else { return };
        match action.put_off(cause, until) {
            Ok(()) => drop(editor.put(action)),
            Err(error) => editor.notices().warn(error.to_string()),
        }
    };
    view! {
        <details class="late">
            <summary>"Its date has passed: a second date, and what held it up"</summary>
            <p class="field-hint">"It gets one second date, with the cause; there is no third."</p>
            <div class="fields">
            <Choice
                id=format!("{id}-slip")
                label="What held it up"
                among=Among::values_or(
                    "pick one",
                    &SlipCause::ALL,
                    SlipCause::words,
                    move || cause.get(),
                    move |chosen| cause.set(chosen),
                )
            />
            <DateField id=format!("{id}-second") label="Second date" value=until on_change=move |day| until.set(day) />
            <button type="button" class="plain" on:click=put_off>
                "Put off"
                <span class="visually-hidden">{format!(" {id}")}</span>
            </button>
            </div>
        </details>
    }
}

#[component]
fn Manager(id: ActionId, today: CalendarDate) -> impl IntoView {
    let editor = use_editor();
    let by = RwSignal::new(None::<PersonId>);
    view! {
        <details class="late">
            <summary>"Its second date has passed: the manager of the service decides"</summary>
            <div class="fields">
            <PersonChoice id=format!("{id}-manager") label="Manager" chosen=by on_choose=move |person| by.set(person) />
            <Choice
                id=format!("{id}-answer")
                label="The manager"
                among=Among::values_or("has not answered", &ManagerAnswer::ALL, ManagerAnswer::words, || None, move |answer| {
                    if let Some(answer) = answer {
                        let decided = Escalation { answer, by: by.get_untracked(), on: Some(today) };
                        editor.change(id, |action| action.escalation = Some(decided));
                    }
                })
            />
            </div>
        </details>
    }
}
