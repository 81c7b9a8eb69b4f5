//! Bringing an earlier state back, as an edit like any other: undo takes it back.
//!
//! **Invariants.** The edit always applies to the document it was made from. What was decided for good stays: votes are
//! counted hands, and aliases and redaction decisions stand in releases that others have read.

use super::*;
use crate::sorted::SortedSet;

impl Workshop {
    /// What this workshop is after an edit, and what takes that back; none where it does not fit.
    pub fn after(&self, edit: Edit) -> Option<(Self, Edit)> {
        let mut after = self.clone();
        let inverse = after.apply(edit).ok()?.inverse;
        Some((after, inverse))
    }

    /// The edit that makes this workshop what `earlier` was, but for votes and the ledger; none where nothing differs.
    pub fn restoring(&self, earlier: &Document) -> Option<Edit> {
        let mut making = Making { workshop: self.clone(), edits: Vec::new() };
        making.take_out_links(earlier);
        making.put_rows(earlier);
        making.take_out_rows(earlier);
        making.put_in_order(earlier);
        (!making.edits.is_empty()).then_some(Edit::Gesture(making.edits))
    }
}

/// A text that reads otherwise in two states of a workshop; empty where there was none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which text.
    pub at: TextAt,
    /// As it was.
    pub earlier: Prose,
    /// As it is now.
    pub now: Prose,
}

impl Document {
    /// The texts that read otherwise than in `earlier`, and how many rows differ in something else alone.
    pub fn differences(&self, earlier: &Self) -> (Vec<Difference>, usize) {
        let mut texts: Vec<Difference> = Vec::new();
        let blank = Prose::default();
        for (at, now) in self.texts() {
            let before = earlier.text(at).unwrap_or(&blank);
            if before != now {
                texts.push(Difference { at, earlier: before.clone(), now: now.clone() });
            }
        }
        for (at, before) in earlier.texts() {
            if self.text(at).is_none() && !before.is_blank() {
                texts.push(Difference { at, earlier: before.clone(), now: Prose::default() });
            }
        }
        let has_text = |row: RowId| texts.iter().any(|text| text.at.row == row);
        let differs = |row: &Row| {
            let other = earlier.row(row.id());
            other.is_none_or(|other| !is_same(&other, row)) && !stays(row.id()) && !has_text(row.id())
        };
        let is_gone = |row: &Row| self.row(row.id()).is_none() && !stays(row.id()) && !has_text(row.id());
        let others = self.rows().filter(differs).count() + earlier.rows().filter(is_gone).count();
        (texts, others)
    }
}

/// The edits so far, and the workshop after them: one that would be refused is not among them.
pub(super) struct Making {
    pub(super) workshop: Workshop,
    pub(super) edits: Vec<Edit>,
}

impl Making {
    /// Makes the edit one of them; false where it would be refused.
    pub(super) fn apply(&mut self, edit: Edit) -> bool {
        let is_done = self.workshop.apply(edit.clone()).is_ok();
        if is_done {
            self.edits.push(edit);
        }
        is_done
    }

    /// Links that lead elsewhere go first: beside them an earlier one may be a circle.
    fn take_out_links(&mut self, earlier: &Document) {
        let stays = |link: &Link| {
            let then = earlier.links.get(link.id);
            then.is_some_and(|then| (then.cause, then.effect) == (link.cause, link.effect))
        };
        let gone: Vec<LinkId> =
            self.workshop.links.iter().filter(|link| !stays(link)).map(|link| link.id).collect();
        for link in gone {
            let removal = self.workshop.removal(RowId::Link(link));
            self.apply(removal);
        }
    }

    /// Rows that are missing or differ, each once everything it points at is there.
    fn put_rows(&mut self, earlier: &Document) {
        self.put_each(earlier.rows().filter(|row| !stays(row.id())).collect());
    }

    /// Puts rows, each once everything it points at is there; answers those that could not be put.
    pub(super) fn put_each(&mut self, mut waiting: Vec<Row>) -> Vec<Row> {
        loop {
            let before = waiting.len();
            waiting.retain(|row| {
                let present = self.workshop.row(row.id());
                let is_same = present.is_some_and(|present| is_same(&present, row));
                !is_same && !self.apply(Edit::put(row.clone()))
            });
            if waiting.len() == before {
                return waiting;
            }
        }
    }

    /// Rows that were not there, each once nothing points at it.
    fn take_out_rows(&mut self, earlier: &Document) {
        let there: SortedSet<RowId> = earlier.row_ids().collect();
        loop {
            let surplus: Vec<RowId> = self.workshop.row_ids().filter(|id| !there.contains(id)).collect();
            let mut has_gone = false;
            for row in surplus {
                // Votes on a cause that was not there go with it.
                let goes = match row {
                    RowId::Tally(cause) => !earlier.causes.contains(cause),
                    _ => true,
                };
                has_gone |= goes && self.apply(Edit::Remove { row });
            }
            if !has_gone {
                return;
            }
        }
    }

