//! What the shape of a name in small letters says: `prod-db-03` is a machine, whatever stands around it.

use super::cluster_nodes::{is_in_hall, is_node_of_cluster, is_of_chassis};
use super::host_words::{COUNTED, PLACES, PROGRAMS, ROLES};
use super::names::{is_plain_word, is_region};
use super::no_names::COUNTS;
use super::sites::is_site;
use super::words::DEVICES;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::words::Lexicon;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class;
use crate::text::class::{DIGIT, LOWER};

/// `prod-db-03`: small letters and digits in hyphenated words, one of which says machine, one of which counts.
pub(super) fn is_machine(name: &str) -> bool {
    // Classes of style sheets and of instances count, too.
    const STYLES: &[&str] = &["btn", "col", "card", "nav", "tab", "text", "bg", "grid"];
    // How a database compares letters: `utf8mb4-0900-ai-ci`.
    const LETTERS: &[&str] = &["utf", "ucs", "latin", "cp", "utf8mb"];
    const THREADS: &[&str] = &["epoll", "eventloop", "executor", "thread"];
    let Some((first, rest)) = name.split_once('-').filter(|_| is_counted(name.as_bytes())) else {
        return false;
    };
    if STYLES.contains(&first) || LETTERS.contains(&stem(first)) || name.ends_with("-alpine") {
        return false;
    }
    if !rest.contains('-') {
        return is_of_two_words(first, rest);
    }
    if STANDS.contains(&first) && is_placed_thing(rest) && !is_region(name.as_bytes()) {
        return true;
    }
    let mut parts = name.rsplit('-');
    let (last, inner) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let three = parts.nth(1).is_none();
    !name.split('-').any(|part| THREADS.contains(&part))
        && (is_named_by_rule(first, inner, last, three)
            // `cass-dc1-r2`: where it stands.
            || first.len() > 1 && rest.split('-').any(is_site) && !is_site(first)
            || is_of_role(name, first, inner, last))
}

/// A word ends in a digit, or in one and a letter, or the last is a single sign: `web-14`, `varnish-2a`, `sql-b`.
fn is_counted(name: &[u8]) -> bool {
    let ends = |at: usize| matches!(class::at(name, at), 0 | b'-');
    let counts = |(at, byte): (usize, &u8)| class::is(*byte, DIGIT) && (ends(at + 1) || ends(at + 2));
    let plain = |byte: &u8| class::is(*byte, LOWER | DIGIT) || *byte == b'-';
    name.iter().all(plain) && (ends(name.len().wrapping_sub(2)) || name.iter().enumerate().any(counts))
}

fn is_of_two_words(first: &str, number: &str) -> bool {
    is_one_of_many(first, number)
        || first.len() > 1 && is_site(number) && !is_site(first)
        || PLACED_BEHIND.contains(&first) && is_numbered_place(number)
        || first.len() > 2 && is_padded_role(number)
        || is_managed(first, number)
        || is_node_of_cluster(first, number)
        || is_in_hall(first, number)
}

/// Three words or more in an order of their own: whose, for what and which.
fn is_named_by_rule(first: &str, inner: &str, last: &str, three: bool) -> bool {
    let own = |part: &str| !is_usual(part) && !is_everyday(part);
    let whose = |part: &str| part != "lib" && own(part);
    // `w2k19-dms-lh` says what runs on it.
    first.starts_with("w2k") && first.len() > 3 && !COUNTS.hold(last.as_bytes())
        // `kestrel-sql-a`
        || three && matches!(last, "a" | "b" | "c" | "d") && inner == "sql" && whose(first)
        // `xe-kiel-core1`
        || last.strip_prefix("core").is_some_and(|number| matches!(number, "1" | "2" | "3" | "4"))
            && whose(inner)
        // `tyo-batch-12`
        || first.len() == 3 && inner != "lat" && is_site(first) && last.len() < 4 && is_number(last)
        // `osl-ceph-stor3`, `fra-blue-hyp4`
        || three && first.len() == 3 && is_site(first) && is_of_hall(inner, last)
        // `osl-graylog-2`, `nodo-osl-2`
        || three
            && last.len() < 3
            && is_number(last)
            && (2..=5).contains(&first.len())
            && (RUNS.holds(inner.as_bytes()) && !is_plain_word(first.as_bytes()) && own(first)
                || ["nodo", "noeud"].contains(&first))
        // `wezel-ledger-wr2`: a machine, in the language of whoever named it.
        || is_machine_abroad(first) && last.ends_with(|letter: char| letter.is_ascii_digit()) && last.len() < 6
        || three && is_of_chassis(first, inner, last)
        // `sc-rack2-n3`
        || three
            && inner.strip_prefix("rack").is_some_and(is_number)
            && last.strip_prefix('n').is_some_and(|number| !number.is_empty() && is_number(number))
}

