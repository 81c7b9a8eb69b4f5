//! From what a clock showed to the instants it can mean, and what was odd about it.

use crate::workshop::{EventTime, Instant, Reading, Span, ZoneTable};
use jiff::civil;

/// Why a clock reading has no single instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockNote {
    /// Clocks were put back: the reading came twice.
    CameTwice,
    /// Clocks were put forward: the reading never came; the moment of the change stands for it.
    Skipped,
}

/// A clock reading found on the time line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) earliest: Instant,
    pub(super) latest: Instant,
    pub(super) note: Option<ClockNote>,
}

impl Found {
    pub(super) const fn exactly(instant: Instant) -> Self {
        Self { earliest: instant, latest: instant, note: None }
    }

    pub(super) const fn time(self) -> EventTime {
        EventTime::Between { earliest: self.earliest, latest: self.latest }
    }
}

/// The instants at which clocks of `zone` showed `civil`.
pub(super) fn find(zone: &ZoneTable, civil: civil::DateTime) -> Found {
    if let Some(offset) = steady_offset(zone, civil) {
        return Found::exactly(Instant::from_civil(civil, offset));
    }
    let reading = zone.read(civil);
    let note = match reading {
        Reading::Exact(_) => None,
        Reading::Fold { .. } => Some(ClockNote::CameTwice),
        Reading::Gap(_) => Some(ClockNote::Skipped),
    };
    Found { earliest: reading.earliest(), latest: reading.latest(), note }
}

/// The offset in force around `civil` when no clock change is near. Searching all changes for every one of
/// 50,000 lines would take most of the time of a paste.
fn steady_offset(zone: &ZoneTable, civil: civil::DateTime) -> Option<i32> {
    const FURTHEST_OFFSET: Span = Span::minutes(26 * 60);
    let utc = Instant::from_civil(civil, 0);
    let passed = |instant: Instant| zone.transitions.partition_point(|transition| transition.at <= instant);
    let before = utc - FURTHEST_OFFSET;
    (passed(before) == passed(utc + FURTHEST_OFFSET)).then(|| zone.offset_at(before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_cut_agrees_with_the_zone(seconds in 1_700_000_000_i64..1_900_000_000, zone in 0..5_usize) {
            let name = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"][zone];
            let civil = Instant::from_milliseconds(seconds * 1_000).civil_utc();
            let zone = ZoneTable::from_database(name, Instant::from_milliseconds(1_800_000_000_000)).unwrap();
            let reading = zone.read(civil);
            let found = find(&zone, civil);
            prop_assert_eq!((found.earliest, found.latest), (reading.earliest(), reading.latest()));
        }
    }
}
