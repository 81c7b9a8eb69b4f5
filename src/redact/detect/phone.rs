//! Telephone numbers.

use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PHONE];

static PHONE: Rule = Rule {
    name: "phone",
    kind: Kind::Phone,
    reason: "Reaches a person.",
    known_format: false,
    positive: &[
        "call «+49 30 901820» now",
        "«+14155550132»",
        "bridge «+1 (415) 555-0132», pin later",
        "tel: «030 901820-11»",
        "phone «(415) 555-0132»",
        "ring «415-555-0132»",
    ],
    negative: &[
        "+5 minutes",
        "took +120 ms",
        "2026-03-12 14:02:00",
        "1710252120",
        "14:02 +0100",
        "10 000 000 requests",
        "call 3 of 12",
        "+1 for this",
        "tel aviv",
        "phone 7",
        "2026-03-12T14:02:00+01:00",
        "error 500-503",
        "called 1200 times",
        "+10%",
        "call 2026-03-12",
    ],
    disguised: &[
        "«+49\u{a0}30\u{a0}901820»",
        "«&#43;14155550132»",
        "«+1415\u{200b}5550132»",
        "call «%2B14155550132»",
    ],
};

const WORDS: &[&str] = &[
    "call",
    "phone",
    "tel",
    "telephone",
    "mobile",
    "cell",
    "fax",
    "ring",
    "sms",
    "whatsapp",
    "dial",
    "dial-in",
    "telefon",
    "bridge",
];

pub(super) fn scan(bytes: &[u8], sink: &mut Sink<'_>) {
    let mut at = 0;
    while at < bytes.len() {
        let start = class::run_end(bytes, at, usize::MAX, |byte| {
            !(class::is(byte, DIGIT) || byte == b'+' || byte == b'(')
        });
        let international = class::at(bytes, start) == b'+';
        let end = number_end(bytes, start);
        at = end.max(start + 1);
        let before = class::before(bytes, start);
        let glued = class::is(before, ALPHANUMERIC)
            || matches!(before, b'.' | b'-' | b'/' | b'+' | b':' | b'_')
                && !(before == b':' && international);
        if glued || class::is(class::at(bytes, end), ALPHANUMERIC) {
            at = class::run_end(bytes, at, usize::MAX, |byte| class::is(byte, ALPHANUMERIC));
            continue;
        }
        let run = bytes.get(start..end).unwrap_or_default();
        let digits = run.iter().filter(|byte| class::is(**byte, DIGIT)).count();
        let date = class::at(run, 4) == b'-' && class::at(run, 7) == b'-'
            || matches!(class::at(bytes, end), b':' | b'%');
        let separated = run.iter().any(|byte| matches!(byte, b' ' | b'-' | b'.' | b'(' | b'/'));
        let found = if international {
            (8..=15).contains(&digits)
        } else {
            (7..=13).contains(&digits) && separated && is_near_word(bytes, start)
        };
        if found && !date {
            sink.hit(&PHONE, start, end);
        }
    }
}

fn number_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start + usize::from(class::at(bytes, start) == b'+');
    let mut last_digit = start;
    let mut digits = 0;
    while end - start < 28 && digits < 16 {
        let byte = class::at(bytes, end);
        if class::is(byte, DIGIT) {
            digits += 1;
            last_digit = end + 1;
        } else if !matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/')
            || (end > start
                && !class::is(class::before(bytes, end), DIGIT)
                && !matches!(
                    (class::before(bytes, end), byte),
                    (b' ', b'(') | (b')', b' ' | b'-') | (b'+', b'(')
                ))
        {
            break;
        }
        end += 1;
    }
    last_digit
}

fn is_near_word(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(16)..start).unwrap_or_default().to_ascii_lowercase();
    let word =
        head.split(|byte| !(byte.is_ascii_alphabetic() || *byte == b'-')).rev().find(|word| !word.is_empty());
    word.is_some_and(|word| WORDS.iter().any(|known| known.as_bytes() == word))
}
