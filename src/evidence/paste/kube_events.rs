//! `kubectl get events`, and the Events part of `kubectl describe`.

use super::anchor::{Anchor, Placed};
use super::columns::Columns;
use super::draft::Draft;
use crate::evidence::age::{self, Seen};
use crate::evidence::scanner::Scanner;
use crate::evidence::stamp::{self, Stamp};
use crate::workshop::EventTime;

pub(super) const SOURCE: &str = "kubectl events";
const HEADINGS: [&str; 18] = [
    "LAST SEEN",
    "LASTSEEN",
    "FIRST SEEN",
    "FIRSTSEEN",
    "NAMESPACE",
    "TYPE",
    "REASON",
    "OBJECT",
    "SUBOBJECTPATH",
    "SUBOBJECT",
    "SOURCE",
    "MESSAGE",
    "COUNT",
    "NAME",
    "KIND",
    "AGE",
    "FROM",
    "COMPONENT",
];

/// A table of events whose heading was read.
pub(super) struct EventsTable {
    columns: Columns,
    /// The object they are about, where the table does not say.
    object: String,
}

impl EventsTable {
    /// Opens a table at its heading.
    pub(super) fn open(heading: &str, object: &str) -> Option<Self> {
        let columns = Columns::of(heading, &HEADINGS)?;
        let has_age = ["LAST SEEN", "LASTSEEN", "AGE"].into_iter().any(|name| columns.has(name));
        (has_age && columns.has("REASON") && columns.has("MESSAGE"))
            .then(|| Self { columns, object: object.to_owned() })
    }

    /// Reads a row; `None` when the line is none.
    pub(super) fn row(&self, line: &str, anchor: &Anchor) -> Option<Draft> {
        let cells = self.columns.cells(line);
        let cell = |names: &[&str]| {
            cells.iter().find(|(name, cell)| names.contains(name) && !cell.is_empty()).map(|(_, cell)| *cell)
        };
        let last = cell(&["LAST SEEN", "LASTSEEN", "AGE"])?;
        // Own columns (`-o custom-columns`) hold times; in the usual table what begins with a time is no row.
        let own_columns = self.columns.has("LASTSEEN");
        let (placed, seen) = when(last, own_columns, anchor)?;
        let object = match (cell(&["OBJECT"]), cell(&["KIND"]), cell(&["NAME"])) {
            (Some(object), _, _) => object.to_owned(),
            (None, Some(kind), Some(name)) => [kind, "/", name].concat(),
            (None, None, Some(name)) => name.to_owned(),
            _ => self.object.clone(),
        };
        let text = text(cell(&["TYPE"]), cell(&["REASON"])?, &object, cell(&["MESSAGE"]));
        let first = cell(&["FIRST SEEN", "FIRSTSEEN"]).and_then(|first| when(first, own_columns, anchor));
        let first = first.map(|(first, _)| first).or_else(|| Some(anchor.place_age(seen.first?)));
        let counted = cell(&["COUNT"]).and_then(|count| count.parse().ok());
        Some(Draft {
            first_time: first.map(|first| first.time).filter(|time| *time != EventTime::Unknown),
            repeats: counted.unwrap_or(seen.count),
            ..Draft::row(placed, text, SOURCE)
        })
    }
}

/// An event in words: "Warning BackOff pod/api-x: Back-off restarting". That one is normal goes without saying.
pub(super) fn text(type_: Option<&str>, reason: &str, object: &str, message: Option<&str>) -> String {
    let type_ = type_.filter(|type_| *type_ != "Normal").unwrap_or_default();
    let words = [type_, reason, object].into_iter().filter(|word| !word.is_empty());
    [&words.collect::<Vec<_>>().join(" "), ": ", message.unwrap_or_default()].concat()
}

/// A last-seen cell: an age, `<unknown>`, or in own columns a time.
fn when(cell: &str, own_columns: bool, anchor: &Anchor) -> Option<(Placed, Seen)> {
    let mut scanner = Scanner::new(cell);
    if own_columns && let Some((Stamp::Instant(instant, _), length)) = stamp::read(cell) {
        return (length == cell.len()).then(|| (Placed::exactly(instant), Seen::ONCE));
    }
    let seen = age::read_seen(&mut scanner)?;
    scanner.rest().trim().is_empty().then_some(())?;
    Some((seen.last.map_or(Placed::UNKNOWN, |last| anchor.place_age(last)), seen))
}
