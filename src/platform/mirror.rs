//! The mirror: a second copy of what storage holds, in the browser's database.
//!
//! Local storage answers at once, but a browser that is killed was measured to lose its last 3 to 91 seconds. The
//! database is asked to answer only once a change is on the disk. No crate: the one that is well kept cannot ask for
//! that.

use super::javascript::{error_name, function, property};
use super::wait::or_after;
use crate::vault::{Batch, StorageError};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

/// The database of this page.
const DATABASE: &str = "whybone";
/// Key of storage -> text.
const STORE: &str = "kept";
/// A database that does not open in so many milliseconds is done without: a meeting does not wait for it.
const LONGEST_OPENING: i32 = 3_000;
/// Beyond every key that begins alike.
const AFTER_ALL: char = '\u{ffff}';

/// An open database.
#[derive(Clone, Debug)]
pub struct Mirror {
    database: IdbDatabase,
}

impl Mirror {
    /// Opens the database, or makes it.
    pub async fn open() -> Result<Self, StorageError> {
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok()?);
        let factory = factory.ok_or(StorageError::Blocked)?;
        let opening = factory.open_with_u32(DATABASE, 1).map_err(named)?;
        let made = opening.clone();
        let make = Closure::once_into_js(move || {
            if let Ok(database) = made.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
                // It is there already: nothing to make.
                let _ = database.create_object_store(STORE);
            }
        });
        opening.set_onupgradeneeded(Some(make.unchecked_ref()));
        let answered = or_after(LONGEST_OPENING, answer(&opening)).await;
        let database: IdbDatabase = answered.ok_or(StorageError::Blocked)??.dyn_into().map_err(named)?;
        // Another tab takes everything off this device: this one must not stand in its way.
        let closing = database.clone();
        let close = Closure::once_into_js(move || closing.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self { database })
    }

    /// Every entry whose key begins with one of these, all read at one moment.
    pub async fn entries(&self, prefixes: &[&str]) -> Result<Vec<(String, String)>, StorageError> {
        let store = self.transaction("readonly")?.object_store(STORE).map_err(named)?;
        let mut asked = Vec::new();
        for prefix in prefixes {
            let range = range(prefix)?;
            let keys = store.get_all_keys_with_key(&range).map_err(named)?;
            asked.push((keys, store.get_all_with_key(&range).map_err(named)?));
        }
        let mut entries = Vec::new();
        // They answer in this order, each a turn after the one before, so that nobody answers before it is listened to.
        for (keys, values) in asked {
            let (keys, values) = (texts(answer(&keys).await?), texts(answer(&values).await?));
            entries.extend(keys.into_iter().zip(values));
        }
        Ok(entries)
    }

    /// Every key that begins so.
    pub async fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let store = self.transaction("readonly")?.object_store(STORE).map_err(named)?;
        let keys = store.get_all_keys_with_key(&range(prefix)?).map_err(named)?;
        Ok(texts(answer(&keys).await?))
    }

    /// Carries out all of the batch or nothing, and answers once it is on the disk.
    pub async fn carry_out(&self, batch: &Batch) -> Result<(), StorageError> {
        let transaction = self.transaction("readwrite")?;
        let store = transaction.object_store(STORE).map_err(named)?;
        for prefix in &batch.gone {
            store.delete(&range(prefix)?).map_err(named)?;
        }
        for (key, value) in &batch.entries {
            write(&store, key, value.as_deref())?;
        }
        let done = Promise::new(&mut |done, failed| {
            transaction.set_oncomplete(Some(&done));
            transaction.set_onerror(Some(&failed));
            transaction.set_onabort(Some(&failed));
        });
        let why = |_| {
            transaction
                .error()
                .map_or_else(|| StorageError::Other("AbortError".to_owned()), |error| named(error.into()))
        };
        JsFuture::from(done).await.map(drop).map_err(why)
    }

    /// Takes the whole database off this device.
    pub async fn erase(&self) -> Result<(), StorageError> {
        self.database.close();
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok()?);
        let gone = factory.ok_or(StorageError::Blocked)?.delete_database(DATABASE).map_err(named)?;
        let answered = or_after(LONGEST_OPENING, answer(&gone)).await;
        answered.ok_or(StorageError::Blocked)?.map(drop)
    }

    /// A transaction that is done only once it is on the disk. The browser interface's own binding has no word for
    /// that yet.
    fn transaction(&self, mode: &str) -> Result<IdbTransaction, StorageError> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(named)?;
        let begin = function(&self.database, "transaction").ok_or(StorageError::Blocked)?;
        let begun = begin.call3(&self.database, &STORE.into(), &mode.into(), &options).map_err(named)?;
        begun.dyn_into().map_err(named)
    }
}

fn write(store: &IdbObjectStore, key: &str, value: Option<&str>) -> Result<(), StorageError> {
    let request = match value {
        Some(value) => store.put_with_key(&value.into(), &key.into()),
        None => store.delete(&key.into()),
    };
    request.map(drop).map_err(named)
}

fn range(prefix: &str) -> Result<JsValue, StorageError> {
    let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}{AFTER_ALL}").into());
    range.map(JsValue::from).map_err(named)
}

/// What a request answers.
async fn answer(request: &IdbRequest) -> Result<JsValue, StorageError> {
    let answered = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    match JsFuture::from(answered).await {
        Ok(_) => request.result().map_err(named),
        Err(event) => {
            // The browser would report an error that nobody stopped.
            if let Some(event) = event.dyn_ref::<web_sys::Event>() {
                event.prevent_default();
            }
            let why = property(request, "error").unwrap_or_default();
            Err(named(why))
        }
    }
}

fn texts(array: JsValue) -> Vec<String> {
    let items = array.dyn_into::<Array>().unwrap_or_default();
    items.iter().map(|item| item.as_string().unwrap_or_default()).collect()
}

fn named(error: JsValue) -> StorageError {
    StorageError::named(&error_name(&error))
}
