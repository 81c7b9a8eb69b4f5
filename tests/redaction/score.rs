//! Counts of a family of cases, printed and held to a bar.

use std::collections::BTreeMap;

/// Failed cases of one group that are printed.
const SHOWN: usize = 2;

/// `N of M` of one family.
#[derive(Debug)]
pub(crate) struct Score {
    family: String,
    passed: usize,
    total: usize,
    failures: BTreeMap<String, Vec<String>>,
}

impl Score {
    pub(crate) fn new(family: &str) -> Self {
        Self { family: family.to_owned(), passed: 0, total: 0, failures: BTreeMap::new() }
    }

    /// Another count of the same family.
    pub(crate) fn of(family: &str, what: &str) -> Self {
        Self::new(&format!("{what} {family}"))
    }

    /// Counts a case. `what` groups the ones that failed, `detail` shows one.
    pub(crate) fn case(&mut self, what: &str, passed: bool, detail: impl FnOnce() -> String) {
        self.many(what, usize::from(passed), 1, detail);
    }

    /// Counts several, such as the words of a text.
    pub(crate) fn many(&mut self, what: &str, passed: usize, total: usize, detail: impl FnOnce() -> String) {
        self.passed += passed;
        self.total += total;
        if passed < total {
            self.failures.entry(what.to_owned()).or_default().push(detail());
        }
    }

    pub(crate) fn percent(&self) -> f64 {
        if self.total == 0 { 100.0 } else { 100.0 * self.passed as f64 / self.total as f64 }
    }

    /// Prints the count and what failed, and fails below the bar.
    pub(crate) fn hold(self, bar: f64) {
        self.show(bar);
        assert!(self.percent() >= bar, "{}", self.line(bar));
    }

    /// Holds this score and another, and shows both before either fails.
    pub(crate) fn both(self, other: Self, bar: f64, other_bar: f64) {
        Self::hold_all(vec![(self, bar), (other, other_bar)]);
    }

    /// Holds each score to its bar, and shows all of them before one fails.
    pub(crate) fn hold_all(scores: Vec<(Self, f64)>) {
        scores.iter().for_each(|(score, bar)| score.show(*bar));
        let missed: Vec<String> = scores
            .iter()
            .filter(|(score, bar)| score.percent() < *bar)
            .map(|(score, bar)| score.line(*bar))
            .collect();
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }

    fn show(&self, bar: f64) {
        println!("{}", self.line(bar));
        let mut failures: Vec<(&String, &Vec<String>)> = self.failures.iter().collect();
        failures.sort_by_key(|(_, details)| std::cmp::Reverse(details.len()));
        for (what, details) in failures {
            println!("FAILED {} | {what} | {} times", self.family, details.len());
            for detail in details.iter().take(SHOWN) {
                println!("    {detail}");
            }
        }
    }

    fn line(&self, bar: f64) -> String {
        let Self { family, passed, total, .. } = self;
        format!("SCORE {family}: {passed} of {total} = {:.2} %, bar {bar} %", self.percent())
    }
}
