//! How many triggers there were. "No clear trigger" is as good an answer as the others.

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::workshop::{Trigger, TriggerAnswer};
use leptos::prelude::*;

/// The three answers.
#[component]
pub fn Answer(answer: Memo<Option<TriggerAnswer>>) -> impl IntoView {
    let editor = use_editor();
    let radio = move |value: TriggerAnswer, id: &'static str| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="trigger-answer"
                    id=id
                    prop:checked=move || answer.get() == Some(value)
                    on:change=move |_| editor.change_single(|trigger: &mut Trigger| trigger.answer = Some(value))
                />
                {value.words()}
            </label>
        }
    };
    view! {
        <fieldset class="trigger-answer">
            <legend>"What started it?"</legend>
            {radio(TriggerAnswer::One, "trigger-one")}
            {radio(TriggerAnswer::Several, "trigger-several")}
            {radio(TriggerAnswer::NoClear, "trigger-no-clear")}
        </fieldset>
        <Show when=move || answer.get().is_none()>
            <p class="empty">"Not answered yet. Choose with the arrow keys; all three are full answers."</p>
        </Show>
    }
}
