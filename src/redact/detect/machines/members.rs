//! Machines of a cluster, as its programs tell who is in it, who leads it and who left; and machines that a line of a
//! program's log has one place for.
//!
//! **Start reading** at [`at_name`].

use super::hosts::is_program;
use super::names::is_shown_name;
use super::set_apart::is_no_machine;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&MEMBER];

static MEMBER: Rule = Rule::shown(Shown {
    name: "cluster-member",
    kind: Kind::Host,
    reason: "The program names a machine in this place.",
    known_format: false,
    examples: Examples {
        positive: &[
            "mon: 3 daemons, quorum «vex-s1»,«vex-s2»,«quorra» (age 13m)",
            "election epoch 12, quorum 0,1 «vexa1»,«vexa2»",
            "election quorum is «vexa1»,«vexa2»",
            "mgr: «vex-s1»(active, since 5m), standbys: «vex-s3», «vex-s2»",
            "INFO: Lock owner: «VEXDB-01-P»; I am «VEXDB-03-P»",
            "INFO: no action. I am («quorrapg»), the leader with the lock",
            "Online: [ «quorra» «vexa-2» ]\nOFFLINE: [ «vexb» ]\n",
            "Promoted: [ «vexa2» ]",
            "vip\t(ocf::heartbeat:IPaddr2):\t Started «quorra»\n",
            "Current DC: «quorra» (version 1.1.18)\n * Node «quorra»: UNCLEAN (offline)\nvip  (ocf:heartbeat:IPaddr2):       Started «quorra»\n",
            "1/3 mons down, quorum «quorra»,«vexb»\nPeer «quorra» was terminated (reboot)",
            "by mx (Exim) helo=<«quorra»>, (helo=«quorra») by mx\nclient-hostname \"«quorra»\";",
            "Static hostname: «quorra»\nHost Name:                 «VEXPC»\r\nHost '«quorra»' is not allowed to connect",
            "Could not resolve host: «quorra»\nsudo: unable to resolve host «quorra»: Temporary failure",
            "The authenticity of host '«quorra» (10.0.0.7)' can't be established, host [«quorra»] not found",
            "Failed to get node \"«quorra»\" not found, NetBIOS name: «VEXPC», x",
            "do_shutdown of «vexa62» (op 7) is complete, do_shutdown by «vexa61»",
            "[«quorra.vpn.vexley.studio»] Peer Connection Initiated with x",
            "SENT CONTROL [«VEXDEV06_SERVER»]: 'PUSH_REQUEST' (status=1)",
            "VERIFY OK: depth=0, C=NO, O=x, CN=«quorragate»\n",
            "serf: EventMemberJoin: «quorra» 10.4.0.7",
            "WSREP: Member 1.0 («quorra») synced with group.",
            "nodelist.node.0.name (str) = «quorra»\n",
            "\n * Node «vexb»: standby\nNode «vexa-2»: online, Node «VEXA7»: OFFLINE",
            "Total Memory: 3.9 GiB\nName: «quorra»\nDocker Root Dir: /var/lib/docker",
            "{\"user\": {\"domain\": \"«QUORRAFJELL»\", \"name\": \"«VEXLOG$»\"}}",
            "nfs: server «gudgeon» not responding, still trying",
            " -> EHLO «quorra7»\n<- 250 ok\n-> LHLO «quorramail»\n",
            "ARP, Request who-has «quorra-gw1» tell «vexws7», length 28",
            "may run the following commands on «quorra-app3»:\n    Dom Name: «QUORRA»\nDc Site Name: «Kiel-HQ»\n",
        ],
        negative: &[
            "we lost it, quorum was gone, quorum lost, quorum 2,3",
            "quorum 2,3 and quorum is reached, a quorum of-two, x, election quorum 2, 3 of 5",
            "mon: 3 daemons, quorum a,b,c (age 3w), mgr: a(active)",
            "mon of it is low, Mon 12 is free, mgr: none, standbys: none",
            "the owner: nobody; I am late, Lock owner: None; x",
            "no action. I am (x), no action. I am late, then",
            "Online: [ 1, 2 ], Started: [ ], Online: [x]",
            "a shutdown of server-side jobs by the team",
            "Peer Connection Initiated, SENT CONTROL [server]: 'x'",
            "VERIFY OK: depth=0, CN=server\nVERIFY OK: depth=1, CN=Quorra-CA\n",
            "Name: quorra\nAge: 7, hostname: postgres\nhostname: none\nhostname: what it is called",
            "{\"name\": \"price in $\"}",
            "Node Pool: online, Node Exporter: OFFLINE, Node Affinity: standby\nNode Autoscaler: online\nNode agent: online",
            "Online: [ Banking ], Started: [ Monday ], Online: [ Shop | Store ], Masters: [ English German ], Online: [ shop | store ]",
            "Lock owner: Transaction 77, Lock owner: Session 12, Lock owner: pid 1234, Lock owner: process; it waits",
            "Current DC: Frankfurt (version 2), Peer Review was terminated, Peer session was terminated early",
            "NetBIOS name: see below, pods (ready): Started Container\npods (ready): Started container\n",
            "do_shutdown of Service, do_shutdown of service, do_shutdown by default, client-hostname \"laptop\";",
            "EHLO is sent first, EHLO localhost\nwho-has it, tell me, and the commands on it: none",
            "nfs: server not responding, Could not resolve host: github.com\nit did not resolve host names: none",
        ],
        disguised: &["mon: 2 daemons, quorum «vex\u{200b}-s1»,«vex-s2» (age 13m)"],
    },
});

