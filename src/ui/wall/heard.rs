//! What is new on the wall, for those who hear the page: the picture itself is too long to be read out at every line.

use super::picture::{Shown, heading};
use crate::stage::{StageFrame, View, WallText};
use crate::ui::erased::{Memo, view};
use crate::workshop::ShortNumber;
use leptos::prelude::*;

/// Says it, once the picture is another one.
#[component]
pub(super) fn Heard(shown: Shown) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let seen = Memo::new(move |_| {
        shown.with(|shown| {
            let frame = shown.as_ref().map(|shown| shown.frame());
            frame.map(|frame| (place(frame), frame.next_number)).unwrap_or_default()
        })
    });
    Effect::new(move |before: Option<(String, Option<ShortNumber>)>| {
        let now = seen.get();
        if let Some(words) = before.and_then(|before| news(before, &now)) {
            said.set(words);
        }
        now
    });
    view! { <p class="visually-hidden" role="status">{move || said.get()}</p> }
}

/// Where the room is: the heading, and which part of it.
fn place(frame: &StageFrame<WallText>) -> String {
    let part = match &frame.view {
        View::Blank => Some("The wall is blank".to_owned()),
        View::Bones(bones) => {
            let bone = bones.bones.iter().find(|bone| Some(bone.id) == bones.looked_at);
            bone.map(|bone| bone.label.as_str().to_owned())
        }
        View::Timeline(timeline) if timeline.goes_on => {
            timeline.events.last().map(|event| format!("up to {}", event.id))
        }
        _ => None,
    };
    let page = frame.page.map(|page| format!("page {} of {}", page.number, page.of));
    let parts = [Some(heading(frame)).filter(|heading| !heading.is_empty()), part, page];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Another place; or, in the same, the line whose number is taken now.
fn news(
    (before, next): (String, Option<ShortNumber>),
    (now, next_now): &(String, Option<ShortNumber>),
) -> Option<String> {
    if before != *now {
        return Some(now.clone());
    }
    next.filter(|next| Some(*next) < *next_now).map(|added| format!("{added} is on the wall"))
}
