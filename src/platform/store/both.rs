//! Storage and its second copy: which is read, and how both become equal.

use super::Store;
use crate::order::Gather;
use crate::vault::{self, Chosen, Entries, Key, LAST_OPENED, OpenError, PREFIX, Part, WorkshopKey};
use std::collections::BTreeSet;

impl Store {
    /// Brings back what the second copy alone has: which workshop was open, and workshops that storage has lost.
    pub(super) async fn bring_back(&self) {
        let Some(second) = &self.0.second else { return };
        let keys = second.keys(PREFIX).await;
        let last = second.entries(LAST_OPENED).await;
        if let Some(value) = last.values().next().and_then(|value| crate::json::from_text(value).ok()) {
            // A lost memory of it costs a click.
            let _ = self.0.storage.set_value(LAST_OPENED, &value);
        }
        let here: BTreeSet<WorkshopKey> = self.keys_of(PREFIX).into_iter().map(|key| key.workshop).gathered();
        let there: BTreeSet<WorkshopKey> =
            keys.iter().filter_map(|key| Key::parse(key)).map(|key| key.workshop).gathered();
        for key in there.difference(&here) {
            // It is told when the workshop is opened.
            let _ = self.made_equal(*key).await;
        }
    }

    /// Makes both copies of a workshop equal to the better one. What storage refused to take in stays in `for_storage`.
    pub(super) async fn made_equal(&self, key: WorkshopKey) -> Result<Chosen, OpenError> {
        let mirrored = match &self.0.second {
            Some(second) => second.entries(&key.prefix()).await,
            None => return Ok(Chosen { entries: self.entries_of(key), ..Chosen::default() }),
        };
        let mirrored: Entries =
            mirrored.into_iter().filter_map(|(key, raw)| Some((Key::parse(&key)?, raw))).gathered();
        let mut chosen = vault::choose(self.entries_of(key), mirrored, self.0.writer)?;
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
            for (key, value) in &chosen.for_mirror {
                copies.change(key.to_string(), value.clone());
            }
        });
        Ok(chosen)
    }
}
