//! Machines, nodes, pods and containers that a command is given.

use super::by_word::is_container;
use super::names::{is_shown_name, is_spoken_machine};
use crate::redact::Kind;
use crate::redact::detect::beside::{self, arguments, is_one_of};
use crate::redact::detect::links::public_sites;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&DESTINATION, &COMMANDED_NODE, &COMMANDED_POD, &COMMANDED_CONTAINER];

static DESTINATION: Rule = Rule::shown(Shown {
    name: "command-host",
    kind: Kind::Host,
    reason: "A command reaches a machine by this name.",
    known_format: false,
    examples: Examples {
        positive: &[
            "ssh «db-1» uptime",
            "ssh «titan» \"df -h\"",
            "ssh -i key.pem -p 2222 app@«web03»",
            "$ ssh «bastion»",
            "`ssh «bastion» uptime`",
            "scp dump «db-1»:/tmp",
            "scp -r app@«titan»:/var/log .",
            "rsync -av out/ «web03»:/srv",
            "rsync -avz «backup»:/srv/dumps/ /mnt/",
            "ssh «prod-db» and look there",
            "ssh -L 5432:«pgsql»:5432 app@«web03»",
            "$ ping «gateway»",
            "# traceroute «titan»\n",
            "`telnet «mailhub» 25`",
            "psql -h «pg-main.prod» -U app",
            "mysql -h «titan» -u root",
            "$ hcloud server describe «kie-runner-cax-6»",
            "virsh start --console «erp-old-ks»",
            "gcloud compute instances stop «kv-runner-7» --zone europe-west1-b",
            "openstack server show «kv-ks-4»\n",
        ],
        negative: &[
            "ssh into the machine",
            "ssh keys were rotated",
            "ssh -p 2222 edge",
            "ssh was slow",
            "ssh-keygen -t ed25519",
            "scp is gone: use sftp",
            "ssh tunnel2 is a tool",
            "scp C:\\a.txt .",
            "ssh user@host",
            "scp file user@host:/tmp",
            "ssh port-forwarding was on",
            "ssh key-based logins",
            "we ping gateways often",
            "$ ping -c 3 localhost",
            "df -h home",
            "dig @localhost example",
            "virsh list --all and hcloud server-type list, hcloud describe it",
            "psql -h localhost -U app",
        ],
        disguised: &["ssh «db\u{200b}-1» uptime", "scp dump «db\\-1»:/tmp"],
    },
})
.beside_a_word();

static COMMANDED_NODE: Rule = Rule::shown(Shown {
    name: "command-node",
    kind: Kind::Node,
    reason: "A command is given the name of a machine of the cluster.",
    known_format: false,
    examples: Examples {
        positive: &[
            "kubectl cordon «worker-00»",
            "kubectl drain «worker-01» --ignore-daemonsets",
            "kubectl --context prod describe node «worker-01»",
            "`kubectl uncordon «worker-01»`",
            "$ kubectl cordon «zeus»",
            "kubectl uncordon «zeus»\n",
            "kubectl drain «zeus» --ignore-daemonsets",
        ],
        negative: &[
            "kubectl get nodes -o wide",
            "kubectl drain",
            "kubectl top nodes",
            "kubectl drain the node",
            "kubectl drain hung",
            "kubectl cordon NODE\n",
            "so kubectl drain stopped half way",
        ],
        disguised: &["kubectl cordon «worker\u{200b}-00»"],
    },
})
.beside_a_word();

static COMMANDED_POD: Rule = Rule::shown(Shown {
    name: "command-pod",
    kind: Kind::Pod,
    reason: "A command is given the name of a running part of a system.",
    known_format: false,
    examples: Examples {
        positive: &[
            "kubectl logs «kafka-0» -n media",
            "kubectl -n media logs -f «fluent-bit-cnkrs» -c edge",
            "kubectl exec -it «kafka-0» -- sh",
            "kubectl describe pod «kafka-0»",
            "kubectl delete pod «kafka-0» «kafka-1» --force",
            "kubectl port-forward pod/«kafka-0» 8080",
        ],
        negative: &[
            "kubectl logs deploy/edge-api",
            "kubectl logs -l app=edge-1",
            "kubectl rollout undo deployment/edge --to-revision=40",
            "kubectl get pods -n media-2 -o wide",
            "kubectl get secret edge-access -o yaml",
            "kubectl logs were long",
            "kubectl exec works",
            "kubectl delete job edge-2",
        ],
        disguised: &["kubectl logs «kafka\\-0»"],
    },
})
.beside_a_word();

static COMMANDED_CONTAINER: Rule = Rule::shown(Shown {
    name: "command-container",
    kind: Kind::Resource,
    reason: "A command is given the id of one running container.",
    known_format: false,
    examples: Examples {
        positive: &[
            "docker exec -it «9f86d081884c» sh",
            "docker logs «9f86d081884c»",
            "crictl inspect «9f86d081884c»",
        ],
        negative: &["docker run -p 8080:80 edge", "docker pull postgres:16.2", "docker stop edge"],
        disguised: &["docker logs «9f86d0\u{200b}81884c»"],
    },
})
.beside_a_word();

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
    Words::of(&["ping", "telnet", "traceroute", "mtr", "nslookup", "dig"]);

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
fn is_prompted(word: Word<'_>) -> bool {
    let before = class::before(word.text, word.start.saturating_sub(1));
    word.previous() == b'`' || word.previous() == b' ' && matches!(before, b'$' | b'#' | b'%' | b'>')
}

