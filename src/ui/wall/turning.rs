//! What the page keys do on the wall: the next page of a long list; then the next event of the reveal, leg or bone.

use crate::measure::{self, Asked, WhyOutline};
use crate::stage::Page;
use crate::ui::editor::Editor;
use crate::workshop::{BoneId, Stage};
use leptos::prelude::*;

/// Goes on, or back.
pub(super) fn turn_page(editor: Editor, page: Option<Page>, forward: bool) {
    if let Some(next) = page.and_then(|page| page_beside(page, forward)) {
        editor.session.update(|session| session.page = Some(next));
        return;
    }
    let (stage, leaving) = editor.session.with_untracked(|session| (session.stage, session.leaving));
    match stage {
        _ if leaving => {}
        Stage::Timeline if forward => reveal_next(editor),
        Stage::Whys => turn_leg(editor, forward),
        Stage::Fishbone => turn_bone(editor, forward),
        _ => {}
    }
}

fn page_beside(Page { number, of }: Page, forward: bool) -> Option<usize> {
    let next = if forward { number + 1 } else { number.saturating_sub(1) };
    (1..=of).contains(&next).then_some(next)
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

fn turn_leg(editor: Editor, forward: bool) {
    let (legs, leg) = editor.session.with_untracked(|session| {
        editor.read(|document| {
            let asked = Asked::of(document, &WhyOutline::of(document), session);
            (measure::legs_in_order(document), asked.leg)
        })
    });
    editor.session.update(|session| {
        let at = legs.iter().position(|other| *other == leg).unwrap_or(0);
        let next = if forward { at + 1 } else { at.saturating_sub(1) };
        session.leg = legs.get(next).copied().or(Some(leg));
        session.focus = None;
    });
}

/// From the overview to the first bone or the last, from one to the next, and beyond them to the overview.
fn turn_bone(editor: Editor, forward: bool) {
    let bones: Vec<BoneId> = editor.read(|document| document.bones.iter().map(|bone| bone.id).collect());
    editor.session.update(|session| {
        let at = session.bone.and_then(|bone| bones.iter().position(|other| *other == bone));
        session.bone = match (at, forward) {
            (None, true) => bones.first().copied(),
            (None, false) => bones.last().copied(),
            (Some(at), true) => bones.get(at + 1).copied(),
            (Some(at), false) => at.checked_sub(1).and_then(|before| bones.get(before)).copied(),
        };
        session.page = None;
    });
}
