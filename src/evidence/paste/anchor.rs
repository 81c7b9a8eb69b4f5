//! Fills in what a written time leaves out: zone, year, day.

use super::PasteContext;
use crate::evidence::ClockNote;
use crate::evidence::age::Age;
use crate::evidence::civil::{self, Found};
use crate::evidence::date::{self, EitherOrder};
use crate::evidence::scanner::Scanner;
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
    /// Those of sources whose clocks are in another one.
    of_sources: Vec<(String, ZoneTable)>,
    /// The format that is asked now.
    source: &'static str,
    taken_at: Instant,
    incident_day: Option<CalendarDate>,
    days: Days,
    /// When the message was written that the lines below it belong to.
    quoted_in: Option<Instant>,
    /// Seconds ahead of UTC of clocks without a zone, where the text itself says so.
    said: Option<i32>,
    /// Whether the last date between strokes that allowed only one reading wrote its month first.
    month_first: Option<bool>,
    /// When the last message of a chat was written.
    last_message: Option<Instant>,
}

/// Of which day clocks are.
#[derive(Clone, Default)]
struct Days {
    /// The day a heading set for the clocks below it.
    heading: Option<CalendarDate>,
    /// The time that heading named.
    since: Option<Instant>,
    /// The last clock of each source below it, to notice midnight.
    last: Vec<(&'static str, Instant)>,
}

impl Days {
    fn last_of(&self, source: &str) -> Option<Instant> {
        self.last.iter().find(|(other, _)| *other == source).map(|(_, last)| *last).or(self.since)
    }

    fn set_last(&mut self, source: &'static str, clock: Instant) {
        match self.last.iter_mut().find(|(other, _)| *other == source) {
            Some((_, last)) => *last = clock,
            None => self.last.push((source, clock)),
        }
    }
}

/// A time on the time line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) time: EventTime,
    pub(super) stated: Option<Instant>,
    pub(super) note: Option<ClockNote>,
    /// True where the text does not say in which zone its clock is.
    pub(super) zone_assumed: bool,
    /// Seconds ahead of UTC of the clock it was read from, where the text says so: its day is that clock's.
    offset: Option<i32>,
}

impl Placed {
    pub(super) const UNKNOWN: Self =
        Self { time: EventTime::Unknown, stated: None, note: None, zone_assumed: false, offset: None };

    pub(super) const fn exactly(instant: Instant) -> Self {
        Self { time: EventTime::exactly(instant), stated: Some(instant), ..Self::UNKNOWN }
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

    const fn written_at(self, offset: Option<i32>) -> Self {
        Self { offset, zone_assumed: offset.is_none(), ..self }
    }

    /// This time, so much later.
    pub(super) fn shifted(self, by: Span) -> Self {
        let time = match self.time {
            EventTime::Between { earliest, latest } => {
                EventTime::Between { earliest: earliest + by, latest: latest + by }
            }
            other => other,
        };
        Self { time, stated: self.stated.map(|stated| stated + by), ..self }
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
        Self { time: found.time(), stated: Some(found.earliest), note: found.note, ..Self::UNKNOWN }
    }
}

impl Anchor {
    pub(super) fn new(context: &PasteContext<'_>) -> Self {
        Self {
            zone: context.zone.clone(),
            of_sources: context.of_sources.to_vec(),
            source: "",
            taken_at: context.taken_at,
            incident_day: context.incident_day,
            days: Days::default(),
            quoted_in: None,
            said: None,
            month_first: None,
            last_message: None,
        }
    }

    /// Clocks without a zone are in that of this source, until another one is asked.
    pub(super) const fn of(&mut self, source: &'static str) -> &mut Self {
        self.source = source;
        self
    }

    fn zone(&self) -> &ZoneTable {
        let own = self.of_sources.iter().find(|(source, _)| source == self.source);
        own.map_or(&self.zone, |(_, zone)| zone)
    }

