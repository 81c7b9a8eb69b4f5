//! The head: the effect, at the right end of the spine.

use super::columns::{Columns, Half};
use super::input::{FishboneInput, Fit};
use crate::diagram::geometry::{Area, Point};
use crate::diagram::label::{Anchor, Label};
use crate::diagram::text_width::Weight;
use crate::diagram::wrap::WrapBox;

/// The head of the fish.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Its back, where the spine ends.
    pub left: f32,
    /// The tip.
    pub tip: Point,
    /// From the spine to its upper and lower end.
    pub half_height: f32,
    /// The effect.
    pub label: Option<Label>,
}

/// The outline curves in towards the tip: this part of its width is level enough for text.
pub(super) const TEXT_SHARE: f32 = 0.8;
const PITCH: f32 = 1.2;

impl Head {
    pub(super) fn new(input: &FishboneInput<'_>, columns: &Columns) -> Self {
        let size = input.metrics.effect;
        let right = columns.width - columns.margin;
        let width = right - columns.head_left;
        let room = columns.reach(Half::Above).min(columns.reach(Half::Below));
        let most_lines = match input.fit {
            // The outline is half again as high as its text, so that the text stays inside where it narrows.
            Fit::Numbers | Fit::Pages => {
                ((room * 2.0 / 1.55 - size) / (PITCH * size)).clamp(1.0, 7.0) as usize
            }
            Fit::Grow => 12,
        };
        let text =
            WrapBox { width: width * TEXT_SHARE, taken: 0.0, lines: most_lines, size, weight: Weight::Bold };
        let label = Label::new(0, input.effect, &text, Anchor::Middle, PITCH * size);
        let half_height = (label.height() * 0.775 + size * 0.5).max(2.6 * size);
        Self { left: columns.head_left, tip: Point::new(right, 0.0), half_height, label: Some(label) }
    }

    /// An arrow head without words.
    pub(super) fn bare(columns: &Columns) -> Self {
        let right = columns.width - columns.margin;
        Self {
            left: columns.head_left,
            tip: Point::new(right, 0.0),
            half_height: 0.7 * columns.em,
            label: None,
        }
    }

    pub(super) fn place(&mut self, columns: &Columns) {
        self.tip.y = columns.spine_y;
        let middle = self.left + (self.tip.x - self.left) * (0.05 + TEXT_SHARE / 2.0);
        if let Some(label) = self.label.take() {
            let top = columns.spine_y - label.height() / 2.0;
            self.label = Some(label.at(middle, top));
        }
    }

    /// The area it covers.
    pub fn area(&self) -> Area {
        Area {
            left: self.left,
            top: self.tip.y - self.half_height,
            right: self.tip.x,
            bottom: self.tip.y + self.half_height,
        }
    }
}
