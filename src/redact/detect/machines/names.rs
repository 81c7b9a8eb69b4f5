//! What the name of a machine, a node or a pod looks like, where a word beside it says what it is.

use super::host_words::{PLACES, ROLES};
use super::kubernetes::is_generated;
use super::role_words::OF_PROGRAMS;
use super::roled::is_strange;
use super::words::FELLOWS;
use crate::redact::detect::beside::{self, is_one_of};
use crate::redact::detect::numbers::issue_keys::is_standard;
use crate::redact::detect::words::Words;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

/// What the word before a name says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Host,
    /// One of several machines: its name has a dash and a number.
    Fellow,
    Node,
    Pod,
    ReplicaSet,
    Container,
}

/// Where the name at `start` ends, if what stands there can be one.
pub(super) fn name_at(text: &[u8], start: usize, named: Named, tight: bool) -> Option<usize> {
    let end = beside::name_end(text, start);
    let name = text.get(start..end)?;
    // `edge-0_media(…)`: a pod and its namespace.
    let closed = !matches!(class::at(text, end), b'(' | b'@')
        && (named == Named::Pod || class::at(text, end) != b'_')
        && !class::is(class::at(text, end), class::OTHER_LETTER);
    // A dotted name has to be a name in each label; most dotted things are files and versions.
    let label = name.split(|byte| *byte == b'.').next().unwrap_or_default();
    let dotted = label.len() < name.len();
    let file = name
        .rsplit(|byte| *byte == b'.')
        .next()
        .is_some_and(|last| last.len() < 2 || is_file_ending(last) || class::any(last, DIGIT));
    (closed && !(dotted && file) && is_name(label, named, tight)).then_some(end)
}

pub(in crate::redact::detect) fn is_file_ending(last: &[u8]) -> bool {
    is_one_of(
        last,
        &[
            "js",
            "ts",
            "rs",
            "py",
            "go",
            "md",
            "txt",
            "log",
            "yaml",
            "yml",
            "json",
            "html",
            "conf",
            "sh",
            "xml",
            "java",
            "large",
            "xlarge",
            "medium",
            "small",
            "micro",
            "nano",
            "avro",
            "bak",
            "bin",
            "csv",
            "docx",
            "dump",
            "enc",
            "gpg",
            "gz",
            "orc",
            "parquet",
            "sample",
            "tar",
            "tpl",
            "xlsx",
            "map",
            "part",
            "pdf",
            "properties",
            "sql",
            "tgz",
            "tmp",
            "zip",
            "zst",
            "service",
            "tsx",
            "jsx",
            "lock",
        ],
    )
}

fn is_name(name: &[u8], named: Named, tight: bool) -> bool {
    let has = |classes| name.iter().any(|byte| class::is(*byte, classes));
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let dash = last.len() < name.len();
    // `SQLPROD02`, and neither `AES256` nor `HTTP2`.
    let one_case = !has(UPPER)
        || !has(LOWER) && (dash || name.iter().take_while(|byte| class::is(**byte, UPPER)).count() >= 4);
    let letters = name.iter().take_while(|byte| class::is(**byte, LOWER | UPPER)).count();
    // `client-hostname "OP2-Infusomat-17"`
    let one_case = one_case
        || tight && named == Named::Host && has(DIGIT) && name.split(|byte| *byte == b'-').count() > 2;
    let first = name.get(..letters).unwrap_or_default();
    let parts = name.split(|byte| *byte == b'-').count();
    let enough = letters >= 2 || letters == 1 && (tight || parts >= 3);
    // Nothing but a pod is a value of `podName`.
    // "agent linux-agent-17": another of its words says what it is.
    let fellow = || named == Named::Fellow && name.split(|byte| *byte == b'-').any(|part| FELLOWS.hold(part));
    let plain = !(tight && named == Named::Pod) && is_plain_word(first) && !fellow() || name == b"v8";
    let begins = enough && !plain && !is_region(name);
    if !one_case || !begins || name.len() > 63 || name.ends_with(b"localhost") {
        return false;
    }
    match named {
        Named::Pod => dash && (tight || last.len() <= 5 && class::any(last, DIGIT) || is_generated(last)),
        Named::Fellow if !dash => {
            matches!(name, [.., before, b'0', b'0'..=b'9'] if class::is(*before, LOWER | UPPER))
        }
        // "proxy OSLVBR-PRX3"
        Named::Fellow if !has(LOWER) && letters > 2 && class::any(last, UPPER) => {
            dash && class::is(class::before(last, last.len()), DIGIT) && !is_standard(first)
        }
        Named::Fellow => dash && class::all(last, DIGIT) && last.len() <= 4,
        // "Host sto-san-ctrl-b unreachable"
        _ if parts > 3 && last.len() == 1 && class::all(last, LOWER) => true,
        _ => {
            has(DIGIT) && !is_plain_number(name, letters, tight) || dash && (tight || is_spoken_machine(name))
        }
    }
}

/// `worker-a`, `prod-db`: words with a dash and without a number, one of which says machine or place, as no compound
/// of prose ends: "db-level", "app-specific".
pub(super) fn is_spoken_machine(name: &[u8]) -> bool {
    let mut parts = name.split(|byte| *byte == b'-');
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    last.len() < name.len()
        && name.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || *byte == b'-')
        && !is_compound(name)
        && (parts.any(|part| ROLES.hold(part) || PLACES.hold(part)) || is_called(name))
}

