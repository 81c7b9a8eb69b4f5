//! How large rows are, and where each of them comes to stand.

use super::outline::{Entry, outline};
use super::{GapPlace, WhyGap, WhyInput, WhyRow, WhyTree, WhyTreeFit, WhyTreeInput, WhyTreeMetrics, window};
use crate::diagram::geometry::{Area, Point, Size};
use crate::diagram::label::{Anchor, Label};
use crate::diagram::text_width::{Weight, char_width, text_width};
use crate::diagram::wrap::WrapBox;

/// Distances in letter heights: from one line of a text to the next.
const PITCH: f32 = 1.22;
/// Beside the text of a row.
const PADDING_X: f32 = 0.7;
/// Between columns.
const GUTTER: f32 = 1.0;
/// From a row to the one that explains it, to the right.
const STEP: f32 = 1.9;
/// A text is never narrower.
const NARROWEST: f32 = 9.0;
/// However deep a row stands, this part of the frame is left for its text.
const TEXT_SHARE: f32 = 0.55;

/// The rows of all causes, or of the window around the one in focus.
pub(super) fn laid_out(input: &WhyTreeInput<'_>) -> WhyTree {
    let entries = outline(&input.causes);
    let measures = Measures::of(input, &entries);
    let label_of = |entry: &Entry| {
        let cause = input.causes.get(entry.cause)?;
        Some(label(cause, entry, measures.text_width(entry), &input.metrics))
    };
    let labels: Vec<Label> = entries.iter().filter_map(label_of).collect();
    let columns = columns(input, &entries, &labels, &measures);
    let mut rows = Rows::new(input, measures, entries.len());
    for (index, (entry, label)) in entries.iter().zip(labels).enumerate() {
        match columns.get(index).copied().flatten() {
            Some(column) => rows.place(index, entry, label, column),
            None => rows.hide(entry),
        }
    }
    rows.finish()
}

/// The column of each entry; none where it is hidden.
fn columns(
    input: &WhyTreeInput<'_>,
    entries: &[Entry],
    labels: &[Label],
    measures: &Measures,
) -> Vec<Option<u8>> {
    let height = |label: &Label| measures.row_height(label) + measures.row_gap;
    let heights: Vec<f32> = labels.iter().map(height).collect();
    let room = measures.size.height + measures.row_gap;
    match input.fit {
        WhyTreeFit::Grow => vec![Some(0); entries.len()],
        WhyTreeFit::Window => {
            let focus = focus_entry(entries, input);
            let shown = window::visible(entries, &heights, focus, room, measures.gap_height());
            shown.into_iter().map(|shown| shown.then_some(0)).collect()
        }
        WhyTreeFit::Columns(columns) => {
            window::columns_of(&heights, columns.max(1), room, measures.gap_height())
        }
    }
}

/// Sizes in pixels.
#[derive(Clone, Copy)]
struct Measures {
    /// The height of a letter.
    em: f32,
    /// The frame: the given one, or a larger one in which a text has room at all.
    size: Size,
    column_width: f32,
    /// From the left edge of a column to that of the next.
    column_pitch: f32,
    /// From the left edge of a row to that of one that explains it.
    step: f32,
    /// Above and below the text of a row.
    padding: f32,
    /// Between rows.
    row_gap: f32,
}

impl Measures {
    fn of(input: &WhyTreeInput<'_>, entries: &[Entry]) -> Self {
        let WhyTreeMetrics { text: em, lines, padding, gap } = input.metrics;
        let columns = match input.fit {
            WhyTreeFit::Grow | WhyTreeFit::Window => 1.0,
            WhyTreeFit::Columns(columns) => f32::from(columns.max(1)),
        };
        let longest_number =
            input.causes.iter().map(|cause| text_width(cause.number, em, Weight::Bold)).fold(0.0, f32::max);
        let least_text = (NARROWEST * em).max(longest_number + 6.0 * em) + 2.0 * PADDING_X * em;
        let size = Size::new(
            input.frame.width.max(columns * (least_text / TEXT_SHARE + GUTTER * em)),
            input.frame.height.max((lines.max(1) as f32 * PITCH + 4.0 * PITCH + 4.0) * em),
        );
        let deepest = entries.iter().map(|entry| entry.depth).max().unwrap_or_default();
        let column_pitch = (size.width + GUTTER * em) / columns;
        let column_width = column_pitch - GUTTER * em;
        let step = (column_width * (1.0 - TEXT_SHARE) / f32::from(deepest.max(1))).min(STEP * em);
        Self { em, size, column_width, column_pitch, step, padding: padding * em, row_gap: gap * em }
    }

