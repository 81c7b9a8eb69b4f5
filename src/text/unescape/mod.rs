//! Readings without what the eye does not see, and without escapes.
//!
//! **Start reading** at [`visible`] and [`unescaped`]: each asks at the signs that were noted what stands there, in a file for
//! each sort of disguise, and [`mod@rewrite`] makes the reading of it.

mod entities;
mod escapes;
pub(super) mod joins;
mod look_alike;
pub(super) mod markup;
mod rewrite;

use super::class;
use super::draft::Draft;
use super::noted::Noted;
use entities::entity;
pub use escapes::past_marks;
use escapes::{backslash, is_printable, percent, soft_break};
use joins::{defanged, joined_quotes, nothing, quoted_part};
use look_alike::visible_step;
use markup::{stars, tag};
use rewrite::{changes, rewrite};
use std::cell::OnceCell;

/// What one step of reading makes of the bytes at a place.
enum Step {
    /// Read as they are.
    Copy(usize),
    /// This number of bytes is read as nothing.
    Skip(usize),
    /// This number of bytes is read as one character.
    As(usize, char),
    /// Twice this number of bytes is read as this character, twice.
    Twice(usize, char),
}

/// True where a program sets nothing into a text: `${""}`.
pub fn says_nothing(bytes: &[u8], at: usize) -> bool {
    nothing(bytes, at).is_some()
}

/// The text without zero-width characters, soft hyphens, terminal colours and combining marks, with look-alike
/// letters and full-width forms as ASCII; `None` where that changes nothing.
pub(super) fn visible(text: &str, noted: &Noted) -> Option<Draft> {
    let bytes = text.as_bytes();
    let dressed = |at: &usize| matches!(class::at(bytes, *at), 0x1b | 128..);
    noted.dressed.then(|| rewrite(text, changes(text, noted.signs().filter(dressed), visible_step)))?
}

/// The text with HTML entities, backslash escapes, percent escapes, shell joins and line wraps undone; `None`
/// where that changes nothing.
pub(super) fn unescaped(text: &str, noted: &Noted) -> Option<Draft> {
    let bytes = text.as_bytes();
    let quotes = noted.joins || noted.touches && noted.signs().any(|at| quoted_part(bytes, at).is_some());
    let printable = OnceCell::new();
    let step = |text: &str, at: usize| match class::at(bytes, at) {
        b'\\' => backslash(bytes, at),
        b'&' => entity(text, at),
        b'=' if class::at(bytes, at + 1) <= b' ' => {
            soft_break(bytes, at, *printable.get_or_init(|| is_printable(text)))
        }
        b'%' | b'=' => percent(bytes, at),
        b'"' | b'\'' | b'`' if quotes => joined_quotes(bytes, at),
        b'[' | b'(' | b'{' if noted.defanged => defanged(bytes, at),
        b'$' => nothing(bytes, at).map_or(Step::Copy(1), Step::Skip),
        b'<' => tag(text.as_bytes(), at),
        b'*' => stars(text.as_bytes(), at),
        b'"' | b'\'' | b'[' | b'(' | b'{' => Step::Copy(1),
        _ => visible_step(text, at),
    };
    rewrite(text, changes(text, noted.signs(), step))
}
