//! How good the postmortem is, point by point: what is missing, why, and the way there. A checklist, never on the wall.

use crate::measure::{Wording, missing_points};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::ui::jump_line::{JumpLine, jump_line};
use crate::workshop::Document;
use leptos::prelude::*;

/// The points that are missing, folded away.
#[component]
pub fn Points() -> impl IntoView {
    let editor = use_editor();
    let lines = missing(editor);
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
            <PointList before=Callback::new(|()| ()) />
        </details>
    }
}

/// The same as a list.
#[component]
pub fn PointList(
    /// Runs before a line leads to where it is mended.
    before: Callback<()>,
) -> impl IntoView {
    let editor = use_editor();
    let lines = missing(editor);
    view! {
        <ul class="findings missing">
            {move || {
                let line = |line| jump_line(editor, line, move || before.run(()));
                lines.get().into_iter().map(line).collect_view()
            }}
        </ul>
        <p class="field-hint">
            {move || lines.with(Vec::is_empty).then_some("Every point is there. ")}
            "About the text, not about anybody. A number, typed outside a field or into Ctrl K, leads there as well; so does the name of a stage there."
        </p>
    }
}

fn missing(editor: Editor) -> Memo<Vec<JumpLine>> {
    Memo::new(move |_| {
        let wording = editor.watch.wording();
        editor.whole(|document| lines(document, wording))
    })
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
