//! What a layout looks like: a short list of shapes that say what they are, not which colour they have.
//!
//! The page draws them with its style sheet, an export with its own. `T` is the type of the words: an export asks
//! for a drawing of redacted text, and then holds nothing else. Words of the diagrams' own are numbers and fixed
//! phrases alone ([`OwnWords`]), which is why they need no treatment.

use super::geometry::{Area, Point, Segment, Size};
use super::label::{Anchor, Label};
use super::text_width::Weight;
use super::wrap::LineEnd;
use std::fmt;
use std::ops::Range;

/// Shapes in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing<T> {
    /// The frame: a view box from 0, 0.
    pub size: Size,
    /// From the back to the front.
    pub shapes: Vec<Shape<T>>,
}

/// How many hues there are.
const HUES: u8 = 12;

/// What a shape stands for; written out, it is the value of its `class`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its part in the diagram, such as `twig`.
    pub role: &'static str,
    /// The place of the bone that gives it its hue, from 1; 0 has none.
    pub bone: Option<u8>,
}

impl Mark {
    /// A shape with that part.
    pub const fn new(role: &'static str) -> Self {
        Self { role, bone: None }
    }

    /// The same in the hue of a bone.
    pub const fn bone(self, bone: u8) -> Self {
        Self { bone: Some(bone), ..self }
    }

    /// The number of its hue, from 1: the thirteenth bone has that of the first again.
    pub fn hue(self) -> Option<u8> {
        self.bone?.checked_sub(1).map(|before| before % HUES + 1)
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.role)?;
        self.hue().map_or(Ok(()), |hue| write!(f, " bone-{hue}"))
    }
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape<T> {
    /// A straight line.
    Line(Mark, Segment),
    /// An outline of lines and curves.
    Path(Mark, Vec<Step>),
    /// An upright rectangle with corners of that radius.
    Rect(Mark, Area, f32),
    /// A disc with that middle and radius.
    Circle(Mark, Point, f32),
    /// Lines of text of one kind. Thousands of lines are quicker drawn when what they share is said once.
    Texts(Mark, Texts<T>),
}

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Goes there without drawing.
    Move(Point),
    /// Draws a straight line there.
    Line(Point),
    /// Draws a quadratic curve towards the first point, ending at the second.
    Curve(Point, Point),
    /// Closes the outline.
    Close,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Move(to) => write!(f, "M{} {}", tenth(to.x), tenth(to.y)),
            Self::Line(to) => write!(f, "L{} {}", tenth(to.x), tenth(to.y)),
            Self::Curve(by, to) => {
                write!(f, "Q{} {} {} {}", tenth(by.x), tenth(by.y), tenth(to.x), tenth(to.y))
            }
            Self::Close => f.write_str("Z"),
        }
    }
}

/// Lines of text that differ in place and words alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts<T> {
    /// What the anchor of a line names.
    pub anchor: Anchor,
    /// Height of the letters in pixels.
    pub size: f32,
    /// From the first to the last.
    pub lines: Vec<TextLine<T>>,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine<T> {
    /// Its anchor on its baseline.
    pub at: Point,
    /// Its pieces from left to right; they follow each other without space.
    pub runs: Vec<Run<T>>,
}

/// A piece of a line in one weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Run<T> {
    /// Its part, such as `number`; empty for plain text.
    pub role: &'static str,
    /// Its weight.
    pub weight: Weight,
    /// What it says.
    pub words: Words<T>,
}

/// What a run says.
#[derive(Clone, Debug, PartialEq)]
pub enum Words<T> {
    /// Words that the caller gave.
    Given(T),
    /// The diagram's own.
    Own(OwnWords),
}

/// Words of the diagrams' own: numbers and fixed phrases, so nothing private can be among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWords {
    /// The text goes on.
    Ellipsis,
    /// The word goes on in the next line.
    Hyphen,
    /// Between a number and its text.
    Space,
    /// How many causes are not shown here.
    More(u32),
    /// Before the numbers of what stands on pages before this one.
    Before,
    /// Before the numbers of what stands on later pages.
    FurtherOn,
    /// Before the number of the cause that the first row of a column or a page explains.
    Under,
    /// Between the first and the last of several numbers.
    Until,
    /// Before the number of a cause that stands elsewhere.
    See,
    /// A clock reading.
    Clock {
        /// Hours since midnight.
        hour: u8,
        /// Minutes since the hour.
        minute: u8,
    },
    /// A day.
    Day {
        /// Day of the month, from 1.
        day: u8,
        /// Month of the year, from 1.
        month: u8,
    },
    /// Minutes since the incident began.
    Since(i64),
    /// A reading of a scale.
    Steps(i16),
    /// A title, or what a place in a diagram means.
    Said(&'static str),
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A piece of the diagrams' own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPiece {
    /// Words known when the program was built.
    Fixed(&'static str),
    /// A number.
    Number(u64),
}

impl OwnWords {
    /// What they are written with, from left to right.
    pub fn pieces(self) -> Vec<OwnPiece> {
        use OwnPiece::{Fixed, Number};
        let two_digits = |value: u8| [Fixed(if value < 10 { "0" } else { "" }), Number(value.into())];
        match self {
            Self::Ellipsis => vec![Fixed("…")],
            Self::Hyphen => vec![Fixed("-")],
            // A plain space at the end of a run is dropped by some readers of SVG.
            Self::Space => vec![Fixed("\u{a0}")],
            Self::More(count) => vec![Fixed("+ "), Number(count.into()), Fixed(" more")],
            Self::Before => vec![Fixed("before")],
            Self::FurtherOn => vec![Fixed("further on")],
            Self::Under => vec![Fixed("under\u{a0}")],
            Self::Until => vec![Fixed("–")],
            Self::See => vec![Fixed("see ")],
            Self::Clock { hour, minute } => {
                [&two_digits(hour)[..], &[Fixed(":")], &two_digits(minute)].concat()
            }
            Self::Day { day, month } => {
                let name = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
                vec![Number(day.into()), Fixed(" "), Fixed(name)]
            }
            Self::Since(minutes) => since(minutes),
            Self::Steps(steps) => {
                vec![Fixed(if steps < 0 { "-" } else { "" }), Number(steps.unsigned_abs().into())]
            }
            Self::Said(words) => vec![Fixed(words)],
        }
    }
}

impl fmt::Display for OwnWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces().into_iter().try_for_each(|piece| match piece {
            OwnPiece::Fixed(words) => f.write_str(words),
            OwnPiece::Number(number) => write!(f, "{number}"),
        })
    }
}