/// `tre-arkisto`: no program, and one of its words is of no list.
#[inline(never)]
pub(super) fn is_called(name: &[u8]) -> bool {
    let parts = || name.split(|byte| *byte == b'-');
    parts().any(|part| part.len() > 3 && class::all(part, LOWER) && is_strange(part))
        && !parts().any(|part| OF_PROGRAMS.holds(part))
}

/// "rate-limiting-based": the end says something of a machine instead of naming it.
pub(super) fn is_compound(name: &[u8]) -> bool {
    COMPOUND.hold(name.rsplit(|byte| *byte == b'-').next().unwrap_or_default())
}

/// What compounds end with that say something of a machine instead of naming it.
static COMPOUND: Words = Words::of(&[
    "affinity",
    "agent",
    "aware",
    "based",
    "bound",
    "class",
    "client",
    "config",
    "controller",
    "count",
    "down",
    "driver",
    "drain",
    "exporter",
    "facing",
    "failure",
    "group",
    "heavy",
    "host",
    "id",
    "key",
    "level",
    "limit",
    "local",
    "log",
    "logs",
    "manager",
    "metrics",
    "mode",
    "name",
    "network",
    "only",
    "operator",
    "plugin",
    "policy",
    "pool",
    "port",
    "ready",
    "related",
    "role",
    "run",
    "selector",
    "server",
    "servers",
    "service",
    "services",
    "set",
    "side",
    "size",
    "specific",
    "suite",
    "termination",
    "test",
    "tests",
    "time",
    "to",
    "type",
    "up",
    "usage",
    "wide",
]);

/// True for what stands before a number without being anybody's name.
pub(in crate::redact::detect) fn is_plain_word(word: &[u8]) -> bool {
    PLAIN.hold(word)
}

/// `node18`, `server2`: a version or a count of what was named, rather than a name.
fn is_plain_number(name: &[u8], letters: usize, tight: bool) -> bool {
    let first = name.get(..letters).unwrap_or_default();
    let glued = name.get(letters..).is_some_and(|rest| class::all(rest, DIGIT));
    glued && !tight && is_one_of(first, &["node", "pod", "server"])
}

/// `us-east-1`, `eu-west-1a`, `europe-west4-b`.
pub(in crate::redact::detect) fn is_region(name: &[u8]) -> bool {
    let mut parts = name.split(|byte| *byte == b'-');
    let place = parts.next().is_some_and(|part| {
        is_one_of(
            part,
            &[
                "us",
                "eu",
                "ap",
                "sa",
                "ca",
                "me",
                "af",
                "il",
                "europe",
                "asia",
                "northamerica",
                "southamerica",
                "australia",
            ],
        )
    });
    place
        && parts.next().is_some_and(|part| {
            let letters = part.iter().take_while(|byte| class::is(**byte, LOWER)).count();
            is_one_of(
                part.get(..letters).unwrap_or_default(),
                &[
                    "east",
                    "west",
                    "north",
                    "south",
                    "central",
                    "northeast",
                    "northwest",
                    "southeast",
                    "southwest",
                    "gov",
                ],
            )
        })
}

/// `us-west-2` of `us-west-2.compute.internal`, `oauth2` of `oauth2.corp.internal`: what names many machines tells none.
pub(in crate::redact) fn is_of_many(part: &[u8]) -> bool {
    let letters = class::run_of(part, 0, part.len(), LOWER | UPPER);
    let numbered = part.get(letters..).is_some_and(|rest| class::all(rest, DIGIT));
    let known = [
        "base64", "crc32", "crc64", "ec2", "i18n", "k8s", "l10n", "log4j", "rsa2048", "rsa4096", "s3", "x509",
    ];
    // `64x64`
    let sized = part.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b'x');
    is_region(part)
        || sized
        || numbered && part.get(..letters).is_some_and(is_plain_word)
        || is_one_of(part, &known)
}

/// True for a name as commands and tables show it: it has a dash or a digit among its letters.
pub(in crate::redact::detect) fn is_shown_name(name: &[u8]) -> bool {
    name.len() >= 2
        && name.len() <= 253
        && name.first().is_some_and(|byte| class::is(*byte, LOWER | UPPER))
        && name.iter().all(|byte| class::is(*byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.'))
        && name.iter().any(|byte| class::is(*byte, DIGIT) || *byte == b'-')
}

/// What stands before a number, or behind a dash, without being anybody's name.
static PLAIN: Words = Words::of(&[
    "amd", "arm", "attempt", "az", "base", "build", "canary", "class", "css", "day", "error", "es", "eth",
    "exit", "ext", "float", "gen", "gpt", "group", "hotfix", "html", "http", "https", "int", "ipv", "is",
    "iso", "java", "jdk", "jre", "js", "layer", "level", "linux", "log", "md", "mp", "neo", "no", "non",
    "not", "oauth", "option", "page", "part", "phase", "php", "port", "pre", "priority", "py", "python",
    "rc", "re", "read", "release", "rfc", "round", "route", "self", "sev", "sha", "side", "ssl", "status",
    "step", "tcp", "team", "tier", "tls", "top", "type", "udp", "uint", "un", "utf", "vcpu", "version",
    "week", "well", "win", "windows", "avx", "sse", "tty", "zone",
]);
