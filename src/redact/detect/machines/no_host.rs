//! Four numbers that are nobody's address: releases, what resolves names for everybody, sites that everybody knows, ranges
//! that are kept for all.

use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::words::Words;
use crate::text::class::{self, DIGIT, LOWER, WORD};

/// `activerecord (6.1.7.10) lib/…`, `    rails (7.0.8.4)`: the release of a library, in small numbers, where a trace or
/// a lock file names it at the beginning of the line.
#[inline(never)]
pub(super) fn is_of_gem(bytes: &[u8], start: usize, end: usize) -> bool {
    let name_end = start.saturating_sub(2);
    let name = class::run_back(bytes, name_end, 40, WORD);
    let line = class::spaces_start(bytes, name, 8);
    let small = class::at(bytes, start + 1) == b'.' && end - start <= 10;
    let named = class::before(bytes, start - 1) == b' ' && name < name_end && class::at(bytes, end) == b')';
    let listed = line >= name.saturating_sub(6)
        && name - line >= 4
        && matches!(class::at(bytes, end + 1), 0 | b'\n' | b'\r');
    small
        && named
        && matches!(class::before(bytes, line), 0 | b'\n')
        && (listed || class::one_at(bytes, end + 1, &[" lib/", " app/", " bin/"]).is_some())
}

/// What is named before an address of its own.
static NEAR_ADDRESSES: Words = Words::of(&[
    "address",
    "backend",
    "bastion",
    "broadcast",
    "database",
    "endpoint",
    "firewall",
    "gateway",
    "host",
    "nameserver",
    "primary",
    "proxy",
    "replica",
    "resolver",
    "router",
    "server",
    "standby",
    "switch",
]);

/// `quorractl 2.1.2.0`, alone on its line: a program in small letters and its release in small numbers.
#[inline(never)]
pub(super) fn is_release(bytes: &[u8], start: usize, end: usize) -> bool {
    if class::at(bytes, start + 1) != b'.' || end - start > 9 {
        return false;
    }
    let name = class::run_back(bytes, start.saturating_sub(1), 24, WORD);
    let program = || {
        bytes.get(name..start).is_some_and(|name| {
            name.len() > 4
                && name.iter().all(|byte| class::is(*byte, LOWER) || matches!(byte, b' ' | b'-'))
                && !NEAR_ADDRESSES.hold(name.trim_ascii())
        })
    };
    // `gateway 8.2.1.40`
    let number = |part: &[u8]| part.len() < 2 || part.len() == 2 && matches!(part.first(), Some(b'1' | b'2'));
    let small = bytes.get(start..end).is_some_and(|release| release.split(|byte| *byte == b'.').all(number));
    class::before(bytes, start) == b' '
        && matches!(class::before(bytes, name), 0 | b'\n')
        && matches!(class::at(bytes, end), 0 | b'\n' | b'\r')
        && (class::before(bytes, end) == b'0' || class::at(bytes, end - 3) == b'.')
        && small
        && program()
}

/// `PING google.com (142.251.220.46)`, `Name: google.com⏎Address: 142.251.220.46`: of a site that everybody knows, anybody
/// may ask for it.
#[inline(never)]
pub(super) fn is_of_site(bytes: &[u8], start: usize) -> bool {
    const BEFORE: &[&str] = &["\nAddress: ", "\nAddress:  ", "\nAddress:\t", " ("];
    let quick = class::before(bytes, start) == b'('
        || matches!(class::before(bytes, start.saturating_sub(1)), b':' | b' ');
    if !quick {
        return false;
    }
    // There a name of everybody's leads into a network of one's own.
    if is_private(bytes, start) {
        return false;
    }
    let Some(sign) = class::one_before(bytes, start, BEFORE) else { return false };
    let name_end = start - sign.len();
    let name = class::dotted_start(bytes, name_end, 100);
    let host = bytes.get(name..name_end).unwrap_or_default();
    host.contains(&b'.') && class::any(host, LOWER) && is_known(&host.to_ascii_lowercase())
}

/// `10.…`, `192.168.…`: an address of a network that is not the world's.
fn is_private(bytes: &[u8], start: usize) -> bool {
    let part = |at: usize| {
        let end = class::run_of(bytes, at, 3, DIGIT);
        let digits = bytes.get(at..end).unwrap_or_default();
        (digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')), end + 1)
    };
    let (first, next) = part(start);
    let (second, _) = part(next);
    matches!((first, second), (10 | 127, _) | (192, 168) | (169, 254) | (172, 16..=31) | (100, 64..=127))
}

/// Who resolves names for everybody, and what every cloud has.
pub(super) fn is_for_everybody(address: &[u8]) -> bool {
    static EVERYBODY: Words = Words::of(&[
        "1.0.0.1",
        "1.0.0.2",
        "1.0.0.3",
        "1.1.1.1",
        "1.1.1.2",
        "1.1.1.3",
        "114.114.114.114",
        "114.114.115.115",
        "119.29.29.29",
        "149.112.112.112",
        "168.63.129.16",
        "169.254.169.123",
        "169.254.169.254",
        "169.254.170.2",
        "180.76.76.76",
        "185.228.168.9",
        "208.67.220.220",
        "208.67.220.222",
        "208.67.222.220",
        "208.67.222.222",
        "223.5.5.5",
        "223.6.6.6",
        "4.2.2.1",
        "4.2.2.2",
        "4.2.2.3",
        "4.2.2.4",
        "64.6.64.6",
        "64.6.65.6",
        "76.76.2.0",
        "77.88.8.1",
        "77.88.8.8",
        "8.20.247.20",
        "8.26.56.26",
        "8.8.4.4",
        "8.8.8.8",
        "84.200.69.80",
        "9.9.9.10",
        "9.9.9.9",
        "94.140.14.14",
        "94.140.15.15",
    ]);
    EVERYBODY.hold(address)
}

/// `10.0.0.0/8`, `192.0.2.0/24`: a whole range that is kept for the networks, or the manuals, of everybody.
pub(super) fn is_reserved(bytes: &[u8], start: usize, end: usize) -> bool {
    const RANGES: &[&str] = &[
        "10.0.0.0/8",
        "100.64.0.0/10",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "172.17.0.0/16",
        "192.0.2.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    ];
    class::at(bytes, end) == b'/'
        && class::one_at(bytes, start, RANGES)
            .is_some_and(|range| !class::is(class::at(bytes, start + range.len()), DIGIT))
}
