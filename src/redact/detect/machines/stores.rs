//! Stores, groups and instances that somebody named: quotes, keys of configurations and capital letters tell them.

use super::hosts::is_program;
use super::in_capitals::{is_cluster_in_capitals, is_loud};
use super::names::{is_compound, is_region, is_spoken_machine};
use super::set_apart::is_no_machine;
use super::words::PLACED_NOUNS;
use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::numbers::issue_keys::is_standard;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, BLANK, DIGIT, JOINER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&STORE, &DESCRIBED];

static STORE: Rule = Rule::shown(Shown {
    name: "named-store",
    kind: Kind::Resource,
    reason: "The words beside it say that it is a store or a group of machines.",
    known_format: false,
    examples: Examples {
        positive: &[
            "Database '«orders_brandvik»' on server is not available",
            "FATAL:  database \"«vexley_live»\" does not exist",
            "scsi0: «san-vexholm»:vm-118-disk-0,size=200G\nvirtio0: local-lvm:vm-118-disk-1",
            "storage '«nas-kiel-backup»' is not online",
            "{\"dBInstanceIdentifier\":\"«tariff-mysql-live»\"}",
            "  ~ identifier        = \"«tariff-eu-live»\" -> \"«tariff-eu-live2»\"",
            "    dynamodb_table = \"«kestrel-tf-locks»\"",
            "restarted in cluster «KIEL-PROD-CL03» by hand",
            "Availability group «AG-BILL-OSL» is not synchronizing",
            "Datacenter: «dc-bergen» and the datacenter '«Vexholm-DC1»', availability group '«AG_BILL_OSL»'",
            "(10.0.0.4:5672, vhost: '«tariff_live»')",
            "(10.0.0.4:5672, vhost: '/«quorra-prod»', user: 'x')",
            "the database «tariff_live» ran out of connections",
            "(CONNECT_DATA=(SERVICE_NAME=«BILLPRD_SVC»))",
            "osd.4 (root=default,rack=«rk-C11»,host=x) is down",
            "  pool: «tank-bergen1»\n state: DEGRADED",
            "identifier = \"«ledger-prod-1»\"",
            "Mirrored queue 'x' in vhost '«quorra-prod»': gone",
            "Aborted connection 8 to db: '«boutique_brix»' user: 'x'",
            "URI=\"/api/v1/namespaces/«quorra-live»/secrets?limit=5\"",
            "(cluster: x, namespace: «vexley-prod»)",
            "key:/registry/secrets/«quorra-live»/hook",
            "il cluster «PVE-KIEL» ha perso il quorum, database «MDB-Lager-02» state: Dismounted",
        ],
        negative: &[
            "resource \"google_sql_database_instance\" \"x\" {\n  database_flags {\n    name = \"max_connections\"\n",
            "Database 'postgres' is not available",
            "the database \"design-level\" review, a storage 'class'",
            "identifier: step-2",
            "\"identifier\": \"re-use\"",
            "the cluster AES-GCM-SHA2 suite",
            "Datacenter: us-east-1, the datacenter 'eu-west-1', the availability group 'primary'",
            "SERVICE_NAME=orders-api",
            "rack=rack1",
            "  pool: worker-1\n",
            "namespace: payments-prod, namespace: kube-system, namespace=ingress-nginx",
            "/namespaces/monitoring-prod/pods",
            "vhost '/' and db: 'postgres'",
            "the cluster SQL-FAILURE, cluster GKE-UPGRADE",
            "the cluster READ-ONLY mode, cluster MULTI-AZ, database Read-only-2",
        ],
        disguised: &["database \"«vexley\u{200b}_live»\"", "storage '«nas\\-kiel\\-backup»'"],
    },
})
.beside_a_word();

static DESCRIBED: Rule = Rule::shown(Shown {
    name: "described-pod",
    kind: Kind::Pod,
    reason: "What is described here runs on a node.",
    known_format: false,
    examples: Examples {
        positive: &["Name:             «tariff-writer-2»\nNamespace:        x\nPriority:  0\nNode:  y\n"],
        negative: &[
            "Name:             tariff-writer-2\nNamespace:        x\nLabels: a\n",
            "Name: step-2\nNode: a\n",
        ],
        disguised: &["Name:   «tariff\u{200b}-writer-2»\nNamespace:   x\nNode:   y\n"],
    },
})
.beside_a_word();

/// Words before the quoted name of a store.
pub(super) static QUOTED: Words =
    Words::of(&["database", "datacenter", "datastore", "keyspace", "storage", "vhost"]);

/// Keys whose value is one, beside those.
pub(super) const KEYS: &[&str] = &["identifier", "table", "datacenter", "rack", "pool"];

