//! Dates as they are written: with the year first or last, the month as a number or by its name, or left open.

use super::scanner::Scanner;
use jiff::civil;

/// Day and month, or month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EitherOrder {
    pub(super) year: Option<i16>,
    pub(super) first: i8,
    pub(super) second: i8,
}

impl EitherOrder {
    /// With the month written first.
    pub(super) fn month_first(self, year: i16) -> Option<civil::Date> {
        civil::Date::new(year, self.first, self.second).ok()
    }

    /// With the day written first.
    pub(super) fn day_first(self, year: i16) -> Option<civil::Date> {
        civil::Date::new(year, self.second, self.first).ok()
    }
}

/// A date that may lack its year.
#[derive(Clone, Copy)]
pub(super) struct PartialDate {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    pub(super) day: i8,
}

impl PartialDate {
    pub(super) fn new(year: Option<i64>, month: i64, day: i64) -> Option<Self> {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        let year = year.map(i16::try_from).transpose().ok()?;
        // A leap year stands in where the year is not written.
        civil::Date::new(year.unwrap_or(2024), month, day).ok()?;
        Some(Self { year, month, day })
    }

    pub(super) fn with_year(self, year: i16) -> Option<civil::Date> {
        civil::Date::new(year, self.month, self.day).ok()
    }
}

/// The number of a month from its English name, short or in full.
fn month(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_ascii_lowercase();
    let fits = |month: &str| name == month || (name.len() == 3 && month.starts_with(&name));
    let index = MONTHS.iter().position(|month| fits(month))?;
    i8::try_from(index + 1).ok()
}

/// The name of a weekday, from Monday, 0.
pub(super) fn weekday(scanner: &mut Scanner<'_>) -> Option<i64> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let mut ahead = *scanner;
    let name = ahead.letters().to_ascii_lowercase();
    let fits = |day: &str| day == name || (name.len() <= 4 && day.starts_with(&name));
    let day = DAYS.into_iter().zip(0..).find(|(day, _)| name.len() >= 3 && fits(day)).map(|(_, day)| day)?;
    ahead.eat(",");
    ahead.spaces();
    *scanner = ahead;
    Some(day)
}

/// Reads a date whose month is told; the scanner stays where it was when there is none.
pub(super) fn read(scanner: &mut Scanner<'_>) -> Option<PartialDate> {
    let forms = [year_first, day_with_dots, day_then_month, month_then_day];
    forms.into_iter().find_map(|form| {
        let mut ahead = *scanner;
        let date = form(&mut ahead)?;
        *scanner = ahead;
        Some(date)
    })
}

/// `2026-03-12`, `2026/03/12`.
fn year_first(scanner: &mut Scanner<'_>) -> Option<PartialDate> {
    let year = scanner.digits(4, 4)?;
    let mark = if scanner.eat("-") { "-" } else { scanner.eat("/").then_some("/")? };
    let month = scanner.digits(1, 2)?;
    scanner.eat(mark).then_some(())?;
    let day = scanner.digits(1, 2)?;
    PartialDate::new(Some(year), month, day)
}

/// `12.03.2026`, `12.03.26`.
fn day_with_dots(scanner: &mut Scanner<'_>) -> Option<PartialDate> {
    let day = scanner.digits(1, 2)?;
    scanner.eat(".").then_some(())?;
    let month = scanner.digits(1, 2)?;
    scanner.eat(".").then_some(())?;
    let year = year(scanner)?;
    PartialDate::new(Some(year), month, day)
}

/// `03/12/2026`, `3/12/26`, `3/12`.
pub(super) fn either_order(scanner: &mut Scanner<'_>) -> Option<EitherOrder> {
    let mut ahead = *scanner;
    let first = ahead.digits(1, 2)?;
    ahead.eat("/").then_some(())?;
    let second = ahead.digits(1, 2)?;
    let year = if ahead.eat("/") { Some(i16::try_from(year(&mut ahead)?).ok()?) } else { None };
    let (first, second) = (i8::try_from(first).ok()?, i8::try_from(second).ok()?);
    let date = EitherOrder { year, first, second };
    // A leap year stands in where the year is not written.
    let year = year.unwrap_or(2024);
    date.month_first(year).or_else(|| date.day_first(year))?;
    *scanner = ahead;
    Some(date)
}

/// Four digits, or two of this century.
fn year(scanner: &mut Scanner<'_>) -> Option<i64> {
    let mut ahead = *scanner;
    let year = ahead.digits(4, 4).or_else(|| ahead.digits(2, 2).map(|year| year + 2_000))?;
    ahead.at_boundary().then(|| *scanner = ahead)?;
    Some(year)
}

/// `12 Mar 2026`, `12/Mar/2026`, `12-Mar-26`, `12. March`.
fn day_then_month(scanner: &mut Scanner<'_>) -> Option<PartialDate> {
    let day = scanner.digits(1, 2)?;
    let mark = ["/", "-", ". ", " "].into_iter().find(|mark| scanner.eat(mark))?;
    let month = month(scanner.letters())?;
    let mut ahead = *scanner;
    let in_two_digits = |ahead: &mut Scanner<'_>| matches!(mark, "/" | "-").then(|| year(ahead)).flatten();
    let goes_on = ahead.eat(mark.trim_start_matches('.'));
    // Behind a blank two digits are the hour.
    let year = goes_on.then(|| ahead.digits(4, 4).or_else(|| in_two_digits(&mut ahead))).flatten();
    if year.is_some() {
        *scanner = ahead;
    }
    PartialDate::new(year, i64::from(month), day)
}

/// `Mar 12`, `March 12th, 2026`, `Mar  2 2026`.
fn month_then_day(scanner: &mut Scanner<'_>) -> Option<PartialDate> {
    let month = month(scanner.letters())?;
    (scanner.spaces() > 0).then_some(())?;
    let day = scanner.digits(1, 2)?;
    let _ordinal = ["st", "nd", "rd", "th"].into_iter().any(|ending| scanner.eat(ending));
    let mut ahead = *scanner;
    ahead.eat(",");
    let year = (ahead.spaces() > 0).then(|| ahead.digits(4, 4)).flatten().filter(|_| ahead.at_boundary());
    if year.is_some() {
        *scanner = ahead;
    }
    PartialDate::new(year, i64::from(month), day)
}
