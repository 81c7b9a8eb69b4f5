//! The fishbone as a picture, and what is left out of it.

use super::shown::ShownFishbone;
use crate::ui::drawing::picture;
use crate::ui::editor::use_editor;
use crate::workshop::{CauseId, Document, Support};
use leptos::prelude::*;

/// The picture.
#[component]
pub(super) fn Picture(shown: Memo<ShownFishbone>) -> impl IntoView {
    let editor = use_editor();
    let left_out = Memo::new(move |_| editor.whole(left_out));
    view! {
        <figure class="fishbone-picture">
            {move || {
                let name = "Fishbone of the causes; the same stands below as a list.".to_owned();
                shown.with(|shown| picture(&shown.drawing(), name, String::clone))
            }}
            <figcaption>{move || left_out.get()}</figcaption>
        </figure>
    }
}

fn left_out(document: &Document) -> Option<String> {
    let refuted: Vec<CauseId> = document
        .causes
        .iter()
        .filter(|cause| cause.support == Support::Refuted)
        .map(|cause| cause.id)
        .collect();
    if refuted.is_empty() {
        return None;
    }
    let numbers: Vec<String> = refuted.iter().map(CauseId::to_string).collect();
    Some(format!("Refuted, so not in the picture: {}.", numbers.join(", ")))
}
