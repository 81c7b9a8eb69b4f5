//! The cards of the workshops on this device: read, and made again where they are lost or of an older form.

use super::Store;
use crate::platform::wait::wait;
use crate::vault::{Card, Key, OpenError, Vault, WorkshopKey};

/// Milliseconds between two cards that are made again: the page answers keys meanwhile.
const A_BREATH: i32 = 50;

impl Store {
    /// The card that is kept; where there is none, it is made again and kept, so that it costs an opening once.
    pub(super) fn card(&self, key: WorkshopKey) -> Result<Card, OpenError> {
        // The kept one of the open workshop is written between the keys, and may be older than what is in sight.
        if let Some(vault) = self.0.present.borrow().as_ref().filter(|_| self.is_open(key)) {
            return Ok(vault.card());
        }
        if let Some(card) = self.kept_card(key) {
            return Ok(card);
        }
        let (vault, ..) = Vault::open(key, &self.entries_of(key), self.0.writer)?;
        let card = vault.card();
        // A card that cannot be kept is made again the next time.
        let _ = self.keep_card(key, &card);
        Ok(card)
    }

    /// The card that stands in storage and can be read.
    pub(super) fn kept_card(&self, key: WorkshopKey) -> Option<Card> {
        let stored = self.0.storage.get(&Key::card(key).to_string()).ok().flatten();
        stored.and_then(|raw| crate::json::from_text(&raw).ok())
    }

    /// Makes the cards of these workshops again that are of an older form, one after the other and each in a moment of its
    /// own. Answers whether any is another now.
    pub async fn renew_cards(&self, keys: Vec<WorkshopKey>) -> bool {
        if self.0.renews.replace(true) {
            return false;
        }
        let mut is_any = false;
        for key in keys {
            wait(A_BREATH).await;
            is_any |= self.renew_card(key).await.is_some();
        }
        self.0.renews.set(false);
        is_any
    }

    /// None: it is open here or elsewhere, and writes its card itself; or it cannot be read now.
    async fn renew_card(&self, key: WorkshopKey) -> Option<()> {
        let before = self.kept_card(key).filter(|card| !card.is_of_now() && !self.is_open(key))?;
        if self.0.locks && !self.take_up(key).await {
            return None;
        }
        let made = self.whole(key).await.ok().and_then(|entries| before.made_again(&entries).ok());
        let goes_on = !self.is_open(key)
            && (!self.0.locks || self.has_taken_up(key))
            && self.kept_card(key).as_ref() == Some(&before);
        let kept = made.filter(|_| goes_on).and_then(|card| self.keep_card(key, &card));
        self.put_down(key);
        kept
    }

    fn keep_card(&self, key: WorkshopKey, card: &Card) -> Option<()> {
        let (name, text) = (Key::card(key).to_string(), serde_json::to_string(card).ok()?);
        self.0.storage.keep(&name, &text).ok()?;
        self.note(|copies| copies.put(name, text));
        Some(())
    }
}
