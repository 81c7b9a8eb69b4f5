//! The order of causes along a bone.

use super::input::CauseInput;
use crate::order::Gather;
use crate::sorted::SortedMap;

/// Sub-causes of sub-causes are indented no further than this.
pub(super) const DEEPEST: u8 = 2;

/// Causes in the order given, each followed by those that explain it; a cause in a circle counts as its own root.
pub(super) fn with_sub_causes_after<'a>(causes: &[CauseInput<'a>]) -> Vec<(CauseInput<'a>, u8)> {
    let known: SortedMap<u32, usize> =
        causes.iter().enumerate().map(|(index, cause)| (cause.key, index)).gathered();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); causes.len()];
    let mut roots = Vec::new();
    for (index, cause) in causes.iter().enumerate() {
        let parent = cause.parent.and_then(|parent| known.get(&parent)).filter(|parent| **parent != index);
        match parent.and_then(|parent| children.get_mut(*parent)) {
            Some(siblings) => siblings.push(index),
            None => roots.push(index),
        }
    }
    let mut seen = vec![false; causes.len()];
    let mut ordered = Vec::with_capacity(causes.len());
    // The second round begins at what the roots do not reach: circles.
    for start in roots.into_iter().chain(0..causes.len()) {
        let mut open = vec![(start, 0)];
        while let Some((index, depth)) = open.pop() {
            let (Some(cause), Some(seen)) = (causes.get(index), seen.get_mut(index)) else {
                continue;
            };
            if std::mem::replace(seen, true) {
                continue;
            }
            ordered.push((*cause, depth));
            let deeper = DEEPEST.min(depth + 1);
            open.extend(children.get(index).into_iter().flatten().rev().map(|child| (*child, deeper)));
        }
    }
    ordered
}
