//! Question, fishbone and weighing on the wall.

use super::frame::{Bones, Question, WallBone, WallCause, WallExplanation, Weigh};
use super::wall::Wall;
use super::wall_label::wall_label;
use crate::coach::{self, ALLOWED_QUESTION};
use crate::measure::{self, Ending, IntervalKind};
use crate::redact::{SafeText, say};
use crate::workshop::*;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn question(wall: &mut Wall<'_>, session: &Session) -> Question {
    let document = wall.document;
    let leg = document.causes.get(session.focus.unwrap_or(CauseId(0))).map_or(session.leg, |cause| cause.leg);
    let interval = measure::interval(document, IntervalKind::for_leg(leg)).filter(|row| !row.is_impossible());
    let minutes = interval.map(|row| (row.shortest.as_minutes(), row.longest.as_minutes()));
    let focus = session.focus.filter(|focus| document.causes.contains(*focus));
    let asked = match focus {
        None => coach::leg_question(leg, minutes),
        Some(focus) => focus_question(document, focus),
    };
    let of_leg = document.causes.iter().filter(|cause| cause.leg == leg);
    let tree = WallCauses::new(document).all(wall, of_leg);
    Question {
        leg,
        focus,
        before: asked.before,
        interval: asked.minutes.and(interval).map(|row| say::length_between(row.shortest, row.longest)),
        after: asked.after,
        tree,
    }
}

/// What is asked below a cause: its first prompt; where a reason to stop was picked, how that was allowed.
fn focus_question(document: &Document, focus: CauseId) -> coach::Question {
    let Some(cause) = document.causes.get(focus) else { return ALLOWED_QUESTION };
    let first = coach::kind_prompts(cause.kind).first().copied();
    match (cause.stop, first) {
        (None, Some(first)) => coach::Question::plain(first),
        _ => ALLOWED_QUESTION,
    }
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

pub(super) fn weigh(wall: &mut Wall<'_>) -> Weigh {
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
        WallExplanation { line, would_see: wall.text(row.id, &row.would_see), standing: row.standing }
    });
    let explanations = explanations.collect();
    Weigh { cast: budget.cast, votes: budget.votes(), causes, tallies, explanations }
}

/// What every cause on the wall needs to know of the others, gathered once.
struct WallCauses {
    effects: BTreeMap<CauseId, Vec<CauseId>>,
    endings: BTreeMap<CauseId, &'static str>,
    places: BTreeMap<BoneId, u8>,
    going_on: BTreeSet<CauseId>,
}

impl WallCauses {
    fn new(document: &Document) -> Self {
        let mut effects: BTreeMap<CauseId, Vec<CauseId>> = BTreeMap::new();
        for link in &document.links {
            effects.entry(link.cause).or_default().push(link.effect);
        }
        let endings = measure::branch_ends(document).into_iter().map(|end| {
            let words = match end.ending {
                Ending::HumanAction | Ending::NoReason => "not yet explained",
                Ending::Stopped(reason) => reason.words(),
            };
            (end.cause, words)
        });
        Self {
            effects,
            endings: endings.collect(),
            places: document.bones.iter().map(|bone| bone.id).zip(1..=u8::MAX).collect(),
            going_on: document.links.iter().map(|link| link.effect).collect(),
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
            ending: self.endings.get(&cause.id).copied().filter(|_| !self.going_on.contains(&cause.id)),
        }
    }
}
