//! Two copies of one workshop, storage and its mirror, and which of them the next opening reads.
//!
//! Storage answers at once and can lose its last seconds when the whole browser is killed; the mirror answers later and
//! loses nothing that it answered for. So each is a beginning of the same journal, and the longer sound one is read.
//!
//! **Invariants.** Nothing that can be read is given up for something shorter; what cannot be read goes to quarantine
//! before it is written over; whatever was in quarantine in either copy stays there.

use super::journal::Entry;
use super::keys::{Epoch, Key, Part, Saved};
use super::notice::{Notice, OpenError};
use super::opening::{self, Replayed};
use crate::workshop::Instant;
use std::collections::BTreeMap;

/// What is stored of a workshop.
pub type Entries = BTreeMap<Key, String>;

/// Which copy is read, and how both become equal to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// What the workshop is opened from.
    pub entries: Entries,
    /// What storage has to take in; none: the key goes.
    pub for_storage: BTreeMap<Key, Option<String>>,
    /// The same for the mirror.
    pub for_mirror: BTreeMap<Key, Option<String>>,
    /// What there is to tell.
    pub notice: Option<Notice>,
}

/// Chooses between what storage and the mirror hold of one workshop. `writer` names what is set aside.
pub fn choose(storage: Entries, mirror: Entries, writer: u32) -> Result<Chosen, OpenError> {
    // After every orderly end they are equal, and a large workshop is not read three times.
    if storage == mirror {
        return Ok(Chosen { entries: storage, ..Chosen::default() });
    }
    let (first, second) = (read(&storage)?, read(&mirror)?);
    let mirror_is_better = match (&first, &second) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(first), Some(second)) => rank(second) > rank(first),
    };
    let mut entries = if mirror_is_better { mirror.clone() } else { storage.clone() };
    let (taken, left) = if mirror_is_better { (&second, &first) } else { (&first, &second) };
    let other = if mirror_is_better { &storage } else { &mirror };
    let reach = taken.as_ref().map_or((0, 0), |replayed| replayed.reach);
    for (key, raw) in other {
        let (goes_on, is_last) = match key.part {
            Part::Quarantined(..) => (true, false),
            Part::Saved(Saved::Journal(epoch, sequence)) => {
                let place = (epoch.number, sequence);
                (place > reach, place == reach)
            }
            Part::Card | Part::Saved(_) => (false, false),
        };
        if goes_on {
            entries.entry(*key).or_insert_with(|| raw.clone());
        }
        // A gesture that was still open is written again under the same number: the later of the two holds the other.
        if is_last && let Some(own) = entries.get_mut(key).filter(|own| changed_at(own) < changed_at(raw)) {
            own.clone_from(raw);
        }
        // The place is written more often than the journal: the later one is where the facilitator was.
        if key.part == Part::Saved(Saved::Session) && there_since(left) > there_since(taken) {
            entries.insert(*key, raw.clone());
        }
    }
    if let (Some(left), Some(Key { workshop, .. })) = (left, other.keys().next()) {
        let epoch = Epoch { number: left.last_epoch, writer };
        for unreadable in &left.opening.quarantine {
            let key = Key { workshop: *workshop, part: Part::Quarantined(epoch, unreadable.saved) };
            entries.entry(key).or_insert_with(|| unreadable.raw.clone());
        }
    }
    Ok(Chosen {
        for_storage: difference(&storage, &entries),
        for_mirror: difference(&mirror, &entries),
        notice: mirror_is_better.then_some(Notice::FromSecondCopy),
        entries,
    })
}

/// Reads one of the copies; none where it holds nothing of a workshop.
fn read(entries: &Entries) -> Result<Option<Replayed>, OpenError> {
    match opening::replay(entries) {
        Ok(replayed) => Ok(Some(replayed)),
        Err(OpenError::NotThere) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A copy with its snapshot before one without, which holds the last entries alone; a sound one before a damaged one; then
/// the longer, then the one changed last: an open gesture is written again under the same number.
fn rank(copy: &Replayed) -> (bool, bool, (u32, u64), Instant) {
    let opening = &copy.opening;
    let is_whole = opening.quarantine.iter().all(|part| part.saved == Saved::Session)
        && !opening.notices.iter().any(|notice| matches!(notice, Notice::EntriesMissing { .. }));
    (copy.has_snapshot, is_whole, copy.reach, copy.last_changed)
}

fn there_since(copy: &Option<Replayed>) -> Option<Instant> {
    copy.as_ref().map(|copy| copy.there_since)
}

/// The last change in an entry of the journal; none where it cannot be read.
fn changed_at(raw: &str) -> Option<Instant> {
    Entry::read(raw).map(|entry| entry.at)
}

/// What makes `from` equal to `to`.
fn difference(from: &Entries, to: &Entries) -> BTreeMap<Key, Option<String>> {
    let mut changes = BTreeMap::new();
    for (key, raw) in to {
        if from.get(key) != Some(raw) {
            changes.insert(*key, Some(raw.clone()));
        }
    }
    for key in from.keys().filter(|key| !to.contains_key(key)) {
        changes.insert(*key, None);
    }
    changes
}
