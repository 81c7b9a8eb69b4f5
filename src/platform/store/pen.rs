//! Who writes a workshop: taking it up, and leaving it to another tab.

use super::Store;
use crate::platform::lock::{self, Ask, Tenure};
use crate::platform::wait::{or_after, wait};
use crate::vault::{self, Entries, Notice, OpenError, Opening, Part, Saved, WorkshopKey};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Letting go of a workshop waits so many milliseconds for its second copy.
const LONGEST_COPYING: i32 = 1_500;
/// Milliseconds after which a page that is loaded anew asks again.
const A_MOMENT: i32 = 200;

impl Store {
    /// Opens a workshop that another tab wrote until now. The tenure is the one it was waited for with.
    pub async fn open_granted(&self, key: WorkshopKey, tenure: Tenure) -> Result<Opening, OpenError> {
        self.write_what_waits();
        let mut opening = self.open_as_writer(key, Some(tenure)).await?;
        // Nothing was lost: the other tab's last words came by way of the second copy.
        opening.notices.retain(|notice| *notice != Notice::FromSecondCopy);
        Ok(opening)
    }

    /// The workshop as it is stored now, to read along while another tab writes it. Nothing is open for writing here
    /// afterwards; but where it cannot be read, another one that is open here stays open.
    pub fn read_along(&self, key: WorkshopKey) -> Result<Opening, OpenError> {
        if self.is_open(key) {
            self.stop_writing();
        }
        let opening = vault::open(&self.entries_of(key))?;
        self.stop_writing();
        Ok(opening)
    }

    /// The same where the other tab may be packing it at this moment: of both copies.
    pub async fn read_along_whole(&self, key: WorkshopKey) -> Result<Opening, OpenError> {
        if self.is_open(key) {
            self.stop_writing();
        }
        let opening = vault::open(&self.whole(key).await?)?;
        self.stop_writing();
        Ok(opening)
    }

    /// What this page knows of a workshop that a newer one keeps. Nothing is open for writing here afterwards; but where it
    /// cannot be read at all, another one that is open here stays open.
    pub async fn read_newer(&self, key: WorkshopKey) -> Result<Opening, OpenError> {
        let opening = match vault::open_newer(&self.entries_of(key)) {
            Ok(opening) => opening,
            Err(_) => vault::open_newer(&self.mirrored(key).await)?,
        };
        self.stop_writing();
        Ok(opening)
    }

    /// What the second copy alone holds of a workshop.
    pub(super) async fn mirrored(&self, key: WorkshopKey) -> Entries {
        let Some(second) = &self.0.second else { return Entries::new() };
        second.read(&key.prefix()).await.unwrap_or_default().entries()
    }

    /// Writes what waits and leaves the open workshop to others. Nothing is open afterwards.
    pub fn stop_writing(&self) {
        self.write_what_waits();
        self.let_go();
        self.0.present.take();
        self.0.present_key.take();
        self.pack_soon();
    }

    /// Gives up the right to write the open workshop, once its second copy holds everything: what one process of the
    /// browser stored another one may not see at once, but the database is the same for both.
    pub(super) fn let_go(&self) {
        let (key, tenure) = (self.present_key(), self.0.tenure.take());
        let (Some(second), Some(key), Some(tenure)) = (&self.0.second, key, tenure) else { return };
        *self.0.letting_go.borrow_mut() = Some((key, tenure));
        let (store, second) = (self.clone(), second.clone());
        spawn_local(async move {
            // A database that does not answer must not keep the workshop from everybody.
            or_after(LONGEST_COPYING, second.settled()).await;
            store.0.letting_go.borrow_mut().take_if(|(letting_go, _)| *letting_go == key);
            store.pack_soon();
        });
    }

    /// The right to write this workshop, where it is free.
    pub(super) async fn pen_of(&self, key: WorkshopKey) -> Option<Tenure> {
        for wait_before in [0, A_MOMENT] {
            if wait_before > 0 {
                // A page that is loaded anew may meet the lock of its own past.
                wait(wait_before).await;
            }
            for own in [&self.0.letting_go, &self.0.packing] {
                if let Some((_, tenure)) = own.borrow_mut().take_if(|(own, _)| *own == key) {
                    return Some(tenure);
                }
            }
            let tenure = lock::ask_now(&key.lock(), Ask::IfFree, self.when_taken_away()).await;
            if tenure.is_some() {
                return tenure;
            }
        }
        None
    }

    /// Calls `listener` when another tab has taken the open workshop by force.
    pub fn set_taken_away(&self, listener: impl Fn() + 'static) {
        *self.0.taken_away.borrow_mut() = Some(Rc::new(listener));
    }

    /// Which workshop is open for writing.
    pub fn present_key(&self) -> Option<WorkshopKey> {
        *self.0.present_key.borrow()
    }

    /// Tells what is stored of a workshop from what was stored of it at another moment. Without the place: nobody waits
    /// for that.
    pub fn fingerprint(&self, key: WorkshopKey) -> u64 {
        let entries = self.entries_of(key).into_iter();
        let kept =
            entries.filter(|(key, _)| matches!(key.part, Part::Saved(Saved::Snapshot | Saved::Journal(..))));
        let all: String = kept.flat_map(|(key, text)| [key.to_string(), text]).collect();
        vault::fingerprint(Some(&all))
    }

    /// What to do when a lock of this tab is taken by force.
    pub fn when_taken_away(&self) -> impl FnOnce() + use<> {
        let store = Rc::downgrade(&self.0);
        move || {
            let listener = store.upgrade().and_then(|store| store.taken_away.borrow().clone());
            if let Some(listener) = listener {
                listener();
            }
        }
    }
}
