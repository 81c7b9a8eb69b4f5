//! Keeps the screen awake while the wall is shown; does nothing where the browser cannot.

use super::javascript::{function, property};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Holds the screen awake. The browser lets go when the page is hidden: call [`WakeLock::hold`] again when it is
/// shown.
#[derive(Clone, Debug, Default)]
pub struct WakeLock(Rc<RefCell<Held>>);

#[derive(Debug, Default)]
struct Held {
    wanted: bool,
    sentinel: Option<JsValue>,
}

impl WakeLock {
    /// Asks for the screen to stay awake.
    pub fn hold(&self) {
        self.0.borrow_mut().wanted = true;
        let Some(request) = request() else { return };
        let held = Rc::clone(&self.0);
        spawn_local(async move {
            let Ok(sentinel) = JsFuture::from(request).await else { return };
            let replaced = match held.borrow_mut() {
                mut held if held.wanted => held.sentinel.replace(sentinel),
                _ => Some(sentinel),
            };
            release(replaced);
        });
    }

    /// Lets the screen sleep.
    pub fn let_go(&self) {
        let sentinel = {
            let mut held = self.0.borrow_mut();
            held.wanted = false;
            held.sentinel.take()
        };
        release(sentinel);
    }
}

fn request() -> Option<js_sys::Promise> {
    let lock = property(&web_sys::window()?.navigator(), "wakeLock")?;
    let promise = function(&lock, "request")?.call1(&lock, &"screen".into()).ok()?;
    Some(js_sys::Promise::resolve(&promise))
}

fn release(sentinel: Option<JsValue>) {
    let Some(sentinel) = sentinel else { return };
    if let Some(release) = function(&sentinel, "release") {
        // Already released is as good.
        drop(release.call0(&sentinel));
    }
}
