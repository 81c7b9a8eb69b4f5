//! Customers in paths: `/tenants/harbour-dairy/invoices`, as folders, queues and routes are called after them.

use super::customer_rules::CUSTOMER;
use super::customers::ENDINGS;
use super::nobody::names_nobody;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::redact::ordinary::is_ordinary;
use crate::text::class::{self, JOINER, LOWER, OTHER_LETTER, WORD};
use crate::text::fold;

/// Words for customers that folders are called by.
const FOLDERS: &[&str] =
    &["clientes", "clients", "customers", "klanten", "kunden", "kunder", "tenant", "tenants"];

/// Asked at a word for customers before a slash, a full stop or a colon: whose it is, and no `/tenants/rate-limits`. Links that
/// everybody may open say what they are about.
#[inline(never)]
pub(super) fn in_path(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let section = word.previous() == b'['
        && word.next() == b':'
        && is_one_of(word.bytes(), &["client", "customer", "tenant"]);
    if !section && !is_one_of(word.bytes(), FOLDERS) {
        return;
    }
    let start = word.end + 1;
    let end = class::run_of(text, start, 63, WORD | OTHER_LETTER);
    let path = class::run_start(text, word.start, 120, |byte| byte > b' ' && byte != b'"');
    let linked = class::contains(text.get(path..word.start).unwrap_or_default(), b"://");
    let next = class::at(text, end);
    let closed = match word.next() {
        // `cdc.clients.quorra_ceramiche.orders`
        b'.' => word.previous() == b'.' && next == b'.',
        b':' => next == b']',
        _ => matches!(next, 0 | b' ' | b'/' | b'"' | b'\'' | b'?' | b'\n' | b'\t' | b')' | b',' | b'`'),
    };
    let name = text.get(start..end).unwrap_or_default();
    let own = || word.next() == b'/' && word.previous() == b'/' && is_made_up(name) || is_strange(name);
    if closed && !linked && own() {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// `quorrane-golf`, `emberquorra`: no part of it is an ordinary word, a program's or a shortened one.
#[inline(never)]
pub(in crate::redact::detect) fn is_strange(name: &[u8]) -> bool {
    let strange = |part: &[u8]| {
        let ordinary = std::str::from_utf8(part).is_ok_and(|part| {
            let folded = fold(part);
            is_ordinary(&folded)
                || is_everyday(&folded)
                || is_usual(&folded)
                || !folded.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        });
        part.len() > 3 && class::all(part, LOWER | OTHER_LETTER) && !ordinary && !names_nobody(part)
    };
    // `rebalancing`, `churned`, `sadly`: what happens.
    const GRAMMAR: &[&str] = &["able", "ed", "ing", "ion", "ly", "ment", "ness"];
    let single = !class::any(name, JOINER);
    name.len() > 5
        && !(single && class::one_before(name, name.len(), GRAMMAR).is_some())
        && name.split(|byte| class::is(*byte, JOINER)).all(strange)
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
