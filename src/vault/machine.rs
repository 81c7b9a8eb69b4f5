//! The vault: what is written when, without doing it.
//!
//! The page feeds it what happened and carries out what it answers, so browser storage, a mirror and a storage
//! that fails on purpose fit the same machine. It holds its own copy of the workshop, changed by the journal
//! alone: what it calls kept is what the next opening will read.

use super::card::Card;
use super::envelope;
use super::journal::Journal;
use super::keys::{Epoch, FOLD_AFTER, FOLD_EARLY, Key, Part, Saved, WorkshopKey};
use super::notice::OpenError;
use super::opening::{self, Opening, Quarantined, Replayed};
use super::place;
use super::snapshot::{self, Contains};
use super::status::{NotKept, Status, StorageError};
use crate::measure::Wording;
use crate::workshop::{Edit, Instant, Session, ShortNumber, Stage, Stamp, Workshop};
use std::collections::BTreeMap;

/// What happened.
#[derive(Clone, Debug)]
pub enum Input {
    /// The document was changed; the edit was applied to the open workshop a moment ago.
    Edited {
        /// The change.
        edit: Edit,
        /// When, and by whom.
        stamp: Stamp,
    },
    /// The gesture is over: the next edit begins another.
    GestureEnded,
    /// Nobody waits for a key now: what costs as much as the document may be done.
    Rested,
    /// The facilitator is somewhere else now.
    SessionChanged {
        /// Where.
        session: Session,
        /// Since when.
        at: Instant,
    },
    /// The page may go away: write what waits.
    Flush,
    /// A value was taken out of the workshop for good: a snapshot without it is written as soon as can be, and what it
    /// was folded from is not kept for the [past](super::Past).
    Forgotten,
    /// The coach has read every text.
    WordingRead {
        /// About the words of which it would ask first; none: of no text.
        asks_about: Option<ShortNumber>,
    },
    /// The mirror has answered for every change up to this one.
    Saved(Instant),
    /// A write was carried out, and read back; or it failed.
    Written {
        /// Which key.
        key: Key,
        /// What came of it.
        result: Result<(), StorageError>,
    },
}

/// What to do. Writes are carried out in order, and each is answered with [`Input::Written`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Write the value, read it back, compare.
    Write {
        /// Under this key.
        key: Key,
        /// This text.
        value: String,
    },
    /// The same, but only where the text with that fingerprint stands; else answer
    /// [`StorageError::ChangedUnderneath`].
    Replace {
        /// Under this key.
        key: Key,
        /// This text.
        value: String,
        /// The [`fingerprint`](super::fingerprint) of what must stand there.
        before: u64,
    },
    /// Storage refused this text: put it into the mirror alone, where there is one.
    Copy {
        /// Under this key.
        key: Key,
        /// This text.
        value: String,
        /// Once it stands there, every change up to this one does.
        until: Instant,
    },
    /// Take the key away. It holds nothing that is not held elsewhere.
    Remove {
        /// Which key.
        key: Key,
    },
    /// Move the entry to the [past](super::Past), where there is a mirror for it; take the key away in any case. The
    /// snapshot holds it.
    Retire {
        /// Which key.
        key: Key,
    },
    /// Say this.
    Tell(Status),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Sent {
    Base,
    Entry(u64),
    Fold { contains: Contains, entries: Vec<Saved>, fingerprint: u64 },
}

/// Keeps one workshop.
#[derive(Debug)]
pub struct Vault {
    key: WorkshopKey,
    epoch: Epoch,
    workshop: Workshop,
    session: Session,
    last_changed: Instant,
    stage_reached: Stage,
    /// What the coach found in the words, now or before.
    wording: Wording,
    card: Option<Card>,
    /// A snapshot for which entries wait, and the last change it holds, until it is kept: the first of a new workshop, or
    /// the whole of one that storage has in part.
    base: Option<(String, Instant)>,
    base_is_copied: bool,
    journal: Journal,
    /// What the workshop holds of earlier epochs.
    contains: Contains,
    /// The fingerprint of the snapshot that this vault read or wrote last.
    last_snapshot: u64,
    /// Kept entries that the next snapshot makes unnecessary.
    entries: Vec<Saved>,
    /// The next fold waits for so many entries.
    fold_at: usize,
    /// What is folded next holds a value that is to be gone.
    forgets: bool,
    /// Unreadable parts not yet in quarantine; nothing is folded before they are.
    rescue: Vec<Quarantined>,
    in_flight: Option<Sent>,
    /// What the last write failed with; cleared by the next input, which tries again.
    failed: Option<StorageError>,
    /// An edit did not fit: nothing later may be called kept.
    has_come_apart: Option<Instant>,
    last_kept: Option<Instant>,
    last_saved: Option<Instant>,
    status: Status,
}

