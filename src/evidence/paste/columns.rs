//! Columns of a table printed with spaces, found from its heading.

use crate::evidence::age;
use crate::evidence::scanner::Scanner;

/// The columns of a heading: name and the byte at which each begins.
pub(super) struct Columns {
    columns: Vec<(&'static str, usize)>,
}

impl Columns {
    /// Reads a heading made of `known` names only; a longer name stands before a shorter one it begins with.
    pub(super) fn of(heading: &str, known: &[&'static str]) -> Option<Self> {
        let mut scanner = Scanner::new(heading);
        let mut columns = Vec::new();
        loop {
            scanner.spaces();
            if scanner.rest().is_empty() {
                return (!columns.is_empty()).then_some(Self { columns });
            }
            let start = scanner.position();
            let name = known.iter().find(|name| scanner.eat_word(name))?;
            scanner.at_boundary().then_some(())?;
            columns.push((*name, start));
        }
    }

    /// True when the heading has that column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|(column, _)| *column == name)
    }

    /// The cells of a row with their column names. Rows that lost their alignment on the way are cut at spaces.
    pub(super) fn cells<'a>(&self, row: &'a str) -> Vec<(&'static str, &'a str)> {
        if row.contains('\t') {
            return self.columns.iter().map(|(name, _)| *name).zip(row.split('\t').map(str::trim)).collect();
        }
        self.aligned(row).unwrap_or_else(|| self.cut_at_spaces(row))
    }

    fn aligned<'a>(&self, row: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
        let ends = self.columns.iter().skip(1).map(|(_, start)| *start).chain([row.len()]);
        let mut cells = Vec::with_capacity(self.columns.len());
        for ((name, start), end) in self.columns.iter().zip(ends) {
            let spaced = *start == 0 || row.as_bytes().get(start - 1).is_none_or(u8::is_ascii_whitespace);
            // Without a second space the heading itself was squeezed, and rows cannot line up with it.
            let wide = *start < 2 || row.as_bytes().get(start - 2).is_none_or(u8::is_ascii_whitespace);
            (spaced && wide).then_some(())?;
            let (start, end) = ((*start).min(row.len()), end.min(row.len()));
            cells.push((*name, row.get(start..end)?.trim()));
        }
        Some(cells)
    }

    fn cut_at_spaces<'a>(&self, row: &'a str) -> Vec<(&'static str, &'a str)> {
        let mut scanner = Scanner::new(row);
        let mut cells = Vec::with_capacity(self.columns.len());
        let last = self.columns.len().saturating_sub(1);
        for (index, (name, _)) in self.columns.iter().enumerate() {
            scanner.spaces();
            let rest = scanner.rest();
            let mut ahead = scanner;
            let length = if index == last {
                rest.len()
            } else if age::read_seen(&mut ahead).is_some() {
                ahead.position() - scanner.position()
            } else {
                rest.find(char::is_whitespace).unwrap_or(rest.len())
            };
            let cell = rest.get(..length).unwrap_or_default();
            scanner.eat(cell);
            cells.push((*name, cell.trim()));
        }
        cells
    }
}
