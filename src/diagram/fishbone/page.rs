//! The causes a bone shows at once, as densely as they must be.

use super::columns::Columns;
use super::input::CauseInput;
use super::order::DEEPEST;
use crate::diagram::label::{Anchor, Label};
use crate::diagram::text_width::{Weight, char_width, text_width};
use crate::diagram::wrap::{LineEnd, WrapBox};

/// How closely causes are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Density {
    /// Lines a cause may have.
    pub(super) lines: usize,
    /// From line to line, in letter heights.
    pub(super) pitch: f32,
    /// Between causes, in letter heights.
    pub(super) gap: f32,
    /// Above the first cause, in letter heights.
    pub(super) lead: f32,
}

/// From roomy to as dense as lines can be; the first that fits is taken. Where room is short it is taken from within a
/// cause, not from between two: which line belongs to which is seen from afar.
pub(super) const DENSITIES: [Density; 8] = [
    Density { lines: 5, pitch: 1.2, gap: 0.5, lead: 0.5 },
    Density { lines: 5, pitch: 1.12, gap: 0.45, lead: 0.2 },
    Density { lines: 5, pitch: 1.06, gap: 0.4, lead: 0.0 },
    Density { lines: 5, pitch: 1.02, gap: 0.3, lead: 0.0 },
    Density { lines: 5, ..DENSEST },
    Density { lines: 4, ..DENSEST },
    Density { lines: 3, ..DENSEST },
    DENSEST,
];
/// Letters reach from a quarter of their height below the line to three quarters above it: within a cause they all but
/// touch, and from one cause to the next there is a gap that is seen.
pub(super) const DENSEST: Density = Density { lines: 2, pitch: 0.95, gap: 0.16, lead: 0.0 };
/// From one line of numbers to the next, in letter heights.
pub(super) const NUMBER_PITCH: f32 = 1.02;
/// On paper a cause has the lines it needs.
pub(super) const GROWN: Density = Density { lines: 12, pitch: 1.2, gap: 0.5, lead: 0.5 };

#[derive(Debug)]
pub(super) struct Stacked<'a> {
    /// The text given, all of it.
    pub(super) text: &'a str,
    pub(super) number_bytes: usize,
    pub(super) label: Label,
    pub(super) depth: u8,
    pub(super) indent: f32,
    pub(super) lane: usize,
    /// From the top of the lane.
    pub(super) top: f32,
}

pub(super) fn measured<'a>(
    cause: &CauseInput<'a>,
    depth: u8,
    density: Density,
    columns: &Columns,
) -> Stacked<'a> {
    let em = columns.em;
    let pitch = density.pitch * em;
    let taken = text_width(cause.number, em, Weight::Bold) + char_width(' ', em, Weight::Regular);
    let of_lines = |text: &str, lines: usize| {
        let width = columns.text_width(lines as f32 * pitch);
        let step = ((width - columns.narrowest) / f32::from(DEEPEST)).clamp(0.0, em);
        let indent = f32::from(depth) * step;
        let room = WrapBox { width: width - indent, taken, lines, size: em, weight: Weight::Regular };
        (Label::new(cause.key, text, &room, Anchor::Start, pitch), indent)
    };
    // The lower a text is, the wider it may be: its strip leans. On paper that is not worth the work.
    let fewest = if density.lines < GROWN.lines { 1 } else { density.lines };
    let mut best = None;
    for lines in fewest..=density.lines {
        let tried = of_lines(cause.label, lines);
        let is_cut = tried.0.lines.iter().any(|line| line.end == LineEnd::Ellipsis);
        let is_whole = tried.0.is_whole();
        if is_whole || best.is_none() || !is_cut && best.as_ref().is_some_and(|(_, was_cut)| *was_cut) {
            best = Some((tried, is_cut));
        }
        if is_whole {
            break;
        }
    }
    let shorter = || {
        let texts = cause.ends.iter().rev().filter_map(|end| cause.label.get(..*end));
        texts.map(|text| of_lines(text, density.lines)).find(|(label, _)| label.is_whole())
    };
    let (label, indent) = match best {
        Some((label, false)) => label,
        _ => shorter().unwrap_or_else(|| of_lines(cause.label, density.lines)),
    };
    Stacked { text: cause.label, number_bytes: cause.number.len(), label, depth, indent, lane: 0, top: 0.0 }
}