    fn put_in_order(&mut self, earlier: &Document) {
        let order = |document: &Document, kind: RowKind| -> Vec<RowId> {
            document.row_ids().filter(|id| id.kind() == kind).collect()
        };
        let kinds: SortedSet<RowKind> = earlier.row_ids().map(RowId::kind).collect();
        for kind in kinds {
            let wanted = order(earlier, kind);
            let mut present = order(&self.workshop, kind);
            for (to, row) in wanted.into_iter().enumerate() {
                let Some(from) = present.iter().position(|other| *other == row) else { continue };
                if from != to && self.apply(Edit::Move { row, to }) {
                    let row = present.remove(from);
                    present.insert(to.min(present.len()), row);
                }
            }
        }
    }
}

/// Rows that no restoring touches.
pub(super) fn stays(row: RowId) -> bool {
    matches!(row, RowId::Ledger | RowId::Tally(_) | RowId::Weighing)
}

/// Who wrote it last is no difference.
pub(super) fn is_same(present: &Row, earlier: &Row) -> bool {
    present.clone().stamped(Stamp::default()) == earlier.clone().stamped(Stamp::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;

    /// What a document says, in order: what restoring has to bring back.
    fn told(document: &Document) -> Vec<Row> {
        document.rows().filter(|row| !stays(row.id())).map(|row| row.stamped(Stamp::default())).collect()
    }

    fn a_small_one() -> Workshop {
        a_workshop()
            .with_person("Ada Nowak", "on-call engineer")
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "It began")
            .with_cause(Leg::Happened, "no canary")
            .with_cause(Leg::Happened, "one check")
            .build()
    }

    fn link(cause: u32, effect: u32) -> Edit {
        let (cause, effect) = (CauseId(cause), CauseId(effect));
        Edit::put(Link { id: LinkId(1), cause, effect, stamp: Stamp::default() })
    }

    fn votes(cause: u32) -> Edit {
        Edit::put(Tally { cause: CauseId(cause), votes: 4, stamp: Stamp::default() })
    }

    fn changed(workshop: &Workshop, edits: Vec<Edit>) -> Workshop {
        let mut workshop = workshop.clone();
        for edit in edits {
            workshop.apply(edit).unwrap();
        }
        workshop
    }

    fn assert_restores(now: &Workshop, earlier: &Workshop) {
        let mut restored = now.clone();
        if let Some(edit) = now.restoring(earlier) {
            let applied = restored.apply(edit).unwrap();
            assert_eq!(told(&restored), told(earlier));
            restored.apply(applied.inverse).unwrap();
            assert_eq!(told(&restored), told(now), "undo takes it back");
        } else {
            assert_eq!(told(now), told(earlier));
        }
    }

    #[test]
    fn differences_are_texts_that_changed_came_or_went_and_a_count_of_the_rest() {
        let earlier = a_small_one();
        let removal = earlier.removal(RowId::Cause(CauseId(1)));
        let cause = Cause::new(CauseId(3), Leg::Happened, "a third");
        let parked = Cause { parked: true, ..earlier.causes.get(CauseId(2)).unwrap().clone() };
        let now = changed(&earlier, vec![removal, Edit::put(cause), Edit::put(parked), votes(2)]);
        let (texts, others) = now.differences(&earlier);
        let read = |prose: &Prose| prose.reveal(For::Console).to_owned();
        let texts: Vec<_> =
            texts.iter().map(|text| (text.at.row.number(), read(&text.earlier), read(&text.now))).collect();
        assert_eq!(
            texts,
            [
                (Some(CauseId(3).into()), String::new(), "a third".to_owned()),
                (Some(CauseId(1).into()), "no canary".to_owned(), String::new()),
            ]
        );
        assert_eq!(others, 1, "the one that was parked");
        assert_eq!(now.differences(&now), (vec![], 0));
    }

    #[test]
    fn what_was_typed_over_and_what_was_removed_come_back() {
        let earlier = a_small_one();
        let removal = earlier.removal(RowId::Cause(CauseId(1)));
        let text = TextAt { row: RowId::Event(EventId(1)), field: TextField::Statement };
        let typed = Edit::Splice { text, at: 3, delete: 5, insert: "ended".into(), stamp: Stamp::default() };
        assert_restores(&changed(&earlier, vec![removal, typed]), &earlier);
    }

    #[test]
    fn what_came_later_goes() {
        let earlier = a_small_one();
        let cause = Cause::new(CauseId(3), Leg::Happened, "a third");
        assert_restores(&changed(&earlier, vec![Edit::put(cause), link(3, 1), votes(3)]), &earlier);
    }

    #[test]
    fn a_link_that_was_turned_round_comes_back_although_both_would_be_a_circle() {
        let earlier = changed(&a_small_one(), vec![link(1, 2)]);
        let now = changed(&earlier, vec![Edit::Remove { row: RowId::Link(LinkId(1)) }, link(2, 1)]);
        assert_restores(&now, &earlier);
    }

    #[test]
    fn an_order_that_was_changed_comes_back() {
        let earlier = a_small_one();
        let now = changed(&earlier, vec![Edit::Move { row: RowId::Cause(CauseId(2)), to: 0 }]);
        assert_restores(&now, &earlier);
    }

    #[test]
    fn counted_hands_stay() {
        let earlier = a_small_one();
        let now = changed(&earlier, vec![votes(1)]);
        assert_eq!(now.restoring(&earlier), None);
    }

    #[test]
    fn where_nothing_differs_there_is_no_edit() {
        assert_eq!(a_small_one().restoring(&a_small_one()), None);
    }
}
