//! The why-tree as shapes.

use super::{WhyElsewhere, WhyHead, WhyRow, WhyTree, WhyTreeInput};
use crate::diagram::drawing::{Drawing, Mark, OwnWords, Run, Shape, Step, Words};
use crate::diagram::geometry::Area;
use crate::diagram::label::Anchor;
use crate::diagram::numbers::{number_run, space};
use crate::diagram::text_width::Weight;
use crate::sorted::SortedMap;
use std::ops::Range;

/// Which of the given texts a piece of the drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyTreePart {
    /// The number of the cause with that key.
    Number(u32),
    /// The text of the cause with that key.
    Cause(u32),
}

impl WhyTree {
    /// Its shapes; `words` cuts the given bytes out of a part's text.
    pub fn drawing<T>(&self, mut words: impl FnMut(WhyTreePart, Range<usize>) -> T) -> Drawing<T> {
        let mut drawing = Drawing::new(self.size);
        for [from, corner, to] in self.rows.iter().filter_map(|row| row.connector) {
            let path = vec![Step::Move(from), Step::Line(corner), Step::Line(to)];
            drawing.shapes.push(Shape::Path(Mark::new("connector"), path));
        }
        for row in &self.rows {
            self.draw_row(&mut drawing, row, &mut words);
        }
        for head in &self.heads {
            let WhyHead { key, number_bytes, at } = *head;
            let runs =
                vec![own(OwnWords::Under), number_run(words(WhyTreePart::Number(key), 0..number_bytes))];
            drawing.text(Mark::new("gap"), at, Anchor::Start, self.em, runs);
        }
        for WhyElsewhere { is_later, at, line, goes_on } in &self.elsewhere {
            let lead = if *is_later { OwnWords::FurtherOn } else { OwnWords::Before };
            drawing.own(Mark::new("gap"), *at, Anchor::Start, self.em, lead);
            let mut runs = line.runs(|key, bytes| words(WhyTreePart::Number(key), bytes));
            if *goes_on {
                runs.extend([space(), own(OwnWords::Ellipsis)]);
            }
            drawing.text(Mark::new("gap"), line.at, Anchor::Start, self.em, runs);
        }
        drawing
    }

    /// Its shapes with the words of the input it was laid out from.
    pub fn plain_drawing(&self, input: &WhyTreeInput<'_>) -> Drawing<String> {
        let mut texts = SortedMap::<WhyTreePart, &str>::new();
        for cause in &input.causes {
            texts.insert(WhyTreePart::Number(cause.key), cause.number);
            texts.insert(WhyTreePart::Cause(cause.key), cause.label);
        }
        self.drawing(|part, bytes| {
            texts.get(&part).and_then(|text| text.get(bytes)).unwrap_or_default().to_owned()
        })
    }

    fn draw_row<T>(
        &self,
        drawing: &mut Drawing<T>,
        row: &WhyRow,
        words: &mut impl FnMut(WhyTreePart, Range<usize>) -> T,
    ) {
        let mark = |role| Mark { role, bone: row.bone };
        let number = number_run(words(WhyTreePart::Number(row.key), 0..row.number_bytes));
        if row.is_reference {
            let lead = vec![own(OwnWords::See), number];
            drawing.label(mark("reference"), &row.label, lead, |range| {
                words(WhyTreePart::Cause(row.key), range)
            });
            return;
        }
        drawing.rect(mark(if row.is_focus { "focus" } else { "row" }), row.area, 0.3 * self.em);
        let edge = Area { right: row.area.left + 0.2 * self.em, ..row.area };
        drawing.rect(mark("row-edge"), edge, 0.0);
        let lead = vec![number, space()];
        drawing.label(mark("cause"), &row.label, lead, |range| words(WhyTreePart::Cause(row.key), range));
    }
}

fn own<T>(words: OwnWords) -> Run<T> {
    Run { role: "", weight: Weight::Regular, words: Words::Own(words) }
}
