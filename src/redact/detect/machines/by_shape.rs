//! Machines told by the shape of their name alone: words with dashes for what they do, a place, and a number.
//!
//! A number behind a dash counts steps, versions and sizes as well. So either a word of the name says that it is a machine,
//! or the word before it that something runs there.

use super::by_word::ends_counted;
use super::host_words::{COUNTED, PLACES, PROGRAMS, ROLES};
use super::in_capitals::{ends_with_address, is_called_in_capitals, is_made_by_windows, is_shouted};
use super::names::{is_compound, is_plain_word, is_region};
use super::numbered::happened_to_machine;
use super::rules::MACHINE;
use super::twins::{ends_like_machine, is_one_of_letters, is_one_of_two};
use super::words::{COUNTS, DEVICES, OBJECTS};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::stock::{is_challenge, is_workload};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
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
    let letter = class::is(class::at(word.text, word.start), LOWER);
    let whole = word.text.get(word.start..end).unwrap_or_default();
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
        }
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
                || happened_to_machine(word.text, word.end));
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
    let parts = || stem.split(|byte| *byte == b'-');
    let usual = stem == b"x86"
        || parts().any(|part| part.is_empty() || class::all(part, DIGIT))
        || parts().any(|part| is_plain_word(part) || COUNTS.hold(part))
        || is_region(name);
    let several = parts().count() > 1;
    let padded = last.len() > 1 && last.starts_with(b"0");
    let mixed = !several && (padded || class::any(stem, DIGIT));
    // `blackbox-exporter-1:9115`
    let port = class::run_of(word.text, word.end + 1, 5, DIGIT);
    let reached = stem.len() > 3
        && word.next() == b':'
        && port > word.end + 2
        && !class::is(class::at(word.text, port), class::WORD)
        && !matches!(class::at(word.text, port), b':' | b'.');
    let on = || {
        word.previous() == b' '
            && Beside::before(word.text, word.start).is_some_and(|beside| {
                beside.gap == b" " && is_one_of(beside.word, &["on", "onto", "from", "via"])
            })
    };
    let runs = || {
        Beside::before(word.text, word.start)
            .filter(|beside| beside.word == b"on" && beside.gap == b" ")
            .and_then(Beside::previous)
            .is_some_and(|before| before.word == b"Running")
    };
    // "the log on `sftp-out-2`": set apart where something runs it is a machine, of whatever words.
    let set_apart = || {
        const OTHERS: &[&str] = &[
            "attempt", "branch", "case", "feature", "issue", "job", "line", "page", "phase", "release",
            "retry", "stage", "step", "task", "test", "ticket", "topic", "version",
        ];
        !parts().any(|part| {
            part.is_empty() || class::all(part, DIGIT) || COUNTS.hold(part) || is_one_of(part, OTHERS)
        }) && !is_region(name)
            && Beside::before(word.text, word.start)
                .is_some_and(|beside| beside.gap == b" `" && is_one_of(beside.word, &["on", "onto"]))
    };
    if several && (runs() || word.previous() == b'`' && set_apart()) {
        return true;
    }
    let here = || {
        Beside::before(word.text, word.start).is_some_and(|beside| beside.gap == b" " && beside.word == b"on")
    };
    !usual
        && (padded && word.previous() == b'(' && word.next() == b')'
            || several
                && class::one_at(
                    word.text,
                    word.start + name.len(),
                    &[" (statefulset", " (StatefulSet", " (sts"],
                )
                .is_some()
            || several && (last == b"0" || padded && last.len() == 2 || reached || on())
            || mixed && on()
            || !several && stem.len() > 3 && here()
            || happened_to_machine(word.text, word.start + name.len()))
}

