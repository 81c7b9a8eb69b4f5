//! One proposal: the box that chooses it, the lines it was read from, and what may be changed before it is added.

use super::job::Job;
use super::list::CHECK;
use super::proposal;
use crate::evidence::ClockNote;
use crate::evidence::paste::Proposal;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::when;
use crate::ui::widgets::{Among, Choice, TimeField};
use crate::workshop::{Document, EventKind};
use leptos::prelude::*;

/// Source lines that stand beside a proposal; all of them are kept as evidence.
const LINES_SHOWN: usize = 3;

/// What a row shows.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    time: String,
    kind: EventKind,
    statement: String,
    source: String,
    notes: Vec<String>,
}

impl Shown {
    fn of(proposal: &Proposal, document: &Document) -> Self {
        let mut notes = Vec::new();
        notes.extend(proposal.already.map(|event| format!("already there as {event}")));
        notes.extend(proposal.clock_note.map(|note| {
            match note {
                ClockNote::CameTwice => "clocks were put back: this time came twice",
                ClockNote::Skipped => "clocks were put forward: this time never came",
            }
            .to_owned()
        }));
        if proposal.secret_replaced {
            notes.push("a secret in it was replaced".to_owned());
        }
        Self {
            time: when::time_text(document, proposal.time),
            kind: proposal.kind,
            statement: proposal::statement(proposal, document),
            source: proposal.source.clone(),
            notes,
        }
    }
}

/// A proposal.
#[component]
pub fn Proposed(at: usize, job: Job) -> impl IntoView {
    let editor = use_editor();
    let shown = Memo::new(move |_| {
        job.changed.track();
        job.proposal(at, |proposal| editor.read(|document| Shown::of(proposal, document)))
    });
    let is_chosen = Memo::new(move |_| job.chosen.with(|chosen| chosen.contains(&at)));
    let toggle = move |event: leptos::ev::Event| {
        let checked = event_target_checked(&event);
        job.chosen.update(|chosen| {
            if checked {
                chosen.insert(at);
            } else {
                chosen.remove(&at);
            }
        });
    };
    let changing = RwSignal::new(false);
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    id=format!("{CHECK}{at}")
                    prop:checked=move || is_chosen.get()
                    on:change=toggle
                />
                {move || {
                    shown
                        .get()
                        .map(|Shown { time, kind, statement, source, notes }| {
                            view! {
                                <span>
                                    <b class="number">{if time.is_empty() { "?".to_owned() } else { time }}</b>
                                    " "
                                    <span class="kind">{kind.word()}</span>
                                </span>
                                <span>{statement}</span>
                                <small>{[source].into_iter().chain(notes).collect::<Vec<_>>().join(" \u{b7} ")}</small>
                            }
                        })
                }}
            </label>
            {job.proposal(at, |proposal| source_lines(proposal))}
            <button
                type="button"
                class="quiet"
                aria-expanded=move || changing.get().to_string()
                on:click=move |_| changing.update(|changing| *changing = !*changing)
            >
                "Change"
                <span class="visually-hidden">
                    {move || shown.with(|shown| shown.as_ref().map(|shown| [" ", &shown.statement].concat()))}
                </span>
            </button>
            <Show when=move || changing.get()>
                <Change at=at job=job shown=shown />
            </Show>
        </li>
    }
}

/// The lines of the paste, by their numbers.
fn source_lines(proposal: &Proposal) -> impl IntoView + use<> {
    let (first, last) = (proposal.lines.start, proposal.lines.end.saturating_sub(1));
    let numbers = if last > first { format!("lines {first} to {last}") } else { format!("line {first}") };
    let mut lines: Vec<&str> = proposal.evidence.lines().take(LINES_SHOWN + 1).collect();
    if lines.len() > LINES_SHOWN {
        lines.truncate(LINES_SHOWN);
        lines.push("\u{2026}");
    }
    view! {
        <figure>
            <figcaption>{numbers}</figcaption>
            <pre translate="no">{lines.join("\n")}</pre>
        </figure>
    }
}

/// Kind, time with its precision, and source.
#[component]
fn Change(at: usize, job: Job, shown: Memo<Option<Shown>>) -> impl IntoView {
    let editor = use_editor();
    let take_time = move |typed: String| {
        // A clock stays on its day.
        let near = job.proposal(at, |proposal| proposal.time.earliest()).flatten();
        let Some(read) = editor.read(|document| when::read_time(document, &typed, near)) else {
            return false;
        };
        job.change(at, |proposal| proposal.time = read.time);
        true
    };
    let part = move |of: fn(&Shown) -> String| {
        Signal::derive(move || shown.with(|shown| shown.as_ref().map_or_else(String::new, of)))
    };
    let source = part(|shown| shown.source.clone());
    view! {
        <div class="fields">
            <TimeField
                id=format!("proposal-time-{at}")
                label="When"
                value=part(|shown| shown.time.clone())
                on_change=take_time
                hint="14:07~5 is five minutes either way; also 13:30-13:45."
            />
            <Choice
                id=format!("proposal-kind-{at}")
                label="Kind"
                among=Among::values(
                    &EventKind::ALL,
                    EventKind::word,
                    move || shown.with(|shown| shown.as_ref().map(|shown| shown.kind)),
                    move |kind| job.change(at, |proposal| proposal.kind = kind),
                )
            />
            <div class="field">
                <label for=format!("proposal-source-{at}")>"Source"</label>
                <input
                    id=format!("proposal-source-{at}")
                    type="text"
                    spellcheck="false"
                    autocomplete="off"
                    translate="no"
                    prop:value=move || source.get()
                    on:change=move |event| {
                        let source = event_target_value(&event);
                        job.change(at, |proposal| proposal.source = source);
                    }
                />
            </div>
        </div>
    }
}
