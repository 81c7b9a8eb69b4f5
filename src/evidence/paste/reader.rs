//! Walks over a paste line by line, asks each format in turn, and joins lines to entries.

use super::anchor::Anchor;
use super::csv::CsvTable;
use super::describe::Description;
use super::draft::{Draft, Joins, Outcome};
use super::kube_events::EventsTable;
use super::lines::{is_command, is_markdown_heading, is_wrapping, looks_like_trace, plain};
use super::markdown::MarkdownTable;
use super::rollout::RolloutTable;
use super::{Leftover, LeftoverReason, PasteContext, ProposedEvent, RawPaste};
use super::{chat, headed, json_lines, klog, kube_list, kube_objects, logfmt, stamped};
use crate::evidence::{stamp, zone_word};

/// A line that only says what stands below it.
const HEADING: Option<Outcome> = Some(Outcome::Leftover(LeftoverReason::Heading));

/// How far a reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read so far.
    pub bytes_read: usize,
    /// Bytes there are.
    pub bytes_total: usize,
}

impl Progress {
    /// True when every line was read.
    pub const fn is_done(self) -> bool {
        self.bytes_read >= self.bytes_total
    }
}

/// Reads a paste in steps; it may be dropped at any moment.
pub struct Reader {
    text: String,
    anchor: Anchor,
    next: Mark,
    table: Option<Table>,
    /// The line before this one, which may name what a table below it is about.
    object: String,
    open: Option<Open>,
    /// How many of the next lines were read with the open entry, blank ones among them.
    read_ahead: usize,
    /// Where blank lines below the open entry began.
    blank_from: Option<Mark>,
    read: RawPaste,
}

/// The beginning of a line.
#[derive(Clone, Copy)]
struct Mark {
    line: usize,
    byte: usize,
}

/// Lines that belong together and are not handed out yet.
struct Open {
    from: Mark,
    what: What,
}

enum What {
    Event(Draft),
    Leftover(LeftoverReason),
}

enum Table {
    Csv(CsvTable),
    Description(Description),
    Events(EventsTable),
    Markdown(MarkdownTable),
    Rollout(RolloutTable),
}

impl Reader {
    /// Takes the text in; nothing is read yet.
    pub fn new(text: String, context: &PasteContext<'_>) -> Self {
        Self {
            text,
            anchor: Anchor::new(context),
            next: Mark { line: 1, byte: 0 },
            table: None,
            object: String::new(),
            open: None,
            read_ahead: 0,
            blank_from: None,
            read: RawPaste::default(),
        }
    }

