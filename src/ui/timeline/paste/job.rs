//! Reads a paste in steps between which the page answers, and holds what was found.

use super::proposal;
use super::secrets::Secrets;
use super::zones::Zones;
use crate::evidence::paste::{Proposal, Proposals, Reader};
use crate::order::Gather;
use crate::platform::clock;
use crate::sorted::SortedSet;
use crate::ui::editor::Editor;
use crate::workshop::{Edit, EventId, EventTime, Instant, Span};
use leptos::prelude::*;
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
    proposals: Proposals,
    secrets: Secrets,
}

/// A text that is being read.
struct Running {
    number: u32,
    zones: Zones,
    reader: Reader,
    /// The first lines of what was chosen before it was read anew.
    chosen_lines: Vec<usize>,
}

/// The reading of one paste after the other.
#[derive(Clone, Copy)]
pub struct Job {
    reading: RwSignal<Reading>,
    /// Counts starts and stops: a step of an earlier start ends by itself.
    number: StoredValue<u32>,
    found: StoredValue<Option<Found>, LocalStorage>,
    /// The proposals chosen, by position.
    pub chosen: RwSignal<SortedSet<usize>>,
    /// Counts changes of proposals.
    pub changed: RwSignal<u32>,
    /// The sources whose clocks have no zone of their own; they stay while the same text is read anew.
    pub sources: RwSignal<Vec<&'static str>>,
    /// How many secrets were found that had no name before, in what was shown so far.
    pub secrets_found: RwSignal<usize>,
}

impl Job {
    /// Nothing to read yet.
    pub fn new() -> Self {
        Self {
            reading: RwSignal::new(Reading::Idle),
            number: StoredValue::new(0),
            found: StoredValue::new_local(None),
            chosen: RwSignal::new(SortedSet::new()),
            changed: RwSignal::new(0),
            sources: RwSignal::new(Vec::new()),
            secrets_found: RwSignal::new(0),
        }
    }

    /// How far it is.
    pub fn state(self) -> Reading {
        self.reading.get()
    }

    /// Begins to read a text. What was chosen of it before stays chosen.
    pub fn start(self, editor: Editor, text: String, zones: Zones, taken_at: Instant) {
        let chosen_lines = self.chosen.with_untracked(|chosen| {
            let line = |at: &usize| self.proposal(*at, |proposal| proposal.lines.start);
            chosen.iter().filter_map(line).collect()
        });
        self.forget();
        let incident_day = editor.read(|document| document.frame.day);
        let reader = Reader::new(text, &zones.context(taken_at, incident_day));
        self.reading.set(Reading::At { percent: 0 });
        self.step(editor, Running { number: self.number.get_value(), zones, reader, chosen_lines });
    }

    /// Stops reading and forgets what was found.
    pub fn stop(self) {
        self.forget();
        self.sources.set(Vec::new());
    }

    fn forget(self) {
        self.number.update_value(|number| *number = number.wrapping_add(1));
        self.found.set_value(None);
        self.chosen.set(SortedSet::new());
        self.reading.set(Reading::Idle);
    }

    fn step(self, editor: Editor, mut running: Running) {
        // The workshop may have been closed, or the reading stopped.
        if self.number.try_get_value() != Some(running.number) {
            return;
        }
        let began = clock::now();
        let progress = loop {
            let progress = running.reader.read_some(LINES);
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
        let Running { zones, reader, chosen_lines, .. } = running;
        let found = editor.read(|document| {
            let mut secrets = Secrets::of(&document.ledger);
            let known = proposal::known(document);
            let mut proposals = reader.finish().propose(&known, &mut |text| secrets.hide(text));
            proposals.say_zones(|source| zones.to_be_said(source));
            Found { proposals, secrets }
        });
        self.chosen.set(found.proposals.at_lines(&chosen_lines).gathered());
        self.secrets_found.set(found.secrets.found());
        self.sources.set(found.proposals.sources_without_zone());
        self.found.set_value(Some(found));
        self.reading.set(Reading::Done);
    }

    /// Changes a proposal before it is added.
    pub fn change(self, at: usize, change: impl FnOnce(&mut Proposal)) {
        self.proposal(at, change);
        self.changed.update(|changed| *changed = changed.wrapping_add(1));
    }

    /// One proposal, its texts without secrets.
    pub fn proposal<T>(self, at: usize, read: impl FnOnce(&mut Proposal) -> T) -> Option<T> {
        let read = self.found.try_update_value(|found| {
            let Found { proposals, secrets } = found.as_mut()?;
            let read = read(proposals.get(at, &mut |text| secrets.hide(text))?);
            Some((read, secrets.found()))
        });
        let (read, secrets_found) = read.flatten()?;
        if self.secrets_found.get_untracked() != secrets_found {
            self.secrets_found.set(secrets_found);
        }
        Some(read)
    }

    /// What is known of all proposals without their texts.
    pub fn all<T>(self, read: impl FnOnce(&Proposals) -> T) -> Option<T> {
        self.found.with_value(|found| found.as_ref().map(|found| read(&found.proposals)))
    }

    /// When each proposal happened first.
    pub fn times(self) -> Vec<EventTime> {
        self.all(|proposals| proposals.times().collect()).unwrap_or_default()
    }

    /// How many lines gave no event, and the first of them.
    pub fn not_understood(self, most: usize) -> (usize, String) {
        let not_understood = |found: &mut Option<Found>| {
            let Found { proposals, secrets } = found.as_mut()?;
            Some(proposals.not_understood(most, &mut |text| secrets.hide(text)))
        };
        self.found.try_update_value(not_understood).flatten().unwrap_or_default()
    }

    /// Puts the chosen events on the timeline as one step; how many those are.
    pub fn add_chosen(self, editor: Editor) -> usize {
        let EventId(first) = editor.next::<EventId>();
        let stamp = editor.stamp();
        let chosen = self.chosen.get_untracked();
        let mut edits: Vec<Edit> = Vec::new();
        for (at, id) in chosen.iter().zip(first..) {
            let event = |proposal: &mut Proposal| {
                editor.read(|document| proposal::event(proposal, document, EventId(id), stamp))
            };
            edits.extend(self.proposal(*at, event).map(Edit::put));
        }
        let ledger = self
            .found
            .with_value(|found| editor.read(|document| found.as_ref()?.secrets.keep(&document.ledger)));
        edits.extend(ledger);
        if chosen.is_empty() || !editor.apply(Edit::Gesture(edits)) {
            return 0;
        }
        self.chosen.set(SortedSet::new());
        for (at, id) in chosen.iter().zip(first..) {
            self.change(*at, |proposal| proposal.already = Some(EventId(id)));
        }
        chosen.len()
    }
}
