//! Customers in paths: `/tenants/harbour-dairy/invoices`, as folders, queues and routes are called after them.

use super::customer_rules::CUSTOMER;
use super::customers::ENDINGS;
use super::nobody::names_nobody;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, JOINER, LOWER, WORD};

/// Asked at a word for customers before a slash: whose it is, and no `/tenants/rate-limits`. Links that everybody may open
/// say what they are about.
#[inline(never)]
pub(super) fn in_path(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.previous() != b'/' || !is_one_of(word.bytes(), &["tenants", "tenant", "customers", "kunden"]) {
        return;
    }
    let start = word.end + 1;
    let end = class::run_of(text, start, 63, WORD);
    let path = class::run_start(text, word.start, 120, |byte| byte > b' ' && byte != b'"');
    let linked = class::contains(text.get(path..word.start).unwrap_or_default(), b"://");
    let closed =
        matches!(class::at(text, end), 0 | b' ' | b'/' | b'"' | b'\'' | b'?' | b'\n' | b')' | b',' | b'`');
    if closed && !linked && text.get(start..end).is_some_and(is_made_up) {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// `harbour-dairy`: two words or more, of which none is one of every day, of an outage or of programs.
#[inline(never)]
pub(super) fn is_made_up(name: &[u8]) -> bool {
    let named = |part: &[u8]| {
        let common = std::str::from_utf8(part).is_ok_and(|part| is_everyday(part) || is_usual(part));
        let grammar = || class::one_before(part, part.len(), ENDINGS).is_some();
        part.len() >= 3 && class::all(part, LOWER) && !common && !grammar() && !names_nobody(part)
    };
    class::any(name, JOINER) && name.split(|byte| class::is(*byte, JOINER)).all(named)
}
