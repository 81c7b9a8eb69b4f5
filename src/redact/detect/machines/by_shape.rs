//! Machines told by the shape of their name alone: words with dashes for what they do, a place, and a number.
//!
//! A number behind a dash counts steps, versions and sizes as well. So either a word of the name says that it is a machine,
//! or the word before it that something runs there.

use super::host_words::{COUNTED, PLACES};
use super::in_capitals::{ends_with_address, is_called_in_capitals, is_made_by_windows, is_shouted};
use super::name_shapes::is_machine;
use super::names::{is_compound, is_plain_word, is_region};
use super::no_names::{COUNTS, OBJECTS};
use super::numbered::happened_to_machine;
use super::roled;
use super::shape_rules::MACHINE;
use super::twins::{ends_like_machine, is_one_of_letters, is_one_of_two};
use super::word_before::ends_counted;
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::numbers::ids;
use crate::redact::detect::stock::{is_challenge, is_workload};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&MACHINE];

/// Asked at a word with a dash and a digit.
pub(in crate::redact::detect) fn at_machine(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut end = word.end;
    while matches!(class::before(word.text, end), b'-' | b'_') {
        end -= 1;
    }
    // `[.monitoring-es-7]`: an index of the system itself.
    let system = || {
        let first = word.bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
        is_one_of(
            first,
            &["apm", "async", "ds", "kibana", "ml", "monitoring", "security", "slm", "tasks", "transform"],
        )
    };
    if word.previous() == b'.'
        && matches!(class::before(word.text, word.start - 1), 0 | b' ' | b'[' | b'"' | b'`' | b'\'' | b'(')
        && system()
    {
        return;
    }
    let letter = class::is(class::at(word.text, word.start), LOWER);
    let whole = word.text.get(word.start..end).unwrap_or_default();
    // `libxcb-dri2-0`, `mysql-server-8:amd64`: packages, of which no number has a zero before it.
    let first = whole.split(|byte| *byte == b'-').next().unwrap_or_default();
    let last = whole.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let counted =
        last.len() <= 2 && class::all(last, DIGIT) && (last.len() == 1 || class::at(last, 0) != b'0');
    if first.len() > 4 && first.starts_with(b"lib") && counted
        || class::one_at(word.text, end, &[":amd64", ":arm64", ":i386"]).is_some()
    {
        return;
    }
    if whole.len() == 36 && ids::is_of_standard(whole) {
        return;
    }
    let small = word.mask & UPPER == 0;
    let counts = letter && small && is_counted(whole);
    if is_asked(word)
        || !small && (is_called_in_capitals(whole) || ends_with_address(whole))
        || is_rack_unit(whole)
        || is_controller(whole)
    {
        sink.hit(&MACHINE, word.start, end);
        return;
    }
    if !small && is_advisory(whole) || is_composed(word) {
        return;
    }
    if letter && small && is_one_of_letters(word, whole, sink) {
        return;
    }
    if is_object(whole)
        || whole.starts_with(b"dns-") && is_challenge(word)
        || counts && is_one_of_two(word, whole, sink)
    {
        return;
    }
    let padded = letter && small && class::before(word.text, end - 1) == b'0';
    if counts && is_counted_on(word, whole)
        || padded && is_numbered_on(word, whole)
        || is_made_by_windows(whole)
        || !small && is_shouted(whole)
    {
        sink.hit(&MACHINE, word.start, end);
    } else if letter && small && end > word.start + 3 {
        let plain = word.next() != b'(' && !matches!(word.previous(), b'$' | b'@');
        if plain && std::str::from_utf8(whole).is_ok_and(is_machine) && !is_of_everybody(word) {
            sink.hit(&MACHINE, word.start, end);
            return;
        }
    }
    if end == word.end {
        roled::at_name(word, sink);
    }
}

/// "on kie-etl03", "backed up to kie-bkp02": the last of its words is counted from zero, and something happens there.
#[inline(never)]
fn is_numbered_on(word: Word<'_>, name: &[u8]) -> bool {
    const AT: &[&str] =
        &["at", "auf", "em", "en", "from", "na", "on", "onto", "op", "su", "sur", "to", "via", "von"];
    ends_counted(name)
        && !name.split(|byte| *byte == b'-').any(is_plain_word)
        && Beside::before(word.text, word.start)
            .is_some_and(|beside| beside.gap == b" " && is_one_of(beside.word, AT))
}

