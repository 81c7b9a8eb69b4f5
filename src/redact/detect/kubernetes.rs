//! Pods, replica sets, jobs and nodes of clusters.

#[cfg(test)]
use super::Examples;
use super::walk::Word;
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&POD, &NODE];

static POD: Rule = Rule {
    name: "pod",
    kind: Kind::Pod,
    reason: "Names a running part of a system, and with it the system.",
    known_format: false,
    #[cfg(test)]
    examples: Examples {
        positive: &[
            "pod «checkout-7d9f8b6c5d-x2k4z» restarted",
            "«checkout-7d9f8b6c5d» scaled up",
            "pod/«fluentd-x7k2p» evicted",
            "pod «mysql-0» is not ready",
            "pods «web-5f4dcc3b5-abcde» and «web-5f4dcc3b5-q9x2z»",
        ],
        negative: &[
            "roll-back-by-hand",
            "step-0",
            "a well-known-thing",
            "us-east-1a",
            "utf-8",
            "pre-production",
            "high-availability",
            "sha256-abcde",
            "pod disruption-budget",
            "2026-03-12",
            "pod-level",
        ],
        disguised: &[
            "«checkout-7d9f8b6c5d\u{200b}-x2k4z»",
            "«checkout\\-7d9f8b6c5d\\-x2k4z»",
            "«checkout&#45;7d9f8b6c5d&#45;x2k4z»",
            "«CHECKOUT-7D9F8B6C5D-X2K4Z»",
        ],
    },
};

static NODE: Rule = Rule {
    name: "node",
    kind: Kind::Node,
    reason: "Names a machine of the cluster.",
    known_format: false,
    #[cfg(test)]
    examples: Examples {
        positive: &[
            "on «ip-10-0-1-2.eu-west-1.compute.internal» now",
            "«ip-10-0-1-2» is down",
            "«gke-shop-default-pool-1a2b3c4d-n2sk» drained",
            "«aks-nodepool1-12345678-vmss000001»",
            "«i-0abc123def4567890»",
        ],
        negative: &["ip-address", "gke-cluster", "i-am", "i-18n", "ip-10"],
        disguised: &["«ip-10-0-\u{200b}1-2»", "«gke-shop-default-pool-1a2b3c4d\\-n2sk»"],
    },
};

/// What generated endings are made of: no vowels, no look-alikes.
const SAFE: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";

/// Asked at a word with a dash and a digit.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (bytes, start) = (word.text, word.start);
    let mut stop = word.end;
    while class::before(bytes, stop) == b'-' {
        stop -= 1;
    }
    let name = bytes.get(start..stop).unwrap_or_default();
    if !(4..=253).contains(&name.len()) || name.contains(&b'_') {
        return;
    }
    let Some(dash) = name.iter().rposition(|byte| *byte == b'-') else { return };
    let (head, last) = (name.get(..dash).unwrap_or_default(), name.get(dash + 1..).unwrap_or_default());
    if is_node(head, last) {
        let rest = class::run_end(bytes, stop, 200, |byte| {
            class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.')
        });
        let full = bytes.get(stop..rest).unwrap_or_default();
        let internal = full.ends_with(b".internal") || full.windows(10).any(|window| window == b".internal.");
        sink.hit(&NODE, start, if internal { rest } else { stop });
    } else if is_pod(bytes, start, head, last) {
        sink.hit(&POD, start, stop);
    }
}

fn has_digit(part: &[u8]) -> bool {
    part.iter().any(|byte| class::is(*byte, DIGIT))
}

fn has_letter(part: &[u8]) -> bool {
    part.iter().any(u8::is_ascii_alphabetic)
}

fn generated(part: &[u8]) -> bool {
    part.len() == 5 && part.iter().all(|byte| SAFE.contains(&byte.to_ascii_lowercase()))
}

/// `7d9f8b6c5d`: hexadecimal-like, of the length and letters that the controller writes.
fn is_replica_hash(part: &[u8]) -> bool {
    (7..=10).contains(&part.len())
        && part.iter().all(|byte| class::is(*byte, HEX) || SAFE.contains(&byte.to_ascii_lowercase()))
        && part.iter().filter(|byte| class::is(**byte, DIGIT)).count() >= 2
        && has_letter(part)
}

fn is_pod(bytes: &[u8], start: usize, head: &[u8], last: &[u8]) -> bool {
    let before_last = head.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let owned = before_last.len() < head.len();
    if owned
        && is_replica_hash(before_last)
        && last.len() == 5
        && last.iter().all(|byte| class::is(*byte, ALPHANUMERIC))
    {
        return true;
    }
    let word = before_last.len() >= 2 && has_letter(before_last);
    if word && is_replica_hash(last) && !before_last.eq_ignore_ascii_case(b"sha") {
        return true;
    }
    // A daemon set's, with the ending that is generated; a job's, with the minute before it.
    let scheduled = before_last.len() == 8 && before_last.iter().all(u8::is_ascii_digit);
    if generated(last) && (scheduled && owned || word && has_digit(last) && has_letter(last)) {
        return true;
    }
    // A stateful set's pod or any other, where the text says that it is one.
    let before = bytes.get(start.saturating_sub(6)..start).unwrap_or_default();
    let said = [&b"pod "[..], b"pod/", b"pods ", b"pods/", b"pod `", b"pod=\"", b"pod=", b"pod: "]
        .iter()
        .any(|word| {
            before
                .get(before.len().saturating_sub(word.len())..)
                .is_some_and(|end| end.eq_ignore_ascii_case(word))
        });
    said && last.len() <= 5 && (has_digit(last) || generated(last))
}

fn is_node(head: &[u8], last: &[u8]) -> bool {
    let number =
        |part: &[u8]| !part.is_empty() && part.len() <= 3 && part.iter().all(|byte| class::is(*byte, DIGIT));
    let hexadecimal = |part: &[u8]| part.iter().all(|byte| class::is(*byte, HEX));
    let mut parts = head.split(|byte| *byte == b'-');
    let first = parts.next().unwrap_or_default();
    if first.eq_ignore_ascii_case(b"ip") {
        return number(last) && parts.clone().count() == 3 && parts.all(number);
    }
    if first.eq_ignore_ascii_case(b"gke") {
        let hash = head.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
        return last.len() == 4 && hash.len() == 8 && hexadecimal(hash) && parts.count() >= 2;
    }
    if first.eq_ignore_ascii_case(b"aks") {
        return last.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"vmss"))
            && parts.next().is_some();
    }
    head.eq_ignore_ascii_case(b"i") && matches!(last.len(), 8 | 17) && hexadecimal(last) && has_digit(last)
}
