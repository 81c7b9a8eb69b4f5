//! Causes as the tree the room grew, leg by leg, and the explanations that compete.

use super::model::{Fact, LegOfCauses, Part};
use super::policy;
use super::writer::Writer;
use crate::measure::{self, Ending};
use crate::redact::{SafeText, say};
use crate::workshop::*;
use std::collections::{BTreeMap, BTreeSet};

/// Deeper causes are printed at this depth: no reader follows further, and no HTML parser nests without end.
const DEEPEST: u8 = 12;

pub(super) fn legs(writer: &mut Writer<'_>) -> Vec<LegOfCauses> {
    let document = writer.document;
    let causes: BTreeMap<CauseId, &Cause> = document.causes.iter().map(|cause| (cause.id, cause)).collect();
    let mut because: BTreeMap<CauseId, Vec<CauseId>> = BTreeMap::new();
    for link in &document.links {
        because.entry(link.effect).or_default().push(link.cause);
    }
    let with_effect: BTreeSet<CauseId> = document.links.iter().map(|link| link.cause).collect();
    let endings = measure::branch_ends(document).into_iter().map(|end| (end.cause, end.ending)).collect();
    let votes = votes(document);
    let roots = document.causes.iter().map(|cause| cause.id).filter(|id| !with_effect.contains(id));
    let reached = reached_from(roots.collect(), &because);
    let mut walk = Walk { causes, because, endings, votes, told: BTreeSet::new() };
    Leg::ALL
        .into_iter()
        .map(|leg| {
            let of_leg = || document.causes.iter().filter(move |cause| cause.leg == leg);
            let mut parts = Vec::new();
            for root in of_leg().filter(|cause| !with_effect.contains(&cause.id)) {
                walk.tell(writer, root.id, &mut parts);
            }
            // Only a document that no edit could have made has causes without a way from a root; they are told too.
            for rest in of_leg().filter(|cause| !reached.contains(&cause.id)) {
                if !walk.told.contains(&rest.id) {
                    walk.tell(writer, rest.id, &mut parts);
                }
            }
            LegOfCauses { leg, causes: parts }
        })
        .filter(|leg| !leg.causes.is_empty())
        .collect()
}

pub(super) fn explanations(writer: &mut Writer<'_>) -> Vec<Part> {
    let document = writer.document;
    document.explanations.iter().filter_map(|row| explanation(writer, row)).collect()
}

struct Walk<'a> {
    causes: BTreeMap<CauseId, &'a Cause>,
    because: BTreeMap<CauseId, Vec<CauseId>>,
    endings: BTreeMap<CauseId, Ending>,
    votes: BTreeMap<CauseId, u16>,
    told: BTreeSet<CauseId>,
}

impl Walk<'_> {
    /// The cause and everything that made it possible. A cause that explains two things is told once and named at
    /// the second.
    fn tell(&mut self, writer: &mut Writer<'_>, root: CauseId, parts: &mut Vec<Part>) {
        let mut open = vec![(root, 0_u8, None)];
        while let Some((id, depth, above)) = open.pop() {
            if !self.told.insert(id) {
                let effect: Option<&mut Part> = above.and_then(|at: usize| parts.get_mut(at));
                if let Some(effect) = effect.filter(|effect| !effect.held_back) {
                    effect
                        .tags
                        .push(say::join(&[SafeText::fixed("also because of"), say::number(id.into())], " "));
                }
                continue;
            }
            let Some(cause) = self.causes.get(&id).copied() else { continue };
            let Some(mut part) = self.part(writer, cause) else { continue };
            part.depth = depth;
            let at = parts.len();
            parts.push(part);
            let deeper = depth.saturating_add(1).min(DEEPEST);
            let because = self.because.get(&id).map_or(&[][..], Vec::as_slice);
            open.extend(because.iter().rev().map(|next| (*next, deeper, Some(at))));
        }
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
        if let Some(bone) = cause.bone.and_then(|bone| document.bones.get(bone))
            && writer.shows(policy::cause::bone)
            && !writer.holds_back(bone.id.into())
        {
            part.tags.extend(writer.text(policy::bone::label, &bone.label));
        }
        if let Some(votes) = self.votes.get(&cause.id).filter(|_| writer.shows(policy::tally::votes)) {
            part.tags.push(say::counted(usize::from(*votes), "vote", "votes"));
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

/// The causes themselves and all that made them possible.
fn reached_from(roots: Vec<CauseId>, because: &BTreeMap<CauseId, Vec<CauseId>>) -> BTreeSet<CauseId> {
    let mut open = roots;
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(because.get(&id).into_iter().flatten().copied());
        }
    }
    reached
}

/// Votes by cause, once the room has seen them.
fn votes(document: &Document) -> BTreeMap<CauseId, u16> {
    let revealed = document.weighing.revealed;
    let counted = document.tallies.iter().filter(|tally| revealed && tally.votes > 0);
    counted.map(|tally| (tally.cause, tally.votes)).collect()
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
