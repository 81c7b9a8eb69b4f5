//! Wording hints beside a statement. They change nothing: taking one shows the question, leaving one hides it.

use super::state::use_whys;
use crate::coach::wording;
use crate::ui::editor::use_editor;
use crate::workshop::{CauseId, RowId, TextAt, TextField};
use leptos::prelude::*;

/// One hint.
#[derive(Clone, PartialEq, Eq)]
struct Hint {
    rule: &'static str,
    words: String,
    ask: &'static str,
}

/// The hints for the statement of a cause, one for each rule.
#[component]
pub(super) fn Hints(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let statement = Memo::new(move |_| editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement)));
    let hints = Memo::new(move |_| {
        let mut hints = statement.with(|text| whys.names.with(|names| hints(text, names)));
        whys.left_hints.with(|left| hints.retain(|hint| !left.contains(&(cause, hint.rule))));
        hints
    });
    let is_empty = Memo::new(move |_| hints.with(Vec::is_empty));
    move || {
        (!is_empty.get()).then(|| {
            view! {
                <ul class="wording" role="list" aria-label=format!("Wording of {cause}")>
                    <For each=move || hints.get() key=|hint| (hint.rule, hint.words.clone()) let:hint>
                        <HintRow cause=cause hint=hint />
                    </For>
                </ul>
            }
        })
    }
}

#[component]
fn HintRow(cause: CauseId, hint: Hint) -> impl IntoView {
    let whys = use_whys();
    let taken = RwSignal::new(false);
    let rule = hint.rule;
    view! {
        <li>
            <span class="wording-words">{format!("“{}”", hint.words)}</span>
            {move || taken.get().then(|| view! { <span class="wording-ask">{hint.ask}</span> })}
            {move || {
                (!taken.get())
                    .then(|| {
                        view! {
                            <button type="button" class="quiet" on:click=move |_| taken.set(true)>
                                "Ask instead"
                                <span class="visually-hidden">{format!(" at {cause}")}</span>
                            </button>
                        }
                    })
            }}
            <button
                type="button"
                class="quiet"
                on:click=move |_| {
                    whys.left_hints
                        .update(|left| {
                            left.insert((cause, rule));
                        });
                }
            >
                "Leave it"
                <span class="visually-hidden">{format!(" at {cause}")}</span>
            </button>
        </li>
    }
}

fn hints(text: &str, names: &[String]) -> Vec<Hint> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut hints: Vec<Hint> = Vec::new();
    for finding in wording::check(text, &names) {
        if hints.iter().all(|hint| hint.rule != finding.rule) {
            let words = text.get(finding.start..finding.end).unwrap_or_default().to_owned();
            hints.push(Hint { rule: finding.rule, words, ask: finding.ask });
        }
    }
    hints
}
