//! Whether the timeboxes fit the meeting, how the meeting keeps to them, and one proposal when they do not fit.

use crate::workshop::{AgendaId, AgendaItem, Document, Edit, Instant, MeetingClock, Span, Stage};

/// No timebox is proposed to become shorter than this.
const SHORTEST_TIMEBOX: u16 = 3;

/// A stage that was looked at for less is not begun.
const GLANCE: Span = Span::minutes(1);

/// What the timeboxes of this sitting add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgendaSum {
    /// The sum of the timeboxes of this sitting.
    pub planned: u32,
    /// The sum of those that wait for a second sitting.
    pub second_sitting: u32,
    /// How long the meeting may take.
    pub meeting: u32,
}

impl AgendaSum {
    /// Minutes planned beyond the meeting.
    pub fn over(&self) -> u32 {
        self.planned.saturating_sub(self.meeting)
    }

    /// Minutes of the meeting not planned yet.
    pub fn free(&self) -> u32 {
        self.meeting.saturating_sub(self.planned)
    }
}

/// What would make the agenda fit, or come nearest to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposedCut {
    /// Shorten this timebox by so many minutes.
    Shorten {
        /// Which timebox.
        item: AgendaId,
        /// By how much.
        minutes: u32,
    },
    /// This timebox, and what comes after it but actions and the close, waits for a second sitting.
    SecondSitting {
        /// The first timebox of the second sitting.
        from: AgendaId,
        /// What that gives this sitting.
        minutes: u32,
    },
}

impl ProposedCut {
    /// The minutes it gives.
    pub fn minutes(self) -> u32 {
        match self {
            Self::Shorten { minutes, .. } | Self::SecondSitting { minutes, .. } => minutes,
        }
    }
}

/// How a meeting that runs keeps to its agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingTimes {
    /// Every stage that has a timebox or took time, in the order of the meeting.
    pub stages: Vec<StageTime>,
    /// The time spent so far.
    pub spent: Span,
    /// What the meeting will have taken if every stage still to come keeps to its timebox, in minutes.
    pub expected: u32,
    /// How long the meeting may take, in minutes.
    pub meeting: u32,
}

/// A stage in the course of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageTime {
    /// The stage.
    pub stage: Stage,
    /// Its timeboxes of this sitting in minutes; none: it has none.
    pub planned: Option<u32>,
    /// The time spent on it.
    pub spent: Span,
    /// Whether it is still to come, and so can give time away. One that the room has passed over is not.
    pub is_to_come: bool,
}

impl MeetingTimes {
    /// Minutes that the meeting is expected to take too many; none where no length is set.
    pub fn over(&self) -> u32 {
        if self.meeting == 0 { 0 } else { self.expected.saturating_sub(self.meeting) }
    }

    /// The row of a stage.
    pub fn of(&self, stage: Stage) -> Option<&StageTime> {
        self.stages.iter().find(|row| row.stage == stage)
    }
}

/// What the timeboxes add up to.
pub fn agenda_sum(document: &Document) -> AgendaSum {
    let sum = |second: bool| {
        let items = document.agenda.iter().filter(|item| item.second_sitting == second);
        items.map(|item| u32::from(item.minutes)).fold(0, u32::saturating_add)
    };
    AgendaSum {
        planned: sum(false),
        second_sitting: sum(true),
        meeting: document.frame.meeting_minutes.into(),
    }
}

/// The timebox of a stage in this sitting; none: it has none.
pub fn timebox(document: &Document, stage: Stage) -> Option<u32> {
    let mut boxes = document.agenda.iter().filter(|item| item.stage == stage && !item.second_sitting);
    boxes.next().map(|first| boxes.fold(first.minutes.into(), added))
}

