//! Two versions of a text with the changes marked: words of elements, never HTML of the document.

use crate::postmortem::{Change, changes};
use crate::ui::erased::view;
use leptos::prelude::*;

/// The earlier version, with what is gone struck.
pub fn earlier(before: &str, after: &str) -> AnyView {
    let pieces = changes(before, after).into_iter().filter_map(|change| match change {
        Change::Same(text) => Some(text.to_owned().into_any()),
        Change::Gone(text) => Some(view! { <del>{text.to_owned()}</del> }),
        Change::New(_) => None,
    });
    pieces.collect_view().into_any()
}

/// The later version, with what is new marked.
pub fn later(before: &str, after: &str) -> AnyView {
    let pieces = changes(before, after).into_iter().filter_map(|change| match change {
        Change::Same(text) => Some(text.to_owned().into_any()),
        Change::New(text) => Some(view! { <mark>{text.to_owned()}</mark> }),
        Change::Gone(_) => None,
    });
    pieces.collect_view().into_any()
}
