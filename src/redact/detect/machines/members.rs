//! Machines of a cluster, as its programs tell who is in it, who leads it and who left; and machines that a line of a
//! program's log has one place for.
//!
//! **Start reading** at [`at_name`].

use super::hosts::is_program;
use super::member_places::{Place, name_end, places_before, places_of};
use super::member_rules::MEMBER;
use super::member_values::{is_planned, locker, of_certificate, planned, tagged};
use super::names::is_shown_name;
use super::names::{is_compound, is_plain_word};
use super::set_apart::{is_bare_word, is_everyones, is_no_machine};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&MEMBER];

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
    "powered",
    "hard",
    "soft",
    "keys",
    "gcomm",
    "dsa",
    "rpc",
    "w3svc",
];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let behind = |by: usize| word.end + by;
    match (word.next(), word.bytes()) {
        (b' ', b"quorum") => quorum(word, sink),
        (b':', b"standbys") => listed(text, behind(2), ", ", sink),
        (b':', b"gcomm") => listed(text, behind(3), ",", sink),
        (b':', b"owner") if class::one_before(text, word.start, &["Lock "]).is_some() => owner(word, sink),
        (b':', b"Keys") if class::one_before(text, word.start, KEYS).is_some() => {
            listed(text, behind(2), "\n", sink);
        }
        (b':', name) if class::starts_with_folded(text, word.end, ": [ ") && is_one_of(name, STATES) => {
            in_state(word, sink);
        }
        (b' ', b"Peer") if class::starts_with_folded(text, word.end, " connection initiated") => {
            peer(word, sink);
        }
        (b' ', b"Started") => resource(word, sink),
        (b' ', b"changed") if class::one_at(text, word.end, COLOURS).is_some() => coloured(word, sink),
        (b' ', b"Member") => numbered(word, sink),
        (b' ', b"powered") => powered(word, sink),
        (b'=', b"depth") => of_certificate(word, sink),
        (b'.', name) if is_planned(name) => planned(word, sink),
        (b'"', b"Name") if class::one_before(text, word.start, &["\"Key\": \""]).is_some() => {
            tagged(word, sink)
        }
        (b' ', b"PID") if class::one_before(text, word.start, &["by "]).is_some() => locker(word, sink),
        (b':', b"Name") if is_of_docker(word) => {
            hit(text, behind(2), sink);
        }
        (b'"', b"name") => {
            of_directory(word, sink);
            placed(word, sink);
        }
        (b';', b"HARD" | b"SOFT") if word.previous() == b';' => alerted(word, sink),
        (b'.', b"server") => keeper(word, sink),
        (b' ', b"DSA") if class::starts_with_folded(text, word.end, " options:") => {
            at_site(text, class::line_start(text, word.start, 160).saturating_sub(1), sink);
        }
        (_, b"RPC") if class::one_before(text, word.start, &[" via "]).is_some() => {
            at_site(text, word.start - 5, sink);
        }
        (b':', b"server") if class::one_before(text, word.start, &["Testing "]).is_some() => {
            at_site(text, class::line_end(text, word.end, 160), sink);
        }
        (_, name) if name.starts_with(b"W3SVC") => {
            hit(text, behind(1), sink);
        }
        _ => placed(word, sink),
    }
}

/// Before the keys of machines that Salt lists.
const KEYS: &[&str] = &["Accepted ", "Denied ", "accepted ", "Rejected "];

/// `Lock owner: quorra-1; I am quorra-2`
fn owner(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let end = name_end(word.text, word.end + 2);
    if class::starts_with_folded(word.text, end, "; i am ") {
        hit(word.text, word.end + 2, sink);
        hit(word.text, end + 7, sink);
    }
}

/// `Online: [ quorra vexa-2 ]`; `Online: [ shop | store ]` parts words.
fn in_state(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let sign = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b' ');
    let end = class::run_end(word.text, word.end + 4, 1_000, sign);
    if class::at(word.text, end) == b']' {
        listed(word.text, word.end + 4, " ", sink);
    }
}

