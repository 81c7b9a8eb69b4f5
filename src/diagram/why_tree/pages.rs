//! Which rows stand on which page, and in which of its columns.
//!
//! Pages go on from one to the next. The one with the cause in focus comes first into its own: it begins as far above
//! the focus as still leaves room for what explains it, and the pages before it end where it begins.

use super::outline::Entry;
use std::ops::Range;

/// How high everything is, and how much of it a page holds.
pub(super) struct Paging<'a> {
    pub(super) entries: &'a [Entry],
    /// The height of each row, with the gap below it.
    pub(super) heights: &'a [f32],
    pub(super) columns: u8,
    /// The height of a column.
    pub(super) room: f32,
    /// The height of a line of numbers, and of one that names what a column goes on under.
    pub(super) line: f32,
}

/// Rows that are shown at once.
#[derive(Debug, PartialEq)]
pub(super) struct Page {
    pub(super) rows: Range<usize>,
    /// The column of each of them.
    pub(super) columns: Vec<u8>,
}

impl Paging<'_> {
    /// Every page, at least one, and which of them has the row in focus, from 0.
    pub(super) fn pages(&self, focus: Option<usize>) -> (Vec<Page>, usize) {
        let whole = self.filled(0);
        if whole.rows.end == self.entries.len() {
            return (vec![whole], 0);
        }
        let start = focus.map_or(0, |focus| self.start_around(focus));
        let mut before = Vec::new();
        let mut end = start;
        while end > 0 {
            let page = self.ending_at(end);
            end = page.rows.start;
            before.push(page);
        }
        before.reverse();
        let mut pages = before;
        let at = pages.len();
        let mut next = start;
        while next < self.entries.len() {
            let page = self.filled(next);
            next = page.rows.end;
            pages.push(page);
        }
        (pages, at)
    }

    /// As many rows from `start` on as fit, at least one.
    fn filled(&self, start: usize) -> Page {
        let rest = self.filled_in(start, self.room_from(start));
        if rest.rows.end == self.entries.len() {
            return rest;
        }
        self.filled_in(start, self.room_from(start) - self.line)
    }

    fn room_from(&self, start: usize) -> f32 {
        if start == 0 { self.room } else { self.room - self.line }
    }

    fn filled_in(&self, start: usize, room: f32) -> Page {
        let mut page = Page { rows: start..start, columns: Vec::new() };
        let (mut column, mut used) = (0, 0.0);
        let rows = self.entries.iter().zip(self.heights).skip(start);
        for (entry, height) in rows {
            let is_first = page.columns.last() != Some(&column);
            let head = if is_first { self.head(entry) } else { 0.0 };
            if !page.columns.is_empty() && used + head + height > room {
                if column + 1 >= self.columns {
                    break;
                }
                (column, used) = (column + 1, self.head(entry));
                if used + height > room {
                    break;
                }
            } else {
                used += head;
            }
            used += height;
            page.columns.push(column);
            page.rows.end += 1;
        }
        page
    }

    /// What stands above the first row of a column: under which cause it goes on.
    pub(super) fn head(&self, entry: &Entry) -> f32 {
        if entry.parent.is_some() { self.line } else { 0.0 }
    }

    /// The first row of the page with the focus: as early as leaves room for what stands directly under it.
    fn start_around(&self, focus: usize) -> usize {
        let under = |entry: &Entry| entry.parent == Some(focus);
        let last = self.entries.iter().rposition(under).unwrap_or(focus);
        let mut start = focus;
        while start > 0 && self.filled(start - 1).rows.end > last {
            start -= 1;
        }
        start
    }

    /// The page whose last row is the one before `end`.
    fn ending_at(&self, end: usize) -> Page {
        let mut page = self.filled(end - 1);
        while page.rows.start > 0 {
            let earlier = self.filled(page.rows.start - 1);
            if earlier.rows.end < end {
                break;
            }
            page = earlier;
        }
        page.rows.end = end;
        page.columns.truncate(page.rows.len());
        page
    }
}
