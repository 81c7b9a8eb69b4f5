//! What the page talks to: workshops on this device, the one that is open, and how safe it is.
//!
//! Carries out the vault's commands on a [`Storage`]. Everything runs before the call returns, so after
//! `record` the edit is kept or the status says that it is not. What was kept is noted for the second copy, which
//! follows a moment later; opening reads both.

mod both;
mod cards;
mod closed;
mod device;
mod past;
mod pen;
mod shelf;

use super::clock;
use super::lock::{self, Ask, Tenure};
use super::mirror::Mirror;
use super::second_copy::SecondCopy;
use super::storage::{BrowserStorage, MemoryStorage, Storage};
use super::wait::wait;
use super::writer;
use crate::order::Gather;
use crate::redact::Private;
use crate::vault::{
    self, Card, Chosen, Command, Copies, DevicePreferences, Input, Key, LAST_OPENED, Means, NotKept, Notice,
    OpenError, Opened, Opening, PREFERENCES, Part, Saved, Status, StorageError, Vault, WorkshopKey,
    past_base,
};
use crate::workshop::{CalendarDate, Edit, Session, ShortNumber, Stamp, Workshop};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Milliseconds after which the key of a gesture is long drawn, and nobody types quickly who has stopped.
const A_REST: i32 = 200;

/// A workshop on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// Opens it.
    pub key: WorkshopKey,
    /// Its line, or what keeps it from being opened here.
    pub card: Result<Card, OpenError>,
    /// How many unreadable parts of it were set aside.
    pub set_aside: usize,
    /// What it takes of storage, in UTF-16 units: see [`vault::ROOM`].
    pub units: usize,
    /// What it takes of the mirror where it is packed, in bytes.
    pub packed: usize,
}

pub use shelf::Removed;

/// The workshops on this device. Clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

type Listener = Rc<dyn Fn(Status)>;

struct Inner {
    storage: Box<dyn Storage>,
    /// None where the browser has no database for the page.
    second: Option<SecondCopy>,
    /// Other tabs share the storage, and locks of the browser say which of them writes.
    locks: bool,
    writer: u32,
    present: RefCell<Option<Vault>>,
    present_key: RefCell<Option<WorkshopKey>>,
    /// The right to write the workshop that is open; none where the browser has no locks.
    tenure: RefCell<Option<Tenure>>,
    /// The same of the workshop that was open before, until its second copy holds everything.
    letting_go: RefCell<Option<(WorkshopKey, Tenure)>>,
    /// The workshop that is being packed, and the right to write it.
    packing: RefCell<Option<(WorkshopKey, Tenure)>>,
    /// Workshops that the second copy alone has, because storage had no room for them or a newer page keeps them.
    only_there: RefCell<BTreeMap<WorkshopKey, Result<Card, OpenError>>>,
    /// Packing what is closed is arranged.
    packs_soon: Cell<bool>,
    /// Cards of an older form are being made again.
    renews: Cell<bool>,
    /// Called when another tab has taken the open workshop by force.
    taken_away: RefCell<Option<Rc<dyn Fn()>>>,
    listener: RefCell<Option<Listener>>,
    /// A moment in which nobody types is waited for.
    rests: Cell<bool>,
    /// Something was typed while it was waited for.
    typed: Cell<bool>,
}

impl Store {
    /// The browser's storage and its second copy, or memory where the browser allows none, which is told.
    pub async fn open() -> (Self, Vec<Notice>) {
        let Ok(storage) = BrowserStorage::probe() else {
            return (Self::on(Box::new(MemoryStorage::default())), vec![Notice::StorageBlocked]);
        };
        let second = Mirror::open().await.ok().map(SecondCopy::on);
        let store = Self::with(Box::new(storage), second, lock::is_offered());
        store.bring_back().await;
        store.pack_soon();
        (store, Vec::new())
    }

    /// A store on the given storage, without a second copy.
    pub fn on(storage: Box<dyn Storage>) -> Self {
        Self::on_both(storage, None)
    }

    /// A store on the given storage that keeps the second copy equal to it. No other tab shares that storage.
    pub fn on_both(storage: Box<dyn Storage>, second: Option<SecondCopy>) -> Self {
        Self::with(storage, second, false)
    }

    fn with(storage: Box<dyn Storage>, second: Option<SecondCopy>, locks: bool) -> Self {
        let store = Self(Rc::new(Inner {
            storage,
            second,
            locks,
            writer: writer::draw_writer(),
            present: RefCell::default(),
            present_key: RefCell::default(),
            tenure: RefCell::default(),
            letting_go: RefCell::default(),
            packing: RefCell::default(),
            only_there: RefCell::default(),
            packs_soon: Cell::new(false),
            renews: Cell::new(false),
            taken_away: RefCell::default(),
            listener: RefCell::default(),
            rests: Cell::new(false),
            typed: Cell::new(false),
        }));
        if let Some(second) = &store.0.second {
            let store = Rc::downgrade(&store.0);
            second.set_listener(move |key, at| {
                let store = store.upgrade().map(Self).filter(|store| store.is_open(key));
                if let Some(store) = store {
                    store.step(Input::Saved(at));
                }
            });
        }
        store
    }

