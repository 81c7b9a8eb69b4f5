//! The page in Leptos: one folder per stage, shared widgets, console and wall.
//!
//! **Invariants.** The document changes through [`editor::Editor`] alone. Nothing of the document is parsed as HTML.
//! Files, clipboard, storage and print are `platform`'s. The wall is drawn from a `StageFrame` and nothing else.
//! **Start reading** at `app.rs`, then `editor/mod.rs`, then any stage.

mod actions;
mod app;
mod backup;
mod close;
mod coach;
mod console;
mod desk;
mod dialogs;
pub mod drawing;
mod editor;
mod erased;
mod fishbone;
mod frame;
mod ids;
mod impact;
mod jump_line;
mod library;
mod meeting;
mod notices;
mod palette;
mod pen;
mod places;
mod points;
mod pressed;
mod release;
mod returning;
mod route;
mod selection;
mod settled;
mod several;
mod timeline;
mod trigger;
mod wall;
mod watch;
mod weigh;
mod when;
mod whys;
mod widgets;

/// Starts the page in the element made for it.
pub fn start() {
    crate::platform::panic::install();
    app::mount();
}
