//! One cause of the tree: its statement, how to ask further, what it is in a few words, and how its branch ends.

use super::branch_end::BranchEndRow;
use super::capture_line::CAPTURE;
use super::cause_details::CauseDetails;
use super::state::use_whys;
use crate::ui::coach::CoachMark;
use crate::ui::editor::use_editor;
use crate::ui::ids;
use crate::ui::widgets::ProseField;
use crate::workshop::{CauseId, Document, RowId, TextAt, TextField};
use leptos::prelude::*;

/// The row of a cause.
#[component]
pub(super) fn CauseRow(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let row = RowId::Cause(cause);
    let is_asked = Memo::new(move |_| whys.asked.get() == Some(cause));
    let hue = Memo::new(move |_| editor.whole(|document| hue(document, cause)));
    let summary = Memo::new(move |_| editor.row(row, |document| summary(document, cause)));
    let is_open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        is_open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    let ask = move |_| {
        whys.ask(cause);
        ids::focus(CAPTURE);
    };
    view! {
        // One string: a class that is toggled beside a computed one would be lost with the next hue.
        <div
            id=ids::row(row)
            class=move || format!("cause {} {}", hue.get(), if is_asked.get() { "is-asked" } else { "" })
            aria-current=move || is_asked.get().then_some("true")
        >
            <div class="cause-line">
                <span class="number">{cause.to_string()}</span>
                <ProseField
                    at=TextAt::new(row, TextField::Statement)
                    label=format!("Statement of {cause}")
                    label_hidden=true
                    lines=true
                />
            </div>
            <BranchEndRow cause=cause />
            <div class="cause-more">
                <CoachMark row=row />
                <button type="button" class="quiet ask" on:click=ask>
                    "Ask what made this possible"
                    <span class="visually-hidden">{format!(" for {cause}")}</span>
                </button>
                <details class="cause-details" on:toggle=toggled>
                    <summary>
                        <span class="visually-hidden">{format!("{cause}: ")}</span>
                        {move || summary.get()}
                    </summary>
                    // Drawn when asked for: five hundred causes hold ten fields each.
                    {move || is_open.get().then(|| view! { <CauseDetails cause=cause /> })}
                </details>
            </div>
        </div>
    }
}

/// The class that gives the hue of the cause's bone.
fn hue(document: &Document, cause: CauseId) -> String {
    let bone = document.causes.get(cause).and_then(|cause| cause.bone);
    let place = bone.and_then(|bone| document.bones.position(bone));
    place.map_or_else(String::new, |place| format!("bone-{}", place + 1))
}

fn summary(document: &Document, cause: CauseId) -> String {
    let Some(cause) = document.causes.get(cause) else { return String::new() };
    let evidence = if cause.evidence.is_blank() { "no evidence" } else { "evidence" };
    format!("{} · {} · {evidence}", cause.kind.words(), cause.support.words())
}
