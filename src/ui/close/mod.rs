//! Close: what went well, what stays open and who carries it, the poll by hands, and what leaves this room.
//!
//! **Start reading** at `price.rs` (what closing now costs), then `leaving.rs` (what would be sent).

mod leaving;
mod not_here;
mod notes;
mod poll;
mod price;
mod questions;
mod restriction;

pub use leaving::withhold;

use crate::ui::editor::Editor;
use crate::ui::erased::view;
use crate::workshop::Closing;
use leptos::prelude::*;

/// The stage.
#[component]
pub fn CloseStage() -> impl IntoView {
    view! {
        <notes::Notes />
        <questions::Questions />
        <not_here::NotHere />
        <poll::Poll />
        <price::Price />
        <leaving::WhatLeaves />

    }
}

/// Changes the closing as one step of undo.
fn change(editor: Editor, change: impl FnOnce(&mut Closing)) {
    let mut closing = editor.read(|document| document.closing.clone());
    change(&mut closing);
    editor.put(closing);
}