/// `[quorra.vpn] Peer Connection Initiated`
fn peer(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let end = word.start.saturating_sub(2);
    let start = class::dotted_start(word.text, end, 64);
    if class::before(word.text, start) == b'[' && class::at(word.text, end) == b']' {
        hit(word.text, start, sink);
    }
}

/// "VM A on harbour-04 changed from green to red"
fn coloured(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let end = word.start.saturating_sub(1);
    let start = class::dotted_start(word.text, end, 100);
    if class::one_before(word.text, start, &[" on ", "host ", "Host "]).is_some() {
        hit(word.text, start, sink);
    }
}

/// `Member 1.0 (quorra) synced`
fn numbered(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let sign = |byte: u8| class::is(byte, DIGIT) || byte == b'.';
    let number = class::run_end(word.text, word.end + 1, 8, sign);
    if number > word.end + 2 && class::starts_with_folded(word.text, number, " (") {
        hit(word.text, number + 2, sink);
    }
}

/// `SERVICE ALERT: quorra;Disk;CRITICAL;HARD;3`
fn alerted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let line = class::line_start(word.text, word.start, 120);
    let head = word.text.get(line..word.start).unwrap_or_default();
    if let Some(at) = class::find(head, b" ALERT: ") {
        hit(word.text, line + at + 8, sink);
    }
}

/// `server.1=quorra:2888:3888`
fn keeper(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let number = class::run_of(word.text, word.end + 1, 3, DIGIT);
    let end = name_end(word.text, number + 1);
    if class::at(word.text, number) == b'=' && class::one_at(word.text, end, &[":2888", ":3888"]).is_some() {
        hit(word.text, number + 1, sink);
    }
}

/// `KIEL-HQ\QUORRADC`, up to `end`: a server as a directory lists it, and the site that it stands in.
fn at_site(text: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let start = class::dotted_start(text, end, 64);
    let site = class::dotted_start(text, start.saturating_sub(1), 64);
    if class::before(text, start) == b'\\' && site + 1 < start && end > start + 2 {
        hit(text, start, sink);
        sink.hit(&MEMBER, site, start - 1);
    }
}

/// "quorra-2 on vexa7 in ha-datacenter is powered off": a virtual machine, and where it ran.
fn powered(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = class::one_before(text, word.start, &[" is "]).map(|is| word.start - is.len()) else {
        return;
    };
    let part = |end: usize, joint: &str| {
        let start = class::dotted_start(text, end, 80);
        class::one_before(text, start, &[joint]).map(|joint| (start, start - joint.len()))
    };
    let Some((_, end)) = part(end, " in ") else { return };
    let Some((host, end)) = part(end, " on ") else { return };
    hit(text, host, sink);
    hit(text, class::dotted_start(text, end, 80), sink);
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

/// The name in one of the places that [`places_of`] knows.
fn placed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    for place in places_of(word.bytes()) {
        if let Some(start) = place.name_behind(word)
            && may_stand(word, start, place.after)
            && (!place.told || is_told(text, start))
            && !is_nobodys(word, start, place)
        {
            let end = hit(text, start, sink);
            // `~ "Name" = "quorra-1" -> "quorra-2"`, "Running on quorra via vexa...", "reboot of quorra by vexa for"
            let to = ["\" -> \"", " via ", " by "];
            if let Some(to) = class::one_at(
                text,
                end,
                to.get(..if place.after == " by " { 3 } else { 2 }).unwrap_or_default(),
            ) {
                hit(text, end + to.len(), sink);
            }
            return;
        }
    }
    for place in places_before(word.bytes()) {
        if let Some(start) = place.name_before(word)
            && (!place.told || is_told(text, start))
            && !is_nobodys(word, start, place)
        {
            hit(text, start, sink);
            return;
        }
    }
}

