//! How good a postmortem is, criterion by criterion, each with the reason for a missing point. A checklist while
//! working; a number in the library; never on the wall, and never about a person.
//!
//! Whether the wording blames somebody is for the coach to say, which this room does not know: who asks brings its answer
//! along.

use super::{branch_ends, is_weighed, lacks_organisational_condition};
use crate::workshop::{
    ActionStatus, Cause, CauseKind, Document, EventKind, Leg, Nature, ShortNumber, Stage, Strength,
    TriggerAnswer,
};
use serde::{Deserialize, Serialize};

/// What a good postmortem has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// The timeline is shown by evidence or a source.
    TimelineEvidence,
    /// The trigger is told apart from what made it possible.
    TriggerApart,
    /// Technical and organisational conditions.
    BothNatures,
    /// Detection gaps.
    DetectionGaps,
    /// Every open action has a person and a date.
    OwnersAndDates,
    /// One action at least would hold on a tired night.
    Strength,
    /// The wording blames nobody.
    BlamelessWording,
    /// Where asking ended is said.
    Limits,
}

impl Criterion {
    /// Every criterion, in the order of the workshop.
    pub const ALL: [Self; 8] = [
        Self::TimelineEvidence,
        Self::TriggerApart,
        Self::BothNatures,
        Self::DetectionGaps,
        Self::OwnersAndDates,
        Self::Strength,
        Self::BlamelessWording,
        Self::Limits,
    ];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::TimelineEvidence => "the timeline is shown by evidence",
            Self::TriggerApart => "the trigger stands apart from the conditions",
            Self::BothNatures => "technical and organisational conditions",
            Self::DetectionGaps => "detection gaps",
            Self::OwnersAndDates => "a person and a date for every open action",
            Self::Strength => "an action that would hold on a tired night",
            Self::BlamelessWording => "wording that blames nobody",
            Self::Limits => "where asking ended is said",
        }
    }

    /// Where a missing point is put right.
    pub const fn stage(self) -> Stage {
        match self {
            Self::TimelineEvidence | Self::BlamelessWording => Stage::Timeline,
            Self::TriggerApart => Stage::Trigger,
            Self::BothNatures => Stage::Weigh,
            Self::DetectionGaps | Self::Limits => Stage::Whys,
            Self::OwnersAndDates | Self::Strength => Stage::Actions,
        }
    }
}

/// A point that is missing, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MissingPoint {
    /// Of what.
    pub criterion: Criterion,
    /// The reason, in a few words.
    pub reason: &'static str,
    /// The first thing it is about, where that is one.
    pub about: Option<ShortNumber>,
}

/// What the coach found in the words of a workshop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// It has not read them: nothing is said about them.
    #[default]
    NotRead,
    /// Nothing to ask.
    Blameless,
    /// It would ask about the words of this one first.
    AsksAbout(ShortNumber),
}

/// The points that are missing, in the order of the workshop; none: every point that was looked at is there.
pub fn missing_points(document: &Document, wording: Wording) -> Vec<MissingPoint> {
    let missing = |criterion| {
        let check = match criterion {
            Criterion::TimelineEvidence => timeline,
            Criterion::TriggerApart => trigger,
            Criterion::BothNatures => natures,
            Criterion::DetectionGaps => detection,
            Criterion::OwnersAndDates => owners,
            Criterion::Strength => strength,
            Criterion::BlamelessWording => {
                let Wording::AsksAbout(about) = wording else { return None };
                let reason = "the coach has something to ask about its words";
                return Some(MissingPoint { criterion, reason, about: Some(about) });
            }
            Criterion::Limits => limits,
        };
        let (reason, about) = check(document)?;
        Some(MissingPoint { criterion, reason, about })
    };
    Criterion::ALL.into_iter().filter_map(missing).collect()
}

