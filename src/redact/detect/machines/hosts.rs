//! Names of domains and of machines in them.

use super::domain_endings::Ending;
use super::host_rules::{DOMAIN, INTERNAL};
use super::host_words::{PROGRAMS, ROLES};
use super::kubernetes::is_of_every_cluster;
use super::names::is_file_ending;
use super::{domain_endings, realms, world_domains, zones};
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::links::public_sites;
use crate::redact::detect::links::url::is_in_manual;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Rule, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&INTERNAL, &DOMAIN];

/// Asked at a word that a full stop and a word follow: the first label of a name.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    // A later label of a name that was looked at from its beginning.
    let before = word.previous();
    if matches!(word.len(), 3 | 7) {
        zones::at_name(word, sink);
    }
    // `_ipp._tcp.local`: a sort of service, as machines ask for it around them. Elsewhere what it is asked of follows.
    let service = before == b'_' || word.bytes().starts_with(b"_");
    let sort = service && is_one_of(word.bytes(), &["tcp", "udp", "_tcp", "_udp"]);
    let name = if sort { word.end + 1 } else { word.start };
    if service && !sort && class::one_at(bytes, word.end, &["._tcp.", "._udp."]).is_some()
        || sort && class::starts_with_folded(bytes, word.end, ".local")
        || !sort && before == b'.' && class::is(class::before(bytes, word.start - 1), ALPHANUMERIC)
    {
        return;
    }
    let part = |byte: u8| class::is(byte, ALPHANUMERIC | JOINER) || byte == b'.';
    let mut end = class::run_end(bytes, word.end, 254, part);
    while matches!(class::before(bytes, end), b'.' | b'-' | b'_') {
        end -= 1;
    }
    // Numbers and versions end in a digit.
    if class::is(class::before(bytes, end), DIGIT) || end == word.end {
        return;
    }
    // `https%3A%2F%2Fapi.example.com`: what stands for a slash is no part of the name.
    let escaped = before == b'%' && class::starts_with_folded(bytes, word.start, "2f");
    let start = letters_before(sink.text(), name) + if escaped { 2 } else { 0 };
    // `https://${user}:${password}@api.example.com`: a manual, where whoever reads it fills in a gap.
    let manual = before == b'@'
        && matches!(class::before(bytes, word.start - 1), b'}' | b'>')
        && bytes.get(start..end).is_some_and(|host| host.ends_with(b".example.com"));
    if end - start <= 253 && !manual {
        found(bytes, start, end, sink);
    }
}

/// `[registries.internal]` above `index = …`: a part of a file of settings.
fn is_heading(bytes: &[u8], start: usize, end: usize) -> bool {
    class::before(bytes, start) == b'['
        && matches!(class::before(bytes, start - 1), b'\n' | 0)
        && class::starts_with_folded(bytes, end, "]\n")
        && {
            let key = class::run_of(bytes, end + 2, 40, WORD);
            key > end + 2 && class::starts_with_folded(bytes, key, " = ")
        }
        && bytes.get(start..end).is_some_and(|name| {
            name.iter().all(|byte| class::is(*byte, LOWER) || *byte == b'.')
                && name.iter().filter(|byte| **byte == b'.').count() == 1
        })
}

/// `apiVersion: ledger.harbourtools.io/v1alpha1`: whose sort of object it is, which its makers publish.
fn is_interface(bytes: &[u8], start: usize, end: usize) -> bool {
    class::starts_with_folded(bytes, end, "/v")
        && class::is(class::at(bytes, end + 2), DIGIT)
        && class::before(bytes, end) == b'o'
        && bytes.get(start..end).is_some_and(|name| name.ends_with(b".io"))
        && class::one_before(bytes, start, &["apiVersion: ", "apiVersion\": \"", "apiVersion\":\""]).is_some()
}

