//! Machines before a share or a queue of theirs: `\\\\nas-2\\dumps`, `EX04\\Submission`.

use super::placed_rules::PLACED;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER};

/// `\\filer02\dept-payroll$`: a share that is not listed, and is called so by hand.
#[inline(never)]
pub(super) fn hidden_share(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let name = class::dotted_start(text, word.start - 1, 64);
    if word.has(JOINER)
        && name + 1 < word.start
        && class::before(text, name) == b'\\'
        && class::before(text, name - 1) == b'\\'
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// Asked at a word that `\` follows: `EX04\3`, `KIEMAIL\Submission`, a queue of mails on its machine.
#[inline(never)]
pub(in crate::redact::detect) fn at_queue(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const QUEUES: &[&str] = &["poison", "shadow", "submission", "unreachable"];
    let end = class::run_of(word.text, word.end + 1, 12, ALPHANUMERIC);
    let queue = word.text.get(word.end + 1..end).unwrap_or_default();
    let counted = (1..4).contains(&queue.len()) && class::all(queue, DIGIT) && word.has(DIGIT);
    if word.mask & LOWER == 0
        && word.len() >= 4
        && (counted || is_one_of(queue, QUEUES))
        && matches!(word.previous(), 0 | b' ' | b'\n' | b'"' | b'\'' | b'`')
        && matches!(class::at(word.text, end), 0 | b' ' | b'\n' | b'"' | b'\'' | b'`' | b',')
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// Asked at a word of letters that `\` follows and precedes: `\\name\share`.
pub(in crate::redact::detect) fn at_share(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let slash = |byte: u8| byte == b'\\';
    let first = class::run_start(word.text, word.start, 8, slash);
    let behind = class::run_end(word.text, word.end, 8, slash);
    if word.start - first == 2 * (behind - word.end)
        && is_share(word.text, word.start)
        && word.len() >= 3
        && !is_one_of(word.bytes(), &["computer", "host", "hostname", "machine", "server", "servername"])
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// Two signs or more stand before, and nothing that they belong to.
pub(super) fn is_share(text: &[u8], start: usize) -> bool {
    let sign = class::before(text, start);
    let first = class::run_start(text, start, 8, |byte| byte == sign);
    start - first >= 2
        && matches!(
            class::before(text, first),
            0 | b' ' | b'\n' | b'\t' | b'"' | b'\'' | b'`' | b'(' | b'=' | b'*'
        )
}
