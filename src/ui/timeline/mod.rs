//! Timeline: one line per event, the intervals they give, what is missing between them, and what is pasted.
//!
//! **Start reading** at [`TimelineStage`]; `event_row.rs` is one event, `paste/mod.rs` the text from elsewhere.

mod board;
mod collect;
mod event_row;
mod findings;
mod intervals;
mod paste;
mod reveal;
mod skew;
mod strip;

pub use paste::Pasted;

use crate::evidence::entry::EntryFinding;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, Show, view};
use crate::ui::notices::Notices;
use crate::ui::when;
use crate::ui::whys::gestures;
use crate::ui::widgets::{AddLine, LongList};
use crate::workshop::{Event, EventId, Prose, RowId, RowKind, Stamp};
use board::Board;
use leptos::prelude::*;

/// The line that takes the next event.
const ADD_EVENT: &str = "add-event";

/// The stage.
#[component]
pub fn TimelineStage() -> impl IntoView {
    let editor = use_editor();
    let board = Board::of(editor);
    let is_empty = Memo::new(move |_| board.order.with(Vec::is_empty));
    let rows = Signal::derive(move || {
        board.order.with(|order| order.iter().copied().map(RowId::Event).collect::<Vec<_>>())
    });
    let draw = Callback::new(move |row: RowId| match row {
        RowId::Event(id) => view! { <event_row::EventRow id=id board=board /> },
        _ => ().into_any(),
    });
    let zone = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.zone.name.clone()));
    let next = Memo::new(move |_| editor.table(RowKind::Event, |_| editor.next::<EventId>()));
    view! {
        <strip::StripPicture />
        <intervals::Intervals />
        <Show when=move || !is_empty.get()>
            <reveal::Reveal board=board />
        </Show>
        <section aria-labelledby="events-heading">
            <h2 id="events-heading">"Events"</h2>
            <Show when=move || is_empty.get()>
                <p class="empty">
                    "No event yet. Begin before the incident: what changed, and when? Type one line for each event, or paste logs \
                     and chat below."
                </p>
            </Show>
            <findings::Findings />
            <LongList class="events" order=rows row=draw />
            <AddLine
                id=ADD_EVENT
                label=Signal::derive(move || format!("Next event, {} ({})", next.get(), zone.get()))
                hint="Time, kind and what happened: 14:07~5 !detection alert fired (known 14:31) (source pager). Also 13:30-13:45, after E4, ? for unknown."
                on_enter=move |line: String| take(editor, &line)
            />
        </section>
        <paste::Paste />
        <collect::Collect />
        <skew::Skew />
    }
}

/// A bare number that can be a time is one; any other line of numbers and signs does what it does everywhere.
fn take(editor: Editor, line: &str) -> bool {
    let letter = editor.read(|document| when::letter_of_number(document, line));
    gestures::take_line(editor, line, letter, |line| add(editor, line))
}

/// Adds the event that a line says, and tells how the line was read where that is not plain.
fn add(editor: Editor, line: &str) -> bool {
    let entry = editor.read(|document| when::read_line(document, line));
    tell(editor.notices(), &entry.findings);
    editor.put(Event {
        id: editor.next::<EventId>(),
        time: entry.time,
        kind: entry.kind,
        statement: entry.statement.into(),
        known_to_team: entry.known_to_team,
        source: entry.source.into(),
        evidence: Prose::default(),
        stamp: Stamp::default(),
    })
}

fn tell(notices: Notices, findings: &[EntryFinding]) {
    for finding in findings {
        notices.say(finding.to_string());
    }
}
