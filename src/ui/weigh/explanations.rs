//! Explanations that compete, side by side.

use super::explanation::ExplanationCard;
use crate::evidence::action_line;
use crate::stage::capture::{self, Side};
use crate::ui::app;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{For, Memo, view};
use crate::ui::whys::gestures;
use crate::ui::widgets::AddLine;
use crate::workshop::{Explanation, ExplanationId, Prose, RowKind, ShortNumber, Stamp, Standing};
use leptos::prelude::*;

/// The explanations.
#[component]
pub(super) fn Explanations() -> impl IntoView {
    let editor = use_editor();
    let explanations = Memo::new(move |_| {
        editor.table(RowKind::Explanation, |document| {
            document.explanations.iter().map(|row| row.id).collect::<Vec<_>>()
        })
    });
    let label = Memo::new(move |_| {
        editor.table(RowKind::Explanation, |_| {
            format!("{}: another explanation that fits", editor.next::<ExplanationId>())
        })
    });
    let add = move |line: String| add_or_say_about(editor, &line).is_some();
    view! {
        <section aria-labelledby="explanations-heading">
            <h2 id="explanations-heading">"Competing explanations"</h2>
            <p class="field-hint">
                "Votes spend time; they never decide what is true. An observation does: which one would tell these apart?"
            </p>
            {move || {
                explanations
                    .with(Vec::is_empty)
                    .then(|| {
                        view! {
                            <p class="empty">
                                "None. When the room disagrees on what happened, write each explanation down and look for what only one of them predicts."
                            </p>
                        }
                    })
            }}
            <ul class="explanations" role="list">
                <For each=move || explanations.get() key=|explanation| *explanation let:explanation>
                    <ExplanationCard explanation=explanation />
                </For>
            </ul>
            <AddLine id="add-explanation" number='C' label=label on_enter=add />
        </section>
    }
}

/// A text is another explanation; `X1+` and `X1-` say what speaks for one and against it, `X1?` what tells it apart, and
/// `X1 @Ada 15 Dec` who looks and by when. Answers which explanation it was or became; none: it was not taken.
pub(in crate::ui) fn add_or_say_about(editor: Editor, line: &str) -> Option<ExplanationId> {
    if let Some((about, side, text)) = capture::about_explanation(line) {
        return change(editor, about, |row| {
            let place = match side {
                Side::For => &mut row.evidence_for,
                Side::Against => &mut row.evidence_against,
                Side::WouldSee => &mut row.would_see,
            };
            *place = place.followed_by(&text.into());
        })
        .then_some(about);
    }
    let today = app::today(editor);
    if let Some((ShortNumber::Explanation(about), read)) =
        editor.read(|document| action_line::about_number(line, document, today))
    {
        if let Some(words) = read.not_understood() {
            editor.refuse(words.to_owned());
            return None;
        }
        return change(editor, about, |row| {
            row.who_looks = read.owner.or(row.who_looks);
            row.by = read.due.or(row.by);
        })
        .then_some(about);
    }
    let id = editor.next::<ExplanationId>();
    let is_added = gestures::is_text(editor, line)
        && editor.put(Explanation {
            id,
            statement: line.into(),
            would_see: Prose::default(),
            evidence_for: Prose::default(),
            evidence_against: Prose::default(),
            who_looks: None,
            by: None,
            standing: Standing::default(),
            stamp: Stamp::default(),
        });
    is_added.then_some(id)
}

fn change(editor: Editor, about: ExplanationId, change: impl FnOnce(&mut Explanation)) -> bool {
    if !editor.read(|document| document.explanations.contains(about)) {
        editor.refuse("There is no such number.".to_owned());
        return false;
    }
    editor.try_change(about, change)
}
