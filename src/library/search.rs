//! Finding workshops by words and labels, and everything that is still owed over all of them.

use super::likeness::{folded, same};
use crate::measure::{Digest, DigestAction, DigestRisk, Lateness};
use crate::order::Order;
use crate::workshop::{CalendarDate, For, Prose};

/// What a label says of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// Its class.
    Class,
    /// Its service.
    Service,
    /// A category in which it has conditions.
    Category,
}

impl LabelKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 3] = [Self::Class, Self::Service, Self::Category];

    /// What its list is called.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Class => "Class",
            Self::Service => "Service",
            Self::Category => "Conditions in",
        }
    }
}

/// A label by which a list is filtered.
pub type Label = (LabelKind, Prose);

/// The labels of a workshop.
fn labels_of(digest: &Digest) -> impl Iterator<Item = (LabelKind, &Prose)> {
    let categories = digest.conditions.iter().map(|row| (LabelKind::Category, &row.category));
    [(LabelKind::Class, &digest.incident_class), (LabelKind::Service, &digest.service)]
        .into_iter()
        .chain(categories)
        .filter(|(_, label)| !label.is_blank())
}

/// Every label that any of them has, each once, as it was written first.
pub fn labels<'a>(digests: impl Iterator<Item = &'a Digest>) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (kind, label) in digests.flat_map(labels_of) {
        if !labels.iter().any(|(other, known)| *other == kind && same(known, label)) {
            labels.push((kind, label.clone()));
        }
    }
    labels.order_by_key(|(kind, label)| (*kind, folded(label)));
    labels
}

/// True where every word is somewhere in its title, its labels, its conditions or its actions, done ones too, and each
/// of these labels is one of its own.
pub fn is_found(title: &Prose, digest: &Digest, words: &str, wanted: &[Label]) -> bool {
    let has =
        |(kind, label): &Label| labels_of(digest).any(|(other, its)| other == *kind && same(its, label));
    let has_labels = wanted.iter().all(has);
    let searched = || {
        let labels = labels_of(digest).map(|(_, label)| label);
        [title, &digest.condition_words]
            .into_iter()
            .chain(labels)
            .chain(digest.actions.iter().flat_map(|action| [&action.what, &action.owner, &action.tracker]))
    };
    let is_in = |word: &str, text: &Prose| text.reveal(For::Measuring).to_lowercase().contains(word);
    has_labels && words.to_lowercase().split_whitespace().all(|word| searched().any(|text| is_in(word, text)))
}

/// An open action of some workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Of which workshop, by its place in the list.
    pub workshop: usize,
    /// The action.
    pub action: DigestAction,
    /// Where it stands with its deadline.
    pub lateness: Lateness,
}

/// Every open action: what needs a decision first, then by deadline; what has none comes last.
pub fn owed<'a>(digests: impl Iterator<Item = &'a Digest>, today: CalendarDate) -> Vec<Owed> {
    let mut owed: Vec<Owed> = Vec::new();
    for (workshop, digest) in digests.enumerate() {
        let open = digest.actions.iter().filter(|action| action.is_open());
        owed.extend(open.map(|action| Owed {
            workshop,
            action: action.clone(),
            lateness: action.lateness(today),
        }));
    }
    let urgency = |lateness| match lateness {
        Lateness::SecondSlip => 0,
        Lateness::FirstSlip => 1,
        Lateness::Decided(_) => 2,
        Lateness::InTime => 3,
    };
    owed.order_by_key(|row| (urgency(row.lateness), row.action.due.is_none(), row.action.due));
    owed
}

/// An accepted risk of some workshop that should have been looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedLook {
    /// Of which workshop, by its place in the list.
    pub workshop: usize,
    /// The risk.
    pub risk: DigestRisk,
}

