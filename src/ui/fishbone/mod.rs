//! Fishbone: the same causes by category. Parking and sorting one at a time, the picture, the same as a list, and the bones.
//!
//! **Start reading** at [`FishboneStage`], then `shown.rs` (what the picture and the list are made from).

mod bones;
mod list;
mod parking;
mod picture;
mod shown;
mod sorting;

use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use bones::Bones;
use leptos::prelude::*;
use list::CauseList;
use parking::{Parked, Parking};
use picture::Picture;
use shown::ShownFishbone;
use sorting::Sorting;

/// The stage.
#[component]
pub(in crate::ui) fn FishboneStage() -> impl IntoView {
    let editor = use_editor();
    let shown = Memo::new(move |_| editor.whole(ShownFishbone::of));
    view! {
        <div class="fishbone">
            <Parking />
            <Sorting />
            <Picture shown=shown />
            <CauseList />
            <Parked />
            <Bones />
        </div>
    }
}
