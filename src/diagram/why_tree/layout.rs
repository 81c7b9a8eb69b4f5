//! How large rows are, and where each of them comes to stand.

use super::outline::{Entry, outline};
use super::pages::{Page, Paging};
use super::{WhyElsewhere, WhyHead, WhyInput, WhyRow, WhyTree, WhyTreeFit, WhyTreeInput, WhyTreeMetrics};
use crate::diagram::geometry::{Area, Point, Size};
use crate::diagram::label::{Anchor, Label};
use crate::diagram::numbers::{NumberLine, Numbers};
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
/// From the top of a line between rows to its baseline.
const BASELINE: f32 = 0.9;
/// What is said before the numbers of other pages.
const LEAD: f32 = 5.6;
/// The sign that there are more than have room.
const GOES_ON: f32 = 1.4;
/// However deep a row stands, this part of the frame is left for its text.
const TEXT_SHARE: f32 = 0.55;

/// The rows of all causes, or of the page shown.
pub(super) fn laid_out(input: &WhyTreeInput<'_>) -> WhyTree {
    let entries = outline(&input.causes);
    let measures = Measures::of(input, &entries);
    let label_of = |entry: &Entry| {
        let cause = input.causes.get(entry.cause)?;
        Some(label(cause, entry, measures.text_width(entry), &input.metrics))
    };
    let labels: Vec<Label> = entries.iter().filter_map(label_of).collect();
    let WhyTreeFit::Pages { columns, page } = input.fit else {
        let all = Page { rows: 0..entries.len(), columns: vec![0; entries.len()] };
        return Rows::new(input, measures, &entries, (0, 1)).filled(&all, labels);
    };
    let heights: Vec<f32> =
        labels.iter().map(|label| measures.row_height(label) + measures.row_gap).collect();
    let paging = Paging {
        entries: &entries,
        heights: &heights,
        columns: columns.max(1),
        room: measures.size.height + measures.row_gap,
        line: measures.line_height(),
    };
    let (mut pages, with_focus) = paging.pages(focus_entry(&entries, input));
    let count = pages.len();
    let at = page.unwrap_or(with_focus).min(count - 1);
    let page = pages.swap_remove(at);
    Rows::new(input, measures, &entries, (at, count)).filled(&page, labels)
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
            WhyTreeFit::Grow => 1.0,
            WhyTreeFit::Pages { columns, .. } => f32::from(columns.max(1)),
        };
        let longest_number =
            input.causes.iter().map(|cause| text_width(cause.number, em, Weight::Bold)).fold(0.0, f32::max);
        let least_text = (NARROWEST * em).max(longest_number + 6.0 * em) + 2.0 * PADDING_X * em;
        let size = Size::new(
            input.frame.width.max(columns * (least_text / TEXT_SHARE + GUTTER * em)),
            // The highest row, with a line of numbers above and below it and one that says what it stands under.
            input
                .frame
                .height
                .max((lines.max(1) as f32 * PITCH + 2.0 * padding + gap + 3.0 * (PITCH + gap)) * em),
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

    /// The height of a line between rows.
    fn line_height(&self) -> f32 {
        PITCH * self.em + self.row_gap
    }
}

/// The rows placed so far.
struct Rows<'a> {
    input: &'a WhyTreeInput<'a>,
    entries: &'a [Entry],
    measures: Measures,
    tree: WhyTree,
    /// Which row each entry became; none where it stands on another page or is still to come.
    row_of: Vec<Option<usize>>,
    /// The column that is filled now.
    column: Option<u8>,
    /// Where columns begin: below the numbers of the pages before.
    first_top: f32,
    /// Where the next row begins in it.
    top: f32,
    /// Where the fullest of the columns before it ends.
    bottom: f32,
}

impl<'a> Rows<'a> {
    /// None yet, of one page of several.
    fn new(
        input: &'a WhyTreeInput<'a>,
        measures: Measures,
        entries: &'a [Entry],
        (page, pages): (usize, usize),
    ) -> Self {
        let tree = WhyTree {
            size: measures.size,
            rows: Vec::new(),
            heads: Vec::new(),
            elsewhere: Vec::new(),
            page,
            pages,
            em: measures.em,
        };
        let row_of = vec![None; entries.len()];
        Self { input, entries, measures, tree, row_of, column: None, first_top: 0.0, top: 0.0, bottom: 0.0 }
    }

