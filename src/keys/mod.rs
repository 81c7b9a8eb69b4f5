//! Every key of the page in one table: the bindings, the key sheet, the palette and the README are made from it.
//!
//! It knows no other room, not even the browser, so that the tables can be tried on every layout natively.
//!
//! **Start reading** at [`BINDINGS`] (what works everywhere); then, each for its place, [`WALL_KEYS`], [`SIGNS`],
//! [`FISHBONE_KEYS`] and [`REVIEW_KEYS`].

mod bindings;
mod command;
mod fishbone;
mod press;
mod review;
mod signs;
#[cfg(test)]
mod tests;
mod wall;

pub use bindings::{BINDINGS, Binding, NAMED, command_for};
pub use command::{Command, Place};
pub use fishbone::{BONE_KEYS, FISHBONE_KEYS, KEEP, PARK, PUT_OFF, Sort, sort_for, sort_on_the_wall};
pub use press::Press;
pub use review::{Decide, REVIEW_KEYS, ReviewKey, decision_for};
pub use signs::{
    ASK_DEEPER, DECLINE, KEEP_COUNT, LINK, MERGE, REVEAL, SIGNS, STEPS, STOP, Step, TOGETHER, VOTES,
};
pub use wall::{WALL_KEYS, WallKey, command_on_the_wall};

/// What is printed for a key, and what it does.
pub type Printed = (&'static str, &'static str);

/// The whole key sheet, part by part: where the keys work, and the keys.
pub fn sheet() -> [(&'static str, Vec<Printed>); 5] {
    [
        ("Keys", BINDINGS.iter().map(|binding| (binding.shown, binding.words)).collect()),
        ("Keys of the wall's own window", WALL_KEYS.iter().map(|key| (key.shown, key.words)).collect()),
        ("Signs in a line", SIGNS.to_vec()),
        ("Keys of the fishbone", FISHBONE_KEYS.to_vec()),
        ("Keys of the review", REVIEW_KEYS.iter().map(|letter| (letter.key, letter.words)).collect()),
    ]
}
