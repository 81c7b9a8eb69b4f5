//! What a workshop was at earlier moments: the gestures that were folded into a snapshot, kept in the mirror.
//!
//! `whybone/1/past/<workshop>/base` is the snapshot they begin from, `…/journal/<epoch>/<sequence>` are the gestures as
//! the journal had them, `…/named/<milliseconds>` are the names that somebody gave to a moment. Without a mirror there is
//! no past: browser storage has no room for it.
//!
//! **Invariants.** The past is never what a workshop is opened from; whatever is wrong with it costs the past alone.
//! Reading is total: the states up to the first gesture that cannot be read are told, and that it ends there.

use super::envelope::Versions;
use super::journal::Entry;
use super::keys::{Epoch, Key, PREFIX, Part, Saved, WorkshopKey};
use super::second_copy::Entries;
use super::snapshot::{self, Contains};
use crate::workshop::{Edit, Instant, Workshop};
use std::collections::BTreeMap;

/// Gestures that are kept; an hour's meeting makes about a thousand.
pub const LONGEST_PAST: usize = 5_000;
/// Gestures beyond [`LONGEST_PAST`] at which the past is cut to it: cutting reads all of it.
const SURPLUS: usize = 500;

/// What the keys of a workshop's past begin with.
pub fn past_prefix(workshop: WorkshopKey) -> String {
    format!("{PREFIX}past/{workshop}/")
}

/// The key of the snapshot that the past begins from.
pub fn past_base(workshop: WorkshopKey) -> String {
    format!("{}base", past_prefix(workshop))
}

/// What the key of the text in the field for pasted text begins with: it stands in the mirror alone, without secrets of a
/// known format, because it may be as large as all of storage.
pub fn pasted_prefix(workshop: WorkshopKey) -> String {
    format!("{PREFIX}pasted/{workshop}/")
}

/// Where an entry of the journal goes once a snapshot holds it; none for other parts.
pub fn past_entry(key: Key) -> Option<String> {
    let Part::Saved(saved @ Saved::Journal(..)) = key.part else { return None };
    Some(format!("{}{saved}", past_prefix(key.workshop)))
}

/// The key of the name of a moment.
pub fn past_name(workshop: WorkshopKey, at: Instant) -> String {
    format!("{}named/{:014}", past_prefix(workshop), at.as_milliseconds().max(0))
}

/// A gesture of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    epoch: Epoch,
    sequence: u64,
    at: Instant,
    edits: Vec<Edit>,
}

/// The states of a workshop: one before every gesture, and the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    base: Workshop,
    since: Instant,
    contains: Contains,
    steps: Vec<Step>,
    names: Vec<(Instant, String)>,
    ends_early: bool,
}

impl Past {
    /// Reads what the mirror kept under the workshop's [`past_prefix`], and the entries of the journal after it. None
    /// where nothing was kept that can be read.
    pub fn read(workshop: WorkshopKey, kept: &BTreeMap<String, String>, present: &Entries) -> Option<Self> {
        let (opened, contains) = snapshot::read(kept.get(&past_base(workshop))?, Versions::Known).ok()?;
        let mut past = Self {
            base: opened.workshop,
            since: opened.saved_at,
            contains,
            steps: Vec::new(),
            names: Vec::new(),
            ends_early: false,
        };
        let prefix = past_prefix(workshop);
        let mut gestures: BTreeMap<(Epoch, u64), &str> = BTreeMap::new();
        for (key, raw) in kept {
            let Some(part) = key.strip_prefix(&prefix) else { continue };
            if let Some(at) = part.strip_prefix("named/").and_then(|at| at.parse().ok()) {
                past.names.push((Instant::from_milliseconds(at), raw.clone()));
            } else if let Some(Key { part: Part::Saved(Saved::Journal(epoch, sequence)), .. }) =
                Key::parse(&format!("{PREFIX}{workshop}/{part}"))
            {
                gestures.insert((epoch, sequence), raw);
            }
        }
        for (key, raw) in present {
            if let Part::Saved(Saved::Journal(epoch, sequence)) = key.part {
                gestures.insert((epoch, sequence), raw);
            }
        }
        past.replay(gestures);
        Some(past)
    }

