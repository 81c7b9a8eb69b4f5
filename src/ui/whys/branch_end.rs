//! How a branch ends: the fourth question, which is asked at every end, and what made asking stop.

use super::state::use_whys;
use crate::coach::{ALLOWED_QUESTION, stop_reason_text};
use crate::measure::Ending;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice};
use crate::workshop::{CauseId, RowId, StopReason};
use leptos::prelude::*;

/// The end of a branch; nothing where the branch goes on.
#[component]
pub(super) fn BranchEndRow(cause: CauseId) -> impl IntoView {
    let whys = use_whys();
    let ending = Memo::new(move |_| whys.ends.with(|ends| ends.get(&cause).copied()));
    let is_human = Memo::new(move |_| ending.get() == Some(Ending::HumanAction));
    let is_end = Memo::new(move |_| ending.get().is_some());
    let first = move || match ending.get()? {
        Ending::HumanAction => Some("Not yet explained: what made this the sensible step at that moment?"),
        Ending::NoReason => None,
        Ending::Stopped(reason) => Some(stop_reason_text(reason).ask),
    };
    move || {
        is_end.get().then(|| {
            view! {
                <div class="branch-end" class:is-open=move || {
                    !matches!(ending.get(), Some(Ending::Stopped(_)))
                }>
                    <div>
                        {move || first().map(|first| view! { <p>{first}</p> })}
                        <p>{ALLOWED_QUESTION}</p>
                    </div>
                    {move || (!is_human.get()).then(|| view! { <StopReasonChoice cause=cause /> })}
                </div>
            }
        })
    }
}

#[component]
fn StopReasonChoice(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let stop =
        Memo::new(move |_| editor.row(RowId::Cause(cause), |document| document.causes.get(cause)?.stop));
    view! {
        <Choice
            id=format!("{cause}-stop")
            label=format!("Asking stopped at {cause} because")
            label_hidden=true
            among=Among::values_or(
                "not yet explained",
                &StopReason::ALL,
                StopReason::words,
                move || stop.get(),
                move |stop| editor.change(cause, |cause| cause.stop = stop),
            )
        />
    }
}
