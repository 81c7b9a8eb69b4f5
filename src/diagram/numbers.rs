//! Causes that have no text in a picture, named by their numbers, line by line.
//!
//! The first number stands whole, `C14`; those after it drop the letter they share, so that forty fit on one bone. Where
//! there are more, numbers that follow each other are joined: `C4 10–13 29–40`.

use super::drawing::{OwnWords, Run, Words};
use super::geometry::Point;
use super::text_width::{Weight, text_width};
use crate::order::Order;
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
    /// All numbers from the one before up to this one are meant.
    pub is_until: bool,
}

impl NumberLine {
    /// Its pieces; `words` cuts the given bytes out of the number of the cause with that key.
    pub(super) fn runs<T>(&self, mut words: impl FnMut(u32, Range<usize>) -> T) -> Vec<Run<T>> {
        let mut runs = Vec::new();
        for number in &self.numbers {
            if number.is_until {
                let dash = Words::Own(OwnWords::Until);
                runs.push(Run { role: "", weight: Weight::Bold, words: dash });
            } else if !runs.is_empty() {
                runs.push(space());
            }
            runs.push(number_run(words(number.key, number.bytes.clone())));
        }
        runs
    }
}

/// A number as it leads a text.
pub(super) fn number_run<T>(number: T) -> Run<T> {
    Run { role: "number", weight: Weight::Bold, words: Words::Given(number) }
}

/// What stands between a number and its text.
pub(super) fn space<T>() -> Run<T> {
    Run { role: "", weight: Weight::Regular, words: Words::Own(OwnWords::Space) }
}

/// The numbers of some causes with the room they take.
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
    is_until: bool,
}

impl Numbers {
    /// Keys and numbers, in letters of `em` pixels.
    pub(super) fn of<'a>(causes: impl Iterator<Item = (u32, &'a str)>, em: f32) -> Self {
        let width = |text: &str| text_width(text, em, Weight::Bold);
        let measured = causes.map(|(key, number)| {
            let digits = number.trim_start_matches(char::is_alphabetic);
            MeasuredNumber {
                key,
                digits: number.len() - digits.len()..number.len(),
                whole: width(number),
                without_letter: width(digits),
                is_until: false,
            }
        });
        let space = text_width(&OwnWords::Space.to_string(), em, Weight::Bold);
        Self { measured: measured.collect(), space }
    }

    /// The same, in the order of their keys, with one dash for all between the first and the last of three or more that
    /// follow each other.
    pub(super) fn joined(mut self) -> Self {
        self.measured.order_by_key(|number| number.key);
        let mut joined: Vec<MeasuredNumber> = Vec::with_capacity(self.measured.len());
        for number in self.measured {
            let follows = |before: &MeasuredNumber, by: u32| before.key.checked_add(by) == Some(number.key);
            let is_third = match joined.as_slice() {
                [.., before] if before.is_until => follows(before, 1),
                [.., first, second] if !second.is_until => follows(first, 2) && follows(second, 1),
                _ => false,
            };
            if is_third {
                joined.pop();
            }
            joined.push(MeasuredNumber { is_until: is_third, ..number });
        }
        Self { measured: joined, ..self }
    }

    /// How many there are from `from` on.
    pub(super) fn count(&self, from: usize) -> usize {
        self.measured.len().saturating_sub(from)
    }

    /// Those from `from` on, in lines of that width.
    pub(super) fn lines(&self, from: usize, width: f32) -> Vec<NumberLine> {
        let mut lines: Vec<NumberLine> = Vec::new();
        for number in self.measured.get(from..).unwrap_or_default() {
            let shown = |from: usize| ShownNumber {
                key: number.key,
                bytes: from..number.digits.end,
                is_until: number.is_until,
            };
            let last = lines.last_mut();
            // A dash is wider than a space.
            let wider = self.space * if number.is_until { 2.0 } else { 1.0 } + number.without_letter;
            if let Some(line) = last.filter(|line| line.width + wider <= width) {
                line.numbers.push(shown(number.digits.start));
                line.width += wider;
                continue;
            }
            let (from, wide) = if lines.is_empty() {
                (0, number.whole)
            } else {
                (number.digits.start, number.without_letter)
            };
            lines.push(NumberLine { at: Point::new(0.0, 0.0), numbers: vec![shown(from)], width: wide });
        }
        lines
    }
}
