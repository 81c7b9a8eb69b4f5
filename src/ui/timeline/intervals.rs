//! The measured times, each with the definition it is measured by.

use crate::measure::{self, IntervalKind};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::when;
use leptos::prelude::*;

/// The measured times.
#[component]
pub fn Intervals() -> impl IntoView {
    view! {
        <dl class="intervals">
            {IntervalKind::PRINTED.map(|kind| view! { <Measured kind=kind /> }).collect_view()}
        </dl>
    }
}

#[component]
fn Measured(kind: IntervalKind) -> impl IntoView {
    let editor = use_editor();
    let words = Memo::new(move |_| {
        editor.whole(|document| measure::interval(document, kind).as_ref().map(when::interval_words))
    });
    view! {
        <div>
            <dt>{kind.words()}</dt>
            <dd>
                <b class:unknown=move || words.with(Option::is_none)>
                    {move || words.get().unwrap_or_else(|| missing(kind).to_owned())}
                </b>
                <small>{kind.definition()}</small>
            </dd>
        </div>
    }
}

/// What to mark so that it can be measured.
const fn missing(kind: IntervalKind) -> &'static str {
    match kind {
        IntervalKind::Onset => "point at the trigger and mark a start",
        IntervalKind::Detect => "mark a start and a detection",
        IntervalKind::Acknowledge => "mark a detection and an acknowledgement",
        IntervalKind::Recover => "mark a detection and a mitigation",
        IntervalKind::Mitigate => "mark a start and a mitigation",
        IntervalKind::Resolve => "mark a start and a resolution",
    }
}
