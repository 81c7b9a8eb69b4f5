//! Why nothing left, place by place, each with the one key that solves it.

use super::audience;
use super::decisions::decide_exactly;
use super::sitting::as_released;
use super::value::Reason;
use crate::postmortem::{Blocked, ReleaseError, blocked};
use crate::redact::Format;
use crate::ui::app;
use crate::ui::close::withhold;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::view;
use crate::workshop::Decision;
use leptos::prelude::*;

/// What the gate found, and what to do.
#[component]
pub fn Refused(
    /// The refusal.
    error: ReleaseError,
    /// The form in which it was to leave.
    format: Format,
) -> impl IntoView {
    let editor = use_editor();
    let today = app::today(editor);
    let places = match &error {
        ReleaseError::Refused(refusal) => editor.read(|document| {
            let document = as_released(document, today);
            blocked(&document, audience(&document), format, refusal)
        }),
        ReleaseError::RoomOnly | ReleaseError::OfTheLibrary => Vec::new(),
    };
    let asked = RwSignal::new(None::<String>);
    let kept = Callback::new(move |reason: String| {
        if let Some(value) = asked.get_untracked() {
            decide_exactly(editor, &value, Some(Decision::Keep(reason.as_str().into())));
        }
        asked.set(None);
    });
    view! {
        <div class="refused" role="alert">
            <p>{error.to_string()}</p>
            <ul>{places.into_iter().map(|place| line(editor, place, asked)).collect_view()}</ul>
            {move || asked.get().map(|_| view! { <Reason id="refusal-reason" kept=kept /> })}
        </div>
    }
}

fn line(editor: Editor, blocked: Blocked, asked: RwSignal<Option<String>>) -> impl IntoView {
    let Blocked { place, value, may_be_ordinary, number } = blocked;
    let ordinary = may_be_ordinary.then(|| {
        let value = value.clone();
        view! {
            <button
                type="button"
                class="plain"
                on:click=move |_| decide_exactly(editor, &value, Some(Decision::OrdinaryWord))
            >
                "Ordinary word here"
                <span class="visually-hidden">{format!(" ({value})")}</span>
            </button>
        }
    });
    let withhold = number.map(|number| {
        view! {
            <button type="button" class="plain" on:click=move |_| withhold(editor, number)>
                {format!("Withhold {number}")}
            </button>
        }
    });
    let name = value.clone();
    view! {
        <li>
            <p>
                <b>{value.clone()}</b>
                " "
                {place.to_string()}
            </p>
            <div class="row-tools">
                {ordinary} <button type="button" class="plain" on:click=move |_| asked.set(Some(value.clone()))>
                    "Keep, because…"
                    <span class="visually-hidden">{format!(" ({name})")}</span>
                </button> {withhold}
            </div>
        </li>
    }
}
