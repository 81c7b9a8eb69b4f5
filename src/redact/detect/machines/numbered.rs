//! Machines told by a number at the end of one word: `web04`, "haproxy2 was drained", `gpu-n[041-044]`.
//!
//! Behind the name of a program a number is its version, unless what is said of it happens to machines alone.

use super::by_shape::{is_asked, is_rack_unit};
use super::domain_endings::has_public_ending;
use super::host_words::{COUNTED, PROGRAMS, ROLES};
use super::names::is_plain_word;
use super::no_names::COUNTS;
use super::shape_rules::MACHINE;
use super::words::DEVICES;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::stock::is_challenge;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// Asked at a word of letters and digits that may end with a zero and a digit: `web04`, `SQLPROD02`.
pub(in crate::redact::detect) fn at_numbered(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let name = word.bytes();
    let Some((stem, [b'0', b'0'..=b'9'])) = name.split_last_chunk::<2>() else { return };
    let stem = stem.strip_suffix(b"0").unwrap_or(stem);
    let one_case = stem.iter().all(u8::is_ascii_lowercase) || stem.iter().all(u8::is_ascii_uppercase);
    let open = matches!(word.next(), b'(' | b'_') || word.previous() == b'+';
    if !one_case || !(2..=16).contains(&stem.len()) || open {
        return;
    }
    let capitals = stem.len() > 4 && class::all(stem, UPPER);
    let stem = stem.to_ascii_lowercase();
    // `OSLDC01`, `KIELEXCH02`: a place, and what it does there.
    let ends = ["app", "bkp", "dc", "exch", "fs", "iis", "prn", "rds", "sap", "sql", "ts", "web"];
    let site = capitals && ends.iter().any(|end| stem.ends_with(end.as_bytes()))
        || stem.len() == 4 && stem.ends_with(b"dc") && word.has(UPPER)
        || capitals && ["esx", "nas", "prn", "web"].iter().any(|begin| stem.starts_with(begin.as_bytes()));
    let ends_with =
        |words: &[&str]| words.iter().any(|part| part.len() > 2 && stem.ends_with(part.as_bytes()));
    let called = |words: &[&str]| words.iter().any(|role| role.as_bytes() == stem);
    let begins = || ROLES.all().iter().any(|role| role.len() > 3 && stem.starts_with(role.as_bytes()));
    let begins = || begins() || stem.len() > 4 && (stem.starts_with(b"srv") || stem.starts_with(b"sql"));
    let served = ["ad", "dc", "erp", "exch", "fs", "rds", "sap", "sql", "ts"];
    let counted =
        (called(&served) || called(ROLES.all()) || called(COUNTED) || called(DEVICES.all())) && stem != b"es";
    if stem == b"dns" && is_challenge(word) {
        return;
    }
    if counted
        || site
        || is_asked(word)
        || stem.len() > 4 && (begins() || ends_with(ROLES.all()) || ends_with(&["prod", "prd", "srv", "db"]))
    {
        sink.hit(&MACHINE, word.start, word.end);
    }
}

/// Asked at a word of small letters and a number: "haproxy2 was drained", "node12 and node13 were cordoned". Elsewhere
/// the number behind the name of a program is its version.
pub(in crate::redact::detect) fn at_counted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let stem_of = |name: &[u8]| name.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    let stem = word.bytes().get(..stem_of(word.bytes())).unwrap_or_default();
    // `fileserver2`
    let ends = stem.len() > 7 && stem.ends_with(b"server") || stem.len() > 5 && stem.ends_with(b"host");
    if word.len() - stem.len() <= 2 && ends && !stem.ends_with(b"localhost") {
        sink.hit(&MACHINE, word.start, word.end);
        return;
    }
    if word.len() > 5 && (is_rack_unit(word.bytes()) || word.len() > 8 && is_glued(word.bytes())) {
        sink.hit(&MACHINE, word.start, word.end);
        return;
    }
    // "errpt on kaix07b": one of several, of which there are two.
    let paired =
        matches!(word.bytes(), [_, _, _, .., b'0', b'1'..=b'9', b'a'..=b'd']) && stem.len() + 3 == word.len();
    if paired
        && stem.len() > 3
        && !COUNTS.hold(stem)
        && !is_plain_word(stem)
        && class::one_before(word.text, word.start, &[" on ", " from ", " auf "]).is_some()
    {
        sink.hit(&MACHINE, word.start, word.end);
        return;
    }
    // No programs, whose numbers are versions.
    let alone = ["esx", "esxi", "filer", "fw", "gfs", "gw", "lb", "mx", "nas", "ns", "pve", "rtr", "srv"];
    if is_one_of(stem, &alone) && (1..=2).contains(&(word.len() - stem.len())) && word.next() != b'(' {
        sink.hit(&MACHINE, word.start, word.end);
        return;
    }
    if word.next() != b' ' {
        return;
    }
    if numbered_twins(word, stem, sink) {
        return;
    }
    let role = ROLES.hold(stem) || is_one_of(stem, COUNTED) || is_one_of(stem, &["node", "host", "server"]);
    if !role || word.len() - stem.len() > 3 {
        return;
    }
    let other = word.end + 5;
    let other_end = class::run_of(text, other, 24, LOWER | DIGIT);
    let twin = class::starts_with_folded(text, word.end, " and ")
        && text.get(other..other_end).is_some_and(|name| {
            name.starts_with(stem) && stem_of(name) == stem.len() && name.len() > stem.len()
        });
    let at = if twin { other_end } else { word.end };
    // "db1 and db2": of programs these would be versions.
    if twin && is_one_of(stem, COUNTED) || happened_to_machine(text, at) {
        sink.hit(&MACHINE, word.start, word.end);
        if twin {
            sink.hit(&MACHINE, other, other_end);
        }
    }
}

