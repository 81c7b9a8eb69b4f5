//! The workshops on this device: found by words and labels, put out of the way, taken away and brought back.

use super::away::{focus_once_listed, removed_list, take_out};
use super::cards;
use super::device::kilobytes;
use super::set_ups;
use crate::keys::Command;
use crate::library::{Label, LabelKind, is_found, labels};
use crate::measure::{Criterion, Digest, Wording};
use crate::platform::files;
use crate::platform::store::{IndexEntry, Store};
use crate::redact::Outbound;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{For as ForEach, Memo, Show, view};
use crate::ui::ids;
use crate::ui::widgets::{Among, Choice, line};
use crate::vault::{ClassCards, WorkshopKey};
use crate::workshop::{For, Prose};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The heading of the list.
pub(super) const HEADING: &str = "shelf-heading";

/// The line that finds by words.
const FIND: &str = "find";

/// Fewer than these are found by looking.
const FEW: usize = 4;

/// The list, with what narrows it.
#[component]
pub fn ShelfList(entries: RwSignal<Vec<IndexEntry>>, cards: RwSignal<ClassCards>) -> impl IntoView {
    let desk = use_desk();
    let words = RwSignal::new(String::new());
    let chosen = LabelKind::ALL.map(|_| RwSignal::new(None::<Label>));
    let archived = Memo::new(move |_| {
        desk.shelved.track();
        desk.store.with_value(|store| store.preferences().archived)
    });
    let known = Memo::new(move |_| {
        entries.with(|entries| {
            let own = entries.iter().filter_map(|entry| entry.card.as_ref().ok());
            cards.with(|cards| labels(own.map(|card| &card.digest).chain(&cards.0)))
        })
    });
    // A label that no workshop has any more narrows nothing.
    let wanted = Memo::new(move |_| {
        let labels = chosen.into_iter().filter_map(|chosen| chosen.get());
        known.with(|known| labels.filter(|label| known.contains(label)).collect::<Vec<_>>())
    });
    let is_narrowed = move || words.with(|words| !words.trim().is_empty()) || !wanted.with(Vec::is_empty);
    let shown = move |away: bool| {
        entries.with(|entries| {
            let fits = |entry: &&IndexEntry| {
                archived.with(|archived| archived.contains(&entry.key)) == away
                    && match &entry.card {
                        Ok(card) => words.with(|words| {
                            wanted.with(|wanted| is_found(&card.title, &card.digest, words, wanted))
                        }),
                        Err(_) => !is_narrowed(),
                    }
            };
            entries.iter().filter(fits).cloned().collect::<Vec<_>>()
        })
    };
    let theirs = move || {
        let fits = |card: &&Digest| {
            let named = Prose::new(cards::named(card));
            words.with(|words| wanted.with(|wanted| is_found(&named, card, words, wanted)))
        };
        cards.with(|cards| cards.0.iter().filter(fits).cloned().collect::<Vec<_>>())
    };
    let list = Memo::new(move |_| shown(false));
    let away = Memo::new(move |_| shown(true));
    let row = move |entry: IndexEntry| view! { <ShelfRow entry=entry entries=entries archived=archived /> };
    let clear = move |_| {
        words.set(String::new());
        chosen.into_iter().for_each(|chosen| chosen.set(None));
        ids::focus(FIND);
    };
    view! {
        <Show when=move || { is_narrowed() || entries.with(Vec::len) + cards.with(|cards| cards.0.len()) >= FEW }>
            <div class="fields find">
                {line(FIND.to_owned(), "text", "Find", words)}
                {LabelKind::ALL
                    .into_iter()
                    .zip(chosen)
                    .map(|(kind, chosen)| label_choice(kind, known, chosen))
                    .collect_view()}
            </div>
            <p class="visually-hidden" role="status">
                {move || format!("{} shown", list.with(Vec::len) + theirs().len())}
            </p>
        </Show>
        <Show when=move || is_narrowed() && list.with(Vec::is_empty) && away.with(Vec::is_empty)>
            <p class="empty">
                "Nothing here has that. "
                <button type="button" class="plain" on:click=clear>
                    "Clear the search"
                </button>
            </p>
        </Show>
        <ul class="shelf">
            <ForEach each=move || list.get() key=|entry| entry.key children=row />
        </ul>
        <Show when=move || !cards.with(|cards| cards.0.is_empty())>
            <h3>"Class cards of colleagues"</h3>
            <ul class="shelf">
                {move || theirs().into_iter().map(|card| cards::row(desk, cards, card)).collect_view()}
            </ul>
        </Show>
        <Show when=move || !away.with(Vec::is_empty)>
            <details>
                <summary>{move || format!("Archived: {}", away.with(Vec::len))}</summary>
                <ul class="shelf">
                    <ForEach each=move || away.get() key=|entry| entry.key children=row />
                </ul>
            </details>
        </Show>
        {removed_list(desk)}
    }
}

