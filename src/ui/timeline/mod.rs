//! Timeline: one line per event, the intervals it gives, and what was pasted.

mod event_row;
mod paste;

use crate::evidence::entry::{self, EntryContext};
use crate::measure;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::notices::{Notices, use_notices};
use crate::ui::widgets::AddLine;
use crate::workshop::{Document, Event, EventId, Prose, RowKind, Stamp};
use event_row::EventRow;
use leptos::prelude::*;
use paste::Paste;

/// The stage.
#[component]
pub fn TimelineStage() -> impl IntoView {
    let editor = use_editor();
    let notices = use_notices();
    let order = Memo::new(move |_| editor.whole(measure::event_order));
    let empty = Memo::new(move |_| editor.table(RowKind::Event, |document| document.events.is_empty()));
    let zone = Memo::new(move |_| editor.row(crate::workshop::RowId::Frame, |document| document.frame.zone.name.clone()));
    view! {
        <Intervals />
        <Show when=move || empty.get()>
            <p class="empty">
                "No event yet. Start before the incident: what changed, and when? Type one line, such as "
                <code>"14:07~5 !detection alert fired (known 14:31)"</code>
                ", or paste logs and chat below."
            </p>
        </Show>
        <ol class="events">
            <For each=move || order.get() key=|id| *id let:id>
                <EventRow id=id />
            </For>
        </ol>
        <Findings />
        <AddLine
            id="add-event"
            label=Signal::derive(move || {
                format!("Next event, {} ({})", editor.table(RowKind::Event, crate::workshop::EventId::next_in_words), zone.get())
            })
            hint="Time, kind and what happened: 14:07~5 !detection alert fired (known 14:31) (source pager). Ranges 13:30-13:45, after E4, ? for unknown."
            on_enter=move |line: String| add(editor, notices, &line)
        />
        <Paste />
    }
}

/// The three intervals with their definitions.
#[component]
fn Intervals() -> impl IntoView {
    let editor = use_editor();
    let intervals = Memo::new(move |_| editor.whole(measure::intervals));
    view! {
        <dl class="intervals">
            {move || {
                intervals
                    .get()
                    .each()
                    .into_iter()
                    .map(|(name, definition, interval)| {
                        view! {
                            <div>
                                <dt>{name}</dt>
                                <dd>
                                    <b>{interval.map_or_else(|| "not known yet".to_owned(), |interval| interval.words())}</b>
                                    <small>{definition}</small>
                                </dd>
                            </div>
                        }
                    })
                    .collect_view()
            }}
        </dl>
    }
}

/// Gaps and impossible orders: said, never blocking.
#[component]
fn Findings() -> impl IntoView {
    let editor = use_editor();
    let findings = Memo::new(move |_| editor.whole(measure::timeline_findings));
    view! {
        <ul class="findings">
            {move || findings.get().into_iter().map(|finding| view! { <li>{finding.to_string()}</li> }).collect_view()}
        </ul>
    }
}

/// How a typed line is read now.
pub(super) fn entry_context<T>(document: &Document, read: impl FnOnce(&EntryContext<'_>) -> T) -> T {
    let previous = measure::event_order(document)
        .into_iter()
        .rev()
        .find_map(|id| document.events.get(id).and_then(|event| event.time.earliest()));
    read(&EntryContext { zone: &document.frame.zone, day: document.frame.day.unwrap_or_else(crate::ui::today_in_utc), previous })
}

fn add(editor: Editor, notices: Notices, line: &str) -> bool {
    let entry = editor.read(|document| entry_context(document, |context| entry::read(line, context)));
    for finding in &entry.findings {
        notices.say(finding.to_string());
    }
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
