//! What will change, on the wall, and before it the ideas that wait in the jar.

use super::closing::line_height;
use super::frame::{Actions, Jar, WallAction, WallLine};
use super::pages::{self, From, GAP, Head, NUMBER, SMALL, TEXT, WIDTH};
use super::wall::Wall;
use crate::redact::{SafeText, say};
use crate::workshop::{Action, ActionStatus, DeclineReason, Idea, IdeaId, IdeaOutcome, Session, ShortNumber};

/// The column of an action beside its text: who, and below that until when.
const OWNER: f32 = 320.0;
/// Names there are bold: so much wider than running text.
const BOLD: f32 = 1.13;
/// What an action was rated, where it follows the text.
const RATED: f32 = 380.0;
/// The number of a cause, where it follows the text.
const TREATS: f32 = 60.0;

/// The jar comes first until the room speaks of the actions, and what somebody said the number of before either.
pub(super) fn actions(wall: &mut Wall<'_>, session: &Session) -> Actions {
    let document = wall.document;
    let waiting = document.ideas.iter().filter(|idea| idea.outcome == IdeaOutcome::Waiting);
    let ideas: Vec<WallLine> = waiting.map(|idea| idea_line(wall, idea)).collect();
    let kept = document.actions.iter().filter(|row| row.status != ActionStatus::Dropped);
    let rows: Vec<WallAction> = kept.map(|row| action(wall, row)).collect();

    let how = how_to_answer(document.ideas.iter().find(|idea| idea.outcome == IdeaOutcome::Waiting));
    let head = pages::question(&SafeText::fixed(ASKED_OF_THE_JAR)) + pages::height(&how, WIDTH, SMALL) + GAP;
    let heights: Vec<f32> = ideas.iter().map(line_height).collect();
    let jar_pages = pages::pages(&heights, Head::Each(head), From::Start);
    let heights: Vec<f32> = rows.iter().map(action_height).collect();
    let action_pages = pages::pages(&heights, Head::Each(0.0), From::End);

    let jars = if ideas.is_empty() { 0 } else { jar_pages.len() };
    let all = jars + if jars > 0 && rows.is_empty() { 0 } else { action_pages.len() };
    let pointed = match session.pointed {
        Some(ShortNumber::Idea(pointed)) if jars > 0 => {
            pages::page_with(&jar_pages, ideas.iter().position(|idea| idea.number == pointed.into()))
        }
        Some(ShortNumber::Action(pointed)) => {
            let page = pages::page_with(&action_pages, rows.iter().position(|row| row.id == pointed));
            page.map(|page| jars + page)
        }
        _ => None,
    };
    let from = match pointed {
        Some(page) => From::Page(page),
        None if jars > 0 && !session.past_the_jar => From::Page(1),
        None => From::End,
    };
    let number = wall.turned_to(all, from);
    let jar = jar_pages.get(number - 1).filter(|_| number <= jars);
    let shown = number.checked_sub(jars + 1).and_then(|at| action_pages.get(at)).cloned().unwrap_or_default();
    Actions {
        jar: jar.map(|page| Jar { ideas: ideas.get(page.clone()).unwrap_or_default().to_vec(), how }),
        rows: rows.get(shown).unwrap_or_default().to_vec(),
    }
}

/// What the wall asks above the ideas.
pub const ASKED_OF_THE_JAR: &str = "The jar is open. What becomes of these?";

/// Says with the number of the first idea what can be typed.
fn how_to_answer(first: Option<&Idea>) -> SafeText {
    let number = say::number(first.map_or(IdeaId(1), |idea| idea.id).into());
    let mut parts = vec![
        number.clone(),
        SafeText::fixed(" makes it an action, "),
        number.clone(),
        SafeText::fixed("*A3 joins it to A3. To decline it:"),
    ];
    for (place, reason) in (1..).zip(DeclineReason::ALL) {
        let between = SafeText::fixed(if place == 1 { " " } else { ", " });
        let words = [
            SafeText::fixed("-"),
            SafeText::number(place),
            SafeText::fixed(" "),
            SafeText::fixed(reason.words()),
        ];
        parts.push(between);
        parts.push(number.clone());
        parts.extend(words);
    }
    parts.push(SafeText::fixed("."));
    say::sentence(&parts)
}

fn idea_line(wall: &mut Wall<'_>, idea: &Idea) -> WallLine {
    WallLine { number: idea.id.into(), text: wall.text(idea.id, &idea.statement), beside: Vec::new() }
}

fn action(wall: &mut Wall<'_>, row: &Action) -> WallAction {
    let owner = wall.owner(row.owner);
    let has_team_alone = owner.is_none() && !row.owner_team.is_blank();
    let who_in = has_team_alone.then(|| {
        let team = wall.text(row.id, &row.owner_team);
        say::sentence(&[SafeText::fixed("who in "), team, SafeText::fixed("?")])
    });
    WallAction {
        id: row.id,
        what: wall.text(row.id, &row.what),
        owner,
        who_in,
        due: row.due.map(say::date),
        treats: row.treats.clone(),
        rated: (row.risk_removed, row.effort),
    }
}

fn action_height(row: &WallAction) -> f32 {
    let width = WIDTH - NUMBER - OWNER - GAP;
    let rated = if row.rated == (None, None) { 0.0 } else { RATED };
    // The numbers it treats and what it was rated follow the text.
    let after = ((row.treats.len() as f32 * TREATS + rated) / width).ceil();
    let owner = row.owner.as_ref().or(row.who_in.as_ref());
    let owner = owner.map_or(TEXT * 1.25, |owner| pages::height(owner, OWNER / BOLD, TEXT));
    let what = pages::height(&row.what, width, TEXT) + after * TEXT;
    pages::row(what.max(owner + SMALL * 1.25))
}
