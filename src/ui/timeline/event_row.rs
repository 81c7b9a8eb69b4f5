//! One event: when, what kind, what happened, when the team knew, where it is known from, the lines that show it.

use super::board::Board;
use super::{ADD_EVENT, tell};
use crate::measure::Gap;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice, ProseField, RemoveButton, TimeField, TonightButton};
use crate::ui::{ids, when};
use crate::workshop::{Document, EventId, EventKind, EventTime, Instant, RowId, TextAt, TextField};
use leptos::prelude::*;

/// An event, with what is missing before it.
#[component]
pub fn EventRow(id: EventId, board: Board) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Event(id);
    let gap = Memo::new(move |_| board.gaps.with(|gaps| gaps.iter().find(|gap| gap.before == id).copied()));
    let is_first_unseen = Memo::new(move |_| board.first_unseen.get() == Some(id));
    // Lines that were pasted would push the next event out of sight: how many there are is enough.
    let evidence_summary = move || {
        let lines = editor.row(row, |document| evidence_lines(document, id));
        match lines {
            0 => "Evidence".to_owned(),
            1 => "Evidence, 1 line".to_owned(),
            lines => format!("Evidence, {lines} lines"),
        }
    };
    // Enter means next; a line break has no place in an event.
    let next_event = move |key: leptos::ev::KeyboardEvent| {
        if key.key() != "Enter" || key.is_composing() {
            return;
        }
        key.prevent_default();
        let next = board.order.with_untracked(|order| {
            order
                .iter()
                .skip_while(|other| **other != id)
                .nth(1)
                .map(|next| TextAt::new(RowId::Event(*next), TextField::Statement))
        });
        ids::focus(&next.map_or_else(|| ADD_EVENT.to_owned(), ids::text));
    };
    view! {
        {move || gap.get().map(|gap| view! { <GapLine gap=gap /> })}
        {move || {
            is_first_unseen
                .get()
                .then(|| view! { <li class="unseen-from">"The room has seen what is above."</li> })
        }}
        <li id=ids::row(row) class="event-row">
            <b class="number">{id.to_string()}</b>
            <When id=id board=board />
            <Kind id=id />
            <div class="event-statement" on:keydown=next_event>
                <ProseField
                    at=TextAt::new(row, TextField::Statement)
                    label=format!("What happened in {id}")
                    label_hidden=true
                    lines=true
                />
            </div>
            <div class="event-more">
                <Known id=id />
                <ProseField at=TextAt::new(row, TextField::Source) label="Source" />
                <details>
                    <summary>{evidence_summary}</summary>
                    <ProseField
                        at=TextAt::new(row, TextField::Evidence)
                        label=format!("The lines that show {id}")
                        lines=true
                    />
                </details>
                <div class="row-tools">
                    <TonightButton about=id />
                    <RemoveButton row=row />
                </div>
            </div>
        </li>
    }
}

fn evidence_lines(document: &Document, id: EventId) -> usize {
    document.events.get(id).map_or(0, |event| event.evidence.line_count())
}

#[component]
fn When(id: EventId, board: Board) -> impl IntoView {
    let editor = use_editor();
    // The way a time is written depends on the zone and the day of the frame, too.
    let text = Memo::new(move |_| {
        editor.row(RowId::Frame, |_| ());
        editor.row(RowId::Event(id), |document| {
            document.events.get(id).map_or_else(String::new, |event| when::time_text(document, event.time))
        })
    });
    let take = move |typed: String| {
        let above = board.order.with_untracked(|order| {
            order.iter().copied().take_while(|other| *other != id).collect::<Vec<_>>()
        });
        let read = editor.read(|document| {
            let near = above
                .iter()
                .rev()
                .find_map(|above| document.events.get(*above).and_then(|event| event.time.earliest()));
            when::read_time(document, &typed, near)
        });
        let Some(read) = read else { return false };
        tell(editor.notices(), &read.findings);
        editor.try_change(id, |event| event.time = read.time)
    };
    view! { <TimeField id=format!("{id}-when") label=format!("When {id}") label_hidden=true value=text on_change=take /> }
}

#[component]
fn Kind(id: EventId) -> impl IntoView {
    let editor = use_editor();
    let kind = Memo::new(move |_| {
        editor.row(RowId::Event(id), |document| document.events.get(id).map(|event| event.kind))
    });
    view! {
        <Choice
            id=format!("{id}-kind")
            label=format!("Kind of {id}")
            label_hidden=true
            among=Among::values(
                &EventKind::ALL,
                EventKind::word,
                move || kind.get(),
                move |kind| editor.change(id, |event| event.kind = kind),
            )
        />
    }
}

#[component]
fn Known(id: EventId) -> impl IntoView {
    let editor = use_editor();
    let text = Memo::new(move |_| {
        editor.row(RowId::Frame, |_| ());
        editor.row(RowId::Event(id), |document| {
            when::moment_text(document, document.events.get(id).and_then(|event| event.known_to_team))
        })
    });
    let take = move |typed: String| {
        let known = editor.read(|document| read_known(document, id, &typed));
        known.is_some_and(|known| editor.try_change(id, |event| event.known_to_team = known))
    };
    view! { <TimeField id=format!("{id}-known") label="Known to the team" value=text on_change=take /> }
}

/// Nothing clears the moment; a range is no moment.
fn read_known(document: &Document, id: EventId, typed: &str) -> Option<Option<Instant>> {
    let near = document.events.get(id).and_then(|event| event.time.earliest());
    match when::read_time(document, typed, near)?.time {
        EventTime::Unknown => Some(None),
        EventTime::Between { earliest, latest } if earliest == latest => Some(Some(earliest)),
        EventTime::Between { .. } | EventTime::After(_) => None,
    }
}

/// A stretch with nothing recorded, and the way to fill it.
#[component]
fn GapLine(gap: Gap) -> impl IntoView {
    let editor = use_editor();
    let fill = move |_| {
        let line = editor.read(|document| range_between(document, gap));
        editor.session.update(|session| {
            // A line that was begun is worth more than a proposed time.
            session.drafts.entry(ADD_EVENT.to_owned()).or_insert(line);
        });
        ids::focus(ADD_EVENT);
    };
    view! {
        <li class="time-gap">
            <span>
                {format!("{} with nothing recorded. What did the dashboards show?", when::length_words(gap.length))}
            </span>
            <button type="button" class="quiet" on:click=fill>
                "Add an event here"
                <span class="visually-hidden">{format!(" between {} and {}", gap.after, gap.before)}</span>
            </button>
        </li>
    }
}

fn range_between(document: &Document, gap: Gap) -> String {
    let time = |id: EventId| document.events.get(id).map(|event| event.time);
    let from = time(gap.after).and_then(EventTime::latest);
    let until = time(gap.before).and_then(EventTime::earliest);
    from.zip(until).map_or_else(String::new, |(earliest, latest)| {
        when::time_text(document, EventTime::Between { earliest, latest }) + " "
    })
}
