//! How a workshop comes back: the snapshot, then every entry of the journal that it does not hold yet.
//!
//! Total on any map. What cannot be read is handed out for quarantine and named, and costs nothing but itself.

use super::envelope::{LoadError, Versions};
use super::journal::Entry;
use super::keys::{Epoch, Key, Part, Saved};
use super::notice::{Notice, OpenError};
use super::place;
use super::snapshot::{self, Contains};
use crate::workshop::{Document, Edit, Instant, Session, Workshop};
use std::collections::BTreeMap;

/// A part that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Which part.
    pub saved: Saved,
    /// What stands there, unchanged.
    pub raw: String,
}

/// A workshop that was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The workshop.
    pub workshop: Workshop,
    /// Where the facilitator was.
    pub session: Session,
    /// What there is to tell.
    pub notices: Vec<Notice>,
    /// What could not be read.
    pub quarantine: Vec<Quarantined>,
}

/// An opening, and what the next writer needs to go on from it.
#[derive(Debug)]
pub(super) struct Replayed {
    pub(super) opening: Opening,
    /// What the workshop holds of the journal.
    pub(super) contains: Contains,
    /// Entries it holds that still stand in storage.
    pub(super) entries: Vec<Saved>,
    pub(super) last_changed: Instant,
    /// The highest epoch that has left a trace.
    pub(super) last_epoch: u32,
    /// The epoch and the number in it of the last gesture that is held, in the snapshot or the journal.
    pub(super) reach: (u32, u64),
    /// Since when the facilitator was where the session says.
    pub(super) there_since: Instant,
    /// False when what is open does not rest on a snapshot.
    pub(super) has_snapshot: bool,
}

/// Opens a workshop from what is stored of it.
pub fn open(entries: &BTreeMap<Key, String>) -> Result<Opening, OpenError> {
    replay(entries).map(|replayed| replayed.opening)
}

/// What this page knows of a workshop that a newer one keeps: to be looked at, never to be written.
pub fn open_newer(entries: &BTreeMap<Key, String>) -> Result<Opening, OpenError> {
    let mut opening = replay_of(entries, Versions::NewerToo)?.opening;
    // What this page cannot read the newer one can: nothing is unreadable.
    opening.notices.clear();
    opening.quarantine.clear();
    Ok(opening)
}

pub(super) fn replay(entries: &BTreeMap<Key, String>) -> Result<Replayed, OpenError> {
    replay_of(entries, Versions::Known)
}

fn replay_of(entries: &BTreeMap<Key, String>, versions: Versions) -> Result<Replayed, OpenError> {
    let saved = || {
        entries.iter().filter_map(|(key, raw)| match key.part {
            Part::Saved(saved) => Some((saved, raw.as_str())),
            Part::Card | Part::Quarantined(..) => None,
        })
    };
    if !saved().any(|(saved, _)| saved != Saved::Session) {
        return Err(OpenError::NotThere);
    }
    let (empty, _) = Workshop::admit(Document::default());
    let mut replayed = Replayed {
        opening: Opening { workshop: empty, ..Opening::default() },
        contains: Contains::new(),
        entries: Vec::new(),
        last_changed: Instant::from_milliseconds(0),
        last_epoch: 0,
        reach: (0, 0),
        there_since: Instant::from_milliseconds(0),
        has_snapshot: false,
    };
    // In the order of `Saved`: the snapshot first, then the journal as it was written, then the session.
    for (part, raw) in saved() {
        match part {
            Saved::Snapshot => replayed.read_snapshot(raw, versions)?,
            Saved::Journal(epoch, sequence) => replayed.read_entry(epoch, sequence, raw),
            Saved::Session => replayed.read_session(raw),
        }
    }
    replayed.forget_finished_epochs();
    let epochs = entries.keys().filter_map(|key| match key.part {
        Part::Quarantined(epoch, _) | Part::Saved(Saved::Journal(epoch, _)) => Some(epoch.number),
        Part::Card | Part::Saved(_) => None,
    });
    replayed.last_epoch = epochs.fold(replayed.last_epoch, u32::max);
    Ok(replayed)
}