    /// What this browser offers beside storage.
    pub fn means(&self) -> Means {
        // Where nothing is stored at all, the status says so.
        let stores_nothing = !self.0.storage.outlives_the_tab();
        let second_copy = self.0.second.as_ref().is_some_and(|second| !second.is_over());
        let locks = self.0.locks;
        Means { second_copy: second_copy || stores_nothing, locks: locks || stores_nothing }
    }

    /// The number of this tab.
    pub fn writer(&self) -> u32 {
        self.0.writer
    }

    /// A stamp of now and of this tab.
    pub fn stamp(&self) -> Stamp {
        Stamp { at: clock::now(), writer: self.0.writer }
    }

    /// Opens a workshop; changes recorded from now on are its own. What was open before is flushed, and stays
    /// open when this one cannot be.
    ///
    /// Where another tab writes it, that is the error, and nothing was opened.
    pub async fn open_workshop(&self, key: WorkshopKey) -> Result<Opening, OpenError> {
        self.write_what_waits();
        if !self.0.locks || self.is_open(key) {
            return self.open_as_writer(key, None).await;
        }
        let tenure = self.pen_of(key).await.ok_or(OpenError::WrittenElsewhere)?;
        self.open_as_writer(key, Some(tenure)).await
    }

    async fn open_as_writer(&self, key: WorkshopKey, tenure: Option<Tenure>) -> Result<Opening, OpenError> {
        let Chosen { entries, notice, for_storage, .. } = self.made_equal(key).await?;
        self.keep_past(key, &entries).await;
        let (mut vault, mut opening, mut commands) = Vault::open(key, &entries, self.0.writer)?;
        let is_unreadable = |notice: &Notice| matches!(notice, Notice::SnapshotSetAside(_));
        if for_storage.is_empty()
            && opening.notices.iter().any(is_unreadable)
            && let Some(entries) = self.mended(key, entries).await
        {
            (vault, opening, commands) = Vault::open(key, &entries, self.0.writer)?;
            opening.notices.push(Notice::FromSecondSnapshot);
        }
        opening.notices.extend(notice);
        if !for_storage.is_empty() {
            commands.extend(vault.write_whole(&for_storage));
        }
        self.begin(key, vault, commands);
        if tenure.is_some() {
            self.0.tenure.replace(tenure);
        }
        Ok(opening)
    }

    /// Keeps a new workshop, which is the open one from now on.
    pub fn create(&self, workshop: Workshop) -> WorkshopKey {
        self.create_as(writer::draw_workshop_key(), workshop)
    }

    fn create_as(&self, key: WorkshopKey, workshop: Workshop) -> WorkshopKey {
        self.write_what_waits();
        let (vault, commands) = Vault::create(key, workshop, self.stamp());
        self.begin(key, vault, commands);
        if let Ok(Some(base)) = self.0.storage.get(&Key::saved(key, Saved::Snapshot).to_string()) {
            self.note(|copies| copies.put(past_base(key), base));
        }
        if self.0.locks {
            // Nobody else knows of it yet, so it is free.
            let store = Rc::downgrade(&self.0);
            let granted = move |tenure| {
                if let Some(store) = store.upgrade().map(Self).filter(|store| store.is_open(key)) {
                    *store.0.tenure.borrow_mut() = tenure;
                }
            };
            lock::ask(&key.lock(), Ask::IfFree, granted, self.when_taken_away());
        }
        key
    }

    /// The workshop that this device keeps under the key; none where there is none, or it cannot be read.
    pub async fn here(&self, key: WorkshopKey) -> Option<Workshop> {
        if let Some(vault) = self.0.present.borrow().as_ref().filter(|_| self.is_open(key)) {
            return Some(vault.workshop().clone());
        }
        Some(vault::open(&self.whole(key).await.ok()?).ok()?.workshop)
    }

    /// Keeps a workshop from a file as one of its own, beside what is there: under its key, where nothing stands under it.
    pub fn take_in(&self, opened: Opened) -> WorkshopKey {
        let free = opened.key.filter(|key| self.keys_of(&key.prefix()).is_empty());
        self.create_as(free.unwrap_or_else(writer::draw_workshop_key), opened.workshop)
    }

    /// What could not be read of a workshop, unchanged, as one file: key of storage -> text. `None`: nothing.
    pub async fn set_aside(&self, key: WorkshopKey) -> Option<Private> {
        let mut parts = self.whole(key).await.unwrap_or_else(|_| self.entries_of(key));
        parts.retain(|key, _| matches!(key.part, Part::Quarantined(..)));
        (!parts.is_empty()).then(|| as_it_is(private_name("set-aside", key), parts))
    }

    /// All that is stored of a workshop this page cannot write, unchanged, as one file of that form.
    pub async fn as_it_is(&self, key: WorkshopKey) -> Private {
        let mut parts = self.mirrored(key).await;
        parts.append(&mut self.entries_of(key));
        as_it_is(private_name("as-it-is", key), parts)
    }

