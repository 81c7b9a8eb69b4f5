//! What a wording rule is, and where its findings are gathered.

use super::reading::Reading;
use crate::order::Order;
use std::ops::Range;

/// A wording hint for a range of bytes of the text that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordingFinding {
    /// The id of the rule.
    pub rule: &'static str,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The question to ask instead.
    pub ask: &'static str,
}

/// One family of wording that points at persons or ends the search too early.
pub struct WordingRule {
    /// Short and stable, used by the headless program and when a hint is dismissed.
    pub id: &'static str,
    /// What it notices.
    pub what: &'static str,
    /// What such wording costs the meeting.
    pub why: &'static str,
    /// A sentence that it notices.
    pub example: &'static str,
    /// Sentences that look alike and are left alone.
    pub innocent: &'static [&'static str],
    /// The question to ask instead, and perhaps a second one.
    pub asks: &'static [&'static str],
    pub(super) check: fn(&Reading, &mut Findings),
}

impl WordingRule {
    /// The first question to ask instead.
    pub fn ask(&self) -> &'static str {
        self.asks.first().copied().unwrap_or("What was the situation at that moment?")
    }
}

/// What one rule found in one reading.
pub(super) struct Findings<'r> {
    reading: &'r Reading<'r>,
    ranges: Vec<Range<usize>>,
}

impl<'r> Findings<'r> {
    pub(super) fn new(reading: &'r Reading<'r>) -> Self {
        Self { reading, ranges: Vec::new() }
    }

    /// Notes the words from `first` to `last`, unless one of them is quoted or code.
    pub(super) fn add(&mut self, first: usize, last: usize) {
        if let Some(range) = self.reading.bytes_of(first, last) {
            self.ranges.push(range);
        }
    }

    /// In reading order, overlapping ones joined into one.
    pub(super) fn ranges(mut self) -> Vec<Range<usize>> {
        self.ranges.order_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for range in self.ranges {
            match joined.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => joined.push(range),
            }
        }
        joined
    }
}
