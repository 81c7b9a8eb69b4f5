//! Encrypted backups, by the browser's own encryption.
//!
//! Called by name: the browser interface's bindings of it take a type for every dictionary, which weighs more than what
//! is done here. The passphrase and the key live as long as one call.

use super::javascript::{called, function, property};
use crate::vault::{Recipe, SealError, Sealed};
use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;

/// Encrypts a backup with a passphrase; the bytes of the file.
pub async fn seal(text: &[u8], passphrase: &str) -> Result<Vec<u8>, SealError> {
    let recipe = Recipe::new(random()?, random()?);
    let line = recipe.line().into_bytes();
    let key = key(passphrase, &recipe, "encrypt").await?;
    let sealed = ask("encrypt", &[cipher(&recipe, &line), key, bytes(text)]).await?;
    Ok([line, Uint8Array::new(&sealed).to_vec()].concat())
}

/// Opens a sealed backup with its passphrase.
pub async fn open(file: &Sealed, passphrase: &str) -> Result<Vec<u8>, SealError> {
    let key = key(passphrase, &file.recipe, "decrypt").await?;
    let opened = ask("decrypt", &[cipher(&file.recipe, &file.line), key, bytes(&file.sealed)]).await?;
    Ok(Uint8Array::new(&opened).to_vec())
}

/// The key that the passphrase gives.
async fn key(passphrase: &str, recipe: &Recipe, to: &str) -> Result<JsValue, SealError> {
    // One passphrase can be typed as different characters: on some keyboards an accent comes apart from its letter.
    let passphrase = JsString::from(passphrase).normalize("NFC");
    let passphrase = bytes(String::from(passphrase).as_bytes());
    let raw = ["raw".into(), passphrase, "PBKDF2".into(), false.into(), words(&["deriveKey"])];
    let material = ask("importKey", &raw).await?;
    let derivation = dictionary(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(&recipe.salt)),
        ("iterations", recipe.rounds.into()),
    ]);
    let kind = dictionary(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    ask("deriveKey", &[derivation, material, kind, false.into(), words(&[to])]).await
}

fn cipher(recipe: &Recipe, line: &[u8]) -> JsValue {
    dictionary(&[("name", "AES-GCM".into()), ("iv", bytes(&recipe.nonce)), ("additionalData", bytes(line))])
}

/// Asks the browser's encryption. It says no word of what was wrong, on purpose.
async fn ask(what: &str, arguments: &[JsValue]) -> Result<JsValue, SealError> {
    let subtle = property(&crypto()?, "subtle").ok_or(SealError::NotOffered)?;
    let ask = function(&subtle, what).ok_or(SealError::NotOffered)?;
    called(&ask, &subtle, arguments).await.map_err(|_| SealError::DoesNotOpen)
}

fn random<const N: usize>() -> Result<[u8; N], SealError> {
    let crypto = crypto()?;
    let fill = function(&crypto, "getRandomValues").ok_or(SealError::NotOffered)?;
    let array = Uint8Array::new_with_length(u32::try_from(N).map_err(|_| SealError::NotOffered)?);
    fill.call1(&crypto, &array).map_err(|_| SealError::NotOffered)?;
    let mut bytes = [0; N];
    array.copy_to(&mut bytes);
    Ok(bytes)
}

fn crypto() -> Result<JsValue, SealError> {
    property(&js_sys::global(), "crypto").ok_or(SealError::NotOffered)
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn words(words: &[&str]) -> JsValue {
    words.iter().map(|word| JsValue::from_str(word)).collect::<Array>().into()
}

fn dictionary(entries: &[(&str, JsValue)]) -> JsValue {
    let dictionary = Object::new();
    for (name, value) in entries {
        // A fresh object takes any property.
        let _ = Reflect::set(&dictionary, &(*name).into(), value);
    }
    dictionary.into()
}
