//! Columns that stand to the right under their headings: the last of a list of nodes, and the nodes of a list of jobs.

use super::machine_columns::{LONGEST_ROW, MOST_ROWS};
use super::names::is_shown_name;
use super::set_apart::is_own_word;
use super::table_rules::LISTED_HOST;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::report_user;
use crate::redact::detect::walk::Word;
use crate::text::class;

/// Parts of a line of headings whose last column names the machine, where the others stand to the right under theirs.
const LAST: &[&str] =
    &["heap.percent", " prirep ", "disk.indices ", " node.role ", "  Votes ", "VMID       Status"];

/// The names at the ends of the rows below such a line.
#[inline(never)]
pub(super) fn last_column(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = text.get(class::line_start(text, word.start, 240)..word.start).unwrap_or_default();
    if !LAST.iter().any(|part| class::contains(line, part)) {
        return;
    }
    let mut at = class::line_end(text, word.end, 2) + 1;
    for _ in 0..MOST_ROWS {
        let stop = class::line_end(text, at, LONGEST_ROW);
        let row = text.get(at..stop).unwrap_or_default().trim_ascii_end();
        // `quorra (local)`
        let row = row.strip_suffix(b" (local)").unwrap_or(row);
        // A part of an index that nobody has.
        let lost = row.ends_with(b"UNASSIGNED");
        // Prose below the table.
        let numbers =
            row.split(|byte| *byte == b' ').filter(|cell| class::is(class::at(cell, 0), class::DIGIT));
        if numbers.count() < 2 && !class::is(class::at(row.trim_ascii_start(), 0), class::DIGIT) {
            return;
        }
        let Some(blank) = row.iter().rposition(|byte| *byte == b' ') else { return };
        let name = row.get(blank + 1..).unwrap_or_default();
        if !lost && (is_shown_name(name) || is_own_word(name)) {
            sink.hit(&LISTED_HOST, at + blank + 1, at + row.len());
        }
        at = stop + 1;
    }
}

/// The users and the nodes of a list of jobs, whose columns stand to the left or to the right under their headings.
pub(super) fn of_jobs(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::line_start(text, word.start, 240);
    let head_end = class::line_end(text, word.end, 240);
    if class::at(text, head_end) != b'\n' {
        return;
    }
    let mut at = head_end + 1;
    let head = text.get(start..word.start).unwrap_or_default();
    let user = class::find_folded(head, b" user ");
    // What stands under a heading: from the blank before it to the blank behind.
    let below = |row: usize, heading: usize, length: usize| {
        let from = row + heading;
        let inside = class::spaces_end(text, from, length);
        let named = |byte: u8| byte > b' ';
        (
            class::run_start(text, inside, inside.saturating_sub(row).min(40), named),
            class::run_end(text, inside, 64, named),
        )
    };
    let mut numbered = false;
    for _ in 0..MOST_ROWS {
        let stop = class::line_end(text, at, LONGEST_ROW);
        if !(8..LONGEST_ROW).contains(&(stop - at.min(stop))) {
            return;
        }
        // `error: Nodes quorra7 not responding, setting DOWN`: a line of the log below the list, whose rows begin with numbers.
        let cell = class::spaces_end(text, at, 40);
        let behind = class::run_end(text, cell, 40, |byte| byte > b' ');
        let first = text.get(cell..behind).unwrap_or_default();
        let number = class::is(class::at(first, 0), class::DIGIT);
        if first.contains(&b':') || first.starts_with(b"[2") || numbered && !number {
            return;
        }
        numbered = number;
        if let Some(user) = user {
            let (from, to) = below(at, user + 1, 4);
            let name = text.get(from..to).unwrap_or_default();
            if to <= stop && name.iter().all(|byte| class::is(*byte, class::WORD) || b".@+\\".contains(byte))
            {
                report_user(text, from, to, sink);
            }
        }
        let (from, to) = below(at, word.start - start, word.len());
        let node = text.get(from..to.min(stop)).unwrap_or_default();
        if class::any(node, class::DIGIT) && class::is(class::at(node, 0), class::LOWER) {
            sink.hit(&LISTED_HOST, from, to);
        }
        at = stop + 1;
    }
}
