//! What the page talks to: workshops on this device, the one that is open, and how safe it is.
//!
//! Carries out the vault's commands on a [`Storage`]. Everything runs before the call returns, so after
//! `record` the edit is kept or the status says that it is not.

use super::clock;
use super::storage::{BrowserStorage, MemoryStorage, Storage};
use super::writer;
use crate::order::{Gather, Order};
use crate::redact::Private;
use crate::vault::{
    self, Card, Command, DevicePreferences, Input, Key, LAST_OPENED, LoadError, NotKept, Notice, OpenError,
    Opening, PREFERENCES, PREFIX, Part, Saved, Status, StorageError, Vault, WorkshopKey,
};
use crate::workshop::{Edit, Repair, Session, Stamp, Workshop};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

/// A workshop on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// Opens it.
    pub key: WorkshopKey,
    /// Its line, or what keeps it from being opened here.
    pub card: Result<Card, OpenError>,
    /// How many unreadable parts of it were set aside.
    pub set_aside: usize,
}

/// The workshops on this device. Clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

type Listener = Rc<dyn Fn(Status)>;

struct Inner {
    storage: Box<dyn Storage>,
    writer: u32,
    present: RefCell<Option<Vault>>,
    present_key: RefCell<Option<WorkshopKey>>,
    listener: RefCell<Option<Listener>>,
}

impl Store {
    /// The browser's storage, or memory where the browser allows none, which is told.
    pub fn open() -> (Self, Vec<Notice>) {
        match BrowserStorage::probe() {
            Ok(storage) => (Self::on(Box::new(storage)), Vec::new()),
            Err(_) => (Self::on(Box::new(MemoryStorage::default())), vec![Notice::StorageBlocked]),
        }
    }

    /// A store on the given storage.
    pub fn on(storage: Box<dyn Storage>) -> Self {
        Self(Rc::new(Inner {
            storage,
            writer: writer::draw_writer(),
            present: RefCell::default(),
            present_key: RefCell::default(),
            listener: RefCell::default(),
        }))
    }

    /// The number of this tab.
    pub fn writer(&self) -> u32 {
        self.0.writer
    }

    /// A stamp of now and of this tab.
    pub fn stamp(&self) -> Stamp {
        Stamp { at: clock::now(), writer: self.0.writer }
    }

    /// Every workshop on this device, the one changed last first; those that cannot be opened at the end.
    pub fn library(&self) -> Vec<IndexEntry> {
        let keys: Vec<Key> = self.keys_of(PREFIX);
        let workshops: BTreeSet<WorkshopKey> = keys
            .iter()
            .filter(|key| matches!(key.part, Part::Saved(Saved::Snapshot | Saved::Journal(..))))
            .map(|key| key.workshop)
            .gathered();
        let set_aside = |workshop| {
            let is_its = |key: &&Key| key.workshop == workshop && matches!(key.part, Part::Quarantined(..));
            keys.iter().filter(is_its).count()
        };
        let mut entries: Vec<IndexEntry> = workshops
            .into_iter()
            .map(|key| IndexEntry { key, card: self.card(key), set_aside: set_aside(key) })
            .collect();
        entries
            .order_by_key(|entry| std::cmp::Reverse(entry.card.as_ref().ok().map(|card| card.last_changed)));
        entries
    }

    /// Opens a workshop; changes recorded from now on are its own. What was open before is flushed, and stays
    /// open when this one cannot be.
    pub fn open_workshop(&self, key: WorkshopKey) -> Result<Opening, OpenError> {
        self.write_what_waits();
        let (vault, opening, commands) = Vault::open(key, &self.entries_of(key), self.0.writer)?;
        self.begin(key, vault, commands);
        Ok(opening)
    }

    /// Keeps a new workshop, which is the open one from now on.
    pub fn create(&self, workshop: Workshop) -> WorkshopKey {
        self.write_what_waits();
        let key = writer::draw_workshop_key();
        let (vault, commands) = Vault::create(key, workshop, self.stamp());
        self.begin(key, vault, commands);
        key
    }

