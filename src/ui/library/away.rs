//! What was taken off the shelf while the page is open, and the ways back: a button for each that was removed, and the
//! key that undoes for what went last.

use super::shelf;
use crate::platform::store::{Removed, Store};
use crate::ui::desk::Desk;
use crate::ui::erased::{For, Memo, Show, view};
use crate::ui::ids;
use crate::vault::{DevicePreferences, WorkshopKey};
use leptos::prelude::*;
use std::rc::Rc;

/// What was taken off the shelf, the last one at the end.
#[derive(Clone, Copy)]
pub struct Away {
    gone: RwSignal<Vec<Gone>, LocalStorage>,
    next: StoredValue<u32>,
}

#[derive(Clone)]
struct Gone {
    number: u32,
    title: String,
    how: How,
}

#[derive(Clone)]
enum How {
    Archived(WorkshopKey),
    Removed(Rc<Removed>),
}

impl Away {
    /// Nothing yet.
    pub fn new() -> Self {
        Self { gone: RwSignal::new_local(Vec::new()), next: StoredValue::new(0) }
    }

    /// A workshop was archived.
    pub(super) fn archived(self, key: WorkshopKey, title: String) {
        self.went(title, How::Archived(key));
    }

    /// A workshop was taken out of the archive by hand: there is nothing to undo about it.
    pub(super) fn is_back(self, key: WorkshopKey) {
        self.gone
            .update(|gone| gone.retain(|gone| !matches!(gone.how, How::Archived(other) if other == key)));
    }

    /// A workshop was removed. The focus goes to its way back.
    pub(super) fn removed(self, removed: Removed, title: String) {
        let number = self.went(title, How::Removed(Rc::new(removed)));
        focus_once_listed(button(number));
    }

    fn went(self, title: String, how: How) -> u32 {
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        self.gone.update(|gone| gone.push(Gone { number, title, how }));
        number
    }

    /// Everything on this device is erased: that holds for what was taken off it before as well.
    pub(super) fn forget(self) {
        self.gone.update(Vec::clear);
    }

    /// Brings back what went last; false where nothing is away.
    pub fn bring_back_last(self, desk: Desk) -> bool {
        let last = self.gone.with_untracked(|gone| gone.last().map(|gone| gone.number));
        if let Some(number) = last {
            self.bring_back(desk, number);
        }
        last.is_some()
    }

    fn bring_back(self, desk: Desk, number: u32) {
        let is_it = |gone: &&Gone| gone.number == number;
        let Some(gone) = self.gone.with_untracked(|gone| gone.iter().find(is_it).cloned()) else { return };
        let back = match gone.how {
            How::Archived(key) => take_out(desk, key).map(|()| key),
            How::Removed(removed) => desk.store.with_value(|store| store.put_back(&removed)),
        };
        match back {
            Ok(key) => {
                self.gone.update(|gone| gone.retain(|gone| gone.number != number));
                desk.shelve_anew();
                desk.notices().say(format!("Here again: {}", gone.title));
                focus_once_listed(shelf::row(key));
            }
            // It stays among what can be brought back.
            Err(error) => desk.notices().warn(error.to_string()),
        }
    }
}

impl Default for Away {
    fn default() -> Self {
        Self::new()
    }
}

/// The workshops that were removed, each with its way back.
pub(super) fn removed_list(desk: Desk) -> AnyView {
    let away = desk.away;
    let listed = Memo::new(move |_| {
        let is_removed = |gone: &&Gone| matches!(gone.how, How::Removed(_));
        away.gone.with(|gone| {
            let listed = gone.iter().filter(is_removed).map(|gone| (gone.number, gone.title.clone()));
            listed.collect::<Vec<_>>()
        })
    });
    let row = move |(number, title): (u32, String)| {
        let about = format!(" {title}");
        view! {
            <li>
                <span>{title}</span>
                <button type="button" class="plain" id=button(number) on:click=move |_| away.bring_back(desk, number)>
                    "Bring it back"
                    <span class="visually-hidden">{about}</span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !listed.with(Vec::is_empty)>
            <section class="removed" aria-labelledby="removed-heading">
                <h3 id="removed-heading">"Removed, until this page is closed"</h3>
                <ul class="shelf">
                    <For each=move || listed.get() key=|(number, _)| *number children=row />
                </ul>
            </section>
        </Show>
    }
}

fn button(number: u32) -> String {
    format!("bring-back-{number}")
}

/// Takes a workshop out of the archive.
pub(super) fn take_out(desk: Desk, key: WorkshopKey) -> Result<(), crate::vault::StorageError> {
    desk.store.with_value(|store: &Store| {
        let preferences = store.preferences();
        let mut archived = preferences.archived.clone();
        archived.retain(|other| *other != key);
        store.save_preferences(&DevicePreferences { archived, ..preferences })
    })
}

/// Focuses a line of a list that is read anew; where it is in sight of nobody, folded or filtered away, the list itself.
pub(super) fn focus_once_listed(id: String) {
    // The list is read again in an effect, and drawn in the one after it.
    set_timeout(
        move || {
            if !ids::focus(&id) {
                ids::focus(shelf::HEADING);
            }
        },
        std::time::Duration::ZERO,
    );
}
