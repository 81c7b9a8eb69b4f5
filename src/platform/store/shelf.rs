//! The workshops of this device as a list: read from their cards and the lengths of what is stored, never whole; taken
//! away and brought back; and what colleagues shared of theirs.

use super::{IndexEntry, Store, writer};
use crate::order::Order;
use crate::vault::{
    CLASS_CARDS, ClassCards, Key, OpenError, Part, SET_UPS, Saved, StorageError, WorkshopKey, pack_name,
    past_prefix, pasted_prefix,
};
use crate::workshop::{Document, Reference, Workshop};
use std::collections::BTreeMap;

/// A workshop that was taken away, as it stood in storage.
#[derive(Clone, Debug)]
pub struct Removed(BTreeMap<String, String>);

/// What the keys of one workshop say.
struct Found {
    workshop: WorkshopKey,
    /// Its document stands in storage.
    is_there: bool,
    has_card: bool,
    set_aside: usize,
    units: usize,
}

impl Store {
    /// Every workshop on this device, the one changed last first; those that cannot be opened at the end.
    pub fn library(&self) -> Vec<IndexEntry> {
        let mut names = self.names().unwrap_or_default();
        // The keys of a workshop stand side by side then.
        names.order_by(Ord::cmp);
        let mut found: Vec<Found> = Vec::new();
        for name in names {
            let Some(Key { workshop, part }) = Key::parse(&name) else { continue };
            if found.last().is_none_or(|last| last.workshop != workshop) {
                found.push(Found { workshop, is_there: false, has_card: false, set_aside: 0, units: 0 });
            }
            let Some(last) = found.last_mut() else { continue };
            last.units += name.len() + self.0.storage.units(&name);
            match part {
                Part::Saved(Saved::Snapshot | Saved::Journal(..)) => last.is_there = true,
                Part::Quarantined(..) => last.set_aside += 1,
                Part::Card => last.has_card = true,
                Part::Saved(Saved::Session) => {}
            }
        }
        found.retain(|found| found.is_there || found.has_card);
        let entry = |found: Found| {
            let card = self.card(found.workshop);
            let packed = card.as_ref().ok().and_then(|card| card.packed).filter(|_| !found.is_there);
            IndexEntry {
                key: found.workshop,
                card,
                set_aside: packed.map_or(found.set_aside, |packed| packed.set_aside),
                units: found.units,
                packed: packed.map_or(0, |packed| packed.units),
            }
        };
        let mut entries: Vec<IndexEntry> = found.into_iter().map(entry).collect();
        for (key, card) in self.0.only_there.borrow().iter() {
            if entries.iter().all(|entry| entry.key != *key) {
                let entry = IndexEntry { key: *key, card: card.clone(), set_aside: 0, units: 0, packed: 0 };
                entries.push(entry);
            }
        }
        entries
            .order_by_key(|entry| std::cmp::Reverse(entry.card.as_ref().ok().map(|card| card.last_changed)));
        entries
    }

    /// By which references the workshops of this device go.
    pub fn references(&self) -> Vec<Reference> {
        let cards = self.library().into_iter().filter_map(|entry| entry.card.ok());
        cards.map(|card| card.digest.incident).filter(|reference| reference.is_given()).collect()
    }

    /// Takes a workshop off this device, with everything set aside of it. It is not open here: an editor would write on
    /// into nothing. Where another tab writes it, that is the error.
    pub async fn delete(&self, key: WorkshopKey) -> Result<Removed, OpenError> {
        if self.is_open(key) {
            self.stop_writing();
        }
        let tenure = if self.0.locks {
            Some(self.pen_of(key).await.ok_or(OpenError::WrittenElsewhere)?)
        } else {
            None
        };
        let mirrored = match &self.0.second {
            Some(second) => second.read(&key.prefix()).await.ok(),
            None => None,
        };
        if mirrored.is_none() && self.kept_card(key).is_some_and(|card| card.packed.is_some()) {
            // It could not be brought back.
            return Err(OpenError::OutOfReach);
        }
        self.0.only_there.borrow_mut().remove(&key);
        let mut removed = mirrored.unwrap_or_default().texts;
        let names = self.keys_of(&key.prefix());
        for name in names.iter().map(Key::to_string) {
            removed.extend(self.0.storage.get(&name)?.map(|text| (name, text)));
        }
        self.note(|copies| {
            for prefix in [key.prefix(), past_prefix(key), pasted_prefix(key)] {
                copies.remove(pack_name(&prefix));
                copies.remove_all(prefix);
            }
        });
        names.iter().try_for_each(|name| self.0.storage.remove(&name.to_string()))?;
        drop(tenure);
        Ok(Removed(removed))
    }

    /// Puts back what was taken away; under another key where a file was opened under this one meanwhile. Says which.
    pub fn put_back(&self, removed: &Removed) -> Result<WorkshopKey, StorageError> {
        let was = removed.0.keys().next().and_then(|name| Key::parse(name)).map(|key| key.workshop);
        let (before, key) = match was {
            Some(was) if self.keys_of(&was.prefix()).is_empty() => (was.prefix(), was),
            was => (was.map(WorkshopKey::prefix).unwrap_or_default(), writer::draw_workshop_key()),
        };
        let prefix = key.prefix();
        for (name, text) in &removed.0 {
            let name = name.replacen(&before, &prefix, 1);
            self.0.storage.keep(&name, text)?;
            self.note(|copies| copies.put(name, text.clone()));
        }
        self.pack_soon();
        Ok(key)
    }

    /// Every workshop that can be read, whole: for what has to know all that was registered.
    pub async fn workshops(&self) -> Vec<Workshop> {
        let mut workshops = Vec::new();
        for entry in self.library() {
            workshops.extend(self.here(entry.key).await);
        }
        workshops
    }

    /// What colleagues shared.
    pub fn class_cards(&self) -> ClassCards {
        let value = self.0.storage.value(CLASS_CARDS);
        value.and_then(|value| crate::json::from_value(value).ok()).unwrap_or_default()
    }

    /// Keeps what colleagues shared.
    pub fn keep_class_cards(&self, cards: &ClassCards) -> Result<(), StorageError> {
        self.keep_for_device(CLASS_CARDS, serde_json::to_value(cards))
    }

    /// The set-ups that were saved for new workshops.
    pub fn set_ups(&self) -> Vec<Document> {
        let value = self.0.storage.value(SET_UPS);
        value.and_then(|value| crate::json::from_value(value).ok()).unwrap_or_default()
    }

    /// Keeps the set-ups for new workshops.
    pub fn keep_set_ups(&self, set_ups: &[Document]) -> Result<(), StorageError> {
        self.keep_for_device(SET_UPS, serde_json::to_value(set_ups))
    }

    fn keep_for_device(
        &self,
        name: &str,
        value: serde_json::Result<serde_json::Value>,
    ) -> Result<(), StorageError> {
        let value = value.map_err(|_| StorageError::Other("no JSON".to_owned()))?;
        self.0.storage.set_value(name, &value)?;
        self.note(|copies| copies.put(name.to_owned(), value.to_string()));
        Ok(())
    }
}