impl Vault {
    /// Begins to keep a new workshop.
    pub fn create(key: WorkshopKey, workshop: Workshop, stamp: Stamp) -> (Self, Vec<Command>) {
        let epoch = Epoch { number: 1, writer: stamp.writer };
        let mut vault = Self::new(key, epoch, workshop, stamp.at);
        let base = snapshot::write(&vault.workshop, stamp.at, &Contains::new());
        vault.last_snapshot = snapshot::fingerprint(Some(&base));
        vault.base = Some((base, stamp.at));
        let mut commands = Vec::new();
        vault.write_card(&mut commands);
        vault.send_next(&mut commands);
        vault.tell(&mut commands);
        (vault, commands)
    }

    /// Opens a workshop from what is stored of it, and goes on keeping it as `writer`.
    pub fn open(
        key: WorkshopKey,
        entries: &BTreeMap<Key, String>,
        writer: u32,
    ) -> Result<(Self, Opening, Vec<Command>), OpenError> {
        let Replayed { opening, contains, entries: held, last_changed, last_epoch, has_snapshot, .. } =
            opening::replay(entries)?;
        let epoch = Epoch { number: last_epoch.saturating_add(1), writer };
        let mut vault = Self::new(key, epoch, opening.workshop.clone(), last_changed);
        vault.session = opening.session.clone();
        vault.contains = contains;
        let stored = entries.get(&Key::saved(key, Saved::Snapshot));
        vault.last_snapshot = snapshot::fingerprint(stored.map(String::as_str));
        vault.rescue.clone_from(&opening.quarantine);
        let card = entries.get(&Key::card(key)).and_then(|raw| crate::json::from_text::<Card>(raw).ok());
        vault.stage_reached = card.as_ref().map_or(opening.session.stage, |card| card.stage_reached);
        vault.wording = card.as_ref().map_or(Wording::NotRead, |card| card.digest.wording);
        vault.card = card;
        // A workshop that rests on no snapshot, or from which something was set aside, gets a sound one at once.
        if !has_snapshot || !vault.rescue.is_empty() {
            vault.fold_at = 0;
        }
        vault.entries = held;
        let mut commands = Vec::new();
        vault.write_rescue(&mut commands);
        vault.fold_from(vault.fold_at, &mut commands);
        vault.write_card(&mut commands);
        Ok((vault, opening, commands))
    }

    /// Storage could not be brought to what was opened: nothing goes there before the whole workshop has. An entry that
    /// stands there without those before it would not be missed, and would pass for the longer copy. `refused` is what
    /// storage did not take in.
    pub fn write_whole(&mut self, refused: &BTreeMap<Key, Option<String>>) -> Vec<Command> {
        for key in refused.iter().filter(|(_, value)| value.is_none()).map(|(key, _)| key) {
            // It still stands there, and the workshop holds it.
            if let Part::Saved(saved @ Saved::Journal(epoch, sequence)) = key.part {
                let last = self.contains.entry(epoch).or_insert(sequence);
                *last = sequence.max(*last);
                self.entries.push(saved);
            }
        }
        let whole = snapshot::write(&self.workshop, self.last_changed, &self.contains);
        self.last_snapshot = snapshot::fingerprint(Some(&whole));
        self.base = Some((whole, self.last_changed));
        self.base_is_copied = false;
        let mut commands = Vec::new();
        self.send_next(&mut commands);
        commands
    }

    /// Takes in what happened, and answers what to do.
    pub fn step(&mut self, input: Input) -> Vec<Command> {
        let mut commands = Vec::new();
        match input {
            Input::Edited { edit, stamp } => self.edited(edit, stamp),
            Input::GestureEnded => {
                self.failed = None;
                self.journal.close();
                self.settle();
            }
            Input::Rested => {
                self.fold_from(self.fold_at, &mut commands);
                self.write_card(&mut commands);
            }
            Input::SessionChanged { session, at } => self.session_changed(session, at, &mut commands),
            Input::Flush => {
                self.failed = None;
                self.write_rescue(&mut commands);
                self.fold_from(self.fold_early(), &mut commands);
                self.write_card(&mut commands);
            }
            Input::Forgotten => {
                self.failed = None;
                self.forgets = true;
                self.fold_at = 0;
                self.fold_from(0, &mut commands);
                self.write_card(&mut commands);
            }
            Input::WordingRead { asks_about } => {
                self.wording = asks_about.map_or(Wording::Blameless, Wording::AsksAbout);
                self.write_card(&mut commands);
            }
            Input::Saved(at) => self.last_saved = Some(self.last_saved.map_or(at, |last| last.max(at))),
            Input::Written { key, result } => self.written(key, result, &mut commands),
        }
        self.send_next(&mut commands);
        self.copy_what_waits(&mut commands);
        self.tell(&mut commands);
        commands
    }

