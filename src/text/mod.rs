//! Spans, readings of a text with a map back to its bytes, folding, byte classes, words.
//!
//! **Invariants.** Everything is total on any string and visits each byte a bounded number of times. A reading
//! never replaces another: whoever searches, searches all of them, and maps what is found back to the original.
//! **Start reading** at `reading.rs`.

pub mod base64;
pub mod class;
mod draft;
mod fold;
mod likeness;
mod noted;
mod reading;
mod span;
mod starts;
mod unescape;
mod words;

pub use fold::{fold, fold_char, fold_into};
pub use likeness::{begins_words, likeness};
pub use noted::Noted;
pub use reading::Reading;
pub use span::ByteSpan;
pub use starts::{Begins, word_starts};
pub use unescape::{past_marks, says_nothing};
pub use words::{Word, beginning, words};
