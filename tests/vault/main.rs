//! What is kept comes back, whatever storage does.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at its first surprise"
)]

mod faults;
mod files;
mod mutations;
mod packing;

use proptest::prelude::*;
use std::collections::{BTreeMap, VecDeque};
use whybone::measure::Wording;
use whybone::vault::*;
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

const KEY: WorkshopKey = WorkshopKey(0xfeed);
/// Every tab draws a number of its own, a reloaded one too.
const FIRST_TAB: u32 = 7;
const SECOND_TAB: u32 = 8;

/// A storage in memory that refuses the writes it is told to refuse.
#[derive(Clone, Default)]
struct FaultyStorage {
    entries: BTreeMap<Key, String>,
    writes: usize,
    refused: Vec<usize>,
}

impl FaultyStorage {
    fn write(&mut self, key: Key, value: String) -> Result<(), StorageError> {
        self.writes += 1;
        if self.refused.contains(&self.writes) {
            return Err(StorageError::Quota);
        }
        self.entries.insert(key, value);
        Ok(())
    }
}

/// The page in miniature: a vault, its storage, and what was told last.
struct Page {
    storage: FaultyStorage,
    vault: Vault,
    workshop: Workshop,
    clock: i64,
}

impl Page {
    fn create(workshop: Workshop, refused: Vec<usize>) -> Self {
        Self::create_as(KEY, workshop, refused)
    }

    fn create_as(key: WorkshopKey, workshop: Workshop, refused: Vec<usize>) -> Self {
        let (vault, commands) = Vault::create(key, workshop.clone(), stamp(0));
        let storage = FaultyStorage { refused, ..FaultyStorage::default() };
        let mut page = Self { storage, vault, workshop, clock: 0 };
        page.carry_out(commands);
        page
    }

    fn reopen(storage: FaultyStorage, clock: i64) -> (Self, Opening) {
        Self::reopened(KEY, storage, clock).unwrap()
    }

    fn reopened(key: WorkshopKey, storage: FaultyStorage, clock: i64) -> Result<(Self, Opening), OpenError> {
        let (vault, opening, commands) = Vault::open(key, &storage.entries, SECOND_TAB)?;
        let workshop = opening.workshop.clone();
        let mut page = Self { storage, vault, workshop, clock };
        page.carry_out(commands);
        Ok((page, opening))
    }

    fn edit(&mut self, edit: Edit) {
        self.clock += 1_000;
        if self.workshop.apply(edit.clone()).is_ok() {
            self.step(Input::Edited { edit, stamp: stamp(self.clock) });
        }
    }

    fn step(&mut self, input: Input) {
        let ends = matches!(input, Input::GestureEnded);
        let commands = self.vault.step(input);
        self.carry_out(commands);
        if ends {
            self.step(Input::Rested);
        }
    }

    fn carry_out(&mut self, commands: Vec<Command>) {
        let mut commands = VecDeque::from(commands);
        while let Some(command) = commands.pop_front() {
            match command {
                Command::Write { key, value } => {
                    let result = self.storage.write(key, value);
                    commands.extend(self.vault.step(Input::Written { key, result }));
                }
                Command::Replace { key, value, before } => {
                    let stored = self.storage.entries.get(&key).map(String::as_str);
                    let result = match fingerprint(stored) == before {
                        true => self.storage.write(key, value),
                        false => Err(StorageError::ChangedUnderneath),
                    };
                    commands.extend(self.vault.step(Input::Written { key, result }));
                }
                Command::Remove { key } | Command::Retire { key } => drop(self.storage.entries.remove(&key)),
                Command::Copy { .. } | Command::Tell(_) => {}
            }
        }
    }

    fn journal_length(&self) -> usize {
        let is_entry = |key: &&Key| matches!(key.part, Part::Saved(Saved::Journal(..)));
        self.storage.entries.keys().filter(is_entry).count()
    }
}

fn stamp(clock: i64) -> Stamp {
    Stamp { at: Instant::from_milliseconds(1_770_000_000_000 + clock), writer: FIRST_TAB }
}

fn type_title(at: usize, delete: usize, insert: &str) -> Edit {
    Edit::Splice {
        text: TextAt::new(RowId::Frame, TextField::Title),
        at,
        delete,
        insert: insert.to_owned(),
        stamp: Stamp::default(),
    }
}

fn typed(page: &mut Page, text: &str) {
    for (at, letter) in text.char_indices() {
        page.edit(type_title(at, 0, &letter.to_string()));
    }
}

