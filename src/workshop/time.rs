//! Instants and calendar dates. An instant is UTC with millisecond precision; a zone exists for reading and
//! showing only (`zone.rs`).

use crate::calendar::{date_of, days_of};
use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::ops::{Add, Sub};

/// A length of time in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(pub i64);

impl Span {
    /// That many minutes.
    pub const fn minutes(minutes: i64) -> Self {
        Self(minutes * 60_000)
    }

    /// That many seconds.
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds * 1_000)
    }

    /// Whole minutes, rounded down.
    pub const fn as_minutes(self) -> i64 {
        self.0.div_euclid(60_000)
    }
}

/// A point on the UTC time line, in milliseconds since 1970-01-01T00:00Z, between the years 1 and 9999.
/// Saved and shown as RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

/// 0001-01-01T00:00:00Z.
const FIRST_MILLISECOND: i64 = -62_135_596_800_000;
/// 9999-12-31T23:59:59.999Z.
const LAST_MILLISECOND: i64 = 253_402_300_799_999;

impl Instant {
    /// From milliseconds since the Unix epoch, held inside the years 1 to 9999.
    pub const fn from_milliseconds(milliseconds: i64) -> Self {
        if milliseconds < FIRST_MILLISECOND {
            Self(FIRST_MILLISECOND)
        } else if milliseconds > LAST_MILLISECOND {
            Self(LAST_MILLISECOND)
        } else {
            Self(milliseconds)
        }
    }

    /// Milliseconds since the Unix epoch.
    pub const fn as_milliseconds(self) -> i64 {
        self.0
    }

    /// The millisecond after it; the last one stays.
    pub const fn next(self) -> Self {
        Self::from_milliseconds(self.0.saturating_add(1))
    }

    /// What a clock in UTC shows.
    pub fn civil_utc(self) -> civil::DateTime {
        self.civil_at_offset(0)
    }

    /// What a clock shows that is `offset_seconds` ahead of UTC.
    pub fn civil_at_offset(self, offset_seconds: i32) -> civil::DateTime {
        let local = self.0.saturating_add(i64::from(offset_seconds) * 1_000);
        let days = local.div_euclid(86_400_000);
        let rest = local.rem_euclid(86_400_000);
        let date = date_from_days(days);
        let seconds = rest / 1_000;
        // Every part is in range by the two remainders above; midnight is the total fallback.
        civil::Time::new(
            (seconds / 3_600) as i8,
            (seconds / 60 % 60) as i8,
            (seconds % 60) as i8,
            (rest % 1_000) as i32 * 1_000_000,
        )
        .unwrap_or_default()
        .on(date.year(), date.month(), date.day())
    }

    /// The instant at which a clock that is `offset_seconds` ahead of UTC shows `civil`.
    pub fn from_civil(civil: civil::DateTime, offset_seconds: i32) -> Self {
        let days = days_from_date(civil.date());
        let time = civil.time();
        let seconds =
            i64::from(time.hour()) * 3_600 + i64::from(time.minute()) * 60 + i64::from(time.second());
        Self::from_milliseconds(
            days * 86_400_000 + (seconds - i64::from(offset_seconds)) * 1_000 + i64::from(time.millisecond()),
        )
    }

    /// Reads an RFC 3339 date and time with its offset, such as `2026-03-12T14:02:00Z`; `None` for anything else.
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let date = CalendarDate::parse(text.get(..10)?)?;
        matches!(bytes.get(10)?, b'T' | b't' | b' ').then_some(())?;
        let number = |from: usize| -> Option<i8> {
            let digits = text.get(from..from + 2)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then_some(())?;
            digits.parse().ok()
        };
        let (hour, minute, mut second) = (number(11)?, number(14)?, number(17)?);
        (bytes.get(13) == Some(&b':') && bytes.get(16) == Some(&b':')).then_some(())?;
        if second == 60 {
            second = 59;
        }
        let mut at = 19;
        let mut nanosecond = 0;
        if bytes.get(at) == Some(&b'.') {
            let digits = bytes.iter().skip(at + 1).take_while(|b| b.is_ascii_digit()).count();
            let milliseconds: String =
                text.get(at + 1..at + 1 + digits)?.chars().chain("000".chars()).take(3).collect();
            (digits > 0).then_some(())?;
            nanosecond = milliseconds.parse::<i32>().ok()? * 1_000_000;
            at += 1 + digits;
        }
        let offset_seconds = match bytes.get(at)? {
            b'Z' | b'z' if bytes.len() == at + 1 => 0,
            sign @ (b'+' | b'-') if bytes.len() == at + 6 && bytes.get(at + 3) == Some(&b':') => {
                let (hours, minutes) = (number(at + 1)?, number(at + 4)?);
                (hours < 24 && minutes < 60).then_some(())?;
                let seconds = i32::from(hours) * 3_600 + i32::from(minutes) * 60;
                if *sign == b'-' { -seconds } else { seconds }
            }
            _ => return None,
        };
        let time = civil::Time::new(hour, minute, second, nanosecond).ok()?;
        Some(Self::from_civil(date.0.to_datetime(time), offset_seconds))
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 in UTC; seconds always, milliseconds only where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let civil = self.civil_utc();
        write!(
            f,
            "{}T{:02}:{:02}:{:02}",
            CalendarDate(civil.date()),
            civil.hour(),
            civil.minute(),
            civil.second()
        )?;
        if civil.millisecond() != 0 {
            write!(f, ".{:03}", civil.millisecond())?;
        }
        f.write_str("Z")
    }
}

