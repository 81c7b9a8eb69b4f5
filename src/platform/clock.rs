//! The device's clock.

use crate::workshop::Instant;

/// Now, by the device's clock.
pub fn now() -> Instant {
    // Whole milliseconds below 2^53, so nothing is cut off.
    Instant::from_milliseconds(js_sys::Date::now() as i64)
}