/// `ping [options] name`
fn reached(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut valued = false;
    for (start, end) in arguments(word.text, word.end, 6) {
        match word.text.get(start..end).unwrap_or_default() {
            _ if valued => valued = false,
            [b'-', letter] => {
                valued = matches!(letter, b'c' | b'i' | b'W' | b'w' | b's' | b'p' | b't' | b'm' | b'I')
            }
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
            // `-L port:name:port`
            let mut parts = argument.split(|byte| *byte == b':');
            let port = parts.next().unwrap_or_default();
            if !port.is_empty() && port.iter().all(u8::is_ascii_digit) && parts.count() > 1 {
                plain_argument(text, start + port.len() + 1, sink);
            }
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

/// `ssh titan "df -h"`: a command in quotes follows.
fn opens_command(text: &[u8], end: usize) -> bool {
    let quote = class::at(text, end + 1);
    class::at(text, end) == b' '
        && matches!(quote, b'"' | b'\'')
        && class::run_end(text, end + 2, 200, |byte| byte != quote && byte != b'\n') < end + 202
}

fn is_plain(name: &[u8]) -> bool {
    name.iter().all(|byte| class::is(*byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.'))
}

/// What a manual calls a machine.
fn is_anybodys(name: &[u8]) -> bool {
    is_one_of(name, &["localhost", "host", "hostname", "server", "machine", "remote"])
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
                "console", "delete", "describe", "destroy", "dominfo", "exec", "info", "migrate", "poweroff",
                "reboot", "rebuild", "reset", "resize", "restart", "resume", "show", "shutdown", "ssh",
                "start", "stop", "suspend",
            ],
        );
    }
}

/// What a `kubectl` command is given names of.
#[derive(Clone, Copy)]
enum Given {
    Nodes,
    Pods,
    /// The next word says of what.
    Said,
}

/// `kubectl [options] verb [sort] name...`.
fn kubectl(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let mut given = None;
    let mut valued = false;
    for (start, end) in arguments(text, word.end, 16) {
        let argument = text.get(start..end).unwrap_or_default();
        if std::mem::take(&mut valued) || argument == b"\\" {
            continue;
        }
        if argument == b"--" {
            return;
        }
        if argument.starts_with(b"-") {
            valued = is_one_of(
                argument,
                &[
                    "-n",
                    "--namespace",
                    "-c",
                    "--container",
                    "-l",
                    "--selector",
                    "--context",
                    "-o",
                    "--output",
                    "--tail",
                    "--since",
                    "--kubeconfig",
                ],
            );
            continue;
        }
        given = match given {
            None => match argument {
                b"cordon" | b"uncordon" | b"drain" => Some(Given::Nodes),
                b"logs" | b"exec" | b"attach" | b"port-forward" | b"debug" | b"cp" => Some(Given::Pods),
                b"get" | b"describe" | b"delete" | b"label" | b"annotate" | b"edit" | b"top" | b"taint"
                | b"patch" => Some(Given::Said),
                _ => return,
            },
            Some(Given::Said) => {
                if is_one_of(argument, &["pod", "pods", "po"]) {
                    Some(Given::Pods)
                } else if is_one_of(argument, &["node", "nodes", "no"]) {
                    Some(Given::Nodes)
                } else {
                    return;
                }
            }
            Some(sort) => {
                let (skipped, name) = match argument.iter().position(|byte| *byte == b'/') {
                    Some(slash) if argument.starts_with(b"pod") || argument.starts_with(b"node") => {
                        (slash + 1, argument.get(slash + 1..).unwrap_or_default())
                    }
                    Some(_) => return,
                    None => (0, argument),
                };
                let name =
                    name.split(|byte| matches!(byte, b':' | b',' | b'"' | b'\'')).next().unwrap_or_default();
                let node = matches!(sort, Given::Nodes);
                if !(is_shown_name(name) || node && is_commanded(word, name, end)) {
                    return;
                }
                let rule = if matches!(sort, Given::Nodes) { &COMMANDED_NODE } else { &COMMANDED_POD };
                sink.hit(rule, start + skipped, start + skipped + name.len());
                Some(sort)
            }
        };
    }
}

/// A name of letters alone is one in a command, which has a prompt in front or options behind; in a sentence a verb
/// may stand there.
fn is_commanded(word: Word<'_>, name: &[u8], end: usize) -> bool {
    const VERBS: &[&str] = &[
        "node",
        "name",
        "again",
        "blocked",
        "did",
        "failed",
        "fails",
        "finished",
        "hangs",
        "helped",
        "hung",
        "manually",
        "stalled",
        "stopped",
        "succeeded",
        "worked",
        "works",
    ];
    let text = word.text;
    let option = class::at(text, end) == b' ' && class::at(text, end + 1) == b'-';
    let line = matches!(word.previous(), 0 | b'\n') && matches!(class::at(text, end), 0 | b'\n' | b'\r');
    name.len() >= 3 && is_plain(name) && !is_one_of(name, VERBS) && (is_prompted(word) || option || line)
}

/// `docker logs id`.
fn containers(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    for (start, end) in arguments(word.text, word.end, 10) {
        if word.text.get(start..end).is_some_and(is_container) {
            sink.hit(&COMMANDED_CONTAINER, start, end);
        }
    }
}
