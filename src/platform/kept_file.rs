//! A file that the user chose once and that the page writes again and again, where the browser lets it.
//!
//! Called by name, because the browser interface's binding counts it as unstable. A write goes to a copy that takes the
//! file's place when it is complete: a page that dies in the middle leaves the file as it was.

use super::files::{FileError, refused};
use super::javascript::{called, error_name, function, property};
use crate::redact::{Outbound, Private};
use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;

/// The file. It is the page's for as long as the page is open.
#[derive(Clone, Debug)]
pub struct KeptFile(JsValue);

/// True where the browser lets the page keep a file.
pub fn is_offered() -> bool {
    picker().is_some()
}

impl KeptFile {
    /// Lets the user choose the file; none where they changed their mind.
    pub async fn choose(suggested_name: &str) -> Result<Option<Self>, FileError> {
        let picker = picker().ok_or_else(|| FileError::Refused("not offered".to_owned()))?;
        let options = Object::new();
        // A fresh object takes any property.
        let _ = Reflect::set(&options, &"suggestedName".into(), &suggested_name.into());
        match called(&picker, &js_sys::global(), &[options.into()]).await {
            Ok(handle) => Ok(Some(Self(handle))),
            Err(error) if error_name(&error) == "AbortError" => Ok(None),
            Err(error) => Err(refused(&error)),
        }
    }

    /// The name the user gave it.
    pub fn name(&self) -> String {
        property(&self.0, "name").and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Puts a private file in the place of what the file holds. What may be shared is saved by name, each time anew.
    pub async fn write(&self, outbound: &Outbound) -> Result<(), FileError> {
        let Outbound::Private(Private::Backup { bytes, .. }) = outbound else {
            return Err(FileError::Refused("no backup".to_owned()));
        };
        let stream = method(&self.0, "createWritable", &[]).await?;
        let written = method(&stream, "write", &[Uint8Array::from(bytes.as_slice()).into()]).await;
        // Closing puts the copy in the file's place, so a copy that is not complete is given up instead.
        let end = if written.is_ok() { "close" } else { "abort" };
        method(&stream, end, &[]).await?;
        written.map(drop)
    }
}

fn picker() -> Option<Function> {
    function(&js_sys::global(), "showSaveFilePicker")
}

async fn method(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, FileError> {
    let function = function(object, name).ok_or_else(|| FileError::Refused("not offered".to_owned()))?;
    called(&function, object, arguments).await.map_err(|error| refused(&error))
}
