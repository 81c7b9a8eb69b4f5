//! Pods, replica sets, jobs and nodes of clusters.

use super::host_words::ROLES;
use super::hosts::is_program;
use crate::redact::Kind;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::links::published::is_public_owner;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&POD, &NODE];

static POD: Rule = Rule::shown(Shown {
    name: "pod",
    kind: Kind::Pod,
    reason: "Names a running part of a system, and with it the system.",
    known_format: false,
    examples: Examples {
        positive: &[
            "job/«nightly-recon-29384610» has reached its limit",
            "job.batch/«tariff-import-1843077» failed",
            "`«geo-5d9c7b6f4d-`x2k9p» was evicted",
            "pod «checkout-7d9f8b6c5d-x2k4z» restarted",
            "«checkout-7d9f8b6c5d» scaled up",
            "pod/«fluentd-x7k2p» evicted",
            "«checkout-jcttwpbbx-pwcwb» was in state `Unknown`",
            "«backup-28471195-tlwgv» failed",
            "child '«nightly-reconcile-wtc8k-1049221052»' of «nightly-reconcile-kspgr»",
            "«checkout-7d9f8b6c5d-x2k4z»_media(2f1c): OOMKilled",
            "pods «web-5f4dcc3b5-abcde» and «web-5f4dcc3b5-q9x2z»",
            "clientId=«toll-gate-7c9d8f6b5d-x2k9p»-1, thread [«toll-gate-7c9d8f6b5d-x2k9p»-StreamThread-2]",
            "pods -«x2k9p» and -«b7wqz» crashed",
        ],
        negative: &[
            "vendor-7d77fb7a.js.map and main-4f2a9c1d.css were cached, GET /assets/index-3346f775.mjs 404",
            "backup-20260312 and report-29384, job/report-2024 and jobs/report-1843077",
            "roll-back-by-hand",
            "/x/node_modules/.staging/tariff-57f83870",
            "LdapErr: DSID-0C0907C2, comment",
            "step-0",
            "a well-known-thing",
            "us-east-1a",
            "utf-8",
            "pre-production",
            "high-availability",
            "sha256-abcde",
            "sha512-9f86d08188",
            "test-bz106632.c and fix-ppc64el.patch",
            "sha512-lQesW9WF9+4Ll",
            "pod disruption-budget",
            "Server Version: v1.29.4-eks-036c24b",
            "grpc-http2 and canvas-html5",
            "2026-03-12",
            "pod-level",
            "libfoo-1a2b3c4d5e-alpha-utils-1 and a-7c9d8f6b5d-stack-trace-1",
        ],
        disguised: &[
            "«checkout-7d9f8b6c5d\u{200b}-x2k4z»",
            "«checkout\\-7d9f8b6c5d\\-x2k4z»",
            "«checkout&#45;7d9f8b6c5d&#45;x2k4z»",
            "«CHECKOUT-7D9F8B6C5D-X2K4Z»",
        ],
    },
});

static NODE: Rule = Rule::shown(Shown {
    name: "node",
    kind: Kind::Node,
    reason: "Names a machine of the cluster.",
    known_format: false,
    examples: Examples {
        positive: &[
            "on «ip-10-0-1-2.eu-west-1.compute.internal» now",
            "«ip-10-0-1-2» is down",
            "«gke-shop-default-pool-1a2b3c4d-n2sk» drained",
            "«aks-nodepool1-12345678-vmss000001»",
            "«aks-agentpool-37182454-3»",
            "«i-0abc123def4567890»",
            "nodes -«k9rd» and -«p4mx» of the same pool were cordoned",
            "node `«k9rd»` was drained, nodes `«p4mx»`, `«x7tk»`",
            "«gke-prod-a-ssd-pool-32-134a959a-6`hmq» and `«gke-prod-a-ssd-pool-32-134a959a-n2sk»`",
        ],
        negative: &[
            "ip-address",
            "gke-cluster",
            "i-am",
            "i-18n",
            "ip-10",
            "node -p8080 and pod `http2`, the nodes use `x7tk`, nodes were cut -h2k3",
        ],
        disguised: &["«ip-10-0-\u{200b}1-2»", "«gke-shop-default-pool-1a2b3c4d\\-n2sk»"],
    },
});

