//! The day on which a tracker says that an issue was closed, in the ways exports write it.
//!
//! **Invariant.** A day that could be read in two ways is not read: the day of the import stands then.

use super::date::month;
use crate::workshop::CalendarDate;

/// What trackers call the moment at which an issue was closed.
pub(super) fn is_closing_day(name: &str) -> bool {
    matches!(
        name,
        "resolved"
            | "resolvedat"
            | "resolutiondate"
            | "closed"
            | "closedat"
            | "closedon"
            | "completed"
            | "completedat"
            | "done"
            | "doneat"
            | "canceled"
            | "canceledat"
    )
}

/// `2026-03-10T09:00:00Z`, `10/Mar/26 9:00 AM`, `Mar 10, 2026`, `Tue Mar 10 2026 09:00`. A month in figures behind a slash
/// may be a day: that says nothing.
pub(super) fn day(cell: &str) -> Option<CalendarDate> {
    let cell = cell.trim();
    if let Some(day) = cell.get(..10).and_then(CalendarDate::parse) {
        return Some(day);
    }
    let parts: Vec<&str> =
        cell.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let (at, month) = parts.iter().enumerate().find_map(|(at, part)| Some((at, month(part)?)))?;
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| part(at).parse::<i8>().ok());
    let (day, year) = match before {
        Some(day) => (day, part(at + 1)),
        None => (part(at + 1).parse().ok()?, part(at + 2)),
    };
    let year: i16 = year.parse().ok()?;
    CalendarDate::new(if year < 100 { 2000 + year } else { year }, month, day)
}
