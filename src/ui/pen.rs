//! Who writes the open workshop: this tab or another, reading along meanwhile, and taking over.
//!
//! The tab that writes holds the browser's lock of the workshop; the others stand in its queue, so that one of them
//! writes on when it is closed. Taking over asks the writer to let go, and whoever else stands in the queue to go behind
//! the one who asks. The lock is taken by force only from a tab that does not answer: what it may still write later has
//! the number of its own epoch and harms nothing.

use crate::keys::Command;
use crate::platform::hand_over::{HandOver, Said};
use crate::platform::lock::{self, Ask, Place, Tenure};
use crate::platform::store::Store;
use crate::platform::wait::wait;
use crate::ui::backup::offer;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::Editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::{ids, route};
use crate::vault::{Key, OpenError, Opening, WorkshopKey};
use crate::workshop::{Session, Workshop};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A writer that was asked and has not let go after this long is taken for dead.
const PATIENCE: Duration = Duration::from_secs(3);
/// The time between two looks at what another tab has stored, in milliseconds.
const BETWEEN_LOOKS: i32 = 20;
/// How often it is looked for: five seconds in all.
const LOOKS: u32 = 250;
/// The time after which others see what a tab that is gone has stored, in milliseconds.
const UNDER_WAY: i32 = 300;
/// A writer writes at every key: what is read along is read again after a pause.
const READ_AGAIN: Duration = Duration::from_millis(400);

/// Whose turn it is to write the workshop shown here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// This tab writes what it shows.
    Here,
    /// Another tab writes it, and this one waits until that is closed.
    Elsewhere(WorkshopKey),
    /// Another tab writes it, and was asked to let go.
    Asked(WorkshopKey),
    /// It is taken from another tab, which did not let go.
    Stolen(WorkshopKey),
    /// Nobody's here: a newer Whybone wrote it, under this key; none: into a file.
    Newer(Option<WorkshopKey>),
}

/// Why a workshop is shown here and not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another tab writes it.
    WrittenElsewhere,
    /// A newer Whybone wrote it: what this page does not know is not shown, and could not be kept.
    Newer,
}

impl ReadOnly {
    /// Whether it would show or save what this page may know in part only: what it does not know may be what must stay.
    pub fn keeps_back(self, command: Command) -> bool {
        let gives =
            matches!(command, Command::Backup | Command::Leaving | Command::Wall | Command::WallWindow);
        self == Self::Newer && gives
    }

    /// Why nothing is changed here.
    pub fn words(self) -> String {
        match self {
            Self::WrittenElsewhere => OpenError::WrittenElsewhere.to_string(),
            Self::Newer => {
                "A newer Whybone wrote this workshop. Here it can be read, and nothing of it is changed or given away. Reload the page to get the newer one."
                    .to_owned()
            }
        }
    }
}

impl Turn {
    fn elsewhere(self) -> Option<WorkshopKey> {
        match self {
            Self::Here | Self::Newer(_) => None,
            Self::Elsewhere(key) | Self::Asked(key) | Self::Stolen(key) => Some(key),
        }
    }
}

/// Who writes the workshop shown here, and what is on its way from one tab to the other.
#[derive(Clone, Copy)]
pub struct Pen {
    turn: RwSignal<Turn>,
    /// Where this tab stands in the queue of that workshop; none once its turn has come.
    place: StoredValue<Option<Place>, LocalStorage>,
    channel: StoredValue<Option<HandOver>, LocalStorage>,
    /// What the tab that let go last had stored.
    left: StoredValue<Option<(WorkshopKey, u64)>>,
    reads_soon: StoredValue<bool>,
    /// What shows the workshop that is read along.
    reader: StoredValue<Option<Editor>, LocalStorage>,
}

impl Pen {
    /// This tab writes what it shows.
    pub fn new() -> Self {
        Self {
            turn: RwSignal::new(Turn::Here),
            place: StoredValue::new_local(None),
            channel: StoredValue::new_local(None),
            left: StoredValue::new(None),
            reads_soon: StoredValue::new(false),
            reader: StoredValue::new_local(None),
        }
    }

    /// From now on this tab writes what it shows.
    pub fn is_here(self) {
        self.place.set_value(None);
        self.turn.set(Turn::Here);
    }

    /// This editor shows what is read along, until its view goes.
    pub fn is_read_in(self, editor: Editor) {
        self.reader.set_value(Some(editor));
        on_cleanup(move || {
            // The page itself may be gone before.
            let _ = self.reader.try_set_value(None);
        });
    }

