//! The words that say a machine's name stands behind them, and words that are none.

use crate::redact::detect::words::{Endings, Words};

/// Words of which several names may follow.
pub(super) const PLURAL: &[&str] = &["hosts", "servers", "machines", "nodes", "pods"];

/// Words that name a machine.
pub(super) static HOSTS: Words = Words::of(&[
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
pub(super) static FELLOWS: Words = Words::of(&[
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
    "restarted",
    "swapped",
    "identifier",
]);

/// Devices that people call by a name with a number: "the NAS (synology2)", "printer PRN-HALL2".
pub(super) static DEVICE_NOUNS: Words = Words::of(&[
    "camera",
    "copier",
    "kiosk",
    "laptop",
    "nas",
    "nvr",
    "plc",
    "printer",
    "scanner",
    "tablet",
    "terminal",
    "till",
    "turnstile",
]);

/// Of these a name follows that says where or what it is: "the Redis instance shop-cache-prod".
pub(super) static PLACED_NOUNS: Words = Words::of(&["cluster", "database", "instance"]);

/// In a sentence these mean much else.
pub(super) static HOSTS_AS_KEYS: Words = Words::of(&[
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
pub(super) static NODES: Words =
    Words::of(&["node", "nodes", "nodename", "cordoned", "uncordoned", "drained", "tainted"]);

/// Commands and options that reach a machine by the name behind them.
pub(super) static REACHED_BY: Words = Words::of(&[
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

pub(super) static PODS: Words = Words::of(&["pod", "pods", "podname"]);

pub(super) static REPLICA_SETS: Words = Words::of(&["replicaset", "rs"]);

pub(super) static CONTAINERS: Words = Words::of(&["container", "containerid"]);

/// How a word ends that may name what stands behind it: most do not.
pub(super) static NAMING: Endings = Endings::of(&[
    HOSTS.all(),
    FELLOWS.all(),
    HOSTS_AS_KEYS.all(),
    NODES.all(),
    REACHED_BY.all(),
    PODS.all(),
    REPLICA_SETS.all(),
    CONTAINERS.all(),
    DEVICE_NOUNS.all(),
    PLACED_NOUNS.all(),
    // Of `replica set`, `data source`, `host.name`, `node_fqdn`, `project_id`, and what may stand between.
    &["set", "source", "name", "fqdn", "id", "project", "alert", "bucket", "group", "context"],
    &["to", "into", "onto", "named", "called", "is", "was"],
]);

/// Keys whose value is a machine, and words of prose that may quote its name.
pub(super) static HOST_KEYS: Words = Words::of(&["host", "hostname", "server", "machine", "vm", "nodename"]);

pub(super) static NOT_A_NAME: Words = Words::of(&[
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

/// Words of names that count steps and sorts instead of machines.
pub(super) static COUNTS: Words = Words::of(&[
    "alpine",
    "android",
    "angular",
    "branch",
    "centos",
    "channel",
    "consumer",
    "debian",
    "epoll",
    "eventloop",
    "exec",
    "executor",
    "fedora",
    "floor",
    "go",
    "ios",
    "listener",
    "macos",
    "node",
    "pool",
    "producer",
    "queue",
    "react",
    "rhel",
    "ruby",
    "scheduler",
    "slide",
    "spring",
    "thread",
    "timer",
    "topic",
    "track",
    "ubuntu",
    "vue",
    "example",
    "item",
    "option",
    "team",
    "variant",
    "batch",
    "by",
    "case",
    "chapter",
    "class",
    "cycle",
    "day",
    "draft",
    "epoch",
    "half",
    "in",
    "iteration",
    "job",
    "line",
    "milestone",
    "month",
    "of",
    "on",
    "opt",
    "plan",
    "point",
    "quarter",
    "round",
    "run",
    "section",
    "sprint",
    "stage",
    "table",
    "task",
    "test",
    "tests",
    "to",
    "up",
    "v",
    "wave",
    "year",
]);

/// Words in the names of what a cluster keeps.
pub(super) const OBJECTS: &[&str] =
    &["cert", "certs", "config", "creds", "credentials", "key", "keys", "secret", "secrets", "tls", "token"];

/// Devices that stand in a shop, a hall or an office, each with a number: `till-3`, `scanner07`, `badge-reader-12`.
pub(super) static DEVICES: Words = Words::of(&[
    "atm",
    "cam",
    "camera",
    "copier",
    "desktop",
    "doorlock",
    "handheld",
    "kiosk",
    "laptop",
    "nvr",
    "pdu",
    "plc",
    "pos",
    "print",
    "printer",
    "probe",
    "reader",
    "scale",
    "scanner",
    "sensor",
    "tablet",
    "terminal",
    "thinclient",
    "till",
    "turnstile",
    "ups",
    "wap",
    "workstation",
    "ws",
]);
