//! Where the strips of the bones are: parallel and slanted, of one width unless `strips.rs` shares it anew.

use super::head::TEXT_SHARE;
use super::input::{FishboneInput, Fit};
use super::plan::Plan;
use crate::diagram::geometry::{Point, Segment, Size};
use crate::diagram::text_width::{Weight, text_width};
use crate::diagram::wrap::counts;

/// Which side of the spine a bone is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Above,
    Below,
}

/// Distances in letter heights of a cause, tuned so that five two-line causes fit into half of 612 pixels at 24, which a
/// wall of 1280 by 720 leaves.
pub(super) const EDGE: f32 = 0.1;
pub(super) const SPINE_CLEARANCE: f32 = 0.25;
pub(super) const TWIG: f32 = 0.6;
const STRIP_GAP: f32 = 0.28;
/// A strip wide enough for two texts of this width has texts on both sides of its bone.
const TWO_LANES_FROM: f32 = 8.6;
/// With texts narrower than this on both sides of a bone, words are broken.
const TWO_LANES_AT_LEAST: f32 = 6.4;
/// The narrowest text of two lines: a number and a syllable.
const NARROWEST: f32 = 5.8;
/// The narrowest text of short words.
const SYLLABLES: f32 = 5.0;
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

/// The part of the width that a head without words takes.
const BARE_HEAD: f32 = 0.04;

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
    /// The one of the two that the bones of this strip have.
    room: f32,
    pitch: f32,
    /// From the left edge of the first strip to that of this one.
    left: f32,
    /// The narrowest strip.
    strip_least: f32,
    /// How far the outer end of a bone lies to the left of its inner end.
    shift: f32,
    /// Pixels that `shift` is spread over at least; strips grow only longer, so leaning never exceeds this.
    steepest: f32,
    /// The narrowest text that still says something.
    pub(super) narrowest: f32,
}

impl Columns {
    /// Strips for all bones of the input, as the plan shares the frame.
    pub(super) fn new(input: &FishboneInput<'_>, plan: Plan) -> Self {
        let per_half = input.bones.len().div_ceil(2).max(1);
        let least_half = 5.2 * input.metrics.cause + 2.4 * input.metrics.bone;
        let least_half = least_half.max(2.5 * input.metrics.effect);
        let height = input.frame.height.max(2.0 * least_half);
        let above = (height * plan.above).clamp(least_half, height - least_half);
        let (lean, head) = lean_and_head(per_half);
        let heads = if plan.head_has_words {
            (head, head_for_words(input).max(head))
        } else {
            (BARE_HEAD, BARE_HEAD)
        };
        let below = height - above;
        Self::across(input, per_half, lean, heads, (above, below), above.min(below))
    }

    /// One strip for one bone, over the whole frame.
    pub(super) fn focused(input: &FishboneInput<'_>) -> Self {
        let em = input.metrics.cause;
        let below = 0.8 * em;
        let above = (input.frame.height - below).max(5.2 * em + 2.4 * input.metrics.bone);
        // No bone hangs below the spine.
        let columns = Self::across(input, 1, 0.16, (BARE_HEAD, BARE_HEAD), (above, below), above);
        Self { lanes: 1, ..columns }
    }

