//! The vault over a port that fails, tears and answers late, held against a plain list of what was typed.

use super::*;

/// A meeting that writes everything a vault writes: a first snapshot, letters, gestures past a fold, places, cards.
fn meeting() -> Vec<Deed> {
    let mut deeds = Vec::new();
    for gesture in 0..70 {
        deeds.extend((0..2).map(|letter| Deed::Edit(Box::new(type_title(0, 0, ["a", "b"][letter])))));
        if gesture % 9 == 0 {
            deeds.push(Deed::Edit(Box::new(Edit::put(Action::new(ActionId(gesture + 1), "add a canary")))));
        }
        deeds.push(Deed::EndGesture);
        if gesture % 20 == 0 {
            deeds.push(Deed::ChangeStage(gesture as usize % Stage::ALL.len()));
        }
    }
    deeds.push(Deed::Flush);
    deeds
}

/// Never called kept what the next opening would not have.
fn tells_the_truth(page: &Page) {
    match page.vault.status() {
        Status::Kept { .. } | Status::Unchanged => {
            assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
        }
        Status::Keeping => panic!("the write was answered, so nothing is under way"),
        Status::NotKept { .. } => {
            let notices = open(&page.storage.entries).map(|opening| opening.notices).unwrap_or_default();
            assert_eq!(notices, [], "what could not be stored damaged what was");
        }
    }
}

#[test]
fn storage_that_is_full_at_any_single_write_of_a_meeting_loses_nothing() {
    let whole = carry_out(Page::create(a_workshop().build(), vec![]), meeting(), |_| {});
    let writes = whole.storage.writes;
    assert!(writes > 150, "{writes}");
    for position in 1..=writes {
        // Full once, and full from there on until somebody makes room.
        for length in [1, writes] {
            let refused = (position..position + length).collect();
            let mut page = carry_out(Page::create(a_workshop().build(), refused), meeting(), |_| {});
            tells_the_truth(&page);
            page.storage.refused.clear();
            page.step(Input::Flush);
            assert_eq!(
                open(&page.storage.entries).unwrap().workshop,
                whole.workshop,
                "write {position}, {length} times"
            );
            assert!(!matches!(page.vault.status(), Status::NotKept { .. }));
        }
    }
    println!("{writes} write positions of a meeting, each refused once, and until there was room");
}

/// What the port does with the next thing asked of it.
#[derive(Clone, Copy, Debug)]
enum Luck {
    /// It is carried out and answered.
    Done,
    /// It is refused.
    Fails,
    /// What stands behind it is carried out first, where that is of another key.
    Late,
    /// The mirror takes a batch in.
    Mirrored,
    /// The mirror refuses one.
    MirrorFails,
    /// The browser is killed.
    Killed,
    /// The same, and storage is full when the workshop is opened again.
    KilledWhileFull,
    /// The browser is killed in the middle of this write.
    Torn(usize),
}

fn luck() -> impl Strategy<Value = Luck> {
    prop_oneof![
        60 => Just(Luck::Done),
        8 => Just(Luck::Fails),
        8 => Just(Luck::Late),
        20 => Just(Luck::Mirrored),
        4 => Just(Luck::MirrorFails),
        2 => Just(Luck::Killed),
        2 => Just(Luck::KilledWhileFull),
        2 => (0..60_usize).prop_map(Luck::Torn),
    ]
}

/// Storage and its mirror, both with bad luck; beside them the plain model.
struct World {
    vault: Vault,
    asked: VecDeque<Command>,
    storage: Entries,
    mirror: Entries,
    copies: Copies,
    /// The plain model: the workshop after each edit, and when that was; the newest last.
    states: Vec<(Instant, Workshop)>,
    /// For each gesture since the opening, how many states there were before it.
    gestures: Vec<usize>,
    is_open: bool,
    /// What the mirror has answered for.
    saved: Option<Instant>,
    /// What a torn entry may have taken along: no state from this one on must be there.
    torn_from: usize,
    clock: i64,
    openings: u32,
}

impl World {
    fn new() -> Self {
        let workshop = a_workshop().build();
        let (vault, commands) = Vault::create(KEY, workshop.clone(), stamp(0));
        Self {
            vault,
            asked: commands.into(),
            storage: Entries::new(),
            mirror: Entries::new(),
            copies: Copies::default(),
            states: vec![(stamp(0).at, workshop)],
            gestures: Vec::new(),
            is_open: false,
            saved: None,
            torn_from: usize::MAX,
            clock: 0,
            openings: 0,
        }
    }

    fn feed(&mut self, input: Input) {
        self.asked.extend(self.vault.step(input));
    }

    fn edit(&mut self, edit: Edit) {
        self.clock += 1_000;
        let mut next = self.states.last().unwrap().1.clone();
        if next.apply(edit.clone()).is_ok() {
            if !self.is_open {
                self.gestures.push(self.states.len());
                self.is_open = true;
            }
            self.states.push((stamp(self.clock).at, next));
            self.feed(Input::Edited { edit, stamp: stamp(self.clock) });
        }
    }

    fn end_gesture(&mut self) {
        self.is_open = false;
        self.feed(Input::GestureEnded);
        self.feed(Input::Rested);
    }

