//! A text with some places read differently: only what stands around them is read again.

use super::Step;
use crate::text::ByteSpan;
use crate::text::class;
use crate::text::draft::Draft;

/// Bytes on both sides that are read with what changes, and no more of a line: what names a value stands near it, and
/// a block of several lines begins and ends not far away.
const REACH: usize = 1024;

/// A change further behind the beginning of its line is not named by the line before.
const NEAR: usize = 128;

/// Shorter texts are read whole.
const SHORT: usize = 4096;
/// What no blank parts is not cut, unless it is longer than links are.
const WORD: usize = 512;

/// A place that is read differently, or several alike, one behind the other.
pub(super) struct Change {
    span: ByteSpan,
    /// How long one of them is.
    each: usize,
    read_as: Option<char>,
}

/// The text with these changes made, where there are any.
pub(super) fn rewrite(text: &str, changes: Vec<Change>) -> Option<Draft> {
    let mut draft = Draft::default();
    let (mut copied_to, mut reaches_to) = (0, 0);
    let mut left = changes.iter().peekable();
    for lines in changed_lines(text, &changes) {
        let around = whole_words(text, lines.start.saturating_sub(REACH), lines.end + REACH);
        if around.start > reaches_to {
            draft.copy(text, ByteSpan::new(copied_to, reaches_to));
            draft.part(reaches_to);
            copied_to = around.start;
        }
        draft.copy(text, ByteSpan::new(copied_to, lines.start));
        copied_to = copied_to.max(lines.start);
        let begins = draft.text.len();
        while let Some(change) = left.next_if(|change| change.span.start < lines.end) {
            draft.copy(text, ByteSpan::new(copied_to, change.span.start));
            if let Some(character) = change.read_as {
                draft.replace(change.span, change.each, character);
            }
            copied_to = change.span.end;
        }
        draft.copy(text, ByteSpan::new(copied_to, lines.end));
        draft.changed.push(ByteSpan::new(begins, draft.text.len()));
        (copied_to, reaches_to) = (lines.end, around.end);
    }
    draft.copy(text, ByteSpan::new(copied_to, reaches_to));
    (!changes.is_empty()).then_some(draft)
}

/// Up to the blanks around: half of a link says something else than all of it.
fn whole_words(text: &str, start: usize, end: usize) -> ByteSpan {
    let bytes = text.as_bytes();
    let start = class::run_start(bytes, start, WORD, is_inside);
    ByteSpan::new(start, class::run_end(bytes, end, WORD, is_inside)).snapped(text)
}

fn is_inside(byte: u8) -> bool {
    byte > b' '
}

/// The lines that hold changes, in order and apart from each other, or parts of them where they are long; with the
/// end of the line before where what it says may be about the change.
fn changed_lines(text: &str, changes: &[Change]) -> Vec<ByteSpan> {
    let bytes = text.as_bytes();
    if bytes.len() <= SHORT && !changes.is_empty() {
        return vec![ByteSpan::new(0, bytes.len())];
    }
    let in_line = |byte: u8| byte != b'\n';
    let mut all: Vec<ByteSpan> = Vec::new();
    for Change { span, .. } in changes {
        let looked_to = all.last().map_or(0, |lines| lines.end);
        if span.end > looked_to {
            let back =
                |to: usize| class::run_start(bytes, to, REACH.min(to.saturating_sub(looked_to)), in_line);
            let line = back(span.start);
            let near = span.start - line < NEAR;
            let start = if near { back(line.saturating_sub(1)).max(line.saturating_sub(NEAR)) } else { line };
            let start = class::run_start(bytes, start, WORD.min(start.saturating_sub(looked_to)), is_inside);
            match all.last_mut() {
                Some(lines) if start <= looked_to => lines.end = span.end,
                _ => all.push(ByteSpan::new(start, span.end)),
            }
        }
        if let Some(lines) = all.last_mut()
            && span.end + REACH > lines.end
        {
            // Further than asked, so that the next changes of a long line need not ask again.
            lines.end = class::run_end(bytes, lines.end, 2 * REACH, in_line);
        }
    }
    for lines in &mut all {
        *lines = lines.snapped(text);
    }
    all
}

/// What `step` makes of each of these places, which are in order.
pub(super) fn changes(
    text: &str,
    places: impl Iterator<Item = usize>,
    step: impl Fn(&str, usize) -> Step,
) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut at = 0;
    for found in places {
        // Inside of what was read as one, also over the end of a part.
        if found < at {
            continue;
        }
        let (each, length, read_as) = match step(text, found) {
            Step::Copy(length) => {
                at = found + length.max(1);
                continue;
            }
            Step::Skip(length) => (length.max(1), length.max(1), None),
            Step::As(length, character) => (length.max(1), length.max(1), Some(character)),
            Step::Twice(each, character) => (each, 2 * each, Some(character)),
        };
        at = found + length;
        match changes.last_mut() {
            Some(last) if last.span.end == found && last.each == each && last.read_as == read_as => {
                last.span.end = at;
            }
            _ => changes.push(Change { span: ByteSpan::new(found, at), each, read_as }),
        }
    }
    changes
}
