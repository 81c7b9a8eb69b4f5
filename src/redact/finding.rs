//! What was found and what took its place.

use super::Kind;
use std::fmt;

/// A value that was replaced, in bytes of the original text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static str,
    /// Why that must not leave.
    pub reason: &'static str,
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

/// What was replaced: how many values of which kind, by which rule, in which place. Never a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// In order; a text has a few dozen at most.
    lines: Vec<(ReceiptLine, usize)>,
    place: &'static str,
}

/// What a line of a receipt counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReceiptLine {
    /// What was replaced.
    pub kind: Kind,
    /// The rule that found it.
    pub rule: &'static str,
    /// The part of the text it stood in; empty where the text has none.
    pub place: &'static str,
}

impl Receipt {
    /// What follows stands in this part of the text.
    pub(super) const fn enter(&mut self, place: &'static str) {
        self.place = place;
    }

    /// Counts so many more.
    pub(super) fn add(&mut self, kind: Kind, rule: &'static str, more: usize) {
        let line = ReceiptLine { kind, rule, place: self.place };
        match self.lines.binary_search_by(|(other, _)| other.cmp(&line)) {
            Ok(at) => {
                if let Some((_, count)) = self.lines.get_mut(at) {
                    *count += more;
                }
            }
            Err(at) => self.lines.insert(at, (line, more)),
        }
    }

    /// Counts by kind, rule and place, secrets first.
    pub fn lines(&self) -> impl Iterator<Item = (ReceiptLine, usize)> + '_ {
        self.lines.iter().copied()
    }

    /// Counts by kind, secrets first.
    pub fn counts(&self) -> impl Iterator<Item = (Kind, usize)> + use<> {
        let mut counts: Vec<(Kind, usize)> = Vec::new();
        for (line, count) in self.lines() {
            match counts.last_mut().filter(|(kind, _)| *kind == line.kind) {
                Some((_, total)) => *total += count,
                None => counts.push((line.kind, count)),
            }
        }
        counts.into_iter()
    }

    /// Everything replaced.
    pub fn total(&self) -> usize {
        self.lines().map(|(_, count)| count).sum()
    }

    /// Secrets among it: these are to be revoked.
    pub fn secrets(&self) -> usize {
        self.counts().filter(|(kind, _)| kind.is_secret()).map(|(_, count)| count).sum()
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.lines.is_empty() {
            return f.write_str("nothing replaced");
        }
        for (index, (kind, count)) in self.counts().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{}: {count}", kind.words())?;
        }
        Ok(())
    }
}
