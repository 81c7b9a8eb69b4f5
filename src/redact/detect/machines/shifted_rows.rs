//! Machines in the rows of a list of jobs whose columns stand apart from their headings.
//!
//! The rule and its examples are those of [`machine_columns`](super::machine_columns), which asks here.

use super::machine_columns::{LONGEST_ROW, MOST_ROWS};
use super::names::is_plain_word;
use super::no_names::COUNTS;
use super::table_rules::LISTED_HOST;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// How the line of headings goes on behind the client.
const BEHIND: &[&str] = &["Dest Media Svr", "Media Server", "Media Svr", "Storage Server"];

/// `JobID Type State Status Policy Schedule Client "Dest Media Svr"`, asked at the last word of such a heading: what was
/// not told yet is blank in the rows, so that their words stand under others. There a machine tells by its shape.
#[inline(never)]
pub(super) fn at_heading(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::line_start(text, word.start, 240);
    let head = text.get(line..word.start).unwrap_or_default();
    let told = class::one_before(text, word.end, BEHIND).is_some()
        && head.trim_ascii_start().starts_with(b"Job")
        && class::contains(head, b" Client");
    let mut at = class::line_end(text, word.end, 240) + 1;
    for _ in 0..if told { MOST_ROWS } else { 0 } {
        let stop = class::line_end(text, at, LONGEST_ROW);
        let first = class::spaces_end(text, at, 24);
        if !class::is(class::at(text, first), DIGIT) {
            return;
        }
        let mut from = first;
        while from < stop {
            let to = class::run_end(text, from, stop - from, |byte| byte > b' ');
            if text.get(from..to).is_some_and(is_shaped) {
                sink.hit(&LISTED_HOST, from, to);
            }
            from = class::spaces_end(text, to, LONGEST_ROW).max(to + 1);
        }
        at = stop + 1;
    }
}

/// `nbuvex02`, `KIEVM12`, `vexdb-7`, `quorra3.vexley.lan`: letters that are no word, and a number.
fn is_shaped(name: &[u8]) -> bool {
    let label = name.split(|byte| *byte == b'.').next().unwrap_or_default();
    let letters = class::run_of(label, 0, 24, LOWER | UPPER);
    let stem = label.get(..letters).unwrap_or_default().to_ascii_lowercase();
    let last = label.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    (3..24).contains(&letters)
        && class::dotted_end(name, 0, 100) == name.len()
        && !name.contains(&b'_')
        && class::is(class::before(label, label.len()), DIGIT)
        && class::count(last, DIGIT) < 5
        && !COUNTS.hold(&stem)
        && !is_plain_word(&stem)
        && !is_one_of(
            &stem,
            &["client", "daily", "disk", "drive", "hcart", "job", "policy", "tape", "weekly"],
        )
        && !std::str::from_utf8(&stem).is_ok_and(is_everyday)
}

/// `Diff-Inc`, `Cumul-Inc`: how much is saved, where a client may stand.
pub(super) fn is_schedule(name: &[u8]) -> bool {
    class::contains_folded(name, "-inc")
}