    /// Keeps an edit that was applied to the open workshop.
    pub fn record(&self, edit: &Edit) {
        self.0.typed.set(true);
        self.step(Input::Edited { edit: edit.clone(), stamp: self.stamp() });
    }

    /// The gesture is over: on blur, after a pause, in another field. What costs as much as the document, a snapshot and
    /// the card, is done neither within the key that ended it nor between the keys of a line that is typed by then.
    pub fn end_gesture(&self) {
        self.step(Input::GestureEnded);
        if !self.0.rests.replace(true) {
            let store = self.clone();
            spawn_local(async move {
                store.0.typed.set(true);
                while store.0.typed.replace(false) {
                    wait(A_REST).await;
                }
                store.0.rests.set(false);
                store.step(Input::Rested);
            });
        }
    }

    /// The coach has read every text, and would ask about the words of this one first: the library counts it.
    pub fn wording_read(&self, asks_about: Option<ShortNumber>) {
        self.step(Input::WordingRead { asks_about });
    }

    /// Keeps where the facilitator is.
    pub fn save_session(&self, session: &Session) {
        self.step(Input::SessionChanged { session: session.clone(), at: clock::now() });
    }

    /// Writes what waits; called when the page may go away.
    pub fn flush(&self) {
        self.step(Input::Flush);
        if let Some(second) = &self.0.second {
            second.hurry();
        }
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
        self.note(|copies| copies.put(LAST_OPENED.to_owned(), value.to_string()));
    }

    /// The workshop a reload comes back to.
    pub fn last_opened(&self) -> Option<WorkshopKey> {
        WorkshopKey::parse(self.0.storage.value(LAST_OPENED)?.as_str()?)
    }

    /// The choices for this device.
    pub fn preferences(&self) -> DevicePreferences {
        let value = self.0.storage.value(PREFERENCES);
        value.and_then(|value| crate::json::from_value(value).ok()).unwrap_or_default()
    }

    /// Keeps the choices for this device.
    pub fn save_preferences(&self, preferences: &DevicePreferences) -> Result<(), StorageError> {
        let value = serde_json::to_value(preferences);
        let value = value.map_err(|_| StorageError::Other("no JSON".to_owned()))?;
        self.0.storage.set_value(PREFERENCES, &value)
    }

    fn begin(&self, key: WorkshopKey, vault: Vault, commands: Vec<Command>) {
        if !self.is_open(key) {
            self.let_go();
            self.pack_soon();
        }
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
                    commands.extend(self.answer(key, value, result));
                }
                Command::Replace { key, value, before } => {
                    let result = self.replace(&key.to_string(), &value, before);
                    commands.extend(self.answer(key, value, result));
                }
                Command::Remove { key } => {
                    // A key that stays is one the snapshot holds already: the next opening passes over it.
                    let _ = self.0.storage.remove(&key.to_string());
                    self.note(|copies| copies.remove(key.to_string()));
                }
                Command::Retire { key } => self.retire(key),
                Command::Copy { key, value, until } => self.note(|copies| {
                    copies.put(key.to_string(), value);
                    copies.holds(key.workshop, until);
                }),
                Command::Tell(status) => last_word = Some(status),
            }
        }
        // The listener may call back into the store, so nothing is borrowed here.
        let listener = self.0.listener.borrow().clone();
        if let (Some(status), Some(listener)) = (last_word, listener) {
            listener(self.honest(status));
        }
    }

    /// Tells the vault what came of a write, and notes what was kept for the second copy.
    fn answer(&self, key: Key, value: String, result: Result<(), StorageError>) -> Vec<Command> {
        let is_kept = result.is_ok();
        let mut present = self.0.present.borrow_mut();
        let Some(vault) = present.as_mut() else { return Vec::new() };
        let commands = vault.step(Input::Written { key, result });
        if is_kept {
            self.note(|copies| {
                copies.put(key.to_string(), value);
                if let Some(at) = vault.last_kept() {
                    copies.holds(key.workshop, at);
                }
            });
        }
        commands
    }

    fn note(&self, changes: impl FnOnce(&mut Copies)) {
        if let Some(second) = &self.0.second {
            second.note(changes);
        }
    }

    fn is_open(&self, key: WorkshopKey) -> bool {
        *self.0.present_key.borrow() == Some(key)
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
            Status::Kept { at, .. } if !self.0.storage.outlives_the_tab() => Status::NotKept {
                since: at,
                waiting: 0,
                why: NotKept::Storage(StorageError::Blocked),
                saved: None,
            },
            status => status,
        }
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

/// Key of storage -> text, as one file.
fn as_it_is(file_name: String, parts: BTreeMap<Key, String>) -> Private {
    let parts = parts.into_iter().map(|(key, raw)| (key.to_string(), serde_json::Value::from(raw)));
    let bytes = serde_json::Value::Object(parts.collect()).to_string().into_bytes();
    Private::Quarantine { file_name, bytes }
}

fn private_name(what: &str, key: WorkshopKey) -> String {
    let day = CalendarDate(clock::now().civil_utc().date());
    format!("whybone-{what}-unredacted-{day}-{:04x}.json", key.0 & 0xffff)
}