/// A decision, and the alias that came with it.
fn decided_and_named(number: usize) -> Edit {
    let value = format!("db-{number}.corp.internal");
    let named = Named::Value(value.as_str().into());
    let alias = AliasEntry { kind: "HOST".to_owned(), named, number: number as u32 };
    let decision = Some(Decision::Replace(Replacement::Drop));
    Edit::Gesture(vec![
        Edit::Name { after: number, aliases: vec![alias], stamp: Stamp::default() },
        Edit::Decide { value: value.into(), decision, at: None, stamp: Stamp::default() },
    ])
}

fn snapshot_key() -> Key {
    Key::saved(KEY, Saved::Snapshot)
}

fn entry_key(number: u32, sequence: u64) -> Key {
    Key::saved(KEY, Saved::Journal(Epoch { number, writer: FIRST_TAB }, sequence))
}

#[test]
fn a_decision_costs_the_journal_what_it_costs_however_many_were_made_before() {
    let cost = |made_before: usize| {
        let mut page = Page::create(a_workshop().build(), Vec::new());
        for number in 0..made_before {
            page.edit(decided_and_named(number));
            page.step(Input::GestureEnded);
        }
        let written: usize = page.storage.entries.values().map(String::len).sum();
        page.edit(decided_and_named(made_before));
        page.step(Input::GestureEnded);
        assert_eq!(page.workshop.ledger.aliases.len(), made_before + 1);
        page.storage.entries.values().map(String::len).sum::<usize>() - written
    };
    let (first, later) = (cost(1), cost(80));
    assert!(later < first + 10, "{first} bytes, then {later}");
}

#[test]
fn a_reload_in_the_middle_of_a_sentence_brings_every_letter_back() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    typed(&mut page, "Playback fai");
    assert_eq!(page.journal_length(), 1);
    assert_eq!(*page.vault.status(), Status::Kept { at: stamp(12_000).at, saved: None });
    assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
}

#[test]
fn one_gesture_is_one_key() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    for title in ["a", "bc", "def"] {
        typed(&mut page, title);
        page.step(Input::GestureEnded);
    }
    assert_eq!(page.journal_length(), 3);
}

#[test]
fn a_long_gesture_is_cut_so_that_a_key_costs_what_the_key_costs() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    page.edit(type_title(0, 0, &"x".repeat(200_000)));
    page.edit(type_title(0, 0, "y"));
    page.edit(type_title(0, 0, "z"));
    assert_eq!(page.journal_length(), 2);
    assert!(page.storage.entries[&entry_key(1, 2)].len() < 500);
    assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
}

#[test]
fn no_key_waits_for_a_snapshot() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    for _ in 0..2 * FOLD_AFTER {
        typed(&mut page, "x");
        let commands = page.vault.step(Input::GestureEnded);
        assert!(!commands.iter().any(|command| matches!(command, Command::Replace { .. })));
        page.carry_out(commands);
    }
    assert_eq!(page.journal_length(), 2 * FOLD_AFTER);
    page.step(Input::Rested);
    assert_eq!(page.journal_length(), 0);
}

#[test]
fn the_journal_is_folded_when_it_is_long_and_no_gesture_is_open() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    for _ in 0..FOLD_AFTER - 1 {
        page.edit(type_title(0, 0, "x"));
        page.step(Input::GestureEnded);
    }
    assert_eq!(page.journal_length(), FOLD_AFTER - 1);
    page.edit(type_title(0, 0, "x"));
    assert_eq!(page.journal_length(), FOLD_AFTER);
    page.step(Input::GestureEnded);
    assert_eq!(page.journal_length(), 0);
    assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
}

#[test]
fn a_full_storage_is_named_and_what_waits_is_written_when_there_is_room() {
    let mut page = Page::create(a_workshop().build(), (3..20).collect());
    page.edit(type_title(0, 0, "x"));
    page.step(Input::GestureEnded);
    page.edit(type_title(1, 0, "y"));
    let why = NotKept::Storage(StorageError::Quota);
    assert_eq!(
        *page.vault.status(),
        Status::NotKept { since: stamp(1_000).at, waiting: 2, why, saved: None }
    );
    assert_ne!(open(&page.storage.entries).unwrap().workshop, page.workshop);
    page.storage.refused.clear();
    page.step(Input::Flush);
    assert_eq!(*page.vault.status(), Status::Kept { at: stamp(2_000).at, saved: None });
    assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
}

