//! The workshops of a file come in: as new ones, or into what this device has of them; and all of it can be taken back.

use crate::platform::store::Store;
use crate::platform::writer;
use crate::ui::desk::Desk;
use crate::ui::editor::change_elsewhere;
use crate::ui::ids;
use crate::ui::notices::{Offer, Until};
use crate::vault::{self, LoadError, Opened, WorkshopKey, counted};
use crate::workshop::{Edit, Reference, Session, Stage, Workshop};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A workshop of a file, and what this device has under its key.
#[derive(Clone, Debug)]
pub struct FromFile {
    /// What the file holds.
    pub opened: Opened,
    /// What is here; none: nothing that can be read.
    pub here: Option<Workshop>,
}

/// How a workshop of a file is taken in that this device has as another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreMode {
    /// As a workshop of its own.
    Beside,
    /// Both become one.
    Merge,
    /// In place of what is here.
    Replace,
}

/// What a file did to one workshop.
struct Taken {
    key: WorkshopKey,
    /// As it was afterwards.
    after: Workshop,
    /// What takes it back; none: it was not here before.
    inverse: Option<Edit>,
}

impl RestoreMode {
    /// What makes a workshop that is here the one it becomes; none: nothing is changed.
    fn edit(self, here: &Workshop, of_file: &Workshop) -> Option<Edit> {
        if !differs(here, of_file) {
            return None;
        }
        match self {
            Self::Beside => None,
            Self::Merge => here.uniting(of_file).edit,
            Self::Replace => here.restoring(of_file),
        }
    }
}

/// What the workshops of a file have done until now.
struct SoFar {
    /// By which references the workshops of this device go.
    references: Vec<Reference>,
    /// What is open at the end, and the step that changes it there.
    first: Option<(WorkshopKey, Option<Edit>)>,
    taken: Vec<Taken>,
}

impl FromFile {
    /// What is here, where that is another state than the file's.
    pub fn other_state(&self) -> Option<&Workshop> {
        self.here.as_ref().filter(|here| differs(here, &self.opened.workshop))
    }
}

fn differs(one: &Workshop, other: &Workshop) -> bool {
    one.differences(other) != Default::default()
}

impl Desk {
    /// Reads a backup file. What this device has not yet is kept as a workshop of its own and opened; where it has one of
    /// them as another state, nothing happens before that was [asked](Self::restoring).
    pub fn import(self, text: &str) {
        let opened = match vault::read_all(text) {
            Ok(opened) => opened,
            Err(LoadError::Newer { .. }) => return self.look_at_newer(text),
            Err(error) => return self.notices().warn(error.to_string()),
        };
        let store = self.store.with_value(Store::clone);
        spawn_local(async move {
            let mut file = Vec::new();
            for opened in opened {
                let here = match opened.key {
                    Some(key) => store.here(key).await,
                    None => None,
                };
                file.push(FromFile { opened, here });
            }
            if file.iter().any(|from_file| from_file.other_state().is_some()) {
                self.restoring.set(Some(file));
            } else {
                self.restore(file, RestoreMode::Beside);
            }
        });
    }

    /// What this page knows of a newer one's file is shown, and nothing of it kept.
    fn look_at_newer(self, text: &str) {
        match vault::read_newer(text) {
            Ok((opened, count)) => {
                let session = Session { stage: Stage::Frame, ..Session::default() };
                self.show_newer(None, opened.workshop, session);
                if count > 1 {
                    self.notices().say(format!("The file holds {count} workshops; this is the first."));
                }
            }
            Err(error) => self.notices().warn(error.to_string()),
        }
    }

