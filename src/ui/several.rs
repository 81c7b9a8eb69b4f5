//! Changes several workshops of this device in one go, and takes it back.
//!
//! **Invariants.** While others are written, none is shown: nobody can type into one. Each is opened for writing, and its
//! `Edit` is recorded as if somebody had made it there; one that another tab writes stays as it is, and that is said.

use crate::platform::store::Store;
use crate::ui::desk::Desk;
use crate::ui::editor::change_elsewhere;
use crate::vault::{WorkshopKey, counted};
use crate::workshop::{Document, Edit, Stage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// What was changed, and what takes it back.
#[derive(Clone)]
pub struct ChangedHere {
    /// What is said of it.
    pub said: String,
    /// One step back for each workshop that was changed.
    pub back: Vec<(WorkshopKey, Edit)>,
}

/// What is to be changed in a workshop as it is now.
pub type EditOf = Rc<dyn Fn(WorkshopKey, &Document) -> Option<Edit>>;

/// Makes a change in each of these workshops; `said` is what is said of those in which it was made.
pub fn change(desk: Desk, workshops: Vec<(WorkshopKey, String)>, edit_of: EditOf, said: fn(usize) -> String) {
    let store = desk.store.with_value(Store::clone);
    // What was opened last may be another tab's.
    let was_open = store.present_key().or_else(|| desk.pen.elsewhere());
    desk.show_library();
    spawn_local(async move {
        let (mut back, mut left) = (Vec::new(), String::new());
        for (key, title) in workshops {
            match change_elsewhere(&store, key, |document| edit_of(key, document)).await {
                Ok(inverse) => back.extend(inverse.map(|inverse| (key, inverse))),
                Err(reason) => left.push_str(&format!(" {title} stays as it was: {reason}")),
            }
        }
        desk.shelve_anew();
        desk.changed.set(Some(ChangedHere { said: said(back.len()) + &left, back }));
        match was_open {
            Some(key) => desk.open_at(key, Some(Stage::Library)),
            None => store.stop_writing(),
        }
    });
}

/// Takes back what was changed last.
pub fn take_back(desk: Desk, titled: impl Fn(WorkshopKey) -> String) {
    let Some(ChangedHere { back, .. }) = desk.changed.try_update(Option::take).flatten() else { return };
    let workshops = back.iter().map(|(key, _)| (*key, titled(*key))).collect();
    let edit_of =
        move |key, _: &Document| back.iter().find(|(of, _)| *of == key).map(|(_, edit)| edit.clone());
    change(desk, workshops, Rc::new(edit_of), |count| {
        format!("As before the file again: {}.", counted(count, "workshop", "workshops"))
    });
}
