//! Sorting, and gathering into maps, through one compiled sort.
//!
//! The sorts of the standard library are compiled anew for every type, some four kilobytes each time. Here only
//! positions are sorted; the type itself is compared and swapped. Stable, and `O(n log n)` comparisons.
//! It belongs to no room: every room may use it, and it knows none.

use std::cmp::Ordering;

/// Sorting of a slice.
pub trait Order<T> {
    /// Puts the items in order as `compare` says; equal ones stay in the order they had.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Puts the items in order of what `key` answers; equal ones stay in the order they had.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let places = places_in_order(self.len(), &|a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            // Both are places of this slice.
            _ => Ordering::Equal,
        });
        for (a, b) in swaps_to(places) {
            self.swap(a, b);
        }
    }
}

/// Gathering into a map or a set.
pub trait Gather: Iterator + Sized {
    /// What `collect` gives, filled one by one: collecting into a `BTreeMap` compiles a sort of its own for every type.
    fn gathered<C: Default + Extend<Self::Item>>(self) -> C {
        let mut gathered = C::default();
        gathered.extend(self);
        gathered
    }
}

impl<I: Iterator> Gather for I {}

/// The places from 0 up to `count`, in order of what is there.
fn places_in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// The swaps that bring to each place what `places` names for it: round every cycle, one swap a step.
fn swaps_to(mut places: Vec<usize>) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    for first in 0..places.len() {
        let mut here = first;
        while let Some(place) = places.get_mut(here) {
            let from = std::mem::replace(place, here);
            if from == first || from == here {
                break;
            }
            swaps.push((here, from));
            here = from;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_come_in_the_order_of_the_standard_sort(keys in prop::collection::vec(0..20_u8, 0..200)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            items.order_by_key(|(key, _)| *key);
            expected.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(items, expected);
        }
    }

    #[test]
    fn equal_items_stay_in_their_order() {
        let mut items = ["bb", "a", "cc", "b"];
        items.order_by(|a, b| a.len().cmp(&b.len()));
        assert_eq!(items, ["a", "b", "bb", "cc"]);
    }
}
