//! Which events started it: they are chosen from the timeline, never typed again.

use crate::measure;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::when;
use crate::workshop::{
    Document, EventId, EventKind, RowId, RowKind, TextAt, TextField, Trigger, TriggerAnswer,
};
use leptos::prelude::*;

/// The events, changes first.
#[component]
pub fn TriggerEvents(answer: Memo<Option<TriggerAnswer>>) -> impl IntoView {
    let editor = use_editor();
    let events = Memo::new(move |_| editor.table(RowKind::Event, changes_first));
    let chosen = Memo::new(move |_| editor.row(RowId::Trigger, |document| document.trigger.events.clone()));
    let one_but_more = move || answer.get() == Some(TriggerAnswer::One) && chosen.with(Vec::len) > 1;
    view! {
        <fieldset class="trigger-events">
            <legend>"Which events?"</legend>
            <Show when=move || events.with(Vec::is_empty)>
                <p class="empty">"The timeline has no event yet. Enter what changed there, then choose it here."</p>
            </Show>
            <ul>
                <For each=move || events.get() key=|id| *id let:id>
                    <EventChoice id=id chosen=chosen />
                </For>
            </ul>
        </fieldset>
        <ul class="findings">
            <Show when=one_but_more>
                <li>"More than one event is chosen: several together?"</li>
            </Show>
        </ul>
    }
}

fn changes_first(document: &Document) -> Vec<EventId> {
    let told = measure::ordered(document);
    let (changes, others): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|event| event.kind == EventKind::Change);
    changes.into_iter().chain(others).map(|event| event.id).collect()
}

#[component]
fn EventChoice(id: EventId, chosen: Memo<Vec<EventId>>) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Event(id);
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&id)));
    let words = Memo::new(move |_| editor.text(TextAt::new(row, TextField::Statement)));
    let time = Memo::new(move |_| {
        editor.row(row, |document| {
            document.events.get(id).map_or_else(String::new, |event| when::time_text(document, event.time))
        })
    });
    let kind = Memo::new(move |_| {
        editor.row(row, |document| document.events.get(id).map(|event| event.kind.word()))
    });
    let toggle = move |event: leptos::ev::Event| {
        let checked = event_target_checked(&event);
        editor.change_single(|trigger: &mut Trigger| {
            trigger.events.retain(|other| *other != id);
            if checked {
                trigger.events.push(id);
            }
        });
    };
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    id=format!("trigger-{id}")
                    prop:checked=move || is_chosen.get()
                    on:change=toggle
                />
                <b class="number">{id.to_string()}</b>
                <span class="time">{move || time.get()}</span>
                <span class="kind">{move || kind.get()}</span>
                <span>{move || words.get()}</span>
            </label>
        </li>
    }
}
