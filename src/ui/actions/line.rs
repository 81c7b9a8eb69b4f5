//! The line at Actions, the same on the console and on the wall: an action; who, until when, how much risk for how much
//! effort of one that is there; what becomes of an idea of the jar; the cause that the next one treats.
//!
//! **Invariants.** What is answered holds fixed words only: the room reads it.

use super::{action_list::inherited, jar};
use crate::evidence::action_line::{self, ActionLine, Rated};
use crate::stage::capture::{self, Answer, Capture};
use crate::stage::mistyped;
use crate::ui::app;
use crate::ui::editor::Editor;
use crate::workshop::{Action, ActionId, DateStands, DeclineReason, Edit, Idea, IdeaOutcome, ShortNumber};
use leptos::prelude::*;
use std::borrow::Cow;

/// What was done, or why not, in words that are safe on the wall; a refusal without words was said by the editor.
pub type Taken = Result<Cow<'static, str>, &'static str>;

/// Said on the wall alone: on the console the action stands there.
pub(super) const ADDED: &str = "Added.";
const NO_SUCH_NUMBER: &str = "Not taken. There is no such number.";
const AFTER_AN_ACTION: &str =
    "After A1 comes who, until when, or risk/effort: A1 @Ada, A1 15 Dec, A1 high/low.";
const AFTER_AN_IDEA: &str =
    "After I1 comes who and until when: I1 @Ada until 15 Dec. I1*A3 joins, I1-2 declines.";

/// Does what the line says; none for a number or a sign that means the same on every stage.
pub fn take(editor: Editor, line: &str) -> Option<Taken> {
    if let Some((id, answer)) = capture::about_idea(line) {
        match editor.read(|document| document.ideas.get(id).cloned()) {
            Some(idea) => return Some(about_idea(editor, idea, answer)),
            None if is_no_sentence(editor, answer) => return Some(Err(NO_SUCH_NUMBER)),
            None => {}
        }
    }
    match capture::read(line, 'A') {
        Capture::Text(text) => Some(mistyped(&text).map_or_else(|| action(editor, &text), Err)),
        // "C4" says which condition the next action treats.
        Capture::Jump(ShortNumber::Cause(cause))
            if editor.read(|document| document.causes.contains(cause)) =>
        {
            editor.session.update(|session| session.focus = Some(cause));
            Some(Ok("The next action treats it.".into()))
        }
        _ => None,
    }
}

/// Whether nothing was said but what becomes of an idea of that number.
fn is_no_sentence(editor: Editor, answer: Answer<'_>) -> bool {
    match answer {
        Answer::Action(rest) => said_after_the_number(editor, rest).1.is_about_its_number(),
        Answer::Joins(action) => action.is_some(),
        Answer::Declined(place) => place.is_some(),
    }
}

fn action(editor: Editor, line: &str) -> Taken {
    let today = app::today(editor);
    let about = line.split_once(' ').and_then(|(number, rest)| match ShortNumber::parse(number)? {
        ShortNumber::Action(id) => Some((id, rest)),
        _ => None,
    });
    if let Some((id, rest)) = about {
        let (rated, read) = said_after_the_number(editor, rest);
        match editor.read(|document| document.actions.get(id).cloned()) {
            Some(action) if read.what.is_empty() => {
                return put(editor, changed(editor, action, &read, rated)?, &read);
            }
            Some(_) if read.is_about_its_number() => return Err(read.not_understood().unwrap_or_default()),
            // "A3 and A4 belong together" is a sentence; one word after the number was meant for the action.
            Some(_) if !read.what.contains(' ') => return Err(AFTER_AN_ACTION),
            None if read.is_about_its_number() => return Err(NO_SUCH_NUMBER),
            _ => {}
        }
    }
    let read = editor.read(|document| action_line::read(line, document, today));
    let treats = inherited(editor).into_iter().collect();
    let new = Action { treats, ..Action::new(editor.next::<ActionId>(), read.what.as_str()) };
    put(editor, changed(editor, new, &read, Rated::default())?, &read)
}

fn said_after_the_number(editor: Editor, rest: &str) -> (Rated, ActionLine) {
    let today = app::today(editor);
    editor.read(|document| action_line::after_its_number(rest, document, today))
}

fn changed(
    editor: Editor,
    mut action: Action,
    read: &ActionLine,
    rated: Rated,
) -> Result<Action, &'static str> {
    let today = app::today(editor);
    if read.due.is_some() {
        action.agree(read.due, today).map_err(DateStands::words)?;
    }
    action.owner = read.owner.or(action.owner);
    action.risk_removed = rated.risk_removed.or(action.risk_removed);
    action.effort = rated.effort.or(action.effort);
    Ok(action)
}

fn put(editor: Editor, action: Action, read: &ActionLine) -> Taken {
    let id = action.id;
    let is_new = !editor.read(|document| document.actions.contains(id));
    if !editor.put(action) {
        return Err("");
    }
    // A new one is looked for at the end of the list, one that was there where it stands.
    editor.session.update(|session| {
        session.past_the_jar = true;
        session.pointed = (!is_new).then_some(id.into());
    });
    Ok(match read.not_understood() {
        Some(words) => format!("{ADDED} {words}").into(),
        None if is_new => ADDED.into(),
        None => "Noted.".into(),
    })
}

fn about_idea(editor: Editor, idea: Idea, answer: Answer<'_>) -> Taken {
    if idea.outcome != IdeaOutcome::Waiting {
        return Err("That idea has its answer already.");
    }
    let id = idea.id;
    let (outcome, before, said) = match answer {
        Answer::Action(rest) => {
            let (rated, read) = said_after_the_number(editor, rest);
            if !read.what.is_empty() {
                let words = read.not_understood().filter(|_| read.is_about_its_number());
                return Err(words.unwrap_or(AFTER_AN_IDEA));
            }
            let new = jar::action_of(editor, &idea);
            let new = changed(editor, new, &read, rated)?;
            (IdeaOutcome::BecameAction(new.id), vec![Edit::put(new)], "It is an action now.")
        }
        Answer::Joins(into) => {
            let there = into.filter(|action| editor.read(|document| document.actions.contains(*action)));
            let Some(action) = there else { return Err("Say which action it joins: I1*A3.") };
            (IdeaOutcome::MergedInto(action), Vec::new(), "It is part of that action now.")
        }
        Answer::Declined(place) => {
            let reason = place.and_then(|place| DeclineReason::ALL.get(place.checked_sub(1)?).copied());
            let Some(reason) = reason else { return Err("Say why, by the number of the reason: I1-2.") };
            (IdeaOutcome::Declined(reason), Vec::new(), "Declined, with its reason.")
        }
    };
    if !jar::give(editor, id, outcome, before) {
        return Err("");
    }
    editor.session.update(|session| session.past_the_jar = false);
    Ok(said.into())
}
