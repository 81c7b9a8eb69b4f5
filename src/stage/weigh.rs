//! The show of hands, then the explanations that compete.

use super::causes::WallCauses;
use super::frame::{WallCause, WallExplanation, Weigh, WeighedCause};
use super::pages::{self, From, GAP, Head, NUMBER, SMALL, TEXT, WIDTH};
use super::wall::Wall;
use crate::measure;
use crate::redact::{SafeText, say};
use crate::workshop::{CauseId, Explanation, Session, ShortNumber};
use std::ops::Range;

/// Rows stand side by side in two columns.
const COLUMNS: usize = 2;
const LABEL: f32 = (WIDTH - 32.0) / 2.0 - NUMBER;
/// What a revealed count takes beside it: a bar and a number.
const COUNT: f32 = GAP + 96.0 + GAP + 48.0;
/// A card has a bold edge on its left.
const CARD: f32 = (WIDTH - 24.0) / 2.0 - 22.0;
/// What names a fact of a card.
const FACT_NAME: f32 = 150.0 + GAP;

/// While the room speaks of the explanations, the last of them is shown, which came last, until a page is asked for; what
/// was pointed at comes before either.
pub(super) fn weigh(wall: &mut Wall<'_>, session: &Session) -> Weigh {
    let document = wall.document;
    let budget = measure::vote_budget(document);
    let weighed = measure::weighed(document);
    let rows = weighed.iter().filter_map(|(id, _)| document.causes.get(*id));
    let causes = WallCauses::new(document).all(wall, rows);
    let explanations: Vec<WallExplanation> =
        document.explanations.iter().map(|row| explanation(wall, row)).collect();

    let question = SafeText::fixed(if causes.is_empty() && !explanations.is_empty() {
        TELL_APART
    } else {
        "Which of these would change the most next time?"
    });
    let label = if document.weighing.revealed { LABEL - COUNT } else { LABEL };
    let head = say::sentence(&[question.clone(), SafeText::fixed(" 999 of 999 cast")]);
    let by_label = in_pairs(&heights(&causes, label, |cause| &cause.label), &head);
    let by_sentence = in_pairs(&heights(&causes, label, |cause| &cause.text), &head);
    let sentences = by_sentence.len() <= by_label.len();
    let vote_pages = if sentences { by_sentence } else { by_label };
    let card_pages = in_pairs(&cards(&explanations), &SafeText::fixed(TELL_APART));
    let votes = if causes.is_empty() && !explanations.is_empty() { 0 } else { vote_pages.len() };
    let cards = if explanations.is_empty() { 0 } else { card_pages.len() };
    let pointed = match session.pointed {
        Some(ShortNumber::Cause(pointed)) => {
            pages::page_with(&vote_pages, causes.iter().position(|cause| cause.id == pointed))
        }
        Some(pointed @ ShortNumber::Explanation(_)) => {
            let place = explanations.iter().position(|card| card.line.number == pointed);
            pages::page_with(&card_pages, place).map(|page| votes + page)
        }
        _ => None,
    };
    let from = match pointed {
        Some(page) => From::Page(page),
        None if session.explaining && cards > 0 => From::Page(votes + cards),
        None => From::Start,
    };
    let number = wall.turned_to(votes + cards, from);
    let shown_votes = vote_pages.get(number - 1).filter(|_| number <= votes).cloned().unwrap_or_default();
    let shown_cards =
        number.checked_sub(votes + 1).and_then(|at| card_pages.get(at)).cloned().unwrap_or_default();
    let is_revealed = document.weighing.revealed;
    let votes_of = |cause: CauseId| weighed.iter().find(|(id, _)| *id == cause).map(|(_, votes)| *votes);
    let causes = causes
        .into_iter()
        .map(|cause| WeighedCause { votes: votes_of(cause.id).filter(|_| is_revealed), cause });
    Weigh {
        question: if number > votes { SafeText::fixed(TELL_APART) } else { question },
        cast: Some(budget.cast).filter(|_| !budget.is_asked_about(session.kept_count)),
        votes: budget.votes(),
        causes: part(causes, &shown_votes),
        sentences,
        most: weighed.iter().map(|(_, votes)| *votes).max().filter(|_| is_revealed),
        explanations: part(explanations, &shown_cards),
    }
}

const TELL_APART: &str = "Which observation would tell these apart?";

fn part<T>(rows: impl IntoIterator<Item = T>, shown: &Range<usize>) -> Vec<T> {
    rows.into_iter().skip(shown.start).take(shown.len()).collect()
}

/// Pages of rows that stand side by side, as rows.
fn in_pairs(heights: &[f32], question: &SafeText) -> Vec<Range<usize>> {
    let pairs: Vec<f32> =
        heights.chunks(COLUMNS).map(|pair| pair.iter().copied().fold(0.0, f32::max)).collect();
    let head = Head::Each(pages::question(question));
    let pages = pages::pages(&pairs, head, From::Start).into_iter();
    pages.map(|page| page.start * COLUMNS..(page.end * COLUMNS).min(heights.len())).collect()
}

fn heights(causes: &[WallCause], width: f32, shown: fn(&WallCause) -> &SafeText) -> Vec<f32> {
    causes.iter().map(|cause| pages::row(pages::height(shown(cause), width, TEXT))).collect()
}

fn cards(explanations: &[WallExplanation]) -> Vec<f32> {
    let height = |row: &WallExplanation| {
        let facts = row.facts.iter().map(|(_, text)| pages::height(text, CARD - FACT_NAME, SMALL) + 8.0);
        pages::row(
            pages::height(&row.line.text, CARD - NUMBER, TEXT) + facts.sum::<f32>() + 2.0 * SMALL * 1.5,
        )
    };
    explanations.iter().map(height).collect()
}

fn explanation(wall: &mut Wall<'_>, row: &Explanation) -> WallExplanation {
    let mut line = wall.line(row.id, &row.statement, None, row.by);
    // Only who carries an action is named: whoever looks is called by their role, like everybody in the story.
    if let Some(person) = row.who_looks.and_then(|who| wall.document.people.get(who)) {
        line.beside.insert(0, wall.role(person));
    }
    let facts = [
        ("For", wall.text(row.id, &row.evidence_for)),
        ("Against", wall.text(row.id, &row.evidence_against)),
        ("Only then we see", wall.text(row.id, &row.would_see)),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_blank());
    let facts = facts.map(|(name, text)| (SafeText::fixed(name), text)).collect();
    WallExplanation { line, facts, standing: row.standing }
}
