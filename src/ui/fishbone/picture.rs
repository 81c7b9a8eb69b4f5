//! The fishbone as a picture, and what is left out of it.

use super::shown::ShownFishbone;
use crate::ui::drawing::picture;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::workshop::{Cause, Document, Support};
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
                let (drawing, undrawn) = shown.with(ShownFishbone::drawn);
                view! {
                    {picture(&drawing, name, String::clone)}
                    <figcaption>{undrawn} {move || left_out.get()}</figcaption>
                }
            }}
        </figure>
    }
}

fn left_out(document: &Document) -> Option<String> {
    let named = |words: &str, left_out: fn(&Cause) -> bool| {
        let causes = document.causes.iter().filter(|cause| left_out(cause));
        let numbers: Vec<String> = causes.map(|cause| cause.id.to_string()).collect();
        (!numbers.is_empty()).then(|| format!("{words}: {}.", numbers.join(", ")))
    };
    let refuted = named("Refuted, so not in the picture", |cause| cause.support == Support::Refuted);
    let parked = named("Parked", |cause| cause.parked && cause.support != Support::Refuted);
    let lines: Vec<String> = refuted.into_iter().chain(parked).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}