/// Every accepted risk whose day to look again has passed, the longest ago first.
pub fn owed_looks<'a>(digests: impl Iterator<Item = &'a Digest>, today: CalendarDate) -> Vec<OwedLook> {
    let mut owed: Vec<OwedLook> = Vec::new();
    for (workshop, digest) in digests.enumerate() {
        let passed = digest.risks.iter().filter(|risk| risk.review < today);
        owed.extend(passed.map(|risk| OwedLook { workshop, risk: risk.clone() }));
    }
    owed.order_by_key(|row| row.risk.review);
    owed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{DigestCategory, Wording, digest};
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{AcceptedRisk, Action, ActionId, ActionStatus, Leg, PersonId, RiskId, SlipCause};

    fn incident() -> Digest {
        let category = DigestCategory { category: "Delivery".into(), technical: 1, organisational: 0 };
        Digest {
            incident_class: "Configuration change".into(),
            service: "edge".into(),
            conditions: vec![category],
            ..Digest::default()
        }
    }

    #[test]
    fn every_word_has_to_be_somewhere() {
        let found = |words| is_found(&"Playback outage".into(), &incident(), words, &[]);
        assert!(found("") && found("playback CONFIG") && found("delivery edge"));
        assert!(!found("playback login"));
    }

    #[test]
    fn a_label_filters_by_its_kind() {
        let found = |kind, label: &str| is_found(&"".into(), &incident(), "", &[(kind, label.into())]);
        assert!(found(LabelKind::Class, "configuration  change") && found(LabelKind::Category, "delivery"));
        assert!(!found(LabelKind::Service, "delivery"));
    }

    #[test]
    fn labels_of_several_kinds_have_to_fit_together() {
        let class = (LabelKind::Class, "configuration change".into());
        let found = |service: &str| {
            let wanted = [class.clone(), (LabelKind::Service, service.into())];
            is_found(&"".into(), &incident(), "", &wanted)
        };
        assert!(found("edge") && !found("login"));
    }

    #[test]
    fn conditions_and_done_actions_are_found_by_their_words() {
        let done = Action { status: ActionStatus::Done, ..Action::new(ActionId(1), "Renew by a job") };
        let workshop = a_workshop().with_cause(Leg::Happened, "The licence file is old").with(done).build();
        let digest = digest(&workshop, Wording::NotRead);
        let found = |words| is_found(&"".into(), &digest, words, &[]);
        assert!(found("licence") && found("renew JOB") && !found("certificate"));
    }

    #[test]
    fn labels_are_listed_once() {
        let twice = [incident(), Digest { incident_class: "configuration change".into(), ..incident() }];
        let kinds: Vec<LabelKind> = labels(twice.iter()).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [LabelKind::Class, LabelKind::Service, LabelKind::Category]);
    }

    #[test]
    fn an_accepted_risk_is_owed_a_look_once_its_day_has_passed() {
        let day = |day| CalendarDate::new(2026, 4, day).unwrap();
        let until = |id, review| AcceptedRisk {
            reason: "it goes away with the move".into(),
            owner: Some(PersonId(1)),
            review: Some(review),
            ..AcceptedRisk::new(RiskId(id), None, "echoes from the caches")
        };
        let workshop = a_workshop()
            .with_person("Mirela Dragan", "release engineer")
            .with(until(1, day(9)))
            .with(until(2, day(10)))
            .with(until(3, day(1)))
            .with(AcceptedRisk { owner: None, ..until(4, day(1)) })
            .build();
        let digest = digest(&workshop, Wording::NotRead);
        let owed = owed_looks([&digest].into_iter(), day(10));
        assert_eq!(owed.iter().map(|row| row.risk.id).collect::<Vec<_>>(), [RiskId(3), RiskId(1)]);
    }

    #[test]
    fn what_needs_a_decision_is_owed_first() {
        let day = |day| CalendarDate::new(2026, 4, day);
        let action = |id, due| Action { due, ..Action::new(ActionId(id), "change") };
        let mut twice = action(3, day(1));
        twice.put_off(SlipCause::Blocked, day(8).unwrap(), day(2).unwrap()).unwrap();
        let workshop = a_workshop()
            .with(action(1, None))
            .with(action(2, day(20)))
            .with(twice)
            .with(action(4, day(2)))
            .with(Action { status: ActionStatus::Done, ..action(5, day(1)) })
            .build();
        let digest = digest(&workshop, Wording::NotRead);
        let order: Vec<u32> =
            owed([&digest].into_iter(), day(10).unwrap()).iter().map(|row| row.action.id.0).collect();
        assert_eq!(order, [3, 4, 2, 1]);
    }
}
