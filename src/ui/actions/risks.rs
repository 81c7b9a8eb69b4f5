//! Accepted risks: leaving a condition as it is, with a reason, a person and a day to look again, is a full answer.

use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::ids;
use crate::ui::widgets::{
    AddLine, CauseChoice, DateField, PersonChoice, ProseField, RemoveButton, TonightButton,
};
use crate::workshop::{
    AcceptedRisk, CalendarDate, CauseId, Edit, NextNumber, PersonId, Prose, RiskId, RowId, RowKind, TextAt,
    TextField,
};
use leptos::prelude::*;

/// The accepted risks, and the line for the next one.
#[component]
pub fn Risks() -> impl IntoView {
    let editor = use_editor();
    let risks = Memo::new(move |_| {
        editor.table(RowKind::Risk, |document| document.risks.iter().map(|risk| risk.id).collect::<Vec<_>>())
    });
    let label = Signal::derive(move || {
        let next = editor.table(RowKind::Risk, RiskId::next_in);
        format!("Next accepted risk, {next} (what stays as it is)")
    });
    view! {
        <section aria-labelledby="risks-heading">
            <h2 id="risks-heading">"Risks accepted with open eyes"</h2>
            <ul class="risks">
                <For each=move || risks.get() key=|id| *id let:id>
                    <Risk id=id />
                </For>
            </ul>
            <AddLine
                id="add-risk"
                number='R'
                label=label
                hint="A full answer where a change would cost more than the risk: it needs a reason, a person and a day to look again."
                on_enter=move |line: String| editor.apply(Edit::put(new(editor, line.into(), None)))
            />
        </section>
    }
}

/// Accepts the risk of a cause; the focus goes to what has to be said about it.
pub fn accept(editor: Editor, cause: CauseId) {
    let risk = new(editor, Prose::default(), Some(cause));
    let id = risk.id;
    if editor.apply(Edit::put(risk)) {
        ids::once_drawn(move || ids::focus_row(RowId::Risk(id)));
    }
}

fn new(editor: Editor, statement: Prose, cause: Option<CauseId>) -> AcceptedRisk {
    AcceptedRisk { stamp: editor.stamp(), ..AcceptedRisk::new(editor.next::<RiskId>(), cause, statement) }
}

#[component]
fn Risk(id: RiskId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Risk(id);
    let risk = Memo::new(move |_| editor.row(row, |document| document.risks.get(id).cloned()));
    view! {
        <li id=ids::row(row) class="risk">
            <b class="number">{id.to_string()}</b>
            <div class="fields">
                <ProseField at=TextAt::new(row, TextField::Statement) label="What stays as it is" />
                <ProseField at=TextAt::new(row, TextField::Reason) label="What makes that acceptable" />
                <CauseChoice
                    id=format!("{id}-cause")
                    label="The condition or gap"
                    chosen=Signal::derive(move || risk.with(|risk| risk.as_ref().and_then(|risk| risk.cause)))
                    on_choose={move |cause: Option<CauseId>| editor.change(id, |risk| risk.cause = cause)}
                />
                <PersonChoice
                    id=format!("{id}-owner")
                    label="Who carries it"
                    chosen=Signal::derive(move || risk.with(|risk| risk.as_ref().and_then(|risk| risk.owner)))
                    on_choose={move |owner: Option<PersonId>| editor.change(id, |risk| risk.owner = owner)}
                />
                <DateField
                    id=format!("{id}-review")
                    label="Looked at again on"
                    value=Signal::derive(move || risk.with(|risk| risk.as_ref().and_then(|risk| risk.review)))
                    on_change={move |review: Option<CalendarDate>| editor.change(id, |risk| risk.review = review)}
                />
                <div class="row-tools">
                    <TonightButton about=id />
                    <RemoveButton row=row />
                </div>
            </div>
        </li>
    }
}
