//! Reads a paste in steps between which the page answers, and holds what was found.

use super::proposal;
use super::secrets::Secrets;
use crate::evidence::paste::{self, Leftover, LeftoverReason, Paste, PasteContext, Proposal, Reader};
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
    zone_said: Option<i32>,
    secrets: Secrets,
}

/// A text that is being read.
struct Running {
    number: u32,
    /// The zone of its clocks, where that is not the workshop's: every event says so.
    other_zone: Option<String>,
    reader: Reader,
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
    /// Counts changes of proposals.
    pub changed: RwSignal<u32>,
}

impl Job {
    /// Nothing to read yet.
    pub fn new() -> Self {
        Self {
            reading: RwSignal::new(Reading::Idle),
            number: StoredValue::new(0),
            found: StoredValue::new_local(None),
            chosen: RwSignal::new(BTreeSet::new()),
            changed: RwSignal::new(0),
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
        let of_frame = editor.read(|document| document.frame.zone.name.clone());
        let other_zone = (zone.name != of_frame).then(|| zone.name.clone());
        self.reading.set(Reading::At { percent: 0 });
        self.step(editor, Running { number: self.number.get_value(), other_zone, reader, secrets });
    }

    /// Stops reading and forgets what was found.
    pub fn stop(self) {
        self.number.update_value(|number| *number = number.wrapping_add(1));
        self.found.set_value(None);
        self.chosen.set(BTreeSet::new());
        self.reading.set(Reading::Idle);
    }

    fn step(self, editor: Editor, mut running: Running) {
        // The stage may have been left, or the reading stopped.
        if self.number.try_get_value() != Some(running.number) {
            return;
        }
        let began = clock::now();
        let progress = loop {
            let progress = running.reader.read_some(LINES, &mut |text| running.secrets.hide(text));
            if progress.is_done() || clock::now() - began > STEP {
                break progress;
            }
        };
        if !progress.is_done() {
            let percent = progress.bytes_read * 100 / progress.bytes_total.max(1);
            self.reading.set(Reading::At { percent: u32::try_from(percent).unwrap_or(100) });
            set_timeout(move || self.step(editor, running), Duration::ZERO);
            return;
        }
        let Running { other_zone, reader, mut secrets, .. } = running;
        let read = reader.finish(&mut |text| secrets.hide(text));
        let proposals = proposed(editor, &read, other_zone);
        let Paste { leftovers, zone_said, .. } = read;
        self.found.set_value(Some(Found { proposals, leftovers, zone_said, secrets }));
        self.reading.set(Reading::Done);
    }

    /// Changes a proposal before it is added.
    pub fn change(self, at: usize, change: impl FnOnce(&mut Proposal)) {
        self.found.update_value(|found| {
            if let Some(proposal) = found.as_mut().and_then(|found| found.proposals.get_mut(at)) {
                change(proposal);
            }
        });
        self.changed.update(|changed| *changed = changed.wrapping_add(1));
    }

    /// So many seconds are clocks ahead of UTC by the text itself.
    pub fn zone_said(self) -> Option<i32> {
        self.found.with_value(|found| found.as_ref()?.zone_said)
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
            let mut edits: Vec<Edit> = editor.read(|document| {
                let events = proposals.zip(first..);
                events
                    .map(|(proposal, id)| Edit::put(proposal::event(proposal, document, EventId(id), stamp)))
                    .collect()
            });
            edits.extend(editor.read(|document| found.secrets.keep(document.ledger.clone())));
            edits
        });
        if chosen.is_empty() || !editor.apply(Edit::Gesture(edits)) {
            return 0;
        }
        self.chosen.set(BTreeSet::new());
        for (at, id) in chosen.iter().zip(first..) {
            self.change(*at, |proposal| proposal.already = Some(EventId(id)));
        }
        chosen.len()
    }
}

fn proposed(editor: Editor, read: &Paste, other_zone: Option<String>) -> Vec<Proposal> {
    let mut proposals = editor.read(|document| paste::propose(read, &proposal::known(document)));
    if let Some(zone) = other_zone {
        for proposal in &mut proposals {
            proposal.source += &[", clocks in ", &zone].concat();
        }
    }
    proposals
}
