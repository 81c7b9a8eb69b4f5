//! The numbers as charts: each one small table with a bar for every quarter, what it counts out of, and its caveat. The
//! page draws them, and what leaves is written from them, so that both say the same.
//!
//! **Invariants.** A quarter of which nobody knows a number has none, not nothing; the quarter that runs is marked. Words
//! are fixed; the name of a class stands apart, because it has to pass redaction.

use super::likeness::same;
use super::quarters::{ClassNumbers, Median, Quarter, QuarterNumbers, Share};
use super::trends::{Trend, Trends, how_it_went, named, trends};
use crate::measure::Criterion;
use crate::redact::{SafeText, say};
use crate::workshop::Prose;

/// A bar as long as the chart is at least so many incidents: one incident alone is a short one.
const FEWEST_INCIDENTS: usize = 5;

/// The same for days.
const FEWEST_DAYS: usize = 14;

/// What to keep in mind beside a number; shown and printed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// How many incidents a class had.
    Incidents,
    /// A class that is back although its actions were done.
    BackAfterActions,
    /// Actions on time.
    Actions,
    /// Days until something was done.
    Days,
    /// The learning poll.
    Learned,
    /// Points of quality.
    Quality,
    /// Shares of strong actions and of evidence.
    Rated,
}

impl Caveat {
    /// The caveat.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Incidents => {
                "More reviews held look like more incidents. A class is only as good as how it is named."
            }
            Self::BackAfterActions => {
                "Back although everything was done: the actions did not treat the condition."
            }
            Self::Actions => {
                "By the quarter of the first promised date. Late: done after it, or still open past it. A date moved is late, however good the reason."
            }
            Self::Days => {
                "In half of the workshops at most so many. How long incidents took is not averaged: the mean of few very different ones says nothing."
            }
            Self::Learned => {
                "Hands in a room where colleagues look on. Low numbers are worth a question, high ones prove little."
            }
            Self::Quality => {
                "Points of the text, not of its people: what is said, not what is true. The wording counts once the coach has read it on this device."
            }
            Self::Rated => "Of those that were rated; strength is a nudge, and evidence can be thin.",
        }
    }
}

/// A number by quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The class it is about, where it is about one.
    pub class: Option<Prose>,
    /// What is counted; of a class, how it went.
    pub heading: SafeText,
    /// What its columns say, without the last.
    pub columns: &'static [&'static str],
    /// What the last column counts: out of how many. Blank where there is no such column.
    pub of: &'static str,
    /// The value at which a bar is full.
    pub full: usize,
    /// A row for each quarter.
    pub rows: Vec<ChartRow>,
    /// What to keep in mind.
    pub caveats: Vec<Caveat>,
}

/// A quarter of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// Which.
    pub quarter: Quarter,
    /// False for the one that runs.
    pub is_over: bool,
    /// Its numbers; none where nobody knows any.
    pub numbers: Option<ChartNumbers>,
}

/// The numbers of a quarter in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartNumbers {
    /// How long the bar is.
    pub bar: usize,
    /// A value for each column.
    pub values: Vec<usize>,
    /// Out of how many.
    pub of: Option<usize>,
}

impl ChartRow {
    /// "2026 Q4".
    pub fn quarter_words(&self) -> SafeText {
        named(self.quarter)
    }

    /// "2026 Q4", and whether it is over.
    pub fn words(&self) -> SafeText {
        let mut words = named(self.quarter);
        if !self.is_over {
            words.push_fixed(", so far");
        }
        words
    }
}

