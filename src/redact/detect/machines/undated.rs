//! Machines in the lines of logs that were cut of their times, and in what programs say of locks and of one another.
//!
//! The rules and their examples are those of [`super::syslog`], which asks here.

use super::syslog::{LOG_HOST, login, program_at};
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER, WORD};

/// Programs behind the name of the machine where a log was cut of its times.
pub(in crate::redact::detect) const DAEMONS: Cue = &[
    "auditd",
    "chronyd",
    "containerd",
    "cron",
    "crond",
    "dhclient",
    "dockerd",
    "haproxy",
    "kernel",
    "kubelet",
    "logind",
    "named",
    "networkmanager",
    "nginx",
    "ntpd",
    "pacemakerd",
    "rsyslogd",
    "sshd",
    "sudo",
    "systemd",
];

/// What systems and architectures are called before their number, and parts of a text.
const SYSTEMS: &[&str] = &[
    "aarch", "alma", "alpine", "amd", "arm", "centos", "chapter", "debian", "fedora", "i", "linux", "part",
    "ppc", "python", "rhel", "riscv", "rocky", "s", "section", "sles", "step", "ubuntu", "x",
];

/// `titan2 kernel: Out of memory`, `titan sshd[12]: Connection closed`, asked at such a program: the machine
/// begins the line.
#[inline(never)]
pub(super) fn undated(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = word.start.checked_sub(1).filter(|end| class::at(text, *end) == b' ') else { return };
    let start =
        class::run_start(text, end, 64, |byte| class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.'));
    let (numbered, _) = program_at(text, word.start, word.start);
    let ended = matches!(word.next(), b':') && class::at(text, word.end + 1) == b' ';
    let name = text.get(start..end).unwrap_or_default();
    let digit = class::any(name, DIGIT);
    let letters = class::run_of(name, 0, 12, LOWER | UPPER);
    let shaped = digit || numbered && (name.contains(&b'-') || name.contains(&b'.'));
    // "5.15.0-91 kernel: x", "non-root sudo: x"
    let told = name.len() > 3
        && class::is(class::at(name, 0), LOWER | UPPER)
        && shaped
        && !is_one_of(name.get(..letters).unwrap_or_default(), SYSTEMS)
        && matches!(class::before(text, start), 0 | b'\n');
    if told && (numbered || ended) {
        sink.hit(&LOG_HOST, start, end);
    }
}

/// `Name: titan-hv` above `Transport: knet`, asked at the latter: what a cluster of virtual machines is called.
#[inline(never)]
pub(super) fn ring(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let sort = class::spaces_end(text, word.end + 1, 24);
    if class::one_at(text, sort, &["knet", "udpu", "udp\n"]).is_none() {
        return;
    }
    let mut line = class::line_start(text, word.start, 40);
    for _ in 0..3 {
        line = class::line_start(text, line.saturating_sub(1), 80);
        if class::one_at(text, line, &["Name:"]).is_some() {
            let start = class::spaces_end(text, line + 5, 24);
            let end = class::dotted_end(text, start, 63);
            if end > start + 2 && matches!(class::at(text, end), b'\n' | b'\r') {
                sink.hit(&LOG_HOST, start, end);
            }
            return;
        }
    }
}

/// "locked by PID 812 on titan by hedda (UID 1001", asked at `UID`: where, and by whom.
#[inline(never)]
pub(super) fn locked_by(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = class::one_before(text, word.start, &[" ("]).map(|open| word.start - open.len()) else {
        return;
    };
    let start = class::run_back(text, end, 32, WORD);
    let Some(by) = class::one_before(text, start, &[" by "]).map(|by| start - by.len()) else { return };
    let host = class::dotted_start(text, by, 64);
    if class::one_before(text, host, &[" on "]).is_some() && host < by {
        sink.hit(&LOG_HOST, host, by);
        login(text, start, end, sink);
    }
}

/// `10.1.4.22:6379@16379,titan-b master`, as a cluster of Redis lists its nodes: the name behind the second port.
#[inline(never)]
pub(super) fn behind_ports(text: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let second = class::run_of(text, at + 1, 5, DIGIT);
    let comma = class::run_of(text, second + 1, 5, DIGIT);
    let end = class::dotted_end(text, comma + 1, 100);
    if class::at(text, second) == b'@'
        && class::at(text, comma) == b','
        && comma > second + 2
        && class::at(text, end) == b' '
        && end > comma + 2
    {
        sink.hit(&LOG_HOST, comma + 1, end);
    }
}
