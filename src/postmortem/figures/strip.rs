//! The timeline strip of a postmortem: events by their numbers, which the table below explains.

use super::{FigureAxis, FigureTimes, cut};
use crate::diagram::{
    Axis, Drawing, Size, Strip, StripEvent, StripInput, StripMetrics, StripPart, StripSpan,
};
use crate::measure::{IntervalKind, weight_on_axis};
use crate::postmortem::model::Postmortem;
use crate::redact::{SafeText, say};
use crate::workshop::Instant;

const FRAME: Size = Size::new(1000.0, 150.0);

pub(super) fn drawing(postmortem: &Postmortem) -> Drawing<SafeText> {
    let Some(times) = &postmortem.figures.times else {
        return Drawing::new(FRAME);
    };
    let events: Vec<(StripEvent<'static>, SafeText)> = names(times);
    let intervals: Vec<(i64, i64, SafeText)> = times
        .on_axis
        .intervals
        .iter()
        .filter_map(|stretch| {
            let length = length(postmortem, stretch.of.kind)?;
            let name = say::join(&[SafeText::fixed(stretch.of.kind.words()), length.clone()], ": ");
            let (from, to) = stretch.milliseconds();
            Some((from, to, name))
        })
        .collect();
    let ahead = |at: i64| match &times.axis {
        FigureAxis::Clock(zone) => i64::from(zone.offset_at(Instant::from_milliseconds(at))) * 1_000,
        FigureAxis::Since(_) => 0,
    };
    let input = StripInput {
        events: events.iter().map(|(event, name)| StripEvent { label: name.as_str(), ..*event }).collect(),
        impacts: times
            .on_axis
            .impacts
            .iter()
            .map(|window| StripSpan::new(window.of.0, window.milliseconds(), ""))
            .collect(),
        intervals: intervals
            .iter()
            .zip(0..)
            .map(|((from, to, name), key)| StripSpan::new(key, (*from, *to), name.as_str()))
            .collect(),
        axis: match &times.axis {
            FigureAxis::Clock(_) => Axis::Clock(&ahead),
            FigureAxis::Since(start) => Axis::Since(start.as_milliseconds()),
        },
        frame: FRAME,
        metrics: StripMetrics::desk(),
    };
    Strip::new(&input).drawing(|part, bytes| match part {
        StripPart::Event(key) => {
            cut(events.iter().find(|(event, _)| event.key == key).map(|(_, name)| name), bytes)
        }
        StripPart::Interval(key) => cut(intervals.get(key as usize).map(|(_, _, name)| name), bytes),
    })
}

/// Events without their names, and the names.
fn names(times: &FigureTimes) -> Vec<(StripEvent<'static>, SafeText)> {
    let named = |(id, kind): (crate::workshop::EventId, crate::workshop::EventKind)| {
        let weight = weight_on_axis(kind);
        let mut name = SafeText::of(id);
        if weight > 0 && times.with_kinds {
            name.push_fixed(" ");
            name.push_fixed(kind.word());
        }
        (weight, name)
    };
    times
        .on_axis
        .events
        .iter()
        .map(|stretch| {
            let (weight, name) = named(stretch.of);
            let event = StripEvent {
                key: stretch.of.0.0,
                earliest: stretch.from.as_milliseconds(),
                latest: stretch.to.as_milliseconds(),
                label: "",
                weight,
            };
            (event, name)
        })
        .collect()
}

/// The length as the postmortem prints it; none where it prints none.
fn length(postmortem: &Postmortem, kind: IntervalKind) -> Option<&SafeText> {
    postmortem.intervals.iter().find(|row| row.kind == kind).map(|row| &row.length)
}