/// Where letters of other alphabets, which a label may begin with, begin.
fn letters_before(text: &str, start: usize) -> usize {
    let head = text.get(..start).unwrap_or_default();
    let letters =
        head.chars().rev().take(63).take_while(|letter| !letter.is_ascii() && letter.is_alphabetic());
    start - letters.map(char::len_utf8).sum::<usize>()
}

fn found(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let name = bytes.get(start..end).unwrap_or_default();
    // `${user.home}`: a property of a program.
    let first = name.split(|byte| *byte == b'.').next().unwrap_or_default();
    if class::one_before(bytes, start, &["${"]).is_some()
        && class::at(bytes, end) == b'}'
        && is_one_of(
            first,
            &["basedir", "catalina", "env", "java", "jetty", "m2", "maven", "project", "spring", "user"],
        )
    {
        return;
    }
    let rule = rule_for(name, class::before(bytes, start), class::at(bytes, end));
    let manual = || {
        name.starts_with(b"api.example.")
            && bytes.get(start..).is_some_and(|target| is_in_manual(bytes, start, target))
    };
    if is_heading(bytes, start, end) || is_interface(bytes, start, end) || manual() {
        return;
    }
    if let Some(rule) = rule {
        if rule.name != DOMAIN.name || !is_site_in_prose(bytes, start, end) {
            sink.hit(rule, start, end);
            short_name(bytes, start, end, sink);
            if matches!(class::before(bytes, start), b'/' | b' ') {
                realms::before_realm(bytes, start, end, sink);
            }
        }
    } else if class::at(bytes, end) == b'\n'
        && let Some(end) = past_full_line(bytes, start, end)
    {
        sink.hit(&DOMAIN, start, end);
    } else if let Some(stop) = before_file_ending(name)
        && let Some(rule) = rule_for(name.get(..stop).unwrap_or_default(), class::before(bytes, start), b' ')
    {
        sink.hit(rule, start, start + stop);
    } else if is_unlisted(name, bytes, start, end)
        || zones::is_named_domain(bytes, start, end)
        || world_domains::is_owned(name, bytes, start, end)
    {
        sink.hit(&DOMAIN, start, end);
    }
}

/// `portal.kestrel-kassen.de.conf`: a file of settings, of a certificate or of a log, called after the site that it is of.
/// The length of the site's name, which has three labels, of which the own one has a dash or the first is what sites have.
#[inline(never)]
fn before_file_ending(name: &[u8]) -> Option<usize> {
    const FILES: &[&str] = &[".conf", ".crt", ".csr", ".key", ".log", ".pem", ".vhost", ".zone"];
    let site = name.get(..name.len() - class::one_before(name, name.len(), FILES)?.len())?;
    let labels = || site.split(|byte| *byte == b'.');
    let own = labels().rev().nth(1)?;
    let told = own.contains(&b'-') && own.len() > 5
        || is_one_of(labels().next()?, &["api", "mail", "portal", "shop", "vpn", "www"]);
    let small = site.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || matches!(byte, b'-' | b'.'));
    (labels().count() == 3 && told && small && domain_endings::has_public_ending(site)).then_some(site.len())
}

/// `10.14.2.8  zk1.fin.harbour.lan  zk1`: what the machine is called in short, as lists of hosts have it behind its name.
#[inline(never)]
fn short_name(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let name = bytes.get(start..end).unwrap_or_default();
    let first = name.split(|byte| *byte == b'.').next().unwrap_or_default();
    let at = class::run_end(bytes, end, 8, |byte| class::is(byte, class::BLANK));
    let stop = at + first.len();
    if at > end && bytes.get(at..stop) == Some(first) && !class::is(class::at(bytes, stop), class::WORD) {
        sink.hit(&DOMAIN, at, stop);
    }
}

