//! The stretches of time in which customers were hurt, and how long that was in all.

use super::window_row::WindowRow;
use crate::measure::{self, IntervalKind};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::ids;
use crate::ui::when;
use crate::ui::widgets::AddLine;
use crate::workshop::{
    Document, EventTime, ImpactWindow, Instant, Prose, RowId, RowKind, ShortNumber, Stamp, WindowId,
};
use leptos::prelude::*;

/// The windows.
#[component]
pub fn Windows() -> impl IntoView {
    let editor = use_editor();
    let windows = Memo::new(move |_| {
        editor.table(RowKind::Window, |document| {
            document.windows.iter().map(|window| window.id).collect::<Vec<_>>()
        })
    });
    let zone = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.zone.name.clone()));
    let next = Memo::new(move |_| editor.table(RowKind::Window, |_| editor.next::<WindowId>()));
    let duration = Memo::new(move |_| editor.table(RowKind::Window, duration_words));
    view! {
        <section aria-labelledby="windows-heading">
            <h2 id="windows-heading">"When customers were hurt"</h2>
            <Show when=move || windows.with(Vec::is_empty)>
                <FromTimeline />
            </Show>
            <ol class="windows">
                <For each=move || windows.get() key=|id| *id let:id>
                    <WindowRow id=id />
                </For>
            </ol>
            <p class="impact-duration" role="status">
                {move || duration.get()}
            </p>
            <AddLine
                id="add-window"
                number='W'
                label=Signal::derive(move || format!("Next impact window, {} ({})", next.get(), zone.get()))
                hint="From, until, and what customers saw: 14:02-14:49 no video starts. One line for each time it came back."
                on_enter=move |line: String| add_line(editor, &line)
            />
        </section>
    }
}

fn duration_words(document: &Document) -> Option<String> {
    let duration = measure::impact_duration(document)?;
    let hurt = when::length_words(duration.hurt);
    let mut words = if duration.hurt == duration.whole() {
        format!("Customers were hurt for {hurt}.")
    } else {
        format!(
            "Customers were hurt for {hurt}, spread over {} from first to last.",
            when::length_words(duration.whole())
        )
    };
    match duration.windows_left_out {
        0 => {}
        1 => words += " 1 window without a beginning or an end is not counted.",
        left_out => words += &format!(" {left_out} windows without a beginning or an end are not counted."),
    }
    Some(words)
}

/// Adds the window that a line says.
fn add_line(editor: Editor, line: &str) -> bool {
    let entry = editor.read(|document| when::read_after(document, line, None));
    for finding in &entry.findings {
        editor.notices().say(finding.to_string());
    }
    let (from, until) = match entry.time {
        EventTime::Between { earliest, latest } if earliest == latest => (Some(earliest), None),
        EventTime::Between { earliest, latest } => (Some(earliest), Some(latest)),
        EventTime::After(_) | EventTime::Unknown => (None, None),
    };
    add(editor, from, until, entry.statement.into(), entry.source.into())
}

fn add(
    editor: Editor,
    from: Option<Instant>,
    until: Option<Instant>,
    what: Prose,
    how_measured: Prose,
) -> bool {
    editor.put(ImpactWindow {
        id: editor.next::<WindowId>(),
        from,
        until,
        what,
        users: None,
        share_percent: None,
        how_measured,
        stamp: Stamp::default(),
    })
}

/// The first window from what the timeline knows already.
#[component]
fn FromTimeline() -> impl IntoView {
    let editor = use_editor();
    let marked = Memo::new(move |_| editor.whole(marked_on_timeline));
    let take = move |_| {
        let Some(marked) = marked.get_untracked() else { return };
        let id = editor.next::<WindowId>();
        if add(editor, Some(marked.from), Some(marked.until), Prose::default(), Prose::default()) {
            // The button is gone with the last window missing.
            ids::once_drawn(move || ids::focus_row(RowId::Window(id)));
        }
    };
    view! {
        {move || match marked.get() {
            Some(marked) => {
                view! {
                    <p class="empty">
                        "No impact window yet. The timeline has a start (" {marked.start.to_string()} ") and a mitigation ("
                        {marked.mitigation.to_string()} ")."
                    </p>
                    <button type="button" on:click=take>
                        "Use the timeline's start and mitigation"
                    </button>
                }
            }
            None => {
                view! {
                    <p class="empty">
                        "No impact window yet. Type one below, or mark a start and a mitigation on the timeline first."
                    </p>
                }
            }
        }}
    }
}

/// What the timeline says about the impact: the widest reading where its times are ranges.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Marked {
    start: ShortNumber,
    mitigation: ShortNumber,
    from: Instant,
    until: Instant,
}

fn marked_on_timeline(document: &Document) -> Option<Marked> {
    let interval = measure::interval(document, IntervalKind::Mitigate)?;
    let time = |at: ShortNumber| match at {
        ShortNumber::Event(event) => document.events.get(event).map(|event| event.time),
        _ => None,
    };
    Some(Marked {
        start: interval.from,
        mitigation: interval.to,
        from: time(interval.from)?.earliest()?,
        until: time(interval.to)?.latest()?,
    })
}
