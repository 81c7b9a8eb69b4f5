//! What earlier incidents say before this one is told: which class is back, why each of them is like this one, what
//! became of their actions, and the answer to why they were not enough.

use crate::library::{ASKED_ON_RETURN, Likeness, look_alikes, owed};
use crate::measure::{Digest, DigestAction, Wording, digest};
use crate::order::Order;
use crate::platform::store::Store;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::library::{cards, owed_line, today};
use crate::ui::widgets::ProseField;
use crate::vault::{WorkshopKey, counted};
use crate::workshop::{For, RowId, TextAt, TextField};
use leptos::prelude::*;

/// Incidents named at most.
const NAMED: usize = 4;

/// Actions of one incident named at most.
const ACTIONS: usize = 6;

/// An incident beside the one at hand: a workshop of this device, or a colleague's class card, which cannot be opened.
struct Other {
    key: Option<WorkshopKey>,
    title: String,
    digest: Digest,
}

/// The earlier incidents that are like this one; nothing where there are none.
#[component]
pub fn Earlier() -> impl IntoView {
    let desk = use_desk();
    let editor = use_editor();
    let others: Vec<Other> = desk.store.with_value(|store: &Store| {
        // What was opened last may be another tab's.
        let this = store.present_key().or_else(|| desk.pen.elsewhere());
        let entries = store.library();
        let theirs = cards::besides(&entries, &store.class_cards());
        let own = entries.into_iter().filter(|entry| Some(entry.key) != this);
        let own = own.filter_map(|entry| {
            let card = entry.card.ok()?;
            let title = card.title.reveal(For::Console).to_owned();
            Some(Other { key: Some(entry.key), title, digest: card.digest })
        });
        let theirs =
            theirs.into_iter().map(|card| Other { key: None, title: cards::named(&card), digest: card });
        own.chain(theirs).collect()
    });
    let others = StoredValue::new_local(others);
    let this = Memo::new(move |_| editor.whole(|document| digest(document, Wording::NotRead)));
    let found = Memo::new(move |_| {
        others.with_value(|others| {
            if others.is_empty() {
                return Vec::new();
            }
            let digests: Vec<&Digest> = others.iter().map(|other| &other.digest).collect();
            this.with(|this| look_alikes(this, &digests))
        })
    });
    let answer = TextAt::new(RowId::Frame, TextField::EarlierActions);
    let is_asked = move || {
        !found.with(Vec::is_empty)
            || !editor.row(RowId::Frame, |document| document.frame.earlier_actions.is_blank())
    };
    // The field stands beside what is drawn anew, so that nothing takes it away while it is typed into.
    view! {
        <Show when=is_asked>
            <section class="earlier" aria-labelledby="earlier-heading">
                {move || {
                    others.with_value(|others| {
                        this.with(|this| found.with(|found| alike(desk, this, others, found)))
                    })
                }}
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
fn alike(desk: Desk, this: &Digest, others: &[Other], found: &[Likeness]) -> AnyView {
    let of_class: Vec<&Digest> = found
        .iter()
        .filter(|like| like.same_class)
        .filter_map(|like| others.get(like.other))
        .map(|other| &other.digest)
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
fn incident(desk: Desk, other: &Other, like: &Likeness) -> AnyView {
    let Other { key, title, digest } = other;
    let (key, today, title) = (*key, today(), title.clone());
    // The name of a card says its day.
    let day = digest.day.filter(|_| key.is_some()).map_or_else(String::new, |day| format!("{day}: "));
    let categories: Vec<&str> = like.categories.iter().map(|label| label.reveal(For::Console)).collect();
    let both =
        if categories.is_empty() { String::new() } else { format!(" (both: {})", categories.join(", ")) };
    let mut actions: Vec<&DigestAction> = digest.actions.iter().collect();
    actions.order_by_key(|action| !action.is_open());
    let left_out = actions.len().saturating_sub(ACTIONS);
    let row = |action: &&DigestAction| {
        let id = action.id;
        let open = key.map(|key| Callback::new(move |()| desk.open_owed(&[(key, id)])));
        owed_line(action, None, today, open)
    };
    let rows = actions.iter().take(ACTIONS).map(row).collect_view();
    let none = actions.is_empty().then(|| view! { <p class="field-hint">"It led to no action."</p> });
    let more = (left_out > 0).then(|| {
        view! { <p class="field-hint">{format!("{} more there.", counted(left_out, "action", "actions"))}</p> }
    });
    let name = match key {
        None => view! { <span>{title}</span> },
        Some(key) => view! {
            <button type="button" class="quiet" on:click=move |_| desk.open(key)>
                <span>{title}</span>
            </button>
        },
    };
    view! {
        <li>
            {name}
            " "
            <small>{format!("{day}{}{both}", like.words())}</small>
            {none}
            <ul class="owed-list">{rows}</ul>
            {more}
        </li>
    }
}
