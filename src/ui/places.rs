//! Parts of a stage that are gone to by their name. They are the facilitator's own: on the wall that is said, and nothing
//! else happens.

use crate::keys::{Command, Place};
use crate::ui::app;
use crate::ui::dialogs::Dialogs;
use crate::ui::editor::Editor;
use crate::ui::ids;
use crate::workshop::Stage;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// When what stands above a part has been worked out and drawn, such as the text of a release: it would push the part
/// out of sight.
const WORKED_OUT: [Duration; 3] =
    [Duration::from_millis(60), Duration::from_millis(600), Duration::from_millis(1_500)];

/// Shows a part of a stage.
pub fn show(place: Place, editor: Editor, dialogs: Dialogs) {
    if editor.session.with_untracked(|session| session.on_the_wall) {
        let key = Command::Wall.shown();
        return editor.refuse(format!("That is on the console: {key}, then choose it there."));
    }
    match place {
        Place::Quality => dialogs.open_points(),
        Place::Price => go(editor, Stage::Close, "#price-heading"),
        Place::Risks => go(editor, Stage::Actions, "#risks-heading"),
        Place::InOrder => go(editor, Stage::Actions, "details.in-order"),
        Place::Archive => go(editor, Stage::Library, "#shelf-heading"),
        Place::SetUps => go(editor, Stage::Library, "#begin-heading"),
        // The cards stand among the numbers that count them.
        Place::Numbers | Place::ClassCards => go(editor, Stage::Library, "details.numbers"),
        Place::Votes => go(editor, Stage::Weigh, "#votes-per-person"),
        Place::Explanations => go(editor, Stage::Weigh, "#add-explanation"),
        Place::Categories => go(editor, Stage::Fishbone, ".bones .more"),
        Place::Parked => go(editor, Stage::Fishbone, "details.parked"),
        Place::Exports => go(editor, Stage::Release, ".ways-out button"),
        Place::Pictures => go(editor, Stage::Release, "details.pictures"),
        Place::Past => go(editor, Stage::Release, "details.past"),
        Place::Keys => {
            go(editor, editor.session.with_untracked(|session| session.stage), "details.key-sheet")
        }
    }
}

/// Goes to the part that a selector finds: what is folded is unfolded, and it has the focus.
pub fn go(editor: Editor, stage: Stage, part: &'static str) {
    if editor.session.with_untracked(|session| session.on_the_wall) {
        return;
    }
    app::go(editor, stage);
    // The stage is drawn first, and its heading has the focus then.
    set_timeout(move || set_timeout(move || focus(part), Duration::ZERO), Duration::ZERO);
}

fn focus(part: &str) {
    let Some(part) = document().query_selector(part).ok().flatten() else {
        // It is drawn once there is something in it.
        ids::focus(ids::STAGE_HEADING);
        return;
    };
    // What it stands in is unfolded too. Nothing follows from a browser that refuses any of this.
    let mut around = part.closest("details").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
    let target = match part.query_selector("summary").ok().flatten() {
        Some(summary) => summary,
        None => {
            if part.matches(":not(input, button)").unwrap_or_default() {
                let _ = part.set_attribute("tabindex", "-1");
            }
            part.clone()
        }
    };
    if let Some(focused) = target.dyn_ref::<web_sys::HtmlElement>() {
        let _ = focused.focus();
    }
    for later in WORKED_OUT {
        let (part, target) = (part.clone(), target.clone());
        let keep_in_sight = move || {
            if document().active_element().as_ref() == Some(&target) {
                // What was unfolded with it; where that is higher than the window, its head.
                ids::scroll_to(&part);
                ids::scroll_to(&target);
            }
        };
        set_timeout(keep_in_sight, later);
    }
}
