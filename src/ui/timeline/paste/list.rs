//! The events that a paste gave, to be chosen and added, and the lines that gave none.

use super::job::Job;
use crate::ui::editor::use_editor;
use crate::ui::when;
use leptos::prelude::*;

/// Shown at first, and more at a time.
const SHOWN: usize = 50;

/// What was found.
#[component]
pub fn ProposalList(job: Job) -> impl IntoView {
    let editor = use_editor();
    let count = job.proposals(<[_]>::len);
    let shown = RwSignal::new(SHOWN);
    let likely: Vec<usize> = job.proposals(|proposals| {
        proposals.iter().zip(0..).filter(|(proposal, _)| proposal.is_likely).map(|(_, at)| at).collect()
    });
    let likely_count = likely.len();
    let choose_likely = move |_| job.chosen.update(|chosen| chosen.extend(likely.iter().copied()));
    let add = move |_| {
        if job.chosen.with_untracked(|chosen| chosen.is_empty()) {
            editor.notices().say("Nothing is chosen. Choose events with the space bar.");
            return;
        }
        let added = job.add_chosen(editor);
        if added > 0 {
            editor.notices().say(match added {
                1 => "1 event added. The pasted text stays until you clear it.".to_owned(),
                added => format!("{added} events added. The pasted text stays until you clear it."),
            });
        }
    };
    view! {
        <p role="status">
            {match count {
                0 => "No event found: no line begins with a time that could be read.".to_owned(),
                1 => "1 event found. Choose it to add it.".to_owned(),
                count => format!("{count} events found; those that say the same are one. Choose what belongs on the timeline."),
            }}
        </p>
        <SecretsFound count=job.secrets_found() />
        {(likely_count > 0)
            .then(|| {
                view! {
                    <button type="button" class="plain" on:click=choose_likely>
                        {format!("Choose the {likely_count} most likely")}
                    </button>
                }
            })}
        <ol class="proposals">
            <For each=move || 0..shown.get().min(count) key=|at| *at let:at>
                <Proposed at=at job=job />
            </For>
        </ol>
        <div class="row-tools">
            <Show when=move || { shown.get() < count }>
                <button type="button" class="quiet" on:click=move |_| shown.update(|shown| *shown += SHOWN)>
                    {move || format!("Show more, {} left", count - shown.get().min(count))}
                </button>
            </Show>
            {(count > 0)
                .then(|| {
                    view! {
                        <button type="button" on:click=add>
                            {move || format!("Add chosen events ({})", job.chosen.with(|chosen| chosen.len()))}
                        </button>
                    }
                })}
        </div>
        <Leftovers job=job />
    }
}

#[component]
fn SecretsFound(count: usize) -> impl IntoView {
    let words = match count {
        0 => return None,
        1 => "1 secret was replaced.".to_owned(),
        count => format!("{count} secrets were replaced."),
    };
    Some(view! {
        <ul class="findings">
            <li>{words} " That does not make what was pasted elsewhere safe: have it revoked?"</li>
        </ul>
    })
}

#[component]
fn Proposed(at: usize, job: Job) -> impl IntoView {
    let editor = use_editor();
    let shown = job.proposals(|proposals| {
        proposals.get(at).map(|proposal| {
            let time = editor.read(|document| when::time_text(document, proposal.time));
            (time, proposal.kind.word(), proposal.statement.clone(), proposal.source)
        })
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
    shown.map(|(time, kind, statement, source)| {
        view! {
            <li>
                <label class="check">
                    <input
                        type="checkbox"
                        id=format!("proposal-{at}")
                        prop:checked=move || is_chosen.get()
                        on:change=toggle
                    />
                    <span class="number">{if time.is_empty() { "?".to_owned() } else { time }}</span>
                    <span class="kind">{kind}</span>
                    <span>{statement}</span>
                    <small>{source}</small>
                </label>
            </li>
        }
    })
}

/// Lines shown of those that gave no event; all of them stay in the field.
const LEFTOVER_LINES: usize = 200;

#[component]
fn Leftovers(job: Job) -> impl IntoView {
    let lines = job.not_understood();
    let count = lines.len();
    (count > 0).then(|| {
        let shown = lines.into_iter().take(LEFTOVER_LINES).collect::<Vec<_>>().join("\n");
        view! {
            <details>
                <summary>
                    {format!("{count} lines gave no event. They stay in the field above; copy what matters into an event's evidence.")}
                </summary>
                // A long text scrolls, and what scrolls must be reachable by key.
                <pre tabindex="0">{shown}</pre>
            </details>
        }
    })
}