/// How the meeting keeps to its agenda at `now`, when the room is at `present`.
pub fn meeting_times(
    document: &Document,
    clock: &MeetingClock,
    present: Stage,
    now: Instant,
) -> MeetingTimes {
    let stages = Stage::ALL.into_iter().filter_map(|stage| {
        let planned = timebox(document, stage);
        let is_present = stage == present && clock.was_started();
        let spent = clock.spent_on(stage, present, now);
        let is_passed_over = clock.was_started() && stage < present;
        let is_to_come = !is_present && !is_passed_over && spent < GLANCE;
        (planned.is_some() || spent > Span::default()).then_some(StageTime {
            stage,
            planned,
            spent,
            is_to_come,
        })
    });
    let stages: Vec<StageTime> = stages.collect();
    let expected = stages.iter().map(|row| match row.planned.unwrap_or(0) {
        planned if row.is_to_come => planned,
        // What a stage did not use is there for the others as soon as the room has left it.
        planned if row.stage == present => planned.max(minutes_begun(row.spent)),
        _ => minutes_begun(row.spent),
    });
    MeetingTimes {
        spent: Span(stages.iter().map(|row| row.spent.0).fold(0, i64::saturating_add)),
        expected: expected.fold(0, u32::saturating_add),
        meeting: document.frame.meeting_minutes.into(),
        stages,
    }
}

/// The one cut that helps most; none when the rest of the agenda fits, when no length is set, or when nothing is left to
/// cut. One timebox that is long enough becomes shorter: of a stage that can be finished after the meeting before others.
/// If none is, a second sitting gets as little as will do. Actions and the close stay in this sitting: without them the
/// room leaves with nothing.
pub fn proposed_cut(document: &Document, times: &MeetingTimes) -> Option<ProposedCut> {
    let over = times.over();
    if over == 0 {
        return None;
    }
    let to_come = || document.agenda.iter().filter(|item| is_to_come(item, times));
    let enough = to_come()
        .filter(|item| can_give(item) >= over)
        .max_by_key(|item| (gives_first(item), item.minutes, std::cmp::Reverse(item.id)));
    if let Some(item) = enough {
        return Some(ProposedCut::Shorten { item: item.id, minutes: over });
    }
    let can_wait: Vec<&AgendaItem> = to_come().filter(|item| !is_kept(item)).collect();
    let mut given = 0;
    let second_sitting = can_wait.iter().rev().map(|item| {
        given = added(given, item);
        ProposedCut::SecondSitting { from: item.id, minutes: given }
    });
    let second_sitting: Vec<ProposedCut> = second_sitting.collect();
    let least = second_sitting.iter().find(|cut| cut.minutes() >= over);
    let shorter = to_come().map(|item| ProposedCut::Shorten { item: item.id, minutes: can_give(item) });
    // What cannot all be gained is gained as far as one cut goes.
    let most = || second_sitting.iter().copied().chain(shorter).max_by_key(|cut| cut.minutes());
    least.copied().or_else(most).filter(|cut| cut.minutes() > 0)
}

/// The edit that makes a proposed cut.
pub fn cut(document: &Document, times: &MeetingTimes, cut: ProposedCut) -> Edit {
    let changed: Vec<AgendaItem> = match cut {
        ProposedCut::Shorten { item, minutes } => {
            let item = document.agenda.get(item).cloned();
            let minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
            item.map(|item| AgendaItem { minutes: item.minutes.saturating_sub(minutes), ..item })
                .into_iter()
                .collect()
        }
        ProposedCut::SecondSitting { from, .. } => {
            let rest = document.agenda.iter().skip_while(|item| item.id != from);
            let waits = rest.filter(|item| is_to_come(item, times) && !is_kept(item));
            waits.map(|item| AgendaItem { second_sitting: true, ..item.clone() }).collect()
        }
    };
    Edit::Gesture(changed.into_iter().map(Edit::put).collect())
}

/// The edit that gives the present stage so many minutes more. A stage without a timebox gets one.
pub fn more_time(document: &Document, stage: Stage, minutes: u16) -> Edit {
    let item = document.agenda.iter().find(|item| item.stage == stage && !item.second_sitting).cloned();
    Edit::put(match item {
        Some(item) => AgendaItem { minutes: item.minutes.saturating_add(minutes), ..item },
        None => AgendaItem::new(document, stage, minutes),
    })
}

