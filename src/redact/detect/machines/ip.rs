//! Internet addresses of version 4.

use super::no_host::{is_for_everybody, is_of_gem, is_of_site, is_release, is_reserved};
use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::people::logged_users;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Lexicon, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&V4];

static V4: Rule = Rule::shown(Shown {
    name: "ipv4",
    kind: Kind::Ip,
    reason: "Shows where a machine or a person is in the network.",
    known_format: false,
    examples: Examples {
        positive: &[
            "the host «10.44.8.17», whose name has «10-44-8-17», and «192-168-44-9»",
            "grant all to 'app'@'«10.44.8.%»', `app`@`«192.168.%»`, app@«10.44.8.%»",
            "from «10.0.3.17»:8443",
            "gateway («5.6.7.8») lost\n    edge-one («10.7.0.8»)\nedge («9.7.0.8»)\n",
            "«192.168.1.0»/24 and «198.18.7.8».",
            "ip-pool=«172.16.254.1»,",
            "x«10.0.0.7», node«10.0.0.7», ip«10.0.0.7»:80, from«10.0.0.7»to«10.0.0.8»",
            "IP «172.31.0.4».443 > «10.0.0.2».51234: Flags [S]",
            "«10.44.8.17» is «0x0A2C0811» in the flow log",
            "Oracle «10.4.0.9» and Tomcat «192.168.3.4» answered, server «19.21.0.7»",
            "GRANT x TO \'app\'@\'«10.42.17.%»\', then",
            "read out as «10 dot 44 dot 8 dot 17», typed as «10 . 44 . 8 . 17» ;",
            "gateway «8.2.1.40»\nresolver «5.9.14.0»\nPING github.com («10.20.30.40») 56(84)\nName: gitlab.com\nAddress: «10.3.2.1»",
            "edge «5.6.7.8»\nEdge-a «2.1.2.0»\nName:\tharbourbank.com\nAddress: «5.6.7.8»\nharbourbank.com[«5.6.7.8»]",
            "network «10.44.8/22»: no free leases, Host «10.44.*» and «192.168.7.*»",
        ],
        negative: &[
            "10-44-8-17 of pages, 1-2-3-4, 192-168-044-9",
            "from version 5.2.0.1 -> 5.2.1.0",
            "actionpack (6.1.7.10) lib/action_dispatch/x.rb:9\n    GEM\n    railties (7.0.8.4)\n",
            "netmask 255.0.0.0, mask 255.254.0.0 and wildcard 0.0.3.255, nameserver 77.88.8.8 and 114.114.114.114",
            "quorractl 2.1.2.0\nansible 2.9.1.7",
            "PING google.com (142.251.220.46) 56(84)",
            "Name:\tgoogle.com\nAddress: 142.251.220.46\n",
            "resolved by 8.8.8.8 and 1.1.1.1, 149.112.112.112 and 208.67.222.222",
            "10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 are for everybody, see 169.254.169.254",
            "192.0.2.0/24, 198.51.100.0/24 and 203.0.113.0/24 stand in manuals",
            "give 192.0.2.7/24, 198.51.100.77/26 or 203.0.113.9/32 to the port, ping 192.0.2.1, gateway 203.0.113.1",
            "WebLogic 14.1.1.0, IBM MQ 9.3.0.5, Oracle Database 19.21.0.0 and FortiClient 7.2.4.9",
            "at 0x0A2C0811 in the dump, 10 of 44 frames",
            "up to 10.42.17.% of it",
            "1 . 2 . 3 . 4 and 10 . 20 . 30 . 40 . 50 and 10 dot 400 dot 3 dot 12",
            "upgrade to 10.4.* or 10.4.2/3, PAN-OS 10.1.9.2, 172.99.* and 10.15.64/211",
            "v1.2.3.4",
            "Version1.2.3.4 and 1.2.3.4rc1 and 1.2.3.4b",
            "version 1.2.3.4",
            "{\"version\":\"27.0.2.1\"}, \"appVersion\": \"5.2.0.1\", Package_for_KB2993651~amd64~~6.3.1.4",
            "it requires Erlang 24.3.4.8 or later",
            "section 4.2.1.3",
            "1.2.3.4.5",
            "300.1.2.3",
            "127.0.0.1 and 0.0.0.0",
            "1.29.3",
            "10.0.0",
            "Chrome/120.0.0.0 Safari",
            "go1.22.4.1",
        ],
        disguised: &[
            "«10\u{200b}.0.3.17»",
            "«10&#46;0.3.17»",
            "«10%2E0%2E3%2E17»",
            "«10\\.0\\.3\\.17»",
            "«１０.0.3.17»",
        ],
    },
});

