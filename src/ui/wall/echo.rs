//! What the wall answers to a line: what was taken is said for two seconds, a refusal until the line is changed.

use super::taking::Taken;
use crate::ui::ids;
use crate::workshop::Instant;
use leptos::prelude::*;
use std::time::Duration;

/// How long the wall says that a line was taken.
const STAYS: Duration = Duration::from_secs(2);

/// How long something that came at `came` is still said; none: no longer.
pub(super) fn stays_until(came: Instant, now: Instant) -> Option<Duration> {
    let since = u64::try_from(now.as_milliseconds() - came.as_milliseconds()).unwrap_or_default();
    STAYS.checked_sub(Duration::from_millis(since)).filter(|left| !left.is_zero())
}

/// The answer to the last line.
#[derive(Clone, Copy)]
pub(super) struct Echo {
    words: RwSignal<String>,
    ends: StoredValue<Ends>,
}

/// When an answer is no longer said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// Soon. The end of one answer is not the end of the next: each has its number.
    Soon(u32),
    /// A refusal is about the line as it was, and ends when that is changed.
    WithTheLine(u32),
}

impl Ends {
    const fn number(self) -> u32 {
        match self {
            Self::Soon(number) | Self::WithTheLine(number) => number,
        }
    }
}

impl Echo {
    pub(super) fn new() -> Self {
        Self { words: RwSignal::new(String::new()), ends: StoredValue::new(Ends::Soon(0)) }
    }

    pub(super) fn words(self) -> String {
        self.words.get()
    }

    pub(super) fn answer(self, taken: Taken) {
        match taken {
            Taken::Yes(words) => self.say(&words),
            Taken::No(words) => self.refuse(words.to_owned()),
            Taken::Refused(words) => self.refuse(words),
        }
    }

    pub(super) fn line_changed(self) {
        if matches!(self.ends.get_value(), Ends::WithTheLine(_)) {
            self.words.set(String::new());
        }
    }

    fn say(self, words: &str) {
        let this = Ends::Soon(self.next_number());
        self.give(words.to_owned(), this);
        let end = move || {
            // The wall may be gone by then.
            if self.ends.try_get_value() == Some(this) {
                self.words.set(String::new());
            }
        };
        set_timeout(end, STAYS);
    }

    /// The line is selected, to be mended or typed over: the next sentence must not go on where the refused one ends.
    fn refuse(self, words: String) {
        self.give(words, Ends::WithTheLine(self.next_number()));
        ids::select(ids::CAPTURE_LINE);
    }

    fn next_number(self) -> u32 {
        self.ends.get_value().number().wrapping_add(1)
    }

    fn give(self, words: String, ends: Ends) {
        self.ends.set_value(ends);
        self.words.set(words);
    }
}
