//! The day on which a tracker says that an issue was closed, in the ways exports write it.
//!
//! **Invariant.** A day that could be read in two ways is not read: the day of the import stands then.

use super::date;
use super::scanner::Scanner;
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

/// The day of `2026-03-10T09:00:00Z`, `10/Mar/26 9:00 AM` or `Tue Mar 10 2026 09:00`. A month in figures behind a stroke
/// may be a day: that says nothing.
pub(super) fn day(cell: &str) -> Option<CalendarDate> {
    let mut scanner = Scanner::new(cell.trim());
    date::weekday(&mut scanner);
    let date = date::read(&mut scanner)?;
    date.with_year(date.year?).map(CalendarDate)
}