    /// Reads up to `budget_lines` further lines.
    pub fn read_some(&mut self, budget_lines: usize) -> Progress {
        // Taken out while it is read, so that lines can be borrowed from it.
        let text = std::mem::take(&mut self.text);
        for _ in 0..budget_lines {
            let rest = text.get(self.next.byte..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
            let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
            let line = rest.get(..length).unwrap_or_default().trim_end_matches(['\n', '\r']);
            let at = self.next;
            self.next = Mark { line: at.line + 1, byte: at.byte + length };
            self.take(&plain(line), at, &text);
        }
        self.text = text;
        Progress { bytes_read: self.next.byte, bytes_total: self.text.len() }
    }

    /// Hands out what was read; lines not read yet are left over, so that stopping early loses nothing.
    pub fn finish(mut self) -> RawPaste {
        let text = std::mem::take(&mut self.text);
        let unread = text.get(self.next.byte..).unwrap_or_default();
        if !unread.is_empty() {
            let at = self.next;
            self.begin(at, What::Leftover(LeftoverReason::NotUnderstood), &text);
            self.next = Mark { line: at.line + unread.lines().count(), byte: text.len() };
        }
        let end = self.next;
        self.close(end, &text);
        self.read
    }

    fn take(&mut self, line: &str, at: Mark, text: &str) {
        if let Some(left) = self.read_ahead.checked_sub(1) {
            self.read_ahead = left;
            return;
        }
        if line.trim().is_empty() {
            if !matches!(self.table, Some(Table::Csv(_))) {
                self.table = None;
            }
            self.anchor.set_quoted(false);
            self.blank_from.get_or_insert(at);
            return;
        }
        if let Some(items) = kube_list::read(line, &mut self.anchor) {
            return self.take_items(line, items, at, text);
        }
        let below = text.get(self.next.byte..).unwrap_or_default();
        match self.classify(line, below) {
            Some(Outcome::Event(draft)) => self.begin(at, What::Event(draft), text),
            Some(Outcome::Leftover(reason)) => self.begin(at, What::Leftover(reason), text),
            Some(Outcome::More(cell)) => self.join(&cell, at, text),
            None if self.may_join(line) => self.join(line, at, text),
            None if is_wrapping(line) => self.begin(at, What::Leftover(LeftoverReason::Heading), text),
            None => self.begin(at, What::Leftover(LeftoverReason::NotUnderstood), text),
        }
        self.object = if RolloutTable::names_object(line) { line.trim().to_owned() } else { String::new() };
    }

    /// Several events on one line, each with its part of it. Of a line that is not as it was read, in colours for instance,
    /// each shows the whole.
    fn take_items(&mut self, line: &str, items: Vec<(&str, Option<Draft>)>, at: Mark, text: &str) {
        self.close(at, text);
        self.table = None;
        let written = text.get(at.byte..self.next.byte).unwrap_or_default();
        let is_as_read = written.contains(line.trim());
        for (item, draft) in items {
            let shown = if is_as_read { item } else { written.trim_end_matches(['\n', '\r']) };
            let (lines, text) = (at.line..at.line + 1, shown.to_owned());
            match draft {
                Some(draft) => self.read.take_event(ProposedEvent::of(draft, text, lines)),
                None => {
                    self.read.take_leftover(Leftover { lines, text, reason: LeftoverReason::NotUnderstood })
                }
            }
        }
    }

    /// What a line is by itself; none: it goes on with the one before, or is not understood.
    fn classify(&mut self, line: &str, below: &str) -> Option<Outcome> {
        if is_command(line) && !self.is_in_narrative() {
            self.table = None;
            return HEADING;
        }
        if let Some(row) = self.row_of_table(line) {
            return Some(row);
        }
        // Most lines of a long log: nothing else begins with a date and a clock.
        if stamped::begins_with_a_date_and_a_clock(line) && !line.ends_with('}') {
            self.table = None;
            return stamped::read(line, &mut self.anchor).map(Outcome::Event);
        }
        if let Some(draft) = self.line_of_log(line) {
            self.table = None;
            return Some(Outcome::Event(draft));
        }
        self.table = self.open_table(line);
        match &mut self.table {
            // Without a heading, the first row is one already.
            Some(Table::Markdown(table)) => return table.line(line, &mut self.anchor),
            Some(_) => return HEADING,
            None => {}
        }
        if RolloutTable::names_object(line) || self.sets_day(line) || self.sets_zone(line) {
            return HEADING;
        }
        self.entry(line, below).map(Outcome::Event)
    }

    /// Below a time as heading, a command is a part of what happened then.
    fn is_in_narrative(&self) -> bool {
        let what = self.open.as_ref().map(|open| &open.what);
        matches!(what, Some(What::Event(draft)) if draft.joins == Joins::UntilHeading)
    }

    /// What a line is in the table that is open.
    fn row_of_table(&mut self, line: &str) -> Option<Outcome> {
        let anchor = &mut self.anchor;
        match self.table.as_mut()? {
            Table::Csv(table) => match CsvTable::open(line) {
                Some(next) => {
                    *table = next;
                    HEADING
                }
                None => table.line(line, anchor),
            },
            Table::Description(description) => description.line(line, anchor),
            Table::Events(table) => table.row(line, anchor).map(Outcome::Event),
            Table::Markdown(table) => table.line(line, anchor),
            Table::Rollout(table) => table.row(line).map(Outcome::Event),
        }
    }

    /// A line of a log that its first letters give away.
    fn line_of_log(&mut self, line: &str) -> Option<Draft> {
        if line.starts_with('{') {
            json_lines::read(line, &mut self.anchor)
        } else if stamped::looks_like_an_access_log(line) {
            stamped::read(line, &mut self.anchor)
        } else {
            None
        }
    }

    /// An entry of any of the other formats, which may be read with lines below it.
    fn entry(&mut self, line: &str, below: &str) -> Option<Draft> {
        let anchor = &mut self.anchor;
        let one_line = |draft: Draft| (draft, 0);
        let (draft, read_ahead) = kube_objects::read(line, below, anchor)
            .or_else(|| headed::read(line, below, anchor))
            .or_else(|| json_lines::read(line, anchor).map(one_line))
            .or_else(|| klog::read(line, anchor).map(one_line))
            .or_else(|| logfmt::read(line, anchor).map(one_line))
            .or_else(|| {
                let message = chat::read(line, below, anchor)?;
                // What was copied into a message was taken when the message was written.
                anchor.set_quoted(true);
                Some(message)
            })
            .or_else(|| stamped::read(line, anchor).map(one_line))?;
        self.read_ahead = read_ahead;
        if draft.text.is_empty() {
            anchor.set_day_of(draft.placed);
        }
        Some(draft)
    }

    /// True for a line such as "All times in PST": what the text says of its clocks is kept to be shown.
    fn sets_zone(&mut self, line: &str) -> bool {
        const LONGEST: usize = 80;
        if line.len() > LONGEST || line.contains('|') {
            return false;
        }
        let mut words = line.split(|c: char| !c.is_alphanumeric());
        let says =
            words.any(|word| word.eq_ignore_ascii_case("times") || word.eq_ignore_ascii_case("timezone"));
        let Some(offset) = says.then(|| zone_word::named(line)).flatten() else { return false };
        self.anchor.set_offset(offset);
        self.read.zone_said = Some(offset);
        true
    }

    fn open_table(&self, line: &str) -> Option<Table> {
        EventsTable::open(line, "")
            .map(Table::Events)
            .or_else(|| RolloutTable::open(line, &self.object).map(Table::Rollout))
            .or_else(|| Description::open(line).map(Table::Description))
            .or_else(|| MarkdownTable::open(line).map(Table::Markdown))
            .or_else(|| CsvTable::open(line).map(Table::Csv))
    }

    /// True for a line that is nothing but a day: the clocks below it are of that day.
    fn sets_day(&mut self, line: &str) -> bool {
        let line = line.trim().trim_matches(['-', '\u{2014}', '\u{2500}', '=', '#', '*', ' ']);
        if line.eq_ignore_ascii_case("today") || line.eq_ignore_ascii_case("yesterday") {
            self.anchor.set_days_ago(i64::from(!line.eq_ignore_ascii_case("today")));
            return true;
        }
        let day = stamp::read(line).filter(|(_, length)| *length == line.len());
        let day = day.and_then(|(stamp, _)| self.anchor.day_of(stamp));
        if let Some(day) = day {
            self.anchor.set_day(day);
        }
        day.is_some()
    }

    /// True when a line without a time belongs to the entry above it.
    fn may_join(&self, line: &str) -> bool {
        match &self.open {
            Some(Open { what: What::Event(draft), .. }) => match draft.joins {
                Joins::Never => false,
                // A time alone is a heading: the paragraph below it says what happened.
                Joins::Adjacent => {
                    self.blank_from.is_none() || draft.text.is_empty() || looks_like_trace(line)
                }
                Joins::AcrossBlank => true,
                Joins::UntilHeading => !is_markdown_heading(line),
            },
            Some(Open { what: What::Leftover(reason), .. }) => {
                *reason == LeftoverReason::NotUnderstood && self.blank_from.is_none()
            }
            None => false,
        }
    }

    fn join(&mut self, line: &str, at: Mark, text: &str) {
        let Some(open) = &mut self.open else {
            return self.begin(at, What::Leftover(LeftoverReason::NotUnderstood), text);
        };
        self.blank_from = None;
        if let What::Event(draft) = &mut open.what {
            draft.join(line);
        }
    }

    fn begin(&mut self, at: Mark, what: What, text: &str) {
        let same = matches!((&self.open, &what),
            (Some(Open { what: What::Leftover(open), .. }), What::Leftover(new)) if open == new);
        if same && self.blank_from.is_none() {
            return;
        }
        self.close(at, text);
        self.open = Some(Open { from: at, what });
    }

    /// Hands out the open lines, which end before `end`, and the blank lines below them.
    fn close(&mut self, end: Mark, text: &str) {
        let blank = self.blank_from.take();
        if let Some(Open { from, what }) = self.open.take() {
            let end = blank.unwrap_or(end);
            let lines = text.get(from.byte..end.byte).unwrap_or_default().trim_end_matches(['\n', '\r']);
            let evidence = lines.to_owned();
            let lines = from.line..end.line;
            match what {
                What::Leftover(reason) => self.read.take_leftover(Leftover { lines, text: evidence, reason }),
                What::Event(draft) if draft.text.trim().is_empty() => {
                    let reason = LeftoverReason::NotUnderstood;
                    self.read.take_leftover(Leftover { lines, text: evidence, reason });
                }
                What::Event(draft) => self.read.take_event(ProposedEvent::of(draft, evidence, lines)),
            }
        }
        if let Some(from) = blank {
            let text = text.get(from.byte..end.byte).unwrap_or_default().to_owned();
            let lines = from.line..end.line;
            self.read.take_leftover(Leftover { lines, text, reason: LeftoverReason::Blank });
        }
    }
}
