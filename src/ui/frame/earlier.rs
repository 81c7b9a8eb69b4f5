//! What earlier incidents say before this one is told: which class is back, why each of them is like this one, what
//! became of their actions, and the answer to why they were not enough.

use crate::library::{ASKED_ON_RETURN, Likeness, look_alikes, owed};
use crate::measure::{Digest, DigestAction, Wording, digest};
use crate::order::Order;
use crate::platform::store::Store;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::library::{owed_line, today};
use crate::ui::widgets::ProseField;
use crate::vault::{Card, WorkshopKey, counted};
use crate::workshop::{For, RowId, TextAt, TextField};
use leptos::prelude::*;

/// Incidents named at most.
const NAMED: usize = 4;

/// Actions of one incident named at most.
const ACTIONS: usize = 6;

/// The earlier incidents that are like this one; nothing where there are none.
#[component]
pub fn Earlier() -> impl IntoView {
    let desk = use_desk();
    let editor = use_editor();
    let others: Vec<(WorkshopKey, Card)> = desk.store.with_value(|store: &Store| {
        // What was opened last may be another tab's.
        let this = store.present_key().or_else(|| desk.pen.elsewhere());
        let others = store.library().into_iter().filter(|entry| Some(entry.key) != this);
        others.filter_map(|entry| Some((entry.key, entry.card.ok()?))).collect()
    });
    let others = StoredValue::new_local(others);
    let this = Memo::new(move |_| editor.whole(|document| digest(document, Wording::NotRead)));
    let found = move || {
        others.with_value(|others| {
            if others.is_empty() {
                return Vec::new();
            }
            let digests: Vec<&Digest> = others.iter().map(|(_, card)| &card.digest).collect();
            this.with(|this| look_alikes(this, &digests))
        })
    };
    let answer = TextAt::new(RowId::Frame, TextField::EarlierActions);
    let is_asked = move || {
        !found().is_empty() || !editor.row(RowId::Frame, |document| document.frame.earlier_actions.is_blank())
    };
    // The field stands beside what is drawn anew, so that nothing takes it away while it is typed into.
    view! {
        <Show when=is_asked>
            <section class="earlier" aria-labelledby="earlier-heading">
                {move || others.with_value(|others| this.with(|this| alike(desk, this, others, &found())))}
                <ProseField
                    at=answer
                    label=ASKED_ON_RETURN
                    hint="Kept with this workshop. It leaves with a team or a company postmortem, not with a public one."
                    lines=true
                />
            </section>
        </Show>
    }
}

/// Which class is back, and the incidents that are like this one.
fn alike(desk: Desk, this: &Digest, others: &[(WorkshopKey, Card)], found: &[Likeness]) -> AnyView {
    let of_class: Vec<&Digest> = found
        .iter()
        .filter(|like| like.same_class)
        .filter_map(|like| others.get(like.other))
        .map(|(_, card)| &card.digest)
        .collect();
    let heading = if of_class.is_empty() {
        "Earlier incidents like this one".to_owned()
    } else {
        format!("This class is back: {}", this.incident_class.reveal(For::Console))
    };
    let count = owed(of_class.into_iter(), today()).len();
    let still_owed = (count > 0).then(|| {
        let words = counted(count, "action is", "actions are");
        view! { <p>{format!("{words} still owed for it.")}</p> }
    });
    let row = |like: &Likeness| Some(incident(desk, others.get(like.other)?, like));
    let mut named: Vec<AnyView> = found.iter().filter_map(row).collect();
    let rest = named.split_off(NAMED.min(named.len()));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{format!("{} more", rest.len())}</summary>
                <ul class="alike">{rest}</ul>
            </details>
        }
    });
    view! {
        <h2 id="earlier-heading">{heading}</h2>
        {still_owed}
        <ul class="alike">{named}</ul>
        {more}
    }
}

/// An earlier incident, why it is like this one, and its actions: first those that are still owed.
fn incident(desk: Desk, (key, card): &(WorkshopKey, Card), like: &Likeness) -> AnyView {
    let (key, today) = (*key, today());
    let day = card.digest.day.map_or_else(String::new, |day| format!("{day}: "));
    let categories: Vec<&str> = like.categories.iter().map(|label| label.reveal(For::Console)).collect();
    let both =
        if categories.is_empty() { String::new() } else { format!(" (both: {})", categories.join(", ")) };
    let mut actions: Vec<&DigestAction> = card.digest.actions.iter().collect();
    actions.order_by_key(|action| !action.is_open());
    let left_out = actions.len().saturating_sub(ACTIONS);
    let row = |action: &&DigestAction| {
        let id = action.id;
        owed_line(action, None, today, Callback::new(move |()| desk.open_owed(&[(key, id)])))
    };
    let rows = actions.iter().take(ACTIONS).map(row).collect_view();
    let none = actions.is_empty().then(|| view! { <p class="field-hint">"It led to no action."</p> });
    let more = (left_out > 0).then(|| {
        view! { <p class="field-hint">{format!("{} more in its workshop.", counted(left_out, "action", "actions"))}</p> }
    });
    view! {
        <li>
            <button type="button" class="quiet" on:click=move |_| desk.open(key)>
                <span>{card.title.reveal(For::Console).to_owned()}</span>
            </button>
            <small>{format!("{day}{}{both}", like.words())}</small>
            {none}
            <ul class="owed-list">{rows}</ul>
            {more}
        </li>
    }
}
