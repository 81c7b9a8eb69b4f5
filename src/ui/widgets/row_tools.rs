//! What can be done with any row: put it off to tonight, move it, remove it.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::MoveButton;
use crate::workshop::{Document, Edit, RowId, ShortNumber};
use leptos::prelude::*;

/// Marks a numbered thing to be finished tonight.
#[component]
pub fn TonightButton(
    /// What.
    #[prop(into)]
    about: ShortNumber,
) -> impl IntoView {
    let editor = use_editor();
    let marked =
        Memo::new(move |_| editor.row(RowId::Mark(about), |document| document.is_for_tonight(about)));
    let toggle = move |_| {
        editor.change_mark(about, |mark| mark.tonight = !mark.tonight);
    };
    view! {
        <button type="button" class="quiet" aria-pressed=move || marked.get().to_string() on:click=toggle>
            "Tonight"
            <span class="visually-hidden">{format!(": finish {about} later")}</span>
        </button>
    }
}

/// Removes a row and all that hangs on it; the focus goes to the row after it, else the one before.
#[component]
pub fn RemoveButton(
    /// Which row.
    #[prop(into)]
    row: RowId,
) -> impl IntoView {
    let editor = use_editor();
    let name = row.number().map_or_else(String::new, |number| number.to_string());
    let remove = move |_| {
        let neighbour = editor.read(|document| neighbour_of(document, row));
        if editor.remove(row) {
            ids::once_drawn(move || match neighbour {
                Some(neighbour) => ids::focus_row(neighbour),
                None => {
                    ids::focus(ids::STAGE_HEADING);
                }
            });
        }
    };
    view! {
        <button type="button" class="quiet" on:click=remove>
            "Remove"
            <span class="visually-hidden">{format!(" {name}")}</span>
        </button>
    }
}

/// Moves a row one place up or down; the focus stays on the button pressed.
#[component]
pub fn MoveButtons(
    /// Which row.
    #[prop(into)]
    row: RowId,
) -> impl IntoView {
    let editor = use_editor();
    let shift = move |by: isize| {
        let at = editor.read(|document| siblings(document, row).iter().position(|other| *other == row));
        if let Some(to) = at.and_then(|at| at.checked_add_signed(by)) {
            editor.apply(Edit::Move { row, to });
        }
    };
    view! {
        <MoveButton row=row words="Up" on_move=move |()| shift(-1) />
        <MoveButton row=row words="Down" on_move=move |()| shift(1) />
    }
}

fn neighbour_of(document: &Document, row: RowId) -> Option<RowId> {
    let siblings = siblings(document, row);
    let at = siblings.iter().position(|other| *other == row)?;
    siblings.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| siblings.get(before))).copied()
}

/// The rows of the same table, in order.
fn siblings(document: &Document, row: RowId) -> Vec<RowId> {
    let kind = row.kind();
    document.row_ids().filter(|id| id.kind() == kind).collect()
}
