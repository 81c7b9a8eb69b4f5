//! How wide each bone's strip is: all alike, until a bone has no room for a text that another one has room to spare for.
//!
//! Then the strips of that half share its width anew, so that as few causes as can be stand without their label and as
//! few texts as can be are cut; of two such ways the one that is nearer to even widths is taken.

use super::bone::MeasuredBone;
use super::columns::{Columns, Half};
use super::input::{BoneInput, FishboneInput, Fit};

/// Widths are tried in steps of this part of an even strip.
const STEPS: usize = 16;
/// A half of more bones keeps them even: nobody reads it on a wall.
const MOST_SHARED: usize = 6;

/// Every bone, measured in the strip it gets.
pub(super) fn measured<'a>(
    input: &'a FishboneInput<'_>,
    columns: &Columns,
) -> Vec<(MeasuredBone<'a>, Columns)> {
    let mut all = Vec::with_capacity(input.bones.len());
    let halves = [columns.of(Half::Above), columns.of(Half::Below)];
    for (half, columns) in input.bones.chunks(columns.per_half).zip(&halves) {
        let even = strips(half, input, columns, &vec![STEPS; half.len()]);
        let is_shared = input.fit == Fit::Numbers
            && columns.per_half <= MOST_SHARED
            && even.iter().any(|(bone, _)| bone.want() > 0);
        all.extend(if is_shared {
            strips(half, input, columns, &shared(half, input, columns))
        } else {
            even
        });
    }
    all
}

/// The bones of a half in strips of these widths, from left to right.
fn strips<'a>(
    half: &'a [BoneInput<'a>],
    input: &FishboneInput<'_>,
    columns: &Columns,
    widths: &[usize],
) -> Vec<(MeasuredBone<'a>, Columns)> {
    let mut before = 0;
    let strip = |(bone, width): (&'a BoneInput<'a>, &usize)| {
        let measured = roomiest(bone, input, columns, before, *width);
        before += width;
        measured
    };
    half.iter().zip(widths).map(strip).collect()
}

/// The bone in a strip of that width, with texts on one side of it or on both: whichever leaves less wanting.
fn roomiest<'a>(
    bone: &'a BoneInput<'a>,
    input: &FishboneInput<'_>,
    columns: &Columns,
    before: usize,
    width: usize,
) -> (MeasuredBone<'a>, Columns) {
    let part = |steps: usize| steps as f32 / STEPS as f32;
    let usual = columns.strip(part(before), part(width));
    let measured = MeasuredBone::new(bone, input, &usual);
    if input.fit != Fit::Numbers || measured.want() == 0 {
        return (measured, usual);
    }
    let Some(other) = usual.with_other_lanes() else { return (measured, usual) };
    let otherwise = MeasuredBone::new(bone, input, &other);
    if otherwise.want() < measured.want() { (otherwise, other) } else { (measured, usual) }
}

/// The widths at which least is wanting, in steps.
fn shared(half: &[BoneInput<'_>], input: &FishboneInput<'_>, columns: &Columns) -> Vec<usize> {
    let all = columns.per_half * STEPS;
    let least = columns.least_steps(STEPS);
    let most = all.saturating_sub(least * half.len().saturating_sub(1));
    // For every width that the bones so far may have together: what is wanting, and the width of the last of them.
    let mut ways: Vec<Vec<Option<(u32, usize)>>> = vec![vec![None; all + 1]];
    if let Some(none) = ways.first_mut().and_then(|ways| ways.first_mut()) {
        *none = Some((0, 0));
    }
    for bone in half {
        let mut wants = Vec::new();
        for width in least..=most {
            // Where nothing is wanting, nothing is in a wider strip.
            let is_enough = wants.last() == Some(&0);
            wants.push(if is_enough { 0 } else { roomiest(bone, input, columns, 0, width).0.want() });
        }
        let mut next = vec![None; all + 1];
        for (used, so_far) in ways.last().into_iter().flatten().enumerate() {
            let Some((so_far, _)) = so_far else { continue };
            for (width, want) in (least..=most).zip(&wants) {
                let Some(way) = next.get_mut(used + width) else { break };
                let far = u32::try_from(width.abs_diff(STEPS)).unwrap_or(u32::MAX);
                let want = so_far.saturating_add(want.saturating_mul(FAR)).saturating_add(far * far);
                if way.is_none_or(|(least, _)| want < least) {
                    *way = Some((want, width));
                }
            }
        }
        ways.push(next);
    }
    let best = ways.last().into_iter().flatten().enumerate();
    let best = best.filter_map(|(used, way)| way.map(|(want, _)| (want, used))).min();
    let Some((_, mut used)) = best else { return vec![STEPS; half.len()] };
    let mut widths = Vec::with_capacity(half.len());
    for way in ways.iter().skip(1).rev() {
        let width = way.get(used).copied().flatten().map_or(STEPS, |(_, width)| width);
        used = used.saturating_sub(width);
        widths.push(width);
    }
    widths.reverse();
    widths
}

/// Whatever is wanting weighs more than how far widths are from even.
const FAR: u32 = 10_000;
