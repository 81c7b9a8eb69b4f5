//! A change of a workshop that is not shown: opened for writing, changed, and kept before the next one is opened.

use crate::platform::store::Store;
use crate::vault::{OpenError, WorkshopKey};
use crate::workshop::{Edit, Workshop};

/// Makes the edit that is wanted of the workshop as it is now; what takes it back, if there was anything to change, or
/// why it stays as it was.
pub async fn change_elsewhere(
    store: &Store,
    key: WorkshopKey,
    edit_of: impl FnOnce(&Workshop) -> Option<Edit>,
) -> Result<Option<Edit>, String> {
    let mut opening = store.open_workshop(key).await.map_err(|error| match error {
        OpenError::WrittenElsewhere => {
            "another tab writes it. Close it there, and open the file again.".to_owned()
        }
        other => other.to_string(),
    })?;
    let Some(edit) = edit_of(&opening.workshop) else { return Ok(None) };
    let applied = opening.workshop.apply(edit.clone()).map_err(|error| error.to_string())?;
    store.record(&edit);
    store.end_gesture();
    store.flush();
    Ok(Some(applied.inverse))
}
