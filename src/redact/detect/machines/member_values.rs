//! Machines whose name is a value some way behind the word that says so: in a certificate, in a plan of what will be
//! built, in a label that a cloud keeps.

use super::members::{hit, is_told};
use super::set_apart::is_everyones;
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, WORD};

/// `VERIFY OK: depth=0, C=NO, CN=quorragate`: whom the certificate names that the other side has.
pub(super) fn of_certificate(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::line_end(text, word.end, 240);
    let fields = text.get(word.end..line).unwrap_or_default();
    if fields.starts_with(b"=0, ")
        && let Some(at) =
            class::find(fields, b"CN=").or_else(|| class::find(fields, b"CN = ").map(|at| at + 2))
    {
        hit(text, word.end + at + 3, sink);
    }
}

/// `google_compute_instance`: what a plan calls a machine of a cloud.
pub(super) fn is_planned(name: &[u8]) -> bool {
    const SORTS: &[&str] = &["_instance", "_server", "_node", "_machine", "_host"];
    SORTS.iter().any(|sort| name.ends_with(sort.as_bytes()))
}

/// `hcloud_server.web["vexa-3"]: Creating...`: which of several it is.
pub(super) fn planned(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let label = class::run_of(word.text, word.end + 1, 60, WORD);
    if class::one_at(word.text, label, &["[\""]).is_some() {
        told(word.text, label + 2, "\"]", sink);
    }
}

/// `"Key": "Name", "Value": "vexa-3"`: what somebody called what a cloud has for them; each may stand on a line of its own.
pub(super) fn tagged(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let key = class::run_end(text, word.end, 40, |byte| matches!(byte, b'"' | b',' | b' ' | b'\n' | b'\r'));
    if let Some(value) = class::one_at(text, key, &["Value\": \""]) {
        told(text, key + value.len(), "\"", sink);
    }
}

/// "already locked by PID 12 on vexa-3 by root": who holds a store of copies.
pub(super) fn locker(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let number = class::run_of(word.text, word.end + 1, 8, DIGIT);
    if class::starts_with_folded(word.text, number, " on ") {
        told(word.text, number + 4, " by ", sink);
    }
}

/// The name at `start`, before this, where a digit, a sign or capital letters tell it from a word.
fn told(text: &[u8], start: usize, after: &str, sink: &mut Sink<'_, '_>) {
    let end = class::dotted_end(text, start, 100);
    let everyones = || text.get(start..end).is_some_and(is_everyones);
    if class::starts_with_folded(text, end, after) && is_told(text, start) && !everyones() {
        hit(text, start, sink);
    }
}
