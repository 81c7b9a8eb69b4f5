//! Instants as logs write them: their numbers are nobody's, and a log has one on every line.
//!
//! **Invariant.** The last number of an instant is left to the walk: what stands behind it is told by it.

use crate::text::class::{self, DIGIT};

/// Where the last number of the instant begins whose first word this is: `2026-05-01T14:00:00`,
/// `01/May/2026:14:00:00`.
#[inline]
pub(super) fn last_number(text: &[u8], start: usize, end: usize) -> Option<usize> {
    // Most words with a digit are told by their length.
    match (end - start, class::at(text, end)) {
        (13, b':') => last_of(text, start, b"0000-00-00T00:00:"),
        (2, b'/') => last_of(text, start, b"00/Aaa/0000:00:00:"),
        _ => None,
    }
}

/// The same for an instant of this form. A digit stands for any, a letter for any letter.
#[inline(never)]
fn last_of(text: &[u8], start: usize, form: &[u8]) -> Option<usize> {
    let end = start + form.len();
    let stands = text.get(start..end)?;
    let same = |(byte, form): (&u8, &u8)| match form {
        b'0' => class::is(*byte, DIGIT),
        b'A' => byte.is_ascii_uppercase(),
        b'a' => byte.is_ascii_lowercase(),
        _ => byte == form,
    };
    let seconds = || class::is(class::at(text, end), DIGIT) && class::is(class::at(text, end + 1), DIGIT);
    (stands.iter().zip(form).all(same) && seconds()).then_some(end)
}
