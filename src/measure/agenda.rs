//! Whether the timeboxes fit the meeting, how the meeting keeps to them, and one proposal when they do not fit.

use crate::workshop::{AgendaId, AgendaItem, Document, Edit, Instant, MeetingClock, Span, Stage};

/// No timebox is proposed to become shorter than this.
const SHORTEST_TIMEBOX: u16 = 3;

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

/// What would make the agenda fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposedCut {
    /// Shorten this timebox by so many minutes.
    Shorten {
        /// Which timebox.
        item: AgendaId,
        /// By how much.
        minutes: u16,
    },
    /// No single timebox is long enough: this one, and what comes after it, waits for a second sitting.
    SecondSitting {
        /// The first timebox of the second sitting.
        from: AgendaId,
    },
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
    /// Whether it is still to come, and so can give time away.
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
        let is_to_come = !is_present && spent == Span::default();
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

/// One cut that makes the rest of the agenda fit; none when it fits, when no length is set, or when nothing is left
/// to cut. Stages that can be finished after the meeting give first, the longest of them before others.
pub fn proposed_cut(document: &Document, times: &MeetingTimes) -> Option<ProposedCut> {
    let over = times.over();
    if over == 0 {
        return None;
    }
    let to_come = || {
        let is_to_come = |item: &&AgendaItem| times.of(item.stage).is_some_and(|row| row.is_to_come);
        document.agenda.iter().filter(|item| !item.second_sitting).filter(is_to_come)
    };
    let enough = to_come()
        .filter(|item| u32::from(item.minutes.saturating_sub(SHORTEST_TIMEBOX)) >= over)
        .max_by_key(|item| (gives_first(item), item.minutes, std::cmp::Reverse(item.id)));
    if let (Some(item), Ok(minutes)) = (enough, u16::try_from(over)) {
        return Some(ProposedCut::Shorten { item: item.id, minutes });
    }
    let mut taken = times.expected.saturating_sub(to_come().map(|item| item.minutes).fold(0, added_to));
    let beyond = |item: &&AgendaItem| {
        taken = taken.saturating_add(item.minutes.into());
        taken > times.meeting
    };
    to_come().find(beyond).map(|item| ProposedCut::SecondSitting { from: item.id })
}

/// The edit that makes a proposed cut.
pub fn cut(document: &Document, times: &MeetingTimes, cut: ProposedCut) -> Edit {
    let changed: Vec<AgendaItem> = match cut {
        ProposedCut::Shorten { item, minutes } => {
            let item = document.agenda.get(item).cloned();
            item.map(|item| AgendaItem { minutes: item.minutes.saturating_sub(minutes), ..item })
                .into_iter()
                .collect()
        }
        ProposedCut::SecondSitting { from } => {
            let waits = |item: &&AgendaItem| times.of(item.stage).is_some_and(|row| row.is_to_come);
            let rest = document.agenda.iter().skip_while(|item| item.id != from).filter(waits);
            rest.map(|item| AgendaItem { second_sitting: true, ..item.clone() }).collect()
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

fn gives_first(item: &AgendaItem) -> bool {
    matches!(item.stage, Stage::Impact | Stage::Fishbone | Stage::Actions)
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
        let mut workshop = with_boxes(&[(Stage::Timeline, 40), (Stage::Whys, 40), (Stage::Close, 40)]);
        let from = ProposedCut::SecondSitting { from: AgendaId(2) };
        assert_eq!(proposed(&workshop), Some(from));
        workshop.apply(cut(&workshop, &planned(&workshop), from)).unwrap();
        assert_eq!((agenda_sum(&workshop).planned, agenda_sum(&workshop).second_sitting), (40, 80));
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
        fn one_cut_makes_an_agenda_fit_that_does_not(boxes in any_boxes()) {
            let mut workshop = with_boxes(&boxes);
            let times = planned(&workshop);
            prop_assert_eq!(proposed_cut(&workshop, &times).is_some(), times.over() > 0);
            if let Some(proposal) = proposed_cut(&workshop, &times) {
                workshop.apply(cut(&workshop, &times, proposal)).unwrap();
                prop_assert_eq!(planned(&workshop).over(), 0);
                prop_assert_eq!(proposed(&workshop), None);
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
                Some(ProposedCut::SecondSitting { from }) => from,
                None => return Ok(()),
            };
            let stage = workshop.agenda.get(item).unwrap().stage;
            prop_assert!(times.of(stage).unwrap().is_to_come);
            prop_assert!(times.over() > 0);
        }
    }
}
