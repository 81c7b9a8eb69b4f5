//! Printing. The page's title becomes the file name of a PDF, so it is set for the time of printing only.

use super::javascript::error_name;
use crate::redact::Cleared;
use thiserror::Error;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Nothing was printed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum PrintError {
    /// The browser refused.
    #[error(
        "The browser did not open its print dialog ({0}). Nothing was printed. Use the HTML download instead."
    )]
    Refused(String),
}

/// Opens the print dialog on the page, whose sheet the caller has filled from the same release.
pub fn print(release: &Cleared) -> Result<(), PrintError> {
    let refused = || PrintError::Refused("no page".to_owned());
    let window = web_sys::window().ok_or_else(refused)?;
    let document = window.document().ok_or_else(refused)?;
    let before = document.title();
    let restore = {
        let document = document.clone();
        Closure::once_into_js(move || document.set_title(&before))
    };
    let once = web_sys::AddEventListenerOptions::new();
    once.set_once(true);
    // Where the event cannot be listened to, the title stays: it was cleared to be shared.
    let listener = restore.unchecked_ref();
    drop(window.add_event_listener_with_callback_and_add_event_listener_options(
        "afterprint",
        listener,
        &once,
    ));
    document.set_title(release.title());
    window.print().map_err(|error| PrintError::Refused(error_name(&error)))
}
