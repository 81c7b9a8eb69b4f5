//! Every condition to be weighed: in the order of the tree while hands are counted, by votes once they are shown.

use super::condition::ConditionRow;
use crate::measure::{self, is_weighed, lacks_organisational_condition};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::LongList;
use crate::workshop::{Cause, Document, RowId};
use leptos::prelude::*;

/// The conditions.
#[component]
pub(super) fn Conditions() -> impl IntoView {
    let editor = use_editor();
    let weighed = Memo::new(move |_| editor.whole(weighed));
    let draw = Callback::new(|row: RowId| match row {
        RowId::Cause(cause) => view! { <ConditionRow cause=cause /> },
        _ => ().into_any(),
    });
    let lacks_organisational = Memo::new(move |_| editor.whole(lacks_organisational_condition));
    let left_out = Memo::new(move |_| {
        editor.whole(|document| {
            let human_or_refuted = numbers(document, |cause| !is_weighed(cause));
            let parked = numbers(document, |cause| is_weighed(cause) && cause.parked);
            [
                (!human_or_refuted.is_empty()).then(|| {
                    format!("Not weighed, being a human action or refuted: {}.", human_or_refuted.join(", "))
                }),
                (!parked.is_empty()).then(|| {
                    format!("Parked, and left out of the vote: {}, {}.", parked.len(), parked.join(", "))
                }),
            ]
        })
    });
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
        <LongList class="conditions" order=weighed row=draw />
        {move || {
            let words = left_out.get().into_iter().flatten();
            words.map(|words| view! { <p class="field-hint">{words}</p> }).collect_view()
        }}
    }
}

fn weighed(document: &Document) -> Vec<RowId> {
    measure::weighed(document).into_iter().map(|(cause, _)| RowId::Cause(cause)).collect()
}

fn numbers(document: &Document, are_meant: fn(&Cause) -> bool) -> Vec<String> {
    document.causes.iter().filter(|cause| are_meant(cause)).map(|cause| cause.id.to_string()).collect()
}
