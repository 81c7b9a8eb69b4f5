//! What happens when the program stops: the page says so, and nothing of the document reaches the console.

use wasm_bindgen::JsValue;

/// The event sent to the window, so that the page can say what is kept and offer a reload.
pub const STOPPED: &str = "whybone-stopped";

/// Reports a stop by its place in the program only: the message could quote what was typed.
pub fn install() {
    std::panic::set_hook(Box::new(|stop| {
        let place = stop.location().map_or_else(
            || "an unknown place".to_owned(),
            |location| format!("{}:{}", location.file(), location.line()),
        );
        web_sys::console::error_1(&JsValue::from_str(&format!("Whybone stopped at {place}.")));
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(STOPPED)) {
            drop(window.dispatch_event(&event));
        }
    }));
}
