//! One action: what, who, until when, how much risk for how much effort; the rest behind it.

use super::late::{Deadline, Late};
use super::picked::picked;
use super::second_pass::SecondPass;
use super::treats::Treats;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{MoveButtons, PersonChoice, ProseField, RemoveButton, TonightButton};
use crate::workshop::{Action, ActionId, Level, PersonId, RowId, TextAt, TextField};
use leptos::prelude::*;

/// One action.
#[component]
pub fn ActionRow(
    /// Which.
    id: ActionId,
) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Action(id);
    let action: Memo<Option<Action>> =
        Memo::new(move |_| editor.row(row, |document| document.actions.get(id).cloned()));
    view! {
        <li id=ids::row(row) class="action">
            <div class="first-pass">
                <b class="number">{id.to_string()}</b>
                <ProseField at=TextAt::new(row, TextField::ActionWhat) label="What will change" lines=true />
                <PersonChoice
                    id=format!("{id}-owner")
                    label="Owner"
                    chosen=Signal::derive(move || action.with(|action| action.as_ref().and_then(|action| action.owner)))
                    on_choose={move |owner: Option<PersonId>| editor.change(id, |action| action.owner = owner)}
                />
                <Deadline id=id action=action />
            </div>
            <div class="rated">
                {picked(
                    (id, action),
                    "risk-removed",
                    "Risk it removes",
                    (&Level::ALL, Level::words),
                    |action| action.risk_removed,
                    |action, picked| action.risk_removed = picked,
                )}
                {picked(
                    (id, action),
                    "effort",
                    "Effort",
                    (&Level::ALL, Level::words),
                    |action| action.effort,
                    |action, picked| action.effort = picked,
                )}
            </div>
            <Late id=id action=action />
            <div class="behind">
                <Treats id=id action=action />
                <SecondPass id=id action=action />
                <div class="row-tools">
                    <TonightButton about=id />
                    <MoveButtons row=row />
                    <RemoveButton row=row />
                </div>
            </div>
        </li>
    }
}
