//! Showing the room one event after the other. It goes forward only: what was seen cannot be unseen.

use super::board::Board;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, view};
use crate::ui::ids;
use leptos::prelude::*;

const START: &str = "reveal-start";
const NEXT: &str = "reveal-next";

/// How far the room is, and the way on.
#[component]
pub fn Reveal(board: Board) -> impl IntoView {
    let editor = use_editor();
    let count = Memo::new(move |_| board.order.with(Vec::len));
    let show = move |events: Option<usize>| editor.session.update(|session| session.revealed_events = events);
    // The button pressed goes away; the focus stays with what took its place.
    let turn = move |events: Option<usize>| {
        show(events);
        let button = if events.is_some() { NEXT } else { START };
        ids::once_drawn(move || {
            ids::focus(button);
        });
    };
    let is_running = Memo::new(move |_| board.revealed.get().is_some());
    let next = move |_| {
        let seen = board.revealed.get_untracked().unwrap_or(0);
        show(Some((seen + 1).min(count.get_untracked())));
    };
    let words = move || match board.revealed.get() {
        None => "The room sees every event.".to_owned(),
        Some(seen) if seen >= count.get() => "The room has seen every event so far.".to_owned(),
        Some(seen) => format!("The room has seen {seen} of {} events.", count.get()),
    };
    view! {
        <div class="reveal" role="group" aria-label="What the room sees">
            <p role="status">{words}</p>
            <Show
                when=move || is_running.get()
                fallback=move || {
                    view! {
                        <button type="button" class="plain" id=START on:click=move |_| turn(Some(1))>
                            "Start the reveal"
                        </button>
                    }
                }
            >
                <button type="button" id=NEXT on:click=next>
                    "Show the room the next event"
                </button>
                <button type="button" class="quiet" on:click=move |_| turn(None)>
                    "Show all"
                </button>
            </Show>
        </div>
    }
}
