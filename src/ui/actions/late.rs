//! The date of an action: typed until the day it was agreed is over, then moved, with its cause where it is later. There is
//! no third date: what misses the second goes to the manager (`manager.rs`).

use super::manager::{Decided, Manager};
use crate::measure::{Lateness, lateness};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, DateField};
use crate::workshop::{Action, ActionId, CalendarDate, DateStands, DropReason, Escalation, RowId, SlipCause};
use leptos::prelude::*;

/// The deadline while it can be typed; after that, what it is.
#[component]
pub fn Deadline(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let is_free = Memo::new(move |_| {
        action.with(|action| action.as_ref().is_some_and(|action| action.is_deadline_free(today)))
    });
    let due = Memo::new(move |_| action.with(|action| action.as_ref().and_then(|action| action.due)));
    let agree = move |due: Option<CalendarDate>| {
        editor.change(id, |action| {
            if let Err(stands) = action.agree(due, today) {
                editor.notices().warn(stands.words().to_owned());
            }
        });
    };
    move || {
        if is_free.get() {
            view! { <DateField id=format!("{id}-due") label="Deadline" value=due on_change=agree /> }
        } else {
            let said =
                move || due.get().map_or_else(|| "No deadline".to_owned(), |due| format!("Until {due}"));
            view! { <p class="field">{said}</p> }
        }
    }
}

/// What can be said of a date that stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nothing: it can be typed, or the action is closed.
    Plain,
    /// It moves: whether it has passed, and whether a later one is to be had.
    Moves { late: bool, later: bool },
    /// The manager has to answer.
    Undecided,
    /// The manager has answered.
    Decided(Escalation),
}

fn standing(action: &Action, today: CalendarDate) -> Standing {
    let late = lateness(action, today);
    match (action.escalation, late) {
        (Some(decided), _) => Standing::Decided(decided),
        (None, Lateness::SecondSlip) => Standing::Undecided,
        _ if !action.is_open() || action.is_deadline_free(today) => Standing::Plain,
        _ => Standing::Moves { late: late != Lateness::InTime, later: action.can_be_put_off(today) },
    }
}

/// Another date for one that was agreed, and what has to be said once it has passed.
#[component]
pub fn Late(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let standing = Memo::new(move |_| {
        action.with(|action| action.as_ref().map_or(Standing::Plain, |action| standing(action, today)))
    });
    let changing = RwSignal::new(false);
    move || match standing.get() {
        Standing::Plain => ().into_any(),
        Standing::Moves { late, later } => view! { <AnotherDate id=id late=late later=later today=today /> },
        Standing::Undecided => view! { <Manager id=id today=today before=None changing=changing /> },
        Standing::Decided(decided) if changing.get() => {
            view! { <Manager id=id today=today before=Some(decided) changing=changing /> }
        }
        Standing::Decided(decided) => view! { <Decided id=id decided=decided changing=changing /> },
    }
}

#[component]
fn AnotherDate(id: ActionId, late: bool, later: bool, today: CalendarDate) -> impl IntoView {
    let editor = use_editor();
    let cause = RwSignal::new(None::<SlipCause>);
    let until = RwSignal::new(None::<CalendarDate>);
    let is_obsolete = Memo::new(move |_| cause.get() == Some(SlipCause::Obsolete));
    let summary_id = format!("{id}-another-date");
    let focus_back = summary_id.clone();
    let change_date = move |_| {
        let Some(until) = until.get_untracked() else {
            return editor.notices().say("Choose the new date first.");
        };
        let Some(mut action) = editor.read(|document| document.actions.get(id).cloned()) else { return };
        let moved = match cause.get_untracked() {
            Some(cause) => action.put_off(cause, until, today),
            None => action.agree(Some(until), today),
        };
        match moved {
            Ok(()) if editor.put(action) => {
                editor.notices().say(format!("{id}: until {until}."));
                let summary = focus_back.clone();
                ids::once_drawn(move || {
                    ids::focus(&summary);
                });
            }
            Ok(()) => {}
            Err(DateStands::NeedsCause) => editor.notices().say("A later date needs what held it up."),
            Err(stands) => editor.notices().say(stands.words()),
        }
    };
    let drop_it = move |_| {
        if editor.try_change(id, |action| action.drop_because(DropReason::Obsolete, today)) {
            editor.notices().say(format!("{id} was dropped as obsolete. Undo takes it back."));
            ids::once_drawn(move || ids::focus_row(RowId::Action(id)));
        }
    };
    let (summary, hint) = match (late, later) {
        (true, _) => (
            "Its date has passed: a second date, and what held it up",
            "It gets one second date, with the cause; there is no third.",
        ),
        (false, true) => (
            "Another date",
            "An earlier one is free. A later one needs what held it up, and there is no third.",
        ),
        (false, false) => (
            "An earlier date",
            "There is no third date. If it misses this one, the manager of the service decides.",
        ),
    };
    view! {
        <details class="late" class:in-time=!late>
            <summary id=summary_id>
                {summary}
                <span class="visually-hidden">{format!(" ({id})")}</span>
            </summary>
            <p class="field-hint">{hint}</p>
            <div class="fields">
                <Show when=move || later>
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
                </Show>
                <Show when=move || !is_obsolete.get()>
                    <DateField id=format!("{id}-second") label="New date" value=until on_change=move |day| until.set(day) />
                    <button type="button" class="plain" on:click=change_date.clone()>
                        "Change the date"
                        <span class="visually-hidden">{format!(" of {id}")}</span>
                    </button>
                </Show>
                <Show when=move || is_obsolete.get()>
                    <p class="field-hint">"What is obsolete needs no date: it is dropped, and the reason is kept."</p>
                    <button type="button" class="plain" on:click=drop_it>
                        "Drop it as obsolete"
                        <span class="visually-hidden">{format!(": {id}")}</span>
                    </button>
                </Show>
            </div>
        </details>
    }
}