    fn across(
        input: &FishboneInput<'_>,
        per_half: usize,
        lean: f32,
        (least_head, wished_head): (f32, f32),
        (above, below): (f32, f32),
        shortest: f32,
    ) -> Self {
        let em = input.metrics.cause;
        let margin = 0.3 * em;
        let shift = lean * shortest.min(14.0 * em);
        let steepest = shift / shortest;
        let longest_number = input
            .bones
            .iter()
            .flat_map(|bone| &bone.causes)
            .map(|cause| text_width(cause.number, em, Weight::Bold))
            .fold(0.0, f32::max);
        let (tallest, widest) = match input.fit {
            Fit::Numbers | Fit::Pages => (6.0 * em, 2.2 * em),
            Fit::Grow => (14.4 * em, WIDEST_CHARACTER * em),
        };
        // However high a text is, its first line must hold a number, a space and one character of any script.
        let first_line = longest_number + widest + steepest * (tallest - SHORT * em);
        let narrowest = (NARROWEST * em).max(first_line);
        let around = (TWIG + STRIP_GAP) * em + steepest * SHORT * em;
        // Where strips are shared anew, one of short words may be narrower.
        let strip_least = narrowest.min((SYLLABLES * em).max(first_line)) + around;
        let least = per_half as f32 * (narrowest + around) + 2.0 * margin + shift;
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
            room: above,
            pitch,
            left: 0.0,
            strip_least,
            shift,
            steepest,
            narrowest,
        };
        columns.lanes = columns.usual_lanes();
        columns
    }

    fn usual_lanes(&self) -> usize {
        let two = Self { lanes: 2, ..self.clone() };
        if two.text_width(SHORT * self.em) < TWO_LANES_FROM * self.em { 1 } else { 2 }
    }

    /// A strip that begins behind that many even ones and is as wide as that many.
    pub(super) fn strip(&self, before: f32, width: f32) -> Self {
        let mut strip = Self { left: self.pitch * before, pitch: self.pitch * width, ..self.clone() };
        if width != 1.0 {
            strip.lanes = strip.usual_lanes();
        }
        strip
    }

    /// The same strip with texts on both sides of its bone instead of one, or the other way about; none where two
    /// texts beside each other would say nothing.
    pub(super) fn with_other_lanes(&self) -> Option<Self> {
        let other = Self { lanes: 3 - self.lanes.clamp(1, 2), ..self.clone() };
        (other.lanes == 1 || other.text_width(SHORT * self.em) >= TWO_LANES_AT_LEAST * self.em)
            .then_some(other)
    }

    /// In how many steps, of which an even strip has `steps`, the narrowest one is passed.
    pub(super) fn least_steps(&self, steps: usize) -> usize {
        (self.strip_least / self.pitch * steps as f32).ceil().max(1.0) as usize
    }

    /// Makes the halves as high as these need to be.
    pub(super) fn grow(&mut self, above: f32, below: f32) {
        self.above = self.above.max(above);
        self.below = self.below.max(below);
        self.spine_y = self.above;
    }

    /// The same strip in halves that have grown.
    pub(super) fn as_high_as(&self, grown: &Self) -> Self {
        Self { above: grown.above, below: grown.below, spine_y: grown.spine_y, ..self.clone() }
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
        self.room
    }

    /// The same strips on that side of the spine.
    pub(super) fn of(&self, half: Half) -> Self {
        Self { room: self.reach(half), ..self.clone() }
    }

    /// How wide a text of that height may be.
    pub(super) fn text_width(&self, height: f32) -> f32 {
        let strip = self.pitch / self.lanes as f32;
        let gap = STRIP_GAP / self.lanes as f32;
        strip - (TWIG + gap) * self.em - self.steepest * height
    }

    /// How wide a bone's name may be.
    pub(super) fn name_width(&self, height: f32) -> f32 {
        // Above a bone with texts on both sides it reaches as far to the left as to the right, where the next bone may
        // lean towards it from the edge of its strip.
        self.pitch - 0.3 * self.em - self.lanes as f32 * self.steepest * height
    }

    /// The bone of this strip from the frame's edge to the spine.
    pub(super) fn bone(&self, half: Half) -> Segment {
        let lane = if self.lanes == 2 { self.pitch / 2.0 } else { 0.0 };
        let outer_x = self.margin + self.left + lane;
        let outer_y = match half {
            Half::Above => 0.0,
            Half::Below => self.spine_y + self.below,
        };
        Segment { from: Point::new(outer_x, outer_y), to: Point::new(outer_x + self.shift, self.spine_y) }
    }
}
