//! The three legs, the one that took longest first.

use super::drag::leg_id;
use super::state::use_whys;
use crate::measure::legs_in_order;
use crate::stage::leg_took;
use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, view};
use crate::workshop::{Document, Leg};
use leptos::prelude::*;

/// What a leg's button shows.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    leg: Leg,
    took: Option<String>,
    is_longest: bool,
}

/// Buttons that choose the leg asked about.
#[component]
pub(super) fn Legs() -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let legs = Memo::new(move |_| editor.whole(shown_legs));
    view! {
        <div class="legs" role="group" aria-label="Legs">
            <For each=move || legs.with(|legs| legs.iter().map(|shown| shown.leg).collect()) key=|leg| *leg let:leg>
                <button
                    type="button"
                    id=leg_id(leg)
                    class="plain leg"
                    class:drop-under=move || whys.drag.get().is_some_and(|drag| drag.is_over(leg))
                    aria-pressed=move || (whys.leg.get() == leg).to_string()
                    on:click=move |_| whys.ask_leg(leg)
                >
                    <span class="leg-words">{leg.words()}</span>
                    <span class="leg-facts">
                        {move || legs.with(|legs| legs.iter().find(|shown| shown.leg == leg).map(facts))}
                        {move || counted(whys.outline.with(|outline| outline.count(leg)))}
                    </span>
                </button>
            </For>
        </div>
    }
}

fn shown_legs(document: &Document) -> Vec<Shown> {
    let took = |leg| leg_took(document, leg).map(|took| took.as_str().to_owned());
    let mut legs: Vec<Shown> = legs_in_order(document)
        .into_iter()
        .map(|leg| Shown { leg, took: took(leg), is_longest: false })
        .collect();
    if let Some(first) = legs.first_mut() {
        first.is_longest = first.took.is_some();
    }
    legs
}

fn facts(shown: &Shown) -> String {
    let longest = if shown.is_longest { ", the longest" } else { "" };
    shown.took.as_ref().map_or_else(String::new, |took| format!("{took}{longest} · "))
}

fn counted(causes: usize) -> String {
    match causes {
        0 => "nothing yet".to_owned(),
        1 => "1 cause".to_owned(),
        count => format!("{count} causes"),
    }
}
