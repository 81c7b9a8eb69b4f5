//! Whether the timeboxes fit the meeting, and one proposal when they do not.

use crate::workshop::{AgendaId, AgendaItem, Document, Stage};

/// No timebox is proposed to become shorter than this.
const SHORTEST_TIMEBOX: u16 = 3;

/// What the timeboxes add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgendaSum {
    /// The sum of the timeboxes.
    pub planned: u32,
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
    /// No single timebox is long enough: begin a second sitting with this one.
    SecondSitting {
        /// The first timebox of the second sitting.
        from: AgendaId,
    },
}

/// What the timeboxes add up to.
pub fn agenda_sum(document: &Document) -> AgendaSum {
    AgendaSum {
        planned: document.agenda.iter().map(|item| u32::from(item.minutes)).fold(0, u32::saturating_add),
        meeting: document.frame.meeting_minutes.into(),
    }
}

/// One cut that makes the agenda fit; none when it fits or when no length is set. Stages that can be finished
/// after the meeting give first, the longest of them before others.
pub fn proposed_cut(document: &Document) -> Option<ProposedCut> {
    let sum = agenda_sum(document);
    if sum.over() == 0 || sum.meeting == 0 {
        return None;
    }
    let enough = document
        .agenda
        .iter()
        .filter(|item| u32::from(item.minutes.saturating_sub(SHORTEST_TIMEBOX)) >= sum.over())
        .max_by_key(|item| (gives_first(item), item.minutes, std::cmp::Reverse(item.id)));
    match (enough, u16::try_from(sum.over())) {
        (Some(item), Ok(minutes)) => Some(ProposedCut::Shorten { item: item.id, minutes }),
        _ => second_sitting(document, sum.meeting),
    }
}

fn gives_first(item: &AgendaItem) -> bool {
    matches!(item.stage, Stage::Impact | Stage::Fishbone | Stage::Actions)
}

fn second_sitting(document: &Document, meeting: u32) -> Option<ProposedCut> {
    let mut planned = 0_u32;
    document
        .agenda
        .iter()
        .find(|item| {
            planned = planned.saturating_add(item.minutes.into());
            planned > meeting
        })
        .map(|item| ProposedCut::SecondSitting { from: item.id })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Stamp, Workshop};

    fn with_boxes(boxes: &[(Stage, u16)]) -> Workshop {
        (1..)
            .zip(boxes)
            .fold(a_workshop(), |builder, (id, (stage, minutes))| {
                builder.with(AgendaItem {
                    id: AgendaId(id),
                    stage: *stage,
                    minutes: *minutes,
                    stamp: Stamp::default(),
                })
            })
            .build()
    }

    #[test]
    fn an_agenda_that_fits_needs_no_cut() {
        let workshop = with_boxes(&[(Stage::Timeline, 20), (Stage::Whys, 30)]);
        assert_eq!((agenda_sum(&workshop).over(), agenda_sum(&workshop).free()), (0, 10));
        assert_eq!(proposed_cut(&workshop), None);
    }

    #[test]
    fn what_can_be_finished_later_is_cut_first() {
        let workshop = with_boxes(&[(Stage::Timeline, 30), (Stage::Whys, 25), (Stage::Actions, 10)]);
        assert_eq!(proposed_cut(&workshop), Some(ProposedCut::Shorten { item: AgendaId(3), minutes: 5 }));
    }

    #[test]
    fn an_overrun_no_timebox_can_absorb_proposes_a_second_sitting() {
        let workshop = with_boxes(&[(Stage::Timeline, 40), (Stage::Whys, 40), (Stage::Close, 40)]);
        assert_eq!(proposed_cut(&workshop), Some(ProposedCut::SecondSitting { from: AgendaId(2) }));
    }
}
