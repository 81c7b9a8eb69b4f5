//! The why-tree as shapes.

use super::{GapPlace, WhyRow, WhyTree};
use crate::diagram::drawing::{Drawing, Mark, OwnWords, Run, Shape, Step, Words};
use crate::diagram::geometry::Area;
use crate::diagram::label::Anchor;
use crate::diagram::text_width::Weight;
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
        for gap in &self.gaps {
            let count = match gap.place {
                GapPlace::Above => OwnWords::MoreAbove(gap.count),
                GapPlace::Between => OwnWords::MoreHere(gap.count),
                GapPlace::Below => OwnWords::MoreBelow(gap.count),
            };
            drawing.own(Mark::new("gap"), gap.at, Anchor::Start, self.em.min(24.0), count);
        }
        drawing
    }

    fn draw_row<T>(
        &self,
        drawing: &mut Drawing<T>,
        row: &WhyRow,
        words: &mut impl FnMut(WhyTreePart, Range<usize>) -> T,
    ) {
        let mark = |role| Mark { role, bone: row.bone };
        let number = Run {
            role: "number",
            weight: Weight::Bold,
            words: Words::Given(words(WhyTreePart::Number(row.key), 0..row.number_bytes)),
        };
        let own = |words| Run { role: "", weight: Weight::Regular, words: Words::Own(words) };
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
        let lead = vec![number, own(OwnWords::Space)];
        drawing.label(mark("cause"), &row.label, lead, |range| words(WhyTreePart::Cause(row.key), range));
    }
}
