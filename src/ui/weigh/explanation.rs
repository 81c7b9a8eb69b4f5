//! One of several explanations: what it predicts, what speaks for it and against it, who looks until when.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, DateField, PersonChoice, ProseField, RemoveButton, TonightButton};
use crate::workshop::{CalendarDate, ExplanationId, PersonId, RowId, Standing, TextAt, TextField};
use leptos::prelude::*;

/// The card of an explanation.
#[component]
pub(super) fn ExplanationCard(explanation: ExplanationId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Explanation(explanation);
    let name = explanation.to_string();
    let who_looks = Memo::new(move |_| {
        editor.row(row, |document| document.explanations.get(explanation).and_then(|row| row.who_looks))
    });
    let by = Memo::new(move |_| {
        editor.row(row, |document| document.explanations.get(explanation).and_then(|row| row.by))
    });
    let standing = Memo::new(move |_| {
        editor.row(row, |document| document.explanations.get(explanation).map(|row| row.standing))
    });
    let text = |field, label: String| {
        view! { <ProseField at=TextAt::new(row, field) label=label lines=true /> }
    };
    view! {
        <li id=ids::row(row) class="explanation">
            <h3 class="number">{name.clone()}</h3>
            {text(TextField::Statement, format!("{name}: the explanation"))}
            {text(TextField::WouldSee, format!("If only {name} were true, what would we see that the others forbid?"))}
            {text(TextField::EvidenceFor, format!("What speaks for {name}"))}
            {text(TextField::EvidenceAgainst, format!("What speaks against {name}"))}
            <PersonChoice
                id=format!("{name}-who-looks")
                label=format!("Who looks, for {name}")
                chosen=who_looks
                on_choose={move |who: Option<PersonId>| editor.change(explanation, |row| row.who_looks = who)}
            />
            <DateField
                id=format!("{name}-by")
                label=format!("By when, for {name}")
                value=by
                on_change={move |day: Option<CalendarDate>| editor.change(explanation, |row| row.by = day)}
            />
            <Choice
                id=format!("{name}-standing")
                label=format!("Where {name} stands")
                among=Among::values(
                    &Standing::ALL,
                    Standing::words,
                    move || standing.get(),
                    move |standing| editor.change(explanation, |row| row.standing = standing),
                )
            />
            <div class="row-tools">
                <TonightButton about=explanation />
                <RemoveButton row=row />
            </div>
        </li>
    }
}
