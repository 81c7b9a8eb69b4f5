//! Time zones as plain data: a table of the moments at which a place's clocks changed.
//!
//! The page fills the table from the browser's own database, native programs from jiff's; how a clock reading
//! becomes an instant, gaps and folds included, is decided here once for both.

use super::Instant;
#[cfg(not(target_arch = "wasm32"))]
use super::Span;
use jiff::civil;
use serde::{Deserialize, Serialize};

/// A moment at which the clocks of a zone changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Transition {
    /// From this instant on...
    pub at: Instant,
    /// ...clocks are this many seconds ahead of UTC.
    pub offset_seconds: i32,
}

/// The clock changes of one zone over the years a workshop needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ZoneTable {
    /// The IANA name, such as `Europe/Berlin`.
    pub name: String,
    /// Seconds ahead of UTC before the first transition.
    pub first_offset_seconds: i32,
    /// Changes in order of time.
    pub transitions: Vec<Transition>,
}

/// What a clock reading can mean in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One instant.
    Exact(Instant),
    /// Clocks were put back: the reading happened twice.
    Fold {
        /// The first time.
        first: Instant,
        /// The second time.
        second: Instant,
    },
    /// Clocks were put forward: the reading never happened; this is the instant of the change.
    Gap(Instant),
}

impl Reading {
    /// The earliest instant it can mean.
    pub fn earliest(self) -> Instant {
        match self {
            Self::Exact(instant) | Self::Gap(instant) | Self::Fold { first: instant, .. } => instant,
        }
    }

    /// The latest instant it can mean.
    pub fn latest(self) -> Instant {
        match self {
            Self::Exact(instant) | Self::Gap(instant) | Self::Fold { second: instant, .. } => instant,
        }
    }
}

impl Default for ZoneTable {
    fn default() -> Self {
        Self::utc()
    }
}

impl ZoneTable {
    /// Coordinated Universal Time.
    pub fn utc() -> Self {
        Self { name: "UTC".to_owned(), first_offset_seconds: 0, transitions: Vec::new() }
    }

    /// Seconds ahead of UTC at that instant.
    pub fn offset_at(&self, instant: Instant) -> i32 {
        let passed = self.transitions.partition_point(|transition| transition.at <= instant);
        passed
            .checked_sub(1)
            .and_then(|last| self.transitions.get(last))
            .map_or(self.first_offset_seconds, |transition| transition.offset_seconds)
    }

    /// What clocks of this zone show at that instant.
    pub fn civil(&self, instant: Instant) -> civil::DateTime {
        instant.civil_at_offset(self.offset_at(instant))
    }

    /// The instant or instants at which clocks of this zone show `civil`.
    pub fn read(&self, civil: civil::DateTime) -> Reading {
        let mut found: [Option<Instant>; 2] = [None, None];
        let mut offset = self.first_offset_seconds;
        let mut from = None;
        let mut gap = None;
        for transition in self.transitions.iter().map(Some).chain([None]) {
            let candidate = Instant::from_civil(civil, offset);
            let after_start = from.is_none_or(|from| candidate >= from);
            let before_end = transition.is_none_or(|next| candidate < next.at);
            if after_start && before_end {
                if found[0].is_none() {
                    found[0] = Some(candidate);
                } else {
                    found[1] = Some(candidate);
                }
            }
            if let Some(next) = transition {
                let with_next = Instant::from_civil(civil, next.offset_seconds);
                if candidate >= next.at && with_next < next.at {
                    gap = Some(next.at);
                }
                offset = next.offset_seconds;
                from = Some(next.at);
            }
        }
        match (found, gap) {
            ([Some(first), Some(second)], _) => Reading::Fold { first, second },
            ([Some(only), None], _) => Reading::Exact(only),
            (_, Some(change)) => Reading::Gap(change),
            // Unreachable with transitions in order; a zone read from hostile data may not be, and must still answer.
            _ => Reading::Exact(Instant::from_civil(civil, self.first_offset_seconds)),
        }
    }

    /// The zone by its IANA name with jiff's database, over twenty years each side of `around`.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_database(name: &str, around: Instant) -> Option<Self> {
        let zone = jiff::tz::TimeZone::get(name).ok()?;
        let years = Span(20 * 366 * 86_400_000);
        let from = jiff::Timestamp::from_millisecond((around - years).as_milliseconds()).ok()?;
        let until = jiff::Timestamp::from_millisecond((around + years).as_milliseconds()).ok()?;
        let transitions = zone
            .following(from)
            .take_while(|transition| transition.timestamp() < until)
            .map(|transition| Transition {
                at: Instant::from_milliseconds(transition.timestamp().as_millisecond()),
                offset_seconds: transition.offset().seconds(),
            })
            .collect();
        Some(Self {
            name: name.to_owned(),
            first_offset_seconds: zone.to_offset(from).seconds(),
            transitions,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> ZoneTable {
        ZoneTable::from_database("Europe/Berlin", Instant::parse_rfc3339("2026-03-12T00:00:00Z").unwrap())
            .unwrap()
    }

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    #[test]
    fn a_plain_reading_is_one_instant() {
        assert_eq!(
            berlin().read(civil::datetime(2026, 3, 12, 14, 2, 0, 0)),
            Reading::Exact(at("2026-03-12T13:02:00Z"))
        );
    }

    #[test]
    fn a_reading_that_was_skipped_is_the_change() {
        assert_eq!(
            berlin().read(civil::datetime(2026, 3, 29, 2, 30, 0, 0)),
            Reading::Gap(at("2026-03-29T01:00:00Z"))
        );
    }

    #[test]
    fn a_reading_that_came_twice_is_both() {
        assert_eq!(
            berlin().read(civil::datetime(2025, 10, 26, 2, 30, 0, 0)),
            Reading::Fold { first: at("2025-10-26T00:30:00Z"), second: at("2025-10-26T01:30:00Z") }
        );
    }
}
