//! Keeps the screen awake while the wall is shown; does nothing where the browser cannot.

use super::javascript::{function, property};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Holds the screen awake. The browser lets go when the page is hidden, so it is asked again when the page is shown.
#[derive(Clone, Debug)]
pub struct WakeLock(Rc<RefCell<Held>>);

#[derive(Debug)]
struct Held {
    wanted: bool,
    sentinel: Option<JsValue>,
    shown: Option<Shown>,
}

/// Hears that the page is shown again.
#[derive(Debug)]
struct Shown {
    document: web_sys::Document,
    hear: Closure<dyn Fn()>,
}

impl Shown {
    fn new(document: web_sys::Document, hear: impl Fn() + 'static) -> Self {
        let hear = Closure::<dyn Fn()>::new(hear);
        drop(document.add_event_listener_with_callback(EVENT, hear.as_ref().unchecked_ref()));
        Self { document, hear }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        drop(self.document.remove_event_listener_with_callback(EVENT, self.hear.as_ref().unchecked_ref()));
    }
}

const EVENT: &str = "visibilitychange";

impl WakeLock {
    /// Holds the screen awake from now on.
    pub fn held() -> Self {
        let lock = Self(Rc::new(RefCell::new(Held { wanted: true, sentinel: None, shown: None })));
        let again = Rc::downgrade(&lock.0);
        let document = web_sys::window().and_then(|window| window.document());
        let shown = document.map(|document| {
            Shown::new(document.clone(), move || {
                let is_shown = document.visibility_state() == web_sys::VisibilityState::Visible;
                if let Some(held) = again.upgrade().filter(|_| is_shown) {
                    Self(held).hold();
                }
            })
        });
        lock.0.borrow_mut().shown = shown;
        lock.hold();
        lock
    }

    /// Asks for the screen to stay awake, unless it was let go meanwhile.
    fn hold(&self) {
        if !self.0.borrow().wanted {
            return;
        }
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
            drop(held.shown.take());
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