/// Words before such names, or behind them.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "quorum",
    "standbys",
    "mgr",
    "owner",
    "action",
    "online",
    "offline",
    "started",
    "masters",
    "promoted",
    "slaves",
    "node",
    "helo",
    "hostname",
    "host",
    "shutdown",
    "peer",
    "control",
    "depth",
    "changed",
    "find",
    "memberjoin",
    "memberleave",
    "memberfailed",
    "member",
    "name",
    "server",
    "dc",
    "ehlo",
    "lhlo",
    "who-has",
    "tell",
    "commands",
    "upid",
];

/// Words, and where a name stands behind each: what is before the word, between it and the name, and behind that.
static PLACES: &[(&str, &[[&str; 3]])] = &[
    ("mgr", &[["", ": ", "(active"]]),
    ("action", &[["no ", ". I am (", "), "]]),
    ("DC", &[["Current ", ": ", " (version"]]),
    (
        "Node",
        &[["", " ", ": UNCLEAN"], ["", " ", ": OFFLINE"], ["", " ", ": online"], ["", " ", ": standby"]],
    ),
    ("Peer", &[["", " ", " was terminated ("]]),
    ("helo", &[["", "=", ")"], ["", "=<", ">"]]),
    ("Hostname", &[["", ": ", "\n"]]),
    (
        "hostname",
        &[
            ["", ": ", "\n"],
            ["resolve ", " ", ": Name or"],
            ["resolve ", " ", ": Temporary"],
            ["resolve ", " ", ": nodename"],
        ],
    ),
    ("Name", &[["Host ", ": ", "\n"], ["Dom ", ": ", "\n"], ["Forest ", ": ", "\n"], ["Site ", ": ", "\n"]]),
    ("Host", &[["", " '", "' is not allowed"]]),
    (
        "host",
        &[
            ["resolve ", ": ", "\n"],
            ["resolve ", " ", ": Temporary"],
            ["resolve ", " address '", "'"],
            ["of ", " '", " ("],
            ["", " [", "] not found"],
        ],
    ),
    ("name", &[["NetBIOS ", ": ", ","], ["NetBIOS ", ": ", "\n"], ["nodelist.node.", " (str) = ", ""]]),
    ("node", &[["", " \"", "\" not found"]]),
    (
        "find",
        &[
            ["can't ", " ", ": NXDOMAIN"],
            ["can't ", " ", ": SERVFAIL"],
            ["can't ", " ", ": REFUSED"],
            ["can't ", " ", ": No answer"],
        ],
    ),
    ("client-hostname", &[["", " \"", "\";"]]),
    ("do_shutdown", &[["", " of ", ""], ["", " by ", ""]]),
    ("CONTROL", &[["", " [", "]: '"]]),
    ("EventMemberJoin", &[["", ": ", " "]]),
    ("EventMemberLeave", &[["", ": ", " "]]),
    ("EventMemberFailed", &[["", ": ", " "]]),
    ("EHLO", &[["", " ", "\n"]]),
    ("HELO", &[["", " ", "\n"]]),
    ("LHLO", &[["", " ", "\n"]]),
    ("who-has", &[["", " ", " tell "]]),
    ("tell", &[["", " ", ", length"]]),
    ("UPID", &[["", ":", ":0"]]),
    ("commands", &[["following ", " on ", ":"]]),
    ("server", &[["nfs: ", " ", " not resp"], ["nfs: ", " ", " OK"]]),
];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    match (word.next(), word.bytes()) {
        (b' ', b"quorum") => quorum(word, sink),
        (b':', b"standbys") => listed(text, word.end + 2, ", ", sink),
        (b':', b"owner") if class::one_before(text, word.start, &["Lock "]).is_some() => {
            let end = name_end(text, word.end + 2);
            if class::starts_with_folded(text, end, "; i am ") {
                hit(text, word.end + 2, sink);
                hit(text, end + 7, sink);
            }
        }
        (b':', name) if class::starts_with_folded(text, word.end, ": [ ") && is_one_of(name, STATES) => {
            // `Online: [ shop | store ]` parts words.
            let end = class::run_end(text, word.end + 4, 1_000, |byte| {
                class::is(byte, WORD) || matches!(byte, b'.' | b' ')
            });
            if class::at(text, end) != b']' {
                return;
            }
            listed(text, word.end + 4, " ", sink);
        }
        (b' ', b"Peer") if class::starts_with_folded(text, word.end, " connection initiated") => {
            let end = word.start.saturating_sub(2);
            let start = class::dotted_start(text, end, 64);
            if class::before(text, start) == b'[' && class::at(text, end) == b']' {
                hit(text, start, sink);
            }
        }
        (b' ', b"Started") => resource(word, sink),
        // "VM A on harbour-04 changed from green to red"
        (b' ', b"changed") if class::one_at(text, word.end, COLOURS).is_some() => {
            let end = word.start.saturating_sub(1);
            let start = class::dotted_start(text, end, 100);
            if class::one_before(text, start, &[" on ", "host ", "Host "]).is_some() {
                hit(text, start, sink);
            }
        }
        (b'=', b"depth") => of_certificate(word, sink),
        (b' ', b"Member") => {
            let number = class::run_end(text, word.end + 1, 8, |byte| class::is(byte, DIGIT) || byte == b'.');
            if number > word.end + 2 && class::starts_with_folded(text, number, " (") {
                hit(text, number + 2, sink);
            }
        }
        (b':', b"Name") if is_of_docker(word) => {
            hit(text, word.end + 2, sink);
        }
        (b'"', b"name") => of_directory(word, sink),
        _ => placed(word, sink),
    }
}

