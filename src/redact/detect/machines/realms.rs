//! What a network as a whole is called: zones of name servers, realms of Kerberos, workgroups and domains of Windows.
//!
//! Such a name is often the company's. **Start reading** at [`at_name`].

use super::rules::HOST;
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{report_user, user_end};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&REALM];

static REALM: Rule = Rule::shown(Shown {
    name: "realm",
    kind: Kind::Host,
    reason: "A network, a zone or a realm is often called by the name of its company.",
    known_format: false,
    examples: Examples {
        positive: &[
            "zone «net.vexley.eu»/IN: loaded serial 2026\nupdate '«net.vexley.eu»/IN' denied, transfer '«net.vexley.eu»/AXFR/IN'",
            ";«net.vexley.eu».\t\tIN\tMX\n«net.vexley.eu».  300 IN MX 10 x\n",
            "query: «net.vexley.eu» IN AXFR -E(0)",
            "zone \"«net.vexley.eu»\" {\n",
            "default_realm = «AD.VEXLEY.DE»\n",
            "realm <«vexley.eu»> user <>",
            "workgroup = «VEXLEY»\n",
            "mapped to [«VEXLEY»]\\[x]. local host",
            "\"clientDomain\": \"«VEXLEY»\", \"mappedDomain\": \"«VEXLEY»\"",
            "etype aes256-cts, salt \"«AD.VEXLEY.DE»hbrandvik\", params",
            "Workgroup [«VEXLEY»] x",
            "\"domain\": \"«VEXLEY»\", \"logonType\": 3\nDomain=[«VEXLEY»] OS=[Unix]",
        ],
        negative: &[
            "zone europe-west1-b, the zone \"eu\" {",
            "workgroup = WORKGROUP\n, workgroup = group one",
            "\"domain\": \"BUILTIN\", \"domain\": \"PAYMENTS_V2 of\", \"domain\": \"orders\"",
            "\"domain\": \"BILLING\", x\ndomain: \"GLOBAL\"\nworkgroup: OPS\n\"domain\": \"CORE-API\"",
            "domain=[HOST] user=[USER], Workgroup [HOST], the account of domain=[DOMAIN]",
            "auth_basic \"Closed beta\"; auth_basic \"Documentation\"; auth_basic \"Netdata\"; AuthName \"Longhorn UI\"",
            "realm=\"Admin Area\", realm=\"Backoffice\", realm=\"Developers only\", realm=\"Wartungsbereich\"",
            "1.0.0.127.in-addr.arpa. IN PTR localhost.",
            "google.com. 300 IN A 1",
            "the realm of x, realm = admin, realm=\"Restricted\"",
            "salt \"abc\", a salt for it",
            "a.b/INDEX, report.eu/INFO",
            "SELECT a.b IN (1)",
        ],
        disguised: &["workgroup = «VEX\u{200b}LEY»\n"],
    },
});

/// Words that stand before such a name.
pub(in crate::redact::detect) const NAMES: Cue = &["zone", "realm", "workgroup", "domain", "mapped", "salt"];

/// Asked at a word that ends like one of these.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (text, length) = (word.text, word.len());
    let ends =
        |known: &str| length >= known.len() && class::starts_with_folded(text, word.end - known.len(), known);
    if !NAMES.iter().any(|name| ends(name)) {
        return;
    }
    let sign = class::run_end(text, word.end, 12, |byte| {
        matches!(byte, b' ' | b'"' | b'\'' | b'=' | b':' | b'<' | b'[')
    });
    let said = text.get(word.end..sign).unwrap_or_default();
    if said.is_empty() {
        return;
    }
    if ends("salt") {
        let end = class::run_end(text, sign, 80, |byte| {
            class::is(byte, UPPER | DIGIT) || matches!(byte, b'.' | b'-')
        });
        if said == b" \"" && text.get(sign..end).is_some_and(|name| name.contains(&b'.')) {
            sink.hit(&REALM, sign, end);
            report_user(text, end, user_end(text, end), sink);
        }
        return;
    }
    let dotted = class::dotted_end(text, sign, 80);
    let name = text.get(sign..dotted).unwrap_or_default();
    let closed = !class::is(class::at(text, dotted), ALPHANUMERIC);
    let told = if ends("zone") {
        is_domain(name) && class::starts_with_folded(text, dotted, "\" ") && said == b" \""
    } else if ends("realm") {
        is_domain(name)
            && (said.ends_with(b"<") || class::all(name, UPPER | DIGIT | JOINER) || is_shouted(name))
    } else if ends("workgroup") {
        matches!(said.last(), Some(b'=' | b' ' | b'['))
            && !said.contains(&b':')
            && said != b" "
            && is_group(name)
    } else if ends("domain") {
        let quoted = said.ends_with(b"\"") && said.contains(&b':') && class::at(text, dotted) == b'"';
        let told = quoted || said == b"=[" && class::at(text, dotted) == b']';
        told && is_group(name) && is_of_windows(text, word.start, dotted)
    } else {
        // `mapped to [VEXLEY]\[hbrandvik]`
        return mapped(word, sink);
    };
    if told && closed {
        sink.hit(&REALM, sign, dotted);
    }
}

