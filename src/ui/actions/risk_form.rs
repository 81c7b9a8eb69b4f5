//! The full form of an action's risk, with its arithmetic open.

use crate::measure::{risk_arithmetic, worth};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice};
use crate::workshop::{Action, ActionId, Rating, RiskForm};
use leptos::prelude::*;

type Place = (&'static str, fn(&mut RiskForm) -> &mut Option<Rating>);

const PLACES: [Place; 4] = [
    ("Likelihood now", |form| &mut form.likelihood_before),
    ("Severity now", |form| &mut form.severity_before),
    ("Likelihood once done", |form| &mut form.likelihood_after),
    ("Severity once done", |form| &mut form.severity_after),
];

/// Four numbers, and what they come to.
#[component]
pub fn FullForm(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let choice = move |(at, (label, place)): (usize, Place)| {
        view! {
            <Choice
                id=format!("{id}-risk-{at}")
                label=label
                among=Among::values_or(
                    "not said",
                    &Rating::ALL,
                    Rating::words,
                    move || action.with(|action| *place(&mut action.as_ref()?.risk_form.clone())),
                    move |rating| editor.change(id, |action| *place(&mut action.risk_form) = rating),
                )
            />
        }
    };
    let said = move || {
        action.with(|action| {
            let action = action.as_ref()?;
            let sum = risk_arithmetic(action)?;
            let ((likelihood, severity), (later, less)) = (sum.before, sum.after);
            let mut said = format!(
                "{likelihood} × {severity} now, {later} × {less} once done: {} removed",
                sum.removed()
            );
            if let Some(worth) = worth(action) {
                said.push_str(&format!(
                    "; ÷ effort {} = {}",
                    worth.effort_steps(),
                    in_tenths(worth.tenths())
                ));
            }
            Some((said, sum.level(), action.risk_removed))
        })
    };
    view! {
        <details class="full-form">
            <summary>"In full: likelihood × severity"</summary>
            <div class="fields">{PLACES.into_iter().enumerate().map(choice).collect_view()}</div>
            {move || {
                said()
                    .map(|(said, level, present)| {
                        view! {
                            <p class="suggestion">
                                <span>{format!("{said}. In the words of the room: {}.", level.words())}</span>
                                {(present != Some(level))
                                    .then(|| {
                                        view! {
                                            <button
                                                type="button"
                                                class="plain"
                                                on:click=move |_| editor.change(id, |action| action.risk_removed = Some(level))
                                            >
                                                {format!("Say {}", level.words())}
                                                <span class="visually-hidden">{format!(" for the risk {id} removes")}</span>
                                            </button>
                                        }
                                    })}
                            </p>
                        }
                    })
            }}
        </details>
    }
}

/// `7.5`.
pub(super) fn in_tenths(tenths: i16) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", (tenths / 10).abs(), (tenths % 10).abs())
}
