//! The names that stand for values, and the book that remembers which stands for which.

use super::{Kind, Register};
use crate::order::Order;
use crate::text::ByteSpan;
use crate::text::class::{self, DIGIT, UPPER};
use crate::workshop::{AliasEntry, For, Ledger};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A name for a value: `[HOST-1]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// What the value is.
    pub kind: Kind,
    /// Its number within the kind, from 1, by first appearance.
    pub number: u32,
}

impl fmt::Display for Alias {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}-{}]", self.kind.label(), self.number)
    }
}

/// Which alias stands for which value. Part of the private document, never of a release.
///
/// Values are kept in one canonical spelling, so that `DB-1.Example.com` and `db-1.example.com` are one host. A
/// secret of a known format is kept as a fingerprint only: secrets are not stored.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AliasBook {
    numbers: BTreeMap<String, BTreeMap<String, u32>>,
    /// The last number of each kind, where one was given in this run.
    #[serde(skip)]
    last: BTreeMap<Kind, u32>,
}

impl PartialEq for AliasBook {
    fn eq(&self, other: &Self) -> bool {
        self.numbers == other.numbers
    }
}

impl Eq for AliasBook {}

impl AliasBook {
    /// An empty book.
    pub const fn new() -> Self {
        Self { numbers: BTreeMap::new(), last: BTreeMap::new() }
    }

    /// The alias of a value in its canonical spelling: the one it has, or the next number of its kind.
    pub(super) fn alias(&mut self, kind: Kind, value: &str) -> Alias {
        let label = kind.label();
        let known = |kind: Kind| {
            let number = *self.numbers.get(kind.label())?.get(value)?;
            Some(Alias { kind, number })
        };
        // A machine is called a host in one sentence and a node in the next; it stays one machine.
        let kin: &[Kind] = if kind.is_machine() { Kind::MACHINES } else { &[] };
        if let Some(alias) = known(kind).or_else(|| kin.iter().copied().find_map(known)) {
            return alias;
        }
        let values = self.numbers.entry(label.to_owned()).or_default();
        let last = self.last.entry(kind).or_insert_with(|| values.values().copied().max().unwrap_or(0));
        *last = last.saturating_add(1);
        let number = *last;
        values.insert(value.to_owned(), number);
        Alias { kind, number }
    }

    /// Every value with its alias.
    pub fn values(&self) -> impl Iterator<Item = (&str, Alias)> {
        self.numbers.iter().filter_map(|(label, values)| Some((Kind::from_label(label)?, values))).flat_map(
            |(kind, values)| {
                values.iter().map(move |(value, number)| (value.as_str(), Alias { kind, number: *number }))
            },
        )
    }

    /// The aliases of secrets of a known format that nobody decided to keep: each is a live secret until it is revoked.
    pub fn live_secrets(&self, register: &Register) -> Vec<Alias> {
        let kept: Vec<String> = register.kept.iter().map(|value| fingerprint(value)).collect();
        let is_live = |value: &str, alias: &Alias| {
            value.starts_with('#') && alias.kind.is_secret() && kept.iter().all(|kept| kept != value)
        };
        self.values().filter(|(value, alias)| is_live(value, alias)).map(|(_, alias)| alias).collect()
    }

    /// The book that a document's ledger holds. Entries of unknown kinds are left out.
    pub fn from_ledger(ledger: &Ledger) -> Self {
        let mut book = Self::new();
        for entry in &ledger.aliases {
            if Kind::from_label(&entry.kind).is_some() {
                let values = book.numbers.entry(entry.kind.clone()).or_default();
                values.insert(entry.value.reveal(For::Detection).to_owned(), entry.number);
            }
        }
        book
    }

    /// The entries for a document's ledger, by kind and number.
    pub fn entries(&self) -> Vec<AliasEntry> {
        let mut entries: Vec<_> = self
            .values()
            .map(|(value, alias)| AliasEntry {
                kind: alias.kind.label().to_owned(),
                value: value.into(),
                number: alias.number,
            })
            .collect();
        entries.order_by(|a, b| (&a.kind, a.number).cmp(&(&b.kind, b.number)));
        entries
    }
}

/// A stand-in for a secret that lets the same secret be recognised and says nothing about it: two mixed 64-bit sums.
/// Secrets of a known format are far too many to try out, and the book stays in the private document.
pub(super) fn fingerprint(value: &str) -> String {
    let sum = |seed: u64| {
        value.bytes().fold(seed, |sum, byte| {
            let mixed = (sum ^ u64::from(byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ (mixed >> 29)
        })
    };
    format!("#{:016x}{:016x}", sum(0x243f_6a88_85a3_08d3), sum(0x1319_8a2e_0370_7344))
}

/// Where aliases already stand in `text`: no rule looks inside them.
pub(super) fn alias_spans(text: &str) -> Vec<ByteSpan> {
    let brackets = text.match_indices('[');
    brackets.filter_map(|(start, _)| Some(ByteSpan::new(start, alias_end(text.as_bytes(), start)?))).collect()
}

/// The end of the alias that begins at the bracket at `start`, if one does.
pub(super) fn alias_end(bytes: &[u8], start: usize) -> Option<usize> {
    let word = class::run_end(bytes, start + 1, 12, |byte| class::is(byte, UPPER));
    let digits = class::run_end(bytes, word + 1, 9, |byte| class::is(byte, DIGIT));
    let complete = class::at(bytes, word) == b'-' && digits > word + 1 && class::at(bytes, digits) == b']';
    let label = std::str::from_utf8(bytes.get(start + 1..word)?).ok()?;
    (complete && Kind::from_label(label).is_some()).then_some(digits + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_value_keeps_its_number_and_others_get_the_next() {
        let mut book = AliasBook::new();
        assert_eq!(book.alias(Kind::Host, "a").to_string(), "[HOST-1]");
        assert_eq!(book.alias(Kind::Host, "b").to_string(), "[HOST-2]");
        assert_eq!(book.alias(Kind::Ip, "a").to_string(), "[IP-1]");
        assert_eq!(book.alias(Kind::Host, "a").to_string(), "[HOST-1]");
    }

    #[test]
    fn a_machine_is_one_machine_whatever_it_is_called() {
        let mut book = AliasBook::new();
        assert_eq!(book.alias(Kind::Node, "db-1").to_string(), "[NODE-1]");
        assert_eq!(book.alias(Kind::Host, "db-1").to_string(), "[NODE-1]");
    }

    #[test]
    fn a_book_survives_the_ledger_and_the_file() {
        let mut book = AliasBook::new();
        book.alias(Kind::Host, "b");
        book.alias(Kind::Host, "a");
        let ledger = Ledger { aliases: book.entries(), ..Ledger::default() };
        assert_eq!(AliasBook::from_ledger(&ledger), book);
        let saved = serde_json::to_string(&book).unwrap();
        assert_eq!(serde_json::from_str::<AliasBook>(&saved).unwrap(), book);
    }

    #[test]
    fn aliases_are_seen_and_look_alikes_are_not() {
        let text = "[HOST-1]:8443 [HOST-] [FOO-1] [[IP-12]";
        let found: Vec<&str> = alias_spans(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["[HOST-1]", "[IP-12]"]);
    }
}
