//! What was found and what took its place.

use super::Kind;
use std::collections::BTreeMap;
use std::fmt;

/// A value that was replaced, in bytes of the original text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// What stands there now.
    pub replacement: String,
    /// Nothing names it; it only looks made by a machine. First in the review.
    pub guess: bool,
}

/// How many values of each kind were replaced. Never a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    counts: BTreeMap<Kind, usize>,
}

impl Receipt {
    /// Counts one more.
    pub(super) fn add(&mut self, kind: Kind) {
        *self.counts.entry(kind).or_default() += 1;
    }

    /// Counts by kind, secrets first.
    pub fn counts(&self) -> impl Iterator<Item = (Kind, usize)> + '_ {
        self.counts.iter().map(|(kind, count)| (*kind, *count))
    }

    /// Everything replaced.
    pub fn total(&self) -> usize {
        self.counts.values().sum()
    }

    /// Secrets among it: these are to be revoked.
    pub fn secrets(&self) -> usize {
        self.counts().filter(|(kind, _)| kind.is_secret()).map(|(_, count)| count).sum()
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.counts.is_empty() {
            return f.write_str("nothing replaced");
        }
        for (index, (kind, count)) in self.counts().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{}: {count}", kind.words())?;
        }
        Ok(())
    }
}
