//! How the frame is shared: usually the halves are alike and the head says what is to be explained. Where a text has no
//! room, the fuller half may be higher, and the head bare: the wall says above the picture which incident it is.

use super::bone::MeasuredBone;
use super::columns::Columns;
use super::head::Head;
use super::input::{BoneInput, FishboneInput, Fit};
use super::strips;
use crate::diagram::text_width::{Weight, text_width};

/// How the frame is shared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Plan {
    /// The part of its height that is above the spine.
    pub(super) above: f32,
    pub(super) head_has_words: bool,
}

/// Both halves alike, and a head with words.
pub(super) const USUAL: Plan = Plan { above: 0.5, head_has_words: true };

/// A picture of more causes is not read on a wall: it is not planned anew.
const MOST_PLANNED: usize = 60;
/// The lower half has at least this part of the height, and so has the upper.
const LEAST_HALF: f32 = 0.36;
/// Halves that would differ by less are alike.
const ALIKE: f32 = 0.03;

/// Strips, head, and every bone measured in its strip.
pub(super) struct Planned<'a> {
    pub(super) columns: Columns,
    pub(super) head: Head,
    pub(super) bones: Vec<(MeasuredBone<'a>, Columns)>,
}

/// As usual where nothing is wanting then, else by the plan in which less is.
pub(super) fn planned<'a>(input: &'a FishboneInput<'_>) -> Planned<'a> {
    let usual = by(input, USUAL);
    let causes: usize = input.bones.iter().map(|bone| bone.causes.len()).sum();
    if input.fit != Fit::Numbers || causes > MOST_PLANNED || usual.want() == 0 {
        return usual;
    }
    let crowded = by(input, Plan { above: share_above(input), head_has_words: false });
    if crowded.want() < usual.want() { crowded } else { usual }
}

fn by<'a>(input: &'a FishboneInput<'_>, plan: Plan) -> Planned<'a> {
    let columns = Columns::new(input, plan);
    let head = if plan.head_has_words { Head::new(input, &columns) } else { Head::bare(&columns) };
    let bones = strips::measured(input, &columns);
    Planned { columns, head, bones }
}

/// The part of the height that the texts above the spine need, of what all need.
fn share_above(input: &FishboneInput<'_>) -> f32 {
    let per_half = input.bones.len().div_ceil(2);
    let length = |bone: &BoneInput<'_>| {
        let causes = bone.causes.iter();
        causes.map(|cause| text_width(cause.label, input.metrics.cause, Weight::Regular)).sum::<f32>()
    };
    let above: f32 = input.bones.iter().take(per_half).map(length).sum();
    let all: f32 = input.bones.iter().map(length).sum();
    let share = if all > 0.0 { above / all } else { USUAL.above };
    if (share - USUAL.above).abs() < ALIKE { USUAL.above } else { share.clamp(LEAST_HALF, 1.0 - LEAST_HALF) }
}

impl Planned<'_> {
    fn want(&self) -> u32 {
        self.bones.iter().map(|(bone, _)| bone.want()).fold(0, u32::saturating_add)
    }
}
