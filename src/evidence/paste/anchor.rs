//! Fills in what a written time leaves out: zone, year, day.

use crate::evidence::ClockNote;
use crate::evidence::age::Age;
use crate::evidence::civil::{self, Found};
use crate::evidence::stamp::Stamp;
use crate::workshop::{CalendarDate, EventTime, Instant, Span, ZoneTable};
use jiff::civil::{Date, DateTime, Time};

/// A source may run a little ahead of the clock that took the text.
const SLACK: Span = Span::minutes(5);
const HALF_A_DAY: Span = Span::minutes(12 * 60);
const DAY: Span = Span::minutes(24 * 60);

/// What times are completed from.
pub(super) struct Anchor {
    zone: ZoneTable,
    taken_at: Instant,
    /// The day a heading set for the clocks below it.
    day: Option<CalendarDate>,
    /// The last clock under that heading, to notice midnight.
    last_clock: Option<Instant>,
}

/// A time on the time line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) time: EventTime,
    pub(super) stated: Option<Instant>,
    pub(super) note: Option<ClockNote>,
}

impl Placed {
    pub(super) const UNKNOWN: Self = Self { time: EventTime::Unknown, stated: None, note: None };

    pub(super) const fn exactly(instant: Instant) -> Self {
        Self { time: EventTime::exactly(instant), stated: Some(instant), note: None }
    }

    /// This time, give or take `width`.
    pub(super) fn widened(self, width: Span) -> Self {
        match self.time {
            EventTime::Between { earliest, latest } => Self {
                time: EventTime::Between { earliest: earliest - width, latest: latest + width },
                ..self
            },
            _ => self,
        }
    }

    /// From this time to `end`; unchanged when the end is not after it.
    pub(super) fn until(self, end: Self) -> Self {
        match (self.time, end.time) {
            (EventTime::Between { earliest, .. }, EventTime::Between { latest, .. })
                if earliest <= latest =>
            {
                Self { time: EventTime::Between { earliest, latest }, ..self }
            }
            _ => self,
        }
    }
}

impl From<Found> for Placed {
    fn from(found: Found) -> Self {
        Self { time: found.time(), stated: Some(found.earliest), note: found.note }
    }
}

impl Anchor {
    pub(super) const fn new(zone: ZoneTable, taken_at: Instant) -> Self {
        Self { zone, taken_at, day: None, last_clock: None }
    }

    /// When the text was taken.
    pub(super) const fn taken_at(&self) -> Instant {
        self.taken_at
    }

    /// Clocks below this line are of that day.
    pub(super) fn set_day(&mut self, day: Date) {
        self.day = Some(CalendarDate(day));
        self.last_clock = None;
    }

    /// Clocks below this line are of the day `days` before the text was taken.
    pub(super) fn set_days_ago(&mut self, days: i64) {
        self.set_day(self.today().plus_days(-days).0);
    }

    /// Clocks below this line are of the day of that time.
    pub(super) fn set_day_of(&mut self, placed: Placed) {
        if let Some(instant) = placed.stated {
            self.set_day(self.zone.civil(instant).date());
            self.last_clock = Some(instant);
        }
    }

    /// A day with the year it most likely has: that of the heading above it, or else the one that brings it
    /// closest before the text was taken.
    pub(super) fn complete(&self, month: i8, day: i8) -> Option<Date> {
        if let Some(date) = self.day.and_then(|above| Date::new(above.0.year(), month, day).ok()) {
            return Some(date);
        }
        let tomorrow = self.today().plus_days(1).0;
        let this_year = tomorrow.year();
        (0..=4)
            .filter_map(|back| Date::new(this_year.checked_sub(back)?, month, day).ok())
            .find(|date| *date <= tomorrow)
    }

    /// An age, seen from when the text was taken.
    pub(super) fn place_age(&self, age: Age) -> Placed {
        Placed { time: age.before(self.taken_at), stated: Some(age.stated(self.taken_at)), note: None }
    }

    /// A written time on the time line; `None` for a day alone.
    pub(super) fn place(&mut self, stamp: Stamp) -> Option<Placed> {
        Some(match stamp {
            Stamp::Instant(instant) => Placed::exactly(instant),
            Stamp::Civil(civil) => civil::find(&self.zone, civil).into(),
            Stamp::NoYear { month, day, time } => {
                civil::find(&self.zone, self.complete(month, day)?.to_datetime(time)).into()
            }
            Stamp::Clock(time) => self.place_clock(time, |anchor, civil| civil::find(&anchor.zone, civil)),
            Stamp::ClockUtc(time) => {
                self.place_clock(time, |_, civil| Found::exactly(Instant::from_civil(civil, 0)))
            }
            Stamp::Day(_) | Stamp::NoYearDay { .. } => return None,
        })
    }

    /// A written time that an own heading or column says is UTC.
    pub(super) fn place_utc(&mut self, stamp: Stamp) -> Option<Placed> {
        match stamp {
            Stamp::Civil(civil) => Some(Placed::exactly(Instant::from_civil(civil, 0))),
            Stamp::NoYear { month, day, time } => {
                Some(Placed::exactly(Instant::from_civil(self.complete(month, day)?.to_datetime(time), 0)))
            }
            Stamp::Clock(time) => self.place(Stamp::ClockUtc(time)),
            other => self.place(other),
        }
    }

    fn today(&self) -> CalendarDate {
        CalendarDate(self.zone.civil(self.taken_at).date())
    }

    fn place_clock(&mut self, time: Time, find: impl Fn(&Self, DateTime) -> Found) -> Placed {
        let on = |anchor: &Self, day: CalendarDate| find(anchor, day.0.to_datetime(time));
        let Some(day) = self.day else {
            let today = on(self, self.today());
            let found = if today.earliest > self.taken_at + SLACK {
                on(self, self.today().plus_days(-1))
            } else {
                today
            };
            return found.into();
        };
        let mut found = on(self, day);
        if self.last_clock.is_some_and(|last| found.latest + HALF_A_DAY < last && last < found.latest + DAY) {
            let next = day.plus_days(1);
            self.day = Some(next);
            found = on(self, next);
        }
        self.last_clock = Some(found.latest);
        found.into()
    }
}
