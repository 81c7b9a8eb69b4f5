//! The names that stand for values, and the book that remembers which stands for which.

use super::texts::Texts;
use super::{Kind, Register};
use crate::order::Order;
use crate::text::ByteSpan;
use crate::text::class::{self, DIGIT, UPPER};
use crate::workshop::{AliasEntry, Fingerprint, For, Ledger, Named, Reference};
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

impl Alias {
    fn read(written: &str) -> Option<Self> {
        let (label, number) = written.trim_matches(['[', ']']).split_once('-')?;
        Some(Self { kind: Kind::from_label(label)?, number: number.parse().ok()? })
    }

    /// Writes it behind `text`, as [`fmt::Display`] does: a long log has it written for every value.
    pub(super) fn write_to(self, text: &mut String) {
        let mut digits = [b'0'; 10];
        let mut first = digits.len();
        let mut rest = self.number;
        loop {
            first -= 1;
            if let Some(digit) = digits.get_mut(first) {
                *digit += (rest % 10) as u8;
            }
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        text.push('[');
        text.push_str(self.kind.label());
        text.push('-');
        text.extend(digits.iter().skip(first).map(|digit| char::from(*digit)));
        text.push(']');
    }
}

/// Which alias stands for which value. Part of the private document, never of a release.
///
/// Values are kept in one canonical spelling, so that `DB-1.Example.com` and `db-1.example.com` are one host. Secrets
/// of a known format are not stored: of a long one a fingerprint is, of a short one only that its number is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AliasBook {
    values: ByKind,
    secrets: BTreeMap<Kind, BTreeMap<Secret, u32>>,
    /// The highest number of each kind that is given, or stands in a text already.
    last: BTreeMap<Kind, u32>,
    /// The workshop's own: the same secret has another fingerprint in every workshop.
    salt: u64,
}

/// The values of each kind, up to the last kind that has any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ByKind(Vec<Numbered>);

impl ByKind {
    fn number_of(&self, kind: Kind, value: &str) -> Option<u32> {
        self.0.get(kind as usize)?.number_of(value.as_bytes())
    }

    fn give(&mut self, kind: Kind, value: &str, number: u32) {
        let place = kind as usize;
        if self.0.len() <= place {
            self.0.resize_with(place + 1, Numbered::default);
        }
        if let Some(values) = self.0.get_mut(place) {
            values.give(value, number);
        }
    }
}

/// The values of one kind, and the numbers of their aliases.
#[derive(Clone, Debug, Default)]
struct Numbered {
    values: Texts,
    numbers: Vec<u32>,
}

impl Numbered {
    fn number_of(&self, value: &[u8]) -> Option<u32> {
        self.numbers.get(self.values.number_of(value)?).copied()
    }

    fn give(&mut self, value: &str, number: u32) {
        let place = self.values.take(value.as_bytes());
        match self.numbers.get_mut(place) {
            Some(given) => *given = number,
            None => self.numbers.push(number),
        }
    }

    fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        let text = |place| std::str::from_utf8(self.values.text(place)).unwrap_or_default();
        self.numbers.iter().enumerate().map(move |(place, number)| (text(place), *number))
    }
}

impl PartialEq for Numbered {
    /// The order in which values came says nothing.
    fn eq(&self, other: &Self) -> bool {
        self.numbers.len() == other.numbers.len()
            && self.iter().all(|(value, number)| other.number_of(value.as_bytes()) == Some(number))
    }
}

impl Eq for Numbered {}

/// What is remembered of a secret of a known format.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Secret {
    /// Far too long to be tried out.
    Fingerprint(Fingerprint),
    /// Short enough to be tried out: itself, and in memory alone.
    Short(String),
    /// One that was short, in an earlier run: nothing but its number.
    Untold(u32),
}

impl AliasBook {
    /// An empty book.
    pub const fn new() -> Self {
        Self { values: ByKind(Vec::new()), secrets: BTreeMap::new(), last: BTreeMap::new(), salt: 0 }
    }

