//! A labelled choice of a cause.

use super::{Among, Choice};
use crate::ui::dialogs::shown_text;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::workshop::{CauseId, RowKind};
use leptos::prelude::*;

/// A choice of a cause of the tree, by its number and its words.
#[component]
pub fn CauseChoice(
    /// The element id, unique in the page.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// Which is chosen.
    #[prop(into)]
    chosen: Signal<Option<CauseId>>,
    /// What happens on a choice.
    #[prop(into)]
    on_choose: Callback<Option<CauseId>>,
) -> impl IntoView {
    let editor = use_editor();
    let causes = Memo::new(move |_| {
        let ids = editor.table(RowKind::Cause, |document| {
            document.causes.iter().map(|cause| cause.id).collect::<Vec<_>>()
        });
        let said = |id: CauseId| (id, format!("{id} {}", shown_text(editor, id.into())));
        ids.into_iter().map(said).collect::<Vec<_>>()
    });
    let chosen = move || chosen.get();
    let among = Among::rows_or("none of those found", causes, chosen, move |cause| on_choose.run(cause));
    view! { <Choice id=id label=label among=among /> }
}