/// `cmp-a04.osp.kestrel.studio`, `pg3.db.kestrel.bank:5432`: whatever it ends with, four labels or a port tell a machine
/// where its first label has a number, or where a list of such is (`- mimas.obs.kestrel.farm:9100`).
#[inline(never)]
fn is_unlisted(name: &[u8], bytes: &[u8], start: usize, end: usize) -> bool {
    let labels = || name.split(|byte| *byte == b'.');
    // Most are names of programs.
    let first = labels().next().unwrap_or_default();
    let told = class::at(bytes, end) == b':' && class::is(class::at(bytes, end + 1), DIGIT);
    let last = labels().next_back().unwrap_or_default();
    if is_keyed(bytes, start) && labels().count() > 2 && last.len() > 3 && class::all(last, LOWER) {
        // `Error Domain=com.vexley.sync.error`: whose program it is, backwards.
        let domain =
            || Beside::before(bytes, start).is_some_and(|beside| is_one_of(beside.says(), &["domain"]));
        let program = REVERSED.hold(first) && domain()
            || labels().any(|label| IN_PROGRAMS.hold(label) || class::any(label, UPPER));
        return !program && !is_file_ending(last) && !public_sites::is_known(name) && !KEPT.hold(last);
    }
    if !told && !first.contains(&b'-') {
        return false;
    }
    let several = if last.len() > 2 { labels().count() } else { 0 };
    if several < 3 {
        return false;
    }
    let port = class::run_of(bytes, end + 1, 6, DIGIT);
    let reached = class::at(bytes, end) == b':'
        && (end + 5..=end + 6).contains(&port)
        && !matches!(class::at(bytes, port), b':' | b'.')
        && !class::is(class::at(bytes, port), ALPHANUMERIC);
    let numbered = class::any(first, DIGIT);
    // `sw-core-2`, `cmp-a100-06`
    let padded = matches!(first, [.., b'-', b'0', b'0'..=b'9']);
    let dashed = numbered && first.contains(&b'-') && (padded || is_role(first));
    // "nfs: server isilon-smart.stor.kestrel.hpc not responding"
    let owned = || first.contains(&b'-') && Beside::before(bytes, start).is_some_and(is_owned);
    (several > 3 && (dashed || reached || owned())
        // "kafka-1.consumer.group" is of a program.
        || several == 3 && (dashed && is_role(first) && !world_domains::is_often(last) || numbered && reached))
        && (3..=12).contains(&last.len())
        && class::all(last, LOWER)
        && labels().all(|label| {
            !label.is_empty() && label.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || *byte == b'-')
        })
        && labels().skip(1).all(|label| class::is(class::at(label, 0), LOWER))
        && !REVERSED.hold(first)
        && !labels().any(|label| IN_PROGRAMS.hold(label))
        && !is_file_ending(last)
        && !MEASURES.hold(last)
        && !labels().any(|label| is_one_of(label, &["csv", "gz", "json", "sql", "tar", "xml", "yaml", "yml"]))
        && !public_sites::is_known(name)
        && !is_one_of(last, &["arpa", "docker", "docs", "internal", "local", "readthedocs"])
}

/// `ingressHost: console.kestrel.dental`, `smarthost: …`, `relayhost = […]`: the key says that a machine follows.
#[inline(never)]
pub(super) fn is_keyed(bytes: &[u8], start: usize) -> bool {
    const KEYS: &[&str] =
        &["domain", "fqdn", "host", "hostname", "server", "smarthost", "relayhost", "mailhub"];
    let sign = class::run_start(bytes, start, 3, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'['));
    matches!(class::before(bytes, sign), b':' | b'=')
        && Beside::before(bytes, start)
            .is_some_and(|beside| beside.is_assigned() && is_one_of(beside.says_dotted(), KEYS))
}

/// Last labels that are kept for tests and for networks of one's own, which other rules know.
static KEPT: Words =
    Words::of(&["arpa", "docker", "docs", "example", "internal", "invalid", "local", "readthedocs", "test"]);

/// Labels of names in programs, which no domain has.
static IN_PROGRAMS: Words = Words::of(&[
    "config",
    "controller",
    "handler",
    "log",
    "lookup",
    "main",
    "metadata",
    "module",
    "run",
    "session",
    "spec",
    "state",
    "status",
    "template",
    "test",
    "tests",
]);

