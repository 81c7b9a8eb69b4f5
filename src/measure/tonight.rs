//! What is marked or missing for tonight, worst first: the way from the meeting to a release.

use super::{
    Ending, IntervalKind, branch_ends, coverage, far_events, impossible_orders, is_accepted, known_ends,
    lacks_organisational_condition, missing_legs, portfolio, stage_of, vote_budget,
};
use crate::order::{Gather, Order};
use crate::sorted::SortedSet;
use crate::workshop::{
    Action, ActionStatus, CalendarDate, Document, IdeaOutcome, Leg, ShortNumber, Stage, TriggerAnswer,
};

/// How much a release suffers without it. Worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// The postmortem would say something wrong, or a name could leave.
    Wrong,
    /// The postmortem would lack what its readers look for.
    Missing,
    /// The postmortem would be thinner than it could be.
    Thin,
}

/// One thing to do tonight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TonightItem {
    /// How much it matters.
    pub weight: Weight,
    /// Whether somebody marked it in the room.
    pub marked: bool,
    /// The stage where it is done.
    pub stage: Stage,
    /// What it is about, where that is one numbered thing.
    pub about: Option<ShortNumber>,
    /// The reason, in a few words.
    pub reason: &'static str,
}

/// Everything to do tonight, worst first; what was marked in the room comes before the rest of its weight.
pub fn tonight(document: &Document, today: CalendarDate) -> Vec<TonightItem> {
    let mut list = List { items: Vec::new(), marked: marked(document) };
    frame(document, &mut list);
    timeline(document, &mut list);
    impact_and_trigger(document, &mut list);
    causes(document, &mut list);
    actions(document, today, &mut list);
    closing(document, &mut list);
    list.finish()
}

struct List {
    items: Vec<TonightItem>,
    marked: SortedSet<ShortNumber>,
}

impl List {
    fn lacks(&mut self, lacks: bool, weight: Weight, stage: Stage, reason: &'static str) {
        if lacks {
            self.items.push(TonightItem { weight, marked: false, stage, about: None, reason });
        }
    }

    fn about(&mut self, about: impl Into<ShortNumber>, weight: Weight, stage: Stage, reason: &'static str) {
        let about = about.into();
        let marked = self.marked.contains(&about);
        self.items.push(TonightItem { weight, marked, stage, about: Some(about), reason });
    }

    fn finish(mut self) -> Vec<TonightItem> {
        let told: SortedSet<ShortNumber> = self.items.iter().filter_map(|item| item.about).gathered();
        for about in self.marked.iter().filter(|about| !told.contains(about)) {
            self.items.push(TonightItem {
                weight: Weight::Missing,
                marked: true,
                stage: stage_of(*about),
                about: Some(*about),
                reason: "marked for tonight",
            });
        }
        self.items.order_by_key(|item| (item.weight, !item.marked, item.stage, item.about));
        self.items
    }
}

fn marked(document: &Document) -> SortedSet<ShortNumber> {
    document.marks.iter().filter(|mark| mark.tonight).map(|mark| mark.about).gathered()
}

fn frame(document: &Document, list: &mut List) {
    let frame = &document.frame;
    list.lacks(
        document.people.is_empty(),
        Weight::Wrong,
        Stage::Frame,
        "nobody is in the register: their names cannot be found",
    );
    for person in document.people.iter().filter(|person| person.role.is_blank()) {
        list.about(person.id, Weight::Missing, Stage::Frame, "has no role to be called by");
    }
    list.lacks(frame.title.is_blank(), Weight::Missing, Stage::Frame, "the incident has no title");
    list.lacks(frame.severity.is_none(), Weight::Thin, Stage::Frame, "no severity");
    list.lacks(frame.service.is_blank(), Weight::Thin, Stage::Frame, "no service named");
}

fn timeline(document: &Document, list: &mut List) {
    for order in impossible_orders(document) {
        if let Some(about) = order.about() {
            list.about(about, Weight::Wrong, Stage::Timeline, order.words());
        }
    }
    for event in far_events(document) {
        list.about(
            event,
            Weight::Wrong,
            Stage::Timeline,
            "more than a day from the incident: is the date right?",
        );
    }
    list.lacks(document.events.is_empty(), Weight::Missing, Stage::Timeline, "no events yet");
    if document.events.is_empty() {
        return;
    }
    let unmeasured = [
        (
            IntervalKind::Detect,
            "time to detect cannot be measured: mark the start",
            "time to detect cannot be measured: mark the detection",
            "time to detect cannot be measured: mark a start and a detection",
        ),
        (
            IntervalKind::Mitigate,
            "time to mitigate cannot be measured: mark the start",
            "time to mitigate cannot be measured: mark the mitigation",
            "time to mitigate cannot be measured: mark a start and a mitigation",
        ),
    ];
    for (kind, start, end, both) in unmeasured {
        // What is there already is not asked for again.
        let reason = match known_ends(document, kind) {
            (true, true) => continue,
            (false, true) => start,
            (true, false) => end,
            (false, false) => both,
        };
        list.lacks(true, Weight::Missing, Stage::Timeline, reason);
    }
}