    /// The workshop as the next opening will read it, once everything is kept.
    pub const fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// The last change that was kept since this vault began.
    pub const fn last_kept(&self) -> Option<Instant> {
        self.last_kept
    }

    /// How safe it is.
    pub const fn status(&self) -> &Status {
        &self.status
    }

    /// Its line in the library.
    pub fn card(&self) -> Card {
        Card::of(&self.workshop, self.stage_reached, self.last_changed, self.wording)
    }

    fn new(key: WorkshopKey, epoch: Epoch, workshop: Workshop, last_changed: Instant) -> Self {
        Self {
            key,
            epoch,
            workshop,
            session: Session::default(),
            last_changed,
            stage_reached: Stage::default(),
            wording: Wording::NotRead,
            card: None,
            base: None,
            base_is_copied: false,
            journal: Journal::default(),
            contains: Contains::new(),
            last_snapshot: snapshot::fingerprint(None),
            entries: Vec::new(),
            fold_at: FOLD_AFTER,
            forgets: false,
            rescue: Vec::new(),
            in_flight: None,
            failed: None,
            has_come_apart: None,
            last_kept: None,
            last_saved: None,
            status: Status::default(),
        }
    }

    fn edited(&mut self, edit: Edit, stamp: Stamp) {
        self.failed = None;
        if self.workshop.apply(edit.clone()).is_err() {
            self.has_come_apart.get_or_insert(stamp.at);
            return;
        }
        let changed_at = self.journal.add(edit, stamp);
        self.last_changed = self.last_changed.max(changed_at);
        self.settle();
    }

    fn session_changed(&mut self, session: Session, at: Instant, commands: &mut Vec<Command>) {
        self.failed = None;
        if session == self.session {
            return;
        }
        let stage_changed = session.stage != self.session.stage;
        // A lost place costs a click, so its write is not followed up. An unreadable one is not written over
        // before it is in quarantine.
        if self.rescue.iter().all(|part| part.saved != Saved::Session) {
            commands.push(self.write(Saved::Session, place::write(&session, at)));
        }
        self.stage_reached = self.stage_reached.max(session.stage);
        self.session = session;
        if stage_changed {
            self.write_card(commands);
            self.fold_from(self.fold_early(), commands);
        }
    }

    fn written(&mut self, key: Key, result: Result<(), StorageError>, commands: &mut Vec<Command>) {
        match (key.part, &self.in_flight) {
            (Part::Quarantined(epoch, saved), _) if epoch == self.epoch => match result {
                Ok(()) => self.rescued(saved, commands),
                Err(error) => self.failed = Some(error),
            },
            (Part::Saved(Saved::Journal(epoch, sequence)), Some(Sent::Entry(sent)))
                if epoch == self.epoch && sequence == *sent =>
            {
                self.in_flight = None;
                match result {
                    Ok(()) => {
                        self.last_kept = self.journal.acknowledge(sequence).or(self.last_kept);
                        self.settle();
                    }
                    Err(error) => self.failed = Some(error),
                }
            }
            (Part::Saved(Saved::Snapshot), Some(Sent::Base)) => {
                self.in_flight = None;
                match result {
                    // What was typed since it was sent is not in it.
                    Ok(()) => self.last_kept = self.base.take().map(|(_, at)| at).or(self.last_kept),
                    Err(error) => self.failed = Some(error),
                }
            }
            (Part::Saved(Saved::Snapshot), Some(Sent::Fold { .. })) => self.folded(result, commands),
            _ => {}
        }
    }

    /// The copy is in quarantine; only now may the unreadable part go.
    fn rescued(&mut self, saved: Saved, commands: &mut Vec<Command>) {
        self.rescue.retain(|part| part.saved != saved);
        // The snapshot's key is not taken away but written over by the fold below, the session's by the next one.
        if matches!(saved, Saved::Journal(..)) {
            commands.push(Command::Remove { key: Key::saved(self.key, saved) });
        }
        self.fold_from(self.fold_at, commands);
    }

    fn folded(&mut self, result: Result<(), StorageError>, commands: &mut Vec<Command>) {
        let Some(Sent::Fold { contains, entries, fingerprint }) = self.in_flight.take() else { return };
        match result {
            Ok(()) => {
                self.last_snapshot = fingerprint;
                self.contains = contains;
                self.fold_at = FOLD_AFTER;
                let keys = entries.into_iter().map(|saved| Key::saved(self.key, saved));
                let forgets = std::mem::take(&mut self.forgets);
                commands.extend(
                    keys.map(|key| if forgets { Command::Remove { key } } else { Command::Retire { key } }),
                );
            }
            // The entries are as safe as before. The next try waits for as many again; beside another tab's
            // snapshot there is none, and the next opening brings both together.
            Err(error) => {
                self.fold_at = match error {
                    StorageError::ChangedUnderneath => usize::MAX,
                    _ => entries.len() + FOLD_AFTER,
                };
                self.entries.splice(0..0, entries);
            }
        }
    }

