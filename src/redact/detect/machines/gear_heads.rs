//! Machines in the heads of lines that arrays of disks, servers of applications and gear of the cloud's managers write.

use super::log_heads::is_name;
use super::names::is_shown_name;
use super::placed_rules::PLACED;
use crate::redact::Kind;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&HEAD_HOST];

static HEAD_HOST: Rule = Rule::shown(Shown {
    name: "log-head-host",
    kind: Kind::Host,
    reason: "The log names the machine that it tells of.",
    known_format: false,
    examples: Examples {
        positive: &[
            "8/14/2024 03:11:52  «quorracl2-n03»   EMERGENCY     callhome.spares.low: x",
            "Time                Node             Severity      Event\n9/2/2024 13:05:02   «quorrafiler»      NOTICE        wafl.vol.autoSize.done: x",
            "####<May 30, 2025 2:18:44,902 AM BRT> <Error> <JDBC> <«quowls07»> <ms_3> <[ACTIVE] x> <> <>",
            "####<30.05.2025 02:18 Uhr MESZ> <Notice> <Log Management> <«vexwls»> <AdminServer> <main>",
            "1719308741.338120917 «Quorra_Oslo» flows src=x\n<134>1 1719308741.338120917 «vex_ap» airmarshal_events type= x",
        ],
        negative: &[
            "14:02:11  main  ERROR  it.failed: x, 8/14/2024 03:11:52 main ERROR com.vexley.Shop: x",
            "8/14/2024 03:11:52  main  ERROR  com.vexley.Shop: x\n8/14/2024 03:11:52  vexa7  ERROR  nothing: x",
            "#### <May 30> <Error> <JDBC> <vex7> <x>\n<a> <Error> <JDBC> <vex7> <x>",
            "1719308741.338120917 MX84 events type=x\n1719308741.338120917 took events type\n12.338120917 vex_a flows x",
        ],
        disguised: &["8/14/2024 03:11:52  «quorra\u{200b}cl2-n03»   EMERGENCY     callhome.spares.low: x"],
    },
});

/// How grave it is, as arrays of NetApp write it.
const SEVERITIES: &[&str] =
    &["ALERT ", "CRITICAL ", "DEBUG ", "EMERGENCY ", "ERROR ", "INFORMATIONAL ", "NOTICE ", "WARNING "];

/// `notice`, `EMERGENCY`
fn is_severity(said: &[u8]) -> bool {
    SEVERITIES.iter().any(|known| known.as_bytes().trim_ascii_end().eq_ignore_ascii_case(said))
}

