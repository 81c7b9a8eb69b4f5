//! The plot of the risk that actions remove against their effort: a mark for each, as high as its risk, in the column of
//! its effort.
//!
//! The height is cut into bands of five of the scale. Marks that fall together stand side by side, then below each other
//! inside their band, which is as high as that takes: no mark leaves its band, and of two in a column the one that removes
//! more is never lower. **Start reading** at [`Plot::new`].

use super::drawing::{Drawing, Mark, OwnWords};
use super::geometry::{Area, Point, Segment, Size};
use super::label::{Anchor, Label};
use super::text_width::{Weight, text_width};
use super::wrap::WrapBox;
use crate::order::Order;
use std::cmp::Reverse;
use std::ops::Range;

/// Actions and the room for them.
#[derive(Clone, Debug)]
pub struct PlotInput<'a> {
    /// In any order.
    pub marks: Vec<PlotMark<'a>>,
    /// The width there is; the height is what the marks need.
    pub width: f32,
    /// Height of the letters in pixels.
    pub text: f32,
}

/// One action.
#[derive(Clone, Copy, Debug)]
pub struct PlotMark<'a> {
    /// Names the action.
    pub key: u32,
    /// The risk it removes, up to 25; less than nothing where it adds some.
    pub removed: i16,
    /// Its effort in steps from 1 to 3.
    pub effort: u8,
    /// What is written in its mark.
    pub label: &'a str,
}

/// A laid-out plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The frame it needs: as wide as the given one, or wider where that has no room for three columns.
    pub size: Size,
    /// Between bands and between columns.
    pub grid: Vec<Segment>,
    /// Titles, readings and what the corners mean.
    pub words: Vec<PlotWords>,
    /// The marks, band by band from the top.
    pub places: Vec<PlotPlace>,
    em: f32,
}

/// Words of the plot's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlotWords {
    /// The anchor on the baseline.
    pub at: Point,
    /// What the anchor names.
    pub anchor: Anchor,
    /// What they say.
    pub words: OwnWords,
}

/// One action in the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotPlace {
    /// The key given with it.
    pub key: u32,
    /// Its mark.
    pub area: Area,
    /// What is written in it.
    pub label: Label,
}

const HIGHEST: i16 = 25;
/// What a band holds of the scale.
const BAND: i16 = 5;
const EFFORTS: [&str; 3] = ["low", "medium", "high"];
const RISK: &str = "Risk removed, of 25";
const EFFORT: &str = "Effort";
/// Much risk for little effort, for much effort; little risk for little effort, for much effort.
const CORNERS: [&str; 4] = ["begin here", "plan it", "in passing", "rather not"];

/// Distances in letter heights.
const ROW: f32 = 1.9;
const HALF_MARK: f32 = 0.75;
const LINE: f32 = 1.6;
const PADDING: f32 = 0.5;
const GAP: f32 = 0.4;
/// From the middle of letters down to their baseline.
const DROP: f32 = 0.35;
/// A longer text in a mark is cut.
const WIDEST_LABEL: f32 = 8.0;
/// A band without marks is so many rows high.
const LEAST_ROWS: usize = 2;

/// From left to right.
#[derive(Clone, Copy)]
struct Across {
    /// Where the first column begins.
    left: f32,
    column: f32,
    mark: f32,
    /// How many marks stand side by side.
    marks: usize,
}

