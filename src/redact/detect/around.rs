//! What stands around a value and is no part of it: emphasis, quotation marks of any language, brackets, tags, arrows.

use crate::text::class::{self, LOWER, UPPER};

/// The most marks that stand one behind the other: `**` and a backtick.
const MOST: usize = 6;

/// How long the mark at `at` is, which may open or close; 0 where none stands there.
pub(super) fn mark(text: &[u8], at: usize) -> usize {
    match class::at(text, at) {
        b'*' | b'_' | b'~' | b'`' | b'"' | b'\'' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'|' => 1,
        b'<' => tag(text, at),
        0xc2.. => signed(text, at),
        _ => 0,
    }
}

/// `<b>`, `</code>`
fn tag(text: &[u8], at: usize) -> usize {
    let name = at + 1 + usize::from(class::at(text, at + 1) == b'/');
    let end = class::run_of(text, name, 10, LOWER | UPPER);
    if end > name && class::at(text, end) == b'>' { end + 1 - at } else { 0 }
}

/// `«»`, `“”„‟‘’‚‹›`, `→←`, `「」『』《》【】`, `（）`
fn signed(text: &[u8], at: usize) -> usize {
    match text.get(at..).unwrap_or_default() {
        [0xc2, 0xab | 0xbb, ..] => 2,
        [0xe2, 0x80, 0x98..=0x9f | 0xb9 | 0xba, ..]
        | [0xe2, 0x86, 0x90 | 0x92, ..]
        | [0xe3, 0x80, 0x88..=0x91, ..]
        | [0xef, 0xbc, 0x88 | 0x89, ..]
        | [0xef, 0xbd, 0xa2 | 0xa3, ..] => 3,
        _ => 0,
    }
}

/// Past the marks that stand at `at`.
pub(super) fn past(text: &[u8], at: usize) -> usize {
    let mut end = at;
    for _ in 0..MOST {
        end += mark(text, end);
    }
    end
}

/// Where the value begins that a label gives, which ends at `end`: behind its sign, marks and blanks. None where
/// nothing but a blank stands between, and where the label is the heading of a column.
pub(super) fn value_behind(text: &[u8], end: usize) -> Option<Given> {
    // `customer(x)` is code.
    if matches!(class::at(text, end), b'(' | b'[' | b'{') {
        return None;
    }
    let mut given = Given { start: end, assigned: false, cell: false, marked: false };
    for _ in 0..12 {
        let step = match class::at(text, given.start) {
            b' ' => 1,
            b':' | b'=' => {
                given.assigned = true;
                1
            }
            b'|' if class::at(text, given.start + 1) == b' ' => {
                given.cell = true;
                1
            }
            _ => mark(text, given.start),
        };
        given.marked |= step > 1 || step == 1 && class::before(text, given.start + 1) != b' ';
        if step == 0 {
            break;
        }
        given.start += step;
    }
    (given.marked && (!given.cell || is_of_pair(text, end))).then_some(given)
}

/// Where the value begins in a row of two cells that stands alone: `| customer | Vexley Foods |`.
pub(super) fn value_in_lone_row(text: &[u8], end: usize) -> Option<Given> {
    let line = |byte: u8| byte != b'\n';
    let bar = class::spaces_end(text, end, 40);
    (class::at(text, bar) == b'|').then_some(())?;
    let start = class::run_start(text, end, 80, line);
    let stop = class::run_end(text, bar, 120, line);
    let above = class::run_start(text, start.saturating_sub(1), 200, line);
    let below = class::run_end(text, stop + 1, 200, line);
    let bars = |from: usize, to: usize| {
        text.get(from..to.min(text.len()))
            .unwrap_or_default()
            .iter()
            .filter(|byte| matches!(byte, b'|' | b'+'))
            .count()
    };
    let outer = usize::from(class::at(text, start) == b'|');
    let alone = bars(above, start) == 0 && bars(stop, below) == 0;
    let label = text.get(start + outer..end)?.trim_ascii_start();
    let whole = label.iter().all(|byte| class::is(*byte, LOWER | UPPER) || *byte == b' ');
    (alone && whole && bars(start, end) == outer && bars(bar, stop) == 1 + outer).then_some(())?;
    let value = class::spaces_end(text, bar + 1, 40);
    Some(Given { start: past(text, value), assigned: false, cell: true, marked: true })
}

/// Where a value stands, and what gives it.
pub(super) struct Given {
    /// Where it begins.
    pub(super) start: usize,
    /// `label: value`
    pub(super) assigned: bool,
    /// It fills the cell beside that of the label.
    pub(super) cell: bool,
    /// Some sign stands before it.
    marked: bool,
}

impl Given {
    /// True where the value that ends at `end` is all of it: the cell ends, marks close, or the sentence does.
    pub(super) fn ends(&self, text: &[u8], end: usize) -> bool {
        let stop = |at: usize| {
            let sign = matches!(class::at(text, at), b':' | b';' | b'!' | b',' | b'.');
            let dots = text.get(at..).is_some_and(|rest| rest.starts_with("…".as_bytes()));
            at + if dots { 3 } else { usize::from(sign) }
        };
        let behind = stop(past(text, stop(end)));
        let blank = class::spaces_end(text, behind, 40);
        let over = matches!(class::at(text, blank), 0 | b'\n' | b'\r');
        let apart = behind > end && (over || blank > behind);
        if self.cell {
            over || class::at(text, blank) == b'|' || class::before(text, behind) == b'|'
        } else {
            apart || self.assigned && (over || class::starts_with_folded(text, end, " ("))
        }
    }
}

/// The label that ends at `end` stands in the first of two cells, below another row, and above no rule: `| user | x |`.
fn is_of_pair(text: &[u8], end: usize) -> bool {
    const LONGEST: usize = 200;
    let line = |byte: u8| byte != b'\n';
    let start = class::run_start(text, end, LONGEST, line);
    let stop = class::run_end(text, end, LONGEST, line);
    let above = class::run_start(text, start.saturating_sub(1), LONGEST, line);
    let next = class::run_end(text, stop + 1, 4, |byte| matches!(byte, b'|' | b' ' | b':'));
    let bars = |from: usize, to: usize| {
        text.get(from..to).map_or(0, |row| row.trim_ascii().iter().filter(|byte| **byte == b'|').count())
    };
    let outer = usize::from(class::at(text, start) == b'|');
    start > 0
        && bars(above, start) > 0
        && bars(start, end) == outer
        && bars(end, stop) == 1 + outer
        && class::at(text, next) != b'-'
}
