//! Browser storage behind its port.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;
use whybone::platform::storage::{BrowserStorage, Storage};
use whybone::vault::StorageError;

#[wasm_bindgen_test]
fn a_text_comes_back_as_it_was_even_when_it_is_no_json() {
    let storage = BrowserStorage::probe().unwrap();
    storage.keep("whybone/test/text", "{torn “é”").unwrap();
    assert_eq!(storage.get("whybone/test/text").unwrap().as_deref(), Some("{torn “é”"));
    storage.remove("whybone/test/text").unwrap();
    assert_eq!(storage.get("whybone/test/text"), Ok(None));
}

#[wasm_bindgen_test]
fn a_small_value_comes_back() {
    let storage = BrowserStorage::probe().unwrap();
    storage.set_value("whybone/test/value", &json!({ "theme": "dark" })).unwrap();
    assert_eq!(storage.value("whybone/test/value"), Some(json!({ "theme": "dark" })));
    storage.set("whybone/test/value", "{torn").unwrap();
    assert_eq!(storage.value("whybone/test/value"), None);
    storage.remove("whybone/test/value").unwrap();
}

#[wasm_bindgen_test]
fn a_full_storage_is_called_full_and_keeps_what_was_there() {
    let storage = BrowserStorage::probe().unwrap();
    storage.keep("whybone/test/full", "before").unwrap();
    let larger_than_any_quota = "x".repeat(11 * 1024 * 1024);
    assert_eq!(storage.keep("whybone/test/full", &larger_than_any_quota), Err(StorageError::Quota));
    assert_eq!(storage.get("whybone/test/full").unwrap().as_deref(), Some("before"));
    storage.remove("whybone/test/full").unwrap();
}

#[wasm_bindgen_test]
fn a_storage_that_is_full_to_the_byte_is_still_there() {
    let storage = BrowserStorage::probe().unwrap();
    let mut size = 4 * 1024 * 1024;
    let mut count = 0;
    while size > 0 {
        let name = format!("whybone/test/fill/{count:04}");
        match storage.set(&name, &"x".repeat(size)) {
            Ok(()) => count += 1,
            Err(_) => size /= 2,
        }
    }
    let probed = BrowserStorage::probe();
    for index in 0..count {
        storage.remove(&format!("whybone/test/fill/{index:04}")).unwrap();
    }
    assert!(probed.is_ok());
}
