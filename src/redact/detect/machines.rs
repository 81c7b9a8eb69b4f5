//! Machines, nodes, pods and containers whose name alone says little: the word beside it says what it is.

use super::beside::{self, Beside, is_one_of, is_word};
use super::host_words::{PLACES, ROLES};
use super::kubernetes::is_replica_like;
use super::machine_names::{Named, name_at};
use super::walk::Word;
use super::words::{Endings, Words};
use super::{Examples, Shown};
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::class::{self, DIGIT, HEX, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&HOST, &NODE, &POD, &CONTAINER, &PROJECT];

pub(super) static HOST: Rule = Rule::shown(Shown {
    name: "named-host",
    kind: Kind::Host,
    reason: "The word beside it says that it is a machine.",
    known_format: false,
    examples: Examples {
        positive: &[
            "host «db-1» was slow",
            "the server `«web03»` was rebooted",
            "hostname=«web03» status=500",
            "{\"host\":\"«db-1»\"}",
            "DB_HOST=«mq7-eu»",
            "hosts «web01», «web02» and «web03» were drained",
            "redis-cli -h «cache-1» ping",
            "server «SRV-DB01» hung",
            "host=«prod-db» port=5432",
            "affected hosts: «db-1», «db-2»",
            "up{instance=\"«db-1»:9100\"} 0",
            "lookup «redis-0» on 10.0.0.2:53: no such host",
            "Data Source=«sql-02»;Initial Catalog=media",
            "Server=«SQLPROD02»;Database=media",
            "the host `«titan»` froze",
            "getaddrinfo ENOTFOUND «orders-db»",
            "java.net.UnknownHostException: «orders-db»",
            "Is the server running on host \"«pgmaster»\" (10.3.0.4) and accepting TCP/IP",
            "sqlcmd -S «sql-1» -U sa",
            "node_load1{instance=\"«titan»:9100\"} 48",
            "hostname=«titan» status=500",
            "{\"host\":\"«titan»\",\"port\":5432}",
            "the leader «etcd-2» was gone",
            "the server «prod-db» hung",
            "traceroute to «core-sw1» stopped",
            "redis-cli -h «redis-a» ping",
            "HOST ALERT: «mailgw2»;DOWN;HARD;3",
            "X-Served-By: «cache-fra19174»",
            "logged into «web3» and looked",
            "Restart-Computer -ComputerName «APPSRV9»",
            "journalctl --host «mq7» -u docker",
            "worker «celery-4» was hung",
            "Enter-PSSession «SQLNODE-2»",
            "the jump box «jmp-fra-1» was the only way in",
            "Could not resolve host: «inventory-svc»",
            "nc -zv «kafka3» 9092",
            "brokers: [\"«kafka-a.int»:9092\"]",
            "{\"host.name\":\"«loki-write»\"}",
            "haproxy backend «app-12» DOWN",
            "the leader is «raft-2» now",
            "primary: «pgprim01»",
            "a VM named «erp-test» was deleted",
        ],
        negative: &[
            "host was drained",
            "host unreachable",
            "server error",
            "server 1 of 3",
            "host: localhost",
            "server: nginx",
            "server-side http2 errors",
            "the server http2 module",
            "host us-east-1 was slow",
            "server side-effects",
            "server returned 503",
            "host step-2 first",
            "host [HOST-1]",
            "server v2",
            "host: self-hosted",
            "server sha256",
            "almost db-1",
            "Server 2019",
            "host: ip6-localhost",
            "the upstream gtk-2-24 branch",
            "the host `null` was unset",
            "host=redis port=6379",
            "{\"node\":\"string\"}",
            "{\"node\":\"leader\"}",
            "hostname: none",
            "the leader election-based lock",
            "a server db-level lock",
            "the primary key2",
            "master ipv6-2",
            "{\"machine\":\"arm64\",\"server\":\"cloudflare\"}",
            "the node `Ready` state",
        ],
        disguised: &["host «db\u{200b}-1» was slow", "ho\u{ad}st=«web03»", "hostname%3D«web03»"],
    },
})
.beside_a_word();

