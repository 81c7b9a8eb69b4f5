//! The fishbone: an effect, the bones of categories, and on each bone its causes.
//!
//! Bones stand in columns, half of them above the spine, all parallel, so each column is a slanted strip and a text that
//! stays in its strip can meet no other. Causes are stacked along their bone from top to bottom: one more cause goes to
//! the end and moves nothing, until the bone is full and closes up, then takes width from those that have some to spare.
//! Letters never shrink; of what does not fit at the given size the overview shows the numbers, and a bone alone has
//! pages. **Start reading** at [`Fishbone::new`], then `plan.rs`, `strips.rs`, `bone.rs` and `page.rs`.

mod beside_numbers;
mod bone;
mod columns;
mod draw;
mod head;
mod input;
mod links;
mod numbers;
mod order;
mod page;
mod plan;
mod strips;

pub use draw::{FishbonePart, MOST_LINKS};
pub use head::Head;
pub use input::{BoneInput, CauseInput, FishboneInput, FishboneMetrics, Fit};
pub use links::CrossLink;

use super::geometry::{Point, Segment, Size};
use super::label::{Anchor, Label};
use super::numbers::NumberLine;
use bone::MeasuredBone;
use columns::{Columns, Half};
use plan::Planned;

/// A laid-out fishbone.
#[derive(Clone, Debug, PartialEq)]
pub struct Fishbone {
    /// The frame it needs: the given one, or a larger one where the given one has no room for a single cause.
    pub size: Size,
    /// From the tail to the head.
    pub spine: Segment,
    /// The effect.
    pub head: Head,
    /// In the order given.
    pub bones: Vec<Bone>,
    /// From causes to what they made possible on other bones.
    pub links: Vec<CrossLink>,
}

/// One laid-out bone.
#[derive(Clone, Debug, PartialEq)]
pub struct Bone {
    /// The key given with it.
    pub key: u32,
    /// Its place among the bones, from 1, which gives it its hue.
    pub number: u8,
    /// From its outer end to the spine.
    pub line: Segment,
    /// Its name, at the outer end.
    pub label: Label,
    /// What an empty bone asks.
    pub question: Option<Label>,
    /// The causes of the page shown, from top to bottom.
    pub causes: Vec<Cause>,
    /// The page shown, from 0.
    pub page: u32,
    /// How many pages there are, at least one.
    pub pages: u32,
    /// Present if some causes have no text here.
    pub more: Option<More>,
}

/// One laid-out cause.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The key given with it.
    pub key: u32,
    /// How many bytes its number has; the number leads the label's first line.
    pub number_bytes: usize,
    /// How deep it lies under another cause of the bone.
    pub depth: u8,
    /// From the bone to the text.
    pub twig: Segment,
    /// Its text, with room for the number at the beginning of the first line.
    pub label: Label,
}

/// The causes of a bone that have no text here.
#[derive(Clone, Debug, PartialEq)]
pub struct More {
    /// Those named by their numbers.
    pub lines: Vec<NumberLine>,
    /// How many are not even named: they come on later pages, or are past all counting on a wall.
    pub count: u32,
    /// The anchor of that count on its baseline.
    pub at: Point,
    /// What the anchor names.
    pub anchor: Anchor,
    /// Height of the letters in pixels.
    pub size: f32,
}

impl Fishbone {
    /// Every bone, in the given frame.
    pub fn new(input: &FishboneInput<'_>) -> Self {
        let Planned { columns, head, bones } = plan::planned(input);
        Self::assemble(input, columns, head, &bones)
    }

    /// One bone alone, with room for full sentences; an unknown key gives a fishbone without bones.
    pub fn focus(input: &FishboneInput<'_>, key: u32) -> Self {
        let columns = Columns::focused(input);
        let head = Head::bare(&columns);
        let measured: Vec<(MeasuredBone<'_>, Columns)> = input
            .bones
            .iter()
            .filter(|bone| bone.key == key)
            .take(1)
            .map(|bone| (MeasuredBone::new(bone, input, &columns), columns.clone()))
            .collect();
        Self::assemble(input, columns, head, &measured)
    }

    fn assemble(
        input: &FishboneInput<'_>,
        mut columns: Columns,
        mut head: Head,
        measured: &[(MeasuredBone<'_>, Columns)],
    ) -> Self {
        if input.fit == Fit::Grow {
            let above = measured.iter().take(columns.per_half);
            let below = measured.iter().skip(columns.per_half);
            columns.grow(
                above.map(|(bone, _)| bone.height()).fold(head.half_height, f32::max),
                below.map(|(bone, _)| bone.height()).fold(head.half_height, f32::max),
            );
        }
        head.place(&columns);
        let bones: Vec<Bone> = measured
            .iter()
            .enumerate()
            .map(|(index, (bone, strip))| {
                let half = if index < columns.per_half { Half::Above } else { Half::Below };
                bone.place(half, &strip.as_high_as(&columns))
            })
            .collect();
        let tail = Point::new(columns.margin, columns.spine_y);
        let spine = Segment { from: tail, to: Point::new(head.left, columns.spine_y) };
        let links = links::cross_links(input, &bones, &spine);
        Self { size: columns.size(), spine, head, bones, links }
    }
}

#[cfg(test)]
mod tests;
