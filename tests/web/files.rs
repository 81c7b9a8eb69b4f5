//! Files the user chose.

use wasm_bindgen_test::wasm_bindgen_test;
use whybone::platform::files::{FileError, read, text};
use whybone::vault::LARGEST_FILE;

fn file(bytes: &[u8]) -> web_sys::File {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    web_sys::File::new_with_u8_array_sequence(&parts, "chosen.json").unwrap()
}

#[wasm_bindgen_test]
async fn a_text_file_is_read() {
    let bytes = read(file("{“é”}".as_bytes())).await.unwrap();
    assert_eq!(text(bytes).as_deref(), Ok("{“é”}"));
}

#[wasm_bindgen_test]
async fn a_file_that_is_no_text_is_named_with_the_byte() {
    let bytes = read(file(b"ab\xff")).await.unwrap();
    assert_eq!(text(bytes), Err(FileError::NotText { position: 2 }));
}

#[wasm_bindgen_test]
async fn a_file_that_is_too_large_is_refused_unread() {
    let bytes = LARGEST_FILE as u64 + 1;
    assert_eq!(read(file(&vec![b'x'; LARGEST_FILE + 1])).await, Err(FileError::TooLarge { bytes }));
}
