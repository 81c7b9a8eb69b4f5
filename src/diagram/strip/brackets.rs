//! Where the intervals stand: in rows above everything else, each a name over a bracket.

use super::{LINE, Scale, StripBracket, StripInput};
use crate::diagram::geometry::{Point, Segment};
use crate::diagram::label::{Anchor, Label};
use crate::diagram::text_width::Weight;
use crate::diagram::wrap::WrapBox;

/// Distances in letter heights: a row, the line under its name, what is below the last row, between two names.
const ROW: f32 = 1.7;
const BELOW_NAME: f32 = 0.2;
const BELOW_ROWS: f32 = 0.5;
const GAP: f32 = 0.6;

/// Brackets in rows from the top, as many as the free height takes.
pub(super) fn place(input: &StripInput<'_>, scale: &Scale, width: f32, free: f32) -> Vec<StripBracket> {
    let em = input.metrics.text;
    let most_rows = ((free / em - BELOW_ROWS) / ROW).max(0.0) as usize;
    let mut rows: Vec<Vec<StripBracket>> = Vec::new();
    rows.resize_with(most_rows.min(input.intervals.len()), Vec::new);
    for interval in &input.intervals {
        let from = scale.x(interval.from.min(interval.to));
        let to = scale.x(interval.to.max(interval.from));
        let room = WrapBox { width, taken: 0.0, lines: 1, size: em, weight: Weight::Regular };
        let name = Label::new(interval.key, interval.label, &room, Anchor::Middle, LINE * em);
        let half = name.width() / 2.0;
        // Over the middle of the bracket, or flush with one of its ends where a neighbour is in the way.
        let middles = [(from + to) / 2.0, from + half, to - half];
        let places = (0..rows.len()).flat_map(|row| middles.map(|middle| (row, middle)));
        for (row, middle) in places {
            let middle = middle.clamp(half, (width - half).max(half));
            let Some(others) = rows.get_mut(row) else {
                continue;
            };
            if !others.iter().all(|other| stand_apart(other, (from, to), (middle - half, middle + half), em))
            {
                continue;
            }
            let top = row as f32 * ROW * em;
            let y = top + (LINE + BELOW_NAME) * em;
            let line = Segment { from: Point::new(from, y), to: Point::new(to, y) };
            others.push(StripBracket { key: interval.key, line, name: name.clone().at(middle, top) });
            break;
        }
    }
    rows.into_iter().flatten().collect()
}

/// How much height they take.
pub(super) fn height(brackets: &[StripBracket], em: f32) -> f32 {
    let lowest = brackets.iter().map(|bracket| bracket.line.from.y).fold(0.0, f32::max);
    if brackets.is_empty() { 0.0 } else { lowest + (ROW - LINE - BELOW_NAME + BELOW_ROWS) * em }
}

/// Brackets of one row may touch, as one interval ends where the next begins; their names may not.
fn stand_apart(other: &StripBracket, line: (f32, f32), name: (f32, f32), em: f32) -> bool {
    let named = other.name.area();
    let lines_apart = line.1 <= other.line.from.x || other.line.to.x <= line.0;
    let names_apart = name.1 + GAP * em <= named.left || named.right + GAP * em <= name.0;
    lines_apart && names_apart
}
