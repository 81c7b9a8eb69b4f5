//! How the classes went over two years: which quarters are compared, and in what words.
//!
//! **Invariant.** Only quarters that are over are compared: the one that runs may be a day old.

use super::likeness::same;
use super::quarters::{Quarter, QuarterNumbers};
use crate::redact::{SafeText, say};
use crate::workshop::Prose;

/// How the classes went: the first two quarters shown against the last two that are over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trends {
    /// The first two quarters.
    pub before: [Quarter; 2],
    /// The last two that are over.
    pub after: [Quarter; 2],
    /// Whether anything was reviewed in the first two: otherwise there is nothing to compare with.
    pub knows_before: bool,
    /// Whether anything was reviewed in the last two: otherwise nobody knows how it goes.
    pub knows_after: bool,
    /// Every class that came up in the quarters shown, the most frequent first.
    pub classes: Vec<Trend>,
}

/// How a class went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The class.
    pub class: Prose,
    /// Incidents in the first two quarters shown.
    pub before: usize,
    /// Incidents in the last two that are over.
    pub after: usize,
}

impl Trend {
    /// Fewer by so many per cent; below nothing where there are more. Of fewer than five incidents nothing is reckoned:
    /// one that did not come back would be a hundred per cent.
    pub fn fewer_percent(&self) -> Option<i32> {
        let (before, after) = (i32::try_from(self.before).ok()?, i32::try_from(self.after).ok()?);
        // Rounded the same way up and down.
        (before >= 5).then(|| ((before - after) * 200 + before * (before - after).signum()) / (before * 2))
    }
}

/// The trend of every class; nothing where too few quarters are over.
pub fn trends(quarters: &[(Quarter, QuarterNumbers)]) -> Option<Trends> {
    let over: Vec<&(Quarter, QuarterNumbers)> =
        quarters.iter().filter(|(_, numbers)| numbers.is_over).collect();
    let [first, second, .., third, fourth] = over.as_slice() else { return None };
    let incidents = |pair: [&(Quarter, QuarterNumbers); 2], class: &Prose| {
        let rows = pair.into_iter().flat_map(|(_, numbers)| &numbers.classes);
        rows.filter(|row| same(&row.class, class)).map(|row| row.incidents).sum()
    };
    let mut counted: Vec<(usize, Prose)> = Vec::new();
    for row in quarters.iter().flat_map(|(_, numbers)| &numbers.classes) {
        match counted.iter_mut().find(|(_, class)| same(class, &row.class)) {
            Some((all, _)) => *all += row.incidents,
            None => counted.push((row.incidents, row.class.clone())),
        }
    }
    counted.sort_by_key(|(all, _)| std::cmp::Reverse(*all));
    let trend = |(_, class): (usize, Prose)| Trend {
        before: incidents([first, second], &class),
        after: incidents([third, fourth], &class),
        class,
    };
    let knows = |pair: [&(Quarter, QuarterNumbers); 2]| pair.iter().any(|(_, numbers)| numbers.incidents > 0);
    Some(Trends {
        before: [first.0, second.0],
        after: [third.0, fourth.0],
        knows_before: knows([first, second]),
        knows_after: knows([third, fourth]),
        classes: counted.into_iter().map(trend).collect(),
    })
}

/// "70 % fewer in 2026 Q3 and Q4 than in 2025 Q1 and Q2: 3, not 10". A rise is said as plainly as a drop.
pub(super) fn how_it_went(trend: &Trend, trends: &Trends) -> SafeText {
    let number = |number: usize| SafeText::number(number as u64);
    let (before, after) = (pair(trends.before), pair(trends.after));
    let (was, is) = (number(trend.before), number(trend.after));
    let nothing = || SafeText::fixed("; nothing was reviewed in ");
    match (trends.knows_before, trends.knows_after) {
        (true, true) => {}
        (true, false) => return say::sentence(&[was, " in ".into(), before, nothing(), after]),
        (false, true) => return say::sentence(&[is, " in ".into(), after, nothing(), before]),
        (false, false) => {
            return say::sentence(&["nothing was reviewed in ".into(), before, ", nor in ".into(), after]);
        }
    }
    let amount = match trend.fewer_percent() {
        Some(percent) => say::sentence(&[number(percent.unsigned_abs() as usize), " %".into()]),
        None => number(trend.before.abs_diff(trend.after)),
    };
    let (than, not) = (" than in ".into(), ", not ".into());
    let direction = match trend.after.cmp(&trend.before) {
        std::cmp::Ordering::Less => " fewer in ",
        std::cmp::Ordering::Greater => " more in ",
        std::cmp::Ordering::Equal => {
            return say::sentence(&["as many in ".into(), after, " as in ".into(), before, ": ".into(), is]);
        }
    };
    say::sentence(&[amount, direction.into(), after, than, before, ": ".into(), is, not, was])
}

/// "2026 Q3 and Q4", "2025 Q4 and 2026 Q1".
fn pair([first, second]: [Quarter; 2]) -> SafeText {
    let second = if first.year == second.year { in_its_year(second) } else { named(second) };
    say::join(&[named(first), second], " and ")
}

/// "2026 Q4".
pub(super) fn named(quarter: Quarter) -> SafeText {
    let year = SafeText::number(u64::from(quarter.year.unsigned_abs()));
    say::join(&[year, in_its_year(quarter)], " ")
}

