//! What the page says: short notices, spoken to screen readers, never on the wall.

use crate::ui::erased::{For, view};
use leptos::prelude::*;
use std::time::Duration;

/// How long a plain notice stays. A warning stays until it is closed.
const NOTICE_STAYS: Duration = Duration::from_secs(5);

/// One notice.
#[derive(Clone)]
pub struct Notice {
    key: u32,
    text: String,
    warning: bool,
    offer: Option<Offer>,
}

/// Something that can be done about a notice.
#[derive(Clone, Copy)]
pub struct Offer {
    /// What its button says.
    pub words: &'static str,
    /// Does it.
    pub run: Callback<()>,
    /// Whether it is about the last step: it goes with the next one.
    pub until_next_step: bool,
}

/// The notices shown now.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
}

impl Notices {
    /// None yet.
    pub fn new() -> Self {
        Self { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// Says something that needs no answer.
    pub fn say(self, text: impl Into<String>) {
        let key = self.show(text.into(), false, None);
        set_timeout(move || self.close(key), NOTICE_STAYS);
    }

    /// Says something that must be seen; stays until it is closed.
    pub fn warn(self, text: impl Into<String>) {
        self.show(text.into(), true, None);
    }

    /// Says something that must be seen, with what can be done about it.
    pub fn offer(self, text: impl Into<String>, offer: Offer) {
        self.show(text.into(), true, Some(offer));
    }

    /// A step was made: what was offered about the one before goes.
    pub fn step_made(self) {
        self.withdraw(|offer| offer.until_next_step);
    }

    /// The workshop is closed: nothing can be done about it any more.
    pub fn workshop_closed(self) {
        self.withdraw(|_| true);
    }

    fn withdraw(self, goes: fn(&Offer) -> bool) {
        let is_gone = move |notice: &Notice| notice.offer.as_ref().is_some_and(goes);
        if self.shown.with_untracked(|shown| shown.iter().any(is_gone)) {
            self.shown.update(|shown| shown.retain(|notice| !is_gone(notice)));
        }
    }

    fn show(self, text: String, warning: bool, offer: Option<Offer>) -> u32 {
        let key = self.next.with_value(|next| *next);
        self.next.set_value(key.wrapping_add(1));
        self.shown.update(|shown| {
            shown.retain(|notice| notice.text != text);
            shown.push(Notice { key, text, warning, offer });
        });
        key
    }

    fn close(self, key: u32) {
        self.shown.update(|shown| shown.retain(|notice| notice.key != key));
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::new()
    }
}

/// The notices of the page.
pub fn use_notices() -> Notices {
    expect_context::<Notices>()
}

/// Shows the notices.
#[component]
pub fn NoticeList() -> impl IntoView {
    let notices = use_notices();
    view! {
        <div class="notices" role="status" aria-live="polite">
            <For each=move || notices.shown.get() key=|notice| notice.key let:notice>
                <div class="notice" class:warning=notice.warning>
                    <p>{notice.text.clone()}</p>
                    {notice
                        .offer
                        .map(|offer| {
                            view! {
                                <button
                                    type="button"
                                    on:click=move |_| {
                                        notices.close(notice.key);
                                        offer.run.run(());
                                    }
                                >
                                    {offer.words}
                                </button>
                            }
                        })}
                    {notice
                        .warning
                        .then(|| {
                            view! {
                                <button type="button" on:click=move |_| notices.close(notice.key)>
                                    "Close"
                                </button>
                            }
                        })}
                </div>
            </For>
        </div>
    }
}
