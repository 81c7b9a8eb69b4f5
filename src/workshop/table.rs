//! An ordered table of rows with unique ids. Read by everybody, changed by `edit.rs` alone.

use serde::{Deserialize, Serialize};

/// A row of a table.
pub trait TableRow: Clone + PartialEq {
    /// The type of its id.
    type Id: Copy + Eq;

    /// Its id, unique in its table.
    fn id(&self) -> Self::Id;
}

/// Rows in the order shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Table<R>(Vec<R>);

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<R: TableRow> Table<R> {
    /// The row with that id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.0.iter().find(|row| row.id() == id)
    }

    /// True when there is such a row.
    pub fn contains(&self, id: R::Id) -> bool {
        self.get(id).is_some()
    }

    /// Where the row stands, counted from 0.
    pub fn position(&self, id: R::Id) -> Option<usize> {
        self.0.iter().position(|row| row.id() == id)
    }

    /// The rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.0.iter()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True when there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn get_mut(&mut self, id: R::Id) -> Option<&mut R> {
        self.0.iter_mut().find(|row| row.id() == id)
    }

    /// Puts the row in the place of the one with its id, which it returns; else inserts it at `at`, or last.
    pub(super) fn put(&mut self, row: R, at: Option<usize>) -> Option<R> {
        if let Some(present) = self.get_mut(row.id()) {
            return Some(std::mem::replace(present, row));
        }
        let at = at.unwrap_or(self.0.len()).min(self.0.len());
        self.0.insert(at, row);
        None
    }

    pub(super) fn remove(&mut self, id: R::Id) -> Option<(usize, R)> {
        let at = self.position(id)?;
        Some((at, self.0.remove(at)))
    }

    /// Moves the row to `to` (or last) and returns where it stood.
    pub(super) fn move_to(&mut self, id: R::Id, to: usize) -> Option<usize> {
        let (from, row) = self.remove(id)?;
        self.0.insert(to.min(self.0.len()), row);
        Some(from)
    }

    pub(super) fn retain(&mut self, keep: impl FnMut(&R) -> bool) {
        self.0.retain(keep);
    }
}

impl<'a, R> IntoIterator for &'a Table<R> {
    type Item = &'a R;
    type IntoIter = std::slice::Iter<'a, R>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<R> FromIterator<R> for Table<R> {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Self {
        Self(rows.into_iter().collect())
    }
}
