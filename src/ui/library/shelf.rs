//! The workshops on this device: found by words and labels, put out of the way, taken away and brought back.

use super::device::kilobytes;
use super::set_ups;
use crate::library::{is_found, labels};
use crate::measure::{Criterion, Wording};
use crate::platform::files;
use crate::platform::store::{IndexEntry, Store};
use crate::redact::Outbound;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{For as ForEach, Memo, Show, view};
use crate::ui::ids;
use crate::ui::notices::{Offer, Until};
use crate::ui::widgets::{Among, Choice, line};
use crate::vault::{DevicePreferences, WorkshopKey};
use crate::workshop::{For, Prose};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Fewer than these are found by looking.
const FEW: usize = 4;

/// The list, with what narrows it.
#[component]
pub fn ShelfList(entries: RwSignal<Vec<IndexEntry>>) -> impl IntoView {
    let desk = use_desk();
    let words = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<usize>);
    let archived = RwSignal::new(desk.store.with_value(|store| store.preferences().archived));
    let known = Memo::new(move |_| {
        entries.with(|entries| {
            labels(entries.iter().filter_map(|entry| entry.card.as_ref().ok()).map(|card| &card.digest))
        })
    });
    let options = Memo::new(move |_| {
        let said = |(kind, label): &(crate::library::LabelKind, Prose)| {
            format!("{}: {}", kind.words(), label.reveal(For::Console))
        };
        known.with(|known| known.iter().map(said).collect::<Vec<_>>())
    });
    let shown = move |away: bool| {
        entries.with(|entries| {
            let label = chosen.get().and_then(|at| known.with(|known| known.get(at).cloned()));
            let fits = |entry: &&IndexEntry| {
                archived.with(|archived| archived.contains(&entry.key)) == away
                    && words.with(|words| match &entry.card {
                        Ok(card) => is_found(&card.title, &card.digest, words, label.as_ref()),
                        Err(_) => words.is_empty() && label.is_none(),
                    })
            };
            entries.iter().filter(fits).cloned().collect::<Vec<_>>()
        })
    };
    let list = Memo::new(move |_| shown(false));
    let away = Memo::new(move |_| shown(true));
    let row = move |entry: IndexEntry| view! { <ShelfRow entry=entry entries=entries archived=archived /> };
    view! {
        <Show when=move || { entries.with(|entries| entries.len() >= FEW) }>
            <div class="fields find">
                {line("find".to_owned(), "text", "Find", words)}
                <Choice
                    id="find-label"
                    label="Only"
                    among=Among::list(
                        options.into(),
                        chosen.into(),
                        move |at| chosen.set(at)).or("everything",
                    )
                />
            </div>
            <p class="visually-hidden" role="status">
                {move || format!("{} shown", list.with(Vec::len))}
            </p>
        </Show>
        <ul class="shelf">
            <ForEach each=move || list.get() key=|entry| entry.key children=row />
        </ul>
        <Show when=move || !away.with(Vec::is_empty)>
            <details>
                <summary>{move || format!("Archived: {}", away.with(Vec::len))}</summary>
                <ul class="shelf">
                    <ForEach each=move || away.get() key=|entry| entry.key children=row />
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn ShelfRow(
    entry: IndexEntry,
    entries: RwSignal<Vec<IndexEntry>>,
    archived: RwSignal<Vec<WorkshopKey>>,
) -> impl IntoView {
    let desk = use_desk();
    let key = entry.key;
    let (title, details) = said(&entry);
    let is_away = archived.with_untracked(|archived| archived.contains(&key));
    let save_set_aside = move |_| {
        let store = desk.store.with_value(Store::clone);
        spawn_local(async move {
            let Some(set_aside) = store.set_aside(key).await else { return };
            match files::download(&Outbound::Private(set_aside)) {
                Ok(()) => desk.notices().say("Saved as it was found. It is not redacted."),
                Err(error) => desk.notices().warn(error.to_string()),
            }
        });
    };
    let button = |words: &'static str, about: &str, run: Box<dyn Fn()>| {
        view! {
            <button type="button" class="quiet" on:click=move |_| run()>
                {words}
                <span class="visually-hidden">{format!(" {about}")}</span>
            </button>
        }
    };
    view! {
        <li>
            <button type="button" class="open-workshop" on:click=move |_| desk.open(key)>
                <b>{title.clone()}</b>
                <span>{details}</span>
            </button>
            {(entry.set_aside > 0)
                .then(|| button("Download what was set aside", &title, Box::new(move || save_set_aside(()))))}
            {button(
                if is_away { "Take out of the archive" } else { "Archive" },
                &title,
                Box::new(move || archive(desk, key, archived)),
            )}
            {button("Keep its set-up", &title, Box::new(move || set_ups::save(desk, key)))}
            {button("Remove", &title, Box::new(move || remove(desk, key, entries)))}
        </li>
    }
}

