//! The why-tree: indented rows, each with the text of one cause and a line from the cause it explains.
//!
//! A cause that explains several stands once, under the first; under the others a reference row names it. When the
//! rows are higher than the frame, a window keeps the branch in focus: the cause asked about, what it explains, what
//! explains it, then its neighbours. Hidden rows are counted where they would be. An overview goes on in a further
//! column instead, from the first row to as many as fit.
//! **Start reading** at [`WhyTree::new`].

mod draw;
mod outline;
mod window;

pub use draw::WhyTreePart;

use super::geometry::{Area, Point, Size};
use super::label::{Anchor, Label};
use super::text_width::{Weight, char_width, text_width};
use super::wrap::WrapBox;
use outline::{Entry, outline};

/// Causes and the room for them.
#[derive(Clone, Debug)]
pub struct WhyTreeInput<'a> {
    /// In the order in which siblings are shown.
    pub causes: Vec<WhyInput<'a>>,
    /// The cause asked about now.
    pub focus: Option<u32>,
    /// The room there is.
    pub frame: Size,
    /// Whether rows that do not fit are hidden; otherwise the drawing grows downwards.
    pub windowed: bool,
    /// Columns that the rows go on in, one after the other; with one, a window keeps the focus.
    pub columns: u8,
    /// Sizes of letters and rows.
    pub metrics: WhyTreeMetrics,
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
        Self { text: 27.0, ..Self::desk_of_lines(2) }
    }

    /// The smallest letters that are readable at eight metres, as close as they can stand.
    pub const fn wall_overview() -> Self {
        Self { text: 24.0, lines: 2, padding: 0.14, gap: 0.2 }
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
    /// Where rows are hidden.
    pub gaps: Vec<WhyGap>,
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

/// Rows hidden in one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WhyGap {
    /// How many.
    pub count: u32,
    /// Before, between or after the rows shown.
    pub place: GapPlace,
    /// Baseline and beginning of the line that says so.
    pub at: Point,
}

/// Where rows are hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapPlace {
    /// Before every row shown.
    Above,
    /// Between two rows shown.
    Between,
    /// After every row shown.
    Below,
}

/// Distances in letter heights.
const PITCH: f32 = 1.22;
const PADDING_X: f32 = 0.7;
/// Between columns.
const GUTTER: f32 = 1.0;
const STEP: f32 = 1.9;
/// However deep a row stands, this part of the frame is left for its text.
const TEXT_SHARE: f32 = 0.55;
const NARROWEST: f32 = 9.0;