/// Asked at a word that ends in a digit, and that a full stop and a digit follow; returns up to where an address was
/// read.
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    // Most numbers with a full stop have two parts.
    let second = class::run_of(word.text, word.end + 1, 3, DIGIT);
    if class::at(word.text, second) != b'.' {
        return 0;
    }
    if let Some(end) = v4(word.text, word.end, sink) {
        return end;
    }
    // `10.`, `172.`, `192.`
    if !matches!(class::before(word.text, word.end), b'0' | b'2') {
        return 0;
    }
    let start = class::run_back(word.text, word.end, 4, DIGIT);
    let Some(end) = shortened(word.text, start, second) else { return 0 };
    sink.hit(&V4, start, end);
    end
}

/// Asked at `0x` and eight digits: `0x0A2C0811` where `10.44.8.17`, or `10-44-8-17` of a machine's name, stands near.
#[inline(never)]
pub(in crate::redact::detect) fn at_hexadecimal(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const NEAR: usize = 160;
    let digits = word.bytes().strip_prefix(b"0x").and_then(|digits| std::str::from_utf8(digits).ok());
    let Some(number) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else { return };
    // Above stand places in memory, below are counts.
    if !(0x0100_0000..0xe000_0000).contains(&number) {
        return;
    }
    let dotted = std::net::Ipv4Addr::from(number).to_string();
    let around = word.text.get(word.start.saturating_sub(NEAR)..(word.end + NEAR).min(word.text.len()));
    let near = |said: &str| around.is_some_and(|around| class::contains(around, said.as_bytes()));
    if near(&dotted) || near(&dotted.replace('.', "-")) {
        sink.hit(&V4, word.start, word.end);
    }
}

/// Asked at digits that dashes join: `10-44-8-17` where `10.44.8.17` stands near, or of a network of one's own.
#[inline(never)]
pub(in crate::redact::detect) fn at_dashed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const NEAR: usize = 160;
    let mut parts = word.bytes().split(|byte| *byte == b'-');
    let part = |part: &[u8]| {
        let number = std::str::from_utf8(part).ok().and_then(|digits| digits.parse::<u8>().ok());
        number.filter(|_| part.len() == 1 || !part.starts_with(b"0"))
    };
    let mut next = || parts.next().and_then(part);
    let (Some(a), Some(b), Some(c), Some(d)) = (next(), next(), next(), next()) else { return };
    if parts.next().is_some() {
        return;
    }
    let dotted = std::net::Ipv4Addr::new(a, b, c, d).to_string();
    let around = word.text.get(word.start.saturating_sub(NEAR)..(word.end + NEAR).min(word.text.len()));
    if (a, b) == (192, 168) || around.is_some_and(|around| class::contains(around, dotted.as_bytes())) {
        sink.hit(&V4, word.start, word.end);
    }
}

/// Asked at digits, or at "dot" behind them: `10 . 4 . 17 . 22`, "10 dot 4 dot 17 dot 22", as addresses are read out.
#[inline(never)]
pub(in crate::redact::detect) fn at_spaced(bytes: &[u8], first_end: usize, sink: &mut Sink<'_, '_>) {
    const JOINTS: &[&str] = &[" . ", " dot ", " punkt ", " punto ", " ponto ", " punt ", " kropka "];
    let Some(joint) = class::one_at(bytes, first_end, JOINTS) else { return };
    let start = class::run_back(bytes, first_end, 4, DIGIT);
    let mut end = first_end;
    let mut parts = [0_u16; 4];
    for (index, part) in parts.iter_mut().enumerate() {
        let from = if index == 0 { start } else { end + joint.len() };
        if index > 0 && !class::starts_with_folded(bytes, end, joint) {
            return;
        }
        end = class::run_of(bytes, from, 4, DIGIT);
        let number = bytes.get(from..end).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
        let Some(number) = number.filter(|number| *number < 256) else { return };
        *part = number;
    }
    let alone = matches!(class::before(bytes, start), 0 | b' ' | b'\n' | b'"' | b'(')
        && !class::is(class::at(bytes, end), ALPHANUMERIC);
    let led = class::one_before(bytes, start, &[joint]).is_some();
    let more = led || class::starts_with_folded(bytes, end, joint);
    if alone && !more && parts.iter().filter(|part| **part > 9).count() >= 2 {
        sink.hit(&V4, start, end);
    }
}

