//! Hardware addresses.

use super::rules::HOST;
use super::set_apart::is_no_machine;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::numbers::ids;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&MAC];

static MAC: Rule = Rule::shown(Shown {
    name: "mac",
    kind: Kind::Mac,
    reason: "Names one device.",
    known_format: false,
    examples: Examples {
        positive: &[
            "(addr:«3c:ec:ef:7a:91:d4», vlan:0)",
            "ip.3.10 = Hex-STRING: «3C EC EF 7A 91 D4» \n",
            "mac «ac:de:48:00:11:22»",
            "eth0 «02:42:ac:11:00:02» up",
            "«02-42-AC-11-00-02»",
            "«0242.ac11.0002»",
            "(«0050.569f.8c0a»)",
            "MAC=«00:50:56:a1:4f:1e:00:09:0f:a1:3b:70:08:00» SRC=x",
            "33:33:00 and «ff:ff:ff:ff:ff:fe»",
            "dev EUI «8C-F6-81-00-00-0A-71-B7»",
            "Id Name  -WWN/iSCSI_Name- Port\n1 x  «10000090FAD08190» 0:1:1, HBA 2 «2100001b32a0f1c3», «0x10000090fad08190», FC «5006016047201825»",
            "«SEP3CECEF7A91D4» registered, «ATA3CECEF7A91D4» too",
            "«wwn-0x5000cca2450a1b2c»  ONLINE, unit id: «0x5000c500b65a1b2c»",
        ],
        negative: &[
            "version 24193.1805.3040.8975",
            "12:30:45",
            "Hex-STRING: 07 E8 03 0C 0A 00 00 00 x, STRING: A1 B2 C3",
            "10:2F:33-AC",
            "00:00:00:00:00:00:00:00:00:00",
            "2026-03-12",
            "1.2.3",
            "to ff:ff:ff:ff:ff:ff, FF-FF-FF-FF-FF-FF, ffff.ffff.ffff and 01:80:c2:00:00:0e",
            "0000.0000",
            "commit 10000090fad08190, the wwn 30000090fad08190, SEP202411031215, SEPARATELY12345",
            "at 0x10000090fad08190, 0x5000c500b65a, 0x7f1c2c0a5000c500",
        ],
        disguised: &["«02:42:ac\u{200b}:11:00:02»", "«02&#58;42:ac:11:00:02»"],
    },
});

/// Asked at a word with digits: the first group, or all of them.
pub(in crate::redact::detect) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.len() == 2 && word.previous() == b'=' && in_frame(word, sink) {
        return;
    }
    if word.len() == 2 && matches!(word.previous(), b'=' | b' ' | b':' | b'"') && word.next() == b':' {
        ids::at_pairs(word, sink);
    }
    let length = match (word.len(), word.next()) {
        (18 | 22, _) => return world_wide(word, sink),
        (23, _) => 23,
        (2, b':') | (17, _) => 17,
        // "version 24193.1805.3040.8975"
        (4, b'.') if word.previous() != b'.' => 14,
        _ => return,
    };
    let end = word.start + length;
    // A clock has no third colon.
    if length == 17 && class::at(word.text, word.start + 8) != class::at(word.text, word.start + 2) {
        return;
    }
    let alone = !class::is(class::at(word.text, end), ALPHANUMERIC)
        && !matches!(
            (class::at(word.text, end), class::is(class::at(word.text, end + 1), HEX)),
            (b':', true)
        )
        && (word.previous() != b':' || !is_pair_before(word));
    if alone && is_mac(word.text.get(word.start..end).unwrap_or_default()) {
        sink.hit(&MAC, word.start, end);
        leased(word.text, word.start, end, sink);
        called(word.text, word.start, end, sink);
    }
}

