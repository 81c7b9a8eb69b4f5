//! Every condition to be weighed: in the order of the tree while hands are counted, by votes once they are shown.

use super::condition::ConditionRow;
use crate::measure::{causes_by_votes, lacks_organisational_condition};
use crate::ui::editor::use_editor;
use crate::workshop::{Cause, CauseId, CauseKind, Document, Support};
use leptos::prelude::*;

/// The conditions.
#[component]
pub(super) fn Conditions() -> impl IntoView {
    let editor = use_editor();
    let weighed = Memo::new(move |_| editor.whole(weighed));
    let lacks_organisational = Memo::new(move |_| editor.whole(lacks_organisational_condition));
    let left_out = Memo::new(move |_| editor.whole(left_out));
    view! {
        {move || {
            lacks_organisational
                .get()
                .then(|| {
                    view! {
                        <p class="finding">
                            "No organisational condition yet: which goal, deadline, staffing, ownership or hand-over made this normal?"
                        </p>
                    }
                })
        }}
        {move || {
            weighed
                .with(Vec::is_empty)
                .then(|| {
                    view! { <p class="empty">"No conditions yet. They are typed in Whys and weighed here."</p> }
                })
        }}
        <ul class="conditions" role="list">
            <For each=move || weighed.get() key=|cause| *cause let:cause>
                <ConditionRow cause=cause />
            </For>
        </ul>
        {move || left_out.get().map(|words| view! { <p class="field-hint">{words}</p> })}
    }
}

/// Hands go to conditions: a human action is where asking starts, and a refuted cause did not contribute.
fn is_weighed(cause: &Cause) -> bool {
    cause.kind != CauseKind::HumanAction && cause.support != Support::Refuted
}

fn weighed(document: &Document) -> Vec<CauseId> {
    let in_order: Vec<CauseId> = if document.weighing.revealed {
        causes_by_votes(document).into_iter().map(|(cause, _)| cause).collect()
    } else {
        document.causes.iter().map(|cause| cause.id).collect()
    };
    in_order.into_iter().filter(|cause| document.causes.get(*cause).is_some_and(is_weighed)).collect()
}

fn left_out(document: &Document) -> Option<String> {
    let numbers: Vec<String> =
        document.causes.iter().filter(|cause| !is_weighed(cause)).map(|cause| cause.id.to_string()).collect();
    (!numbers.is_empty())
        .then(|| format!("Not weighed, being a human action or refuted: {}.", numbers.join(", ")))
}
