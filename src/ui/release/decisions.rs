//! Decisions about values, each one step of undo.

use crate::postmortem::ReviewedValue;
use crate::ui::editor::Editor;
use crate::workshop::{Decision, Ledger, Prose, Replacement};

/// Decides about a value; none: undecided again.
pub fn decide(editor: Editor, value: &ReviewedValue, decision: Option<Decision>) {
    change(editor, |ledger| value.decide(ledger, decision));
}

/// Decides about one exact spelling.
pub fn decide_exactly(editor: Editor, value: &str, decision: Option<Decision>) {
    change(editor, |ledger| ledger.decided(&Prose::new(value), decision));
}

/// The alias for every value that nobody decided about, as one step of undo.
pub fn decide_rest(editor: Editor, values: &[ReviewedValue]) {
    let mut decided = 0;
    change(editor, |ledger| {
        values.iter().fold(ledger, |ledger, value| {
            if value.decision(&ledger).is_some() {
                return ledger;
            }
            decided += 1;
            value.decide(ledger, Some(Decision::Replace(Replacement::Alias)))
        })
    });
    editor.notices().say(match decided {
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

fn change(editor: Editor, change: impl FnOnce(Ledger) -> Ledger) {
    let ledger = editor.read(|document| document.ledger.clone());
    let changed = change(ledger.clone());
    if changed != ledger {
        editor.put(changed);
    }
}
