//! Companies whose name no form of law ends, where a sentence says that they are customers: "we refunded Vexholm Medical
//! Supplies", "Brasserie Van Vexen wants a report". Programs and teams are called by two words as well, so the first one
//! may be none of theirs and no word of English.
//!
//! The rule is that of [`super::customers`]. **Start reading** at [`at_capital`].

use super::customer_rules::CUSTOMER;
use super::customers_said::proper;
use super::nobody::{THINGS, is_maker};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::text::class::{self, DIGIT, UPPER, WORD};

/// What is done with or for customers.
const BEFORE: &[&str] = &[
    " refunded ",
    " refund ",
    "redit for ",
    "redits for ",
    "redited ",
    "ontract with ",
    "ontract of ",
    " call from ",
    " calls from ",
    "omplaint from ",
    "omplaints from ",
    "icket from ",
    "ickets from ",
    "tickets, all from ",
    "pologised to ",
    "pologized to ",
    "pology sent to ",
    "pology to ",
    " emailed ",
    " mailed ",
    "enant of ",
    "SLA of ",
    "SLA with ",
    "n behalf of ",
    "nvoice for ",
    "nvoices for ",
    "nvoice of ",
    "nvoices of ",
    "rders of ",
    "rders from ",
    "hipments of ",
    "hipments for ",
    "ccount manager of ",
    "ccount manager for ",
    "enalty to ",
    "enalties to ",
    "eprocessed for ",
];

/// What customers do and are.
const BEHIND: &[&str] = &[
    " (customer)",
    " (client)",
    " (tenant)",
    " asked for a credit",
    " asked for a refund",
    " asked for a report",
    " asked for an RCA",
    " churned",
    " complained so far",
    " complained to ",
    " complained twice",
    " could not check out",
    " could not invoice",
    " could not log in",
    " could not order",
    " could not pay",
    " could not place",
    " could not ship",
    " has a penalty",
    " is a customer",
    " is on the ",
    " is one of our",
    " is our biggest",
    " is our largest",
    " is our oldest",
    " opened a case",
    " opened a ticket",
    " raised a ticket",
    " wants a call",
    " wants a credit",
    " wants a refund",
    " wants a report",
    " wants an RCA",
    ", our biggest",
    ", our largest",
    ", our oldest",
    "'s contract",
    "'s customers",
    "'s data was",
    "'s invoices",
    "'s orders",
];

/// Asked at a word with a capital letter that another follows.
#[inline(never)]
pub(in crate::redact::detect) fn at_capital(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // A later word of a name that was looked at from its beginning.
    let before = class::run_back(text, word.start.saturating_sub(1), 24, WORD);
    let inner =
        word.previous() == b' ' && class::is(class::at(text, before), UPPER) && before + 1 < word.start;
    let opens = matches!(word.previous(), 0 | b' ' | b'\n' | b'"' | b'*' | b'(');
    if !opens || word.len() < 4 {
        return;
    }
    let led = class::one_before(text, word.start, BEFORE).is_some();
    if inner && !led {
        return;
    }
    let Some((end, count)) = proper(text, word.start).filter(|name| name.1 > 1) else { return };
    let wants = |end: usize| {
        class::one_at(text, end, BEHIND).is_some()
            || class::starts_with_folded(text, end, " lost ") && class::is(class::at(text, end + 6), DIGIT)
    };
    // "only Brasserie Vexel and Hotel Vexwald complained so far"
    let beside = || {
        let joint = class::one_at(text, end, &[" and ", ", "])?;
        proper(text, end + joint.len()).filter(|next| next.1 > 1 && wants(next.0))
    };
    // "Confirmed with Vexholm Supplies, they are live again."
    let live = || {
        class::one_before(text, word.start, &["onfirmed with ", "hecked with "]).is_some()
            && class::one_at(text, end, &[", they ", ", who "]).is_some()
    };
    let closed =
        !class::is(class::at(text, end), WORD) && !matches!(class::at(text, end), b'(' | b'/' | b'_' | b'-');
    let last = class::run_back(text, end, 24, WORD);
    let thing = text.get(last..end).unwrap_or_default().to_ascii_lowercase();
    let first = word.bytes().to_ascii_lowercase();
    // "Orders from Latin America": a market. "We refunded Duplicate Charges": what was refunded.
    static MARKETS: Lexicon = Lexicon::of(
        "beta british central chinese danish duplicate dutch east eastern european executive far french german indian \
         italian japanese latin middle nordic north northern polish south southern spanish swedish swiss west western",
    );
    let own = || {
        !is_program(&first)
            && !MARKETS.holds(&first)
            && !is_maker(&first)
            && !class::has_hump(word.bytes())
            && std::str::from_utf8(word.bytes()).is_ok_and(is_nothing_else)
            && !is_one_of(&thing, THINGS)
    };
    if count <= 5 && closed && (led || wants(end) || live() || beside().is_some()) && own() {
        sink.hit(&CUSTOMER, word.start, end);
    }
}
