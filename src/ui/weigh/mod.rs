//! Weigh: the nature of every condition, hands counted for it, and explanations that compete.
//!
//! **Start reading** at [`WeighStage`].

mod budget;
mod condition;
mod conditions;
mod explanation;
mod explanations;
mod gestures;

use budget::Budget;
use conditions::Conditions;
pub(in crate::ui) use explanations::add_or_say_about;
pub(in crate::ui) use gestures::{count, give, turn_votes};

use crate::ui::erased::view;
use explanations::Explanations;
use leptos::prelude::*;

/// The stage.
#[component]
pub(in crate::ui) fn WeighStage() -> impl IntoView {
    view! {
        <div class="weigh">
            <section aria-labelledby="conditions-heading">
                <h2 id="conditions-heading">"Conditions"</h2>
                <Budget />
                <Conditions />
            </section>
            <Explanations />
        </div>
    }
}