impl Plot {
    /// Every action in its place.
    pub fn new(input: &PlotInput<'_>) -> Self {
        let em = input.text;
        let across = Across::of(input);
        let size_width = across.left + 3.0 * across.column + GAP * em;
        let mut plot =
            Self { size: Size::default(), grid: Vec::new(), words: Vec::new(), places: Vec::new(), em };
        let right = size_width - GAP * em;
        let mut marks = input.marks.clone();
        marks.order_by_key(|mark| (Reverse(mark.removed), mark.key));

        plot.say(Point::new(0.0, em), Anchor::Start, RISK);
        let top = LINE * em;
        plot.corners(top, &across, right, [CORNERS[0], CORNERS[1]]);
        let mut y = top + LINE * em;
        let lowest = marks.last().map_or(0, |mark| on_scale(mark).min(0)).div_euclid(BAND) * BAND;
        let mut above = HIGHEST;
        plot.reading(y, &across, right, above);
        while above > lowest {
            // The last band holds its lower edge, too.
            let is_last = above - BAND == lowest;
            let holds = |mark: &&PlotMark<'_>| {
                let below = above - on_scale(mark);
                (0..BAND).contains(&below) || is_last && below == BAND
            };
            let band: Vec<&PlotMark<'_>> = marks.iter().filter(holds).collect();
            y += plot.band(&band, &across, y, above) * ROW * em;
            above -= BAND;
            plot.reading(y, &across, right, above);
        }
        let bottom = y + LINE * em;
        plot.corners(y, &across, right, [CORNERS[2], CORNERS[3]]);
        for (at, name) in (0_u8..).zip(EFFORTS) {
            let x = across.left + (f32::from(at) + 0.5) * across.column;
            plot.say(Point::new(x, bottom + em), Anchor::Middle, name);
        }
        for at in 0..=3_u8 {
            let x = across.left + f32::from(at) * across.column;
            plot.grid.push(Segment { from: Point::new(x, top), to: Point::new(x, bottom) });
        }
        let middle = (across.left + right) / 2.0;
        plot.say(Point::new(middle, bottom + (LINE + 1.0) * em), Anchor::Middle, EFFORT);
        plot.size = Size::new(size_width, bottom + 2.0 * LINE * em);
        plot
    }

    /// Places the marks of a band that begins at `top`, where the scale says `above`; answers how many rows it has.
    fn band(&mut self, band: &[&PlotMark<'_>], across: &Across, top: f32, above: i16) -> f32 {
        let columns = [1, 2, 3].map(|effort| {
            let there = band.iter().filter(|mark| mark.effort.clamp(1, 3) == effort);
            there.copied().collect::<Vec<_>>()
        });
        let needed = columns.iter().map(|column| column.len().div_ceil(across.marks));
        let rows = needed.fold(LEAST_ROWS, usize::max);
        for (at, column) in (0_u8..).zip(&columns) {
            let middle = across.left + (f32::from(at) + 0.5) * across.column;
            let ideal = |mark: &PlotMark<'_>| (above - on_scale(mark)) as usize * rows / BAND as usize;
            for (row, there) in (0_u16..).zip(in_rows(column, rows, across.marks, ideal)) {
                let y = top + (f32::from(row) + 0.5) * ROW * self.em;
                let step = across.mark + GAP * self.em;
                let first = middle - (there.len() as f32 - 1.0) / 2.0 * step;
                for (side, mark) in (0_u16..).zip(there) {
                    self.place(mark, Point::new(first + f32::from(side) * step, y), across.mark);
                }
            }
        }
        rows as f32
    }

    fn place(&mut self, mark: &PlotMark<'_>, middle: Point, width: f32) {
        let em = self.em;
        let half = HALF_MARK * em;
        let area = Area {
            left: middle.x - width / 2.0,
            top: middle.y - half,
            right: middle.x + width / 2.0,
            bottom: middle.y + half,
        };
        let room = WrapBox {
            width: width - 2.0 * PADDING * em,
            taken: 0.0,
            lines: 1,
            size: em,
            weight: Weight::Bold,
        };
        let label =
            Label::new(mark.key, mark.label, &room, Anchor::Middle, 2.0 * half).at(middle.x, area.top);
        self.places.push(PlotPlace { key: mark.key, area, label });
    }

    /// The line at which the scale says that.
    fn reading(&mut self, y: f32, across: &Across, right: f32, says: i16) {
        let from = Point::new(across.left, y);
        self.grid.push(Segment { from, to: Point::new(right, y) });
        let at = Point::new(across.left - PADDING * self.em, y + DROP * self.em);
        self.words.push(PlotWords { at, anchor: Anchor::End, words: OwnWords::Steps(says) });
    }

    /// What it means to stand in the corners above or below, in the line that begins at `top`.
    fn corners(&mut self, top: f32, across: &Across, right: f32, [first, last]: [&'static str; 2]) {
        let (em, y) = (self.em, top + (LINE / 2.0 + DROP) * self.em);
        self.say(Point::new(across.left + PADDING * em, y), Anchor::Start, first);
        self.say(Point::new(right - PADDING * em, y), Anchor::End, last);
    }

    fn say(&mut self, at: Point, anchor: Anchor, words: &'static str) {
        self.words.push(PlotWords { at, anchor, words: OwnWords::Said(words) });
    }

    /// Its shapes; `words` cuts the given bytes out of the label of the mark with that key.
    pub fn drawing<T>(&self, mut words: impl FnMut(u32, Range<usize>) -> T) -> Drawing<T> {
        let mut drawing = Drawing::new(self.size);
        drawing.lines(Mark::new("leader"), self.grid.iter().copied());
        for own in &self.words {
            drawing.own(Mark::new("tick"), own.at, own.anchor, self.em, own.words);
        }
        for place in &self.places {
            drawing.rect(Mark::new("place"), place.area, HALF_MARK * self.em);
        }
        for place in &self.places {
            drawing.label(Mark::new("name"), &place.label, Vec::new(), |range| words(place.key, range));
        }
        drawing
    }
}

impl Across {
    fn of(input: &PlotInput<'_>) -> Self {
        let em = input.text;
        let widths = input.marks.iter().map(|mark| text_width(mark.label, em, Weight::Bold));
        let mark = widths.fold(em, f32::max).min(WIDEST_LABEL * em) + 2.0 * PADDING * em;
        let own = |words: &str| text_width(words, em, Weight::Regular);
        let left = own("-25") + 2.0 * PADDING * em;
        let said = EFFORTS.iter().chain(&CORNERS).map(|words| own(words) + 2.0 * PADDING * em);
        let least = said.fold(mark + GAP * em, f32::max);
        let column = ((input.width - left - GAP * em) / 3.0).max(least);
        let marks = ((column / (mark + GAP * em)) as usize).max(1);
        Self { left, column, mark, marks }
    }
}

/// What it removes, as far as the scale reaches.
fn on_scale(mark: &PlotMark<'_>) -> i16 {
    mark.removed.clamp(-HIGHEST, HIGHEST)
}

/// Marks, those that remove most first, in as many rows of so many at most: each in the row it belongs into, or the next
/// that is free, and none so low that those behind it find no place.
fn in_rows<'a, 'm>(
    marks: &[&'m PlotMark<'a>],
    rows: usize,
    most: usize,
    ideal: impl Fn(&PlotMark<'a>) -> usize,
) -> Vec<Vec<&'m PlotMark<'a>>> {
    let mut filled: Vec<Vec<&PlotMark<'_>>> = vec![Vec::new(); rows];
    let mut row = 0;
    for (mark, left) in marks.iter().zip((1..=marks.len()).rev()) {
        let latest = rows.saturating_sub(left.div_ceil(most));
        row += usize::from(filled.get(row).is_some_and(|there| there.len() >= most));
        row = row.max(ideal(mark).min(latest));
        if let Some(there) = filled.get_mut(row) {
            there.push(mark);
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn input<'a>(marks: &[(i16, u8, &'a str)], width: f32) -> PlotInput<'a> {
        let marks = (1..).zip(marks);
        let marks = marks.map(|(key, (removed, effort, label))| PlotMark {
            key,
            removed: *removed,
            effort: *effort,
            label,
        });
        PlotInput { marks: marks.collect(), width, text: 14.0 }
    }

    fn area_of(own: &PlotWords, em: f32) -> Area {
        let width = text_width(&own.words.to_string(), em, Weight::Regular);
        let left = match own.anchor {
            Anchor::Start => own.at.x,
            Anchor::Middle => own.at.x - width / 2.0,
            Anchor::End => own.at.x - width,
        };
        Area { left, top: own.at.y - 0.76 * em, right: left + width, bottom: own.at.y + 0.24 * em }
    }

    fn check(input: &PlotInput<'_>) -> Plot {
        let plot = Plot::new(input);
        assert_eq!(plot, Plot::new(input), "the same input gives the same plot");
        let mut keys: Vec<u32> = plot.places.iter().map(|place| place.key).collect();
        keys.sort_unstable();
        assert_eq!(keys, input.marks.iter().map(|mark| mark.key).collect::<Vec<_>>());
        let words = plot.words.iter().map(|own| area_of(own, plot.em));
        let areas: Vec<Area> = words.chain(plot.places.iter().map(|place| place.area)).collect();
        for (index, area) in areas.iter().enumerate() {
            assert!(area.is_inside(plot.size), "{area:?} leaves {:?}", plot.size);
            assert!(areas[index + 1..].iter().all(|other| !area.overlaps(other)), "{area:?}");
        }
        for place in &plot.places {
            assert!(
                place.label.area().right <= place.area.right && place.label.area().left >= place.area.left
            );
        }
        let at = |key: u32| plot.places.iter().find(|place| place.key == key).unwrap().area;
        for one in &input.marks {
            for other in &input.marks {
                let (this, that) = (at(one.key), at(other.key));
                if one.effort.clamp(1, 3) < other.effort.clamp(1, 3) {
                    assert!(this.right < that.left, "a column for each effort");
                }
                if one.effort.clamp(1, 3) == other.effort.clamp(1, 3) && one.removed > other.removed {
                    assert!(this.top <= that.top, "what removes more is never lower");
                }
            }
        }
        plot
    }

    #[test]
    fn much_risk_stands_high_and_much_effort_to_the_right() {
        let plot = check(&input(&[(18, 1, "A1"), (2, 1, "A2"), (18, 3, "A3")], 640.0));
        let [first, second, third] = [0, 1, 2].map(|at| (plot.places[at].key, plot.places[at].area));
        assert_eq!((first.0, second.0, third.0), (1, 3, 2));
        assert_eq!(first.1.top, second.1.top);
        assert!(first.1.right < second.1.left && first.1.bottom < third.1.top);
    }

    #[test]
    fn marks_that_fall_together_stand_side_by_side() {
        let plot = check(&input(&[(18, 1, "A1"), (18, 1, "A2"), (18, 1, "A3")], 640.0));
        let tops: Vec<f32> = plot.places.iter().map(|place| place.area.top).collect();
        assert!(tops.iter().all(|top| *top == tops[0]));
        assert!(plot.places.is_sorted_by(|one, other| one.area.right < other.area.left));
    }

    #[test]
    fn where_many_fall_together_their_band_grows() {
        let few = check(&input(&[(18, 1, "A1")], 360.0));
        let many = check(&input(&[(18, 1, "A1"); 30], 360.0));
        assert!(many.size.height > few.size.height);
        assert_eq!(many.size.width, few.size.width);
    }

    #[test]
    fn an_action_that_adds_risk_stands_below_nothing() {
        let reads = |plot: &Plot| {
            let steps = plot.words.iter().filter_map(|own| match own.words {
                OwnWords::Steps(steps) => Some(steps),
                _ => None,
            });
            steps.collect::<Vec<_>>()
        };
        assert_eq!(reads(&check(&input(&[(0, 1, "A1")], 640.0))), [25, 20, 15, 10, 5, 0]);
        assert_eq!(reads(&check(&input(&[(-3, 1, "A1")], 640.0))), [25, 20, 15, 10, 5, 0, -5]);
        check(&input(&[], 640.0));
    }

    #[test]
    fn each_mark_is_drawn_with_its_number_alone() {
        let drawing =
            check(&input(&[(18, 1, "A1"), (2, 3, "A12")], 640.0)).drawing(|key, range| (key, range));
        let given = drawing.shapes.iter().filter_map(|shape| match shape {
            crate::diagram::Shape::Texts(mark, texts) if mark.role == "name" => Some(&texts.lines),
            _ => None,
        });
        let runs = given.flatten().flat_map(|line| &line.runs).map(|run| run.words.clone());
        use crate::diagram::Words::Given;
        assert_eq!(runs.collect::<Vec<_>>(), [Given((1, 0..2)), Given((2, 0..3))]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

        #[test]
        fn no_two_marks_or_texts_meet_and_none_leaves_the_frame(
            marks in prop::collection::vec((-30i16..30, 0u8..5, "A[0-9]{1,3}|\\PC{0,16}"), 0..60),
            width in 0f32..1600.0,
        ) {
            let marks: Vec<(i16, u8, &str)> =
                marks.iter().map(|(removed, effort, label)| (*removed, *effort, label.as_str())).collect();
            check(&input(&marks, width));
        }
    }
}
