//! Timeline tables in Markdown: `| 14:02 | alert fired |`.

use super::LeftoverReason;
use super::anchor::{Anchor, Placed};
use super::draft::{Draft, Outcome};
use super::fields;
use crate::evidence::{stamp, zone_word};

const SOURCE: &str = "table";

/// A table being read.
#[derive(Default)]
pub(super) struct MarkdownTable {
    time_column: Option<usize>,
    date_column: Option<usize>,
    /// Seconds ahead of UTC, where the heading says so.
    offset: Option<i32>,
}

impl MarkdownTable {
    /// Opens a table at any line between bars.
    pub(super) fn open(line: &str) -> Option<Self> {
        let line = line.trim();
        (line.len() > 2 && line.starts_with('|') && line.ends_with('|')).then(Self::default)
    }

    /// Reads a line; `None` when the table is over.
    pub(super) fn line(&mut self, line: &str, anchor: &mut Anchor) -> Option<Outcome> {
        Self::open(line)?;
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(clean).collect();
        let is_rule =
            cells.iter().all(|cell| cell.starts_with(['-', ':']) && cell.trim_matches(['-', ':']).is_empty());
        if is_rule || self.read_heading(&cells) {
            return Some(Outcome::Leftover(LeftoverReason::Heading));
        }
        let (placed, used) = self.place(&cells, anchor.of(SOURCE)).unwrap_or((Placed::UNKNOWN, Vec::new()));
        let others = cells.iter().enumerate().filter(|(at, cell)| !used.contains(at) && !cell.is_empty());
        let text = others.map(|(_, cell)| *cell).collect::<Vec<_>>().join(" | ");
        Some(Outcome::Event(Draft::row(placed, text, SOURCE)))
    }

    /// Takes the columns of time and date from a heading.
    fn read_heading(&mut self, cells: &[&str]) -> bool {
        let time = cells.iter().position(|cell| fields::names_time(cell));
        let date = cells
            .iter()
            .position(|cell| cell.eq_ignore_ascii_case("date") || cell.eq_ignore_ascii_case("day"));
        if self.time_column.is_some() || time.or(date).is_none() {
            return false;
        }
        self.offset = time.and_then(|at| cells.get(at)).and_then(|cell| zone_word::named(cell));
        self.time_column = time.or(date);
        self.date_column = date.filter(|date| time.is_some_and(|time| time != *date));
        true
    }

    fn place(&self, cells: &[&str], anchor: &mut Anchor) -> Option<(Placed, Vec<usize>)> {
        let at = self.time_column.unwrap_or(0);
        let day = self.date_column.and_then(|date| Some((date, stamp::read(cells.get(date)?)?.0)));
        if let Some(day) = day.and_then(|(_, stamp)| anchor.day_of(stamp)) {
            anchor.set_day(day);
        }
        let used = day.map(|(date, _)| date).into_iter().chain([at]).collect();
        Some((fields::place(cells.get(at)?, self.offset, anchor)?, used))
    }
}

/// A cell without its emphasis and code marks.
fn clean(cell: &str) -> &str {
    cell.trim().trim_matches(['*', '`']).trim()
}
