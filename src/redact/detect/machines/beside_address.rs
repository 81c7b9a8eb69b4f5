//! Machines beside their address: `gw-floor3 (10.3.0.1)`, `quorra-mail-1: 10.4.17.22`, `10.4.17.22 = quorra-mail-1`.

use super::hosts::is_program;
use super::names::{is_plain_word, is_shown_name};
use super::no_names::COUNTS;
use super::placed_rules::PLACED;
use super::set_apart::{is_no_machine, is_own_word};
use super::undated::behind_ports;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, JOINER, LOWER, UPPER, WORD};

/// Four numbers that full stops part, from `at` on, and where they end.
fn address_at(text: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let end = class::run_end(text, at, 15, |byte| class::is(byte, DIGIT) || byte == b'.');
    let address = text.get(at..end)?;
    let octets = address.split(|byte| *byte == b'.').filter(|part| (1..=3).contains(&part.len())).count();
    (octets == 4).then_some((address, end))
}

/// ` 2  gw-floor3 (10.3.0.1)  0.4 ms`: a name and its address.
pub(super) fn before_bracket(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let Some((address, end)) = address_at(word.text, word.end + 2) else { return };
    let version = is_version(word.bytes(), address);
    let begins = matches!(word.previous(), 0 | b' ' | b'\n' | b'\t' | b'`');
    if class::at(word.text, end) == b')' && begins && !version && word.has(LOWER) {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// "driver-v2 (1.2.3.4)", "chrome-120 (120.0.6099.71)"
fn is_version(name: &[u8], address: &[u8]) -> bool {
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let digits = last.strip_prefix(b"v").unwrap_or(last);
    let first = address.split(|byte| *byte == b'.').next();
    first == Some(digits) || digits.len() < last.len() && class::all(digits, DIGIT)
}

/// `quorra-mail-1    139.59.71.203    fra1`: a row of machines begins with the name of one, and its address stands in the
/// next column. Tables of packages have versions there, which are shorter.
#[inline(never)]
pub(super) fn is_of_address(word: Word<'_>, at: usize) -> bool {
    let Some((address, end)) = address_at(word.text, at) else { return false };
    let private = address.starts_with(b"10.") || address.starts_with(b"192.168.");
    let long = address.len() > 11 || private && address.len() > 7;
    long && matches!(class::at(word.text, end), 0 | b' ' | b'\t' | b'\n' | b'\r' | b',')
        && is_shown_name(word.bytes())
        && !is_version(word.bytes(), address)
}

/// `quorra-mail-1: 10.4.17.22`, `10.4.17.22 (quorra-mail-1)`, asked where an address was found: the name that a sign sets
/// beside it.
#[inline(never)]
pub(super) fn at_address(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    const BEFORE: &[&str] = &[": ", " = ", " / ", " [", " - ", " -> ", " @ "];
    const BEHIND: &[&str] = &[" (", " = ", " / ", " [", " - ", " -> ", ": "];
    let address = text.get(start..end).unwrap_or_default();
    if class::at(text, end) == b':' {
        behind_ports(text, end, sink);
    }
    // Most addresses of a log stand between brackets, colons and dashes that say nothing.
    let led = matches!(class::before(text, start), b' ' | b'[');
    if led && let Some(joint) = class::one_before(text, start, BEFORE) {
        let stop = start - joint.len();
        let name = class::run_back(text, stop, 64, WORD);
        let free = matches!(class::before(text, name), 0 | b' ' | b'\n' | b'"' | b'`' | b'*' | b'(');
        if free && is_of_machine(text.get(name..stop).unwrap_or_default(), address) {
            sink.hit(&PLACED, name, stop);
        }
    }
    // `connect to quorra7[10.0.0.7]:25`, as servers of mail write machines.
    if class::before(text, start) == b'[' && class::at(text, end) == b']' {
        let name = class::dotted_start(text, start - 1, 64);
        let called = text.get(name..start - 1).unwrap_or_default();
        if matches!(class::before(text, name), b' ' | b'=' | b',')
            && !called.contains(&b'.')
            && (is_shown_name(called) || is_own_word(called))
        {
            sink.hit(&PLACED, name, start - 1);
        }
    }
    // `H=(quorra7) [10.0.0.7]`, `failed for (quorra7) [10.0.0.7]`: what whoever sends a mail calls its machine.
    if class::one_before(text, start, &[") ["]).is_some() {
        let stop = start - 3;
        let name = class::dotted_start(text, stop, 64);
        let called = text.get(name..stop).unwrap_or_default();
        // `H=ws7.quorra.example (quorra7) [10.0.0.7]`
        let resolved = || {
            let host = class::dotted_start(text, name.saturating_sub(2), 100);
            class::one_before(text, name, &[" ("]).is_some()
                && class::one_before(text, host, &["H=", " for ", " from "]).is_some()
        };
        if (class::one_before(text, name, &["H=(", " for ("]).is_some() || resolved())
            && is_shown_name(called)
            && !is_no_machine(called)
        {
            sink.hit(&PLACED, name, stop);
        }
    }
    let followed =
        matches!(class::at(text, end), b' ' | b':') && !class::starts_with_folded(text, end, " - -");
    if followed && let Some(joint) = class::one_at(text, end, BEHIND) {
        let name = end + joint.len();
        let stop = class::run_of(text, name, 64, WORD);
        let free =
            matches!(class::at(text, stop), 0 | b' ' | b'\n' | b'\r' | b')' | b']' | b',' | b';' | b'.');
        if free && is_of_machine(text.get(name..stop).unwrap_or_default(), address) {
            sink.hit(&PLACED, name, stop);
        }
    }
}

/// Programs of clusters, beyond those that a network of containers is full of.
const STOCK: &[&str] = &["calico", "cilium", "coredns", "istiod"];

/// `vex-bill-1`, `quorra-gw2`: words and a number at the end, and none that steps, threads and releases are called by.
fn is_of_machine(name: &[u8], address: &[u8]) -> bool {
    let plain = |part: &[u8]| {
        let letters = class::run_of(part, 0, 64, LOWER | UPPER);
        let stem = part.get(..letters).unwrap_or_default();
        COUNTS.hold(stem) || stem.len() > 2 && is_plain_word(stem)
    };
    let parts = || name.split(|byte| *byte == b'-');
    // `coredns-1`: one of a program that everybody runs.
    let program =
        parts().count() == 2 && parts().next().is_some_and(|part| is_program(part) || is_one_of(part, STOCK));
    class::is(class::before(name, name.len()), DIGIT)
        && class::any(name, JOINER)
        && name.len() >= 6
        && is_shown_name(name)
        && !is_version(name, address)
        && !program
        && !parts().any(plain)
}
