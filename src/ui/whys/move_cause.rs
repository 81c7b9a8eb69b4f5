//! Moves a cause past its neighbour in the tree, whatever lies between the two in the table.

use super::state::use_whys;
use crate::ui::editor::use_editor;
use crate::ui::widgets::MoveButton;
use crate::workshop::{CauseId, Edit, RowId};
use leptos::prelude::*;

/// Up and down among the causes beside it.
#[component]
pub(super) fn MoveCause(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let shift = move |by: isize| {
        let siblings = whys.outline.with_untracked(|outline| outline.siblings(cause));
        let at = siblings.iter().position(|other| *other == cause);
        let neighbour = at.and_then(|at| at.checked_add_signed(by)).and_then(|at| siblings.get(at));
        let to = neighbour.and_then(|neighbour| editor.read(|document| document.causes.position(*neighbour)));
        if let Some(to) = to {
            editor.apply(Edit::Move { row: RowId::Cause(cause), to });
        }
    };
    view! {
        <MoveButton row=RowId::Cause(cause) words="Up" on_move=move |()| shift(-1) />
        <MoveButton row=RowId::Cause(cause) words="Down" on_move=move |()| shift(1) />
    }
}
