//! What public charts, manuals and specifications call what everybody has: such a name tells of nobody.

use super::beside::{Beside, is_one_of};
use super::machines::hosts::is_program;
use super::placeholder::is_documented;
use super::walk::Word;
use super::words::Words;
use crate::text::class::{self, DIGIT, LOWER};

/// Names that a chart, a manual or a maker gave: `docker-desktop`, `ASP.NET`, `cpu.local`.
static GIVEN: Words = Words::of(&[
    "ado.net",
    "asp.net",
    "chart-example.local",
    "bar",
    "baz",
    "cpu.local",
    "docker-desktop",
    "example.com",
    "example.net",
    "example.org",
    "foo",
    "foobar",
    "kind-control-plane",
    "kind-worker",
    "kind-worker2",
    "kind-worker3",
    "kubernetes-admin",
    "localhost.localdomain",
    "mem.local",
    "minikube",
    "ml.net",
    "rc.local",
    "server.example.com",
    "client.example.com",
    "www.example.com",
    "shlibs.local",
    "storage-provisioner",
    "vb.net",
]);

/// What public charts call their sets and claims, each with the number of one behind it.
static SETS: Words = Words::of(&[
    "alertmanager-kube-prometheus-stack-alertmanager",
    "alertmanager-main",
    "alertmanager-main-db-alertmanager-main",
    "prometheus-k8s",
    "prometheus-k8s-db-prometheus-k8s",
    "prometheus-kube-prometheus-stack-prometheus",
    "redis-data-redis-master",
    "redis-data-redis-replicas",
    "storage-loki",
    "www-web",
]);

/// `prometheus-k8s-0`, `data-postgresql-0`, `etcd-minikube`, `etcd-kind-control-plane`, `REPO-NAME-1`, `draft-ietf-quic-http-34`.
#[inline(never)]
pub(super) fn is_stock(name: &[u8]) -> bool {
    let set = match name.split_last_chunk::<2>() {
        Some((set, [b'-', b'0'..=b'9'])) => set,
        _ => b"",
    };
    GIVEN.hold(name)
        || SETS.hold(set)
        || set.strip_prefix(b"data-").is_some_and(is_program)
        || name.ends_with(b"-minikube")
        || name.ends_with(b"-kind-control-plane")
        || name.starts_with(b"draft-ietf-")
        || class::contains(name, b"-NAME-")
}

/// "Waiting for dns-01 challenge", "solvers: dns01": a way to prove whose a name is, by the words around it.
#[inline(never)]
pub(super) fn is_challenge(word: Word<'_>) -> bool {
    const NEAR: &[&str] =
        &["challenge", "http-01", "http01", "tls-alpn", "acme", "solver", "let's encrypt", "lego", "certbot"];
    let ways = ["dns-01", "dns01", "dns-account-01", "dns-persist-01"];
    let around = word.text.get(word.start.saturating_sub(80)..word.text.len().min(word.end + 80));
    is_one_of(word.bytes(), &ways)
        && around.is_some_and(|around| NEAR.iter().any(|near| class::contains_folded(around, near)))
}

/// `name: redis-replica` alone on its line: what a manifest calls a program by the part it plays.
#[inline(never)]
pub(super) fn is_workload(word: Word<'_>, program: &[u8]) -> bool {
    is_one_of(program, &["mongo", "mysql", "postgres", "redis"])
        && matches!(word.next(), 0 | b'\n' | b'\r')
        && Beside::before(word.text, word.start).is_some_and(|beside| {
            beside.gap == b": "
                && is_one_of(beside.word, &["alias", "app", "component", "name"])
                && matches!(beside.edge(), 0 | b' ' | b'\n' | b'/')
        })
}

/// `arn:aws:iam::123456789012:role/deploy`, `arn:aws:iam::ACCOUNT_ID:role/deploy`, `arn:aws:s3:::mybucket/key`, and what a template fills in.
#[inline(never)]
pub(super) fn is_arn_of_manuals(arn: &[u8]) -> bool {
    const BUCKETS: &[&str] = &[
        "amzn-s3-demo-",
        "doc-example-",
        "example-bucket",
        "examplebucket",
        "my-bucket",
        "my_bucket",
        "mybucket",
        "your-",
    ];
    let mut parts = arn.split(|byte| *byte == b':').skip(4);
    let Some(account) = parts.next() else { return true };
    if is_documented(account) {
        // Who hides the account alone may leave the user there.
        const STAND_INS: &[&str] =
            &["alice", "bob", "demo", "example", "me", "name", "sample", "test", "user"];
        let person = class::contains(arn, b":user/") || class::contains(arn, b"assumed-role/");
        let named = arn.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
        return !person || STAND_INS.iter().any(|word| class::contains_folded(named, word));
    }
    let first = parts.next().unwrap_or_default();
    let bucket = first.split(|byte| *byte == b'/').next().unwrap_or_default();
    // No store may be called in capitals.
    let asked = || bucket.len() > 3 && !class::any(bucket, LOWER | DIGIT);
    if account.is_empty() {
        return arn.starts_with(b"arn:aws:s3:")
            && (asked() || class::one_at(&bucket.to_ascii_lowercase(), 0, BUCKETS).is_some());
    }
    !class::any(account, DIGIT) && class::contains_folded(account, "account")
}

/// `uses: docker/login-action@v3`, `run: ./rotate.sh`: keys of a workflow, which nobody signs in as.
pub(super) fn is_of_workflow(key: &[u8]) -> bool {
    is_one_of(key, &["uses", "run", "with", "env", "needs"])
}

/// `01D8QKX0BCZZ9W0TE2D1MHDKQT`, the id of a block by the time it was made; `QmYwAPJz…`, what a file holds.
pub(super) fn is_id_of_content(run: &[u8]) -> bool {
    let ulid = run.len() == 26
        && run.starts_with(b"01")
        && run.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && !run.iter().any(|byte| matches!(byte, b'I' | b'L' | b'O' | b'U'));
    let multihash = run.len() == 46
        && run.starts_with(b"Qm")
        && run.iter().all(u8::is_ascii_alphanumeric)
        && !run.iter().any(|byte| matches!(byte, b'0' | b'I' | b'O' | b'l'));
    ulid || multihash
}
