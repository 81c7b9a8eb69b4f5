//! The causes a bone shows at once, as densely as they must be.

use super::columns::Columns;
use super::input::CauseInput;
use super::numbers::{Numbers, Packed};
use super::order::DEEPEST;
use crate::diagram::label::{Anchor, Label};
use crate::diagram::text_width::{Weight, char_width, text_width};
use crate::diagram::wrap::WrapBox;

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
pub(super) const DENSITIES: [Density; 7] = [
    Density { lines: 4, pitch: 1.2, gap: 0.5, lead: 0.5 },
    Density { lines: 3, pitch: 1.12, gap: 0.45, lead: 0.2 },
    Density { lines: 3, pitch: 1.06, gap: 0.4, lead: 0.0 },
    Density { lines: 3, pitch: 1.04, gap: 0.25, lead: 0.0 },
    Density { lines: 2, pitch: 1.04, gap: 0.25, lead: 0.0 },
    Density { lines: 2, pitch: 1.03, gap: 0.12, lead: 0.0 },
    DENSEST,
];
/// Letters reach from a quarter of their height below the line to three quarters above it: they do not touch.
pub(super) const DENSEST: Density = Density { lines: 2, pitch: 1.02, gap: 0.0, lead: 0.0 };
/// On paper a cause has the lines it needs.
pub(super) const GROWN: Density = Density { lines: 12, pitch: 1.2, gap: 0.5, lead: 0.5 };

#[derive(Debug)]
pub(super) struct Stacked<'a> {
    pub(super) input: CauseInput<'a>,
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
    let width = columns.text_width(density.lines as f32 * pitch);
    let step = ((width - columns.narrowest) / f32::from(DEEPEST)).clamp(0.0, em);
    let indent = f32::from(depth) * step;
    let taken = text_width(cause.number, em, Weight::Bold) + char_width(' ', em, Weight::Regular);
    let room =
        WrapBox { width: width - indent, taken, lines: density.lines, size: em, weight: Weight::Regular };
    let label = Label::new(cause.key, cause.label, &room, Anchor::Start, pitch);
    Stacked { input: *cause, label, depth, indent, lane: 0, top: 0.0 }
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

/// The most causes that leave room for the numbers of the others at that density.
pub(super) fn held_beside_numbers<'a>(
    ordered: &[(CauseInput<'a>, u8)],
    numbers: &Numbers,
    density: Density,
    most: usize,
    room: f32,
    columns: &Columns,
) -> usize {
    let mut page = Page::new(density, room, most, columns);
    let mut held = 0;
    for (cause, depth) in ordered {
        if page.push(measured(cause, *depth, density, columns)).is_err() {
            break;
        }
        if numbers_below(&page, numbers, density, columns).unnamed == 0 {
            held = page.stacked.len();
        }
    }
    held
}

/// The numbers of the causes that the page does not show, below those it shows.
pub(super) fn numbers_below(
    page: &Page<'_>,
    numbers: &Numbers,
    density: Density,
    columns: &Columns,
) -> Packed {
    let pitch = density.pitch * columns.em;
    let left = page.room - page.next_top(page.shortest_lane());
    numbers.packed(page.stacked.len(), (left / pitch).max(0.0) as usize, pitch, columns)
}

/// The height that "+ 2 more" takes.
pub(super) fn line_for_more(density: Density, columns: &Columns) -> f32 {
    (density.pitch + density.gap) * columns.em
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
    gap: f32,
    room: f32,
    most: usize,
    /// Height of each lane; `None` while it is empty.
    lanes: Vec<Option<f32>>,
    lead: f32,
}

impl<'a> Page<'a> {
    pub(super) fn new(density: Density, room: f32, most: usize, columns: &Columns) -> Self {
        Self {
            stacked: Vec::new(),
            gap: density.gap * columns.em,
            room,
            most,
            lanes: vec![None; columns.lanes],
            lead: density.lead * columns.em,
        }
    }

    /// Adds the cause below the others, or gives it back.
    pub(super) fn push(&mut self, mut stacked: Stacked<'a>) -> Result<(), Stacked<'a>> {
        if self.stacked.len() >= self.most {
            return Err(stacked);
        }
        // A sub-cause stays below the cause it explains, which is the last or above the last in the same lane.
        let lane = match self.stacked.last() {
            Some(last) if stacked.depth > 0 => last.lane,
            _ => self.shortest_lane(),
        };
        let top = self.next_top(lane);
        let bottom = top + stacked.label.height();
        if bottom > self.room {
            return Err(stacked);
        }
        stacked.lane = lane;
        stacked.top = top;
        if self.lanes.len() == 2 && lane == 0 {
            stacked.label.anchor = Anchor::End;
        }
        if let Some(height) = self.lanes.get_mut(lane) {
            *height = Some(bottom);
        }
        self.stacked.push(stacked);
        Ok(())
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
