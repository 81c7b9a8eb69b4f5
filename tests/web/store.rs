//! Workshops kept and opened again through the store.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use whybone::platform::mirror::Mirror;
use whybone::platform::second_copy::SecondCopy;
use whybone::platform::storage::{MemoryStorage, Storage};
use whybone::platform::store::Store;
use whybone::platform::wait::wait;
use whybone::redact::Private;
use whybone::vault::{
    DevicePreferences, FOLD_AFTER, NotKept, Notice, OpenError, SET_UPS, Status, StorageError, Theme,
    WorkshopKey, read_all,
};
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

fn type_title(store: &Store, workshop: &mut Workshop, text: &str) {
    for (at, letter) in text.char_indices() {
        let edit = Edit::Splice {
            text: TextAt::new(RowId::Frame, TextField::Title),
            at,
            delete: 0,
            insert: letter.to_string(),
            stamp: store.stamp(),
        };
        workshop.apply(edit.clone()).unwrap();
        store.record(&edit);
    }
}

#[wasm_bindgen_test]
async fn a_reload_brings_the_workshop_and_the_place_back() {
    let (store, notices) = Store::open().await;
    assert_eq!(notices, []);
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    store.remember_last(Some(key));
    type_title(&store, &mut workshop, "Playback fai");
    let session = Session { stage: Stage::Frame, field: Some("title".to_owned()), ..Session::default() };
    store.save_session(&session);
    assert!(matches!(store.status(), Status::Kept { .. }));

    // A page that goes leaves the right to write to the next.
    store.stop_writing();
    let (reloaded, _) = Store::open().await;
    let opening = reloaded.open_workshop(reloaded.last_opened().unwrap()).await.unwrap();
    assert_eq!((opening.workshop, opening.session, opening.notices), (workshop, session, vec![]));
    let card = reloaded.library().into_iter().find(|entry| entry.key == key).unwrap().card.unwrap();
    assert_eq!(card.stage_reached, Stage::Frame);

    reloaded.delete(key).await.unwrap();
    assert_eq!(reloaded.open_workshop(key).await.unwrap_err(), OpenError::NotThere);
    assert!(reloaded.library().iter().all(|entry| entry.key != key));
}