    fn say(self, what: Said) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.say(what);
            }
        });
    }

    /// Why what is shown here is not written here; none: it is.
    pub fn read_only(self) -> Option<ReadOnly> {
        match self.turn.try_get_untracked()? {
            Turn::Here => None,
            Turn::Newer(_) => Some(ReadOnly::Newer),
            Turn::Elsewhere(_) | Turn::Asked(_) | Turn::Stolen(_) => Some(ReadOnly::WrittenElsewhere),
        }
    }

    /// The workshop of this device that is shown here and not written here.
    pub fn only_read(self) -> Option<WorkshopKey> {
        match self.turn.try_get_untracked()? {
            Turn::Newer(key) => key,
            turn => turn.elsewhere(),
        }
    }

    /// The workshop shown here that another tab writes.
    pub fn elsewhere(self) -> Option<WorkshopKey> {
        self.turn.try_get_untracked().and_then(Turn::elsewhere)
    }
}

impl Desk {
    /// Lets go of the pen when another tab asks for it, and follows what another tab writes.
    pub fn share_the_pen(self) {
        let heard = move |said| match said {
            Said::Ask(key) if self.store.try_with_value(Store::present_key).flatten() == Some(key) => {
                self.read_along(key);
                let stored = self.store.with_value(|store| store.fingerprint(key));
                self.pen.say(Said::Left(key, stored));
                self.notices()
                    .say("Another tab has taken over this workshop. Everything entered here is in it.");
            }
            // Whoever asks comes first.
            Said::Ask(key) if self.pen.elsewhere() == Some(key) => self.queue_up(key),
            Said::Ask(_) => {}
            Said::Left(key, stored) => drop(self.pen.left.try_set_value(Some((key, stored)))),
        };
        self.pen.channel.set_value(HandOver::listen(heard));
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
            let is_shown = written.is_some() && written == self.pen.elsewhere();
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
        self.show_along(key, self.store.with_value(|store| store.read_along(key)));
    }

    /// Shows what was read of a workshop that another tab writes.
    pub fn show_along(self, key: WorkshopKey, read: Result<Opening, OpenError>) {
        match read {
            Ok(opening) => {
                self.store.with_value(|store| store.remember_last(Some(key)));
                self.wait_for_the_pen(key);
                let stage = route::present().unwrap_or(opening.session.stage);
                self.show(opening.workshop, Session { stage, ..opening.session });
            }
            Err(error) => self.notices().warn(error.to_string()),
        }
    }

    /// Shows what this page knows of a workshop that a newer one wrote, under this key; none: into a file.
    pub fn show_newer(self, key: Option<WorkshopKey>, workshop: Workshop, session: Session) {
        ids::leave_field();
        self.store.with_value(|store| {
            store.remember_last(key);
            store.stop_writing();
        });
        self.pen.place.set_value(None);
        self.pen.turn.set(Turn::Newer(key));
        // What this page does not know may be what must not be shown.
        self.show(workshop, Session { on_the_wall: false, ..session });
    }

    /// Offers all that is stored of a workshop this page cannot write.
    fn save_as_it_is(self, key: WorkshopKey) {
        let store = self.store.with_value(Store::clone);
        spawn_local(async move {
            offer(self.notices(), store.as_it_is(key).await);
        });
    }

    /// Reads along, in the queue of those who would write.
    pub fn wait_for_the_pen(self, key: WorkshopKey) {
        if self.pen.elsewhere() != Some(key) || self.pen.place.with_value(Option::is_none) {
            self.queue_up(key);
        }
    }

    /// Stands last in the queue, with nothing asked for.
    fn queue_up(self, key: WorkshopKey) {
        self.pen.turn.set(Turn::Elsewhere(key));
        let taken_away = self.store.with_value(Store::when_taken_away);
        let granted = move |tenure| self.granted(key, tenure);
        // The place held until now is given up.
        self.pen.place.set_value(Some(lock::queue(&key.lock(), granted, taken_away)));
    }