    /// When the text was taken: that of a message when it was written.
    pub(super) fn taken_at(&self) -> Instant {
        self.quoted_in.unwrap_or(self.taken_at)
    }

    /// The lines from here on stand in the last message of the chat, or in none.
    pub(super) fn set_quoted(&mut self, is_quoted: bool) {
        self.quoted_in = self.last_message.filter(|_| is_quoted);
    }

    /// Clocks below this line are of that day.
    pub(super) fn set_day(&mut self, day: Date) {
        self.days = Days { heading: Some(CalendarDate(day)), ..Days::default() };
    }

    /// Clocks below this line are so many seconds ahead of UTC.
    pub(super) const fn set_offset(&mut self, offset: i32) {
        self.said = Some(offset);
    }

    /// How many days ago the last such weekday was, from Monday, 0.
    fn days_since(&self, weekday: i64) -> i64 {
        let today = i64::from(self.today().0.weekday().to_monday_zero_offset());
        (today - weekday).rem_euclid(7)
    }

    /// A time of the day `days` before the text was taken, which says nothing of the clocks below.
    pub(super) fn place_days_ago(&mut self, days: i64, stamp: Stamp) -> Option<Placed> {
        let kept = self.days.clone();
        self.set_days_ago(days);
        let placed = self.place(stamp);
        self.days = kept;
        placed
    }

    /// Reads the day before a clock as people say it: "yesterday at 14:02", "Thursday 2:02 PM"; how many days ago that
    /// is. Leaves the scanner at the clock.
    pub(super) fn days_ago(&self, scanner: &mut Scanner<'_>) -> Option<i64> {
        let mut ahead = *scanner;
        let days = if ahead.eat_word("today") {
            0
        } else if ahead.eat_word("yesterday") {
            1
        } else {
            self.days_since(date::weekday(&mut ahead)?)
        };
        ahead.eat(",");
        ahead.spaces();
        ahead.eat_word("at ");
        *scanner = ahead;
        Some(days)
    }

    /// A time that goes on from another: a clock alone is of the other's day.
    pub(super) fn place_after(&mut self, first: Placed, stamp: Stamp) -> Option<Placed> {
        let kept = self.days.clone();
        self.set_day_of(first);
        let placed = self.place_at(stamp, first.offset);
        self.days = kept;
        placed
    }

    /// When the last message of a chat was written.
    pub(super) const fn last_message(&self) -> Option<Instant> {
        self.last_message
    }

    /// A message was written then.
    pub(super) const fn set_last_message(&mut self, placed: Placed) {
        self.last_message = placed.stated;
    }

    /// Clocks below this line are of the day `days` before the text was taken.
    pub(super) fn set_days_ago(&mut self, days: i64) {
        self.set_day(self.today().plus_days(-days).0);
    }

    /// Clocks below this line are of the day of that time.
    pub(super) fn set_day_of(&mut self, placed: Placed) {
        if let Some(instant) = placed.stated {
            self.set_day(self.day_at(instant, placed.offset).0);
            self.days.since = Some(instant);
        }
    }