/// `kx4proddb2`: whose, `prod`, what it does and its number, all in one word.
#[inline(never)]
fn is_glued(name: &[u8]) -> bool {
    let digits = name.iter().rev().take_while(|byte| class::is(**byte, DIGIT)).count();
    let stem = name.get(..name.len() - digits).unwrap_or_default();
    if !(1..=3).contains(&digits) {
        return false;
    }
    let placed = ["prod", "prd", "stg", "uat"].iter().find_map(|place| {
        let at = class::find(stem, place)?;
        // `nonproddb2`, `preprodapp1`: which of all, and nobody's.
        let whose = stem.get(..at).is_some_and(|whose| !is_one_of(whose, &["non", "not", "post", "pre"]));
        (at > 1 && whose).then(|| stem.get(at + place.len()..))?
    });
    placed.is_some_and(|does| is_one_of(does, GLUED))
}

/// What a machine does, behind `prod` and before its number.
const GLUED: &[&str] =
    &["app", "bat", "cache", "db", "dns", "fw", "lb", "mq", "ora", "pg", "sql", "srv", "vm", "web"];

/// "from lonpgdb11 to lonpgdb12": a place and what the machine does, glued, and the number of one; of two that differ in
/// it alone neither is a version.
#[inline(never)]
fn numbered_twins(word: Word<'_>, stem: &[u8], sink: &mut Sink<'_, '_>) -> bool {
    const DOES: [&[u8]; 12] =
        [b"app", b"db", b"dc", b"dns", b"fw", b"lb", b"mq", b"ora", b"sql", b"srv", b"vm", b"web"];
    let text = word.text;
    let digits = word.len() - stem.len();
    // `mysql57` is a version.
    let glued = !is_one_of(stem, PROGRAMS)
        && DOES.iter().any(|does| stem.len() >= does.len() + 2 && stem.ends_with(does));
    let Some(joint) = class::one_at(text, word.end, &[" to ", " and ", " onto ", " nach ", " a ", " y "])
    else {
        return false;
    };
    let other = word.end + joint.len();
    let end = other + word.len();
    let twin = text.get(other..other + stem.len()) == Some(stem)
        && text.get(other + stem.len()..end).is_some_and(|number| class::all(number, DIGIT))
        && !class::is(class::at(text, end), class::WORD);
    let told = digits == 2 && glued && twin;
    if told {
        sink.hit(&MACHINE, word.start, word.end);
        sink.hit(&MACHINE, other, end);
    }
    told
}

/// Asked at a word before a bracket: `gpu-n[041-044]`, `cn[001,007]`, `wrk{01..24}`, nodes of a cluster as those who
/// plan its jobs list them.
#[inline(never)]
pub(in crate::redact::detect) fn at_list(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let first = class::run_of(word.text, word.end + 1, 5, DIGIT);
    let braces = word.next() == b'{';
    let close = class::run_end(word.text, first, 64, |byte| {
        class::is(byte, DIGIT) || matches!(byte, b'-' | b',') || byte == if braces { b'.' } else { b':' }
    });
    let padded = class::at(word.text, word.end + 1) == b'0';
    // `web-[01:06].prod.harbour.example`: the domain of all of them.
    let domain = class::run_end(word.text, close + 1, 120, |byte| {
        class::is(byte, LOWER | DIGIT) || matches!(byte, b'.' | b'-')
    });
    let whole = word.text.get(close + 1..domain).is_some_and(|domain| {
        let labels = domain.split(|byte| *byte == b'.').count();
        domain.starts_with(b".") && !domain.ends_with(b".") && (labels > 2 || has_public_ending(domain))
    });
    // `kfk-live-[1-6].oslo.lan`: behind a dash, in a domain, one digit is enough.
    // `web[1:6].quorra.internal`: so an inventory of Ansible has it.
    let ranged = whole && class::at(word.text, first) == b':';
    let least = if ranged || whole && class::before(word.text, word.end) == b'-' { 1 } else { 2 };
    if first > word.end + least
        && close > first + least
        && class::at(word.text, close) == if braces { b'}' } else { b']' }
        && (padded || ranged || word.has(class::JOINER))
        && word.mask & UPPER == 0
    {
        sink.hit(&MACHINE, word.start, if whole { domain } else { close + 1 });
    }
}

/// What happens to machines alone stands at `at`.
pub(super) fn happened_to_machine(text: &[u8], at: usize) -> bool {
    let happened = [
        " was drained",
        " were drained",
        " was cordoned",
        " were cordoned",
        " was rebooted",
        " were rebooted",
        " rebooted",
        " crashed",
        " went down",
        " went offline",
        " is down",
        " is offline",
        " are down",
        " was down",
        " were down",
        " was offline",
        " were offline",
        " failed over",
        " ran out of",
        " was unreachable",
        " were unreachable",
        " is unreachable",
        " lost quorum",
        " lost its",
        " lost power",
        " on battery",
        " is on battery",
        " had priority",
        " came back up",
        " did not come back",
        " lost both",
        " froze",
        " hung",
        " stopped responding",
        " was reimaged",
        " was power-cycled",
        " would not boot",
        " did not boot",
    ];
    class::at(text, at) == b' ' && happened.iter().any(|verb| class::starts_with_folded(text, at, verb))
}
