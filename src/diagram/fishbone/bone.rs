//! One bone: which of its causes are shown, how densely, and where.

use super::beside_numbers::{BesideNumbers, beside_numbers};
use super::columns::{Columns, EDGE, Half, SPINE_CLEARANCE, TWIG};
use super::input::{BoneInput, CauseInput, FishboneInput, Fit};
use super::numbers::Packed;
use super::order::with_sub_causes_after;
use super::page::{
    DENSEST, DENSITIES, Density, GROWN, NUMBER_PITCH, Page, Stacked, first_page_holds, line_for_more,
    measured, paginate,
};
use super::{Bone, Cause, More};
use crate::diagram::geometry::{Point, Segment};
use crate::diagram::label::{Anchor, Label, LabelLine};
use crate::diagram::numbers::NumberLine;
use crate::diagram::text_width::Weight;
use crate::diagram::wrap::{LineEnd, WrapBox};

/// From line to line of a name: where room is short, as close as letters can stand.
const NAME_PITCH: f32 = 1.1;
const CLOSE_NAME_PITCH: f32 = 1.0;

/// What is worse on a wall: a text that ends early where it may, a word that is broken, a text that is cut, in each how
/// much is missing, a cause without its text, one without its number.
const SHORTER: u32 = 1;
const BROKEN_WORD: u32 = 3;
const CUT_TEXT: u32 = 5;
const ALL_OF_A_TEXT: f32 = 35.0;
const BARE_NUMBER: u32 = 50;
const UNNAMED: u32 = 500;

/// How much of a text is wanting.
fn broken(label: &Label, text: &str) -> u32 {
    let shown = label.lines.last().map_or(0, |line| line.range.end);
    let missing = text.trim_end().len().saturating_sub(shown) as f32 / text.len().max(1) as f32;
    let of_line = |line: &LabelLine| match line.end {
        LineEnd::Plain => 0,
        LineEnd::Hyphen => BROKEN_WORD,
        LineEnd::Ellipsis => CUT_TEXT,
    };
    let is_cut = label.lines.iter().any(|line| line.end == LineEnd::Ellipsis);
    let ends_early = if missing > 0.0 && !is_cut { SHORTER } else { 0 };
    // Little of two texts says more than all of one and nothing of the other.
    let parts = ends_early + (missing * missing * ALL_OF_A_TEXT) as u32;
    label.lines.iter().map(of_line).sum::<u32>() + parts
}

/// A bone with its texts broken into lines, not yet placed.
#[derive(Debug)]
pub(super) struct MeasuredBone<'a> {
    input: &'a BoneInput<'a>,
    name: Label,
    question: Option<Label>,
    stacked: Vec<Stacked<'a>>,
    density: Density,
    page: usize,
    pages: usize,
    /// From the top of the causes to their bottom, and the lane in which a line for "more" ends it.
    height: f32,
    more: Option<StackedMore>,
}

#[derive(Debug)]
struct StackedMore {
    lines: Vec<NumberLine>,
    count: u32,
    lane: usize,
    top: f32,
}

impl<'a> MeasuredBone<'a> {
    /// Its name, and as many of its causes as there is room for.
    pub(super) fn new(input: &'a BoneInput<'a>, fishbone: &FishboneInput<'_>, columns: &Columns) -> Self {
        let name = name(input, fishbone, columns);
        let room = columns.room() - (2.0 * EDGE + SPINE_CLEARANCE) * columns.em - name.height();
        let ordered = with_sub_causes_after(&input.causes);
        let mut bone = Self {
            input,
            name,
            question: None,
            stacked: Vec::new(),
            density: DENSEST,
            page: 0,
            pages: 1,
            height: 0.0,
            more: None,
        };
        if ordered.is_empty() {
            bone.ask(room, columns);
            return bone;
        }
        match fishbone.fit {
            Fit::Grow => bone.stack_grown(&ordered, fishbone.metrics.per_page.max(1), columns),
            Fit::Numbers => bone.stack_beside_numbers(&ordered, fishbone.metrics.per_page, room, columns),
            Fit::Pages => bone.stack_page(&ordered, fishbone.metrics.per_page.max(1), room, columns),
        }
        bone
    }

    /// How much is wanting, from causes that are not even named down to words that are broken; 0: everything is there.
    pub(super) fn want(&self) -> u32 {
        let more = self.more.as_ref();
        let unnamed = more.map_or(0, |more| more.count);
        let numbers = more.map_or(0, |more| more.lines.iter().map(|line| line.numbers.len()).sum());
        let causes = self.stacked.iter().map(|stacked| broken(&stacked.label, stacked.text));
        let question = self.question.as_ref().map_or(0, |question| broken(question, self.input.question));
        let texts = causes
            .sum::<u32>()
            .saturating_add(question)
            .saturating_add(5 * broken(&self.name, self.input.label));
        let numbers = u32::try_from(numbers).unwrap_or(u32::MAX).saturating_mul(BARE_NUMBER);
        texts.saturating_add(numbers).saturating_add(unnamed.saturating_mul(UNNAMED))
    }

