//! The time at the front of a line.

use super::{EntryContext, EntryFinding};
use crate::evidence::civil::{self, ClockNote, Found};
use crate::evidence::scanner::Scanner;
use crate::evidence::stamp::{self, Stamp};
use crate::workshop::{CalendarDate, EventId, EventTime, Instant, Span};
use jiff::civil::{DateTime, Time};

/// Half the width of `~14:07`.
const ABOUT: Span = Span::minutes(5);
/// A clock this far before the event above, or an end this far before its start, means another day.
const HALF_A_DAY: Span = Span::minutes(12 * 60);
const DAY: Span = Span::minutes(24 * 60);

/// Reads the time a line begins with; `Unknown` when it begins with none.
pub(super) fn read(
    scanner: &mut Scanner<'_>,
    context: &EntryContext<'_>,
    findings: &mut Vec<EntryFinding>,
) -> EventTime {
    let start = *scanner;
    let forms = [unknown, after, counted, between];
    for form in forms {
        let mut said = Vec::new();
        if let Some(time) = form(scanner, context, &mut said) {
            findings.append(&mut said);
            return time;
        }
        *scanner = start;
    }
    EventTime::Unknown
}

/// Reads one moment, such as the one after "known"; a clock without a date is on or after the day of `near`.
pub(super) fn read_moment(text: &str, near: Option<Instant>, context: &EntryContext<'_>) -> Option<Instant> {
    let mut scanner = Scanner::new(text.trim());
    let day = near.map_or(context.day, |near| CalendarDate(context.zone.civil(near).date()));
    let moment = moment(&mut scanner, &EntryContext { day, previous: near, ..*context })?;
    scanner.rest().is_empty().then_some(moment.found.earliest)
}

fn unknown(scanner: &mut Scanner<'_>, _: &EntryContext<'_>, _: &mut Vec<EntryFinding>) -> Option<EventTime> {
    (scanner.eat("?") && ends_word(*scanner)).then_some(EventTime::Unknown)
}

fn after(scanner: &mut Scanner<'_>, _: &EntryContext<'_>, _: &mut Vec<EntryFinding>) -> Option<EventTime> {
    scanner.eat_word("after").then_some(())?;
    (scanner.spaces() > 0 && scanner.eat_word("e")).then_some(())?;
    let number = u32::try_from(scanner.digits(1, 10)?).ok()?;
    ends_word(*scanner).then_some(EventTime::After(EventId(number)))
}

/// `+37`, `+37m`, `+1h20m`: after the event above.
fn counted(
    scanner: &mut Scanner<'_>,
    context: &EntryContext<'_>,
    findings: &mut Vec<EntryFinding>,
) -> Option<EventTime> {
    scanner.eat("+").then_some(())?;
    let length = scanner.length()?;
    ends_word(*scanner).then_some(())?;
    let Some(previous) = context.previous else {
        findings.push(EntryFinding::NothingToCountFrom);
        return Some(EventTime::Unknown);
    };
    Some(EventTime::exactly(previous + length))
}

fn between(
    scanner: &mut Scanner<'_>,
    context: &EntryContext<'_>,
    findings: &mut Vec<EntryFinding>,
) -> Option<EventTime> {
    let about = scanner.eat("~") || scanner.eat_word("about ") || scanner.eat_word("around ");
    scanner.spaces();
    let first = moment(scanner, context)?;
    if let Some(second) = range_end(scanner, &first, context) {
        first.say(findings);
        return Some(range(&first, &second, findings));
    }
    let width = width(scanner);
    ends_word(*scanner).then_some(())?;
    first.say(findings);
    let width = width.or_else(|| {
        about.then(|| {
            findings.push(EntryFinding::AboutFiveMinutes);
            ABOUT
        })
    });
    let width = width.unwrap_or_default();
    Some(EventTime::Between { earliest: first.found.earliest - width, latest: first.found.latest + width })
}

/// A moment and what completing it took.
struct Moment {
    found: Found,
    next_day: Option<CalendarDate>,
    is_clock: bool,
}

impl Moment {
    fn say(&self, findings: &mut Vec<EntryFinding>) {
        findings.extend(self.next_day.map(EntryFinding::NextDay));
        findings.extend(self.found.note.map(|note| match note {
            ClockNote::CameTwice => EntryFinding::ClockTwice,
            ClockNote::Skipped => EntryFinding::ClockSkipped,
        }));
    }
}

