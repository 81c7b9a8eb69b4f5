//! The causes a bone has no room for, named by their numbers.

use super::columns::Columns;
use super::input::CauseInput;
use crate::diagram::numbers::{NumberLine, Numbers};

/// Numbers on lines, and how many found no place.
pub(super) struct Packed {
    pub(super) lines: Vec<NumberLine>,
    pub(super) unnamed: usize,
}

/// The numbers of the causes of a bone.
pub(super) fn numbers_of(ordered: &[(CauseInput<'_>, u8)], columns: &Columns) -> Numbers {
    Numbers::of(ordered.iter().map(|(cause, _)| (cause.key, cause.number)), columns.em)
}

/// Those from `from` on, on at most so many lines; what has no place leaves a line for its count.
pub(super) fn packed(
    numbers: &Numbers,
    from: usize,
    most_lines: usize,
    pitch: f32,
    columns: &Columns,
) -> Packed {
    // The higher they stand, the narrower they are: their strip leans.
    for high in 1..=most_lines {
        let lines = numbers.lines(from, columns.text_width(high as f32 * pitch));
        if lines.len() <= high {
            return Packed { lines, unnamed: 0 };
        }
    }
    let mut lines = numbers.lines(from, columns.text_width(most_lines as f32 * pitch));
    lines.truncate(most_lines.saturating_sub(1));
    let named: usize = lines.iter().map(|line| line.numbers.len()).sum();
    Packed { lines, unnamed: numbers.count(from) - named }
}
