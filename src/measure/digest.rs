//! What a library keeps of a workshop, so that it never has to open one to count it, to find its like or to ask for
//! what is still owed. Also what a colleague's class card holds, less its words.

use super::{
    Criterion, Lateness, Wording, branches_with_evidence, is_accepted, is_weighed, lateness, missing_points,
};
use crate::workshop::{
    AcceptedRisk, Action, ActionId, ActionStatus, CalendarDate, CauseKind, Document, Escalation, For, Nature,
    Presence, Prose, Purpose, Reference, RiskId, Severity, Slip, Strength, TriggerAnswer,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Of an action that is closed so many characters are kept: enough to know it by.
const CLOSED_ACTION: usize = 90;

/// The same of a ticket.
const TICKET: usize = 120;

/// Of the words of all conditions so many bytes are kept: the cards of two hundred workshops stand in storage.
const CONDITION_WORDS: usize = 600;

/// A workshop in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Digest {
    /// Which incident, on whatever device: its reference.
    pub incident: Reference,
    /// The day of the incident.
    pub day: Option<CalendarDate>,
    /// The day the room met.
    pub met_on: Option<CalendarDate>,
    /// The day it first left for anybody.
    pub published: Option<CalendarDate>,
    /// How bad it was.
    pub severity: Option<Severity>,
    /// Which service was hit.
    pub service: Prose,
    /// Which class of incident.
    pub incident_class: Prose,
    /// How many triggers there were.
    pub trigger: Option<TriggerAnswer>,
    /// Conditions and gaps, counted by category.
    pub conditions: Vec<DigestCategory>,
    /// The words of its conditions, each once: what finds them.
    #[serde(skip_serializing_if = "Prose::is_empty")]
    pub condition_words: Prose,
    /// How many detection gaps there were.
    pub detection_gaps: usize,
    /// How many branches there were.
    pub branches: usize,
    /// How many of them end at something that is shown.
    pub branches_with_evidence: usize,
    /// The actions and where they stand.
    pub actions: Vec<DigestAction>,
    /// The risks that were accepted.
    pub risks: Vec<DigestRisk>,
    /// How many took part.
    pub present: usize,
    /// Hands: learned something usable.
    pub learned: Option<u16>,
    /// Hands: would come again.
    pub would_come_again: Option<u16>,
    /// Which points of quality are missing; none: nobody looked, as in a colleague's card.
    pub missing: Option<Vec<Criterion>>,
    /// What the coach found in the words: a point, or missing, once it has read them.
    pub wording: Wording,
}

impl Digest {
    /// Whether a point of quality is reached; none: nobody looked.
    pub fn reaches(&self, criterion: Criterion) -> Option<bool> {
        let missing = self.missing.as_ref()?;
        let was_looked_at = criterion != Criterion::BlamelessWording || self.wording != Wording::NotRead;
        was_looked_at.then(|| !missing.contains(&criterion))
    }

    /// How many points of quality are reached; none: nobody looked.
    pub fn points(&self) -> Option<usize> {
        self.missing.as_ref()?;
        Some(Criterion::ALL.iter().filter(|criterion| self.reaches(**criterion) == Some(true)).count())
    }
}

/// Conditions of one category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestCategory {
    /// The category's label.
    pub category: Prose,
    /// How many of them are technical.
    #[serde(default)]
    pub technical: usize,
    /// How many are organisational.
    #[serde(default)]
    pub organisational: usize,
}

/// An action in short. Of its words the first ones stay when it is closed; none are ever part of a class card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestAction {
    /// Its short number.
    pub id: ActionId,
    /// What will change.
    #[serde(default, skip_serializing_if = "Prose::is_empty")]
    pub what: Prose,
    /// Who carries it, by name; else the team.
    #[serde(default, skip_serializing_if = "Prose::is_empty")]
    pub owner: Prose,
    /// Where it is tracked, while it is open.
    #[serde(default, skip_serializing_if = "Prose::is_empty")]
    pub tracker: Prose,
    /// Until when, as it stands now.
    #[serde(default)]
    pub due: Option<CalendarDate>,
    /// Where it stands.
    #[serde(default)]
    pub status: ActionStatus,
    /// The day it was closed.
    #[serde(default)]
    pub closed_on: Option<CalendarDate>,
    /// Deadlines it missed before.
    #[serde(default)]
    pub slips: Vec<Slip>,
    /// What the manager decided.
    #[serde(default)]
    pub escalation: Option<Escalation>,
    /// What it is for.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// How well it holds.
    #[serde(default)]
    pub strength: Option<Strength>,
}

