//! The last moment at which a page can still write.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls `leave` whenever the page is hidden or goes away, for as long as the page lives.
///
/// Both events are needed: a phone that kills a hidden page sends only the first, a closed tab only the second.
pub fn on_leaving(leave: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let leave = std::rc::Rc::new(leave);
    let on_hide = {
        let (leave, document) = (leave.clone(), document.clone());
        Closure::<dyn Fn()>::new(move || {
            if document.visibility_state() == web_sys::VisibilityState::Hidden {
                leave();
            }
        })
    };
    let on_pagehide = Closure::<dyn Fn()>::new(move || leave());
    drop(document.add_event_listener_with_callback("visibilitychange", on_hide.as_ref().unchecked_ref()));
    drop(window.add_event_listener_with_callback("pagehide", on_pagehide.as_ref().unchecked_ref()));
    // Listened to until the page is gone, so the closures must live as long.
    on_hide.forget();
    on_pagehide.forget();
}