/// `[fas-quorra-n2: disk.outOfService:error]`: what happened to a store, and how grave it is, stand behind its name.
#[inline(never)]
pub(super) fn event(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let sign = |byte: u8| class::is(byte, WORD) || byte == b'.';
    // `[fas-quorra-n2:disk.outOfService.spare:error]:`, as newer ones write, and whoever logs where it was.
    let tight = class::at(text, word.end + 1) != b' ';
    let start = word.end + if tight { 1 } else { 2 };
    let end = class::run_end(text, start, 80, sign);
    let grave = class::run_of(text, end + 1, 13, LOWER | UPPER);
    let event = text.get(start..end).unwrap_or_default();
    let told = !tight
        || class::at(text, grave + 1) == b':'
            && event.iter().filter(|byte| **byte == b'.').count() > 1
            && text.get(end + 1..grave).is_some_and(is_severity);
    // `[nio-8080-exec-3: com.foo.Bar:ERROR]`: a thread, and what wrote there.
    let reversed = class::one_at(event, 0, &["com.", "io.", "net.", "org."]).is_some();
    let threads = ["exec", "http", "nio", "pool", "stage", "step", "thread", "worker"];
    let thread = threads.iter().any(|part| class::contains_folded(word.bytes(), part));
    let dotted = event.contains(&b'.') && !reversed && !thread;
    if dotted
        && told
        && class::at(text, end) == b':'
        && class::at(text, grave) == b']'
        && is_shown_name(word.bytes())
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `8/14/2024 03:11:52  quorracl2-n03  EMERGENCY  callhome.spares.low: x`: asked behind a time, whose last number is at
/// `seconds`; the columns of a list of events. True where one was found.
pub(super) fn at_columns(text: &[u8], behind: usize, seconds: usize, sink: &mut Sink<'_, '_>) -> bool {
    let start = class::spaces_end(text, behind, 8);
    if start == behind || !is_behind_day(text, seconds) {
        return false;
    }
    let end = class::dotted_end(text, start, 64);
    let severity = class::spaces_end(text, end, 64);
    let Some(said) = class::one_at(text, severity, SEVERITIES) else { return false };
    let event = class::spaces_end(text, severity + said.len(), 24);
    let to = class::dotted_end(text, event, 80);
    let name = text.get(event..to).unwrap_or_default();
    // `com.vexley.Shop`: what writes, not what happened.
    let reversed = class::one_at(name, 0, &["com.", "io.", "net.", "org."]).is_some();
    let told = severity > end + 1
        && name.contains(&b'.')
        && !reversed
        && class::is(class::at(name, 0), LOWER)
        && class::at(text, to) == b':'
        && is_name(text, start, end);
    if told {
        sink.hit(&HEAD_HOST, start, end);
    }
    told
}

/// `8/14/2024 03:11:52`, asked at the seconds.
fn is_behind_day(text: &[u8], seconds: usize) -> bool {
    let Some(end) = seconds.checked_sub(7).filter(|end| class::at(text, *end) == b' ') else { return false };
    let year = class::run_back(text, end, 5, DIGIT);
    end - year == 4 && class::before(text, year) == b'/'
}

/// `####<May 30, 2025 2:18:44 AM CET> <Error> <JDBC> <quowls07> <ms_3>`, asked at how grave it is, which follows the time
/// in any language: behind the part of the system stands the machine.
#[inline(never)]
pub(in crate::redact::detect) fn at_level(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::line_start(text, word.start, 80);
    let Some(time) = text.get(line..word.start).and_then(|head| head.strip_suffix(b"> <")) else { return };
    let part = class::run_end(text, word.end + 3, 40, |byte| !matches!(byte, b'<' | b'>' | b'\n'));
    let start = part + 3;
    let end = class::dotted_end(text, start, 64);
    if time.starts_with(b"####<")
        && !time.contains(&b'>')
        && class::one_at(text, word.end, &["> <"]).is_some()
        && class::one_at(text, part, &["> <"]).is_some()
        && class::at(text, end) == b'>'
        && is_name(text, start, end)
    {
        sink.hit(&HEAD_HOST, start, end);
    }
}

/// `1719308741.338120917 Quorra_Oslo events type=vpn`, asked at the fraction: what gear of Meraki was called.
#[inline(never)]
pub(in crate::redact::detect) fn at_fraction(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const SORTS: &[&str] = &[
        " airmarshal_events ",
        " cellular_firewall ",
        " dhcp ",
        " events type=",
        " firewall ",
        " flows ",
        " ids-alerts ",
        " ip_flow_end ",
        " ip_flow_start ",
        " l7_firewall ",
        " security_event ",
        " urls ",
        " vpn_firewall ",
    ];
    let text = word.text;
    let seconds = word.start.saturating_sub(1);
    let start = word.end + 1;
    let end = class::dotted_end(text, start, 64);
    if seconds - class::run_back(text, seconds, 11, DIGIT) == 10
        && class::one_at(text, end, SORTS).is_some()
        && is_name(text, start, end)
        && !text.get(start..end).is_some_and(is_model)
    {
        sink.hit(&HEAD_HOST, start, end);
    }
}

/// `MX84`, `MS220_8P`: gear that was given no name is called by what it is.
fn is_model(name: &[u8]) -> bool {
    let number = class::run_of(name, 0, 3, UPPER);
    number == 2
        && name.starts_with(b"M")
        && class::run_of(name, number, 4, DIGIT) > number + 1
        && name.len() <= 10
        && class::all(name, WORD)
        && !class::any(name, LOWER)
}
