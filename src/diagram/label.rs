//! A text that has its place: where each line begins and which bytes of the given text it shows.

use super::geometry::Area;
use super::text_width::Weight;
use super::wrap::{LineEnd, WrapBox, wrap};
use std::ops::Range;

/// Which point of a line its x names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One line of a label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelLine {
    /// The anchor's x.
    pub x: f32,
    /// The baseline's y.
    pub y: f32,
    /// How wide it is at most.
    pub width: f32,
    /// The bytes of the given text it shows.
    pub range: Range<usize>,
    /// What follows.
    pub end: LineEnd,
}

/// A text that has its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The key given with the text.
    pub key: u32,
    /// What the x of its lines names.
    pub anchor: Anchor,
    /// Height of the letters in pixels.
    pub size: f32,
    /// Weight of the letters.
    pub weight: Weight,
    /// Pixels from line to line.
    pub pitch: f32,
    /// Its lines from top to bottom.
    pub lines: Vec<LabelLine>,
}

/// Letters reach from their baseline to this part of a line's height above its bottom.
const DESCENT: f32 = 0.26;

impl Label {
    /// The text in that room, its lines `pitch` apart, the first at the top of `top`, each anchored at `x`.
    pub(super) fn new(key: u32, text: &str, room: &WrapBox, anchor: Anchor, pitch: f32) -> Self {
        let lines = wrap(text, room)
            .into_iter()
            .map(|line| LabelLine { x: 0.0, y: 0.0, width: line.width, range: line.range, end: line.end })
            .collect();
        Self { key, anchor, size: room.size, weight: room.weight, pitch, lines }.at(0.0, 0.0)
    }

    /// The same label with its anchor at `x` and its upper edge at `top`.
    pub(super) fn at(mut self, x: f32, top: f32) -> Self {
        // The letters sit in the middle of the line's height.
        let drop = (self.pitch + self.size) / 2.0 - DESCENT * self.size;
        for (index, line) in self.lines.iter_mut().enumerate() {
            line.x = x;
            line.y = top + index as f32 * self.pitch + drop;
        }
        self
    }

    /// Whether all of it is there, and no word broken.
    pub(super) fn is_whole(&self) -> bool {
        self.lines.iter().all(|line| line.end == LineEnd::Plain)
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.pitch
    }

    /// How wide its widest line is.
    pub fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// The height at which a line drawn to its first line meets it.
    pub(super) fn first_middle(top: f32, pitch: f32) -> f32 {
        top + pitch / 2.0
    }

    /// The area its text covers.
    pub fn area(&self) -> Area {
        let drop = (self.pitch + self.size) / 2.0 - DESCENT * self.size;
        let mut area: Option<Area> = None;
        for line in &self.lines {
            let left = match self.anchor {
                Anchor::Start => line.x,
                Anchor::Middle => line.x - line.width / 2.0,
                Anchor::End => line.x - line.width,
            };
            let top = line.y - drop;
            let own = Area { left, top, right: left + line.width, bottom: top + self.pitch };
            area = Some(area.map_or(own, |area| area.union(&own)));
        }
        area.unwrap_or_default()
    }
}