    fn settle(&mut self) {
        let settled = self.journal.settle();
        self.entries.extend(settled.into_iter().map(|sequence| Saved::Journal(self.epoch, sequence)));
    }

    /// How many entries are enough at a moment when nobody waits; not before a refused fold is due again.
    fn fold_early(&self) -> usize {
        if self.fold_at > FOLD_AFTER { self.fold_at } else { FOLD_EARLY.min(self.fold_at) }
    }

    /// Folds the journal into a new snapshot, where there are that many entries and nothing is under way.
    fn fold_from(&mut self, entries: usize, commands: &mut Vec<Command>) {
        let is_quiet = self.journal.is_settled()
            && self.in_flight.is_none()
            && self.base.is_none()
            && self.rescue.is_empty()
            && self.has_come_apart.is_none();
        if !is_quiet || self.entries.len() < entries {
            return;
        }
        let mut contains = self.contains.clone();
        contains.insert(self.epoch, self.journal.last_sequence());
        let value = snapshot::write(&self.workshop, self.last_changed, &contains);
        let fingerprint = snapshot::fingerprint(Some(&value));
        let key = Key::saved(self.key, Saved::Snapshot);
        commands.push(Command::Replace { key, value, before: self.last_snapshot });
        let entries = std::mem::take(&mut self.entries);
        self.in_flight = Some(Sent::Fold { contains, entries, fingerprint });
    }

    /// Sends what waits, one at a time and in order: an entry whose forerunner was lost could not be replayed.
    fn send_next(&mut self, commands: &mut Vec<Command>) {
        if self.in_flight.is_some() || self.failed.is_some() {
            return;
        }
        if let Some((base, _)) = &self.base {
            // An unreadable snapshot is not written over before it is in quarantine.
            if self.rescue.iter().any(|part| part.saved == Saved::Snapshot) {
                return;
            }
            commands.push(self.write(Saved::Snapshot, base.clone()));
            self.in_flight = Some(Sent::Base);
        } else if let Some((sequence, value)) = self.journal.send() {
            commands.push(self.write(Saved::Journal(self.epoch, sequence), value));
            self.in_flight = Some(Sent::Entry(sequence));
        }
    }

    /// What storage has just refused may still be saved: the mirror has a storage of its own.
    fn copy_what_waits(&mut self, commands: &mut Vec<Command>) {
        if self.failed.is_none() {
            return;
        }
        if let Some((base, at)) = self.base.as_ref().filter(|_| !self.base_is_copied) {
            let key = Key::saved(self.key, Saved::Snapshot);
            commands.push(Command::Copy { key, value: base.clone(), until: *at });
            self.base_is_copied = true;
        }
        for (sequence, value, until) in self.journal.uncopied() {
            let key = Key::saved(self.key, Saved::Journal(self.epoch, sequence));
            commands.push(Command::Copy { key, value, until });
        }
    }

    fn write_rescue(&self, commands: &mut Vec<Command>) {
        commands.extend(self.rescue.iter().map(|part| Command::Write {
            key: Key { workshop: self.key, part: Part::Quarantined(self.epoch, part.saved) },
            value: part.raw.clone(),
        }));
    }

    /// A card can be made again from the workshop, so its write is not followed up.
    fn write_card(&mut self, commands: &mut Vec<Command>) {
        let card = self.card();
        if self.card.as_ref() == Some(&card) {
            return;
        }
        commands.push(Command::Write { key: Key::card(self.key), value: envelope::text_of(&card) });
        self.card = Some(card);
    }

    fn write(&self, saved: Saved, value: String) -> Command {
        Command::Write { key: Key::saved(self.key, saved), value }
    }

    fn tell(&mut self, commands: &mut Vec<Command>) {
        let status = self.present_status();
        if status != self.status {
            self.status = status;
            commands.push(Command::Tell(self.status.clone()));
        }
    }

    fn present_status(&self) -> Status {
        if let Some(since) = self.has_come_apart {
            return Status::NotKept { since, waiting: 1, why: NotKept::DoesNotFit, saved: None };
        }
        let base = self.base.as_ref().map(|(_, at)| (1, *at));
        match (self.journal.waiting().or(base), &self.failed, self.last_kept) {
            (Some((waiting, since)), Some(error), _) => {
                let saved = self.last_saved.filter(|saved| *saved >= since);
                Status::NotKept { since, waiting, why: NotKept::Storage(error.clone()), saved }
            }
            (Some(_), None, _) => Status::Keeping,
            (None, _, Some(at)) => Status::Kept { at, saved: self.last_saved },
            (None, _, None) => Status::Unchanged,
        }
    }
}
