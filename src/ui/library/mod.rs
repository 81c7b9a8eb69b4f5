//! Library: the workshops on this device, and how to begin one. Never on the wall.

mod away;
pub mod cards;
mod device;
mod numbers;
mod owed;
mod set_ups;
mod shelf;
mod states;

pub use away::Away;
pub use owed::owed_line;
pub use states::references;

use crate::keys::{Command, command_for};
use crate::library::{Company, Template, company_among, sample_text};
use crate::measure::Digest;
use crate::platform::store::{IndexEntry, Store};
use crate::platform::{clock, writer, zones};
use crate::ui::backup::OpenBackup;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{Show, view};
use crate::ui::ids;
use crate::ui::notices::NoticeList;
use crate::ui::pressed::{is_typing, press};
use crate::vault::{Card, WorkshopKey};
use crate::workshop::{CalendarDate, Frame, Prose, ZoneTable};
use device::Device;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The stage, within an open workshop.
#[component]
pub fn LibraryStage() -> impl IntoView {
    view! { <Shelf /> }
}

/// The library while no workshop is open.
#[component]
pub fn LibraryAlone() -> impl IntoView {
    let desk = use_desk();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if undoes_here(&event) && desk.away.bring_back_last(desk) {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        <main id=ids::MAIN class="library-alone">
            <header>
                <h1 id=ids::STAGE_HEADING tabindex="-1">
                    "Whybone"
                </h1>
                <p class="promise">
                    "A root-cause workshop for one room and one hour. Everything stays in this browser; what leaves is a redacted postmortem."
                </p>
            </header>
            <Shelf />
        </main>
        <NoticeList />
    }
}

/// True for the key that undoes, pressed outside of a field: in one the browser takes back what was typed.
pub fn undoes_here(event: &leptos::ev::KeyboardEvent) -> bool {
    !is_typing(event) && press(event).and_then(|press| command_for(&press)) == Some(Command::Undo)
}

#[component]
fn Shelf() -> impl IntoView {
    let desk = use_desk();
    let entries = RwSignal::new(desk.store.with_value(Store::library));
    let cards = cards::kept(desk);
    let today = today();
    renew_cards(desk, &entries.get_untracked());
    Effect::new(move |before: Option<u32>| {
        let now = desk.shelved.get();
        if before.is_some() {
            entries.set(desk.store.with_value(Store::library));
        }
        now
    });
    view! {
        <owed::StillOwed entries=entries cards=cards today=today />
        <section aria-labelledby="begin-heading">
            <h2 id="begin-heading">"Begin"</h2>
            <ul class="templates">
                {Template::ALL
                    .into_iter()
                    .map(|template| {
                        view! {
                            <li>
                                <button type="button" class="template" on:click=move |_| begin(desk, template)>
                                    <b>{template.words()}</b>
                                    <span>{template.purpose()}</span>
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
                {set_ups::own_set_ups(desk)}
                <li>
                    <button type="button" class="template sample" on:click=move |_| desk.import(sample_text())>
                        <b>"Sample incident"</b>
                        <span>"A streaming outage, complete: look around, change anything."</span>
                    </button>
                </li>
                <li>
                    <button type="button" class="template sample" on:click=move |_| begin_company(desk)>
                        <b>"Sample company"</b>
                        <span>"The same incident as the fourth of one company: what comes back, and what is still owed."</span>
                    </button>
                </li>
            </ul>
        </section>
        <section aria-labelledby="shelf-heading">
            <h2 id=shelf::HEADING tabindex="-1">"Workshops on this device"</h2>
            <Show when=move || entries.with(Vec::is_empty)>
                <p class="empty">"None yet. Begin with an hour, or look at the sample incident first."</p>
            </Show>
            <shelf::ShelfList entries=entries cards=cards />
            <OpenBackup />
        </section>
        <Show when=move || !entries.with(Vec::is_empty) || !cards.with(|cards| cards.0.is_empty())>
            <numbers::Numbers entries=entries cards=cards today=today />
        </Show>
        <Device entries=entries />
    }
}

/// Cards of an older form lack what the library counts and finds by: they are made again behind it.
fn renew_cards(desk: Desk, entries: &[IndexEntry]) {
    let is_older = |entry: &&IndexEntry| entry.card.as_ref().is_ok_and(|card| !card.is_of_now());
    let older: Vec<WorkshopKey> = entries.iter().filter(is_older).map(|entry| entry.key).collect();
    if older.is_empty() {
        return;
    }
    let store = desk.store.with_value(Store::clone);
    spawn_local(async move {
        if store.renew_cards(older).await {
            desk.shelve_anew();
        }
    });
}

/// The day it is on this device.
pub fn today() -> CalendarDate {
    here_and_now().0
}

/// Opens the sample company's fourth workshop, and puts beside it what of the company is not here yet.
fn begin_company(desk: Desk) {
    let entries = desk.store.with_value(Store::library);
    let cards: Vec<(WorkshopKey, &Card)> =
        entries.iter().filter_map(|entry| Some((entry.key, entry.card.as_ref().ok()?))).collect();
    let here: Vec<(&Prose, &Digest)> = cards.iter().map(|(_, card)| (&card.title, &card.digest)).collect();
    let Company { lacking, fourth } = match company_among(&here) {
        Ok(company) => company,
        Err(error) => return desk.notices().warn(error.to_string()),
    };
    desk.store.with_value(|store| {
        for workshop in lacking {
            store.create(workshop);
        }
    });
    match fourth.and_then(|at| cards.get(at)) {
        Some((key, _)) => {
            desk.open(*key);
            desk.notices().say("The sample company was here already: nothing of it was added twice.");
        }
        None => desk.import(sample_text()),
    }
}

/// What the device knows of a workshop that begins now.
fn known_frame() -> Frame {
    let (day, zone) = here_and_now();
    Frame { day: Some(day), zone, ..Frame::default() }
}

fn here_and_now() -> (CalendarDate, ZoneTable) {
    let now = clock::now();
    let zone =
        zones::browser_zone().and_then(|name| zones::zone_table(&name, now)).unwrap_or_else(ZoneTable::utc);
    (CalendarDate(zone.civil(now).date()), zone)
}

fn begin(desk: Desk, template: Template) {
    match template.begin(known_frame(), writer::draw_reference()) {
        Ok(workshop) => desk.begin(workshop),
        Err(error) => desk.notices().warn(error.to_string()),
    }
}
