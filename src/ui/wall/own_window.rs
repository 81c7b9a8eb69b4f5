//! The wall in a window of its own: draws what the console sends, hands its keys back, and knows nothing else.
//!
//! **Invariants.** It opens no workshop and touches no storage; the console alone acts. Without a console it waits,
//! keeps its picture, and says so in words that name nothing.

use super::heard::Hearing;
use super::picture::{Picture, PictureStatus};
use crate::keys::{Command, command_on_the_wall, sort_on_the_wall};
use crate::platform::channel::{StageEnd, when_no_console};
use crate::platform::lock::Place;
use crate::platform::wake_lock::WakeLock;
use crate::platform::windows;
use crate::stage::{FromStage, Received};
use crate::ui::erased::{Memo, Show, effect, view};
use crate::ui::pressed::press;
use crate::ui::{app, ids};
use crate::workshop::WallKey;
use leptos::prelude::*;
use std::time::Duration;

/// A console that is loaded anew is back within this: until then nothing is said of it.
const BACK_WITHIN: Duration = Duration::from_secs(4);

/// What the wall says while no console shows it anything.
const ALONE: &str =
    "No workshop is open for this wall. Open it in a tab of this browser, and the wall goes on with it.";

/// Whether there is a console. `Copy`, like all that lives as long as the window.
#[derive(Clone, Copy)]
struct Consoles {
    wall: WallKey,
    is_alone: RwSignal<bool>,
    /// How often a console was heard.
    heard: StoredValue<u32>,
    /// Where this window waits to hear that the console is gone; none once it has heard that.
    watch: StoredValue<Option<Place>, LocalStorage>,
}

impl Consoles {
    fn of(wall: WallKey) -> Self {
        let consoles = Self {
            wall,
            is_alone: RwSignal::new(false),
            heard: StoredValue::new(0),
            watch: StoredValue::new_local(None),
        };
        consoles.speak_up_later();
        consoles.wait_for_the_end();
        consoles
    }

    /// A console said something.
    fn are_there(self) {
        self.heard.update_value(|heard| *heard = heard.wrapping_add(1));
        self.is_alone.set(false);
        if self.watch.with_value(Option::is_none) {
            self.wait_for_the_end();
        }
    }

    fn wait_for_the_end(self) {
        let gone = move || {
            self.watch.set_value(None);
            self.speak_up_later();
        };
        self.watch.set_value(Some(when_no_console(self.wall, gone)));
    }

    fn speak_up_later(self) {
        let heard = self.heard.get_value();
        let speak_up = move || self.is_alone.set(self.heard.try_get_value() == Some(heard));
        set_timeout(speak_up, BACK_WITHIN);
    }
}

/// The window.
#[component]
pub fn OwnWindow(wall: WallKey) -> impl IntoView {
    windows::set_title("Whybone wall");
    let shown = RwSignal::new(None::<Received>);
    let consoles = Consoles::of(wall);
    let end = StageEnd::open(wall, move |received| {
        consoles.are_there();
        if received.is_some() {
            shown.set(received);
        }
    });
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
            None if sort_on_the_wall(&press).is_none() => return,
            // The console knows what is asked: a digit may sort a cause.
            _ => awake_and_end.with_value(|(_, end)| {
                if let Some(end) = end {
                    end.say(&FromStage::Pressed(press));
                }
            }),
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
    view! {
        <main id=ids::MAIN class="wall own-window">
            <Show
                when=move || shown.with(Option::is_some)
                fallback=move || view! { <Waiting has_line=has_line is_alone=consoles.is_alone /> }
            >
                <Picture shown=shown.into() />
                <footer class="capture-bar">
                    <p class="alone" role="status">{move || alone(consoles.is_alone)}</p>
                    <PictureStatus shown=shown.into() />
                </footer>
            </Show>
        </main>
        <Hearing shown=shown.into() />
    }
}

/// No console has answered yet.
#[component]
fn Waiting(has_line: bool, is_alone: RwSignal<bool>) -> impl IntoView {
    let words = if has_line {
        "The picture comes from the console, as soon as a workshop is open there."
    } else {
        "This browser has no line between windows. Press F2 in the console instead."
    };
    view! {
        <div class="wall-waiting">
            <h1>"The wall is ready"</h1>
            <p>{words}</p>
            <p role="status">{move || if has_line { alone(is_alone) } else { "" }}</p>
            <button type="button" class="plain" on:click=|_| windows::toggle_full_screen()>
                "Fill the screen (F)"
            </button>
        </div>
    }
}

fn alone(is_alone: RwSignal<bool>) -> &'static str {
    if is_alone.get() { ALONE } else { "" }
}