fn impact_and_trigger(document: &Document, list: &mut List) {
    let impact = &document.impact;
    list.lacks(
        document.windows.is_empty(),
        Weight::Missing,
        Stage::Impact,
        "nothing says how long customers were hurt",
    );
    for window in document.windows.iter().filter(|window| window.from.is_none() || window.until.is_none()) {
        list.about(window.id, Weight::Missing, Stage::Impact, "has no beginning or no end");
    }
    for window in document.windows.iter().filter(|window| {
        (window.users.is_some() || window.share_percent.is_some()) && window.how_measured.is_blank()
    }) {
        list.about(window.id, Weight::Thin, Stage::Impact, "does not say how it was measured");
    }
    list.lacks(impact.plain_line.is_blank(), Weight::Missing, Stage::Impact, "no plain line for product");
    list.lacks(
        impact.customers_were_trying.is_blank(),
        Weight::Thin,
        Stage::Impact,
        "nothing says what customers were trying to do",
    );
    let trigger = &document.trigger;
    let answered = match trigger.answer {
        None => false,
        Some(TriggerAnswer::NoClear) => true,
        Some(_) => !trigger.statement.is_blank() || !trigger.events.is_empty(),
    };
    list.lacks(!answered, Weight::Missing, Stage::Trigger, "the trigger is not answered");
    list.lacks(
        trigger.answer == Some(TriggerAnswer::NoClear) && trigger.to_record_next_time.is_blank(),
        Weight::Thin,
        Stage::Trigger,
        "nothing says what must be recorded to answer next time",
    );
}

fn causes(document: &Document, list: &mut List) {
    for leg in missing_legs(document) {
        let reason = match leg {
            Leg::Happened => "nothing explains that it happened",
            Leg::Unnoticed => "nothing explains that it went unnoticed",
            Leg::Lasted => "nothing explains that it lasted",
        };
        list.lacks(true, Weight::Missing, Stage::Whys, reason);
    }
    for end in branch_ends(document) {
        match end.ending {
            Ending::HumanAction => {
                list.about(end.cause, Weight::Missing, Stage::Whys, "a human action, not yet explained");
            }
            Ending::NoReason => list.about(end.cause, Weight::Thin, Stage::Whys, "not yet explained"),
            Ending::Stopped(_) => {}
        }
    }
    list.lacks(
        lacks_organisational_condition(document),
        Weight::Missing,
        Stage::Weigh,
        "no organisational condition yet",
    );
    for cause in document.causes.iter().filter(|cause| cause.waits_for_a_bone()) {
        list.about(cause.id, Weight::Thin, Stage::Fishbone, "not sorted to a bone");
    }
    list.lacks(
        vote_budget(document).over() > 0,
        Weight::Wrong,
        Stage::Weigh,
        "more votes were counted than the room has",
    );
}

fn actions(document: &Document, today: CalendarDate, list: &mut List) {
    let covered = coverage(document, today);
    list.lacks(
        document.actions.is_empty() && document.risks.is_empty(),
        Weight::Missing,
        Stage::Actions,
        "no action and no accepted risk yet",
    );
    for cause in covered.untreated {
        list.about(cause, Weight::Missing, Stage::Actions, "no action and no accepted risk");
    }
    for action in covered.without_owner {
        list.about(action, Weight::Missing, Stage::Actions, "nobody carries it");
    }
    for action in covered.without_deadline {
        list.about(action, Weight::Missing, Stage::Actions, "no deadline");
    }
    for action in covered.without_condition {
        list.about(action, Weight::Thin, Stage::Actions, "treats no condition");
    }
    for action in covered.dropped_silently {
        list.about(action, Weight::Missing, Stage::Actions, "was dropped after its date: for which reason?");
    }
    for overload in covered.overloaded {
        list.about(overload.owner, Weight::Thin, Stage::Actions, "carries more than three open actions");
    }
    let lasts = |action: &&Action| action.status != ActionStatus::Dropped && action.done_when.is_blank();
    for action in document.actions.iter().filter(lasts) {
        list.about(action.id, Weight::Thin, Stage::Actions, "does not say when it is done");
    }
    whole_set_of_actions(document, list);
    for risk in covered.to_be_looked_at {
        list.about(
            risk,
            Weight::Missing,
            Stage::Actions,
            "its day to look again has passed: is it still acceptable?",
        );
    }
    for risk in document.risks.iter().filter(|risk| !is_accepted(risk)) {
        list.about(
            risk.id,
            Weight::Missing,
            Stage::Actions,
            "an accepted risk needs a reason, an owner and a review date",
        );
    }
}