    /// A day with the year it most likely has: that of the heading above it, or else the one that brings it
    /// closest before the text was taken.
    pub(super) fn complete(&self, month: i8, day: i8) -> Option<Date> {
        if let Some(date) = self.days.heading.and_then(|above| Date::new(above.0.year(), month, day).ok()) {
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
        let taken_at = self.taken_at();
        Placed { time: age.before(taken_at), ..Placed::exactly(age.stated(taken_at)) }
    }

    /// The day a date without a clock means; `None` where there is a clock.
    pub(super) fn day_of(&mut self, stamp: Stamp) -> Option<Date> {
        match stamp {
            Stamp::Day(day) => Some(day),
            Stamp::NoYearDay { month, day } => self.complete(month, day),
            Stamp::EitherOrder { date, time: None, .. } => self.decide(date),
            _ => None,
        }
    }

    /// A written time on the time line; `None` for a day alone.
    pub(super) fn place(&mut self, stamp: Stamp) -> Option<Placed> {
        self.place_at(stamp, None)
    }

    /// A written time whose own heading or column says how far it is ahead of UTC.
    pub(super) fn place_at(&mut self, stamp: Stamp, offset: Option<i32>) -> Option<Placed> {
        let offset = offset.or(self.said);
        let civil = match stamp {
            Stamp::Instant(instant, own) => return Some(Placed::exactly(instant).written_at(Some(own))),
            Stamp::Clock(time) => return Some(self.place_clock(time, offset)),
            Stamp::ClockAt(time, own) => return Some(self.place_clock(time, Some(own))),
            Stamp::EitherOrder { date, time, offset: Some(own) } => {
                let civil = self.decide(date)?.to_datetime(time?);
                return Some(Placed::exactly(Instant::from_civil(civil, own)).written_at(Some(own)));
            }
            Stamp::EitherOrder { date, time, offset: None } => self.decide(date)?.to_datetime(time?),
            Stamp::Civil(civil) => civil,
            Stamp::NoYear { month, day, time } => self.complete(month, day)?.to_datetime(time),
            Stamp::Day(_) | Stamp::NoYearDay { .. } => return None,
        };
        Some(Placed::from(self.find(civil, offset)).written_at(offset))
    }

    fn find(&self, civil: DateTime, offset: Option<i32>) -> Found {
        match offset {
            Some(offset) => Found::exactly(Instant::from_civil(civil, offset)),
            None => civil::find(self.zone(), civil),
        }
    }

    /// Whether 03/12 is in March or in December: as the last clear date of this text was written, or else what lies
    /// closest before the text was taken.
    fn decide(&mut self, date: EitherOrder) -> Option<Date> {
        let tomorrow = self.today().plus_days(1).0;
        let year = date.year.unwrap_or(tomorrow.year());
        let (month_first, day_first) = (date.month_first(year), date.day_first(year));
        let (Some(one), Some(other)) = (month_first, day_first) else {
            self.month_first = Some(month_first.is_some());
            return month_first.or(day_first);
        };
        let closer = one <= tomorrow && (other > tomorrow || one >= other);
        Some(if self.month_first.unwrap_or(closer) { one } else { other })
    }

    fn today(&self) -> CalendarDate {
        self.day_at(self.taken_at, None)
    }

    /// The day that clocks of the text showed.
    fn day_at(&self, instant: Instant, offset: Option<i32>) -> CalendarDate {
        let clock = offset.or(self.said);
        let civil =
            clock.map_or_else(|| self.zone().civil(instant), |offset| instant.civil_at_offset(offset));
        CalendarDate(civil.date())
    }

    /// A clock without a date is of the day that stands above it, or else of the day of the incident, or else of the
    /// last day on which it can have been read; and where that is far before the clock above it, of the next.
    fn place_clock(&mut self, time: Time, offset: Option<i32>) -> Placed {
        let on = |anchor: &Self, day: CalendarDate| anchor.find(day.0.to_datetime(time), offset);
        let last = self.days.last_of(self.source);
        let last_day = last.map(|last| self.day_at(last, offset));
        let day = match (self.days.heading, self.incident_day) {
            (Some(day), _) | (None, Some(day)) => last_day.map_or(day, |last| last.max(day)),
            (None, None) => self.today(),
        };
        let mut found = on(self, day);
        if self.days.heading.is_none() && found.earliest > self.taken_at + SLACK {
            found = on(self, day.plus_days(-1));
        }
        if last.is_some_and(|last| found.latest + HALF_A_DAY < last && last < found.latest + DAY) {
            found = on(self, self.day_at(found.latest, offset).plus_days(1));
        }
        self.days.set_last(self.source, found.latest);
        Placed::from(found).written_at(offset)
    }
}
