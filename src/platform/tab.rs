//! What this tab alone knows, for as long as it is open: the key of its wall windows.

use super::writer;
use crate::workshop::WallKey;

const WALL_KEY: &str = "whybone-wall";

/// The key this tab has drawn before; none: it never had a wall window.
pub fn wall_key() -> Option<WallKey> {
    WallKey::parse(&storage()?.get_item(WALL_KEY).ok()??)
}

/// The key of this tab, drawn where there is none. A reload finds it again, where the browser lets it be kept.
pub fn draw_wall_key() -> WallKey {
    wall_key().unwrap_or_else(|| {
        let key = WallKey(writer::draw_long());
        keep_wall_key(key);
        key
    })
}

/// From now on the wall windows of this key are this tab's.
pub fn keep_wall_key(key: WallKey) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(WALL_KEY, &key.to_string());
    }
}

/// Forgets what this tab alone knows.
pub fn forget() {
    if let Some(storage) = storage() {
        // Blocked storage holds nothing.
        let _ = storage.remove_item(WALL_KEY);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}
