//! The follow-up meeting: what is still owed over all workshops, what needs a decision first.

use super::cards;
use super::states::tracker_states;
use crate::keys::Command;
use crate::library::{Owed, OwedLook, Standing, owed, owed_looks, standing};
use crate::measure::{DigestAction, DigestRisk, Lateness};
use crate::platform::store::IndexEntry;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{Memo, Show, view};
use crate::vault::{Card, ClassCards, WorkshopKey};
use crate::workshop::{ActionId, CalendarDate, For, Prose, Stage};
use leptos::prelude::*;
use std::sync::Arc;

/// Actions shown at once.
const SHOWN: usize = 8;

/// Open actions of every workshop.
#[component]
pub fn StillOwed(
    entries: RwSignal<Vec<IndexEntry>>,
    cards: RwSignal<ClassCards>,
    today: CalendarDate,
) -> impl IntoView {
    let desk = use_desk();
    let rows = move || {
        entries.with(|entries| {
            let theirs = cards.with(|cards| cards::besides(entries, cards));
            let own: Vec<(WorkshopKey, &Card)> =
                entries.iter().filter_map(|entry| Some((entry.key, entry.card.as_ref().ok()?))).collect();
            let owed = owed(own.iter().map(|(_, card)| &card.digest).chain(&theirs), today);
            let keyed = |row: &Owed| Some((own.get(row.workshop)?.0, row.action.id));
            let row = |(at, row): (usize, &Owed)| {
                let Some((_, card)) = own.get(row.workshop) else {
                    // A colleague's incident: its words stayed there, and there is nothing here to open.
                    let theirs = theirs.get(row.workshop.checked_sub(own.len())?)?;
                    return Some(owed_line(
                        &row.action,
                        Some(&Prose::new(cards::named(theirs))),
                        today,
                        None,
                    ));
                };
                let from_here: Arc<[(WorkshopKey, ActionId)]> =
                    owed.get(at..).unwrap_or_default().iter().filter_map(keyed).collect();
                let open = move |()| desk.open_owed(&from_here);
                Some(owed_line(&row.action, Some(&card.title), today, Some(Callback::new(open))))
            };
            let mut rows: Vec<AnyView> = owed.iter().enumerate().filter_map(row).collect();
            let looks = owed_looks(own.iter().map(|(_, card)| &card.digest), today);
            let look = |owed: &OwedLook| {
                own.get(owed.workshop).map(|(key, card)| look(desk, *key, card, &owed.risk))
            };
            // After the actions that need a decision, before those that are in time.
            let decided = owed
                .iter()
                .take_while(|row| matches!(row.lateness, Lateness::SecondSlip | Lateness::FirstSlip))
                .count();
            rows.splice(decided..decided, looks.iter().filter_map(look));
            let rest = rows.split_off(SHOWN.min(rows.len()));
            (rows, rest)
        })
    };
    let any = Memo::new(move |_| {
        let theirs = |cards: &ClassCards| cards.0.iter().any(|card| !card.actions.is_empty());
        cards.with(theirs)
            || entries.with(|entries| {
                let mut cards = entries.iter().filter_map(|entry| entry.card.as_ref().ok());
                cards.any(|card| !card.digest.actions.is_empty() || !card.digest.risks.is_empty())
            })
    });
    view! {
        <Show when=move || any.get()>
            <section class="owed" aria-labelledby="owed-heading">
                <h2 id="owed-heading">"Still owed"</h2>
                <p class="field-hint">
                    {format!(
                        "Begin the follow-up meeting here: first take in the states of the tracker, then open the first action. {} goes on to the next.",
                        Command::NextOwed.shown(),
                    )}
                </p>
                {tracker_states(desk, entries, today)}
                {move || {
                    let (first, rest) = rows();
                    let more = rest.len();
                    view! {
                        {first.is_empty().then(|| view! { <p class="empty">"Nothing: every action is done or dropped, and no accepted risk waits for a look."</p> })}
                        <ul class="owed-list">{first}</ul>
                        {(more > 0)
                            .then(|| {
                                view! {
                                    <details>
                                        <summary>{format!("{more} more")}</summary>
                                        <ul class="owed-list">{rest}</ul>
                                    </details>
                                }
                            })}
                    }
                }}
            </section>
        </Show>
    }
}

/// An action of another workshop, in parts with their labels; pressed, it is opened, unless it is a colleague's.
pub fn owed_line(
    action: &DigestAction,
    workshop: Option<&Prose>,
    today: CalendarDate,
    open: Option<Callback<()>>,
) -> AnyView {
    let Standing { words, is_late, missed } = standing(action, today);
    let said =
        |text: &Prose| Some(text.reveal(For::Console).to_owned()).filter(|text| !text.trim().is_empty());
    // Of a colleague's action a card says what it is for, and not its words.
    let purpose = || action.purpose.map(|purpose| purpose.words().to_owned()).filter(|_| open.is_none());
    let what = said(&action.what).or_else(purpose).unwrap_or_else(|| "no words yet".to_owned());
    let nobody = || (action.is_open() && open.is_some()).then(|| "nobody yet".to_owned());
    let owner = said(&action.owner).or_else(nobody);
    let missed = Some(missed).filter(|missed| !missed.is_empty());
    let part = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <div><dt>{name}</dt> <dd>{value}</dd></div> })
    };
    let head = view! {
        <b class="number">{action.id.to_string()}</b>
        <span>{what}</span>
    };
    let head = match open {
        None => view! { <p>{head}</p> }.into_any(),
        Some(open) => view! {
            <button type="button" class="quiet" on:click=move |_| open.run(())>
                {head}
            </button>
        }
        .into_any(),
    };
    view! {
        <li class="owed-action" class:late=is_late>
            {head}
            <dl>
                <div class="stands"><dt>"Stands"</dt> <dd>{words}</dd></div>
                {part("Missed before", missed)}
                {part("Owner", owner)}
                {part("Ticket", said(&action.tracker))}
                {part("Workshop", workshop.and_then(said))}
            </dl>
        </li>
    }
}

fn look(desk: Desk, key: WorkshopKey, card: &Card, risk: &DigestRisk) -> AnyView {
    let [what, owner, title] = [&risk.what, &risk.owner, &card.title].map(|prose| prose.reveal(For::Console));
    let said = format!("{what}; {owner}, {title}");
    view! {
        <li>
            <button type="button" class="quiet" on:click=move |_| desk.open_at(key, Some(Stage::Actions))>
                <b class="number">{risk.id.to_string()}</b>
                <span>{said}</span>
                <small>{format!("accepted until {}: is it still acceptable?", risk.review)}</small>
            </button>
        </li>
    }
}