/// Every chart, in the order shown: how the classes go, what became of actions, and how the reviews are.
pub fn charts(quarters: &[(Quarter, QuarterNumbers)]) -> Vec<Chart> {
    let incidents = quarters.iter().map(|(_, numbers)| numbers.incidents).max().unwrap_or(0);
    let full = incidents.max(FEWEST_INCIDENTS);
    let mut charts: Vec<Chart> = Vec::new();
    if let Some(trends) = trends(quarters) {
        charts.extend(trends.classes.iter().map(|trend| of_class(quarters, trend, &trends, full)));
    }
    let chart = |heading: &'static str,
                 columns,
                 of,
                 full,
                 caveat,
                 read: &dyn Fn(&QuarterNumbers) -> Option<ChartNumbers>| Chart {
        class: None,
        heading: heading.into(),
        columns,
        of,
        full,
        rows: rows(quarters, read),
        caveats: vec![caveat],
    };
    let days = |median: Option<Median>| median.map(median_row);
    charts.push(chart("Incidents reviewed", &["incidents"], "", full, Caveat::Incidents, &|numbers| {
        let incidents = numbers.incidents;
        (incidents > 0).then(|| ChartNumbers { bar: incidents, values: vec![incidents], of: None })
    }));
    charts.push(chart(
        "Actions on time",
        &["on time", "late", "open"],
        "promised",
        100,
        Caveat::Actions,
        &|numbers| {
            let of = numbers.on_time + numbers.late + numbers.open;
            let bar = Share { part: numbers.on_time, of }.percent()?;
            Some(ChartNumbers {
                bar,
                values: vec![numbers.on_time, numbers.late, numbers.open],
                of: Some(of),
            })
        },
    ));
    let longest = |read: fn(&QuarterNumbers) -> Option<Median>| {
        quarters
            .iter()
            .filter_map(|(_, numbers)| read(numbers))
            .map(|median| median.value)
            .max()
            .unwrap_or(0)
            .max(FEWEST_DAYS)
    };
    let full_days =
        longest(|numbers| numbers.days_to_meeting).max(longest(|numbers| numbers.days_to_publishing));
    charts.push(chart("Days to the meeting", &["days"], WORKSHOPS, full_days, Caveat::Days, &|numbers| {
        days(numbers.days_to_meeting)
    }));
    charts.push(chart(
        "Days to the first release",
        &["days"],
        WORKSHOPS,
        full_days,
        Caveat::Days,
        &|numbers| days(numbers.days_to_publishing),
    ));
    charts.push(chart(
        "Learned something",
        &["per cent", "hands"],
        "asked",
        100,
        Caveat::Learned,
        &|numbers| share(numbers.learned),
    ));
    charts.push(chart(
        "Points of quality, of eight",
        &["points"],
        WORKSHOPS,
        Criterion::ALL.len(),
        Caveat::Quality,
        &|numbers| days(numbers.quality),
    ));
    for (at, criterion) in Criterion::ALL.into_iter().enumerate() {
        let heading = criterion.words();
        let mut part =
            chart(heading, &["per cent", "workshops"], "looked at", 100, Caveat::Quality, &|numbers| {
                numbers.reached.get(at).copied().and_then(share)
            });
        part.heading = say::sentence(&["Quality: ".into(), part.heading]);
        charts.push(part);
    }
    charts.push(chart(
        "Stronger actions",
        &["per cent", "actions"],
        "rated",
        100,
        Caveat::Rated,
        &|numbers| share(numbers.strong),
    ));
    charts.push(chart(
        "Branches with evidence",
        &["per cent", "branches"],
        "in all",
        100,
        Caveat::Rated,
        &|numbers| share(numbers.evidence),
    ));
    charts
}

const WORKSHOPS: &str = "from workshops";

fn median_row(median: Median) -> ChartNumbers {
    ChartNumbers { bar: median.value, values: vec![median.value], of: Some(median.of) }
}

fn share(share: Share) -> Option<ChartNumbers> {
    let percent = share.percent()?;
    Some(ChartNumbers { bar: percent, values: vec![percent, share.part], of: Some(share.of) })
}

fn rows(
    quarters: &[(Quarter, QuarterNumbers)],
    read: &dyn Fn(&QuarterNumbers) -> Option<ChartNumbers>,
) -> Vec<ChartRow> {
    let row = |(quarter, numbers): &(Quarter, QuarterNumbers)| ChartRow {
        quarter: *quarter,
        is_over: numbers.is_over,
        numbers: read(numbers),
    };
    quarters.iter().map(row).collect()
}

