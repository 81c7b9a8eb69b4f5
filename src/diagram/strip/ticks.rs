//! Readings of the clock: at round times, as many as stand apart from each other.

use super::{Axis, Scale, StripInput, StripTick, own_width};
use crate::calendar::date_of;
use crate::diagram::drawing::OwnWords;
use crate::diagram::geometry::Point;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const STEPS: [i64; 16] = [
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    28 * DAY,
];
/// Beside each other, readings keep this many letter heights apart.
const APART: f32 = 1.2;

/// The readings of the axis, each inside the frame and apart from the next.
pub(super) fn ticks(input: &StripInput<'_>, scale: &Scale, width: f32, baseline: f32) -> Vec<StripTick> {
    let em = input.metrics.text;
    let widest = widest_reading(input.axis, em);
    let most = ((width / (widest + APART * em)) as i64).max(1);
    let length = scale.to.saturating_sub(scale.from);
    let Some(step) = STEPS.into_iter().find(|step| length / step <= most) else {
        return Vec::new();
    };
    // Round by the clock on the wall, not by UTC: midnight is where people see it.
    let ahead = match input.axis {
        Axis::Clock(ahead) => ahead(scale.from),
        Axis::Since(start) => start.checked_neg().unwrap_or_default(),
    };
    let local = scale.from.saturating_add(ahead);
    let first = scale.from.saturating_add((step - local.rem_euclid(step)) % step);
    let mut ticks: Vec<StripTick> = Vec::new();
    let mut free_from = f32::MIN;
    for at in (0..=most).map_while(|index| first.checked_add(index * step)).take_while(|at| *at <= scale.to) {
        let Some(words) = reading(input.axis, at, step) else {
            continue;
        };
        let x = scale.x(at);
        let half = own_width(words, em) / 2.0;
        if x - half < free_from.max(0.0) || x + half > width {
            continue;
        }
        free_from = x + half + 0.4 * em;
        ticks.push(StripTick { x, at: Point::new(x, baseline), words });
    }
    ticks
}

fn widest_reading(axis: Axis<'_>, em: f32) -> f32 {
    own_width(
        match axis {
            Axis::Clock(_) => OwnWords::Day { day: 28, month: 5 },
            Axis::Since(_) => OwnWords::Since(15),
        },
        em,
    )
}

fn reading(axis: Axis<'_>, at: i64, step: i64) -> Option<OwnWords> {
    match axis {
        Axis::Since(start) => Some(OwnWords::Since(at.checked_sub(start)? / MINUTE)),
        Axis::Clock(ahead) => {
            let local = at.checked_add(ahead(at))?;
            let minutes = local.rem_euclid(DAY) / MINUTE;
            let (hour, minute) = ((minutes / 60) as u8, (minutes % 60) as u8);
            if step >= DAY || (hour, minute) == (0, 0) {
                let (_, month, day) = date_of(local.div_euclid(DAY));
                return Some(OwnWords::Day {
                    day: u8::try_from(day).ok()?,
                    month: u8::try_from(month).ok()?,
                });
            }
            Some(OwnWords::Clock { hour, minute })
        }
    }
}
