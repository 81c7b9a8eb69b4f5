//! One value of the review: a line, and while it is open its sentence and the keys.

use super::cursor::{Cursor, Key};
use super::decisions::words;
use crate::keys::{Decide, REVIEW_KEYS};
use crate::postmortem::ReviewedValue;
use crate::ui::dialogs::jump;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::workshop::{Decision, RowId};
use leptos::prelude::*;

/// The field for the reason.
pub const REASON: &str = "keep-reason";

/// A line of the review.
#[component]
pub fn Value(
    /// Where the review stands.
    cursor: Cursor,
    /// Which value this is.
    key: Key,
) -> impl IntoView {
    let editor = use_editor();
    let key = StoredValue::new(key);
    let is_open = Memo::new(move |_| key.with_value(|key| cursor.is_open(key)));
    let of = move |read: fn(&ReviewedValue) -> String| key.with_value(|key| cursor.value(key, read));
    let decision = move || {
        let now =
            |value: &ReviewedValue| editor.row(RowId::Ledger, |document| value.decision(&document.ledger));
        key.with_value(|key| cursor.value(key, now)).flatten()
    };
    let readers_get = move || match decision() {
        // Said at once; the words of the sentence follow when the text is written again.
        Some(Decision::Keep(_) | Decision::OrdinaryWord) => of(|value| value.value.clone()),
        _ => of(|value| value.stand_in.clone()),
    };
    view! {
        <li class="value" class:decided=move || decision().is_some() id=move || is_open.get().then(|| ids::row(RowId::Ledger))>
            <button type="button" class="quiet value-line" aria-expanded=move || is_open.get().to_string() on:click=move |_| cursor.open(key.get_value())>
                <span class="kind">{move || of(what)}</span>
                <span class="said">{move || of(|value| value.value.clone())}</span>
                <span class="stand-in">
                    <span class="visually-hidden">"becomes "</span>
                    {readers_get}
                </span>
                <span class="state">{move || words(decision().as_ref())}</span>
            </button>
            // Drawn anew when it opens alone: a reason that is being typed outlives the next look at the text.
            {move || {
                is_open
                    .get()
                    .then(|| untrack(|| key.with_value(|key| cursor.value(key, ReviewedValue::clone))))
                    .flatten()
                    .map(|value| view! { <Open value=value cursor=cursor /> })
            }}
        </li>
    }
}

fn what(value: &ReviewedValue) -> String {
    if value.guess { "looks made by a machine".to_owned() } else { value.kind.in_general().to_owned() }
}

/// The open value: its sentence, why it is taken out, and a button for each letter.
#[component]
fn Open(value: ReviewedValue, cursor: Cursor) -> impl IntoView {
    let editor = use_editor();
    let kept = Callback::new(move |reason: String| cursor.keep(&reason));
    let places = if value.places == 1 { "once".to_owned() } else { format!("{} times", value.places) };
    let first = value.first.map(|first| {
        view! {
            <button type="button" class="quiet" on:click=move |_| jump(editor, first)>
                {format!("First in {first}")}
            </button>
        }
    });
    let is_secret = value.kind.is_secret();
    let buttons = REVIEW_KEYS.iter().filter(move |letter| match letter.decide {
        Decide::Rest => false,
        Decide::Ordinary => value.may_be_ordinary,
        Decide::Revoke => is_secret,
        Decide::Alias
        | Decide::Generalise
        | Decide::Drop
        | Decide::Keep
        | Decide::Undecide
        | Decide::Forget => true,
    });
    let buttons = buttons.map(|letter| {
        view! {
            <button type="button" class="plain" on:click=move |_| cursor.act(letter.decide)>
                {letter.words} " " <kbd>{letter.key}</kbd>
            </button>
        }
    });
    view! {
        <div class="value-open">
            <p class="sentence">{value.lead} <mark>{value.value}</mark> {value.tail}</p>
            <p class="field-hint">{value.reason}</p>
            <p class="field-hint">"Stands there " {places} ". " {first}</p>
            {is_secret
                .then(|| view! { <p class="revoke">"Redaction does not make it safe again: revoke it where it is used."</p> })}
            <div class="row-tools">{buttons.collect_view()}</div>
            {move || cursor.asks_reason.get().then(|| view! { <Reason kept=kept /> })}
        </div>
    }
}

/// The short field without which nothing is kept.
#[component]
pub fn Reason(
    /// The element id, unique in the page.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Takes the reason.
    kept: Callback<String>,
) -> impl IntoView {
    let id = id.unwrap_or(REASON);
    let reason = RwSignal::new(String::new());
    let blank = move || reason.with(|reason| reason.trim().is_empty());
    let decide = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !blank() {
            kept.run(reason.with_untracked(|reason| reason.trim().to_owned()));
        }
    };
    view! {
        <form class="keep" on:submit=decide>
            <div class="field">
                <label for=id>"These readers may see it, because"</label>
                <input
                    id=id
                    type="text"
                    spellcheck="false"
                    autocomplete="off"
                    translate="no"
                    prop:value=move || reason.get()
                    on:input=move |event| reason.set(event_target_value(&event))
                />
            </div>
            <button type="submit" class="plain" prop:disabled=blank>
                "Keep it"
            </button>
        </form>
    }
}
