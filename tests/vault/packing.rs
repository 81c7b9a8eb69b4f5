//! A closed workshop is packed over a port that fails, damages and dies, and is there whole at every moment.

use super::*;

type Texts = BTreeMap<String, String>;

/// What became of one task of a packing.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Done,
    /// It is refused, or the workshop was opened meanwhile.
    Refused,
    /// What is read back is not what was written.
    Damaged,
    /// The browser is killed before the task, and storage is as it was so many writes ago.
    KilledBefore(usize),
    /// The same after it.
    KilledAfter(usize),
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        12 => Just(Fate::Done),
        1 => Just(Fate::Refused),
        1 => Just(Fate::Damaged),
        1 => (0..40_usize).prop_map(Fate::KilledBefore),
        1 => (0..40_usize).prop_map(Fate::KilledAfter),
    ]
}

/// A page whose storage and disk hold the same, as after a closing that the mirror has answered for.
struct Closed {
    page: Page,
    disk: Texts,
    /// What storage held after each write, the oldest first: what a killed browser may go back to.
    earlier: Vec<Entries>,
}

impl Closed {
    fn new(page: Page) -> Self {
        Self { page, disk: Texts::new(), earlier: Vec::new() }.settled()
    }

    fn settled(mut self) -> Self {
        let entries = &self.page.storage.entries;
        self.disk.retain(|name, _| !name.starts_with(&KEY.prefix()));
        self.disk.remove(&pack_name(&KEY.prefix()));
        self.disk.extend(entries.iter().map(|(key, text)| (key.to_string(), text.clone())));
        self.earlier.push(entries.clone());
        self
    }

    /// Packs it, as lucky as the fates are. Afterwards it is closed, packed or not.
    fn packed(&mut self, fates: &[Fate], after_each: impl Fn(&Self)) {
        let card = self.page.vault.card();
        let (mut packing, mut task) = Packing::of_workshop(KEY, &self.page.storage.entries, card);
        let mut fates = fates.iter().copied().chain(std::iter::repeat(Fate::Done));
        loop {
            let fate = fates.next().unwrap();
            if let Fate::KilledBefore(back) = fate {
                return self.killed(back);
            }
            let answer = match task {
                Task::Compress(text) => Answer::Compressed(format!("packed {text}")),
                Task::CarryOut(batch) if !matches!(fate, Fate::Refused) => {
                    self.disk.retain(|name, _| !batch.gone.iter().any(|gone| name.starts_with(gone)));
                    let texts = batch.entries.into_iter();
                    self.disk.extend(texts.map(|(name, text)| (name, text.unwrap())));
                    Answer::CarriedOut
                }
                Task::CarryOut(_) => Answer::Refused,
                Task::ReadBack(name) => {
                    if matches!(fate, Fate::Damaged) {
                        let pack = self.disk.get_mut(&name).unwrap();
                        *pack = pack.replacen("snapshot", "snapshoT", 1);
                    }
                    Answer::ReadBack(self.disk[&name].strip_prefix("packed ").unwrap().to_owned())
                }
                Task::LetGo => {
                    self.let_go(&packing);
                    return after_each(self);
                }
                Task::Stop => return after_each(self),
            };
            after_each(self);
            if let Fate::KilledAfter(back) = fate {
                return self.killed(back);
            }
            let refused = matches!(fate, Fate::Refused);
            task = packing.step(if refused { Answer::Refused } else { answer });
        }
    }

    fn let_go(&mut self, packing: &Packing) {
        let leaving = packing.leaving(&self.page.storage.entries);
        let Some((card, text)) = packing.card().filter(|_| !leaving.is_empty()) else { return };
        self.page.storage.entries.insert(card, text);
        self.earlier.push(self.page.storage.entries.clone());
        for key in leaving {
            self.page.storage.entries.remove(&key);
            self.earlier.push(self.page.storage.entries.clone());
        }
    }

