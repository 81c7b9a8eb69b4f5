//! CSV with a heading that names a time column: commas, semicolons, tabs, or bars as databases print them.

use super::LeftoverReason;
use super::anchor::{Anchor, Placed};
use super::draft::{Draft, Outcome};
use super::fields;
use crate::evidence::{stamp, zone_word};

const SOURCE: &str = "CSV";

/// A table whose heading was read.
pub(super) struct CsvTable {
    mark: char,
    columns: usize,
    time_column: usize,
    date_column: Option<usize>,
    /// Seconds ahead of UTC, where the heading says so.
    offset: Option<i32>,
    /// A quoted cell that runs over lines, as read so far.
    unfinished: bool,
}

impl CsvTable {
    /// Opens a table at its heading.
    pub(super) fn open(heading: &str) -> Option<Self> {
        const LONGEST: usize = 400;
        // Names have few digits; log lines, which are asked one by one, have many.
        const MOST_DIGITS: usize = 4;
        (heading.len() <= LONGEST).then_some(())?;
        (heading.bytes().filter(u8::is_ascii_digit).count() <= MOST_DIGITS).then_some(())?;
        let mark = ['\t', '|', ',', ';'].into_iter().find(|mark| heading.contains(*mark))?;
        let names = cells(heading, mark, false);
        let plain = |name: &String| {
            let words = name.split_whitespace().count();
            (1..=3).contains(&words)
                && name.chars().count() <= 40
                && !name.starts_with(|c: char| c.is_ascii_digit())
        };
        (names.len() >= 2 && names.iter().all(plain)).then_some(())?;
        let date_column = names.iter().position(|name| name.eq_ignore_ascii_case("date"));
        let time_column = names.iter().position(|name| fields::names_time(name)).or(date_column)?;
        let offset = names.get(time_column).and_then(|name| zone_word::named(name));
        let date_column = date_column.filter(|date| *date != time_column);
        Some(Self { mark, columns: names.len(), time_column, date_column, offset, unfinished: false })
    }

    /// Reads a line; `None` when the table is over.
    pub(super) fn line(&mut self, line: &str, anchor: &mut Anchor) -> Option<Outcome> {
        if line.len() > 2 && line.chars().all(|c| matches!(c, '-' | '+' | '|' | ':' | ' ')) {
            return Some(Outcome::Leftover(LeftoverReason::Heading));
        }
        let odd_quotes = line.matches('"').count() % 2 == 1;
        if self.unfinished {
            self.unfinished = !odd_quotes;
            return Some(Outcome::More(cells(line, self.mark, true).join(" | ")));
        }
        let cells = cells(line, self.mark, false);
        (cells.len() == self.columns || (odd_quotes && cells.len() <= self.columns)).then_some(())?;
        self.unfinished = odd_quotes;
        anchor.of(SOURCE);
        let date = self.date_column.and_then(|date| stamp::read(cells.get(date)?));
        if let Some(day) = date.and_then(|(stamp, _)| anchor.day_of(stamp)) {
            anchor.set_day(day);
        }
        let placed = cells.get(self.time_column).and_then(|cell| fields::place(cell, self.offset, anchor));
        let used = |at: usize| placed.is_some() && (at == self.time_column || Some(at) == self.date_column);
        let others = cells.iter().enumerate().filter(|(at, cell)| !used(*at) && !cell.is_empty());
        let text = others.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join(" | ");
        if text.is_empty() {
            return Some(Outcome::Leftover(LeftoverReason::Detail));
        }
        Some(Outcome::Event(Draft::row(placed.unwrap_or(Placed::UNKNOWN), text, SOURCE)))
    }
}

/// The cells of a line, which begins inside a quoted one when `quoted`.
fn cells(line: &str, mark: char, mut quoted: bool) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut before = mark;
    for c in line.chars() {
        match c {
            // A doubled quote inside a quoted cell is one.
            '"' if !quoted && before == '"' => {
                push(&mut cells, '"');
                quoted = true;
            }
            '"' => quoted = !quoted,
            c if c == mark && !quoted => cells.push(String::new()),
            c => push(&mut cells, c),
        }
        before = c;
    }
    cells.iter_mut().for_each(|cell| *cell = cell.trim().to_owned());
    cells
}

fn push(cells: &mut [String], c: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(c);
    }
}
