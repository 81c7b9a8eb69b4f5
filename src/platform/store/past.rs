//! The earlier states of a workshop, which the mirror alone has room for.

use super::Store;
use crate::platform::clock;
use crate::vault::{Entries, Key, Past, Saved, WorkshopKey, past_base, past_entry, past_name, past_prefix};

impl Store {
    /// The earlier states of a workshop; none where this browser keeps no second copy, or nothing of them can be read.
    pub async fn past(&self, key: WorkshopKey) -> Option<Past> {
        let kept = self.0.second.as_ref()?.entries(&past_prefix(key)).await;
        Past::read(key, &kept, &self.entries_of(key))
    }

    /// Gives the present state of the open workshop a name. It is one of the past from now on.
    pub fn name_moment(&self, name: &str) {
        self.end_gesture();
        if let Some(key) = self.present_key() {
            self.note(|copies| copies.put(past_name(key, clock::now()), name.to_owned()));
        }
    }

    /// Begins the past of a workshop that has none yet, and cuts one that has grown too long.
    pub(super) async fn keep_past(&self, key: WorkshopKey, entries: &Entries) {
        let Some(second) = &self.0.second else { return };
        let kept = second.keys(&past_prefix(key)).await;
        if !kept.contains(&past_base(key)) {
            if let Some(base) = entries.get(&Key::saved(key, Saved::Snapshot)) {
                self.note(|copies| copies.put(past_base(key), base.clone()));
            }
        } else if Past::may_be_too_long(kept.len())
            && let Some(past) = self.past(key).await
        {
            self.note(|copies| {
                for (key, value) in past.cut(key) {
                    copies.change(key, value);
                }
            });
        }
    }

    /// Takes an entry that a snapshot holds out of storage, into the past.
    pub(super) fn retire(&self, key: Key) {
        let name = key.to_string();
        let raw = self.0.storage.get(&name).ok().flatten();
        // A key that stays is one the snapshot holds already: the next opening passes over it.
        let _ = self.0.storage.remove(&name);
        self.note(|copies| {
            copies.remove(name);
            if let Some((past, raw)) = past_entry(key).zip(raw) {
                copies.put(past, raw);
            }
        });
    }
}
