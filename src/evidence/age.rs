//! Ages as kubectl prints them: `45s`, `12m`, `3h20m`, `2d4h`, `<unknown>`, `12m (x5 over 1h)`.
//!
//! An age is rounded down to its last unit, so `3h` means at least three and less than four hours ago.

use super::scanner::Scanner;
use crate::workshop::{EventTime, Instant, Span};

/// How long ago, as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Age {
    length: Span,
    rounding: Span,
}

impl Age {
    /// The instants this age can mean, seen from `taken_at`.
    pub(super) fn before(self, taken_at: Instant) -> EventTime {
        EventTime::Between {
            earliest: taken_at - self.length - self.rounding,
            latest: taken_at - self.length,
        }
    }

    /// The instant the age states, taken literally.
    pub(super) fn stated(self, taken_at: Instant) -> Instant {
        taken_at - self.length
    }
}

/// When something was last and first seen, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// `None` for `<unknown>`.
    pub(super) last: Option<Age>,
    pub(super) first: Option<Age>,
    pub(super) count: u32,
}

impl Seen {
    /// Seen once, at a time written in full.
    pub(super) const ONCE: Self = Self { last: None, first: None, count: 1 };
}

/// Reads `12m`, `<unknown>` or `12m (x5 over 1h)`.
pub(super) fn read_seen(scanner: &mut Scanner<'_>) -> Option<Seen> {
    if ["<unknown>", "<invalid>", "<none>"].into_iter().any(|word| scanner.eat(word)) {
        return Some(Seen::ONCE);
    }
    let last = read(scanner)?;
    let repeats = repeats(scanner);
    Some(Seen {
        last: Some(last),
        first: repeats.map(|(_, first)| first),
        count: repeats.map_or(1, |(count, _)| count),
    })
}

/// Reads one age.
pub(super) fn read(scanner: &mut Scanner<'_>) -> Option<Age> {
    let mut ahead = *scanner;
    let mut age: Option<Age> = None;
    while let Some(number) = ahead.digits(1, 6) {
        let unit = unit(ahead.peek()?)?;
        ahead.eat(ahead.rest().get(..1)?);
        // Units only get smaller: "5m3h" is no age.
        if age.is_some_and(|age| age.rounding <= unit) {
            return None;
        }
        let before = age.map_or(0, |age| age.length.0);
        age = Some(Age { length: Span(before + number * unit.0), rounding: unit });
    }
    ahead.at_boundary().then(|| *scanner = ahead)?;
    age
}

fn repeats(scanner: &mut Scanner<'_>) -> Option<(u32, Age)> {
    let mut ahead = *scanner;
    ahead.spaces();
    ahead.eat("(x").then_some(())?;
    let count = u32::try_from(ahead.digits(1, 9)?).ok()?;
    ahead.spaces();
    ahead.eat("over").then_some(())?;
    ahead.spaces();
    let first = read(&mut ahead)?;
    ahead.eat(")").then(|| *scanner = ahead)?;
    Some((count, first))
}

const fn unit(letter: char) -> Option<Span> {
    match letter {
        's' => Some(Span::seconds(1)),
        'm' => Some(Span::minutes(1)),
        'h' => Some(Span::minutes(60)),
        'd' => Some(Span::minutes(24 * 60)),
        'y' => Some(Span::minutes(365 * 24 * 60)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(text: &str) -> Option<(i64, i64)> {
        let taken_at = Instant::from_milliseconds(1_773_324_000_000);
        let time = read(&mut Scanner::new(text))?.before(taken_at);
        Some(((taken_at - time.earliest()?).0 / 1_000, (taken_at - time.latest()?).0 / 1_000))
    }

    #[test]
    fn an_age_carries_the_width_of_its_last_unit() {
        assert_eq!(bounds("45s"), Some((46, 45)));
        assert_eq!(bounds("12m"), Some((780, 720)));
        assert_eq!(bounds("3h"), Some((14_400, 10_800)));
        assert_eq!(bounds("3h20m"), Some((12_060, 12_000)));
        assert_eq!(bounds("2d4h"), Some((190_800, 187_200)));
    }

    #[test]
    fn what_is_no_age_is_left() {
        for text in ["", "12", "m", "5m3h", "12mb", "12m5", "3x"] {
            assert_eq!(bounds(text), None, "{text}");
        }
    }

    #[test]
    fn repeats_are_counted() {
        let seen = read_seen(&mut Scanner::new("12m (x5 over 1h)")).unwrap();
        assert_eq!((seen.count, seen.first.is_some()), (5, true));
        assert_eq!(read_seen(&mut Scanner::new("<unknown>")).unwrap().last, None);
    }
}
