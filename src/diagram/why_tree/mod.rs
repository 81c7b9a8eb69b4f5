//! The why-tree: indented rows, each with the text of one cause and a line from the cause it explains.
//!
//! A cause that explains several stands once, under the first; under the others a reference row names it. Rows that are
//! higher than the frame go on in a further column, then on further pages. A column that begins in the middle of a
//! branch says under which cause it goes on, and a page lists the numbers of all that stands on the others.
//! **Start reading** at [`WhyTree`], then `outline.rs` (the order of rows), `layout.rs` (where they stand) and `pages.rs`
//! (which are shown together).

mod draw;
mod layout;
mod outline;
mod pages;

pub use draw::WhyTreePart;

use super::geometry::{Area, Point, Size};
use super::label::Label;
use super::numbers::NumberLine;

/// Causes and the room for them.
#[derive(Clone, Debug)]
pub struct WhyTreeInput<'a> {
    /// In the order in which siblings are shown.
    pub causes: Vec<WhyInput<'a>>,
    /// The cause asked about now.
    pub focus: Option<u32>,
    /// The room there is.
    pub frame: Size,
    /// What happens to rows that do not fit.
    pub fit: WhyTreeFit,
    /// Sizes of letters and rows.
    pub metrics: WhyTreeMetrics,
}

/// What happens to rows that do not fit into the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyTreeFit {
    /// The drawing grows downwards: on paper.
    Grow,
    /// They go on in as many columns, then on further pages.
    Pages {
        /// How many columns a page has.
        columns: u8,
        /// The page shown, from 0; none: the one with the cause asked about, else the first.
        page: Option<usize>,
    },
}

/// One cause.
#[derive(Clone, Debug)]
pub struct WhyInput<'a> {
    /// Names the cause.
    pub key: u32,
    /// Its short number, such as `C12`.
    pub number: &'a str,
    /// What it says.
    pub label: &'a str,
    /// The causes it explains; it stands under the first that is known.
    pub parents: Vec<u32>,
    /// The bone whose hue it has, from 1.
    pub bone: Option<u8>,
}

/// Sizes, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WhyTreeMetrics {
    /// Letters of numbers and texts.
    pub text: f32,
    /// Lines a text may have.
    pub lines: usize,
    /// Above and below the text of a row, in letter heights.
    pub padding: f32,
    /// Between rows, in letter heights.
    pub gap: f32,
}

impl WhyTreeMetrics {
    /// Readable at eight metres.
    pub const fn wall() -> Self {
        Self { text: 27.0, ..Self::desk_of_lines(4) }
    }

    /// The smallest letters that are readable at eight metres, as close as they can stand.
    pub const fn wall_overview() -> Self {
        Self { text: 24.0, lines: 4, padding: 0.14, gap: 0.2 }
    }

    /// Readable at a desk and on paper.
    pub const fn desk() -> Self {
        Self::desk_of_lines(6)
    }

    const fn desk_of_lines(lines: usize) -> Self {
        Self { text: 16.0, lines, padding: 0.28, gap: 0.4 }
    }
}

/// A laid-out why-tree.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyTree {
    /// The frame it needs: the given one, or a higher one where it may grow.
    pub size: Size,
    /// The rows shown, from top to bottom.
    pub rows: Vec<WhyRow>,
    /// Under which cause a column goes on that begins in the middle of a branch.
    pub heads: Vec<WhyHead>,
    /// What stands on other pages.
    pub elsewhere: Vec<WhyElsewhere>,
    /// The page shown, from 0.
    pub page: usize,
    /// How many pages there are, at least one.
    pub pages: usize,
    em: f32,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyRow {
    /// The cause it shows.
    pub key: u32,
    /// Whether the cause stands elsewhere and is only named here.
    pub is_reference: bool,
    /// Whether it is the cause asked about.
    pub is_focus: bool,
    /// How deep it stands, from 0.
    pub depth: u16,
    /// The bone whose hue it has.
    pub bone: Option<u8>,
    /// How many bytes its number has; the number leads the label's first line.
    pub number_bytes: usize,
    /// Its box.
    pub area: Area,
    /// Its text, with room for the number at the beginning of the first line.
    pub label: Label,
    /// The column it stands in, from 0.
    pub column: u8,
    /// From the row it explains, if that is shown in the same column: down, then to the right.
    pub connector: Option<[Point; 3]>,
}

/// The cause that the first row of a column explains, named above that row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WhyHead {
    /// The cause.
    pub key: u32,
    /// How many bytes its number has.
    pub number_bytes: usize,
    /// Baseline and beginning.
    pub at: Point,
}

/// The causes of the pages before this one, or of those after it, by their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyElsewhere {
    /// On later pages.
    pub is_later: bool,
    /// Baseline and beginning of the words before them.
    pub at: Point,
    /// Their numbers, in order, anchored where the first of them begins.
    pub line: NumberLine,
    /// There are more than the line has room for.
    pub goes_on: bool,
}

impl WhyTree {
    /// The rows of all causes, or of the page shown.
    pub fn new(input: &WhyTreeInput<'_>) -> Self {
        layout::laid_out(input)
    }
}

#[cfg(test)]
mod tests;