/// `kube-dns.kube-system.svc.cluster.local`: what a manual calls a service, where a manual puts it, says nothing.
#[inline(never)]
pub(in crate::redact::detect) fn is_of_every_cluster(name: &[u8]) -> bool {
    let mut labels = name.splitn(4, |byte| *byte == b'.');
    let (service, namespace) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
    labels.next().is_some_and(|label| label.eq_ignore_ascii_case(b"svc"))
        && labels.next().is_none_or(|domain| is_word(domain, "cluster.local"))
        && NAMESPACES.hold(namespace)
        && service.split(|byte| *byte == b'-').all(is_everyday)
        && (!is_machine(service) || service == b"alertmanager-main")
}

/// `redis-main`, `gw-api`: told as a machine by itself, so that the name around it goes as one with it.
fn is_machine(service: &[u8]) -> bool {
    const TWINS: &[&str] = &["-main", "-master", "-primary", "-replica", "-standby"];
    class::one_before(service, service.len(), TWINS).is_some()
        || class::one_at(service, 0, &["gw-", "rtr-", "srv-"]).is_some()
}

/// A word that services of any company are called by.
fn is_everyday(part: &[u8]) -> bool {
    ROLES.hold(part) || PARTS.hold(part) || is_program(part) || is_public_owner(part)
}

/// Where what every cluster runs is put.
static NAMESPACES: Words = Words::of(&[
    "argocd",
    "cert-manager",
    "default",
    "ingress-nginx",
    "istio-system",
    "kube-system",
    "logging",
    "monitoring",
    "observability",
]);

/// Words of such names beside those for what a machine does.
static PARTS: Words = Words::of(&[
    "admission",
    "agent",
    "cert",
    "collector",
    "controller",
    "exporter",
    "headless",
    "istiod",
    "jaeger",
    "kube",
    "main",
    "manager",
    "metrics",
    "operated",
    "otel",
    "query",
    "state",
    "system",
    "tempo",
    "webhook",
]);

/// What generated endings are made of: no vowels, no look-alikes.
const SAFE: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";

/// Asked at a word with a dash. Runtimes join the name to others with `_`.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // `v1.29.4-eks-036c24b`: a version.
    if word.previous() == b'.' && class::is(class::before(word.text, word.start - 1), DIGIT) {
        return;
    }
    let mut start = word.start;
    for part in word.bytes().split(|byte| *byte == b'_') {
        let dashes = part.iter().take_while(|byte| **byte == b'-').count();
        at_part(word.text, start + dashes, start + part.len(), sink);
        start += part.len() + 1;
    }
}

fn at_part(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let mut stop = end;
    while stop > start && class::before(bytes, stop) == b'-' {
        stop -= 1;
    }
    let name = bytes.get(start..stop).unwrap_or_default();
    if !(4..=253).contains(&name.len()) {
        return;
    }
    let Some(dash) = name.iter().rposition(|byte| *byte == b'-') else { return };
    let (head, last) = (name.get(..dash).unwrap_or_default(), name.get(dash + 1..).unwrap_or_default());
    // `web:main-5fe72456`: the tag of an image, by its branch and its commit.
    let branch = ["dev", "develop", "main", "master", "release", "trunk"];
    // `node_modules/.staging/tariff-57f83870`: where a package is unpacked.
    let unpacked = class::one_before(bytes, start, &["/.staging/"]).is_some();
    if unpacked || class::before(bytes, start) == b':' && is_one_of(head, &branch) {
        return;
    }
    // `vendor-7d77fb7a.js.map`: a file of a page, which is named by what is in it; a pod has two parts that were made.
    const ASSETS: &[&str] = &[".css", ".js", ".mjs", ".png", ".svg", ".wasm", ".webp", ".woff", ".woff2"];
    let pod = head.rsplit(|byte| *byte == b'-').next().is_some_and(is_replica_hash);
    let asset = class::one_at(bytes, stop, ASSETS)
        .is_some_and(|ending| !class::is(class::at(bytes, stop + ending.len()), ALPHANUMERIC));
    if asset && last.len() == 8 && class::all(last, HEX) && !pod {
        return;
    }
    if is_node(head, last) {
        let rest = class::run_end(bytes, stop, 200, |byte| {
            class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.')
        });
        let full = bytes.get(stop..rest).unwrap_or_default();
        let internal = full.ends_with(b".internal") || class::contains(full, b".internal.");
        let end = if internal { rest } else { cut_name_end(bytes, stop, head, last) };
        sink.hit(&NODE, start, end);
    } else if is_pod(head, last) || is_job(bytes, start, last) {
        sink.hit(&POD, start, slipped_end(bytes, stop, end));
    } else if let Some(length) = pod_within(name) {
        sink.hit(&POD, start, start + length);
    }
}