/// How names of what is measured end: `web-01.requests.total`.
static MEASURES: Words = Words::of(&[
    "average", "avg", "bytes", "count", "errors", "latency", "max", "mean", "min", "percent", "rate",
    "ratio", "seconds", "sum", "total", "usage",
]);

/// `sw-core-2`: one of its words says what the machine does.
#[inline(never)]
fn is_role(label: &[u8]) -> bool {
    label.split(|byte| *byte == b'-').any(|part| ROLES.hold(part))
}

/// `db-1.mgmt.har⏎bour.example`: a terminal breaks a name where its line is full. Where the rest of it ends.
fn past_full_line(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let head = bytes.get(start..end)?;
    let line = class::line_start(bytes, end, 60);
    let machine = |byte: &u8| class::is(*byte, DIGIT) || *byte == b'-';
    let version = class::at(head, 0) == b'v' && class::is(class::at(head, 1), DIGIT);
    (end - line == 60 && !version && head.iter().any(machine) && Ending::of(head).is_none()).then_some(())?;
    let rest =
        class::run_end(bytes, end + 1, 100, |byte| class::is(byte, ALPHANUMERIC | JOINER) || byte == b'.');
    let rest = class::run_start(bytes, rest, 1, |byte| byte == b'.');
    let whole = [head, bytes.get(end + 1..rest)?].concat();
    rule_for(&whole, class::before(bytes, start), class::at(bytes, rest)).map(|_| rest)
}

/// A site's own name, `example.com`, in a sentence: anybody can visit it, and the sentence says nothing more.
///
/// What stands for a machine has a label before it; whose site it is, or that it is reached, a word or a sign says.
fn is_site_in_prose(bytes: &[u8], start: usize, end: usize) -> bool {
    let name = bytes.get(start..end).unwrap_or_default();
    let labels = name.split(|byte| *byte == b'.').count();
    // `X.org`
    let says = if class::at(name, 1) == b'.' { name.get(1..).unwrap_or_default() } else { name };
    let plain = says.iter().all(|byte| class::is(*byte, LOWER) || *byte == b'.');
    let wildcard = || {
        class::one_before(bytes, start, &["*."]).is_some()
            && !class::starts_with_folded(bytes, start, "example.")
    };
    let reached = matches!(class::at(bytes, end), b':' | b'/')
        && class::is(class::at(bytes, end + 1), ALPHANUMERIC)
        || wildcard()
        || matches!(class::before(bytes, start), b'@' | b'=')
        || bytes.get(..start).is_some_and(|head| head.ends_with(b"//"));
    labels == 2 && plain && !reached && !Beside::before(bytes, start).is_some_and(|beside| is_owned(beside))
}

/// The word before says whose it is, or that a machine answers to it.
fn is_owned(beside: Beside<'_>) -> bool {
    const OWNERS: &[&str] = &[
        "customer", "client", "tenant", "partner", "supplier", "host", "hostname", "server", "domain",
        "upstream", "lookup",
    ];
    beside.is_assigned() || is_one_of(beside.says(), OWNERS)
}

/// `config.h.in`, `POTFILES.in`: a file that another is made from when something is built.
#[inline(never)]
fn is_made_from(name: &[u8]) -> bool {
    let mut labels = name.rsplit(|byte| *byte == b'.').skip(1);
    let last = labels.next().unwrap_or_default();
    let made = [
        "am", "cfg", "cmake", "conf", "control", "h", "m4", "mk", "pc", "pl", "postinst", "sh", "spec",
        "symbols",
    ];
    let file = || is_file_ending(last) || is_one_of(last, &made);
    labels.next().map_or_else(
        || class::is(class::at(last, 0), UPPER) && last.len() > 3 || last.ends_with(b"config"),
        |_| file(),
    )
}

