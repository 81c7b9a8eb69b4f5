//! Machines in the heads of lines that no program of Unix wrote: what a firewall or a switch writes behind its name, and
//! what those who pass the lines of a cluster on put around the time.
//!
//! The rule and its examples are those of [`super::syslog`], which asks here.

use super::gear_heads;
use super::syslog::{LOG_HOST, is_behind_priority, is_month, month_before, program_at, time_start};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::ordinary::is_known_word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

/// What stands behind the time in logs of programs.
pub(super) const LEVELS: &[&str] = &[
    "trace", "debug", "info", "notice", "warn", "warning", "error", "err", "crit", "critical", "fatal",
    "alert", "emerg",
];

/// What stands behind the time where the log says whose clock it is: `2026-03-12 14:02:11 UTC [812]: LOG:`.
pub(super) const ZONES: &[&str] = &[
    "UTC", "GMT", "CET", "CEST", "EET", "EEST", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
    "JST", "IST",
];

/// How what no machine but one for networks writes begins behind the name.
const SURE: &[&str] =
    &[": %", " : %", " %", " CEF:", " LEEF:", " id=firewall", " id=sslvpn", " NetScreen device_id="];

/// What others may write as well: the name is told by the time before it, too.
const DATED: &[&str] =
    &[" date=20", " date=\"20", " devname=", " device=\"", " device_name=\"", " logver=", " 1 20"];

/// `fwvex01: %ASA-4-313005:`, `quorra-fw 1,2025/10/30`, `vexfw CEF:0|`, asked where a name may begin behind a time, whose
/// last number is at `seconds`. True where one was found.
#[inline(never)]
pub(super) fn at_name(text: &[u8], start: usize, seconds: usize, sink: &mut Sink<'_, '_>) -> bool {
    if class::at(text, start) == b' ' {
        return gear_heads::at_columns(text, start, seconds, sink);
    }
    // `45: vexsw2: Mar  3 10:11:11.9 UTC: %LINK-3-UPDOWN:`: the count of the lines stands before it.
    let count = class::run_of(text, start, 12, DIGIT);
    let start = if class::one_at(text, count, &[": "]).is_some() { count + 2 } else { start };
    let mut end = class::dotted_end(text, start, 64);
    while end > start && matches!(class::before(text, end), b'.' | b'-' | b'_') {
        end -= 1;
    }
    match class::at(text, end) {
        b' ' | b':' if is_name(text, start, end) && is_of_gear(text, end, seconds) => {
            sink.hit(&LOG_HOST, start, end);
            true
        }
        b'/' | b'@' => chained(text, (start, end), seconds, sink),
        _ => false,
    }
}

pub(super) fn is_name(text: &[u8], start: usize, end: usize) -> bool {
    let name = text.get(start..end).unwrap_or_default();
    (2..64).contains(&name.len())
        && class::is(class::at(name, 0), ALPHANUMERIC)
        && class::any(name, LOWER | UPPER)
        && name != b"localhost"
        && (class::any(name, DIGIT | JOINER) || !is_word(name))
        && !is_one_of(name, LEVELS)
        && !is_one_of(name, ZONES)
}

/// "payments", "scheduler": what writes is called by what it does.
fn is_word(name: &[u8]) -> bool {
    let lower = name.to_ascii_lowercase();
    std::str::from_utf8(&lower).is_ok_and(is_known_word)
}

