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

use crate::ui::erased::view;
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