    /// The alias of a value in its canonical spelling: the one it has, or the next number of its kind.
    pub(super) fn alias(&mut self, kind: Kind, value: &str) -> Alias {
        let known = |kind: Kind| {
            let number = self.values.number_of(kind, value)?;
            Some(Alias { kind, number })
        };
        // A machine is called a host in one sentence and a node in the next; it stays one machine.
        let kin: &[Kind] = if kind.is_machine() { Kind::MACHINES } else { &[] };
        if let Some(alias) = known(kind).or_else(|| kin.iter().copied().find_map(known)) {
            return alias;
        }
        let number = self.next(kind);
        self.values.give(kind, value, number);
        Alias { kind, number }
    }

    /// The alias of a secret of a known format, which the book does not keep.
    pub(super) fn alias_of_secret(&mut self, kind: Kind, value: &str) -> Alias {
        let secret = self.remembered(kind, value);
        if let Some(number) = self.secrets.get(&kind).and_then(|secrets| secrets.get(&secret)) {
            return Alias { kind, number: *number };
        }
        let number = self.next(kind);
        self.secrets.entry(kind).or_default().insert(secret, number);
        Alias { kind, number }
    }

    fn next(&mut self, kind: Kind) -> u32 {
        let last = self.last.entry(kind).or_default();
        *last = last.saturating_add(1);
        *last
    }

    /// Aliases that stand in a text before it is redacted are those of another book: their numbers are not given again.
    pub(super) fn pass_over(&mut self, text: &str, aliases: &[ByteSpan]) {
        for Alias { kind, number } in aliases.iter().filter_map(|span| Alias::read(span.of(text))) {
            // No book of ours counts that far: whoever typed it would choose how long our aliases are.
            if number <= LAST_FOREIGN {
                let last = self.last.entry(kind).or_default();
                *last = number.max(*last);
            }
        }
    }

    /// What may be remembered of it. What a person made up, such as the data of a Kubernetes Secret, and what is
    /// short could be found by trying.
    fn remembered(&self, kind: Kind, value: &str) -> Secret {
        if kind == Kind::Password || value.len() < TOO_LONG_TO_TRY {
            Secret::Short(value.to_owned())
        } else {
            Secret::Fingerprint(fingerprint(self.salt, value))
        }
    }

    /// Every value with its alias. Secrets of a known format are not among them.
    pub fn values(&self) -> impl Iterator<Item = (&str, Alias)> {
        Kind::ALL.iter().zip(&self.values.0).flat_map(|(kind, values)| {
            values.iter().map(|(value, number)| (value, Alias { kind: *kind, number }))
        })
    }

    /// The short secrets that were found in this run, which the gate looks for: no document ever holds them.
    pub(super) fn short_secrets(&self) -> impl Iterator<Item = (Kind, &str)> {
        self.secrets.iter().flat_map(|(kind, secrets)| {
            secrets.keys().filter_map(|secret| match secret {
                Secret::Short(value) => Some((*kind, value.as_str())),
                Secret::Fingerprint(_) | Secret::Untold(_) => None,
            })
        })
    }

    /// The aliases of secrets of a known format that nobody decided to keep: each is a live secret until it is revoked.
    pub fn live_secrets(&self, register: &Register) -> Vec<Alias> {
        let mut live = Vec::new();
        for (kind, secrets) in self.secrets.iter().filter(|(kind, _)| kind.is_secret()) {
            let kept: Vec<Secret> = register.kept.iter().map(|value| self.remembered(*kind, value)).collect();
            let secrets = secrets.iter().filter(|(secret, _)| !kept.contains(secret));
            live.extend(secrets.map(|(_, number)| Alias { kind: *kind, number: *number }));
        }
        live
    }

    /// The book that a document's ledger holds. Entries of unknown kinds are left out.
    pub fn from_ledger(ledger: &Ledger) -> Self {
        let mut book = Self { salt: ledger.salt, ..Self::new() };
        for entry in &ledger.aliases {
            let Some(kind) = Kind::from_label(&entry.kind) else { continue };
            let secret = match &entry.named {
                Named::Value(value) => {
                    book.values.give(kind, value.reveal(For::Detection), entry.number);
                    None
                }
                Named::Secret(fingerprint) => Some(Secret::Fingerprint(*fingerprint)),
                Named::Untold => Some(Secret::Untold(entry.number)),
            };
            if let Some(secret) = secret {
                book.secrets.entry(kind).or_default().insert(secret, entry.number);
            }
            let last = book.last.entry(kind).or_default();
            *last = entry.number.max(*last);
        }
        book
    }

