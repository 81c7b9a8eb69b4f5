//! Machines in the names that services are asked for by: `cifs/vexfs1` of Kerberos and Windows, `mon.vexfs-a` of Ceph.
//!
//! The rule and its examples are those of [`super::by_word`]. What stands behind `HTTP/` may be a version, and behind `nfs/` the
//! file of a program: quotes, a realm or a word beside it have to tell. **Start reading** at [`at_service`].

use super::names::is_plain_word;
use super::rules::HOST;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, DIGIT, JOINER, LOWER, UPPER};

/// Services behind which nothing but a machine is named.
const SURE: &[&str] =
    &["exchangeab", "exchangemdb", "exchangerfr", "mssqlsvc", "restrictedkrbhost", "termsrv", "wsman"];

/// Others, as they are written where nothing else says so, and as they are anywhere.
const WRITTEN: &[&str] = &["CIFS", "DNS", "GC", "HOST", "HTTP", "LDAP", "cifs", "ldap", "nfs"];
const SERVICES: &[&str] = &[
    "afpserver",
    "cifs",
    "dns",
    "ftp",
    "gc",
    "host",
    "http",
    "imap",
    "kafka",
    "ldap",
    "nfs",
    "postgres",
    "rpcss",
    "smtp",
];

/// What a service is asked over or for, and no machine.
const NOBODY: &[&str] = &[
    "auth",
    "backend",
    "client",
    "config",
    "export",
    "exports",
    "grpc",
    "host",
    "hostname",
    "html",
    "https",
    "json",
    "kerberos",
    "ldaps",
    "localhost",
    "mount",
    "name",
    "protobuf",
    "proxy",
    "quic",
    "rest",
    "server",
    "service",
    "share",
    "smb",
    "soap",
    "sqlserver",
    "test",
    "upstream",
    "user",
    "users",
    "utils",
    "volume",
    "websocket",
    "xml",
];

/// Asked at a word that a slash and another follow.
#[inline]
pub(in crate::redact::detect) fn at_service(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if matches!(word.len(), 2..=5 | 7..=11 | 17) && !matches!(word.previous(), b'/' | b'.' | b'@') {
        let sure = word.len() > 4 && is_one_of(word.bytes(), SURE);
        if sure || is_one_of(word.bytes(), SERVICES) {
            machine(word, sure, sink);
        }
    }
}

#[inline(never)]
fn machine(word: Word<'_>, sure: bool, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 1;
    let end = class::run_of(text, start, 63, class::WORD);
    let name = text.get(start..end).unwrap_or_default();
    let next = class::at(text, end);
    let known = name.len() < 3
        || !class::is(class::at(name, 0), LOWER | UPPER)
        || is_one_of(name, NOBODY)
        || is_placeholder(name);
    // A name with its domain is told by that.
    if known || next == b'.' && class::is(class::at(text, end + 1), class::ALPHANUMERIC) {
        return;
    }
    let realm = if matches!(next, b'@' | b'/') { realm_end(text, end + 1) } else { None };
    let port = if next == b':' { class::run_of(text, end + 1, 32, class::WORD) } else { end };
    let stop = realm.unwrap_or(port);
    let closed = matches!(
        class::at(text, stop),
        0 | b' '
            | b'\t'
            | b'\n'
            | b'\r'
            | b'"'
            | b'\''
            | b'`'
            | b','
            | b';'
            | b')'
            | b']'
            | b'>'
            | b'.'
            | b'|'
            | b'\\'
    );
    // `cifs/vexfs1 @ VEXLEY.EU`
    let apart =
        || class::one_at(text, end, &[" @ "]).is_some_and(|sign| realm_end(text, end + sign.len()).is_some());
    let told = closed
        && (sure && (is_own(name) || class::any(name, DIGIT))
            || realm.is_some() && next == b'@'
            || apart()
            || is_own(name) && is_named(word)
            || is_own(name)
                && class::any(name, DIGIT | JOINER)
                && (is_enclosed(word, stop) || is_spoken(word)));
    if told {
        sink.hit(&HOST, start, end);
    }
}

/// Where a realm of capital letters ends.
fn realm_end(text: &[u8], start: usize) -> Option<usize> {
    let end =
        class::run_end(text, start, 80, |byte| class::is(byte, UPPER | DIGIT) || matches!(byte, b'.' | b'-'));
    (end > start + 2 && class::any(text.get(start..end)?, UPPER)).then_some(end)
}