pub(super) static NODE: Rule = Rule::shown(Shown {
    name: "named-node",
    kind: Kind::Node,
    reason: "The word beside it says that it is a machine of the cluster.",
    known_format: false,
    examples: Examples {
        positive: &[
            "node «worker-01» was lost",
            "nodes «worker-01» and «worker-02» were lost",
            "node/«worker-09» cordoned",
            "{\"node\":\"«worker-03»\"}",
            "nodeName: «k8s-worker-12»",
            "nodes: [«n-eu-1», «n-eu-2»]",
            "{\"kubernetes\":{\"node\":{\"name\":\"«pool1-abc-7»\"}}}",
            "Successfully assigned media/edge to «worker-02»",
            "cordoned node «worker-a» first",
            "drained `«zeus»`, then it came back",
        ],
        negative: &[
            "node 3 of 12",
            "node worker-pool",
            "node pool",
            "node v20.11.1",
            "node: ready",
            "node not-ready",
            "node-exporter",
            "src/node/index-2.js",
            "assigned the task to team-2",
            "node18 to node20",
        ],
        disguised: &["node «worker\\-01» was lost", "no\u{200b}de/«worker-09» cordoned"],
    },
})
.beside_a_word();

pub(super) static POD: Rule = Rule::shown(Shown {
    name: "named-pod",
    kind: Kind::Pod,
    reason: "The word beside it says that it is a running part of a system.",
    known_format: false,
    examples: Examples {
        positive: &[
            "pod «kafka-0» is not ready",
            "in pod «kafka-0»_media(1)",
            "{\"pod\":\"«fluent-bit-cnkrs»\"}",
            "kubernetes.pod_name=«cilium-bqgnd» level=error",
            "pod=\"media/«kafka-2»\"",
            "daemon pod `«node-exporter-tfdcx»` lost its node",
            "Created pod: «backup-28471195-tlwgv»",
            "Scaled up replica set «checkout-lzkdpfcvp» to 3",
            "replicaset.apps/«checkout-vfwnrbrfc»   3   3",
            "pods «kafka-0», «kafka-1» and «kafka-2»",
            "Successfully assigned media/«kafka-2» to node-07",
        ],
        negative: &[
            "pod disruption budget",
            "pod 2 of 5",
            "pod: pending",
            "pod disruption-budget",
            "pod-level",
            "rs was slow",
            "pod [POD-1]",
            "replica set to 3 from 1",
        ],
        disguised: &["pod «kafka\\-0» is not ready", "pod=«fluent-bit-\u{200b}cnkrs»"],
    },
})
.beside_a_word();

pub(super) static CONTAINER: Rule = Rule::shown(Shown {
    name: "container-id",
    kind: Kind::Resource,
    reason: "Names one running container.",
    known_format: false,
    examples: Examples {
        positive: &[
            "container «9f86d081884c» was killed",
            "container_id=«9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08»",
            "{\"containerId\":\"«9f86d081884c»\"}",
        ],
        negative: &[
            "commit 9f86d081884c",
            "container running",
            "9f86d081884c: Pull complete",
            "container port-8080",
        ],
        disguised: &["container «9f86d08\u{200b}1884c» was killed"],
    },
});

static PROJECT: Rule = Rule::shown(Shown {
    name: "cloud-project",
    kind: Kind::Resource,
    reason: "Names an account or a store at a cloud.",
    known_format: false,
    examples: Examples {
        positive: &[
            "denied on projects/«lumenreel-prod-569180» today",
            "GCP project id «lumenreel-prod-569180»",
            "gcloud config set project «lumenreel-prod-569180»",
            "\"project_id\": \"«lumenreel-prod-569180»\"",
            "--project=«lumenreel-prod-569180»",
            "bucket «media-prod-invoices» was public",
        ],
        negative: &[
            "the bucket half-full",
            "bucket rate-limiting-based",
            "projects/phase-2",
            "projects/42",
            "side projects/hobby-123456",
        ],
        disguised: &["denied on projects/«lumenreel\\-prod-569180»"],
    },
});

/// Words of which several names may follow.
const PLURAL: &[&str] = &["hosts", "servers", "machines", "nodes", "pods"];

