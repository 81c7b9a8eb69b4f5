//! The fishbone as shapes.

use super::{CrossLink, Fishbone, FishboneInput};
use crate::diagram::drawing::{Drawing, Mark, OwnWords, Shape, Step};
use crate::diagram::geometry::Point;
use crate::diagram::numbers::{number_run, space};
use crate::sorted::SortedMap;
use std::ops::Range;

/// Which of the given texts a piece of the drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FishbonePart {
    /// What is to be explained.
    Effect,
    /// The name of the bone with that key.
    Bone(u32),
    /// The question of the bone with that key.
    Question(u32),
    /// The number of the cause with that key.
    Number(u32),
    /// The text of the cause with that key.
    Cause(u32),
}

/// More links than these are a web in which nobody follows one: then none is drawn. The why-tree has all of them.
pub const MOST_LINKS: usize = 8;
/// The radius of the dot where a link ends.
const LINK_END: f32 = 5.0;

impl Fishbone {
    /// Its shapes; `words` cuts the given bytes out of a part's text.
    pub fn drawing<T>(&self, mut words: impl FnMut(FishbonePart, Range<usize>) -> T) -> Drawing<T> {
        let mut drawing = Drawing::new(self.size);
        drawing.line(Mark::new("spine"), self.spine.from, self.spine.to);
        self.draw_head(&mut drawing, &mut words);
        let links = if self.links.len() > MOST_LINKS { &[][..] } else { &self.links };
        self.draw_links(&mut drawing, links);
        for bone in &self.bones {
            let of_bone = |role| Mark::new(role).bone(bone.number);
            drawing.line(of_bone("bone"), bone.line.from, bone.line.to);
            drawing.label(of_bone("bone-name"), &bone.label, Vec::new(), |range| {
                words(FishbonePart::Bone(bone.key), range)
            });
            if let Some(question) = &bone.question {
                drawing.label(of_bone("question"), question, Vec::new(), |range| {
                    words(FishbonePart::Question(bone.key), range)
                });
            }
            for (role, is_under) in [("twig", false), ("sub-twig", true)] {
                let twigs = bone.causes.iter().filter(|cause| (cause.depth > 0) == is_under);
                drawing.lines(of_bone(role), twigs.map(|cause| cause.twig));
            }
            for cause in &bone.causes {
                let number = words(FishbonePart::Number(cause.key), 0..cause.number_bytes);
                let lead = vec![number_run(number), space()];
                drawing.label(of_bone("cause"), &cause.label, lead, |range| {
                    words(FishbonePart::Cause(cause.key), range)
                });
            }
            if let Some(more) = &bone.more {
                for line in &more.lines {
                    let runs = line.runs(|key, bytes| words(FishbonePart::Number(key), bytes));
                    drawing.text(of_bone("cause"), line.at, more.anchor, more.size, runs);
                }
                if more.count > 0 {
                    drawing.own(of_bone("more"), more.at, more.anchor, more.size, OwnWords::More(more.count));
                }
            }
        }
        for link in links {
            drawing.circle(Mark::new("link-end").bone(link.place), link.to, LINK_END);
        }
        drawing
    }

    /// The links, and above them a ground for the texts: a link passes behind a text, not through its letters.
    fn draw_links<T>(&self, drawing: &mut Drawing<T>, links: &[CrossLink]) {
        for link in links {
            let curve = vec![Step::Move(link.from), Step::Curve(link.by, link.to)];
            drawing.shapes.push(Shape::Path(Mark::new("link").bone(link.place), curve));
        }
        let labels = self
            .bones
            .iter()
            .flat_map(|bone| bone.question.iter().chain(bone.causes.iter().map(|cause| &cause.label)));
        for label in labels.filter(|_| !links.is_empty()) {
            drawing.rect(Mark::new("ground"), label.area(), 0.0);
        }
    }

    /// Its shapes with the words of the input it was laid out from.
    pub fn plain_drawing(&self, input: &FishboneInput<'_>) -> Drawing<String> {
        let mut texts = SortedMap::<FishbonePart, &str>::new();
        texts.insert(FishbonePart::Effect, input.effect);
        for bone in &input.bones {
            texts.insert(FishbonePart::Bone(bone.key), bone.label);
            texts.insert(FishbonePart::Question(bone.key), bone.question);
            for cause in &bone.causes {
                texts.insert(FishbonePart::Number(cause.key), cause.number);
                texts.insert(FishbonePart::Cause(cause.key), cause.label);
            }
        }
        self.drawing(|part, bytes| {
            texts.get(&part).and_then(|text| text.get(bytes)).unwrap_or_default().to_owned()
        })
    }

    fn draw_head<T>(
        &self,
        drawing: &mut Drawing<T>,
        words: &mut impl FnMut(FishbonePart, Range<usize>) -> T,
    ) {
        let head = self.head.area();
        let tip = self.head.tip;
        drawing.shapes.push(Shape::Path(
            Mark::new("head"),
            vec![
                Step::Move(Point::new(head.left, head.top)),
                Step::Curve(Point::new(tip.x, head.top), tip),
                Step::Curve(Point::new(tip.x, head.bottom), Point::new(head.left, head.bottom)),
                Step::Close,
            ],
        ));
        if let Some(label) = &self.head.label {
            drawing.label(Mark::new("effect"), label, Vec::new(), |range| words(FishbonePart::Effect, range));
        }
    }
}