    fn killed(&mut self, back: usize) {
        let at = self.earlier.len() - 1 - back.min(self.earlier.len() - 1);
        self.page.storage.entries = self.earlier[at].clone();
    }

    /// What the mirror holds of it, packed or not.
    fn mirrored(&self) -> Entries {
        let prefix = KEY.prefix();
        let pack = self.disk.get(&pack_name(&prefix));
        let mut texts = pack.map_or_else(Texts::new, |pack| {
            let text = pack.strip_prefix("packed ").and_then(unpacked);
            text.unwrap_or_else(|| damaged(&prefix, pack.clone()))
        });
        let own = self.disk.iter().filter(|(name, _)| name.starts_with(&prefix));
        texts.extend(own.map(|(name, text)| (name.clone(), text.clone())));
        texts.into_iter().filter_map(|(name, text)| Some((Key::parse(&name)?, text))).collect()
    }

    fn chosen(&self, storage: Entries) -> Entries {
        choose(storage, self.mirrored(), SECOND_TAB).unwrap().entries
    }

    /// Whatever storage goes back to, what was closed is there.
    fn is_there_in_any_case(&self) {
        for storage in self.earlier.iter().chain([&self.page.storage.entries]) {
            let opening = open(&self.chosen(storage.clone())).unwrap();
            assert_eq!(opening.workshop, self.page.workshop);
        }
    }

    /// Opened again from both copies; the pack goes as its parts are put back.
    fn opened(mut self) -> Self {
        self.page.storage.entries = self.chosen(self.page.storage.entries.clone());
        let (page, opening) = Page::reopen(self.page.storage, self.page.clock);
        assert_eq!(opening.workshop, self.page.workshop);
        Self { page, earlier: Vec::new(), ..self }.settled()
    }
}

fn a_closed_one() -> Closed {
    let mut page = Page::create(a_workshop().build(), vec![]);
    typed(&mut page, "Playback fails");
    page.step(Input::GestureEnded);
    page.step(Input::Flush);
    Closed::new(page)
}

#[test]
fn a_packed_workshop_leaves_its_card_in_storage_and_comes_back_whole() {
    let mut closed = a_closed_one();
    closed.packed(&[], |_| ());
    let keys: Vec<Key> = closed.page.storage.entries.keys().copied().collect();
    assert_eq!(keys, [Key::card(KEY)]);
    let card: Card = serde_json::from_str(&closed.page.storage.entries[&keys[0]]).unwrap();
    assert_eq!(card.title.reveal(For::Measuring), "Playback fails");
    let pack = &closed.disk[&pack_name(&KEY.prefix())];
    assert_eq!(card.packed, Some(Packed { units: pack.chars().count(), set_aside: 0 }));
    assert_eq!(closed.disk.len(), 2, "the pack and the card");
    let opened = closed.opened();
    assert_eq!(opened.disk.get(&pack_name(&KEY.prefix())), None);
    let card: Card = serde_json::from_str(&opened.page.storage.entries[&Key::card(KEY)]).unwrap();
    assert_eq!(card.packed, None);
}

#[test]
fn a_packed_workshop_of_before_gets_its_reference_unopened_and_counts_once_beside_its_class_card() {
    let mut closed = a_closed_one();
    closed.packed(&[], |_| ());
    let mut saved: serde_json::Value =
        serde_json::from_str(&closed.page.storage.entries[&Key::card(KEY)]).unwrap();
    saved.as_object_mut().unwrap().remove("form");
    saved["digest"].as_object_mut().unwrap().remove("incident");
    let before: Card = serde_json::from_value(saved).unwrap();
    let incident = String::from(closed.page.workshop.reference);
    let card = serde_json::json!({
        "format": "whybone-class-card", "version": 1, "card": { "incident": format!("postmortem-{incident}") },
    });
    let mut shared = ClassCards::default();
    shared.add(&card.to_string()).unwrap();
    assert_eq!(shared.besides(&[before.digest.incident]).len(), 1, "it is told by nothing yet");
    assert!(!before.is_of_now());
    let again = before.made_again(&closed.chosen(closed.page.storage.entries.clone())).unwrap();
    assert!(again.is_of_now());
    assert_eq!(shared.besides(&[again.digest.incident]).len(), 0);
    assert_eq!((again.packed, again.last_changed), (before.packed, before.last_changed));
}