/// An accepted risk in short; never part of a class card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestRisk {
    /// Its short number.
    pub id: RiskId,
    /// What stays as it is.
    #[serde(default)]
    pub what: Prose,
    /// Who carries it, by name.
    #[serde(default)]
    pub owner: Prose,
    /// When it is looked at again.
    pub review: CalendarDate,
}

impl DigestAction {
    /// True while it is neither done nor dropped.
    pub const fn is_open(&self) -> bool {
        matches!(self.status, ActionStatus::Open | ActionStatus::Started)
    }

    /// The date that was promised first.
    pub fn first_due(&self) -> Option<CalendarDate> {
        self.slips.first().map(|slip| slip.missed).or(self.due)
    }

    /// Where it stands with its deadline.
    pub fn lateness(&self, today: CalendarDate) -> Lateness {
        let action = Action {
            due: self.due,
            status: self.status,
            slips: self.slips.clone(),
            escalation: self.escalation,
            ..Action::new(self.id, "")
        };
        lateness(&action, today)
    }
}

/// A workshop in short; what the coach found in its words comes from outside.
pub fn digest(document: &Document, wording: Wording) -> Digest {
    let frame = &document.frame;
    let (branches, with_evidence) = branches_with_evidence(document);
    let weighed = || document.causes.iter().filter(|cause| is_weighed(cause));
    let mut categories: BTreeMap<_, DigestCategory> = BTreeMap::new();
    for cause in weighed() {
        let Some(bone) = cause.bone.and_then(|bone| document.bones.get(bone)) else { continue };
        let counted = categories.entry(bone.id).or_insert_with(|| DigestCategory {
            category: bone.label.clone(),
            technical: 0,
            organisational: 0,
        });
        match document.nature_of(cause) {
            Nature::Technical => counted.technical += 1,
            Nature::Organisational => counted.organisational += 1,
        }
    }
    let published = document.release.records.iter().map(|record| record.at).min();
    Digest {
        incident: document.reference,
        day: frame.day,
        met_on: frame.met_on,
        published: published.map(|at| CalendarDate(frame.zone.civil(at).date())),
        severity: frame.severity,
        service: frame.service.clone(),
        incident_class: frame.incident_class.clone(),
        trigger: document.trigger.answer,
        conditions: categories.into_values().collect(),
        condition_words: words_of(weighed().map(|cause| &cause.statement)),
        detection_gaps: weighed().filter(|cause| cause.kind == CauseKind::DetectionGap).count(),
        branches,
        branches_with_evidence: with_evidence,
        actions: document.actions.iter().map(|action| in_short(document, action)).collect(),
        risks: document.risks.iter().filter_map(|risk| accepted(document, risk)).collect(),
        present: document.people.iter().filter(|person| person.presence != Presence::Absent).count(),
        learned: document.closing.learned,
        would_come_again: document.closing.would_come_again,
        missing: Some(missing_points(document, wording).into_iter().map(|point| point.criterion).collect()),
        wording,
    }
}

fn accepted(document: &Document, risk: &AcceptedRisk) -> Option<DigestRisk> {
    let cause = risk.cause.and_then(|cause| document.causes.get(cause));
    let what = cause.map(|cause| &cause.statement).filter(|_| risk.statement.is_blank());
    let owner = document.people.get(risk.owner?).map(|person| person.full_name.clone());
    is_accepted(risk).then_some(DigestRisk {
        id: risk.id,
        what: what.unwrap_or(&risk.statement).clone(),
        owner: owner.unwrap_or_default(),
        review: risk.review?,
    })
}

fn in_short(document: &Document, action: &Action) -> DigestAction {
    let owner = action.owner.and_then(|owner| document.people.get(owner)).map(|person| &person.full_name);
    let owner = owner.unwrap_or(&action.owner_team);
    let words = |prose: &Prose| if action.is_open() { prose.clone() } else { Prose::default() };
    DigestAction {
        id: action.id,
        what: if action.is_open() { action.what.clone() } else { cut(&action.what, CLOSED_ACTION) },
        owner: words(owner),
        tracker: cut(&words(&action.tracker), TICKET),
        due: action.due,
        status: action.status,
        closed_on: action.closed_on,
        slips: action.slips.clone(),
        escalation: action.escalation.map(|decided| Escalation { by: None, ..decided }),
        purpose: action.purpose,
        strength: action.strength,
    }
}