/// A word of it says what machines do, and another counts.
fn is_of_role(name: &str, first: &str, inner: &str, last: &str) -> bool {
    // The number is the machine's, or a letter in its place, not one within another word: `mp3-player-app`.
    let counts = |part: &str| part.len() == 1 || is_number(part);
    // `cassandra-schema-cql3`: the version of what it is written in.
    let written = || ["cql", "v"].contains(&stem(last));
    let placed = name.split('-').any(counts)
        || name.bytes().rev().take(2).any(|byte| byte.is_ascii_digit()) && !written();
    let role = |part: &str| {
        let stem = stem(part);
        // `sc-win32-status`: a system, of whatever machine.
        let system = ["win16", "win32", "win64"].contains(&part);
        ROLES.hold(stem.as_bytes())
            && !system
            && (placed || stem.len() < part.len() && stem != "es" && part != "dns64")
    };
    name.split('-').any(role)
        || placed && DEVICES.hold(inner.as_bytes())
        || placed && DEVICES.hold(first.as_bytes()) && first != "print"
        || last.starts_with('0') && COUNTED.contains(&inner)
}

/// `ceph-stor3`, `blue-hyp4`: behind a place, what runs there or what the machine is for, and which of them.
#[inline(never)]
fn is_of_hall(inner: &str, last: &str) -> bool {
    const FOR: &[&str] =
        &["bkp", "cmp", "ctl", "esx", "hyp", "hyper", "nod", "sto", "stor", "tape", "tor", "virt"];
    let kind = stem(last);
    let digits = last.len() - kind.len();
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase());
    (2..=5).contains(&kind.len())
        && matches!(digits, 1..=3)
        && letters(kind)
        && !COUNTS.hold(kind.as_bytes())
        && (RUNS.holds(inner.as_bytes()) || COUNTED.contains(&kind) || FOR.contains(&kind))
}

fn is_number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The word without the number at its end.
fn stem(part: &str) -> &str {
    part.trim_end_matches(|letter: char| letter.is_ascii_digit())
}

/// What runs on a machine, between where it stands and its number.
static RUNS: Lexicon = Lexicon::of(
    "airflow asterisk backup bdd bkp cass ceph citrix cms crm dhcp dwh ecm elk erp etl exch filer ftp galera git \
     gitlab grafana graylog hadoop harbor icinga imap jira kibana ldap logs mdm mes minio moodle nagios nextcloud \
     odoo ora oracle pacs pbx pms prom prtg radius rds sap scada sentry siem splunk sql squid syslog tomcat vcenter \
     voip wms wsus xen zabbix",
);

/// `wezel`, `palvelin`: a word for a node, a server or a machine in other languages, as names are written without accents.
fn is_machine_abroad(part: &str) -> bool {
    const WORDS: &[&str] = &[
        "csomopont",
        "cvor",
        "dugum",
        "kiszolgalo",
        "knoten",
        "knooppunt",
        "komvos",
        "makina",
        "maquina",
        "maszyna",
        "mazgas",
        "mezgls",
        "nodo",
        "nodul",
        "noeud",
        "palvelin",
        "posluzitelj",
        "rechner",
        "server",
        "servidor",
        "serveur",
        "serwer",
        "serveris",
        "solmu",
        "stroj",
        "streznik",
        "sunucu",
        "szerver",
        "uzel",
        "uzol",
        "vozel",
        "vozlisce",
        "wezel",
    ];
    WORDS.contains(&part)
}

/// Machines whose place stands behind what they are: `pve-to3`, `nas-bergen2`.
const PLACED_BEHIND: &[&str] =
    &["esx", "esxi", "filer", "fw", "gw", "hv", "kvm", "nas", "pve", "rtr", "san", "srv", "sw"];

