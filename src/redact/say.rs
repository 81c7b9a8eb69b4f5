//! Dates, clock times, lengths and numbers in words, made of fixed words and digits alone.

use super::SafeText;
use crate::workshop::{CalendarDate, Instant, Reference, ShortNumber, Span, ZoneTable};

/// The parts one after the other.
pub fn sentence(parts: &[SafeText]) -> SafeText {
    join(parts, "")
}

/// The parts with `between` between them.
pub fn join<'a>(parts: impl IntoIterator<Item = &'a SafeText>, between: &'static str) -> SafeText {
    let mut whole = SafeText::default();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            whole.push_fixed(between);
        }
        whole.push(part);
    }
    whole
}

/// `1,250`.
pub fn grouped(number: u64) -> SafeText {
    let mut groups = Vec::new();
    let mut rest = number;
    while rest >= 1_000 {
        groups.push(padded(rest % 1_000, 3));
        rest /= 1_000;
    }
    groups.push(SafeText::number(rest));
    groups.reverse();
    join(&groups, ",")
}

/// `1 item`, `2 items`.
pub fn counted(number: usize, one: &'static str, several: &'static str) -> SafeText {
    let word = SafeText::fixed(if number == 1 { one } else { several });
    sentence(&[grouped(number as u64), SafeText::fixed(" "), word])
}

/// `C12`.
pub fn number(number: ShortNumber) -> SafeText {
    let (letter, digits) = match number {
        ShortNumber::Action(id) => ("A", id.0),
        ShortNumber::Agenda(id) => ("G", id.0),
        ShortNumber::Bone(id) => ("B", id.0),
        ShortNumber::Cause(id) => ("C", id.0),
        ShortNumber::Event(id) => ("E", id.0),
        ShortNumber::Explanation(id) => ("X", id.0),
        ShortNumber::Idea(id) => ("I", id.0),
        ShortNumber::Link(id) => ("L", id.0),
        ShortNumber::Note(id) => ("N", id.0),
        ShortNumber::Person(id) => ("P", id.0),
        ShortNumber::Question(id) => ("Q", id.0),
        ShortNumber::Risk(id) => ("R", id.0),
        ShortNumber::Section(id) => ("S", id.0),
        ShortNumber::Window(id) => ("W", id.0),
        ShortNumber::Word(id) => ("K", id.0),
    };
    sentence(&[SafeText::fixed(letter), SafeText::number(u64::from(digits))])
}

/// `postmortem-kfwqtzmbx`.
pub fn reference(reference: Reference) -> SafeText {
    let mut said = SafeText::fixed(Reference::PREFIX);
    reference.letters().for_each(|sign| said.push_fixed(sign));
    said
}

/// `2026-03-12`.
pub fn date(date: CalendarDate) -> SafeText {
    let day = date.0;
    let (year, month, day) = (day.year().unsigned_abs(), day.month(), day.day());
    let parts = [padded(year.into(), 4), two(month), two(day)];
    join(&parts, "-")
}

/// `2026-03-12 13:02 UTC`.
pub fn utc(instant: Instant) -> SafeText {
    sentence(&[dated_clock(instant, &ZoneTable::utc()), SafeText::fixed(" UTC")])
}

/// The day of an instant on clocks of a zone.
pub fn day_of(instant: Instant, zone: &ZoneTable) -> CalendarDate {
    CalendarDate(zone.civil(instant).date())
}

/// `14:02`, on clocks of a zone; seconds where there are any.
pub fn clock(instant: Instant, zone: &ZoneTable) -> SafeText {
    let civil = zone.civil(instant);
    let mut parts = vec![two(civil.hour()), two(civil.minute())];
    if civil.second() != 0 {
        parts.push(two(civil.second()));
    }
    join(&parts, ":")
}

/// `2026-03-12 14:02`, on clocks of a zone.
pub fn dated_clock(instant: Instant, zone: &ZoneTable) -> SafeText {
    join(&[date(day_of(instant, zone)), clock(instant, zone)], " ")
}

/// `UTC+01:00`.
pub fn offset(seconds: i32) -> SafeText {
    if seconds == 0 {
        return SafeText::fixed("UTC");
    }
    let sign = SafeText::fixed(if seconds < 0 { "UTC-" } else { "UTC+" });
    let minutes = u64::from(seconds.unsigned_abs() / 60);
    sentence(&[sign, padded(minutes / 60, 2), SafeText::fixed(":"), padded(minutes % 60, 2)])
}

/// `T+12 min`, `T-3 min`: the time since the start, to the minute.
pub fn since_start(length: Span) -> SafeText {
    sentence(&[signed_minutes(length), SafeText::fixed(" min")])
}

/// `T+10 to T+12 min`.
pub fn since_start_between(earliest: Span, latest: Span) -> SafeText {
    let (low, high) = (since_start(earliest), since_start(latest));
    if low == high {
        return low;
    }
    join(&[signed_minutes(earliest), high], " to ")
}

