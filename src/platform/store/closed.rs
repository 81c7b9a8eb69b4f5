//! Closed workshops are packed into the mirror and leave storage but for their card.
//!
//! Only where there is a mirror, where the browser compresses, and where its locks say that no other tab has the workshop
//! open. Elsewhere all of them stay in storage, whose room is [`vault::ROOM`](crate::vault::ROOM).

use super::Store;
use crate::order::Gather;
use crate::platform::lock::{self, Ask};
use crate::platform::wait::{or_after, wait};
use crate::platform::{compress, second_copy::SecondCopy};
use crate::vault::{
    Entries, Key, PREFIX, Packing, Part, Past, ROOM, Saved, WorkshopKey, past_prefix, pasted_prefix,
};
use std::collections::{BTreeMap, BTreeSet};
use wasm_bindgen_futures::spawn_local;

/// Milliseconds after which what was closed is packed: whoever closed it by mistake has it at once.
const A_WHILE: i32 = 2_000;
/// Milliseconds after which it is tried again where another tab had it open or the mirror refused.
const A_MINUTE: i32 = 60_000;
/// Milliseconds after which a mirror that has not taken in what waits is left in peace.
const LONGEST_COPYING: i32 = 10_000;

impl Store {
    /// Closed workshops are packed here.
    pub fn packs(&self) -> bool {
        self.0.locks && self.0.second.is_some() && compress::is_offered()
    }

    /// Packs, in a while, every workshop that is closed.
    pub fn pack_soon(&self) {
        if !self.packs() || self.0.packs_soon.replace(true) {
            return;
        }
        let store = self.clone();
        spawn_local(async move {
            wait(A_WHILE).await;
            store.0.packs_soon.set(false);
            if !store.pack_closed().await {
                wait(A_MINUTE).await;
                store.pack_soon();
            }
        });
    }

    /// Makes room for the next workshop of a file: a library that is packed may hold more than storage.
    pub async fn make_room(&self) {
        if self.packs() && self.units() > ROOM / 3 {
            let _ = self.pack_closed().await;
        }
    }

    /// Answers whether none is left.
    async fn pack_closed(&self) -> bool {
        let Some(second) = self.0.second.clone() else { return true };
        let is_whole = |key: &Key| matches!(key.part, Part::Saved(Saved::Snapshot | Saved::Journal(..)));
        let keys: BTreeSet<WorkshopKey> =
            self.keys_of(PREFIX).iter().filter(|key| is_whole(key)).map(|key| key.workshop).gathered();
        let mut is_done = true;
        for key in keys {
            if self.is_open(key) {
                continue;
            }
            let is_packed = self.take_up(key).await && self.pack(&second, key).await.is_some();
            self.put_down(key);
            is_done &= is_packed;
        }
        is_done
    }

    /// Takes the right to write a closed workshop, so that no other tab opens it meanwhile. Whoever opens it in this tab
    /// takes that right from here, which ends the packing.
    pub(super) async fn take_up(&self, key: WorkshopKey) -> bool {
        let store = self.clone();
        let taken_away = move || drop(store.0.packing.take());
        let tenure = lock::ask_now(&key.lock(), Ask::IfFree, taken_away).await;
        let is_free = tenure.is_some() && self.0.packing.borrow().is_none() && !self.is_open(key);
        if is_free {
            self.0.packing.replace(tenure.map(|tenure| (key, tenure)));
        }
        is_free
    }

    /// Whether that right is still held here.
    pub(super) fn has_taken_up(&self, key: WorkshopKey) -> bool {
        self.0.packing.borrow().as_ref().is_some_and(|(taken, _)| *taken == key)
    }

    /// Gives it back.
    pub(super) fn put_down(&self, key: WorkshopKey) {
        self.0.packing.borrow_mut().take_if(|(taken, _)| *taken == key);
    }

    /// Packs one. Whatever comes between leaves it where it is, until the next time.
    async fn pack(&self, second: &SecondCopy, key: WorkshopKey) -> Option<()> {
        let goes_on = || self.has_taken_up(key);
        let chosen = self.made_equal(key).await.ok().filter(|chosen| chosen.for_storage.is_empty())?;
        // The part of it that waits is part of what the disk answers for.
        or_after(LONGEST_COPYING, second.settled()).await.filter(|()| goes_on())?;
        let mut card = self.card(key).ok()?;
        if !card.is_of_now() {
            card = card.made_again(&chosen.entries).ok()?;
        }
        let packing = second.pack(Packing::of_workshop(key, &chosen.entries, card), &goes_on).await?;
        // From here on nothing waits: no other code of this tab comes between.
        self.let_storage_go(key, &packing)?;
        // The rest is packed the next time where it is not now; the workshop itself is.
        for prefix in [past_prefix(key), pasted_prefix(key)] {
            let mut texts = second.read(&prefix).await.ok()?.texts;
            cut_past(key, &mut texts);
            if !texts.is_empty() {
                second.pack(Packing::beside(prefix, texts), &goes_on).await?;
            }
        }
        Some(())
    }

    fn let_storage_go(&self, key: WorkshopKey, packing: &Packing) -> Option<()> {
        let leaving = packing.leaving(&self.entries_of(key));
        let (card, text) = packing.card().filter(|_| !leaving.is_empty())?;
        self.0.storage.keep(&card.to_string(), &text).ok()?;
        // One that stays makes the workshop one that is packed the next time.
        leaving.iter().try_for_each(|key| self.0.storage.remove(&key.to_string())).ok()
    }
}

/// The past of a workshop that has grown too long is cut.
fn cut_past(key: WorkshopKey, texts: &mut BTreeMap<String, String>) {
    if !Past::may_be_too_long(texts.len()) {
        return;
    }
    let Some(past) = Past::read(key, texts, &Entries::new()) else { return };
    for (key, text) in past.cut(key) {
        match text {
            Some(text) => drop(texts.insert(key, text)),
            None => drop(texts.remove(&key)),
        }
    }
}
