//! Undo and redo. One gesture is one step; an entry remembers where the focus goes when it is taken back.

use super::{Applied, Edit, EditError, Ledger, Row, RowId, Workshop};

/// The most steps kept. Older ones go: nobody takes back what they did an hour ago step by step.
const MOST_STEPS: usize = 500;

/// A step that can be taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    edits: Vec<Edit>,
    focus: Option<RowId>,
}

/// What undo or redo did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stepped {
    /// The edit that was applied, to be journaled like any other.
    pub edit: Edit,
    /// The rows that changed.
    pub touched: Vec<RowId>,
    /// The row that takes the focus.
    pub focus: Option<RowId>,
}

/// The steps made so far in this tab.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    open: bool,
}

impl History {
    /// Remembers an applied edit. While a gesture is open, edits join its step.
    pub fn record(&mut self, edit: &Edit, applied: &Applied) {
        if edit.is_permanent() || only_gives_aliases(edit, &applied.inverse) {
            return;
        }
        self.redo.clear();
        let focus = subject(edit);
        match self.undo.last_mut().filter(|_| self.open) {
            Some(step) => {
                let is_joined =
                    step.edits.last_mut().is_some_and(|last| last.absorb_inverse(&applied.inverse));
                if !is_joined {
                    step.edits.push(applied.inverse.clone());
                }
            }
            None => self.undo.push(Step { edits: vec![applied.inverse.clone()], focus }),
        }
        self.open = true;
        if self.undo.len() > MOST_STEPS {
            self.undo.remove(0);
        }
    }

    /// Ends the open gesture: the next edit begins a step of its own.
    pub fn close_gesture(&mut self) {
        self.open = false;
    }

    /// True when there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// True when there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Takes the last step back; `None` when there is none.
    pub fn undo(&mut self, workshop: &mut Workshop) -> Option<Result<Stepped, EditError>> {
        self.open = false;
        let step = self.undo.pop()?;
        Some(Self::take(step, workshop, &mut self.redo))
    }

    /// Makes the last step taken back again; `None` when there is none.
    pub fn redo(&mut self, workshop: &mut Workshop) -> Option<Result<Stepped, EditError>> {
        self.open = false;
        let step = self.redo.pop()?;
        Some(Self::take(step, workshop, &mut self.undo))
    }

    fn take(step: Step, workshop: &mut Workshop, other: &mut Vec<Step>) -> Result<Stepped, EditError> {
        let edits = step.edits.into_iter().rev().map(|edit| with_present_aliases(edit, workshop));
        let edit = Edit::Gesture(edits.collect());
        let applied = workshop.apply(edit.clone())?;
        let focus = step.focus.or_else(|| applied.touched.first().copied());
        other.push(Step { edits: vec![applied.inverse], focus });
        Ok(Stepped { edit, touched: applied.touched, focus })
    }
}

/// The row that an edit is about: of a gesture, what it takes away, else what it begins with. A link has no place of
/// its own on the page: it is shown at its cause.
fn subject(edit: &Edit) -> Option<RowId> {
    match edit {
        Edit::Gesture(edits) => {
            let removed = edits.iter().rev().find_map(|edit| match edit {
                Edit::Remove { row: RowId::Link(_) } => None,
                Edit::Remove { row } => Some(*row),
                _ => None,
            });
            removed.or_else(|| edits.iter().find_map(subject))
        }
        Edit::Move { row, .. } | Edit::Remove { row } => Some(*row),
        Edit::Put { row: Row::Link(link), .. } => Some(RowId::Cause(link.cause)),
        Edit::Put { row, .. } => Some(row.id()),
        Edit::Splice { text, .. } => Some(text.row),
    }
}

/// Aliases stay for later releases: giving one is no step that could be taken back.
fn only_gives_aliases(edit: &Edit, inverse: &Edit) -> bool {
    match (edit, inverse) {
        (Edit::Put { row: Row::Ledger(after), .. }, Edit::Put { row: Row::Ledger(before), .. }) => {
            after.same_decisions(before)
        }
        _ => false,
    }
}

/// A decision is taken back without the aliases that were given since.
fn with_present_aliases(edit: Edit, workshop: &Workshop) -> Edit {
    match edit {
        Edit::Put { row: Row::Ledger(ledger), at } => {
            let aliases = workshop.ledger.aliases.clone();
            Edit::Put { row: Row::Ledger(Box::new(Ledger { aliases, ..*ledger })), at }
        }
        Edit::Gesture(edits) => {
            Edit::Gesture(edits.into_iter().map(|edit| with_present_aliases(edit, workshop)).collect())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{AliasEntry, Decision, Named, Replacement, Stamp, TextAt, TextField};

    fn step(workshop: &mut Workshop, history: &mut History, edit: Edit) {
        let applied = workshop.apply(edit.clone()).unwrap();
        history.record(&edit, &applied);
        history.close_gesture();
    }

    #[test]
    fn typing_is_taken_back_as_one_splice_without_what_was_replaced_in_between() {
        let (mut workshop, mut history) = (Workshop::default(), History::default());
        let title = TextAt::new(RowId::Frame, TextField::Title);
        let mut type_in = |at: usize, delete: usize, insert: &str| {
            let insert = insert.to_owned();
            let edit = Edit::Splice { text: title, at, delete, insert, stamp: Stamp::default() };
            let applied = workshop.apply(edit.clone()).unwrap();
            history.record(&edit, &applied);
        };
        type_in(0, 0, "old ");
        type_in(4, 0, "s3cret");
        type_in(4, 6, "[TOKEN-1]");
        type_in(13, 0, "!");
        history.close_gesture();
        let stepped = history.undo(&mut workshop).unwrap().unwrap();
        assert!(workshop.frame.title.is_empty());
        assert!(!serde_json::to_string(&stepped.edit).unwrap().contains("s3cret"));
        history.redo(&mut workshop).unwrap().unwrap();
        assert_eq!(workshop.frame.title, "old [TOKEN-1]!".into());
    }

    #[test]
    fn a_decision_is_taken_back_and_the_aliases_given_since_stay() {
        let (mut workshop, mut history) = (Workshop::default(), History::default());
        let decided = Ledger::default().decided(&"db-1".into(), Some(Decision::Replace(Replacement::Drop)));
        step(&mut workshop, &mut history, Edit::put(decided.clone()));
        let entry = AliasEntry { kind: "HOST".to_owned(), named: Named::Value("db-1".into()), number: 1 };
        step(&mut workshop, &mut history, Edit::put(Ledger { aliases: vec![entry.clone()], ..decided }));
        history.undo(&mut workshop).unwrap().unwrap();
        assert_eq!(workshop.ledger.decision(&"db-1".into()), None);
        assert_eq!(workshop.ledger.aliases.first(), Some(&entry));
        assert!(!history.can_undo(), "giving an alias was no step");
        history.redo(&mut workshop).unwrap().unwrap();
        assert!(workshop.ledger.decision(&"db-1".into()).is_some());
        assert_eq!(workshop.ledger.aliases, [entry]);
    }
}