/// What stands in a hall or a cellar, and is called by where: `pve-kiel-2`, `pdu-c4-left`, `usv-keller-1`.
const STANDS: &[&str] = &[
    "ap", "esx", "esxi", "filer", "fw", "gw", "hv", "kvm", "nas", "pdu", "pve", "rtr", "san", "sw", "ups",
    "usv",
];

/// `kiel-2`, `c4-left`: where it stands, and which of them, or on which side.
#[inline(never)]
fn is_placed_thing(rest: &str) -> bool {
    const SIDES: &[&str] =
        &["a", "b", "l", "r", "left", "right", "links", "rechts", "top", "bottom", "front", "rear"];
    let Some((place, which)) = rest.split_once('-') else { return false };
    let row = place.len() <= 4
        && place.starts_with(|first: char| first.is_ascii_lowercase())
        && place.ends_with(|last: char| last.is_ascii_digit());
    let named = place.len() > 1
        && place.bytes().all(|byte| byte.is_ascii_lowercase())
        && !["el", "rc"].contains(&place)
        && (place.len() < 4 || !is_plain_word(place.as_bytes()) && !is_usual(place) && !is_everyday(place));
    row && SIDES.contains(&which) || named && matches!(which.len(), 1 | 2) && is_number(which)
}

/// `ci01`, `db02`: what it does, and a number that begins with zero.
#[inline(never)]
fn is_padded_role(part: &str) -> bool {
    let does = stem(part);
    let number = part.get(does.len()..).unwrap_or_default();
    number.len() == 2
        && number.starts_with('0')
        && ["app", "as", "ci", "db", "dc", "di", "fs", "ora", "sql", "srv", "web"].contains(&does)
}

/// `domain-c8107`, `datastore-1042`: what VMware calls a part of a cluster.
#[inline(never)]
fn is_managed(sort: &str, number: &str) -> bool {
    let digits = number.strip_prefix('c').filter(|_| sort == "domain").unwrap_or(number);
    (["datastore", "dvportgroup", "dvs", "resgroup"].contains(&sort) || digits.len() < number.len())
        && (if sort == "domain" { 3..=6 } else { 2..=6 }).contains(&digits.len())
        && is_number(digits)
}

/// `bergen2`: letters and a number of one or two digits, and no version or part of something.
#[inline(never)]
fn is_numbered_place(part: &str) -> bool {
    let place = stem(part);
    place.len() > 1
        && matches!(part.len() - place.len(), 1 | 2)
        && place.bytes().all(|byte| byte.is_ascii_lowercase())
        && !is_plain_word(place.as_bytes())
        && !is_one_of(place.as_bytes(), &["acl", "api", "filter", "policy", "rule", "test"])
}

/// Endings of words for a machine: `dbhost-3`.
const MACHINES: &[&str] = &["gw", "lb", "host", "server", "srv", "node", "worker", "router", "switch"];

/// `worker-14`, `mysql-0`: one of several that do the same. Behind the name of a program a higher number is its version.
fn is_one_of_many(role: &str, number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let lettered = digits + 1 == number.len() && !number.starts_with(|c: char| c.is_ascii_lowercase());
    // `k8s-n07`
    let nth = digits + 1 == number.len() && digits > 1 && number.starts_with('n');
    let counted = digits > 0 && (digits == number.len() || lettered);
    if nth && ROLES.hold(role.as_bytes()) {
        return true;
    }
    if number.len() == 1 && !counted {
        return COUNTED.contains(&role) || PROGRAMS.contains(&role);
    }
    let padded = number.len() == 2 && number.starts_with('0');
    let placed = PLACES.hold(role.as_bytes()) || PLACES.hold(number.as_bytes());
    let is_role = || ROLES.hold(stem(role).as_bytes());
    if !counted {
        let says = ROLES.hold(stem(number).as_bytes());
        return placed && (says || is_role());
    }
    // `varnish-2a`
    let number = number.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(number);
    match number.len() {
        1..=3
            if COUNTED.contains(&role)
                || DEVICES.hold(role.as_bytes())
                || MACHINES.iter().any(|word| role.len() > word.len() && role.ends_with(word)) =>
        {
            true
        }
        4 | 5 if role == "vm" || DEVICES.hold(role.as_bytes()) => true,
        1 if PROGRAMS.contains(&role) => matches!(number, "0" | "1" | "2"),
        2 => padded && is_role(),
        _ => false,
    }
}