/// `toll-gate-7c9d8f6b5d-x2k9p-1`, `…-x2k9p-StreamThread-2`: a client calls itself by its pod, and counts behind it. How
/// long the name of the pod is.
#[inline(never)]
fn pod_within(name: &[u8]) -> Option<usize> {
    (name.len() > 18).then_some(())?;
    let mut at = 0;
    let mut hashed = false;
    for part in name.split(|byte| *byte == b'-') {
        if hashed && is_generated(part) {
            return Some(at + part.len());
        }
        hashed = at > 0 && (8..=10).contains(&part.len()) && is_replica_hash(part);
        at += part.len() + 1;
    }
    None
}

/// Asked at four or five letters and digits behind a dash or a mark: "nodes -k9rd and -p4mx of the same pool", "pod
/// `x2k9p`", where people write the end of the name alone.
#[inline(never)]
pub(in crate::redact::detect) fn at_ending(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let made = |byte: &u8| is_safe(byte) || matches!(byte, b'0' | b'1' | b'3');
    let digits = class::count(word.bytes(), DIGIT);
    if !word.bytes().iter().all(made) || !(1..=2).contains(&digits) || is_one_of(word.bytes(), ABBREVIATIONS)
    {
        return;
    }
    let quoted = word.previous() == b'`' && word.next() == b'`';
    let cut = word.previous() == b'-'
        && matches!(class::before(text, word.start - 1), b' ' | b'`' | 0xa6)
        && matches!(word.next(), b' ' | b',' | b'.' | b'`' | b'\n' | 0);
    if !quoted && !cut {
        return;
    }
    // The word for it, and behind that nothing but other endings.
    let mut at = word.start;
    for _ in 0..8 {
        let end = class::run_start(text, at, 6, |byte| matches!(byte, b' ' | b',' | b'-' | b'`' | 0x80..));
        let start = class::run_back(text, end, 6, ALPHANUMERIC);
        let said = text.get(start..end).unwrap_or_default();
        if is_one_of(said, &["node", "nodes"]) {
            return sink.hit(&NODE, word.start, word.end);
        }
        if is_one_of(said, &["pod", "pods"]) && word.len() == 5 {
            return sink.hit(&POD, word.start, word.end);
        }
        if said.is_empty() || !is_one_of(said, &["and", "und"]) && !said.iter().all(made) {
            return;
        }
        at = start;
    }
}

/// `geo-5d9c7b6f4d-`x2k9p`: a mark that slipped in before what was made up for the pod does not end it, either.
fn slipped_end(bytes: &[u8], stop: usize, end: usize) -> usize {
    let rest = class::run_of(bytes, end + 1, 6, ALPHANUMERIC);
    let made_up = bytes.get(end + 1..rest).is_some_and(is_generated);
    if end > stop && class::at(bytes, end) == b'`' && made_up { rest } else { stop }
}

/// `gke-shop-pool-1a2b3c4d-6`hmq`: a mark that slipped into a node's name does not end it.
fn cut_name_end(bytes: &[u8], stop: usize, head: &[u8], last: &[u8]) -> usize {
    let rest = class::run_of(bytes, stop + 1, 4, ALPHANUMERIC);
    let slipped = head.starts_with(b"gke-") && class::at(bytes, stop) == b'`' && last.len() < 4;
    if slipped && rest - stop == 5 - last.len() { rest } else { stop }
}

fn has_digit(part: &[u8]) -> bool {
    class::any(part, DIGIT)
}

fn has_letter(part: &[u8]) -> bool {
    part.iter().any(u8::is_ascii_alphabetic)
}

/// Five letters and digits as the controller makes them up, and no abbreviation of the same letters.
pub(super) fn is_generated(part: &[u8]) -> bool {
    part.len() == 5 && part.iter().all(is_safe) && !is_one_of(part, ABBREVIATIONS)
}

/// Words without a vowel, of five signs, that names of programs end with.
const ABBREVIATIONS: &[&str] = &[
    "btrfs", "cmdln", "dhcp4", "dhcp6", "grpcs", "html4", "html5", "http2", "https", "mssql", "pgsql",
    "sftps", "tcpv4", "tcpv6", "tmpfs", "xhtml",
];

