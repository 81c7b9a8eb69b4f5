//! The way on through a follow-up meeting: from an action that is still owed to the next, in whatever workshop that is.

use crate::keys::Command;
use crate::platform::store::{IndexEntry, Store};
use crate::ui::desk::use_desk;
use crate::ui::erased::{Show, view};
use crate::ui::ids;
use crate::vault::WorkshopKey;
use crate::workshop::ActionId;
use leptos::prelude::*;

/// The button, while the list of a follow-up has more.
#[component]
pub fn NextOwed() -> impl IntoView {
    let desk = use_desk();
    let more = move || desk.owed.with(Vec::len);
    let go_on = move |_| {
        // Some may be done by now.
        let entries = desk.store.with_value(Store::library);
        let rest: Vec<(WorkshopKey, ActionId)> = desk
            .owed
            .get_untracked()
            .into_iter()
            .filter(|(key, action)| entries.iter().any(|entry| entry.key == *key && owes(entry, *action)))
            .collect();
        match rest.split_first() {
            None => {
                desk.owed.set(Vec::new());
                desk.notices().say("That was the list: nothing else on it is still owed.");
                ids::focus(ids::STAGE_HEADING);
            }
            Some(((key, action), after)) if desk.store.with_value(Store::present_key) == Some(*key) => {
                desk.owed.set(after.to_vec());
                ids::focus(&ids::action(*action));
            }
            Some(_) => desk.open_owed(&rest),
        }
    };
    view! {
        <Show when=move || { more() > 0 }>
            <p class="next-owed">
                <button type="button" class="plain" id=ids::NEXT_OWED on:click=go_on>
                    "Next action still owed "
                    <kbd>{Command::NextOwed.shown()}</kbd>
                </button>
                <span>{move || format!("{} more on the list", more())}</span>
            </p>
        </Show>
    }
}

fn owes(entry: &IndexEntry, action: ActionId) -> bool {
    let is_it = |owed: &crate::measure::DigestAction| owed.id == action && owed.is_open();
    entry.card.as_ref().is_ok_and(|card| card.digest.actions.iter().any(is_it))
}
