//! Moves a cause in the tree by buttons, the twin of the keys.

use super::gestures;
use crate::measure::Shift;
use crate::ui::editor::use_editor;
use crate::ui::erased::view;
use crate::ui::widgets::MoveButton;
use crate::workshop::{CauseId, RowId};
use leptos::prelude::*;

/// Up and down among the causes beside it, under the one above, out to where the one stands that it explains.
#[component]
pub(super) fn MoveCause(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Cause(cause);
    let shift = move |by: Shift| gestures::shift(editor, cause, by);
    view! {
        <MoveButton row=row words="Up" on_move=move |()| shift(Shift::Up) />
        <MoveButton row=row words="Down" on_move=move |()| shift(Shift::Down) />
        <MoveButton row=row words="Deeper" on_move=move |()| shift(Shift::In) />
        <MoveButton row=row words="Out" on_move=move |()| shift(Shift::Out) />
    }
}
