//! The end of the meeting and what leaves the room, on the wall.

use super::frame::{Close, Leaving, WallLine};
use super::pages::{self, From, GAP, Head, NUMBER, SMALL, TEXT, WIDTH};
use super::wall::Wall;
use crate::measure::{self, StaysOpen};
use crate::redact::{SafeText, say};
use crate::workshop::{CalendarDate, SectionId, ShortNumber};

/// The column of a closing note beside its text.
const BESIDE: f32 = 260.0;
/// A fact's name.
const FACT_NAME: f32 = 320.0;
/// The question of two lines that stands there while nothing was said.
const QUESTION: f32 = 160.0;
/// Before and after stand side by side.
const LEAVING: f32 = (WIDTH - 64.0 - 48.0) / 2.0;

/// `pointed`: what somebody said the number of is turned to.
pub(super) fn close(wall: &mut Wall<'_>, pointed: Option<ShortNumber>, today: Option<CalendarDate>) -> Close {
    let document = wall.document;
    let closing = &document.closing;
    let price: Vec<WallLine> =
        measure::stays_open(document, today).into_iter().map(|open| price_line(wall, open)).collect();
    let mut lines: Vec<WallLine> = Vec::new();
    for note in document.notes.iter() {
        let beside = vec![SafeText::fixed(note.kind.words())];
        lines.push(WallLine { number: note.id.into(), text: wall.text(note.id, &note.statement), beside });
    }
    for row in document.questions.iter() {
        let line = wall.line(row.id, &row.statement, row.owner, row.by);
        lines.push(line);
    }
    // Asked before it is counted: the room reads the question while it raises its hands.
    let hands = |count: Option<u16>| {
        count.map_or_else(|| SafeText::fixed("by hands"), |count| SafeText::number(count.into()))
    };
    let together = closing.follow_up.map(say::date).unwrap_or_default();
    let facts = [
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
    let said = pages::pages(&heights, Head::Each(head), From::Start);
    let heights: Vec<f32> = price.iter().map(line_height).collect();
    let head = pages::question(&SafeText::fixed(PRICE_OF_CLOSING));
    let prices =
        if price.is_empty() { Vec::new() } else { pages::pages(&heights, Head::Each(head), From::Start) };
    let pointed = lines.iter().position(|line| Some(line.number) == pointed);
    let from = pages::page_with(&said, pointed).map_or(From::Start, From::Page);
    let number = wall.turned_to(said.len() + prices.len(), from);
    if let Some(page) = number.checked_sub(said.len() + 1).and_then(|at| prices.get(at)) {
        let price = price.get(page.clone()).unwrap_or_default().to_vec();
        return Close { facts: Vec::new(), lines: Vec::new(), asks: false, price: Some(price) };
    }
    let shown = said.get(number - 1).cloned().unwrap_or_default();
    let (first, second) = pages::parts(&shown, lines.len());
    Close { facts: facts.drain(second).collect(), lines: lines.drain(first).collect(), asks, price: None }
}

/// What the card is called.
pub const PRICE_OF_CLOSING: &str = "Closing now leaves this open";

fn price_line(wall: &mut Wall<'_>, open: StaysOpen) -> WallLine {
    let document = wall.document;
    let (who, until) = open.carried(&document.closing);
    let text = document.main_text(open.about).map(|text| wall.text(open.about, text)).unwrap_or_default();
    let who = wall.owner(who).unwrap_or_else(|| SafeText::fixed("carried by nobody yet"));
    let until = until.map(|day| say::sentence(&[SafeText::fixed("until "), say::date(day)]));
    let beside = [SafeText::fixed(open.reason), who].into_iter().chain(until).collect();
    WallLine { number: open.about, text, beside }
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
