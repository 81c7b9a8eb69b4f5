//! Which row the coach speaks about: the one that was typed into, chosen or entered last.

use crate::coach::is_statement;
use crate::workshop::{Document, RowId, SectionId, ShortNumber, TextAt, TextField};
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

    /// Turns to the last of the rows that changed.
    pub fn changed(self, rows: &[RowId]) {
        if let Some(row) = rows.iter().rev().find(|row| about(**row).is_some()) {
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

/// The number under which what is decided about the row's hints is kept; none where nothing is stated in such rows.
pub(super) fn about(row: RowId) -> Option<ShortNumber> {
    match row {
        RowId::Closing => Some(SectionId::NOT_HERE.into()),
        RowId::Impact => Some(SectionId::CUSTOMERS.into()),
        RowId::Trigger => Some(SectionId::TRIGGER.into()),
        RowId::Action(_)
        | RowId::Cause(_)
        | RowId::Event(_)
        | RowId::Explanation(_)
        | RowId::Idea(_)
        | RowId::Note(_)
        | RowId::Question(_)
        | RowId::Risk(_)
        | RowId::Window(_) => row.number(),
        RowId::Agenda(_)
        | RowId::Bone(_)
        | RowId::Frame
        | RowId::Ledger
        | RowId::Link(_)
        | RowId::Mark(_)
        | RowId::Person(_)
        | RowId::Release
        | RowId::Tally(_)
        | RowId::Weighing
        | RowId::Word(_) => None,
    }
}

/// Where the row states something.
pub(super) fn statements(document: &Document, row: RowId) -> impl Iterator<Item = TextAt> + '_ {
    let places = TextField::ALL
        .iter()
        .filter(|field| is_statement(**field))
        .map(move |field| TextAt { row, field: *field });
    places.filter(|at| document.text(*at).is_some())
}
