//! A labelled choice of a cause.

use super::Choice;
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
        ids.into_iter().map(|id| (id, shown_text(editor, id.into()))).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        causes.with(|causes| causes.iter().map(|(id, words)| format!("{id} {words}")).collect::<Vec<_>>())
    });
    let position = Signal::derive(move || {
        let chosen = chosen.get()?;
        causes.with(|causes| causes.iter().position(|(id, _)| *id == chosen))
    });
    view! {
        <Choice
            id=id
            label=label
            options=options
            chosen=position
            none="none of those found"
            on_choose={move |index: Option<usize>| {
                on_choose.run(index.and_then(|index| causes.with_untracked(|causes| causes.get(index).map(|(id, _)| *id))));
            }}
        />
    }
}
