//! The page's way to the document: read with a subscription, change through one door.
//!
//! **Invariants.** Nothing else in the page calls `Workshop::apply`. A view subscribes to the rows and tables it
//! shows, not to the document: with a subscription per document, 2,600 rows cost half a second per key.
//! **Start reading** at [`Editor`]; `reading.rs` is who is told of a change, `typing.rs` what happens at every key.

mod elsewhere;
mod reading;
mod typing;

pub use elsewhere::change_elsewhere;

use crate::platform::store::Store;
use crate::redact::{TakenOut, hide_in_drafts, hide_secrets};
use crate::sorted::SortedMap;
use crate::ui::coach::Attention;
use crate::ui::erased::effect;
use crate::ui::ids;
use crate::ui::notices::{Notices, Said};
use crate::ui::pen::ReadOnly;
use crate::ui::wall::WallFeed;
use crate::ui::watch::Watch;
use crate::workshop::{
    Decision, Edit, For, Forgotten, History, Mark, NextNumber, Prose, Row, RowId, RowKind, RowName, Session,
    ShortNumber, SingleRow, Stamp, Stepped, TextAt, Workshop,
};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;
use typing::splice;

struct State {
    workshop: Workshop,
    history: History,
    rows: SortedMap<RowId, ArcTrigger>,
    /// The same for those who wait until a text has been typed.
    rested: SortedMap<RowId, ArcTrigger>,
    tables: SortedMap<RowKind, ArcTrigger>,
    typing: Option<(TextAt, TimeoutHandle)>,
    refusal: Option<String>,
    /// The field that is being typed into, and what stood there before: until it is left, the room does not see it.
    unfinished: Option<(TextAt, Prose)>,
}

/// Reads and changes the workshop that is open. `Copy`, so that every view can hold it.
#[derive(Clone, Copy)]
pub struct Editor {
    state: StoredValue<State, LocalStorage>,
    anything: RwSignal<u32>,
    /// The rows typed into that `anything` and their tables were not told of yet.
    unsettled: StoredValue<Vec<RowId>>,
    /// The row that somebody wants to go to: long lists have it there.
    pub wanted: RwSignal<Option<RowId>>,
    /// Where the facilitator is.
    pub session: RwSignal<Session>,
    /// Told of begun lines alone: they change at every key, and every row of a stage reads what else the session says.
    drafts: Trigger,
    /// Which row the coach speaks about.
    pub attention: Attention,
    store: StoredValue<Store, LocalStorage>,
    notices: Notices,
    /// What was noticed in finished texts.
    pub watch: Watch,
    /// What the walls are shown.
    pub wall: WallFeed,
    finished: RwSignal<u32>,
    /// Why nothing of this workshop is changed here; none: it is.
    pub read_only: Option<ReadOnly>,
}

impl Editor {
    /// Opens a workshop for reading and, where nothing forbids it, for changing.
    pub fn new(
        workshop: Workshop,
        session: Session,
        store: Store,
        notices: Notices,
        read_only: Option<ReadOnly>,
    ) -> Self {
        let state = State {
            workshop,
            history: History::default(),
            rows: SortedMap::new(),
            rested: SortedMap::new(),
            tables: SortedMap::new(),
            typing: None,
            refusal: None,
            unfinished: None,
        };
        let editor = Self {
            state: StoredValue::new_local(state),
            anything: RwSignal::new(0),
            unsettled: StoredValue::new(Vec::new()),
            wanted: RwSignal::new(None),
            session: RwSignal::new(session),
            drafts: Trigger::new(),
            attention: Attention::new(),
            store: StoredValue::new_local(store),
            notices,
            watch: Watch::new(),
            wall: WallFeed::new(),
            finished: RwSignal::new(0),
            read_only,
        };
        // An offer that outlived the workshop would reach for what is gone.
        on_cleanup(move || {
            notices.workshop_closed();
            // Nor may a pause in typing end in a workshop that is closed.
            if let Some((_, timer)) = editor.state.try_update_value(|state| state.typing.take()).flatten() {
                timer.clear();
            }
        });
        effect(move || {
            editor.drafts.track();
            editor.session.with(|session| {
                let hidden = hide_in_drafts(session);
                editor.store.with_value(|store| store.save_session(hidden.as_ref().unwrap_or(session)))
            })
        });
        editor
    }

    /// Whether the workshop was closed: a timer, the answer of a browser and the blur of a field that goes away may come
    /// later, and find nothing to read here.
    pub fn is_closed(self) -> bool {
        self.state.is_disposed()
    }