    /// Gestures follow each other; after one that does not fit, nothing is known for certain.
    fn replay(&mut self, gestures: BTreeMap<(Epoch, u64), &str>) {
        let mut workshop = self.base.clone();
        for ((epoch, sequence), raw) in gestures {
            if self.contains.get(&epoch).is_some_and(|last| sequence <= *last) {
                continue;
            }
            let entry = Entry::read(raw);
            let fits = entry.filter(|entry| workshop.apply(Edit::Gesture(entry.edits.clone())).is_ok());
            let Some(Entry { at, edits }) = fits else {
                self.ends_early = true;
                return;
            };
            self.steps.push(Step { epoch, sequence, at, edits });
        }
    }

    /// How many gestures there are; there is one state more.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// True when there is one state alone.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// True when something later than the last state cannot be read.
    pub const fn ends_early(&self) -> bool {
        self.ends_early
    }

    /// The moments that were named, oldest first.
    pub fn names(&self) -> &[(Instant, String)] {
        &self.names
    }

    /// When the state after this number of gestures began.
    pub fn moment(&self, gestures: usize) -> Instant {
        let last = gestures.checked_sub(1).map(|last| last.min(self.steps.len().saturating_sub(1)));
        last.and_then(|last| self.steps.get(last)).map_or(self.since, |step| step.at)
    }

    /// How many gestures had been made by then.
    pub fn gestures_by(&self, at: Instant) -> usize {
        self.steps.iter().rposition(|step| step.at <= at).map_or(0, |last| last + 1)
    }

    /// The workshop after this number of gestures.
    pub fn state(&self, gestures: usize) -> Workshop {
        let mut workshop = self.base.clone();
        for step in self.steps.iter().take(gestures) {
            // Each of them was applied when it was read.
            let _ = workshop.apply(Edit::Gesture(step.edits.clone()));
        }
        workshop
    }

    /// The second snapshot: the last state of the past, in the place of a snapshot that can be read in neither copy. What
    /// stood there is set aside by `writer`; none where it can be read, or there is no past that can.
    pub fn mending(
        workshop: WorkshopKey,
        kept: &BTreeMap<String, String>,
        entries: &Entries,
        writer: u32,
    ) -> Option<[(Key, String); 2]> {
        let key = Key::saved(workshop, Saved::Snapshot);
        let raw = entries.get(&key).filter(|raw| snapshot::read(raw, Versions::Known).is_err())?;
        let past = Self::read(workshop, kept, &Entries::new())?;
        let mut contains = past.contains.clone();
        contains.extend(past.steps.iter().map(|step| (step.epoch, step.sequence)));
        let last = past.steps.len();
        let number = contains.keys().map(|epoch| epoch.number).max().unwrap_or(0);
        let part = Part::Quarantined(Epoch { number, writer }, Saved::Snapshot);
        let text = snapshot::write(&past.state(last), past.moment(last), &contains);
        Some([(Key { workshop, part }, raw.clone()), (key, text)])
    }

    /// What makes a past that is too long shorter: changes of the mirror, empty where it is not.
    pub fn cut(&self, workshop: WorkshopKey) -> BTreeMap<String, Option<String>> {
        let mut changes = BTreeMap::new();
        if self.steps.len() <= LONGEST_PAST + SURPLUS {
            return changes;
        }
        let surplus = self.steps.len() - LONGEST_PAST;
        let mut contains = self.contains.clone();
        for Step { epoch, sequence, .. } in self.steps.iter().take(surplus) {
            contains.insert(*epoch, *sequence);
            let part = Part::Saved(Saved::Journal(*epoch, *sequence));
            changes.extend(past_entry(Key { workshop, part }).map(|key| (key, None)));
        }
        let base = snapshot::write(&self.state(surplus), self.moment(surplus), &contains);
        changes.insert(past_base(workshop), Some(base));
        changes
    }