#[test]
fn what_was_set_aside_is_packed_and_counted() {
    let mut closed = a_closed_one();
    closed.page.storage.entries.insert(snapshot_key(), "{torn".to_owned());
    let (page, _) = Page::reopen(closed.page.storage, closed.page.clock);
    closed = Closed::new(page);
    closed.packed(&[], |_| ());
    let card: Card = serde_json::from_str(&closed.page.storage.entries[&Key::card(KEY)]).unwrap();
    assert_eq!(card.packed.unwrap().set_aside, 1);
    assert!(closed.opened().page.storage.entries.values().any(|text| text == "{torn"));
}

#[test]
fn a_pack_that_reads_back_otherwise_lets_nothing_go() {
    let mut closed = a_closed_one();
    let before = closed.page.storage.entries.clone();
    closed.packed(&[Fate::Done, Fate::Done, Fate::Damaged], |_| ());
    assert_eq!(closed.page.storage.entries, before);
    assert!(before.iter().all(|(key, text)| closed.disk[&key.to_string()] == *text));
    closed.is_there_in_any_case();
}

#[test]
fn what_was_written_since_keeps_a_workshop_in_storage() {
    let closed = a_closed_one();
    let mut entries = closed.page.storage.entries.clone();
    let (packing, _) = Packing::of_workshop(KEY, &entries, closed.page.vault.card());
    assert_ne!(packing.leaving(&entries), []);
    entries.insert(entry_key(9, 1), "of another tab".to_owned());
    assert_eq!(packing.leaving(&entries), []);
}

#[test]
fn a_damaged_pack_is_set_aside_as_it_is_and_told() {
    let mut closed = a_closed_one();
    closed.packed(&[], |_| ());
    closed.disk.insert(pack_name(&KEY.prefix()), "bits that turned over".to_owned());
    let opening = open(&closed.chosen(closed.page.storage.entries.clone())).unwrap();
    assert!(matches!(opening.notices[..], [Notice::SnapshotSetAside(_)]));
    assert_eq!(opening.quarantine[0].raw, "bits that turned over");
}

#[test]
fn the_past_is_packed_word_by_word() {
    let texts: Texts = [(past_base(KEY), "a “base”\n".to_owned())].into();
    let (mut packing, task) = Packing::beside(past_prefix(KEY), texts.clone());
    let Task::Compress(text) = task else { panic!("it begins with compressing") };
    assert_eq!(unpacked(&text), Some(texts));
    let Task::CarryOut(batch) = packing.step(Answer::Compressed("short".to_owned())) else {
        panic!("the pack is written")
    };
    assert_eq!(batch.entries, [(pack_name(&past_prefix(KEY)), Some("short".to_owned()))].into());
    assert!(has_past(KEY, &[pack_name(&past_prefix(KEY))]) && !has_past(KEY, &[]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn however_it_is_packed_opened_and_killed_what_was_closed_is_there(
        rounds in proptest::collection::vec(
            (proptest::collection::vec(edit(), 0..6), proptest::collection::vec(fate(), 0..6)),
            1..4,
        ),
    ) {
        let mut closed = Closed::new(Page::create(a_workshop().build(), vec![]));
        for (edits, fates) in rounds {
            for edit in edits {
                closed.page.edit(edit);
                closed.page.step(Input::GestureEnded);
                closed.earlier.push(closed.page.storage.entries.clone());
            }
            closed.page.step(Input::Flush);
            closed = closed.settled();
            closed.packed(&fates, Closed::is_there_in_any_case);
            closed.is_there_in_any_case();
            closed = closed.opened();
        }
    }
}
