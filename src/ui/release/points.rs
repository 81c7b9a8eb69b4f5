//! How good the postmortem is, point by point: what is missing, why, and the way there. A checklist, never on the wall.

use crate::coach::{is_statement, wording};
use crate::measure::{Criterion, missing_points};
use crate::ui::app;
use crate::ui::dialogs::jump;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::workshop::{Document, For, ShortNumber, Stage};
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
    if let Some(about) = blaming(document) {
        lines.push(Line {
            stage: Stage::Timeline,
            about: Some(about),
            point: "wording that blames nobody",
            reason: "the coach has something to ask about its words",
        });
    }
    lines
}

/// The first numbered text whose words the coach would ask about, unless that was left or silenced.
fn blaming(document: &Document) -> Option<ShortNumber> {
    let people: Vec<&str> =
        document.people.iter().map(|person| person.full_name.reveal(For::Coaching)).collect();
    let open = |about: ShortNumber, rule: &str| {
        let left =
            document.mark(about).is_some_and(|mark| mark.hints_left.iter().any(|name| name.as_str() == rule));
        !left && !document.frame.hints_silenced.iter().any(|name| name.as_str() == rule)
    };
    document.texts().filter(|(at, _)| is_statement(at.field)).find_map(|(at, prose)| {
        let about = at.row.number()?;
        let found = wording::check(prose.reveal(For::Coaching), &people);
        found.iter().any(|finding| open(about, finding.rule)).then_some(about)
    })
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
