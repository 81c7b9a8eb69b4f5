//! Figures as ranges, for readers who must not learn the exact one.

use crate::redact::{SafeText, say};

/// A count of people as a range: the steps are 10, 50, 100, 500, 1,000 and so on.
pub(super) fn of_count(count: u64) -> SafeText {
    if count < 10 {
        return SafeText::fixed("fewer than 10");
    }
    let mut low = 10_u64;
    let mut five = true;
    loop {
        let next = if five { low.saturating_mul(5) } else { low.saturating_mul(2) };
        if count < next || next == u64::MAX {
            return say::sentence(&[say::grouped(low), SafeText::fixed(" to "), say::grouped(next)]);
        }
        low = next;
        five = !five;
    }
}

/// A share as a range.
pub(super) fn of_percent(percent: u8) -> SafeText {
    SafeText::fixed(match percent {
        0..1 => "under 1 %",
        1..5 => "1 to 5 %",
        5..10 => "5 to 10 %",
        10..25 => "10 to 25 %",
        25..50 => "25 to 50 %",
        50..75 => "50 to 75 %",
        75.. => "over 75 %",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_inside_its_range() {
        for (count, range) in [
            (0, "fewer than 10"),
            (10, "10 to 50"),
            (49, "10 to 50"),
            (50, "50 to 100"),
            (412_345, "100,000 to 500,000"),
            (500_000, "500,000 to 1,000,000"),
        ] {
            assert_eq!(of_count(count).as_str(), range);
        }
    }

    #[test]
    fn the_largest_count_ends() {
        assert!(of_count(u64::MAX).as_str().contains(" to "));
    }
}
