//! The follow-up meeting: what is still owed over all workshops, what needs a decision first.

use super::states::{tracker_states, with_actions};
use crate::library::{Owed, owed};
use crate::measure::Lateness;
use crate::platform::store::IndexEntry;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{Memo, Show, view};
use crate::vault::{Card, WorkshopKey};
use crate::workshop::{CalendarDate, For, Stage};
use leptos::prelude::*;

/// Actions shown at once.
const SHOWN: usize = 8;

/// Open actions of every workshop.
#[component]
pub fn StillOwed(entries: RwSignal<Vec<IndexEntry>>, today: CalendarDate) -> impl IntoView {
    let desk = use_desk();
    let rows = move || {
        entries.with(|entries| {
            let cards: Vec<(WorkshopKey, &Card)> =
                entries.iter().filter_map(|entry| Some((entry.key, entry.card.as_ref().ok()?))).collect();
            let owed = owed(cards.iter().map(|(_, card)| &card.digest), today);
            let row = |owed: &Owed| cards.get(owed.workshop).map(|(key, card)| line(desk, *key, card, owed));
            let mut rows: Vec<AnyView> = owed.iter().filter_map(row).collect();
            let rest = rows.split_off(SHOWN.min(rows.len()));
            (rows, rest)
        })
    };
    let any = Memo::new(move |_| entries.with(|entries| !with_actions(entries).is_empty()));
    view! {
        <Show when=move || any.get()>
            <section class="owed" aria-labelledby="owed-heading">
                <h2 id="owed-heading">"Still owed"</h2>
                <p class="field-hint">
                    "Begin the follow-up meeting here: first take in the states of the tracker, then go down the list."
                </p>
                {tracker_states(desk, entries, today)}
                {move || {
                    let (first, rest) = rows();
                    let more = rest.len();
                    view! {
                        {first.is_empty().then(|| view! { <p class="empty">"Nothing: every action is done or dropped."</p> })}
                        <ul class="findings">{first}</ul>
                        {(more > 0)
                            .then(|| {
                                view! {
                                    <details>
                                        <summary>{format!("{more} more")}</summary>
                                        <ul class="findings">{rest}</ul>
                                    </details>
                                }
                            })}
                    }
                }}
            </section>
        </Show>
    }
}

fn line(desk: Desk, key: WorkshopKey, card: &Card, owed: &Owed) -> AnyView {
    let title = card.title.reveal(For::Console).to_owned();
    let owner = owed.action.owner.reveal(For::Console);
    let owner = if owner.trim().is_empty() { "nobody yet" } else { owner };
    let said = format!("{}; {owner}, {title}", owed.action.what.reveal(For::Console));
    view! {
        <li>
            <button type="button" class="quiet" on:click=move |_| desk.open_at(key, Some(Stage::Actions))>
                <b class="number">{owed.action.id.to_string()}</b>
                <span>{said}</span>
                <small>{standing(owed)}</small>
            </button>
        </li>
    }
}

/// Where an action stands, in a few words.
pub fn standing(owed: &Owed) -> String {
    let due = owed.action.due.map_or_else(|| "no deadline".to_owned(), |due| format!("until {due}"));
    match owed.lateness {
        Lateness::InTime => due,
        Lateness::FirstSlip => format!("{due}: late, needs a second date and the cause"),
        Lateness::SecondSlip => format!("{due}: late again, the manager decides"),
        Lateness::Decided(decided) => format!("{due}: the manager {}", decided.answer.words()),
    }
}
