//! The strip as shapes.

use super::Strip;
use crate::diagram::drawing::{Drawing, Mark};
use crate::diagram::geometry::{Area, Point};
use crate::diagram::label::Anchor;
use std::ops::Range;

/// Which of the given texts a piece of the drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StripPart {
    /// The name of the event with that key.
    Event(u32),
    /// The name of the interval with that key.
    Interval(u32),
}

impl Strip {
    /// Its shapes; `words` cuts the given bytes out of a part's text.
    pub fn drawing<T>(&self, mut words: impl FnMut(StripPart, Range<usize>) -> T) -> Drawing<T> {
        let em = self.em;
        let mut drawing = Drawing::new(self.size);
        for bar in &self.impacts {
            drawing.rect(Mark::new("impact"), bar.area, 0.2 * em);
        }
        drawing.line(Mark::new("axis"), self.axis.from, self.axis.to);
        let axis_y = self.axis.from.y;
        for tick in &self.ticks {
            drawing.line(
                Mark::new("tick-mark"),
                Point::new(tick.x, axis_y),
                Point::new(tick.x, axis_y + 0.5 * em),
            );
            drawing.own(Mark::new("tick"), tick.at, Anchor::Middle, em, tick.words);
        }
        for bracket in &self.brackets {
            let mark = Mark::new("bracket");
            drawing.line(mark, bracket.line.from, bracket.line.to);
            for end in [bracket.line.from, bracket.line.to] {
                drawing.line(mark, end, Point::new(end.x, end.y + 0.3 * em));
            }
            drawing.label(Mark::new("interval"), &bracket.name, Vec::new(), |range| {
                words(StripPart::Interval(bracket.key), range)
            });
        }
        for mark in &self.marks {
            if let Some(leader) = mark.leader {
                drawing.line(Mark::new("leader"), leader.from, leader.to);
            }
        }
        for mark in &self.marks {
            self.draw_mark(&mut drawing, mark);
            if let Some(name) = &mark.name {
                drawing.label(Mark::new("event-name"), name, Vec::new(), |range| {
                    words(StripPart::Event(mark.key), range)
                });
            }
        }
        drawing
    }

    fn draw_mark<T>(&self, drawing: &mut Drawing<T>, mark: &super::StripMark) {
        let radius = 0.3 * self.em;
        if mark.span.to.x - mark.span.from.x < radius {
            drawing.circle(Mark::new("event"), mark.span.from, radius);
            return;
        }
        let area = Area {
            left: mark.span.from.x,
            top: mark.span.from.y - radius,
            right: mark.span.to.x,
            bottom: mark.span.to.y + radius,
        };
        drawing.rect(Mark::new("range"), area, radius);
    }
}