/// Its first characters.
fn cut(prose: &Prose, characters: usize) -> Prose {
    let text = prose.reveal(For::Measuring);
    match text.char_indices().nth(characters) {
        Some((end, _)) => text.get(..end).unwrap_or_default().trim_end().into(),
        None => prose.clone(),
    }
}

/// The words of these texts in the order of their first use, each once and in small letters, as far as there is room.
/// Those of less than four letters find nothing.
fn words_of<'a>(texts: impl Iterator<Item = &'a Prose>) -> Prose {
    let mut kept = String::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for text in texts {
        for word in text.reveal(For::Measuring).split_whitespace() {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
            if word.chars().count() < 4 || kept.len() + word.len() >= CONDITION_WORDS || known.contains(&word)
            {
                continue;
            }
            if !kept.is_empty() {
                kept.push(' ');
            }
            kept.push_str(&word);
            known.insert(word);
        }
    }
    kept.as_str().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{CauseId, Leg};

    #[test]
    fn a_closed_action_is_known_by_its_first_words_and_by_nobody() {
        let told = |status| Action {
            status,
            owner_team: "edge".into(),
            tracker: "EDGE-12".into(),
            ..Action::new(ActionId(1), "retire the old path ".repeat(40).as_str())
        };
        let kept = |status| {
            let action = digest(&a_workshop().with(told(status)).build(), Wording::NotRead).actions.remove(0);
            let [what, owner, ticket] = [action.what, action.owner, action.tracker]
                .map(|words| words.reveal(For::Measuring).chars().count());
            (what, owner, ticket)
        };
        assert_eq!(kept(ActionStatus::Open), (800, 4, 7));
        assert_eq!(kept(ActionStatus::Done), (90, 0, 0));
    }

    #[test]
    fn the_words_of_conditions_are_kept_once_and_as_far_as_there_is_room() {
        let few = a_workshop()
            .with_cause(Leg::Happened, "The licence file is old.")
            .with_cause(Leg::Happened, "No one renews a licence (file)")
            .build();
        let words = |workshop: &Document| digest(workshop, Wording::NotRead).condition_words;
        assert_eq!(words(&few).reveal(For::Measuring), "licence file renews");
        let many = (0..500)
            .fold(a_workshop(), |built, at| built.with_cause(Leg::Happened, &format!("condition{at}")));
        assert!(words(&many.build()).reveal(For::Measuring).len() <= CONDITION_WORDS);
    }

    #[test]
    fn conditions_are_counted_by_category_and_nature() {
        let mut workshop = a_workshop().with_cause(Leg::Happened, "no canary").build();
        let bone = workshop.bones.iter().next().map(|bone| bone.id);
        let cause = workshop.causes.iter().next().cloned().unwrap();
        let sorted = crate::workshop::Cause { bone, nature: Some(Nature::Organisational), ..cause };
        workshop.apply(crate::workshop::Edit::put(sorted)).unwrap();
        let digest = digest(&workshop, Wording::NotRead);
        assert_eq!((digest.conditions.len(), digest.conditions[0].organisational), (1, 1));
    }

    #[test]
    fn words_that_nobody_has_read_are_no_point() {
        let workshop = a_workshop().build();
        let points = |wording| {
            let digest = digest(&workshop, wording);
            (digest.reaches(Criterion::BlamelessWording), digest.points())
        };
        assert_eq!(points(Wording::NotRead), (None, Some(0)));
        assert_eq!(points(Wording::AsksAbout(CauseId(1).into())), (Some(false), Some(0)));
        assert_eq!(points(Wording::Blameless), (Some(true), Some(1)));
        assert_eq!(Digest::default().points(), None);
    }

    #[test]
    fn a_digest_reads_back_equal_and_from_nothing() {
        let workshop = a_workshop().with(Action::new(ActionId(1), "add a canary stage")).build();
        let digest = digest(&workshop, Wording::NotRead);
        let text = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&text).unwrap(), digest);
        assert_eq!(serde_json::from_str::<Digest>("{}").unwrap(), Digest::default());
    }
}
