//! What a clicker or a bare key means in the wall's own window, where there is nothing to type into.

use super::{Command, Press, command_for};

/// A bare key of the wall's own window.
#[derive(Clone, Copy, Debug)]
pub struct WallKey {
    /// What it does.
    pub command: Command,
    /// The keys, as `KeyboardEvent.key` names them.
    pub keys: &'static [&'static str],
    /// How they are printed.
    pub shown: &'static str,
    /// What they do, in words.
    pub words: &'static str,
}

/// The bare keys. Page Down and Page Up, which most clickers send, work everywhere.
pub const WALL_KEYS: [WallKey; 4] = [
    WallKey {
        command: Command::NextPage,
        keys: &["ArrowRight", "ArrowDown"],
        shown: "→ ↓",
        words: "On, as Page Down",
    },
    WallKey {
        command: Command::PreviousPage,
        keys: &["ArrowLeft", "ArrowUp"],
        shown: "← ↑",
        words: "Back, as Page Up",
    },
    WallKey { command: Command::Blank, keys: &[".", "b"], shown: ". B", words: "Blank the wall, and back" },
    WallKey { command: Command::FullScreen, keys: &["f"], shown: "F", words: "Fill the screen, and back" },
];

/// What a key pressed in the wall's own window means.
pub fn command_on_the_wall(press: &Press) -> Option<Command> {
    let is_bare = !(press.control || press.alt || press.shift);
    let means = |wall: &&WallKey| wall.keys.iter().any(|key| press.key.eq_ignore_ascii_case(key));
    let bare = WALL_KEYS.iter().find(means).filter(|_| is_bare);
    bare.map(|wall| wall.command).or_else(|| command_for(press))
}
