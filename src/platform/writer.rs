//! Numbers drawn at random: they tell tabs and workshops apart and guard nothing, so they need not be secret.

use crate::vault::WorkshopKey;
use crate::workshop::Reference;

/// A number for this tab, in the stamp of every row it writes.
pub fn draw_writer() -> u32 {
    draw()
}

/// A key for a new workshop.
pub fn draw_workshop_key() -> WorkshopKey {
    WorkshopKey(draw_long())
}

/// The reference of a new workshop.
pub fn draw_reference() -> Reference {
    Reference::drawn(draw_long())
}

/// A long number, where many are drawn and no two may meet.
pub(super) fn draw_long() -> u64 {
    (u64::from(draw()) << 32) | u64::from(draw())
}

fn draw() -> u32 {
    (js_sys::Math::random() * (f64::from(u32::MAX) + 1.0)) as u32
}
