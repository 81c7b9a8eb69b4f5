//! What is left to read of a card where its number is cut short: its last digits, and until when it is good.
//!
//! **Start reading** at [`at_name`]: a card has to stand before both on the line.

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink, beside};
use crate::text::class::{self, ALPHANUMERIC, DIGIT};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PART];

static PART: Rule = Rule::shown(Shown {
    name: "part-of-card",
    kind: Kind::Card,
    reason: "With a name it is enough to find whose card it is.",
    known_format: false,
    examples: Examples {
        positive: &[
            "  cardholder: x\n  pan: y\n  exp: «09/27»\n",
            "paid with Visa ending in «4242»",
            "card 4111 1111 1111 1111 exp «09/27»",
            "Karte endet auf «4242», gültig bis «11/26»",
            "the card's last four digits are «4242»",
            "carte se terminant par «4242»",
            "tarjeta terminada en «4242»",
            "card_last4=«4242» card_exp=«09/2027»",
            "card **** **** **** «4242»",
            "Visa ****-****-****-«4242»",
            "tarjeta 4111 1111 1111 1111 caducidad «09/27»",
            "Karte 4111 1111 1111 1111, gültig bis «09/27», Prüfziffer «418»",
            "Visa 4111 1111 1111 1111 «09/27» «418»",
            "カード番号 4111 1111 1111 1111 有効期限 «09/27»",
            "xxxx-xxxx-xxxx-«4242» was charged",
            "Mastercard •••• «4242» (expires «01-28»)",
        ],
        negative: &[
            "pods ending in 4242",
            "the lease expires 09/27",
            "Prüfziffer 418, card service cid 4418",
            "gültig bis 11/26",
            "card ending in 42424",
            "card exp 19/27",
            "the last four digits are 4242",
            "***2024*** was busy",
            "card service: retries ending 2024-03-12",
        ],
        disguised: &["Visa ending in «42\u{200b}42»"],
    },
});

/// Words that the last digits follow, and words that the date follows.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "ending",
    "ends",
    "endet",
    "endend",
    "terminant",
    "terminada",
    "termina",
    "digits",
    "last4",
    "lastfour",
    "ziffern",
    "cifre",
    "chiffres",
    "exp",
    "expiry",
    "expires",
    "expiration",
    "expdate",
    "thru",
    "bis",
    "scadenza",
    "caduca",
    "expire",
    "platnost",
    "caducidad",
    "scad",
    "geldig",
    "gyldig",
    "giltig",
    "validade",
    "vencimiento",
    // "Prüfziffer", of which the walk sees the end.
    "fziffer",
    "cryptogramme",
];

static NAMED: Words = Words::of(NAMES);

/// Those of them that the three or four digits on a card follow.
const CODES: &[&str] = &["fziffer", "cryptogramme"];

/// Words for a card.
const CARDS: &[&str] = &["card", "visa", "amex", "maestro", "karte", "carte", "tarjeta", "carta", "kart"];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let last = beside::last_part(word.bytes()).1;
    let bare = last.strip_suffix(b"4").unwrap_or(last);
    if !(NAMED.hold(last) || is_one_of(bare, &["last"])) {
        return;
    }
    let between = |byte: u8| byte.is_ascii_alphabetic() || byte >= 128 || b" :=\"'(*#.".contains(&byte);
    let start = class::run_end(text, word.end, 20, between);
    let run = |from: usize, most: usize| class::run_of(text, from, most, DIGIT);
    let first = run(start, 5);
    let code = is_one_of(last, CODES);
    let end = if first - start == 4 || code && first - start == 3 {
        first
    } else {
        let month = text
            .get(start..first)
            .is_some_and(|month| matches!(month, [b'0', b'1'..=b'9'] | [b'1', b'0'..=b'2']));
        let year = run(first + 1, 5);
        let dated = month && matches!(class::at(text, first), b'/' | b'-') && matches!(year - first, 3 | 5);
        if !dated {
            return;
        }
        year
    };
    let goes_on =
        matches!(class::at(text, end), b'-' | b'/' | b':') && class::is(class::at(text, end + 1), DIGIT);
    // The line before is asked last: many words of a text are such names, and few have such a number behind them.
    if start > word.end
        && !goes_on
        && !class::is(class::at(text, end), ALPHANUMERIC)
        && (of_card(text, word.end) || end > first && is_below_card(text, word.start))
    {
        sink.hit(&PART, start, end);
    }
}

/// `4111 1111 1111 1111 09/27 418`, "… 有効期限 09/27": asked behind the number of a card.
#[inline(never)]
pub(super) fn behind_number(text: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let past = |at: usize| class::run_end(text, at, 30, |byte| byte >= 128 || b" ,;:|".contains(&byte));
    let start = past(end);
    let first = class::run_of(text, start, 3, DIGIT);
    let year = class::run_of(text, first + 1, 5, DIGIT);
    let month = matches!(text.get(start..first), Some([b'0', b'1'..=b'9'] | [b'1', b'0'..=b'2']));
    let alone = |at: usize| !class::is(class::at(text, at), ALPHANUMERIC) && class::at(text, at) != b'/';
    if start == end
        || !month
        || class::at(text, first) != b'/'
        || !matches!(year - first, 3 | 5)
        || !alone(year)
    {
        return;
    }
    sink.hit(&PART, start, year);
    let code = past(year);
    let last = class::run_of(text, code, 5, DIGIT);
    if code > year && matches!(last - code, 3 | 4) && alone(last) {
        sink.hit(&PART, code, last);
    }
}

/// Asked at four digits: `**** 4242`, `•••• 4242`.
pub(in crate::redact::detect) fn at_last(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let gap = class::run_start(text, word.start, 1, |byte| matches!(byte, b' ' | b'-'));
    let masked =
        ["****", "••••", "XXXX", "xxxx"].iter().any(|mask| class::one_before(text, gap, &[mask]).is_some());
    if masked && of_card(text, word.start) && !class::is(word.next(), ALPHANUMERIC) {
        sink.hit(&PART, word.start, word.end);
    }
}

/// Asked at a word of nineteen letters and digits: `xxxx-xxxx-xxxx-4242`.
pub(in crate::redact::detect) fn at_masked(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let masked = word.bytes().to_ascii_lowercase().starts_with(b"xxxx-xxxx-xxxx-");
    if masked && class::run_of(word.text, word.start + 15, 5, DIGIT) == word.end {
        sink.hit(&PART, word.start + 15, word.end);
    }
}

/// `cardholder: …` above `exp: 09/27`
fn is_below_card(text: &[u8], start: usize) -> bool {
    let block = text.get(start.saturating_sub(160)..start).unwrap_or_default();
    class::contains_folded(block, b"cardholder")
}

/// A word for a card stands before on the line.
fn of_card(text: &[u8], end: usize) -> bool {
    let line = class::line_start(text, end, 70);
    let head = text.get(line..end).unwrap_or_default();
    CARDS.iter().any(|card| class::contains_folded(head, card))
}
