//! How good the postmortem is, point by point: what is missing, why, and the way there. A checklist, never on the wall.

use crate::coach::wording_to_ask_about;
use crate::measure::{Criterion, missing_points};
use crate::ui::app;
use crate::ui::dialogs::jump;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::workshop::{Document, ShortNumber, Stage};
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
                {move || lines.get().into_iter().map(|line| item(editor, line)).collect_view()}
            </ul>
            <p class="field-hint">"About the text, not about anybody."</p>
        </details>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Line {
    stage: Stage,
    about: Option<ShortNumber>,
    point: &'static str,
    reason: &'static str,
}

fn lines(document: &Document) -> Vec<Line> {
    let missing = missing_points(document).into_iter();
    let mut lines: Vec<Line> = missing
        .map(|missing| Line {
            stage: missing.criterion.stage(),
            about: missing.about,
            point: Criterion::words(missing.criterion),
            reason: missing.reason,
        })
        .collect();
    if let Some(about) = wording_to_ask_about(document) {
        lines.push(Line {
            stage: Stage::Timeline,
            about: Some(about),
            point: "wording that blames nobody",
            reason: "the coach has something to ask about its words",
        });
    }
    lines
}

fn item(editor: Editor, line: Line) -> impl IntoView {
    let go = move |_| match line.about {
        Some(about) => jump(editor, about),
        None => app::go(editor, line.stage),
    };
    let about = line.about.map_or_else(|| line.stage.words().to_owned(), |about| about.to_string());
    view! {
        <li>
            <button type="button" class="quiet" on:click=go>
                <b class="number">{about}</b>
                <span>{line.point}</span>
                <small>{line.reason}</small>
            </button>
        </li>
    }
}
