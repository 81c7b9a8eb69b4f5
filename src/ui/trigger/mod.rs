//! Trigger: what started it this time, as opposed to what made it possible.
//!
//! **Start reading** at [`TriggerStage`]; `no_clear.rs` is the answer that needs most help.

mod answer;
mod events;
mod no_clear;

use crate::coach::{CONTRIBUTING_CONDITION, ROOT_CAUSE, TRIGGER, trigger_prompts};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::ProseField;
use crate::workshop::{RowId, TextAt, TextField, TriggerAnswer};
use leptos::prelude::*;

/// The stage.
#[component]
pub fn TriggerStage() -> impl IntoView {
    let editor = use_editor();
    let answer = Memo::new(move |_| editor.row(RowId::Trigger, |document| document.trigger.answer));
    view! {
        <Definitions />
        <answer::Answer answer=answer />
        {move || match answer.get() {
            Some(TriggerAnswer::NoClear) => view! { <no_clear::NoClear /> },
            _ => view! { <events::TriggerEvents answer=answer /> },
        }}
        <section aria-labelledby="statement-heading">
            <h2 id="statement-heading">"In one sentence"</h2>
            <ProseField
                at=TextAt::new(RowId::Trigger, TextField::Statement)
                label="What started it, as far as it is known"
                hint="What happened, not who did it."
                lines=true
            />
            <Prompts answer=answer />
        </section>
    }
}

#[component]
fn Definitions() -> impl IntoView {
    view! {
        <dl class="definitions">
            {[TRIGGER, CONTRIBUTING_CONDITION, ROOT_CAUSE]
                .map(|definition| {
                    view! {
                        <div>
                            <dt>{definition.term}</dt>
                            <dd>{definition.meaning}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}

/// What to ask the room about the answer chosen. Without a clear trigger the questions are fields.
#[component]
fn Prompts(answer: Memo<Option<TriggerAnswer>>) -> impl IntoView {
    move || {
        answer.get().filter(|answer| *answer != TriggerAnswer::NoClear).map(|answer| {
            view! {
                <ul class="prompts" aria-label="Ask the room">
                    {trigger_prompts(answer).iter().map(|prompt| view! { <li>{*prompt}</li> }).collect_view()}
                </ul>
            }
        })
    }
}
