//! Machines, nodes, pods and containers that a command is given.

use super::by_word::is_container;
use super::command_rules::{COMMANDED_CONTAINER, DESTINATION};
use super::host_words::ROLES;
use super::kubectl::kubectl;
use super::names::{is_shown_name, is_spoken_machine};
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{self, arguments, is_one_of};
use crate::redact::detect::links::public_sites;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class::{self, ALPHANUMERIC, WORD};

/// The commands.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "ssh",
    "sftp",
    "mosh",
    "scp",
    "rsync",
    "kubectl",
    "docker",
    "podman",
    "nerdctl",
    "crictl",
    "ping",
    "telnet",
    "traceroute",
    "mtr",
    "nslookup",
    "dig",
    "psql",
    "mysql",
    "mysqldump",
    "pg_dump",
    "redis-cli",
    "mongosh",
    "linux",
    "gcloud",
    "hcloud",
    "lxc",
    "openstack",
    "virsh",
];

/// Commands that are given a machine as their first argument.
pub(in crate::redact::detect) static REACHING: Words =
    Words::of(&["ping", "telnet", "traceroute", "tracert", "mtr", "nslookup", "dig"]);

/// Clients of databases, which are given one behind `-h`.
pub(in crate::redact::detect) static CLIENTS: Words =
    Words::of(&["psql", "mysql", "mysqldump", "pg_dump", "redis-cli", "mongosh"]);

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.next() != b' ' {
        return;
    }
    match word.bytes() {
        b"ssh" | b"sftp" | b"mosh" => destination(word, sink),
        b"scp" | b"rsync" => copied(word, sink),
        name if REACHING.hold(name) && is_prompted(word) => reached(word, sink),
        name if CLIENTS.hold(name) => client(word, sink),
        b"kubectl" => kubectl(word, sink),
        b"gcloud" | b"hcloud" | b"lxc" | b"openstack" | b"virsh" => managed(word, sink),
        b"Linux" => super::by_place::at_kernel(word, sink),
        b"docker" | b"podman" | b"nerdctl" | b"crictl" => containers(word, sink),
        _ => {}
    }
}

/// In front of a command stands a prompt, a mark of code, or the beginning of its line and arguments behind it.
pub(super) fn is_prompted(word: Word<'_>) -> bool {
    let before = class::before(word.text, word.start.saturating_sub(1));
    matches!(word.previous(), b'`' | b'>')
        || word.previous() == b' ' && matches!(before, b'$' | b'#' | b'%' | b'>')
}

/// `ping [options] name`
fn reached(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut valued = false;
    for (start, end) in arguments(word.text, word.end, 6) {
        match word.text.get(start..end).unwrap_or_default() {
            _ if valued => valued = false,
            [b'-', letter] => {
                valued = matches!(letter, b'c' | b'i' | b'W' | b'w' | b's' | b'p' | b't' | b'm' | b'I' | b'M')
            }
            // `dig +short MX quorra.io`
            sort if is_one_of(
                sort,
                &["a", "aaaa", "any", "caa", "cname", "mx", "ns", "ptr", "soa", "srv", "txt"],
            ) => {}
            // `@ns2` is found as the name of somebody.
            [b'-' | b'+' | b'@', ..] => {}
            _ => return plain_argument(word.text, start, sink),
        }
    }
}

/// `psql -h name`
fn client(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut named = false;
    for (start, end) in arguments(word.text, word.end, 10) {
        let argument = word.text.get(start..end).unwrap_or_default();
        if named {
            return plain_argument(word.text, start, sink);
        }
        named = matches!(argument, b"-h" | b"--host");
        if let Some(glued) = argument.strip_prefix(b"--host=") {
            return plain_argument(word.text, end - glued.len(), sink);
        }
    }
}

/// The name of a machine that stands where only one can.
fn plain_argument(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let end = beside::name_end(text, start);
    let name = text.get(start..end).unwrap_or_default();
    let local = is_one_of(
        name,
        &["localhost", "host", "hostname", "the", "a", "it", "example", "db", "redis", "postgres", "mysql"],
    );
    let open = class::is(class::at(text, end), WORD) || matches!(class::at(text, end), b'(' | b'=' | b'/');
    if name.len() >= 2
        && name.iter().any(u8::is_ascii_alphabetic)
        && is_plain(name)
        && !local
        && !open
        && !public_sites::is_known(name)
    {
        sink.hit(&DESTINATION, start, end);
    }
}