/// `prod-db-03`: small letters and digits in hyphenated words, one of which says machine, one of which counts.
fn is_machine(name: &str) -> bool {
    let bytes = name.as_bytes();
    let ends = |at: usize| matches!(class::at(bytes, at), 0 | b'-');
    let (mut counted, mut dashes, mut first_dash) = (false, 0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'-' => {
                if dashes == 0 {
                    first_dash = at;
                }
                dashes += 1;
            }
            // `web-14`, `varnish-2a`
            b'0'..=b'9' => counted |= ends(at + 1) || ends(at + 2),
            b'a'..=b'z' => {}
            _ => return false,
        }
    }
    counted |= ends(bytes.len().wrapping_sub(2));
    if !counted || dashes == 0 {
        return false;
    }
    // Classes of style sheets and of instances count, too.
    let thread = ["epoll", "eventloop", "executor", "thread"];
    if dashes > 1 && name.split('-').any(|part| thread.contains(&part)) {
        return false;
    }
    let style = ["btn", "col", "card", "nav", "tab", "text", "bg", "grid"];
    let first = name.get(..first_dash).unwrap_or_default();
    if style.contains(&first) {
        return false;
    }
    let number = name.get(first_dash + 1..).unwrap_or_default();
    if dashes == 2 && STANDS.contains(&first) && is_placed_thing(number) {
        return true;
    }
    if dashes == 1 {
        return is_one_of_many(first, number)
            || first.len() > 1 && is_site(number) && !is_site(first)
            || PLACED_BEHIND.contains(&first) && is_numbered_place(number)
            || first.len() > 2 && is_padded_role(number)
            || is_managed(first, number);
    }
    let last = name.rsplit('-').next().unwrap_or_default();
    // `w2k19-dms-lh` says what runs on it, `kestrel-sql-a` and `xe-kiel-core1` what it does.
    let inner = name.rsplit('-').nth(1).unwrap_or_default();
    let whose = |part: &str| part != "lib" && !is_usual(part) && !is_everyday(part);
    if first.starts_with("w2k") && first.len() > 3 && !COUNTS.hold(last.as_bytes())
        || dashes == 2 && matches!(last, "a" | "b" | "c" | "d") && inner == "sql" && whose(first)
        || last.strip_prefix("core").is_some_and(|number| matches!(number, "1" | "2" | "3" | "4"))
            && whose(inner)
    {
        return true;
    }
    // `tyo-batch-12`
    if first.len() == 3
        && inner != "lat"
        && is_site(first)
        && last.len() < 4
        && last.bytes().all(|byte| byte.is_ascii_digit())
    {
        return true;
    }
    let nth = last.len() < 3 && last.bytes().all(|byte| byte.is_ascii_digit());
    // `osl-graylog-2`, `nodo-osl-2`
    if dashes == 2
        && nth
        && (2..=5).contains(&first.len())
        && (RUNS.holds(inner.as_bytes())
            && !is_plain_word(first.as_bytes())
            && !is_usual(first)
            && !is_everyday(first)
            || ["nodo", "noeud", "uzel", "wezel"].contains(&first))
    {
        return true;
    }
    // `sc-rack2-n3`
    let unit = inner.strip_prefix("rack").filter(|_| dashes == 2).unwrap_or("x");
    if last
        .strip_prefix('n')
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        && (unit.is_empty() || unit.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return true;
    }
    // `cass-dc1-r2`: where it stands.
    if first.len() > 1 && number.split('-').any(is_site) && !is_site(first) {
        return true;
    }
    // The number is the machine's, or a letter in its place, not one within another word: `mp3-player-app`.
    let number = |part: &str| part.len() == 1 || part.bytes().all(|byte| byte.is_ascii_digit());
    // `cassandra-schema-cql3`: the version of what it is written in.
    let written = || ["cql", "v"].contains(&last.trim_end_matches(|c: char| c.is_ascii_digit()));
    let placed = name.split('-').any(number)
        || name.bytes().rev().take(2).any(|byte| byte.is_ascii_digit()) && !written();
    let role = |part: &str| {
        let stem = part.trim_end_matches(|c: char| c.is_ascii_digit());
        ROLES.hold(stem.as_bytes()) && (placed || stem.len() < part.len() && stem != "es" && part != "dns64")
    };
    let last = || name.rsplit('-').nth(1).unwrap_or_default();
    name.split('-').any(role)
        || placed && DEVICES.hold(last().as_bytes())
        || placed && DEVICES.hold(first.as_bytes()) && first != "print"
        || name.rsplit('-').next().is_some_and(|number| number.starts_with('0')) && COUNTED.contains(&last())
}

/// What runs on a machine, between where it stands and its number.
static RUNS: Lexicon = Lexicon::of(
    "airflow asterisk backup bdd bkp cass ceph citrix cms crm dhcp dwh ecm elk erp etl exch filer ftp galera git \
     gitlab grafana graylog hadoop harbor icinga imap jira kibana ldap logs mdm mes minio moodle nagios nextcloud \
     odoo ora oracle pacs pbx pms prom prtg radius rds sap scada sentry siem splunk sql squid syslog tomcat vcenter \
     voip wms wsus xen zabbix",
);

/// A hall, or the sign of an airport that halls are called by, with the number of one.
fn is_site(part: &str) -> bool {
    const TOWNS: &[&str] = &[
        "ams", "atl", "ber", "cdg", "chi", "cph", "dc", "dfw", "dub", "fra", "gru", "hel", "hkg", "iad",
        "lax", "ldn", "lhr", "lon", "muc", "nrt", "nyc", "osl", "prg", "sfo", "sto", "syd", "tyo", "vie",
        "waw", "yyz", "zrh",
    ];
    let town = part.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(town.len(), 2 | 3) && TOWNS.contains(&town) && (town.len() < part.len() || town != "dc")
}