fn since(minutes: i64) -> Vec<OwnPiece> {
    use OwnPiece::{Fixed, Number};
    let sign = Fixed(if minutes < 0 { "T−" } else { "T+" });
    match minutes.unsigned_abs() {
        0 => vec![sign, Number(0)],
        days if days % 1440 == 0 => vec![sign, Number(days / 1440), Fixed(" d")],
        hours if hours % 60 == 0 => vec![sign, Number(hours / 60), Fixed(" h")],
        minutes if minutes > 60 => vec![sign, Number(minutes / 60), Fixed(" h "), Number(minutes % 60)],
        minutes => vec![sign, Number(minutes), Fixed(" min")],
    }
}

/// A coordinate to a tenth of a pixel, which keeps an exported file short and the same everywhere.
pub(super) fn tenth(coordinate: f32) -> f32 {
    (coordinate * 10.0).round() / 10.0
}

impl<T> Drawing<T> {
    /// Nothing, in a frame of that size.
    pub const fn new(size: Size) -> Self {
        Self { size, shapes: Vec::new() }
    }

    pub(super) fn line(&mut self, mark: Mark, from: Point, to: Point) {
        self.shapes.push(Shape::Line(mark, Segment { from: round(from), to: round(to) }));
    }

    pub(super) fn circle(&mut self, mark: Mark, middle: Point, radius: f32) {
        self.shapes.push(Shape::Circle(mark, round(middle), tenth(radius)));
    }

    pub(super) fn rect(&mut self, mark: Mark, area: Area, radius: f32) {
        let area = Area {
            left: tenth(area.left),
            top: tenth(area.top),
            right: tenth(area.right),
            bottom: tenth(area.bottom),
        };
        self.shapes.push(Shape::Rect(mark, area, tenth(radius)));
    }

    /// Every line of a label, its first one led by `lead`.
    pub(super) fn label(
        &mut self,
        mark: Mark,
        label: &Label,
        mut lead: Vec<Run<T>>,
        mut words: impl FnMut(Range<usize>) -> T,
    ) {
        for line in &label.lines {
            let mut runs = std::mem::take(&mut lead);
            if !line.range.is_empty() {
                let given = Words::Given(words(line.range.clone()));
                runs.push(Run { role: "", weight: label.weight, words: given });
            }
            let end = match line.end {
                LineEnd::Plain => None,
                LineEnd::Hyphen => Some(OwnWords::Hyphen),
                LineEnd::Ellipsis => Some(OwnWords::Ellipsis),
            };
            runs.extend(end.map(|end| Run { role: "", weight: label.weight, words: Words::Own(end) }));
            if runs.is_empty() {
                continue;
            }
            self.text(mark, Point::new(line.x, line.y), label.anchor, label.size, runs);
        }
    }

    /// A line of text, joined to those before it that are of its kind.
    pub(super) fn text(&mut self, mark: Mark, at: Point, anchor: Anchor, size: f32, runs: Vec<Run<T>>) {
        let line = TextLine { at: round(at), runs };
        match self.shapes.last_mut() {
            Some(Shape::Texts(other, texts))
                if (*other, texts.anchor, texts.size) == (mark, anchor, size) =>
            {
                texts.lines.push(line);
            }
            _ => self.shapes.push(Shape::Texts(mark, Texts { anchor, size, lines: vec![line] })),
        }
    }

    /// Straight lines of one kind as one outline; none where there are none.
    pub(super) fn lines(&mut self, mark: Mark, segments: impl Iterator<Item = Segment>) {
        let steps = segments.flat_map(|line| [Step::Move(round(line.from)), Step::Line(round(line.to))]);
        let steps: Vec<Step> = steps.collect();
        if !steps.is_empty() {
            self.shapes.push(Shape::Path(mark, steps));
        }
    }

    pub(super) fn own(&mut self, mark: Mark, at: Point, anchor: Anchor, size: f32, words: OwnWords) {
        let runs = vec![Run { role: "", weight: Weight::Regular, words: Words::Own(words) }];
        self.text(mark, at, anchor, size, runs);
    }
}

fn round(point: Point) -> Point {
    Point::new(tenth(point.x), tenth(point.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_written_as_its_classes() {
        assert_eq!(Mark::new("twig").bone(3).to_string(), "twig bone-3");
    }

    #[test]
    fn time_since_the_start_reads_as_people_say_it() {
        let said = [-15, 0, 5, 60, 90, 2880].map(|minutes| OwnWords::Since(minutes).to_string());
        assert_eq!(said, ["T−15 min", "T+0", "T+5 min", "T+1 h", "T+1 h 30", "T+2 d"]);
    }
}
