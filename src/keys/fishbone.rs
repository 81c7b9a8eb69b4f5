//! The keys of the fishbone: a bare key sorts the cause shown, puts it off, or answers a proposal to park.
//!
//! On the console, and the digits in the wall's own window, whose letters are the wall's. The wall's line takes `30 minute caches` and `12>7` too, and on a French keyboard what begins
//! with é or à comes from the keys of the digits: there the same signs are typed, and Enter takes them.

use super::Press;

/// The keys of the bones, by their place: digits, and letters for as many bones more as a wall can show.
pub const BONE_KEYS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C"];
/// Puts off the cause to be sorted: beside the numbers, and no bone's.
pub const PUT_OFF: &str = "0";
/// Parks the cause that is proposed.
pub const PARK: &str = "P";
/// Keeps it in sight.
pub const KEEP: &str = "K";

/// The keys of the fishbone as they are printed, and what they do; never inside a field.
pub const FISHBONE_KEYS: [(&str, &str); 6] = [
    ("1 to 9", "Sort the cause under that bone; in the wall's own window too"),
    ("A, B, C", "Sort it under the tenth, eleventh or twelfth bone"),
    (PUT_OFF, "Put it off; in the wall's own window too"),
    ("3, then Enter", "On the wall: any of these in its line, alone"),
    (PARK, "Past forty causes: park the one proposed"),
    (KEEP, "Keep it in sight"),
];

/// What a bare key means while causes are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Under the bone at that place, from 0.
    Under(usize),
    /// Later.
    PutOff,
}

/// What a key pressed while causes are sorted means. Whether there is such a bone is the caller's to know.
pub fn sort_for(press: &Press) -> Option<Sort> {
    if press.digit() == Some(PUT_OFF) {
        return Some(Sort::PutOff);
    }
    let is_letter = |key: &str| !(press.control || press.alt) && press.means(key);
    let is_meant = |key: &&str| press.digit().map_or_else(|| is_letter(key), |digit| digit == *key);
    BONE_KEYS.iter().position(is_meant).map(Sort::Under)
}

/// The same for a key pressed in the wall's own window: digits alone, since B blanks the wall there.
pub fn sort_on_the_wall(press: &Press) -> Option<Sort> {
    press.digit().and_then(|_| sort_for(press))
}