/// A list of the labels of one kind, of which one narrows what is shown; nothing where there are none.
fn label_choice(kind: LabelKind, known: Memo<Vec<Label>>, chosen: RwSignal<Option<Label>>) -> AnyView {
    let of_kind = Memo::new(move |_| {
        known.with(|known| known.iter().filter(|(other, _)| *other == kind).cloned().collect::<Vec<_>>())
    });
    let options = Signal::derive(move || {
        let said = |(_, label): &Label| label.reveal(For::Console).to_owned();
        of_kind.with(|labels| labels.iter().map(said).collect::<Vec<_>>())
    });
    let place = Signal::derive(move || {
        let chosen = chosen.get()?;
        of_kind.with(|labels| labels.iter().position(|label| *label == chosen))
    });
    let choose = move |at: Option<usize>| {
        chosen.set(at.and_then(|at| of_kind.with_untracked(|labels| labels.get(at).cloned())));
    };
    let id = kind.words().to_lowercase().replace(' ', "-");
    view! {
        <Show when=move || !of_kind.with(Vec::is_empty)>
            <Choice
                id=format!("find-{id}")
                label=kind.words()
                among=Among::list(options, place, choose).or("any")
            />
        </Show>
    }
}

/// The element that opens a workshop of the list.
pub(super) fn row(key: WorkshopKey) -> String {
    format!("workshop-{key}")
}

#[component]
fn ShelfRow(
    entry: IndexEntry,
    entries: RwSignal<Vec<IndexEntry>>,
    archived: Memo<Vec<WorkshopKey>>,
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
            <button type="button" class="open-workshop" id=row(key) on:click=move |_| desk.open(key)>
                <b>{title.clone()}</b>
                <span>{details}</span>
            </button>
            {(entry.set_aside > 0)
                .then(|| button("Download what was set aside", &title, Box::new(move || save_set_aside(()))))}
            {button(
                if is_away { "Take out of the archive" } else { "Archive" },
                &title,
                Box::new({
                    let title = title.clone();
                    move || if is_away { out_of_the_archive(desk, key) } else { archive(desk, key, title.clone()) }
                }),
            )}
            {button("Keep its set-up", &title, Box::new(move || set_ups::save(desk, key)))}
            {button("Remove", &title, Box::new({
                let title = title.clone();
                move || remove(desk, key, title.clone(), entries)
            }))}
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

/// Out of the way. The focus goes to the workshop after it, else the one before.
fn archive(desk: Desk, key: WorkshopKey, title: String) {
    let beside = beside(key);
    let kept = desk.store.with_value(|store| {
        let mut preferences = store.preferences();
        preferences.archived.push(key);
        store.save_preferences(&preferences)
    });
    match kept {
        Ok(()) => {
            desk.away.archived(key, title);
            desk.shelve_anew();
            let undo = Command::Undo.shown();
            desk.notices()
                .say(format!("Archived. It still counts in the numbers. {undo} takes it out again."));
            focus_once_listed(beside.unwrap_or_else(|| HEADING.to_owned()));
        }
        Err(error) => desk.notices().warn(error.to_string()),
    }
}

fn out_of_the_archive(desk: Desk, key: WorkshopKey) {
    match take_out(desk, key) {
        Ok(()) => {
            desk.away.is_back(key);
            desk.shelve_anew();
            desk.notices().say("In the list again.");
            focus_once_listed(row(key));
        }
        Err(error) => desk.notices().warn(error.to_string()),
    }
}

/// What opens the workshop that is listed after this one, else before it.
fn beside(key: WorkshopKey) -> Option<String> {
    let line = document().get_element_by_id(&row(key))?.closest("li").ok().flatten()?;
    let beside = line.next_element_sibling().or_else(|| line.previous_element_sibling())?;
    beside.query_selector("[id]").ok().flatten().map(|opens| opens.id())
}

/// Off this device; each can be brought back as long as the page is open.
fn remove(desk: Desk, key: WorkshopKey, title: String, entries: RwSignal<Vec<IndexEntry>>) {
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
                if was_open {
                    desk.show_library();
                } else {
                    // The library may be left by now.
                    let _ = entries.try_set(store.library());
                }
                desk.away.removed(removed, title);
                let undo = Command::Undo.shown();
                desk.notices().say(format!(
                    "Removed from this device. {undo} or its button brings it back, until this page is closed."
                ));
            }
            Err(error) => desk.notices().warn(error.to_string()),
        }
    });
}
