//! Restricting a part: it is printed as withheld for security, until a day and held by a role.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::widgets::{DateField, ProseField};
use crate::workshop::{CalendarDate, Restriction, RowId, ShortNumber, TextAt, TextField};
use leptos::prelude::*;

/// The button, and what a restriction says.
#[component]
pub fn RestrictionOf(
    /// The part.
    number: ShortNumber,
) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Mark(number);
    let restriction = Memo::new(move |_| {
        editor.row(row, |document| document.mark(number).and_then(|mark| mark.restricted.clone()))
    });
    let restricted = Memo::new(move |_| restriction.with(Option::is_some));
    let until = move || restriction.with(|restriction| restriction.as_ref().and_then(|it| it.until));
    let toggle = move |_| {
        editor.change_mark(number, |mark| {
            mark.restricted = if mark.restricted.is_some() { None } else { Some(Restriction::default()) };
        });
    };
    view! {
        <button type="button" class="quiet" aria-pressed=move || restricted.get().to_string() on:click=toggle>
            "Restrict"
            <span class="visually-hidden">{format!(" {number} until it is fixed")}</span>
        </button>
        <Show when=move || restricted.get()>
            <DateField
                id=format!("{number}-restricted-until")
                label=format!("{number} is restricted until")
                value=Signal::derive(until)
                on_change={move |until: Option<CalendarDate>| {
                    editor.change_mark(number, |mark| {
                        if let Some(restriction) = &mut mark.restricted {
                            restriction.until = until;
                        }
                    });
                }}
            />
            <ProseField at=TextAt::new(row, TextField::HeldBy) label=format!("Role that holds {number}") />
        </Show>
    }
}
