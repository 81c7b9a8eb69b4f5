//! Text that may identify someone.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Whose eyes a [`Prose`] is opened for. A test lists every caller, so each new reader is a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// The coach reads wording; its findings go to the console only.
    Coaching,
    /// The facilitator's private view and the fields typed into.
    Console,
    /// `redact` looks for what must not leave.
    Detection,
    /// Counting, comparing and searching; the text itself goes nowhere.
    Measuring,
}

/// Text typed or pasted by people. It has no `Display`, and `Debug` prints its length only, so that it reaches a
/// screen or a file solely through a view that says for whom: [`Prose::reveal`].
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Prose(String);

impl Prose {
    /// Takes text in.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Another text in its place, where one is answered.
    pub(super) fn rewrite(&mut self, rewrite: &mut dyn FnMut(&str) -> Option<String>) {
        if let Some(text) = rewrite(&self.0) {
            self.0 = text;
        }
    }

    /// The text, for the stated reader.
    pub fn reveal(&self, _reader: For) -> &str {
        &self.0
    }

    /// True when nothing but white space was written.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// How many lines were written.
    pub fn line_count(&self) -> usize {
        self.0.trim().lines().count()
    }

    /// True when the text has no byte at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Both texts, one below the other; what says the same or nothing is not said twice.
    #[must_use]
    pub fn and(&self, more: &Self) -> Self {
        match (self.0.trim(), more.0.trim()) {
            (_, "") => self.clone(),
            ("", _) => more.clone(),
            (present, more) if present == more => self.clone(),
            (present, more) => Self(format!("{present}\n{more}")),
        }
    }

    /// The same, where more is said about it later: what was there ends as a sentence, so that the two are told apart also
    /// where lines run on.
    #[must_use]
    pub fn followed_by(&self, more: &Self) -> Self {
        let present = self.0.trim();
        let is_ended =
            present.is_empty() || present.ends_with(['.', '!', '?', '…', ':', ';', '"', '”', '“', '»']);
        if is_ended || more.is_blank() || present == more.0.trim() {
            return self.and(more);
        }
        Self(format!("{present}.")).and(more)
    }

    /// Replaces `delete` bytes at byte `at` with `insert` and returns what was there; `None`, and no change, when
    /// the range is not on character boundaries inside the text.
    pub(super) fn splice(&mut self, at: usize, delete: usize, insert: &str) -> Option<String> {
        let end = at.checked_add(delete)?;
        let removed = self.0.get(at..end)?.to_owned();
        self.0.replace_range(at..end, insert);
        Some(removed)
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl fmt::Debug for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Prose({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(present: &str, more: &str) -> String {
        Prose::from(present).followed_by(&more.into()).0
    }

    #[test]
    fn what_is_said_later_is_a_sentence_and_a_line_of_its_own() {
        assert_eq!(
            both("it ran until the end", "the log shows it"),
            "it ran until the end.\nthe log shows it"
        );
        assert_eq!(both("It ran.", "the log shows it"), "It ran.\nthe log shows it");
        assert_eq!(both("", "the log shows it"), "the log shows it");
    }

    #[test]
    fn what_says_the_same_or_nothing_is_not_said_twice() {
        assert_eq!([both("it ran", " it ran "), both("it ran", " ")], ["it ran", "it ran"]);
    }
}
