//! Where the strips of the bones are: parallel, slanted, of one width.

use super::head::TEXT_SHARE;
use super::input::{FishboneInput, Fit};
use crate::diagram::geometry::{Point, Segment, Size};
use crate::diagram::text_width::{Weight, text_width};
use crate::diagram::wrap::counts;

/// Which side of the spine a bone is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Above,
    Below,
}

/// Distances in letter heights of a cause, tuned so that five two-line causes fit into half of 564 pixels at 24, which a
/// wall of 1280 by 720 leaves.
pub(super) const EDGE: f32 = 0.1;
pub(super) const SPINE_CLEARANCE: f32 = 0.25;
pub(super) const TWIG: f32 = 0.6;
const STRIP_GAP: f32 = 0.28;
/// A strip wide enough for two texts of this width has texts on both sides of its bone.
const TWO_LANES_FROM: f32 = 8.6;
/// The narrowest text of two lines: a number and a syllable.
const NARROWEST: f32 = 5.8;
/// A space and the widest that no line is broken within: a picture with a colour of skin, which some faces draw as two.
/// On a wall the texts are lower, and the narrowest strip holds that too.
const WIDEST_CHARACTER: f32 = 3.2;
/// The height of a text of two lines.
const SHORT: f32 = 2.2;
/// How far a bone leans, per pixel of height, and the part of the width that the head takes: the more bones, the less.
const fn lean_and_head(per_half: usize) -> (f32, f32) {
    match per_half {
        0..=2 => (0.2, 0.165),
        3 => (0.2, 0.165),
        4 => (0.12, 0.12),
        _ => (0.12, 0.12),
    }
}

/// The widest part of the width that the head may take.
const WIDEST_HEAD: f32 = 0.19;

/// The widest part of the width that it may take so that a number stays beside its word, such as "12 March": more would
/// cost words of causes.
const HEAD_FOR_A_NUMBER: f32 = 0.135;

/// The part of the width at which no word of the effect is broken, and no number parted from a short word.
fn head_for_words(input: &FishboneInput<'_>) -> f32 {
    let width = |text: &str| text_width(text, input.metrics.effect, Weight::Bold);
    // A pixel more, so that rounding breaks nothing.
    let share = |width: f32| (width + 1.0) / TEXT_SHARE / input.frame.width.max(1.0);
    let (mut least, mut before) = (0.0, "");
    for word in input.effect.split_whitespace() {
        let both = share(width(before) + width(" ") + width(word));
        let stays = counts(before, word) && both <= HEAD_FOR_A_NUMBER;
        least = f32::max(least, if stays { both } else { share(width(word)) });
        before = word;
    }
    least.min(WIDEST_HEAD)
}

/// The strips of all bones.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// Bones above the spine; the others are below.
    pub(super) per_half: usize,
    /// Texts beside each other in one strip: one to the right of the bone, or one on each side.
    pub(super) lanes: usize,
    /// Letter height of a cause.
    pub(super) em: f32,
    /// Blank at the left and right edge.
    pub(super) margin: f32,
    pub(super) head_left: f32,
    pub(super) width: f32,
    pub(super) spine_y: f32,
    /// From the spine to the edges.
    above: f32,
    below: f32,
    pitch: f32,
    /// How far the outer end of a bone lies to the left of its inner end.
    shift: f32,
    /// Pixels that `shift` is spread over at least; strips grow only longer, so leaning never exceeds this.
    steepest: f32,
    /// The narrowest text that still says something.
    pub(super) narrowest: f32,
}

impl Columns {
    /// Strips for all bones of the input.
    pub(super) fn new(input: &FishboneInput<'_>) -> Self {
        let per_half = input.bones.len().div_ceil(2).max(1);
        let least_half = 5.2 * input.metrics.cause + 2.4 * input.metrics.bone;
        let half = (input.frame.height / 2.0).max(least_half).max(2.5 * input.metrics.effect);
        let (lean, head) = lean_and_head(per_half);
        Self::across(input, per_half, lean, (head, head_for_words(input).max(head)), half, half)
    }

