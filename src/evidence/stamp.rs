//! Dates and times as logs, mails, chats and people write them, read at the very start of a text.

use super::clock::{self, Clock};
use super::date::{self, EitherOrder, PartialDate};
use super::scanner::Scanner;
use super::zone_word;
use crate::workshop::Instant;
use jiff::civil;

/// A time as written, before zone, year or day are filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    /// Complete, with the seconds its zone is ahead of UTC.
    Instant(Instant, i32),
    /// Date and clock without an offset.
    Civil(civil::DateTime),
    /// Date and clock without a year, as syslog and klog write them.
    NoYear { month: i8, day: i8, time: civil::Time },
    /// A clock alone.
    Clock(civil::Time),
    /// A clock alone, with the seconds its zone is ahead of UTC.
    ClockAt(civil::Time, i32),
    /// A date alone.
    Day(civil::Date),
    /// A date alone, without a year.
    NoYearDay { month: i8, day: i8 },
    /// `03/12/2026 14:02`, which is in March or in December.
    EitherOrder { date: EitherOrder, time: Option<civil::Time>, offset: Option<i32> },
}

/// Reads a stamp at the start of `text`; with the number of bytes it takes.
pub(super) fn read(text: &str) -> Option<(Stamp, usize)> {
    let mut scanner = Scanner::new(text);
    let named_day = date::weekday(&mut scanner).is_some();
    let stamp = match date::read(&mut scanner).or_else(|| compact(&mut scanner)) {
        Some(date) => dated(date, &mut scanner)?,
        None if named_day => return None,
        None => match date::either_order(&mut scanner) {
            Some(date) => either_dated(date, &mut scanner)?,
            None => clock_alone(&mut scanner)?,
        },
    };
    Some((stamp, scanner.position()))
}

/// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their number of digits.
pub(super) fn read_epoch(text: &str) -> Option<(Instant, usize)> {
    let mut scanner = Scanner::new(text);
    let value = scanner.digits(10, 19)?;
    let milliseconds = match scanner.position() {
        10 => value * 1_000 + epoch_fraction(&mut scanner),
        13 => value,
        16 => value / 1_000,
        19 => value / 1_000_000,
        _ => return None,
    };
    // From 2001 on, so that an order number is not taken for a time.
    let plausible = (1_000_000_000_000..4_200_000_000_000).contains(&milliseconds);
    (plausible && scanner.at_boundary())
        .then(|| (Instant::from_milliseconds(milliseconds), scanner.position()))
}

fn dated(date: PartialDate, scanner: &mut Scanner<'_>) -> Option<Stamp> {
    let mut ahead = *scanner;
    let Some((joint, clock)) = clock_behind_date(&mut ahead) else {
        scanner.at_boundary().then_some(())?;
        return match date.year {
            Some(year) => date.with_year(year).map(Stamp::Day),
            None => Some(Stamp::NoYearDay { month: date.month, day: date.day }),
        };
    };
    *scanner = ahead;
    // "13:30-13:45" after a date is a range, "13:30:00-05:00" an offset.
    let numeric = clock.has_seconds || joint == Joint::Letter;
    let mut offset = zone_word::offset(scanner, numeric);
    let year = date.year.or_else(|| trailing_year(scanner));
    if offset.is_none() && date.year.is_none() && year.is_some() {
        offset = zone_word::offset(scanner, true);
    }
    let Some(year) = year else {
        return Some(Stamp::NoYear { month: date.month, day: date.day, time: clock.time });
    };
    let civil = date.with_year(year)?.to_datetime(clock.time);
    Some(
        offset
            .map_or(Stamp::Civil(civil), |offset| Stamp::Instant(Instant::from_civil(civil, offset), offset)),
    )
}

fn clock_alone(scanner: &mut Scanner<'_>) -> Option<Stamp> {
    let clock = clock::read(scanner)?;
    Some(match zone_word::offset(scanner, false) {
        Some(offset) => Stamp::ClockAt(clock.time, offset),
        None => Stamp::Clock(clock.time),
    })
}

fn either_dated(date: EitherOrder, scanner: &mut Scanner<'_>) -> Option<Stamp> {
    let mut ahead = *scanner;
    let Some((_, clock)) = clock_behind_date(&mut ahead) else {
        // "3/12" alone is a part of something.
        (date.year.is_some() && scanner.at_boundary()).then_some(())?;
        return Some(Stamp::EitherOrder { date, time: None, offset: None });
    };
    *scanner = ahead;
    let offset = zone_word::offset(scanner, clock.has_seconds);
    Some(Stamp::EitherOrder { date, time: Some(clock.time), offset })
}

fn clock_behind_date(scanner: &mut Scanner<'_>) -> Option<(Joint, Clock)> {
    let joint = joint(scanner)?;
    let compact =
        |scanner: &mut Scanner<'_>| (joint == Joint::Letter).then(|| clock::read_compact(scanner)).flatten();
    Some((joint, clock::read(scanner).or_else(|| compact(scanner))?))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Letter,
    Other,
}

/// What stands between a date and its clock.
fn joint(scanner: &mut Scanner<'_>) -> Option<Joint> {
    let mut ahead = *scanner;
    if (ahead.eat("T") || ahead.eat("t")) && ahead.peek().is_some_and(|next| next.is_ascii_digit()) {
        *scanner = ahead;
        return Some(Joint::Letter);
    }
    if scanner.eat(":") {
        return Some(Joint::Other);
    }
    let comma = scanner.eat(",");
    let spaces = scanner.spaces();
    if scanner.eat_word("at ") {
        scanner.spaces();
    }
    (comma || spaces > 0).then_some(Joint::Other)
}