fn added(sum: u32, item: &AgendaItem) -> u32 {
    added_to(sum, item.minutes)
}

fn added_to(sum: u32, minutes: u16) -> u32 {
    sum.saturating_add(minutes.into())
}

/// A minute that has begun is taken.
fn minutes_begun(spent: Span) -> u32 {
    u32::try_from(Span(spent.0.saturating_add(59_999)).as_minutes()).unwrap_or(u32::MAX)
}

fn is_to_come(item: &AgendaItem, times: &MeetingTimes) -> bool {
    !item.second_sitting && times.of(item.stage).is_some_and(|row| row.is_to_come)
}

/// Whether it stays in this sitting.
fn is_kept(item: &AgendaItem) -> bool {
    matches!(item.stage, Stage::Actions | Stage::Close)
}

/// The minutes by which it may become shorter. What stays in this sitting keeps half of its time.
fn can_give(item: &AgendaItem) -> u32 {
    let shortest =
        if is_kept(item) { SHORTEST_TIMEBOX.max(item.minutes.div_ceil(2)) } else { SHORTEST_TIMEBOX };
    item.minutes.saturating_sub(shortest).into()
}

/// Stages that can be finished after the meeting give before others, and the close gives last.
fn gives_first(item: &AgendaItem) -> u8 {
    match item.stage {
        Stage::Impact | Stage::Fishbone | Stage::Actions => 2,
        Stage::Close => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Stamp, Workshop};
    use proptest::prelude::*;

    fn with_boxes(boxes: &[(Stage, u16)]) -> Workshop {
        (1..)
            .zip(boxes)
            .fold(a_workshop(), |builder, (id, (stage, minutes))| {
                builder.with(AgendaItem {
                    id: AgendaId(id),
                    stage: *stage,
                    minutes: *minutes,
                    second_sitting: false,
                    stamp: Stamp::default(),
                })
            })
            .build()
    }

    fn at(minute: i64) -> Instant {
        Instant::from_milliseconds(1_773_320_400_000 + Span::minutes(minute).0)
    }

    /// Before the meeting has begun.
    fn planned(workshop: &Workshop) -> MeetingTimes {
        meeting_times(workshop, &MeetingClock::default(), Stage::Frame, at(0))
    }

    fn proposed(workshop: &Workshop) -> Option<ProposedCut> {
        proposed_cut(workshop, &planned(workshop))
    }

    #[test]
    fn an_agenda_that_fits_needs_no_cut() {
        let workshop = with_boxes(&[(Stage::Timeline, 20), (Stage::Whys, 30)]);
        assert_eq!((agenda_sum(&workshop).over(), agenda_sum(&workshop).free()), (0, 10));
        assert_eq!(proposed(&workshop), None);
    }

    #[test]
    fn what_can_be_finished_later_is_cut_first() {
        let workshop = with_boxes(&[(Stage::Timeline, 30), (Stage::Whys, 25), (Stage::Actions, 10)]);
        assert_eq!(proposed(&workshop), Some(ProposedCut::Shorten { item: AgendaId(3), minutes: 5 }));
    }

    #[test]
    fn an_overrun_no_timebox_can_absorb_proposes_a_second_sitting() {
        let mut workshop =
            with_boxes(&[(Stage::Timeline, 40), (Stage::Whys, 40), (Stage::Weigh, 20), (Stage::Close, 20)]);
        let from = ProposedCut::SecondSitting { from: AgendaId(2), minutes: 60 };
        assert_eq!(proposed(&workshop), Some(from));
        workshop.apply(cut(&workshop, &planned(&workshop), from)).unwrap();
        assert_eq!((agenda_sum(&workshop).planned, agenda_sum(&workshop).second_sitting), (60, 60));
        let close = workshop.agenda.get(AgendaId(4)).unwrap();
        assert!(!close.second_sitting, "the room still closes");
    }

    /// The hour of which ten minutes went into the frame and 35 into the whys, with all between them passed over.
    fn an_hour_that_stayed_in_the_whys() -> (Workshop, MeetingTimes) {
        let workshop = with_boxes(&[
            (Stage::Frame, 4),
            (Stage::Timeline, 14),
            (Stage::Impact, 4),
            (Stage::Trigger, 3),
            (Stage::Whys, 15),
            (Stage::Fishbone, 4),
            (Stage::Weigh, 4),
            (Stage::Actions, 8),
            (Stage::Close, 4),
        ]);
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Frame, at(0));
        clock.leave(Stage::Frame, at(10));
        let times = meeting_times(&workshop, &clock, Stage::Whys, at(45));
        (workshop, times)
    }

    #[test]
    fn a_stage_passed_over_is_not_to_come() {
        let (_, times) = an_hour_that_stayed_in_the_whys();
        let to_come: Vec<Stage> =
            times.stages.iter().filter(|row| row.is_to_come).map(|row| row.stage).collect();
        assert_eq!(to_come, [Stage::Fishbone, Stage::Weigh, Stage::Actions, Stage::Close]);
        assert_eq!(times.expected, 65);
    }

    #[test]
    fn a_stage_that_was_glanced_at_is_still_to_come() {
        let workshop =
            with_boxes(&[(Stage::Frame, 5), (Stage::Timeline, 25), (Stage::Whys, 20), (Stage::Fishbone, 25)]);
        let before = proposed(&workshop);
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Frame, at(0));
        for stage in [Stage::Frame, Stage::Whys, Stage::Fishbone] {
            let left = clock.running_since.unwrap() + Span(1_500);
            clock.leave(stage, left);
        }
        let times = meeting_times(&workshop, &clock, Stage::Frame, at(0) + Span(4_500));
        assert_eq!((proposed_cut(&workshop, &times), before.is_some()), (before, true));
        clock.leave(Stage::Whys, at(2));
        let times = meeting_times(&workshop, &clock, Stage::Frame, at(2));
        assert!(!times.of(Stage::Whys).unwrap().is_to_come, "two minutes are no glance");
    }

    #[test]
    fn the_least_that_will_do_waits_and_actions_and_close_stay() {
        let (mut workshop, times) = an_hour_that_stayed_in_the_whys();
        let proposal = ProposedCut::SecondSitting { from: AgendaId(6), minutes: 8 };
        assert_eq!(proposed_cut(&workshop, &times), Some(proposal));
        workshop.apply(cut(&workshop, &times, proposal)).unwrap();
        let waits: Vec<Stage> =
            workshop.agenda.iter().filter(|item| item.second_sitting).map(|item| item.stage).collect();
        assert_eq!(waits, [Stage::Fishbone, Stage::Weigh]);
    }

    #[test]
    fn where_actions_and_close_alone_are_left_the_longer_gives_what_it_can() {
        let workshop = with_boxes(&[(Stage::Whys, 15), (Stage::Actions, 20), (Stage::Close, 8)]);
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Whys, at(0));
        let times = meeting_times(&workshop, &clock, Stage::Whys, at(55));
        let cut = ProposedCut::Shorten { item: AgendaId(2), minutes: 10 };
        assert_eq!((times.over(), proposed_cut(&workshop, &times)), (23, Some(cut)));
    }

    #[test]
    fn a_stage_that_runs_over_takes_from_one_that_is_still_to_come() {
        let workshop = with_boxes(&[(Stage::Timeline, 20), (Stage::Whys, 20), (Stage::Actions, 20)]);
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Timeline, at(0));
        clock.leave(Stage::Timeline, at(24));
        let times = meeting_times(&workshop, &clock, Stage::Whys, at(34));
        assert_eq!((times.expected, times.over(), times.spent), (64, 4, Span::minutes(34)));
        let cut = ProposedCut::Shorten { item: AgendaId(3), minutes: 4 };
        assert_eq!(proposed_cut(&workshop, &times), Some(cut));
    }

    #[test]
    fn what_a_stage_did_not_use_is_there_for_the_others() {
        let workshop = with_boxes(&[(Stage::Timeline, 30), (Stage::Whys, 30)]);
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Timeline, at(0));
        clock.leave(Stage::Timeline, at(10));
        assert_eq!(meeting_times(&workshop, &clock, Stage::Whys, at(20)).expected, 40);
    }

    #[test]
    fn a_stage_without_a_timebox_gets_one_when_it_needs_time() {
        let mut workshop = with_boxes(&[(Stage::Whys, 20)]);
        workshop.apply(more_time(&workshop, Stage::Weigh, 5)).unwrap();
        workshop.apply(more_time(&workshop, Stage::Whys, 1)).unwrap();
        let boxes: Vec<(Stage, u16)> =
            workshop.agenda.iter().map(|item| (item.stage, item.minutes)).collect();
        assert_eq!(boxes, [(Stage::Whys, 21), (Stage::Weigh, 5)]);
    }

    fn any_boxes() -> impl Strategy<Value = Vec<(Stage, u16)>> {
        prop::collection::vec((0..Stage::ALL.len(), 0..120_u16), 0..14)
            .prop_map(|boxes| boxes.into_iter().map(|(at, minutes)| (Stage::ALL[at], minutes)).collect())
    }

    proptest! {
        #[test]
        fn the_timeboxes_and_what_is_free_add_up_to_the_meeting(boxes in any_boxes()) {
            let workshop = with_boxes(&boxes);
            let sum = agenda_sum(&workshop);
            prop_assert_eq!(sum.planned, boxes.iter().map(|(_, minutes)| u32::from(*minutes)).sum::<u32>());
            prop_assert_eq!(sum.planned + sum.free(), sum.meeting + sum.over());
            prop_assert_eq!(planned(&workshop).expected, sum.planned);
        }

        #[test]
        fn one_cut_gives_what_it_says_and_all_that_is_missing_where_it_can(boxes in any_boxes()) {
            let mut workshop = with_boxes(&boxes);
            let times = planned(&workshop);
            let proposal = proposed_cut(&workshop, &times);
            prop_assert!(times.over() > 0 || proposal.is_none());
            let can_wait = workshop.agenda.iter().filter(|item| !is_kept(item));
            let can_wait: u32 = can_wait.map(|item| u32::from(item.minutes)).sum();
            prop_assert!(proposal.is_some() || times.over() == 0 || can_wait == 0);
            if let Some(proposal) = proposal {
                workshop.apply(cut(&workshop, &times, proposal)).unwrap();
                // It gives what it says; and all that is missing, wherever what can wait is long enough.
                prop_assert_eq!(planned(&workshop).expected, times.expected - proposal.minutes());
                prop_assert!(planned(&workshop).over() == 0 || can_wait < times.over());
            }
        }

        #[test]
        fn nothing_that_has_passed_is_cut(boxes in any_boxes(), at_stage in 0..11_usize, minutes in 0..200_i64) {
            let workshop = with_boxes(&boxes);
            let mut clock = MeetingClock::default();
            clock.toggle(Stage::Timeline, at(0));
            clock.leave(Stage::Timeline, at(minutes));
            let times = meeting_times(&workshop, &clock, Stage::ALL[at_stage], at(minutes + 5));
            let item = match proposed_cut(&workshop, &times) {
                Some(ProposedCut::Shorten { item, .. }) => item,
                Some(ProposedCut::SecondSitting { from, .. }) => from,
                None => return Ok(()),
            };
            let stage = workshop.agenda.get(item).unwrap().stage;
            prop_assert!(times.of(stage).unwrap().is_to_come);
            prop_assert!(times.over() > 0);
        }
    }
}
