//! How long customers were hurt, over impact windows that may overlap.

use crate::order::Order;
use crate::workshop::{Document, Instant, Span};

/// How long customers were hurt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImpactDuration {
    /// The beginning of the first window.
    pub from: Instant,
    /// The end of the last window.
    pub until: Instant,
    /// The time in which at least one window was open; overlaps count once.
    pub hurt: Span,
    /// Windows left out because an end is missing or lies before the beginning.
    pub windows_left_out: usize,
}

impl ImpactDuration {
    /// From the beginning of the first window to the end of the last, pauses included.
    pub fn whole(&self) -> Span {
        self.until - self.from
    }
}

/// The duration of impact over all windows with both ends.
pub fn impact_duration(document: &Document) -> Option<ImpactDuration> {
    let mut windows: Vec<(Instant, Instant)> = document
        .windows
        .iter()
        .filter_map(|window| window.from.zip(window.until))
        .filter(|(from, until)| from <= until)
        .collect();
    windows.order_by(Ord::cmp);
    let (first, _) = *windows.first()?;
    let mut duration = ImpactDuration {
        from: first,
        until: first,
        hurt: Span(0),
        windows_left_out: document.windows.len() - windows.len(),
    };
    for (from, until) in windows {
        if until > duration.until {
            duration.hurt.0 += (until - from.max(duration.until)).0;
            duration.until = until;
        }
    }
    Some(duration)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::{WorkshopBuilder, a_workshop};
    use crate::workshop::{ImpactWindow, Prose, Stamp, WindowId};

    fn window(id: u32, from: Option<&str>, until: Option<&str>) -> ImpactWindow {
        let at = |clock: &str| Instant::parse_rfc3339(&format!("2026-03-12T{clock}:00Z")).unwrap();
        ImpactWindow {
            id: WindowId(id),
            from: from.map(at),
            until: until.map(at),
            what: Prose::default(),
            users: None,
            share_percent: None,
            how_measured: Prose::default(),
            stamp: Stamp::default(),
        }
    }

    fn measured(builder: WorkshopBuilder) -> (i64, i64) {
        let duration = impact_duration(&builder.build()).unwrap();
        (duration.hurt.as_minutes(), duration.whole().as_minutes())
    }

    #[test]
    fn an_impact_that_came_and_went_is_a_sum_and_a_whole() {
        let twice = a_workshop().with(window(1, Some("13:02"), Some("13:49"))).with(window(
            2,
            Some("14:02"),
            Some("14:06"),
        ));
        assert_eq!(measured(twice), (51, 64));
    }

    #[test]
    fn overlapping_windows_count_once() {
        let overlapping = a_workshop().with(window(1, Some("13:00"), Some("13:30"))).with(window(
            2,
            Some("13:10"),
            Some("13:20"),
        ));
        assert_eq!(measured(overlapping), (30, 30));
    }

    #[test]
    fn a_window_without_an_end_is_left_out_and_counted() {
        let open =
            a_workshop().with(window(1, Some("13:00"), Some("13:30"))).with(window(2, Some("14:00"), None));
        assert_eq!(impact_duration(&open.build()).unwrap().windows_left_out, 1);
        let only_open = a_workshop().with(window(1, Some("14:00"), None)).build();
        assert_eq!(impact_duration(&only_open), None);
    }
}
