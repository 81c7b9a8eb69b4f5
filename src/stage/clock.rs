//! What the clock in the corner of the wall says.

use super::frame::WallClock;
use crate::workshop::{Instant, MeetingClock, Span};

/// For so long the wall says that silent writing is over.
const PENS_DOWN: Span = Span::minutes(1);

/// What the clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockReading {
    /// Nothing to say.
    Nothing,
    /// Everybody writes, for so many seconds more.
    Silence {
        /// Seconds left, at least one.
        left: i64,
    },
    /// The writing is over.
    PensDown,
    /// Minutes of the stage.
    Minutes {
        /// Whole minutes spent; none before the meeting has begun.
        spent: Option<i64>,
        /// The timebox; none: the stage has none.
        of: Option<u32>,
    },
}

impl WallClock {
    /// What it says at `now`.
    pub fn reading(&self, now: Instant) -> ClockReading {
        if let Some(until) = self.silent_until {
            let left = until - now;
            if left.0 > 0 {
                return ClockReading::Silence { left: (left.0 + 999) / 1_000 };
            }
            if left.0 > -PENS_DOWN.0 {
                return ClockReading::PensDown;
            }
        }
        let running = self.running_since.and_then(|since| MeetingClock::stretch(since, now));
        let spent = Span(self.spent.0.saturating_add(running.unwrap_or_default().0));
        let was_started = running.is_some() || self.spent != Span::default();
        match (was_started.then(|| spent.as_minutes()), self.minutes) {
            (None, None) => ClockReading::Nothing,
            (spent, of) => ClockReading::Minutes { spent, of },
        }
    }
}

impl ClockReading {
    /// Whether more time went by than was planned.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Minutes { spent: Some(spent), of: Some(of) } if spent >= i64::from(of))
    }

    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Silence { left } => format!("Write in silence {}:{:02}", left / 60, left % 60),
            Self::PensDown => "Pens down: who reads out first?".to_owned(),
            Self::Minutes { spent: None, of } => of.map_or_else(String::new, |of| format!("{of} min")),
            Self::Minutes { spent: Some(spent), of: None } => format!("{spent} min"),
            Self::Minutes { spent: Some(spent), of: Some(of) } => format!("{spent} of {of} min"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Instant {
        Instant::from_milliseconds(1_773_320_400_000 + Span::seconds(second).0)
    }

    #[test]
    fn before_the_meeting_it_shows_the_timebox() {
        let clock = WallClock { minutes: Some(15), ..WallClock::default() };
        assert_eq!(clock.reading(at(0)).words(), "15 min");
        assert_eq!(WallClock::default().reading(at(0)), ClockReading::Nothing);
    }

    #[test]
    fn it_runs_by_itself_and_says_when_the_time_is_up() {
        let clock = WallClock {
            minutes: Some(15),
            spent: Span::minutes(10),
            running_since: Some(at(0)),
            silent_until: None,
        };
        assert_eq!(clock.reading(at(125)).words(), "12 of 15 min");
        assert!(!clock.reading(at(299)).is_over());
        assert!(clock.reading(at(300)).is_over());
    }

    #[test]
    fn a_break_stands_still() {
        let clock = WallClock { minutes: Some(15), spent: Span::minutes(10), ..WallClock::default() };
        assert_eq!(clock.reading(at(9_000)).words(), "10 of 15 min");
    }

    #[test]
    fn silence_counts_down_and_gives_way() {
        let clock = WallClock { silent_until: Some(at(180)), minutes: Some(15), ..WallClock::default() };
        assert_eq!(clock.reading(at(0)).words(), "Write in silence 3:00");
        assert_eq!(clock.reading(at(121)).words(), "Write in silence 0:59");
        assert_eq!(clock.reading(at(180)), ClockReading::PensDown);
        assert_eq!(clock.reading(at(240)).words(), "15 min");
    }
}
