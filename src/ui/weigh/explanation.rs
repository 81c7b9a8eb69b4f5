//! One of several explanations: what it predicts, what speaks for it and against it, who looks until when.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{Choice, DateField, PersonChoice, ProseField, RemoveButton, TonightButton, choices};
use crate::workshop::{
    CalendarDate, Explanation, ExplanationId, PersonId, RowId, Standing, TextAt, TextField,
};
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
        editor.row(row, |document| {
            let standing = document.explanations.get(explanation)?.standing;
            Standing::ALL.iter().position(|other| *other == standing)
        })
    });
    let put = move |change: &dyn Fn(&mut Explanation)| {
        if let Some(mut row) = editor.read(|document| document.explanations.get(explanation).cloned()) {
            change(&mut row);
            editor.put(row);
        }
    };
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
                on_choose={move |who: Option<PersonId>| put(&move |row| row.who_looks = who)}
            />
            <DateField
                id=format!("{name}-by")
                label=format!("By when, for {name}")
                value=by
                on_change={move |day: Option<CalendarDate>| put(&move |row| row.by = day)}
            />
            <Choice
                id=format!("{name}-standing")
                label=format!("Where {name} stands")
                options=choices(&Standing::ALL, Standing::words)
                chosen=standing
                on_choose={move |at: Option<usize>| {
                    let Some(standing) = at.and_then(|at| Standing::ALL.get(at).copied()) else { return };
                    put(&move |row| row.standing = standing);
                }}
            />
            <div class="row-tools">
                <TonightButton about=explanation />
                <RemoveButton row=row />
            </div>
        </li>
    }
}