fn moment(scanner: &mut Scanner<'_>, context: &EntryContext<'_>) -> Option<Moment> {
    let (stamp, length) = stamp::read(scanner.rest())?;
    let plain = |found| Moment { found, next_day: None, is_clock: false };
    let moment = match stamp {
        Stamp::Instant(instant, _) => plain(Found::exactly(instant)),
        Stamp::Civil(civil) => plain(civil::find(context.zone, civil)),
        Stamp::NoYear { month, day, time } => {
            let day = CalendarDate::new(context.day.0.year(), month, day)?;
            plain(civil::find(context.zone, day.0.to_datetime(time)))
        }
        Stamp::Clock(time) => on_day(time, context, |civil| civil::find(context.zone, civil)),
        Stamp::ClockAt(time, offset) => {
            on_day(time, context, |civil| Found::exactly(Instant::from_civil(civil, offset)))
        }
        Stamp::Day(date) => {
            let (first, last) =
                (date.to_datetime(Time::midnight()), date.to_datetime(Time::constant(23, 59, 59, 0)));
            let (first, last) = (civil::find(context.zone, first), civil::find(context.zone, last));
            plain(Found { earliest: first.earliest, latest: last.latest, note: None })
        }
        // Somebody who types can be asked; nobody wants to guess a month.
        Stamp::NoYearDay { .. } | Stamp::EitherOrder { .. } => return None,
    };
    scanner.eat(scanner.rest().get(..length)?);
    Some(moment)
}

/// The clock on the incident's day, or on the first day on which it does not lie far before the event above.
fn on_day(time: Time, context: &EntryContext<'_>, find: impl Fn(DateTime) -> Found) -> Moment {
    let found = find(context.day.0.to_datetime(time));
    let missing = context.previous.map_or(Span::default(), |previous| (previous - HALF_A_DAY) - found.latest);
    if missing <= Span::default() {
        return Moment { found, next_day: None, is_clock: true };
    }
    let days = missing.0.div_euclid(DAY.0) + i64::from(missing.0.rem_euclid(DAY.0) > 0);
    let day = context.day.plus_days(days);
    Moment { found: find(day.0.to_datetime(time)), next_day: Some(day), is_clock: true }
}

/// The second moment of `13:30-13:45`, on the day of the first.
fn range_end(scanner: &mut Scanner<'_>, first: &Moment, context: &EntryContext<'_>) -> Option<Moment> {
    let mut ahead = *scanner;
    ahead.spaces();
    let joined = ["-", "\u{2013}", "\u{2014}", "..", "to "].into_iter().any(|mark| ahead.eat(mark));
    joined.then_some(())?;
    ahead.spaces();
    let day = CalendarDate(context.zone.civil(first.found.earliest).date());
    let second = moment(&mut ahead, &EntryContext { day, previous: None, ..*context })?;
    ends_word(ahead).then(|| *scanner = ahead)?;
    Some(second)
}

fn range(first: &Moment, second: &Moment, findings: &mut Vec<EntryFinding>) -> EventTime {
    let (earliest, latest) = (first.found.earliest, second.found.latest);
    if earliest <= latest {
        return EventTime::Between { earliest, latest };
    }
    // "23:50-00:10" runs over midnight; "13:45-13:30" was turned round.
    let overnight = second.is_clock && (latest + DAY) - earliest < HALF_A_DAY;
    if overnight {
        return EventTime::Between { earliest, latest: latest + DAY };
    }
    findings.push(EntryFinding::RangeTurned);
    EventTime::Between {
        earliest: second.found.earliest.min(earliest),
        latest: first.found.latest.max(latest),
    }
}

/// `~5`, `±5`, `~30s`, `+-5`.
fn width(scanner: &mut Scanner<'_>) -> Option<Span> {
    let mut ahead = *scanner;
    ["~", "\u{b1}", "+-", "+/-"].into_iter().any(|mark| ahead.eat(mark)).then_some(())?;
    let width = ahead.length()?;
    ends_word(ahead).then(|| *scanner = ahead)?;
    Some(width)
}

fn ends_word(scanner: Scanner<'_>) -> bool {
    scanner.peek().is_none_or(|next| {
        next.is_whitespace() || matches!(next, ',' | ':' | ';' | '|' | '-' | '\u{2013}' | '\u{2014}')
    })
}
