//! A closed workshop goes compressed into the mirror and leaves storage but for its card; what the mirror alone holds of
//! it is compressed, too.
//!
//! `whybone/1/packed/<workshop>/` holds what stood under `whybone/1/<workshop>/`, `whybone/1/packed/past/<workshop>/` what
//! stood under `whybone/1/past/<workshop>/`, and so on: key -> text as one JSON object, compressed, as a text of a sign per byte,
//! which the database keeps in as many bytes.
//!
//! **Invariants.** Nothing is taken away, in storage or in the mirror, before the compressed copy was read back from the
//! disk and says the same word by word; whatever goes wrong before leaves everything where it was. So a browser that is
//! killed at any moment has the workshop at least once, whole.

use super::card::{Card, Packed};
use super::copies::Batch;
use super::envelope;
use super::keys::{Key, PREFIX, Part, Saved, WorkshopKey};
use super::past::{past_base, past_prefix};
use super::second_copy::Entries;
use serde_json::Value;
use std::collections::BTreeMap;

/// The key under which the mirror holds what stands under this beginning of keys, when it is packed.
pub fn pack_name(prefix: &str) -> String {
    format!("{PREFIX}packed/{}", prefix.strip_prefix(PREFIX).unwrap_or(prefix))
}

/// The workshop whose pack stands under this key of the mirror; none for other keys.
pub fn packed_workshop(name: &str) -> Option<WorkshopKey> {
    let key = name.strip_prefix(PREFIX)?.strip_prefix("packed/")?.strip_suffix('/')?;
    WorkshopKey::parse(key)
}

/// What a pack holds, from its text; none: it is damaged.
pub fn unpacked(text: &str) -> Option<BTreeMap<String, String>> {
    let Ok(Value::Object(texts)) = envelope::parse(text) else { return None };
    let text = |(key, value)| match value {
        Value::String(text) => Some((key, text)),
        _ => None,
    };
    texts.into_iter().map(text).collect()
}

/// A damaged pack, in the place of the part whose loss is told, set aside and mended from the second snapshot.
pub fn damaged(prefix: &str, pack: String) -> BTreeMap<String, String> {
    let workshop = prefix.strip_prefix(PREFIX).and_then(|key| WorkshopKey::parse(key.trim_end_matches('/')));
    let place = workshop.map(|key| Key::saved(key, Saved::Snapshot).to_string());
    place.map(|place| (place, pack)).into_iter().collect()
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Compress this text.
    Compress(String),
    /// Have the mirror carry this out, and wait until it is on the disk.
    CarryOut(Batch),
    /// Read from the disk what stands under this key, and decompress it.
    ReadBack(String),
    /// It is packed: storage may let go of it.
    LetGo,
    /// It stays where it is.
    Stop,
}

/// What came of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The compressed text.
    Compressed(String),
    /// It is on the disk.
    CarriedOut,
    /// What was read back, decompressed.
    ReadBack(String),
    /// It did not succeed, or the workshop was opened meanwhile.
    Refused,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Compressing,
    Putting,
    Reading,
    Clearing,
    Over,
}

/// The packing of everything that stands under one beginning of keys.
#[derive(Debug)]
pub struct Packing {
    prefix: String,
    texts: BTreeMap<String, String>,
    /// What stays beside the pack: the line in the library.
    card: Option<(Key, Card)>,
    phase: Phase,
}

impl Packing {
    /// Packs a workshop that is closed, whose parts are in storage and on the mirror's disk.
    pub fn of_workshop(key: WorkshopKey, entries: &Entries, card: Card) -> (Self, Task) {
        let parts = entries.iter().filter(|(key, _)| key.part != Part::Card);
        let set_aside = parts.clone().filter(|(key, _)| matches!(key.part, Part::Quarantined(..))).count();
        let texts = parts.map(|(key, raw)| (key.to_string(), raw.clone())).collect();
        let card = Card { packed: Some(Packed { units: 0, set_aside }), ..card };
        Self::begin(key.prefix(), texts, Some((Key::card(key), card)))
    }

    /// Packs what the mirror alone holds of a workshop that is closed, under this beginning of keys.
    pub fn beside(prefix: String, texts: BTreeMap<String, String>) -> (Self, Task) {
        Self::begin(prefix, texts, None)
    }

    fn begin(prefix: String, texts: BTreeMap<String, String>, card: Option<(Key, Card)>) -> (Self, Task) {
        let text = texts.iter().map(|(key, text)| (key.clone(), text.as_str().into()));
        let text = Value::Object(text.collect()).to_string();
        (Self { prefix, texts, card, phase: Phase::Compressing }, Task::Compress(text))
    }

    /// Takes in what came of the last task, and says the next.
    pub fn step(&mut self, answer: Answer) -> Task {
        let (phase, task) = match (self.phase, answer) {
            (Phase::Compressing, Answer::Compressed(pack)) => {
                if let Some((_, Card { packed: Some(packed), .. })) = &mut self.card {
                    packed.units = pack.chars().count();
                }
                let entries = [(pack_name(&self.prefix), Some(pack))].into();
                (Phase::Putting, Task::CarryOut(Batch { entries, ..Batch::default() }))
            }
            (Phase::Putting, Answer::CarriedOut) => (Phase::Reading, Task::ReadBack(pack_name(&self.prefix))),
            (Phase::Reading, Answer::ReadBack(text)) if unpacked(&text).as_ref() == Some(&self.texts) => {
                let card = self.card().map(|(key, text)| (key.to_string(), Some(text)));
                let (gone, entries) = (vec![self.prefix.clone()], card.into_iter().collect());
                (Phase::Clearing, Task::CarryOut(Batch { gone, entries, saved: None }))
            }
            (Phase::Clearing, Answer::CarriedOut) => (Phase::Over, Task::LetGo),
            _ => (Phase::Over, Task::Stop),
        };
        self.phase = phase;
        task
    }

    /// The line in the library that says that it is packed.
    pub fn card(&self) -> Option<(Key, String)> {
        let (key, card) = self.card.as_ref()?;
        Some((*key, envelope::text_of(card)))
    }

    /// Which keys storage lets go of once it is packed, in this order: what is left of it by a browser that is killed
    /// meanwhile does not pass for the whole. None, where something else stands there now than what was packed.
    pub fn leaving(&self, storage: &Entries) -> Vec<Key> {
        let parts = || storage.iter().filter(|(key, _)| key.part != Part::Card);
        let is_same = parts().count() == self.texts.len()
            && parts().all(|(key, raw)| self.texts.get(&key.to_string()) == Some(raw));
        // In the order of `Part`, the snapshot goes first.
        if is_same { parts().map(|(key, _)| *key).collect() } else { Vec::new() }
    }
}

/// True when a workshop that has these keys of the mirror has a past.
pub fn has_past(key: WorkshopKey, names: &[String]) -> bool {
    names.iter().any(|name| *name == past_base(key) || *name == pack_name(&past_prefix(key)))
}
