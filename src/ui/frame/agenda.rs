//! The agenda: a preset or one's own, timeboxes that add up, and one proposed cut when they do not.

use crate::library::Template;
use crate::measure::agenda_sum;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::ui::meeting::ProposedCut;
use crate::ui::widgets::{Among, Choice, MoveButtons, NumberField, RemoveButton};
use crate::workshop::{AgendaId, AgendaItem, Document, Edit, Frame, NextNumber, RowId, RowKind, Stage};
use leptos::prelude::*;

/// The longest meeting: a day.
const MOST_MINUTES: u64 = 1_440;

/// The id of the line that says what the timeboxes add up to.
const AGENDA_SUM: &str = "agenda-sum";

/// The agenda.
#[component]
pub fn Agenda() -> impl IntoView {
    let editor = use_editor();
    let items = Memo::new(move |_| {
        editor
            .table(RowKind::Agenda, |document| document.agenda.iter().map(|item| item.id).collect::<Vec<_>>())
    });
    let minutes = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.meeting_minutes));
    let preset = Memo::new(move |_| editor.whole(preset_of));
    let add = move |_| {
        // The first stage without a timebox is what most likely lacks one.
        let stage = editor.read(|document| {
            Stage::ALL
                .into_iter()
                .skip(1)
                .find(|stage| document.agenda.iter().all(|item| item.stage != *stage))
                .unwrap_or(Stage::Whys)
        });
        let item = editor.read(|document| AgendaItem::new(document, stage, 5));
        editor.put(item);
    };
    view! {
        <section aria-labelledby="agenda-heading">
            <h2 id="agenda-heading">"Agenda"</h2>
            <Choice
                id="agenda-preset"
                label="Agenda of"
                among=Among::values_or(
                    "our own",
                    &Template::ALL,
                    Template::words,
                    move || preset.get(),
                    move |template| {
                        if let Some(template) = template {
                            take_over(editor, template);
                        }
                    },
                )
            />
            <NumberField
                id="meeting-minutes"
                label="Minutes for the meeting"
                min=1
                max=MOST_MINUTES
                value=Signal::derive(move || Some(u64::from(minutes.get())).filter(|minutes| *minutes > 0))
                on_change={move |minutes: Option<u64>| {
                    let minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok()).unwrap_or(0);
                    editor.change_single(|frame: &mut Frame| frame.meeting_minutes = minutes);
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
                among=Among::values(
                    &Stage::ALL,
                    Stage::words,
                    move || item.with(|item| item.as_ref().map(|item| item.stage)),
                    move |stage| editor.change(id, |item| item.stage = stage),
                )
            />
            <NumberField
                id=format!("{id}-minutes")
                label=format!("Minutes for {id}")
                label_hidden=true
                max=MOST_MINUTES
                value=Signal::derive(move || item.with(|item| item.as_ref().map(|item| u64::from(item.minutes))))
                on_change={move |minutes: Option<u64>| {
                    if let Some(minutes) = minutes.and_then(|minutes| u16::try_from(minutes).ok()) {
                        editor.change(id, |item| item.minutes = minutes);
                    }
                }}
            />
            <span>"min"</span>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || item.with(|item| item.as_ref().is_some_and(|item| item.second_sitting))
                    on:change=move |event| editor.change(id, |item| item.second_sitting = event_target_checked(&event))
                />
                "second sitting"
                <span class="visually-hidden">{format!(" for {id}")}</span>
            </label>
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
    view! {
        <p id=AGENDA_SUM tabindex="-1" class="agenda-sum" class:over=move || sum.with(|sum| sum.over() > 0)>
            {move || {
                sum.with(|sum| {
                    let second = if sum.second_sitting > 0 {
                        format!(" {} in a second sitting.", sum.second_sitting)
                    } else {
                        String::new()
                    };
                    if sum.over() > 0 {
                        format!("{} of {} minutes: {} too many.{second}", sum.planned, sum.meeting, sum.over())
                    } else {
                        format!("{} of {} minutes planned, {} free.{second}", sum.planned, sum.meeting, sum.free())
                    }
                })
            }}
        </p>
        <ProposedCut then=AGENDA_SUM />
    }
}

/// The preset whose timeboxes these are; none: they are the room's own.
fn preset_of(document: &Document) -> Option<Template> {
    let boxes = || document.agenda.iter().map(|item| (item.stage, item.minutes));
    Template::ALL.into_iter().find(|template| {
        template.meeting_minutes() == document.frame.meeting_minutes
            && boxes().eq(template.timeboxes().iter().copied())
            && document.agenda.iter().all(|item| !item.second_sitting)
    })
}

/// Puts the timeboxes of a preset in place of those that are there, as one step of undo.
fn take_over(editor: Editor, template: Template) {
    let edit = editor.read(|document| {
        let gone = document.agenda.iter().map(|item| document.removal(RowId::Agenda(item.id)));
        let frame = Frame { meeting_minutes: template.meeting_minutes(), ..document.frame.clone() };
        let first = AgendaId::next_in(document).0;
        let boxes = template.timeboxes().iter().zip(first..).map(|((stage, minutes), id)| {
            Edit::put(AgendaItem { id: AgendaId(id), ..AgendaItem::new(document, *stage, *minutes) })
        });
        Edit::Gesture(gone.chain([Edit::put(frame)]).chain(boxes).collect())
    });
    editor.apply(edit);
}
