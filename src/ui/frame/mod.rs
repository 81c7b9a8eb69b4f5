//! Frame: which incident, who is here, what must not leave, how the meeting runs.
//!
//! **Start reading** at [`FrameStage`]; `people.rs` is the register that redaction depends on.

mod agenda;
mod earlier;
mod incident;
mod people;
mod words;

use crate::coach::OPENING_CARD;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice};
use crate::workshop::{Frame, RowId, Wall};
use leptos::prelude::*;

/// The stage.
#[component]
pub fn FrameStage() -> impl IntoView {
    view! {
        <earlier::Earlier />
        <incident::Incident />
        <people::People />
        <words::Words />
        <agenda::Agenda />
        <Opening />
    }
}

/// The card that is read aloud, and what the room will see.
#[component]
fn Opening() -> impl IntoView {
    let editor = use_editor();
    let wall = Memo::new(move |_| editor.row(RowId::Frame, |document| document.frame.wall));
    view! {
        <section class="opening" aria-labelledby="opening-heading">
            <h2 id="opening-heading">"Read aloud at the start"</h2>
            <blockquote>
                <p class="opening-title">{OPENING_CARD.title}</p>
                {OPENING_CARD.lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view()}
            </blockquote>
            <Choice
                id="frame-wall"
                label="The wall is"
                among=Among::values(
                    &Wall::ALL,
                    Wall::words,
                    move || Some(wall.get()),
                    move |wall| editor.change_single(|frame: &mut Frame| frame.wall = wall),
                )
            />
            <p class="field-hint">{move || hint(wall.get())}</p>
        </section>
    }
}

/// How the room gets to see the wall, and what it does not see.
const fn hint(wall: Wall) -> &'static str {
    match wall {
        Wall::Mirrored => {
            "F2 turns this page into the wall picture. Hints and your notes stay on the console; the room sees one line: the one you type."
        }
        Wall::SecondScreen => {
            "Shift F2 opens the wall in a window of its own: drag it to the second screen and press F there to fill it. This page stays yours."
        }
        Wall::SharedWindow => {
            "Shift F2 opens the wall in a window of its own: share that window, titled Whybone wall, and nothing else. This page stays yours."
        }
    }
}