    /// The entries for a document's ledger, by kind and number.
    pub fn entries(&self) -> Vec<AliasEntry> {
        let entry = |alias: Alias, named| AliasEntry {
            kind: alias.kind.label().to_owned(),
            named,
            number: alias.number,
        };
        let mut entries: Vec<_> =
            self.values().map(|(value, alias)| entry(alias, Named::Value(value.into()))).collect();
        for (kind, secrets) in &self.secrets {
            entries.extend(secrets.iter().map(|(secret, number)| {
                let named = match secret {
                    Secret::Fingerprint(fingerprint) => Named::Secret(*fingerprint),
                    Secret::Short(_) | Secret::Untold(_) => Named::Untold,
                };
                entry(Alias { kind: *kind, number: *number }, named)
            }));
        }
        entries.order_by(|a, b| (&a.kind, a.number).cmp(&(&b.kind, b.number)));
        entries
    }
}

/// The highest number of a foreign alias that ours go on from.
const LAST_FOREIGN: u32 = 999_999;

/// Secrets with fewer bytes than this may be guessed one by one.
const TOO_LONG_TO_TRY: usize = 20;

/// A stand-in for a secret that lets the same secret be recognised and says nothing about it: two mixed sums of 64
/// bits, of which half is thrown away, so that they cannot be run backwards.
fn fingerprint(salt: u64, value: &str) -> Fingerprint {
    let sum = |seed: u64| {
        value.bytes().fold(seed ^ salt, |sum, byte| {
            let mixed = (sum ^ u64::from(byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ (mixed >> 29)
        })
    };
    Fingerprint::of(sum(0x243f_6a88_85a3_08d3) ^ sum(0x1319_8a2e_0370_7344).rotate_left(32))
}

/// Where aliases already stand in `text`, and references of workshops: no rule looks inside them.
pub(super) fn alias_spans(text: &str) -> Vec<ByteSpan> {
    let bytes = text.as_bytes();
    let mut spans = reference_spans(text);
    for bracket in class::places_of(bytes, 0, [b'['], false) {
        if class::is(class::at(bytes, bracket + 1), UPPER)
            && let Some(end) = alias_end(bytes, bracket)
        {
            spans.push(ByteSpan::new(bracket, end));
        }
    }
    spans.order_by_key(|span| *span);
    spans
}

/// `postmortem-kfwqtzmbx-A3`, as the page writes it beside an action, and `whybone-postmortem-kfwqtzmbx-A3-deadline`, as
/// it calls an entry of a calendar. Drawn at random, they look like what they are not: a machine, or a key.
fn reference_spans(text: &str) -> Vec<ByteSpan> {
    let found = prefixes(text).filter_map(|at| {
        let letters = at + Reference::PREFIX.len();
        let mut end = letters + Reference::LENGTH;
        if !Reference::from(text.get(letters..end)?.to_owned()).is_given() {
            return None;
        }
        let rest = |end: usize| text.get(end..).unwrap_or_default();
        let digits = class::run_of(text.as_bytes(), end + 2, 10, DIGIT);
        if rest(end).starts_with("-A") && digits > end + 2 {
            end = digits;
        }
        end += ["-deadline", "-follow-up", "-task"]
            .iter()
            .find(|entry| rest(end).starts_with(**entry))
            .map_or(0, |entry| entry.len());
        let entry = "whybone-";
        let start = at - if text.get(..at)?.ends_with(entry) { entry.len() } else { 0 };
        Some(ByteSpan::new(start, end))
    });
    found.collect()
}

/// Where references may begin: told by two letters of the prefix that seldom stand beside each other.
fn prefixes(text: &str) -> impl Iterator<Item = usize> {
    const SELDOM: [u8; 2] = *b"tm";
    let place = class::find(Reference::PREFIX.as_bytes(), SELDOM).unwrap_or_default();
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let pair = class::next_pair(bytes, from, [SELDOM])?;
            from = pair + 1;
            if let Some(at) = pair.checked_sub(place)
                && text.get(at..).is_some_and(|rest| rest.starts_with(Reference::PREFIX))
            {
                return Some(at);
            }
        }
    })
}