/// `mx00.gmx.net`: where mail of everybody arrives.
fn is_of_everybody(word: Word<'_>) -> bool {
    let end = class::dotted_end(word.text, word.end, 80);
    word.next() == b'.' && word.text.get(word.start..end).is_some_and(is_known)
}

/// `be_cart/cart03`, as a proxy writes whom it asked.
pub(super) fn is_asked(word: Word<'_>) -> bool {
    word.previous() == b'/'
        && Beside::before(word.text, word.start).is_some_and(|beside| beside.word.starts_with(b"be_"))
}

/// `FG-IR-24-015`, `QVXTLS-SA-2024-09-04`: what a maker of software tells of a hole in it, by the day.
fn is_advisory(name: &[u8]) -> bool {
    let mut parts = name.split(|byte| *byte == b'-').skip(1);
    if name.starts_with(b"FG-IR-") {
        return true;
    }
    parts.next() == Some(b"SA") && parts.next().is_some_and(|year| year.len() == 4 && class::all(year, DIGIT))
}

/// "Container worker-1 Started": a service and its count, as Docker Compose tells them where no project has a name.
fn is_composed(word: Word<'_>) -> bool {
    let state = class::spaces_end(word.text, word.end, 8);
    state > word.end
        && class::one_at(word.text, state, &["Started", "Running", "Created", "Stopped", "Removed"]).is_some()
        && class::one_before(word.text, word.start, &["Container "]).is_some()
        && word.bytes().iter().filter(|byte| **byte == b'-').count() == 1
}

/// `rack14-u22`, `R7-U31`, `rk12u07`: the unit of a rack, which the machine in it is called by.
pub(super) fn is_rack_unit(name: &[u8]) -> bool {
    if class::at(name, 0) | 0x20 != b'r' {
        return false;
    }
    let letters = class::run_of(name, 0, 4, LOWER | UPPER);
    let rack = class::run_of(name, letters, 3, DIGIT);
    let dash = usize::from(class::at(name, rack) == b'-');
    let unit = name.get(rack + dash + 1..).unwrap_or_default();
    let first = name.get(..letters).unwrap_or_default();
    (is_one_of(first, &["rack", "rk"]) || is_word(first, "r") && dash == 1)
        && rack > letters
        && class::at(name, rack + dash) | 0x20 == b'u'
        && unit.len() == 2
        && class::all(unit, DIGIT)
}

/// `idrac-r740-rk12`, `ipmi-stor14`: what switches a machine on from afar is called by it; `ilo-5` and `ipmi-v2` are versions.
fn is_controller(name: &[u8]) -> bool {
    const SORTS: &[&str] = &["bmc-", "cimc-", "drac-", "idrac-", "ilo-", "ipmi-", "irmc-"];
    if !matches!(class::at(name, 0) | 0x20, b'b' | b'c' | b'd' | b'i') {
        return false;
    }
    let small = name.to_ascii_lowercase();
    let Some(sort) = class::one_at(&small, 0, SORTS) else { return false };
    let parts = || small.get(sort.len()..).unwrap_or_default().split(|byte| *byte == b'-');
    let mixed = |part: &[u8]| part.len() > 2 && class::any(part, DIGIT) && class::any(part, LOWER);
    let word = |part: &[u8]| std::str::from_utf8(part).is_ok_and(|part| is_usual(part) || is_everyday(part));
    parts().any(mixed) && !parts().any(|part| is_one_of(part, &["exporter", "firmware", "fw"]) || word(part))
}

/// `-14` at the end.
fn is_counted(name: &[u8]) -> bool {
    let digits = name.iter().rev().take(4).take_while(|byte| class::is(**byte, DIGIT)).count();
    (1..=3).contains(&digits) && class::before(name, name.len() - digits) == b'-'
}

/// `edge-tls-2024`, `db-v2`: what a cluster keeps under that name, and which version of it.
fn is_object(name: &[u8]) -> bool {
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let version = last.len() <= 3 && last.first() == Some(&b'v') && class::is(class::at(last, 1), DIGIT);
    version || name.split(|byte| *byte == b'-').any(|part| OBJECTS.hold(part))
}

/// Where a machine is, or for what.
static IN_PLACE: Words = Words::of(&["dr", "eu", "prd", "prod", "staging", "stg", "uat", "us"]);

