//! The impact as a whole, in three groups of questions.

use crate::ui::erased::view;
use crate::ui::widgets::ProseField;
use crate::workshop::{RowId, TextAt, TextField};
use leptos::prelude::*;

const fn at(field: TextField) -> TextAt {
    TextAt { row: RowId::Impact, field }
}

/// What customers met, and the line for product stakeholders.
#[component]
pub fn Customers() -> impl IntoView {
    view! {
        <section aria-labelledby="customers-heading">
            <h2 id="customers-heading">"Customers"</h2>
            <div class="fields">
                <ProseField at=at(TextField::CustomersWereTrying) label="What were customers trying to do?" lines=true />
                <ProseField
                    at=at(TextField::PromiseBroken)
                    label="Which promise broke?"
                    lines=true
                    hint="A service level, a contract, or what they rightly expect."
                />
                <ProseField at=at(TextField::AnsweredBy) label="Who answered them, and how?" lines=true />
                <ProseField
                    at=at(TextField::PlainLine)
                    label="One plain line for product stakeholders"
                    lines=true
                    hint="No system names: for 47 minutes two of three viewers could not start a video."
                />
            </div>
        </section>
    }
}

/// What had been promised for such a day, and what came of it.
#[component]
pub fn Recovery() -> impl IntoView {
    view! {
        <section aria-labelledby="recovery-heading">
            <h2 id="recovery-heading">"Recovery and data loss"</h2>
            <div class="fields">
                <ProseField at=at(TextField::RecoveryTimePromised) label="Recovery time promised (RTO)" />
                <ProseField at=at(TextField::RecoveryTimeActual) label="Recovery time in fact" />
                <ProseField at=at(TextField::DataLossPromised) label="Data loss allowed for (RPO)" />
                <ProseField at=at(TextField::DataLossActual) label="Data lost in fact" />
            </div>
        </section>
    }
}

/// What it cost.
#[component]
pub fn Cost() -> impl IntoView {
    view! {
        <section aria-labelledby="cost-heading">
            <h2 id="cost-heading">"Cost"</h2>
            <div class="fields">
                <ProseField
                    at=at(TextField::BusinessCost)
                    label="To the business"
                    lines=true
                    hint="Credits, refunds, lost orders, with their source."
                />
                <ProseField
                    at=at(TextField::InternalCost)
                    label="Inside"
                    lines=true
                    hint="Hours, nights, other work that did not happen."
                />
            </div>
        </section>
    }
}
