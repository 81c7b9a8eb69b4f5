//! The wall in a window of its own: draws what the console sends, hands its keys back, and knows nothing else.
//!
//! **Invariants.** It opens no workshop and touches no storage; the console alone acts. Without a console it waits,
//! and says so in words that name nothing.

use super::picture::{Picture, PictureStatus};
use crate::keys::{Command, command_on_the_wall};
use crate::platform::channel::StageEnd;
use crate::platform::tab::WallKey;
use crate::platform::wake_lock::WakeLock;
use crate::platform::windows;
use crate::stage::{FromStage, Received};
use crate::ui::erased::{Memo, Show, effect, view};
use crate::ui::pressed::press;
use crate::ui::{app, ids};
use leptos::prelude::*;

/// The window.
#[component]
pub fn OwnWindow(wall: WallKey) -> impl IntoView {
    windows::set_title("Whybone wall");
    let shown = RwSignal::new(None::<Received>);
    let end = StageEnd::open(wall, move |received| shown.set(Some(received)));
    let has_line = end.is_some();
    let appearance =
        Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.frame().appearance)));
    effect(move || {
        if let Some(appearance) = appearance.get() {
            app::show_in(appearance);
        }
    });
    // Both live as long as the window.
    let awake_and_end = StoredValue::new_local((WakeLock::held(), end));
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let Some(press) = press(&event) else { return };
        match command_on_the_wall(&press) {
            // Only a key pressed in this window may fill the screen: the browser asks for it.
            Some(Command::FullScreen) => windows::toggle_full_screen(),
            Some(_) => awake_and_end.with_value(|(_, end)| {
                if let Some(end) = end {
                    end.say(&FromStage::Pressed(press));
                }
            }),
            None => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
    view! {
        <main id=ids::MAIN class="wall own-window">
            <Show
                when=move || shown.with(Option::is_some)
                fallback=move || view! { <Waiting has_line=has_line /> }
            >
                <Picture shown=shown.into() />
                <footer class="capture-bar">
                    <PictureStatus shown=shown.into() />
                </footer>
            </Show>
        </main>
    }
}

/// No console has answered yet.
#[component]
fn Waiting(has_line: bool) -> impl IntoView {
    let words = if has_line {
        "The picture comes from the console, as soon as a workshop is open there."
    } else {
        "This browser has no line between windows. Press F2 in the console instead."
    };
    view! {
        <div class="wall-waiting">
            <h1>"The wall is ready"</h1>
            <p>{words}</p>
            <button type="button" class="plain" on:click=|_| windows::toggle_full_screen()>
                "Fill the screen (F)"
            </button>
        </div>
    }
}