    /// Asks the tab that writes to let go, and takes the pen from one that does not answer.
    pub fn take_over(self) {
        let Turn::Elsewhere(key) = self.pen.turn.get_untracked() else { return };
        self.wait_for_the_pen(key);
        self.pen.turn.set(Turn::Asked(key));
        self.pen.left.set_value(None);
        self.pen.say(Said::Ask(key));
        set_timeout(
            move || {
                let waits = self.pen.place.try_with_value(Option::is_some) == Some(true);
                if waits && self.pen.turn.try_get_untracked() == Some(Turn::Asked(key)) {
                    self.steal(key);
                }
            },
            PATIENCE,
        );
    }

    fn steal(self, key: WorkshopKey) {
        self.pen.turn.set(Turn::Stolen(key));
        let taken_away = self.store.with_value(Store::when_taken_away);
        let granted = move |tenure: Option<Tenure>| {
            if tenure.is_none() {
                self.pen.turn.set(Turn::Elsewhere(key));
            }
            self.granted(key, tenure);
        };
        lock::ask(&key.lock(), Ask::Steal, granted, taken_away);
    }

    fn granted(self, key: WorkshopKey, tenure: Option<Tenure>) {
        // Meanwhile another workshop may be open here: then it is left to the next in the queue.
        if let Some(tenure) = tenure.filter(|_| self.pen.elsewhere() == Some(key)) {
            self.pen.place.set_value(None);
            spawn_local(async move { self.write_on(key, tenure).await });
        }
    }

    async fn write_on(self, key: WorkshopKey, tenure: Tenure) {
        let store = self.store.with_value(Store::clone);
        self.wait_for_what_was_left(&store, key).await;
        // Another workshop was opened here, or another tab has asked and comes first.
        let is_over = self.pen.place.try_with_value(Option::is_some) != Some(false);
        if is_over || self.pen.elsewhere() != Some(key) {
            return;
        }
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
            Err(error) => {
                self.pen.turn.set(Turn::Elsewhere(key));
                self.notices().warn(error.to_string());
            }
        }
    }

    /// Waits until what the other tab stored last is seen here, too. A tab that was closed says nothing: what it wrote
    /// is under way for a moment.
    async fn wait_for_what_was_left(self, store: &Store, key: WorkshopKey) {
        if self.pen.turn.try_get_untracked() != Some(Turn::Asked(key)) {
            wait(UNDER_WAY).await;
            return;
        }
        for _ in 0..LOOKS {
            let left = self.pen.left.try_get_value().flatten().filter(|(left, _)| *left == key);
            if left.is_some_and(|(_, stored)| stored == store.fingerprint(key)) {
                return;
            }
            wait(BETWEEN_LOOKS).await;
        }
    }

    fn read_again(self) {
        let was_due = self.pen.reads_soon.try_update_value(std::mem::take).unwrap_or_default();
        let (Some(key), Some(reader)) = (self.pen.elsewhere(), self.pen.reader.try_get_value().flatten())
        else {
            return;
        };
        if !was_due {
            return;
        }
        // What cannot be read now is under way: the next pause of the writer shows it.
        if let Ok(opening) = self.store.with_value(|store| store.read_along(key)) {
            reader.follow(opening.workshop);
        }
    }
}

/// Says why what is shown is not written here, and offers what can be done. It stays while what is read along is shown
/// anew.
#[component]
pub fn ReadingAlong() -> impl IntoView {
    let desk = use_desk();
    let turn = desk.pen.turn;
    let newer = Memo::new(move |_| match turn.get() {
        Turn::Newer(key) => Some(key),
        Turn::Here | Turn::Elsewhere(_) | Turn::Asked(_) | Turn::Stolen(_) => None,
    });
    let is_asked = move || matches!(turn.get(), Turn::Asked(_) | Turn::Stolen(_));
    view! {
        <Show when=move || turn.get().elsewhere().is_some()>
            <section class="reading-along" aria-label="Open in another tab">
                <p>"Another tab writes this workshop. You read along: what is entered there appears here."</p>
                <button
                    type="button"
                    class="plain"
                    aria-disabled=move || is_asked().to_string()
                    on:click=move |_| desk.take_over()
                >
                    {move || if is_asked() { "Taking over…" } else { "Take over here" }}
                </button>
            </section>
        </Show>
        {move || newer.get().map(|key| view! {
            <section class="reading-along" aria-label="Written by a newer Whybone">
                <p>{ReadOnly::Newer.words()}</p>
                {key.map(|key| view! {
                    <button type="button" class="plain" on:click=move |_| desk.save_as_it_is(key)>
                        "Download it as it is"
                    </button>
                })}
            </section>
        })}
    }
}
