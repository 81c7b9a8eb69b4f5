//! Waiting: for a while, or for something that may never come.

use js_sys::Promise;
use std::future::Future;
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen_futures::JsFuture;

/// Waits that long; not at all where there is no window.
pub async fn wait(milliseconds: i32) {
    let waited = Promise::new(&mut |done, _| {
        let asked = web_sys::window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).ok()
        });
        if asked.is_none() {
            // Nobody would ever call back.
            let _ = done.call0(&done);
        }
    });
    // It is never refused.
    let _ = JsFuture::from(waited).await;
}

/// What `wanted` answers; none when that takes longer.
pub async fn or_after<T>(milliseconds: i32, wanted: impl Future<Output = T>) -> Option<T> {
    let (mut wanted, mut waited) = (pin!(wanted), pin!(wait(milliseconds)));
    std::future::poll_fn(move |context| {
        if let Poll::Ready(answer) = wanted.as_mut().poll(context) {
            return Poll::Ready(Some(answer));
        }
        waited.as_mut().poll(context).map(|()| None)
    })
    .await
}