    /// One strip for one bone, over the whole frame.
    pub(super) fn focused(input: &FishboneInput<'_>) -> Self {
        let em = input.metrics.cause;
        let below = 0.8 * em;
        let above = (input.frame.height - below).max(5.2 * em + 2.4 * input.metrics.bone);
        Self { lanes: 1, ..Self::across(input, 1, 0.16, (0.04, 0.04), above, below) }
    }

    fn across(
        input: &FishboneInput<'_>,
        per_half: usize,
        lean: f32,
        (least_head, wished_head): (f32, f32),
        above: f32,
        below: f32,
    ) -> Self {
        let em = input.metrics.cause;
        let margin = 0.3 * em;
        let shift = lean * above.min(14.0 * em);
        let steepest = shift / above;
        let longest_number = input
            .bones
            .iter()
            .flat_map(|bone| &bone.causes)
            .map(|cause| text_width(cause.number, em, Weight::Bold))
            .fold(0.0, f32::max);
        let (tallest, widest) = match input.fit {
            Fit::Numbers | Fit::Pages => (4.8 * em, 1.8 * em),
            Fit::Grow => (14.4 * em, WIDEST_CHARACTER * em),
        };
        // However high a text is, its first line must hold a number, a space and one character of any script.
        let narrowest = (NARROWEST * em).max(longest_number + widest + steepest * (tallest - SHORT * em));
        let strip_least = narrowest + (TWIG + STRIP_GAP) * em + steepest * SHORT * em;
        let least = per_half as f32 * strip_least + 2.0 * margin + shift;
        let width = input.frame.width.max(least / (1.0 - least_head));
        // Strips come first: the head takes no more than they leave.
        let head_share = wished_head.min(1.0 - least / width).max(least_head);
        let head_left = width - margin - head_share * width;
        let pitch = (head_left - margin - shift) / per_half as f32;
        let mut columns = Self {
            per_half,
            lanes: 1,
            em,
            margin,
            head_left,
            width,
            spine_y: above,
            above,
            below,
            pitch,
            shift,
            steepest,
            narrowest,
        };
        columns.lanes = 2;
        if columns.text_width(SHORT * em) < TWO_LANES_FROM * em {
            columns.lanes = 1;
        }
        columns
    }

    /// Makes the halves as high as these need to be.
    pub(super) fn grow(&mut self, above: f32, below: f32) {
        self.above = self.above.max(above);
        self.below = self.below.max(below);
        self.spine_y = self.above;
    }

    pub(super) fn size(&self) -> Size {
        Size::new(self.width, self.above + self.below)
    }

    /// From the spine to the edge of that half.
    pub(super) fn reach(&self, half: Half) -> f32 {
        match half {
            Half::Above => self.above,
            Half::Below => self.below,
        }
    }

    /// How high a bone's name and causes may be together, before the halves grow.
    pub(super) fn room(&self) -> f32 {
        self.above
    }

    /// How wide a text of that height may be.
    pub(super) fn text_width(&self, height: f32) -> f32 {
        let strip = self.pitch / self.lanes as f32;
        let gap = STRIP_GAP / self.lanes as f32;
        strip - (TWIG + gap) * self.em - self.steepest * height
    }

    /// How wide a bone's name may be.
    pub(super) fn name_width(&self, height: f32) -> f32 {
        self.pitch - 0.3 * self.em - self.steepest * height
    }

    /// The bone of a column from the frame's edge to the spine.
    pub(super) fn bone(&self, column: usize, half: Half) -> Segment {
        let lane = if self.lanes == 2 { self.pitch / 2.0 } else { 0.0 };
        let outer_x = self.margin + column as f32 * self.pitch + lane;
        let outer_y = match half {
            Half::Above => 0.0,
            Half::Below => self.spine_y + self.below,
        };
        Segment { from: Point::new(outer_x, outer_y), to: Point::new(outer_x + self.shift, self.spine_y) }
    }
}