    /// How high a half must be to hold it.
    pub(super) fn height(&self) -> f32 {
        let em = self.stacked.first().map_or(self.name.size, |stacked| stacked.label.size);
        let causes = self.question.as_ref().map_or(self.height, Label::height);
        self.name.height() + causes + (2.0 * EDGE + 2.0 * SPINE_CLEARANCE) * em
    }

    fn ask(&mut self, room: f32, columns: &Columns) {
        let pitch = 1.2 * columns.em;
        let lines = ((room / pitch) as usize).clamp(1, 7);
        let text = WrapBox {
            width: columns.text_width(lines as f32 * pitch),
            taken: 0.0,
            lines,
            size: columns.em,
            weight: Weight::Regular,
        };
        if !self.input.question.trim().is_empty() {
            self.question =
                Some(Label::new(self.input.key, self.input.question, &text, Anchor::Start, pitch));
        }
    }

    /// At most `per_page` causes, in a drawing that grows as high as they need.
    fn stack_grown(&mut self, ordered: &[(CauseInput<'a>, u8)], per_page: usize, columns: &Columns) {
        self.density = GROWN;
        self.pages = ordered.len().div_ceil(per_page);
        self.page = self.input.page as usize % self.pages.max(1);
        let mut page = Page::new(GROWN, f32::MAX, per_page, columns);
        for (cause, depth) in ordered.iter().skip(self.page.saturating_mul(per_page)).take(per_page) {
            // A page without end takes everything.
            let _ = page.push(measured(cause, *depth, GROWN, columns));
        }
        self.height = page.filling.height();
        if self.pages > 1 {
            let until = self.page.saturating_mul(per_page) + page.stacked.len();
            self.say_more(ordered.len().saturating_sub(until), &page);
            self.height += line_for_more(GROWN, columns);
        }
        self.stacked = page.stacked;
    }

    /// Ends the shortest lane with a line that counts the causes of later pages, where there are some.
    fn say_more(&mut self, later: usize, page: &Page<'_>) {
        if later == 0 {
            return;
        }
        self.end_with(Packed { lines: Vec::new(), unnamed: later }, page);
    }

    fn end_with(&mut self, packed: Packed, page: &Page<'_>) {
        let lane = page.filling.shortest_lane();
        let count = u32::try_from(packed.unnamed).unwrap_or(u32::MAX);
        self.more = Some(StackedMore { lines: packed.lines, count, lane, top: page.filling.next_top(lane) });
    }

    /// As many texts as leave room for the numbers of the others.
    fn stack_beside_numbers(
        &mut self,
        ordered: &[(CauseInput<'a>, u8)],
        per_page: usize,
        room: f32,
        columns: &Columns,
    ) {
        let BesideNumbers { page, numbers } = beside_numbers(ordered, per_page, room, columns);
        self.height = page.filling.height();
        if let Some(numbers) = numbers {
            self.end_with(numbers, &page);
        }
        self.stacked = page.stacked;
    }

    fn stack_page(
        &mut self,
        ordered: &[(CauseInput<'a>, u8)],
        per_page: usize,
        room: f32,
        columns: &Columns,
    ) {
        let most = ordered.len().min(per_page);
        let mut held = 0;
        for density in DENSITIES {
            let holds = first_page_holds(ordered, density, per_page, room, columns);
            if holds > held {
                held = holds;
                self.density = density;
            }
            if held == most {
                break;
            }
        }
        let pages = paginate(ordered, self.density, per_page, room, columns).or_else(|| {
            self.density = DENSEST;
            paginate(ordered, DENSEST, per_page, room, columns)
        });
        let pages = pages.unwrap_or_default();
        self.pages = pages.len().max(1);
        self.page = self.input.page as usize % self.pages;
        let until: usize = pages.iter().take(self.page + 1).map(|page| page.stacked.len()).sum();
        let Some(page) = pages.into_iter().nth(self.page) else {
            return;
        };
        self.height = page.filling.height();
        self.say_more(ordered.len().saturating_sub(until), &page);
        self.stacked = page.stacked;
    }

    /// Gives every text its place on the bone of that strip.
    pub(super) fn place(&self, half: Half, columns: &Columns) -> Bone {
        let line = columns.bone(half);
        let edge = EDGE * columns.em;
        let reach = columns.reach(half);
        let (name_top, end_y, first_top) = match half {
            Half::Above => {
                let end = edge + self.name.height();
                // Names are level with each other where bones have grown longer than their causes.
                (edge, end, end + edge)
            }
            Half::Below => {
                let top = columns.spine_y + reach - edge - self.name.height();
                (top, top, columns.spine_y + SPINE_CLEARANCE * columns.em)
            }
        };
        // A name stands above the end of its bone, where its strip lies furthest to the right beside it: what hangs on
        // the bone before it may reach as far as the strip does.
        let name_x = line.x_at(end_y);
        let name_shift = if columns.lanes == 2 { 0.0 } else { 0.15 * columns.em };
        let shown_line = Segment { from: Point::new(line.x_at(end_y), end_y), to: line.to };
        let hung = Hung { line, first_top, columns };
        let free = reach - self.name.height() - (2.0 * EDGE + SPINE_CLEARANCE) * columns.em;
        Bone {
            key: self.input.key,
            number: self.input.place,
            line: shown_line,
            label: self.name.clone().at(name_x + name_shift, name_top),
            question: self.question.clone().map(|question| hung.question(question, free)),
            causes: self.stacked.iter().map(|stacked| hung.cause(stacked)).collect(),
            page: u32::try_from(self.page).unwrap_or_default(),
            pages: u32::try_from(self.pages).unwrap_or(u32::MAX),
            more: self.more.as_ref().map(|more| hung.more(more, NUMBER_PITCH * columns.em)),
        }
    }
}

/// Where the texts of a bone hang.
struct Hung<'a> {
    /// From the outer end of the bone to the spine.
    line: Segment,
    /// Where the first text begins.
    first_top: f32,
    columns: &'a Columns,
}

impl Hung<'_> {
    /// The question of an empty bone, in the middle of the height that is `free`, but near its beginning.
    fn question(&self, question: Label, free: f32) -> Label {
        let columns = self.columns;
        let lane = if columns.lanes == 2 { 1 } else { 0 };
        let height = question.height();
        let top = self.first_top + ((free - height) / 2.0).clamp(0.0, columns.em);
        question.at(text_x(&self.line, lane, top, height, columns), top)
    }

    fn cause(&self, stacked: &Stacked<'_>) -> Cause {
        let (line, columns) = (&self.line, self.columns);
        let top = self.first_top + stacked.top;
        let toward = if left_lane(stacked.lane, columns) { -1.0 } else { 1.0 };
        let x = text_x(line, stacked.lane, top, stacked.label.height(), columns) + toward * stacked.indent;
        let y = Label::first_middle(top, stacked.label.pitch);
        let twig =
            Segment { from: Point::new(line.x_at(y), y), to: Point::new(x - toward * 0.2 * columns.em, y) };
        Cause {
            key: stacked.label.key,
            number_bytes: stacked.number_bytes,
            depth: stacked.depth,
            twig,
            label: stacked.label.clone().at(x, top),
        }
    }

    /// The causes without a text; `pitch` from one line to the next.
    fn more(&self, more: &StackedMore, pitch: f32) -> More {
        let (line, columns) = (&self.line, self.columns);
        let top = self.first_top + more.top;
        let below = top + more.lines.len() as f32 * pitch;
        let x = text_x(line, more.lane, top, below - top, columns);
        let at = |index: usize| Point::new(x, top + (index as f32 + 0.79) * pitch);
        let count_x = text_x(line, more.lane, below, pitch, columns);
        let lines = more.lines.iter().enumerate();
        More {
            lines: lines.map(|(index, line)| NumberLine { at: at(index), ..line.clone() }).collect(),
            count: more.count,
            at: Point::new(count_x, below + 0.79 * pitch),
            anchor: lane_anchor(more.lane, columns),
            size: columns.em,
        }
    }
}

/// The bone's name, on as few lines as hold it.
fn name(input: &BoneInput<'_>, fishbone: &FishboneInput<'_>, columns: &Columns) -> Label {
    let most = match fishbone.fit {
        Fit::Numbers | Fit::Pages => 4,
        Fit::Grow => 6,
    };
    let pitch = if fishbone.fit == Fit::Numbers { CLOSE_NAME_PITCH } else { NAME_PITCH };
    let pitch = pitch * fishbone.metrics.bone;
    let of_lines = |lines| name_of_lines(input, lines, (fishbone.metrics.bone, pitch), columns);
    let holds = |label: &Label| label.lines.iter().all(|line| line.end != LineEnd::Ellipsis);
    (1..most).map(of_lines).find(holds).unwrap_or_else(|| of_lines(most))
}

fn name_of_lines(input: &BoneInput<'_>, lines: usize, (size, pitch): (f32, f32), columns: &Columns) -> Label {
    let anchor = if columns.lanes == 2 { Anchor::Middle } else { Anchor::Start };
    let width = columns.name_width(lines as f32 * pitch);
    let room = WrapBox { width, taken: 0.0, lines, size, weight: Weight::Bold };
    Label::new(input.key, input.label, &room, anchor, pitch)
}

fn left_lane(lane: usize, columns: &Columns) -> bool {
    columns.lanes == 2 && lane == 0
}

fn lane_anchor(lane: usize, columns: &Columns) -> Anchor {
    if left_lane(lane, columns) { Anchor::End } else { Anchor::Start }
}

/// Where a text of that height beside the bone is anchored, so that it clears the bone at its top and its bottom.
fn text_x(line: &Segment, lane: usize, top: f32, height: f32, columns: &Columns) -> f32 {
    let (at_top, at_bottom) = (line.x_at(top), line.x_at(top + height));
    if left_lane(lane, columns) {
        return at_top.min(at_bottom) - TWIG * columns.em;
    }
    at_top.max(at_bottom) + TWIG * columns.em
}
