//! Servers of SAP, whose names hold the system and the number of the instance, and who worked there.

use super::rules::HOST;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::accounts;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, UPPER, WORD};

/// What a work process does.
const PROCESSES: &[&str] = &["BTC ", "DIA ", "ENQ ", "RFC ", "SPO ", "UP2 ", "UPD "];

/// Asked at a word that ends in a low line and two digits: `kestrel-ci_QAS_01  DIA 002  200  HBRANDVIK  SE16`.
#[inline(never)]
pub(in crate::redact::detect) fn at_instance(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let Some((host, [b'_', system, second, third, b'_', _, last])) = word.bytes().split_last_chunk::<7>()
    else {
        return;
    };
    let capitals = [second, third].into_iter().all(|byte| class::is(*byte, UPPER | DIGIT));
    if host.len() < 3 || !class::is(*system, UPPER) || !capitals || !class::is(*last, DIGIT) {
        return;
    }
    let text = word.text;
    let blank = |at: usize| class::spaces_end(text, at, 8);
    let process = class::one_at(text, blank(word.end), PROCESSES);
    if !(process.is_some() || host.starts_with(b"sap") || is_spoken(text, word.start)) {
        return;
    }
    sink.hit(&HOST, word.start, word.end);
    // Its number, the client, and the user.
    let numbers = blank(word.end) + process.map_or(0, str::len);
    let start = class::run_end(text, numbers, 20, |byte| byte == b' ' || class::is(byte, DIGIT));
    let end = class::run_of(text, start, 12, WORD);
    let user = text.get(start..end).unwrap_or_default();
    let programs = ["sapsys", "ddic", "system", "tmsadm", "earlywatch"];
    if process.is_some() && start > numbers + 4 && user.len() > 2 && !is_one_of(user, &programs) {
        accounts::hit(text, start, end, sink);
    }
}

/// "instance kestrel_QAS_01", "server kestrel_QAS_01"
fn is_spoken(text: &[u8], start: usize) -> bool {
    class::one_before(
        text,
        start,
        &["nstance ", "nstanz ", "server ", "Server ", "target ", "host ", "partner "],
    )
    .is_some()
}
