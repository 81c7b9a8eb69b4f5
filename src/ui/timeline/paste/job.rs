//! Reads a paste in steps between which the page answers, and holds what was found.

use super::proposal::Proposal;
use super::secrets::Secrets;
use crate::evidence::paste::{self, Leftover, LeftoverReason, PasteContext, Reader};
use crate::platform::clock;
use crate::ui::editor::Editor;
use crate::workshop::{Edit, EventId, Instant, Span, ZoneTable};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

/// A step takes this long: below what a person feels as a pause.
const STEP: Span = Span(12);
/// Lines between two looks at the clock.
const LINES: usize = 20;

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is read.
    Idle,
    /// It is being read.
    At {
        /// How much of it.
        percent: u32,
    },
    /// It was read; there is a result.
    Done,
}

/// What a paste gave.
struct Found {
    proposals: Vec<Proposal>,
    leftovers: Vec<Leftover>,
    secrets: Secrets,
}

/// The reading of one paste after the other.
#[derive(Clone, Copy)]
pub struct Job {
    reading: RwSignal<Reading>,
    /// Counts starts and stops: a step of an earlier start ends by itself.
    number: StoredValue<u32>,
    found: StoredValue<Option<Found>, LocalStorage>,
    /// The proposals chosen, by position.
    pub chosen: RwSignal<BTreeSet<usize>>,
}

impl Job {
    /// Nothing to read yet.
    pub fn new() -> Self {
        Self {
            reading: RwSignal::new(Reading::Idle),
            number: StoredValue::new(0),
            found: StoredValue::new_local(None),
            chosen: RwSignal::new(BTreeSet::new()),
        }
    }

    /// How far it is.
    pub fn state(self) -> Reading {
        self.reading.get()
    }

    /// Begins to read a text.
    pub fn start(self, editor: Editor, text: String, zone: &ZoneTable, taken_at: Instant) {
        self.stop();
        let reader = Reader::new(text, &PasteContext { zone, taken_at });
        let secrets = editor.read(|document| Secrets::of(&document.ledger));
        self.reading.set(Reading::At { percent: 0 });
        self.step(editor, self.number.get_value(), reader, secrets);
    }

    /// Stops reading and forgets what was found.
    pub fn stop(self) {
        self.number.update_value(|number| *number = number.wrapping_add(1));
        self.found.set_value(None);
        self.chosen.set(BTreeSet::new());
        self.reading.set(Reading::Idle);
    }

    fn step(self, editor: Editor, number: u32, mut reader: Reader, mut secrets: Secrets) {
        // The stage may have been left, or the reading stopped.
        if self.number.try_get_value() != Some(number) {
            return;
        }
        let began = clock::now();
        let progress = loop {
            let progress = reader.read_some(LINES, &mut |text| secrets.hide(text));
            if progress.is_done() || clock::now() - began > STEP {
                break progress;
            }
        };
        if !progress.is_done() {
            let percent = progress.bytes_read * 100 / progress.bytes_total.max(1);
            self.reading.set(Reading::At { percent: u32::try_from(percent).unwrap_or(100) });
            set_timeout(move || self.step(editor, number, reader, secrets), Duration::ZERO);
            return;
        }
        let read = reader.finish(&mut |text| secrets.hide(text));
        let proposals = editor.read(|document| {
            paste::fold(&read.events)
                .iter()
                .filter_map(|group| Proposal::of(group, &read.events, document))
                .collect()
        });
        self.found.set_value(Some(Found { proposals, leftovers: read.leftovers, secrets }));
        self.reading.set(Reading::Done);
    }

    /// Reads the proposals.
    pub fn proposals<T>(self, read: impl FnOnce(&[Proposal]) -> T) -> T {
        self.found.with_value(|found| read(found.as_ref().map_or(&[], |found| found.proposals.as_slice())))
    }

    /// The lines that were not understood.
    pub fn not_understood(self) -> Vec<String> {
        let not_understood = |leftover: &&Leftover| leftover.reason == LeftoverReason::NotUnderstood;
        self.found.with_value(|found| {
            let leftovers = found.iter().flat_map(|found| found.leftovers.iter().filter(not_understood));
            leftovers.flat_map(|leftover| leftover.text.lines()).map(str::to_owned).collect()
        })
    }

    /// How many secrets were replaced.
    pub fn secrets_found(self) -> usize {
        self.found.with_value(|found| found.as_ref().map_or(0, |found| found.secrets.found()))
    }

    /// Puts the chosen events on the timeline as one step; how many those are.
    pub fn add_chosen(self, editor: Editor) -> usize {
        let EventId(first) = editor.next::<EventId>();
        let stamp = editor.stamp();
        let chosen = self.chosen.get_untracked();
        let edits = self.found.with_value(|found| {
            let Some(found) = found else { return Vec::new() };
            let proposals = chosen.iter().filter_map(|at| found.proposals.get(*at));
            let mut edits: Vec<Edit> = proposals
                .zip(first..)
                .map(|(proposal, id)| Edit::put(proposal.event(EventId(id), stamp)))
                .collect();
            edits.extend(editor.read(|document| found.secrets.keep(document.ledger.clone())));
            edits
        });
        if chosen.is_empty() || !editor.apply(Edit::Gesture(edits)) {
            return 0;
        }
        self.chosen.set(BTreeSet::new());
        chosen.len()
    }
}