/// `node "statement" not found`, `Processing order-12345 Error`: a word or a thing of every day where machines stand.
///
/// Agents are programs, too, which are called by what they do: `agent "planner" is stuck`.
fn is_nobodys(word: Word<'_>, start: usize, place: &Place) -> bool {
    let name = word.text.get(start..name_end(word.text, start)).unwrap_or_default();
    let does = is_word(word.bytes(), "agent") && class::all(name, LOWER) && name.ends_with(b"er");
    does || if place.told { is_everyones(name) } else { is_bare_word(name) }
}

/// `vexa-3`, `VEXLOG`: a digit, a sign or capital letters tell it from a word.
pub(super) fn is_told(text: &[u8], start: usize) -> bool {
    let name = text.get(start..name_end(text, start)).unwrap_or_default();
    let first = name.split(|byte| *byte == b'-').next().unwrap_or_default();
    let plain = is_plain_word(first)
        || is_compound(name)
        || is_one_of(first, &["example", "sample", "test"])
        || name.starts_with(b"my");
    !plain && name.iter().any(|byte| class::is(*byte, DIGIT) || matches!(byte, b'-' | b'.' | b'_'))
        || name.len() > 4 && class::all(name, UPPER)
}

/// Behind some words a name that is nothing but letters stands only where Pacemaker writes it: ` * Node quorra: online`.
fn may_stand(word: Word<'_>, start: usize, after: &str) -> bool {
    let text = word.text;
    let name = text.get(start..name_end(text, start)).unwrap_or_default();
    let told = || class::any(name, DIGIT) || name.iter().any(|byte| matches!(byte, b'-' | b'.' | b'_'));
    match word.bytes() {
        b"do_shutdown" => told() || class::starts_with_folded(text, start + name.len(), " (op "),
        b"Node" if !matches!(after, ": UNCLEAN" | " is down: ") => {
            told() || class::one_before(text, word.start, &["\n * ", "\n  * "]).is_some()
        }
        _ => true,
    }
}

/// `quorum a,b`, behind how many there are and before how old it is; older ones give their ranks first. Elsewhere the
/// first has a number or a dash: `quorum is vexa1,vexa2`.
fn quorum(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let first = word.end + if class::starts_with_folded(text, word.end, " is ") { 4 } else { 1 };
    let ranks = class::run_end(text, first, 32, |byte| class::is(byte, DIGIT) || byte == b',');
    let start = if class::at(text, ranks) == b' ' && ranks > first { ranks + 1 } else { first };
    let counted = class::one_before(text, word.start, &["daemons, ", "daemon, ", " down, "]).is_some();
    let end = name_end(text, start);
    let numbered = || {
        class::at(text, end) == b','
            && class::is(class::at(text, end + 1), LOWER | UPPER)
            && text.get(start..end).is_some_and(is_shown_name)
    };
    if counted || start > first || numbered() {
        listed(text, start, ",", sink);
    }
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

/// What a device is, where it was given no name of its own.
const DEVICES: &[&str] = &["android", "desktop", "iphone", "laptop", "phone", "printer", "tablet"];

/// `Banking`, `Container`: a word as it begins a sentence or a heading.
fn is_capitalised(name: &[u8]) -> bool {
    name.split_first().is_some_and(|(first, rest)| class::is(*first, UPPER) && class::all(rest, LOWER))
}

/// The machine at `start`, unless it is nobody's; returns where it ends.
pub(super) fn hit(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> usize {
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
    use crate::redact::detect::machines::member_places::places_words;
    use crate::redact::detect::machines::place_cues;

    #[test]
    fn every_place_is_asked_for_at_its_word() {
        for word in places_words() {
            let word = word.to_ascii_lowercase();
            // The walk looks at the letters before a number.
            let word = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let known = |names: Cue| names.iter().any(|name| word.ends_with(name));
            assert!(known(NAMES) || known(place_cues::NAMES), "{word}");
        }
    }
}
