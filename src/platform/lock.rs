//! One tab writes a workshop at a time: the browser's own locks, which go away with the tab that holds them.
//!
//! Called by name, because the browser interface's binding counts them as unstable.

use super::javascript::{function, property};
use js_sys::{Array, Function, Object, Promise, Reflect};
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

/// How a lock is asked for, where nobody waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Now, or not at all.
    IfFree,
    /// From whoever holds it. For a holder that no longer answers.
    Steal,
}

/// A place in the queue of a lock. Dropped before its turn has come, it is given up.
#[derive(Debug)]
pub struct Place {
    controller: JsValue,
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(abort) = function(&self.controller, "abort") {
            // A lock that was granted already stays granted.
            let _ = abort.call0(&self.controller);
        }
    }
}

type Granted = Box<dyn FnOnce(Option<Tenure>)>;
type TakenAway = Box<dyn FnOnce()>;

/// False: this browser has no locks for the page, as on an address without https.
pub fn is_offered() -> bool {
    locks().is_some()
}

/// Asks for the lock of that name, and calls `granted` once: with nothing where it is not free, is refused, or there are
/// no locks. `taken_away` is called when another tab takes it by force.
pub fn ask(
    name: &str,
    how: Ask,
    granted: impl FnOnce(Option<Tenure>) + 'static,
    taken_away: impl FnOnce() + 'static,
) {
    let option = match how {
        Ask::IfFree => "ifAvailable",
        Ask::Steal => "steal",
    };
    request(name, option, &JsValue::TRUE, Box::new(granted), Box::new(taken_away));
}

/// Waits for the lock of that name, behind all who wait already and for as long as the place is kept. `granted` and
/// `taken_away` are called as by [`ask`], `granted` with nothing when the place is given up.
pub fn queue(
    name: &str,
    granted: impl FnOnce(Option<Tenure>) + 'static,
    taken_away: impl FnOnce() + 'static,
) -> Place {
    let new = function(&js_sys::global(), "AbortController");
    let controller = new.and_then(|new| Reflect::construct(&new, &Array::new()).ok()).unwrap_or_default();
    let signal = property(&controller, "signal").unwrap_or_default();
    request(name, "signal", &signal, Box::new(granted), Box::new(taken_away));
    Place { controller }
}

fn request(name: &str, option: &str, value: &JsValue, granted: Granted, taken_away: TakenAway) {
    let granted = Rc::new(Cell::new(Some(granted)));
    let not_granted = Rc::clone(&granted);
    let on_grant = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let Some(granted) = granted.take() else { return JsValue::UNDEFINED };
        if lock.is_null() || lock.is_undefined() {
            granted(None);
            return JsValue::UNDEFINED;
        }
        let mut let_go = None;
        let until = Promise::new(&mut |done, _| let_go = Some(done));
        granted(let_go.map(|let_go| Tenure { let_go }));
        until.into()
    });
    let asked = locks().and_then(|(locks, request)| {
        let options = Object::new();
        // A fresh object takes any property.
        let _ = Reflect::set(&options, &option.into(), value);
        request.call3(&locks, &name.into(), &options, &on_grant).ok()?.dyn_into::<Promise>().ok()
    });
    spawn_local(async move {
        let is_refused = match asked {
            Some(over) => JsFuture::from(over).await.is_err(),
            None => true,
        };
        if is_refused {
            match not_granted.take() {
                Some(granted) => granted(None),
                // It was granted before, so this is how the browser tells that another tab has it now.
                None => taken_away(),
            }
        }
    });
}

/// Asks for the lock and waits for the answer.
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
