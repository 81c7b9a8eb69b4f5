//! One condition: what it is, of the technology or of the organisation, and the hands counted for it.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, NumberField, TonightButton};
use crate::workshop::{CauseId, Nature, RowId, Tally, TextAt, TextField};
use leptos::prelude::*;

/// The id of the field that takes the hands for a condition.
pub(super) fn hands_for(cause: CauseId) -> String {
    format!("hands-{cause}")
}

/// The row of a condition.
#[component]
pub(super) fn ConditionRow(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Cause(cause);
    let statement = Memo::new(move |_| editor.text(TextAt::new(row, TextField::Statement)));
    // The bone proposes, so a change of the bone may change it.
    let nature =
        Memo::new(move |_| editor.whole(|document| Some(document.nature_of(document.causes.get(cause)?))));
    let is_proposed = Memo::new(move |_| {
        editor.row(row, |document| {
            document.causes.get(cause).is_some_and(|cause| cause.nature.is_none() && cause.bone.is_some())
        })
    });
    let votes = Memo::new(move |_| {
        editor.row(RowId::Tally(cause), |document| {
            document.tallies.get(cause).map(|tally| u64::from(tally.votes))
        })
    });
    let count = move |hands: Option<u64>| match hands {
        Some(hands) => {
            let votes = u16::try_from(hands).unwrap_or(u16::MAX);
            editor.put(Tally { cause, votes, stamp: editor.stamp() });
        }
        None if votes.get_untracked().is_some() => {
            editor.remove(RowId::Tally(cause));
        }
        None => {}
    };
    view! {
        <li id=ids::row(row) class="condition">
            <span class="number">{cause.to_string()}</span>
            <p>{move || statement.get()}</p>
            <div class="condition-nature">
                <Choice
                    id=format!("{cause}-nature")
                    label=format!("Nature of {cause}")
                    label_hidden=true
                    among=Among::values(
                        &Nature::ALL,
                        Nature::words,
                        move || nature.get(),
                        move |nature| editor.change(cause, |cause| cause.nature = Some(nature)),
                    )
                />
                {move || is_proposed.get().then(|| view! { <p class="field-hint">"from its bone"</p> })}
            </div>
            <NumberField
                id=hands_for(cause)
                label=format!("Hands for {cause}")
                value=votes
                max=u64::from(u16::MAX)
                on_change=count
            />
            <TonightButton about=cause />
        </li>
    }
}