/// What a firewall, a switch or a router writes begins at `end`.
fn is_of_gear(text: &[u8], end: usize, seconds: usize) -> bool {
    if let Some(sure) = class::one_at(text, end, SURE) {
        let behind = end + sure.len();
        return match sure.as_bytes() {
            [.., b'%'] => is_message(text, behind),
            // `CEF:0|`, `CEF: 0|`
            [.., b':'] => {
                let version = class::run_end(text, behind, 6, |byte| {
                    class::is(byte, DIGIT) || matches!(byte, b' ' | b'.')
                });
                version > behind && class::at(text, version) == b'|'
            }
            _ => true,
        };
    }
    // `vexfw :Mar 03 10:11:12 UTC: %ASA-6-302014:`
    let timed = || {
        class::one_at(text, end, &[": ", " :"]).is_some()
            && month_before(text, seconds).is_some()
            && is_month(text.get(end + 2..end + 5).unwrap_or_default())
            && class::at(text, end + 5) == b' '
    };
    // `quorra-fw 1,2025/10/30 09:46:42,0119`, as Palo Alto writes
    let listed = || {
        class::one_at(text, end, &[" 1,20"]).is_some()
            && class::at(text, end + 7) == b'/'
            && class::at(text, end + 10) == b'/'
    };
    let dated = || {
        class::one_at(text, end, DATED).is_some()
            && (month_before(text, seconds).is_some()
                || is_behind_priority(text, seconds)
                || is_of_day(text, seconds))
    };
    // `quorra-sw %%10IFNET/3/LINK_UPDOWN`, `quorra-ap firewall,info forward:`
    listed() || dated() || timed() || month_before(text, seconds).is_some() && is_topic(text, end + 1)
}

/// `ASA-4-313005:` behind the sign, `%10IFNET/3/LINK_UPDOWN`: the part of the system, how grave it is, and which message.
fn is_message(text: &[u8], at: usize) -> bool {
    if class::at(text, at) == b'%' {
        return class::is(class::at(text, at + 1), DIGIT);
    }
    let part = class::run_end(text, at, 32, |byte| class::is(byte, UPPER | DIGIT) || byte == b'_');
    part >= at + 2 && class::at(text, part) == b'-' && class::run_of(text, part, 48, WORD) > part + 3
}

/// `2026-03-12T14:02:11.003Z`, asked within the time.
fn is_of_day(text: &[u8], within: usize) -> bool {
    let time = time_start(text, within);
    matches!(text.get(time..time + 11), Some([_, _, _, _, b'-', _, _, b'-', _, _, b'T']))
}

/// `firewall,info forward:`, `system,info,account user`: on what, as routers of MikroTik write.
fn is_topic(text: &[u8], at: usize) -> bool {
    let topic = class::run_of(text, at, 16, LOWER);
    topic > at + 2
        && class::one_at(text, topic, &[",info", ",warning", ",error", ",critical", ",debug", ",account"])
            .is_some()
}

/// `2005.11.09 vexnode Nov 9 12:01:01 vexnode/vexnode crond[29]:`, `vexadm Nov 9 20:20:21 local@vexadm dhcpd:`: whoever
/// passed the line on put its own name or that of its source before the machine's, and a cluster one before the time.
fn chained(text: &[u8], (start, end): (usize, usize), seconds: usize, sink: &mut Sink<'_, '_>) -> bool {
    let Some(month) = month_before(text, seconds) else { return false };
    let to = class::dotted_end(text, end + 1, 64);
    let lead = before_time(text, month);
    let (numbered, ended) = program_at(text, to + 1, seconds);
    // `src/main.rs` is none of two machines.
    let twice = class::at(text, end) == b'@' || text.get(start..end) == text.get(end + 1..to);
    let told = lead.is_some() || twice && (numbered || ended);
    if class::at(text, to) != b' ' || !told || !is_name(text, end + 1, to) {
        return false;
    }
    if class::at(text, end) == b'/' && is_name(text, start, end) {
        sink.hit(&LOG_HOST, start, end);
    }
    sink.hit(&LOG_HOST, end + 1, to);
    if let Some((start, end)) = lead {
        sink.hit(&LOG_HOST, start, end);
    }
    true
}

/// `1131566461 2005.11.09 vexnode Nov 9 …`: the name between the day in numbers and the month at `month`.
fn before_time(text: &[u8], month: usize) -> Option<(usize, usize)> {
    let end = month.checked_sub(1)?;
    let start = class::dotted_start(text, end, 64);
    let [b' ', year @ .., b'.', _, _, b'.', _, _, b' '] = text.get(start.checked_sub(12)?..start)? else {
        return None;
    };
    (class::all(year, DIGIT) && is_name(text, start, end)).then_some((start, end))
}
