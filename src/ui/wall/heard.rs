//! What is new on the wall, for those who hear the page: the same beside the capture line and in a window of its own.

use super::picture::Shown;
use crate::stage::{Heard, WallText};
use crate::ui::erased::{Memo, view};
use leptos::prelude::*;

/// Says it, once the picture is another one.
#[component]
pub(super) fn Hearing(shown: Shown) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let heard = Memo::new(move |_| {
        shown.with(|shown| shown.as_ref().map(|shown| Heard::of(shown.frame(), WallText::as_str)))
    });
    Effect::new(move |before: Option<Option<Heard>>| {
        let now = heard.get();
        if let Some((before, now)) = before.zip(now.as_ref())
            && let Some(words) = now.since(&before.unwrap_or_default())
        {
            said.set(words);
        }
        now
    });
    view! { <p class="visually-hidden" role="status">{move || said.get()}</p> }
}