/// Words behind which four numbers are a version or a place in a text.
fn is_version(word: &[u8]) -> bool {
    static WORDS: Words = Words::of(&[
        "version", "release", "section", "chapter", "clause", "figure", "appendix", "chrome", "safari",
        "firefox", "edg", "opr", "ver", "rev", "build", "jdk", "firmware", "go", "aos", "bios", "os",
        "patch", "erlang", "otp", "ansible", "rails",
    ]);
    WORDS.hold(word)
}

/// `Oracle 19.21.0.0`, `WebLogic Server 14.1.1.0`: programs whose versions have four parts. In a network of its own, a
/// machine is as likely to be called so.
#[inline(never)]
fn is_of_product(bytes: &[u8], start: usize) -> bool {
    static PRODUCTS: Lexicon = Lexicon::of(
        "acrobat anyconnect apex brave db2 electron exchange filezilla forticlient fortios gitlab \
         globalprotect hana informix ios java jboss jetty jira junos keycloak macos mq nagios nvidia office \
         ontap openssl oracle outlook panos powershell qlik rails ruby solr splunk sqlserver ssms sybase \
         tableau teams tomcat veeam virtualbox vivaldi vmware weblogic websphere webview2 wildfly windows \
         zabbix zoom",
    );
    static SORTS: Lexicon =
        Lexicon::of("agent client database desktop enterprise grid premium server studio");
    let private = ["10.", "172.", "192.168."];
    if class::before(bytes, start) != b' ' || class::one_at(bytes, start, &private).is_some() {
        return false;
    }
    let Some(beside) = Beside::before(bytes, start).filter(|beside| beside.gap == b" ") else { return false };
    let of = |beside: Beside<'_>| {
        PRODUCTS.holds(beside.word) && class::is(class::at(beside.word, 0), UPPER)
            || matches!(beside.word, b"iOS" | b"macOS")
    };
    of(beside)
        || SORTS.holds(beside.word)
            && beside.previous().is_some_and(|before| before.gap == b" " && of(before))
}

/// `192.0.2.7`, `198.51.100.77/26`, `203.0.113.1`: what manuals give away, as manuals do, and the others of these ranges
/// where one of `192.0.2` or a name kept for manuals is near. A log from which somebody took the addresses has them alone.
fn is_of_manuals(bytes: &[u8], start: usize, end: usize) -> bool {
    let address = bytes.get(start..end).unwrap_or_default();
    address.starts_with(b"192.0.2.")
        || [&b"198.51.100."[..], b"203.0.113."].iter().any(|range| {
            address.strip_prefix(*range).is_some_and(|last| {
                last == b"1" || class::at(bytes, end) == b'/' || is_in_manual(bytes, start, end)
            })
        })
}

/// A range or a name is near that nothing but manuals has.
#[inline(never)]
fn is_in_manual(bytes: &[u8], start: usize, end: usize) -> bool {
    let near = bytes.get(start.saturating_sub(400)..bytes.len().min(end + 400)).unwrap_or_default();
    const KEPT: &[&str] = &[
        "192.0.2.",
        "198.51.100.0/24",
        "203.0.113.0/24",
        " example.com",
        "@example.com",
        "www.example.",
        "2001:db8::",
    ];
    KEPT.iter().any(|kept| class::contains(near, kept))
}

fn word_before(bytes: &[u8], at: usize) -> &[u8] {
    let end = class::run_start(bytes, at, 4, |byte| matches!(byte, b' ' | b'/' | b'=' | b':'));
    let start = class::run_back(bytes, end, 12, LOWER | UPPER);
    bytes.get(start..end).unwrap_or_default()
}

