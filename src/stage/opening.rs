//! The opening card, then the agenda with who takes part.

use super::frame::{Opening, WallTimebox};
use super::pages::From;
use super::wall::Wall;
use crate::coach::OPENING_CARD;
use crate::measure;
use crate::redact::SafeText;
use crate::workshop::{AgendaItem, Presence};

pub(super) fn opening(wall: &mut Wall<'_>) -> Opening {
    let document = wall.document;
    let planned_minutes = measure::agenda_sum(document).planned;
    if wall.turned_to(2, From::Start) == 1 {
        return Opening {
            heading: SafeText::fixed(OPENING_CARD.title),
            lines: OPENING_CARD.lines.iter().map(|line| SafeText::fixed(line)).collect(),
            roles: Vec::new(),
            agenda: Vec::new(),
            planned_minutes,
        };
    }
    let here = document.people.iter().filter(|person| person.presence != Presence::Absent);
    Opening {
        heading: SafeText::fixed("What we do, and who is here"),
        lines: Vec::new(),
        roles: here.map(|person| wall.role(person)).collect(),
        agenda: document.agenda.iter().map(timebox).collect(),
        planned_minutes,
    }
}

fn timebox(item: &AgendaItem) -> WallTimebox {
    WallTimebox { stage: item.stage, minutes: item.minutes, second_sitting: item.second_sitting }
}
