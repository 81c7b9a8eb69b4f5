//! How good the postmortem is, point by point: what is missing, why, and the way there. A checklist, never on the wall.

use crate::measure::{Wording, missing_points};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::jump_line::{JumpLine, jump_line};
use crate::workshop::Document;
use leptos::prelude::*;

/// The points that are missing.
#[component]
pub fn Points() -> impl IntoView {
    let editor = use_editor();
    let lines = Memo::new(move |_| {
        let wording = editor.watch.wording();
        editor.whole(|document| lines(document, wording))
    });
    view! {
        <details class="points">
            <summary>
                {move || {
                    if lines.with(Vec::is_empty) {
                        "A good postmortem: every point is there"
                    } else {
                        "A good postmortem: points to look at"
                    }
                }}
            </summary>
            <ul class="findings missing">
                {move || lines.get().into_iter().map(|line| jump_line(editor, line, || {})).collect_view()}
            </ul>
            <p class="field-hint">
                "About the text, not about anybody. A number, typed outside a field or into Ctrl K, leads there as well; so does the name of a stage there."
            </p>
        </details>
    }
}

fn lines(document: &Document, wording: Wording) -> Vec<JumpLine> {
    let missing = missing_points(document, wording).into_iter();
    missing
        .map(|missing| JumpLine {
            stage: missing.criterion.stage(),
            about: missing.about,
            words: missing.criterion.words().to_owned(),
            reason: missing.reason,
        })
        .collect()
}
