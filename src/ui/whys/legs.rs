//! The three legs, the one that took longest first.

use super::state::use_whys;
use crate::coach::leg_question;
use crate::measure::{Interval, IntervalKind, interval, longest_leg};
use crate::ui::editor::use_editor;
use crate::workshop::{Document, Leg};
use leptos::prelude::*;

/// What a leg's button shows.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    leg: Leg,
    took: Option<String>,
    is_longest: bool,
    causes: usize,
}

/// Buttons that choose the leg asked about.
#[component]
pub(super) fn Legs() -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let legs = Memo::new(move |_| editor.whole(shown_legs));
    view! {
        <div class="legs" role="group" aria-label="Legs">
            <For each=move || legs.get().into_iter().map(|shown| shown.leg) key=|leg| *leg let:leg>
                <button
                    type="button"
                    class="plain leg"
                    aria-pressed=move || (whys.leg.get() == leg).to_string()
                    on:click=move |_| whys.ask_leg(leg)
                >
                    <span class="leg-words">{leg.words()}</span>
                    <span class="leg-facts">
                        {move || {
                            legs.with(|legs| legs.iter().find(|shown| shown.leg == leg).map(facts))
                        }}
                    </span>
                </button>
            </For>
        </div>
    }
}

fn shown_legs(document: &Document) -> Vec<Shown> {
    let longest = longest_leg(document).map(|(leg, _)| leg);
    let mut legs: Vec<Shown> = Leg::ALL
        .into_iter()
        .map(|leg| Shown {
            leg,
            took: minutes(document, leg).and_then(|minutes| leg_question(leg, Some(minutes)).minutes_words()),
            is_longest: longest == Some(leg),
            causes: document.causes.iter().filter(|cause| cause.leg == leg).count(),
        })
        .collect();
    legs.sort_by_key(|shown| !shown.is_longest);
    legs
}

fn facts(shown: &Shown) -> String {
    let causes = match shown.causes {
        0 => "nothing yet".to_owned(),
        1 => "1 cause".to_owned(),
        count => format!("{count} causes"),
    };
    let longest = if shown.is_longest { ", longest" } else { "" };
    match &shown.took {
        Some(took) => format!("{took}{longest} · {causes}"),
        None => causes,
    }
}

/// The measured interval of a leg in whole minutes; none where it has none, or an impossible one.
pub(super) fn minutes(document: &Document, leg: Leg) -> Option<(i64, i64)> {
    let measured: Interval = interval(document, IntervalKind::for_leg(leg))?;
    (!measured.is_impossible()).then(|| (measured.shortest.as_minutes(), measured.longest.as_minutes()))
}
