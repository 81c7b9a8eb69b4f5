//! The wall: what ten people read from eight metres, and the one line the facilitator types into.
//!
//! **Invariants.** Everything shown here went through a message made of redacted text, in this window as in one of its
//! own; the only private text is what is being typed into the capture line. Hints and tallies in progress never show, and
//! of a notice what the room may read.
//! **Start reading** at [`Wall`], then `feed.rs` (what is shown when), `views.rs` (one picture per stage), `taking.rs`
//! (what a line does) and `own_window.rs`.

mod capture_line;
mod clock;
mod echo;
mod feed;
mod heard;
mod own_window;
mod picture;
mod pictures;
mod taking;
mod turning;
mod views;
mod why_tree;

pub use clock::ticking;
pub use feed::WallFeed;
pub use own_window::OwnWindow;
pub use taking::jump;
pub use turning::{PageKey, step, turn_page};

use crate::platform::wake_lock::WakeLock;
use crate::stage::{Received, WallText};
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, effect, view};
use crate::ui::ids;
use crate::ui::meeting::tell_when_pens_go_down;
use crate::workshop::Stage;
use capture_line::CaptureLine;
use heard::Hearing;
use leptos::prelude::*;
use picture::Picture;

/// The wall in this window, with its capture line.
#[component]
pub fn Wall() -> impl IntoView {
    let editor = use_editor();
    editor.wall.freeze_anew(editor);
    let sent = editor.wall.sent();
    let received = Memo::new(move |_| sent.with(Received::of));
    effect(move || {
        sent.track();
        editor.wall.keep_aliases(editor);
    });
    keep_awake();
    tell_when_pens_go_down(editor, ticking());
    view! {
        <main id=ids::MAIN class="wall">
            <Picture shown=received.into() />
            <CaptureLine shown=received.into() />
        </main>
        <Hearing shown=received.into() />
    }
}

/// The screen is not to go dark while the room reads.
fn keep_awake() {
    let lock = StoredValue::new_local(WakeLock::held());
    on_cleanup(move || {
        let _ = lock.try_with_value(WakeLock::let_go);
    });
}

/// True on stages that are never on the wall.
pub fn is_private(stage: Stage) -> bool {
    matches!(stage, Stage::Library | Stage::Release)
}

/// Redacted text as the words of an element.
pub(super) fn words(text: &WallText) -> String {
    text.as_str().to_owned()
}
