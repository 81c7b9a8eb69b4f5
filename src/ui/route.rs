//! The stage in the address, `#/timeline`, so that the browser's own Back goes to the stage before; and the address
//! of the wall in a window of its own.

use crate::workshop::{Stage, WallKey};
use leptos::prelude::*;

/// The address of a stage.
pub fn hash_of(stage: Stage) -> String {
    format!("#/{}", stage.words().to_ascii_lowercase())
}

/// The stage an address means; a hash without `/` is an anchor in the page and means none.
pub fn stage_of(hash: &str) -> Option<Stage> {
    let word = hash.strip_prefix("#/")?;
    Stage::ALL.into_iter().find(|stage| stage.words().eq_ignore_ascii_case(word))
}

/// The address of the wall in a window of its own, `#/stage/0123456789abcdef`.
pub fn hash_of_wall(wall: WallKey) -> String {
    format!("#/stage/{wall}")
}

/// The wall this window is; none: it is a console.
pub fn wall() -> Option<WallKey> {
    WallKey::parse(location().hash().ok()?.strip_prefix("#/stage/")?)
}

/// The stage of the present address.
pub fn present() -> Option<Stage> {
    stage_of(&location().hash().ok()?)
}

/// Puts a stage into the address.
pub fn show(stage: Stage) {
    let hash = hash_of(stage);
    if location().hash().ok().as_deref() != Some(&hash) {
        // An address that cannot be set leaves the stage as it is; nothing else depends on it.
        let _ = location().set_hash(&hash);
    }
}
