//! Compressing, by the browser's own `gzip`, whose checksum tells when a bit of it has turned over.
//!
//! Called by name: the browser interface's bindings take a type for every step of the stream. What is compressed is a
//! text with a sign for each byte, because the database keeps such a text in as many bytes and takes texts alone.

use super::javascript::{called, function, property};
use crate::vault::StorageError;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::JsValue;

/// This browser can compress, and read again what it compressed.
pub fn is_offered() -> bool {
    constructor("CompressionStream").and(constructor("DecompressionStream")).is_ok()
}

/// The text, compressed.
pub async fn compress(text: &str) -> Result<String, StorageError> {
    let bytes = through("CompressionStream", text.as_bytes()).await?;
    Ok(bytes.into_iter().map(char::from).collect())
}

/// The text that was compressed; none where that is damaged.
pub async fn decompress(packed: &str) -> Result<Option<String>, StorageError> {
    let bytes: Option<Vec<u8>> = packed.chars().map(|sign| u8::try_from(u32::from(sign)).ok()).collect();
    constructor("DecompressionStream")?;
    let Some(bytes) = bytes else { return Ok(None) };
    let text = through("DecompressionStream", &bytes).await.ok();
    Ok(text.and_then(|text| String::from_utf8(text).ok()))
}

/// What comes out of the stream of that name when the bytes go in.
async fn through(stream: &str, bytes: &[u8]) -> Result<Vec<u8>, StorageError> {
    let stream = made(stream, &"gzip".into())?;
    let blob = made("Blob", &Array::of1(&Uint8Array::from(bytes)))?;
    let read = function(&blob, "stream").ok_or_else(missing)?.call0(&blob).map_err(refused)?;
    let pipe = function(&read, "pipeThrough").ok_or_else(missing)?;
    let response = made("Response", &pipe.call1(&read, &stream).map_err(refused)?)?;
    let read = function(&response, "arrayBuffer").ok_or_else(missing)?;
    let buffer = called(&read, &response, &[]).await.map_err(refused)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn made(name: &str, argument: &JsValue) -> Result<JsValue, StorageError> {
    Reflect::construct(&constructor(name)?, &Array::of1(argument)).map_err(refused)
}

fn constructor(name: &str) -> Result<Function, StorageError> {
    function(&property(&js_sys::global(), "self").ok_or_else(missing)?, name).ok_or_else(missing)
}

fn missing() -> StorageError {
    StorageError::Other("NotSupportedError".to_owned())
}

fn refused(error: JsValue) -> StorageError {
    StorageError::named(&super::javascript::error_name(&error))
}
