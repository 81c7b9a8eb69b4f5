//! Library: the workshops on this device, and how to begin one. Never on the wall.

mod device;
mod numbers;
mod owed;
mod set_ups;
mod shelf;
mod states;

pub use owed::standing;

use crate::library::{Template, earlier_workshops, sample_text};
use crate::platform::store::Store;
use crate::platform::{clock, zones};
use crate::ui::backup::OpenBackup;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{Show, view};
use crate::ui::ids;
use crate::ui::notices::NoticeList;
use crate::workshop::{CalendarDate, Frame, ZoneTable};
use device::Device;
use leptos::prelude::*;

/// The stage, within an open workshop.
#[component]
pub fn LibraryStage() -> impl IntoView {
    view! { <Shelf /> }
}

/// The library while no workshop is open.
#[component]
pub fn LibraryAlone() -> impl IntoView {
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

#[component]
fn Shelf() -> impl IntoView {
    let desk = use_desk();
    let entries = RwSignal::new(desk.store.with_value(Store::library));
    let today = today();
    Effect::new(move |before: Option<u32>| {
        let now = desk.shelved.get();
        if before.is_some() {
            entries.set(desk.store.with_value(Store::library));
        }
        now
    });
    view! {
        <owed::StillOwed entries=entries today=today />
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
            <h2 id="shelf-heading">"Workshops on this device"</h2>
            <Show when=move || entries.with(Vec::is_empty)>
                <p class="empty">"None yet. Begin with an hour, or look at the sample incident first."</p>
            </Show>
            <shelf::ShelfList entries=entries />
            <OpenBackup />
        </section>
        <Show when=move || !entries.with(Vec::is_empty)>
            <numbers::Numbers entries=entries today=today />
        </Show>
        <Device entries=entries />
    }
}

/// The day it is on this device.
pub fn today() -> CalendarDate {
    here_and_now().0
}

fn begin_company(desk: Desk) {
    match earlier_workshops() {
        Ok(earlier) => {
            desk.store.with_value(|store| {
                for workshop in earlier {
                    store.create(workshop);
                }
            });
            desk.import(sample_text());
        }
        Err(error) => desk.notices().warn(error.to_string()),
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
    match template.begin(known_frame()) {
        Ok(workshop) => desk.begin(workshop),
        Err(error) => desk.notices().warn(error.to_string()),
    }
}
