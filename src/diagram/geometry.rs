//! Points, sizes and areas, in pixels of the frame; x grows to the right and y grows down.

/// A place in the frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f32,
    /// Pixels from the top edge.
    pub y: f32,
}

impl Point {
    /// The point at these coordinates.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// How wide and how high something is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Pixels from side to side.
    pub width: f32,
    /// Pixels from top to bottom.
    pub height: f32,
}

impl Size {
    /// The size of these measures.
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }
}

/// A straight line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Segment {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
}

impl Segment {
    /// The x of the line, carried on past its ends, at this height.
    pub fn x_at(&self, y: f32) -> f32 {
        let rise = self.to.y - self.from.y;
        if rise == 0.0 {
            return self.from.x;
        }
        self.from.x + (self.to.x - self.from.x) * (y - self.from.y) / rise
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f32,
    /// Its top edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its bottom edge.
    pub bottom: f32,
}

/// Sums of many small floats drift by less than this; a hair's breadth is no overlap.
const TOLERANCE: f32 = 0.05;

impl Area {
    /// Whether both cover a common part.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left + TOLERANCE < other.right
            && other.left + TOLERANCE < self.right
            && self.top + TOLERANCE < other.bottom
            && other.top + TOLERANCE < self.bottom
    }

    /// Whether it lies inside a frame of this size.
    pub fn is_inside(&self, frame: Size) -> bool {
        self.left >= -TOLERANCE
            && self.top >= -TOLERANCE
            && self.right <= frame.width + TOLERANCE
            && self.bottom <= frame.height + TOLERANCE
    }

    /// The smallest area that covers both.
    pub fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}
