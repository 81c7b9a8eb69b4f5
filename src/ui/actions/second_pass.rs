//! The second pass, tonight: what an action is for, how well it holds, what it costs and what it displaces.

use super::change;
use super::option_choice::OptionChoice;
use super::risk_form::FullForm;
use crate::coach::{WordingGap, suggest_strength, weak_verbs, wording_gaps};
use crate::ui::app;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::widgets::ProseField;
use crate::workshop::{
    Action, ActionId, ActionStatus, For, Level, ProductAnswer, Purpose, RowId, Strength, TextAt, TextField,
};
use leptos::html;
use leptos::prelude::*;

/// The rest of an action.
#[component]
pub fn SecondPass(
    /// The action.
    id: ActionId,
    /// Its row.
    action: Memo<Option<Action>>,
) -> impl IntoView {
    let element = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let toggled = move |_| open.set(element.get_untracked().is_some_and(|element| element.open()));
    view! {
        <details class="second-pass" node_ref=element on:toggle=toggled>
            <summary>
                "The rest, tonight"
                <span class="visually-hidden">{format!(" ({id})")}</span>
            </summary>
            <Show when=move || open.get()>
                <Rest id=id action=action />
            </Show>
        </details>
    }
}

#[component]
fn Rest(id: ActionId, action: Memo<Option<Action>>) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Action(id);
    let text = move |field| TextAt::new(row, field);
    view! {
        <div class="fields">
            <OptionChoice
                id=format!("{id}-purpose")
                label="It is there to"
                none="not said"
                values=&Purpose::ALL
                words=Purpose::words
                chosen=Signal::derive(move || action.with(|action| action.as_ref()?.purpose))
                on_choose={move |purpose: Option<Purpose>| change(editor, id, |action| action.purpose = purpose)}
            />
            <OptionChoice
                id=format!("{id}-strength")
                label="How well it holds on a tired night"
                none="not said"
                values=&Strength::ALL
                words=Strength::words
                chosen=Signal::derive(move || action.with(|action| action.as_ref()?.strength))
                on_choose={move |strength: Option<Strength>| change(editor, id, |action| action.strength = strength)}
            />
            <OptionChoice
                id=format!("{id}-risk-removed")
                label="Risk it removes"
                none="not said"
                values=&Level::ALL
                words=Level::words
                chosen=Signal::derive(move || action.with(|action| action.as_ref()?.risk_removed))
                on_choose={move |level: Option<Level>| change(editor, id, |action| action.risk_removed = level)}
            />
            <OptionChoice
                id=format!("{id}-effort")
                label="Effort"
                none="not said"
                values=&Level::ALL
                words=Level::words
                chosen=Signal::derive(move || action.with(|action| action.as_ref()?.effort))
                on_choose={move |level: Option<Level>| change(editor, id, |action| action.effort = level)}
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
            <OptionChoice
                id=format!("{id}-status")
                label="Status"
                values=&ActionStatus::ALL
                words=ActionStatus::words
                chosen=Signal::derive(move || action.with(|action| action.as_ref().map(|action| action.status)))
                on_choose={move |status: Option<ActionStatus>| {
                    change(editor, id, |action| action.set_status(status.unwrap_or(action.status), app::today(editor)));
                }}
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
            <OptionChoice
                id=format!("{id}-product")
                label="Product agrees with that"
                values=&ProductAnswer::ALL
                words=ProductAnswer::words
                chosen=Signal::derive(move || action.with(|action| action.as_ref().map(|action| action.product_agrees)))
                on_choose={move |answer: Option<ProductAnswer>| {
                    change(editor, id, |action| action.product_agrees = answer.unwrap_or_default());
                }}
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
                                on:click=move |_| change(editor, id, |action| action.strength = Some(strength))
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
