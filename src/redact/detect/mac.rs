//! Hardware addresses.

use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, HEX};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&MAC];

static MAC: Rule = Rule {
    name: "mac",
    kind: Kind::Mac,
    reason: "Names one device.",
    known_format: false,
    positive: &["eth0 «02:42:ac:11:00:02» up", "«02-42-AC-11-00-02»", "«0242.ac11.0002»"],
    negative: &[
        "12:30:45",
        "10:2F:33-AC",
        "00:00:00:00:00:00:00:00:00:00",
        "2026-03-12",
        "1.2.3",
        "0000.0000",
    ],
    disguised: &["«02:42:ac\u{200b}:11:00:02»", "«02&#58;42:ac:11:00:02»"],
};

pub(super) fn scan(bytes: &[u8], sink: &mut Sink<'_>) {
    let part = |byte: u8| class::is(byte, HEX) || matches!(byte, b':' | b'-' | b'.');
    let mut at = 0;
    while at < bytes.len() {
        let start = class::run_end(bytes, at, usize::MAX, |byte| !class::is(byte, ALPHANUMERIC));
        let end = class::run_end(bytes, start, usize::MAX, part);
        let mut stop = end;
        while stop > start && !class::is(class::before(bytes, stop), HEX) {
            stop -= 1;
        }
        if !class::is(class::at(bytes, end), ALPHANUMERIC)
            && is_mac(bytes.get(start..stop).unwrap_or_default())
        {
            sink.hit(&MAC, start, stop);
        }
        at = class::run_end(bytes, end, usize::MAX, |byte| class::is(byte, ALPHANUMERIC)).max(start + 1);
    }
}

fn is_mac(run: &[u8]) -> bool {
    let (separator, groups, length) = match (run.len(), class::at(run, 2), class::at(run, 4)) {
        (17, separator @ (b':' | b'-'), _) => (separator, 6, 2),
        (14, _, b'.') => (b'.', 3, 4),
        _ => return false,
    };
    let mut count = 0;
    let even = run.split(|byte| *byte == separator).all(|group| {
        count += 1;
        group.len() == length && group.iter().all(|byte| class::is(*byte, HEX))
    });
    even && count == groups && run.iter().any(|byte| !matches!(byte, b'0' | b':' | b'-' | b'.'))
}