#[test]
fn a_torn_last_entry_loses_only_itself_and_is_set_aside() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    typed(&mut page, "kept");
    page.step(Input::GestureEnded);
    let before = page.workshop.clone();
    page.edit(type_title(4, 0, " and torn"));
    let torn = page.storage.entries[&entry_key(1, 2)][..20].to_owned();
    page.storage.entries.insert(entry_key(1, 2), torn.clone());

    let (page, opening) = Page::reopen(page.storage, page.clock);
    assert_eq!(opening.workshop, before);
    assert_eq!(opening.notices, [Notice::EntriesSetAside { count: 1 }]);
    let quarantine = Key {
        workshop: KEY,
        part: Part::Quarantined(
            Epoch { number: 2, writer: SECOND_TAB },
            Saved::Journal(Epoch { number: 1, writer: FIRST_TAB }, 2),
        ),
    };
    assert_eq!(page.storage.entries[&quarantine], torn);
    let again = open(&page.storage.entries).unwrap();
    assert_eq!((again.workshop, again.notices), (before, vec![]));
}

#[test]
fn an_unreadable_snapshot_is_copied_before_anything_is_written_in_its_place() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    typed(&mut page, "after");
    page.storage.entries.insert(snapshot_key(), "{torn".to_owned());

    // While the copy cannot be made, the unreadable snapshot stands, and typing goes on beside it.
    page.storage.refused = vec![page.storage.writes + 1];
    let (mut page, opening) = Page::reopen(page.storage, page.clock);
    assert!(matches!(opening.notices[..], [Notice::SnapshotSetAside(_)]));
    page.edit(type_title(0, 0, "later, "));
    page.step(Input::GestureEnded);
    assert_eq!(page.storage.entries[&snapshot_key()], "{torn");

    page.step(Input::Flush);
    let copies: Vec<&String> = page
        .storage
        .entries
        .iter()
        .filter_map(|(key, raw)| matches!(key.part, Part::Quarantined(..)).then_some(raw))
        .collect();
    assert_eq!(copies, ["{torn"]);
    let again = open(&page.storage.entries).unwrap();
    assert_eq!(again.notices, []);
    assert_eq!(again.workshop.frame.title.reveal(For::Measuring), "later, after");
}

#[test]
fn a_newer_version_is_left_exactly_as_it_was() {
    let page = Page::create(a_workshop().build(), vec![]);
    let mut entries = page.storage.entries;
    let newer = entries[&snapshot_key()].replace("\"version\":1", "\"version\":9");
    entries.insert(snapshot_key(), newer);
    assert_eq!(open(&entries).unwrap_err(), OpenError::Newer(LoadError::Newer { version: 9 }));
}

#[test]
fn a_newer_version_can_be_looked_at_without_what_is_not_known_of_it() {
    let workshop = a_workshop().with_cause(Leg::Happened, "no canary").build();
    let mut page = Page::create(workshop, vec![]);
    typed(&mut page, "Playback");
    let mut entries = page.storage.entries;
    let newer = entries[&snapshot_key()]
        .replace("\"version\":1", "\"version\":9")
        .replace("\"causes\":[", "\"omens\":[3],\"causes\":[{\"id\":2,\"leg\":\"sideways\"},")
        .replace("\"frame\":{", "\"frame\":{\"severity\":\"cosmic\",");
    entries.insert(snapshot_key(), newer);
    entries
        .insert(entry_key(2, 1), "{\"at\":\"2026-03-12T14:02:00Z\",\"edits\":[{\"weave\":{}}]}".to_owned());
    let opening = open_newer(&entries).unwrap();
    assert_eq!(opening.workshop, page.workshop);
    assert_eq!((opening.notices, opening.quarantine), (vec![], vec![]));
}

#[test]
fn the_first_workshop_of_a_newer_file_can_be_looked_at() {
    let (first, second) = (a_workshop().with_cause(Leg::Happened, "no canary").build(), a_workshop().build());
    let several = write_library(&[(KEY, &first), (WorkshopKey(2), &second)], stamp(0).at);
    let several = several.replace("\"version\":1", "\"version\":9");
    let (opened, count) = read_newer(&several).unwrap();
    assert_eq!((opened.workshop, count), (first.clone(), 2));
    let one = write(&first, stamp(0).at, Some(KEY)).replace("\"version\":1", "\"version\":9");
    assert_eq!(read_newer(&one).map(|(opened, count)| (opened.workshop, count)), Ok((first, 1)));
}

