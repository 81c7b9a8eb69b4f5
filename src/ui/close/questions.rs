//! Open questions: what nobody in the room could answer, who looks and by when.

use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::ids;
use crate::ui::widgets::{
    AddLine, CauseChoice, DateField, PersonChoice, ProseField, RemoveButton, TonightButton,
};
use crate::workshop::{
    CalendarDate, CauseId, NextNumber, OpenQuestion, PersonId, QuestionId, RowId, RowKind, Stamp, TextAt,
    TextField,
};
use leptos::prelude::*;

/// The open questions.
#[component]
pub fn Questions() -> impl IntoView {
    let editor = use_editor();
    let questions = Memo::new(move |_| {
        editor.table(RowKind::Question, |document| {
            document.questions.iter().map(|question| question.id).collect::<Vec<_>>()
        })
    });
    let label = Signal::derive(move || {
        let next = editor.table(RowKind::Question, QuestionId::next_in);
        format!("Next open question, {next}")
    });
    let add = move |line: String| {
        editor.put(OpenQuestion {
            id: editor.next::<QuestionId>(),
            statement: line.into(),
            owner: None,
            by: None,
            about: None,
            stamp: Stamp::default(),
        })
    };
    view! {
        <section aria-labelledby="questions-heading">
            <h2 id="questions-heading">"Open questions"</h2>
            <Show when=move || questions.with(Vec::is_empty)>
                <p class="empty">"None yet. What would we need to see to be sure, and who could look?"</p>
            </Show>
            <ol class="questions">
                <For each=move || questions.get() key=|id| *id let:id>
                    <Question id=id />
                </For>
            </ol>
            <AddLine id="add-question" number='Q' label=label on_enter=add />
        </section>
    }
}

#[component]
fn Question(id: QuestionId) -> impl IntoView {
    let editor = use_editor();
    let row = RowId::Question(id);
    let question = Memo::new(move |_| editor.row(row, |document| document.questions.get(id).cloned()));
    let about = move || question.with(|question| question.as_ref().and_then(|question| question.about));
    view! {
        <li id=ids::row(row) class="open-question">
            <b class="number">{id.to_string()}</b>
            <ProseField at=TextAt::new(row, TextField::Statement) label="The question" lines=true />
            <PersonChoice
                id=format!("{id}-owner")
                label="Who looks"
                chosen=Signal::derive(move || question.with(|question| question.as_ref().and_then(|question| question.owner)))
                on_choose={move |owner: Option<PersonId>| editor.change(id, |question| question.owner = owner)}
            />
            <DateField
                id=format!("{id}-by")
                label="By"
                value=Signal::derive(move || question.with(|question| question.as_ref().and_then(|question| question.by)))
                on_change={move |by: Option<CalendarDate>| editor.change(id, |question| question.by = by)}
            />
            <CauseChoice
                id=format!("{id}-about")
                label="About"
                chosen=Signal::derive(about)
                on_choose={move |cause: Option<CauseId>| editor.change(id, |question| question.about = cause)}
            />
            <div class="row-tools">
                <TonightButton about=id />
                <RemoveButton row=row />
            </div>
        </li>
    }
}
