//! A key press, and which key is meant by it whatever the layout.

use serde::{Deserialize, Serialize};

/// A key as the browser tells it: `KeyboardEvent.key`, `.code` and the modifiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Press {
    /// The character it types or its name: `k`, `F2`.
    pub key: String,
    /// The place of the key: `KeyK`.
    pub code: String,
    /// Ctrl, or Command on a Mac.
    pub control: bool,
    /// Alt, or Option on a Mac.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

impl Press {
    /// The key that is meant. Alt, or a layout of other letters, makes `s` into `ß` or `ы`, and `i` on a Mac into the
    /// beginning of an accent, `Dead`: then the place says it. The accent that N begins there is the only way to `~`,
    /// which times are written with: that one is left to whoever types.
    fn meant(&self) -> &str {
        let is_plain = self.key != "Dead"
            && (self.key.is_ascii() && self.key.len() != 1
                || self.key.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let is_tilde = self.key == "Dead" && self.code == "KeyN";
        match self.code.strip_prefix("Key") {
            Some(letter) if !(is_plain || is_tilde) => letter,
            _ => &self.key,
        }
    }

    /// Whether this key is meant, in either case of a letter.
    pub fn means(&self, key: &str) -> bool {
        self.meant().eq_ignore_ascii_case(key)
    }

    /// The digit that is meant, with no modifier but what the layout needs for it: the French row of digits types
    /// `& é " ' (` without Shift, and there the place says it.
    pub fn digit(&self) -> Option<&str> {
        let is_digit = |text: &str| text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit());
        if self.control || self.alt {
            return None;
        }
        if is_digit(&self.key) {
            return Some(&self.key);
        }
        self.code.strip_prefix("Digit").filter(|digit| !self.shift && is_digit(digit))
    }
}
