//! Question and fishbone on the wall.

use super::frame::{Bones, Question, WallBone, WallCause};
use super::pages::From;
use super::question::asked_question;
use super::wall::Wall;
use super::wall_label::wall_label;
use super::{fishbone, why_tree};
use crate::coach::{self, wall_label_ends};
use crate::measure::{self, Asked, Ending, WhyOutline};
use crate::redact::{SafeText, say};
use crate::sorted::SortedMap;
use crate::workshop::*;

pub(super) fn question(wall: &mut Wall<'_>, session: &Session) -> Question {
    let document = wall.document;
    let walls = WallCauses::new(document);
    let asked = Asked::of(document, &walls.outline, session);
    let shown = asked.shown(&walls.outline);
    let tree = shown.into_iter().filter_map(|id| document.causes.get(id)).map(|cause| {
        let mut row = walls.one(wall, cause);
        if asked.is_collapsed(cause.id) {
            let below = walls.outline.branch(cause.id).into_iter().skip(1);
            let numbers: Vec<SafeText> = below.map(|hidden| say::number(hidden.into())).collect();
            row.behind.push(say::join(&[say::join(&numbers, " "), SafeText::fixed("below")], " "));
        }
        row
    });
    let tree = tree.collect();
    let question = asked_question(document, &asked);
    let mut question = Question {
        leg: asked.leg,
        focus: asked.cause,
        before: SafeText::fixed(question.before),
        about: question.about,
        after: SafeText::fixed(question.after),
        fourth: question.fourth.map(SafeText::fixed),
        tree,
        is_alone: asked.branch.is_some(),
        tree_page: None,
    };
    let (pages, usual) = why_tree::pages(&question);
    let page = wall.turned_to(pages, From::Page(usual));
    question.tree_page = (pages > 1).then_some(page - 1);
    question
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
    let title = wall.text(SectionId::TITLE, &document.frame.title);
    let mut bones = Bones {
        effect: if title.is_blank() { SafeText::fixed("This outage") } else { title },
        bones,
        unsorted: walls.all(wall, document.causes.iter().filter(|cause| session.asks_for_bone_of(cause))),
        looked_at: session.bone.filter(|bone| document.bones.contains(*bone)),
        bone_page: 0,
        pointed: match session.pointed {
            Some(ShortNumber::Cause(cause)) => Some(cause),
            _ => None,
        },
    };
    if bones.unsorted.is_empty() {
        let pages = fishbone::pages(&bones);
        let from = fishbone::page_of_pointed(&mut bones, pages).map_or(From::Start, From::Page);
        bones.bone_page = u32::try_from(wall.turned_to(pages, from) - 1).unwrap_or_default();
    }
    bones
}

/// What every cause on the wall needs to know of the others, gathered once.
pub(super) struct WallCauses {
    outline: WhyOutline,
    effects: SortedMap<CauseId, Vec<CauseId>>,
    endings: SortedMap<CauseId, &'static str>,
    places: SortedMap<BoneId, u8>,
}

impl WallCauses {
    pub(super) fn new(document: &Document) -> Self {
        let mut effects: SortedMap<CauseId, Vec<CauseId>> = SortedMap::new();
        for link in &document.links {
            effects.or_default(link.cause).push(link.effect);
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

    pub(super) fn all<'c>(
        &self,
        wall: &mut Wall<'_>,
        causes: impl Iterator<Item = &'c Cause>,
    ) -> Vec<WallCause> {
        causes.map(|cause| self.one(wall, cause)).collect()
    }

    fn one(&self, wall: &mut Wall<'_>, cause: &Cause) -> WallCause {
        let text = wall.text(cause.id, &cause.statement);
        let stated: SafeText = wall.text(cause.id, &cause.wall_label);
        let label = wall_label(&stated, &text);
        WallCause {
            id: cause.id,
            label_ends: if stated.is_blank() { wall_label_ends(label.as_str()) } else { Vec::new() },
            label,
            text,
            effects: self.effects.get(&cause.id).cloned().unwrap_or_default(),
            bone: cause.bone.and_then(|bone| self.places.get(&bone).copied()),
            is_parked: cause.parked,
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
