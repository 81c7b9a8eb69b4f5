//! How good the postmortem is, point by point: what is missing, why, and the way there. A checklist, never on the wall.

use crate::coach::wording_to_ask_about;
use crate::measure::{Criterion, missing_points};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::jump_line::{JumpLine, jump_line};
use crate::workshop::{Document, Stage};
use leptos::prelude::*;

/// The points that are missing.
#[component]
pub fn Points() -> impl IntoView {
    let editor = use_editor();
    let lines = Memo::new(move |_| editor.whole(lines));
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
            <p class="field-hint">"About the text, not about anybody."</p>
        </details>
    }
}

fn lines(document: &Document) -> Vec<JumpLine> {
    let missing = missing_points(document).into_iter();
    let mut lines: Vec<JumpLine> = missing
        .map(|missing| JumpLine {
            stage: missing.criterion.stage(),
            about: missing.about,
            words: Criterion::words(missing.criterion).to_owned(),
            reason: missing.reason,
        })
        .collect();
    if let Some(about) = wording_to_ask_about(document) {
        lines.push(JumpLine {
            stage: Stage::Timeline,
            about: Some(about),
            words: "wording that blames nobody".to_owned(),
            reason: "the coach has something to ask about its words",
        });
    }
    lines
}