/// How many causes the first page shows at that density; later pages are not looked at.
pub(super) fn first_page_holds<'a>(
    ordered: &[(CauseInput<'a>, u8)],
    density: Density,
    per_page: usize,
    room: f32,
    columns: &Columns,
) -> usize {
    let fill = |room: f32| {
        let mut page = Page::new(density, room, per_page, columns);
        let fits = |(cause, depth): &(CauseInput<'a>, u8)| {
            page.push(measured(cause, *depth, density, columns)).is_ok()
        };
        ordered.iter().map(fits).take_while(|fits| *fits).count()
    };
    let all = fill(room);
    if all == ordered.len() { all } else { fill(room - line_for_more(density, columns)) }
}

/// The height that "+ 2 more" takes.
pub(super) fn line_for_more(density: Density, columns: &Columns) -> f32 {
    (NUMBER_PITCH + density.gap) * columns.em
}

/// Every page at that density; `None` if one cause alone is higher than the room.
pub(super) fn paginate<'a>(
    ordered: &[(CauseInput<'a>, u8)],
    density: Density,
    per_page: usize,
    room: f32,
    columns: &Columns,
) -> Option<Vec<Page<'a>>> {
    let fill = |room: f32, most_pages: usize| {
        let mut pages = vec![Page::new(density, room, per_page, columns)];
        for (cause, depth) in ordered {
            let stacked = measured(cause, *depth, density, columns);
            let Err(stacked) = pages.last_mut()?.push(stacked) else {
                continue;
            };
            if pages.len() == most_pages {
                return None;
            }
            let mut next = Page::new(density, room, per_page, columns);
            next.push(stacked).ok()?;
            pages.push(next);
        }
        Some(pages)
    };
    fill(room, 1).or_else(|| fill(room - line_for_more(density, columns), usize::MAX))
}

/// The causes shown at once on one bone.
pub(super) struct Page<'a> {
    pub(super) stacked: Vec<Stacked<'a>>,
    most: usize,
    pub(super) filling: Filling,
}

impl<'a> Page<'a> {
    pub(super) fn new(density: Density, room: f32, most: usize, columns: &Columns) -> Self {
        Self { stacked: Vec::new(), most, filling: Filling::new(density, room, columns) }
    }

    /// Adds the cause below the others, or gives it back.
    pub(super) fn push(&mut self, mut stacked: Stacked<'a>) -> Result<(), Stacked<'a>> {
        if self.stacked.len() >= self.most {
            return Err(stacked);
        }
        let Some((lane, top)) = self.filling.push(stacked.label.height(), stacked.depth) else {
            return Err(stacked);
        };
        (stacked.lane, stacked.top) = (lane, top);
        if self.filling.lanes.len() == 2 && lane == 0 {
            stacked.label.anchor = Anchor::End;
        }
        self.stacked.push(stacked);
        Ok(())
    }
}

/// How high the texts on each side of a bone have grown.
pub(super) struct Filling {
    gap: f32,
    room: f32,
    /// Height of each lane; `None` while it is empty.
    lanes: Vec<Option<f32>>,
    lead: f32,
    last: Option<usize>,
}

impl Filling {
    pub(super) fn new(density: Density, room: f32, columns: &Columns) -> Self {
        let em = columns.em;
        let lanes = vec![None; columns.lanes];
        Self { gap: density.gap * em, room, lanes, lead: density.lead * em, last: None }
    }

    /// Lane and top of a text of that height; none where there is no room for it.
    pub(super) fn push(&mut self, height: f32, depth: u8) -> Option<(usize, f32)> {
        // A sub-cause stays below the cause it explains, which is the last or above the last in the same lane.
        let lane = self.last.filter(|_| depth > 0).unwrap_or_else(|| self.shortest_lane());
        let top = self.next_top(lane);
        let bottom = top + height;
        if bottom > self.room {
            return None;
        }
        *self.lanes.get_mut(lane)? = Some(bottom);
        self.last = Some(lane);
        Some((lane, top))
    }

    pub(super) fn shortest_lane(&self) -> usize {
        let mut shortest = 0;
        for lane in 1..self.lanes.len() {
            if self.next_top(lane) < self.next_top(shortest) {
                shortest = lane;
            }
        }
        shortest
    }

    pub(super) fn next_top(&self, lane: usize) -> f32 {
        self.lanes.get(lane).copied().flatten().map_or(self.lead, |height| height + self.gap)
    }

    pub(super) fn height(&self) -> f32 {
        self.lanes.iter().copied().flatten().fold(0.0, f32::max)
    }
}
