//! Names in files of zones and behind addresses: `vpn-osl  IN A  10.12.0.4`, `10.0.0.9  nils-laptop`.

use super::names::{is_compound, is_file_ending, is_plain_word, is_region, is_shown_name};
use super::no_names::COUNTS;
use super::rules::HOST;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::people::accounts;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, HEX, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&RECORD];

static RECORD: Rule = Rule::shown(Shown {
    name: "record",
    kind: Kind::Host,
    reason: "A list of addresses names the machine.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«vpn-osl»  IN A     10.12.0.4\n",
            "$TTL 3600\n«plc-gw» 300 IN\tAAAA 2001:db8::7\nldap     IN CNAME «dc02-osl»\n",
            "@ IN MX 10 «mx-a2»\n",
            "@  3600 IN SOA «ns-int4» hostmaster 2025031107 7200\n",
            "zone «22.140.10.in-addr.arpa»/IN: refresh: retry limit exceeded",
            "target «iqn.2009-11.com.kestrel-storage:sn.3e1a769e5c60», portal x",
            "127.0.1.1   «nils-laptop»\n10.0.0.9\t«ldap-a»\n",
            "10.4.1.7 «quorrasrv.kontor.firma» «quorrasrv» «print» # old\nfd00:12::7 «quorracam.werk.lokal» «quorracam»\n",
            "$ cat /etc/hosts\n127.0.0.1 localhost\n10.4.1.9 «quorragate» «mx»\n# done\n10.4.1.8\t«quorrafax»",
            "Destination Gateway Genmask Flags\n  «quorra.kontor» *               255.255.254.0   U     0      0        0 eth0\ndefault  «quorragw»  0.0.0.0  UG  0 0 0 eth0\n",
            "100.71.220.9    «hl-macbook-pro»    x   macOS   offline",
            "100.71.220.9   «test-box»   h.brandvik@   linux   idle\n",
        ],
        negative: &[
            "IN A NUTSHELL it was step-2",
            "www  IN A  10.12.0.4",
            "SELECT a FROM b WHERE c IN A-1",
            "10.0.0.1   read-only\n10.0.0.2   us-east-1a\n10.0.0.3   up-to-date\n10.0.0.4   step-2\n",
            "10.0.0.5 is down\n10.0.0.6 timeout\n10.0.0.7 read failed\n127.0.0.1 localhost.localdomain localhost\n::1 ip6-localhost ip6-loopback",
            "/etc/hosts was wrong:\nsee below\n10.0.0.5 unreachable\n127.0.0.1 kubernetes.docker.internal kubernetes\n",
            "from 10.0.0.1   some-words of prose",
            "iqn.name is a field",
            "default         *               255.255.0.0   UG    0      0        0 eth0\nloopback * 255.0.0.0 U 0 lo\n",
        ],
        disguised: &["127.0.1.1   «nils\u{200b}-laptop»\n", "«vpn\\-osl»  IN A     10.12.0.4\n"],
    },
});

/// Asked at `IN`, the class of a record: its name stands before it, and what it points to behind it.
#[inline(never)]
pub(in crate::redact::detect) fn at_class(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let sort = blanks(text, word.end);
    let sort_end = class::run_of(text, sort, 6, class::UPPER);
    let points = match text.get(sort..sort_end) {
        Some(b"A" | b"AAAA" | b"TXT" | b"AXFR" | b"IXFR" | b"ANY") => false,
        Some(b"CNAME" | b"MX" | b"NS" | b"PTR" | b"SOA" | b"SRV") => true,
        _ => return,
    };
    let line = class::line_start(text, word.start, 80);
    let end = class::run_of(text, line, 63, WORD);
    record(text, line, end, sink);
    // `net.vexley.eu.  300 IN MX`
    let time = class::run_start(text, word.start, 24, |byte| matches!(byte, b' ' | b'\t'));
    let name = class::run_start(text, class::run_back(text, time, 7, DIGIT), 24, |byte| {
        matches!(byte, b' ' | b'\t')
    });
    super::realms::before_class(text, name, sink);
    if points {
        let number = |from: usize| blanks(text, class::run_of(text, from, 5, DIGIT));
        let start = number(number(number(blanks(text, sort_end))));
        record(text, start, class::run_of(text, start, 63, WORD), sink);
    }
}

