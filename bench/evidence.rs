//! What a pasted text costs on its way to proposals, and the plain split into lines that it is measured against.

use std::hint::black_box;
use whybone::evidence::paste::{PasteContext, propose, read};
use whybone::redact::{AliasBook, Register, replace_secrets_at_paste};
use whybone::workshop::{Instant, ZoneTable};

/// Reads the text with everything the page does to it, secrets included, and returns how many proposals there are.
pub fn paste(text: &str) -> usize {
    let zone = ZoneTable::utc();
    let context = PasteContext { zone: &zone, taken_at: Instant::from_milliseconds(1_773_324_000_000) };
    let (register, mut book) = (Register::new(), AliasBook::new());
    let paste = read(text, &context, &mut |text| replace_secrets_at_paste(text, &register, &mut book).0);
    propose(&paste, &[]).len()
}

/// The same text read without looking for secrets.
pub fn read_alone(text: &str) -> usize {
    let zone = ZoneTable::utc();
    let context = PasteContext { zone: &zone, taken_at: Instant::from_milliseconds(1_773_324_000_000) };
    read(text, &context, &mut str::to_owned).events.len()
}

/// Takes the text apart into lines of their own.
pub fn lines(text: &str) -> usize {
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    black_box(lines).len()
}
