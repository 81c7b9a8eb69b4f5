//! Backups sealed with a passphrase, by the browser's own encryption.

use wasm_bindgen_test::wasm_bindgen_test;
use whybone::platform::seal::{open, seal};
use whybone::vault::{SealError, Sealed};

const PASSPHRASE: &str = "correct horse battery";

async fn sealed(text: &str) -> Vec<u8> {
    seal(text.as_bytes(), PASSPHRASE).await.unwrap()
}

fn read(bytes: &[u8]) -> Sealed {
    Sealed::read(bytes).unwrap().unwrap()
}

#[wasm_bindgen_test]
async fn what_is_sealed_opens_with_its_passphrase_alone() {
    let bytes = sealed("the password was rosebud").await;
    assert!(!bytes.windows(7).any(|part| part == b"rosebud"), "nothing of it stands in the file");
    let file = read(&bytes);
    assert_eq!(open(&file, PASSPHRASE).await.as_deref(), Ok("the password was rosebud".as_bytes()));
    assert_eq!(open(&file, "correct horse batterie").await, Err(SealError::DoesNotOpen));
}

#[wasm_bindgen_test]
async fn an_accent_typed_apart_from_its_letter_is_the_same_passphrase() {
    let file = read(&seal(b"kept", "caf\u{e9} at midnight").await.unwrap());
    assert_eq!(open(&file, "cafe\u{301} at midnight").await.as_deref(), Ok(b"kept".as_slice()));
}

#[wasm_bindgen_test]
async fn a_file_of_which_one_byte_was_changed_does_not_open() {
    let bytes = sealed("kept").await;
    // In the salt, in the first byte of what is sealed, and in the last: each is told.
    let line = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let salt = bytes.windows(6).position(|part| part == b"\"salt\"").unwrap() + 9;
    for at in [salt, line + 1, bytes.len() - 1] {
        let mut changed = bytes.clone();
        changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
        assert_eq!(open(&read(&changed), PASSPHRASE).await, Err(SealError::DoesNotOpen), "byte {at}");
    }
}

#[wasm_bindgen_test]
async fn two_files_with_one_passphrase_have_nothing_in_common() {
    let (first, second) = (read(&sealed("kept").await), read(&sealed("kept").await));
    assert_ne!(first.recipe.salt, second.recipe.salt);
    assert_ne!(first.recipe.nonce, second.recipe.nonce);
    assert_ne!(first.sealed, second.sealed);
}
