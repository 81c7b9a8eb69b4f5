//! Which bytes of a text are somebody else's words: quotations, code and pasted log lines.

use super::words::has;
use crate::order::Order;
use std::ops::Range;

/// The exempt ranges, in order. A quotation must close in its own paragraph; an opening mark that never closes
/// exempts nothing, so a stray quotation mark cannot silence the rest of a text.
pub(super) fn exempt_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut fence: Option<usize> = None;
    let mut paragraph: Option<usize> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let trimmed = line.trim();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            close_paragraph(text, &mut paragraph, start, &mut ranges);
            match fence.take() {
                Some(opened) => ranges.push(opened..end),
                None => fence = Some(start),
            }
            continue;
        }
        if fence.is_some() {
            continue;
        }
        if trimmed.is_empty() {
            close_paragraph(text, &mut paragraph, start, &mut ranges);
        } else if is_evidence_line(trimmed) {
            close_paragraph(text, &mut paragraph, start, &mut ranges);
            ranges.push(start..end);
        } else {
            paragraph.get_or_insert(start);
        }
    }
    // A fence that never closes runs to the end: what follows it was pasted as code.
    if let Some(opened) = fence {
        ranges.push(opened..text.len());
    }
    close_paragraph(text, &mut paragraph, text.len(), &mut ranges);
    ranges.order_by_key(|range| (range.start, range.end));
    ranges
}

fn close_paragraph(text: &str, paragraph: &mut Option<usize>, end: usize, ranges: &mut Vec<Range<usize>>) {
    if let Some(start) = paragraph.take()
        && let Some(slice) = text.get(start..end)
    {
        quotations(slice, start, ranges);
    }
}

/// Lines that were pasted, not said: a quoted reply, a shell prompt, a log line with its level.
fn is_evidence_line(line: &str) -> bool {
    if line.starts_with('>') || line.starts_with("$ ") || line.starts_with("# kubectl") {
        return true;
    }
    const LEVELS: &str = "TRACE DEBUG INFO NOTICE WARN WARNING ERROR CRITICAL FATAL PANIC SEVERE";
    // "java.lang.IllegalStateException: …", "Error: …", "fatal: …": what a program printed.
    let head = line.split(':').next().unwrap_or_default();
    let printed = !head.contains(char::is_whitespace)
        && head.len() < line.len()
        && (head.ends_with("Exception")
            || head.ends_with("Error")
            || has("fatal error warning panic", head)
            || head == "Warning");
    if printed {
        return true;
    }
    let mut words = line.split_whitespace().map(|word| word.trim_matches(|c: char| "[]()<>:|,".contains(c)));
    let first = words.next().unwrap_or_default();
    let starts_with_clock = first.len() >= 8 && first.bytes().next().is_some_and(|b| b.is_ascii_digit());
    let early = std::iter::once(first).chain(words.take(3));
    for (position, word) in early.enumerate() {
        let level = has(LEVELS, word) || word.strip_prefix("level=").is_some();
        if level && (position == 0 || starts_with_clock) {
            return true;
        }
    }
    false
}

/// Pairs of quotation marks and backticks inside one paragraph, in one pass.
fn quotations(paragraph: &str, offset: usize, ranges: &mut Vec<Range<usize>>) {
    let mut open: [Option<usize>; KINDS] = [None; KINDS];
    let mut before: Option<char> = None;
    let mut characters = paragraph.char_indices().peekable();
    while let Some((at, mark)) = characters.next() {
        let after = characters.peek().map(|(_, c)| *c);
        for role in roles(mark, before, after) {
            let Some(slot) = open.get_mut(role.kind) else { continue };
            match (*slot, role.closes, role.opens) {
                (Some(start), true, _) => {
                    ranges.push(offset + start..offset + at + mark.len_utf8());
                    *slot = None;
                    break;
                }
                (None, _, true) => {
                    *slot = Some(at);
                    break;
                }
                _ => {}
            }
        }
        before = Some(mark);
    }
}

const KINDS: usize = 8;

#[derive(Clone, Copy)]
struct Role {
    kind: usize,
    opens: bool,
    closes: bool,
}

/// What a character can be as a quotation mark. `“` closes a German quotation and opens an English one, so the
/// open one is asked first.
fn roles(mark: char, before: Option<char>, after: Option<char>) -> impl Iterator<Item = Role> {
    let inside_word = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    let after_word = before.is_some_and(|c| !c.is_whitespace());
    let before_word = after.is_some_and(|c| !c.is_whitespace());
    let role = |kind, opens, closes| Some(Role { kind, opens, closes });
    let pair = match mark {
        '`' => [role(0, true, true), None, None],
        // After a digit an unopened straight mark is a measure (inches), not a quotation.
        '"' => [role(1, !before.is_some_and(|c| c.is_ascii_digit()), true), None, None],
        '\'' if !inside_word => {
            let opens = before_word && !before.is_some_and(char::is_alphanumeric);
            [role(2, opens, after_word && !after.is_some_and(char::is_alphanumeric)), None, None]
        }
        '„' => [role(3, true, false), None, None],
        '“' => [role(3, false, true), role(4, true, false), None],
        '”' => [role(4, false, true), role(3, false, true), None],
        '‘' => [role(5, false, true), role(6, true, false), None],
        '’' if !inside_word => [role(6, false, true), None, None],
        '‚' => [role(5, true, false), None, None],
        '«' | '‹' => [role(7, true, true), None, None],
        '»' | '›' => [role(7, true, true), None, None],
        _ => [None, None, None],
    };
    pair.into_iter().flatten()
}
