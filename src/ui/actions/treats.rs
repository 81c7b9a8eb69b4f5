//! Which conditions and detection gaps an action treats.

use crate::order::Order;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::widgets::Unfolding;
use crate::workshop::{Action, ActionId, CauseId, CauseKind, RowId, RowKind, Support, TextAt, TextField};
use leptos::prelude::*;

/// The numbers treated; opened, a list to choose from.
#[component]
pub fn Treats(
    /// The action.
    id: ActionId,
    /// Its row.
    action: Memo<Option<Action>>,
) -> impl IntoView {
    let treats = Memo::new(move |_| {
        action.with(|action| action.as_ref().map(|action| action.treats.clone()).unwrap_or_default())
    });
    let numbers = move || {
        treats.with(|treats| {
            if treats.is_empty() {
                "nothing yet".to_owned()
            } else {
                treats.iter().map(CauseId::to_string).collect::<Vec<_>>().join(", ")
            }
        })
    };
    let summary = move || {
        view! {
            "Treats "
            <span class="number">{numbers}</span>
            <span class="visually-hidden">{format!(" ({id})")}</span>
        }
    };
    view! {
        <Unfolding class="treats" summary=summary>
            <Causes id=id treats=treats />
        </Unfolding>
    }
}

#[component]
fn Causes(id: ActionId, treats: Memo<Vec<CauseId>>) -> impl IntoView {
    let editor = use_editor();
    let offered = Memo::new(move |_| offered(editor, &treats.get()));
    view! {
        <fieldset class="causes">
            <legend>{format!("{id} treats")}</legend>
            <For each=move || offered.get() key=|cause| *cause let:cause>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || treats.with(|treats| treats.contains(&cause))
                        on:change=move |event| treat(editor, id, cause, event_target_checked(&event))
                    />
                    <b class="number">{cause.to_string()}</b>
                    <span>{move || editor.text(TextAt::new(RowId::Cause(cause), TextField::Statement))}</span>
                </label>
            </For>
            <Show when=move || offered.with(Vec::is_empty)>
                <p class="field-hint">"No condition or detection gap yet. They are found at Whys."</p>
            </Show>
        </fieldset>
    }
}

/// What can be treated: a human action is treated through what made it the sensible step, a refuted cause not at all;
/// one that is treated already stays in the list, so that it can be taken off.
fn offered(editor: Editor, treats: &[CauseId]) -> Vec<CauseId> {
    editor.table(RowKind::Cause, |document| {
        document
            .causes
            .iter()
            .filter(|cause| {
                let treatable = cause.kind != CauseKind::HumanAction && cause.support != Support::Refuted;
                treatable || treats.contains(&cause.id)
            })
            .map(|cause| cause.id)
            .collect()
    })
}

fn treat(editor: Editor, id: ActionId, cause: CauseId, treated: bool) {
    editor.change(id, |action| {
        action.treats.retain(|other| *other != cause);
        if treated {
            action.treats.push(cause);
            action.treats.order_by(Ord::cmp);
        }
    });
}
