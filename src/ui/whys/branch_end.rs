//! How a branch ends: the fourth question, and what made asking stop.

use super::state::use_whys;
use crate::coach::{ALLOWED_QUESTION, stop_reason_text};
use crate::measure::Ending;
use crate::ui::editor::use_editor;
use crate::ui::widgets::{Choice, choices};
use crate::workshop::{CauseId, RowId, StopReason};
use leptos::prelude::*;

/// The end of a branch; nothing where the branch goes on.
#[component]
pub(super) fn BranchEndRow(cause: CauseId) -> impl IntoView {
    let whys = use_whys();
    let ending = Memo::new(move |_| {
        whys.ends.with(|ends| ends.iter().find(|end| end.cause == cause).map(|end| end.ending))
    });
    let is_human = Memo::new(move |_| ending.get() == Some(Ending::HumanAction));
    let is_end = Memo::new(move |_| ending.get().is_some());
    let question = move || {
        ending.get().map(|ending| match ending {
            Ending::HumanAction => "Not yet explained: what made this the sensible step at that moment?",
            Ending::NoReason => ALLOWED_QUESTION.before,
            Ending::Stopped(reason) => stop_reason_text(reason).ask,
        })
    };
    move || {
        is_end.get().then(|| {
            view! {
                <div class="branch-end" class:is-open=move || {
                    !matches!(ending.get(), Some(Ending::Stopped(_)))
                }>
                    <p>{question}</p>
                    // The fourth question is asked at every end; alone it is the question above.
                    {move || {
                        (ending.get() != Some(Ending::NoReason))
                            .then(|| view! { <p class="field-hint">{ALLOWED_QUESTION.before}</p> })
                    }}
                    {move || (!is_human.get()).then(|| view! { <StopReasonChoice cause=cause /> })}
                </div>
            }
        })
    }
}

#[component]
fn StopReasonChoice(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let chosen = Memo::new(move |_| {
        editor.row(RowId::Cause(cause), |document| {
            let stop = document.causes.get(cause)?.stop?;
            StopReason::ALL.iter().position(|reason| *reason == stop)
        })
    });
    view! {
        <Choice
            id=format!("{cause}-stop")
            label=format!("Asking stopped at {cause} because")
            options=choices(&StopReason::ALL, StopReason::words)
            chosen=chosen
            none="not yet explained"
            on_choose={move |at: Option<usize>| {
                if let Some(mut row) = editor.read(|document| document.causes.get(cause).cloned()) {
                    row.stop = at.and_then(|at| StopReason::ALL.get(at).copied());
                    editor.put(row);
                }
            }}
        />
    }
}