impl Replayed {
    fn read_snapshot(&mut self, raw: &str, versions: Versions) -> Result<(), OpenError> {
        match snapshot::read(raw, versions) {
            Ok((opened, contains)) => {
                self.opening.workshop = opened.workshop;
                if !opened.repairs.is_empty() {
                    self.opening.notices.push(Notice::Repaired { count: opened.repairs.len() });
                }
                self.last_epoch = contains.keys().map(|epoch| epoch.number).max().unwrap_or(0);
                self.reach =
                    contains.iter().map(|(epoch, last)| (epoch.number, *last)).max().unwrap_or((0, 0));
                self.contains = contains;
                self.last_changed = opened.saved_at;
                self.has_snapshot = true;
                Ok(())
            }
            Err(error @ LoadError::Newer { .. }) => Err(OpenError::Newer(error)),
            // Nothing of a newer page's is called damaged because this one cannot read it.
            Err(error) if versions == Versions::NewerToo => Err(OpenError::Newer(error)),
            Err(error) => {
                self.opening.notices.push(Notice::SnapshotSetAside(error));
                self.set_aside(Saved::Snapshot, raw);
                Ok(())
            }
        }
    }

    fn read_entry(&mut self, epoch: Epoch, sequence: u64, raw: &str) {
        let before = self.contains.get(&epoch).copied();
        if before.is_some_and(|before| sequence <= before) {
            self.entries.push(Saved::Journal(epoch, sequence));
            return;
        }
        let missing = sequence.saturating_sub(before.unwrap_or(0).saturating_add(1));
        if missing > 0 {
            self.count_missing(missing);
        }
        self.contains.insert(epoch, sequence);
        let Some(entry) = Entry::read(raw) else {
            self.set_aside_entry(epoch, sequence, raw);
            return;
        };
        // All or none: what is set aside must have left no trace, or the next opening would differ from this one.
        match self.opening.workshop.apply(Edit::Gesture(entry.edits)) {
            Ok(_) => {
                self.last_changed = self.last_changed.max(entry.at);
                self.reach = self.reach.max((epoch.number, sequence));
                self.entries.push(Saved::Journal(epoch, sequence));
            }
            Err(_) => self.set_aside_entry(epoch, sequence, raw),
        }
    }

    fn read_session(&mut self, raw: &str) {
        match place::read(raw) {
            Some((session, since)) => {
                self.opening.session = session;
                self.there_since = since;
            }
            None => {
                self.opening.notices.push(Notice::SessionSetAside);
                self.set_aside(Saved::Session, raw);
            }
        }
    }

    fn set_aside_entry(&mut self, epoch: Epoch, sequence: u64, raw: &str) {
        self.set_aside(Saved::Journal(epoch, sequence), raw);
        for notice in &mut self.opening.notices {
            if let Notice::EntriesSetAside { count } = notice {
                *count += 1;
                return;
            }
        }
        self.opening.notices.push(Notice::EntriesSetAside { count: 1 });
    }

    fn count_missing(&mut self, missing: u64) {
        let missing = usize::try_from(missing).unwrap_or(usize::MAX);
        for notice in &mut self.opening.notices {
            if let Notice::EntriesMissing { count } = notice {
                *count = count.saturating_add(missing);
                return;
            }
        }
        self.opening.notices.push(Notice::EntriesMissing { count: missing });
    }

    fn set_aside(&mut self, saved: Saved, raw: &str) {
        self.opening.quarantine.push(Quarantined { saved, raw: raw.to_owned() });
    }

    /// Epochs without an entry in storage are over and need not be remembered, or the list would grow for ever.
    fn forget_finished_epochs(&mut self) {
        let entries = &self.entries;
        self.contains.retain(|epoch, _| {
            entries.iter().any(|saved| matches!(saved, Saved::Journal(other, _) if other == epoch))
        });
    }
}