    /// The rows of a page, and the numbers of what stands on the others.
    fn filled(mut self, page: &Page, labels: Vec<Label>) -> WhyTree {
        self.name_elsewhere(0..page.rows.start, false);
        let rows = labels.into_iter().enumerate().skip(page.rows.start);
        for ((index, label), column) in rows.zip(&page.columns) {
            self.place(index, label, *column);
        }
        self.bottom = self.bottom.max(self.top);
        self.name_elsewhere(page.rows.end..self.entries.len(), true);
        let bottom = self.bottom - self.measures.row_gap;
        self.tree.size.height = self.tree.size.height.max(bottom);
        self.tree
    }

    /// An entry becomes the next row.
    fn place(&mut self, index: usize, label: Label, column: u8) {
        let Some(entry) = self.entries.get(index) else { return };
        let Some(cause) = self.input.causes.get(entry.cause) else { return };
        let Measures { em, padding, row_gap, .. } = self.measures;
        let left = self.measures.left(column, entry.depth);
        if self.column != Some(column) {
            (self.bottom, self.top) = (self.bottom.max(self.top), self.first_top);
            self.column = Some(column);
            self.name_head(entry, left);
        }
        let top = self.top;
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
        let parent = self.tree.rows.get(parent).filter(|row| Some(row.column) == self.column)?;
        let x = parent.area.left + 0.35 * self.measures.em.min(self.measures.step);
        let middle = text.y + Label::first_middle(0.0, label.pitch);
        Some([Point::new(x, parent.area.bottom), Point::new(x, middle), Point::new(text.x, middle)])
    }

    /// Above the first row of a column stands what it explains.
    fn name_head(&mut self, entry: &Entry, left: f32) {
        let above = entry.parent.and_then(|parent| self.entries.get(parent));
        let Some(cause) = above.and_then(|above| self.input.causes.get(above.cause)) else { return };
        let em = self.measures.em;
        let at = Point::new(left + PADDING_X * em, self.top + BASELINE * em);
        self.tree.heads.push(WhyHead { key: cause.key, number_bytes: cause.number.len(), at });
        self.top += self.measures.line_height();
    }

    /// A line with the numbers of causes on other pages.
    fn name_elsewhere(&mut self, rows: std::ops::Range<usize>, is_later: bool) {
        let entries = self.entries.get(rows).unwrap_or_default();
        if entries.is_empty() {
            return;
        }
        let em = self.measures.em;
        let standing = entries.iter().filter(|entry| !entry.is_reference);
        let causes = standing.filter_map(|entry| self.input.causes.get(entry.cause));
        let numbers = Numbers::of(causes.map(|cause| (cause.key, cause.number)), em).joined();
        let width = self.measures.size.width - (2.0 * PADDING_X + LEAD) * em;
        let mut lines = numbers.lines(0, width);
        if lines.len() > 1 {
            lines = numbers.lines(0, width - GOES_ON * em);
        }
        let top = if is_later { self.bottom } else { self.top };
        let at = Point::new(PADDING_X * em, top + BASELINE * em);
        if let Some(line) = lines.into_iter().next() {
            let goes_on = numbers.count(line.numbers.len()) > 0;
            let line = NumberLine { at: Point::new(at.x + LEAD * em, at.y), ..line };
            self.tree.elsewhere.push(WhyElsewhere { is_later, at, line, goes_on });
        }
        let below = top + self.measures.line_height();
        (self.first_top, self.top, self.bottom) = (below, below, below);
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

fn focus_entry(entries: &[Entry], input: &WhyTreeInput<'_>) -> Option<usize> {
    let key = |entry: &Entry| input.causes.get(entry.cause).map(|cause| cause.key);
    let focus = input.focus?;
    entries.iter().position(|entry| !entry.is_reference && key(entry) == Some(focus))
}
