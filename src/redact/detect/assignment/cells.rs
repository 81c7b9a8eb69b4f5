//! The cells of a row of a table, whatever parts them.

use crate::text::class::{self, BLANK};

pub(in crate::redact::detect) type Span = (usize, usize);

/// What parts the cells of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::redact::detect) enum Cut {
    /// `|`, also with `+---+` between rows.
    Bars,
    /// `│`, as programs draw it.
    Boxes,
    Tabs,
    /// `,` or `;` outside quotes.
    Sign(u8),
    /// Two spaces or more: a cell belongs to the heading that it stands below.
    Wide,
    /// `<td>`.
    Markup,
}

/// What parts the cells of a row of headings.
pub(in crate::redact::detect) fn cut(text: &[u8], row: Span) -> Option<Cut> {
    let line = text.get(row.0..row.1)?;
    let has = |byte: u8| line.contains(&byte);
    if has(b'\xe2') && line.windows(3).any(is_box) {
        Some(Cut::Boxes)
    } else if has(b'|') {
        Some(Cut::Bars)
    } else if has(b'\t') {
        Some(Cut::Tabs)
    } else if has(b';') {
        Some(Cut::Sign(b';'))
    } else if has(b',') {
        Some(Cut::Sign(b','))
    } else {
        class::contains(line.trim_ascii(), b"  ").then_some(Cut::Wide)
    }
}

/// `|---|:--:|`, `----+----`, `+====+`.
pub(in crate::redact::detect) fn is_rule(text: &[u8], (start, end): Span) -> bool {
    let line = text.get(start..end).unwrap_or_default().trim_ascii();
    let drawn = line.windows(2).any(|pair| matches!(pair, [0xe2, 0x94 | 0x95]));
    let of_rule =
        |byte: &u8| matches!(byte, b'-' | b'=' | b'+' | b'|' | b':' | b' ' | b'\t') || drawn && *byte >= 128;
    line.len() >= 3 && line.iter().all(of_rule)
}

/// `│`, `┃`, `║`
fn is_box(sign: &[u8]) -> bool {
    matches!(sign, [0xe2, 0x94, 0x82 | 0x83] | [0xe2, 0x95, 0x91])
}

/// The cells of a row, without the blanks and quotes around them.
pub(in crate::redact::detect) fn cells(text: &[u8], (start, end): Span, cut: Cut) -> Vec<Span> {
    let mut cells = Vec::new();
    let mut at = start;
    if cut == Cut::Markup {
        while at < end {
            at = class::run_end(text, at, end - at, |byte| byte != b'<');
            let cell =
                class::starts_with_folded(text, at, "<td") || class::starts_with_folded(text, at, "<th");
            at =
                class::run_end(text, at + 1, end.saturating_sub(at + 1), |byte| !matches!(byte, b'>' | b'<'));
            if cell {
                let stop = class::run_end(text, at + 1, end.saturating_sub(at + 1), |byte| byte != b'<');
                cells.push(trimmed(text, at + 1, stop));
                at = stop;
            }
        }
        return cells;
    }
    let mut sign = 1;
    if cut == Cut::Bars {
        at = class::run_of(text, at, end - at, BLANK);
        // `||heading||heading||` of a wiki.
        sign = if text.get(at..at + 2) == Some(b"||") { 2 } else { 1 };
        at += if class::at(text, at) == b'|' { sign } else { 0 };
    } else if cut == Cut::Boxes {
        sign = 3;
        at = class::spaces_end(text, at, end - at);
        at += if text.get(at..at + 3).is_some_and(is_box) { 3 } else { 0 };
    }
    while at < end {
        let blank = class::spaces_end(text, at, end - at);
        let quote = class::at(text, blank);
        let mut stop = blank;
        if matches!(cut, Cut::Sign(_)) && matches!(quote, b'"' | b'\'') {
            stop = quoted_end(text, blank + 1, end, quote);
        }
        let parts = |at: usize| match (cut, class::at(text, at)) {
            (Cut::Bars, byte) => byte == b'|',
            (Cut::Boxes, _) => text.get(at..at + 3).is_some_and(is_box),
            (Cut::Tabs, byte) => byte == b'\t',
            (Cut::Sign(sign), byte) => byte == sign,
            (_, byte) => byte == b' ' && class::at(text, at + 1) == b' ',
        };
        while stop < end && !parts(stop) {
            stop += 1;
        }
        // The bar that closes a row opens no cell, nor do blanks at either end.
        let empty = stop == blank && cut == Cut::Wide
            || matches!(cut, Cut::Bars | Cut::Boxes) && stop == end && blank == end;
        if !empty {
            cells.push(trimmed(text, at, stop));
        }
        at = stop + sign;
    }
    cells
}

/// Past the quote that closes; two of them stand for one.
pub(super) fn quoted_end(text: &[u8], from: usize, limit: usize, quote: u8) -> usize {
    let mut at = from;
    while at < limit {
        at = class::run_end(text, at, limit - at, |byte| byte != quote && byte != b'\\');
        let escaped = class::at(text, at) == b'\\' || class::at(text, at + 1) == quote;
        if !escaped {
            return (at + 1).min(limit);
        }
        at += 2;
    }
    limit
}

fn trimmed(text: &[u8], mut start: usize, mut end: usize) -> Span {
    let around =
        |byte: u8| class::is(byte, BLANK) || matches!(byte, b'"' | b'\'' | b'`' | b'*' | b'[' | b']');
    while start < end && around(class::at(text, start)) {
        start += 1;
    }
    while end > start && around(class::before(text, end)) {
        end -= 1;
    }
    (start, end)
}