/// `IP app-1.harbour.lan.46096 > db.harbour.lan.http: Flags`, asked at `IP`: who sends to whom, and the ports.
#[inline(never)]
pub(in crate::redact::detect) fn at_packet(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let part = |byte: u8| class::is(byte, WORD) || byte == b'.';
    let first = word.end + 1;
    let end = class::run_end(text, first, 120, part);
    let second = end + 3;
    let stop = class::run_end(text, second, 120, part);
    if !class::starts_with_folded(text, end, " > ") || class::at(text, stop) != b':' {
        return;
    }
    let portless = class::starts_with_folded(text, stop, ": icmp");
    for (start, end) in [(first, end), (second, stop)] {
        let port = class::run_start(text, end, 16, |byte| byte != b'.').saturating_sub(1);
        let end = if portless { end } else { port };
        let name = text.get(start..end).unwrap_or_default();
        if class::any(name, LOWER) && name.len() > 2 && !is_known(name) {
            sink.hit(&HOST, start, end);
        }
    }
}

/// Asked behind the address at `start..end`: what it is called by may follow it, as `hosts` files and networks list it.
#[inline]
pub(super) fn behind_address(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    if !matches!(class::before(text, start), 0 | b'\n') {
        return;
    }
    let name = blanks(text, end);
    if name > end && class::is(class::at(text, name), LOWER | DIGIT) {
        hosts_line(text, start, name, sink);
    }
    let wide = name > end + 1 || name > end && class::at(text, end) == b'\t';
    if wide {
        let name_end = class::run_of(text, name, 63, WORD);
        record(text, name, name_end, sink);
        // `build-box   h.brandvik@   linux`: a network lists whose each is.
        let user = blanks(text, name_end);
        let user_end = class::dotted_end(text, user, 40);
        if user > name_end && user_end > user && class::one_at(text, user_end, &["@ "]).is_some() {
            sink.hit(&RECORD, name, name_end);
            accounts::hit(text, user, user_end, sink);
        }
    }
}

/// `10.4.1.7 quorrasrv.kontor.lokal quorrasrv print`, asked at the first name: all of them name the machine where one is the
/// short form of the first, or where the lines are of the file for such.
#[inline(never)]
fn hosts_line(text: &[u8], start: usize, first: usize, sink: &mut Sink<'_, '_>) {
    let name_end = |at: usize| class::dotted_end(text, at, 80);
    let label = class::run_of(text, first, 63, WORD);
    let (mut at, mut names, mut repeats) = (first, 0, false);
    while name_end(at) > at && names < 7 {
        let name = text.get(at..name_end(at)).unwrap_or_default();
        repeats |= names > 0 && text.get(first..label).is_some_and(|label| name.eq_ignore_ascii_case(label));
        (at, names) = (blanks(text, at + name.len()), names + 1);
    }
    let ends = matches!(class::at(text, at), 0 | b'\n' | b'\r' | b'#');
    if !ends || !(class::at(text, label) == b'.' && repeats || is_in_hosts_file(text, start)) {
        return;
    }
    at = first;
    while name_end(at) > at {
        let end = name_end(at);
        let name = text.get(at..end).unwrap_or_default();
        // Everybody's own machine, and what Docker calls it.
        if class::one_at(name, 0, &["localhost", "ip6-", "broadcasthost"]).is_some()
            || name.ends_with(b".docker.internal")
        {
            return;
        }
        if class::any(name, LOWER | UPPER) && !is_known(name) {
            sink.hit(&RECORD, at, end);
        }
        at = blanks(text, end);
    }
}

/// Above the line at `start` stand lines with addresses alone, and above those the name of the file.
fn is_in_hosts_file(text: &[u8], start: usize) -> bool {
    let head = text.get(start.saturating_sub(800)..start).unwrap_or_default();
    let mut lines = head.rsplit(|byte| *byte == b'\n').skip(1);
    let listed = |line: &&[u8]| {
        matches!(class::at(line, 0), 0 | b'#' | b':' | b'\r') || class::is(class::at(line, 0), HEX)
    };
    let listed = |line: &&[u8]| listed(line) && !class::contains(line, b"etc/hosts");
    lines
        .find(|line| !listed(line))
        .is_some_and(|line| class::contains(line, b"etc/hosts") || class::contains(line, b"etc\\hosts"))
}

