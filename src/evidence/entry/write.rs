//! From an event to the line that reads back to it.

use super::{EntryContext, read};
use crate::workshop::{CalendarDate, Event, EventKind, EventTime, For, Instant, Span, ZoneTable};
use jiff::civil::DateTime;

/// The shortest line that [`read()`] understands as this event, with clocks of `zone` and no date on `day`.
///
/// What has no place in one line is not in it: a line break becomes a space, a lone bracket in the source goes,
/// evidence stays where it is.
pub fn write(event: &Event, zone: &ZoneTable, day: CalendarDate) -> String {
    let context = EntryContext { zone, day, previous: None };
    let time = time(event.time, &context);
    let statement = one_line(event.statement.reveal(For::Console));
    let source = one_line(event.source.reveal(For::Console));
    let source = if balanced(&source) { source } else { source.replace(['(', ')'], "") };
    let parts = Parts { event, context: &context, time: &time, statement: &statement, source: &source };
    let candidates = [parts.line(Detail::Least), parts.line(Detail::Kind)];
    candidates.into_iter().find(|line| parts.reads_back(line)).unwrap_or_else(|| parts.line(Detail::All))
}

/// How much of a line is said where it says nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// None of it.
    Least,
    /// The time and the kind.
    Kind,
    /// Every tag and bracket: no part can be taken for another.
    All,
}

struct Parts<'a> {
    event: &'a Event,
    context: &'a EntryContext<'a>,
    time: &'a str,
    statement: &'a str,
    source: &'a str,
}

impl Parts<'_> {
    fn line(&self, detail: Detail) -> String {
        let (with_kind, with_brackets) = (detail != Detail::Least, detail == Detail::All);
        let mut parts: Vec<String> = Vec::new();
        if !self.time.is_empty() || with_kind {
            parts.push(if self.time.is_empty() { "?".to_owned() } else { self.time.to_owned() });
        }
        if with_kind || self.event.kind != EventKind::Other {
            parts.push(["!", self.event.kind.word()].concat());
        }
        if !self.statement.is_empty() {
            parts.push(self.statement.to_owned());
        }
        match self.event.known_to_team {
            Some(known) => parts.push(["(known ", &self.known(known), ")"].concat()),
            None if with_brackets => parts.push("(known ?)".to_owned()),
            None => {}
        }
        if !self.source.is_empty() || with_brackets {
            parts.push(["(source ", self.source, ")"].concat());
        }
        parts.join(" ")
    }

    fn known(&self, known: Instant) -> String {
        let near = self.event.time.earliest();
        let civil = self.context.zone.civil(known);
        let candidates = [clock(civil), dated(civil)];
        let reads_back = |text: &String| super::time::read_moment(text, near, self.context) == Some(known);
        candidates.into_iter().find(reads_back).unwrap_or_else(|| known.to_string())
    }

    fn reads_back(&self, line: &str) -> bool {
        let entry = read(line, self.context);
        entry.time == self.event.time
            && entry.kind == self.event.kind
            && entry.statement == self.statement
            && entry.known_to_team == self.event.known_to_team
            && entry.source == self.source
    }
}

fn time(time: EventTime, context: &EntryContext<'_>) -> String {
    let (earliest, latest) = match time {
        EventTime::Unknown => return String::new(),
        EventTime::After(event) => return ["after ", &event.to_string()].concat(),
        EventTime::Between { earliest, latest } => (earliest, latest),
    };
    let reads_back = |text: &String| read(text, context).time == time;
    candidates(earliest, latest, context)
        .into_iter()
        .find(reads_back)
        .unwrap_or_else(|| [&earliest.to_string(), " - ", &latest.to_string()].concat())
}

/// Ways to write the time, the shortest first.
fn candidates(earliest: Instant, latest: Instant, context: &EntryContext<'_>) -> Vec<String> {
    const WIDEST: i64 = 30;
    let (first, last) = (context.zone.civil(earliest), context.zone.civil(latest));
    let mut candidates = Vec::new();
    if earliest == latest {
        candidates.extend([clock(first), dated(first), earliest.to_string()]);
        return candidates;
    }
    let width = latest - earliest;
    let half = Span(width.0 / 2);
    if width.0 % 120_000 == 0 && half.as_minutes() <= WIDEST {
        let middle = context.zone.civil(earliest + half);
        let width = ["~", &half.as_minutes().to_string()].concat();
        candidates.extend([[clock(middle), width.clone()].concat(), [dated(middle), width].concat()]);
    }
    candidates.extend([
        // A reading that came twice stands for both.
        clock(first),
        [&clock(first), "-", &clock(last)].concat(),
        dated(first),
        [&dated(first), "-", &clock(last)].concat(),
        [&dated(first), " - ", &dated(last)].concat(),
    ]);
    candidates
}

fn clock(civil: DateTime) -> String {
    let mut text = format!("{:02}:{:02}", civil.hour(), civil.minute());
    if civil.second() != 0 || civil.millisecond() != 0 {
        text += &format!(":{:02}", civil.second());
    }
    if civil.millisecond() != 0 {
        text += &format!(".{:03}", civil.millisecond());
    }
    text
}

fn dated(civil: DateTime) -> String {
    [&CalendarDate(civil.date()).to_string(), " ", &clock(civil)].concat()
}

fn one_line(text: &str) -> String {
    text.trim().replace(['\n', '\r'], " ")
}

fn balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return false,
            ')' => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}
