//! Redaction of any text: it comes to an end, and a token that stands in it as a word of its own is gone.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whybone::redact::{AliasBook, Redactor, Register};
use whybone::workshop::Audience;

const TOKEN: &str = "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

fuzz_target!(|input: (usize, &[u8])| {
    let (place, bytes) = input;
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    // The fuzzer sees what the text is compared with, and writes pieces of it itself.
    if piece_in(&text).is_some() {
        return;
    }
    let mut place = place % (text.len() + 1);
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    text.insert_str(place, &format!(" {TOKEN} "));
    let (register, mut book) = (Register::new(), AliasBook::new());
    let released = Redactor::new(&register, &mut book, Audience::Public).text(&text);
    let piece = piece_in(released.as_str());
    assert!(piece.is_none(), "of {text:?} {piece:?} is left in {:?}", released.as_str());
});

/// The first eight characters of the token that stand in a text: fewer say nothing.
fn piece_in(text: &str) -> Option<&'static str> {
    (0..=TOKEN.len() - 8).filter_map(|at| TOKEN.get(at..at + 8)).find(|piece| text.contains(piece))
}
