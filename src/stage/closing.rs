//! Actions, the end of the meeting and what leaves the room, on the wall.

use super::frame::{Close, Leaving, WallAction, WallLine};
use super::pages::{self, From, GAP, Head, NUMBER, SMALL, TEXT, WIDTH};
use super::wall::Wall;
use crate::measure;
use crate::redact::{SafeText, say};
use crate::workshop::{Action, ActionStatus, SectionId};

/// The column of an action beside its text: who, and below that until when.
const OWNER: f32 = 320.0;
/// Names there are bold: so much wider than running text.
const BOLD: f32 = 1.13;
/// The column of a closing note beside its text.
const BESIDE: f32 = 260.0;
/// A fact's name.
const FACT_NAME: f32 = 320.0;
/// The question of two lines that stands there while nothing was said.
const QUESTION: f32 = 160.0;
/// Before and after stand side by side.
const LEAVING: f32 = (WIDTH - 64.0 - 48.0) / 2.0;

pub(super) fn actions(wall: &mut Wall<'_>) -> Vec<WallAction> {
    let kept = wall.document.actions.iter().filter(|row| row.status != ActionStatus::Dropped);
    let mut rows: Vec<WallAction> = kept.map(|row| action(wall, row)).collect();
    let width = WIDTH - NUMBER - OWNER - GAP;
    let height = |row: &WallAction| {
        // The numbers it treats follow the text.
        let treats = row.treats.len() as f32 * 60.0 / width;
        let owner = row.owner.as_ref().map_or(TEXT * 1.25, |owner| pages::height(owner, OWNER / BOLD, TEXT));
        let who = owner + SMALL * 1.25;
        let what = pages::height(&row.what, width, TEXT) + treats.ceil() * TEXT;
        pages::row(what.max(who))
    };
    let heights: Vec<f32> = rows.iter().map(height).collect();
    let shown = wall.paged(&heights, Head::Each(0.0), From::End);
    rows.drain(shown).collect()
}

pub(super) fn close(wall: &mut Wall<'_>) -> Close {
    let document = wall.document;
    let closing = &document.closing;
    let mut lines: Vec<WallLine> = Vec::new();
    for note in document.notes.iter() {
        let beside = vec![SafeText::fixed(note.kind.words())];
        lines.push(WallLine { number: note.id.into(), text: wall.text(note.id, &note.statement), beside });
    }
    for row in document.questions.iter() {
        let line = wall.line(row.id, &row.statement, row.owner, row.by);
        lines.push(line);
    }
    let carried = wall.owner(closing.open_carried_by).into_iter().chain(closing.open_until.map(say::date));
    let carried = say::join(&carried.collect::<Vec<_>>(), ", ");
    // Asked before it is counted: the room reads the question while it raises its hands.
    let hands = |count: Option<u16>| {
        count.map_or_else(|| SafeText::fixed("by hands"), |count| SafeText::number(count.into()))
    };
    let open = measure::stays_open(document).into_iter();
    let numbers: Vec<SafeText> = open.map(|open| say::number(open.about)).collect();
    let together = closing.follow_up.map(say::date).unwrap_or_default();
    let facts = [
        ("Closing now leaves open", say::join(&numbers, ", ")),
        ("What stays open is carried by", carried),
        ("Looked at together on", together),
        ("Not here", wall.text(SectionId::NOT_HERE, &closing.not_here)),
        ("Who learned something they can use?", hands(closing.learned)),
        ("Who would come to the next one?", hands(closing.would_come_again)),
    ];
    let mut facts: Vec<(SafeText, SafeText)> = facts
        .into_iter()
        .filter(|(_, text)| !text.is_blank())
        .map(|(name, text)| (SafeText::fixed(name), text))
        .collect();
    let heights: Vec<f32> = lines.iter().map(line_height).chain(facts.iter().map(fact_height)).collect();
    let asks = lines.is_empty();
    let head = if asks { QUESTION } else { 0.0 };
    let shown = wall.paged(&heights, Head::Each(head), From::Start);
    let (first, second) = pages::parts(&shown, lines.len());
    Close { facts: facts.drain(second).collect(), lines: lines.drain(first).collect(), asks }
}

/// The part of what leaves that this page shows. A line too long for the wall goes on beyond its edge, where the
/// arrow keys reach it: it must be readable whole before it leaves.
pub(super) fn leaving(wall: &mut Wall<'_>, mut leaving: Leaving) -> Leaving {
    let height = |text: &SafeText| pages::height(text, LEAVING, SMALL) * 1.12;
    let heights: Vec<f32> =
        leaving.lines.iter().map(|line| height(&line.before).max(height(&line.after)) + 16.0).collect();
    let head = pages::height(&leaving.stays, WIDTH, TEXT) + 2.0 * TEXT + 28.0;
    let shown = wall.paged(&heights, Head::Each(head), From::Start);
    leaving.lines = leaving.lines.drain(shown).collect();
    leaving
}

/// A line with its number and what stands beside it.
pub(super) fn line_height(line: &WallLine) -> f32 {
    let beside: f32 = line.beside.iter().map(|text| pages::height(text, BESIDE, SMALL)).sum();
    let text = pages::height(&line.text, WIDTH - NUMBER - BESIDE - GAP, TEXT);
    pages::row(text.max(beside))
}

/// A named text.
pub(super) fn fact_height((name, text): &(SafeText, SafeText)) -> f32 {
    let text_width = WIDTH - FACT_NAME - 24.0;
    // Both stand on one base line, so the smaller letters of the name begin lower.
    let name_height = pages::height(name, FACT_NAME, SMALL) + TEXT - SMALL;
    pages::row(pages::height(text, text_width, TEXT).max(name_height))
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
