//! What the wall answers to a line: what was taken is said for two seconds, a refusal until the line is changed.

use crate::ui::ids;
use leptos::prelude::*;
use std::time::Duration;

/// How long the wall says that a line was taken.
const STAYS: Duration = Duration::from_secs(2);

/// The answer to the last line.
#[derive(Clone, Copy)]
pub(super) struct Echo {
    words: RwSignal<String>,
    /// How many answers were given: the end of one is not the end of the next.
    given: StoredValue<u32>,
    refused: StoredValue<bool>,
}

impl Echo {
    pub(super) fn new() -> Self {
        Self {
            words: RwSignal::new(String::new()),
            given: StoredValue::new(0),
            refused: StoredValue::new(false),
        }
    }

    pub(super) fn words(self) -> String {
        self.words.get()
    }

    pub(super) fn say(self, words: String) {
        let this = self.give(words, false);
        let end = move || {
            // The wall may be gone by then.
            if self.given.try_get_value() == Some(this) {
                self.words.set(String::new());
            }
        };
        set_timeout(end, STAYS);
    }

    /// The line is selected, to be mended or typed over: the next sentence must not go on where the refused one ends.
    pub(super) fn refuse(self, words: String) {
        self.give(words, true);
        ids::select(ids::CAPTURE_LINE);
    }

    /// A refusal is about the line as it was.
    pub(super) fn line_changed(self) {
        if self.refused.get_value() {
            self.words.set(String::new());
        }
    }

    fn give(self, words: String, refused: bool) -> u32 {
        let this = self.given.get_value().wrapping_add(1);
        self.given.set_value(this);
        self.refused.set_value(refused);
        self.words.set(words);
        this
    }
}