/// Words that name a machine.
static HOSTS: Words = Words::of(&[
    "host",
    "hosts",
    "hostname",
    "server",
    "servers",
    "servername",
    "machine",
    "machines",
    "vm",
    "vms",
    "hypervisor",
    "router",
    "switch",
    "firewall",
    "workstation",
    "computer",
    "computername",
    "rebooted",
    "reimaged",
    "x-served-by",
    "enter-pssession",
]);

/// Who one of several machines is to the others: a name with a number behind a dash follows, or another word does.
static FELLOWS: Words = Words::of(&[
    "backend",
    "worker",
    "agent",
    "candidate",
    "client",
    "minion",
    "runner",
    "seed",
    "box",
    "broker",
    "brokers",
    "follower",
    "guest",
    "leader",
    "master",
    "member",
    "peer",
    "primary",
    "replica",
    "secondary",
    "standby",
]);

/// In a sentence these mean much else.
static HOSTS_AS_KEYS: Words = Words::of(&[
    "instance",
    "backend",
    "upstream",
    "brokers",
    "bootstrap",
    "servers",
    "targets",
    "endpoints",
    "seeds",
]);

/// Words, also of what was done to it, that name a machine of the cluster.
static NODES: Words =
    Words::of(&["node", "nodes", "nodename", "cordoned", "uncordoned", "drained", "tainted"]);

/// Commands and options that reach a machine by the name behind them.
static REACHED_BY: Words = Words::of(&[
    "-h",
    "-j",
    "ping",
    "telnet",
    "nc",
    "mtr",
    "traceroute",
    "nslookup",
    "dig",
    "lookup",
    "enotfound",
    "eai_again",
    "unknownhostexception",
]);

static PODS: Words = Words::of(&["pod", "pods", "podname"]);
static REPLICA_SETS: Words = Words::of(&["replicaset", "rs"]);
static CONTAINERS: Words = Words::of(&["container", "containerid"]);

/// How a word ends that may name what stands behind it: most do not.
static NAMING: Endings = Endings::of(&[
    HOSTS.all(),
    FELLOWS.all(),
    HOSTS_AS_KEYS.all(),
    NODES.all(),
    REACHED_BY.all(),
    PODS.all(),
    REPLICA_SETS.all(),
    CONTAINERS.all(),
    // Of `replica set`, `data source`, `host.name`, `node_fqdn`, `project_id`, and what may stand between.
    &["set", "source", "name", "fqdn", "id", "project", "alert", "bucket"],
    &["to", "into", "onto", "named", "called", "is", "was"],
]);

/// Asked at a word of letters with a digit or a dash: the word before it may name it.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if !may_be_named(word) {
        return;
    }
    let Some(beside) = Beside::before(word.text, word.start) else { return };
    if beside.gap != b"/" && !beside.word.starts_with(b"-") && !NAMING.hold(beside.word) {
        return;
    }
    if let Some((named, beside)) = named(word.text, beside) {
        match named {
            Named::Container => container(word, sink),
            Named::ReplicaSet => replica_set(word, sink),
            _ => machine(word, named, beside, sink),
        }
    } else if beside.gap == b"/" && beside.word == b"projects"
        || beside.gap != b"/"
            && (is_word(beside.says(), "project") || is_one_of(beside.word, &["project_id", "projectid"]))
        || is_word(beside.word, "id")
            && beside.previous().is_some_and(|before| is_word(before.word, "project"))
    {
        project(word, beside, sink);
    } else if beside.says().eq_ignore_ascii_case(b"bucket") && beside.gap != b"/" {
        // Of a store the name says where it is used.
        let parts = word.bytes().split(|byte| *byte == b'-');
        if parts.clone().count() > 2 && parts.into_iter().any(|part| PLACES.hold(part)) {
            sink.hit(&PROJECT, word.start, word.end);
        }
    }
}