    /// The begun line that `name` tells the name of.
    pub fn draft(self, name: impl FnOnce(&Session) -> String) -> String {
        self.drafts.track();
        self.session.with(|session| session.draft(&name(session)))
    }

    /// Keeps a begun line; an empty one is forgotten.
    pub fn keep_draft(self, name: impl FnOnce(&Session) -> String, text: String) {
        self.session.update_untracked(|session| session.keep_draft(&name(session), text));
        self.drafts.notify();
    }

    /// A step was made: the walls show it, but for the field that is still being typed into.
    fn show_what_is_finished(self) {
        self.end_gesture();
        self.finished.update(|count| *count = count.wrapping_add(1));
    }

    /// Shows what another tab has written meanwhile. Who reads along stays on their stage, with the focus where it was.
    pub fn follow(self, workshop: Workshop) {
        self.state.update_value(|state| state.workshop = workshop);
        self.notify_all();
        self.show_what_is_finished();
    }

    /// Who changes something now.
    pub fn stamp(self) -> Stamp {
        self.store.with_value(Store::stamp)
    }

    /// The next short number of a table.
    pub fn next<I: NextNumber>(self) -> I {
        self.read(I::next_in)
    }

    /// Changes the document as one step of undo, stamped now. A refusal is told and changes nothing.
    pub fn apply(self, edit: Edit) -> bool {
        self.end_gesture();
        let edit = self.without_secrets(edit.stamped(self.stamp()));
        let done = self.carry_out(edit);
        self.show_what_is_finished();
        done
    }

    /// Puts a row as one step of undo.
    pub fn put(self, row: impl Into<Row>) -> bool {
        self.apply(Edit::put(row))
    }

    /// Changes a row as one step of undo. A refusal is told, and a row that is gone stays gone.
    pub fn change<I: RowName>(self, id: I, change: impl FnOnce(&mut I::Row)) {
        self.try_change(id, change);
    }

    /// The same. False where nothing was changed.
    pub fn try_change<I: RowName>(self, id: I, change: impl FnOnce(&mut I::Row)) -> bool {
        let Some(mut row) = self.read(|document| id.row_in(document).cloned()) else { return false };
        change(&mut row);
        self.put(row)
    }

    /// Changes the one row of its kind as one step of undo.
    pub fn change_single<R: SingleRow>(self, change: impl FnOnce(&mut R)) {
        let mut row = self.read(|document| R::of(document).clone());
        change(&mut row);
        self.put(row);
    }

    /// Changes what is marked about a numbered thing as one step of undo.
    pub fn change_mark(self, about: ShortNumber, change: impl FnOnce(&mut Mark)) -> bool {
        let mut mark = self.read(|document| document.mark_or_new(about));
        change(&mut mark);
        self.put(mark)
    }

    /// Removes a row with everything that would point at nothing without it.
    pub fn remove(self, row: RowId) -> bool {
        let removal = self.read(|document| document.removal(row));
        self.apply(removal)
    }

    /// Makes the workshop what it was in an earlier state, as one step of undo. False where nothing was changed.
    pub fn restore(self, earlier: &Workshop) -> bool {
        let edit = self.state.with_value(|state| state.workshop.restoring(earlier));
        edit.is_some_and(|edit| self.apply(edit))
    }

    /// Takes a value out of the workshop for good: out of what undo could bring back and of begun lines, too. False where
    /// nothing was changed.
    pub fn forget(self, value: &Forgotten) -> bool {
        self.end_gesture();
        let stamp = self.stamp();
        let edit = self.read(|document| document.forgetting(value, stamp));
        if !self.carry_out(edit) {
            return false;
        }
        self.state.update_value(|state| {
            state.history = History::default();
            state.unfinished = None;
        });
        self.session.update(|session| session.drafts.retain(|_, draft| !value.stands_in(draft)));
        self.show_what_is_finished();
        true
    }

    /// Puts back a value that was taken out as a secret, for good: it is kept by decision.
    pub fn put_back(self, taken: &TakenOut) {
        self.end_gesture();
        let decision = Decision::Keep("not a secret".into());
        let value = taken.value.as_str().into();
        let stamp = self.stamp();
        let edits = self.read(|document| {
            let texts = document.texts().filter_map(|(at, prose)| {
                let before = prose.reveal(For::Console);
                let now =
                    before.contains(&taken.alias).then(|| before.replace(&taken.alias, &taken.value))?;
                splice(at, prose, &now, stamp)
            });
            texts.collect::<Vec<_>>()
        });
        // Not by `apply`: it would take the value out again before the decision is made.
        let keep = Edit::Decide { value, decision: Some(decision), at: None, stamp };
        self.carry_out(Edit::Gesture(std::iter::once(keep).chain(edits).collect()));
        self.show_what_is_finished();
    }