    /// Reads a backup file and keeps it as a workshop of its own, beside what is there.
    pub fn import(&self, text: &str) -> Result<(WorkshopKey, Vec<Repair>), LoadError> {
        let opened = vault::read(text)?;
        Ok((self.create(opened.workshop), opened.repairs))
    }

    /// The whole workshop as a file, unredacted. The file name says so, and nothing about the incident.
    pub fn backup(&self, key: WorkshopKey) -> Result<Private, OpenError> {
        let now = clock::now();
        let text = match &*self.0.present.borrow() {
            Some(vault) if *self.0.present_key.borrow() == Some(key) => vault::write(vault.workshop(), now),
            _ => vault::write(&vault::open(&self.entries_of(key))?.workshop, now),
        };
        Ok(Private::Backup { file_name: private_name("backup", key), bytes: text.into_bytes() })
    }

    /// What could not be read of a workshop, unchanged, as one file: key of storage -> text. `None`: nothing.
    pub fn set_aside(&self, key: WorkshopKey) -> Option<Private> {
        let mut parts = self.entries_of(key);
        parts.retain(|key, _| matches!(key.part, Part::Quarantined(..)));
        if parts.is_empty() {
            return None;
        }
        let parts = parts.into_iter().map(|(key, raw)| (key.to_string(), serde_json::Value::from(raw)));
        let bytes = serde_json::Value::Object(parts.collect()).to_string().into_bytes();
        Some(Private::Quarantine { file_name: private_name("set-aside", key), bytes })
    }

    /// Keeps an edit that was applied to the open workshop.
    pub fn record(&self, edit: &Edit) {
        self.step(Input::Edited { edit: edit.clone(), stamp: self.stamp() });
    }

    /// The gesture is over: on blur, after a pause, in another field.
    pub fn end_gesture(&self) {
        self.step(Input::GestureEnded);
    }

    /// Keeps where the facilitator is.
    pub fn save_session(&self, session: &Session) {
        self.step(Input::SessionChanged(session.clone()));
    }

    /// Writes what waits; called when the page may go away.
    pub fn flush(&self) {
        self.step(Input::Flush);
    }

    /// How safe the open workshop is.
    pub fn status(&self) -> Status {
        let present = self.0.present.borrow();
        let status = present.as_ref().map(|vault| vault.status().clone()).unwrap_or_default();
        self.honest(status)
    }

    /// Calls `listener` whenever the status changes.
    pub fn set_listener(&self, listener: Box<dyn Fn(Status)>) {
        *self.0.listener.borrow_mut() = Some(Rc::from(listener));
    }

    /// Remembers which workshop a reload comes back to; none: the library.
    pub fn remember_last(&self, key: Option<WorkshopKey>) {
        let value = key.map_or(serde_json::Value::Null, |key| key.to_string().into());
        // A lost memory of it costs a click.
        let _ = self.0.storage.set_value(LAST_OPENED, &value);
    }

    /// The workshop a reload comes back to.
    pub fn last_opened(&self) -> Option<WorkshopKey> {
        WorkshopKey::parse(self.0.storage.value(LAST_OPENED)?.as_str()?)
    }

    /// Takes a workshop off this device, with everything set aside of it. None is open afterwards if it was this.
    pub fn delete(&self, key: WorkshopKey) -> Result<(), StorageError> {
        if *self.0.present_key.borrow() == Some(key) {
            self.0.present.take();
            self.0.present_key.take();
        }
        self.keys_of(&key.prefix()).into_iter().try_for_each(|key| self.0.storage.remove(&key.to_string()))
    }

    /// The choices for this device.
    pub fn preferences(&self) -> DevicePreferences {
        let value = self.0.storage.value(PREFERENCES);
        value.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default()
    }

