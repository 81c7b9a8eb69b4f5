//! Machines and pods whose place says what they are: in brackets at the head of a log line, before a share or a port,
//! in a row of a table of pods.

use super::beside_address::{before_bracket, is_of_address};
use super::gear_heads::event;
use super::host_words::ROLES;
use super::names::{Named, is_region, is_shown_name, name_at};
use super::placed_rules::{PLACED, ROW};
use super::prompts;
use super::set_apart::{is_everyones, is_own_word};
use super::shares::{hidden_share, is_share};
use super::tables::CONTROL_PLANE;
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PLACED, &ROW];

/// Ports that tell a service.
const PORTS: &[&str] = &[
    "1433", "1521", "2181", "2379", "2380", "3306", "5432", "5672", "6379", "6443", "8200", "8300", "8500",
    "9042", "9092", "9093", "9100", "9200", "9300", "10250", "11211", "27017",
];

/// What threads and steps are called by, too.
const THREADS: &[&str] = &["app", "build", "ci", "stream", "worker", "standby"];

/// `10.28.106.98 app7.example.com build29`, a line of `/etc/hosts`: the last of the names of a machine.
#[inline(never)]
fn alias(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // "took-2" has letters of a word alone before its number.
    let joined = word.bytes().iter().position(|byte| *byte == b'-').and_then(|at| word.bytes().get(at + 1..));
    let counted = joined.is_some_and(|last| {
        class::is(class::at(last, 0), LOWER) && class::is(class::before(last, last.len()), DIGIT)
    });
    // "us-east1" is where it answers from.
    if !counted || is_region(word.bytes()) {
        return;
    }
    let line = class::line_start(text, word.start, 160);
    let address = class::run_end(text, line, 40, |byte| class::is(byte, DIGIT) || byte == b'.');
    let names = text.get(address..word.start).unwrap_or_default();
    let blank = |byte: u8| matches!(byte, b' ' | b'\t');
    let named = |name: &[u8]| name.contains(&b'.') && class::any(name, LOWER);
    if text
        .get(line..address)
        .is_some_and(|address| address.iter().filter(|byte| **byte == b'.').count() == 3)
        && names
            .iter()
            .all(|byte| class::is(*byte, LOWER | DIGIT) || matches!(byte, b'.' | b'-') || blank(*byte))
        && names.split(|byte| blank(*byte)).any(named)
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `sosreport-cache09-2025-11-03`: the machine that a report for a vendor is of, before its number or its day.
#[inline(never)]
fn of_report(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let Some(named) = word.bytes().strip_prefix(b"sosreport-") else { return };
    let numbered =
        |at: &usize| class::at(named, *at) == b'-' && class::run_of(named, at + 1, 4, DIGIT) == at + 5;
    if let Some(end) = (3..named.len()).find(numbered) {
        sink.hit(&PLACED, word.start + 10, word.start + 10 + end);
    }
}

/// Asked at a word of letters with a digit or a dash.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    match word.next() {
        b' ' | b'\t' if word.len() >= 4 && word.mask & UPPER == 0 => row(word, sink),
        b' ' if word.mask & LOWER == 0 && matches!(word.previous(), 0 | b'\n') => node_row(word, sink),
        0 | b'\n' | b'\r' if matches!(word.previous(), b' ' | b'\t') => alias(word, sink),
        b'.' if word.len() > 12 => of_report(word, sink),
        b'>' if word.previous() == b'<' => viewed(word, sink),
        b']' if word.previous() == b'@' => logged_in(word, sink),
        b':' if matches!(word.previous(), 0 | b'\n') && class::at(text, word.end + 1) == b'\n' => {
            minion(word, sink);
        }
        b':' if matches!(word.previous(), 0 | b'\n')
            && class::is(class::at(text, word.end + 1), LOWER | UPPER) =>
        {
            prompts::at_device(text, word.start, word.end, sink);
            item(word, sink);
        }
        b'$' if word.previous() == b'\\' => hidden_share(word, sink),
        b']' if word.previous() == b'[' => {
            on_disk(word, sink);
            bracketed(word, sink);
            // `AP[quorra-hall] was disconnected`, `[aB3…][quorra7][/var/lib/…] free: 12%`
            let told = class::one_before(text, word.start, &[" AP[", "\nAP["]).is_some()
                || word.start == 3 && text.starts_with(b"AP[");
            if told
                || class::before(text, word.start - 1) == b']'
                    && class::starts_with_folded(text, word.end, "][/")
            {
                sink.hit(&PLACED, word.start, word.end);
            }
            // `[o.e.n.Node] [node_id]`, in a manual.
            if !word.bytes().starts_with(b"node_") && is_behind_logger(text, word.start) {
                sink.hit(&PLACED, word.start, word.end);
            }
        }
        b'|' if word.previous() == b'<' && word.mask & UPPER == 0 => {
            let end = class::run_of(text, word.end + 1, 6, DIGIT);
            if end > word.end + 1 && class::at(text, end) == b'>' {
                sink.hit(&PLACED, word.start, word.end);
            }
        }
        b'\\' | b'/'
            if word.has(DIGIT)
                && word.previous() == word.next()
                && is_share(text, word.start)
                && is_shown_name(word.bytes()) =>
        {
            sink.hit(&PLACED, word.start, word.end);
        }
        b':' if word.previous() == b'[' => {
            event(word, sink);
            item(word, sink);
        }
        b':' if matches!(class::at(word.text, word.end + 1), b'a' | b'n' | b'p' | b's' | b'v') => {
            item(word, sink);
        }
        b':' if word.has(DIGIT) && word.mask & UPPER == 0 => port(word, sink),
        _ => {}
    }
}

