//! Key events of the browser, as the table of keys reads them.

use crate::keys::{Decide, Press, decision_for};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// What was pressed. Nothing while a character is being composed, and nothing for a key that is held down, which would
/// turn the wall on and off.
pub fn press(event: &KeyboardEvent) -> Option<Press> {
    if event.repeat() { None } else { pressed_or_held(event) }
}

/// What was pressed or is held down. Nothing while a character is being composed.
pub fn pressed_or_held(event: &KeyboardEvent) -> Option<Press> {
    if event.is_composing() {
        return None;
    }
    Some(Press {
        key: event.key(),
        code: event.code(),
        control: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
    })
}

/// What a key pressed in the review means; none inside a field, where it is a letter of a text.
pub fn decision(event: &KeyboardEvent) -> Option<Decide> {
    if is_typing(event) { None } else { press(event).and_then(|press| decision_for(&press)) }
}

/// A digit that goes into no field and means nothing by itself: the beginning of a number that somebody says.
pub fn loose_digit(event: &KeyboardEvent) -> Option<String> {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in_a_dialog = element.is_some_and(|element| element.closest("dialog").ok().flatten().is_some());
    let press = press(event)?;
    press.digit().filter(|_| !is_in_a_dialog && !is_typing(event)).map(str::to_owned)
}

/// True when the key goes into a field with something in it that is not in the document yet: a line that is begun or
/// that finds, a field of a dialog. The browser takes back what is typed there.
pub fn is_in_a_begun_line(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    element.is_some_and(|field| {
        !field.value().is_empty()
            && field.closest(".add-line, .capture-bar, .find, dialog").ok().flatten().is_some()
    })
}

/// True when the key goes into a field.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest("input, textarea, select").ok().flatten().is_some())
}

/// True for a key without modifiers that is meant for the page: inside a dialog or a field it belongs to that.
pub fn is_plain(event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return false;
    }
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_none_or(|element| element.closest("input, textarea, select, dialog").ok().flatten().is_none())
}
