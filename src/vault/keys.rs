//! Where everything stands in storage, and the limits that go with it.
//!
//! `whybone/1/<workshop>/snapshot`, `…/journal/<epoch>/<sequence>`, `…/session`, `…/card` and
//! `…/quarantine/<epoch>/<what it was>`. Keys of the prefix that do not read as one of these are a newer
//! version's and are left alone.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// What every key of this app begins with; the number changes when the layout of the keys does.
pub const PREFIX: &str = "whybone/1/";
/// Where the choices for this device stand.
pub const PREFERENCES: &str = "whybone/1/preferences";
/// Where the key of the workshop opened last stands.
pub const LAST_OPENED: &str = "whybone/1/last-opened";
/// Where the set-ups for new workshops stand.
pub const SET_UPS: &str = "whybone/1/set-ups";
/// What is written and taken away again to see whether storage works.
pub const PROBE: &str = "whybone/1/probe";

/// What every name of this app in a browser begins with, those of a tab's own storage among them.
pub const OURS: &str = "whybone";
/// What fits into a browser's storage for one page, in UTF-16 units of keys and values, as Chromium and Firefox allow
/// it.
pub const ROOM: usize = 5 * 1024 * 1024;

/// After so many closed gestures the journal is folded into a new snapshot.
pub const FOLD_AFTER: usize = 64;
/// The same at a change of stage or when the page is hidden, where nobody waits for a key.
pub const FOLD_EARLY: usize = 16;
/// An open entry above this many bytes is not written again: the gesture goes on in the next one, so that the
/// cost of a key follows the key.
pub const LARGEST_OPEN_ENTRY: usize = 16 * 1024;
/// The largest file read as a backup, in bytes: it takes several times as much of memory while it is read.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// Names one workshop on this device. Drawn at random, so that two devices never give the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkshopKey(pub u64);

impl WorkshopKey {
    /// Reads sixteen hexadecimal digits; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        hexadecimal(text, 16).map(Self)
    }

    /// The name of the browser's lock that whoever writes this workshop holds.
    pub fn lock(self) -> String {
        format!("whybone-writer-{self}")
    }

    /// What the keys of this workshop begin with.
    pub fn prefix(self) -> String {
        format!("{PREFIX}{self}/")
    }
}

impl fmt::Display for WorkshopKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// One tenure of one writer. Every opening begins a new one, so two tabs never write the same key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Epoch {
    /// Counts the openings.
    pub number: u32,
    /// The tab that wrote.
    pub writer: u32,
}

impl Epoch {
    /// Reads `00000007-1a2b3c4d`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, writer) = text.split_once('-')?;
        let part = |text| hexadecimal(text, 8).and_then(|part| u32::try_from(part).ok());
        Some(Self { number: part(number)?, writer: part(writer)? })
    }
}

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}-{:08x}", self.number, self.writer)
    }
}

/// What is stored of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Saved {
    /// The document as it was when the journal was folded last. Before the journal, as it is read before it.
    Snapshot,
    /// One gesture: the writer's epoch and its number in it, from 1.
    Journal(Epoch, u64),
    /// Where the facilitator was.
    Session,
}

/// Which part of a workshop a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Its line in the library; derived, so that it is written again and never rescued.
    Card,
    /// A part that cannot be derived.
    Saved(Saved),
    /// The same, set aside unread during that epoch.
    Quarantined(Epoch, Saved),
}

/// A key of storage that belongs to a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Whose.
    pub workshop: WorkshopKey,
    /// Which part.
    pub part: Part,
}

impl Key {
    /// The key of what is saved of a workshop.
    pub const fn saved(workshop: WorkshopKey, saved: Saved) -> Self {
        Self { workshop, part: Part::Saved(saved) }
    }

    /// The key of a workshop's line in the library.
    pub const fn card(workshop: WorkshopKey) -> Self {
        Self { workshop, part: Part::Card }
    }

    /// Reads a key of storage; `None` for one that is not of a workshop.
    pub fn parse(text: &str) -> Option<Self> {
        let (workshop, part) = text.strip_prefix(PREFIX)?.split_once('/')?;
        let part = match part.strip_prefix("quarantine/") {
            Some(rest) => {
                let (epoch, saved) = rest.split_once('/')?;
                Part::Quarantined(Epoch::parse(epoch)?, parse_saved(saved)?)
            }
            None if part == "card" => Part::Card,
            None => Part::Saved(parse_saved(part)?),
        };
        Some(Self { workshop: WorkshopKey::parse(workshop)?, part })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}/", self.workshop)?;
        match self.part {
            Part::Card => f.write_str("card"),
            Part::Saved(saved) => saved.fmt(f),
            Part::Quarantined(epoch, saved) => write!(f, "quarantine/{epoch}/{saved}"),
        }
    }
}

impl fmt::Display for Saved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Snapshot => f.write_str("snapshot"),
            Self::Journal(epoch, sequence) => write!(f, "journal/{epoch}/{sequence:08}"),
            Self::Session => f.write_str("session"),
        }
    }
}

fn parse_saved(text: &str) -> Option<Saved> {
    match text {
        "snapshot" => Some(Saved::Snapshot),
        "session" => Some(Saved::Session),
        _ => {
            let (epoch, sequence) = text.strip_prefix("journal/")?.split_once('/')?;
            let is_number = sequence.len() >= 8 && sequence.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then_some(())?;
            Some(Saved::Journal(Epoch::parse(epoch)?, sequence.parse().ok()?))
        }
    }
}

/// Exactly so many lower-case digits: a key must read in one way only, or two texts would be one key.
fn hexadecimal(text: &str, digits: usize) -> Option<u64> {
    let is_plain = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (is_plain && text.len() == digits).then(|| u64::from_str_radix(text, 16).ok()).flatten()
}

macro_rules! as_text {
    ($type:ident, $expected:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text)
                    .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &$expected))
            }
        }
    };
}

as_text!(WorkshopKey, "sixteen hexadecimal digits");
as_text!(Epoch, "an epoch such as 00000007-1a2b3c4d");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_what_it_writes() {
        let workshop = WorkshopKey(0xfeed);
        let epoch = Epoch { number: 7, writer: u32::MAX };
        let journal = Saved::Journal(epoch, 123_456_789);
        let parts = [Part::Card, Part::Saved(Saved::Snapshot), Part::Saved(Saved::Session)];
        for part in parts.into_iter().chain([Part::Saved(journal), Part::Quarantined(epoch, journal)]) {
            let key = Key { workshop, part };
            assert_eq!(Key::parse(&key.to_string()), Some(key));
        }
    }

    #[test]
    fn keys_that_read_in_two_ways_are_nobodys() {
        for text in [
            "whybone/1/preferences",
            "whybone/1/00000000000000FE/snapshot",
            "whybone/1/+0000000000000fe/snapshot",
            "whybone/1/00000000000000fe/journal/00000001-00000001/1",
            "whybone/1/00000000000000fe/journal/00000001-00000001/+0000001",
            "whybone/1/00000000000000fe/quarantine/00000001-00000001/quarantine/00000001-00000001/session",
            "whybone/2/00000000000000fe/snapshot",
        ] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }

    #[test]
    fn keys_are_in_the_order_in_which_they_are_replayed() {
        let entry = |number, sequence| Saved::Journal(Epoch { number, writer: 9 }, sequence);
        let mut saved = [entry(2, 1), Saved::Session, entry(1, 10), Saved::Snapshot, entry(1, 9)];
        saved.sort();
        assert_eq!(saved, [Saved::Snapshot, entry(1, 9), entry(1, 10), entry(2, 1), Saved::Session]);
    }
}