    /// True when so many keys under the prefix may be more than are kept: whether to read and [cut](Self::cut) it.
    pub const fn may_be_too_long(keys: usize) -> bool {
        keys > LONGEST_PAST + SURPLUS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::{Command, FOLD_AFTER, Input, Vault};
    use crate::workshop::{Cause, CauseId, Forgotten, Leg, Stamp, builder::a_workshop};
    use proptest::prelude::*;

    const KEY: WorkshopKey = WorkshopKey(7);

    fn at(second: usize) -> Instant {
        Instant::from_milliseconds(1_000 * i64::try_from(second).unwrap())
    }

    /// A storage with a mirror of the past, and a vault that writes them.
    struct Desk {
        vault: Vault,
        entries: Entries,
        past: BTreeMap<String, String>,
        made: usize,
    }

    impl Desk {
        fn new() -> Self {
            let stamp = Stamp { at: at(0), writer: 1 };
            let (vault, commands) = Vault::create(KEY, a_workshop().build(), stamp);
            let mut desk = Self { vault, entries: Entries::new(), past: BTreeMap::new(), made: 0 };
            desk.carry_out(commands);
            let base = desk.entries.get(&Key::saved(KEY, Saved::Snapshot)).unwrap().clone();
            desk.past.insert(past_base(KEY), base);
            desk
        }

        fn carry_out(&mut self, commands: Vec<Command>) {
            for command in commands {
                match command {
                    Command::Write { key, value } | Command::Replace { key, value, .. } => {
                        self.entries.insert(key, value);
                        let next = self.vault.step(Input::Written { key, result: Ok(()) });
                        self.carry_out(next);
                    }
                    Command::Retire { key } => {
                        let raw = self.entries.remove(&key).unwrap();
                        self.past.insert(past_entry(key).unwrap(), raw);
                    }
                    Command::Remove { key } => drop(self.entries.remove(&key)),
                    Command::Copy { .. } | Command::Tell(_) => {}
                }
            }
        }

        /// This number of gestures, one each second: the first cause is called by the number of the gesture.
        fn with_gestures(mut self, count: usize) -> Self {
            for _ in 0..count {
                self.made += 1;
                let cause = Cause::new(CauseId(1), Leg::Happened, self.made.to_string());
                let stamp = Stamp { at: at(self.made), writer: 1 };
                for input in
                    [Input::Edited { edit: Edit::put(cause), stamp }, Input::GestureEnded, Input::Rested]
                {
                    let commands = self.vault.step(input);
                    self.carry_out(commands);
                }
            }
            self
        }

        fn past(&self) -> Past {
            Past::read(KEY, &self.past, &self.entries).unwrap()
        }
    }

    /// What the first cause is called in a state.
    fn called(workshop: &Workshop) -> Option<String> {
        let cause = workshop.causes.get(CauseId(1))?;
        Some(cause.statement.reveal(crate::workshop::For::Console).to_owned())
    }

    #[test]
    fn every_state_is_there_across_snapshots() {
        let desk = Desk::new().with_gestures(3 * FOLD_AFTER + 5);
        let past = desk.past();
        assert_eq!(past.len(), desk.made);
        assert_eq!(called(&past.state(0)), None);
        for gestures in [1, FOLD_AFTER, FOLD_AFTER + 1, 2 * FOLD_AFTER + 9, desk.made] {
            assert_eq!(called(&past.state(gestures)), Some(gestures.to_string()));
            assert_eq!(past.moment(gestures), at(gestures));
        }
    }

    #[test]
    fn a_snapshot_that_neither_copy_can_read_is_made_again_from_the_second_and_the_gestures_since() {
        let mut desk = Desk::new().with_gestures(2 * FOLD_AFTER + 5);
        let snapshot = Key::saved(KEY, Saved::Snapshot);
        desk.entries.insert(snapshot, "{torn".to_owned());
        let [aside, mended] = Past::mending(KEY, &desk.past, &desk.entries, 9).unwrap();
        assert!(matches!(aside.0.part, Part::Quarantined(..)) && aside.1 == "{torn");
        desk.entries.extend([aside, mended]);
        let opening = crate::vault::open(&desk.entries).unwrap();
        assert_eq!((&opening.workshop, &opening.notices[..]), (desk.vault.workshop(), &[][..]));
        assert_eq!(Past::mending(KEY, &desk.past, &desk.entries, 9), None, "there is nothing to mend");
    }

    #[test]
    fn a_time_of_day_means_the_state_that_stood_then() {
        let past = Desk::new().with_gestures(10).past();
        assert_eq!(past.gestures_by(at(4)), 4);
        assert_eq!(past.gestures_by(Instant::from_milliseconds(4_999)), 4);
        assert_eq!(past.gestures_by(Instant::from_milliseconds(-1)), 0);
        assert_eq!(past.gestures_by(at(1_000)), 10);
    }

    #[test]
    fn the_past_ends_at_what_cannot_be_read_and_says_so() {
        let mut desk = Desk::new().with_gestures(FOLD_AFTER + 1);
        let key = desk.past.keys().nth(20).unwrap().clone();
        desk.past.insert(key, "{".to_owned());
        let past = desk.past();
        assert!(past.ends_early() && past.len() < desk.made);
        assert_eq!(called(&past.state(usize::MAX)), Some(past.len().to_string()));
    }

    #[test]
    fn a_moment_has_the_name_it_was_given() {
        let mut desk = Desk::new().with_gestures(3);
        desk.past.insert(past_name(KEY, at(2)), "before the break".to_owned());
        assert_eq!(desk.past().names(), [(at(2), "before the break".to_owned())]);
    }

    #[test]
    fn what_is_forgotten_stands_in_no_entry_and_is_not_kept_for_the_past() {
        let mut desk = Desk::new().with_gestures(5);
        let value = Forgotten::new(["5"], "[NUMBER-1]");
        let (edit, stamp) = (desk.vault.workshop().forgetting(&value, Stamp::default()), Stamp::default());
        for input in [Input::Edited { edit, stamp }, Input::GestureEnded, Input::Forgotten] {
            let commands = desk.vault.step(input);
            desk.carry_out(commands);
        }
        assert_eq!(desk.past.keys().collect::<Vec<_>>(), [&past_base(KEY)]);
        let kinds: Vec<Part> = desk.entries.keys().map(|key| key.part).collect();
        assert_eq!(kinds, [Part::Card, Part::Saved(Saved::Snapshot)]);
        let (opened, _) =
            snapshot::read(&desk.entries[&Key::saved(KEY, Saved::Snapshot)], Versions::Known).unwrap();
        assert_eq!(called(&opened.workshop).as_deref(), Some("[NUMBER-1]"));
        let past = desk.with_gestures(FOLD_AFTER + 1).past;
        assert!(past.len() > FOLD_AFTER, "the next gestures are kept again");
    }

    #[test]
    fn a_past_that_is_too_long_loses_its_oldest_gestures_and_no_later_state() {
        let mut desk = Desk::new().with_gestures(LONGEST_PAST + SURPLUS + FOLD_AFTER);
        let before = desk.past();
        assert!(Past::may_be_too_long(desk.past.len()));
        for (key, value) in before.cut(KEY) {
            match value {
                Some(value) => drop(desk.past.insert(key, value)),
                None => drop(desk.past.remove(&key)),
            }
        }
        let after = desk.past();
        assert_eq!(after.len(), LONGEST_PAST);
        assert_eq!(after.state(0), before.state(before.len() - LONGEST_PAST));
        assert_eq!(after.state(LONGEST_PAST), before.state(before.len()));
        assert!(after.cut(KEY).is_empty());
    }

    proptest! {
        #[test]
        fn any_entries_give_a_past_or_none(
            kept in prop::collection::btree_map("(base|journal/0000000[12]-00000001/0000000[1-4]|named/[0-9]{1,3}|[a-z/]{0,9})", ".{0,40}", 0..8)
        ) {
            let prefix = past_prefix(KEY);
            let kept = kept.into_iter().map(|(key, raw)| (format!("{prefix}{key}"), raw)).collect();
            if let Some(past) = Past::read(KEY, &kept, &Entries::new()) {
                let _ = past.state(past.len());
            }
        }
    }
}
