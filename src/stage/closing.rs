//! Actions and the end of the meeting on the wall.

use super::frame::{Close, WallAction, WallLine};
use super::wall::Wall;
use crate::redact::{SafeText, say};
use crate::workshop::{Action, ActionStatus, SectionId};

pub(super) fn actions(wall: &mut Wall<'_>) -> Vec<WallAction> {
    let kept = wall.document.actions.iter().filter(|row| row.status != ActionStatus::Dropped);
    kept.map(|row| action(wall, row)).collect()
}

pub(super) fn close(wall: &mut Wall<'_>) -> Close {
    let document = wall.document;
    let closing = &document.closing;
    let notes = document.notes.iter().map(|note| WallLine {
        number: note.id.into(),
        text: wall.text(note.id, &note.statement),
        beside: vec![SafeText::fixed(note.kind.words())],
    });
    let notes = notes.collect();
    let questions = document.questions.iter();
    let questions = questions.map(|row| wall.line(row.id, &row.statement, row.owner, row.by)).collect();
    let carried_by = wall.owner(closing.open_carried_by);
    Close {
        notes,
        questions,
        not_here: wall.text(SectionId::NOT_HERE, &closing.not_here),
        learned: closing.learned,
        would_come_again: closing.would_come_again,
        open: carried_by.into_iter().chain(closing.open_until.map(say::date)).collect(),
    }
}

fn action(wall: &mut Wall<'_>, row: &Action) -> WallAction {
    let team = (!row.owner_team.is_blank()).then(|| wall.text(row.id, &row.owner_team));
    WallAction {
        id: row.id,
        what: wall.text(row.id, &row.what),
        owner: wall.owner(row.owner).or(team),
        due: row.due.map(say::date),
        treats: row.treats.clone(),
    }
}
