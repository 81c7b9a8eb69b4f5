//! Undo and redo. One gesture is one step; an entry remembers where the focus goes when it is taken back.

use super::{Applied, CauseId, Edit, EditError, Ledger, Row, RowId, Tally, Workshop};
use crate::sorted::SortedMap;

/// The most steps kept. Older ones go: nobody takes back what they did an hour ago step by step.
const MOST_STEPS: usize = 500;

/// A step that can be taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    edits: Vec<Edit>,
    focus: Option<RowId>,
    left: Tallies,
}

/// The counts of hands that a step changed beside something else, as it left them.
type Tallies = SortedMap<CauseId, Option<Tally>>;

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
                tallies_left(edit, &mut step.left);
            }
            None => {
                let mut left = Tallies::new();
                tallies_left(edit, &mut left);
                self.undo.push(Step { edits: vec![applied.inverse.clone()], focus, left });
            }
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
        let mut edit = Edit::Gesture(edits.collect());
        keep_present_tallies(&mut edit, &step.left, workshop);
        let applied = workshop.apply(edit.clone())?;
        let mut left = Tallies::new();
        tallies_left(&edit, &mut left);
        let focus = step.focus.or_else(|| applied.touched.first().copied());
        other.push(Step { edits: vec![applied.inverse], focus, left });
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
        Edit::Decide { .. } | Edit::Name { .. } => Some(RowId::Ledger),
    }
}

/// Aliases stay for later releases: giving one is no step that could be taken back.
fn only_gives_aliases(edit: &Edit, inverse: &Edit) -> bool {
    match (edit, inverse) {
        (Edit::Put { row: Row::Ledger(after), .. }, Edit::Put { row: Row::Ledger(before), .. }) => {
            after.same_decisions(before)
        }
        (Edit::Name { .. }, _) => true,
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
        Edit::Name { .. } => Edit::Gesture(Vec::new()),
        Edit::Gesture(edits) => {
            Edit::Gesture(edits.into_iter().map(|edit| with_present_aliases(edit, workshop)).collect())
        }
        other => other,
    }
}

/// What an edit leaves of the counts of hands that it changes.
fn tallies_left(edit: &Edit, left: &mut Tallies) {
    match edit {
        Edit::Gesture(edits) => edits.iter().for_each(|edit| tallies_left(edit, left)),
        Edit::Put { row: Row::Tally(tally), .. } => {
            left.insert(tally.cause, Some(tally.clone()));
        }
        Edit::Remove { row: RowId::Tally(cause) } => {
            left.insert(*cause, None);
        }
        _ => {}
    }
}

/// Hands counted since a step are kept when it is taken back, but for those of a cause that goes with it.
fn keep_present_tallies(edit: &mut Edit, left: &Tallies, workshop: &Workshop) {
    let Edit::Gesture(edits) = edit else { return };
    let going: Vec<CauseId> = edits.iter().flat_map(causes_removed).collect();
    let was_counted_since =
        |cause: CauseId| left.get(&cause).is_some_and(|left| left.as_ref() != workshop.tallies.get(cause));
    let stays = |edit: &Edit| match edit {
        Edit::Put { row: Row::Tally(tally), .. } => !was_counted_since(tally.cause),
        Edit::Remove { row: RowId::Tally(cause) } => {
            workshop.tallies.get(*cause).is_some() && (going.contains(cause) || !was_counted_since(*cause))
        }
        _ => true,
    };
    retain(edits, &stays);
}

fn causes_removed(edit: &Edit) -> Vec<CauseId> {
    match edit {
        Edit::Gesture(edits) => edits.iter().flat_map(causes_removed).collect(),
        Edit::Remove { row: RowId::Cause(cause) } => vec![*cause],
        _ => Vec::new(),
    }
}

fn retain(edits: &mut Vec<Edit>, stays: &impl Fn(&Edit) -> bool) {
    edits.retain(stays);
    for edit in edits {
        if let Edit::Gesture(edits) = edit {
            retain(edits, stays);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{AliasEntry, Decision, Leg, Named, Prose, Replacement, Stamp, TextAt, TextField};

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

    /// C1 with three hands and C2 with two, merged into C1.
    fn a_merge() -> (Workshop, History) {
        let (mut workshop, mut history) = (
            a_workshop().with_cause(Leg::Happened, "no canary").with_cause(Leg::Happened, "no stage").build(),
            History::default(),
        );
        for (cause, votes) in [(1, 3), (2, 2)] {
            step(&mut workshop, &mut history, hands(cause, votes));
        }
        let merging = workshop.merging(CauseId(2), CauseId(1)).unwrap();
        step(&mut workshop, &mut history, merging);
        (workshop, history)
    }

    fn hands(cause: u32, votes: u16) -> Edit {
        Edit::put(Tally { cause: CauseId(cause), votes, stamp: Stamp::default() })
    }

    fn votes(workshop: &Workshop) -> Vec<Option<u16>> {
        [1, 2].map(|cause| workshop.tallies.get(CauseId(cause)).map(|tally| tally.votes)).to_vec()
    }

    #[test]
    fn a_merge_taken_back_gives_both_causes_their_hands() {
        let (mut workshop, mut history) = a_merge();
        assert_eq!(votes(&workshop), [Some(5), None]);
        history.undo(&mut workshop).unwrap().unwrap();
        assert_eq!(votes(&workshop), [Some(3), Some(2)]);
        history.redo(&mut workshop).unwrap().unwrap();
        assert_eq!(votes(&workshop), [Some(5), None]);
    }

    #[test]
    fn hands_counted_after_a_merge_stay_when_it_is_taken_back_and_made_again() {
        let (mut workshop, mut history) = a_merge();
        step(&mut workshop, &mut history, hands(1, 7));
        history.undo(&mut workshop).unwrap().unwrap();
        assert_eq!(votes(&workshop), [Some(7), Some(2)]);
        step(&mut workshop, &mut history, hands(2, 4));
        history.redo(&mut workshop).unwrap().unwrap();
        assert_eq!(votes(&workshop), [Some(7), None]);
    }

    #[test]
    fn a_count_removed_after_a_merge_does_not_come_back_with_it() {
        let (mut workshop, mut history) = a_merge();
        step(&mut workshop, &mut history, Edit::Remove { row: RowId::Tally(CauseId(1)) });
        history.undo(&mut workshop).unwrap().unwrap();
        assert_eq!(votes(&workshop), [None, Some(2)]);
    }

    #[test]
    fn a_decision_about_one_value_is_taken_back_and_the_alias_given_since_stays() {
        let (mut workshop, mut history) = (Workshop::default(), History::default());
        let (value, stamp) = (Prose::from("db-1"), Stamp::default());
        let decision = Some(Decision::Replace(Replacement::Drop));
        let decide = Edit::Decide { value: value.clone(), decision: decision.clone(), at: None, stamp };
        step(&mut workshop, &mut history, decide);
        let entry = AliasEntry { kind: "HOST".to_owned(), named: Named::Value(value.clone()), number: 1 };
        step(&mut workshop, &mut history, Edit::Name { after: 0, aliases: vec![entry.clone()], stamp });
        history.undo(&mut workshop).unwrap().unwrap();
        assert_eq!(workshop.ledger.decision(&value), None);
        assert!(!history.can_undo(), "giving an alias was no step");
        history.redo(&mut workshop).unwrap().unwrap();
        assert_eq!(workshop.ledger.decision(&value), decision);
        assert_eq!(workshop.ledger.aliases, [entry]);
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
