//! Reading the document, and who runs again when it changes.

use super::Editor;
use crate::sorted::SortedMap;
use crate::workshop::{Document, For, RowId, RowKind, TextAt};
use leptos::prelude::*;

impl Editor {
    /// Reads without a subscription: for handlers.
    pub fn read<T>(self, read: impl FnOnce(&Document) -> T) -> T {
        self.state.with_value(|state| read(&state.workshop))
    }

    /// Reads and runs again when that row changes, comes or goes.
    pub fn row<T>(self, row: RowId, read: impl FnOnce(&Document) -> T) -> T {
        self.state.try_update_value(|state| state.rows.or_default(row).clone()).inspect(ArcTrigger::track);
        self.read(read)
    }

    /// Runs again when that row changes, comes or goes; while a text of it is typed that is when the gesture ends, not at
    /// every key: for what is made of the text and takes long.
    pub fn follow_rested(self, row: RowId) {
        self.state.try_update_value(|state| state.rested.or_default(row).clone()).inspect(ArcTrigger::track);
    }

    /// Reads and runs again when rows of that table change, come, go or move. While a text is typed that is when the
    /// gesture ends, not at every key.
    pub fn table<T>(self, kind: RowKind, read: impl FnOnce(&Document) -> T) -> T {
        self.state.try_update_value(|state| state.tables.or_default(kind).clone()).inspect(ArcTrigger::track);
        self.read(read)
    }

    /// Reads and runs again after any change: for what follows from the whole document. While a text is typed that is
    /// when the gesture ends, not at every key: what follows from 2,000 events costs more than a key may.
    pub fn whole<T>(self, read: impl FnOnce(&Document) -> T) -> T {
        self.anything.track();
        self.read(read)
    }

    /// The text at a place, for the field that edits it.
    pub fn text(self, at: TextAt) -> String {
        self.row(at.row, |document| {
            document.text(at).map_or_else(String::new, |prose| prose.reveal(For::Console).to_owned())
        })
    }

    pub(super) fn notify(self, touched: &[RowId]) {
        self.settle();
        self.notify_tables(touched);
        self.notify_rows(touched);
        self.notify_rested(touched);
        self.notify_everything();
    }

    /// Tells of what was typed.
    pub(super) fn settle(self) {
        let typed = self.unsettled.try_update_value(std::mem::take).unwrap_or_default();
        if !typed.is_empty() {
            self.notify_tables(&typed);
            self.notify_rested(&typed);
            self.notify_everything();
        }
    }

    /// Runs what reads the tables of these rows.
    fn notify_tables(self, touched: &[RowId]) {
        let mut kinds: Vec<RowKind> = touched.iter().map(|row| row.kind()).collect();
        // Where kinds alternate, a table is told more than once: that costs time and nothing else.
        kinds.dedup();
        notify_all(
            self.state.with_value(|state| {
                kinds.iter().filter_map(|kind| state.tables.get(kind).cloned()).collect()
            }),
        );
    }

    /// Runs what reads these rows.
    pub(super) fn notify_rows(self, touched: &[RowId]) {
        notify_all(self.state.with_value(|state| of_rows(&state.rows, touched)));
        self.watch.changed(touched);
        self.attention.changed(touched);
    }

    /// Runs what reads these rows once they are typed.
    fn notify_rested(self, touched: &[RowId]) {
        notify_all(self.state.with_value(|state| of_rows(&state.rested, touched)));
    }

    /// Runs everything that reads anything of the document.
    pub(super) fn notify_all(self) {
        let (tables, rows): (Vec<ArcTrigger>, Vec<RowId>) = self.state.with_value(|state| {
            (state.tables.values().cloned().collect(), state.rows.keys().copied().collect())
        });
        // As at every change: a view of a row that is gone must go before the row is read.
        for trigger in tables {
            trigger.notify();
        }
        self.notify_rows(&rows);
        self.notify_everything();
    }

    fn notify_everything(self) {
        self.anything.update(|count| *count = count.wrapping_add(1));
    }
}

fn of_rows(triggers: &SortedMap<RowId, ArcTrigger>, rows: &[RowId]) -> Vec<ArcTrigger> {
    rows.iter().filter_map(|row| triggers.get(row).cloned()).collect()
}

/// What runs may read the document: nothing of it is borrowed here.
fn notify_all(triggers: Vec<ArcTrigger>) {
    for trigger in triggers {
        trigger.notify();
    }
}
