//! Addresses as they are read out or spelled apart: `quorra dot vexley at harbour dot example`.

use super::email_rules::EMAIL;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, OTHER_LETTER, WORD};

/// Asked at "dot": `quorra dot vexley at harbour dot example`, as people write what machines should not read.
#[inline(never)]
pub(in crate::redact::detect) fn at_dot(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let part = |byte: u8| class::is(byte, WORD | OTHER_LETTER) || byte == b'.';
    let back = |at: usize| class::run_start(text, at.saturating_sub(1), 64, part);
    let mut start = back(word.start);
    for joint in AT_WORDS.iter().chain(DOT_WORDS).map(|joint| joint.as_bytes()) {
        let sign = back(start);
        if text.get(sign..start.saturating_sub(1)).is_some_and(|said| said.eq_ignore_ascii_case(joint)) {
            start = back(sign);
        }
    }
    let mut end = class::run_end(text, start, 64, part);
    let (mut ats, mut dots, mut last) = (0, 0, start);
    // An address has few labels: more is no address, and would be read again at each of its words.
    for _ in 0..8 {
        let stop = class::run_end(text, end + 1, 16, part);
        let joint = text.get(end + 1..stop).unwrap_or_default();
        let at = is_one_of(joint, AT_WORDS);
        if class::at(text, end) != b' '
            || class::at(text, stop) != b' '
            || !at && !is_one_of(joint, DOT_WORDS)
        {
            break;
        }
        (ats, dots) = (ats + usize::from(at), if at { 0 } else { dots + 1 });
        last = stop + 1;
        end = class::run_of(text, last, 64, WORD);
        let said = text.get(last..end).unwrap_or_default();
        if said.is_empty() || ats > 1 || is_one_of(said, &["a", "each", "every", "one", "the", "this"]) {
            return;
        }
    }
    let of_domain = text.get(last..end).unwrap_or_default();
    if ats == 1
        && dots > 0
        && start < word.start
        && of_domain.len() >= 2
        && class::all(of_domain, class::LOWER)
    {
        sink.hit(&EMAIL, start, end);
    }
}

/// What `@` is called where an address is read out.
const AT_WORDS: &[&str] =
    &["at", "ät", "arroba", "chiocciola", "małpa", "apenstaartje", "alfakrøll", "krøllalfa"];

/// What a full stop is called there.
pub(in crate::redact::detect) const DOT_WORDS: Cue = &["dot", "punto", "ponto", "punkt", "punt", "kropka"];

/// The end of `example . com`: labels with spaces around the full stops.
pub(super) fn spaced_end(bytes: &[u8], from: usize) -> Option<usize> {
    let label =
        |at: usize| class::run_end(bytes, at, 63, |byte| class::is(byte, ALPHANUMERIC) || byte == b'-');
    let (mut start, mut end) = (from, label(from));
    for _ in 0..4 {
        let next = if class::at(bytes, end) == b'.' {
            end + 1
        } else if class::starts_with_folded(bytes, end, " . ") {
            end + 3
        } else {
            break;
        };
        if label(next) == next {
            break;
        }
        (start, end) = (next, label(next));
    }
    (start > from && end - start >= 2 && !class::is(class::at(bytes, start), DIGIT)).then_some(end)
}
