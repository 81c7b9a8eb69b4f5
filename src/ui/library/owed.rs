//! The follow-up meeting: what is still owed over all workshops, what needs a decision first.

use super::cards;
use super::states::tracker_states;
use crate::keys::Command;
use crate::library::{Owed, OwedLook, Standing, owed, owed_looks, standing};
use crate::measure::{DigestAction, DigestRisk, Lateness};
use crate::platform::store::IndexEntry;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{Memo, Show, view};
use crate::ui::widgets::Unfolding;
use crate::vault::{Card, ClassCards, WorkshopKey};
use crate::workshop::{ActionId, CalendarDate, For, Prose, Stage};
use leptos::prelude::*;

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
    let list =
        Memo::new(move |_| entries.with(|entries| cards.with(|cards| List::of(entries, cards, today))));
    let more = Memo::new(move |_| list.with(|list| list.lines.len().saturating_sub(SHOWN)));
    let drawn = move |from: usize, most: usize| {
        list.with(|lines| {
            let lines = lines.lines.iter().skip(from).take(most);
            lines.map(|line| line.drawn(desk, list, today)).collect::<Vec<_>>()
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
                {move || list.with(|list| list.lines.is_empty()).then(|| view! { <p class="empty">"Nothing: every action is done or dropped, and no accepted risk waits for a look."</p> })}
                <ul class="owed-list">{move || drawn(0, SHOWN)}</ul>
                <Show when=move || { more.get() > 0 }>
                    <Unfolding summary=move || view! { {move || format!("{} more", more.get())} }>
                        <ul class="owed-list">{move || drawn(SHOWN, usize::MAX)}</ul>
                    </Unfolding>
                </Show>
            </section>
        </Show>
    }
}

/// What is owed, as it is listed.
#[derive(PartialEq)]
struct List {
    lines: Vec<Line>,
    /// The actions that can be opened, each followed by what is opened after it.
    opened: Vec<(WorkshopKey, ActionId)>,
}

/// One line of the list.
#[derive(PartialEq)]
enum Line {
    /// An action and what its workshop is called.
    Action {
        action: DigestAction,
        workshop: Prose,
        /// Its place among those that can be opened. None: of a colleague's incident the words stayed there, and there is
        /// nothing here to open.
        place: Option<usize>,
    },
    /// An accepted risk that is to be looked at again.
    Look { key: WorkshopKey, workshop: Prose, risk: DigestRisk },
}

impl List {
    fn of(entries: &[IndexEntry], cards: &ClassCards, today: CalendarDate) -> Self {
        let theirs = cards::besides(entries, cards);
        let own: Vec<(WorkshopKey, &Card)> =
            entries.iter().filter_map(|entry| Some((entry.key, entry.card.as_ref().ok()?))).collect();
        let owed = owed(own.iter().map(|(_, card)| &card.digest).chain(&theirs), today);
        // After the actions that need a decision, before those that are in time.
        let decided = owed
            .iter()
            .take_while(|row| matches!(row.lateness, Lateness::SecondSlip | Lateness::FirstSlip))
            .count();
        let mut opened = Vec::new();
        let action = |Owed { workshop, action, .. }: Owed| {
            let Some((key, card)) = own.get(workshop) else {
                let theirs = theirs.get(workshop.checked_sub(own.len())?)?;
                return Some(Line::Action {
                    action,
                    workshop: Prose::new(cards::named(theirs)),
                    place: None,
                });
            };
            let place = Some(opened.len());
            opened.push((*key, action.id));
            Some(Line::Action { action, workshop: card.title.clone(), place })
        };
        let mut lines: Vec<Line> = owed.into_iter().filter_map(action).collect();
        let looks = owed_looks(own.iter().map(|(_, card)| &card.digest), today);
        let look = |OwedLook { workshop, risk }| {
            let (key, card) = own.get(workshop)?;
            Some(Line::Look { key: *key, workshop: card.title.clone(), risk })
        };
        lines.splice(decided..decided, looks.into_iter().filter_map(look));
        Self { lines, opened }
    }
}

impl Line {
    fn drawn(&self, desk: Desk, list: Memo<List>, today: CalendarDate) -> AnyView {
        match self {
            Self::Action { action, workshop, place } => {
                let open = place.map(|place| {
                    Callback::new(move |()| {
                        list.with_untracked(|list| {
                            desk.open_owed(list.opened.get(place..).unwrap_or_default())
                        });
                    })
                });
                owed_line(action, Some(workshop), today, open)
            }
            Self::Look { key, workshop, risk } => look(desk, *key, workshop, risk),
        }
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

fn look(desk: Desk, key: WorkshopKey, workshop: &Prose, risk: &DigestRisk) -> AnyView {
    let [what, owner, title] = [&risk.what, &risk.owner, workshop].map(|prose| prose.reveal(For::Console));
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
