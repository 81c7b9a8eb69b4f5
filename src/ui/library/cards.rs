//! Class cards that colleagues shared: taken in, listed beside the workshops of this device, removed. The incident of a
//! card that is on this device itself counts once, as the workshop.

use crate::measure::Digest;
use crate::platform::store::{IndexEntry, Store};
use crate::ui::desk::Desk;
use crate::ui::erased::view;
use crate::ui::ids;
use crate::ui::widgets::TextFile;
use crate::vault::{ClassCards, TakenIn};
use crate::workshop::{For, Reference};
use leptos::prelude::*;

/// What a card holds, wherever one is saved or taken in.
pub const HOLDS: &str = "A class card holds the class, the service, the days, the conditions counted by category, and where each action stands; for the team and the company also the points of quality and the hands of the poll. It holds no words of the story and nobody's name.";

/// The cards that count here: none of an incident that is a workshop of this device.
pub fn besides(entries: &[IndexEntry], cards: &ClassCards) -> Vec<Digest> {
    let own = entries.iter().filter_map(|entry| entry.card.as_ref().ok());
    let own: Vec<Reference> = own.map(|card| card.digest.incident).collect();
    cards.besides(&own).into_iter().cloned().collect()
}

/// What an incident is called of which no title was shared.
pub fn named(card: &Digest) -> String {
    let class = card.incident_class.reveal(For::Console).trim();
    let class = if class.is_empty() { "class not named" } else { class };
    let day = card.day.map_or_else(String::new, |day| format!(", {day}"));
    format!("A colleague's incident: {class}{day}")
}

/// The field that takes a card in.
pub fn take_in_field(desk: Desk, entries: RwSignal<Vec<IndexEntry>>, cards: RwSignal<ClassCards>) -> AnyView {
    view! {
        <TextFile
            id="class-cards"
            label=Signal::derive(move || {
                format!("Take in a colleague's class card (here: {})", cards.with(|cards| cards.0.len()))
            })
            accept=".json,application/json"
            on_text={move |text: String| take_in(desk, entries, cards, &text)}
        />
        <p class="field-hint">{HOLDS}</p>
    }
}

fn take_in(desk: Desk, entries: RwSignal<Vec<IndexEntry>>, cards: RwSignal<ClassCards>, text: &str) {
    let mut more = cards.get_untracked();
    let kept = more.add(text).map_err(|error| error.to_string()).and_then(|taken_in| {
        let kept = desk.store.with_value(|store| store.keep_class_cards(&more));
        kept.map(|()| taken_in).map_err(|error| error.to_string())
    });
    let taken_in = match kept {
        Ok(taken_in) => taken_in,
        Err(error) => return desk.notices().warn(error),
    };
    let count = |cards: &ClassCards| entries.with_untracked(|entries| besides(entries, cards).len());
    let (before, after) = (cards.with_untracked(count), count(&more));
    cards.set(more);
    desk.notices().say(match taken_in {
        TakenIn::InPlaceOfBefore => "Taken in, in place of the card of the same incident that was here.",
        TakenIn::New if before == after => {
            "Taken in. Its incident is a workshop of this device already, so it counts once."
        }
        TakenIn::New => "Taken in: it counts like a workshop of this device.",
    });
}

/// A card in the list of the library, and its way out.
pub fn row(desk: Desk, cards: RwSignal<ClassCards>, card: Digest) -> AnyView {
    let said = named(&card);
    let about = said.clone();
    let open = match card.actions.iter().filter(|action| action.is_open()).count() {
        0 => "no open action".to_owned(),
        1 => "1 open action".to_owned(),
        count => format!("{count} open actions"),
    };
    let remove = move |_| {
        let mut fewer = cards.get_untracked();
        fewer.remove(&card);
        match desk.store.with_value(|store| store.keep_class_cards(&fewer)) {
            Ok(()) => {
                // The button goes with its row.
                ids::focus(ids::STAGE_HEADING);
                cards.set(fewer);
                desk.notices().say("Removed: it counts no longer. Its file brings it back.");
            }
            Err(error) => desk.notices().warn(error.to_string()),
        }
    };
    view! {
        <li>
            <span>{format!("{said}, {open}")}</span>
            <button type="button" class="quiet" on:click=remove>
                "Remove"
                <span class="visually-hidden">{format!(" class card {about}")}</span>
            </button>
        </li>
    }
}

/// The cards of this device.
pub fn kept(desk: Desk) -> RwSignal<ClassCards> {
    RwSignal::new(desk.store.with_value(Store::class_cards))
}
