//! The rows of the tree in order, before anything has a size.

use super::WhyInput;
use crate::order::Gather;
use crate::sorted::SortedMap;

/// One row to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Index of the cause.
    pub(super) cause: usize,
    /// Index of the entry above it in the tree.
    pub(super) parent: Option<usize>,
    pub(super) depth: u16,
    /// The cause stands elsewhere.
    pub(super) is_reference: bool,
}

/// Every cause once, under the first of its known parents, and a reference under each further one.
///
/// Causes that form a circle are shown from the first of them on; what would close the circle is a reference.
pub(super) fn outline(causes: &[WhyInput<'_>]) -> Vec<Entry> {
    let known: SortedMap<u32, usize> =
        causes.iter().enumerate().map(|(index, cause)| (cause.key, index)).gathered();
    let mut children: Vec<Vec<(usize, bool)>> = vec![Vec::new(); causes.len()];
    let mut roots = Vec::new();
    for (index, cause) in causes.iter().enumerate() {
        let mut is_home = true;
        for parent in cause.parents.iter().filter_map(|parent| known.get(parent)) {
            if let Some(children) = children.get_mut(*parent) {
                children.push((index, is_home));
                is_home = false;
            }
        }
        if is_home {
            roots.push(index);
        }
    }
    let mut stands = vec![false; causes.len()];
    let mut entries = Vec::new();
    for start in roots.into_iter().chain(0..causes.len()) {
        if stands.get(start).copied().unwrap_or(true) {
            continue;
        }
        let mut open = vec![(start, None, 0u16, true)];
        while let Some((cause, parent, depth, is_home)) = open.pop() {
            let Some(stands) = stands.get_mut(cause) else {
                continue;
            };
            let is_reference = !is_home || *stands;
            entries.push(Entry { cause, parent, depth, is_reference });
            if is_reference {
                continue;
            }
            *stands = true;
            let here = entries.len() - 1;
            let below = children.get(cause).into_iter().flatten().rev();
            open.extend(
                below.map(|(child, is_home)| (*child, Some(here), depth.saturating_add(1), *is_home)),
            );
        }
    }
    entries
}
