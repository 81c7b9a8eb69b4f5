//! The values that a person decided to keep, each with its reason, and the way back.

use crate::ui::editor::{Editor, use_editor};
use crate::workshop::{For, KeepDecision, RowId};
use leptos::prelude::*;

/// What is kept.
#[component]
pub fn Kept() -> impl IntoView {
    let editor = use_editor();
    let kept = Memo::new(move |_| editor.row(RowId::Ledger, |document| document.ledger.kept.clone()));
    view! {
        <Show when=move || !kept.with(Vec::is_empty)>
            <h3>"Kept by decision"</h3>
            <ul class="values kept-values">
                {move || {
                    kept.get()
                        .into_iter()
                        .map(|decision| {
                            let value = decision.value.reveal(For::Console).to_owned();
                            let reason = decision.reason.reveal(For::Console).to_owned();
                            let name = value.clone();
                            view! {
                                <li class="value">
                                    <span class="said">{value}</span>
                                    <small>{reason}</small>
                                    <button type="button" class="plain" on:click=move |_| redact_again(editor, &decision)>
                                        "Redact again"
                                        <span class="visually-hidden">{format!(" ({name})")}</span>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </Show>
    }
}

/// Lets an exact value leave, for a stated reason.
pub fn keep(editor: Editor, value: &str, reason: &str) {
    change(editor, |kept| kept.push(KeepDecision { value: value.into(), reason: reason.into() }));
}

fn redact_again(editor: Editor, decision: &KeepDecision) {
    change(editor, |kept| kept.retain(|other| other != decision));
}

fn change(editor: Editor, change: impl FnOnce(&mut Vec<KeepDecision>)) {
    let mut ledger = editor.read(|document| document.ledger.clone());
    change(&mut ledger.kept);
    editor.put(ledger);
}