/// "version 5.2.0.1 -> 5.2.1.0", `v5.2.0.1`
fn is_named_version(bytes: &[u8], start: usize) -> bool {
    const JOINTS: &[&str] = &[" -> ", " => ", " to ", " and "];
    let before = class::before(bytes, start);
    let glued = class::is(before, LOWER | UPPER);
    let named = || {
        let word = word_before(bytes, start);
        glued && is_word(word, "v") || is_version(word)
    };
    // `"version":"27.0.2.1"`, `"appVersion": "5.2.0.1"`
    let keyed = || {
        // The first numbers of versions are small, and the key says of no network whose version it is.
        let first = class::run_of(bytes, start, 3, DIGIT) - start;
        let small = first == 1
            || first == 2
                && matches!(bytes.get(start..start + 2), Some([b'1'..=b'3', number]) if *number != b'0');
        small
            && Beside::before(bytes, start).is_some_and(|beside| {
                let key = beside.word;
                beside.is_tight()
                    && (is_word(key, "version") || key.ends_with(b"Version") && !key.starts_with(b"ip"))
            })
    };
    // `…~amd64~~6.3.1.4`: a package of Windows.
    let package = || {
        class::before(bytes, start - 1) == b'~'
            && class::is(class::before(bytes, start - 2), ALPHANUMERIC)
            && !class::contains(bytes.get(start..class::line_end(bytes, start, 20)).unwrap_or_default(), b"~")
    };
    if before == b'~' && package() || before == b'"' && keyed() {
        return true;
    }
    let joint = if before == b' ' { class::one_before(bytes, start, JOINTS) } else { None };
    let from = joint.map(|joint| {
        class::run_start(bytes, start - joint.len(), 15, |byte| class::is(byte, DIGIT) || byte == b'.')
    });
    from.is_some_and(|from| is_version(word_before(bytes, from)))
        || (glued || matches!(before, b' ' | b'/' | b'=' | b':')) && named()
}

/// An address whose first dot is at `dot`.
fn v4(bytes: &[u8], dot: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let start = class::run_back(bytes, dot, 4, DIGIT);
    let end = v4_end(bytes, start)?;
    let address = bytes.get(start..end)?;
    let mask = address.starts_with(b"255.") || address == b"0.0.0.0";
    let here = address.starts_with(b"127.") || address.starts_with(b"0.") || mask;
    if mask {
        super::zones::before_mask(bytes, start, end, sink);
    }
    super::zones::behind_address(bytes, start, end, sink);
    let before = class::before(bytes, start);
    let longer =
        class::is(before, DIGIT) || before == b'.' && class::is(class::before(bytes, start - 1), DIGIT);
    if longer
        || here
        || is_named_version(bytes, start)
        || before == b'(' && is_of_gem(bytes, start, end)
        || is_for_everybody(address)
        || is_reserved(bytes, start, end)
        || is_of_product(bytes, start)
        || is_release(bytes, start, end)
        || is_of_site(bytes, start)
    {
        return Some(end);
    }
    if !is_of_manuals(bytes, start, end) {
        sink.hit(&V4, start, end);
    }
    if class::at(bytes, end + 1) == b'-' || matches!(class::before(bytes, start), 0 | b'\n') {
        logged_in(bytes, end, sink);
    }
    if before == b' ' && class::before(bytes, start - 1) == b'|' {
        logged_users::of_process(bytes, start, sink);
    }
    if matches!(before, b' ' | b'[') || matches!(class::at(bytes, end), b' ' | b':') {
        super::beside_address::at_address(bytes, start, end, sink);
    }
    if before == b'/' {
        super::by_shape::before_address(bytes, start - 1, sink);
    }
    Some(end)
}

/// `10.15.64/21`, `10.19.*`: a part of a private network, of which the rest is left out. Where it ends.
#[inline(never)]
fn shortened(bytes: &[u8], start: usize, second: usize) -> Option<usize> {
    let private = bytes.get(start..second).is_some_and(|head| {
        head.starts_with(b"10.")
            || head == b"192.168"
            || matches!(head, [b'1', b'7', b'2', b'.', b'1', b'6'..=b'9'] | [b'1', b'7', b'2', b'.', b'2', _])
    });
    let third = class::run_of(bytes, second + 1, 3, DIGIT);
    let size = class::run_of(bytes, third + 1, 2, DIGIT);
    let entered = matches!(class::before(bytes, start), b'@' | b'\'' | b'`' | b'"');
    let end = match (class::at(bytes, second + 1), class::at(bytes, third)) {
        // "10.15.*" is a version as well.
        (b'*', _) if class::one_before(bytes, start, &["Host ", "host "]).is_some() => second + 2,
        (_, b'/') if third > second + 1 && size == third + 3 => size,
        // `'app'@'10.15.%'`, from where a database lets somebody in.
        (b'%', _) if entered => second + 2,
        (_, b'.') if entered && class::at(bytes, third + 1) == b'%' => third + 2,
        (_, b'.') if class::at(bytes, third + 1) == b'*' => third + 2,
        // `'app_rw'@'10.42.17.%'`, as MySQL grants it.
        (_, b'.') if class::starts_with_folded(bytes, third, ".%'") => third + 2,
        _ => return None,
    };
    let closed = !class::is(class::at(bytes, end), WORD) && class::at(bytes, end) != b'.';
    let free = !class::is(class::before(bytes, start), WORD) && class::before(bytes, start) != b'.';
    (private && closed && free).then_some(end)
}

