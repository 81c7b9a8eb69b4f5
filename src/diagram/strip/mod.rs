//! The timeline strip: events on an axis of time, impact as bars, intervals as brackets above.
//!
//! From top to bottom: brackets, names of events, the axis with its marks, readings of the clock. A name that finds
//! no free place is left out and counted, and its mark stays; what the frame has no height for is left out whole,
//! names before brackets before readings. **Start reading** at [`Strip::new`].

mod brackets;
mod draw;
mod names;
mod ticks;

pub use draw::StripPart;

use super::drawing::OwnWords;
use super::geometry::{Area, Point, Segment, Size};
use super::label::Label;
use super::text_width::{Weight, text_width};

/// What happened and the room for it; times are milliseconds since 1970 in UTC.
pub struct StripInput<'a> {
    /// Points or ranges of time.
    pub events: Vec<StripEvent<'a>>,
    /// When people were affected.
    pub impacts: Vec<StripSpan<'a>>,
    /// Measured times, such as from the start to the detection.
    pub intervals: Vec<StripSpan<'a>>,
    /// How readings of the clock are written.
    pub axis: Axis<'a>,
    /// The room there is.
    pub frame: Size,
    /// Sizes of letters.
    pub metrics: StripMetrics,
}

/// One event.
#[derive(Clone, Copy, Debug)]
pub struct StripEvent<'a> {
    /// Names the event.
    pub key: u32,
    /// When it happened at the earliest.
    pub earliest: i64,
    /// When it happened at the latest; the same for an exact time.
    pub latest: i64,
    /// What is written at it.
    pub label: &'a str,
    /// Names of higher weight are placed first.
    pub weight: u8,
}

/// A span of time with a name.
#[derive(Clone, Copy, Debug)]
pub struct StripSpan<'a> {
    /// Names the span.
    pub key: u32,
    /// When it begins.
    pub from: i64,
    /// When it ends.
    pub to: i64,
    /// What is written at it.
    pub label: &'a str,
}

impl<'a> StripSpan<'a> {
    /// From the first to the second of these milliseconds.
    pub const fn new(key: u32, (from, to): (i64, i64), label: &'a str) -> Self {
        Self { key, from, to, label }
    }
}

/// How readings of the clock are written.
#[derive(Clone, Copy)]
pub enum Axis<'a> {
    /// As clocks showed: milliseconds that they were ahead of UTC at an instant.
    Clock(&'a dyn Fn(i64) -> i64),
    /// As time since this instant, which tells nobody when it was.
    Since(i64),
}

/// Sizes of letters, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripMetrics {
    /// Names and readings.
    pub text: f32,
}

impl StripMetrics {
    /// Readable at eight metres.
    pub const fn wall() -> Self {
        Self { text: 24.0 }
    }

    /// Readable at a desk and on paper.
    pub const fn desk() -> Self {
        Self { text: 14.0 }
    }
}

/// A laid-out strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The frame it needs: the given one, or a larger one where the given one has no room for the axis.
    pub size: Size,
    /// The line of time.
    pub axis: Segment,
    /// Readings of the clock below it.
    pub ticks: Vec<StripTick>,
    /// Bars on it, in the order given.
    pub impacts: Vec<StripBar>,
    /// Marks on it, in the order given.
    pub marks: Vec<StripMark>,
    /// Brackets above it; those that found no place are missing.
    pub brackets: Vec<StripBracket>,
    /// How many names found no place.
    pub names_left_out: u32,
    em: f32,
}

/// One reading of the clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripTick {
    /// Where on the axis.
    pub x: f32,
    /// The middle of its text on the baseline.
    pub at: Point,
    /// What it says.
    pub words: OwnWords,
}

/// One span as a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripBar {
    /// The key given with it.
    pub key: u32,
    /// Its bar.
    pub area: Area,
}

/// One event on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct StripMark {
    /// The key given with it.
    pub key: u32,
    /// From its earliest to its latest time; a point for an exact one.
    pub span: Segment,
    /// Its name, if it found a place.
    pub name: Option<Label>,
    /// From its name down to its mark.
    pub leader: Option<Segment>,
}

/// One interval.
#[derive(Clone, Debug, PartialEq)]
pub struct StripBracket {
    /// The key given with it.
    pub key: u32,
    /// From its beginning to its end.
    pub line: Segment,
    /// Its name, above the line.
    pub name: Label,
}

/// Distances in letter heights.
const LINE: f32 = 1.2;
const AXIS_HALF: f32 = 0.55;
const TICKS: f32 = 1.7;
const MARGIN: f32 = 0.6;
/// Names in more rows than this are too far from their marks.
const MOST_ROWS: usize = 4;