/// True for a word in marks of code, or that a key stands before which may be one of [`HOST_KEYS`]: most values are
/// passed by the last letter of their key.
#[inline]
pub(super) fn may_be_set_apart(word: Word<'_>, next: u8) -> bool {
    let key_ends = |at: usize| matches!(class::before(word.text, at) | 0x20, b't' | b'e' | b'r' | b'm');
    let before = |back: usize| class::before(word.text, word.start.saturating_sub(back));
    match word.previous() {
        b'`' => next == b'`',
        b'=' => key_ends(word.start - 1),
        // `"host":"titan"`, `"host": "titan"`, `host="titan"`
        b'"' => match before(1) {
            b'=' => key_ends(word.start - 2),
            b':' => before(2) == b'"' && key_ends(word.start.saturating_sub(3)),
            b' ' if before(2) == b':' => before(3) == b'"' && key_ends(word.start.saturating_sub(4)),
            // `on host "titan" (10.0.0.7)`
            b' ' => {
                next == b'"'
                    && key_ends(word.start.saturating_sub(2))
                    && [" (", ", port ", " to address"]
                        .iter()
                        .any(|sign| class::starts_with_folded(word.text, word.end + 1, sign))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Asked at a word of letters alone behind a quotation mark or `=`: "host `titan`", `hostname=titan`.
///
/// Any word of prose may follow "host"; what is set apart there, and is no state and no program, is a name.
pub(super) fn at_plain_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let quoted = word.previous() == b'`'
        || matches!(word.text.get(word.start.saturating_sub(3)..word.start), Some([before, b' ', b'"']) if *before != b':');
    if !(3..=40).contains(&word.len()) || matches!(word.next(), b'(' | b'.' | b'@' | b'$') {
        return;
    }
    let Some(beside) = Beside::before(text, word.start) else { return };
    let says = beside.says_dotted();
    // What a header calls the server is the program.
    let named = if HOST_KEYS.hold(says) && (quoted || !is_word(says, "server")) {
        &HOST
    } else if NODES.hold(says) && (quoted || is_word(says, "node")) {
        &NODE
    } else if is_one_of(says, &["instance", "target"])
        && word.next() == b':'
        && class::is(class::at(text, word.end + 1), DIGIT)
    {
        // `instance="titan:9100"`, as metrics are labelled.
        &HOST
    } else {
        return;
    };
    let said = if quoted { beside.is_spoken() } else { beside.is_tight() };
    if said && !is_no_machine(word.bytes()) {
        sink.hit(named, word.start, word.end);
    }
}

/// Keys whose value is a machine, and words of prose that may quote its name.
static HOST_KEYS: Words = Words::of(&["host", "hostname", "server", "machine", "vm", "nodename"]);

/// Programs, states and what stands for a name.
pub(super) fn is_no_machine(name: &[u8]) -> bool {
    ROLES.hold(name) || PLACES.hold(name) || NOT_A_NAME.hold(name) || FELLOWS.hold(name)
}

static NOT_A_NAME: Words = Words::of(&[
    "all",
    "any",
    "apache",
    "array",
    "auto",
    "boolean",
    "caddy",
    "closed",
    "default",
    "down",
    "dynamic",
    "empty",
    "envoy",
    "error",
    "example",
    "external",
    "failed",
    "false",
    "header",
    "healthy",
    "inherit",
    "internal",
    "invalid",
    "iis",
    "linux",
    "local",
    "localhost",
    "lost",
    "missing",
    "name",
    "nil",
    "none",
    "null",
    "number",
    "object",
    "offline",
    "online",
    "other",
    "pending",
    "production",
    "ready",
    "remote",
    "required",
    "running",
    "same",
    "self",
    "static",
    "string",
    "string",
    "true",
    "undefined",
    "unhealthy",
    "unknown",
    "unreachable",
    "value",
    "windows",
]);

/// Most words with a digit or a dash are passed here: times, versions, compounds.
fn may_be_named(word: Word<'_>) -> bool {
    let first = class::at(word.text, word.start);
    if !class::is(first, LOWER | UPPER) && !matches!(word.len(), 12 | 64) {
        return false;
    }
    match word.previous() {
        b' ' => true,
        byte => matches!(
            byte,
            b'"' | b'\'' | b'`' | b':' | b'*' | b'|' | b'\\' | b'>' | b'(' | b'/' | b'=' | b'\t' | b'['
        ),
    }
}

/// What the words before say; for `pod="media/kafka-0"` those before the namespace.
fn named<'t>(text: &[u8], beside: Beside<'t>) -> Option<(Named, Beside<'t>)> {
    if beside.gap == b"/" {
        return behind_slash(beside);
    }
    if let Some(reached) = reached_over(beside) {
        return Some((Named::Host, reached));
    }
    if beside.gap == b" " && beside.word == b"to" {
        let line = text.get(beside.start().saturating_sub(320)..beside.start()).unwrap_or_default();
        let line = line.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        return line.windows(12).any(|window| window == b"ly assigned ").then_some((Named::Node, beside));
    }
    let says = beside.says_dotted();
    let named = said(beside, says)?;
    (beside.is_spoken() || beside.is_assigned()).then_some((named, beside))
}

/// "traceroute to core-sw1", "logged into web3", "HOST ALERT: web3": a word stands between.
fn reached_over(beside: Beside<'_>) -> Option<Beside<'_>> {
    let alert = beside.word == b"ALERT" && beside.gap == b": ";
    let option = beside.is_spoken() && beside.word.starts_with(b"-");
    let named = beside.is_spoken() && is_one_of(beside.word, &["named", "called", "is", "was"]);
    if !(alert || option || named || beside.is_spoken() && is_one_of(beside.word, &["to", "into", "onto"])) {
        return None;
    }
    let before = beside.previous().filter(|before| before.gap == b" ")?;
    let says = if named {
        HOSTS.hold(before.word) && beside.word.last() == Some(&b'd')
            || FELLOWS.hold(before.word)
                && beside.word.last() == Some(&b's')
                && before.previous().is_some_and(|the| is_one_of(the.word, &["the", "new", "old", "current"]))
    } else if option {
        is_one_of(before.word, &["nc", "ncat", "ping", "telnet"])
    } else if alert {
        matches!(before.word, b"HOST" | b"SERVICE")
    } else {
        REACHED_BY.hold(before.word) || is_one_of(before.word, &["logged", "sshed", "ssh"])
    };
    says.then_some(beside)
}

/// What a word in a sentence, a key or a command says of the name behind it.
fn said(beside: Beside<'_>, says: &[u8]) -> Option<Named> {
    // `-H 'x-api-key: …'` gives a header.
    let reached = REACHED_BY.hold(beside.word) && beside.word != b"-H"
        || beside.word == b"-S" && beside.previous().is_some_and(|client| client.word == b"sqlcmd");
    // `Data Source=db-1` of a connection string.
    let source = is_word(says, "source")
        && beside.is_tight()
        && beside.previous().is_some_and(|before| is_word(before.word, "data"));
    if FELLOWS.hold(says) && (beside.is_spoken() || !HOSTS_AS_KEYS.hold(says)) {
        return Some(Named::Fellow);
    }
    if reached
        || source
        || HOSTS.hold(says)
        || HOSTS.hold(beside.word)
        || HOSTS_AS_KEYS.hold(says) && beside.is_tight()
    {
        return Some(Named::Host);
    }
    if NODES.hold(says) {
        return Some(Named::Node);
    }
    if PODS.hold(says) {
        return Some(Named::Pod);
    }
    let set = is_word(says, "set") && beside.previous().is_some_and(|before| is_word(before.word, "replica"));
    if set || REPLICA_SETS.hold(says) {
        return Some(Named::ReplicaSet);
    }
    let container = CONTAINERS.hold(says) || is_word(says, "id") && is_container_id(beside);
    container.then_some(Named::Container)
}

/// `pod/kafka-0`, `replicaset.apps/edge-5f6d8c9b7f`, `pod="media/kafka-0"`.
fn behind_slash(beside: Beside<'_>) -> Option<(Named, Beside<'_>)> {
    if is_one_of(beside.word, &["pod", "pods"]) {
        return Some((Named::Pod, beside));
    }
    let path = matches!(beside.edge(), b'/' | b'.' | b'\\');
    if beside.word == b"nodes" || is_word(beside.word, "node") && !path {
        return Some((Named::Node, beside));
    }
    if is_one_of(beside.word, &["replicaset", "replicasets", "rs", "apps"]) {
        return Some((Named::ReplicaSet, beside));
    }
    let owner = beside.previous()?;
    let given = owner.is_assigned() && is_one_of(owner.says(), &["pod", "podname"]);
    (given || owner.word == b"assigned" && owner.gap == b" ").then_some((Named::Pod, owner))
}

fn is_container_id(beside: Beside<'_>) -> bool {
    let (head, _) = beside::last_part(beside.word);
    head.to_ascii_lowercase().ends_with(b"container")
        || head.is_empty() && beside.previous().is_some_and(|before| is_word(before.word, "container"))
}

fn container(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_container(word.bytes()) {
        sink.hit(&CONTAINER, word.start, word.end);
    }
}

/// The whole id of a container, or as much of it as commands show.
pub(super) fn is_container(id: &[u8]) -> bool {
    matches!(id.len(), 12 | 64) && id.iter().all(|byte| class::is(*byte, HEX))
}

fn replica_set(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (head, hash) = beside::last_part(word.bytes());
    if !head.is_empty() && is_replica_like(hash) {
        sink.hit(&POD, word.start, word.end);
    }
}

fn project(word: Word<'_>, beside: Beside<'_>, sink: &mut Sink<'_, '_>) {
    let (head, number) = beside::last_part(word.bytes());
    let numbered = (5..=7).contains(&number.len()) && number.iter().all(|byte| class::is(*byte, DIGIT));
    if head.len() >= 4 && numbered && beside.edge() != b'/' && !prose_before(beside) {
        sink.hit(&PROJECT, word.start, word.end);
    }
}

/// "side projects/hobby-123456": an adjective, and no path.
fn prose_before(beside: Beside<'_>) -> bool {
    beside.previous().is_some_and(|before| is_one_of(before.word, &["side", "our", "my", "other"]))
}

fn machine(word: Word<'_>, named: Named, beside: Beside<'_>, sink: &mut Sink<'_, '_>) {
    let rule = match named {
        Named::Node => &NODE,
        Named::Pod => &POD,
        _ => &HOST,
    };
    let Some(end) = name_at(word.text, word.start, named, is_certain(beside)) else { return };
    sink.hit(rule, word.start, end);
    let plural = is_one_of(beside.says(), PLURAL);
    if plural || beside.is_spoken() {
        rest_of_list(word, end, named, plural, sink, rule);
    }
}

/// Nothing but a name can stand there: behind a key, an option of a command, "named", "could not resolve host:".
fn is_certain(beside: Beside<'_>) -> bool {
    beside.is_tight()
        || beside.word.starts_with(b"-")
        || is_one_of(beside.word, &["named", "called", "lookup"])
        || beside.is_assigned() && beside.previous().is_some_and(|before| is_word(before.word, "resolve"))
}

/// "hosts web01, web02 and web03": the names behind the first.
fn rest_of_list(
    word: Word<'_>,
    first_end: usize,
    named: Named,
    plural: bool,
    sink: &mut Sink<'_, '_>,
    rule: &'static Rule,
) {
    let text = word.text;
    let letters = class::run_end(text, word.start, 63, |byte| class::is(byte, LOWER | UPPER));
    let stem = text.get(word.start..letters).unwrap_or_default();
    let mut end = first_end;
    for _ in 0..16 {
        let Some(start) = next_of_list(text, end) else { return };
        let alike = text.get(start..).is_some_and(|rest| rest.starts_with(stem));
        let Some(stop) = name_at(text, start, named, false).filter(|_| plural || alike) else { return };
        sink.hit(rule, start, stop);
        end = stop;
    }
}

fn next_of_list(text: &[u8], end: usize) -> Option<usize> {
    let mark = usize::from(matches!(class::at(text, end), b'`' | b'"' | b'*'));
    let joints = [", and ", ", or ", ", ", " and ", " or ", " & ", " + ", "/"];
    let joint = class::one_at(text, end + mark, &joints)?;
    let start = end + mark + joint.len();
    Some(start + usize::from(matches!(class::at(text, start), b'`' | b'"' | b'*')))
}