/// The rule that finds the name, between these bytes, if it is one of a machine or a domain.
fn rule_for(name: &[u8], before: u8, after: u8) -> Option<&'static Rule> {
    (after != b'(' && name.contains(&b'.')).then_some(())?;
    let ending = Ending::of(name)?;
    (is_name(name, &ending) && !is_of_code(name, &ending)).then_some(())?;
    if matches!(ending, Ending::Internal) {
        return (!is_everywhere(name)).then_some(&INTERNAL);
    }
    let shape = || {
        name.split(|byte| *byte == b'.').count() > 2
            || name.iter().any(|byte| class::is(*byte, DIGIT) || *byte == b'-')
            // `*.vexley.io`: whom a certificate is for; behind any other full stop no name begins.
            || matches!(before, b'/' | b'@' | b'.')
    };
    let named =
        !public_sites::is_known(&name.to_ascii_lowercase()) && (matches!(ending, Ending::Public) || shape());
    named.then_some(&DOMAIN)
}

/// Labels as names have them, and no file that happens to end like one.
fn is_name(name: &[u8], ending: &Ending) -> bool {
    let labels = || name.split(|byte| *byte == b'.');
    // `db_1.corp.internal` is no name by the book, and a machine; `user_name.local` is a variable.
    let machine = || matches!(ending, Ending::Internal) && labels().count() > 2 && class::any(name, DIGIT);
    // `examples/config2.ru`: what starts a program in Ruby.
    let starts = || {
        let counted = name.strip_prefix(b"config").and_then(|rest| rest.strip_suffix(b".ru"));
        counted.is_some_and(|count| class::all(count, DIGIT))
    };
    let file = name.ends_with(b".in") && is_made_from(name) || starts();
    !file && !labels().any(<[u8]>::is_empty) && (!name.contains(&b'_') || machine())
}

/// `java.lang.NullPointerException`: labels that begin with a capital letter, or a name that is written backwards.
fn is_of_code(name: &[u8], ending: &Ending) -> bool {
    let labels = || name.split(|byte| *byte == b'.');
    let camel = labels().any(|label| match label {
        // Letters of other alphabets stand in front only.
        [0..=127, rest @ ..] => {
            class::is(class::at(label, 0), UPPER) && rest.iter().any(u8::is_ascii_lowercase)
        }
        _ => std::str::from_utf8(label).is_ok_and(is_capitalised),
    });
    // `qx37.PAR3.inTrA`: letters that somebody changed.
    let odd = || {
        matches!(ending, Ending::Internal)
            && labels().next_back().is_some_and(class::has_hump)
            && labels().count() > 2
    };
    // `env.HOME`, `sys.intern`
    let member = || {
        let first = labels().next().unwrap_or_default();
        let last = labels().next_back().unwrap_or_default();
        labels().count() == 2
            && is_one_of(first, &["env", "process", "self", "sys", "this", "window"])
            && (last == b"intern" || class::all(last, UPPER))
    };
    camel && !odd() || labels().next().is_some_and(|first| REVERSED.hold(first)) || member()
}

/// Every cluster, every Docker and every cloud calls its own so.
fn is_everywhere(name: &[u8]) -> bool {
    const ENDINGS: &[&str] = &[".docker.internal", ".minikube.internal", ".containers.internal"];
    is_one_of(name, &["cluster.local", "svc.cluster.local"])
        || is_of_every_cluster(name)
        || class::starts_with_folded(name, 0, "metadata.google.")
        || name.len() > 16 && class::one_before(name, name.len(), ENDINGS).is_some()
        // How Consul calls a part of itself.
        || name.starts_with(b"agent.") && (name.ends_with(b".serf.lan") || name.ends_with(b".memberlist.lan"))
}

fn is_capitalised(label: &str) -> bool {
    let mut letters = label.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}

/// First labels of names that are written backwards, and of paths in programs.
static REVERSED: Words = Words::of(&["com", "org", "io", "net", "java", "javax", "std", "self", "this"]);

/// The plain name of a program, which a network of containers calls it by.
pub(in crate::redact::detect) fn is_program(name: &[u8]) -> bool {
    is_one_of(name, PROGRAMS)
}