    /// Takes in the workshops of a file, and opens the first of them.
    pub fn restore(self, file: Vec<FromFile>, mode: RestoreMode) {
        let store = self.store.with_value(Store::clone);
        let repairs: usize = file.iter().map(|from_file| from_file.opened.repairs.len()).sum();
        if repairs > 0 {
            self.notices().warn(format!(
                "The file is open; {} in it that pointed nowhere put right.",
                counted(repairs, "place was", "places were")
            ));
        }
        let count = file.len();
        if count > 1 {
            // One after the other is opened for writing: nobody may type into one of them meanwhile.
            ids::leave_field();
            self.leave();
        }
        spawn_local(async move {
            let mut so_far = SoFar { references: store.references(), first: None, taken: Vec::new() };
            for from_file in file {
                store.make_room().await;
                self.take_in(&store, from_file, mode, &mut so_far).await;
            }
            let Some((key, edit)) = so_far.first else {
                return self.notices().warn("There is no workshop in this file. Nothing here was changed.");
            };
            self.open_with(key, edit);
            if count > 1 {
                self.offer_to_take_back(count, so_far.taken);
            }
        });
    }

    /// Takes in one of the workshops of a file.
    async fn take_in(self, store: &Store, from_file: FromFile, mode: RestoreMode, so_far: &mut SoFar) {
        let FromFile { opened, here } = from_file;
        let becomes_another =
            |here: &Workshop| mode == RestoreMode::Beside && differs(here, &opened.workshop);
        let Some((key, here)) = opened.key.zip(here).filter(|(_, here)| !becomes_another(here)) else {
            let after = opened.workshop.beside(&so_far.references, writer::draw_reference());
            so_far.references.push(after.reference);
            let key = store.take_in(Opened { workshop: after.clone(), ..opened });
            so_far.taken.push(Taken { key, after, inverse: None });
            so_far.first.get_or_insert((key, None));
            return;
        };
        let edit_of = |now: &Workshop| mode.edit(now, &opened.workshop);
        let changed = if so_far.first.is_none() {
            // It is what is open at the end, and the change is a step of its own there.
            let edit = edit_of(&here);
            so_far.first = Some((key, edit.clone()));
            edit.and_then(|edit| here.after(edit))
        } else {
            match change_elsewhere(store, key, edit_of).await {
                Ok(inverse) => store.here(key).await.zip(inverse),
                Err(reason) => {
                    self.notices().warn(format!("One workshop of the file stays here as it was: {reason}"));
                    None
                }
            }
        };
        so_far.taken.extend(changed.map(|(after, inverse)| Taken { key, after, inverse: Some(inverse) }));
    }

    /// Undo reaches the workshop that is open; this reaches all of them.
    fn offer_to_take_back(self, count: usize, taken: Vec<Taken>) {
        let new = taken.iter().filter(|taken| taken.inverse.is_none()).count();
        let changed = taken.len() - new;
        let parts = [(new, "new"), (changed, "changed"), (count - taken.len(), "as before")];
        let parts =
            parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
        let words =
            format!("{count} workshops of the file are here: {}.", parts.collect::<Vec<_>>().join(", "));
        if taken.is_empty() {
            return self.notices().say(words);
        }
        let taken = StoredValue::new_local(taken);
        let run = Callback::new(move |()| {
            if let Some(taken) = taken.try_update_value(std::mem::take) {
                self.take_back(taken);
            }
        });
        let offer = Offer { words: "Take all of it back", run, until: Until::PageCloses };
        self.notices().offer(words, offer);
    }

    /// Makes every workshop what it was before the file; one that was changed since stays as it is.
    fn take_back(self, taken: Vec<Taken>) {
        ids::leave_field();
        self.leave();
        let store = self.store.with_value(Store::clone);
        spawn_local(async move {
            let mut left = 0;
            for Taken { key, after, inverse } in taken {
                let now = store.here(key).await.filter(|now| !differs(now, &after));
                let is_back = match (now, inverse) {
                    (None, _) => false,
                    (Some(_), None) => store.delete(key).await.is_ok(),
                    (Some(_), Some(inverse)) => {
                        change_elsewhere(&store, key, |_| Some(inverse)).await.is_ok()
                    }
                };
                left += usize::from(!is_back);
            }
            store.stop_writing();
            match left {
                0 => self.notices().say("Taken back: every workshop is as it was before the file."),
                left => self.notices().warn(format!(
                    "Taken back, but for {} changed since or open in another tab.",
                    counted(left, "workshop that was", "workshops that were")
                )),
            }
            self.shelve_anew();
        });
    }
}
