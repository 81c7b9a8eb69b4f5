//! Storage as a port, the browser's own behind it, and memory where the browser has none.

use super::javascript::error_name;
use crate::vault::{PROBE, StorageError};
use gloo_storage::Storage as _;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};

/// Where workshops are kept.
pub trait Storage {
    /// The text under a key, as it stands.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;
    /// Puts a text under a key. When it fails, the old text stands.
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError>;
    /// Takes a key away; no matter if it is not there.
    fn remove(&self, key: &str) -> Result<(), StorageError>;
    /// Every key.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
    /// A small value of this device, such as the choice of theme; `None` where there is none that reads.
    fn value(&self, key: &str) -> Option<Value>;
    /// Puts a small value of this device.
    fn set_value(&self, key: &str, value: &Value) -> Result<(), StorageError>;
    /// True when what is kept here is there after the tab is closed.
    fn outlives_the_tab(&self) -> bool;

    /// How long the text under a key is, in UTF-16 units.
    fn units(&self, key: &str) -> usize {
        self.get(key).ok().flatten().map_or(0, |text| text.encode_utf16().count())
    }

    /// Puts a text under a key, reads it back and compares: the only way to *kept*.
    fn keep(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.set(key, value)?;
        match self.get(key)? {
            Some(read) if read == value => Ok(()),
            _ => Err(StorageError::ReadBackDiffers),
        }
    }
}

/// The browser's local storage.
#[derive(Debug)]
pub struct BrowserStorage {
    /// Texts go through the browser's own interface: gloo hands out parsed values only, and a text that does not
    /// parse is exactly the one that must not be lost.
    raw: web_sys::Storage,
}

impl BrowserStorage {
    /// Local storage, where the browser allows it. Storage that is merely full is there and can be read.
    pub fn probe() -> Result<Self, StorageError> {
        let raw = web_sys::window()
            .ok_or(StorageError::Blocked)?
            .local_storage()
            .map_err(|_| StorageError::Blocked)?
            .ok_or(StorageError::Blocked)?;
        match raw.set_item(PROBE, "1") {
            Ok(()) => {
                let _ = raw.remove_item(PROBE);
            }
            Err(error) if named(&error) == StorageError::Quota => {}
            Err(_) => return Err(StorageError::Blocked),
        }
        Ok(Self { raw })
    }
}

impl Storage for BrowserStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.raw.get_item(key).map_err(|error| named(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.raw.set_item(key, value).map_err(|error| named(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.raw.remove_item(key).map_err(|error| named(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let count = self.raw.length().map_err(|error| named(&error))?;
        (0..count)
            .filter_map(|index| self.raw.key(index).map_err(|error| named(&error)).transpose())
            .collect()
    }

    fn value(&self, key: &str) -> Option<Value> {
        // Safe after the probe: gloo ends the page where storage is blocked.
        gloo_storage::LocalStorage::get(key).ok()
    }

    fn set_value(&self, key: &str, value: &Value) -> Result<(), StorageError> {
        use gloo_storage::errors::StorageError as Gloo;
        gloo_storage::LocalStorage::set(key, value).map_err(|error| match error {
            Gloo::JsError(error) => StorageError::named(&error.name),
            Gloo::SerdeError(_) | Gloo::KeyNotFound(_) => StorageError::Other("no JSON".to_owned()),
        })
    }

    fn outlives_the_tab(&self) -> bool {
        true
    }

    fn units(&self, key: &str) -> usize {
        // Asked for its length alone: the text of every workshop would be copied into the page otherwise.
        let text = js_sys::Reflect::get(&self.raw, &JsValue::from_str(key)).ok();
        text.and_then(|text| text.dyn_into::<js_sys::JsString>().ok())
            .map_or(0, |text| text.length() as usize)
    }
}

fn named(error: &JsValue) -> StorageError {
    StorageError::named(&error_name(error))
}

/// Holds everything in this tab, where the browser lets nothing be stored.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    entries: RefCell<BTreeMap<String, String>>,
}

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.entries.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.entries.borrow_mut().insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.entries.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.entries.borrow().keys().cloned().collect())
    }

    fn value(&self, key: &str) -> Option<Value> {
        serde_json::from_str(self.entries.borrow().get(key)?).ok()
    }

    fn set_value(&self, key: &str, value: &Value) -> Result<(), StorageError> {
        self.set(key, &value.to_string())
    }

    fn outlives_the_tab(&self) -> bool {
        false
    }
}