/// `20260312T140211`, `20260312 14:02:11`: not without a clock, or every long number were a date.
fn compact(scanner: &mut Scanner<'_>) -> Option<PartialDate> {
    let mut ahead = *scanner;
    let year = ahead.digits(4, 4).filter(|year| (1970..=2199).contains(year))?;
    let date = PartialDate::new(Some(year), ahead.digits(2, 2)?, ahead.digits(2, 2)?)?;
    let mut behind = ahead;
    clock_behind_date(&mut behind)?;
    *scanner = ahead;
    Some(date)
}

/// The year at the end of `Thu Mar 12 14:02:11 2026` and `Thu Mar 12 14:02:11 CET 2026`.
fn trailing_year(scanner: &mut Scanner<'_>) -> Option<i16> {
    let mut ahead = *scanner;
    (ahead.spaces() > 0).then_some(())?;
    // The abbreviation of a zone says nothing certain: "CST" is three of them.
    let zone = ahead.letters();
    let is_zone = (2..=5).contains(&zone.len()) && zone.bytes().all(|b| b.is_ascii_uppercase());
    (zone.is_empty() || (is_zone && ahead.spaces() > 0)).then_some(())?;
    let year = ahead.digits(4, 4)?;
    (ahead.at_boundary() && (1970..=2199).contains(&year)).then(|| *scanner = ahead)?;
    i16::try_from(year).ok()
}

fn epoch_fraction(scanner: &mut Scanner<'_>) -> i64 {
    let mut ahead = *scanner;
    let fraction = if ahead.eat(".") { ahead.fraction() } else { None };
    if fraction.is_some() {
        *scanner = ahead;
    }
    fraction.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    #[test]
    fn reads_complete_times() {
        let expected = instant("2026-03-12T14:02:11Z");
        for text in [
            "2026-03-12T14:02:11Z",
            "2026-03-12T15:02:11+01:00",
            "2026-03-12 14:02:11 +0000 UTC",
            "2026-03-12 14:02:11 UTC",
            "12/Mar/2026:14:02:11 +0000",
            "Thu, 12 Mar 2026 15:02:11 +0100",
            "Thu Mar 12 14:02:11 UTC 2026",
            "Thu Mar 12 15:02:11 2026 +0100",
            "12 Mar 2026 14:02:11 GMT",
            "Thu Mar 12 15:02:11 CET 2026",
            "2026-03-12 06:02:11 PST",
            "Thu Mar 12 2026 15:02:11 GMT+0100",
            "20260312T140211Z",
        ] {
            let Some((Stamp::Instant(instant, _), length)) = read(text) else { panic!("{text}") };
            assert_eq!((instant, length), (expected, text.len()), "{text}");
        }
    }

    #[test]
    fn reads_times_without_an_offset() {
        let expected = Stamp::Civil(civil::datetime(2026, 3, 12, 14, 2, 11, 0));
        for text in [
            "2026-03-12 14:02:11",
            "2026/03/12 14:02:11",
            "2026-03-12T14:02:11",
            "Thu Mar 12 14:02:11 2026",
            "Thu Mar 12 14:02:11 CST 2026",
            "20260312 14:02:11",
            "12.03.26 14:02:11",
            "March 12th, 2026 at 2:02:11 PM",
            "12/Mar/26 14:02:11",
            "12-Mar-26 14:02:11",
            "12.03.2026 14:02:11",
            "12.03.2026, 14:02:11",
        ] {
            assert_eq!(read(text), Some((expected, text.len())), "{text}");
        }
    }

    #[test]
    fn reads_times_without_a_year_or_a_date() {
        let time = civil::time(14, 2, 11, 0);
        assert_eq!(read("Mar 12 14:02:11 host"), Some((Stamp::NoYear { month: 3, day: 12, time }, 15)));
        assert_eq!(read("14:02:11 host"), Some((Stamp::Clock(time), 8)));
        assert_eq!(read("14:02:11Z host"), Some((Stamp::ClockAt(time, 0), 9)));
        assert_eq!(read("Thursday, March 12th"), Some((Stamp::NoYearDay { month: 3, day: 12 }, 20)));
    }

    #[test]
    fn day_and_month_between_strokes_are_left_open() {
        let date = EitherOrder { year: Some(2026), first: 3, second: 12 };
        let time = Some(civil::time(14, 2, 0, 0));
        for text in ["03/12/2026 14:02", "3/12/26, 2:02 PM"] {
            let expected = Stamp::EitherOrder { date, time, offset: None };
            assert_eq!(read(text), Some((expected, text.len())), "{text}");
        }
        assert_eq!(read("31/31/2026 14:02"), None);
    }

    #[test]
    fn a_range_after_a_date_is_not_an_offset() {
        assert_eq!(read("2026-03-12 13:30-13:45").map(|(_, length)| length), Some(16));
    }

    #[test]
    fn leaves_other_text_alone() {
        for text in [
            "3 pods",
            "maybe later",
            "10.0.12.7",
            "2026-13-40",
            "Thu 14:02",
            "v1.2.3",
            "3/12 pods",
            "20260312 x",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn epochs_are_told_apart_by_length() {
        let expected = Instant::parse_rfc3339("2026-03-12T14:02:11.25Z").unwrap();
        for text in ["1773324131.25", "1773324131250", "1773324131250000", "1773324131250000000"] {
            assert_eq!(read_epoch(text), Some((expected, text.len())), "{text}");
        }
        assert_eq!(read_epoch("9999999999"), None);
    }
}