impl WhyTree {
    /// The rows of all causes, or of the window around the one in focus.
    pub fn new(input: &WhyTreeInput<'_>) -> Self {
        let WhyTreeMetrics { text: em, padding, gap, .. } = input.metrics;
        let row_gap = gap * em;
        let columns = f32::from(input.columns.max(1));
        let entries = outline(&input.causes);
        let longest_number =
            input.causes.iter().map(|cause| text_width(cause.number, em, Weight::Bold)).fold(0.0, f32::max);
        let least_text = (NARROWEST * em).max(longest_number + 6.0 * em) + 2.0 * PADDING_X * em;
        let size = Size::new(
            input.frame.width.max(columns * (least_text / TEXT_SHARE + GUTTER * em)),
            input.frame.height.max((input.metrics.lines.max(1) as f32 * PITCH + 4.0 * PITCH + 4.0) * em),
        );
        let deepest = entries.iter().map(|entry| entry.depth).max().unwrap_or_default();
        let pitch = (size.width + GUTTER * em) / columns;
        let column_width = pitch - GUTTER * em;
        let step = (column_width * (1.0 - TEXT_SHARE) / f32::from(deepest.max(1))).min(STEP * em);
        let labels: Vec<Label> = entries
            .iter()
            .filter_map(|entry| {
                let cause = input.causes.get(entry.cause)?;
                let width = column_width - f32::from(entry.depth) * step - 2.0 * PADDING_X * em;
                Some(label(cause, entry, width, &input.metrics))
            })
            .collect();
        let row_height = |label: &Label| label.height() + 2.0 * padding * em;
        let heights: Vec<f32> = labels.iter().map(|label| row_height(label) + row_gap).collect();
        let room = size.height + row_gap;
        let gap_height = PITCH * em + row_gap;
        let column_of = match (input.windowed, input.columns) {
            (false, _) => vec![Some(0); entries.len()],
            (true, 0 | 1) => {
                let focus = focus_entry(&entries, input);
                let shown = window::visible(&entries, &heights, focus, room, gap_height);
                shown.into_iter().map(|shown| shown.then_some(0)).collect()
            }
            (true, columns) => window::columns_of(&heights, columns, room, gap_height),
        };
        let mut tree = Self { size, rows: Vec::new(), gaps: Vec::new(), em };
        let mut tops: Vec<Option<usize>> = vec![None; entries.len()];
        let mut y = 0.0;
        let mut column = 0;
        let mut height = 0.0_f32;
        let mut hidden = Hidden::default();
        for (index, (entry, label)) in entries.iter().zip(labels).enumerate() {
            let Some(own_column) = column_of.get(index).copied().flatten() else {
                hidden.add(f32::from(column) * pitch + f32::from(entry.depth) * step);
                continue;
            };
            if own_column != column {
                (column, height, y) = (own_column, height.max(y), 0.0);
            }
            let place = if tree.rows.is_empty() { GapPlace::Above } else { GapPlace::Between };
            y = tree.gap(std::mem::take(&mut hidden), place, y, gap_height);
            let Some(cause) = input.causes.get(entry.cause) else {
                continue;
            };
            let left = f32::from(column) * pitch + f32::from(entry.depth) * step;
            let width = label.width() + 2.0 * PADDING_X * em;
            let area = Area { left, top: y, right: left + width, bottom: y + row_height(&label) };
            let parent = entry.parent.and_then(|parent| tops.get(parent).copied().flatten());
            // A line does not lead into another column.
            let parent = parent.and_then(|row| tree.rows.get(row)).filter(|row| row.column == column);
            let connector = parent.map(|parent| {
                let x = parent.area.left + 0.35 * em.min(step);
                let middle = y + padding * em + Label::first_middle(0.0, label.pitch);
                [Point::new(x, parent.area.bottom), Point::new(x, middle), Point::new(left, middle)]
            });
            if let Some(row) = tops.get_mut(index) {
                *row = Some(tree.rows.len());
            }
            tree.rows.push(WhyRow {
                key: cause.key,
                is_reference: entry.is_reference,
                is_focus: input.focus == Some(cause.key) && !entry.is_reference,
                depth: entry.depth,
                bone: cause.bone,
                number_bytes: cause.number.len(),
                area,
                label: label.at(left + PADDING_X * em, y + padding * em),
                column,
                connector,
            });
            y = area.bottom + row_gap;
        }
        y = tree.gap(hidden, GapPlace::Below, y, gap_height);
        tree.size.height = tree.size.height.max(height.max(y) - row_gap);
        tree
    }

    /// A line that counts hidden rows; gives back where the next row begins.
    fn gap(&mut self, hidden: Hidden, place: GapPlace, y: f32, height: f32) -> f32 {
        let Hidden { count, left } = hidden;
        if count == 0 {
            return y;
        }
        let at = Point::new(left + PADDING_X * self.em, y + 0.9 * self.em);
        self.gaps.push(WhyGap { count, place, at });
        y + height
    }
}

/// Rows in a row that are not shown.
#[derive(Default)]
struct Hidden {
    count: u32,
    /// Where the first of them would begin.
    left: f32,
}

impl Hidden {
    fn add(&mut self, left: f32) {
        if self.count == 0 {
            self.left = left;
        }
        self.count += 1;
    }
}

fn label(cause: &WhyInput<'_>, entry: &Entry, width: f32, metrics: &WhyTreeMetrics) -> Label {
    let em = metrics.text;
    let number = text_width(cause.number, em, Weight::Bold);
    let space = char_width(' ', em, Weight::Regular);
    if entry.is_reference {
        // "see C7" and nothing else.
        let taken = text_width("see ", em, Weight::Regular) + number;
        let room = WrapBox { width, taken, lines: 1, size: em, weight: Weight::Regular };
        return Label::new(cause.key, "", &room, Anchor::Start, PITCH * em);
    }
    let room = WrapBox {
        width,
        taken: number + space,
        lines: metrics.lines.max(1),
        size: em,
        weight: Weight::Regular,
    };
    Label::new(cause.key, cause.label, &room, Anchor::Start, PITCH * em)
}

fn focus_entry(entries: &[Entry], input: &WhyTreeInput<'_>) -> usize {
    let of_focus = |entry: &Entry| {
        !entry.is_reference && input.causes.get(entry.cause).map(|cause| cause.key) == input.focus
    };
    entries.iter().position(of_focus).unwrap_or_default()
}

#[cfg(test)]
mod tests;
