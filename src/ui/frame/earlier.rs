//! What earlier incidents say before this one is told: which class is back, and what is still owed for it.

use crate::library::{ASKED_ON_RETURN, Likeness, look_alikes, owed};
use crate::measure::{Digest, Wording, digest};
use crate::platform::store::Store;
use crate::ui::desk::use_desk;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::library::{standing, today};
use crate::vault::{Card, WorkshopKey};
use crate::workshop::{For, Stage};
use leptos::prelude::*;

/// Incidents named at most.
const NAMED: usize = 4;

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
    if others.is_empty() {
        return ().into_any();
    }
    let others = StoredValue::new_local(others);
    let this = Memo::new(move |_| editor.whole(|document| digest(document, Wording::NotRead)));
    let shown = move || {
        others.with_value(|others| {
            let digests: Vec<&Digest> = others.iter().map(|(_, card)| &card.digest).collect();
            let found = this.with(|this| look_alikes(this, &digests));
            (!found.is_empty()).then(|| this.with(|this| section(desk, this, others, &found)))
        })
    };
    view! { {move || shown()} }
}

fn section(
    desk: crate::ui::desk::Desk,
    this: &Digest,
    others: &[(WorkshopKey, Card)],
    found: &[Likeness],
) -> AnyView {
    let of_class: Vec<&(WorkshopKey, Card)> =
        found.iter().filter(|like| like.same_class).filter_map(|like| others.get(like.other)).collect();
    let heading = if of_class.is_empty() {
        "Earlier incidents like this one".to_owned()
    } else {
        format!("This class is back: {}", this.incident_class.reveal(For::Console))
    };
    let owed = owed(of_class.iter().map(|(_, card)| &card.digest), today());
    let count = owed.len();
    let action = |row: &crate::library::Owed| {
        let (key, card) = of_class.get(row.workshop)?;
        let key = *key;
        let said = format!("{}; {}", row.action.what.reveal(For::Console), card.title.reveal(For::Console));
        Some(view! {
            <li>
                <button type="button" class="quiet" on:click=move |_| desk.open_at(key, Some(Stage::Actions))>
                    <b class="number">{row.action.id.to_string()}</b>
                    <span>{said}</span>
                    <small>{standing(row)}</small>
                </button>
            </li>
        })
    };
    let incident = |like: &Likeness| {
        let (key, card) = others.get(like.other)?;
        let key = *key;
        let day = card.digest.day.map_or_else(String::new, |day| format!("{day}, "));
        let categories: Vec<&str> = like.categories.iter().map(|label| label.reveal(For::Console)).collect();
        let both =
            if categories.is_empty() { String::new() } else { format!(" (both: {})", categories.join(", ")) };
        Some(view! {
            <li>
                <button type="button" class="quiet" on:click=move |_| desk.open(key)>
                    <span>{card.title.reveal(For::Console).to_owned()}</span>
                </button>
                <small>{format!("{day}{}{both}", like.words())}</small>
            </li>
        })
    };
    view! {
        <section class="earlier" aria-labelledby="earlier-heading">
            <h2 id="earlier-heading">{heading}</h2>
            {(count > 0)
                .then(|| {
                    let words = if count == 1 { "1 action is".to_owned() } else { format!("{count} actions are") };
                    view! {
                        <p>{format!("{words} still owed for it:")}</p>
                        <ul class="findings">{owed.iter().filter_map(action).collect_view()}</ul>
                    }
                })}
            <details>
                <summary>{format!("Incidents like this one: {}", found.len())}</summary>
                <ul class="alike">{found.iter().take(NAMED).filter_map(incident).collect_view()}</ul>
            </details>
            <p class="field-hint">{ASKED_ON_RETURN}</p>
        </section>
    }
}
