//! A button that moves what it stands on and keeps the focus.

use crate::ui::erased::view;
use crate::ui::ids;
use crate::workshop::RowId;
use leptos::prelude::*;

/// "Up" or "Down" of a row. The focus stays on it, so that it can be pressed again.
#[component]
pub fn MoveButton(
    /// Which row.
    #[prop(into)]
    row: RowId,
    /// What is written on it.
    words: &'static str,
    /// Moves the row.
    #[prop(into)]
    on_move: Callback<()>,
) -> impl IntoView {
    let element = format!("{}-{words}", ids::row(row));
    let name = row.number().map_or_else(String::new, |number| number.to_string());
    let shift = {
        let element = element.clone();
        move |_| {
            on_move.run(());
            let element = element.clone();
            // A moved element loses the focus in the browser.
            ids::once_drawn(move || {
                ids::focus(&element);
            });
        }
    };
    view! {
        <button type="button" class="quiet" id=element on:click=shift>
            {words}
            <span class="visually-hidden">{format!(" {name}")}</span>
        </button>
    }
}