/// `"service":"HTTP/vexweb"`, `servicePrincipalName: HOST/vexdc`, `setspn -S HTTP/vexweb`, and in the lists of them.
fn is_named(word: Word<'_>) -> bool {
    const KEYS: &[&str] = &["principal", "principalname", "service", "service_name", "sname", "spn"];
    const COMMANDS: &[&str] = &[
        "setspn ",
        "kvno ",
        "rincipalName",
        "SPN ",
        "SPN: ",
        "target name",
        "TGS_REQ ",
        "principal ",
        "kinit ",
    ];
    let text = word.text;
    let field = Beside::before(text, word.start);
    let keyed = field.is_some_and(|key| {
        key.is_assigned()
            && (is_one_of(key.word, KEYS) || is_one_of(key.says(), &["principal", "service", "spn"]))
    });
    let line = class::line_start(text, word.start, 120);
    let before = text.get(line..word.start).unwrap_or_default();
    let said = || COMMANDS.iter().any(|command| class::contains(before, command));
    // Such a list has one on each line.
    let listed = || {
        let list = text.get(line.saturating_sub(300)..line).unwrap_or_default();
        !before.is_empty()
            && class::all(before, class::BLANK)
            && class::contains(list, "ServicePrincipalNames for")
    };
    keyed || said() || listed()
}

/// Quotes, or the columns of a table, stand around all of it, and the service is written as its makers do.
fn is_enclosed(word: Word<'_>, stop: usize) -> bool {
    matches!(word.previous(), b'"' | b'\'' | b'`' | b'\t')
        && class::at(word.text, stop) == word.previous()
        && WRITTEN.iter().any(|written| written.as_bytes() == word.bytes())
}

/// "the service HOST/vexdc01"
fn is_spoken(word: Word<'_>) -> bool {
    let mut beside = Beside::before(word.text, word.start);
    for _ in 0..2 {
        let Some(said) = beside.filter(|said| said.gap.first() == Some(&b' ') || said.is_assigned()) else {
            return false;
        };
        if is_one_of(said.word, &["service", "name", "ticket", "spn", "principal"]) {
            return true;
        }
        beside = said.previous();
    }
    false
}

/// A part of the name is no word, or with a dash and no number none of them is.
fn is_own(name: &[u8]) -> bool {
    let own = |part: &[u8]| {
        !is_plain_word(part)
            && !is_one_of(part, SERVICES)
            && !is_one_of(part, NOBODY)
            && std::str::from_utf8(part).is_ok_and(|part| !is_usual(part) && !is_everyday(part))
    };
    let small = name.to_ascii_lowercase();
    let mut parts = small.split(|byte| class::is(*byte, DIGIT | JOINER)).filter(|part| part.len() > 1);
    if class::any(name, DIGIT) { parts.any(own) } else { parts.all(own) }
}

/// `mon.vexfs-a@0(leader)`, `mgr.vexfs-b(active`, asked at the sort of a daemon of Ceph: which is called by its machine.
#[inline(never)]
pub(in crate::redact::detect) fn at_daemon(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const STATES: &[&str] = &[
        "(active, ",
        "(leader)",
        "(peon)",
        "(probing)",
        "(electing)",
        " (rank ",
        "(rank ",
        " [v2:",
        " is new leader",
        " calling ",
        " won leader",
    ];
    let text = word.text;
    if !matches!(word.bytes(), b"mon" | b"mgr" | b"mds") || word.previous() == b'.' {
        return;
    }
    let start = word.end + 1;
    let end = class::dotted_end(text, start, 63);
    let rank = class::run_of(text, end + 1, 4, DIGIT);
    let ranked = class::at(text, end) == b'@' && rank > end + 1 && class::at(text, rank) == b'(';
    let name = text.get(start..end).unwrap_or_default();
    // `mgr.start(active)`: a call.
    let state = || class::one_at(text, end, &["(active)", "(standby)"]).is_some();
    let counted = || name.iter().any(|byte| class::is(*byte, DIGIT) || *byte == b'-');
    let named = name.len() > 2 && class::is(class::at(name, 0), LOWER | UPPER) && !is_one_of(name, NOBODY);
    if named && (ranked || class::one_at(text, end, STATES).is_some() || state() && counted()) {
        sink.hit(&HOST, start, end);
    }
}