/// `ssh [options] [user@]name [command]`.
fn destination(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // A name alone counts only behind a prompt.
    let prompted = is_prompted(word);
    let mut valued = false;
    for (start, end) in arguments(text, word.end, 12) {
        let argument = text.get(start..end).unwrap_or_default();
        if valued {
            valued = false;
            forwarded(text, (start, end), sink);
        } else if let Some(option) = argument.strip_prefix(b"-") {
            valued = matches!(option, [letter] if b"BbcDEeFIiJLlmOopQRSWw".contains(letter));
        } else if !is_one_of(argument, &["into", "to", "onto", "on"]) {
            let user = argument.iter().rposition(|byte| *byte == b'@').map_or(0, |sign| sign + 1);
            let stop = beside::name_end(text, start + user).min(end);
            let name = text.get(start + user..stop).unwrap_or_default();
            let open =
                class::is(class::at(text, stop), WORD) || matches!(class::at(text, stop), b'(' | b'/' | b'=');
            let digit = name.iter().any(u8::is_ascii_digit) && !is_word_of_prose(text, end);
            let named = name.len() >= 2 && name.iter().any(u8::is_ascii_alphabetic) && !is_anybodys(name);
            if named
                && !open
                && (digit && is_shown_name(name)
                    || user > 0
                    || is_spoken_machine(name)
                    || (prompted || opens_command(text, end)) && is_plain(name))
            {
                sink.hit(&DESTINATION, start + user, stop);
            }
            return;
        }
    }
}

/// `-L port:name:port`
fn forwarded(text: &[u8], (start, end): (usize, usize), sink: &mut Sink<'_, '_>) {
    let mut parts = text.get(start..end).unwrap_or_default().split(|byte| *byte == b':');
    let port = parts.next().unwrap_or_default();
    if !port.is_empty() && port.iter().all(u8::is_ascii_digit) && parts.count() > 1 {
        plain_argument(text, start + port.len() + 1, sink);
    }
}

/// `ssh titan "df -h"`: a command in quotes follows.
fn opens_command(text: &[u8], end: usize) -> bool {
    let quote = class::at(text, end + 1);
    class::at(text, end) == b' '
        && matches!(quote, b'"' | b'\'')
        && class::run_end(text, end + 2, 200, |byte| byte != quote && byte != b'\n') < end + 202
}

/// Letters, digits, dashes and dots.
pub(super) fn is_plain(name: &[u8]) -> bool {
    name.iter().all(|byte| class::is(*byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.'))
}

/// What a manual calls a machine.
fn is_anybodys(name: &[u8]) -> bool {
    // `ssh user@dbserver` of a lesson
    let role = name.strip_suffix(b"server").or_else(|| name.strip_suffix(b"host")).unwrap_or_default();
    is_one_of(name, &["localhost", "host", "hostname", "server", "machine", "remote"]) || ROLES.hold(role)
}

/// "ssh tunnel2 is a tool": a verb follows, so that the word is the subject of a sentence.
fn is_word_of_prose(text: &[u8], end: usize) -> bool {
    let next =
        arguments(text, end, 1).next().and_then(|(start, end)| text.get(start..end)).unwrap_or_default();
    is_one_of(next, &["is", "was", "are", "were", "has", "had", "worked", "failed"])
}

/// `scp file [user@]name:path`.
fn copied(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    for (start, end) in arguments(text, word.end, 12) {
        let argument = text.get(start..end).unwrap_or_default();
        let Some(colon) = argument.iter().position(|byte| *byte == b':') else { continue };
        let user = argument.iter().take(colon).position(|byte| *byte == b'@').map_or(0, |sign| sign + 1);
        let name = argument.get(user..colon).unwrap_or_default();
        let path = argument.get(colon + 1).is_some_and(|byte| !matches!(byte, b'\\' | b'"' | b':'));
        if name.len() >= 2 && path && is_plain(name) && !is_anybodys(name) {
            sink.hit(&DESTINATION, start + user, start + colon);
        }
    }
}

/// `hcloud server describe name`, `virsh start name`: what was rented or made, behind what is done to it.
fn managed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut done = false;
    for (start, end) in arguments(word.text, word.end, 8) {
        let argument = word.text.get(start..end).unwrap_or_default();
        if argument.starts_with(b"-") {
            continue;
        }
        if done {
            if is_shown_name(argument) {
                sink.hit(&DESTINATION, start, end);
            }
            return;
        }
        done = is_one_of(
            argument,
            &[
                "clone",
                "connect",
                "console",
                "delete",
                "describe",
                "destroy",
                "dominfo",
                "exec",
                "failover",
                "info",
                "migrate",
                "patch",
                "poweroff",
                "promote-replica",
                "reboot",
                "rebuild",
                "reset",
                "resize",
                "restart",
                "resume",
                "show",
                "shutdown",
                "ssh",
                "start",
                "stop",
                "suspend",
            ],
        );
    }
}

/// `docker logs id`.
fn containers(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    for (start, end) in arguments(word.text, word.end, 10) {
        if word.text.get(start..end).is_some_and(is_container) {
            sink.hit(&COMMANDED_CONTAINER, start, end);
        }
    }
}
