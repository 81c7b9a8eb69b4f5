//! Library: the workshops on this device, and how to begin one. Never on the wall.

mod device;

use crate::library::{Template, sample_text};
use crate::platform::store::{IndexEntry, Store};
use crate::platform::{clock, files, zones};
use crate::redact::Outbound;
use crate::ui::backup::OpenBackup;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{For, Show};
use crate::ui::ids;
use crate::ui::notices::{NoticeList, use_notices};
use crate::workshop::{CalendarDate, For, Frame, ZoneTable};
use device::{Device, kilobytes};
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
    view! {
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
                <li>
                    <button type="button" class="template sample" on:click=move |_| desk.import(sample_text())>
                        <b>"Sample incident"</b>
                        <span>"A streaming outage, complete: look around, change anything."</span>
                    </button>
                </li>
            </ul>
        </section>
        <section aria-labelledby="shelf-heading">
            <h2 id="shelf-heading">"Workshops on this device"</h2>
            <Show when=move || entries.with(Vec::is_empty)>
                <p class="empty">"None yet. Begin with an hour, or look at the sample incident first."</p>
            </Show>
            <ul class="shelf">
                <For each=move || entries.get() key=|entry| entry.key let:entry>
                    <ShelfRow entry=entry entries=entries />
                </For>
            </ul>
            <OpenBackup />
        </section>
        <Device entries=entries />
    }
}

#[component]
fn ShelfRow(entry: IndexEntry, entries: RwSignal<Vec<IndexEntry>>) -> impl IntoView {
    let desk = use_desk();
    let notices = use_notices();
    let key = entry.key;
    let asked = RwSignal::new(false);
    let (title, details) = match &entry.card {
        Ok(card) => {
            let title = card.title.reveal(For::Console).to_owned();
            let day = card.digest.day.map_or_else(String::new, |day| format!("{day}, "));
            let open = match card.open_actions() {
                0 => "no open action".to_owned(),
                1 => "1 open action".to_owned(),
                count => format!("{count} open actions"),
            };
            let reached = card.stage_reached.words();
            (
                if title.trim().is_empty() { "Untitled workshop".to_owned() } else { title },
                format!("{day}{open}, left at {reached}, {}", kilobytes(entry.units)),
            )
        }
        Err(error) => ("Cannot be opened here".to_owned(), error.to_string()),
    };
    let delete = move |_| {
        if !asked.get_untracked() {
            asked.set(true);
            return;
        }
        match desk.store.with_value(|store| store.delete(key)) {
            Ok(()) => {
                entries.set(desk.store.with_value(Store::library));
                notices.say("Removed from this device.");
            }
            Err(error) => notices.warn(error.to_string()),
        }
    };
    let save_set_aside = move |_| {
        let Some(set_aside) = desk.store.with_value(|store| store.set_aside(key)) else { return };
        match files::download(&Outbound::Private(set_aside)) {
            Ok(()) => notices.say("Saved as it was found. It is not redacted."),
            Err(error) => notices.warn(error.to_string()),
        }
    };
    view! {
        <li>
            <button type="button" class="open-workshop" on:click=move |_| desk.open(key)>
                <b>{title.clone()}</b>
                <span>{details}</span>
            </button>
            {(entry.set_aside > 0)
                .then(|| {
                    view! {
                        <button type="button" class="quiet" on:click=save_set_aside>
                            "Download what was set aside"
                            <span class="visually-hidden">{format!(": {title}")}</span>
                        </button>
                    }
                })}
            <button type="button" class="quiet" on:click=delete>
                {move || if asked.get() { "Really remove? It cannot be brought back" } else { "Remove" }}
                <span class="visually-hidden">{format!(": {title}")}</span>
            </button>
        </li>
    }
}

fn begin(desk: Desk, template: Template) {
    let now = clock::now();
    let zone =
        zones::browser_zone().and_then(|name| zones::zone_table(&name, now)).unwrap_or_else(ZoneTable::utc);
    let day = CalendarDate(zone.civil(now).date());
    match template.begin(Frame { day: Some(day), zone, ..Frame::default() }) {
        Ok(workshop) => desk.begin(workshop),
        Err(error) => desk.notices().warn(error.to_string()),
    }
}