fn is_safe(byte: &u8) -> bool {
    SAFE.contains(&byte.to_ascii_lowercase())
}

/// Of the length and letters of a replica set's hash: enough where the text says that it is one.
pub(super) fn is_replica_like(part: &[u8]) -> bool {
    (7..=10).contains(&part.len()) && (class::all(part, HEX) || part.iter().all(is_safe))
}

/// `7d9f8b6c5d`: hexadecimal-like, of the length and letters that the controller writes.
fn is_replica_hash(part: &[u8]) -> bool {
    is_replica_like(part) && class::count(part, DIGIT) >= 2 && has_letter(part)
}

/// `29384610`: the minute, since 1970, for which a job was planned.
fn is_minute(last: &[u8]) -> bool {
    matches!(last, [b'2', b'7'..=b'9', rest @ ..] | [b'3', b'0', rest @ ..] if rest.len() == 6 && class::all(rest, DIGIT))
}

/// `job/tariff-import-1843077`: one run of what is planned, and its number.
fn is_job(bytes: &[u8], start: usize, last: &[u8]) -> bool {
    // "job/build-20260312" names a day.
    matches!(last.len(), 6..=10)
        && class::all(last, DIGIT)
        && !(last.len() == 8 && last.starts_with(b"20"))
        && class::one_before(bytes, start, &["job/", "job.batch/"]).is_some()
}

fn is_pod(head: &[u8], last: &[u8]) -> bool {
    let before_last = head.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let owned = before_last.len() < head.len();
    if owned && is_replica_hash(before_last) && last.len() == 5 && class::all(last, ALPHANUMERIC) {
        return true;
    }
    // `nightly-wtc8k-1049221052`, a step of a workflow.
    if owned
        && is_generated(before_last)
        && matches!(last.len(), 8..=10)
        && last.iter().all(u8::is_ascii_digit)
    {
        return true;
    }
    // `v1.29.4-eks-036c24b` is a version.
    let word = before_last.len() >= 2 && has_letter(before_last) && before_last != b"eks";
    let mixed = last.iter().any(u8::is_ascii_uppercase) && last.iter().any(u8::is_ascii_lowercase);
    let digest = before_last.get(..3).is_some_and(|start| is_word(start, "sha")) || is_word(last, "ed25519")
        // Where in a directory's own code an error arose.
        || head == b"DSID";
    if mixed || digest {
        return false;
    }
    if word && (is_replica_hash(last) || is_minute(last)) {
        return true;
    }
    // Both endings without a vowel: no two words of any language are.
    let made = |part: &[u8]| (8..=10).contains(&part.len()) && part.iter().all(is_safe);
    if owned && made(before_last) && is_generated(last) {
        return true;
    }
    // A daemon set's, with the ending that is generated; a job's, with the minute before it.
    let scheduled = before_last.len() == 8 && before_last.iter().all(u8::is_ascii_digit);
    // Behind two words or more five consonants are no third.
    let third = owned && word && before_last.len() >= 4 && !has_digit(before_last);
    is_generated(last) && (scheduled && owned || word && has_letter(last) && (has_digit(last) || third))
}

fn is_node(head: &[u8], last: &[u8]) -> bool {
    let number = |part: &[u8]| !part.is_empty() && part.len() <= 3 && class::all(part, DIGIT);
    let hexadecimal = |part: &[u8]| class::all(part, HEX);
    let mut parts = head.split(|byte| *byte == b'-');
    let first = parts.next().unwrap_or_default();
    if is_word(first, "ip") {
        return number(last) && parts.clone().count() == 3 && parts.all(number);
    }
    if is_word(first, "gke") {
        let hash = head.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
        return (1..=4).contains(&last.len()) && hash.len() == 8 && hexadecimal(hash) && parts.count() >= 2;
    }
    if is_word(first, "aks") {
        let pool = head.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
        let numbered = number(last) && pool.len() == 8 && pool.iter().all(u8::is_ascii_digit);
        return numbered
            || last.get(..4).is_some_and(|start| is_word(start, "vmss")) && parts.next().is_some();
    }
    is_word(head, "i") && matches!(last.len(), 8 | 17) && hexadecimal(last) && has_digit(last)
}