/// Machines whose place stands behind what they are: `pve-to3`, `nas-bergen2`.
const PLACED_BEHIND: &[&str] =
    &["esx", "esxi", "filer", "fw", "gw", "hv", "kvm", "nas", "pve", "rtr", "san", "srv", "sw"];

/// What stands in a hall or a cellar, and is called by where: `pve-kiel-2`, `pdu-c4-left`, `usv-keller-1`.
const STANDS: &[&str] = &[
    "ap", "esx", "esxi", "filer", "fw", "gw", "hv", "kvm", "nas", "pdu", "pve", "rtr", "san", "sw", "ups",
    "usv",
];

/// `kiel-2`, `c4-left`: where it stands, and which of them, or on which side.
#[inline(never)]
fn is_placed_thing(rest: &str) -> bool {
    const SIDES: &[&str] =
        &["a", "b", "l", "r", "left", "right", "links", "rechts", "top", "bottom", "front", "rear"];
    let Some((place, which)) = rest.split_once('-') else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let row = place.len() <= 4
        && place.starts_with(|first: char| first.is_ascii_lowercase())
        && place.ends_with(|last: char| last.is_ascii_digit());
    let named = place.len() > 1
        && place.bytes().all(|byte| byte.is_ascii_lowercase())
        && !["el", "rc"].contains(&place)
        && (place.len() < 4 || !is_plain_word(place.as_bytes()) && !is_usual(place) && !is_everyday(place));
    row && SIDES.contains(&which) || named && which.len() < 3 && digits(which)
}

/// `ci01`, `db02`: what it does, and a number that begins with zero.
#[inline(never)]
fn is_padded_role(part: &str) -> bool {
    let does = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = part.get(does.len()..).unwrap_or_default();
    number.len() == 2
        && number.starts_with('0')
        && ["app", "as", "ci", "db", "dc", "di", "fs", "ora", "sql", "srv", "web"].contains(&does)
}

/// `domain-c8107`, `datastore-1042`: what VMware calls a part of a cluster.
#[inline(never)]
fn is_managed(sort: &str, number: &str) -> bool {
    let digits = number.strip_prefix('c').filter(|_| sort == "domain").unwrap_or(number);
    (["datastore", "dvportgroup", "dvs", "resgroup"].contains(&sort) || digits.len() < number.len())
        && (if sort == "domain" { 3..=6 } else { 2..=6 }).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `bergen2`: letters and a number of one or two digits, and no version or part of something.
#[inline(never)]
fn is_numbered_place(part: &str) -> bool {
    let place = part.trim_end_matches(|c: char| c.is_ascii_digit());
    place.len() > 1
        && matches!(part.len() - place.len(), 1 | 2)
        && place.bytes().all(|byte| byte.is_ascii_lowercase())
        && !is_plain_word(place.as_bytes())
        && !is_one_of(place.as_bytes(), &["acl", "api", "filter", "policy", "rule", "test"])
}

/// Endings of words for a machine: `dbhost-3`.
const MACHINES: &[&str] = &["gw", "lb", "host", "server", "srv", "node", "worker", "router", "switch"];

/// `worker-14`, `mysql-0`: one of several that do the same. Behind the name of a program a higher number is its version.
fn is_one_of_many(role: &str, number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let lettered = digits + 1 == number.len() && !number.starts_with(|c: char| c.is_ascii_lowercase());
    // `k8s-n07`
    let nth = digits + 1 == number.len() && digits > 1 && number.starts_with('n');
    let counted = digits > 0 && (digits == number.len() || lettered);
    if nth && ROLES.hold(role.as_bytes()) {
        return true;
    }
    if number.len() == 1 && !counted {
        return COUNTED.contains(&role) || PROGRAMS.contains(&role);
    }
    let padded = number.len() == 2 && number.starts_with('0');
    let placed = PLACES.hold(role.as_bytes()) || PLACES.hold(number.as_bytes());
    let is_role = || ROLES.hold(role.trim_end_matches(|c: char| c.is_ascii_digit()).as_bytes());
    if !counted {
        let says = ROLES.hold(number.trim_end_matches(|c: char| c.is_ascii_digit()).as_bytes());
        return placed && (says || is_role());
    }
    // `varnish-2a`
    let number = number.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(number);
    match number.len() {
        1..=3
            if COUNTED.contains(&role)
                || DEVICES.hold(role.as_bytes())
                || MACHINES.iter().any(|word| role.len() > word.len() && role.ends_with(word)) =>
        {
            true
        }
        4 | 5 if role == "vm" || DEVICES.hold(role.as_bytes()) => true,
        1 if PROGRAMS.contains(&role) => matches!(number, "0" | "1" | "2"),
        2 => padded && is_role(),
        _ => false,
    }
}
