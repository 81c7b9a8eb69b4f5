//! Files in and out.

use super::javascript::error_name;
use crate::redact::{Outbound, Private};
use crate::vault::LARGEST_FILE;
use thiserror::Error;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A file that was not read or not offered. Nothing in the workshop was changed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FileError {
    /// The browser refused.
    #[error("The browser did not hand the file over ({0}). Nothing was changed. Choose it again.")]
    Refused(String),
    /// The file is too large to be a workshop.
    #[error(
        "This file is {} MB; a workshop has at most {} MB. Nothing was changed. Choose another file.",
        bytes / 1_048_576,
        LARGEST_FILE / 1_048_576
    )]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// The file is no UTF-8 text.
    #[error(
        "This file is not plain text: byte {position} cannot be read as UTF-8. Nothing was changed. Save it as UTF-8, or choose another file."
    )]
    NotText {
        /// The first byte that is not, from 0.
        position: usize,
    },
}

/// The bytes of a file the user chose.
pub async fn read(file: web_sys::File) -> Result<Vec<u8>, FileError> {
    let bytes = file.size();
    if bytes > LARGEST_FILE as f64 {
        return Err(FileError::TooLarge { bytes: bytes as u64 });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|error| refused(&error))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The text of a file.
pub fn text(bytes: Vec<u8>) -> Result<String, FileError> {
    String::from_utf8(bytes)
        .map_err(|error| FileError::NotText { position: error.utf8_error().valid_up_to() })
}

/// Saves what may leave as a file.
pub fn download(outbound: &Outbound) -> Result<(), FileError> {
    match outbound {
        Outbound::Cleared(cleared) => {
            offer(cleared.file_name(), cleared.format().media_type(), cleared.body().as_bytes())
        }
        Outbound::Private(
            Private::Backup { file_name, bytes } | Private::Quarantine { file_name, bytes },
        ) => offer(file_name, "application/json", bytes),
        Outbound::Private(Private::Sealed { file_name, bytes }) => {
            offer(file_name, "application/octet-stream", bytes)
        }
        Outbound::Private(Private::Command { line }) => offer("command.txt", "text/plain", line.as_bytes()),
    }
}

/// Hands bytes to the browser as a download.
fn offer(file_name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileError> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .map_err(|error| refused(&error))?;
    offer_blob(file_name, &blob)
}

/// Hands what is written already to the browser as a download.
pub(super) fn offer_blob(file_name: &str, blob: &web_sys::Blob) -> Result<(), FileError> {
    let url = web_sys::Url::create_object_url_with_blob(blob).map_err(|error| refused(&error))?;
    let clicked = click_on_link(file_name, &url);
    revoke_later(url);
    clicked
}

fn click_on_link(file_name: &str, url: &str) -> Result<(), FileError> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(|| FileError::Refused("no page".to_owned()))?;
    let link = document.create_element("a").map_err(|error| refused(&error))?;
    let link: web_sys::HtmlAnchorElement = link.unchecked_into();
    link.set_href(url);
    link.set_download(file_name);
    link.click();
    Ok(())
}

/// Some browsers begin the download after the click returned, so the address stays valid for a while.
fn revoke_later(url: String) {
    let revoke = Closure::once_into_js(move || drop(web_sys::Url::revoke_object_url(&url)));
    if let Some(window) = web_sys::window() {
        let revoke = revoke.unchecked_ref();
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke, 60_000));
    }
}

pub(super) fn refused(error: &JsValue) -> FileError {
    FileError::Refused(error_name(error))
}
