//! What is about every workshop of the device at once.

use super::Store;
use crate::platform::{clock, tab};
use crate::redact::Private;
use crate::vault::{self, OURS, StorageError};
use crate::workshop::CalendarDate;

impl Store {
    /// Every workshop of this device as one file, unredacted, and how many could not be read and are not in it.
    pub async fn backup_of_all(&self) -> (Private, usize) {
        let now = clock::now();
        let mut workshops = Vec::new();
        let library = self.library();
        for entry in &library {
            workshops.extend(self.here(entry.key).await.map(|workshop| (entry.key, workshop)));
        }
        let documents: Vec<_> = workshops.iter().map(|(key, workshop)| (*key, &**workshop)).collect();
        let day = CalendarDate(now.civil_utc().date());
        let file_name = format!("whybone-backup-unredacted-all-{day}.json");
        let bytes = vault::write_library(&documents, now).into_bytes();
        (Private::Backup { file_name, bytes }, library.len() - documents.len())
    }

    /// What everything of this app takes of storage, in UTF-16 units: see [`vault::ROOM`].
    pub fn units(&self) -> usize {
        let names = self.names().unwrap_or_default();
        names.iter().map(|name| name.len() + self.0.storage.units(name)).sum()
    }

    /// Takes everything of this app off this device: every workshop, what was set aside, the choices, the second copy.
    /// Answers how many entries are left: some only where another tab writes them.
    pub async fn erase(&self) -> Result<usize, StorageError> {
        self.stop_writing();
        self.0.packing.take();
        for name in self.names()? {
            self.0.storage.remove(&name)?;
        }
        tab::forget();
        if let Some(second) = &self.0.second {
            second.erase().await?;
        }
        self.names().map(|left| left.len())
    }

    /// The names of everything of this app in storage.
    pub(super) fn names(&self) -> Result<Vec<String>, StorageError> {
        let mut names = self.0.storage.keys()?;
        names.retain(|name| name.starts_with(OURS));
        Ok(names)
    }
}
