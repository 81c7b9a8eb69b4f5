//! The second pass, tonight: what an action is for, how well it holds, what it costs and what it displaces.

use super::picked::picked;
use super::risk_form::FullForm;
use crate::coach::{ActionAsk, action_asks, suggest_strength};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::widgets::{Among, Choice, ProseField, Unfolding};
use crate::workshop::{
    Action, ActionId, ActionStatus, DropReason, For, ProductAnswer, Purpose, RowId, Strength, TextAt,
    TextField,
};
use leptos::prelude::*;
use std::ops::Range;

/// The rest of an action.
#[component]
pub fn SecondPass(
    /// The action.
    id: ActionId,
    /// Its row.
    action: Memo<Option<Action>>,
) -> impl IntoView {
    let summary = move || {
        view! {
            "The rest, tonight"
            <span class="visually-hidden">{format!(" ({id})")}</span>
        }
    };
    view! {
        <Unfolding class="second-pass" summary=summary>
            <Rest id=id action=action />
        </Unfolding>
    }
}

#[component]
fn Rest(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Action(id);
    let text = move |field| TextAt::new(row, field);
    let is_dropped = Memo::new(move |_| {
        action.with(|action| action.as_ref().is_some_and(|action| action.status == ActionStatus::Dropped))
    });
    view! {
        <div class="fields">
            {picked(
                (id, action),
                "purpose",
                "It is there to",
                (&Purpose::ALL, Purpose::words),
                |action| action.purpose,
                |action, picked| action.purpose = picked,
            )}
            {picked(
                (id, action),
                "strength",
                "How well it holds on a tired night",
                (&Strength::ALL, Strength::words),
                |action| action.strength,
                |action, picked| action.strength = picked,
            )}
        </div>
        <FullForm id=id action=action />
        <Suggestion id=id action=action />
        <div class="fields">
            <ProseField
                at=text(TextField::DoneWhen)
                label="Done when"
                hint="What anybody can look at to see that it is done."
            />
            <ProseField at=text(TextField::Tracker) label="Tracker" hint="The ticket or its address." />
            <Choice
                id=format!("{id}-status")
                label="Status"
                among=Among::values(
                    &ActionStatus::ALL,
                    ActionStatus::words,
                    move || action.with(|action| action.as_ref().map(|action| action.status)),
                    move |status| editor.change(id, |action| action.set_status(status, app::today(editor))),
                )
            />
            <Show when=move || is_dropped.get()>
                {picked(
                    (id, action),
                    "dropped-because",
                    "Dropped because",
                    (&DropReason::ALL, DropReason::words),
                    |action| action.dropped_because,
                    |action, picked| action.dropped_because = picked,
                )}
            </Show>
            <ProseField
                at=text(TextField::OwnerTeam)
                label="Team behind it"
                hint="A team is no owner: a person still carries it."
            />
            <ProseField
                at=text(TextField::Displaces)
                label="What it displaces"
                hint="The work that waits for this."
            />
            <Choice
                id=format!("{id}-product")
                label="Product agrees with that"
                among=Among::values(
                    &ProductAnswer::ALL,
                    ProductAnswer::words,
                    move || action.with(|action| action.as_ref().map(|action| action.product_agrees)),
                    move |answer| editor.change(id, |action| action.product_agrees = answer),
                )
            />
        </div>
    }
}

/// What the wording of the action suggests. It proposes; the facilitator chooses.
#[component]
fn Suggestion(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let suggested = Memo::new(move |_| {
        action.with(|action| {
            let what = action.as_ref()?.what.reveal(For::Coaching);
            let suggestion = suggest_strength(what)?;
            let words: Vec<String> =
                suggestion.words.into_iter().filter_map(|range| quoted(what, range)).collect();
            let said = format!(
                "Reads as {} because of {}: {}.",
                suggestion.strength.words(),
                words.join(", "),
                suggestion.because
            );
            Some((suggestion.strength, said))
        })
    });
    let asks = Memo::new(move |_| {
        action.with(|action| {
            let Some(action) = action.as_ref() else { return Vec::new() };
            let (what, done) = (action.what.reveal(For::Coaching), action.done_when.reveal(For::Coaching));
            let said = |found: ActionAsk| match found.word.and_then(|range| quoted(what, range)) {
                Some(word) => format!("{word}: {}", found.ask),
                None => found.ask.to_owned(),
            };
            action_asks(what, done).into_iter().map(said).collect::<Vec<_>>()
        })
    });
    let chosen = move || action.with(|action| action.as_ref().and_then(|action| action.strength));
    let shown = move || suggested.get().filter(|(strength, _)| chosen() != Some(*strength));
    view! {
        {move || {
            shown()
                .map(|(strength, said)| {
                    view! {
                        <p class="suggestion">
                            <span>{said}</span>
                            <button
                                type="button"
                                class="plain"
                                on:click=move |_| editor.change(id, |action| action.strength = Some(strength))
                            >
                                {format!("Say {}", strength.words())}
                                <span class="visually-hidden">{format!(" for {id}")}</span>
                            </button>
                        </p>
                    }
                })
        }}
        {move || asks.get().into_iter().map(|ask| view! { <p class="suggestion">{ask}</p> }).collect_view()}
    }
}

/// A part of the text between quotation marks.
fn quoted(text: &str, range: Range<usize>) -> Option<String> {
    text.get(range).map(|word| format!("“{word}”"))
}
