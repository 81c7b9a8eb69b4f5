//! The journal: one entry per gesture, written in order and acknowledged one by one.

use super::envelope;
use super::keys::LARGEST_OPEN_ENTRY;
use crate::workshop::{Edit, Instant, Stamp};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// What one gesture did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The last change in it. Within an entry each change is later than the one before it, even in one millisecond or
    /// under a clock that was set back: by this the two copies of an open entry are told apart.
    pub(super) at: Instant,
    /// Its edits; typing is joined into one.
    pub(super) edits: Vec<Edit>,
}

impl Entry {
    /// Reads an entry; `None` for anything else.
    pub(super) fn read(text: &str) -> Option<Self> {
        crate::json::from_value(envelope::parse(text).ok()?).ok()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Waiting,
    Sent,
    Kept,
}

#[derive(Debug)]
struct Line {
    sequence: u64,
    entry: Entry,
    /// The first change in it.
    since: Instant,
    /// The last change in it when it was sent: what an acknowledgement vouches for.
    sent_at: Instant,
    /// The last change in it when it was copied to the mirror alone, because storage refused it.
    copied_at: Option<Instant>,
    bytes: usize,
    progress: Progress,
}

/// The entries that are not yet closed and kept, oldest first. Only the last can be open.
#[derive(Debug, Default)]
pub(super) struct Journal {
    lines: VecDeque<Line>,
    last_sequence: u64,
    is_open: bool,
}

impl Journal {
    /// True when nothing is open and nothing waits.
    pub(super) fn is_settled(&self) -> bool {
        self.lines.is_empty()
    }

    /// The number of the last entry begun.
    pub(super) const fn last_sequence(&self) -> u64 {
        self.last_sequence
    }

    /// Adds an edit to the open entry, or begins one; answers when the entry changed last.
    pub(super) fn add(&mut self, edit: Edit, stamp: Stamp) -> Instant {
        let open = self.lines.back_mut().filter(|line| self.is_open && line.bytes < LARGEST_OPEN_ENTRY);
        self.is_open = true;
        let Some(line) = open else {
            self.last_sequence += 1;
            self.lines.push_back(Line {
                sequence: self.last_sequence,
                entry: Entry { at: stamp.at, edits: vec![edit] },
                since: stamp.at,
                sent_at: stamp.at,
                copied_at: None,
                bytes: 0,
                progress: Progress::Waiting,
            });
            return stamp.at;
        };
        let is_joined = line.entry.edits.last_mut().is_some_and(|last| last.absorb(&edit));
        if !is_joined {
            line.entry.edits.push(edit);
        }
        line.entry.at = stamp.at.max(line.entry.at.next());
        if line.progress == Progress::Kept {
            line.since = line.entry.at;
        }
        line.progress = Progress::Waiting;
        line.entry.at
    }

    /// Closes the open entry: the next edit begins one of its own.
    pub(super) fn close(&mut self) {
        self.is_open = false;
    }

    /// The next entry to be written, with its text.
    pub(super) fn send(&mut self) -> Option<(u64, String)> {
        let line = self.lines.iter_mut().find(|line| line.progress != Progress::Kept)?;
        let text = envelope::text_of(&line.entry);
        line.bytes = text.len();
        line.sent_at = line.entry.at;
        line.progress = Progress::Sent;
        Some((line.sequence, text))
    }

    /// That entry was written as it was when sent; returns the last change it held then.
    pub(super) fn acknowledge(&mut self, sequence: u64) -> Option<Instant> {
        let line = self.lines.iter_mut().find(|line| line.sequence == sequence)?;
        if line.progress == Progress::Sent {
            line.progress = Progress::Kept;
        }
        Some(line.sent_at)
    }

    /// The entries that are not kept and were not copied as they are, in order: number, text, last change.
    pub(super) fn uncopied(&mut self) -> Vec<(u64, String, Instant)> {
        let is_new =
            |line: &&mut Line| line.progress != Progress::Kept && line.copied_at != Some(line.entry.at);
        let copied = |line: &mut Line| {
            line.copied_at = Some(line.entry.at);
            (line.sequence, envelope::text_of(&line.entry), line.entry.at)
        };
        self.lines.iter_mut().filter(is_new).map(copied).collect()
    }

    /// Takes out the entries that are closed and kept.
    pub(super) fn settle(&mut self) -> Vec<u64> {
        let open = usize::from(self.is_open);
        let mut settled = Vec::new();
        while self.lines.len() > open
            && self.lines.front().is_some_and(|line| line.progress == Progress::Kept)
        {
            settled.extend(self.lines.pop_front().map(|line| line.sequence));
        }
        settled
    }

    /// How many entries are not kept, and since when.
    pub(super) fn waiting(&self) -> Option<(usize, Instant)> {
        let mut waiting = self.lines.iter().filter(|line| line.progress != Progress::Kept);
        let first = waiting.next()?;
        Some((waiting.count() + 1, first.since))
    }
}