/// Time to pixels.
#[derive(Clone, Copy, Debug)]
struct Scale {
    from: i64,
    to: i64,
    left: f32,
    right: f32,
}

impl Scale {
    fn x(&self, at: i64) -> f32 {
        let whole = (self.to as f64 - self.from as f64).max(1.0);
        let part = ((at as f64 - self.from as f64) / whole).clamp(0.0, 1.0);
        self.left + (self.right - self.left) * part as f32
    }
}

impl Strip {
    /// Everything on one axis that reaches from the first time to the last.
    pub fn new(input: &StripInput<'_>) -> Self {
        let em = input.metrics.text;
        let size = Size::new(input.frame.width.max(12.0 * em), input.frame.height.max(2.0 * AXIS_HALF * em));
        let scale = scale(input, size, em);

        let has_ticks = size.height >= (2.0 * AXIS_HALF + TICKS) * em;
        let below = if has_ticks { TICKS * em } else { 0.0 };
        let mut free = size.height - below - 2.0 * AXIS_HALF * em;
        // Names matter more than intervals, which are written elsewhere too: one row is kept for them.
        let kept = if input.events.is_empty() { 0.0 } else { LINE * em };
        let brackets = brackets::place(input, &scale, size.width, free - kept);
        free -= brackets::height(&brackets, em);
        let rows = if input.events.is_empty() { 0 } else { ((free / (LINE * em)) as usize).min(MOST_ROWS) };

        let axis_y = size.height - below - AXIS_HALF * em;
        let names_bottom = axis_y - AXIS_HALF * em;
        let placed = names::place(input, &scale, rows, names_bottom, size.width);
        let names_left_out = placed
            .iter()
            .zip(&input.events)
            .filter(|(name, event)| name.is_none() && !event.label.trim().is_empty());
        let names_left_out = u32::try_from(names_left_out.count()).unwrap_or(u32::MAX);
        let marks =
            input.events.iter().zip(placed).map(|(event, name)| mark(event, name, &scale, axis_y)).collect();
        let impacts = input.impacts.iter().map(|impact| bar(impact, &scale, axis_y, 0.42 * em)).collect();
        let ticks = if has_ticks {
            ticks::ticks(input, &scale, size.width, axis_y + (AXIS_HALF + 0.95) * em)
        } else {
            Vec::new()
        };
        let axis = Segment {
            from: Point::new(scale.left - 0.4 * em, axis_y),
            to: Point::new(scale.right + 0.4 * em, axis_y),
        };
        Self { size, axis, ticks, impacts, marks, brackets, names_left_out, em }
    }
}

/// An event on the axis, with the line that leads to its name.
fn mark(event: &StripEvent<'_>, name: Option<Label>, scale: &Scale, axis_y: f32) -> StripMark {
    let (from, to) = (scale.x(event.earliest), scale.x(event.latest.max(event.earliest)));
    let span = Segment { from: Point::new(from, axis_y), to: Point::new(to, axis_y) };
    let leader = name.as_ref().map(|name| Segment {
        from: Point::new(middle(&span), name.area().bottom),
        to: Point::new(middle(&span), axis_y),
    });
    StripMark { key: event.key, span, name, leader }
}

/// The bar of an impact window; `half` of its height stands above the axis.
fn bar(impact: &StripSpan<'_>, scale: &Scale, axis_y: f32, half: f32) -> StripBar {
    let (left, right) = (scale.x(impact.from), scale.x(impact.to.max(impact.from)));
    StripBar { key: impact.key, area: Area { left, top: axis_y - half, right, bottom: axis_y + half } }
}

fn middle(span: &Segment) -> f32 {
    (span.from.x + span.to.x) / 2.0
}

fn scale(input: &StripInput<'_>, size: Size, em: f32) -> Scale {
    let events = input.events.iter().flat_map(|event| [event.earliest, event.latest]);
    let spans = input.impacts.iter().chain(&input.intervals).flat_map(|span| [span.from, span.to]);
    let times = || events.clone().chain(spans.clone());
    let (from, to) = (times().min().unwrap_or_default(), times().max().unwrap_or_default());
    let left = MARGIN * em;
    let right = size.width - MARGIN * em;
    if from == to {
        // A single moment stands in the middle of ten minutes.
        return Scale { from: from.saturating_sub(300_000), to: to.saturating_add(300_000), left, right };
    }
    Scale { from, to, left, right }
}

/// How wide a reading is at most.
fn own_width(words: OwnWords, em: f32) -> f32 {
    text_width(&words.to_string(), em, Weight::Regular)
}

#[cfg(test)]
mod tests;
