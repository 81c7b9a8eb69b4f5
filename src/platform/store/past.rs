//! The earlier states of a workshop, which the mirror alone has room for.

use super::Store;
use crate::platform::clock;
use crate::platform::wait::or_after;
use crate::vault::{
    Entries, Input, Key, Part, Past, Saved, WorkshopKey, has_past, pack_name, past_base, past_entry,
    past_name, past_prefix, pasted_prefix,
};
use crate::workshop::Forgotten;

/// Whoever names a moment or forgets a value waits at most so many milliseconds for the mirror.
const LONGEST_WAIT: i32 = 5_000;

impl Store {
    /// The earlier states of a workshop; none where this browser keeps no second copy, or nothing of them can be read.
    pub async fn past(&self, key: WorkshopKey) -> Option<Past> {
        let kept = self.0.second.as_ref()?.texts(&past_prefix(key)).await;
        Past::read(key, &kept, &self.entries_of(key))
    }

    /// Gives the present state of the open workshop a name, and waits until the mirror holds it: it stands nowhere else.
    pub async fn name_moment(&self, name: &str) {
        self.end_gesture();
        let (Some(key), Some(second)) = (self.present_key(), &self.0.second) else { return };
        self.note(|copies| copies.put(past_name(key, clock::now()), name.to_owned()));
        or_after(LONGEST_WAIT, second.settled()).await;
    }

    /// Takes a value, which the open workshop does not hold any more, out of everything that is kept of it: journal,
    /// snapshot, earlier states, what was set aside, in storage and in the mirror. Answers in how many entries it stands
    /// all the same.
    pub async fn forget(&self, value: &Forgotten) -> usize {
        let Some(key) = self.present_key() else { return 0 };
        self.end_gesture();
        self.step(Input::Forgotten);
        let tells = |raw: &String| value.stands_in_json(raw);
        let aside = self.entries_of(key).into_iter();
        let aside = aside.filter(|(key, raw)| matches!(key.part, Part::Quarantined(..)) && tells(raw));
        for (key, _) in aside {
            let _ = self.0.storage.remove(&key.to_string());
            self.note(|copies| copies.remove(key.to_string()));
        }
        let base = self.entries_of(key).remove(&Key::saved(key, Saved::Snapshot));
        self.note(|copies| {
            for prefix in [past_prefix(key), pasted_prefix(key)] {
                copies.remove(pack_name(&prefix));
                copies.remove_all(prefix);
            }
            if let Some(base) = base {
                copies.put(past_base(key), base);
            }
        });
        let mut left = self.entries_of(key).values().filter(|raw| tells(raw)).count();
        if let Some(second) = &self.0.second {
            or_after(LONGEST_WAIT, second.settled()).await;
            for prefix in [key.prefix(), past_prefix(key), pasted_prefix(key)] {
                left += second.texts(&prefix).await.values().filter(|raw| tells(raw)).count();
            }
        }
        left
    }

    /// Keeps the text in the field for pasted text of the workshop that is open; empty: nothing is kept.
    pub fn keep_pasted(&self, key: WorkshopKey, text: String) {
        if self.is_open(key) {
            let prefix = pasted_prefix(key);
            self.note(|copies| {
                copies.remove(pack_name(&prefix));
                copies.change(format!("{prefix}text"), (!text.is_empty()).then_some(text));
            });
        }
    }

    /// The text that stood in the field for pasted text, without its secrets.
    pub async fn pasted(&self, key: WorkshopKey) -> Option<String> {
        self.0.second.as_ref()?.texts(&pasted_prefix(key)).await.pop_first().map(|(_, text)| text)
    }

    /// Begins the past of a workshop that has none yet.
    pub(super) async fn keep_past(&self, key: WorkshopKey, entries: &Entries) {
        let Some(second) = &self.0.second else { return };
        let mut names = second.keys(&past_prefix(key)).await;
        names.append(&mut second.keys(&pack_name(&past_prefix(key))).await);
        let base = entries.get(&Key::saved(key, Saved::Snapshot)).filter(|_| !has_past(key, &names));
        self.note(|copies| base.into_iter().for_each(|base| copies.put(past_base(key), base.clone())));
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
