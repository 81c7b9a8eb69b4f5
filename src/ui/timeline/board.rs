//! What every row of the timeline needs to know about the others, computed once for all of them.

use crate::measure::{self, Gap};
use crate::ui::editor::Editor;
use crate::ui::erased::Memo;
use crate::workshop::EventId;
use leptos::prelude::*;

/// The timeline as a whole.
#[derive(Clone, Copy)]
pub struct Board {
    /// The events as they are told.
    pub order: Memo<Vec<EventId>>,
    /// Stretches with nothing recorded.
    pub gaps: Memo<Vec<Gap>>,
    /// How many events the room has seen; none: all.
    pub revealed: Memo<Option<usize>>,
    /// The first event that the room has not seen.
    pub first_unseen: Memo<Option<EventId>>,
}

impl Board {
    /// The open workshop's.
    pub fn of(editor: Editor) -> Self {
        let order = Memo::new(move |_| {
            editor.whole(|document| {
                measure::ordered(document).into_iter().map(|event| event.id).collect::<Vec<_>>()
            })
        });
        let gaps =
            Memo::new(move |_| editor.whole(|document| measure::gaps(document, measure::GAP_THRESHOLD)));
        let revealed = Memo::new(move |_| editor.session.with(|session| session.revealed_events));
        let first_unseen = Memo::new(move |_| {
            revealed.get().and_then(|revealed| order.with(|order| order.get(revealed).copied()))
        });
        Self { order, gaps, revealed, first_unseen }
    }
}
