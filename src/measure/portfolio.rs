//! What the actions look like together: a set in which each one is fine alone can still change little.

use super::coverage::MOST_OPEN_ACTIONS;
use crate::workshop::{Action, ActionId, ActionStatus, CalendarDate, Document, Purpose, Strength};
use std::collections::BTreeMap;

/// More open actions than [`MOST_OPEN_ACTIONS`] that end on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PileUp {
    /// The day.
    pub day: CalendarDate,
    /// Which.
    pub open: Vec<ActionId>,
}

/// What the set of actions lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// Every action that is rated rests on memory and care.
    pub only_weak: bool,
    /// Actions say what they are for, and none prevents the class.
    pub no_prevention: bool,
    /// Days on which too much ends.
    pub pile_ups: Vec<PileUp>,
    /// Open actions with a team and no person.
    pub team_alone: Vec<ActionId>,
}

/// The set as a whole. What nobody has rated yet is not held against it.
pub fn portfolio(document: &Document) -> Portfolio {
    let live: Vec<&Action> =
        document.actions.iter().filter(|action| action.status != ActionStatus::Dropped).collect();
    let mut ends: BTreeMap<CalendarDate, Vec<ActionId>> = BTreeMap::new();
    for action in live.iter().filter(|action| action.is_open()) {
        if let Some(due) = action.due {
            ends.entry(due).or_default().push(action.id);
        }
    }
    let team_alone = live
        .iter()
        .filter(|action| action.is_open() && action.owner.is_none() && !action.owner_team.is_blank());
    let mut strengths = live.iter().filter_map(|action| action.strength).peekable();
    let mut purposes = live.iter().filter_map(|action| action.purpose).peekable();
    Portfolio {
        only_weak: strengths.peek().is_some() && strengths.all(|strength| strength == Strength::Weaker),
        no_prevention: purposes.peek().is_some() && purposes.all(|purpose| purpose != Purpose::Prevent),
        pile_ups: ends
            .into_iter()
            .filter(|(_, open)| open.len() > MOST_OPEN_ACTIONS)
            .map(|(day, open)| PileUp { day, open })
            .collect(),
        team_alone: team_alone.map(|action| action.id).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::{WorkshopBuilder, a_workshop};

    fn weak(id: u32) -> Action {
        Action {
            strength: Some(Strength::Weaker),
            purpose: Some(Purpose::Detect),
            ..Action::new(ActionId(id), "remind everybody")
        }
    }

    fn measured(builder: WorkshopBuilder) -> Portfolio {
        portfolio(&builder.build())
    }

    #[test]
    fn a_set_that_rests_on_memory_and_care_is_named() {
        assert!(!measured(a_workshop()).only_weak);
        assert!(measured(a_workshop().with(weak(1)).with(weak(2))).only_weak);
        let stronger = Action { strength: Some(Strength::Stronger), ..weak(2) };
        assert!(!measured(a_workshop().with(weak(1)).with(stronger)).only_weak);
        let unrated = |id| Action { strength: None, purpose: None, ..weak(id) };
        assert!(!measured(a_workshop().with(unrated(1))).only_weak);
        let one_is_not = measured(a_workshop().with(weak(1)).with(unrated(2)));
        assert!(one_is_not.only_weak && one_is_not.no_prevention, "one more to rate hides nothing");
    }

    #[test]
    fn a_stronger_action_that_was_dropped_helps_nobody() {
        let dropped = Action { strength: Some(Strength::Stronger), status: ActionStatus::Dropped, ..weak(2) };
        assert!(measured(a_workshop().with(weak(1)).with(dropped)).only_weak);
    }

    #[test]
    fn a_set_that_prevents_nothing_is_named() {
        assert!(measured(a_workshop().with(weak(1))).no_prevention);
        let prevents = Action { purpose: Some(Purpose::Prevent), ..weak(2) };
        assert!(!measured(a_workshop().with(weak(1)).with(prevents)).no_prevention);
        assert!(!measured(a_workshop().with(Action { purpose: None, ..weak(1) })).no_prevention);
    }

    #[test]
    fn four_open_actions_that_end_on_one_day_are_a_pile() {
        let day = CalendarDate::new(2026, 4, 10).unwrap();
        let until = |id| Action { due: Some(day), ..weak(id) };
        let three = (1..=3).fold(a_workshop(), |builder, id| builder.with(until(id)));
        assert_eq!(measured(three.clone()).pile_ups, []);
        assert_eq!(
            measured(three.clone().with(until(4))).pile_ups,
            [PileUp { day, open: (1..=4).map(ActionId).collect() }]
        );
        let done = Action { status: ActionStatus::Done, ..until(4) };
        assert_eq!(measured(three.with(done)).pile_ups, []);
    }

    #[test]
    fn a_team_alone_carries_nothing() {
        let team = Action { owner_team: "playback".into(), ..weak(1) };
        assert_eq!(measured(a_workshop().with(team)).team_alone, [ActionId(1)]);
    }
}