/// `app2.harbour  ether  3c:…`, and in a file of leases: what the device is called.
#[inline(never)]
fn called(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let blank = class::spaces_start(text, start, 8);
    if let Some(sort) = blank.checked_sub(5).filter(|sort| text.get(*sort..blank) == Some(b"ether")) {
        let stop = class::spaces_start(text, sort, 40);
        let name = class::dotted_start(text, stop, 64);
        if stop < sort
            && matches!(class::before(text, name), b'\n')
            && class::is(class::at(text, name), LOWER)
        {
            sink.hit(&HOST, name, stop);
        }
        return;
    }
    // `1700000027 3c:… 10.0.0.7 hlund-laptop *`
    let address = class::run_end(text, end + 1, 15, |byte| class::is(byte, DIGIT) || byte == b'.');
    let stop = class::run_of(text, address + 1, 63, WORD);
    let told = class::one_at(text, stop, &[" *", " 01:", " ff:"]).is_some();
    if told
        && class::at(text, end) == b' '
        && class::at(text, address) == b' '
        && address > end + 7
        && stop > address + 3
    {
        sink.hit(&HOST, address + 1, stop);
    }
}

/// Asked at two digits that a space follows: `Hex-STRING: 3C EC EF 7A 91 D4`, as agents of networks print one.
#[inline(never)]
pub(in crate::redact::detect) fn in_groups(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let group = |byte: u8| class::is(byte, UPPER | DIGIT) || byte == b' ';
    let start = class::run_start(word.text, word.start, 15, group);
    let start = class::spaces_end(word.text, start, 1);
    let end = start + 17;
    let run = word.text.get(start..end).unwrap_or_default();
    let pairs = run.split(|byte| *byte == b' ').all(|pair| pair.len() == 2 && class::all(pair, HEX));
    let longer = class::at(word.text, end) == b' ' && class::run_of(word.text, end + 1, 3, HEX) == end + 3;
    if pairs && !longer && run.len() == 17 && class::one_before(word.text, start, &["STRING: "]).is_some() {
        sink.hit(&MAC, start, end);
    }
}

/// `to 00:1b:44:11:3a:b7 (quorrabox) via eth0`, `DHCPACK(br0) 10.0.0.7 00:1b:44:11:3a:b7 quorrabox`,
/// `quorrabox (10.0.0.7) at 00:1b:44:11:3a:b7`: how the device calls itself.
#[inline(never)]
fn leased(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let name = |at: usize| class::dotted_end(text, at, 63);
    let (from, to) = match class::one_at(text, end, &[" (", " "]) {
        Some(" (") if class::at(text, name(end + 2)) == b')' => (end + 2, name(end + 2)),
        Some(" ")
            if is_given_out(text, start) && matches!(class::at(text, name(end + 1)), 0 | b'\n' | b'\r') =>
        {
            (end + 1, name(end + 1))
        }
        _ => {
            let Some(sign) = class::one_before(text, start, &[") at ", ") auf ", ") a "]) else { return };
            let address =
                class::run_start(text, start - sign.len(), 15, |byte| class::is(byte, DIGIT) || byte == b'.');
            let to = address.saturating_sub(2);
            (class::dotted_start(text, to, 63), to)
        }
    };
    if to >= from + 3
        && class::any(text.get(from..to).unwrap_or_default(), LOWER | UPPER)
        && !is_maker(text, from, to)
    {
        sink.hit(&HOST, from, to);
    }
}

/// The line tells of an address that was given out.
fn is_given_out(text: &[u8], at: usize) -> bool {
    let line = class::line_start(text, at, 120);
    text.get(line..at).is_some_and(|head| class::contains(head, b"DHCP"))
}

/// `00:1b:44:11:3a:b7 (Netgear)`, `(incomplete)`, `(unknown)`, `(oui Unknown)`: no name that somebody gave.
fn is_maker(text: &[u8], from: usize, to: usize) -> bool {
    let name = text.get(from..to).unwrap_or_default();
    let leased = class::starts_with_folded(text, to, ") via ") || class::before(text, from) != b'(';
    !leased && !class::any(name, DIGIT | JOINER) || is_no_machine(name) || name == b"incomplete"
}

/// `…:a3:` before the colon, where `addr:` may stand as well.
fn is_pair_before(word: Word<'_>) -> bool {
    let end = word.start.saturating_sub(1);
    let pair = word.text.get(end.saturating_sub(2)..end).unwrap_or_default();
    class::all(pair, HEX) && !class::is(class::before(word.text, end.saturating_sub(2)), ALPHANUMERIC)
}

