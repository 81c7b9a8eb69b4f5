//! Clock readings as people and programs write them: `14:07`, `14:07:30,123`, `2:07 PM`, `2pm`.

use super::scanner::Scanner;
use jiff::civil;

/// A time of day and how finely it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) time: civil::Time,
    pub(super) has_seconds: bool,
}

/// Reads a clock; the scanner stays where it was when there is none.
pub(super) fn read(scanner: &mut Scanner<'_>) -> Option<Clock> {
    let mut ahead = *scanner;
    let hour = ahead.digits(1, 2)?;
    let mut parts = Parts { hour, ..Parts::default() };
    if ahead.eat(":") {
        parts.minute = ahead.digits(2, 2)?;
        parts.read_seconds(&mut ahead);
        parts.half = half_of_day(&mut ahead);
    } else {
        parts.half = Some(half_of_day(&mut ahead)?);
    }
    let clock = parts.clock()?;
    let mut after_zulu = ahead;
    let zulu = after_zulu.eat_word("z") && after_zulu.at_boundary();
    (zulu || ahead.at_boundary()).then(|| *scanner = ahead)?;
    Some(clock)
}

/// Reads `140211`, which is a clock only behind the letter of a date.
pub(super) fn read_compact(scanner: &mut Scanner<'_>) -> Option<Clock> {
    let mut ahead = *scanner;
    let hour = ahead.digits(2, 2)?;
    let (minute, second) = (ahead.digits(2, 2)?, ahead.digits(2, 2)?);
    let mut parts = Parts { hour, minute, second: Some(second), ..Parts::default() };
    parts.read_fraction(&mut ahead);
    let clock = parts.clock()?;
    ahead.peek().is_none_or(|next| !next.is_ascii_digit()).then(|| *scanner = ahead)?;
    Some(clock)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

#[derive(Default)]
struct Parts {
    hour: i64,
    minute: i64,
    second: Option<i64>,
    millisecond: i64,
    half: Option<Half>,
}

impl Parts {
    fn read_seconds(&mut self, scanner: &mut Scanner<'_>) {
        let mut ahead = *scanner;
        if !ahead.eat(":") {
            return;
        }
        let Some(second) = ahead.digits(2, 2) else { return };
        self.second = Some(second);
        *scanner = ahead;
        self.read_fraction(scanner);
    }

    fn read_fraction(&mut self, scanner: &mut Scanner<'_>) {
        let mut ahead = *scanner;
        // Python and Java write a comma before the fraction.
        if (ahead.eat(".") || ahead.eat(","))
            && let Some(millisecond) = ahead.fraction()
        {
            self.millisecond = millisecond;
            *scanner = ahead;
        }
    }

    fn clock(self) -> Option<Clock> {
        let hour = match self.half {
            None => self.hour,
            Some(_) if !(1..=12).contains(&self.hour) => return None,
            Some(Half::Morning) => self.hour % 12,
            Some(Half::Afternoon) => self.hour % 12 + 12,
        };
        // A leap second has no place on a clock of 60 seconds.
        let second = self.second.map(|second| if second == 60 { 59 } else { second });
        let time = civil::Time::new(
            i8::try_from(hour).ok()?,
            i8::try_from(self.minute).ok()?,
            i8::try_from(second.unwrap_or(0)).ok()?,
            i32::try_from(self.millisecond * 1_000_000).ok()?,
        );
        Some(Clock { time: time.ok()?, has_seconds: second.is_some() })
    }
}

fn half_of_day(scanner: &mut Scanner<'_>) -> Option<Half> {
    let mut ahead = *scanner;
    ahead.spaces();
    let half = if ahead.eat_word("am") || ahead.eat_word("a.m.") {
        Half::Morning
    } else if ahead.eat_word("pm") || ahead.eat_word("p.m.") {
        Half::Afternoon
    } else {
        return None;
    };
    ahead.at_boundary().then(|| *scanner = ahead)?;
    Some(half)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Option<civil::Time> {
        read(&mut Scanner::new(text)).map(|clock| clock.time)
    }

    #[test]
    fn reads_the_written_forms() {
        assert_eq!(time("14:07 x"), Some(civil::time(14, 7, 0, 0)));
        assert_eq!(time("14:07: x"), Some(civil::time(14, 7, 0, 0)));
        assert_eq!(time("14:07:30,12 x"), Some(civil::time(14, 7, 30, 120_000_000)));
        assert_eq!(time("2:07\u{202f}PM"), Some(civil::time(14, 7, 0, 0)));
        assert_eq!(time("12:07 am"), Some(civil::time(0, 7, 0, 0)));
        assert_eq!(time("2pm"), Some(civil::time(14, 0, 0, 0)));
    }

    #[test]
    fn leaves_other_numbers_alone() {
        for text in ["14", "25:00", "14:60", "14:7", "14:070", "13:00 pm", "2 pmx", "1:2:3"] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
