//! Ids that programs gave to what runs and to what is attached: what they are made of, and where they stand, tells them.
//! The rule of [`parts`](super::parts) shows examples.

use super::parts::PART;
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, HEX, LOWER};

/// Asked at a word of eight signs in quotation marks: `allocation "8c17e9b4"`, a run of a job.
#[inline(never)]
pub(in crate::redact::detect) fn at_allocation(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if class::one_before(word.text, word.start, &["llocation \""]).is_some() && class::all(word.bytes(), HEX)
    {
        sink.hit(&PART, word.start, word.end);
    }
}

/// Asked at a word of 25 signs that begins a line: a machine of a swarm, in the list of all.
#[inline(never)]
pub(in crate::redact::detect) fn at_swarm(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let listed = class::one_at(word.text, word.end, &[" * ", "   "]).is_some();
    if listed && class::all(word.bytes(), LOWER | DIGIT) && class::count(word.bytes(), DIGIT) > 2 {
        sink.hit(&PART, word.start, word.end);
    }
}

/// `3600a098038304437415d4b6a59676d43`: what a disk on a network is called by whoever reads it.
#[inline(never)]
pub(in crate::redact::detect) fn at_disk(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.bytes().starts_with(b"36") && class::all(word.bytes(), HEX) {
        sink.hit(&PART, word.start, word.end);
    }
}
