//! Element ids: for labels, for focus after undo, and for coming back to a field after a reload.

use crate::workshop::{ActionId, RowId, TextAt, TextField};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;

/// The heading that takes the focus when a stage opens.
pub const STAGE_HEADING: &str = "stage-heading";
/// The main part of the page, the target of the skip link.
pub const MAIN: &str = "main";
/// The line that takes the number of a part that stays in the room.
pub const STAYS_HERE: &str = "stays-here";
/// The one line that takes what the room says.
pub const CAPTURE_LINE: &str = "capture-line";
/// The line that takes the answer to the question about a cause.
pub const ADD_CAUSE: &str = "add-cause";

/// The button that goes on to the next action that is still owed.
pub const NEXT_OWED: &str = "next-owed";

/// The id of the element that shows a row.
pub fn row(row: RowId) -> String {
    match row.number() {
        Some(number) => format!("row-{number}"),
        None => format!("row-{}", single(row)),
    }
}

/// The id of the field that edits a text.
pub fn text(at: TextAt) -> String {
    let field = at.field;
    match at.row.number() {
        Some(number) => format!("{number}-{}", field_word(field)),
        None => format!("{}-{}", single(at.row), field_word(field)),
    }
}

/// The id of the field that says what an action will change.
pub fn action(id: ActionId) -> String {
    text(TextAt::new(RowId::Action(id), TextField::ActionWhat))
}

/// Presses the button with that id; `false` when it is not in sight.
pub fn press(id: &str) -> bool {
    let button =
        document().get_element_by_id(id).and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(button) = &button {
        button.click();
    }
    button.is_some()
}

fn single(row: RowId) -> String {
    match row {
        RowId::Mark(about) => format!("mark-{about}"),
        RowId::Tally(cause) => format!("tally-{cause}"),
        RowId::Closing => "closing".to_owned(),
        RowId::Frame => "frame".to_owned(),
        RowId::Impact => "impact".to_owned(),
        RowId::Ledger => "ledger".to_owned(),
        RowId::Release => "release".to_owned(),
        RowId::Trigger => "trigger".to_owned(),
        RowId::Weighing => "weighing".to_owned(),
        numbered => numbered.number().map_or_else(String::new, |number| number.to_string()),
    }
}

/// The position of a field among the text fields: enough for an id that is stable within a version.
fn field_word(field: TextField) -> String {
    format!("text-{}", field as u8)
}

/// Leaves the field that has the focus, so that what was typed into it is finished.
pub fn leave_field() {
    let field =
        document().active_element().and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(field) = field {
        // Refused by the browser: then nothing was being typed.
        let _ = field.blur();
    }
}

/// Does something once what changed now is drawn, before the browser hands out the next key: the focus of what is moved
/// or taken away is somewhere else by then.
pub fn once_drawn(run: impl FnOnce() + 'static) {
    let run: Box<dyn FnOnce()> = Box::new(run);
    spawn_local(async move {
        tick().await;
        run();
    });
}

/// Where the focus goes with what is taken away now, the element with that id gets it.
pub fn focus_if_lost(id: &'static str) {
    once_drawn(move || {
        if is_lost() {
            focus(id);
        }
    });
}

/// Whether nothing has the focus.
pub fn is_lost() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}

/// Focuses the element with that id; `false` when there is none.
pub fn focus(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() else {
        return false;
    };
    element.focus().is_ok()
}

/// Focuses the line that takes what is said: the wall's, or the first one of the stage.
pub fn focus_line() {
    let line = document().query_selector("main :is(.capture-bar, .add-line) input").ok().flatten();
    if let Some(line) = line.as_ref().and_then(|line| line.dyn_ref::<web_sys::HtmlElement>()) {
        // Nothing follows from a browser that refuses to focus.
        let _ = line.focus();
    }
}

/// Scrolls to the element with that id, as little as needed. It is drawn after what called this.
pub fn bring_into_view(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            scroll_to(&element);
        }
    });
}

/// Scrolls to an element, as little as needed.
pub fn scroll_to(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Selects what stands in the line with that id.
pub fn select(id: &str) {
    let line =
        document().get_element_by_id(id).and_then(|line| line.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(line) = line {
        line.select();
    }
}

/// Focuses what has the focus once more. When a dialog closes, the browser gives the focus back, but the caret stays where
/// the dialog's field was taken away: what is typed then goes nowhere.
pub fn focus_anew() {
    let focused = document().active_element();
    if let Some(element) = focused.as_ref().and_then(|element| element.dyn_ref::<web_sys::HtmlElement>()) {
        // Nothing follows from a browser that refuses either.
        let _ = element.blur();
        let _ = element.focus();
    }
}

/// Focuses the first field of the element that shows a row. When it is gone, the focus stays where it is, in the line
/// that is typed into; where it went with the row, the stage's heading has it.
pub fn focus_row(row: RowId) {
    let id = self::row(row);
    let Some(element) = document().get_element_by_id(&id) else {
        if is_lost() {
            focus(STAGE_HEADING);
        }
        return;
    };
    let inside = element.query_selector("input, textarea, select, button").ok().flatten().unwrap_or(element);
    if let Some(inside) = inside.dyn_ref::<web_sys::HtmlElement>() {
        // Nothing follows from a browser that refuses to focus.
        let _ = inside.focus();
    }
}