    /// The edit without secrets of a known format: they are not stored at all.
    fn without_secrets(self, edit: Edit) -> Edit {
        let stamp = self.stamp();
        let hidden = self.read(|document| hide_secrets(document, edit, stamp));
        if let Some(named) = hidden.named {
            self.carry_out(named);
        }
        self.watch.taken_out(self, hidden.taken_out);
        hidden.edit
    }

    /// Takes the last step back.
    pub fn undo(self) -> Option<RowId> {
        self.end_gesture();
        let step = self.state.try_update_value(|state| state.history.undo(&mut state.workshop)).flatten();
        self.stepped(step, "Nothing to undo.", "Undone.")
    }

    /// Makes the last step taken back again.
    pub fn redo(self) -> Option<RowId> {
        self.end_gesture();
        let step = self.state.try_update_value(|state| state.history.redo(&mut state.workshop)).flatten();
        self.stepped(step, "Nothing to redo.", "Done again.")
    }

    /// Writes everything now: before the page goes away.
    pub fn flush(self) {
        self.end_gesture();
        self.store.with_value(Store::flush);
    }

    /// The whole document in its saved form, unredacted: for a backup file.
    pub fn saved_form(self) -> String {
        let at = self.stamp().at;
        let key = self.store.with_value(Store::present_key);
        self.read(|document| crate::vault::write(document, at, key))
    }

    /// Focuses the first field of a row, also where a long list has not drawn it yet.
    pub fn focus_row(self, row: RowId) {
        self.wanted.set(Some(row));
        // The row is drawn in the next tick at the earliest.
        set_timeout(move || ids::focus_row(row), Duration::from_millis(30));
    }

    /// The coach has read every text: the library counts what it found.
    pub fn wording_read(self, asks_about: Option<ShortNumber>) {
        if self.read_only.is_none() {
            self.store.with_value(|store| store.wording_read(asks_about));
        }
    }

    /// Where the page says what happened.
    pub fn notices(self) -> Notices {
        self.notices
    }

    fn stepped(
        self,
        step: Option<Result<Stepped, crate::workshop::EditError>>,
        nothing: &'static str,
        done: &'static str,
    ) -> Option<RowId> {
        match step {
            None => {
                self.notices.say(nothing);
                None
            }
            Some(Err(error)) => {
                self.notices.warn(Said::in_numbers(error.to_string()));
                None
            }
            Some(Ok(step)) => {
                self.notices.step_made();
                self.store.with_value(|store| {
                    store.record(&step.edit);
                    store.end_gesture();
                });
                self.notify(&step.touched);
                self.show_what_is_finished();
                let number = step.focus.and_then(RowId::number);
                self.notices.say_of_step(
                    number
                        .map_or_else(|| done.into(), |number| Said::in_numbers(format!("{done} ({number})"))),
                );
                if let Some(row) = step.focus {
                    self.focus_row(row);
                }
                step.focus
            }
        }
    }

    fn carry_out(self, edit: Edit) -> bool {
        let touched = self.changed_rows(edit);
        if let Some(touched) = &touched {
            self.notify(touched);
        }
        touched.is_some()
    }

    /// Changes the document, the history and what is stored. A refusal is told: there are no rows then.
    fn changed_rows(self, edit: Edit) -> Option<Vec<RowId>> {
        if let Some(reason) = self.read_only {
            self.refuse(reason.words());
            return None;
        }
        let applied = self.state.try_update_value(|state| {
            let applied = state.workshop.apply(edit.clone())?;
            state.history.record(&edit, &applied);
            Ok::<_, crate::workshop::EditError>(applied)
        })?;
        match applied {
            Ok(applied) => {
                self.notices.step_made();
                self.store.with_value(|store| store.record(&edit));
                Some(applied.touched)
            }
            Err(error) => {
                self.refuse(error.to_string());
                None
            }
        }
    }

    /// Says why something was not done, in words without anything that was typed: the wall may show them too.
    pub fn refuse(self, words: String) {
        self.notices.refuse(Said::in_numbers(words.clone()));
        self.state.update_value(|state| state.refusal = Some(words));
    }

    /// Why the last thing was not done, if it was not since this was last asked.
    pub fn take_refusal(self) -> Option<String> {
        self.state.try_update_value(|state| state.refusal.take()).flatten()
    }
}

/// The editor of the workshop that is open.
pub fn use_editor() -> Editor {
    expect_context::<Editor>()
}
