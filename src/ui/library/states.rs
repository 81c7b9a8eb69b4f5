//! The follow-up meeting takes in what the tracker says of the actions of every workshop: shown first, then taken in by one
//! key, and taken back by another.

use crate::evidence::tracker::{self, TrackerError};
use crate::platform::store::{IndexEntry, Store};
use crate::postmortem::{older_reference_of, reference_of};
use crate::ui::desk::Desk;
use crate::ui::erased::view;
use crate::ui::several::{self, ChangedHere};
use crate::ui::widgets::TextFile;
use crate::vault::{WorkshopKey, counted};
use crate::workshop::{CalendarDate, Document, For, Workshop};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// What a file changes.
#[derive(Clone)]
struct Plan {
    csv: String,
    /// References of the older form by which several workshops go: they say nothing.
    shared: Vec<String>,
    /// The workshops that it names, and what changes in each.
    workshops: Vec<(WorkshopKey, String, Vec<String>)>,
    /// What it says besides.
    besides: String,
}

/// The field for an export, what it would change, and what it has changed.
pub fn tracker_states(desk: Desk, entries: RwSignal<Vec<IndexEntry>>, today: CalendarDate) -> AnyView {
    let plan = RwSignal::new(None::<Plan>);
    let read = move |csv: String| {
        desk.changed.set(None);
        let named = entries.with_untracked(|entries| with_actions(entries));
        spawn_local(async move {
            let found = planned(desk.store.with_value(Store::clone), named, csv).await;
            match found {
                // The library may be left by then.
                Ok(found) => drop(plan.try_set(Some(found))),
                Err(error) => desk.notices().warn(error.to_string()),
            }
        });
    };
    view! {
        <TextFile
            id="tracker-states"
            label=Signal::stored("Take in states for every workshop from a tracker's CSV export".to_owned())
            accept=".csv,text/csv"
            on_text=read
        />
        <div role="status">
            {move || plan.get().map(|found| preview(desk, plan, found, today))}
            {move || desk.changed.get().map(|done| outcome(desk, entries, done))}
        </div>
    }
    .into_any()
}

async fn planned(
    store: Store,
    having_actions: Vec<(WorkshopKey, String)>,
    csv: String,
) -> Result<Plan, TrackerError> {
    let (mut workshops, mut named, mut unchanged, mut rows) = (Vec::new(), 0, 0, 0);
    let mut unknown = Vec::new();
    let mut here = Vec::new();
    for (key, title) in having_actions {
        here.extend(store.here(key).await.map(|workshop| (key, title, workshop)));
    }
    let older: Vec<String> = here.iter().map(|(_, _, workshop)| older_name(workshop)).collect();
    let is_shared = |name: &&String| older.iter().filter(|other| other == name).count() > 1;
    let shared: Vec<String> = older.iter().filter(is_shared).cloned().collect();
    for (key, title, workshop) in here {
        let news =
            tracker::read(&csv, &workshop, &references(&workshop, shared.contains(&older_name(&workshop))))?;
        rows = news.rows_here() + news.others;
        named += news.rows_here();
        unchanged += news.unchanged;
        unknown.extend(news.unknown_states.iter().cloned());
        let lines: Vec<String> = news.changed.iter().filter_map(|row| said_of(&workshop, *row)).collect();
        if !lines.is_empty() {
            workshops.push((key, title, lines));
        }
    }
    let others = counted(rows.saturating_sub(named), "row", "rows");
    let besides = format!(
        "{unchanged} as before, {others} about nothing on this device.{}",
        tracker::left_alone(&unknown)
    );
    Ok(Plan { csv, shared, workshops, besides })
}

/// What the actions of a workshop may have left under; the older form counts where no other workshop goes by it.
pub fn references(document: &Document, is_older_shared: bool) -> Vec<String> {
    let older = (!is_older_shared).then(|| older_name(document));
    std::iter::once(reference_of(document).as_str().to_owned()).chain(older).collect()
}

fn older_name(document: &Document) -> String {
    older_reference_of(document).as_str().to_owned()
}

/// The workshops that have actions, with their titles.
pub(super) fn with_actions(entries: &[IndexEntry]) -> Vec<(WorkshopKey, String)> {
    let cards = entries.iter().filter_map(|entry| Some((entry.key, entry.card.as_ref().ok()?)));
    let having = cards.filter(|(_, card)| !card.digest.actions.is_empty());
    having.map(|(key, card)| (key, card.title.reveal(For::Console).to_owned())).collect()
}

fn said_of(workshop: &Workshop, row: tracker::ActionNews) -> Option<String> {
    let action = workshop.actions.get(row.action)?;
    let (before, after) = (action.status.words(), row.status.words());
    let on = row.closed_on.map_or_else(String::new, |day| format!(" on {day}"));
    Some(format!("{} {}: {before} → {after}{on}", row.action, action.what.reveal(For::Console)))
}

fn preview(desk: Desk, plan: RwSignal<Option<Plan>>, found: Plan, today: CalendarDate) -> AnyView {
    let Plan { csv, shared, workshops, besides } = found;
    let count: usize = workshops.iter().map(|(_, _, lines)| lines.len()).sum();
    let list = workshops.iter().map(|(_, title, lines)| {
        let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
        view! { <li><b>{title.clone()}</b><ul>{lines}</ul></li> }
    });
    let list = list.collect_view();
    let take_in = move |_| {
        let named: Vec<(WorkshopKey, String)> =
            workshops.iter().map(|(key, title, _)| (*key, title.clone())).collect();
        let (csv, shared) = (csv.clone(), shared.clone());
        let edit_of = Rc::new(move |_, document: &Document| {
            let references = references(document, shared.contains(&older_name(document)));
            let news = tracker::read(&csv, document, &references).ok()?;
            news.edit(document, today)
        });
        several::change(desk, named, edit_of, |count| {
            format!("Taken in, in {}.", counted(count, "workshop", "workshops"))
        });
    };
    let buttons = (count > 0).then(|| {
        view! {
            <button type="button" class="plain" on:click=take_in>
                {format!("Take in {}", counted(count, "state", "states"))}
            </button>
        }
    });
    view! {
        <p>{format!("{count} would move, {besides}")}</p>
        <ul class="findings">{list}</ul>
        <div class="row-tools">
            {buttons}
            <button type="button" class="quiet" on:click=move |_| plan.set(None)>
                "Leave it"
            </button>
        </div>
    }
    .into_any()
}

fn outcome(desk: Desk, entries: RwSignal<Vec<IndexEntry>>, done: ChangedHere) -> AnyView {
    let undo = (!done.back.is_empty()).then(|| {
        let titled = move |key| {
            let all = entries.with_untracked(|entries| with_actions(entries));
            all.into_iter().find(|(of, _)| *of == key).map(|(_, title)| title).unwrap_or_default()
        };
        view! {
            <button type="button" class="quiet" on:click=move |_| several::take_back(desk, titled)>
                "Undo in all of them"
            </button>
        }
    });
    view! { <p>{done.said}</p> {undo} }.into_any()
}
