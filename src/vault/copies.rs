//! What waits to be copied to the mirror: the second copy of everything, which the browser keeps more durably but
//! answers for later.
//!
//! **Invariants.** One batch is under way at a time and is carried out whole or not at all, in the order of the
//! changes; so what the mirror holds is always what storage held at some moment, and beyond it what storage refused. A
//! value that changes again before it was sent is sent once.

use super::keys::WorkshopKey;
use crate::workshop::Instant;
use std::collections::BTreeMap;

/// Changes that the mirror takes in at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Everything under these beginnings of keys goes, before anything else is done.
    pub gone: Vec<String>,
    /// What stands under a key from now on; none: nothing.
    pub entries: BTreeMap<String, Option<String>>,
    /// Once this is carried out, this workshop is saved up to that change.
    pub saved: Option<(WorkshopKey, Instant)>,
}

/// The changes that wait.
#[derive(Debug, Default)]
pub struct Copies {
    waiting: Batch,
    under_way: Option<Batch>,
}

impl Batch {
    fn lay_over(&self, prefix: &str, entries: &mut BTreeMap<String, String>) {
        entries.retain(|key, _| !self.gone.iter().any(|gone| key.starts_with(gone)));
        for (key, value) in self.entries.iter().filter(|(key, _)| key.starts_with(prefix)) {
            match value {
                Some(value) => drop(entries.insert(key.clone(), value.clone())),
                None => drop(entries.remove(key)),
            }
        }
    }
}

impl Copies {
    /// What the mirror will hold under this beginning of keys, from what it holds now: what was taken away a moment ago
    /// must not come back.
    pub fn lay_over(&self, prefix: &str, entries: &mut BTreeMap<String, String>) {
        for batch in self.under_way.iter().chain([&self.waiting]) {
            batch.lay_over(prefix, entries);
        }
    }

    /// A text was put under a key.
    pub fn put(&mut self, key: String, value: String) {
        self.waiting.entries.insert(key, Some(value));
    }

    /// A key was taken away.
    pub fn remove(&mut self, key: String) {
        self.waiting.entries.insert(key, None);
    }

    /// A text was put under a key, or the key was taken away.
    pub fn change(&mut self, key: String, value: Option<String>) {
        self.waiting.entries.insert(key, value);
    }

    /// Everything under this beginning was taken away.
    pub fn remove_all(&mut self, prefix: String) {
        self.waiting.entries.retain(|key, _| !key.starts_with(&prefix));
        self.waiting.gone.push(prefix);
    }

    /// What was put so far holds this workshop up to that change.
    pub fn holds(&mut self, key: WorkshopKey, until: Instant) {
        self.waiting.saved = Some((key, until));
    }

    /// Something waits that is not under way.
    pub fn is_waiting(&self) -> bool {
        !self.waiting.gone.is_empty() || !self.waiting.entries.is_empty()
    }

    /// A batch is under way.
    pub const fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// The next batch to carry out; none while one is under way, or where nothing waits.
    pub fn send(&mut self) -> Option<&Batch> {
        if self.under_way.is_some() || !self.is_waiting() {
            return None;
        }
        self.under_way = Some(std::mem::take(&mut self.waiting));
        self.under_way.as_ref()
    }

    /// The batch was carried out; answers what is saved by it.
    pub fn done(&mut self) -> Option<(WorkshopKey, Instant)> {
        self.under_way.take()?.saved
    }

    /// The batch was not carried out: it waits again, before what came later.
    pub fn failed(&mut self) {
        let Some(mut batch) = self.under_way.take() else { return };
        let later = std::mem::take(&mut self.waiting);
        for prefix in later.gone {
            batch.entries.retain(|key, _| !key.starts_with(&prefix));
            batch.gone.push(prefix);
        }
        batch.entries.extend(later.entries);
        batch.saved = later.saved.or(batch.saved);
        self.waiting = batch;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEY: WorkshopKey = WorkshopKey(7);

    fn at(milliseconds: i64) -> Instant {
        Instant::from_milliseconds(milliseconds)
    }

    #[test]
    fn a_value_that_changes_before_it_is_sent_is_sent_once() {
        let mut copies = Copies::default();
        copies.put("a".to_owned(), "1".to_owned());
        copies.put("a".to_owned(), "2".to_owned());
        assert_eq!(copies.send().unwrap().entries, [("a".to_owned(), Some("2".to_owned()))].into());
    }

    #[test]
    fn one_batch_is_under_way_at_a_time() {
        let mut copies = Copies::default();
        copies.put("a".to_owned(), "1".to_owned());
        assert!(copies.send().is_some());
        copies.put("b".to_owned(), "1".to_owned());
        assert!(copies.send().is_none());
        copies.done();
        assert!(copies.send().is_some());
    }

    #[test]
    fn nothing_is_saved_before_the_batch_that_holds_it_is_done() {
        let mut copies = Copies::default();
        copies.put("a".to_owned(), "1".to_owned());
        copies.holds(KEY, at(1));
        copies.send();
        copies.put("a".to_owned(), "2".to_owned());
        copies.holds(KEY, at(2));
        assert_eq!(copies.done(), Some((KEY, at(1))));
        copies.send();
        copies.failed();
        assert_eq!(copies.done(), None);
        copies.send();
        assert_eq!(copies.done(), Some((KEY, at(2))));
    }

    #[derive(Clone, Debug)]
    enum Step {
        Put(u8, u8),
        Remove(u8),
        RemoveAll(u8),
        Send,
        Fail,
        Done,
    }

    fn a_step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (0..9_u8, any::<u8>()).prop_map(|(key, value)| Step::Put(key, value)),
            (0..9_u8).prop_map(Step::Remove),
            (0..3_u8).prop_map(Step::RemoveAll),
            Just(Step::Send),
            Just(Step::Fail),
            Just(Step::Done),
        ]
    }

    /// Three workshops of three keys.
    fn key(number: u8) -> String {
        format!("{}/{}", number % 3, number / 3)
    }

    type Entries = BTreeMap<String, String>;

    proptest! {
        #[test]
        fn once_all_is_done_the_mirror_holds_what_storage_holds(
            steps in prop::collection::vec(a_step(), 0..60)
        ) {
            let (mut copies, mut storage, mut mirror) = (Copies::default(), Entries::new(), Entries::new());
            let mut sent: Option<Batch> = None;
            for step in steps.into_iter().chain([Step::Done, Step::Send, Step::Done]) {
                match step {
                    Step::Put(number, value) => {
                        storage.insert(key(number), value.to_string());
                        copies.put(key(number), value.to_string());
                    }
                    Step::Remove(number) => {
                        storage.remove(&key(number));
                        copies.remove(key(number));
                    }
                    Step::RemoveAll(workshop) => {
                        let prefix = format!("{workshop}/");
                        storage.retain(|key, _| !key.starts_with(&prefix));
                        copies.remove_all(prefix);
                    }
                    Step::Send => sent = copies.send().cloned().or(sent),
                    Step::Fail => {
                        copies.failed();
                        sent = None;
                    }
                    Step::Done => {
                        let mut expected = mirror.clone();
                        copies.lay_over("", &mut expected);
                        prop_assert_eq!(&expected, &storage);
                        if let Some(batch) = sent.take() {
                            batch.lay_over("", &mut mirror);
                        }
                        copies.done();
                    }
                }
            }
            prop_assert_eq!(mirror, storage);
        }
    }
}
