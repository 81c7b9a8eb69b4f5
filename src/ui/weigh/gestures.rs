//! What the room does with its votes, whatever asks for it: a line of the wall or of the console, the palette, a button.

use crate::measure::{NoHands, VoteBudget, vote_budget, vote_budget_with};
use crate::ui::editor::Editor;
use crate::ui::notices::Said;
use crate::workshop::{CauseId, Stamp, Tally, Weighing};
use leptos::prelude::*;

/// Counts hands for a cause. What would be more than the room has is counted again first; `keep`: it was.
pub(in crate::ui) fn count(editor: Editor, cause: CauseId, votes: u16, keep: bool) -> bool {
    if let Some(why) = editor.read(|document| document.causes.get(cause).and_then(NoHands::of)) {
        editor.refuse(match why {
            NoHands::HumanAction => {
                format!(
                    "{cause} is a human action: hands go to conditions. Ask what made it the sensible step."
                )
            }
            NoHands::Refuted => format!("{cause} is refuted, so it has no votes."),
            NoHands::Parked => {
                format!(
                    "{cause} is parked, so it has no votes. Bring it back first: console, Fishbone, Parked."
                )
            }
        });
        return false;
    }
    let budget = editor.read(|document| vote_budget_with(document, cause, votes));
    if budget.over() > 0 && !keep {
        editor.refuse(format!(
            "That would be {} of {}. Count again, or end the line with ! to keep it.",
            budget.cast,
            budget.votes()
        ));
        return false;
    }
    let is_counted = editor.put(Tally { cause, votes, stamp: Stamp::default() });
    if is_counted && keep {
        keep_count(editor, budget);
    }
    is_counted
}

/// A count beyond what the room has was looked at, and stands.
pub(super) fn keep_count(editor: Editor, budget: VoteBudget) {
    editor.session.update(|session| session.kept_count = Some(budget.cast));
}

/// Gives each voter so many votes, and says how many vote. None is no number of either: it would mean the usual one.
pub(in crate::ui) fn give(editor: Editor, each: u8, voters: Option<u8>) -> bool {
    if each == 0 || voters == Some(0) {
        editor.refuse("One vote and one voter are the least: =3, or =3*8 for eight people.".to_owned());
        return false;
    }
    let before = editor.read(|document| document.weighing.clone());
    let voters = voters.unwrap_or(before.voters);
    let is_given = editor.put(Weighing { votes_per_person: each, voters, ..before });
    if is_given {
        let budget = editor.read(vote_budget);
        let words =
            format!("{} each for {}: {} votes.", budget.votes_per_person, budget.voters, budget.votes());
        editor.notices().say_of_step(Said::in_numbers(words));
    }
    is_given
}

/// Shows what was counted on the wall, or hides it again; says which.
pub(in crate::ui) fn turn_votes(editor: Editor) -> &'static str {
    editor.change_single(|weighing: &mut Weighing| weighing.revealed = !weighing.revealed);
    if editor.read(|document| document.weighing.revealed) {
        "The votes are shown."
    } else {
        "The votes are hidden."
    }
}
