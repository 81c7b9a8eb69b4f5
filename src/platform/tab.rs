//! What this tab alone knows, for as long as it is open: the key of its wall windows.

use super::writer;
use std::fmt;

/// Names the channels between this tab and its wall windows, so that two workshops in two tabs have two walls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallKey(u64);

const WALL_KEY: &str = "whybone-wall";

impl WallKey {
    /// The key this tab has drawn before; none: it never had a wall window.
    pub fn drawn() -> Option<Self> {
        Self::parse(&web_sys::window()?.session_storage().ok()??.get_item(WALL_KEY).ok()??)
    }

    /// The key of this tab, drawn where there is none. A reload finds it again, where the browser lets it be kept.
    pub fn draw() -> Self {
        Self::drawn().unwrap_or_else(|| {
            let key = Self(writer::draw_long());
            if let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.session_storage()) {
                let _ = storage.set_item(WALL_KEY, &key.to_string());
            }
            key
        })
    }

    /// Reads a key as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }
}

/// Forgets what this tab alone knows.
pub fn forget() {
    if let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.session_storage()) {
        // Blocked storage holds nothing.
        let _ = storage.remove_item(WALL_KEY);
    }
}

impl fmt::Display for WallKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
