//! Keeps the mirror equal to storage, a moment later; what is closed stands in it packed.

use super::compress;
use super::mirror::Mirror;
use super::wait::wait;
use crate::order::Gather;
use crate::vault::{
    self, Answer, Copies, Entries, Key, Packing, StorageError, Task, WorkshopKey, pack_name, unpacked,
};
use crate::workshop::Instant;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Milliseconds of changes that go to the mirror together: each write costs one to the disk, and a killed browser may
/// cost a second at most.
const TOGETHER: i32 = 250;
/// While somebody waits for it, it is looked at again after so long.
const SOON: i32 = 10;
/// Milliseconds after a refusal until it is tried again.
const AFTER_A_REFUSAL: i32 = 5_000;

/// The mirror, and what waits for it. Clones are the same.
#[derive(Clone)]
pub struct SecondCopy(Rc<Inner>);

/// What the mirror holds under a beginning of keys.
#[derive(Debug, Default)]
pub struct Mirrored {
    /// Key -> text, packed or not.
    pub texts: BTreeMap<String, String>,
    /// Some of it is packed: before one of these keys is changed, all are put back and the pack goes.
    pub is_packed: bool,
}

impl Mirrored {
    /// The same as entries of workshops; keys that are none are a newer version's and left alone.
    pub fn entries(&self) -> Entries {
        let texts = self.texts.iter();
        texts.filter_map(|(key, raw)| Some((Key::parse(key)?, raw.clone()))).gathered()
    }
}

type Listener = Rc<dyn Fn(WorkshopKey, Instant)>;

struct Inner {
    mirror: Mirror,
    copies: RefCell<Copies>,
    is_arranged: Cell<bool>,
    /// It was erased: nothing is copied any more.
    is_over: Cell<bool>,
    listener: RefCell<Option<Listener>>,
}

impl fmt::Debug for SecondCopy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecondCopy").finish_non_exhaustive()
    }
}

impl SecondCopy {
    /// Copies to this mirror from now on.
    pub fn on(mirror: Mirror) -> Self {
        let (copies, listener) = (RefCell::default(), RefCell::default());
        let (is_arranged, is_over) = (Cell::new(false), Cell::new(false));
        Self(Rc::new(Inner { mirror, copies, is_arranged, is_over, listener }))
    }

    /// What stands under this beginning of keys, with what waits to be copied. An error says that nobody knows.
    pub async fn read(&self, prefix: &str) -> Result<Mirrored, StorageError> {
        let pack_name = pack_name(prefix);
        let read = self.0.mirror.entries(&[prefix, &pack_name]).await?;
        let mut texts: BTreeMap<String, String> = read.into_iter().gathered();
        self.0.copies.borrow().lay_over("", &mut texts);
        texts.retain(|key, _| key.starts_with(prefix) || *key == pack_name);
        let Some(pack) = texts.remove(&pack_name) else { return Ok(Mirrored { texts, is_packed: false }) };
        let unpacked = compress::decompress(&pack).await?.and_then(|text| unpacked(&text));
        let mut all = unpacked.unwrap_or_else(|| vault::damaged(prefix, pack));
        all.append(&mut texts);
        Ok(Mirrored { texts: all, is_packed: true })
    }

    /// The same; nothing where nobody knows.
    pub async fn texts(&self, prefix: &str) -> BTreeMap<String, String> {
        self.read(prefix).await.unwrap_or_default().texts
    }

    /// Carries out a packing for as long as `goes_on` says so; answers whether what was packed may leave storage.
    pub async fn pack(
        &self,
        (mut packing, mut task): (Packing, Task),
        goes_on: &dyn Fn() -> bool,
    ) -> Option<Packing> {
        loop {
            let answer = match task {
                Task::Compress(text) => compress::compress(&text).await.ok().map(Answer::Compressed),
                Task::CarryOut(batch) => {
                    self.0.mirror.carry_out(&batch).await.ok().map(|()| Answer::CarriedOut)
                }
                Task::ReadBack(name) => self.read_back(&name).await.map(Answer::ReadBack),
                Task::LetGo => return Some(packing),
                Task::Stop => return None,
            };
            let answer = answer.filter(|_| goes_on() && !self.0.is_over.get());
            task = packing.step(answer.unwrap_or(Answer::Refused));
        }
    }

    async fn read_back(&self, name: &str) -> Option<String> {
        let (_, pack) = self.0.mirror.entries(&[name]).await.ok()?.pop()?;
        compress::decompress(&pack).await.ok()?
    }

    /// Every key on the disk that begins so.
    pub async fn keys(&self, prefix: &str) -> Vec<String> {
        self.0.mirror.keys(prefix).await.unwrap_or_default()
    }

    /// Calls `listener` whenever a workshop is saved up to some change.
    pub fn set_listener(&self, listener: impl Fn(WorkshopKey, Instant) + 'static) {
        *self.0.listener.borrow_mut() = Some(Rc::new(listener));
    }

    /// Notes changes; they are copied in a moment.
    pub fn note(&self, changes: impl FnOnce(&mut Copies)) {
        changes(&mut self.0.copies.borrow_mut());
        self.arrange(TOGETHER);
    }

    /// Copies what waits now: the page may go away.
    pub fn hurry(&self) {
        let copy = self.clone();
        spawn_local(async move { copy.send().await });
    }

    /// Whether it was taken off this device: nothing is copied until the page is loaded anew.
    pub fn is_over(&self) -> bool {
        self.0.is_over.get()
    }

    /// Waits until the mirror holds everything that was noted; not at all where it was taken off this device.
    pub async fn settled(&self) {
        while !self.is_over() {
            self.send().await;
            let is_copied = {
                let copies = self.0.copies.borrow();
                !copies.is_waiting() && !copies.is_under_way()
            };
            if is_copied {
                return;
            }
            wait(SOON).await;
        }
    }

    /// Takes the whole second copy off this device, with what waits for it. It begins again with the next page.
    pub async fn erase(&self) -> Result<(), StorageError> {
        self.0.is_over.set(true);
        self.0.copies.take();
        self.0.mirror.erase().await
    }

    fn arrange(&self, milliseconds: i32) {
        if self.0.is_arranged.replace(true) {
            return;
        }
        let copy = self.clone();
        spawn_local(async move {
            wait(milliseconds).await;
            copy.0.is_arranged.set(false);
            copy.send().await;
        });
    }

    async fn send(&self) {
        if self.0.is_over.get() {
            return;
        }
        // Whoever is under way sends what came meanwhile, too.
        let Some(batch) = self.0.copies.borrow_mut().send().cloned() else { return };
        let result = self.0.mirror.carry_out(&batch).await;
        if result.is_err() {
            self.0.copies.borrow_mut().failed();
            self.arrange(AFTER_A_REFUSAL);
            return;
        }
        let saved = self.0.copies.borrow_mut().done();
        // The listener may call back, so nothing is borrowed here.
        let listener = self.0.listener.borrow().clone();
        if let (Some((key, at)), Some(listener)) = (saved, listener) {
            listener(key, at);
        }
        if self.0.copies.borrow().is_waiting() {
            self.arrange(TOGETHER);
        }
    }
}
