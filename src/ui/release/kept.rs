//! The values that a person decided to keep, each with its reason, and the way back.

use super::decisions::decide_exactly;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::workshop::{For, RowId};
use leptos::prelude::*;

/// The list of them.
#[component]
pub fn KeptValues() -> impl IntoView {
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
                                    <button type="button" class="plain" on:click=move |_| decide_exactly(editor, decision.value.reveal(For::Console), None)>
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
