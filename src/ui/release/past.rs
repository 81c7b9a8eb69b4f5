//! The workshop as it was at an earlier moment, beside what it is now, and bringing it back.

use crate::platform::store::Store;
use crate::redact::say;
use crate::redact::without_secrets;
use crate::ui::desk::use_desk;
use crate::ui::dialogs::jump;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::view;
use crate::ui::widgets::{Unfolding, count_of_differences, differences, line};
use crate::vault::{LONGEST_PAST, Past};
use crate::workshop::{Difference, Instant, ShortNumber};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is known of the past.
#[derive(Clone, Copy)]
struct Record {
    past: RwSignal<Option<Past>, LocalStorage>,
    is_read: RwSignal<bool>,
    /// The state that is looked at, as the number of gestures that led to it.
    chosen: RwSignal<usize>,
}

/// The part of the private files about the past. It is read when it is unfolded.
#[component]
pub fn AsItWas() -> impl IntoView {
    view! {
        <Unfolding class="past" summary=|| "As it was earlier">
            <Earlier />
        </Unfolding>
    }
}

#[component]
fn Earlier() -> impl IntoView {
    let desk = use_desk();
    let record =
        Record { past: RwSignal::new_local(None), is_read: RwSignal::new(false), chosen: RwSignal::new(0) };
    let read = move || {
        let store = desk.store.with_value(Store::clone);
        spawn_local(async move {
            let past = match store.present_key() {
                Some(key) => store.past(key).await,
                None => None,
            };
            // The stage may be left meanwhile.
            let _ = record.chosen.try_set(past.as_ref().map_or(0, Past::len));
            let _ = record.past.try_set(past);
            let _ = record.is_read.try_set(true);
        });
    };
    read();
    view! {
        {move || match (record.is_read.get(), record.past.with(Option::is_some)) {
            (false, _) => view! { <p role="status">"Reading…"</p> },
            (true, false) => view! {
                <p>"No earlier state is kept here: this browser offers the page no second copy. A backup file is one."</p>
            },
            (true, true) => view! { <Moments record=record read=Callback::new(move |()| read()) /> },
        }}
    }
}

#[component]
fn Moments(record: Record, read: Callback<()>) -> impl IntoView {
    let (desk, editor) = (use_desk(), use_editor());
    let Record { past, chosen, .. } = record;
    let name = RwSignal::new(String::new());
    let moment = move |gestures: usize| past.with(|past| past.as_ref().map(|past| past.moment(gestures)));
    let clock = move || moment(chosen.get()).map_or_else(String::new, |at| clock_of(editor, at));
    let last = move || past.with(|past| past.as_ref().map_or(0, Past::len));
    let told = move || format!("{}, {} of {} changes", clock(), chosen.get(), last());
    let choose = move |event: leptos::ev::Event| {
        if let Ok(gestures) = event_target_value(&event).parse() {
            chosen.set(gestures);
        }
    };
    let give_name = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let given = name.with_untracked(|name| name.trim().to_owned());
        let given = without_secrets(&given).unwrap_or(given);
        if !given.is_empty() {
            let store = desk.store.with_value(Store::clone);
            name.set(String::new());
            spawn_local(async move {
                store.name_moment(&given).await;
                // The stage may be left meanwhile.
                let _ = read.try_run(());
            });
        }
    };
    let names = move || {
        let named = past.with(|past| past.as_ref().map(|past| past.names().to_vec())).unwrap_or_default();
        let button = |(at, name): (Instant, String)| {
            let go = move |_| {
                let gestures = past.with_untracked(|past| past.as_ref().map(|past| past.gestures_by(at)));
                chosen.set(gestures.unwrap_or_default());
            };
            view! {
                <button type="button" class="quiet" on:click=go>
                    {name} <small>{clock_of(editor, at)}</small>
                </button>
            }
        };
        named.into_iter().map(button).collect_view()
    };
    view! {
        <p class="hint">
            {format!(
                "The last {} changes are kept in this browser, beside the workshop. They go with it.",
                say::grouped(LONGEST_PAST as u64).as_str(),
            )}
        </p>
        {move || past.with(|past| past.as_ref().is_some_and(Past::ends_early)).then(|| view! {
            <p role="status">"What came after the last of these states cannot be read back. The workshop itself is not touched by that."</p>
        })}
        <form class="row-tools" on:submit=give_name>
            {line("moment-name".to_owned(), "text", "Name this moment", name)}
            <button type="submit" class="plain">"Keep the name"</button>
        </form>
        <div class="row-tools">{names}</div>
        <div class="field">
            <label for="moment">"As it was at"</label>
            <input
                id="moment"
                type="range"
                min="0"
                max=move || last().to_string()
                prop:value=move || chosen.get().to_string()
                aria-valuetext=told
                on:change=choose
            />
            <output for="moment">{told}</output>
        </div>
        <Beside record=record clock=Signal::derive(clock) />
    }
}

/// The state that is looked at, beside the present.
#[component]
fn Beside(record: Record, clock: Signal<String>) -> impl IntoView {
    let editor = use_editor();
    let Record { past, chosen, .. } = record;
    let state = move || {
        let gestures = chosen.get();
        past.with(|past| past.as_ref().map(|past| past.state(gestures)))
    };
    let bring_back = move |_| {
        let Some(earlier) = untrack(state) else { return };
        if editor.restore(&earlier) {
            editor
                .notices()
                .say_of_step(format!("It is as it was at {}. Undo takes it back.", clock.get_untracked()));
        }
    };
    view! {
        {move || {
            let Some(earlier) = state() else { return ().into_any() };
            let (texts, others) = editor.whole(|document| document.differences(&earlier));
            if texts.is_empty() && others == 0 {
                return view! { <p role="status">"Nothing differs from the workshop as it is now."</p> };
            }
            let place = |text: &Difference| {
                let button = |number: ShortNumber| {
                    view! {
                        <button type="button" class="quiet" on:click=move |_| jump(editor, number)>
                            {number.to_string()}
                        </button>
                    }
                };
                text.at.row.number().map(button).into_any()
            };
            view! {
                <p role="status">{count_of_differences(texts.len(), others)}</p>
                {differences(&texts, ["Then", "Now"], place)}
                <button type="button" class="plain" on:click=bring_back>
                    {format!("Bring back what was at {}", clock.get())}
                </button>
            }
        }}
    }
}

/// In the workshop's zone.
fn clock_of(editor: Editor, at: Instant) -> String {
    let civil = editor.read(|document| document.frame.zone.civil(at));
    format!("{} {:02}:{:02}:{:02}", civil.date(), civil.hour(), civil.minute(), civil.second())
}
