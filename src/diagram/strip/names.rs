//! Where the names of events stand: above their marks, in rows, without meeting each other or a leader.

use super::{LINE, Scale, StripEvent, StripInput};
use crate::diagram::label::{Anchor, Label};
use crate::diagram::text_width::Weight;
use crate::diagram::wrap::WrapBox;
use crate::order::Order;
use std::cmp::{Ordering, Reverse};

/// A name takes at most this part of the frame, and this many letter heights.
const WIDEST_SHARE: f32 = 0.4;
const WIDEST: f32 = 18.0;
const GAP: f32 = 0.5;
/// A name beside its leader reaches over it this far.
const OVERHANG: f32 = 0.3;

/// What a placed name keeps free.
struct Taken {
    left: f32,
    right: f32,
    /// Where its leader goes down.
    leader: f32,
}

/// For each event its name, if there is a place, in as few rows above `bottom` as hold them all.
pub(super) fn place(
    input: &StripInput<'_>,
    scale: &Scale,
    rows: usize,
    bottom: f32,
    width: f32,
) -> Vec<Option<Label>> {
    let order = by_weight(&input.events);
    let mut best = vec![None; input.events.len()];
    let placed = |names: &[Option<Label>]| names.iter().flatten().count();
    let named = input.events.iter().filter(|event| !event.label.trim().is_empty()).count();
    for rows in 1..=rows {
        let names = place_in_rows(input, scale, &order, rows, bottom, width);
        if placed(&names) > placed(&best) {
            best = names;
        }
        if placed(&best) == named {
            break;
        }
    }
    best
}

/// Fills the highest row first: a leader from there bars the rows below at one point only, whereas a low name would
/// bar every leader that has to pass it.
fn place_in_rows(
    input: &StripInput<'_>,
    scale: &Scale,
    order: &[usize],
    rows: usize,
    bottom: f32,
    width: f32,
) -> Vec<Option<Label>> {
    let em = input.metrics.text;
    let mut taken: Vec<Vec<Taken>> = Vec::new();
    taken.resize_with(rows, Vec::new);
    let mut names: Vec<Option<Label>> = vec![None; input.events.len()];
    for index in order {
        let (Some(event), Some(slot)) = (input.events.get(*index), names.get_mut(*index)) else {
            continue;
        };
        if event.label.trim().is_empty() {
            continue;
        }
        let widest = (WIDEST * em).min(width * WIDEST_SHARE);
        let room = WrapBox { width: widest, taken: 0.0, lines: 1, size: em, weight: Weight::Regular };
        let name = Label::new(event.key, event.label, &room, Anchor::Middle, LINE * em);
        let leader = (scale.x(event.earliest) + scale.x(event.latest.max(event.earliest))) / 2.0;
        let half = name.width() / 2.0;
        let aside = (half - OVERHANG * em).max(0.0);
        let middles = [leader, leader + aside, leader - aside]
            .map(|middle| middle.clamp(half, (width - half).max(half)));
        let places = (0..rows).rev().flat_map(|row| middles.map(|middle| (row, middle)));
        for (row, middle) in places {
            let wanted = Taken { left: middle - half, right: middle + half, leader };
            if !is_free(&taken, row, &wanted, GAP * em) {
                continue;
            }
            if let Some(row) = taken.get_mut(row) {
                row.push(wanted);
            }
            *slot = Some(name.at(middle, bottom - (row + 1) as f32 * LINE * em));
            break;
        }
    }
    names
}

/// Heavier events first, then earlier ones: an order that one more light event does not change.
fn by_weight(events: &[StripEvent<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.order_by_key(|index| {
        events.get(*index).map(|event| (Reverse(event.weight), event.earliest, event.key))
    });
    order
}

fn is_free(taken: &[Vec<Taken>], row: usize, wanted: &Taken, gap: f32) -> bool {
    let near = gap / 3.0;
    taken.iter().enumerate().all(|(other_row, others)| {
        others.iter().all(|other| match other_row.cmp(&row) {
            Ordering::Equal => wanted.right + gap <= other.left || other.right + gap <= wanted.left,
            // A leader goes down through every row below its name.
            Ordering::Less => wanted.leader + near <= other.left || other.right + near <= wanted.leader,
            Ordering::Greater => other.leader + near <= wanted.left || wanted.right + near <= other.leader,
        })
    })
}
