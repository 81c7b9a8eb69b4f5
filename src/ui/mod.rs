//! The page in Leptos: one folder per stage, shared widgets, console and stage windows.

/// Starts the page.
pub fn start() {}
