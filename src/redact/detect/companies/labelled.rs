//! Fields that hold a company, whoever it is to us: `company: 'Vexley Stone & Slate'`, `"merchantName": "…"`, "Licensed to: …".
//!
//! Programs are licensed and have makers, so the first word of the name may be none of theirs.
//! **Start reading** at [`at_field`].

use super::company_name::is_own;
use super::customer_rules::CUSTOMER;
use super::customers::OWNERS;
use super::customers_said::{framed, proper};
use super::paths::is_strange;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_one_of, last_part};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class::{self, WORD};

/// Words for a company, as a field is called, alone or before "name".
pub(in crate::redact::detect) const COMPANIES: Cue = &[
    "azienda",
    "bedrijf",
    "company",
    "cust",
    "dealer",
    "empresa",
    "entreprise",
    "firma",
    "franchisee",
    "merchant",
    "payer",
    "reseller",
    "shipper",
    "subscriber",
    "unternehmen",
    "virksomhed",
    "yritys",
];

/// Words before "to" and a name: "Licensed to: Vexley Crockery".
pub(in crate::redact::detect) const GIVEN: Cue = &["licensed", "registered", "sold"];

static IS_COMPANY: Words = Words::of(COMPANIES);
static IS_GIVEN: Words = Words::of(GIVEN);

/// Asked at a word whose last part is `last`, behind `head`.
#[inline(never)]
pub(super) fn at_field(word: Word<'_>, (head, last): (&[u8], &[u8]), sink: &mut Sink<'_, '_>) {
    if is_one_of(last, &["id", "key"]) && is_one_of(last_part(head).1, OWNERS) {
        return short_name(word, sink);
    }
    let text = word.text;
    let of = if is_one_of(last, &["name"]) { last_part(head).1 } else { last };
    let label = if head.is_empty() && IS_GIVEN.hold(last) {
        class::one_at(text, word.end, &[" to", " To"]).map(|to| word.end + to.len())
    } else {
        // `account_name`, `businessName`: the word alone says more.
        let named = of.len() < word.len() && is_one_of(of, &["account", "business", "legal"]);
        (named || IS_COMPANY.hold(of)).then_some(word.end)
    };
    // "description CUST: Arkwell Vexley - 200M"
    let parted = |label: usize| {
        let start = class::starts_with_folded(text, label, ": ").then_some(label + 2)?;
        let (end, count) = proper(text, start)?;
        (count > 1 && class::one_at(text, end, &[" - ", " – ", " (", " / "]).is_some())
            .then_some((start, end))
    };
    let value = label.and_then(|label| framed(text, label).or_else(|| parted(label)));
    if let Some((start, end)) = value.filter(|name| is_own(text, *name)) {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// `tenant_id=velmquorra`: where one is called by a short name.
fn short_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let mark = |byte: u8| matches!(byte, b'"' | b'\'' | b' ' | b':' | b'=');
    let start = class::run_end(text, word.end, 5, mark);
    let end = class::run_of(text, start, 60, WORD);
    let code = matches!(class::at(text, end), b'(' | b'.' | b'[');
    if start > word.end && !code && text.get(start..end).is_some_and(is_strange) {
        sink.hit(&CUSTOMER, start, end);
    }
}