/// How an alarm of VMware goes on behind the name of a machine.
const COLOURS: &[&str] = &[
    " from green to ",
    " from gray to ",
    " from grey to ",
    " from red to ",
    " from yellow to ",
    " from Green to ",
    " from Red to ",
];

/// What members are whom a list in brackets follows: `Online: [ quorra vexa-2 ]`.
const STATES: &[&str] = &["online", "offline", "started", "masters", "slaves", "promoted", "unpromoted"];

/// The name in one of [`PLACES`].
fn placed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some((_, places)) = PLACES.iter().find(|(said, _)| word.bytes() == said.as_bytes()) else { return };
    for [before, behind, after] in *places {
        if !class::starts_with_folded(text, word.end, behind) {
            continue;
        }
        let head = text.get(word.start.saturating_sub(24)..word.start).unwrap_or_default();
        let stands = if before.ends_with('.') {
            class::contains(head, before)
        } else {
            head.ends_with(before.as_bytes())
        };
        // Values may stand in a column.
        let start = class::spaces_end(text, word.end + behind.len(), 40);
        let rest = text.get(name_end(text, start)..).unwrap_or_default();
        let over = *after == "\n" && matches!(class::at(rest, 0), 0 | b'\r');
        if stands && (over || rest.starts_with(after.as_bytes())) && may_stand(word, start, after) {
            hit(text, start, sink);
            return;
        }
    }
}

/// Behind some words a name that is nothing but letters stands only where Pacemaker writes it: ` * Node quorra: online`.
fn may_stand(word: Word<'_>, start: usize, after: &str) -> bool {
    let text = word.text;
    let name = text.get(start..name_end(text, start)).unwrap_or_default();
    let told = || class::any(name, DIGIT) || name.iter().any(|byte| matches!(byte, b'-' | b'.' | b'_'));
    match word.bytes() {
        b"do_shutdown" => told() || class::starts_with_folded(text, start + name.len(), " (op "),
        b"Node" if after != ": UNCLEAN" => {
            told() || class::one_before(text, word.start, &["\n * ", "\n  * "]).is_some()
        }
        _ => true,
    }
}

/// `quorum a,b`, behind how many there are and before how old it is; older ones give their ranks first. Elsewhere the
/// first has a number: `quorum is vexa1,vexa2`.
fn quorum(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let first = word.end + if class::starts_with_folded(text, word.end, " is ") { 4 } else { 1 };
    let ranks = class::run_end(text, first, 32, |byte| class::is(byte, DIGIT) || byte == b',');
    let start = if class::at(text, ranks) == b' ' && ranks > first { ranks + 1 } else { first };
    let counted = class::one_before(text, word.start, &["daemons, ", "daemon, ", " down, "]).is_some();
    let end = name_end(text, start);
    let numbered = || class::at(text, end) == b',' && text.get(start..end).is_some_and(is_numbered);
    if counted || start > first || numbered() {
        listed(text, start, ",", sink);
    }
}