#[test]
fn an_entry_that_another_tab_wrote_late_is_not_lost() {
    let mut first = Page::create(a_workshop().build(), vec![]);
    let (mut second, _) = Page::reopen(first.storage.clone(), 0);
    second.edit(type_title(0, 0, "second"));
    second.step(Input::GestureEnded);
    first.storage = second.storage;
    first.edit(Edit::put(Cause::new(CauseId(1), Leg::Happened, "typed in the other tab")));
    let opening = open(&first.storage.entries).unwrap();
    assert_eq!(opening.workshop.frame.title.reveal(For::Measuring), "second");
    assert!(opening.workshop.causes.contains(CauseId(1)));
}

#[test]
fn a_tab_never_folds_over_the_snapshot_of_another() {
    let mut first = Page::create(a_workshop().build(), vec![]);
    let (mut second, _) = Page::reopen(first.storage.clone(), 0);
    for _ in 0..FOLD_AFTER {
        first.edit(type_title(0, 0, "x"));
        first.step(Input::GestureEnded);
    }
    assert_eq!(first.journal_length(), 0);
    second.storage = first.storage;
    for id in 1..=FOLD_AFTER as u32 + 1 {
        second.edit(Edit::put(Cause::new(CauseId(id), Leg::Happened, "typed in the other tab")));
        second.step(Input::GestureEnded);
    }
    let opening = open(&second.storage.entries).unwrap();
    assert_eq!(opening.workshop.frame.title.len(), FOLD_AFTER);
    assert_eq!(opening.workshop.causes.len(), FOLD_AFTER + 1);
}

#[test]
fn a_reload_comes_back_to_the_same_field() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    let session = Session { stage: Stage::Whys, field: Some("cause-3".to_owned()), ..Session::default() };
    page.step(Input::SessionChanged { session: session.clone(), at: stamp(0).at });
    assert_eq!(open(&page.storage.entries).unwrap().session, session);
}

#[test]
fn the_card_follows_the_workshop() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    typed(&mut page, "Playback");
    page.edit(Edit::put(Action::new(ActionId(1), "add a canary")));
    page.step(Input::GestureEnded);
    page.step(Input::SessionChanged {
        session: Session { stage: Stage::Weigh, ..Session::default() },
        at: stamp(0).at,
    });
    page.step(Input::SessionChanged {
        session: Session { stage: Stage::Frame, ..Session::default() },
        at: stamp(0).at,
    });
    let card: Card = serde_json::from_str(&page.storage.entries[&Key::card(KEY)]).unwrap();
    assert_eq!(card.title.reveal(For::Measuring), "Playback");
    assert_eq!((card.open_actions(), card.stage_reached), (1, Stage::Weigh));
    assert_eq!(card.last_changed, stamp(page.clock).at);
}

#[test]
fn the_card_says_what_the_coach_found_in_the_words_and_keeps_it_for_the_next_opening() {
    let mut page = Page::create(a_workshop().build(), vec![]);
    let card =
        |page: &Page| -> Card { serde_json::from_str(&page.storage.entries[&Key::card(KEY)]).unwrap() };
    assert_eq!(card(&page).digest.wording, Wording::NotRead);
    page.step(Input::WordingRead { asks_about: Some(CauseId(2).into()) });
    assert_eq!(card(&page).digest.wording, Wording::AsksAbout(CauseId(2).into()));
    page.step(Input::WordingRead { asks_about: None });
    assert_eq!(card(&page).digest.wording, Wording::Blameless);
    let (opened, _, _) = Vault::open(KEY, &page.storage.entries, 2).unwrap();
    assert_eq!(opened.card().digest.wording, Wording::Blameless);
}

#[test]
fn a_file_taken_in_twice_is_two_workshops_of_which_each_goes_by_its_own_reference() {
    let mut document = Document::clone(&a_full_workshop());
    // As a page of before references saved it: the same stamps give both copies the same one.
    document.reference = Reference::default();
    let file = write(&document, stamp(0).at, None);
    let first = read(&file).unwrap().workshop.beside(&[], Reference::drawn(5));
    let copy = read(&file).unwrap().workshop.beside(&[first.reference], Reference::drawn(5));
    assert_eq!(first.reference, read(&file).unwrap().workshop.reference);
    assert_eq!(copy.reference, Reference::drawn(5));
    let saved = read(&write(&copy, stamp(0).at, None)).unwrap().workshop;
    assert_eq!(saved.reference, copy.reference, "it keeps it");
}

