//! Tickets, and ids that name one customer, order or request.

use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&UUID, &TICKET, &NATIONAL];

static UUID: Rule = Rule {
    name: "uuid",
    kind: Kind::Id,
    reason: "Names one customer, request or thing, and can be looked up.",
    known_format: false,
    positive: &[
        "user_id=«0f8fad5b-d9cb-469f-a165-70867728950e»",
        "order «0F8FAD5B-D9CB-469F-A165-70867728950E» failed",
        "request id «0f8fad5bd9cb469fa16570867728950e»",
    ],
    negative: &[
        "00000000-0000-0000-0000-000000000000",
        "commit 0f8fad5bd9cb469fa16570867728950e",
        "0f8fad5b-d9cb-469f",
    ],
    disguised: &[
        "«0f8fad5b\\-d9cb-469f-a165-70867728950e»",
        "«0f8fad5b-d9cb-46\u{200b}9f-a165-70867728950e»",
    ],
};

static TICKET: Rule = Rule {
    name: "ticket",
    kind: Kind::Ticket,
    reason: "Leads into a tracker that readers outside must not know.",
    known_format: false,
    positive: &["see «OPS-4411» and «INC0012345»", "fixed by «PAY-98»."],
    negative: &[
        "UTF-8",
        "SHA-256",
        "ISO-8601",
        "CVE-2024-3094",
        "HTTP-2",
        "RFC-2119",
        "SEV-1",
        "US-EAST-1",
        "P-99",
        "X-86",
        "TLS-12",
        "COVID-19",
        "Q3-2026",
        "[HOST-12]",
    ],
    disguised: &["«OPS\\-4411»", "«OP\u{200b}S-4411»", "«OPS&#45;4411»"],
};

static NATIONAL: Rule = Rule {
    name: "social-security",
    kind: Kind::Id,
    reason: "Names one person.",
    known_format: false,
    positive: &["ssn «078-05-1120» leaked"],
    negative: &["2026-03-12", "000-12-3456", "1078-05-1120", "12-34-5678"],
    disguised: &["ssn «078\u{2011}05\u{2011}1120»"],
};

/// Capital words with a number that are names of standards, levels and limits.
const NOT_A_TICKET: &[&str] = &[
    "AES", "API", "ARM", "ASCII", "BASE", "CIS", "COVID", "CP", "CPU", "CRC", "CVE", "CWE", "DAY", "EC",
    "ECMA", "ED", "EN", "ES", "GPT", "GPU", "HTTP", "HTTPS", "IEC", "IEEE", "IP", "IPV", "ISO", "KB",
    "LATIN", "MD", "MP", "NIST", "PEP", "PCI", "PHASE", "PKCS", "PRIORITY", "RAID", "RFC", "RSA", "SEV",
    "SHA", "SLA", "SLO", "SOC", "SOX", "SSL", "STEP", "TCP", "TIER", "TLS", "UCS", "UDP", "UTC", "GMT",
    "UTF", "VERSION", "WINDOWS", "XK", "ZONE", "EAST", "WEST", "NORTH", "SOUTH", "CENTRAL",
];

pub(super) fn scan(bytes: &[u8], sink: &mut Sink<'_>) {
    let mut at = 0;
    while at < bytes.len() {
        let start = class::run_end(bytes, at, usize::MAX, |byte| !class::is(byte, ALPHANUMERIC));
        let end = class::run_end(bytes, start, usize::MAX, |byte| class::is(byte, ALPHANUMERIC));
        at = end.max(start + 1);
        let word = bytes.get(start..end).unwrap_or_default();
        match (word.len(), class::at(bytes, end)) {
            (8, b'-')
                if is_uuid(bytes.get(start..start + 36).unwrap_or_default())
                    && !class::is(class::at(bytes, start + 36), ALPHANUMERIC) =>
            {
                sink.hit(&UUID, start, start + 36);
                at = start + 36;
            }
            (32, _) if all(word, HEX) && is_near_id(bytes, start) => sink.hit(&UUID, start, end),
            (3, b'-') if all(word, DIGIT) => {
                if let Some(stop) = social_security(bytes, start) {
                    sink.hit(&NATIONAL, start, stop);
                    at = stop;
                }
            }
            (2..=9, b'-') if is_ticket_project(bytes, start, word) => {
                let stop = class::run_end(bytes, end + 1, 8, |byte| class::is(byte, DIGIT));
                let digits = stop - end - 1;
                if (2..=6).contains(&digits)
                    && !class::is(class::at(bytes, stop), ALPHANUMERIC)
                    && !(class::at(bytes, stop) == b'-'
                        && class::is(class::at(bytes, stop + 1), ALPHANUMERIC))
                {
                    sink.hit(&TICKET, start, stop);
                    at = stop;
                }
            }
            (10..=12, _) => {
                let letters = class::run_end(word, 0, 8, |byte| class::is(byte, UPPER));
                let known = matches!(
                    word.get(..letters),
                    Some(b"INC" | b"CHG" | b"PRB" | b"TASK" | b"RITM" | b"REQ")
                );
                if known
                    && word.len() - letters >= 7
                    && word.iter().skip(letters).all(|byte| class::is(*byte, DIGIT))
                {
                    sink.hit(&TICKET, start, end);
                }
            }
            _ => {}
        }
    }
}

fn all(word: &[u8], mask: u8) -> bool {
    word.iter().all(|byte| class::is(*byte, mask))
}

fn is_uuid(run: &[u8]) -> bool {
    run.len() == 36
        && run.iter().enumerate().all(|(index, byte)| {
            if matches!(index, 8 | 13 | 18 | 23) { *byte == b'-' } else { class::is(*byte, HEX) }
        })
        && run.iter().any(|byte| !matches!(byte, b'0' | b'-'))
}

fn is_near_id(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(12)..start).unwrap_or_default().to_ascii_lowercase();
    let mut words = head.split(|byte| !class::is(*byte, ALPHANUMERIC)).filter(|word| !word.is_empty()).rev();
    words.next().is_some_and(|word| {
        matches!(word, b"id" | b"uuid" | b"guid") || word.ends_with(b"id") && word.len() > 4
    })
}

fn social_security(bytes: &[u8], start: usize) -> Option<usize> {
    let run = bytes.get(start..start + 11)?;
    let shape = run
        .iter()
        .enumerate()
        .all(|(index, byte)| if matches!(index, 3 | 6) { *byte == b'-' } else { class::is(*byte, DIGIT) });
    let issued = !run.starts_with(b"000")
        && !run.starts_with(b"666")
        && !run.starts_with(b"9")
        && run.get(4..6) != Some(b"00");
    let alone = !matches!(class::before(bytes, start), b'-' | b'.' | b'_')
        && !class::is(class::at(bytes, start + 11), ALPHANUMERIC)
        && class::at(bytes, start + 11) != b'-';
    (shape && issued && alone).then_some(start + 11)
}

fn is_ticket_project(bytes: &[u8], start: usize, word: &[u8]) -> bool {
    let glued = matches!(class::before(bytes, start), b'-' | b'_' | b'.' | b'[');
    let aliased = class::before(bytes, start) == b'['
        && super::super::Kind::ALL.iter().any(|kind| kind.label().as_bytes() == word);
    word.first().is_some_and(|byte| class::is(*byte, UPPER))
        && all(word, UPPER)
        && word.len() >= 2
        && !aliased
        && (!glued || class::before(bytes, start) == b'[')
        && !NOT_A_TICKET.iter().any(|known| known.as_bytes() == word)
}