/// The end of the alias that begins at the bracket at `start`, if one does.
pub(super) fn alias_end(bytes: &[u8], start: usize) -> Option<usize> {
    let word = class::run_of(bytes, start + 1, 12, UPPER);
    let digits = class::run_of(bytes, word + 1, 10, DIGIT);
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
    fn a_book_survives_the_ledger() {
        let mut book = AliasBook::new();
        book.alias(Kind::Host, "b");
        book.alias(Kind::Host, "a");
        book.alias(Kind::Password, "#1-looks-like-nothing-else");
        book.alias_of_secret(Kind::Token, "ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6");
        let ledger = Ledger { aliases: book.entries(), ..Ledger::default() };
        assert_eq!(AliasBook::from_ledger(&ledger), book);
    }

    #[test]
    fn of_a_short_secret_the_ledger_holds_its_number_alone() {
        let mut book = AliasBook::new();
        assert_eq!(book.alias_of_secret(Kind::Password, "YXBw").to_string(), "[PASSWORD-1]");
        assert_eq!(book.alias_of_secret(Kind::Password, "YXBw").to_string(), "[PASSWORD-1]");
        let entries = book.entries();
        assert_eq!(entries.first().map(|entry| &entry.named), Some(&Named::Untold));
        let mut later = AliasBook::from_ledger(&Ledger { aliases: entries, ..Ledger::default() });
        assert_eq!(later.alias_of_secret(Kind::Password, "b3Ro").to_string(), "[PASSWORD-2]");
    }

    #[test]
    fn a_secret_has_another_fingerprint_in_another_workshop() {
        assert_eq!(fingerprint(1, "sk_live_x"), fingerprint(1, "sk_live_x"));
        assert_ne!(fingerprint(1, "sk_live_x"), fingerprint(2, "sk_live_x"));
        assert_ne!(fingerprint(1, "sk_live_x"), fingerprint(1, "sk_live_y"));
    }

    #[test]
    fn numbers_that_stand_in_a_text_are_not_given_again() {
        let mut book = AliasBook::new();
        let text = "[IP-1] spoke to [IP-7] and [HOST-2]";
        book.pass_over(text, &alias_spans(text));
        assert_eq!(book.alias(Kind::Ip, "a").to_string(), "[IP-8]");
        assert_eq!(book.alias(Kind::Host, "a").to_string(), "[HOST-3]");
        assert_eq!(book.alias(Kind::Pod, "b").to_string(), "[POD-1]");
    }

    #[test]
    fn a_foreign_number_that_no_book_reaches_is_not_gone_on_from() {
        let mut book = AliasBook::new();
        let text = "[PASSWORD-999999999] and [IP-4294967295]";
        assert_eq!(alias_spans(text).len(), 2);
        book.pass_over(text, &alias_spans(text));
        assert_eq!(book.alias(Kind::Password, "a").to_string(), "[PASSWORD-1]");
        assert_eq!(book.alias(Kind::Ip, "a").to_string(), "[IP-1]");
    }

    #[test]
    fn an_alias_is_written_as_it_is_shown() {
        for number in [0, 7, 10, 4_294_967_295] {
            let alias = Alias { kind: Kind::Ip, number };
            let mut text = "at ".to_owned();
            alias.write_to(&mut text);
            assert_eq!(text, format!("at {alias}"));
        }
    }

    #[test]
    fn aliases_are_seen_and_look_alikes_are_not() {
        let text = "[HOST-1]:8443 [HOST-] [FOO-1] [[IP-12]";
        let found: Vec<&str> = alias_spans(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["[HOST-1]", "[IP-12]"]);
    }
}