/// `2026-03-12, 14:04 to 14:51 UTC+01:00`; the day and the offset are said twice only where they differ.
pub fn stretch(from: Instant, until: Instant, zone: &ZoneTable) -> SafeText {
    let (first, last) = (zone.offset_at(from), zone.offset_at(until));
    if first != last {
        let end = |at, seconds| join(&[dated_clock(at, zone), offset(seconds)], " ");
        return join(&[end(from, first), end(until, last)], " to ");
    }
    let times = if day_of(from, zone) == day_of(until, zone) {
        let clocks = join(&[clock(from, zone), clock(until, zone)], " to ");
        join(&[date(day_of(from, zone)), clocks], ", ")
    } else {
        join(&[dated_clock(from, zone), dated_clock(until, zone)], " to ")
    };
    join(&[times, offset(first)], " ")
}

/// `47 minutes`, `3 h 12 min`, `2 d 4 h`.
pub fn length(length: Span) -> SafeText {
    let minutes = length.as_minutes().max(0).unsigned_abs();
    let (days, hours, rest) = (minutes / 1_440, minutes / 60, minutes % 60);
    let part = |number: u64, unit: &'static str| sentence(&[grouped(number), SafeText::fixed(unit)]);
    match (days, hours, rest) {
        (0, 0, 0) if length.0 > 0 => SafeText::fixed("under a minute"),
        (0, 0, 1) => SafeText::fixed("1 minute"),
        (0, 0 | 1, _) if minutes < 120 => part(minutes, " minutes"),
        (0, _, 0) => part(hours, " h"),
        (0, ..) => join(&[part(hours, " h"), part(rest, " min")], " "),
        _ if hours % 24 == 0 => part(days, " d"),
        _ => join(&[part(days, " d"), part(hours % 24, " h")], " "),
    }
}

/// `47 minutes`, or `between 40 and 50 minutes` where the ends are not exact.
pub fn length_between(shortest: Span, longest: Span) -> SafeText {
    let (low, high) = (length(shortest), length(longest));
    if low == high {
        return low;
    }
    sentence(&[SafeText::fixed("between "), low, SafeText::fixed(" and "), high])
}

fn signed_minutes(length: Span) -> SafeText {
    // Rounded towards the start, so that "T-0" is never said of something before it by half a minute.
    let minutes = length.0 / 60_000;
    let sign = SafeText::fixed(if minutes < 0 { "T-" } else { "T+" });
    sentence(&[sign, SafeText::number(minutes.unsigned_abs())])
}

fn two(number: i8) -> SafeText {
    padded(u64::from(number.unsigned_abs()), 2)
}

fn padded(number: u64, width: usize) -> SafeText {
    let digits = SafeText::number(number);
    let zeros = match width.saturating_sub(digits.as_str().len()) {
        0 => "",
        1 => "0",
        2 => "00",
        _ => "000",
    };
    sentence(&[SafeText::fixed(zeros), digits])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_as_people_say_them() {
        for (minutes, said) in [
            (0, "0 minutes"),
            (1, "1 minute"),
            (47, "47 minutes"),
            (90, "90 minutes"),
            (120, "2 h"),
            (192, "3 h 12 min"),
            (1_440, "1 d"),
            (1_700, "1 d 4 h"),
        ] {
            assert_eq!(length(Span::minutes(minutes)).as_str(), said);
        }
    }

    #[test]
    fn a_clock_shows_its_zone_and_offset() {
        let at = Instant::parse_rfc3339("2026-03-12T13:02:00Z").unwrap();
        let berlin = ZoneTable::from_database("Europe/Berlin", at).unwrap();
        assert_eq!(dated_clock(at, &berlin).as_str(), "2026-03-12 14:02");
        assert_eq!(offset(berlin.offset_at(at)).as_str(), "UTC+01:00");
        assert_eq!(offset(-12_600).as_str(), "UTC-03:30");
        assert_eq!(utc(at).as_str(), "2026-03-12 13:02 UTC");
    }

    #[test]
    fn minutes_before_the_start_are_negative() {
        assert_eq!(since_start(Span::minutes(-3)).as_str(), "T-3 min");
        assert_eq!(since_start(Span::seconds(-20)).as_str(), "T+0 min");
        assert_eq!(since_start(Span::minutes(75)).as_str(), "T+75 min");
    }

    #[test]
    fn a_stretch_says_its_day_once() {
        let at = |text| Instant::parse_rfc3339(text).unwrap();
        let berlin = ZoneTable::from_database("Europe/Berlin", at("2026-03-12T00:00:00Z")).unwrap();
        let short = stretch(at("2026-03-12T13:04:00Z"), at("2026-03-12T13:51:00Z"), &berlin);
        assert_eq!(short.as_str(), "2026-03-12, 14:04 to 14:51 UTC+01:00");
        let night = stretch(at("2026-03-12T22:50:00Z"), at("2026-03-12T23:10:00Z"), &berlin);
        assert_eq!(night.as_str(), "2026-03-12 23:50 to 2026-03-13 00:10 UTC+01:00");
        let change = stretch(at("2026-03-29T00:30:00Z"), at("2026-03-29T01:30:00Z"), &berlin);
        assert_eq!(change.as_str(), "2026-03-29 01:30 UTC+01:00 to 2026-03-29 03:30 UTC+02:00");
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(grouped(1_002_050).as_str(), "1,002,050");
        assert_eq!(grouped(999).as_str(), "999");
    }
}
