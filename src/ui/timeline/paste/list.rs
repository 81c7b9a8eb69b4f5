//! The events that a paste gave, to be chosen and added, and the lines that gave none.

use super::job::Job;
use super::proposed::Proposed;
use crate::order::Order;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::ids;
use leptos::prelude::*;

/// Shown at first, and more at a time.
const SHOWN: usize = 50;
/// Begins the element ids of the boxes that choose a proposal.
pub const CHECK: &str = "proposal-";

/// What was found.
#[component]
pub fn ProposalList(job: Job) -> impl IntoView {
    let times = job.times();
    let count = times.len();
    let shown = RwSignal::new(SHOWN);
    let by_time = RwSignal::new(false);
    let order = Memo::new(move |_| {
        let mut order: Vec<usize> = (0..count).collect();
        if by_time.get() {
            let time = |at: &usize| times.get(*at).and_then(|time| time.earliest());
            order.order_by_key(|at| (time(at).is_none(), time(at)));
        }
        order
    });
    let likely = move || job.all(|proposals| proposals.likely().collect::<Vec<usize>>()).unwrap_or_default();
    let likely_count = Memo::new(move |_| {
        job.changed.track();
        likely().len()
    });
    let choose_likely = move |_| job.chosen.update(|chosen| chosen.extend(likely()));
    view! {
        <p role="status">
            {match count {
                0 => "No event found: no line begins with a time that could be read.".to_owned(),
                1 => "1 event found. Choose it to add it.".to_owned(),
                count => format!("{count} events found; those that say the same are one. Choose what belongs on the timeline."),
            }}
        </p>
        <Findings job=job />
        <Show when=move || { count > 1 }>
            <div class="row-tools">
                <Show when=move || { likely_count.get() > 0 }>
                    <button type="button" class="plain" on:click=choose_likely>
                        {move || format!("Choose the {} most likely", likely_count.get())}
                    </button>
                </Show>
                <button type="button" class="quiet" on:click=move |_| by_time.update(|by_time| *by_time = !*by_time)>
                    {move || if by_time.get() { "The likeliest first" } else { "In order of time" }}
                </button>
            </div>
            <p class="field-hint">"Arrow keys go from event to event, Space chooses, Enter chooses and goes on."</p>
        </Show>
        <ol class="proposals" on:keydown=move |key| walk(&key, job, order, shown)>
            <For each=move || order.with(|order| order.iter().copied().take(shown.get()).collect::<Vec<_>>()) key=|at| *at let:at>
                <Proposed at=at job=job />
            </For>
        </ol>
        <div class="row-tools">
            <Show when=move || { shown.get() < count }>
                <button type="button" class="quiet" on:click=move |_| shown.update(|shown| *shown += SHOWN)>
                    {move || format!("Show more, {} left", count - shown.get().min(count))}
                </button>
            </Show>
            {(count > 0).then(|| view! { <Add job=job /> })}
        </div>
        <Leftovers job=job />
    }
}

#[component]
fn Add(job: Job) -> impl IntoView {
    let editor = use_editor();
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
        <button type="button" on:click=add>
            {move || format!("Add chosen events ({})", job.chosen.with(|chosen| chosen.len()))}
        </button>
    }
}

/// The arrow keys and Enter in the list. What is typed into a field of a proposal stays there.
fn walk(key: &leptos::ev::KeyboardEvent, job: Job, order: Memo<Vec<usize>>, shown: RwSignal<usize>) {
    let target = event_target::<web_sys::HtmlElement>(key);
    let Some(at) = target.id().strip_prefix(CHECK).and_then(|at| at.parse::<usize>().ok()) else { return };
    let step: isize = match key.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Enter" => {
            job.chosen.update(|chosen| {
                chosen.insert(at);
            });
            1
        }
        _ => return,
    };
    key.prevent_default();
    let next = order.with_untracked(|order| {
        let place = order.iter().position(|other| *other == at)?.checked_add_signed(step)?;
        Some((place, *order.get(place)?))
    });
    let Some((place, next)) = next else { return };
    if place >= shown.get_untracked() {
        shown.update(|shown| *shown += SHOWN);
    }
    // The next key may come before a timer does.
    if !ids::focus(&format!("{CHECK}{next}")) {
        focus_soon(next);
    }
}

/// Focuses a proposal once it is drawn.
pub fn focus_soon(at: usize) {
    ids::once_drawn(move || {
        ids::focus(&format!("{CHECK}{at}"));
    });
}

/// What to know before choosing: secrets that were there, and the zone the text itself names.
#[component]
fn Findings(job: Job) -> impl IntoView {
    let secrets = move || {
        let words = match job.secrets_found.get() {
            0 => return None,
            1 => "1 secret was replaced.".to_owned(),
            count => format!("{count} secrets were replaced."),
        };
        Some(
            view! { <li>{words} " That does not make what was pasted elsewhere safe: have it revoked?"</li> },
        )
    };
    let zone_said = job.all(|proposals| proposals.zone_said).flatten();
    let zone = zone_said.map(|seconds| {
        let sign = if seconds < 0 { '-' } else { '+' };
        let (hours, minutes) = (seconds.abs() / 3_600, seconds.abs() / 60 % 60);
        format!("The text says that its clocks are at UTC{sign}{hours}:{minutes:02}, so they were read so.")
    });
    view! {
        <Show when=move || { job.secrets_found.get() > 0 || zone_said.is_some() }>
            <ul class="findings">
                {secrets}
                {zone.clone().map(|words| view! { <li>{words}</li> })}
            </ul>
        </Show>
    }
}

/// Lines shown of those that gave no event; all of them stay in the field.
const LEFTOVER_LINES: usize = 200;

#[component]
fn Leftovers(job: Job) -> impl IntoView {
    let (count, shown) = job.not_understood(LEFTOVER_LINES);
    (count > 0).then(|| {
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
