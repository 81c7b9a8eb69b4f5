//! The causes of one bone among several: all with their text as long as there is room, however closely; else some cut
//! to fewer lines; else the last ones as bare numbers.

use super::columns::Columns;
use super::input::CauseInput;
use super::numbers::{Packed, numbers_of, packed};
use super::page::{DENSEST, DENSITIES, Density, Filling, NUMBER_PITCH, Page, measured};
use crate::diagram::numbers::Numbers;

/// A text on the overview has no more lines.
const MOST_LINES: usize = 5;

/// The causes with their text, how they are set, and the numbers of the others, where there are some.
pub(super) struct BesideNumbers<'a> {
    pub(super) page: Page<'a>,
    pub(super) numbers: Option<Packed>,
}

/// At most `per_page` causes have their text.
pub(super) fn beside_numbers<'a>(
    ordered: &[(CauseInput<'a>, u8)],
    per_page: usize,
    room: f32,
    columns: &Columns,
) -> BesideNumbers<'a> {
    let tried = Tried { ordered, numbers: numbers_of(ordered, columns), room, columns };
    let most = ordered.len().min(per_page);
    // In closer lines a text needs no more of them: its strip leans less beside it.
    let roomiest = DENSITIES.first().copied().unwrap_or(DENSEST);
    let needed = |(cause, depth): &(CauseInput<'a>, u8)| {
        measured(cause, *depth, Density { lines: MOST_LINES, ..roomiest }, columns).label.lines.len()
    };
    let needed: Vec<usize> = ordered.iter().take(most).map(needed).collect();
    let whole = DENSITIES.into_iter().find(|density| tried.holds(&needed, *density));
    let (lines, density) = match whole {
        Some(density) => (needed, density),
        None => (tried.cut(&needed), DENSEST),
    };
    let mut page = Page::new(density, room, lines.len(), columns);
    for ((cause, depth), lines) in ordered.iter().zip(&lines) {
        // What was held when it was tried is held again.
        let _ = page.push(measured(cause, *depth, Density { lines: *lines, ..density }, columns));
    }
    let is_all = page.stacked.len() == ordered.len();
    let numbers = (!is_all).then(|| tried.numbers_below(&page.filling, page.stacked.len()));
    BesideNumbers { page, numbers }
}

struct Tried<'a, 'c> {
    ordered: &'a [(CauseInput<'c>, u8)],
    numbers: Numbers,
    room: f32,
    columns: &'a Columns,
}

impl Tried<'_, '_> {
    /// Whether the first causes fit with so many lines each, and the numbers of the others below them.
    fn holds(&self, lines: &[usize], density: Density) -> bool {
        let mut filling = Filling::new(density, self.room, self.columns);
        let mut causes = lines.iter().zip(self.ordered);
        let pitch = density.pitch * self.columns.em;
        let fit = causes.all(|(lines, (_, depth))| filling.push(*lines as f32 * pitch, *depth).is_some());
        fit && (lines.len() == self.ordered.len() || self.numbers_below(&filling, lines.len()).unnamed == 0)
    }

    /// The lines of as many causes as can be: one each, then more for those that are whole with one more, then for the
    /// others.
    fn cut(&self, needed: &[usize]) -> Vec<usize> {
        let one_line = vec![1; needed.len()];
        let held = (0..=needed.len()).rev().filter_map(|count| one_line.get(..count));
        let mut lines =
            held.into_iter().find(|lines| self.holds(lines, DENSEST)).unwrap_or_default().to_vec();
        for more in 2..=MOST_LINES {
            for becomes_whole in [true, false] {
                for (index, needed) in needed.iter().enumerate().take(lines.len()) {
                    if *needed < more || (*needed == more) != becomes_whole {
                        continue;
                    }
                    let Some(before) = lines.get_mut(index).map(|lines| std::mem::replace(lines, more))
                    else {
                        continue;
                    };
                    if !self.holds(&lines, DENSEST)
                        && let Some(lines) = lines.get_mut(index)
                    {
                        *lines = before;
                    }
                }
            }
        }
        lines
    }

    /// The numbers of the causes that have no text, below those that have.
    fn numbers_below(&self, filling: &Filling, texts: usize) -> Packed {
        let pitch = NUMBER_PITCH * self.columns.em;
        let left = self.room - filling.next_top(filling.shortest_lane());
        packed(&self.numbers, texts, (left / pitch).max(0.0) as usize, pitch, self.columns)
    }
}
