//! Links, and what opens doors inside them.

use super::link_rules::{LINK, LINK_HOST, STORE};
#[cfg(test)]
use super::link_rules::{LINK_USER, USERINFO};
use super::public_sites::{is_known, public_end};
use super::published::is_public_repository;
use super::userinfo::userinfo;
use crate::redact::alias::alias_end;
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::kubernetes::is_of_every_cluster;
use crate::redact::detect::machines::{databases, hosts};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&LINK, &LINK_HOST, &STORE, &USERINFO, &LINK_USER];

/// How far a link was read.
pub(in crate::redact::detect) struct Link {
    /// What stands before this is in no link of its own.
    pub(in crate::redact::detect) read_to: usize,
    /// The `@` behind a user and a password: it is no address.
    pub(in crate::redact::detect) user_ends: Option<usize>,
    /// Up to here everybody may open it: `zero-to-quay-k8s` there is no machine, whatever it looks like.
    pub(in crate::redact::detect) public_to: usize,
    /// Up to here numbers are of a public page: `rfc5280#section-4.2.1.10`.
    pub(in crate::redact::detect) numbers_to: usize,
}

/// Asked at `://`.
pub(in crate::redact::detect) fn at_colon(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> Link {
    let of_scheme = |byte: u8| class::is(byte, ALPHANUMERIC) || matches!(byte, b'+' | b'.' | b'-');
    let (mut read_to, mut public_to) = (at + 3, 0);
    let start = class::run_start(bytes, at, 20, of_scheme);
    let end = link_end(bytes, at + 3);
    // `mysql://app:${PASSWORD}@…`, `https://<user>:<password>@…`: what a template fills in stands before the machine.
    if is_cut_by_template(bytes, at + 3, end) {
        return Link { read_to, user_ends: None, public_to, numbers_to: 0 };
    }
    let scheme = bytes.get(start..at).unwrap_or_default();
    let named = scheme.len() >= 2 && scheme.first().is_some_and(u8::is_ascii_alphabetic);
    let target = bytes.get(at + 3..end).unwrap_or_default();
    if named && is_in_manual(bytes, start, target) {
        public_to = end;
    } else if named && leads_somewhere(scheme, target) {
        // `mysql+pymysql`: the driver behind the sign says nothing of the machine.
        // `jdbc:db2://`
        let driver = class::one_before(bytes, start, &["jdbc:", "jdbc:sap:"]).is_some();
        if driver || is_one_of(scheme.split(|byte| *byte == b'+').next().unwrap_or_default(), STORES) {
            store(bytes, at + 3, end, sink);
            if !is_one_of(
                scheme,
                &["kafka", "ldap", "ldaps", "sftp", "smtp", "smtps", "ssh", "tcp", "tls", "udp"],
            ) {
                databases::in_link(bytes, at + 3, end, sink);
            }
        } else {
            public_to = link(bytes, start, at + 3, row_end(bytes, at + 3, end), sink);
            if public_to == 0 {
                // A link in a link goes with it.
                read_to = end.max(read_to);
            }
        }
    }
    let part = public_to >= end && target.contains(&b'#') && !target.contains(&b'?');
    let numbers_to = if part { end } else { 0 };
    Link { read_to, user_ends: userinfo(bytes, at + 3, sink), public_to, numbers_to }
}

/// The target begins as one does, and is not what everybody has.
fn leads_somewhere(scheme: &[u8], target: &[u8]) -> bool {
    let (first, second) = (class::at(target, 0), class::at(target, 1));
    let begins = match first {
        // `http://:8080/healthz`: a probe of nowhere.
        b':' => !class::is(second, DIGIT),
        // `[fe80::1]`; what stands in brackets otherwise has been replaced.
        b'[' => (class::is(second, class::HEX) || second == b':') && alias_end(target, 0).is_none(),
        _ => class::is(first, ALPHANUMERIC | class::OTHER_LETTER),
    };
    // `containerd://1.7.15`: what runs the containers, and its version.
    let runtime = class::is(first, DIGIT)
        && is_one_of(scheme, &["containerd", "cri-o", "docker"])
        && target.contains(&b'.');
    // `op://vault/item/field`: where a secret is kept, as `secretKeyRef` names it.
    // `salt://top.sls`: a file of the settings themselves.
    // `doctrine://default`, `null://null`: how Symfony sends, to nobody else.
    let kept = is_one_of(
        scheme,
        &["op", "classpath", "salt", "doctrine", "in-memory", "native", "null", "sendmail", "sync"],
    );
    begins && !kept && !runtime && !is_own_machine(target) && !is_stand_in(target)
}

/// A template or a gap ends the link at `end`, and behind it stands the `@` of a user and a password.
fn is_cut_by_template(bytes: &[u8], from: usize, end: usize) -> bool {
    let close = match class::at(bytes, end) {
        b'{' => b'}',
        b'<' => b'>',
        _ => return false,
    };
    let closed = class::run_end(bytes, end, 64, |byte| byte > b' ' && byte != close);
    let sign = class::run_end(bytes, closed, 2, |byte| byte == close);
    let user = bytes.get(from..end).unwrap_or_default();
    sign > closed && class::at(bytes, sign) == b'@' && user.contains(&b':') && !user.contains(&b'/')
}

/// The end of a link without a path in a row of cells: a comma is no part of a host.
fn row_end(bytes: &[u8], host: usize, end: usize) -> usize {
    let stop = class::run_end(bytes, host, end - host, |byte| !matches!(byte, b'/' | b'?' | b'#' | b','));
    let plain =
        bytes.get(host..stop).is_some_and(|host| !host.iter().any(|byte| matches!(byte, b':' | b'@')));
    if plain && class::at(bytes, stop) == b',' { stop } else { end }
}

/// Finds what says something of the link from `start` to `end`, whose host begins at `host`. Returns up to where
/// everybody may open it: 0 where nothing in it is to be read as a link of its own.
pub(super) fn link(bytes: &[u8], start: usize, host: usize, end: usize, sink: &mut Sink<'_, '_>) -> usize {
    let site = past_user(bytes, host, end);
    let public = public_end(bytes.get(site..end).unwrap_or_default());
    let from = if public > 0 {
        site + public
    } else if let Some((name, port, path)) = service(bytes, host, end) {
        let says = bytes.get(name..port).unwrap_or_default();
        let everywhere = is_own_machine(says) || hosts::is_program(says) || is_of_every_cluster(says);
        if says.iter().any(u8::is_ascii_alphabetic) && !says.starts_with(b"[") && !everywhere {
            sink.hit(&LINK_HOST, name, port);
        }
        path
    } else {
        start
    };
    let end = signed(bytes, host, end).unwrap_or(end);
    // `chat_id=-100…&text=queue+stuck`: whom a bot told is hidden, and what it said is read as any text.
    let whom = bytes
        .get(from..end)
        .filter(|asked| from > start && (asked.starts_with(b"chat_id=") || alias_end(asked, 0).is_some()));
    let end = whom.and_then(|asked| class::find(asked, b"&text=")).map_or(end, |said| from + said);
    // `o417.ingest.sentry.io`: whose it is stands before the service.
    let owner = class::run_of(bytes, site, 24, ALPHANUMERIC);
    if public > 0 && class::starts_with_folded(bytes, owner, ".ingest.") {
        sink.hit(&LINK_HOST, site, owner);
    }
    let asked = bytes.get(from..end).unwrap_or_default();
    // `https://api.hubapi.com/webhooks/v1/{app}`: before a gap nothing but the version.
    let part = asked.strip_suffix(b"/").unwrap_or(asked);
    let version = part.len() < 4
        && part.split_first().is_some_and(|(first, rest)| *first == b'v' && class::all(rest, DIGIT));
    if from == start || !asked.is_empty() && !version && !is_one_of(asked, HEALTH) {
        // `acme/ledger/`: elsewhere it stands without the slash.
        let end = if from > start && asked.ends_with(b"/") { end - 1 } else { end };
        sink.hit(&LINK, from, end);
    }
    if public > 0 { site + public } else { 0 }
}

/// Past the user of a link, who is found by himself: "https://token@github.com/".
fn past_user(bytes: &[u8], host: usize, end: usize) -> usize {
    let authority = class::run_end(bytes, host, end - host, |byte| !matches!(byte, b'/' | b'?' | b'#'));
    let sign = bytes.get(host..authority).and_then(|run| run.iter().rposition(|byte| *byte == b'@'));
    sign.map_or(host, |sign| host + sign + 1)
}

/// Where the path ends of a link whose parameters all say how it was signed: those that open something are found each
/// for itself, and how long it holds stays readable.
fn signed(bytes: &[u8], host: usize, end: usize) -> Option<usize> {
    let link = bytes.get(host..end)?;
    let path = link.iter().position(|byte| *byte == b'?')?;
    // Two letters name much else where nothing is signed.
    let signature = || link.windows(5).any(|part| matches!(part, b"?sig=" | b"&sig="));
    let known = |parameter: &[u8]| {
        let name = parameter.split(|byte| *byte == b'=').next().unwrap_or_default();
        name.len() > 6 && class::one_at(name, 0, &["X-Amz-", "X-Goog-"]).is_some()
            || is_one_of(name, SIGNED) && (name.len() > 3 || signature())
    };
    let several = link.contains(&b'&');
    (several && link.get(path + 1..)?.split(|byte| *byte == b'&').all(known)).then_some(host + path)
}

/// Parameters of links that hold for a time, and of the seeds of codes.
const SIGNED: &[&str] =
    &["algorithm", "digits", "period", "secret", "se", "sig", "sp", "spr", "sr", "st", "sv"];

/// `git@git.example.com:payments/adapter.git`, `ssh://git@…:7999/plat/rules.git`: whose it is and what, asked behind the
/// machine.
#[inline(never)]
pub(in crate::redact::detect) fn at_repository(bytes: &[u8], machine_end: usize, sink: &mut Sink<'_, '_>) {
    let port = class::run_end(bytes, machine_end + 1, 6, |byte| class::is(byte, DIGIT) || byte == b'/');
    let start = if class::before(bytes, port) == b'/' { port } else { machine_end + 1 };
    let end = class::run_end(bytes, start, 200, |byte| {
        class::is(byte, class::WORD) || matches!(byte, b'/' | b'.' | b'~')
    });
    let path = bytes.get(start..end).unwrap_or_default();
    let mut parts = path.split(|byte| *byte == b'/');
    let (owner, name) = (parts.next().unwrap_or_default(), parts.next());
    if name.is_some_and(|name| !is_public_repository(owner, name)) && path.ends_with(b".git") {
        sink.hit(&LINK, start, end - 4);
    }
}

/// What every service is asked.
const HEALTH: &[&str] = &["health", "healthz", "livez", "metrics", "ping", "ready", "readyz", "status"];

/// Where the name of a machine begins, and its port, and the path, in a link to a machine and a port of it: there the
/// port says which service it is.
fn service(bytes: &[u8], host: usize, end: usize) -> Option<(usize, usize, usize)> {
    class::one_before(bytes, host, &["http://", "https://", "ws://", "wss://"])?;
    let authority = class::run_end(bytes, host, end - host, |byte| !matches!(byte, b'/' | b'?' | b'#'));
    let port = class::run_back(bytes, authority, 5, DIGIT);
    (port < authority && class::before(bytes, port) == b':').then_some(())?;
    let user = bytes.get(host..port)?.iter().rposition(|byte| *byte == b'@');
    let path = authority + usize::from(class::at(bytes, authority) == b'/');
    Some((user.map_or(host, |sign| host + sign + 1), port - 1, path.min(end)))
}

/// Everybody's own machine says nothing, nor does the address at which every cloud tells a machine about itself.
fn is_own_machine(target: &[u8]) -> bool {
    class::one_at(target, 0, &["localhost", "127.0.0.1", "0.0.0.0", "[::1]", "unix", "169.254.169.254"])
        .is_some_and(|own| matches!(class::at(target, own.len()), 0 | b':' | b'/'))
}

/// `http://backend/`: what settings call whatever answers there.
fn is_stand_in(target: &[u8]) -> bool {
    const STAND_INS: &[&str] =
        &["app", "backend", "frontend", "host", "hostname", "origin", "server", "upstream", "web"];
    is_one_of(target.strip_suffix(b"/").unwrap_or(target), STAND_INS)
}

/// `curl -H "Authorization: Bearer <YOUR_TOKEN>" https://api.example.com/v1/x`: a manual, where the command has a gap for
/// whoever types it.
#[inline(never)]
pub(in crate::redact::detect) fn is_in_manual(bytes: &[u8], start: usize, target: &[u8]) -> bool {
    const GAPS: &[&[u8]] = &[
        b"Bearer <",
        b"Bearer $",
        b"Bearer {",
        b"Token <",
        b"Token $",
        b"YOUR_",
        b"<YOUR",
        b"<your-",
        b": <api",
    ];
    const RESERVED: &[&str] = &["api.example.com/", "api.example.org/", "api.example.net/"];
    let reserved = class::one_at(target, 0, RESERVED);
    let plain = |byte: &u8| class::is(*byte, LOWER | DIGIT) || b"/-._".contains(byte);
    reserved.is_some()
        && target.iter().take_while(|byte| **byte > b' ').all(plain)
        && command(bytes, start).is_some_and(|line| GAPS.iter().any(|gap| class::contains(line, gap)))
}

/// The command that the link at `at` is given to, with the lines that a stroke at their end joins to it.
fn command(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let mut start = class::line_start(bytes, at, 160);
    let mut end = class::line_end(bytes, at, 160);
    for _ in 0..6 {
        if !bytes.get(..start).is_some_and(|head| head.ends_with(b"\\\n")) {
            break;
        }
        start = class::line_start(bytes, start - 1, 160);
    }
    for _ in 0..6 {
        if class::before(bytes, end) != b'\\' {
            break;
        }
        end = class::line_end(bytes, end + 1, 160);
    }
    bytes.get(start..end)
}

/// What is reached by such a link is a machine that runs a store; the rest of it says how, and stays.
const STORES: &[&str] = &[
    "amqp",
    "amqps",
    "bolt",
    "cassandra",
    "clickhouse",
    "cloudinary",
    "cockroachdb",
    "etcd",
    "kafka",
    "ldap",
    "ldaps",
    "mariadb",
    "memcached",
    "mongodb",
    "mqtt",
    "mqtts",
    "mssql",
    "mysql",
    "mysql2",
    "nats",
    "neo4j",
    "oracle",
    "postgres",
    "postgresql",
    "redis",
    "rediss",
    "redshift",
    "sftp",
    "smtp",
    "smtps",
    "snowflake",
    "sqlserver",
    "ssh",
    "tcp",
    "tls",
    "trino",
    "udp",
];

/// The machines of a link to a store, one behind the other where there are several.
fn store(bytes: &[u8], from: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let authority = class::run_end(bytes, from, end - from, |byte| !matches!(byte, b'?' | b'#'));
    let info = bytes.get(from..authority).and_then(|run| run.iter().rposition(|byte| *byte == b'@'));
    let mut at = info.map_or(from, |sign| from + sign + 1);
    loop {
        let name = |byte: u8| class::is(byte, class::WORD | class::OTHER_LETTER) || byte == b'.';
        let stop = class::run_end(bytes, at, 253, name).min(end);
        let host = bytes.get(at..stop).unwrap_or_default();
        let local = is_one_of(host, &["localhost", "host", "hostname", "server", "db", "database"])
            || host.starts_with(b"127.")
            || host == b"0.0.0.0";
        // A container of the same name as the program in it.
        let program = hosts::is_program(host) || is_known(host);
        // `amqp://a:5672,amqp://b:5672`: the next link is read by itself.
        if class::starts_with_folded(bytes, stop, "://") {
            return;
        }
        if !host.is_empty() && !local && !program && host.iter().any(u8::is_ascii_alphabetic) {
            sink.hit(&STORE, at, stop);
        }
        let port = class::run_end(bytes, stop, 6, |byte| byte == b':' || class::is(byte, DIGIT));
        if class::at(bytes, port) != b',' || port >= end {
            return;
        }
        at = port + 1;
    }
}

pub(super) fn link_end(bytes: &[u8], from: usize) -> usize {
    let (mut open, mut bracketed) = (0_i32, 0_i32);
    let mut end = from;
    for byte in bytes.iter().skip(from).take(4096) {
        match byte {
            b'(' => open += 1,
            b')' if open == 0 => break,
            b')' => open -= 1,
            b'[' if is_text_of_link(bytes, from, end) => break,
            b'[' => bracketed += 1,
            // The text of a Markdown link: its target follows.
            b']' if bracketed == 0 => break,
            b']' => bracketed -= 1,
            // Another setting of a connection string follows.
            b';' if sets_another(bytes, end) => break,
            0..=b' ' | b'"' | b'\'' | b'<' | b'>' | b'`' | b'|' | b'\\' | b'{' | b'}' | b'^' => break,
            _ => {}
        }
        end += 1;
    }
    // The full stop of the sentence and Markdown's marks are not part of the link.
    while end > from
        && matches!(class::before(bytes, end), b'.' | b',' | b';' | b':' | b'!' | b'?' | b'*' | b'_' | b'~')
    {
        end -= 1;
    }
    end
}

/// `https://serde.rs[the manual]`: in AsciiDoc the text of a link follows it. Elsewhere brackets are of the link, and go
/// on with it, and where an alias stands in it they are that.
#[inline(never)]
fn is_text_of_link(bytes: &[u8], from: usize, open: usize) -> bool {
    let close = class::run_end(bytes, open + 1, 120, |byte| !matches!(byte, b']' | b'[' | b'\n'));
    let link = bytes.get(from..open).unwrap_or_default();
    close > open + 1
        && class::at(bytes, close) == b']'
        && (class::is(class::before(bytes, open), ALPHANUMERIC) || link.ends_with(b"/"))
        && !class::is(class::at(bytes, close + 1), class::WORD)
        && !matches!(
            class::at(bytes, close + 1),
            b'/' | b'=' | b'&' | b'%' | b'[' | b':' | b'@' | b'?' | b'#'
        )
        && !link.iter().any(|byte| matches!(byte, b'?' | b'@' | b'['))
        && alias_end(bytes, open).is_none()
}

fn sets_another(bytes: &[u8], semicolon: usize) -> bool {
    let name = class::run_of(bytes, semicolon + 1, 40, LOWER | UPPER);
    name > semicolon + 3 && class::at(bytes, name) == b'='
}
