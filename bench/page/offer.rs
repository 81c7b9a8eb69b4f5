//! Makes a function of a text callable from the page by its name.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

#[expect(clippy::expect_used, reason = "a measurement that cannot be taken must stop")]
pub fn offer(name: &str, read: fn(&str) -> usize) {
    let called = move |text: String| u32::try_from(read(&text)).unwrap_or(u32::MAX);
    let closure = Closure::<dyn Fn(String) -> u32>::new(called).into_js_value();
    js_sys::Reflect::set(&js_sys::global(), &JsValue::from_str(name), &closure)
        .expect("the global object takes a new name");
}