/// `quorra.kontor  *  255.255.254.0  U  0 0 0 eth0`, asked at the mask: where the route goes may be called by its name.
#[inline(never)]
pub(super) fn before_mask(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let flags = blanks(text, end);
    let line = class::line_start(text, start, 100);
    let first = blanks(text, line);
    let stop = class::dotted_end(text, first, 63);
    let name = text.get(first..stop).unwrap_or_default();
    let way = blanks(text, stop);
    let way_end = class::run_end(text, way, 63, |byte| byte > b' ');
    if class::at(text, flags) != b'U' || way == stop || blanks(text, way_end) != start {
        return;
    }
    if class::any(name, LOWER) && !matches!(name, b"default" | b"link-local" | b"loopback" | b"localnet") {
        sink.hit(&RECORD, first, stop);
    }
    if class::any(text.get(way..way_end).unwrap_or_default(), LOWER) {
        sink.hit(&RECORD, way, way_end);
    }
}

/// `; d=quorra.click;` of a signature, `opendkim-testkey -d quorra.click`, `"Name": "mail.quorra.click", "Type": "TXT"`:
/// nothing but a domain stands there, whatever it ends with.
#[inline(never)]
pub(super) fn is_named_domain(bytes: &[u8], start: usize, end: usize) -> bool {
    // Most names of programs are told by the signs before them.
    match class::before(bytes, start) {
        b'=' | b' ' if class::before(bytes, start - 1) == b'd' => {}
        b'"' => {}
        _ => return false,
    }
    let name = bytes.get(start..end).unwrap_or_default();
    let last = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    let signed = class::one_before(bytes, start, &[" d=", ";d=", "(d=", "header.d=", " -d "]).is_some();
    let recorded = || {
        class::one_before(bytes, start, &["\"Name\": \"", "\"name\": \"", "\"Name\":\"", "\"name\":\""])
            .is_some()
            && {
                let sort = class::run_end(bytes, end, 40, |byte| !class::is(byte, LOWER | UPPER));
                let sort_end = class::run_end(bytes, sort + 4, 5, |byte| matches!(byte, b'"' | b':' | b' '));
                let value = class::run_of(bytes, sort_end, 8, UPPER);
                let sorts = ["A", "AAAA", "CNAME", "MX", "NS", "PTR", "SRV", "TXT", "CAA", "SOA"];
                class::starts_with_folded(bytes, sort, "type\"")
                    && bytes.get(sort_end..value).is_some_and(|said| is_one_of(said, &sorts))
            }
    };
    (signed || recorded())
        && last.len() >= 2
        && class::all(last, LOWER)
        && !is_file_ending(last)
        && !is_known(name)
}

fn blanks(text: &[u8], from: usize) -> usize {
    class::run_end(text, from, 40, |byte| matches!(byte, b' ' | b'\t'))
}

fn record(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let name = text.get(start..end).unwrap_or_default();
    let counted = name.split(|byte| *byte == b'-').any(|part| is_plain_word(part) || COUNTS.hold(part));
    let ends = matches!(class::at(text, end), 0 | b' ' | b'\t' | b'\n' | b'\r');
    if ends && is_shown_name(name) && !counted && !is_compound(name) && !is_region(name) {
        sink.hit(&RECORD, start, end);
    }
}

/// Asked at a word that a full stop follows: `10.in-addr.arpa` is an address, `iqn.2009-11.…` a device on a network.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if matches!(word.bytes(), b"in-addr" | b"ip6") && class::starts_with_folded(text, word.end, ".arpa") {
        let start = class::run_start(text, word.start, 80, |byte| class::is(byte, HEX) || byte == b'.');
        if start < word.start {
            sink.hit(&RECORD, start, word.end + 5);
        }
    } else if matches!(word.bytes(), b"iqn" | b"nqn") {
        let end =
            class::run_end(text, word.end, 223, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b':'));
        let end = class::run_start(text, end, 2, |byte| matches!(byte, b'.' | b':'));
        if class::run_of(text, word.end + 1, 5, DIGIT) == word.end + 5
            && class::at(text, word.end + 5) == b'-'
        {
            sink.hit(&RECORD, word.start, end);
        }
    }
}