    /// Carries one thing out, as the port is lucky.
    fn turn(&mut self, luck: Luck) {
        match luck {
            Luck::Mirrored => self.mirrored(),
            Luck::MirrorFails => {
                let _batch = self.copies.send().cloned();
                self.copies.failed();
            }
            Luck::Killed => self.killed(true),
            Luck::KilledWhileFull => self.killed(false),
            Luck::Torn(length) => {
                if let Some(Command::Write { key, value } | Command::Replace { key, value, .. }) =
                    self.asked.pop_front()
                {
                    // Other tabs there are none, so a snapshot is always torn in its own place.
                    self.storage.insert(key, value.chars().take(length).collect());
                    if let Part::Saved(Saved::Journal(_, sequence)) = key.part {
                        self.torn_from = self.gestures[sequence as usize - 1];
                    }
                }
                self.killed(true);
            }
            Luck::Late => {
                let is_of = |command: &Command| match command {
                    Command::Write { key, .. }
                    | Command::Replace { key, .. }
                    | Command::Remove { key }
                    | Command::Copy { key, .. }
                    | Command::Retire { key } => Some(*key),
                    Command::Tell(_) => None,
                };
                // What is for the mirror alone stands in one batch, in its order.
                let are_copies =
                    self.asked.iter().take(2).all(|command| matches!(command, Command::Copy { .. }));
                if self.asked.len() > 1 && !are_copies && is_of(&self.asked[0]) != is_of(&self.asked[1]) {
                    self.asked.swap(0, 1);
                }
                self.turn(Luck::Done);
            }
            Luck::Done | Luck::Fails => match self.asked.pop_front() {
                Some(Command::Write { key, value } | Command::Replace { key, value, .. }) => {
                    let result = if matches!(luck, Luck::Done) {
                        self.storage.insert(key, value.clone());
                        self.copies.put(key.to_string(), value);
                        Ok(())
                    } else {
                        Err(StorageError::Quota)
                    };
                    self.feed(Input::Written { key, result });
                    if let Some(at) = self.vault.last_kept() {
                        self.copies.holds(KEY, at);
                    }
                }
                Some(Command::Remove { key } | Command::Retire { key }) => {
                    self.storage.remove(&key);
                    self.copies.remove(key.to_string());
                }
                Some(Command::Copy { key, value, until }) => {
                    self.copies.put(key.to_string(), value);
                    self.copies.holds(KEY, until);
                }
                Some(Command::Tell(_)) | None => {}
            },
        }
    }

    fn mirrored(&mut self) {
        let Some(batch) = self.copies.send().cloned() else { return };
        for (key, value) in batch.entries {
            let key = Key::parse(&key).unwrap();
            match value {
                Some(value) => drop(self.mirror.insert(key, value)),
                None => drop(self.mirror.remove(&key)),
            }
        }
        if let Some((_, at)) = self.copies.done() {
            self.saved = self.saved.max(Some(at));
            self.feed(Input::Saved(at));
        }
    }

    /// Opens again from what both copies hold; what waited is gone.
    fn killed(&mut self, has_room: bool) {
        self.openings += 1;
        let writer = FIRST_TAB + self.openings;
        let chosen = choose(self.storage.clone(), self.mirror.clone(), writer).unwrap();
        let (kept, saved) = (self.vault.last_kept(), self.saved);
        let Ok((mut vault, opening, mut commands)) = Vault::open(KEY, &chosen.entries, writer) else {
            assert_eq!((kept, saved), (None, None), "what was kept or saved is gone");
            return *self = Self::new();
        };
        let until = |at: Instant| self.states.iter().rposition(|(changed, _)| *changed <= at).unwrap();
        let sure = kept.map(|at| until(at).min(self.torn_from - 1)).max(saved.map(until));
        if let Some(sure) = sure {
            let found = self.states.iter().rposition(|(_, state)| *state == opening.workshop);
            assert!(
                found >= Some(sure),
                "of {} states, {sure} was kept or saved, {found:?} is there",
                self.states.len()
            );
        }
        if has_room {
            self.storage.clone_from(&chosen.entries);
        } else if !chosen.for_storage.is_empty() {
            commands.extend(vault.write_whole(&chosen.for_storage));
        }
        self.mirror = chosen.entries;
        self.copies = Copies::default();
        self.states = vec![(Instant::from_milliseconds(0), opening.workshop)];
        self.gestures.clear();
        (self.is_open, self.saved, self.torn_from) = (false, None, usize::MAX);
        self.vault = vault;
        self.asked = commands.into();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_port_does_what_was_kept_is_there(
        deeds in proptest::collection::vec((deed(), proptest::collection::vec(luck(), 0..5)), 0..160),
    ) {
        let mut world = World::new();
        for (deed, fortune) in deeds {
            match deed {
                Deed::Edit(edit) => world.edit(*edit),
                Deed::EndGesture => world.end_gesture(),
                Deed::Flush => world.feed(Input::Flush),
                Deed::ChangeStage(stage) => {
                    let session = Session { stage: Stage::ALL[stage], ..Session::default() };
                    world.feed(Input::SessionChanged { session, at: stamp(world.clock).at });
                }
                Deed::Reload => world.killed(true),
            }
            for luck in fortune {
                world.turn(luck);
            }
        }
        // In the end the port works again: everything that was typed is there.
        world.feed(Input::Flush);
        while !world.asked.is_empty() {
            world.turn(Luck::Done);
        }
        prop_assert_eq!(&open(&world.storage).unwrap().workshop, &world.states.last().unwrap().1);
    }
}
