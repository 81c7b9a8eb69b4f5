//! Small bridges that several adapters need.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The browser's name for what went wrong, such as `QuotaExceededError`; never its message, which may quote data.
pub(super) fn error_name(error: &JsValue) -> String {
    if let Some(error) = error.dyn_ref::<web_sys::DomException>() {
        return error.name();
    }
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => error.name().into(),
        None => "unknown error".to_owned(),
    }
}

/// Calls `hear` at every such event of the window, for as long as the page lives.
pub(super) fn listen(event: &str, hear: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let hear = Closure::<dyn Fn()>::new(hear);
    drop(window.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref()));
    hear.forget();
}

/// A property of an object; `None` where this browser has none.
pub(super) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A constructor or function that is a property of an object.
pub(super) fn function(object: &JsValue, name: &str) -> Option<js_sys::Function> {
    property(object, name)?.dyn_into().ok()
}

/// What the promise that a function gives brings.
pub(super) async fn called(
    function: &js_sys::Function,
    this: &JsValue,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    let arguments: js_sys::Array = arguments.iter().collect();
    let promise: js_sys::Promise = js_sys::Function::apply(function, this, &arguments)?.dyn_into()?;
    wasm_bindgen_futures::JsFuture::from(promise).await
}