/// `10.15.64.%`: from where a database lets somebody in.
pub(in crate::redact::detect) fn is_pattern(bytes: &[u8], start: usize) -> bool {
    let end = class::run_end(bytes, start, 12, |byte| class::is(byte, DIGIT) || byte == b'.');
    class::at(bytes, end) == b'%' && class::before(bytes, end) == b'.'
}

fn v4_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    for octet in 0..4 {
        if octet > 0 {
            (class::at(bytes, at) == b'.').then_some(())?;
            at += 1;
        }
        let (mut value, mut digits) = (0, 0);
        while let digit @ b'0'..=b'9' = class::at(bytes, at) {
            value = value * 10 + u32::from(digit - b'0');
            (value <= 255 && digits < 3).then_some(())?;
            digits += 1;
            at += 1;
        }
        (digits > 0).then_some(())?;
    }
    let longer = is_stage(bytes, at)
        || (class::at(bytes, at) == b'.'
            && class::is(class::at(bytes, at + 1), DIGIT)
            && !is_port(bytes, at + 1));
    (!longer).then_some(at)
}

/// `1.2.3.4rc1`, `1.2.3.4-beta`, `1.2.3.4b`: how far a version has come. Other letters begin a word that was glued to an address.
fn is_stage(bytes: &[u8], at: usize) -> bool {
    let end = class::run_of(bytes, at, 12, LOWER | UPPER);
    let word = bytes.get(at..end).unwrap_or_default();
    let stages = ["alpha", "beta", "dev", "el", "final", "ga", "post", "pre", "rc", "release"];
    let word = if word.is_empty() && class::at(bytes, at) == b'-' {
        let stage = class::run_of(bytes, at + 1, 12, LOWER | UPPER);
        bytes.get(at + 1..stage).unwrap_or_default()
    } else {
        word
    };
    let letter = word.len() == 1 && !class::is(class::at(bytes, end), WORD);
    letter || is_one_of(word, &stages)
}

/// `172.31.0.4.443 > 10.0.0.2.51234: Flags`, `tcp4  0  0  172.31.0.4.443  10.0.0.2.51234  ESTABLISHED`: a port behind the address,
/// as a sniffer prints it, and the list of what is open.
fn is_port(bytes: &[u8], at: usize) -> bool {
    let end = class::run_of(bytes, at, 6, DIGIT);
    let digits = bytes.get(at..end).and_then(|digits| std::str::from_utf8(digits).ok());
    let from = class::starts_with_folded(bytes, end, " > ");
    let to = class::starts_with_folded(bytes, end, ": ") && {
        let line = class::line_start(bytes, at, 80);
        bytes.get(line..at).is_some_and(|head| class::contains(head, b" > "))
    };
    let listed = class::is(class::at(bytes, end), class::BLANK) && {
        let line = class::line_start(bytes, at, 80);
        class::one_at(bytes, line, &["tcp4 ", "tcp6 ", "udp4 ", "tcp46 ", "udp46 "]).is_some()
    };
    // `10.44.8.61.51012.250402031107`, as DB2 calls an application.
    let application = class::at(bytes, end) == b'.' && class::run_of(bytes, end + 1, 14, DIGIT) > end + 8;
    (from || to || listed || application) && digits.is_some_and(|digits| digits.parse::<u16>().is_ok())
}

/// `2001:db8::7 - jdoe [12/Mar/2026:…`: who asked for a page.
pub(super) fn logged_in(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    if class::at(bytes, end) == b' ' {
        super::syslog::behind_address(bytes, end, sink);
    }
}