fn said(entry: &IndexEntry) -> (String, String) {
    let card = match &entry.card {
        Ok(card) => card,
        Err(error) => return ("Cannot be opened here".to_owned(), error.to_string()),
    };
    let title = card.title.reveal(For::Console);
    let mut details: Vec<String> = card.digest.day.iter().map(ToString::to_string).collect();
    details.extend(
        [&card.digest.incident_class]
            .into_iter()
            .filter(|class| !class.is_blank())
            .map(|class| class.reveal(For::Console).to_owned()),
    );
    details.push(match card.open_actions() {
        0 => "no open action".to_owned(),
        1 => "1 open action".to_owned(),
        count => format!("{count} open actions"),
    });
    details.push(format!("left at {}", card.stage_reached.words()));
    if let Some(points) = card.digest.points() {
        details.push(format!("{points} of {} points", Criterion::ALL.len()));
    }
    if card.digest.wording == Wording::NotRead {
        details.push("wording not read yet".to_owned());
    }
    details.push(kilobytes(entry.units + entry.packed));
    (
        if title.trim().is_empty() { "Untitled workshop".to_owned() } else { title.to_owned() },
        details.join(", "),
    )
}

/// Out of the way, or back.
fn archive(desk: Desk, key: WorkshopKey, archived: RwSignal<Vec<WorkshopKey>>) {
    let mut keys = archived.get_untracked();
    let before = keys.len();
    keys.retain(|other| *other != key);
    let is_away = keys.len() == before;
    if is_away {
        keys.push(key);
    }
    let kept = desk.store.with_value(|store| {
        store.save_preferences(&DevicePreferences { archived: keys.clone(), ..store.preferences() })
    });
    match kept {
        Ok(()) => {
            archived.set(keys);
            desk.notices().say(if is_away {
                "Archived. It still counts in the numbers."
            } else {
                "In the list again."
            });
        }
        Err(error) => desk.notices().warn(error.to_string()),
    }
}

/// Off this device; the last one can be brought back as long as the page is open.
fn remove(desk: Desk, key: WorkshopKey, entries: RwSignal<Vec<IndexEntry>>) {
    let store = desk.store.with_value(Store::clone);
    // The library of an open workshop lists that one as well.
    let was_open = store.present_key().or_else(|| desk.pen.only_read()) == Some(key);
    if was_open {
        ids::leave_field();
        desk.leave();
    }
    spawn_local(async move {
        match store.delete(key).await {
            Ok(removed) => {
                desk.removed.set_value(Some(removed));
                desk.notices().offer(
                    "Removed from this device. It can be brought back until this page is closed.",
                    Offer { words: "Bring it back", run: desk.put_back, until: Until::PageCloses },
                );
                if was_open {
                    desk.show_library();
                } else {
                    // The library may be left by now.
                    let _ = entries.try_set(store.library());
                }
            }
            Err(error) => desk.notices().warn(error.to_string()),
        }
    });
}