/// A name with a number among its letters.
fn is_numbered(name: &[u8]) -> bool {
    is_shown_name(name) && class::any(name, DIGIT)
}

/// `vip  (ocf::heartbeat:IPaddr2):   Started quorra`: where something runs.
fn resource(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let sort = class::run_start(text, word.start, 20, |byte| matches!(byte, b' ' | b'\t'));
    let end = name_end(text, word.end + 1);
    // `pods (ready): Started container`: nothing runs it.
    let open = class::run_start(text, sort.saturating_sub(2), 64, |byte| byte > b' ' && byte != b'(');
    let agent = text.get(open..sort.saturating_sub(2)).unwrap_or_default();
    if class::one_before(text, sort, &["):"]).is_some()
        && agent.contains(&b':')
        && matches!(class::at(text, end), 0 | b'\n' | b'\r' | b' ')
    {
        hit(text, word.end + 1, sink);
    }
}

/// The names from `start` on, which this sign parts.
fn listed(text: &[u8], start: usize, sign: &str, sink: &mut Sink<'_, '_>) {
    let mut at = start;
    for _ in 0..64 {
        let end = hit(text, at, sink);
        if end == at || !class::starts_with_folded(text, end, sign) {
            return;
        }
        at = end + sign.len();
    }
}

/// `VERIFY OK: depth=0, C=NO, CN=quorragate`: whom the certificate names that the other side has.
fn of_certificate(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::line_end(text, word.end, 240);
    let fields = text.get(word.end..line).unwrap_or_default();
    if fields.starts_with(b"=0, ")
        && let Some(at) =
            class::find(fields, b"CN=").or_else(|| class::find(fields, b"CN = ").map(|at| at + 2))
    {
        hit(text, word.end + at + 3, sink);
    }
}

/// `Name: quorra` between the memory and the folder of Docker, as it tells of itself.
fn is_of_docker(word: Word<'_>) -> bool {
    let text = word.text;
    let above = class::line_start(text, word.start, 120);
    let above = text.get(above.saturating_sub(40)..above).unwrap_or_default();
    let below = class::line_end(text, word.end, 80);
    class::contains(above, b"Total Memory: ")
        || class::one_at(text, below, &["\nDocker Root Dir:", "\n Docker Root Dir:"]).is_some()
}

/// `"domain": "QUORRAFJELL", "name": "VEXLOG$"`: a machine as a directory knows it, and whose directory that is.
fn of_directory(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::run_end(text, word.end, 5, |byte| matches!(byte, b'"' | b':' | b' '));
    let end = class::run_of(text, start, 20, WORD);
    if end < start + 3 || !class::starts_with_folded(text, end, "$\"") {
        return;
    }
    sink.hit(&MEMBER, start, end + 1);
    let head = text.get(word.start.saturating_sub(80)..word.start).unwrap_or_default();
    if let Some(at) = class::find_last(head, b"\"domain\"") {
        let from = word.start - head.len() + at + 8;
        let from = class::run_end(text, from, 4, |byte| matches!(byte, b'"' | b':' | b' '));
        hit(text, from, sink);
    }
}

/// Letters, digits, dashes, low lines and full stops; the full stop of a sentence is no part of it.
fn name_end(text: &[u8], start: usize) -> usize {
    let end = class::dotted_end(text, start, 100);
    class::run_start(text, end, 2, |byte| byte == b'.')
}

/// What a device is, where it was given no name of its own.
const DEVICES: &[&str] = &["android", "desktop", "iphone", "laptop", "phone", "printer", "tablet"];

/// `Banking`, `Container`: a word as it begins a sentence or a heading.
fn is_capitalised(name: &[u8]) -> bool {
    name.split_first().is_some_and(|(first, rest)| class::is(*first, UPPER) && class::all(rest, LOWER))
}

/// The machine at `start`, unless it is nobody's; returns where it ends.
fn hit(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> usize {
    let end = name_end(text, start);
    let name = text.get(start..end).unwrap_or_default();
    if name.len() >= 3
        && class::is(class::at(name, 0), LOWER | UPPER)
        && !is_capitalised(name)
        && !is_no_machine(name)
        && !is_program(name)
        && !is_one_of(name, DEVICES)
        && !(name.contains(&b'.') && is_known(name))
        && (name.contains(&b'.') || !is_placeholder(name))
    {
        sink.hit(&MEMBER, start, end);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_asked_for_at_its_word() {
        for (word, _) in PLACES {
            let word = word.to_ascii_lowercase();
            assert!(NAMES.iter().any(|name| word.ends_with(name)), "{word}");
        }
    }
}
