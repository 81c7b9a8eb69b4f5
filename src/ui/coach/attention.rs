//! Which row the coach speaks about: the one that was typed into, chosen or entered last.

use crate::coach::about;
use crate::workshop::RowId;
use leptos::prelude::*;

/// The row the coach speaks about; none right after the stage was changed.
#[derive(Clone, Copy)]
pub struct Attention(RwSignal<Option<RowId>>);

impl Attention {
    /// To nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Turns to a row in which something is stated; others leave it where it is.
    pub fn turn_to(self, row: RowId) {
        if about(row).is_some() && self.0.get_untracked() != Some(row) {
            self.0.set(Some(row));
        }
    }

    /// Turns away from everything: another stage is shown.
    pub fn turn_away(self) {
        self.0.set(None);
    }

    /// Turns to the last of the rows that changed. The frame changes with settings as well: it is turned to where it is
    /// typed into, and not when a kind of hint is silenced.
    pub fn changed(self, rows: &[RowId]) {
        let is_stated = |row: &&RowId| **row != RowId::Frame && about(**row).is_some();
        if let Some(row) = rows.iter().rev().find(is_stated) {
            self.turn_to(*row);
        }
    }

    /// The row.
    pub fn get(self) -> Option<RowId> {
        self.0.get()
    }

    /// The row, for handlers.
    pub fn now(self) -> Option<RowId> {
        self.0.get_untracked()
    }
}
