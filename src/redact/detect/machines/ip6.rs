//! Internet addresses of version 6.

use super::ip::logged_in;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER};
use std::net::Ipv6Addr;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&V6];

static V6: Rule = Rule::shown(Shown {
    name: "ipv6",
    kind: Kind::Ip,
    reason: "Shows where a machine or a person is in the network.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«2001:db8:0:0:1:2:3:4»",
            "[«fe80::1ff:fe23:4567:890a%eth0»]:443",
            "«2001:db8:a41::1», «2001:db8::9c1e»",
            "«2a01:db8:4::»/48",
            "src «::ffff:10.1.2.3» port 1",
            "IP6 «2a01:db8::7».51413 > «2001:db8:0:1:6820:80da:af6b:8b2c».443: Flags",
            "only «2a01:db8::27».Then reload",
            "neighbor solicitation to «ff02::1:ff00:42»",
            "lab:x:«2001:db8:4::9»/48 and lan:x:«2001:db8::7:1»/srv",
        ],
        negative: &[
            "7713:error:2B0A:lib(7)::reason(3)::21: and row[::2], row[1::2]",
            "3d:91:0c:4e:7a:18:55:c2:9b:60:f3:2d:84:17:ae:31:d0:2e:bb:3a:da:27:19:05",
            "fc00::/7, fe80::/10 and 2002::/16 are for everybody, 2001:db8::/32 for manuals, 2606:4700:4700::1111 answers",
            "req from ::ffff:127.0.0.1, joined ff02::1 and ff02::fb",
            "=CRASH REPORT==== 12-Mar-2024::04:11:52",
            "std::cout",
            "12:30:45",
            "10:2F:33-AC",
            "::1",
            "a::b",
            "00:1A",
            "Foo::Bar::baz",
            "::",
            "cafe::face::",
            "2001:db8:0:0::1 is 2001:db8::1",
            "use 2001:db8::1 and 2001:db8::a2/64, or 2001:db8:4::/48 for the lab",
            "2026-03-12T12:30:45",
            "12:30:45:123",
        ],
        disguised: &["«2001&#58;db8::7:1»", "«2001:db\u{200b}8::7:1»"],
    },
});

