//! Which rows are shown when not all fit, and in which column.

use super::outline::Entry;

/// For each entry whether it is shown, such that rows and the lines that count hidden ones fit into `room`.
pub(super) fn visible(entries: &[Entry], heights: &[f32], focus: usize, room: f32, gap: f32) -> Vec<bool> {
    let all: f32 = heights.iter().sum();
    if all <= room {
        return vec![true; entries.len()];
    }
    let mut shown = vec![false; entries.len()];
    for candidate in by_nearness(entries, focus) {
        let Some(slot) = shown.get_mut(candidate) else {
            continue;
        };
        if std::mem::replace(slot, true) {
            continue;
        }
        // A row that does not fit leaves its room to a lower one further on.
        if needed(&shown, heights, gap) > room
            && candidate != focus
            && let Some(slot) = shown.get_mut(candidate)
        {
            *slot = false;
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

/// The focus, what it explains, what explains it, its siblings, then rows by their distance.
fn by_nearness(entries: &[Entry], focus: usize) -> impl Iterator<Item = usize> {
    let parent_of = |index: usize| entries.get(index).and_then(|entry| entry.parent);
    let mut near = vec![focus];
    near.extend(std::iter::successors(parent_of(focus), |index| parent_of(*index)));
    near.extend((0..entries.len()).filter(|index| parent_of(*index) == Some(focus)));
    if let Some(parent) = parent_of(focus) {
        near.extend((0..entries.len()).filter(|index| parent_of(*index) == Some(parent)));
    }
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