/// What no action shows by itself.
fn whole_set_of_actions(document: &Document, list: &mut List) {
    let set = portfolio(document);
    list.lacks(
        set.only_weak,
        Weight::Missing,
        Stage::Actions,
        "every action rated so far rests on memory and care: which one would hold on a tired night?",
    );
    list.lacks(
        set.no_prevention,
        Weight::Thin,
        Stage::Actions,
        "no action so far prevents it: each one waits for the next time",
    );
    list.lacks(
        !set.pile_ups.is_empty(),
        Weight::Thin,
        Stage::Actions,
        "more than three actions end on one day",
    );
}

fn closing(document: &Document, list: &mut List) {
    for question in document.questions.iter().filter(|question| question.owner.is_none()) {
        list.about(question.id, Weight::Thin, Stage::Close, "nobody looks for the answer");
    }
    for idea in document.ideas.iter().filter(|idea| idea.outcome == IdeaOutcome::Waiting) {
        list.about(idea.id, Weight::Thin, Stage::Actions, "still waits in the jar");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{ActionId, CauseId, EventKind, Mark};

    fn today() -> CalendarDate {
        CalendarDate::new(2026, 3, 13).unwrap()
    }

    #[test]
    fn an_empty_workshop_says_what_is_missing_worst_first() {
        let list = tonight(&a_workshop().build(), today());
        assert_eq!(list[0].weight, Weight::Wrong);
        assert_eq!(list[0].stage, Stage::Frame);
        assert!(list.is_sorted_by_key(|item| item.weight));
        assert!(list.iter().any(|item| item.reason == "no events yet"));
    }

    #[test]
    fn an_interval_asks_only_for_the_end_it_lacks() {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:31:00Z", EventKind::Detection, "an alert is read")
            .with_event("2026-03-12T13:02:00Z", EventKind::Mitigation, "the edge answers again")
            .build();
        let reasons: Vec<_> = tonight(&workshop, today())
            .into_iter()
            .map(|item| item.reason)
            .filter(|reason| reason.contains("cannot be measured"))
            .collect();
        assert_eq!(
            reasons,
            [
                "time to detect cannot be measured: mark the start",
                "time to mitigate cannot be measured: mark the start",
            ]
        );
    }

    #[test]
    fn a_marked_thing_with_nothing_missing_is_listed_once() {
        let workshop = a_workshop()
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "playback fails")
            .with(Mark { tonight: true, ..Mark::new(crate::workshop::EventId(1).into()) })
            .build();
        let about: Vec<_> =
            tonight(&workshop, today()).into_iter().filter(|item| item.about.is_some()).collect();
        assert_eq!(about.len(), 1);
        assert_eq!((about[0].stage, about[0].reason), (Stage::Timeline, "marked for tonight"));
    }

    #[test]
    fn what_was_marked_comes_before_the_rest_of_its_weight() {
        let workshop = a_workshop()
            .with_cause(Leg::Happened, "no canary")
            .with_cause(Leg::Unnoticed, "a closed channel")
            .with(Mark { tonight: true, ..Mark::new(CauseId(2).into()) })
            .build();
        let missing: Vec<_> =
            tonight(&workshop, today()).into_iter().filter(|item| item.weight == Weight::Missing).collect();
        assert_eq!(missing[0].about, Some(CauseId(2).into()));
        assert!(missing[0].marked);
    }

    #[test]
    fn an_action_nobody_carries_is_missing_its_owner_and_its_deadline() {
        let workshop = a_workshop().with(Action::new(ActionId(1), "add a canary stage")).build();
        let reasons: Vec<_> = tonight(&workshop, today())
            .into_iter()
            .filter(|item| item.about == Some(ActionId(1).into()))
            .map(|item| item.reason)
            .collect();
        assert_eq!(
            reasons,
            ["nobody carries it", "no deadline", "treats no condition", "does not say when it is done"]
        );
    }
}
