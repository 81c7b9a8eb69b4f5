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
    anywhere: false,
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
    anywhere: true,
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
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_>) {
    let (bytes, start) = (word.text, word.start);
    let mut stop = word.end;
    while class::before(bytes, stop) == b'-' {
        stop -= 1;
    }
    let name = bytes.get(start..stop).unwrap_or_default();
    if name.len() < 4 || name.len() > 253 || !name.contains(&b'-') || name.contains(&b'_') {
        return;
    }
    let lower = name.to_ascii_lowercase();
    let parts: Vec<&[u8]> = lower.split(|byte| *byte == b'-').collect();
    if is_node(&lower, &parts) {
        let rest = class::run_end(bytes, stop, 200, |byte| {
            class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.')
        });
        let full = bytes.get(stop..rest).unwrap_or_default();
        let internal = full.ends_with(b".internal") || full.windows(10).any(|window| window == b".internal.");
        sink.hit(&NODE, start, if internal { rest } else { stop });
    } else if is_pod(bytes, start, &parts) {
        sink.hit(&POD, start, stop);
    }
}

fn has_digit(part: &[u8]) -> bool {
    part.iter().any(|byte| class::is(*byte, DIGIT))
}

fn generated(part: &[u8], lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&part.len()) && part.iter().all(|byte| SAFE.contains(byte))
}

/// `7d9f8b6c5d`: hexadecimal-like, of the length and letters that the controller writes.
fn is_replica_hash(part: &[u8]) -> bool {
    (7..=10).contains(&part.len())
        && part.iter().all(|byte| class::is(*byte, HEX) || SAFE.contains(byte))
        && part.iter().filter(|byte| class::is(**byte, DIGIT)).count() >= 2
        && part.iter().any(u8::is_ascii_alphabetic)
}

fn is_pod(bytes: &[u8], start: usize, parts: &[&[u8]]) -> bool {
    let [.., before_last, last] = parts else { return false };
    if parts.len() >= 3
        && is_replica_hash(before_last)
        && last.len() == 5
        && last.iter().all(|byte| class::is(*byte, ALPHANUMERIC))
    {
        return true;
    }
    let word = |part: &[u8]| part.iter().any(u8::is_ascii_alphabetic) && part.len() >= 2;
    if word(before_last)
        && is_replica_hash(last)
        && parts.len() >= 2
        && !before_last.eq_ignore_ascii_case(b"sha")
    {
        return true;
    }
    if parts.len() >= 2
        && generated(last, 5..=5)
        && has_digit(last)
        && last.iter().any(u8::is_ascii_alphabetic)
        && word(before_last)
    {
        return true;
    }
    // A stateful set's pod or any other, where the text says that it is one.
    let head = bytes.get(start.saturating_sub(6)..start).unwrap_or_default().to_ascii_lowercase();
    let said = head.ends_with(b"pod ")
        || head.ends_with(b"pod/")
        || head.ends_with(b"pods ")
        || head.ends_with(b"pods/")
        || head.ends_with(b"pod `")
        || head.ends_with(b"pod=\"");
    said && last.len() <= 5 && (has_digit(last) || generated(last, 5..=5))
}

fn is_node(name: &[u8], parts: &[&[u8]]) -> bool {
    let number =
        |part: &&[u8]| !part.is_empty() && part.len() <= 3 && part.iter().all(|byte| class::is(*byte, DIGIT));
    let (first, last) =
        (parts.first().copied().unwrap_or_default(), parts.last().copied().unwrap_or_default());
    match first {
        b"ip" => parts.len() == 5 && parts.iter().skip(1).all(number),
        b"gke" => {
            parts.len() >= 4
                && last.len() == 4
                && parts
                    .iter()
                    .rev()
                    .nth(1)
                    .is_some_and(|hash| hash.len() == 8 && hash.iter().all(|byte| class::is(*byte, HEX)))
        }
        b"aks" => parts.len() >= 3 && last.starts_with(b"vmss"),
        b"i" => {
            parts.len() == 2
                && matches!(last.len(), 8 | 17)
                && last.iter().all(|byte| class::is(*byte, HEX))
                && has_digit(last)
        }
        _ => name.starts_with(b"vmss") && has_digit(name),
    }
}