    /// The left edge of a row.
    fn left(&self, column: u8, depth: u16) -> f32 {
        f32::from(column) * self.column_pitch + f32::from(depth) * self.step
    }

    /// The room for the text of a row.
    fn text_width(&self, entry: &Entry) -> f32 {
        self.column_width - f32::from(entry.depth) * self.step - 2.0 * PADDING_X * self.em
    }

    fn row_height(&self, label: &Label) -> f32 {
        label.height() + 2.0 * self.padding
    }

    /// The height of a line that counts hidden rows.
    fn gap_height(&self) -> f32 {
        PITCH * self.em + self.row_gap
    }
}

/// The rows placed so far.
struct Rows<'a> {
    input: &'a WhyTreeInput<'a>,
    measures: Measures,
    tree: WhyTree,
    /// Which row each entry became; none where it is hidden or still to come.
    row_of: Vec<Option<usize>>,
    hidden: Hidden,
    /// The column that is filled now.
    column: u8,
    /// Where the next row begins in it.
    top: f32,
    /// Where the fullest of the columns before it ends.
    bottom: f32,
}

/// Rows in a row that are not shown.
#[derive(Default)]
struct Hidden {
    count: u32,
    /// Where the first of them would begin.
    left: f32,
}

impl<'a> Rows<'a> {
    fn new(input: &'a WhyTreeInput<'a>, measures: Measures, entries: usize) -> Self {
        let tree = WhyTree { size: measures.size, rows: Vec::new(), gaps: Vec::new(), em: measures.em };
        Self {
            input,
            measures,
            tree,
            row_of: vec![None; entries],
            hidden: Hidden::default(),
            column: 0,
            top: 0.0,
            bottom: 0.0,
        }
    }

    /// An entry is not shown: it is counted where it would stand.
    fn hide(&mut self, entry: &Entry) {
        if self.hidden.count == 0 {
            self.hidden.left = self.measures.left(self.column, entry.depth);
        }
        self.hidden.count += 1;
    }

    /// An entry becomes the next row.
    fn place(&mut self, index: usize, entry: &Entry, label: Label, column: u8) {
        let Some(cause) = self.input.causes.get(entry.cause) else { return };
        if column != self.column {
            (self.column, self.bottom, self.top) = (column, self.bottom.max(self.top), 0.0);
        }
        self.count_hidden(if self.tree.rows.is_empty() { GapPlace::Above } else { GapPlace::Between });
        let Measures { em, padding, row_gap, .. } = self.measures;
        let (left, top) = (self.measures.left(column, entry.depth), self.top);
        let right = left + label.width() + 2.0 * PADDING_X * em;
        let area = Area { left, top, right, bottom: top + self.measures.row_height(&label) };
        let connector = self.connector(entry, Point::new(left, top + padding), &label);
        if let Some(row) = self.row_of.get_mut(index) {
            *row = Some(self.tree.rows.len());
        }
        self.tree.rows.push(WhyRow {
            key: cause.key,
            is_reference: entry.is_reference,
            is_focus: self.input.focus == Some(cause.key) && !entry.is_reference,
            depth: entry.depth,
            bone: cause.bone,
            number_bytes: cause.number.len(),
            area,
            label: label.at(left + PADDING_X * em, top + padding),
            column,
            connector,
        });
        self.top = area.bottom + row_gap;
    }

    /// From the row that an entry explains down and to the right, where its text begins; no line leads into another
    /// column.
    fn connector(&self, entry: &Entry, text: Point, label: &Label) -> Option<[Point; 3]> {
        let parent = self.row_of.get(entry.parent?).copied().flatten()?;
        let parent = self.tree.rows.get(parent).filter(|row| row.column == self.column)?;
        let x = parent.area.left + 0.35 * self.measures.em.min(self.measures.step);
        let middle = text.y + Label::first_middle(0.0, label.pitch);
        Some([Point::new(x, parent.area.bottom), Point::new(x, middle), Point::new(text.x, middle)])
    }

    /// A line that counts the rows hidden until here.
    fn count_hidden(&mut self, place: GapPlace) {
        let Hidden { count, left } = std::mem::take(&mut self.hidden);
        if count > 0 {
            let em = self.measures.em;
            let at = Point::new(left + PADDING_X * em, self.top + 0.9 * em);
            self.tree.gaps.push(WhyGap { count, place, at });
            self.top += self.measures.gap_height();
        }
    }

    fn finish(mut self) -> WhyTree {
        self.count_hidden(GapPlace::Below);
        let bottom = self.bottom.max(self.top) - self.measures.row_gap;
        self.tree.size.height = self.tree.size.height.max(bottom);
        self.tree
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
