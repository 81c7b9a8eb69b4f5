//! What a field is called: a label above it, or words that are only read aloud.
//!
//! The second is an attribute and no element of its own. Chromium reads every label of the page twice at each key, for
//! what it could fill in: eight hundred of them cost more than all that the page does with the key.

use crate::ui::erased::view;
use leptos::prelude::*;

/// The label of the field with that id, and the `aria-label` of the field: one of the two.
pub(super) fn named(id: &str, words: String, hidden: bool) -> (Option<AnyView>, Option<String>) {
    if hidden {
        return (None, Some(words));
    }
    let id = id.to_owned();
    (Some(view! { <label for=id>{words}</label> }), None)
}