/// The words and keys behind which one may stand.
static ASKED: Words = Words::of(&[
    "cluster",
    "database",
    "datacenter",
    "datastore",
    "db",
    "group",
    "identifier",
    "instance",
    "keyspace",
    "name",
    "namespace",
    "namespaces",
    "pool",
    "rack",
    "secrets",
    "service",
    "storage",
    "table",
    "vhost",
]);

/// `scsi0: san-kiel:vm-118-disk-0,size=200G`: where the disk of a virtual machine is kept; true where it was found.
#[inline(never)]
pub(super) fn at_disk(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const DISKS: &[&str] = &["vm-", "subvol-", "base-"];
    let Some(sort) = class::one_at(word.text, word.end + 1, DISKS) else { return false };
    let number = word.end + 1 + sort.len();
    let end = class::run_of(word.text, number, 10, DIGIT);
    // What every such machine calls its own disks.
    let own = word.bytes().starts_with(b"local");
    let disk = end > number && class::starts_with_folded(word.text, end, "-disk-") && !own;
    if disk {
        sink.hit(&STORE, word.start, word.end);
    }
    disk
}

/// `name: lager-118` above `net0: …` and `scsi0: …`, `<domain type='kvm'>` before `<name>lager-118</name>`,
/// `displayName = "lager-118"`: what a virtual machine is called in its own settings.
#[inline(never)]
pub(super) fn is_guest(word: Word<'_>, beside: Beside<'_>) -> bool {
    const SETTINGS: &[&str] =
        &["\nnet0: ", "\nscsi0: ", "\nvirtio0: ", "\nrootfs: ", "\nostype: ", "\ncores: ", "\nvmgenid: "];
    // Alerts and dashboards have a name to display, too.
    const MACHINE: &[&str] = &[
        "guestOS = ",
        "virtualHW.",
        "memSize = ",
        "memsize = ",
        "numvcpus = ",
        "scsi0",
        "ethernet0.",
        "uuid.bios",
        "nvram = ",
        "annotation = ",
        ".vmdk",
    ];
    let text = word.text;
    let head =
        |most: usize| text.get(beside.start().saturating_sub(most)..beside.start()).unwrap_or_default();
    let line = || matches!(beside.edge(), 0 | b'\n');
    match beside.word {
        b"displayName" if beside.gap == b" = \"" => {
            let rest = text.get(word.end..text.len().min(word.end + 400)).unwrap_or_default();
            let head = head(400);
            line()
                && MACHINE
                    .iter()
                    .any(|key| class::contains(head, key.as_bytes()) || class::contains(rest, key.as_bytes()))
        }
        b"name" if beside.gap == b": " => {
            let rest = text.get(word.end..text.len().min(word.end + 300)).unwrap_or_default();
            let set = |key: &&&str| {
                class::contains(head(300), key.as_bytes()) || class::contains(rest, key.as_bytes())
            };
            line() && word.next() == b'\n' && SETTINGS.iter().filter(set).count() > 1
        }
        b"name" => beside.gap == b">" && class::contains(head(120), b"<domain "),
        _ => false,
    }
}

/// Asked at a word behind a word or a key that says `says`.
pub(super) fn at_name(word: Word<'_>, beside: Beside<'_>, says: &[u8], sink: &mut Sink<'_, '_>) {
    if !ASKED.hold(says) {
        return;
    }
    let name = word.bytes();
    let text = word.text;
    if is_word(beside.word, "name") && beside.gap.len() > 2 && is_described(text, beside.start(), word.end) {
        sink.hit(&DESCRIBED, word.start, word.end);
    } else if is_named(word, beside, says) && !is_compound(name) && !is_region(name) {
        sink.hit(&STORE, word.start, word.end);
        // `"old" -> "new"`, as a plan says what will change.
        let other = class::one_at(text, word.end, &["\" -> \""]).map(|arrow| word.end + arrow.len());
        if let Some(start) = other {
            let end = class::run_of(text, start, 63, WORD);
            sink.hit(&STORE, start, end);
        }
    }
}

