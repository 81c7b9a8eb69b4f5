//! The second pass, tonight: what an action is for, how well it holds, what it costs and what it displaces.

use super::risk_form::FullForm;
use crate::coach::{WordingGap, suggest_strength, weak_verbs, wording_gaps};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice, ProseField, Unfolding};
use crate::workshop::{
    Action, ActionId, ActionStatus, For, Level, ProductAnswer, Purpose, RowId, Strength, TextAt, TextField,
};
use leptos::prelude::*;

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
    view! {
        <div class="fields">
            <Choice
                id=format!("{id}-purpose")
                label="It is there to"
                among=Among::values_or(
                    "not said",
                    &Purpose::ALL,
                    Purpose::words,
                    move || action.with(|action| action.as_ref()?.purpose),
                    move |purpose| editor.change(id, |action| action.purpose = purpose),
                )
            />
            <Choice
                id=format!("{id}-strength")
                label="How well it holds on a tired night"
                among=Among::values_or(
                    "not said",
                    &Strength::ALL,
                    Strength::words,
                    move || action.with(|action| action.as_ref()?.strength),
                    move |strength| editor.change(id, |action| action.strength = strength),
                )
            />
            <Choice
                id=format!("{id}-risk-removed")
                label="Risk it removes"
                among=Among::values_or(
                    "not said",
                    &Level::ALL,
                    Level::words,
                    move || action.with(|action| action.as_ref()?.risk_removed),
                    move |level| editor.change(id, |action| action.risk_removed = level),
                )
            />
            <Choice
                id=format!("{id}-effort")
                label="Effort"
                among=Among::values_or(
                    "not said",
                    &Level::ALL,
                    Level::words,
                    move || action.with(|action| action.as_ref()?.effort),
                    move |level| editor.change(id, |action| action.effort = level),
                )
            />
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
        action.with(|action| suggest_strength(action.as_ref()?.what.reveal(For::Coaching)))
    });
    let ask = Memo::new(move |_| {
        action.with(|action| {
            let action = action.as_ref()?;
            let (what, done) = (action.what.reveal(For::Coaching), action.done_when.reveal(For::Coaching));
            let weak =
                weak_verbs(what).into_iter().filter(|_| action.done_when.is_blank()).map(|verb| verb.ask);
            let gaps = wording_gaps(what, done).into_iter().map(WordingGap::ask);
            weak.chain(gaps).next()
        })
    });
    let chosen = move || action.with(|action| action.as_ref().and_then(|action| action.strength));
    let shown = move || suggested.get().filter(|suggestion| chosen() != Some(suggestion.strength));
    view! {
        {move || {
            shown()
                .map(|suggestion| {
                    let strength = suggestion.strength;
                    view! {
                        <p class="suggestion">
                            <span>
                                {format!("Reads as {}. {}", strength.words(), suggestion.because)}
                            </span>
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
        {move || ask.get().map(|ask| view! { <p class="suggestion">{ask}</p> })}
    }
}
