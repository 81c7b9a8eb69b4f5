//! The facilitator's private view: stages on the left, the stage's own work, what helps on the right.
//!
//! **Start reading** at [`Console`], then `rail.rs` (left) and `side.rs` (right).

mod found;
mod rail;
mod side;

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::notices::NoticeList;
use crate::ui::{actions, close, fishbone, frame, impact, library, release, timeline, trigger, weigh, whys};
use crate::workshop::{Document, Stage};
use leptos::prelude::*;
use rail::Rail;
use side::Side;

/// With more events, causes and actions than this a workshop is large: the browser passes over rows out of sight.
const MANY_ROWS: usize = 100;

/// The console.
#[component]
pub fn Console() -> impl IntoView {
    let editor = use_editor();
    let stage = Memo::new(move |_| editor.session.with(|session| session.stage));
    let is_large = Memo::new(move |_| {
        let rows =
            |document: &Document| document.events.len() + document.causes.len() + document.actions.len();
        editor.whole(rows) > MANY_ROWS
    });
    view! {
        <div class="console" class:large=move || is_large.get()>
            <a class="skip-link" href="#main" on:click=|event| {
                // The address holds the stage; a plain anchor would replace it.
                event.prevent_default();
                ids::focus(ids::STAGE_HEADING);
            }>"Skip to the stage"</a>
            <Rail />
            <main id=ids::MAIN class="console-main">
                <h1 id=ids::STAGE_HEADING tabindex="-1">{move || stage.get().words()}</h1>
                <div inert=move || editor.read_only.is_some() && stage.get() != Stage::Library>
                    {move || match stage.get() {
                        Stage::Library => view! { <library::LibraryStage /> },
                        Stage::Frame => view! { <frame::FrameStage /> },
                        Stage::Timeline => view! { <timeline::TimelineStage /> },
                        Stage::Impact => view! { <impact::ImpactStage /> },
                        Stage::Trigger => view! { <trigger::TriggerStage /> },
                        Stage::Whys => view! { <whys::WhysStage /> },
                        Stage::Fishbone => view! { <fishbone::FishboneStage /> },
                        Stage::Weigh => view! { <weigh::WeighStage /> },
                        Stage::Actions => view! { <actions::ActionsStage /> },
                        Stage::Close => view! { <close::CloseStage /> },
                        Stage::Release => view! { <release::ReleaseStage /> },
                    }}
                </div>
            </main>
            <Side />
            <NoticeList />
        </div>
    }
}