fn of_class(quarters: &[(Quarter, QuarterNumbers)], trend: &Trend, trends: &Trends, full: usize) -> Chart {
    let find =
        |numbers: &QuarterNumbers| numbers.classes.iter().find(|row| same(&row.class, &trend.class)).cloned();
    let is_back = quarters.iter().filter_map(|(_, numbers)| find(numbers)).any(|row| row.after_actions > 0);
    let read = |numbers: &QuarterNumbers| {
        // None of this class is a number only where others were reviewed.
        let row = find(numbers).or_else(|| {
            let class = trend.class.clone();
            let none = ClassNumbers { class, incidents: 0, repeats: 0, after_actions: 0 };
            (numbers.incidents > 0).then_some(none)
        })?;
        let values = vec![row.incidents, row.repeats, row.after_actions];
        Some(ChartNumbers { bar: row.incidents, values, of: Some(numbers.incidents) })
    };
    let mut caveats = vec![Caveat::Incidents];
    caveats.extend(is_back.then_some(Caveat::BackAfterActions));
    Chart {
        class: Some(trend.class.clone()),
        heading: how_it_went(trend, trends),
        columns: &["incidents", "again", "again after the actions were done"],
        of: "of all",
        full,
        rows: rows(quarters, &read),
        caveats,
    }
}

#[cfg(test)]
mod tests {
    use super::super::quarters::quarters;
    use super::super::trends::tests::by_month;
    use super::*;
    use crate::measure::{Digest, Wording};
    use crate::workshop::CalendarDate;

    fn day(year: i16, month: i8, day: i8) -> CalendarDate {
        CalendarDate::new(year, month, day).unwrap()
    }

    fn drawn(digests: &[Digest], today: CalendarDate) -> Vec<Chart> {
        charts(&quarters(&digests.iter().collect::<Vec<_>>(), today))
    }

    #[test]
    fn one_incident_is_a_short_bar() {
        let class = &drawn(&by_month(&[1]), day(2025, 3, 31))[0];
        let last = class.rows.last().and_then(|row| row.numbers.as_ref()).unwrap();
        assert_eq!((last.bar, class.full), (1, FEWEST_INCIDENTS));
    }

    #[test]
    fn a_quarter_of_which_nothing_is_known_has_no_numbers() {
        let shown = drawn(&by_month(&[1]), day(2025, 3, 31));
        let known = |chart: &Chart| chart.rows.iter().filter(|row| row.numbers.is_some()).count();
        assert_eq!(known(&shown[0]), 1, "incidents of the class, in the one quarter with a review");
        let rest: Vec<usize> = shown[2..].iter().map(known).collect();
        assert_eq!(rest, vec![0; rest.len()], "nothing was promised, polled, looked at or rated");
    }

    #[test]
    fn every_part_of_the_quality_score_has_a_chart_that_says_of_how_many() {
        let mut looked_at = by_month(&[2]);
        looked_at[0].missing = Some(vec![Criterion::Strength]);
        looked_at[1].missing = Some(Vec::new());
        looked_at[1].wording = Wording::Blameless;
        let shown = drawn(&looked_at, day(2025, 3, 31));
        let part = |criterion: Criterion| {
            let of = |chart: &&Chart| chart.heading.as_str() == format!("Quality: {}", criterion.words());
            shown.iter().find(of)?.rows.last()?.numbers.clone()
        };
        let share = |percent, part, of| {
            Some(ChartNumbers { bar: percent, values: vec![percent, part], of: Some(of) })
        };
        assert_eq!(part(Criterion::Strength), share(50, 1, 2));
        assert_eq!(part(Criterion::BlamelessWording), share(100, 1, 1));
    }

    #[test]
    fn the_quarter_that_runs_is_marked() {
        let shown = drawn(&by_month(&[1]), day(2025, 1, 31));
        let words: Vec<String> = shown[0].rows.iter().map(|row| row.words().as_str().to_owned()).collect();
        assert_eq!(words[7..], ["2024 Q4", "2025 Q1, so far"]);
    }
}
