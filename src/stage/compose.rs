//! Document and cue -> the picture on the wall.

use super::frame::{Leaving, Opening, StageFrame, View};
use super::wall::Wall;
use super::{causes, closing, story};
use crate::coach::OPENING_CARD;
use crate::measure;
use crate::redact::{AliasBook, Register};
use crate::workshop::*;

/// Where the facilitator is, and what only somebody else can provide.
#[derive(Clone, Debug)]
pub struct Cue<'a> {
    /// The stage, the focus, how far the reveal has come.
    pub session: &'a Session,
    /// The text that will be sent, for "what leaves this room".
    pub leaving: Option<Leaving>,
}

/// The picture for this cue. `book` takes up the aliases it gives; they belong into the document's ledger.
pub fn compose(document: &Document, cue: Cue<'_>, register: &Register, book: &mut AliasBook) -> StageFrame {
    let session = cue.session;
    let mut wall = Wall::new(document, register, book);
    let wall = &mut wall;
    StageFrame {
        title: wall.text(SectionId::TITLE, &document.frame.title),
        stage: session.stage,
        next_number: next_number(document, session.stage),
        ideas_waiting: document.ideas.iter().filter(|idea| idea.outcome == IdeaOutcome::Waiting).count(),
        minutes: document.agenda.iter().find(|item| item.stage == session.stage).map(|item| item.minutes),
        view: view(wall, cue),
    }
}

fn view(wall: &mut Wall<'_>, cue: Cue<'_>) -> View {
    let session = cue.session;
    if session.blank {
        return View::Blank;
    }
    if session.leaving
        && let Some(leaving) = cue.leaving
    {
        return View::Leaving(leaving);
    }
    match session.stage {
        // The list of workshops on this device and the review of a release are for the facilitator alone.
        Stage::Library | Stage::Release => View::Blank,
        Stage::Frame => View::Opening(opening(wall)),
        Stage::Timeline => View::Timeline(story::timeline(wall, session.revealed_events)),
        Stage::Impact => View::Impact(story::impact(wall)),
        Stage::Trigger => View::Trigger(story::trigger(wall)),
        Stage::Whys => View::Question(causes::question(wall, session)),
        Stage::Fishbone => View::Bones(causes::bones(wall, session)),
        Stage::Weigh => View::Weigh(causes::weigh(wall, session)),
        Stage::Actions => View::Actions(closing::actions(wall)),
        Stage::Close => View::Close(closing::close(wall)),
    }
}

fn opening(wall: &mut Wall<'_>) -> Opening {
    let document = wall.document;
    let here = document.people.iter().filter(|person| person.presence != Presence::Absent);
    Opening {
        heading: OPENING_CARD.title,
        lines: OPENING_CARD.lines,
        roles: here.map(|person| wall.role(person)).collect(),
        agenda: document.agenda.iter().map(|item| (item.stage, item.minutes)).collect(),
        planned_minutes: measure::agenda_sum(document).planned,
    }
}

/// The number of the line that would be entered next on this stage.
fn next_number(document: &Document, stage: Stage) -> Option<ShortNumber> {
    match stage {
        Stage::Timeline | Stage::Trigger => Some(EventId::next_in(document).into()),
        Stage::Impact => Some(WindowId::next_in(document).into()),
        Stage::Whys | Stage::Fishbone => Some(CauseId::next_in(document).into()),
        Stage::Weigh => Some(ExplanationId::next_in(document).into()),
        Stage::Actions => Some(ActionId::next_in(document).into()),
        Stage::Close => Some(NoteId::next_in(document).into()),
        Stage::Library | Stage::Frame | Stage::Release => None,
    }
}
