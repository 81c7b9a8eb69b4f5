//! Explanations that compete, side by side.

use super::explanation::ExplanationCard;
use crate::ui::editor::use_editor;
use crate::ui::widgets::AddLine;
use crate::workshop::{Explanation, ExplanationId, Prose, RowKind, Standing};
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
    let add = move |statement: String| {
        editor.put(Explanation {
            id: editor.next::<ExplanationId>(),
            statement: Prose::new(statement),
            would_see: Prose::default(),
            evidence_for: Prose::default(),
            evidence_against: Prose::default(),
            who_looks: None,
            by: None,
            standing: Standing::default(),
            stamp: editor.stamp(),
        })
    };
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
            <AddLine id="add-explanation" label=label on_enter=add />
        </section>
    }
}
