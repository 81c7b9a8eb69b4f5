//! Decisions about values, each one step of undo.

use crate::postmortem::ReviewedValue;
use crate::ui::editor::Editor;
use crate::workshop::{Decision, Edit, Prose, Replacement, Stamp};

/// Decides about a value; none: undecided again.
pub fn decide(editor: Editor, value: &ReviewedValue, decision: Option<Decision>) {
    if editor.read(|document| value.decision(&document.ledger)) != decision || decision.is_none() {
        editor.apply(Edit::Gesture(value.decide(decision.as_ref()).collect()));
    }
}

/// Decides about one exact spelling.
pub fn decide_exactly(editor: Editor, value: &str, decision: Option<Decision>) {
    let value = Prose::new(value);
    if editor.read(|document| document.ledger.decision(&value)) != decision {
        editor.apply(Edit::Decide { value, decision, at: None, stamp: Stamp::default() });
    }
}

/// The alias for every value that nobody decided about, as one step of undo.
pub fn decide_rest(editor: Editor, values: &[ReviewedValue]) {
    let alias = Decision::Replace(Replacement::Alias);
    let undecided: Vec<&ReviewedValue> = editor
        .read(|document| values.iter().filter(|value| value.decision(&document.ledger).is_none()).collect());
    if !undecided.is_empty() {
        let edits = undecided.iter().flat_map(|value| value.decide(Some(&alias)));
        editor.apply(Edit::Gesture(edits.collect()));
    }
    editor.notices().say(match undecided.len() {
        0 => "Everything is decided.".to_owned(),
        1 => "1 value keeps its alias.".to_owned(),
        decided => format!("{decided} values keep their aliases."),
    });
}

/// What a decision is called in the list.
pub const fn words(decision: Option<&Decision>) -> &'static str {
    match decision {
        None => "undecided",
        Some(Decision::Keep(_)) => "kept",
        Some(Decision::OrdinaryWord) => "ordinary word",
        Some(Decision::Replace(Replacement::Alias)) => "alias",
        Some(Decision::Replace(Replacement::Generalise)) => "general words",
        Some(Decision::Replace(Replacement::Drop)) => "dropped",
    }
}