/// Asked at a colon; returns up to where it read.
pub(in crate::redact::detect) fn at_colon(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> usize {
    let part = |byte: u8| class::is(byte, HEX) || byte == b':';
    if !part(class::at(bytes, at + 1))
        || at > 0 && !(part(class::before(bytes, at)) || class::at(bytes, at + 1) == b':')
    {
        return at + 1;
    }
    // A clock has two colons, an address seven or a double one: most times are put aside here.
    let end = class::run_end(bytes, at, 48, part);
    let run = bytes.get(at..end).unwrap_or_default();
    let colons = run.iter().filter(|byte| **byte == b':').count();
    if colons < 6 && !class::contains(run, b"::") {
        return end;
    }
    v6(bytes, at, sink).unwrap_or(end)
}

/// An address that holds the colon at `colon` as its first.
fn v6(bytes: &[u8], colon: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let start = class::run_back(bytes, colon, 5, HEX);
    let run_end = parts_end(bytes, start)?;
    if is_of_program(bytes, start, colon, run_end) {
        return Some(run_end);
    }
    let mut end = without_port(bytes, start, run_end);
    let text = std::str::from_utf8(bytes.get(start..end)?).ok()?;
    let address = text.parse::<Ipv6Addr>().ok()?;
    // `::1` and `::` are here and anywhere; "cafe::face" without a digit is a path of a program.
    let nowhere = address.is_loopback() || address.is_unspecified() || is_of_every_link(address);
    if nowhere || !text.bytes().any(|byte| class::is(byte, DIGIT)) || is_for_everybody(bytes, start, text) {
        return Some(run_end);
    }
    if class::at(bytes, end) == b'%' {
        end = class::run_end(bytes, end + 1, 16, |byte| class::is(byte, ALPHANUMERIC) || byte == b'.');
    }
    sink.hit(&V6, start, end);
    super::zones::behind_address(bytes, start, end, sink);
    logged_in(bytes, end, sink);
    Some(end)
}

/// `::ffff:127.0.0.1` and `ff02::1`, the same on every machine; `ff02::1:ff00:42` ends like the address of one.
fn is_of_every_link(address: Ipv6Addr) -> bool {
    let [first, .., sixth, seventh, _] = address.segments();
    let of_one = sixth == 1 && seventh >> 8 == 0xff;
    address.to_ipv4_mapped().is_some_and(|mapped| mapped.is_loopback()) || first == 0xff02 && !of_one
}

/// Where what may be an address ends.
fn parts_end(bytes: &[u8], start: usize) -> Option<usize> {
    let part = |byte: u8| class::is(byte, HEX) || matches!(byte, b':' | b'.');
    let end = class::run_end(bytes, start, 48, part);
    // `2001:db8::7.443 > …`: a port or a sentence behind the address; one of four numbers has three full stops.
    let dots = bytes.get(start..end)?.iter().filter(|byte| **byte == b'.').count();
    let stops = (1..3).contains(&dots);
    Some(if stops { class::run_end(bytes, start, 48, |byte| part(byte) && byte != b'.') } else { end })
}

/// Colons that stand between other things.
fn is_of_program(bytes: &[u8], start: usize, colon: usize, end: usize) -> bool {
    let before = class::before(bytes, start);
    // `12-Mar-2024::04:11:52`: a day and a time, as Erlang writes them.
    let dated = before == b'-' && class::is(class::before(bytes, start - 1), LOWER);
    // `svc:x:113:120::/srv:…`: an account of Unix.
    let account = class::at(bytes, end) == b'/'
        && class::is(class::at(bytes, end + 1), LOWER)
        && class::one_before(bytes, start, &[":x:", ":*:", ":!:"]).is_some()
        && bytes.get(start..end).is_some_and(is_user_and_group);
    // `lib(7)::reason(3)::21`, `row[::2]`, `91:0c:…:31:d0:2e`: a place in a program, each second of a list, a digest.
    let listed = before == b'[' && class::is(class::before(bytes, start - 1), ALPHANUMERIC);
    let digest = || {
        let head = bytes.get(start.saturating_sub(4)..start).unwrap_or_default();
        matches!(head, [b':', high, low, b':'] if class::is(*high, HEX) && class::is(*low, HEX))
    };
    // `rows[1::2]`
    let stepped = || {
        class::at(bytes, end) == b']'
            && end - start < 8
            && (start..end).all(|at| class::is(class::at(bytes, at), DIGIT) || class::at(bytes, at) == b':')
    };
    dated
        || account
        || listed && stepped()
        || start == colon && (before == b')' || listed)
        || before == b':' && digest()
        || class::is(before, ALPHANUMERIC)
        || class::is(class::at(bytes, end), ALPHANUMERIC)
}

/// Where the address ends in front of a full stop, a colon or a port.
fn without_port(bytes: &[u8], start: usize, run_end: usize) -> usize {
    let mut end = run_end;
    while end > start && class::before(bytes, end) == b'.'
        || (class::before(bytes, end) == b':' && class::before(bytes, end - 1) != b':')
    {
        end -= 1;
    }
    // `2001:db8::7:51844`: a port, which no group of an address is as long as.
    let group = class::run_back(bytes, end, 6, DIGIT);
    let port =
        end - group == 5 && class::before(bytes, group) == b':' && class::before(bytes, group - 1) != b':';
    if port { group - 1 } else { end }
}

/// What manuals give away (`2001:db8::1`, `2001:db8:4::/48`), who resolves names for everybody, and ranges that are the
/// same for all.
fn is_for_everybody(bytes: &[u8], start: usize, address: &str) -> bool {
    let range = class::at(bytes, start + address.len()) == b'/';
    let number = address.parse::<Ipv6Addr>().map_or([1; 8], |address| address.segments());
    // However it is written: `2001:db8:0:0::1`.
    matches!(number, [0x2001, 0xdb8, 0, 0, 0, 0, 0, 0..0x100])
        || range && address.starts_with("2001:db8:") && address.ends_with("::")
        || is_one_of(address.as_bytes(), RESOLVERS)
        || range && class::one_at(bytes, start, RANGES).is_some()
}

/// Who resolves names for everybody.
const RESOLVERS: &[&str] = &[
    "2001:4860:4860::8844",
    "2001:4860:4860::8888",
    "2606:4700:4700::1001",
    "2606:4700:4700::1111",
    "2620:fe::fe",
];

/// Ranges that are the same for everybody.
const RANGES: &[&str] = &[
    "fc00::/7",
    "fd00::/8",
    "fe80::/10",
    "fec0::/10",
    "ff00::/8",
    "2000::/3",
    "2002::/16",
    "2001::/32",
    "2001:db8::/32",
    "2001:0::/32",
    "::ffff:0:0/96",
    "64:ff9b::/96",
];

/// `113:120::`: the numbers of an account and of its group, and no word on whose it is.
fn is_user_and_group(run: &[u8]) -> bool {
    let mut numbers = run.strip_suffix(b"::").unwrap_or_default().split(|byte| *byte == b':');
    let mut is_number = || numbers.next().is_some_and(|number| class::all(number, DIGIT));
    is_number() && is_number() && numbers.next().is_none()
}
