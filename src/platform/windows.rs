//! Windows of the page's own, and the whole screen.

use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_futures::spawn_local;

/// Opens this page at another place of it in a window of its own.
///
/// Without an opener it has its own thread, so it never waits for the console; the price is that the browser does not
/// say whether it let the window open. What opens it listens for its first word.
pub fn open(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let features = "noopener,popup,width=1280,height=720";
    // The answer is always "no window" here.
    let _ = window.open_with_url_and_target_and_features(hash, "_blank", features);
}

/// The title by which people choose the window to show or to share. Neutral: it stands in lists on the wall.
pub fn set_title(title: &'static str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Fills the screen with the page, or gives it back. The whole page, so that no change of the picture ends it.
pub fn toggle_full_screen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return;
    }
    let Some(root) = document.document_element() else { return };
    let Some(request) = super::javascript::function(&root, "requestFullscreen") else { return };
    let Ok(answer) = request.call0(&root) else { return };
    spawn_local(async move {
        // A browser that refuses leaves the window as it is, which everybody sees.
        let _ = JsFuture::from(js_sys::Promise::resolve(&answer)).await;
    });
}