#[wasm_bindgen_test]
async fn a_backup_comes_back_as_a_workshop_of_its_own() {
    let store = Store::on(Box::new(MemoryStorage::default()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    type_title(&store, &mut workshop, "Playback");
    let (Private::Backup { file_name, bytes }, 0) = store.backup_of_all().await else { panic!("no backup") };
    assert!(file_name.contains("unredacted") && !file_name.contains("Playback"));
    let opened = read_all(&String::from_utf8(bytes).unwrap()).unwrap().remove(0);
    assert_eq!((opened.key, &opened.repairs[..]), (Some(key), &[][..]));
    let copy = store.take_in(opened);
    assert_ne!(copy, key);
    assert_eq!(store.open_workshop(copy).await.unwrap().workshop, workshop);
    assert_eq!(store.open_workshop(key).await.unwrap().workshop, workshop);
}

#[wasm_bindgen_test]
async fn a_backup_of_another_device_is_the_same_workshop_here_and_what_was_taken_away_comes_back_beside_it() {
    let store = Store::on(Box::new(MemoryStorage::default()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    let (Private::Backup { bytes, .. }, 0) = store.backup_of_all().await else { panic!("no backup") };
    let file = String::from_utf8(bytes).unwrap();
    type_title(&store, &mut workshop, "Playback");
    let removed = store.delete(key).await.unwrap();
    assert_eq!(store.take_in(read_all(&file).unwrap().remove(0)), key);
    store.put_back(&removed).unwrap();
    let library = store.library();
    let [one, other] = &library[..] else { panic!("two workshops") };
    let back = if one.key == key { other.key } else { one.key };
    assert_eq!(store.open_workshop(back).await.unwrap().workshop, workshop);
    assert_eq!(store.open_workshop(key).await.unwrap().workshop, a_workshop().build());
}

#[wasm_bindgen_test]
async fn a_workshop_stays_open_when_another_cannot_be_opened() {
    let storage = Refusing::default();
    let store = Store::on(Box::new(storage.clone()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    assert_eq!(store.open_workshop(WorkshopKey(1)).await.unwrap_err(), OpenError::NotThere);
    type_title(&store, &mut workshop, "ab");
    assert_eq!(Store::on(Box::new(storage)).open_workshop(key).await.unwrap().workshop, workshop);
}

#[wasm_bindgen_test]
async fn what_could_not_be_read_can_be_downloaded_as_it_was() {
    let storage = Refusing::default();
    let store = Store::on(Box::new(storage.clone()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    type_title(&store, &mut workshop, "ab");
    let entry = storage.keys().unwrap().into_iter().find(|key| key.contains("/journal/")).unwrap();
    storage.set(&entry, "{torn “é”").unwrap();

    let reloaded = Store::on(Box::new(storage));
    assert_eq!(reloaded.set_aside(key).await, None);
    let opening = reloaded.open_workshop(key).await.unwrap();
    assert_eq!(opening.notices, [Notice::EntriesSetAside { count: 1 }]);
    assert_eq!(reloaded.library()[0].set_aside, 1);
    let Some(Private::Quarantine { bytes, .. }) = reloaded.set_aside(key).await else {
        panic!("nothing set aside")
    };
    let parts: BTreeMap<String, String> = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(parts.into_values().collect::<Vec<_>>(), ["{torn “é”"]);
}

#[wasm_bindgen_test]
async fn choices_for_the_device_are_kept() {
    let (store, _) = Store::open().await;
    let chosen = DevicePreferences { theme: Theme::Dark, ..DevicePreferences::default() };
    store.save_preferences(&chosen).unwrap();
    assert_eq!(Store::open().await.0.preferences(), chosen);
    store.save_preferences(&DevicePreferences::default()).unwrap();
}

/// A storage that can be told to refuse every write.
#[derive(Clone, Default)]
struct Refusing {
    inner: Rc<MemoryStorage>,
    refuses: Rc<Cell<Option<Refusal>>>,
}

#[derive(Clone, Copy)]
enum Refusal {
    Blocked,
    Quota,
}

impl Storage for Refusing {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.inner.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        match self.refuses.get() {
            None => self.inner.set(key, value),
            Some(Refusal::Blocked) => Err(StorageError::Blocked),
            Some(Refusal::Quota) => Err(StorageError::Quota),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.inner.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.inner.keys()
    }

    fn value(&self, key: &str) -> Option<serde_json::Value> {
        self.inner.value(key)
    }

    fn set_value(&self, key: &str, value: &serde_json::Value) -> Result<(), StorageError> {
        self.inner.set_value(key, value)
    }

    fn outlives_the_tab(&self) -> bool {
        true
    }
}

#[wasm_bindgen_test]
async fn a_refused_change_is_told_and_written_when_there_is_room() {
    let storage = Refusing::default();
    let store = Store::on(Box::new(storage.clone()));
    let told = Rc::new(RefCell::new(Vec::new()));
    let listener = Rc::clone(&told);
    store.set_listener(Box::new(move |status| listener.borrow_mut().push(status)));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    storage.refuses.set(Some(Refusal::Quota));
    type_title(&store, &mut workshop, "ab");
    store.end_gesture();
    assert!(matches!(
        told.borrow().last(),
        Some(Status::NotKept { why: NotKept::Storage(StorageError::Quota), waiting: 1, .. })
    ));
    storage.refuses.set(None);
    store.flush();
    assert!(matches!(told.borrow().last(), Some(Status::Kept { .. })));
    let again = Store::on(Box::new(storage)).open_workshop(key).await.unwrap();
    assert_eq!(again.workshop, workshop);
}

#[wasm_bindgen_test]
fn a_blocked_storage_is_named_and_the_page_works_on() {
    let storage = Refusing::default();
    storage.refuses.set(Some(Refusal::Blocked));
    let store = Store::on(Box::new(storage));
    let mut workshop = a_workshop().build();
    store.create(workshop.clone());
    type_title(&store, &mut workshop, "ab");
    assert!(matches!(store.status(), Status::NotKept { why: NotKept::Storage(StorageError::Blocked), .. }));
}

#[wasm_bindgen_test]
async fn memory_is_never_called_kept() {
    let store = Store::on(Box::new(MemoryStorage::default()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    type_title(&store, &mut workshop, "ab");
    assert!(matches!(store.status(), Status::NotKept { why: NotKept::Storage(StorageError::Blocked), .. }));
    assert_eq!(store.open_workshop(key).await.unwrap().workshop, workshop);
}

/// Waits until the mirror answered for everything; a meeting later it would have long since.
async fn saved(store: &Store) -> Instant {
    for _ in 0..200 {
        if let Status::Kept { at, saved: Some(saved) } = store.status()
            && at == saved
        {
            return saved;
        }
        wait(25).await;
    }
    panic!("the mirror never answered: {:?}", store.status());
}

/// A killed browser: storage is as it was some seconds ago.
#[wasm_bindgen_test]
async fn what_storage_lost_comes_back_from_the_second_copy() {
    let storage = Refusing::default();
    let second = SecondCopy::on(Mirror::open().await.unwrap());
    let store = Store::on_both(Box::new(storage.clone()), Some(second.clone()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    type_title(&store, &mut workshop, "Play");
    let earlier: Vec<(String, String)> = storage
        .keys()
        .unwrap()
        .into_iter()
        .map(|key| (key.clone(), storage.get(&key).unwrap().unwrap()))
        .collect();
    type_title(&store, &mut workshop, "back fai");
    saved(&store).await;

    let rolled_back = Refusing::default();
    for (key, text) in earlier {
        rolled_back.set(&key, &text).unwrap();
    }
    let reloaded = Store::on_both(Box::new(rolled_back.clone()), Some(second.clone()));
    let opening = reloaded.open_workshop(key).await.unwrap();
    assert_eq!((opening.workshop, opening.notices), (workshop.clone(), vec![Notice::FromSecondCopy]));
    // Storage is whole again, too.
    assert_eq!(Store::on(Box::new(rolled_back)).open_workshop(key).await.unwrap().workshop, workshop);
}

#[wasm_bindgen_test]
async fn set_ups_that_storage_lost_come_back_from_the_second_copy() {
    let (store, _) = Store::open().await;
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    let kept = vec![Document::clone(&workshop)];
    store.keep_set_ups(&kept).unwrap();
    type_title(&store, &mut workshop, "P");
    saved(&store).await;
    store.stop_writing();
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.remove_item(SET_UPS).unwrap();

    let (reloaded, _) = Store::open().await;
    assert_eq!(reloaded.set_ups(), kept);
    reloaded.keep_set_ups(&[]).unwrap();
    reloaded.delete(key).await.unwrap();
}

#[wasm_bindgen_test]
async fn earlier_states_are_in_the_second_copy_and_go_with_the_workshop() {
    let storage = Refusing::default();
    let second = SecondCopy::on(Mirror::open().await.unwrap());
    let store = Store::on_both(Box::new(storage), Some(second.clone()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    let titles: Vec<String> = (0..FOLD_AFTER + 3).map(|number| format!("{number},")).collect();
    for title in &titles {
        type_title(&store, &mut workshop, title);
        store.end_gesture();
    }
    store.name_moment("before the break").await;
    let past = store.past(key).await.unwrap();
    assert_eq!(past.len(), titles.len(), "those that a snapshot holds and those that stand in the journal");
    assert_eq!(past.state(titles.len()), workshop);
    assert!(past.state(FOLD_AFTER - 1).frame.title.reveal(For::Console).starts_with("62,"));
    assert_eq!(past.names()[0].1, "before the break");
    store.delete(key).await.unwrap();
    assert_eq!(store.past(key).await, None);
}

#[wasm_bindgen_test]
async fn a_workshop_taken_off_the_device_is_in_neither_copy() {
    let storage = Refusing::default();
    let second = SecondCopy::on(Mirror::open().await.unwrap());
    let store = Store::on_both(Box::new(storage), Some(second.clone()));
    let mut workshop = a_workshop().build();
    let key = store.create(workshop.clone());
    type_title(&store, &mut workshop, "a");
    saved(&store).await;
    assert!(!second.keys(&key.prefix()).await.is_empty());
    store.delete(key).await.unwrap();
    for _ in 0..200 {
        if second.keys(&key.prefix()).await.is_empty() {
            return;
        }
        wait(25).await;
    }
    panic!("it is still in the mirror");
}
