//! Instants as logs write them: their numbers are nobody's, and a log has one on every line.
//!
//! **Invariant.** The last number of an instant is left to the walk: what stands behind it is told by it.

use super::Word;
use crate::text::class::{self, DIGIT};

/// Where the last number of the instant begins whose first word this is: `2026-05-01T14:00:00`,
/// `01/May/2026:14:00:00`. A digit stands for any, a letter for any letter.
#[inline(never)]
pub(super) fn last_number(word: Word<'_>) -> Option<usize> {
    let form: &[u8] = match (word.len(), word.next()) {
        (13, b':') => b"0000-00-00T00:00:",
        (2, b'/') => b"00/Aaa/0000:00:00:",
        _ => return None,
    };
    let stands = word.text.get(word.start..word.start + form.len())?;
    let same = |(byte, form): (&u8, &u8)| match form {
        b'0' => class::is(*byte, DIGIT),
        b'A' => byte.is_ascii_uppercase(),
        b'a' => byte.is_ascii_lowercase(),
        _ => byte == form,
    };
    let end = word.start + form.len();
    let seconds =
        || class::is(class::at(word.text, end), DIGIT) && class::is(class::at(word.text, end + 1), DIGIT);
    (stands.iter().zip(form).all(same) && seconds()).then_some(end)
}
