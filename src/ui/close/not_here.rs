//! Who was not here: the limits of what this room could know.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::widgets::ProseField;
use crate::workshop::{For, Presence, RowId, RowKind, TextAt, TextField};
use leptos::prelude::*;

/// The field, with those the register knows to be absent.
#[component]
pub fn NotHere() -> impl IntoView {
    let editor = use_editor();
    let absent = Memo::new(move |_| {
        editor.table(RowKind::Person, |document| {
            document
                .people
                .iter()
                .filter(|person| person.presence == Presence::Absent && !person.role.is_blank())
                .map(|person| person.role.reveal(For::Console).to_owned())
                .collect::<Vec<_>>()
        })
    });
    view! {
        <section aria-labelledby="not-here-heading">
            <h2 id="not-here-heading">"Who was not here"</h2>
            <ProseField
                at=TextAt::new(RowId::Closing, TextField::NotHere)
                label="Whose view is missing, and what it would have added"
                hint="By role: it is printed among the limits of this review."
                lines=true
            />
            <Show when=move || !absent.with(Vec::is_empty)>
                <p class="field-hint">
                    {move || format!("Registered as not here: {}.", absent.with(|roles| roles.join(", ")))}
                </p>
            </Show>
        </section>
    }
}
