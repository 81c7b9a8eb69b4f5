//! Moves a cause past its neighbour in the tree, whatever lies between the two in the table.

use super::state::use_whys;
use crate::ui::editor::use_editor;
use crate::ui::ids;
use crate::workshop::{CauseId, Edit, RowId};
use leptos::prelude::*;
use std::time::Duration;

/// Up and down among the causes beside it.
#[component]
pub(super) fn MoveCause(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let button = move |words: &'static str, by: isize| {
        let element = format!("{}-{words}", ids::row(RowId::Cause(cause)));
        let shift = {
            let element = element.clone();
            move |_| {
                let siblings = whys.outline.with_untracked(|outline| outline.siblings(cause));
                let Some(at) = siblings.iter().position(|other| *other == cause) else { return };
                let neighbour = at.checked_add_signed(by).and_then(|at| siblings.get(at));
                let Some(to) = neighbour
                    .and_then(|neighbour| editor.read(|document| document.causes.position(*neighbour)))
                else {
                    return;
                };
                editor.apply(Edit::Move { row: RowId::Cause(cause), to });
                let element = element.clone();
                // A moved element loses the focus in the browser.
                set_timeout(
                    move || {
                        ids::focus(&element);
                    },
                    Duration::ZERO,
                );
            }
        };
        view! {
            <button type="button" class="quiet" id=element on:click=shift>
                {words}
                <span class="visually-hidden">{format!(" {cause}")}</span>
            </button>
        }
    };
    view! {
        {button("Up", -1)}
        {button("Down", 1)}
    }
}
