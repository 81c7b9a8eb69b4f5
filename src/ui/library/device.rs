//! What is about the whole device: appearance, the space that is used, one backup of everything, and erasing it.

use crate::platform::store::{IndexEntry, Store};
use crate::redact::Private;
use crate::ui::backup::{self, SaveSealed};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::erased::{Memo, Show, view};
use crate::ui::ids;
use crate::ui::notices::use_notices;
use crate::ui::widgets::{Among, Choice};
use crate::vault::{DevicePreferences, LARGEST_FILE, ROOM, Theme};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// From here on the browser shows the space used as high.
const MUCH: usize = ROOM / 5 * 3;

/// The part of the library about this device.
#[component]
pub fn Device(entries: RwSignal<Vec<IndexEntry>>) -> impl IntoView {
    let desk = use_desk();
    view! {
        <section class="device" aria-labelledby="device-heading">
            <h2 id="device-heading">"This device"</h2>
            <Appearance />
            <Show when=move || !entries.with(Vec::is_empty)>
                <Space entries=entries />
                <div class="row-tools">
                    <button type="button" class="plain" on:click=move |_| save_all(desk)>
                        "Back up every workshop"
                    </button>
                    <SaveSealed backup=Callback::new(move |then| backup_of_all(desk, then)) />
                    <Erase entries=entries />
                </div>
            </Show>
        </section>
    }
}

/// Light or dark.
#[component]
fn Appearance() -> impl IntoView {
    let desk = use_desk();
    let notices = use_notices();
    let theme = desk.theme;
    let choose = move |chosen: Theme| {
        theme.set(chosen);
        let kept = desk.store.with_value(|store| {
            store.save_preferences(&DevicePreferences { theme: chosen, ..store.preferences() })
        });
        if let Err(error) = kept {
            notices.warn(error.to_string());
        }
    };
    view! {
        <Choice
            id="theme"
            label="Appearance"
            among=Among::values(&Theme::ALL, Theme::words, move || Some(theme.get()), choose)
        />
    }
}

/// How full the browser's storage is, and what of the workshops stands there.
#[component]
fn Space(entries: RwSignal<Vec<IndexEntry>>) -> impl IntoView {
    let desk = use_desk();
    let used = Memo::new(move |_| {
        entries.track();
        desk.store.with_value(Store::units)
    });
    let packs = desk.store.with_value(Store::packs);
    let said = move || {
        let space = format!("{} of about {}.", kilobytes(used.get()), kilobytes(ROOM));
        if packs {
            let packed = entries.with(|entries| entries.iter().map(|entry| entry.packed).sum());
            return format!(
                "{space} Closed workshops are packed away in the browser's database: {}.",
                kilobytes(packed)
            );
        }
        let all = "This browser has no place to pack closed workshops away: all of them have to fit in here.";
        let near = if used.get() < MUCH {
            ""
        } else {
            " It is nearly full: back up the workshops that are finished, and remove them here."
        };
        format!("{space} {all}{near}")
    };
    view! {
        <div class="field">
            <label for="space">"Space used in this browser"</label>
            <meter id="space" min="0" max=ROOM.to_string() high=MUCH.to_string() value=move || used.get().to_string()></meter>
            <p class="hint">{said}</p>
        </div>
    }
}

/// An amount of storage in the words of the page.
pub fn kilobytes(units: usize) -> String {
    format!("{} KB", units.div_ceil(1024))
}

/// Erases everything, after it was asked.
#[component]
fn Erase(entries: RwSignal<Vec<IndexEntry>>) -> impl IntoView {
    let desk = use_desk();
    let asking = NodeRef::<html::Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = asking.get_untracked() {
            // Opening an open dialog is an error of the browser's, and it is open then.
            let _ = dialog.show_modal();
        }
    };
    let close = move || {
        if let Some(dialog) = asking.get_untracked() {
            dialog.close();
        }
    };
    let what = move || match entries.with(Vec::len) {
        1 => "One workshop goes, with its second copy and everything set aside of it.".to_owned(),
        count => {
            format!("{count} workshops go, with their second copies and everything set aside of them.")
        }
    };
    view! {
        <button type="button" class="plain" on:click=open>
            "Erase everything…"
        </button>
        <dialog class="dialog" node_ref=asking aria-labelledby="erase-heading">
            <h2 id="erase-heading">"Erase everything on this device?"</h2>
            <p>{what} " Only a backup file can bring anything back."</p>
            <div class="row-tools">
                <button type="button" class="plain" on:click=move |_| save_all(desk)>
                    "Back up first"
                </button>
                <button
                    type="button"
                    class="plain"
                    on:click=move |_| {
                        close();
                        erase(desk);
                    }
                >
                    "Erase everything"
                </button>
                <button type="button" autofocus on:click=move |_| close()>
                    "Keep it"
                </button>
            </div>
        </dialog>
    }
}

fn save_all(desk: Desk) {
    backup_of_all(desk, Callback::new(move |backup| backup::offer(desk.notices(), backup)));
}

fn backup_of_all(desk: Desk, then: Callback<Private>) {
    let store = desk.store.with_value(Store::clone);
    spawn_local(async move {
        let (backup, unreadable) = store.backup_of_all().await;
        match unreadable {
            0 => {}
            1 => desk.notices().warn("One workshop that cannot be opened here is not in the backup."),
            count => desk
                .notices()
                .warn(format!("{count} workshops that cannot be opened here are not in the backup.")),
        }
        if matches!(&backup, Private::Backup { bytes, .. } if bytes.len() > LARGEST_FILE) {
            desk.notices().warn("This backup is larger than what the page opens again. Back up and remove some workshops one by one.");
        }
        then.run(backup);
    });
}

/// The library alone is left, empty.
fn erase(desk: Desk) {
    ids::leave_field();
    desk.leave();
    let store = desk.store.with_value(Store::clone);
    spawn_local(async move {
        match store.erase().await {
            Ok(0) => {
                desk.away.forget();
                desk.notices().say("Nothing of Whybone is on this device any more.");
            }
            Ok(left) => desk.notices().warn(format!(
                "{left} entries came back, so another tab writes them. Close the other tabs of Whybone and erase again."
            )),
            Err(error) => desk.notices().warn(format!("Not everything could be erased. {error}")),
        }
        desk.show_library();
    });
}