fn is_named(word: Word<'_>, beside: Beside<'_>, says: &[u8]) -> bool {
    let name = word.bytes();
    let quote = beside.gap.last().copied().unwrap_or_default();
    let quoted = matches!(quote, b'"' | b'\'' | b'`') && word.next() == quote;
    let joined = word.has(JOINER);
    if is_one_of(says, &["namespace", "namespaces", "secrets"]) {
        let path = beside.gap == b"/"
            && (is_word(beside.word, "namespaces")
                || class::one_before(word.text, beside.start(), &["/registry/"]).is_some());
        return (path || says.len() == 9 && beside.is_assigned()) && is_deployed(name);
    }
    if beside.is_spoken() {
        let group = || {
            is_word(says, "group")
                && beside.previous().is_some_and(|before| is_word(before.word, "availability"))
        };
        // "database orders_live"
        let placed = |part: &[u8]| is_one_of(part, &["live", "prd", "prod", "staging", "stg", "uat"]);
        let kept = || name.split(|byte| class::is(*byte, JOINER)).any(placed);
        return joined && QUOTED.hold(beside.word) && (quoted || kept())
            || is_loud(name) && (PLACED_NOUNS.hold(beside.word) || group())
            || joined && quoted && class::any(name, UPPER) && group()
            || is_word(beside.word, "cluster") && is_cluster_in_capitals(name)
            // "database MDB-Kiel-02"
            || is_word(beside.word, "database") && is_capital_and_numbered(name);
    }
    if !beside.is_assigned() || !joined {
        return false;
    }
    if is_word(says, "identifier") {
        let of_cloud = beside.word.len() > says.len();
        return quoted && (of_cloud || is_spoken_machine(name));
    }
    is_word(says, "datacenter")
        || is_word(says, "vhost") && (quoted || beside.gap.ends_with(b"'/") && word.next() == b'\'')
        || is_word(beside.word, "db") && quoted
        || is_word(beside.word, "name") && quoted && is_of_plan(word.text, beside.start())
        || is_word(beside.word, "dynamodb_table")
        || is_word(beside.word, "rack") && beside.is_tight() && class::any(name, DIGIT)
        || beside.edge() == b'(' && is_one_of(beside.word, &["service_name", "instance_name"])
        || is_word(beside.word, "pool") && class::starts_with_folded(word.text, word.end, "\n state: ")
}

/// `resource "google_storage_bucket" "a" { name = "X"`: of what is planned at a cloud, and in it alone.
#[inline(never)]
fn is_of_plan(text: &[u8], name: usize) -> bool {
    const SORTS: &[&str] =
        &["_bucket\"", "_cluster\"", "_instance\"", "_machine\"", "_account\"", "_group\""];
    let head = text.get(name.saturating_sub(160)..name).unwrap_or_default();
    let resource = class::find_last(head, b"resource \"");
    let sort = resource.and_then(|at| head.get(at + 10..)).unwrap_or_default();
    let end = class::run_of(sort, 0, 60, WORD);
    // Of what is planned itself, and of no block in it.
    let inner = sort.iter().filter(|byte| **byte == b'{').count() > 1;
    let rules = class::one_before(sort, end + 1, &["_parameter_group\"", "_security_group\""]).is_some();
    !inner && !rules && !class::contains(sort, b"\n}") && class::one_before(sort, end + 1, SORTS).is_some()
}

/// `MDB-Kiel-02`: capital letters at its beginning, a dash, and a number at its end.
fn is_capital_and_numbered(name: &[u8]) -> bool {
    let first = name.split(|byte| *byte == b'-').next().unwrap_or_default();
    (2..=5).contains(&first.len())
        && class::all(first, UPPER)
        && !is_standard(first)
        && name.iter().filter(|byte| **byte == b'-').count() > 1
        && class::is(class::before(name, name.len()), DIGIT)
}

/// Which of somebody's it is.
pub(in crate::redact::detect) const STAGES: &[&str] =
    &["live", "prd", "prod", "production", "stage", "staging", "stg", "uat"];

/// `quorra-live`: whose it is, and which of theirs. What is called after a program or a part of one is everybody's.
#[inline(never)]
pub(super) fn is_deployed(name: &[u8]) -> bool {
    let (head, last) = last_part(name);
    let first = head.split(|byte| class::is(*byte, JOINER)).next().unwrap_or_default();
    is_one_of(last, STAGES)
        && first.len() >= 4
        && !["ing", "s", "er", "or", "ion"].iter().any(|ending| first.ends_with(ending.as_bytes()))
        && !is_no_machine(first)
        && !is_program(first)
        && !std::str::from_utf8(first).is_ok_and(|first| is_usual(first) || is_everyday(first))
}

/// `Name:  …`, the line of its namespace below and that of its node further on: so pods alone are described.
fn is_described(text: &[u8], name: usize, end: usize) -> bool {
    let below = class::run_of(text, end, 2, BLANK);
    let rest = text.get(below..).unwrap_or_default();
    let rest = rest.get(..400).unwrap_or(rest);
    matches!(class::before(text, name), 0 | b'\n')
        && rest.starts_with(b"Namespace:")
        && class::contains(rest, b"\nNode:")
}