/// `quorra-7:` alone on its line and what it answered below, as Salt tells of each machine.
#[inline(never)]
fn minion(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const ANSWERS: &[&str] =
        &["True\n", "False\n", "Minion did not", "----------\n", "ERROR: ", "Passed invalid", "'state."];
    let (text, below) = (word.text, word.end + 2);
    let answer = class::spaces_end(text, below, 8);
    // In a list of settings each has a key of its own below it.
    let last = || matches!(text.get(answer..), Some(b"True" | b"False"));
    let told = answer == below + 4 && (class::one_at(text, answer, ANSWERS).is_some() || last())
        || answer == below && class::one_at(text, answer, &["----------\n          ID: "]).is_some();
    // `feature-1:` has a flag below it.
    let flag = is_everyones(word.bytes())
        && class::one_at(text, answer, &["True\n", "False\n", "ERROR: "]).is_some();
    if told && !flag && is_shown_name(word.bytes()) {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `cl01-db:vfs.fs.size[/var,pfree]`: what a monitor asks a machine for stands behind its name.
#[inline(never)]
fn item(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const ITEMS: &[&str] = &[":agent.", ":net.if.", ":proc.", ":system.", ":vfs.", ":vm.memory."];
    if is_shown_name(word.bytes()) && class::one_at(word.text, word.end, ITEMS).is_some() {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `HVNODE-A7   Up`: a node of a cluster of Windows, and how it is.
#[inline(never)]
fn node_row(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let state = class::spaces_end(text, word.end, 40);
    let first = word.bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
    let called =
        ["NODE", "HV", "SRV", "HOST", "ESX", "SQL"].iter().any(|end| first.ends_with(end.as_bytes()));
    if called
        && state > word.end + 1
        && class::one_at(text, state, &["Up", "Down", "Paused"]).is_some()
        && word.has(DIGIT)
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `<vexsw1>display version`: the prompt of a switch of another maker.
#[inline(never)]
fn viewed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const COMMANDS: &[&str] = &[">dis ", ">display ", ">ping ", ">reset ", ">save", ">system-view", ">undo "];
    if matches!(class::before(word.text, word.start - 1), 0 | b'\n')
        && class::one_at(word.text, word.end, COMMANDS).is_some()
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `[admin@GW-KIEL-LAGER] >`: the prompt of a router.
#[inline(never)]
fn logged_in(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let user = class::run_back(text, word.start - 1, 32, WORD);
    if class::before(text, user) == b'['
        && matches!(class::before(text, user - 1), 0 | b'\n')
        && class::one_at(text, word.end, &["] >", "] /", "]>"]).is_some()
        && is_shown_name(word.bytes())
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// Asked at `Linux`: the kernel and its machine, as `uname` and `iostat` begin.
pub(super) fn at_kernel(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let run = |from: usize| class::run_end(text, from, 64, |byte| byte > b' ');
    let (first, second) = (run(word.end + 1), run(run(word.end + 1) + 1));
    let version = |at: usize| class::is(class::at(text, at), DIGIT) && class::at(text, at + 1) == b'.';
    if word.bytes() != b"Linux" || word.next() != b' ' {
    } else if version(first + 1) && class::starts_with_folded(text, second, " #") {
        sink.hit(&PLACED, word.end + 1, first);
    } else if version(word.end + 1)
        && class::at(text, first + 1) == b'('
        && class::starts_with_folded(text, second - 1, ")  ")
    {
        sink.hit(&PLACED, first + 2, second - 1);
    }
}

/// `core-sw1.dc1#show inventory`: the prompt of a switch begins the line.
pub(in crate::redact::detect) fn at_prompt(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::dotted_start(text, word.end, 63);
    let command = word.end + 1 + usize::from(class::at(text, word.end + 1) == b' ');
    let end = class::run_of(text, command, 12, LOWER);
    let name = text.get(start..word.end).unwrap_or_default();
    // `RP/0/RSP0/CPU0:quorra-pe2#show run`
    let begins = matches!(class::before(text, start), 0 | b'\n')
        || class::one_before(text, start, &["CPU0:", "CPU1:"]).is_some();
    // `quorrasw#show cdp neighbors`
    let viewed = || {
        const COMMANDS: &[&str] = &[
            "show ",
            "sh ",
            "conf ",
            "conf t",
            "configure ",
            "clear ",
            "write ",
            "wr ",
            "copy ",
            "debug ",
            "ping ",
        ];
        class::one_at(text, command, COMMANDS).is_some() && is_own_word(name)
    };
    if word.next() == b'#'
        && begins
        && end >= command + 2
        && matches!(class::at(text, end), b' ' | b'\n')
        && (class::any(name, DIGIT) || viewed())
        && name.len() >= 4
    {
        sink.hit(&PLACED, start, word.end);
    }
}

/// `[SAN-02] mail/mail.vmdk`: the store of a virtual machine, and what it is called there.
fn on_disk(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let name = class::run_of(text, word.end + 2, 63, WORD);
    let file = class::run_of(text, name + 1, 80, WORD);
    if class::at(text, word.end + 1) == b' '
        && class::at(text, name) == b'/'
        && class::one_at(text, file, &[".vmdk", ".vmx", ".vmsn", ".vswp", ".nvram"]).is_some()
    {
        sink.hit(&PLACED, word.start, word.end);
        sink.hit(&PLACED, word.end + 2, name);
        sink.hit(&PLACED, name + 1, file);
    }
}

/// `[o.e.n.Node           ] [vexlog-srv] starting`: behind the part of the program that writes, its machine.
#[inline(never)]
pub(super) fn is_behind_logger(text: &[u8], start: usize) -> bool {
    let Some(joint) = class::one_before(text, start, &["] [", "]["]) else { return false };
    let end = class::spaces_start(text, start - joint.len(), 30);
    // `[o.e.m.j.JvmGcMonitorService] [gc][812]`: what was measured, and when.
    let measured = class::run_of(text, start, 24, WORD);
    if class::one_at(text, measured, &["]["]).is_some() && class::is(class::at(text, measured + 2), DIGIT) {
        return false;
    }
    let logger = class::dotted_start(text, end, 40);
    let name = text.get(logger..end).unwrap_or_default();
    class::before(text, logger) == b'['
        && class::before(text, logger - 1) == b']'
        && class::is(class::at(name, 0), LOWER)
        && class::at(name, 1) == b'.'
}

fn bracketed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (text, name) = (word.text, word.bytes());
    let letters = class::run_of(name, 0, 24, LOWER);
    let (role, rest) = name.split_at(letters);
    let number = rest.strip_prefix(b"-").unwrap_or(rest);
    let numbered = (1..=3).contains(&number.len()) && class::all(number, DIGIT);
    let role = std::str::from_utf8(role).unwrap_or_default();
    let opens = matches!(class::before(text, word.start - 1), 0 | b' ' | b'\n' | b'\t' | b']');
    let closes = matches!(class::at(text, word.end + 1), b' ' | b':' | b'\n' | b'[' | 0);
    if numbered && opens && closes && ROLES.hold(role.as_bytes()) && !THREADS.contains(&role) {
        sink.hit(&PLACED, word.start, word.end);
    }
}

fn port(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_of(text, word.end + 1, 6, DIGIT);
    let known =
        text.get(word.end + 1..end).is_some_and(|port| PORTS.iter().any(|known| known.as_bytes() == port));
    // `filer02:/export/home`, as mounted stores are listed.
    let mounted = matches!(word.previous(), 0 | b'\n')
        && class::at(text, word.end + 1) == b'/'
        && class::is(class::at(text, word.end + 2), LOWER)
        && word.bytes().iter().rev().take(2).all(|byte| class::is(*byte, DIGIT));
    let whole = !class::is(class::at(text, end), ALPHANUMERIC) && class::at(text, end) != b':';
    let begins =
        matches!(word.previous(), 0 | b' ' | b'\n' | b',' | b'"' | b'\'' | b'=' | b'(' | b'[' | b'`');
    // `quorra7:514/udp   0   12`, as a balancer lists whom it asks
    let listed = class::one_at(text, end, &["/tcp", "/udp"]).is_some()
        && end > word.end + 1
        && matches!(class::at(text, end + 4), 0 | b' ' | b'\t' | b'\n' | b'\r')
        && matches!(class::before(text, class::spaces_start(text, word.start, 8)), 0 | b'\n');
    if (known && whole || mounted || listed)
        && begins
        && name_at(text, word.start, Named::Host, true) == Some(word.end)
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// ` 3   name   running`, ` -   name   shut off`: virtual machines, as their host lists them.
fn is_of_virtual(text: &[u8], start: usize, state: usize) -> bool {
    let state = class::one_at(text, state, &["shut off", "running", "paused"]).map(|said| state + said.len());
    let id = class::spaces_start(text, start, 12);
    let line = class::run_start(text, id, 8, |byte| matches!(byte, b' ' | b'-') || class::is(byte, DIGIT));
    state.is_some_and(|end| matches!(class::at(text, end), 0 | b'\n' | b'\r'))
        && start - id > 2
        && id > line + 1
        && matches!(class::before(text, line), 0 | b'\n')
}

/// ` 10/0/30/69/109 200 2750`: how long each part of a request took, as a proxy writes behind whom it asked.
fn is_timed(text: &[u8], end: usize) -> bool {
    let times = class::run_end(text, end + 1, 40, |byte| {
        class::is(byte, DIGIT) || matches!(byte, b'/' | b'-' | b'+')
    });
    let parts = text.get(end + 1..times).unwrap_or_default().iter().filter(|byte| **byte == b'/').count();
    matches!(parts, 2 | 4) && class::at(text, times) == b' ' && class::is(class::at(text, times + 1), DIGIT)
}

/// `name   1/1   Running`
fn row(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let blank = |byte: u8| matches!(byte, b' ' | b'\t');
    let digits = |from: usize| class::run_of(text, from, 3, DIGIT);
    if class::starts_with_folded(text, word.end, " (") && class::is(class::at(text, word.end + 2), DIGIT) {
        return before_bracket(word, sink);
    }
    // Of an inventory of Ansible, and of a proxy: `Server api/ruby-4 is DOWN`.
    let asked = word.previous() == b'/'
        && (class::one_at(text, word.end, &[" is DOWN", " is UP"]).is_some() || is_timed(text, word.end));
    if asked || class::starts_with_folded(text, word.end, " ansible_host=") {
        sink.hit(&PLACED, word.start, word.end);
        return;
    }
    let ready = class::run_end(text, word.end, 80, blank);
    if ready > word.end + 2 && is_of_virtual(text, word.start, ready) {
        sink.hit(&PLACED, word.start, word.end);
        return;
    }
    if matches!(word.previous(), 0 | b'\n')
        && (ready > word.end + 1 || word.next() == b'\t')
        && is_of_address(word, ready)
    {
        sink.hit(&PLACED, word.start, word.end);
        return;
    }
    let slash = digits(ready);
    let all = digits(slash + 1);
    let state = class::run_end(text, all, 20, blank);
    let row = slash > ready && class::at(text, slash) == b'/' && all > slash + 1 && state > all;
    let stated =
        class::is(class::at(text, state), UPPER) && class::is(class::at(text, state + 1), LOWER | UPPER);
    let begins = matches!(word.previous(), 0 | b' ' | b'\n' | b'\t' | b'`' | b'|' | b'/');
    if row && stated && begins && word.bytes().contains(&b'-') && !CONTROL_PLANE.contains(&word.bytes()) {
        sink.hit(&ROW, word.start, word.end);
    }
}
