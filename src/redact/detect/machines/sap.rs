//! Servers of SAP, whose names hold the system and the number of the instance, and who worked there.

use super::rules::HOST;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{arguments, is_one_of};
use crate::redact::detect::people::accounts;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, UPPER, WORD};

/// What a work process does.
const PROCESSES: &[&str] = &["btc", "dia", "dp", "enq", "rfc", "spo", "up2", "upd"];

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
    let part = |at: &(usize, usize)| text.get(at.0..at.1).unwrap_or_default();
    let mut behind = arguments(text, word.end, 4);
    let process = behind.next().is_some_and(|process| is_one_of(part(&process), PROCESSES));
    if !(process || host.starts_with(b"sap") || is_spoken(text, word.start)) {
        return;
    }
    sink.hit(&HOST, word.start, word.end);
    // Its number, the client, and the user.
    let numbers = (0..2).all(|_| behind.next().is_some_and(|number| class::all(part(&number), DIGIT)));
    let user = behind.next().filter(|user| process && numbers && part(user).len() > 2);
    if let Some((start, end)) =
        user.filter(|user| class::all(part(user), WORD) && class::any(part(user), UPPER))
        && !is_one_of(part(&(start, end)), &["sapsys", "ddic", "system", "tmsadm", "earlywatch"])
    {
        accounts::hit(text, start, end, sink);
    }
}

/// "instance kestrel_QAS_01", "server kestrel_QAS_01"
fn is_spoken(text: &[u8], start: usize) -> bool {
    class::one_before(text, start, &["nstance ", "nstanz ", "server ", "Server "]).is_some()
}
