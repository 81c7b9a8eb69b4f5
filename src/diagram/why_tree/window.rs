//! Which rows are shown when not all fit, and in which column.

use super::outline::Entry;

/// For each entry whether it is shown, such that rows and the lines that count hidden ones fit into `room`. But for the
/// way up from the focus, a row is shown only under the one it explains: it would seem to explain another.
pub(super) fn visible(entries: &[Entry], heights: &[f32], focus: usize, room: f32, gap: f32) -> Vec<bool> {
    let all: f32 = heights.iter().sum();
    if all <= room {
        return vec![true; entries.len()];
    }
    let parent_of = |index: usize| entries.get(index).and_then(|entry| entry.parent);
    let way_up: Vec<usize> = std::iter::successors(Some(focus), |index| parent_of(*index)).collect();
    let candidates: Vec<usize> = by_nearness(entries, &way_up).collect();
    let mut shown = vec![false; entries.len()];
    let mut grew = true;
    while grew {
        grew = false;
        for candidate in &candidates {
            let is_shown = |index: usize| shown.get(index).copied().unwrap_or_default();
            let hangs = way_up.contains(candidate) || parent_of(*candidate).is_none_or(is_shown);
            if !hangs || is_shown(*candidate) {
                continue;
            }
            let Some(slot) = shown.get_mut(*candidate) else { continue };
            *slot = true;
            // A row that does not fit leaves its room to a lower one further on.
            let fits = *candidate == focus || needed(&shown, heights, gap) <= room;
            grew |= fits;
            if let Some(slot) = shown.get_mut(*candidate) {
                *slot = fits;
            }
        }
    }
    shown
}

/// The column of each row, from the first on; none for those that no column has room for, whose number takes a line at
/// the end.
pub(super) fn columns_of(heights: &[f32], columns: u8, room: f32, gap: f32) -> Vec<Option<u8>> {
    let all = filled(heights, columns, room, room);
    if all.iter().all(Option::is_some) { all } else { filled(heights, columns, room, room - gap) }
}

/// Column by column, the last one up to `last_room`; what comes after a row that has no place has none.
fn filled(heights: &[f32], columns: u8, room: f32, last_room: f32) -> Vec<Option<u8>> {
    let mut column = 0;
    let mut used = 0.0;
    let mut place = |height: &f32| {
        while column < columns {
            let room = if column + 1 == columns { last_room } else { room };
            if used + height <= room {
                used += height;
                return Some(column);
            }
            (column, used) = (column + 1, 0.0);
        }
        None
    };
    heights.iter().map(&mut place).collect()
}

/// The focus, what it explains, what explains it, the way further up, its siblings, then rows by their distance.
fn by_nearness(entries: &[Entry], way_up: &[usize]) -> impl Iterator<Item = usize> {
    let under = |parent: Option<usize>| {
        (0..entries.len())
            .filter(move |index| entries.get(*index).is_some_and(|entry| entry.parent == parent))
    };
    let focus = way_up.first().copied().unwrap_or_default();
    let mut near: Vec<usize> = way_up.iter().take(2).copied().collect();
    near.extend(under(Some(focus)));
    near.extend(way_up.iter().skip(2));
    near.extend(under(way_up.get(1).copied()));
    let count = entries.len();
    let far = (1..count).flat_map(move |distance| [focus.checked_sub(distance), focus.checked_add(distance)]);
    near.into_iter().chain(far.flatten().filter(move |index| *index < count))
}

fn needed(shown: &[bool], heights: &[f32], gap: f32) -> f32 {
    let mut total = 0.0;
    let mut was_hidden = false;
    for (shown, height) in shown.iter().zip(heights) {
        if *shown {
            total += height;
        } else if !was_hidden {
            total += gap;
        }
        was_hidden = !shown;
    }
    total
}
