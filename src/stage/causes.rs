//! Question, fishbone and weighing on the wall.

use super::frame::{Bones, Question, WallBone, WallCause, WallExplanation, Weigh};
use super::question::asked_question;
use super::wall::Wall;
use super::wall_label::wall_label;
use crate::coach;
use crate::measure::{self, Asked, Ending, WhyOutline};
use crate::redact::{SafeText, say};
use crate::workshop::*;
use std::collections::BTreeMap;

pub(super) fn question(wall: &mut Wall<'_>, session: &Session) -> Question {
    let document = wall.document;
    let walls = WallCauses::new(document);
    let asked = Asked::of(document, &walls.outline, session);
    let shown = asked.shown(&walls.outline);
    let tree = shown.into_iter().filter_map(|id| document.causes.get(id)).map(|cause| {
        let mut row = walls.one(wall, cause);
        if asked.is_collapsed(cause.id) {
            let below = walls.outline.branch(cause.id).len().saturating_sub(1);
            row.behind.push(say::counted(below, "more below", "more below"));
        }
        row
    });
    let tree = tree.collect();
    Question { leg: asked.leg, focus: asked.cause, asked: asked_question(document, &asked), tree }
}

pub(super) fn bones(wall: &mut Wall<'_>, session: &Session) -> Bones {
    let document = wall.document;
    let walls = WallCauses::new(document);
    let shown = || document.causes.iter().filter(|cause| cause.is_on_the_fishbone());
    let bones = document.bones.iter().map(|bone| {
        let label = wall.text(bone.id, &bone.label);
        let stated = wall.text(bone.id, &bone.question);
        WallBone {
            id: bone.id,
            question: if stated.is_blank() {
                SafeText::fixed(coach::empty_bone_question(label.as_str()))
            } else {
                stated
            },
            label,
            causes: walls.all(wall, shown().filter(|cause| cause.bone == Some(bone.id))),
        }
    });
    let bones = bones.collect();
    Bones {
        effect: wall.text(SectionId::TITLE, &document.frame.title),
        bones,
        unsorted: walls.all(wall, shown().filter(|cause| cause.bone.is_none())),
        focus: session.bone.filter(|bone| document.bones.contains(*bone)),
        page: session.bone_page,
    }
}

pub(super) fn weigh(wall: &mut Wall<'_>, session: &Session) -> Weigh {
    let document = wall.document;
    let budget = measure::vote_budget(document);
    let walls = WallCauses::new(document);
    let (causes, tallies) = if document.weighing.revealed {
        let by_votes = measure::causes_by_votes(document);
        let rows = by_votes.iter().filter_map(|(id, _)| document.causes.get(*id));
        (walls.all(wall, rows), Some(by_votes.iter().map(|(_, votes)| *votes).collect()))
    } else {
        (walls.all(wall, document.causes.iter()), None)
    };
    let explanations = document.explanations.iter().map(|row| {
        let mut line = wall.line(row.id, &row.statement, None, row.by);
        // Only who carries an action is named: whoever looks is called by their role, like everybody in the story.
        if let Some(person) = row.who_looks.and_then(|who| document.people.get(who)) {
            line.beside.insert(0, wall.role(person));
        }
        let facts = [
            ("For", wall.text(row.id, &row.evidence_for)),
            ("Against", wall.text(row.id, &row.evidence_against)),
            ("Only then we see", wall.text(row.id, &row.would_see)),
        ];
        WallExplanation { line, facts: facts.into(), standing: row.standing }
    });
    let explanations: Vec<WallExplanation> = explanations.collect();
    let is_explaining = session.explaining && !explanations.is_empty();
    Weigh { is_explaining, cast: budget.cast, votes: budget.votes(), causes, tallies, explanations }
}

/// What every cause on the wall needs to know of the others, gathered once.
struct WallCauses {
    outline: WhyOutline,
    effects: BTreeMap<CauseId, Vec<CauseId>>,
    endings: BTreeMap<CauseId, &'static str>,
    places: BTreeMap<BoneId, u8>,
}

impl WallCauses {
    fn new(document: &Document) -> Self {
        let mut effects: BTreeMap<CauseId, Vec<CauseId>> = BTreeMap::new();
        for link in &document.links {
            effects.entry(link.cause).or_default().push(link.effect);
        }
        let outline = WhyOutline::of(document);
        let endings = measure::branch_ends(document).into_iter().map(|end| {
            let words = match end.ending {
                Ending::HumanAction | Ending::NoReason => "not yet explained",
                Ending::Stopped(reason) => reason.words(),
            };
            (end.cause, words)
        });
        // Where only refuted causes stand below, the branch goes on for whoever reads the wall.
        let endings = endings.filter(|(cause, _)| outline.under(*cause).is_empty()).collect();
        Self {
            effects,
            endings,
            places: document.bones.iter().map(|bone| bone.id).zip(1..=u8::MAX).collect(),
            outline,
        }
    }

    fn all<'c>(&self, wall: &mut Wall<'_>, causes: impl Iterator<Item = &'c Cause>) -> Vec<WallCause> {
        causes.map(|cause| self.one(wall, cause)).collect()
    }

    fn one(&self, wall: &mut Wall<'_>, cause: &Cause) -> WallCause {
        let text = wall.text(cause.id, &cause.statement);
        let stated: SafeText = wall.text(cause.id, &cause.wall_label);
        WallCause {
            id: cause.id,
            label: wall_label(&stated, &text),
            text,
            effects: self.effects.get(&cause.id).cloned().unwrap_or_default(),
            bone: cause.bone.and_then(|bone| self.places.get(&bone).copied()),
            behind: self.behind(cause.id),
        }
    }

    fn behind(&self, cause: CauseId) -> Vec<SafeText> {
        let with = self.outline.only_together_with(cause);
        let numbers: Vec<SafeText> = with.iter().map(|other| say::number((*other).into())).collect();
        let together = (!numbers.is_empty())
            .then(|| say::join(&[SafeText::fixed("only together with"), say::join(&numbers, ", ")], " "));
        let ending = self.endings.get(&cause).copied().map(SafeText::fixed);
        together.into_iter().chain(ending).collect()
    }
}
