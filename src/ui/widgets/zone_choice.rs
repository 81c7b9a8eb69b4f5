//! A labelled choice of a zone.

use super::{Among, Choice};
use crate::platform::zones;
use crate::ui::erased::view;
use leptos::prelude::*;

/// One zone of all that the browser knows, UTC among them.
#[component]
pub fn ZoneChoice(
    /// The element id, unique in the page.
    #[prop(into)]
    id: String,
    /// Its visible label.
    #[prop(into)]
    label: String,
    /// The name of the zone that is chosen.
    zone: Signal<String>,
    /// What happens on a choice.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let names = StoredValue::new(zones::zone_names());
    let place =
        move || zone.with(|zone| names.with_value(|names| names.iter().position(|name| name == zone)));
    let choose = move |at: Option<usize>| {
        if let Some(name) = at.and_then(|at| names.with_value(|names| names.get(at).cloned())) {
            on_choose.run(name);
        }
    };
    let among = Among::list(Signal::stored(names.get_value()), Signal::derive(place), choose);
    view! { <Choice id=id label=label among=among /> }
}
