//! The review of what is taken out: every value that these readers would see an alias for, and the way to keep one.

use super::audience;
use super::kept::{Kept, keep};
use crate::postmortem::{ReviewedValue, review};
use crate::redact::Kind;
use crate::ui::dialogs::jump;
use crate::ui::editor::use_editor;
use crate::ui::ids;
use crate::ui::settled::settled;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;

/// So many values are shown; more are redacted all the same.
const SHOWN: usize = 200;

/// What opens the list; the focus comes back here when a value left it.
const DECIDE: &str = "decide-values";

/// The review.
#[component]
pub fn Review() -> impl IntoView {
    let editor = use_editor();
    let found = settled(editor, |document| review(document, audience(document)));
    let asked: Asked = RwSignal::new(None);
    let summary = move || {
        found.with(|found| match found {
            None => "Looking for what must not leave…".to_owned(),
            Some(found) if found.is_empty() => {
                "Nothing was found that these readers must not see.".to_owned()
            }
            Some(found) => format!("{}. Undecided means redacted.", counted(found)),
        })
    };
    let shown = move || found.with(|found| found.iter().flatten().take(SHOWN).cloned().collect::<Vec<_>>());
    let others = move || found.with(|found| found.as_ref().map_or(0, Vec::len).saturating_sub(SHOWN));
    view! {
        <section aria-labelledby="review-heading">
            <h2 id="review-heading">"What is taken out"</h2>
            <p role="status">{summary}</p>
            <Show when=move || found.with(|found| found.as_ref().is_some_and(|found| !found.is_empty()))>
                <details class="review">
                    <summary id=DECIDE>"Decide value by value"</summary>
                    <ul class="values">
                        <For each=shown key=|value| (value.kind, value.value.clone(), value.places) let:value>
                            <Value value=value asked=asked />
                        </For>
                    </ul>
                    <Show when=move || { others() > 0 }>
                        <p class="field-hint">{move || format!("{} more values are not listed; they are redacted.", others())}</p>
                    </Show>
                </details>
            </Show>
            <Kept />
        </section>
    }
}

/// The value whose reason is being typed: one at a time.
type Asked = RwSignal<Option<(Kind, String)>>;

/// The field for the reason.
const REASON: &str = "keep-reason";

#[component]
fn Value(value: ReviewedValue, asked: Asked) -> impl IntoView {
    let editor = use_editor();
    let key = (value.kind, value.value.clone());
    let asking = Memo::new(move |_| asked.with(|asked| asked.as_ref() == Some(&key)));
    let ask = {
        let key = (value.kind, value.value.clone());
        move |_| {
            if asking.get_untracked() {
                asked.set(None);
            } else {
                asked.set(Some(key.clone()));
                set_timeout(
                    || {
                        ids::focus(REASON);
                    },
                    Duration::ZERO,
                );
            }
        }
    };
    let secret = value.kind.is_secret();
    let places = if value.places == 1 { "once".to_owned() } else { format!("{} times", value.places) };
    let place = match value.first {
        Some(first) => view! {
            <button type="button" class="quiet" on:click=move |_| jump(editor, first)>
                {format!("{first}, {places}")}
            </button>
        }
        .into_any(),
        None => view! { <span class="field-hint">{places}</span> }.into_any(),
    };
    let name = value.value.clone();
    view! {
        <li class="value" class:guess=value.guess>
            <span class="kind">{if value.guess { "looks made by a machine" } else { value.kind.words() }}</span>
            <span class="said">{value.value.clone()}</span>
            <span class="stand-in">
                <span class="visually-hidden">"becomes "</span>
                {value.stand_in}
            </span>
            {place}
            <button type="button" class="plain" aria-expanded=move || asking.get().to_string() on:click=ask>
                {if secret { "Not a secret, because…" } else { "Keep, because…" }}
                <span class="visually-hidden">{format!(" ({name})")}</span>
            </button>
            {secret
                .then(|| {
                    view! { <p class="revoke">"Redaction does not make it safe again: revoke it where it is used."</p> }
                })}
            {move || asking.get().then(|| view! { <Reason value=value.value.clone() asked=asked /> })}
        </li>
    }
}

#[component]
fn Reason(value: String, asked: Asked) -> impl IntoView {
    let editor = use_editor();
    let reason = RwSignal::new(String::new());
    let blank = move || reason.with(|reason| reason.trim().is_empty());
    let decide = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !blank() {
            keep(editor, &value, reason.get_untracked().trim());
            asked.set(None);
            ids::focus(DECIDE);
        }
    };
    view! {
        <form class="keep" on:submit=decide>
            <div class="field">
                <label for=REASON>"These readers may see it, because"</label>
                <input
                    id=REASON
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

/// "names: 6, hosts: 3".
fn counted(found: &[ReviewedValue]) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for value in found {
        *counts.entry(value.kind).or_default() += 1;
    }
    counts.iter().map(|(kind, count)| format!("{}: {count}", kind.words())).collect::<Vec<_>>().join(", ")
}