/// A workshop with something in every table, from which the fixture of version 1 was made.
fn a_full_workshop() -> Workshop {
    let at = |text| Instant::parse_rfc3339(text).unwrap();
    a_workshop()
        .with_frame(|frame| {
            frame.title = "Playback fails after a configuration change".into();
            frame.severity = Some(Severity::Two);
            frame.service = "playback".into();
        })
        .with_person("Alex Example", "the on-call engineer")
        .with_event("2026-03-12T14:02:00Z", EventKind::Start, "first playback errors")
        .with_event("2026-03-12T14:07:00Z", EventKind::Detection, "alert fired")
        .with_cause(Leg::Happened, "the rollout went to every region at once")
        .because(CauseId(1), "no canary was asked for")
        .with_cause(Leg::Unnoticed, "the alert went to a retired channel")
        .with(Action {
            treats: vec![CauseId(2)],
            owner: Some(PersonId(1)),
            due: CalendarDate::new(2026, 4, 1),
            ..Action::new(ActionId(1), "ask for a canary in every rollout")
        })
        .with(Mark { tonight: true, ..Mark::new(CauseId(3).into()) })
        .with(Tally {
            cause: CauseId(2),
            votes: 5,
            stamp: Stamp { at: at("2026-03-13T09:00:00Z"), writer: FIRST_TAB },
        })
        .build()
}

fn fixture(name: &str) -> String {
    let path = format!("{}/tests/vault/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_file_of_version_1_stays_readable() {
    let opened = read(&fixture("v1.json")).unwrap();
    assert_eq!(opened.repairs, []);
    // It was saved before workshops had a reference: it has one from now on, and the same whenever it is read. It does
    // not say either when a deadline was agreed: from here on it does.
    let reference = opened.workshop.reference;
    assert!(reference.is_given());
    assert_eq!(read(&fixture("v1.json")).unwrap().workshop.reference, reference);
    let full = Document { reference, ..Document::clone(&a_full_workshop()) };
    let (expected, _) = Workshop::admit(full);
    assert_eq!(opened.workshop, expected);
}

#[test]
fn there_is_a_fixture_for_every_version() {
    for version in 1..=CURRENT_VERSION {
        assert!(read(&fixture(&format!("v{version}.json"))).is_ok(), "version {version}");
    }
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let path = format!("{}/public/whybone.schema.json", env!("CARGO_MANIFEST_DIR"));
    let expected = format!("{:#}\n", schema());
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap();
    assert!(published == expected, "run the tests once with UPDATE_SCHEMA=1 and look at the difference");
}

#[test]
fn what_is_saved_fits_the_published_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let full = write(&a_full_workshop(), stamp(0).at, Some(WorkshopKey(7)));
    for text in [fixture("v1.json"), full, write(&Document::default(), stamp(0).at, None)] {
        let value = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
    let wrong = serde_json::json!({ "format": "other", "version": 1, "saved_at": "2026-03-12T14:02:00Z", "document": {} });
    assert!(!validator.is_valid(&wrong));
}

/// What a facilitator does to the page.
#[derive(Clone, Debug)]
enum Deed {
    Edit(Box<Edit>),
    EndGesture,
    Flush,
    ChangeStage(usize),
    Reload,
}

fn edit() -> impl Strategy<Value = Edit> {
    let id = 1..5_u32;
    let text = "[a-zé ]{0,6}";
    let row = prop_oneof![
        (id.clone(), 0..3_usize, text).prop_map(|(id, leg, text)| Row::from(Cause::new(
            CauseId(id),
            Leg::ALL[leg],
            text
        ))),
        (id.clone(), id.clone(), id.clone()).prop_map(|(id, cause, effect)| {
            Link { id: LinkId(id), cause: CauseId(cause), effect: CauseId(effect), stamp: Stamp::default() }
                .into()
        }),
        (id.clone(), 0..9_u16).prop_map(|(id, votes)| Tally {
            cause: CauseId(id),
            votes,
            stamp: Stamp::default()
        }
        .into()),
    ];
    prop_oneof![
        3 => row.prop_map(Edit::put),
        1 => id.clone().prop_map(|id| Edit::Remove { row: RowId::Cause(CauseId(id)) }),
        1 => (id, 0..4_usize).prop_map(|(id, to)| Edit::Move { row: RowId::Cause(CauseId(id)), to }),
        8 => (0..5_usize, 0..3_usize, "[a-zé]{0,3}").prop_map(|(at, delete, insert)| type_title(at, delete, &insert)),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        10 => edit().prop_map(|edit| Deed::Edit(Box::new(edit))),
        4 => Just(Deed::EndGesture),
        1 => Just(Deed::Flush),
        1 => (0..Stage::ALL.len()).prop_map(Deed::ChangeStage),
        1 => Just(Deed::Reload),
    ]
}

fn carry_out(mut page: Page, deeds: Vec<Deed>, mut after_each: impl FnMut(&Page)) -> Page {
    for deed in deeds {
        match deed {
            Deed::Edit(edit) => page.edit(*edit),
            Deed::EndGesture => page.step(Input::GestureEnded),
            Deed::Flush => page.step(Input::Flush),
            Deed::ChangeStage(stage) => {
                let session = Session { stage: Stage::ALL[stage], ..Session::default() };
                page.step(Input::SessionChanged { session, at: stamp(0).at });
            }
            // What is not kept would be lost by a reload, as the page says; the storage tested here is sound.
            Deed::Reload if matches!(page.vault.status(), Status::NotKept { .. }) => {}
            Deed::Reload => page = Page::reopen(page.storage, page.clock).0,
        }
        after_each(&page);
    }
    page
}

fn raw() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{"),
        Just("}"),
        Just("["),
        Just("]"),
        Just(":"),
        Just(","),
        Just("\"format\""),
        Just("\"saved\""),
        Just("\"whybone-workshop\""),
        Just("\"version\""),
        Just("\"document\""),
        Just("\"edits\""),
        Just("\"at\""),
        Just("\"contains\""),
        Just("1"),
        Just("\"é"),
        Just("null"),
        Just("\"causes\""),
        Just("\"id\""),
    ];
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat()),
        // A good file with one byte range replaced.
        (0.0..1.0_f64, 0..12_usize, "[ -~]{0,6}").prop_map(|(at, delete, insert)| {
            let mut text: Vec<char> =
                write(&a_full_workshop(), stamp(0).at, Some(WorkshopKey(7))).chars().collect();
            let from = (at * text.len() as f64) as usize;
            let to = (from + delete).min(text.len());
            text.splice(from..to, insert.chars());
            text.into_iter().collect()
        }),
    ]
}