/// Whether words around `start..end` tell of a domain of accounts: `"domain": "BILLING"` alone is a part of a product.
#[inline(never)]
fn is_of_windows(text: &[u8], start: usize, end: usize) -> bool {
    const TOLD: &[&str] = &[
        " sid",
        "account",
        "clientdomain",
        "logon",
        "mappeddomain",
        "netbios",
        "os=[",
        "sid\"",
        "user",
        "workgroup =",
    ];
    let near = text.get(start.saturating_sub(160)..text.len().min(end + 160)).unwrap_or_default();
    let near = near.to_ascii_lowercase();
    TOLD.iter().any(|told| class::find(&near, told.as_bytes()).is_some())
}

#[inline(never)]
fn mapped(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 5;
    let end = class::run_of(text, start, 40, WORD);
    if class::starts_with_folded(text, word.end, " to [")
        && text.get(end..end + 3) == Some(b"]\\[")
        && text.get(start..end).is_some_and(is_group)
    {
        sink.hit(&REALM, start, end);
    }
}

/// Asked at the last label of a name behind which the class of a zone stands: `net.vexley.eu/IN`.
#[inline(never)]
pub(in crate::redact::detect) fn at_class(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let behind =
        if class::starts_with_folded(word.text, word.end, "/axfr") { word.end + 5 } else { word.end };
    if !class::is(class::at(word.text, behind + 3), WORD) {
        before_class(word.text, word.end, sink);
    }
}

/// The name of a zone or of a record that ends at `end`, with or without the full stop that ends all of them.
#[inline(never)]
pub(super) fn before_class(text: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let start = class::dotted_start(text, end, 120);
    let end = class::run_start(text, end, 1, |byte| byte == b'.');
    if text.get(start..end).is_some_and(is_domain) {
        sink.hit(&REALM, start, end);
    }
}

/// Two labels or more, the last of letters, that are nobody else's and no manual's.
fn is_domain(name: &[u8]) -> bool {
    let last = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    last.len() >= 2
        && last.len() + 3 < name.len()
        && class::all(last, LOWER | UPPER)
        && !name.starts_with(b".")
        && !is_one_of(last, &["arpa", "example", "invalid", "localhost", "test"])
        && !is_known(&name.to_ascii_lowercase())
}

/// `hbrandvik/VEXLEY.LOCAL`, `VEXDC01$/VEXLEY.LOCAL`, "Client: hbrandvik @ VEXLEY.LOCAL", asked at a name: who or what asked a realm for a
/// ticket, where the name is one of a realm.
#[inline(never)]
pub(super) fn before_realm(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let sign = class::one_before(text, start, &["/", " @ "]).map_or(0, str::len);
    let slash = start - sign;
    let to = slash - usize::from(class::before(text, slash) == b'$');
    let from = class::dotted_start(text, to, 64);
    let begins = match class::before(text, from) {
        b'"' | b'\'' | b'\t' | b'=' => true,
        b' ' => class::one_before(
            text,
            from,
            &["lient ", "lient: ", "rincipal ", "rincipal: ", "REQ ", "AS ", "TGS "],
        )
        .is_some(),
        _ => false,
    };
    let ends = matches!(class::at(text, end), 0 | b'"' | b'\'' | b' ' | b'\t' | b'\n' | b'\r' | b',' | b';');
    let name = text.get(from..to).unwrap_or_default();
    if sign == 0
        || !text.get(start..end).is_some_and(is_shouted)
        || !begins
        || !ends
        || is_one_of(name, &["krbtgt", "kadmin", "changepw"])
    {
        return;
    }
    if to == slash {
        report_user(text, from, to, sink);
    } else if name.len() > 2 {
        sink.hit(&HOST, from, to);
    }
}

fn is_shouted(name: &[u8]) -> bool {
    name.iter().all(|byte| class::is(*byte, UPPER | DIGIT | JOINER) || *byte == b'.')
}

/// Capital letters alone, and nothing that every such network is called.
fn is_group(name: &[u8]) -> bool {
    const EVERYWHERE: &[&str] = &[
        "authority",
        "builtin",
        "domain",
        "group",
        "host",
        "hostname",
        "local",
        "localhost",
        "mshome",
        "mygroup",
        "name",
        "none",
        "null",
        "public",
        "realm",
        "samba",
        "server",
        "system",
        "test",
        "true",
        "user",
        "workgroup",
    ];
    (3..=15).contains(&name.len())
        && class::all(name, UPPER | DIGIT | JOINER)
        && class::is(class::at(name, 0), UPPER)
        && !is_one_of(name, EVERYWHERE)
        && !is_placeholder(name)
}