/// `db-main`, `db-standby`: what is kept, by one of two that do the same.
static KEPT: Words =
    Words::of(&["db", "dns", "ldap", "mongo", "mysql", "nfs", "pg", "postgres", "redis", "sql", "vpn"]);
static TWIN: Words = Words::of(&["main", "master", "primary", "replica", "secondary", "slave", "standby"]);

/// Asked at a word of letters and a dash: `bastion-eu`, `db-prod`.
pub(in crate::redact::detect) fn at_placed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let name = word.bytes();
    let Some(dash) = name.iter().position(|byte| *byte == b'-') else { return };
    if roled::at_name(word, sink) {
        return;
    }
    let (first, last) = (name.get(..dash).unwrap_or_default(), name.get(dash + 1..).unwrap_or_default());
    let called = is_one_of(first, &["gw", "rtr", "srv"]) && last.len() > 2
        // `pgsrv-alpha`
        || matches!(last, b"alpha" | b"beta" | b"delta" | b"gamma" | b"omega") && ends_like_machine(first);
    // "load on vm-hr-folders is CRITICAL", "NAS nas-archiv": what such names begin with, where something is said of a machine.
    let stands =
        is_one_of(first, &["esx", "esxi", "hv", "nas", "pdu", "pve", "rdp", "san", "ups", "usv", "vm"])
            && last.len() > 2
            && (last.contains(&b'-') || is_one_of(first, &["nas", "pdu", "ups", "usv"]))
            && (class::one_before(
                word.text,
                word.start,
                &[" on ", " auf ", "ost ", "OK - ", "NAS ", "PDU ", "UPS ", "USV ", "VM "],
            )
            .is_some()
                || happened_to_machine(word.text, word.end)
                || class::one_at(word.text, word.end, &[" on battery", ": raid ", ": RAID "]).is_some());
    // `Marias-iPhone`: whose it is, and what.
    let owned = first.len() > 2
        && class::is(class::at(first, 0), UPPER)
        && is_one_of(last, &["iphone", "ipad", "macbook", "mbp", "thinkpad"]);
    let shouted = word.mask & LOWER == 0 && is_called_in_capitals(name);
    // `kestrel-prd-osl`: whose, for what, and where.
    let inner = last.split(|byte| *byte == b'-').next().unwrap_or_default();
    let whose = first.len() > 3
        && inner.len() + 2 < last.len()
        && is_one_of(inner, &["prd", "prod", "stg", "uat"])
        && !is_compound(name)
        && !is_plain_word(first);
    // `vnet-tariff-live`: so resources of Azure are called by rule.
    let by_rule = || {
        first.len() <= 4
            && is_one_of(
                first,
                &["agw", "aks", "apim", "eks", "gke", "kv", "nsg", "pip", "rg", "snet", "vmss", "vnet"],
            )
            && last
                .split(|byte| *byte == b'-')
                .any(|part| PLACES.hold(part) || is_one_of(part, &["blue", "green"]))
            && !is_compound(name)
    };
    let pair = called
        || stands
        || whose
        || by_rule()
        || IN_PLACE.hold(last) && is_one_of(first, COUNTED)
        || IN_PLACE.hold(first) && is_one_of(last, COUNTED)
        || TWIN.hold(last) && KEPT.hold(first) && !is_workload(word, first);
    if (pair && word.mask & UPPER == 0 || shouted || owned) && !matches!(word.next(), b'(' | b'=' | b'/') {
        sink.hit(&MACHINE, word.start, word.end);
    }
}

