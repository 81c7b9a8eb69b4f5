//! Moving a cause by pointer: its number is the handle, and it is dropped before, after or under another cause, or on
//! a leg. The same is done by keys, as [`crate::measure::Shift`], and by the buttons in a cause's details.

use super::gestures;
use super::state::use_whys;
use crate::ui::editor::use_editor;
use crate::ui::erased::view;
use crate::workshop::{CauseId, Leg, Place, ShortNumber, Under};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Part of a row's height, above and below, in which a drop means before and after it; between them, under it.
const EDGE: f64 = 0.3;

/// Where a cause would go if it was let go now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Before(CauseId),
    After(CauseId),
    Under(CauseId),
    Leg(Leg),
}

/// A cause on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Drag {
    cause: CauseId,
    target: Option<Target>,
}

impl Drag {
    /// The class of a row while a cause is dragged.
    pub(super) fn class_of(&self, row: CauseId) -> &'static str {
        match self.target {
            _ if row == self.cause => "is-dragged",
            Some(Target::Before(cause)) if cause == row => "drop-before",
            Some(Target::After(cause)) if cause == row => "drop-after",
            Some(Target::Under(cause)) if cause == row => "drop-under",
            _ => "",
        }
    }

    /// True while it would be dropped on this leg.
    pub(super) fn is_over(&self, leg: Leg) -> bool {
        self.target == Some(Target::Leg(leg))
    }
}

/// The number of a cause, by which it is dragged.
#[component]
pub(super) fn Handle(cause: CauseId) -> impl IntoView {
    let editor = use_editor();
    let whys = use_whys();
    let drag = whys.drag;
    let is_mine = move || drag.with_untracked(|drag| drag.is_some_and(|drag| drag.cause == cause));
    let begin = move |event: leptos::ev::PointerEvent| {
        let Some(handle) =
            event.current_target().and_then(|handle| handle.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        // Without capture the drag would end where the pointer leaves the number.
        if event.button() == 0 && handle.set_pointer_capture(event.pointer_id()).is_ok() {
            event.prevent_default();
            drag.set(Some(Drag { cause, target: None }));
        }
    };
    let go_on = move |event: leptos::ev::PointerEvent| {
        if !is_mine() {
            return;
        }
        let target = target_at(event.client_x(), event.client_y()).filter(|target| !target.is(cause));
        if drag.with_untracked(|drag| drag.is_none_or(|drag| drag.target != target)) {
            drag.set(Some(Drag { cause, target }));
        }
    };
    let finish = move |_| {
        if !is_mine() {
            return;
        }
        let target = drag.get_untracked().and_then(|drag| drag.target);
        drag.set(None);
        let place = target.and_then(|target| {
            whys.outline.with_untracked(|outline| match target {
                Target::Under(effect) => Some(Place { under: Under::Cause(effect), before: None }),
                Target::Leg(leg) => Some(Place { under: Under::Leg(leg), before: None }),
                Target::Before(sibling) => outline.before(cause, sibling),
                Target::After(sibling) => outline.after(cause, sibling),
            })
        });
        if let Some(place) = place {
            gestures::place(editor, cause, place);
        }
    };
    let cancel = move |_| {
        if is_mine() {
            drag.set(None);
        }
    };
    view! {
        <span
            class="number handle"
            title="Drag to move"
            on:pointerdown=begin
            on:pointermove=go_on
            on:pointerup=finish
            on:pointercancel=cancel
            on:lostpointercapture=cancel
        >
            {cause.to_string()}
        </span>
    }
}

impl Target {
    fn is(self, cause: CauseId) -> bool {
        matches!(self, Self::Before(other) | Self::After(other) | Self::Under(other) if other == cause)
    }
}

fn target_at(x: i32, y: i32) -> Option<Target> {
    #[expect(clippy::cast_precision_loss, reason = "a place on a screen")]
    let element = document().element_from_point(x as f32, y as f32)?;
    if let Some(leg) = element.closest(".leg").ok().flatten() {
        return Leg::ALL.into_iter().find(|other| leg.id() == leg_id(*other)).map(Target::Leg);
    }
    let row = element.closest(".cause").ok().flatten()?;
    let ShortNumber::Cause(cause) = ShortNumber::parse(row.id().strip_prefix("row-")?)? else { return None };
    let frame = row.get_bounding_client_rect();
    let part = (f64::from(y) - frame.top()) / frame.height().max(1.0);
    Some(match part {
        part if part < EDGE => Target::Before(cause),
        part if part > 1.0 - EDGE => Target::After(cause),
        _ => Target::Under(cause),
    })
}

/// The element id of the button of a leg.
pub(super) fn leg_id(leg: Leg) -> &'static str {
    match leg {
        Leg::Happened => "leg-happened",
        Leg::Unnoticed => "leg-unnoticed",
        Leg::Lasted => "leg-lasted",
    }
}