/// `MAC=00:50:56:a3:4f:1e:00:09:0f:aa:3b:70:08:00`: to whom, from whom, and what, as a kernel logs what it dropped.
fn in_frame(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let end = class::run_end(word.text, word.start, 42, |byte| class::is(byte, HEX) || byte == b':');
    let frame = end == word.start + 41
        && word.text.get(..word.start).is_some_and(|head| head.ends_with(b"MAC="))
        && word
            .text
            .get(word.start..end)
            .is_some_and(|run| run.split(|byte| *byte == b':').all(|pair| pair.len() == 2));
    if frame {
        sink.hit(&MAC, word.start, end);
    }
    frame
}

/// `10000090fad08190`, asked at sixteen digits: a port of a network of disks, as its lists have it without signs, where
/// they are spoken of.
#[inline(never)]
pub(in crate::redact::detect) fn at_port_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const MADE: &[&str] = &[
        "1000", "2000", "2001", "2100", "2101", "2200", "5000", "5001", "5002", "5005", "5006", "500a",
        "500A", "6000", "6005", "6006",
    ];
    if word.len() == 16
        && class::one_at(word.text, word.start, MADE).is_some()
        && class::all(word.bytes(), HEX)
        // "HBA 2 has 1000000000000000 bytes"
        && class::one_at(word.text, word.end, &[" bytes", " ms", " ns", " octets", " us"]).is_none()
        && is_of_network(word)
    {
        sink.hit(&MAC, word.start, word.end);
    }
}

/// A network of disks is spoken of not far before.
#[inline(never)]
fn is_of_network(word: Word<'_>) -> bool {
    const NETWORKS: &[&str] = &["FC", "FCP", "FCoE", "HBA", "HBAs", "SAN"];
    let head = word.text.get(word.start.saturating_sub(400)..word.start).unwrap_or_default();
    head.split(|byte| !class::is(*byte, LOWER | UPPER)).any(|part| {
        NETWORKS.iter().any(|known| known.as_bytes() == part)
            || is_one_of(part, &["pwwn", "wwn", "wwnn", "wwns", "wwpn", "wwpns"])
    })
}

/// `SEP3CECEF7A91D4`, `ATA3CECEF7A91D4`: a telephone, and what one is plugged into, as servers of Cisco call them.
#[inline(never)]
pub(in crate::redact::detect) fn at_telephone(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let address = word.bytes().strip_prefix(b"SEP").or_else(|| word.bytes().strip_prefix(b"ATA"));
    // `SEP202411031215`: a day.
    if address
        .is_some_and(|digits| digits.len() == 12 && class::all(digits, HEX) && class::any(digits, UPPER))
    {
        sink.hit(&MAC, word.start, word.end);
    }
}

/// `wwn-0x5000cca2450a1b2c`: a disk, by the sign of who made it.
fn world_wide(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let name = word.bytes();
    let id = name.strip_prefix(b"wwn-").unwrap_or(name);
    let made = ["0x5000", "0x5001", "0x5002", "0x55cd"].iter().any(|maker| id.starts_with(maker.as_bytes()));
    let made =
        made || ["0x1000", "0x2"].iter().any(|port| id.starts_with(port.as_bytes())) && is_of_network(word);
    if made && id.len() == 18 && id.get(2..).is_some_and(|digits| class::all(digits, HEX)) {
        sink.hit(&MAC, word.start, word.end);
    }
}

fn is_mac(run: &[u8]) -> bool {
    let (separator, groups, length) = match (run.len(), class::at(run, 2), class::at(run, 4)) {
        (17, separator @ (b':' | b'-'), _) => (separator, 6, 2),
        (23, b'-', _) => (b'-', 8, 2),
        (14, _, b'.') => (b'.', 3, 4),
        _ => return false,
    };
    let mut count = 0;
    let even = run.split(|byte| *byte == separator).all(|group| {
        count += 1;
        group.len() == length && class::all(group, HEX)
    });
    even && count == groups && !is_for_many(run)
}

/// Nobody's, everybody's (`ff:ff:ff:ff:ff:ff`), or what switches tell each other by.
fn is_for_many(run: &[u8]) -> bool {
    let same = |digit: u8| run.iter().all(|byte| byte | 32 == digit || matches!(byte, b':' | b'-' | b'.'));
    let groups = ["01:80:c2:00:00", "01:00:5e", "01:00:0c:cc:cc", "33:33:00:00"];
    same(b'0') || same(b'f') || class::one_at(run, 0, &groups).is_some()
}
