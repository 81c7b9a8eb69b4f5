//! Repair of documents that did not come from edits: files changed by hand, half-written storage.
//!
//! What can be kept is kept: a row with a number given twice gets a new one, a row that points at nothing lets
//! go, only a row that would be nothing then is dropped. Every repair is told.

use super::graph::closing_circles;
use super::*;
use crate::order::{Gather, Order};
use crate::sorted::SortedSet;

/// One thing that was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// The row pointed at something that is not there and let go of it.
    LetGo {
        /// The row.
        row: RowId,
        /// What was not there.
        missing: ShortNumber,
    },
    /// The row was nothing without what it pointed at, or led in a circle, and was dropped.
    Dropped {
        /// The row.
        row: RowId,
    },
    /// The number was given twice; the later row has a new one.
    Renumbered {
        /// The number given twice.
        was: ShortNumber,
    },
    /// The event's latest time was before its earliest; they were swapped.
    Swapped {
        /// The event.
        event: EventId,
    },
}

macro_rules! renumber {
    ($document:ident, $repairs:ident, $($table:ident: $id:ident),*) => {$({
        let mut seen = SortedSet::new();
        let mut highest = $id::next_in($document).0;
        let rows = std::mem::take(&mut $document.$table);
        $document.$table = rows
            .iter()
            .cloned()
            .map(|mut row| {
                if row.id.0 == 0 || !seen.insert(row.id) {
                    $repairs.push(Repair::Renumbered { was: row.id.into() });
                    row.id = $id(highest);
                    highest = highest.saturating_add(1);
                    seen.insert(row.id);
                }
                row
            })
            .collect();
        let given = $document.numbers_given.0.entry(stringify!($table).to_owned()).or_default();
        *given = $document.$table.iter().map(|row| row.id.0).max().unwrap_or(0).max(*given);
    })*};
}

pub(super) fn repair(document: &mut Document) -> Vec<Repair> {
    let mut repairs = Vec::new();
    // A number at the end of its range could not be followed by another.
    document.numbers_given.0.retain(|_, highest| *highest < u32::MAX / 2);
    renumber!(
        document, repairs, actions: ActionId, agenda: AgendaId, bones: BoneId, causes: CauseId, events: EventId,
        explanations: ExplanationId, ideas: IdeaId, links: LinkId, notes: NoteId, people: PersonId,
        questions: QuestionId, risks: RiskId, windows: WindowId, words: WordId
    );
    unique_marks_and_tallies(document, &mut repairs);
    let events: Vec<Event> = document.events.iter().cloned().collect();
    for mut event in events {
        if let EventTime::Between { earliest, latest } = event.time
            && latest < earliest
        {
            event.time = EventTime::Between { earliest: latest, latest: earliest };
            repairs.push(Repair::Swapped { event: event.id });
            document.put(event.into(), None);
        }
    }
    document.frame.zone.transitions.order_by_key(|transition| transition.at);
    drop_links(document, &mut repairs);
    keep_days_agreed(document);
    let present = numbers_in(document);
    let is_there = |document: &Document, number: ShortNumber| match number {
        ShortNumber::Section(_) => document.has(number),
        _ => present.contains(&number),
    };
    let mut missing = Vec::new();
    for row in document.rows() {
        let gone = row.points_at().into_iter().filter(|at| !is_there(document, *at));
        missing.extend(gone.map(|at| (row.id(), at)));
    }
    for (id, gone) in missing {
        let Some(row) = document.row(id) else { continue };
        match row.without(gone) {
            Some(rest) => {
                document.put(rest, None);
                repairs.push(Repair::LetGo { row: id, missing: gone });
            }
            None => {
                document.remove(id);
                repairs.push(Repair::Dropped { row: id });
            }
        }
    }
    repairs
}

/// Where an older file does not say when a date was agreed, its last change before now does; the next one must not.
fn keep_days_agreed(document: &mut Document) {
    let is_unsaid = |action: &&Action| action.due.is_some() && action.agreed_on.is_none();
    let unsaid: Vec<Action> = document.actions.iter().filter(is_unsaid).cloned().collect();
    for action in unsaid {
        let agreed_on = Some(action.agreed_day());
        document.put(Action { agreed_on, ..action }.into(), None);
    }
}

/// Every number of a row: asking the tables for each would cost the square of what a file holds.
fn numbers_in(document: &Document) -> SortedSet<ShortNumber> {
    document.row_ids().filter_map(RowId::number).gathered()
}

fn unique_marks_and_tallies(document: &mut Document, repairs: &mut Vec<Repair>) {
    let mut marked = SortedSet::new();
    document.marks.retain(|mark| {
        let first = marked.insert(mark.about);
        if !first {
            repairs.push(Repair::Dropped { row: RowId::Mark(mark.about) });
        }
        first
    });
    let mut voted = SortedSet::new();
    document.tallies.retain(|tally| {
        let first = voted.insert(tally.cause);
        if !first {
            repairs.push(Repair::Dropped { row: RowId::Tally(tally.cause) });
        }
        first
    });
}

/// Leaves out links that lead from or to nothing, say the same twice, or close a circle. Before everything else: what
/// is marked on such a link lets go of it then.
fn drop_links(document: &mut Document, repairs: &mut Vec<Repair>) {
    let present = numbers_in(document);
    let mut said = SortedSet::new();
    let is_sound = |link: &Link| {
        [link.cause, link.effect].into_iter().all(|cause| present.contains(&cause.into()))
            && said.insert((link.cause, link.effect))
    };
    keep_links(document, repairs, is_sound);
    let links: Vec<Link> = document.links.iter().cloned().collect();
    let closing: SortedSet<LinkId> = closing_circles(&links, &mut 0).into_iter().gathered();
    keep_links(document, repairs, |link| !closing.contains(&link.id));
}

fn keep_links(document: &mut Document, repairs: &mut Vec<Repair>, mut is_kept: impl FnMut(&Link) -> bool) {
    document.links.retain(|link| {
        let keep = is_kept(link);
        if !keep {
            repairs.push(Repair::Dropped { row: RowId::Link(link.id) });
        }
        keep
    });
}
