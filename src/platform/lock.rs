//! One tab writes a workshop at a time: the browser's own locks, which go away with the tab that holds them.
//!
//! Called by name, because the browser interface's binding counts them as unstable.

use super::javascript::{function, property};
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The right to write, until it is dropped or taken away.
#[derive(Debug)]
pub struct Tenure {
    let_go: Function,
}

impl Drop for Tenure {
    fn drop(&mut self) {
        // The lock ends with the promise that this fulfils.
        let _ = self.let_go.call0(&JsValue::UNDEFINED);
    }
}

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Now, or not at all.
    IfFree,
    /// As soon as it is free.
    Queue,
    /// From whoever holds it. For a holder that no longer answers.
    Steal,
}

/// False: this browser has no locks for the page, as on an address without https.
pub fn is_offered() -> bool {
    locks().is_some()
}

/// Asks for the lock of that name, and calls `granted` once, with nothing where it is not free or there are no locks.
/// `taken_away` is called when another tab takes it by force.
pub fn ask(
    name: &str,
    how: Ask,
    granted: impl FnOnce(Option<Tenure>) + 'static,
    taken_away: impl FnOnce() + 'static,
) {
    let Some((locks, request)) = locks() else {
        granted(None);
        return;
    };
    let options = Object::new();
    let option = match how {
        Ask::IfFree => Some("ifAvailable"),
        Ask::Queue => None,
        Ask::Steal => Some("steal"),
    };
    if let Some(option) = option {
        // A fresh object takes any property.
        let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
    }
    let has_held = Rc::new(Cell::new(false));
    let held = Rc::clone(&has_held);
    let on_grant = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() || lock.is_undefined() {
            granted(None);
            return JsValue::UNDEFINED;
        }
        held.set(true);
        let mut let_go = None;
        let until = Promise::new(&mut |done, _| let_go = Some(done));
        granted(let_go.map(|let_go| Tenure { let_go }));
        until.into()
    });
    let asked = request.call3(&locks, &name.into(), &options, on_grant.unchecked_ref());
    let Some(over) = asked.ok().and_then(|promise| promise.dyn_into::<Promise>().ok()) else { return };
    spawn_local(async move {
        let ended = JsFuture::from(over).await;
        if ended.is_err() && has_held.get() {
            taken_away();
        }
    });
}

/// Asks for the lock and waits for the answer; not for [`Ask::Queue`], which may never be answered.
pub async fn ask_now(name: &str, how: Ask, taken_away: impl FnOnce() + 'static) -> Option<Tenure> {
    let mut done = None;
    let answered = Promise::new(&mut |resolve, _| done = Some(resolve));
    let (done, answer) = (done?, Rc::new(RefCell::new(None)));
    let to_answer = Rc::clone(&answer);
    let granted = move |tenure| {
        *to_answer.borrow_mut() = tenure;
        // Whoever waits is called later, never within this.
        let _ = done.call0(&JsValue::UNDEFINED);
    };
    ask(name, how, granted, taken_away);
    JsFuture::from(answered).await.ok()?;
    answer.borrow_mut().take()
}

fn locks() -> Option<(JsValue, Function)> {
    let locks = property(&web_sys::window()?.navigator(), "locks")?;
    let request = function(&locks, "request")?;
    Some((locks, request))
}