    /// Keeps the choices for this device.
    pub fn save_preferences(&self, preferences: &DevicePreferences) -> Result<(), StorageError> {
        let value = serde_json::to_value(preferences);
        let value = value.map_err(|_| StorageError::Other("no JSON".to_owned()))?;
        self.0.storage.set_value(PREFERENCES, &value)
    }

    fn begin(&self, key: WorkshopKey, vault: Vault, commands: Vec<Command>) {
        *self.0.present.borrow_mut() = Some(vault);
        *self.0.present_key.borrow_mut() = Some(key);
        self.carry_out(commands);
    }

    fn write_what_waits(&self) {
        self.end_gesture();
        self.flush();
    }

    fn step(&self, input: Input) {
        let commands = match self.0.present.borrow_mut().as_mut() {
            Some(vault) => vault.step(input),
            None => return,
        };
        self.carry_out(commands);
    }

    /// Carries out commands and those that follow from them; the listener hears the last word only.
    fn carry_out(&self, commands: Vec<Command>) {
        let mut commands = VecDeque::from(commands);
        let mut last_word = None;
        while let Some(command) = commands.pop_front() {
            match command {
                Command::Write { key, value } => {
                    let result = self.0.storage.keep(&key.to_string(), &value);
                    commands.extend(self.answer(key, result));
                }
                Command::Replace { key, value, before } => {
                    let result = self.replace(&key.to_string(), &value, before);
                    commands.extend(self.answer(key, result));
                }
                // A key that stays is one the snapshot holds already: the next opening passes over it.
                Command::Remove { key } => drop(self.0.storage.remove(&key.to_string())),
                Command::Tell(status) => last_word = Some(status),
            }
        }
        // The listener may call back into the store, so nothing is borrowed here.
        let listener = self.0.listener.borrow().clone();
        if let (Some(status), Some(listener)) = (last_word, listener) {
            listener(self.honest(status));
        }
    }

    fn answer(&self, key: Key, result: Result<(), StorageError>) -> Vec<Command> {
        let mut present = self.0.present.borrow_mut();
        present.as_mut().map(|vault| vault.step(Input::Written { key, result })).unwrap_or_default()
    }

    fn replace(&self, key: &str, value: &str, before: u64) -> Result<(), StorageError> {
        let stored = self.0.storage.get(key)?;
        if vault::fingerprint(stored.as_deref()) != before {
            return Err(StorageError::ChangedUnderneath);
        }
        self.0.storage.keep(key, value)
    }

    /// Memory is read back as well, but does not keep.
    fn honest(&self, status: Status) -> Status {
        match status {
            Status::Kept { at } if !self.0.storage.outlives_the_tab() => {
                Status::NotKept { since: at, waiting: 0, why: NotKept::Storage(StorageError::Blocked) }
            }
            status => status,
        }
    }

    fn card(&self, key: WorkshopKey) -> Result<Card, OpenError> {
        let stored = self.0.storage.get(&Key::card(key).to_string()).ok().flatten();
        if let Some(card) = stored.and_then(|raw| serde_json::from_str(&raw).ok()) {
            return Ok(card);
        }
        let (vault, ..) = Vault::open(key, &self.entries_of(key), self.0.writer)?;
        Ok(vault.card())
    }

    fn entries_of(&self, key: WorkshopKey) -> BTreeMap<Key, String> {
        let keys = self.keys_of(&key.prefix()).into_iter();
        keys.filter_map(|key| Some((key, self.0.storage.get(&key.to_string()).ok()??))).gathered()
    }

    fn keys_of(&self, prefix: &str) -> Vec<Key> {
        let keys = self.0.storage.keys().unwrap_or_default();
        keys.iter().filter(|key| key.starts_with(prefix)).filter_map(|key| Key::parse(key)).collect()
    }
}

fn private_name(what: &str, key: WorkshopKey) -> String {
    let now = clock::now().civil_utc();
    let day = format!("{:04}-{:02}-{:02}", now.year(), now.month(), now.day());
    format!("whybone-{what}-unredacted-{day}-{:04x}.json", key.0 & 0xffff)
}
