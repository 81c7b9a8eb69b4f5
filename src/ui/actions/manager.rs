//! The second date has passed: who manages the service picks an answer, and it is recorded by a button; it names who gave it
//! and can be changed.

use crate::ui::dialogs::shown_text;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, DateField, PersonChoice};
use crate::workshop::{ActionId, CalendarDate, Escalation, ManagerAnswer, PersonId, RowId};
use leptos::prelude::*;

/// A signed risk is looked at again after a quarter, unless another day is chosen.
const DAYS_TO_REVIEW: i64 = 90;

/// What was answered, and the way to another answer.
#[component]
pub fn Decided(id: ActionId, decided: Escalation, changing: RwSignal<bool>) -> impl IntoView {
    let editor = use_editor();
    let said = move || {
        let who = decided.by.map_or_else(
            || "the manager".to_owned(),
            |by| {
                editor.row(RowId::Person(by), |_| ());
                shown_text(editor, by.into())
            },
        );
        let on = decided.on.map_or_else(String::new, |on| format!(", {on}"));
        format!("Late twice; {who} {}{on}.", decided.answer.words())
    };
    let change = move |_| {
        changing.set(true);
        ids::once_drawn(move || {
            ids::focus(&manager_id(id));
        });
    };
    view! {
        <p class="late finding">
            {said}
            " "
            <button type="button" id=changing_id(id) class="quiet" on:click=change>
                "Change the answer"
                <span class="visually-hidden">{format!(" about {id}")}</span>
            </button>
        </p>
    }
}

/// The form for an answer.
#[component]
pub fn Manager(
    id: ActionId,
    today: CalendarDate,
    before: Option<Escalation>,
    changing: RwSignal<bool>,
) -> impl IntoView {
    let editor = use_editor();
    let by = RwSignal::new(before.and_then(|decided| decided.by));
    let answer = RwSignal::new(before.map(|decided| decided.answer));
    let review = RwSignal::new(Some(today.plus_days(DAYS_TO_REVIEW)));
    let is_signed = Memo::new(move |_| answer.get() == Some(ManagerAnswer::SignsRisk));
    let whole = move || {
        let (by, answer, review) = (by.get()?, answer.get()?, review.get());
        let review = review.filter(|day| *day > today).or((!is_signed.get()).then_some(today))?;
        Some((answer, by, review))
    };
    let record = move |_| {
        let Some((answer, by, review)) = untrack(whole) else { return };
        let Some(edit) = editor.read(|document| document.deciding(id, (answer, by), review, today)) else {
            return;
        };
        if editor.apply(edit) {
            changing.set(false);
            let signed = format!(
                "{id} is dropped for that. What it treats is an accepted risk, looked at again on {review}."
            );
            editor.notices().say(if answer == ManagerAnswer::SignsRisk {
                signed
            } else {
                format!("{id}: recorded.")
            });
            ids::once_drawn(move || {
                ids::focus(&changing_id(id));
            });
        }
    };
    view! {
        <details class="late" open=before.is_some()>
            <summary>
                "Its second date has passed: the manager of the service decides"
                <span class="visually-hidden">{format!(" ({id})")}</span>
            </summary>
            <div class="fields">
                <PersonChoice
                    id=manager_id(id)
                    label="Manager"
                    chosen=by
                    on_choose={move |person: Option<PersonId>| by.set(person)}
                />
                <Choice
                    id=format!("{id}-answer")
                    label="The manager"
                    among=Among::values_or(
                        "has not answered",
                        &ManagerAnswer::ALL,
                        ManagerAnswer::words,
                        move || answer.get(),
                        move |chosen| answer.set(chosen),
                    )
                />
                <Show when=move || is_signed.get()>
                    <DateField
                        id=format!("{id}-review")
                        label="The risk is looked at again on"
                        value=review
                        on_change=move |day| review.set(day)
                    />
                </Show>
                <button type="button" class="plain" prop:disabled=move || whole().is_none() on:click=record>
                    "Record the answer"
                    <span class="visually-hidden">{format!(" about {id}")}</span>
                </button>
            </div>
        </details>
    }
}

fn manager_id(id: ActionId) -> String {
    format!("{id}-manager")
}

fn changing_id(id: ActionId) -> String {
    format!("{id}-change-answer")
}
