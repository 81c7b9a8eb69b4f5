//! Coming back: the address names the stage, and a reload finds the field that had the focus.

use crate::ui::app::go;
use crate::ui::editor::Editor;
use crate::ui::erased::Memo;
use crate::ui::{ids, route, wall};
use crate::workshop::Stage;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// The address names the stage, and a changed address shows its stage.
pub(super) fn keep_address_and_stage_equal(editor: Editor) {
    let stage = Memo::new(move |_| editor.session.with(|session| session.stage));
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        route::show(now);
        if before.is_some_and(|before| before != now) {
            // The new stage is drawn after this effect.
            set_timeout(
                move || {
                    let leaving = editor.session.try_with_untracked(|session| session.leaving) == Some(true);
                    let _ = ids::focus(ids::CAPTURE_LINE)
                        || (leaving && ids::focus(ids::STAYS_HERE))
                        // Sentences are typed without looking: the line of Whys tells with its label where it is.
                        || ids::focus(ids::ADD_CAUSE)
                        || ids::focus(ids::STAGE_HEADING);
                },
                Duration::ZERO,
            );
        }
        now
    });
    let hash = window_event_listener(leptos::ev::hashchange, move |_| {
        // The event of a change that was made here comes late: what happened since must not be undone by it.
        let (present, on_the_wall) =
            editor.session.with_untracked(|session| (session.stage, session.on_the_wall));
        if let Some(stage) = route::present()
            && stage != present
            && !(on_the_wall && wall::is_private(stage))
        {
            go(editor, stage);
        }
    });
    on_cleanup(move || hash.remove());
}

/// Remembers the field that has the focus, and goes back to it after a reload.
pub(super) fn keep_focus_for_reload(editor: Editor) {
    let (field, on_the_wall) =
        editor.session.with_untracked(|session| (session.field.clone(), session.on_the_wall));
    // Without a field to come back to, a workshop is opened at its top, also where the library was scrolled down. A tab
    // that has lost its pen stays where it is.
    let heading = (editor.read_only.is_none() && !on_the_wall).then(|| ids::STAGE_HEADING.to_owned());
    focus_later(field.or(heading));
    let focusin = window_event_listener_untyped("focusin", move |event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        let id = element.id();
        // A dialog is not open after a reload.
        if !id.is_empty() && element.closest("dialog").ok().flatten().is_none() {
            editor.session.update(|session| session.field = Some(id));
        }
    });
    on_cleanup(move || focusin.remove());
}

/// Focuses a field of what is drawn next. One that is not there any more, since the stage is another one or its row is
/// gone, leaves the focus to the line or the heading of the stage.
pub(super) fn focus_later(field: Option<String>) {
    if let Some(field) = field {
        set_timeout(
            move || {
                ids::focus(&field);
                if ids::is_lost() {
                    let _ = ids::focus(ids::ADD_CAUSE) || ids::focus(ids::STAGE_HEADING);
                }
            },
            Duration::ZERO,
        );
    }
}
