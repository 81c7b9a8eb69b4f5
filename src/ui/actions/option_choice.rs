//! A choice of one value of a closed list, or of none.

use crate::ui::erased::view;
use crate::ui::widgets::{Choice, choices};
use leptos::prelude::*;

/// A labelled choice over the values of an enum.
#[component]
pub fn OptionChoice<T>(
    /// The element id, unique in the page.
    id: String,
    /// Its visible label.
    label: &'static str,
    /// The values in the order shown.
    values: &'static [T],
    /// The words for each.
    words: fn(T) -> &'static str,
    /// Which is chosen.
    #[prop(into)]
    chosen: Signal<Option<T>>,
    /// What happens on a choice.
    #[prop(into)]
    on_choose: Callback<Option<T>>,
    /// The words for "none chosen"; without them one is always chosen.
    #[prop(optional)]
    none: &'static str,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let position = Signal::derive(move || {
        chosen.get().and_then(|chosen| values.iter().position(|value| *value == chosen))
    });
    let choose =
        move |index: Option<usize>| on_choose.run(index.and_then(|index| values.get(index).copied()));
    let options = Signal::stored(choices(values, words));
    if none.is_empty() {
        view! { <Choice id=id label=label options=options chosen=position on_choose=choose /> }
    } else {
        view! { <Choice id=id label=label options=options chosen=position none=none on_choose=choose /> }
    }
}