fn in_its_year(quarter: Quarter) -> SafeText {
    say::sentence(&["Q".into(), SafeText::number(u64::from(quarter.number.unsigned_abs()))])
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::quarters::quarters;
    use super::*;
    use crate::measure::Digest;
    use crate::workshop::CalendarDate;

    /// 5, 5, 4, 4, 3, 2, 2 and 1 incidents from the first quarter of 2025 to the last of 2026.
    const TWO_YEARS: [usize; 24] = [5, 0, 0, 5, 0, 0, 4, 0, 0, 4, 0, 0, 3, 0, 0, 2, 0, 0, 2, 0, 0, 1, 0, 0];

    fn day(year: i16, month: i8, day: i8) -> CalendarDate {
        CalendarDate::new(year, month, day).unwrap()
    }

    /// So many incidents of a class in each of the months from January 2025.
    pub(in super::super) fn by_month(counts: &[usize]) -> Vec<Digest> {
        let incident = |(month, _)| Digest {
            day: Some(day(2025 + month / 12, (month % 12 + 1) as i8, 7)),
            incident_class: "capacity".into(),
            ..Digest::default()
        };
        let months = (0_i16..).zip(counts);
        months.flat_map(|(month, count)| std::iter::repeat_n((month, ()), *count)).map(incident).collect()
    }

    fn numbers(counts: &[usize], today: CalendarDate) -> Vec<(Quarter, QuarterNumbers)> {
        quarters(&by_month(counts).iter().collect::<Vec<_>>(), today)
    }

    fn said(counts: &[usize], today: CalendarDate) -> String {
        let trends = trends(&numbers(counts, today)).unwrap();
        how_it_went(&trends.classes[0], &trends).as_str().to_owned()
    }

    #[test]
    fn a_quarter_that_runs_is_compared_with_nothing() {
        let shown = |today| trends(&numbers(&TWO_YEARS, today)).unwrap();
        let (day_old, nearly_over) = (shown(day(2027, 1, 1)), shown(day(2026, 12, 31)));
        let quarter = |year, number| Quarter { year, number };
        let compared = |trends: &Trends| (trends.before, trends.after);
        let counted = |trends: &Trends| (trends.classes[0].before, trends.classes[0].after);
        let (first, last) = ([quarter(2025, 1), quarter(2025, 2)], [quarter(2026, 3), quarter(2026, 4)]);
        assert_eq!((compared(&day_old), counted(&day_old)), ((first, last), (10, 3)));
        let (first, last) = ([quarter(2024, 4), quarter(2025, 1)], [quarter(2026, 2), quarter(2026, 3)]);
        assert_eq!((compared(&nearly_over), counted(&nearly_over)), ((first, last), (5, 4)));
    }

    #[test]
    fn a_rise_is_reckoned_like_a_drop() {
        let percent = |before, after| Trend { class: "capacity".into(), before, after }.fewer_percent();
        assert_eq!((percent(10, 20), percent(6, 8), percent(6, 4)), (Some(-100), Some(-33), Some(33)));
        assert_eq!((percent(5, 5), percent(4, 40)), (Some(0), None));
    }

    #[test]
    fn nothing_is_compared_with_quarters_in_which_nothing_was_reviewed() {
        let mut months = [0; 24];
        months[19] = 1;
        assert_eq!(
            said(&months, day(2027, 1, 1)),
            "1 in 2026 Q3 and Q4; nothing was reviewed in 2025 Q1 and Q2"
        );
    }

    #[test]
    fn quarters_in_which_nothing_was_reviewed_are_no_success() {
        let mut months = [0; 24];
        (months[0], months[4]) = (6, 2);
        assert_eq!(
            said(&months, day(2027, 1, 1)),
            "8 in 2025 Q1 and Q2; nothing was reviewed in 2026 Q3 and Q4"
        );
        let mut between = [0; 24];
        between[9] = 3;
        assert_eq!(
            said(&between, day(2027, 1, 1)),
            "nothing was reviewed in 2025 Q1 and Q2, nor in 2026 Q3 and Q4"
        );
    }

    #[test]
    fn a_heading_says_what_is_compared_with_what() {
        let mut months = [0; 24];
        (months[0], months[4], months[19], months[22]) = (6, 4, 2, 1);
        assert_eq!(
            said(&months, day(2027, 1, 1)),
            "70 % fewer in 2026 Q3 and Q4 than in 2025 Q1 and Q2: 3, not 10"
        );
    }

    #[test]
    fn a_rise_is_said_as_plainly_as_a_drop() {
        let mut months = [0; 24];
        (months[0], months[20]) = (5, 10);
        assert_eq!(
            said(&months, day(2027, 1, 1)),
            "100 % more in 2026 Q3 and Q4 than in 2025 Q1 and Q2: 10, not 5"
        );
        (months[0], months[20]) = (1, 2);
        assert_eq!(
            said(&months, day(2027, 1, 1)),
            "1 more in 2026 Q3 and Q4 than in 2025 Q1 and Q2: 2, not 1"
        );
    }

    #[test]
    fn two_years_that_begin_within_a_year_name_both_years() {
        let mut months = [0; 24];
        (months[2], months[3], months[20]) = (2, 1, 1);
        assert_eq!(
            said(&months, day(2026, 12, 31)),
            "1 fewer in 2026 Q2 and Q3 than in 2024 Q4 and 2025 Q1: 1, not 2"
        );
    }
}
