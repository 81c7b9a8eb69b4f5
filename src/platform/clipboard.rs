//! Copying: as rich text where the browser can, as plain text where it cannot.

use super::javascript::{error_name, function, property};
use crate::redact::{Cleared, Outbound, Private};
use js_sys::{Array, Object, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How the text was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// With its headings, tables and lists.
    Rich,
    /// As plain text only.
    Plain,
}

/// Nothing was copied; what was in the clipboard before is still there.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ClipboardError {
    /// The page is on plain http, where browsers offer no clipboard.
    #[error(
        "This address is not secure (plain http), and browsers let a page copy only on https or localhost. Nothing was copied. Use the download instead."
    )]
    NotSecure,
    /// The browser refused.
    #[error(
        "The browser did not let the page copy ({0}). Nothing was copied. Click into the page and try again."
    )]
    Refused(String),
}

/// Copies a release as rich text, with its plain form beside it for editors that take no other.
pub async fn copy_rich(rich: &Cleared, plain: &Cleared) -> Result<Copied, ClipboardError> {
    write_rich(rich.body(), plain.body()).await
}

/// Copies what may leave as plain text. A private file is for saving, not for the clipboard, and is refused.
pub async fn copy(outbound: &Outbound) -> Result<Copied, ClipboardError> {
    match outbound {
        Outbound::Cleared(cleared) => write_plain(cleared.body()).await,
        Outbound::Private(Private::Command { line }) => write_plain(line).await,
        Outbound::Private(Private::Backup { .. } | Private::Sealed { .. } | Private::Quarantine { .. }) => {
            Err(ClipboardError::Refused("a private file".to_owned()))
        }
    }
}

async fn write_rich(html: &str, plain: &str) -> Result<Copied, ClipboardError> {
    let clipboard = clipboard()?;
    if let Ok(item) = rich_item(html, plain)
        && JsFuture::from(clipboard.write(&Array::of1(&item))).await.is_ok()
    {
        return Ok(Copied::Rich);
    }
    write_plain(plain).await
}

async fn write_plain(text: &str) -> Result<Copied, ClipboardError> {
    let written = JsFuture::from(clipboard()?.write_text(text)).await;
    written.map(|_| Copied::Plain).map_err(|error| ClipboardError::Refused(error_name(&error)))
}

fn clipboard() -> Result<web_sys::Clipboard, ClipboardError> {
    let window = web_sys::window().ok_or(ClipboardError::NotSecure)?;
    let clipboard = property(&window.navigator(), "clipboard").ok_or(ClipboardError::NotSecure)?;
    Ok(clipboard.unchecked_into())
}

fn rich_item(html: &str, plain: &str) -> Result<JsValue, JsValue> {
    let record = Object::new();
    for (media_type, text) in [("text/html", html), ("text/plain", plain)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(media_type);
        let parts = Array::of1(&text.into());
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
        Reflect::set(&record, &media_type.into(), &blob)?;
    }
    let constructor = function(&js_sys::global(), "ClipboardItem").ok_or(JsValue::UNDEFINED)?;
    Reflect::construct(&constructor, &Array::of1(&record))
}
