//! The agenda: timeboxes that add up, and one proposed cut when they do not.

use crate::measure::{ProposedCut, agenda_sum, proposed_cut};
use crate::ui::editor::use_editor;
use crate::ui::ids;
use crate::ui::widgets::{Choice, MoveButtons, NumberField, RemoveButton, choices};
use crate::workshop::{AgendaId, AgendaItem, Frame, RowId, RowKind, Stage, Stamp};
use leptos::prelude::*;

/// The longest meeting: a day.
const MOST_MINUTES: u64 = 1_440;

/// The agenda.
#[component]
pub fn Agenda() -> impl IntoView {
    let editor = use_editor();
    let items = Memo::new(move |_| {
        editor
            .table(RowKind::Agenda, |document| document.agenda.iter().map(|item| item.id).collect::<Vec<_>>())
    });
    let minutes = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.meeting_minutes));
    let add = move |_| {
        // The first stage without a timebox is what most likely lacks one.
        let stage = editor.read(|document| {
            Stage::ALL
                .into_iter()
                .skip(1)
                .find(|stage| document.agenda.iter().all(|item| item.stage != *stage))
                .unwrap_or(Stage::Whys)
        });
        editor.put(AgendaItem { id: editor.next::<AgendaId>(), stage, minutes: 5, stamp: Stamp::default() });
    };
    view! {
        <section aria-labelledby="agenda-heading">
            <h2 id="agenda-heading">"Agenda"</h2>
            <NumberField
                id="meeting-minutes"
                label="Minutes for the meeting"
                max=MOST_MINUTES
                value=Signal::derive(move || Some(u64::from(minutes.get())).filter(|minutes| *minutes > 0))
                on_change={move |minutes: Option<u64>| {
                    let frame = editor.read(|document| document.frame.clone());
                    let meeting_minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok()).unwrap_or(0);
                    editor.put(Frame { meeting_minutes, ..frame });
                }}
            />
            <ol class="agenda">
                <For each=move || items.get() key=|id| *id let:id>
                    <Timebox id=id />
                </For>
            </ol>
            <Sum />
            <button type="button" class="plain" on:click=add>
                "Add a timebox"
            </button>
        </section>
    }
}

#[component]
fn Timebox(id: AgendaId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Agenda(id);
    let item = Memo::new(move |_| editor.row(row, |document| document.agenda.get(id).cloned()));
    view! {
        <li id=ids::row(row) class="timebox">
            <Choice
                id=format!("{id}-stage")
                label=format!("Stage of {id}")
                label_hidden=true
                options=Signal::stored(choices(&Stage::ALL, Stage::words))
                chosen=Signal::derive(move || {
                    item.with(|item| Stage::ALL.iter().position(|stage| item.as_ref().is_some_and(|item| item.stage == *stage)))
                })
                on_choose={move |index: Option<usize>| {
                    let stage = index.and_then(|index| Stage::ALL.get(index).copied());
                    if let (Some(item), Some(stage)) = (item.get_untracked(), stage) {
                        editor.put(AgendaItem { stage, ..item });
                    }
                }}
            />
            <NumberField
                id=format!("{id}-minutes")
                label=format!("Minutes for {id}")
                label_hidden=true
                max=MOST_MINUTES
                value=Signal::derive(move || item.with(|item| item.as_ref().map(|item| u64::from(item.minutes))))
                on_change={move |minutes: Option<u64>| {
                    let minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok());
                    if let (Some(item), Some(minutes)) = (item.get_untracked(), minutes) {
                        editor.put(AgendaItem { minutes, ..item });
                    }
                }}
            />
            <span>"min"</span>
            <MoveButtons row=row />
            <RemoveButton row=row />
        </li>
    }
}

/// What the timeboxes add up to, and the way out when that is too much.
#[component]
fn Sum() -> impl IntoView {
    let editor = use_editor();
    let sum = Memo::new(move |_| editor.whole(agenda_sum));
    let cut = Memo::new(move |_| editor.whole(proposed_cut));
    view! {
        <p class="agenda-sum" class:over=move || sum.with(|sum| sum.over() > 0)>
            {move || {
                sum.with(|sum| {
                    if sum.over() > 0 {
                        format!("{} of {} minutes: {} too many.", sum.planned, sum.meeting, sum.over())
                    } else {
                        format!("{} of {} minutes planned, {} free.", sum.planned, sum.meeting, sum.free())
                    }
                })
            }}
        </p>
        {move || {
            cut.get()
                .map(|cut| match cut {
                    ProposedCut::Shorten { item, minutes } => {
                        let stage = editor
                            .read(|document| document.agenda.get(item).map(|item| item.stage.words()))
                            .unwrap_or_default();
                        let shorten = move |_| {
                            if let Some(item) = editor.read(|document| document.agenda.get(item).cloned()) {
                                editor.put(AgendaItem { minutes: item.minutes.saturating_sub(minutes), ..item });
                            }
                        };
                        view! {
                            <button type="button" class="plain" on:click=shorten>
                                {format!("Take {minutes} minutes from {stage}")}
                            </button>
                        }
                            .into_any()
                    }
                    ProposedCut::SecondSitting { from } => {
                        let stage = editor
                            .read(|document| document.agenda.get(from).map(|item| item.stage.words()))
                            .unwrap_or_default();
                        view! { <p class="field-hint">{format!("No single cut is enough: plan a second sitting from {stage} on.")}</p> }
                            .into_any()
                    }
                })
        }}
    }
}
