//! Incidents that are like the one at hand, with the reason, and the actions that are still owed for them.

use crate::measure::{Digest, DigestAction};
use crate::order::Order;
use crate::workshop::{For, Prose};
use std::cmp::Reverse;

/// Asked wherever a class is back.
pub const ASKED_ON_RETURN: &str =
    "Which earlier actions were done, and why were they not enough? Which were not, and what outranked them?";

/// Why an earlier incident is shown beside this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// Which of the others, by its place in the list.
    pub other: usize,
    /// The same class.
    pub same_class: bool,
    /// The same service.
    pub same_service: bool,
    /// Categories in which both have conditions.
    pub categories: Vec<Prose>,
}

impl Likeness {
    fn weight(&self) -> usize {
        usize::from(self.same_class) * 8 + usize::from(self.same_service) * 3 + self.categories.len().min(4)
    }

    /// The reason in words; the categories follow by name.
    pub const fn words(&self) -> &'static str {
        match (self.same_class, self.same_service, self.categories.is_empty()) {
            (true, true, _) => "same class, same service",
            (true, false, _) => "same class",
            (false, true, true) => "same service",
            (false, true, false) => "same service, conditions of the same categories",
            (false, false, _) => "conditions of the same categories",
        }
    }
}

/// Those of the same class for which something is still owed first, then the likest. One category in common is no likeness: most incidents share one.
pub fn look_alikes(this: &Digest, others: &[&Digest]) -> Vec<Likeness> {
    let mut found: Vec<Likeness> = others
        .iter()
        .enumerate()
        .filter(|(_, other)| is_earlier(other, this))
        .map(|(at, other)| Likeness {
            other: at,
            same_class: same(&this.incident_class, &other.incident_class),
            same_service: same(&this.service, &other.service),
            categories: in_common(this, other),
        })
        .filter(|likeness| likeness.weight() >= 3)
        .collect();
    found.order_by_key(|likeness| {
        let other = others.get(likeness.other);
        let owes = other.is_some_and(|other| other.actions.iter().any(DigestAction::is_open));
        Reverse((likeness.same_class && owes, likeness.weight(), other.map(|other| other.day)))
    });
    found
}

/// Two labels mean the same whatever their case and their spaces; blank ones mean nothing.
pub(super) fn same(one: &Prose, other: &Prose) -> bool {
    !one.is_blank() && folded(one) == folded(other)
}

pub(super) fn folded(label: &Prose) -> String {
    label.reveal(For::Measuring).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_earlier(other: &Digest, this: &Digest) -> bool {
    other.day.is_none() || this.day.is_none() || other.day <= this.day
}

fn in_common(this: &Digest, other: &Digest) -> Vec<Prose> {
    let has = |category: &Prose| other.conditions.iter().any(|theirs| same(&theirs.category, category));
    this.conditions.iter().map(|ours| &ours.category).filter(|category| has(category)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{DigestCategory, Wording, digest};
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Action, ActionId, CalendarDate};

    fn incident(day: i8, class: &str, service: &str, categories: &[&str]) -> Digest {
        let conditions = categories
            .iter()
            .map(|category| DigestCategory { category: (*category).into(), technical: 1, organisational: 0 })
            .collect();
        Digest {
            day: CalendarDate::new(2026, 3, day),
            incident_class: class.into(),
            service: service.into(),
            conditions,
            ..Digest::default()
        }
    }

    #[test]
    fn the_same_class_comes_first_whatever_its_case() {
        let this = incident(20, "Configuration  change", "edge", &["delivery"]);
        let others = [
            incident(1, "capacity", "edge", &[]),
            incident(2, "configuration change", "login", &[]),
            incident(3, "capacity", "login", &["delivery"]),
        ];
        let found = look_alikes(&this, &others.iter().collect::<Vec<_>>());
        assert_eq!(found.iter().map(|likeness| likeness.other).collect::<Vec<_>>(), [1, 0]);
        assert_eq!((found[0].words(), found[1].words()), ("same class", "same service"));
    }

    #[test]
    fn what_is_still_owed_for_the_class_comes_before_what_is_likest() {
        let this = incident(20, "capacity", "edge", &[]);
        let owes = Digest {
            actions: digest(&a_workshop().with(Action::new(ActionId(1), "cap it")).build(), Wording::NotRead)
                .actions,
            ..incident(1, "capacity", "login", &[])
        };
        let found = look_alikes(&this, &[&incident(2, "capacity", "edge", &[]), &owes]);
        assert_eq!(found.iter().map(|likeness| likeness.other).collect::<Vec<_>>(), [1, 0]);
    }

    #[test]
    fn three_categories_in_common_are_a_likeness_and_are_named() {
        let categories = ["delivery", "detection", "knowledge"];
        let this = incident(20, "", "", &categories);
        let other = incident(1, "", "", &categories);
        let found = look_alikes(&this, &[&other]);
        assert_eq!(found[0].categories.len(), 3);
    }

    #[test]
    fn a_later_incident_is_no_earlier_one() {
        let this = incident(2, "capacity", "edge", &[]);
        assert_eq!(look_alikes(&this, &[&incident(3, "capacity", "edge", &[])]), []);
    }
}
