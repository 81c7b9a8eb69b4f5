//! Document and cue -> the picture on the wall.

use super::frame::{Appearance, Leaving, StageFrame, View, WallClock};
use super::wall::Wall;
use super::{actions, causes, closing, opening, story, weigh};
use crate::measure;
use crate::redact::{AliasBook, Register, SafeText};
use crate::workshop::*;

/// Where the facilitator is, and what only somebody else can provide.
#[derive(Clone, Debug)]
pub struct Cue<'a> {
    /// The stage, the focus, how far the reveal has come.
    pub session: &'a Session,
    /// How long the meeting has run.
    pub clock: &'a MeetingClock,
    /// The day it is, where that is known.
    pub today: Option<CalendarDate>,
    /// The text that will be sent, for "what leaves this room".
    pub leaving: Option<Leaving>,
}

/// The picture for this cue. `book` takes up the aliases it gives; they belong into the document's ledger.
pub fn compose(document: &Document, cue: Cue<'_>, register: &Register, book: &mut AliasBook) -> StageFrame {
    let (session, clock) = (cue.session, cue.clock);
    let mut wall = Wall::new(document, register, book, session.page);
    let view = view(&mut wall, cue);
    // A blank wall says nothing, not even which incident it is.
    let title = match view {
        View::Blank => SafeText::new(),
        _ => wall.text(SectionId::TITLE, &document.frame.title),
    };
    StageFrame {
        title,
        stage: session.stage,
        next_number: next_number(document, session.stage),
        ideas_waiting: document.ideas.iter().filter(|idea| idea.outcome == IdeaOutcome::Waiting).count(),
        idea_came: session.idea_came,
        clock: WallClock {
            minutes: measure::timebox(document, session.stage),
            spent: clock.spent.get(&session.stage).copied().unwrap_or_default(),
            running_since: clock.running_since,
            silent_until: clock.silent_until,
        },
        page: wall.page,
        frozen: false,
        pointed: session.pointed,
        appearance: Appearance::System,
        view,
    }
}

/// The wall while no workshop is open.
pub fn nothing() -> StageFrame {
    StageFrame {
        title: SafeText::new(),
        stage: Stage::Library,
        next_number: None,
        ideas_waiting: 0,
        idea_came: None,
        clock: WallClock::default(),
        page: None,
        frozen: false,
        pointed: None,
        appearance: Appearance::System,
        view: View::Blank,
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
        return View::Leaving(closing::leaving(wall, leaving));
    }
    match session.stage {
        // The list of workshops on this device and the review of a release are for the facilitator alone.
        Stage::Library | Stage::Release => View::Blank,
        Stage::Frame => View::Opening(opening::opening(wall)),
        Stage::Timeline => View::Timeline(story::timeline(wall, session)),
        Stage::Impact => View::Impact(story::impact(wall)),
        Stage::Trigger => View::Trigger(story::trigger(wall)),
        Stage::Whys => View::Question(causes::question(wall, session)),
        Stage::Fishbone => View::Bones(causes::bones(wall, session)),
        Stage::Weigh => View::Weigh(weigh::weigh(wall, session)),
        Stage::Actions => View::Actions(actions::actions(wall, session)),
        Stage::Close => View::Close(closing::close(wall, session.pointed, cue.today)),
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
