//! The causes a bone has no room for, named by their numbers, line by line.
//!
//! The first number stands whole, `C14`; those after it drop the letter they share, so that forty fit on one bone.

use super::columns::Columns;
use super::input::CauseInput;
use crate::diagram::drawing::OwnWords;
use crate::diagram::geometry::Point;
use crate::diagram::text_width::{Weight, text_width};
use std::ops::Range;

/// A line of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberLine {
    /// The anchor on the baseline.
    pub at: Point,
    /// From left to right, a space between two.
    pub numbers: Vec<ShownNumber>,
    /// How wide it is at most.
    pub width: f32,
}

/// One number.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownNumber {
    /// The key of its cause.
    pub key: u32,
    /// The bytes of the number shown.
    pub bytes: Range<usize>,
}

/// The numbers of a bone's causes with the room they take.
pub(super) struct Numbers {
    measured: Vec<MeasuredNumber>,
    space: f32,
}

struct MeasuredNumber {
    key: u32,
    /// Where the digits begin, and where they end.
    digits: Range<usize>,
    whole: f32,
    without_letter: f32,
}

/// Numbers on lines, and how many found no place.
pub(super) struct Packed {
    pub(super) lines: Vec<NumberLine>,
    pub(super) unnamed: usize,
}

impl Numbers {
    pub(super) fn of(ordered: &[(CauseInput<'_>, u8)], columns: &Columns) -> Self {
        let width = |text: &str| text_width(text, columns.em, Weight::Bold);
        let measured = ordered.iter().map(|(cause, _)| {
            let digits = cause.number.trim_start_matches(char::is_alphabetic);
            let whole = width(cause.number);
            MeasuredNumber {
                key: cause.key,
                digits: cause.number.len() - digits.len()..cause.number.len(),
                whole,
                without_letter: width(digits),
            }
        });
        let space = text_width(&OwnWords::Space.to_string(), columns.em, Weight::Bold);
        Self { measured: measured.collect(), space }
    }

    /// Those from `from` on, on at most so many lines; what has no place leaves a line for its count.
    pub(super) fn packed(&self, from: usize, most_lines: usize, pitch: f32, columns: &Columns) -> Packed {
        let rest = self.measured.get(from..).unwrap_or_default();
        // The higher they stand, the narrower they are: their strip leans.
        for high in 1..=most_lines {
            let lines = self.lines(rest, columns.text_width(high as f32 * pitch));
            if lines.len() <= high {
                return Packed { lines, unnamed: 0 };
            }
        }
        let mut lines = self.lines(rest, columns.text_width(most_lines as f32 * pitch));
        lines.truncate(most_lines.saturating_sub(1));
        let named: usize = lines.iter().map(|line| line.numbers.len()).sum();
        Packed { lines, unnamed: rest.len() - named }
    }

    fn lines(&self, rest: &[MeasuredNumber], width: f32) -> Vec<NumberLine> {
        let mut lines: Vec<NumberLine> = Vec::new();
        for number in rest {
            let last = lines.last_mut();
            let wider = self.space + number.without_letter;
            if let Some(line) = last.filter(|line| line.width + wider <= width) {
                line.numbers.push(ShownNumber { key: number.key, bytes: number.digits.clone() });
                line.width += wider;
                continue;
            }
            let (from, wide) = if lines.is_empty() {
                (0, number.whole)
            } else {
                (number.digits.start, number.without_letter)
            };
            let shown = ShownNumber { key: number.key, bytes: from..number.digits.end };
            lines.push(NumberLine { at: Point::new(0.0, 0.0), numbers: vec![shown], width: wide });
        }
        lines
    }
}