/// Asked at an address with a slash before it: `inventory-2/10.3.3.3`, as Java writes a machine.
pub(super) fn before_address(text: &[u8], slash: usize, sink: &mut Sink<'_, '_>) {
    let start = class::run_start(text, slash, 64, |byte| {
        class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.')
    });
    let name = text.get(start..slash).unwrap_or_default();
    let path = matches!(class::before(text, start), b'/' | b'\\' | b'_' | b'@');
    if name.len() >= 3
        && !path
        && name.iter().any(u8::is_ascii_alphabetic)
        && class::is(class::at(name, 0), LOWER)
        && !is_word(name, "localhost")
    {
        sink.hit(&MACHINE, start, slash);
        // `Call From titan/10.0.0.7 to hera:8485 failed`, as programs of Hadoop write whom they did not reach.
        let address = class::run_end(text, slash + 1, 15, |byte| class::is(byte, DIGIT) || byte == b'.');
        let to = address + 4;
        let end =
            class::run_end(text, to, 64, |byte| class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.'));
        if class::starts_with_folded(text, address, " to ")
            && class::at(text, end) == b':'
            && class::is(class::at(text, end + 1), DIGIT)
            && end > to + 2
            && text.get(to..end) != Some(b"localhost")
        {
            sink.hit(&MACHINE, to, end);
        }
    }
}

/// "on logstash-ingest-3", `ml-trainer-0`: several words and a number, where the word before says that something runs
/// there, or a count that begins with zero.
fn is_counted_on(word: Word<'_>, name: &[u8]) -> bool {
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let stem = name.get(..name.len().saturating_sub(last.len() + 1)).unwrap_or_default();
    let counted = (1..=3).contains(&last.len()) && class::all(last, DIGIT);
    let plain = |byte: &u8| class::is(*byte, LOWER | DIGIT) || *byte == b'-';
    if !counted
        || stem.len() < 3
        || !stem.iter().all(plain)
        || class::is(class::at(word.text, word.end), ALPHANUMERIC)
    {
        return false;
    }
    let several = stem.contains(&b'-');
    if several && (is_running_on(word) || word.previous() == b'`' && is_set_apart(word, name, stem)) {
        return true;
    }
    let usual =
        stem == b"x86" || is_region(name) || holds(stem, |part| is_plain_word(part) || COUNTS.hold(part));
    let padded = last.len() > 1 && last.starts_with(b"0");
    let mixed = !several && (padded || class::any(stem, DIGIT));
    let behind = |words: &[&str]| {
        Beside::before(word.text, word.start)
            .is_some_and(|beside| beside.gap == b" " && is_one_of(beside.word, words))
    };
    let on = || word.previous() == b' ' && behind(&["on", "onto", "from", "via"]);
    !usual
        && (padded && word.previous() == b'(' && word.next() == b')'
            || several
                && (is_before_set(word, name)
                    || last == b"0"
                    || padded && last.len() == 2
                    || stem.len() > 3 && is_before_port(word)
                    || on())
            || mixed && on()
            || !several && stem.len() > 3 && behind(&["on"])
            || happened_to_machine(word.text, word.start + name.len()))
}

/// One of the words of the name is nothing, or a number, or `told`.
fn holds(stem: &[u8], told: impl Fn(&[u8]) -> bool) -> bool {
    stem.split(|byte| *byte == b'-').any(|part| part.is_empty() || class::all(part, DIGIT) || told(part))
}

/// "ledger-db-1 (statefulset)"
fn is_before_set(word: Word<'_>, name: &[u8]) -> bool {
    const SETS: &[&str] = &[" (statefulset", " (StatefulSet", " (sts"];
    class::one_at(word.text, word.start + name.len(), SETS).is_some()
}

/// `blackbox-exporter-1:9115`
fn is_before_port(word: Word<'_>) -> bool {
    let port = class::run_of(word.text, word.end + 1, 5, DIGIT);
    word.next() == b':'
        && port > word.end + 2
        && !class::is(class::at(word.text, port), class::WORD)
        && !matches!(class::at(word.text, port), b':' | b'.')
}

/// "Running on ledger-api-3"
fn is_running_on(word: Word<'_>) -> bool {
    Beside::before(word.text, word.start)
        .filter(|beside| beside.word == b"on" && beside.gap == b" ")
        .and_then(Beside::previous)
        .is_some_and(|before| before.word == b"Running")
}

/// "the log on `sftp-out-2`": set apart where something runs it is a machine, of whatever words.
fn is_set_apart(word: Word<'_>, name: &[u8], stem: &[u8]) -> bool {
    const OTHERS: &[&str] = &[
        "attempt", "branch", "case", "feature", "issue", "job", "line", "page", "phase", "release", "retry",
        "stage", "step", "task", "test", "ticket", "topic", "version",
    ];
    !holds(stem, |part| COUNTS.hold(part) || is_one_of(part, OTHERS))
        && !is_region(name)
        && Beside::before(word.text, word.start)
            .is_some_and(|beside| beside.gap == b" `" && is_one_of(beside.word, &["on", "onto"]))
}
