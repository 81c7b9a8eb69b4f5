//! Who writes the open workshop: this tab or another, reading along meanwhile, and taking over.
//!
//! The tab that writes holds the browser's lock of the workshop; the others stand in its queue, so that one of them
//! writes on when it is closed. Taking over asks the writer to let go, and takes the lock by force only from one that
//! does not answer: what it may still write later has the number of its own epoch and harms nothing.

use crate::platform::hand_over::HandOver;
use crate::platform::lock::{self, Ask, Tenure};
use crate::platform::store::Store;
use crate::ui::app::{Desk, use_desk};
use crate::ui::editor::use_editor;
use crate::ui::{ids, route};
use crate::vault::{Key, WorkshopKey};
use crate::workshop::Session;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A writer that was asked and has not let go after this long is taken for dead.
const PATIENCE: Duration = Duration::from_secs(3);
/// A writer writes at every key: what is read along is read again after a pause.
const READ_AGAIN: Duration = Duration::from_millis(400);

/// Which workshop another tab writes, if it is the one shown here.
#[derive(Clone, Copy)]
pub struct Pen {
    elsewhere: RwSignal<Option<WorkshopKey>>,
    /// The workshop in whose queue this tab stands.
    waits_for: StoredValue<Option<WorkshopKey>>,
    channel: StoredValue<Option<HandOver>, LocalStorage>,
    reads_soon: StoredValue<bool>,
}

impl Pen {
    /// This tab writes what it shows.
    pub fn new() -> Self {
        Self {
            elsewhere: RwSignal::new(None),
            waits_for: StoredValue::new(None),
            channel: StoredValue::new_local(None),
            reads_soon: StoredValue::new(false),
        }
    }

    /// From now on this tab writes what it shows.
    pub fn is_here(self) {
        self.elsewhere.set(None);
    }

    /// Another tab writes what is shown here.
    pub fn is_elsewhere(self) -> bool {
        self.elsewhere.with_untracked(Option::is_some)
    }
}

impl Desk {
    /// Lets go of the pen when another tab asks for it, and follows what another tab writes.
    pub fn share_the_pen(self) {
        let asked = move |key| {
            if self.store.try_with_value(Store::present_key).flatten() == Some(key) {
                self.read_along(key);
                self.notices()
                    .say("Another tab has taken over this workshop. Everything entered here is in it.");
            }
        };
        self.pen.channel.set_value(HandOver::listen(asked));
        self.store.with_value(|store| {
            store.set_taken_away(move || {
                if let Some(key) = self.store.try_with_value(Store::present_key).flatten() {
                    self.read_along(key);
                    self.notices()
                        .warn("Another tab has taken over this workshop, because this one did not answer.");
                }
            });
        });
        let stored = window_event_listener(leptos::ev::storage, move |event| {
            let written = event.key().and_then(|key| Key::parse(&key)).map(|key| key.workshop);
            let is_shown = written.is_some() && written == self.pen.elsewhere.get_untracked();
            if is_shown
                && !self.pen.reads_soon.try_update_value(|soon| std::mem::replace(soon, true)).unwrap_or(true)
            {
                set_timeout(move || self.read_again(), READ_AGAIN);
            }
        });
        on_cleanup(move || stored.remove());
    }

    /// Shows a workshop that another tab writes, and writes it when that tab lets go.
    pub fn read_along(self, key: WorkshopKey) {
        // A field that goes while it has the focus would speak to an editor that is gone.
        ids::leave_field();
        match self.store.with_value(|store| store.read_along(key)) {
            Ok(opening) => {
                self.store.with_value(|store| store.remember_last(Some(key)));
                self.wait_for_the_pen(key);
                let stage = route::present().unwrap_or(opening.session.stage);
                self.show(opening.workshop, Session { stage, ..opening.session });
            }
            Err(error) => self.notices().warn(error.to_string()),
        }
    }

    /// Reads along, in the queue of those who would write.
    pub fn wait_for_the_pen(self, key: WorkshopKey) {
        self.pen.elsewhere.set(Some(key));
        if self.pen.waits_for.get_value() == Some(key) {
            return;
        }
        self.pen.waits_for.set_value(Some(key));
        self.ask_for_the_pen(key, Ask::Queue);
    }

    /// Asks the tab that writes to let go, and takes the pen from one that does not answer.
    pub fn take_over(self) {
        let Some(key) = self.pen.elsewhere.get_untracked() else { return };
        self.pen.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.ask_for(key);
            }
        });
        set_timeout(
            move || {
                if self.pen.elsewhere.try_get_untracked().flatten() == Some(key) {
                    self.ask_for_the_pen(key, Ask::Steal);
                }
            },
            PATIENCE,
        );
    }

    fn ask_for_the_pen(self, key: WorkshopKey, how: Ask) {
        let taken_away = self.store.with_value(Store::when_taken_away);
        let granted = move |tenure: Option<Tenure>| {
            self.pen.waits_for.try_set_value(None);
            // Meanwhile another workshop may be open here: then it is left to the next in the queue.
            let is_shown = self.pen.elsewhere.try_get_untracked().flatten() == Some(key);
            let Some(tenure) = tenure.filter(|_| is_shown) else { return };
            spawn_local(async move { self.write_on(key, tenure).await });
        };
        lock::ask(&key.lock(), how, granted, taken_away);
    }

    async fn write_on(self, key: WorkshopKey, tenure: Tenure) {
        let store = self.store.with_value(Store::clone);
        ids::leave_field();
        match store.open_granted(key, tenure).await {
            Ok(opening) => {
                for notice in opening.notices {
                    self.notices().warn(notice.to_string());
                }
                self.pen.is_here();
                let stage = route::present().unwrap_or(opening.session.stage);
                self.show(opening.workshop, Session { stage, ..opening.session });
                self.notices().say("This tab writes the workshop now.");
            }
            Err(error) => self.notices().warn(error.to_string()),
        }
    }

    fn read_again(self) {
        let was_due = self.pen.reads_soon.try_update_value(std::mem::take).unwrap_or_default();
        if let Some(key) = self.pen.elsewhere.try_get_untracked().flatten().filter(|_| was_due) {
            self.read_along(key);
        }
    }
}

/// Says that another tab writes, and offers to take over.
#[component]
pub fn ReadingAlong() -> impl IntoView {
    let desk = use_desk();
    let reads_along = use_editor().reads_along;
    let asked = RwSignal::new(false);
    let take_over = move |_| {
        asked.set(true);
        desk.take_over();
    };
    reads_along.then(|| {
        view! {
            <section class="reading-along" aria-label="Open in another tab">
                <p>"Another tab writes this workshop. You read along: what is entered there appears here."</p>
                <button type="button" class="plain" disabled=asked on:click=take_over>
                    {move || if asked.get() { "Taking over…" } else { "Take over here" }}
                </button>
            </section>
        }
    })
}
