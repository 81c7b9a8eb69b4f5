//! Set-ups that were saved of workshops: what the next one begins with.

use super::known_frame;
use crate::library::{begin_like, set_up_of};
use crate::platform::store::Store;
use crate::platform::writer;
use crate::ui::desk::Desk;
use crate::ui::erased::view;
use crate::vault::WorkshopKey;
use crate::workshop::{Document, For};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Saves the set-up of a workshop under its title; one of that title is replaced.
pub fn save(desk: Desk, key: WorkshopKey) {
    let store = desk.store.with_value(Store::clone);
    spawn_local(async move {
        let Some(workshop) = store.here(key).await else { return };
        let mut set_ups = store.set_ups();
        set_ups.retain(|other| other.frame.title != workshop.frame.title);
        set_ups.push(set_up_of(&workshop));
        keep(desk, &set_ups, "Kept: under Begin, a new workshop can start from it.");
    });
}

fn keep(desk: Desk, set_ups: &[Document], said: &'static str) {
    match desk.store.with_value(|store| store.keep_set_ups(set_ups)) {
        Ok(()) => {
            desk.shelve_anew();
            desk.notices().say(said);
        }
        Err(error) => desk.notices().warn(error.to_string()),
    }
}

/// The ways to begin from them.
pub fn own_set_ups(desk: Desk) -> AnyView {
    let item = move |set_up: Document| {
        let title = set_up.frame.title.reveal(For::Console).trim().to_owned();
        let title = if title.is_empty() { "Untitled workshop".to_owned() } else { title };
        let (name, about) = (set_up.frame.title.clone(), title.clone());
        let remove = move |_| {
            let mut set_ups = desk.store.with_value(Store::set_ups);
            set_ups.retain(|other| other.frame.title != name);
            keep(desk, &set_ups, "Removed. Workshops that began with it stay as they are.");
        };
        let bones = set_up.bones.len();
        let (people, minutes) = (set_up.people.len(), set_up.frame.meeting_minutes);
        let begin = move |_| desk.begin(begin_like(&set_up, known_frame(), writer::draw_reference()));
        view! {
            <li>
                <button type="button" class="template" on:click=begin>
                    <b>{format!("As for: {title}")}</b>
                    <span>{format!("Your own set-up: {minutes} minutes, {bones} bones, {people} people.")}</span>
                </button>
                <button type="button" class="quiet" on:click=remove>
                    "Remove"
                    <span class="visually-hidden">{format!(" set-up {about}")}</span>
                </button>
            </li>
        }
    };
    let list = move || {
        desk.shelved.track();
        desk.store.with_value(Store::set_ups).into_iter().map(item).collect_view()
    };
    view! { {list} }
}