type Lack = Option<(&'static str, Option<ShortNumber>)>;

/// Half of the turning points is what a reader can still check; all of them is seldom to be had.
fn timeline(document: &Document) -> Lack {
    let turning = || document.events.iter().filter(|event| event.kind != EventKind::Other);
    let shown = |event: &&crate::workshop::Event| !event.evidence.is_blank() || !event.source.is_blank();
    let bare = turning().find(|event| !shown(event));
    if turning().next().is_none() {
        return Some(("no start, detection or end is marked", None));
    }
    let few = turning().filter(shown).count() * 2 < turning().count();
    few.then(|| ("most turning points have neither source nor evidence", bare.map(|event| event.id.into())))
}

fn trigger(document: &Document) -> Lack {
    match document.trigger.answer {
        None => Some(("the trigger is not answered", None)),
        Some(TriggerAnswer::NoClear) => None,
        Some(_) if document.trigger.events.is_empty() && document.trigger.statement.is_blank() => {
            Some(("nothing says what the trigger was", None))
        }
        Some(_) => document
            .roots_of(Leg::Happened)
            .next()
            .is_none()
            .then_some(("nothing beside the trigger made it possible", None)),
    }
}

fn natures(document: &Document) -> Lack {
    let technical = document
        .causes
        .iter()
        .any(|cause| is_weighed(cause) && document.nature_of(cause) == Nature::Technical);
    if lacks_organisational_condition(document) {
        Some(("no organisational condition yet", None))
    } else {
        (!technical).then_some(("no technical condition yet", None))
    }
}

fn detection(document: &Document) -> Lack {
    let is_gap = |cause: &Cause| cause.kind == CauseKind::DetectionGap && is_weighed(cause);
    (!document.causes.iter().any(is_gap)).then_some(("nothing says what kept it from being noticed", None))
}

fn owners(document: &Document) -> Lack {
    if document.actions.is_empty() {
        return Some(("no action yet", None));
    }
    let bare = document
        .actions
        .iter()
        .find(|action| action.is_open() && (action.owner.is_none() || action.due.is_none()));
    bare.map(|action| ("an open action lacks its person or its date", Some(action.id.into())))
}

fn strength(document: &Document) -> Lack {
    let mut live = document.actions.iter().filter(|action| action.status != ActionStatus::Dropped);
    let holds =
        live.any(|action| matches!(action.strength, Some(Strength::Stronger | Strength::Intermediate)));
    (!holds).then_some(("no action is rated stronger or intermediate", None))
}

fn limits(document: &Document) -> Lack {
    let ends = branch_ends(document);
    if ends.is_empty() {
        return Some(("no cause yet", None));
    }
    let open = ends.into_iter().find(super::BranchEnd::is_unexplained);
    open.map(|end| ("a branch ends without saying why", Some(end.cause.into())))
}

/// How many branches there are, and how many end at something that is shown.
pub fn branches_with_evidence(document: &Document) -> (usize, usize) {
    let ends = branch_ends(document);
    let shown = ends
        .iter()
        .filter_map(|end| document.causes.get(end.cause))
        .filter(|cause| !cause.evidence.is_blank())
        .count();
    (ends.len(), shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::{WorkshopBuilder, a_workshop};
    use crate::workshop::{
        Action, ActionId, CalendarDate, CauseId, Event, EventId, EventTime, Instant, PersonId, Prose, Stamp,
        StopReason, Trigger,
    };

    fn good() -> WorkshopBuilder {
        let shown = Event {
            id: EventId(1),
            time: EventTime::exactly(Instant::from_milliseconds(0)),
            kind: EventKind::Start,
            statement: "errors".into(),
            known_to_team: None,
            source: "dashboard".into(),
            evidence: Prose::default(),
            stamp: Stamp::default(),
        };
        let ended = |id, leg, nature| Cause {
            nature: Some(nature),
            stop: Some(StopReason::ALL[0]),
            ..Cause::new(CauseId(id), leg, "a condition")
        };
        a_workshop()
            .with_person("Mirela Dragan", "release engineer")
            .with(shown)
            .with(Trigger {
                answer: Some(TriggerAnswer::One),
                statement: "a push".into(),
                ..Trigger::default()
            })
            .with(ended(1, Leg::Happened, Nature::Technical))
            .with(ended(2, Leg::Unnoticed, Nature::Organisational))
            .with(Action {
                owner: Some(PersonId(1)),
                due: CalendarDate::new(2026, 4, 10),
                strength: Some(Strength::Stronger),
                ..Action::new(ActionId(1), "block it")
            })
    }

    fn missing(builder: WorkshopBuilder) -> Vec<Criterion> {
        missing_points(&builder.build(), Wording::NotRead).into_iter().map(|point| point.criterion).collect()
    }

    #[test]
    fn a_good_postmortem_misses_nothing_and_an_empty_one_everything_but_words_to_blame() {
        assert_eq!(missing(good()), []);
        let all = Criterion::ALL.into_iter().filter(|criterion| *criterion != Criterion::BlamelessWording);
        assert_eq!(missing(a_workshop()), all.collect::<Vec<_>>());
    }

    #[test]
    fn the_words_are_a_point_once_somebody_has_read_them() {
        let workshop = good().build();
        let about = CauseId(2).into();
        let asked = missing_points(&workshop, Wording::AsksAbout(about));
        assert_eq!(
            asked.iter().map(|point| (point.criterion, point.about)).collect::<Vec<_>>(),
            [(Criterion::BlamelessWording, Some(about))]
        );
        assert_eq!(missing_points(&workshop, Wording::Blameless), []);
    }

    #[test]
    fn a_missing_point_names_its_reason_and_the_first_thing_it_is_about() {
        let bare = good().with(Action::new(ActionId(2), "write it down")).build();
        let point = missing_points(&bare, Wording::NotRead)[0];
        assert_eq!((point.criterion, point.about), (Criterion::OwnersAndDates, Some(ActionId(2).into())));
        let unexplained = good().with_cause(Leg::Lasted, "slow").build();
        let point = missing_points(&unexplained, Wording::NotRead)[0];
        assert_eq!((point.criterion, point.about), (Criterion::Limits, Some(CauseId(3).into())));
    }

    #[test]
    fn a_trigger_with_nothing_beside_it_is_no_analysis() {
        let only = a_workshop().with(Trigger {
            answer: Some(TriggerAnswer::One),
            statement: "a push".into(),
            ..Trigger::default()
        });
        assert!(missing(only).contains(&Criterion::TriggerApart));
        let no_clear =
            a_workshop().with(Trigger { answer: Some(TriggerAnswer::NoClear), ..Trigger::default() });
        assert!(!missing(no_clear).contains(&Criterion::TriggerApart));
    }
}
