//! Storage and its second copy: which is read, and how both become equal.

use super::Store;
use crate::order::Gather;
use crate::platform::second_copy::{Mirrored, SecondCopy};
use crate::vault::{
    self, CLASS_CARDS, Card, Chosen, Entries, Key, LAST_OPENED, OpenError, PREFIX, Part, Past, SET_UPS,
    Vault, WorkshopKey, pack_name, packed_workshop, past_prefix,
};
use std::collections::BTreeSet;

impl Store {
    /// Brings back what the second copy alone has: which workshop was open, what is kept for all of them, and workshops
    /// that storage has lost.
    pub(super) async fn bring_back(&self) {
        let Some(second) = &self.0.second else { return };
        let names = second.keys(PREFIX).await;
        let last = second.texts(LAST_OPENED).await;
        if let Some(value) = last.values().next().and_then(|value| crate::json::from_text(value).ok()) {
            // A lost memory of it costs a click.
            let _ = self.0.storage.set_value(LAST_OPENED, &value);
        }
        for name in [CLASS_CARDS, SET_UPS] {
            let there = second.texts(name).await.remove(name);
            let value = there.and_then(|text| crate::json::from_text(&text).ok());
            // What storage has may be newer: it was written first.
            if let Some(value) = value.filter(|_| self.0.storage.value(name).is_none()) {
                let _ = self.0.storage.set_value(name, &value);
            }
        }
        let here = self.keys_of(PREFIX);
        let listed =
            here.iter().filter(|key| key.part != Part::Card || self.kept_card(key.workshop).is_some());
        let here: BTreeSet<WorkshopKey> = listed.map(|key| key.workshop).gathered();
        let key = |name: &String| Key::parse(name).map(|key| key.workshop).or_else(|| packed_workshop(name));
        let there: BTreeSet<WorkshopKey> = names.iter().filter_map(key).gathered();
        for key in there.difference(&here) {
            let is_packed = names.contains(&pack_name(&key.prefix()));
            if !(is_packed && self.bring_card(second, *key).await) {
                self.bring_workshop(*key).await;
            }
        }
    }

    /// A packed workshop stays where it is: its card is what storage holds of it.
    async fn bring_card(&self, second: &SecondCopy, key: WorkshopKey) -> bool {
        let name = Key::card(key).to_string();
        let card = second.texts(&name).await.remove(&name);
        let reads =
            |card: &String| crate::json::from_text::<Card>(card).is_ok_and(|card| card.packed.is_some());
        card.filter(reads).is_some_and(|card| self.0.storage.keep(&name, &card).is_ok())
    }

    /// One that does not come back is in the library all the same; what there is to tell is told when it is opened.
    async fn bring_workshop(&self, key: WorkshopKey) {
        let card = match self.made_equal(key).await {
            Ok(chosen) if chosen.for_storage.is_empty() => return,
            Ok(chosen) => Vault::open(key, &chosen.entries, self.0.writer).map(|(vault, ..)| vault.card()),
            Err(error) => Err(error),
        };
        self.0.only_there.borrow_mut().insert(key, card);
    }

    /// What is stored of a workshop, the better of both copies. Nothing is changed by it.
    pub(super) async fn whole(&self, key: WorkshopKey) -> Result<Entries, OpenError> {
        self.chosen(key).await.map(|(chosen, _)| chosen.entries)
    }

    async fn chosen(&self, key: WorkshopKey) -> Result<(Chosen, Mirrored), OpenError> {
        let read = match &self.0.second {
            Some(second) => second.read(&key.prefix()).await.ok(),
            None => None,
        };
        let here = self.entries_of(key);
        let is_out_of_reach = read.is_none()
            && here.keys().all(|key| key.part == Part::Card)
            && self.kept_card(key).is_some_and(|card| card.packed.is_some());
        if is_out_of_reach {
            return Err(OpenError::OutOfReach);
        }
        let Some(mirrored) = read else {
            return Ok((Chosen { entries: here, ..Chosen::default() }, Mirrored::default()));
        };
        Ok((vault::choose(here, mirrored.entries(), self.0.writer)?, mirrored))
    }

    /// Makes both copies of a workshop equal to the better one. What storage refused to take in stays in `for_storage`.
    pub(super) async fn made_equal(&self, key: WorkshopKey) -> Result<Chosen, OpenError> {
        let (mut chosen, mirrored) = self.chosen(key).await?;
        let for_storage = || chosen.for_storage.iter();
        let is_aside = |key: &Key| matches!(key.part, Part::Quarantined(..));
        let put = |(key, value): (&Key, &Option<String>)| match value {
            Some(value) => self.0.storage.keep(&key.to_string(), value),
            None => self.0.storage.remove(&key.to_string()),
        };
        // Nothing is written over before what is set aside of it stands. Where storage refuses, the workshop is open
        // all the same, and the next change says that it is not kept.
        let is_equal = for_storage().filter(|(key, _)| is_aside(key)).try_for_each(put).is_ok()
            && for_storage().filter(|(key, _)| !is_aside(key)).try_for_each(put).is_ok();
        if is_equal {
            chosen.for_storage.clear();
        }
        self.note(|copies| {
            // In one batch: the disk holds it packed or part by part at any moment.
            if mirrored.is_packed {
                copies.remove(pack_name(&key.prefix()));
                for (key, text) in mirrored.texts {
                    copies.put(key, text);
                }
            }
            for (key, value) in &chosen.for_mirror {
                copies.change(key.to_string(), value.clone());
            }
        });
        Ok(chosen)
    }

    /// Puts the second snapshot in the place of one that can be read in neither copy; none where there is nothing to mend,
    /// or nothing to mend it with.
    pub(super) async fn mended(&self, key: WorkshopKey, mut entries: Entries) -> Option<Entries> {
        let kept = self.0.second.as_ref()?.texts(&past_prefix(key)).await;
        let mending = Past::mending(key, &kept, &entries, self.0.writer)?;
        // What stood there is set aside first.
        for (key, text) in mending {
            self.0.storage.keep(&key.to_string(), &text).ok()?;
            self.note(|copies| copies.put(key.to_string(), text.clone()));
            entries.insert(key, text);
        }
        Some(entries)
    }
}