impl Add<Span> for Instant {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self::from_milliseconds(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Instant {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self::from_milliseconds(self.0.saturating_sub(span.0))
    }
}

impl Sub for Instant {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

/// Who last changed a row, and when. Later ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Stamp {
    /// When, by the writer's clock.
    pub at: Instant,
    /// The tab that wrote: a number drawn when the tab opened.
    pub writer: u32,
}

impl Default for Stamp {
    fn default() -> Self {
        Self { at: Instant(0), writer: 0 }
    }
}

/// A day of the calendar without a zone: a deadline, a review date. Saved as `2026-03-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate(pub civil::Date);

impl CalendarDate {
    /// The given day, if the calendar has it.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2026-03-12`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10
            && bytes
                .iter()
                .enumerate()
                .all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        shape.then_some(())?;
        Self::new(text.get(..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..)?.parse().ok()?)
    }

    /// How many days it is after `earlier`; fewer than none before it.
    pub fn days_after(self, earlier: Self) -> i64 {
        days_from_date(self.0) - days_from_date(earlier.0)
    }

    /// The day `days` later, held inside the calendar.
    pub fn plus_days(self, days: i64) -> Self {
        Self(date_from_days(days_from_date(self.0).saturating_add(days)))
    }
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

fn days_from_date(date: civil::Date) -> i64 {
    days_of(date.year(), date.month(), date.day())
}

fn date_from_days(days: i64) -> civil::Date {
    let last = civil::date(9999, 12, 31);
    let (year, month, day) = date_of(days.clamp(days_of(1, 1, 1), days_from_date(last)));
    civil::Date::new(year as i16, month, day).unwrap_or(last)
}

macro_rules! as_text {
    ($type:ident, $read:path, $expected:literal, $pattern:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                $read(&text).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &$expected))
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

as_text!(
    Instant,
    Instant::parse_rfc3339,
    "a date and time with its offset, such as 2026-03-12T14:02:00Z",
    r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"
);
as_text!(CalendarDate, CalendarDate::parse, "a date such as 2026-03-12", r"^\d{4}-\d\d-\d\d$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_reads_what_it_writes() {
        for text in [
            "2026-03-12T14:02:00Z",
            "1969-12-31T23:59:59.001Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
        ] {
            assert_eq!(Instant::parse_rfc3339(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_are_counted_over_the_end_of_a_month() {
        let day = |month, day| CalendarDate::new(2026, month, day).unwrap();
        assert_eq!(day(3, 2).days_after(day(2, 27)), 3);
        assert_eq!(day(2, 27).days_after(day(3, 2)), -3);
        assert_eq!(day(2, 27).plus_days(3), day(3, 2));
    }

    #[test]
    fn an_offset_is_taken_away() {
        assert_eq!(
            Instant::parse_rfc3339("2026-03-12T15:02:00+01:00"),
            Instant::parse_rfc3339("2026-03-12T14:02:00Z")
        );
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for text in [
            "",
            "2026-03-12",
            "2026-03-12T14:02:00",
            "2026-13-12T14:02:00Z",
            "2026-03-12T25:02:00Z",
            "2026-03-12T14:02:00.Z",
            "2026-03-1é14:02:00Z",
        ] {
            assert_eq!(Instant::parse_rfc3339(text), None, "{text}");
        }
    }
}
