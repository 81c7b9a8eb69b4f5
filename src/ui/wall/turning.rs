//! What the page keys do on the wall: the next page of a long list or tree; then the next event of the reveal, leg or
//! bone. Page Up is the way back: of a leg before this one it shows the last page.

use crate::measure::{self, Asked, WhyOutline};
use crate::stage::Page;
use crate::ui::editor::Editor;
use crate::workshop::{BoneId, RowId, Stage};
use leptos::prelude::*;

/// Which of the two page keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PageKey {
    /// Goes on.
    Next,
    /// Goes back.
    Previous,
}

impl PageKey {
    /// The place it leads to from this one; none before the first.
    const fn from(self, place: usize) -> Option<usize> {
        match self {
            Self::Next => place.checked_add(1),
            Self::Previous => place.checked_sub(1),
        }
    }
}

/// What a page key does, from whichever window it came.
pub fn turn_page(editor: Editor, key: PageKey) {
    editor.session.update(|session| session.pointed = None);
    if let Some(next) = editor.wall.page().and_then(|page| page_beside(page, key)) {
        editor.session.update(|session| session.page = Some(next));
        return;
    }
    let (stage, leaving) = editor.session.with_untracked(|session| (session.stage, session.leaving));
    match stage {
        _ if leaving => {}
        Stage::Timeline if key == PageKey::Next => reveal_next(editor),
        Stage::Whys => turn_leg(editor, key),
        Stage::Fishbone => turn_bone(editor, key),
        _ => {}
    }
}

fn page_beside(Page { number, of }: Page, key: PageKey) -> Option<usize> {
    key.from(number).filter(|next| (1..=of).contains(next))
}

/// What was seen cannot be unseen: only a reveal that was begun goes on, and it goes forward.
fn reveal_next(editor: Editor) {
    let count = editor.read(|document| document.events.len());
    editor.session.update(|session| {
        if let Some(seen) = session.revealed_events.filter(|seen| *seen < count) {
            session.revealed_events = Some(seen + 1);
            session.page = None;
        }
    });
}

/// Before the first leg and after the last one nothing moves.
fn turn_leg(editor: Editor, key: PageKey) {
    let (legs, leg) = editor.session.with_untracked(|session| {
        editor.read(|document| {
            let asked = Asked::of(document, &WhyOutline::of(document), session);
            (measure::legs_in_order(document), asked.leg)
        })
    });
    editor.session.update(|session| {
        let at = legs.iter().position(|other| *other == leg).unwrap_or(0);
        if let Some(next) = key.from(at).and_then(|next| legs.get(next)).copied() {
            (session.leg, session.focus) = (Some(next), None);
            session.page = (key == PageKey::Previous).then_some(usize::MAX);
        }
    });
}

/// Takes a step back, or makes it again. On the wall the room sees it: Whys turns to the leg that it is about.
pub fn step(editor: Editor, step: impl FnOnce(Editor) -> Option<RowId>) {
    let before = editor.read(WhyOutline::of);
    let Some(RowId::Cause(cause)) = step(editor) else { return };
    let now = editor.read(WhyOutline::of);
    let Some(leg) = now.leg(cause).or_else(|| before.leg(cause)) else { return };
    let is_elsewhere = editor.session.with_untracked(|session| {
        let asked = || editor.read(|document| Asked::of(document, &now, session).leg);
        session.on_the_wall && session.line_is_for(Stage::Whys) && asked() != leg
    });
    if is_elsewhere {
        editor.session.update(|session| (session.leg, session.focus, session.page) = (Some(leg), None, None));
    }
}

/// From the overview to the first bone or the last, from one to the next, and beyond them to the overview.
fn turn_bone(editor: Editor, key: PageKey) {
    let bones: Vec<BoneId> = editor.read(|document| document.bones.iter().map(|bone| bone.id).collect());
    editor.session.update(|session| {
        let at = session.bone.and_then(|bone| bones.iter().position(|other| *other == bone));
        session.bone = match (at, key) {
            (Some(at), _) => key.from(at).and_then(|next| bones.get(next)).copied(),
            (None, PageKey::Next) => bones.first().copied(),
            (None, PageKey::Previous) => bones.last().copied(),
        };
        session.page = None;
    });
}
