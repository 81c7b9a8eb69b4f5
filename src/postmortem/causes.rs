//! Causes as the tree the room grew, leg by leg, and the explanations that compete.

use super::figures::FigureBone;
use super::model::{Fact, LegOfCauses, Part};
use super::policy;
use super::writer::Writer;
use crate::measure::{self, Ending, OutlineEntry, WhyOutline};
use crate::order::Gather;
use crate::redact::{SafeText, say};
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::*;

/// Deeper causes are printed at this depth: no reader follows further, and no HTML parser nests without end.
const DEEPEST: u8 = 12;

/// The bones that have a cause, for an audience that reads where causes are sorted.
pub(super) fn bones(writer: &mut Writer<'_>) -> Vec<FigureBone> {
    let document = writer.document;
    if !writer.shows(policy::cause::bone) {
        return Vec::new();
    }
    let in_use: SortedSet<BoneId> = document.causes.iter().filter_map(|cause| cause.bone).gathered();
    let bones = document.bones.iter().zip(1..=u8::MAX);
    bones
        .filter(|(bone, _)| in_use.contains(&bone.id))
        .filter_map(|(bone, place)| {
            if writer.holds_back(bone.id.into()) {
                return None;
            }
            let label = writer.text(policy::bone::label, &bone.label)?;
            Some(FigureBone { id: bone.id, place, label })
        })
        .collect()
}

pub(super) fn legs(writer: &mut Writer<'_>, bones: &[FigureBone]) -> Vec<LegOfCauses> {
    let document = writer.document;
    let walk = Walk {
        causes: document.causes.iter().map(|cause| (cause.id, cause)).collect(),
        outline: WhyOutline::of(document),
        endings: measure::branch_ends(document).into_iter().map(|end| (end.cause, end.ending)).collect(),
        votes: votes(document),
        bones,
    };
    let legs = Leg::ALL.into_iter().map(|leg| LegOfCauses { leg, causes: walk.tell(writer, leg) });
    legs.filter(|leg| !leg.causes.is_empty()).collect()
}

pub(super) fn explanations(writer: &mut Writer<'_>) -> Vec<Part> {
    let document = writer.document;
    document.explanations.iter().filter_map(|row| explanation(writer, row)).collect()
}

struct Walk<'a> {
    causes: SortedMap<CauseId, &'a Cause>,
    outline: WhyOutline,
    endings: SortedMap<CauseId, Ending>,
    votes: SortedMap<CauseId, u16>,
    bones: &'a [FigureBone],
}

impl Walk<'_> {
    /// The answers to the question of a leg and everything that made them possible, as the tree of the room has it: a
    /// cause that explains two things is told where it stands and named at the other.
    fn tell(&self, writer: &mut Writer<'_>, leg: Leg) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut open: Vec<(OutlineEntry, u8, Option<usize>)> =
            self.outline.answers(leg).iter().rev().map(|entry| (*entry, 0, None)).collect();
        while let Some((entry, depth, above)) = open.pop() {
            if entry.is_reference {
                let effect = above.and_then(|at| parts.get_mut(at)).filter(|effect| !effect.held_back);
                if let Some(effect) = effect {
                    let also = [SafeText::fixed("also because of"), say::number(entry.cause.into())];
                    effect.tags.push(say::join(&also, " "));
                }
                continue;
            }
            let Some(cause) = self.causes.get(&entry.cause).copied() else { continue };
            let Some(mut part) = self.part(writer, cause) else { continue };
            part.depth = depth;
            let at = parts.len();
            parts.push(part);
            let deeper = depth.saturating_add(1).min(DEEPEST);
            let because = self.outline.under(entry.cause);
            open.extend(because.iter().rev().map(|next| (*next, deeper, Some(at))));
        }
        parts
    }

    fn part(&self, writer: &mut Writer<'_>, cause: &Cause) -> Option<Part> {
        let part = writer.part(cause.id, policy::cause::statement, &cause.statement);
        let mut part =
            part.unwrap_or_else(|| Part::new(cause.id, SafeText::fixed("Not yet put into words.")));
        if part.held_back {
            return Some(part);
        }
        let document = writer.document;
        if cause.kind != CauseKind::Condition {
            part.tags.extend(writer.choice(policy::cause::kind, SafeText::fixed(cause.kind.words())));
        }
        let nature = SafeText::fixed(document.nature_of(cause).words());
        part.tags.extend(writer.choice(policy::cause::nature, nature));
        part.tags.extend(writer.choice(policy::cause::support, SafeText::fixed(cause.support.words())));
        let bone = self.bones.iter().find(|bone| cause.bone == Some(bone.id));
        part.tags.extend(bone.map(|bone| bone.label.clone()));
        if let Some(votes) = self.votes.get(&cause.id).filter(|_| writer.shows(policy::tally::votes)) {
            part.tags.push(say::counted(usize::from(*votes), "vote", "votes"));
        }
        let with = self.outline.only_together_with(cause.id);
        if !with.is_empty() {
            let numbers: Vec<SafeText> = with.iter().map(|other| say::number((*other).into())).collect();
            let with = [SafeText::fixed("only together with"), say::join(&numbers, ", ")];
            part.tags.extend(writer.choice(policy::cause::only_together, say::join(&with, " ")));
        }
        part.tags.extend(self.end(cause).and_then(|end| writer.choice(policy::cause::stop, end)));
        part.evidence = writer.text(policy::cause::evidence, &cause.evidence);
        Some(part)
    }

    /// What is said where the branch ends.
    fn end(&self, cause: &Cause) -> Option<SafeText> {
        Some(match self.endings.get(&cause.id)? {
            Ending::HumanAction | Ending::NoReason => SafeText::fixed("not yet explained"),
            Ending::Stopped(StopReason::TimeRanOut) => SafeText::fixed("not yet explained: time ran out"),
            Ending::Stopped(reason) => {
                say::join(&[SafeText::fixed("stopped here:"), SafeText::fixed(reason.words())], " ")
            }
        })
    }
}

/// Votes by cause, once the room has seen them.
fn votes(document: &Document) -> SortedMap<CauseId, u16> {
    let revealed = document.weighing.revealed;
    let counted = document.tallies.iter().filter(|tally| revealed && tally.votes > 0);
    counted.map(|tally| (tally.cause, tally.votes)).gathered()
}

fn explanation(writer: &mut Writer<'_>, row: &Explanation) -> Option<Part> {
    let mut part = writer.part(row.id, policy::explanation::statement, &row.statement)?;
    if part.held_back {
        return Some(part);
    }
    let standing = match row.standing {
        Standing::Open => "open: not told apart yet",
        Standing::Holds => "holds",
        Standing::Refuted => "refuted",
    };
    part.tags.extend(writer.choice(policy::explanation::standing, SafeText::fixed(standing)));
    part.facts.extend(writer.fact("Only then would we see", policy::explanation::would_see, &row.would_see));
    part.facts.extend(writer.fact("Speaks for it", policy::explanation::evidence_for, &row.evidence_for));
    part.facts.extend(writer.fact(
        "Speaks against it",
        policy::explanation::evidence_against,
        &row.evidence_against,
    ));
    let who = writer.person(policy::explanation::who_looks, row.who_looks);
    part.facts.extend(who.map(|value| Fact { name: "Who looks", value }));
    let by = row.by.and_then(|day| writer.choice(policy::explanation::by, say::date(day)));
    part.facts.extend(by.map(|value| Fact { name: "By", value }));
    Some(part)
}
