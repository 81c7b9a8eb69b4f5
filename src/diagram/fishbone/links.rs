//! Links between causes of different bones: curves from twig to twig, bent towards the spine, where no text is.

use super::{Bone, FishboneInput};
use crate::diagram::geometry::{Point, Segment};
use crate::order::Gather;
use crate::sorted::SortedMap;

/// A cause that made one on another bone possible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CrossLink {
    /// The key of the cause.
    pub cause: u32,
    /// The key of what it made possible.
    pub effect: u32,
    /// The place of the cause's bone, which gives the link its hue.
    pub place: u8,
    /// From the cause's bone.
    pub from: Point,
    /// The point the curve bends towards.
    pub by: Point,
    /// To the effect's bone.
    pub to: Point,
}

/// How far a curve bends towards the spine, in parts of the way there.
const BEND: f32 = 0.5;

/// The links whose ends are both shown, and on different bones: on one bone a sub-cause is indented below its effect.
pub(super) fn cross_links(input: &FishboneInput<'_>, bones: &[Bone], spine: &Segment) -> Vec<CrossLink> {
    if input.links.is_empty() {
        return Vec::new();
    }
    let places: SortedMap<u32, (&Bone, Point)> = bones
        .iter()
        .flat_map(|bone| bone.causes.iter().map(move |cause| (cause.key, (bone, cause.twig.from))))
        .gathered();
    let placed = |key: &u32| places.get(key).copied();
    input
        .links
        .iter()
        .filter_map(|(cause, effect)| {
            let ((cause_bone, from), (effect_bone, to)) = (placed(cause)?, placed(effect)?);
            let middle = Point::new((from.x + to.x) / 2.0, (from.y + to.y) / 2.0);
            let by = Point::new(middle.x, middle.y + (spine.from.y - middle.y) * BEND);
            let place = cause_bone.number;
            (cause_bone.key != effect_bone.key).then_some(CrossLink {
                cause: *cause,
                effect: *effect,
                place,
                from,
                by,
                to,
            })
        })
        .collect()
}