fn key() -> impl Strategy<Value = Key> {
    let journal = (0..3_u32, 0..4_u64)
        .prop_map(|(number, sequence)| Saved::Journal(Epoch { number, writer: FIRST_TAB }, sequence));
    let saved = prop_oneof![3 => journal, 1 => Just(Saved::Session), 1 => Just(Saved::Snapshot)];
    prop_oneof![8 => saved.prop_map(|saved| Key::saved(KEY, saved)), 1 => Just(Key::card(KEY))]
}

proptest! {
    // Each case is a whole meeting that is reopened after every key.
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn save_and_load_is_the_identity(deeds in proptest::collection::vec(deed(), 0..120)) {
        carry_out(Page::create(a_workshop().build(), vec![]), deeds, |page| {
            let opening = open(&page.storage.entries).unwrap();
            assert_eq!(opening.workshop, page.workshop);
            assert_eq!(opening.notices, []);
        });
    }

    #[test]
    fn a_refused_write_never_loses_what_was_called_kept(
        deeds in proptest::collection::vec(deed(), 0..120),
        refused in proptest::collection::vec(1..160_usize, 0..40),
    ) {
        let mut page = carry_out(Page::create(a_workshop().build(), refused), deeds, |page| {
            match page.vault.status() {
                Status::Kept { .. } | Status::Unchanged => {
                    assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
                }
                Status::Keeping => panic!("the write was answered, so nothing is under way"),
                Status::NotKept { .. } => {
                    // Nothing that is stored is damaged by what could not be stored after it.
                    let notices = open(&page.storage.entries).map(|opening| opening.notices).unwrap_or_default();
                    assert_eq!(notices, []);
                }
            }
        });
        page.storage.refused.clear();
        page.step(Input::Flush);
        prop_assert_eq!(open(&page.storage.entries).unwrap().workshop, page.workshop);
    }

    #[test]
    fn any_text_is_read_or_named(text in raw()) {
        for error in [read(&text).err(), read_newer(&text).err()].into_iter().flatten() {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn any_storage_opens_and_nothing_unreadable_is_lost(
        damage in proptest::collection::btree_map(key(), raw(), 0..6),
        deeds in proptest::collection::vec(deed(), 0..20),
    ) {
        let mut storage = carry_out(Page::create(a_workshop().build(), vec![]), deeds, |_| {}).storage;
        storage.entries.extend(damage);
        let opening = open(&storage.entries).unwrap();
        if let Ok(looked_at) = open_newer(&storage.entries) {
            prop_assert_eq!(&looked_at.workshop, &opening.workshop);
        }
        let (mut page, _) = Page::reopen(storage, 0);
        page.edit(type_title(0, 0, "typed after"));
        page.step(Input::Flush);
        for part in &opening.quarantine {
            let is_its = |key: &Key| matches!(key.part, Part::Quarantined(_, saved) if saved == part.saved);
            let is_kept = page.storage.entries.iter().any(|(key, raw)| is_its(key) && *raw == part.raw);
            prop_assert!(is_kept);
        }
        prop_assert_eq!(&open(&page.storage.entries).unwrap().workshop, &page.workshop);
    }
}

/// The two copies of a workshop: the second follows the first, and each may stop anywhere.
mod second_copy {
    use super::*;

    /// A workshop in which somebody typed, and what was stored after each step.
    fn history(steps: usize) -> (Page, Vec<Entries>) {
        let mut page = Page::create(a_workshop().build(), vec![]);
        let mut states = vec![page.storage.entries.clone()];
        for step in 0..steps {
            let at = page.workshop.frame.title.len();
            page.edit(type_title(at, 0, &format!("{step} ")));
            if step % 2 == 0 {
                page.step(Input::GestureEnded);
            }
            states.push(page.storage.entries.clone());
        }
        (page, states)
    }

    fn opened(entries: &Entries) -> Workshop {
        open(entries).unwrap().workshop
    }

    #[test]
    fn a_killed_browser_loses_nothing_that_the_mirror_answered_for() {
        let (page, states) = history(150);
        for state in &states {
            let chosen = choose(state.clone(), page.storage.entries.clone(), SECOND_TAB).unwrap();
            assert_eq!(opened(&chosen.entries), page.workshop);
        }
    }

    #[test]
    fn a_mirror_that_lags_behind_takes_nothing_back() {
        let (page, states) = history(150);
        for state in states {
            let chosen = choose(page.storage.entries.clone(), state, SECOND_TAB).unwrap();
            assert_eq!((opened(&chosen.entries), chosen.notice), (page.workshop.clone(), None));
            assert!(chosen.for_storage.is_empty());
        }
    }

    #[test]
    fn both_copies_become_equal() {
        let (_, states) = history(150);
        for (first, second) in [(3, 149), (149, 3), (149, 149), (0, 70)] {
            let (mut storage, mut mirror) = (states[first].clone(), states[second].clone());
            let chosen = choose(storage.clone(), mirror.clone(), SECOND_TAB).unwrap();
            for (copy, changes) in [(&mut storage, &chosen.for_storage), (&mut mirror, &chosen.for_mirror)] {
                for (key, value) in changes {
                    match value {
                        Some(value) => drop(copy.insert(*key, value.clone())),
                        None => drop(copy.remove(key)),
                    }
                }
            }
            assert_eq!((&storage, &mirror), (&chosen.entries, &chosen.entries));
        }
    }

    #[test]
    fn a_damaged_copy_gives_way_to_a_sound_one_and_is_set_aside() {
        let (page, _) = history(20);
        let mut damaged = page.storage.entries.clone();
        damaged.insert(snapshot_key(), "{torn".to_owned());
        let chosen = choose(damaged, page.storage.entries.clone(), SECOND_TAB).unwrap();
        assert_eq!(opened(&chosen.entries), page.workshop);
        assert_eq!(chosen.notice, Some(Notice::FromSecondCopy));
        let aside: Vec<&str> = chosen
            .entries
            .iter()
            .filter(|(key, _)| matches!(key.part, Part::Quarantined(..)))
            .map(|(_, raw)| raw.as_str())
            .collect();
        assert_eq!(aside, ["{torn"]);
    }

    #[test]
    fn a_sound_copy_that_is_shorter_takes_what_goes_on_from_the_damaged_one() {
        let (page, states) = history(20);
        let mut damaged = page.storage.entries.clone();
        damaged.insert(snapshot_key(), "{torn".to_owned());
        let chosen = choose(damaged, states[11].clone(), SECOND_TAB).unwrap();
        assert_eq!(opened(&chosen.entries), page.workshop);
    }

    #[test]
    fn a_copy_that_lost_one_gesture_comes_before_a_longer_one_that_lost_its_snapshot() {
        let mut page = Page::create(a_workshop().with_cause(Leg::Happened, "no canary").build(), vec![]);
        typed(&mut page, "Playback");
        page.step(Input::GestureEnded);
        let mut mirror = page.storage.entries.clone();
        mirror.insert(entry_key(1, 1), "{torn".to_owned());
        let mut storage = mirror.clone();
        storage.remove(&entry_key(1, 1));
        storage.insert(snapshot_key(), String::new());
        page.edit(type_title(0, 0, "failed"));
        storage.insert(entry_key(1, 2), page.storage.entries[&entry_key(1, 2)].clone());
        let opened = opened(&choose(storage, mirror, SECOND_TAB).unwrap().entries);
        assert_eq!(opened.causes.len(), 1);
        assert_eq!(opened.frame.title.reveal(For::Measuring), "failed");
    }

    #[test]
    fn an_open_gesture_is_read_as_far_as_either_copy_has_it() {
        let mut page = Page::create(a_workshop().build(), vec![]);
        typed(&mut page, "Play");
        let shorter = page.storage.entries.clone();
        typed(&mut page, "back of");
        let expected = page.workshop.clone();
        // The browser was killed in the middle of the next gesture's entry.
        page.storage.entries.insert(entry_key(1, 2), "{torn".to_owned());
        let chosen = choose(page.storage.entries, shorter, SECOND_TAB).unwrap();
        assert_eq!(opened(&chosen.entries), expected);
    }

    #[test]
    fn changes_of_one_moment_and_under_a_clock_set_back_are_read_from_the_later_copy() {
        for clock_goes_back_by in [0, 3_600_000] {
            let mut page = Page::create(a_workshop().build(), vec![]);
            typed(&mut page, "Playback");
            let shorter = page.storage.entries.clone();
            let now = stamp(page.clock - clock_goes_back_by);
            let edit = type_title(8, 0, " failed");
            page.workshop.apply(edit.clone()).unwrap();
            page.step(Input::Edited { edit, stamp: now });
            let longer = page.storage.entries.clone();
            for (storage, mirror) in [(&shorter, &longer), (&longer, &shorter)] {
                let chosen = choose(storage.clone(), mirror.clone(), SECOND_TAB).unwrap();
                assert_eq!(opened(&chosen.entries), page.workshop);
            }
        }
    }

    #[test]
    fn a_workshop_that_one_copy_has_lost_is_brought_back_from_the_other() {
        let (page, _) = history(5);
        let entries = page.storage.entries;
        for (storage, mirror) in [(entries.clone(), Entries::new()), (Entries::new(), entries.clone())] {
            let chosen = choose(storage, mirror, SECOND_TAB).unwrap();
            assert_eq!(chosen.entries, entries);
        }
        assert_eq!(choose(Entries::new(), Entries::new(), SECOND_TAB).unwrap().entries, Entries::new());
    }

    #[test]
    fn the_later_of_two_places_is_where_the_facilitator_was() {
        let (mut page, _) = history(5);
        let before = page.storage.entries.clone();
        let session = Session { stage: Stage::Whys, ..Session::default() };
        page.step(Input::SessionChanged { session: session.clone(), at: stamp(99_000).at });
        for (storage, mirror) in [(&before, &page.storage.entries), (&page.storage.entries, &before)] {
            let chosen = choose(storage.clone(), mirror.clone(), SECOND_TAB).unwrap();
            assert_eq!(open(&chosen.entries).unwrap().session, session);
        }
    }

    #[test]
    fn a_copy_of_a_newer_page_is_left_alone() {
        let (page, _) = history(5);
        let mut newer = page.storage.entries.clone();
        let raw = newer[&snapshot_key()].replacen("\"version\":", "\"version\":9", 1);
        newer.insert(snapshot_key(), raw);
        for (storage, mirror) in
            [(newer.clone(), page.storage.entries.clone()), (page.storage.entries.clone(), newer)]
        {
            assert!(matches!(choose(storage, mirror, SECOND_TAB), Err(OpenError::Newer(_))));
        }
    }

    proptest! {
        #[test]
        fn no_copy_however_torn_costs_what_the_other_holds(
            at in 0..41_usize,
            cut in 0..400_usize,
            which in any::<prop::sample::Index>(),
            is_storage in any::<bool>(),
        ) {
            let (page, states) = history(40);
            let mut torn = states[at].clone();
            let key = *which.get(&torn.keys().copied().collect::<Vec<_>>());
            let raw = torn[&key].clone();
            torn.insert(key, raw.chars().take(cut).collect());
            let whole = page.storage.entries.clone();
            let (storage, mirror) = if is_storage { (torn, whole) } else { (whole, torn) };
            let chosen = choose(storage, mirror, SECOND_TAB).unwrap();
            prop_assert_eq!(opened(&chosen.entries), page.workshop);
        }
    }
}
